//! The doors between the rooms: a single crate has no Cargo.toml between them, so this table is what holds them apart.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// Each room and the rooms it may import from, from the ground up. A room may also import from itself.
const DOORS: &[(&str, &[&str])] = &[
    // ground
    ("source", &[]),
    ("diagnostic", &["source"]),
    // reading
    ("syntax", &["source", "diagnostic"]),
    ("schema", &["source", "diagnostic", "syntax"]),
    ("register", &["source", "diagnostic", "syntax", "schema"]),
    ("model", &["source", "diagnostic", "syntax", "schema", "register"]),
    // reckoning
    ("lifecycle", &READING),
    // doing
    ("lint", &BELOW_DOING),
    ("render", &BELOW_DOING),
    ("report", &BELOW_DOING),
    // joining
    ("project", &BELOW_JOINING),
    ("check", &BELOW_CHECK),
    // front doors
    ("cli", &EVERYTHING),
];

const READING: [&str; 6] = ["source", "diagnostic", "syntax", "schema", "register", "model"];
const BELOW_DOING: [&str; 7] =
    ["source", "diagnostic", "syntax", "schema", "register", "model", "lifecycle"];
const BELOW_JOINING: [&str; 10] = [
    "source",
    "diagnostic",
    "syntax",
    "schema",
    "register",
    "model",
    "lifecycle",
    "lint",
    "render",
    "report",
];
const BELOW_CHECK: [&str; 11] = [
    "source",
    "diagnostic",
    "syntax",
    "schema",
    "register",
    "model",
    "lifecycle",
    "lint",
    "render",
    "report",
    "project",
];
const EVERYTHING: [&str; 12] = [
    "source",
    "diagnostic",
    "syntax",
    "schema",
    "register",
    "model",
    "lifecycle",
    "lint",
    "render",
    "report",
    "project",
    "check",
];

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
        let Some((_, doors)) = DOORS.iter().find(|(name, _)| *name == room) else {
            faults.push(format!("{room} has no row in the table"));
            continue;
        };
        let mut imports = Imports::default();
        imports.visit_file(&syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap());
        for other in
            imports.0.iter().filter(|other| **other != room && !doors.contains(&other.as_str()))
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
