//! With any one key of any example mistyped there is one error, on that key, naming the right one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use spp::check::{Judging, check};
use spp::diagnostic::{Profile, Severity};
use spp::project::{Content, Request, Thing, Trouble, Unsaved, World};
use spp::source::{Source, SourceId, Span};
use spp::syntax::{self, NodeId, Tree, Value};

/// Keys whose entries are named by authors.
const COINED: [&str; 2] = ["varian", "aturan"];

/// A key of an example.
#[derive(Clone)]
struct Key {
    text: String,
    span: Span,
}

#[test]
fn every_mistyped_key_of_every_example_is_one_error_on_it_with_the_right_name() {
    let mut files = Vec::new();
    documents(&examples(), &mut files);
    assert!(files.len() >= 7, "the examples are there: {files:?}");
    let faults: Vec<String> = files.par_iter().flat_map(|file| faults_of(file)).collect();
    assert!(
        faults.is_empty(),
        "{} mistyped keys are not told as they should be:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

fn faults_of(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let source = Source::new(SourceId(0), "contoh", text.clone());
    let (tree, found) = syntax::parse(&source);
    assert_eq!(found, [], "{} is sound YAML", file.display());
    let mut keys = Vec::new();
    collect(&tree, tree.root, &mut keys);
    // The first of each name is mistyped in every way, each other one in three: at its place among them.
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let mut slips = Vec::new();
    for key in keys {
        let all = every_slip(&key.text);
        let place = met.entry(key.text.clone()).or_default();
        let chosen = if *place == 0 {
            all
        } else {
            (0..3).map(|at| all[(*place * 3 + at) % all.len()].clone()).collect()
        };
        *place += 1;
        slips.extend(chosen.into_iter().map(|slip| (key.clone(), slip)));
    }
    slips.par_iter().filter_map(|(key, slip)| fault_of(file, &text, key, slip)).collect()
}

/// Every key of three letters or more that the format names.
fn collect(tree: &Tree, node: NodeId, keys: &mut Vec<Key>) {
    match &tree.node(node).value {
        Value::Map(entries) => {
            for entry in entries {
                if entry.key.text.chars().count() >= 3 {
                    keys.push(Key { text: entry.key.text.clone(), span: entry.key.span });
                }
                if !COINED.contains(&entry.key.text.as_str()) {
                    collect(tree, entry.value, keys);
                }
            }
        }
        Value::List(items) => items.iter().for_each(|&item| collect(tree, item, keys)),
        Value::Text(_) | Value::Null => {}
    }
}

/// A letter dropped, doubled, or two neighbours swapped, at every place.
fn every_slip(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().collect();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let mut dropped = letters.clone();
        dropped.remove(at);
        slips.push(dropped);
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        slips.push(doubled);
        if at + 1 < letters.len() && letters[at] != letters[at + 1] {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            slips.push(swapped);
        }
    }
    let mut slips: Vec<String> = slips.into_iter().map(String::from_iter).collect();
    slips.sort();
    slips.dedup();
    slips
}

/// What is wrong with how a slip is told; `None` where it is told as it should be.
fn fault_of(file: &Path, text: &str, key: &Key, slip: &str) -> Option<String> {
    let mut mistyped = text.to_owned();
    mistyped.replace_range(key.span.range(), slip);
    let read = |path: &Path| read(path, file, &mistyped);
    let here = examples();
    let world =
        World { here: &here, look: &look, real: &Path::to_path_buf, walk: &walk, read: &read };
    let request =
        Request { paths: vec![file.to_path_buf()], text: None::<Unsaved>, ..Request::default() };
    let judging = Judging { profile: Some(Profile::Uu25), today: jiff::civil::date(2026, 11, 25) };
    let checked = check(&request, &judging, &world).unwrap();
    let told = |what: &str| {
        let place = text[..key.span.range().start].lines().count();
        let found: Vec<String> = checked
            .findings
            .iter()
            .map(|it| format!("{} {}", it.diagnostic.rule.name, it.diagnostic.message.en))
            .collect();
        Some(format!("{}:{place} {} → {slip}: {what}; found {found:?}", file.display(), key.text))
    };
    let errors: Vec<_> =
        checked.findings.iter().filter(|it| it.severity == Severity::Error).collect();
    let [error] = errors.as_slice() else { return told("not one error") };
    let span = error.diagnostic.span.range();
    if span != (key.span.range().start..key.span.range().start + slip.len()) {
        return told("not on the key");
    }
    let names = |text: &str| text.contains(&format!("`{}`", key.text));
    let message = &error.diagnostic.message.en;
    let help = error.diagnostic.help.as_ref().map(|help| help.en.to_string()).unwrap_or_default();
    if !names(message) && !names(&help) {
        return told("without the right name");
    }
    let tie = error.diagnostic.fixes.is_empty();
    let mended = error
        .diagnostic
        .fixes
        .first()
        .is_some_and(|fix| fix.edits.iter().all(|edit| edit.text == key.text));
    if !tie && !mended {
        return told("with another fix");
    }
    (!tie && checked.findings.len() != 1).then(|| told("more than one finding")).flatten()
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.to_string_lossy().ends_with(".spp.yaml") {
            found.push(path);
        }
    }
}

fn look(path: &Path) -> Option<Thing> {
    let data = std::fs::metadata(path).ok()?;
    Some(if data.is_dir() { Thing::Folder } else { Thing::File })
}

#[expect(clippy::unnecessary_wraps, reason = "the signature is that of the world")]
fn walk(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    documents(folder, &mut found);
    Ok(found)
}

fn read(path: &Path, mistyped: &Path, text: &str) -> Result<Content, Trouble> {
    if path == mistyped {
        return Ok(Content::Bytes(text.as_bytes().to_vec()));
    }
    std::fs::read(path)
        .map(Content::Bytes)
        .map_err(|why| Trouble::Unreadable(path.to_path_buf(), why.to_string()))
}
