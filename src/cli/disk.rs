//! The disk: walks, bytes, near names.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

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

/// The documents of a folder and of those in it, by path, without what `.gitignore` leaves out. `found` is told of each,
/// `refused` of folders within that cannot be read.
pub(super) fn walk(
    folder: &Path,
    found: &dyn Fn(),
    refused: &dyn Fn(Refusal),
) -> Result<Vec<PathBuf>, Refusal> {
    // A person's own git settings and files of other tools must not change what an office's CI finds; links are not
    // followed, so that those in a circle have no end to look for.
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .ignore(false)
        .follow_links(false)
        .build();
    let mut files = Vec::new();
    let mut last = None;
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(why) => {
                if let Some(refusal) = last.replace(unwalkable(folder, why)) {
                    refused(refusal);
                }
                continue;
            }
        };
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        if is_file && place::stem(entry.path()).is_some() {
            found();
            files.push(entry.into_path());
        }
    }
    match last {
        Some(refusal) if files.is_empty() => return Err(refusal),
        Some(refusal) => refused(refusal),
        None => {}
    }
    files.sort();
    Ok(files)
}

/// Why a part of a folder could not be looked through.
fn unwalkable(folder: &Path, why: ignore::Error) -> Refusal {
    match why {
        ignore::Error::WithPath { path, err } => unwalkable(&path, *err),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            unwalkable(folder, *err)
        }
        ignore::Error::Io(why) => refusal(folder, &why),
        why => Refusal::Unreadable(folder.to_path_buf(), why.to_string()),
    }
}

/// Why a path could not be read.
fn refusal(path: &Path, why: &io::Error) -> Refusal {
    let path = path.to_path_buf();
    match why.kind() {
        io::ErrorKind::PermissionDenied => Refusal::Denied(path),
        io::ErrorKind::NotFound => Refusal::Vanished(path),
        io::ErrorKind::IsADirectory => Refusal::NotAFile(path),
        _ => Refusal::Unreadable(path, why.to_string()),
    }
}

/// Why nothing is seen at a path.
pub(super) fn absence(path: &Path) -> Absence {
    let Err(why) = fs::metadata(path) else { return Absence::Nothing };
    match why.kind() {
        io::ErrorKind::PermissionDenied => Absence::Denied,
        io::ErrorKind::InvalidFilename => Absence::TooLong,
        _ if fs::symlink_metadata(path).is_ok() => Absence::DeadLink,
        _ => Absence::Nothing,
    }
}

/// Why nothing is seen at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absence {
    /// Nothing is there.
    Nothing,
    /// One may not look there.
    Denied,
    /// No file can have such a name.
    TooLong,
    /// A link is there that leads to nothing, or in a circle.
    DeadLink,
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
    let refuse = |why: &io::Error| Trouble::refused(path, refusal(path, why));
    let mut bytes = Vec::new();
    let mut file = open(path).map_err(|refusal| Trouble::refused(path, refusal))?;
    file.read_to_end(&mut bytes).map_err(|why| refuse(&why))?;
    Ok(bytes)
}

/// Opens a file. A pipe that nobody writes to would be waited for without end, so it is looked at first.
fn open(path: &Path) -> Result<fs::File, Refusal> {
    let refuse = |why: io::Error| refusal(path, &why);
    if !fs::metadata(path).map_err(refuse)?.is_file() {
        return Err(Refusal::NotAFile(path.to_path_buf()));
    }
    fs::File::open(path).map_err(refuse)
}

/// The bytes of a file, up to the limit on the size of a source.
pub(super) fn read(path: &Path) -> Result<Content, Refusal> {
    let refuse = |why: io::Error| refusal(path, &why);
    let content = settled(|| {
        let file = open(path)?;
        let before = stamp(&file).map_err(refuse)?;
        let content = capped(&file, before.0).map_err(refuse)?;
        Ok((before, content, stamp(&file).map_err(refuse)?))
    })?;
    content.ok_or_else(|| Refusal::Changing(path.to_path_buf()))
}

/// How large a file is, and when it was last written to.
type Stamp = (u64, Option<SystemTime>);

fn stamp(file: &fs::File) -> io::Result<Stamp> {
    let data = file.metadata()?;
    Ok((data.len(), data.modified().ok()))
}

/// What is read between two equal stamps; none where every one of some readings fell into a change.
fn settled<E>(
    mut read: impl FnMut() -> Result<(Stamp, Content, Stamp), E>,
) -> Result<Option<Content>, E> {
    for pause in [0, 20, 80] {
        std::thread::sleep(Duration::from_millis(pause));
        let (before, content, after) = read()?;
        if before == after {
            return Ok(Some(content));
        }
    }
    Ok(None)
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

/// Writes a file that was read before, whole or not at all: where a link leads to it, with the permissions that it has,
/// and only while it still holds what was read. `name` is the file as people see it.
pub(super) fn replace(path: &Path, name: &str, before: &str, after: &str) -> Result<(), Trouble> {
    let seen = || PathBuf::from(name);
    let refuse = |why: io::Error| Trouble::Unwritable { path: seen(), why };
    let target = real(path);
    let permissions = fs::metadata(&target).map_err(refuse)?.permissions();
    // Its folder would let it be replaced all the same, which is not what its owner meant.
    if permissions.readonly() {
        return Err(refuse(io::ErrorKind::PermissionDenied.into()));
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".spp-").tempfile_in(folder).map_err(refuse)?;
    file.write_all(after.as_bytes()).map_err(refuse)?;
    file.as_file().set_permissions(permissions).map_err(refuse)?;
    file.as_file().sync_all().map_err(refuse)?;
    let now = fs::read(&target).map_err(refuse)?;
    // Two links may lead to it.
    if now == after.as_bytes() {
        return Ok(());
    }
    if now != before.as_bytes() {
        return Err(Trouble::Outdated { path: seen() });
    }
    file.persist(&target).map_err(|fault| refuse(fault.error))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_has_changed_since_it_was_read_is_not_replaced() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("a.yaml");
        fs::write(&path, "two").expect("a file");
        let refused = replace(&path, "a.yaml", "one", "three");
        assert!(matches!(refused, Err(Trouble::Outdated { .. })), "{refused:?}");
        assert_eq!(fs::read_to_string(&path).expect("a text"), "two");
        replace(&path, "a.yaml", "two", "three").expect("it holds what was read");
        assert_eq!(fs::read_to_string(&path).expect("a text"), "three");
        let left = fs::read_dir(place.path()).expect("a folder").count();
        assert_eq!(left, 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_that_changes_is_read_again_and_told_where_it_does_not_stop() {
        let mut readings = 0;
        let calm = settled::<()>(|| {
            readings += 1;
            let content = Content::Bytes(vec![readings]);
            Ok(((1, None), content, (if readings < 3 { 2 } else { 1 }, None)))
        });
        assert_eq!(calm, Ok(Some(Content::Bytes(vec![3]))));
        let restless = settled::<()>(|| Ok(((1, None), Content::Bytes(Vec::new()), (2, None))));
        assert_eq!(restless, Ok(None));
    }
}
