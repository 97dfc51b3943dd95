//! What stands in `docs/` is true: what is generated is what the sources give, what is told is what happens, and every
//! link leads somewhere.
//!
//! `UPDATE=1` writes the generated pages anew.

mod aturan;
mod format;
mod perintah;
mod skema;
mod tautan;
mod tutorial;

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the project's documents.
fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

/// Holds a page against what it is made from, or writes it under `UPDATE=1`.
#[track_caller]
fn compare(path: &Path, made: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, made).unwrap();
        return;
    }
    let there = fs::read_to_string(path).unwrap_or_default();
    let differing = there.lines().zip(made.lines()).position(|(there, made)| there != made);
    let line = differing.unwrap_or(there.lines().count().min(made.lines().count()));
    assert!(
        there == made,
        "{} is not what it is made from, from line {} on; UPDATE=1 cargo test --test it dokumen, then read it\n\
         there: {}\nmade:  {}",
        path.display(),
        line + 1,
        there.lines().nth(line).unwrap_or_default(),
        made.lines().nth(line).unwrap_or_default(),
    );
}
