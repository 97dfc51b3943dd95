//! Reading: text to tree, and what YAML refuses or bends.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use spp::diagnostic::{Applicability, Diagnostic};
use spp::schema;
use spp::source::{Source, SourceId};
use spp::syntax::{NodeId, State, Style, Tree, Value, parse, parse_with};

fn source(text: &str) -> Source {
    Source::from_bytes(SourceId(0), "uji.spp.yaml", text.as_bytes().to_vec())
}

fn cases(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(".spp.yaml"));
    paths.sort();
    paths
}

/// The value of a node as the oracle would give it; a plain text is what the oracle makes of its characters alone.
fn value(tree: &Tree, id: NodeId) -> serde_yaml::Value {
    let node = tree.node(id);
    match &node.value {
        Value::Null => serde_yaml::Value::Null,
        Value::Text(text) if node.style == Style::Plain && !text.contains([':', '\n']) => {
            serde_yaml::from_str(text).unwrap_or_else(|_| text.as_str().into())
        }
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => {
            items.iter().map(|&item| value(tree, item)).collect::<Vec<_>>().into()
        }
        Value::Map(entries) => {
            let pairs = entries
                .iter()
                .map(|entry| (entry.key.text.as_str().into(), value(tree, entry.value)));
            serde_yaml::Value::Mapping(pairs.collect())
        }
    }
}

/// The value of a node, whatever its style.
fn plain(tree: &Tree, id: NodeId) -> serde_yaml::Value {
    match &tree.node(id).value {
        Value::Null => serde_yaml::Value::Null,
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => {
            items.iter().map(|&item| plain(tree, item)).collect::<Vec<_>>().into()
        }
        Value::Map(entries) => {
            let pairs = entries
                .iter()
                .map(|entry| (entry.key.text.as_str().into(), plain(tree, entry.value)));
            serde_yaml::Value::Mapping(pairs.collect())
        }
    }
}

/// What must hold of every tree, however broken its text: places lie on letters, a plain text is its characters.
fn holds(source: &Source, tree: &Tree) {
    let text = &source.text;
    for node in &tree.nodes {
        let slice = text
            .get(node.span.range())
            .unwrap_or_else(|| panic!("{:?} lies inside a letter", node.span));
        if node.state != State::Sound {
            continue;
        }
        match (&node.value, node.style) {
            (Value::Text(value), Style::Plain) if !slice.contains(['\n', '\r']) => {
                assert_eq!(value, slice);
            }
            (Value::Text(_), Style::Single) => {
                assert!(slice.starts_with('\'') && slice.ends_with('\''), "{slice}");
            }
            (Value::Text(_), Style::Double) => {
                assert!(slice.starts_with('"') && slice.ends_with('"'), "{slice}");
            }
            (Value::Text(_), Style::Literal) => assert!(slice.starts_with('|'), "{slice}"),
            (Value::Text(_), Style::Folded) => assert!(slice.starts_with('>'), "{slice}"),
            _ => {}
        }
    }
    for comment in &tree.comments {
        assert!(text.get(comment.span.range()).unwrap().starts_with('#'));
    }
    walk(text, tree, tree.root);
}

fn walk(text: &str, tree: &Tree, id: NodeId) {
    for entry in tree.entries(id) {
        assert!(text.get(entry.key.span.range()).is_some());
        assert!(
            entry.key.span.end <= tree.node(entry.value).span.start,
            "{:?} {:?}\n{text}",
            entry.key,
            tree.node(entry.value)
        );
        assert!(tree.node(id).span.holds(tree.node(entry.value).span), "{:?}\n{text}", entry.key);
        walk(text, tree, entry.value);
    }
    for &item in tree.items(id) {
        assert!(
            tree.node(id).span.holds(tree.node(item).span),
            "{:?}",
            text.get(tree.node(item).span.range())
        );
        walk(text, tree, item);
    }
}

#[test]
fn healthy_files_are_read_as_the_oracle_reads_them() {
    for path in cases("sintaks") {
        let text = fs::read_to_string(&path).unwrap();
        for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            let source = source(&text);
            let (tree, findings) = parse(&source);
            assert!(findings.is_empty(), "{}: {findings:#?}", path.display());
            holds(&source, &tree);
            let oracle: serde_yaml::Value =
                serde_yaml::from_str(text.trim_start_matches('\u{feff}')).unwrap();
            assert_eq!(value(&tree, tree.root), oracle, "{}", path.display());
        }
    }
}

#[test]
fn every_place_of_a_healthy_file_is_told() {
    let text = fs::read_to_string(cases("sintaks").remove(0)).unwrap();
    let source = source(&text);
    let (tree, _) = parse(&source);
    let at = |key: &str| source.slice(tree.node(tree.get(tree.root, key).unwrap()).span);
    assert_eq!(at("deskripsi"), "|\n  Baris satu\n    menjorok\n\n  Baris tiga");
    assert_eq!(at("uraian"), ">-\n  dilipat\n  jadi satu");
    assert_eq!(at("pengguna"), "Penduduk WNI dan orang asing\n  pemegang KITAP\n  serta KITAS");
    assert_eq!(at("alir"), "{ a: 1, b: [x, \"y\", z], c: }");
    assert!(
        at("daftar_dangkal").starts_with("- satu\n- dua: 2")
            && at("daftar_dangkal").ends_with("- lagi\n-")
    );
    assert!(
        at("daftar").starts_with("- satu # di samping")
            && at("daftar").ends_with("jam: 08.00–15.00")
    );
    let empty = tree.node(tree.get(tree.root, "kosong").unwrap()).span;
    assert!(empty.start == empty.end && source.text[..empty.range().end].ends_with("\nkosong:"));
    let comments: Vec<_> =
        tree.comments.iter().map(|comment| (source.slice(comment.span), comment.alone)).collect();
    assert_eq!(
        comments,
        [
            ("# Setiap bentuk yang dikenal YAML dan dipakai format ini.", true),
            ("# di samping nilai", false),
            ("# sendirian di atas", true),
            ("# di samping", false),
            ("# di antara", true),
        ]
    );
}

#[test]
fn a_key_written_twice_is_one_finding_and_the_first_stands() {
    let source = source("a: 1\nb: 2\na: 3\n");
    let (tree, findings) = parse(&source);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].rule.name, findings[0].span.range()), ("kunci-ganda", 10..11));
    assert_eq!(findings[0].related[0].span.range(), 0..1);
    assert_eq!(tree.text(tree.get(tree.root, "a").unwrap()), Some("1"));
}

/// What reading finds in a file, one finding a line: place, rule, and how sure its first fix is.
fn told(source: &Source, findings: &[Diagnostic]) -> String {
    let mut told = String::new();
    for finding in findings {
        let (start, end) = (source.position(finding.span.start), source.position(finding.span.end));
        let fix = match finding.fixes.first().map(|fix| fix.applicability) {
            Some(Applicability::Safe) => "safe",
            Some(Applicability::Unsafe) => "unsafe",
            None => "none",
        };
        let rule = finding.rule.name;
        writeln!(told, "{}:{}-{}:{} {rule} {fix}", start.line, start.column, end.line, end.column)
            .unwrap();
    }
    told
}

/// The text after the safe fixes; of two that overlap the first stands.
fn mended(source: &Source, findings: &[Diagnostic]) -> String {
    let fixes = findings.iter().filter_map(|finding| finding.fixes.first());
    let safe = fixes.filter(|fix| fix.applicability == Applicability::Safe);
    let mut edits: Vec<_> = safe.flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut text = String::new();
    let mut done = 0;
    for edit in edits {
        if (edit.span.start as usize) < done {
            continue;
        }
        text.push_str(&source.text[done..edit.span.start as usize]);
        text.push_str(&edit.text);
        done = edit.span.end as usize;
    }
    text + &source.text[done..]
}

/// Compares with the file beside a case, or writes it where `UPDATE=1`.
fn golden(path: &Path, extension: &str, text: &str) {
    let beside = PathBuf::from(path.to_string_lossy().replace(".spp.yaml", extension));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&beside, text).unwrap();
    }
    assert_eq!(fs::read_to_string(&beside).unwrap_or_default(), text, "{}", beside.display());
}

#[test]
fn each_mistake_of_the_first_hour_is_one_finding_and_its_fix_heals_it() {
    for path in cases("sintaks/rusak") {
        let source = source(&fs::read_to_string(&path).unwrap());
        let (tree, findings) = parse_with(&source, &schema::misfits);
        holds(&source, &tree);
        golden(&path, ".temuan", &told(&source, &findings));
        let fixed = mended(&source, &findings);
        golden(&path, ".fixed", &fixed);
        // The tree was read as the fixes would have it, and the fixes leave nothing that could be fixed safely.
        let source = self::source(&fixed);
        let (after, left) = parse_with(&source, &schema::misfits);
        let safe = |finding: &&Diagnostic| {
            finding.fixes.first().is_some_and(|fix| fix.applicability == Applicability::Safe)
        };
        assert_eq!(left.iter().filter(safe).count(), 0, "{}: {left:#?}", path.display());
        // A text that a sign cut stays as YAML reads it until it is quoted.
        let cut = findings.iter().any(|finding| finding.rule.name == "pagar-memotong-nilai");
        if left.is_empty() && !cut {
            assert_eq!(plain(&tree, tree.root), plain(&after, after.root), "{}", path.display());
        }
    }
}

/// A small generator, so that every run tries the same inputs.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// The start of the letter that holds a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[test]
fn no_mutated_file_panics_and_every_place_stays_true() {
    const PIECES: [&str; 40] = [
        ":", ": ", "-", "- ", "\n", "\n  ", " ", "  ", "\t", "\"", "'", "[", "]", "{", "}", ",",
        ", ", "#", " #", "&a ", "*a", "!x ", "|", ">", "%", "@", "`", "? ", "---\n", "...\n",
        "\r\n", "\u{a0}", "–", "é", "😀", "<<: ", "\u{feff}", "~", "x", "\\",
    ];
    let texts: Vec<String> = cases("sintaks")
        .iter()
        .chain(&cases("sintaks/rusak"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let mut seed = Seed(0x5eed);
    for _ in 0..3000 {
        let mut text = texts[seed.below(texts.len())].clone();
        for _ in 0..=seed.below(3) {
            let at = floor(&text, seed.below(text.len() + 1));
            let end = floor(&text, at + seed.below(12)).max(at);
            match seed.below(4) {
                0 => text.replace_range(at..end, ""),
                1 => text.replace_range(at..end, PIECES[seed.below(PIECES.len())]),
                2 => text.insert_str(at, PIECES[seed.below(PIECES.len())]),
                _ => {
                    let copy = text[at..end].to_owned();
                    text.insert_str(floor(&text, seed.below(text.len() + 1)), &copy);
                }
            }
        }
        let source = source(&text);
        let (tree, findings) = parse(&source);
        holds(&source, &tree);
        for finding in &findings {
            assert!(text.get(finding.span.range()).is_some());
            for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
                assert!(text.get(edit.span.range()).is_some());
            }
        }
        let sound: Result<serde_yaml::Value, _> = serde_yaml::from_str(&text);
        if findings.is_empty()
            && let Ok(sound) = sound
        {
            assert_eq!(value(&tree, tree.root), sound, "{text}");
        }
    }
}

#[test]
#[expect(clippy::format_collect, reason = "a hostile text is written as it looks")]
fn hostile_files_end_soon() {
    let laughs: String = (1..10)
        .map(|n| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(9)))
        .collect();
    let hostile = [
        ("deep lists", "- ".repeat(100_000)),
        ("deep keys", "? ".repeat(100_000)),
        ("open brackets", "[".repeat(500_000)),
        ("open braces", "{ a: ".repeat(100_000)),
        ("steps", (0..700).map(|n| format!("{}a:\n", " ".repeat(n))).collect()),
        ("comments", "# komentar\n".repeat(90_000)),
        ("comments below a key", format!("a:\n{}  - b\n", "# k\n".repeat(50_000))),
        ("laughs", format!("a0: &a0 x\n{laughs}")),
        ("many keys", (0..60_000).map(|n| format!("k{n}: {n}\n")).collect()),
        ("many items", "- a\n".repeat(200_000)),
        ("many faults", "a: @b\n".repeat(100_000)),
        ("many bends", "- b:c\n".repeat(100_000)),
        ("many hashes", "- b #c\n".repeat(100_000)),
        ("many signs", "a: b: c: d: e\n".repeat(50_000)),
        ("one line", "x".repeat(1_000_000)),
        ("one key", format!("{}: b\n", "x".repeat(1_000_000))),
        ("one quote", format!("a: \"{}", "x\n".repeat(300_000))),
        ("open bracket over lines", format!("a: [\n{}", "  x,\n".repeat(200_000))),
        ("crooked lines", "a: 1\n b: 2\n".repeat(80_000)),
        ("tabs", "\ta: 1\n".repeat(30_000)),
        ("word dashes", format!("a:\n{}", "  – b\n".repeat(100_000))),
        ("open quotes in brackets", "a: ['b\n".repeat(100_000)),
        ("documents", "---\na: 1\n".repeat(80_000)),
        ("flow pieces", format!("a: [{}]", "b (c, ".repeat(100_000))),
    ];
    for (name, text) in hostile {
        let source = source(&text);
        let start = Instant::now();
        let (tree, findings) = parse(&source);
        let took = start.elapsed();
        // Tests are built without optimisation, which is some fifteen times slower.
        assert!(
            took.as_secs() < if cfg!(debug_assertions) { 15 } else { 1 },
            "{name} took {took:?}"
        );
        assert!(findings.len() <= 3_000 && tree.nodes.len() <= 200_001, "{name}");
    }
}
