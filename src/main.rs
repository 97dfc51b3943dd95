//! The `spp` binary: parse the arguments, run, exit with a code. Nothing else.

fn main() {}
