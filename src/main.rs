//! The `spp` binary: parse the arguments, run, exit with a code. Nothing else.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    spp::cli::run()
}
