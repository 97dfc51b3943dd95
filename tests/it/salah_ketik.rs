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
    assert!(files.len() >= 16, "the examples are there: {files:?}");
    // In the shortest file that has it, where a check costs least.
    files.sort_by_key(|file| (std::fs::metadata(file).unwrap().len(), file.clone()));
    // The first of each name is mistyped in every way, each other one in each of the three ways, at a place that moves on.
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let texts: Vec<String> =
        files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let mut slips = Vec::new();
    for (file, text) in files.iter().zip(&texts) {
        for key in keys(file, text) {
            let place = met.entry(key.text.clone()).or_default();
            let chosen =
                if *place == 0 { every_slip(&key.text) } else { three_slips(&key.text, *place) };
            *place += 1;
            slips.extend(chosen.into_iter().map(|slip| (file, text, key.clone(), slip)));
        }
    }
    let faults: Vec<String> = slips
        .par_iter()
        .filter_map(|(file, text, key, slip)| fault_of(file, text, key, slip))
        .collect();
    assert!(
        faults.is_empty(),
        "{} mistyped keys are not told as they should be:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

fn keys(file: &Path, text: &str) -> Vec<Key> {
    let (tree, found) = syntax::parse(&Source::new(SourceId(0), "contoh", text.to_owned()));
    assert_eq!(found, [], "{} is sound YAML", file.display());
    let mut keys = Vec::new();
    collect(&tree, tree.root, &mut keys);
    keys
}

/// Every key of three letters or more that the format names.
fn collect(tree: &Tree, node: NodeId, keys: &mut Vec<Key>) {
    match &tree.node(node).value {
        Value::Map(entries) => {
            for entry in entries {
                if entry.key.text.chars().count() >= 3 {
                    keys.push(Key { text: entry.key.text.to_string(), span: entry.key.span });
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
    let count = key.chars().count();
    let mut slips: Vec<String> =
        (0..count).flat_map(|at| [dropped(key, at), doubled(key, at)]).collect();
    slips.extend((0..count - 1).map(|at| swapped(key, at)));
    slips.retain(|slip| slip != key);
    slips.sort();
    slips.dedup();
    slips
}

/// A letter dropped, another doubled, and two neighbours swapped, each at a place of its own that `turn` moves on.
fn three_slips(key: &str, turn: usize) -> Vec<String> {
    let count = key.chars().count();
    let pair = (0..count - 1).map(|step| swapped(key, (turn + step) % (count - 1)));
    let mut slips = vec![dropped(key, turn % count), doubled(key, (turn + 1) % count)];
    slips.extend(pair.filter(|slip| slip != key).take(1));
    slips
}

fn dropped(key: &str, at: usize) -> String {
    let letters = key.chars().enumerate();
    letters.filter(|(place, _)| *place != at).map(|(_, letter)| letter).collect()
}

fn doubled(key: &str, at: usize) -> String {
    let mut letters: Vec<char> = key.chars().collect();
    letters.insert(at, letters[at]);
    letters.into_iter().collect()
}

fn swapped(key: &str, at: usize) -> String {
    let mut letters: Vec<char> = key.chars().collect();
    letters.swap(at, at + 1);
    letters.into_iter().collect()
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
    let loud = checked.findings.iter().filter(|it| it.suppressed.is_none()).count();
    (!tie && loud != 1).then(|| told("more than one finding")).flatten()
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
