//! The disk: walks, bytes, near names.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::trouble::Trouble;
use crate::project::{Content, Thing, Trouble as Refusal, place};
use crate::source::SIZE_LIMIT;

/// The working folder.
pub(super) fn here() -> Result<PathBuf, Trouble> {
    std::env::current_dir()
        .map_err(|why| Trouble::Unreadable { path: PathBuf::from("."), why: why.to_string() })
}

/// What stands at a path.
pub(super) fn look(path: &Path) -> Option<Thing> {
    let data = fs::metadata(path).ok()?;
    Some(if data.is_dir() { Thing::Folder } else { Thing::File })
}

/// The documents of a folder and of those in it, by path, without what `.gitignore` leaves out.
pub(super) fn walk(folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    // A person's own git settings and files of other tools must not change what an office's CI finds.
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .ignore(false)
        .build();
    let mut found = Vec::new();
    for entry in walk {
        let entry =
            entry.map_err(|why| Refusal::Unreadable(folder.to_path_buf(), why.to_string()))?;
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        if is_file && place::stem(entry.path()).is_some() {
            found.push(entry.into_path());
        }
    }
    found.sort();
    Ok(found)
}

/// The bytes of a file, up to the limit on the size of a source.
pub(super) fn read(path: &Path) -> Result<Content, Refusal> {
    let refuse = |why: io::Error| Refusal::Unreadable(path.to_path_buf(), why.to_string());
    let file = fs::File::open(path).map_err(refuse)?;
    let size = file.metadata().map_or(0, |data| data.len());
    capped(file, size).map_err(refuse)
}

/// The bytes of the standard input.
pub(super) fn input() -> Result<Content, Refusal> {
    let refuse = |why: io::Error| Refusal::Unreadable(PathBuf::from("-"), why.to_string());
    capped(io::stdin().lock(), 0).map_err(refuse)
}

fn capped(from: impl Read, size: u64) -> io::Result<Content> {
    let limit = SIZE_LIMIT as u64;
    let mut bytes = Vec::with_capacity(size.min(limit) as usize);
    from.take(limit + 1).read_to_end(&mut bytes)?;
    let read = bytes.len() as u64;
    Ok(if read > limit { Content::Larger(size.max(read)) } else { Content::Bytes(bytes) })
}

/// The name in the same folder that is nearest to one that does not exist.
pub(super) fn near(path: &Path) -> Option<PathBuf> {
    let wanted = path.file_name()?.to_string_lossy().into_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let names = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names =
        names.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let near = nearest(&wanted, names)?;
    Some(path.with_file_name(near))
}

/// The candidate that is nearest to a word, if one is near.
pub(super) fn nearest<T: AsRef<str>>(word: &str, candidates: impl Iterator<Item = T>) -> Option<T> {
    let score = |other: &T| strsim::normalized_damerau_levenshtein(word, other.as_ref());
    candidates
        .map(|other| (score(&other), other))
        .filter(|(score, _)| *score >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

/// How like two words must be for one to be a slip of the other.
const NEAR: f64 = 0.7;
