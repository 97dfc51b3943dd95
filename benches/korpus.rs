//! Writes the corpus of the benchmarks into a folder, for the script that times whole processes:
//! `cargo bench --bench korpus -- FOLDER [NUMBER]`.
#![allow(clippy::disallowed_methods, reason = "this program is a front door of its own")]
#![allow(clippy::print_stderr, reason = "it speaks to the person who runs it")]

mod standar;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: cargo bench --bench korpus -- FOLDER [NUMBER]");
        return ExitCode::SUCCESS;
    };
    let number = arguments.next().and_then(|number| number.parse().ok()).unwrap_or(1000);
    let written = std::fs::create_dir_all(&folder).and_then(|()| {
        (0..number).try_for_each(|at| {
            std::fs::write(folder.join(format!("layanan-{at}.spp.yaml")), standar::text(at))
        })
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
