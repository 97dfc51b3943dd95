//! The `spp` binary: parse the arguments, run, exit with a code. Nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    spp::cli::run()
}
