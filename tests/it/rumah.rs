//! The doors between the rooms: a single crate has no Cargo.toml between them, so this table is what holds them apart.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// The bands from the ground up, each with its rooms and what a room may import of its own band. Of the bands below it a
/// room may import all, of itself too.
const BANDS: &[&[(&str, &[&str])]] = &[
    // ground
    &[("source", &[]), ("diagnostic", &["source"])],
    // reading
    &[
        ("syntax", &[]),
        ("schema", &["syntax"]),
        ("register", &["syntax", "schema"]),
        ("model", &["syntax", "schema", "register"]),
    ],
    // reckoning
    &[("lifecycle", &[])],
    // doing
    &[("lint", &[]), ("fix", &[]), ("render", &[]), ("report", &[])],
    // joining
    &[("project", &[]), ("check", &["project"])],
    // front doors
    &[("cli", &[])],
];

/// The rooms that a room may import from; none where it has no place in the bands.
fn doors(room: &str) -> Option<BTreeSet<&'static str>> {
    let of = |band: &[(&'static str, &'static [&'static str])]| {
        band.iter().find(|(name, _)| *name == room).map(|(_, beside)| *beside)
    };
    let (at, beside) = BANDS.iter().enumerate().find_map(|(at, band)| Some((at, of(band)?)))?;
    let below = BANDS[..at].iter().flat_map(|band| band.iter().map(|(name, _)| *name));
    Some(below.chain(beside.iter().copied()).collect())
}

/// The rooms that a file names by `crate::…`.
#[derive(Default)]
struct Imports(BTreeSet<String>);

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut segments = path.segments.iter();
        if segments.next().is_some_and(|first| first.ident == "crate")
            && let Some(room) = segments.next()
        {
            self.0.insert(room.ident.to_string());
        }
        visit::visit_path(self, path);
    }
}

impl Imports {
    fn tree(&mut self, tree: &syn::UseTree) {
        let syn::UseTree::Path(path) = tree else { return };
        if path.ident == "crate" {
            self.rooms(&path.tree);
        }
    }

    fn rooms(&mut self, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => drop(self.0.insert(path.ident.to_string())),
            syn::UseTree::Name(name) => drop(self.0.insert(name.ident.to_string())),
            syn::UseTree::Rename(rename) => drop(self.0.insert(rename.ident.to_string())),
            syn::UseTree::Glob(_) => drop(self.0.insert("*".to_owned())),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.rooms(tree)),
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<(String, PathBuf)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&src, &mut found);
    let room = |path: &Path| {
        let first = path.strip_prefix(&src).unwrap().components().next().unwrap();
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    found.into_iter().map(|path| (room(&path), path)).collect()
}

#[test]
fn every_room_imports_only_from_the_rooms_below_it() {
    let mut faults = Vec::new();
    for (room, path) in all_sources() {
        if room == "lib" || room == "main" {
            continue;
        }
        let Some(doors) = doors(&room) else {
            faults.push(format!("{room} has no place in the bands"));
            continue;
        };
        let mut imports = Imports::default();
        imports.visit_file(&syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap());
        for other in
            imports.0.iter().filter(|other| **other != room && !doors.contains(other.as_str()))
        {
            faults.push(format!("{} imports from {other}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_room_opens_by_saying_what_it_does() {
    let mut silent = Vec::new();
    for (_, path) in all_sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.starts_with("//! ") {
            silent.push(path);
        }
    }
    assert!(silent.is_empty(), "files without a first sentence: {silent:#?}");
}

#[test]
fn nothing_of_the_currency_or_the_model_is_a_wire_format() {
    for (room, path) in all_sources() {
        if room == "diagnostic" || room == "model" || room == "source" {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains("Serialize"), "{} is serialisable", path.display());
        }
    }
}
