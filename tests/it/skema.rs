//! The schema: is a file what it says it is, and is each fault of its shape told once?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use spp::diagnostic::{Applicability, Diagnostic};
use spp::schema::{ANY, Kind, document, kind, list_kind, out_of_order, validate, validate_as};
use spp::source::{Source, SourceId};
use spp::syntax::{Entry, Key, Node, NodeId, State, Style, Tree, Value, parse};

fn source(name: &Path) -> Source {
    Source::from_bytes(SourceId(0), name.to_string_lossy(), fs::read(name).unwrap())
}

/// All YAML files below a folder of the project.
fn files(folder: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.sort();
    found
}

/// The kind of a file, a bare list being one that a project names.
fn kind_of(tree: &Tree) -> Kind {
    match tree.node(tree.root).value {
        Value::List(_) => list_kind(tree),
        _ => kind(tree),
    }
}

fn judged(source: &Source) -> (Tree, Vec<Diagnostic>) {
    let (tree, found) = parse(source);
    assert!(found.is_empty(), "{}: {found:#?}", source.name);
    validate_as(kind_of(&tree), tree, source)
}

fn told(source: &Source, finding: &Diagnostic) -> String {
    let line = source.position(finding.span.start).line;
    let fix = finding.fixes.first().map(|fix| format!(" | {}", fix.edits[0].text));
    let text = format!(
        "{} | {}{}",
        finding.rule.name,
        source.slice(finding.span),
        fix.unwrap_or_default()
    );
    format!("{line}: {}", text.trim_end_matches(' ').replace('\n', "⏎"))
}

#[test]
fn the_schemas_are_json_schema_2020_12() {
    let of_kinds = Kind::ALL.map(document);
    for text in of_kinds.into_iter().chain([ANY]) {
        let schema: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{}", schema["$id"]);
    }
}

/// Editors show what stands on a property: each says in Indonesian what it is, with an example that it would accept.
#[test]
fn every_property_has_a_title_a_description_and_an_example() {
    fn told(root: &serde_json::Value, place: &serde_json::Value, word: &str) -> bool {
        place.get(word).is_some() || {
            let target = place.get("$ref").and_then(serde_json::Value::as_str);
            target.is_some_and(|target| {
                let (file, name) = target.split_once("#/$defs/").unwrap();
                let home = match file {
                    "" => root.clone(),
                    _ => serde_json::from_str(document(Kind::Standar)).unwrap(),
                };
                told(&home, &home["$defs"][name], word)
            })
        }
    }
    fn walk(root: &serde_json::Value, place: &serde_json::Value, count: &mut usize) {
        let Some(words) = place.as_object() else { return };
        if let Some(keys) = words.get("properties").and_then(serde_json::Value::as_object) {
            for (key, place) in keys.iter().filter(|(_, place)| place.is_object()) {
                for word in ["title", "description", "examples"] {
                    assert!(told(root, place, word), "{key} has no {word}");
                }
                *count += 1;
            }
        }
        for (word, value) in words {
            match (word.as_str(), value) {
                ("properties" | "$defs", serde_json::Value::Object(names)) => {
                    names.values().for_each(|place| walk(root, place, count));
                }
                ("examples" | "required" | "enum", _) => {}
                (_, value) => walk(root, value, count),
            }
        }
    }
    let mut count = 0;
    for text in Kind::ALL.map(document) {
        let schema: serde_json::Value = serde_json::from_str(text).unwrap();
        walk(&schema, &schema, &mut count);
    }
    assert!(count > 300, "{count}");
}

/// What an editor does: plain YAML against the schema that branches by content.
#[test]
fn an_editor_finds_the_examples_right() {
    let schemas: Vec<serde_json::Value> = Kind::ALL
        .map(document)
        .into_iter()
        .chain([ANY])
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    let registry = schemas
        .iter()
        .try_fold(jsonschema::Registry::new(), |registry, schema| {
            registry.add(schema["$id"].as_str().unwrap(), schema)
        })
        .and_then(jsonschema::RegistryBuilder::prepare)
        .unwrap();
    let any = serde_json::json!({ "$ref": schemas.last().unwrap()["$id"] });
    let validator =
        jsonschema::draft202012::options().with_registry(&registry).offline().build(&any).unwrap();
    let mut count = 0;
    for path in files("examples").into_iter().chain(files("tests/cases/nyata")) {
        if path.to_string_lossy().ends_with(".spp.yaml") {
            let text = fs::read_to_string(&path).unwrap();
            let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
            let found: Vec<_> =
                validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(found.is_empty(), "{}: {found:#?}", path.display());
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn examples_and_published_standards_are_standards() {
    for path in files("examples").into_iter().chain(files("tests/cases/nyata")) {
        let source = source(&path);
        let (_, found) = judged(&source);
        let found: Vec<_> = found.iter().map(|finding| told(&source, finding)).collect();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

#[test]
fn examples_stand_in_canonical_order() {
    for path in files("examples") {
        let source = source(&path);
        let (tree, _) = parse(&source);
        let found: Vec<_> = out_of_order(&tree).iter().map(|&span| source.slice(span)).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

/// Under a line that is wrong stands `#= rule | text | fix`; the rest of the file is right.
/// Flow style is for codes, numbers and enumerations; prose, names, addresses and money stand in lines of their own.
#[test]
fn examples_stand_in_block_style() {
    for path in files("examples") {
        let source = source(&path);
        let (tree, _) = parse(&source);
        let flow = tree.nodes.iter().filter(|node| node.style == Style::Flow);
        let prose: Vec<&str> = flow
            .map(|node| source.slice(node.span))
            .filter(|text| {
                let words = text.trim_matches(['[', ']', '{', '}']).split([',', ':']);
                words
                    .map(|word| word.trim().trim_matches('"'))
                    .any(|word| word.contains(char::is_whitespace))
            })
            .collect();
        assert!(prose.is_empty(), "{}: prose in brackets: {prose:#?}", path.display());
    }
}

#[test]
fn each_fault_is_told_once_and_at_its_place() {
    for path in files("tests/cases/skema") {
        let source = source(&path);
        let (_, found) = judged(&source);
        let found: BTreeSet<_> = found.iter().map(|finding| told(&source, finding)).collect();
        let mut line = 0;
        let mut wanted = BTreeSet::new();
        for (index, text) in source.text.lines().enumerate() {
            match text.trim_start().strip_prefix("#= ") {
                Some(expected) => drop(wanted.insert(format!("{line}: {expected}"))),
                None => line = index + 1,
            }
        }
        assert_eq!(found, wanted, "{}", path.display());
    }
}

#[test]
fn a_safe_fix_removes_its_finding_and_adds_none() {
    let rules = |found: &[Diagnostic]| {
        let mut rules: Vec<&str> = found.iter().map(|finding| finding.rule.name).collect();
        rules.sort_unstable();
        rules
    };
    let mut count = 0;
    for path in files("tests/cases/skema") {
        let before = source(&path);
        let (_, found) = judged(&before);
        for (index, finding) in found.iter().enumerate() {
            let Some(fix) = finding.fixes.first() else { continue };
            if fix.applicability != Applicability::Safe {
                continue;
            }
            let mut text = before.text.clone();
            for edit in fix.edits.iter().rev() {
                text.replace_range(edit.span.range(), &edit.text);
            }
            let after = Source::new(SourceId(0), &before.name, text);
            let mut rest = found.clone();
            rest.remove(index);
            let name = format!("{}: {}", path.display(), told(&before, finding));
            assert_eq!(rules(&judged(&after).1), rules(&rest), "{name}");
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

/// A letter dropped, a letter doubled, two neighbours swapped: all of a word.
fn slips(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut slips = BTreeSet::new();
    for at in 0..letters.len() {
        let mut dropped = letters.clone();
        dropped.remove(at);
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        slips.extend([dropped.iter().collect(), doubled.iter().collect::<String>()]);
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            slips.insert(swapped.iter().collect());
        }
    }
    slips.remove(word);
    slips
}

/// Every key of a tree, with the path that leads to its mapping, its items all alike.
fn keys(tree: &Tree, id: NodeId, path: &str, found: &mut Vec<(NodeId, usize, String)>) {
    match &tree.node(id).value {
        Value::List(items) => {
            for &item in items {
                keys(tree, item, &format!("{path}/-"), found);
            }
        }
        Value::Map(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                let path = format!("{path}/{}", entry.key.text);
                found.push((id, index, path.clone()));
                keys(tree, entry.value, &path, found);
            }
        }
        Value::Null | Value::Text(_) => {}
    }
}

#[test]
fn one_mistyped_key_is_one_finding_that_names_the_right_one() {
    // The examples are held to this by a test of their own, through all rooms.
    let count: usize =
        files("tests/cases/nyata").par_iter().map(|path| mistype(&source(path))).sum();
    assert!(count > 2_000, "{count}");
}

/// Mistypes each key of a file in every way, and returns how often.
fn mistype(source: &Source) -> usize {
    let (tree, _) = parse(source);
    let mut all = Vec::new();
    keys(&tree, tree.root, kind_of(&tree).name(), &mut all);
    let mut seen = BTreeSet::new();
    let mut count = 0;
    for (map, index, path) in all {
        let right = path.rsplit('/').next().unwrap();
        let coined = path.contains("/varian/") || path.contains("/aturan/");
        let parent = path.rsplit('/').take(3).collect::<String>();
        if coined || right.len() < 3 || !seen.insert(parent) {
            continue;
        }
        for wrong in slips(right) {
            let mut tree = tree.clone();
            let Value::Map(entries) = &mut tree.node_mut(map).value else { unreachable!() };
            if entries.iter().any(|entry| entry.key.text == wrong) {
                continue;
            }
            let span = entries[index].key.span;
            entries[index].key.text = wrong.as_str().into();
            let kind = kind_of(&tree);
            let (_, found) = validate_as(kind, tree, source);
            count += 1;
            let name = format!("{}: {path} as {wrong}", source.name);
            assert_eq!(found.len(), 1, "{name}: {found:#?}");
            let finding = &found[0];
            assert_eq!((finding.rule.name, finding.span), ("kunci-tak-dikenal", span), "{name}");
            assert!(finding.message.id.contains(&format!("`{right}`")), "{name}: {finding:#?}");
            match finding.fixes.first() {
                Some(fix) => assert_eq!(fix.edits[0].text, right, "{name}"),
                None => assert!(TIES.contains(&wrong.as_str()), "{name}: {finding:#?}"),
            }
        }
    }
    count
}

/// Slips that lie as near to another key of the place: `dasar` or `data`, `bentuk` or `untuk`.
const TIES: [&str; 3] = ["dasa", "bntuk", "entuk"];

/// Every node below the root, once for each place that was not seen yet.
fn nodes(tree: &Tree, seen: &mut BTreeSet<String>) -> Vec<(NodeId, String)> {
    let mut mappings = Vec::new();
    keys(tree, tree.root, kind_of(tree).name(), &mut mappings);
    let mut found = Vec::new();
    for (map, index, path) in mappings {
        let value = tree.entries(map)[index].value;
        // A key under the same key is the same place, however deep.
        let place = path.rsplit('/').take(2).collect::<String>();
        if !seen.insert(place) {
            continue;
        }
        found.push((value, path.clone()));
        if let Some(&item) = tree.items(value).first() {
            found.push((item, format!("{path}/-")));
        }
    }
    found
}

#[test]
fn a_value_of_another_shape_is_at_most_one_finding() {
    let mut seen = BTreeSet::new();
    let read = |path: &PathBuf| {
        let source = source(path);
        let tree = parse(&source).0;
        let nodes = nodes(&tree, &mut seen);
        (source, tree, nodes)
    };
    let files: Vec<_> = files("examples").iter().map(read).collect();
    let count: usize =
        files.par_iter().map(|(source, tree, nodes)| misshape(source, tree, nodes)).sum();
    assert!(count > 500, "{count}");
}

/// Puts another shape in the place of each of some nodes, and returns how often that was refused.
fn misshape(source: &Source, tree: &Tree, nodes: &[(NodeId, String)]) -> usize {
    let kind = kind_of(tree);
    let mut count = 0;
    for &(node, ref path) in nodes {
        let text = tree.nodes.len() as u32;
        let key = Key { text: "hal_lain".into(), span: tree.node(node).span };
        for value in [
            Value::Null,
            Value::Text("Hal lain".into()),
            Value::List(vec![]),
            Value::List(vec![NodeId(text)]),
            Value::Map(vec![]),
            Value::Map(vec![Entry { key: key.clone(), value: NodeId(text) }]),
            Value::Map(vec![
                Entry { key: key.clone(), value: NodeId(text) },
                Entry { key: Key { text: "lain_lagi".into(), ..key.clone() }, value: NodeId(text) },
            ]),
        ] {
            let mut tree = tree.clone();
            let item = Value::Text("Hal lain".into());
            tree.nodes.push(Node { value: item, style: Style::Plain, ..tree.node(node).clone() });
            let two = matches!(&value, Value::Map(entries) if entries.len() > 1);
            tree.node_mut(node).value = value.clone();
            let (tree, found) = validate_as(kind, tree, source);
            let most = if two { 2 } else { 1 };
            assert!(found.len() <= most, "{}: {path} as {value:?}: {found:#?}", source.name);
            count += found.len();
            // What was refused stays silent when it is judged again.
            let (_, again) = validate_as(kind, tree, source);
            assert!(again.is_empty(), "{}: {path} as {value:?}: {again:#?}", source.name);
        }
    }
    count
}

#[test]
fn nothing_is_missing_where_reading_ended() {
    for text in [
        "spp: 1\nid: uji\nnama: \"Kartu\n",
        "",
        "# kosong\n",
        "spp: 1\nkomponen:\n  pengaduan:\n    kanal:\n      - label: \"x\n",
    ] {
        let source = Source::new(SourceId(0), "uji.spp.yaml", text);
        let (tree, found) = parse(&source);
        let (_, judged) = validate(tree, &source);
        assert_eq!(found.len() + judged.len(), 1, "{text:?}: {found:#?} {judged:#?}");
    }
}

#[test]
fn a_hostile_file_is_judged_in_bounded_time() {
    let many = |line: fn(u32) -> String| (0..10_000).map(line).collect::<String>();
    for text in [
        many(|n| format!("k{n}: x\n")),
        format!("varian:\n{}", many(|n| format!("  a{n}: []\n"))),
        format!("komponen:\n  persyaratan:\n{}", many(|n| format!("    - k{n}: [x]\n"))),
        format!("komponen:\n  persyaratan:\n{}", many(|n| format!("    - k{n}: x\n"))),
    ] {
        let source = Source::new(SourceId(0), "uji.spp.yaml", &text);
        let (_, found) = validate(parse(&source).0, &source);
        assert!((100..=1_100).contains(&found.len()), "{}", found.len());
    }
}

#[test]
fn a_later_version_is_all_that_is_told() {
    let text = "spp: 2\nnama_baru: x\nkomponen: []\n";
    let source = Source::new(SourceId(0), "uji.spp.yaml", text);
    let (tree, found) = validate(parse(&source).0, &source);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule.name, "versi-lebih-baru");
    assert_eq!(tree.node(tree.root).state, State::Refused);
}
