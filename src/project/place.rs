//! Paths as text: put in order, compared and named, without a look at the disk.

use std::path::{Component, Path, PathBuf};

/// The path without `.` and `..`.
#[must_use]
pub fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                if !normal.pop() {
                    normal.push("..");
                }
            }
            _ => normal.push(part),
        }
    }
    normal
}

/// The path as it is seen from a folder, with `/` on every system; `.` is the folder itself.
#[must_use]
pub fn seen_from(folder: &Path, path: &Path) -> String {
    let (from, to) = (parts(folder), parts(path));
    let shared = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    if shared == 0 {
        return slashed(path);
    }
    let up = from[shared..].iter().map(|_| "..".to_owned());
    let down = to[shared..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let all: Vec<String> = up.chain(down).collect();
    if all.is_empty() { ".".to_owned() } else { all.join("/") }
}

/// The path with `/` between its parts, on every system.
#[must_use]
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// The path that a document writes, relative to the folder of the document; `\` is taken as `/`.
#[must_use]
pub fn written(folder: &Path, text: &str) -> PathBuf {
    normal(&folder.join(text.replace('\\', "/")))
}

/// The name of a document without its suffix; `None` where the suffix is none of the format's.
#[must_use]
pub fn stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)).map(ToOwned::to_owned)
}

/// The name of any YAML file without its suffix.
#[must_use]
pub fn any_stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let plain = || name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"));
    stem(path).or_else(|| plain().map(ToOwned::to_owned))
}

/// The suffixes of documents.
pub const SUFFIXES: [&str; 2] = [".spp.yaml", ".spp.yml"];

fn parts(path: &Path) -> Vec<Component<'_>> {
    path.components().collect()
}
