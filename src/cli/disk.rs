//! The disk: walks, bytes, near names.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::trouble::Trouble;
use crate::diagnostic::nearest;
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

/// The path with every link followed; one that leads nowhere stays as it is.
pub(super) fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
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

/// All files of a folder and of those in it, by path; none where there is no folder.
pub(super) fn all_files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    if look(folder) != Some(Thing::Folder) {
        return Ok(found);
    }
    for entry in WalkBuilder::new(folder).standard_filters(false).build() {
        let refuse = |why: ignore::Error| Trouble::Unreadable {
            path: folder.to_path_buf(),
            why: why.to_string(),
        };
        let entry = entry.map_err(refuse)?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) {
            found.push(entry.into_path());
        }
    }
    found.sort();
    Ok(found)
}

/// The bytes of a picture or an attachment.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path)
        .map_err(|why| Trouble::Unreadable { path: path.to_path_buf(), why: why.to_string() })
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

/// Writes a file whole or not at all, with the folders above it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let refuse = |why: io::Error| Trouble::Unwritable { path: path.to_path_buf(), why };
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(refuse)?;
    let mut file =
        readable(tempfile::Builder::new().prefix(".spp-")).tempfile_in(folder).map_err(refuse)?;
    file.write_all(bytes).map_err(refuse)?;
    file.persist(path).map_err(|fault| refuse(fault.error))?;
    Ok(())
}

/// A temporary file is for its owner alone, but what is published is for everyone, as far as the system lets it.
#[cfg(unix)]
fn readable<'a, 'b, 'c>(
    builder: &'c mut tempfile::Builder<'a, 'b>,
) -> &'c mut tempfile::Builder<'a, 'b> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

/// Elsewhere a temporary file has the permissions of its folder.
#[cfg(not(unix))]
fn readable<'a, 'b, 'c>(
    builder: &'c mut tempfile::Builder<'a, 'b>,
) -> &'c mut tempfile::Builder<'a, 'b> {
    builder
}

/// The name in the same folder that is nearest to one that does not exist.
pub(super) fn near(path: &Path) -> Option<PathBuf> {
    let wanted = path.file_name()?.to_string_lossy().into_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let names = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names: Vec<String> = names
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    let near = nearest(&wanted, &names.iter().map(String::as_str).collect::<Vec<_>>())?;
    Some(path.with_file_name(near))
}
