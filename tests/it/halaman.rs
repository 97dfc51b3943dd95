//! Every page of every room: what it shows as bad is found, once, and nothing beside it but the notes that the block
//! names; what it shows as good is not; what it shows as fixed is what the fix makes.

use std::fmt::Write as _;
use std::ops::Range;

use spp::check::GROUPS;
use spp::diagnostic::{Rule, Severity};
use spp::model;

use crate::juri::{AGENCY, Files, Found, STANDARD, judged, minimal, told};

/// Rules that no block can show: bytes that are no text, a file above the limit, and those that speak when a page is
/// rendered. Tests of their rooms show them.
const UNSEEN: &[&str] =
    &["bukan-utf8", "berkas-terlalu-besar", "templat-rusak", "bentuk-keluaran-belum-ada"];

/// The canonical order of the keys at the root of a standard, of an agency and of a project.
const ROOT: &[&str] = &[
    "spp",
    "instansi",
    "proyek",
    "id",
    "nama",
    "kode",
    "penyelenggara",
    "unit",
    "jenis",
    "sifat",
    "bidang",
    "versi",
    "berlaku_sampai",
    "pengguna",
    "deskripsi",
    "volume",
    "jam_kerja",
    "jam_pelayanan",
    "varian",
    "komponen",
    "maklumat",
    "komponen_tambahan",
    "rujukan_lain",
    "indikator",
    "lampiran",
    "riwayat",
];

#[test]
fn the_minimal_standard_is_clean() {
    assert_eq!(told(&judged(&minimal())), "", "the pages stand on a standard without a finding");
}

#[test]
fn every_page_shows_what_its_rule_does() {
    let mut trouble = String::new();
    for rule in GROUPS.iter().flat_map(|group| &group.rules) {
        for fault in page(rule) {
            writeln!(trouble, "{}: {fault}", rule.name).unwrap();
        }
    }
    assert!(trouble.is_empty(), "\n{trouble}");
}

/// The files of every `bad` block of every page, each with a name.
pub(crate) fn bad_blocks() -> Vec<(String, Files)> {
    let mut all = Vec::new();
    for rule in GROUPS.iter().flat_map(|group| &group.rules) {
        for (at, example) in examples(rule.page).iter().enumerate() {
            if example.kind == "bad" {
                all.push((format!("{}, block {}", rule.name, at + 1), example.files()));
            }
        }
    }
    all
}

/// What is wrong with the page of a rule.
fn page(rule: &Rule) -> Vec<String> {
    let mut faults = Vec::new();
    for heading in ["# id", "# en"] {
        if prose(rule.page, heading).is_empty() {
            faults.push(format!("nothing stands under `{heading}`"));
        }
    }
    let examples = examples(rule.page);
    for kind in ["bad", "good"] {
        if !UNSEEN.contains(&rule.name) && !examples.iter().any(|example| example.kind == kind) {
            faults.push(format!("there is no `{kind}` block"));
        }
    }
    let mut last_bad: Option<(Files, Vec<Found>)> = None;
    for (at, example) in examples.iter().enumerate() {
        let files = example.files();
        let place = format!("block {} ({})", at + 1, example.kind);
        match example.kind.as_str() {
            "bad" => {
                let found = judged(&files);
                if let Some(fault) = beside_its_own(rule, example, &found) {
                    faults.push(format!("{place} {fault}, and gives:\n{}", told(&found)));
                }
                last_bad = Some((files, found));
            }
            "good" => {
                let found = judged(&files);
                let wrong =
                    |one: &&Found| one.diagnostic.rule == rule || one.severity == Severity::Error;
                let wrong: Vec<Found> = found.iter().filter(wrong).cloned().collect();
                if !wrong.is_empty() {
                    faults.push(format!(
                        "{place} should give no finding of this rule and no error, and gives:\n{}",
                        told(&wrong)
                    ));
                }
            }
            "fixed" => match &last_bad {
                None => faults.push(format!("{place} has no `bad` block above it")),
                Some((bad, found)) => {
                    let Some(fix) = found.iter().find_map(|one| one.fix.as_ref()) else {
                        faults.push(format!("{place}: the `bad` block above it has no fix"));
                        continue;
                    };
                    let mended = applied(bad, fix);
                    if mended != files {
                        faults.push(format!(
                            "{place}: the fix makes\n{}",
                            differing(&mended, &files)
                        ));
                    }
                }
            },
            other => faults.push(format!("{place}: `{other}` is no kind of block")),
        }
    }
    faults
}

/// What a `bad` block shows beside one finding of its rule: nothing, but for one note of each rule that it names.
fn beside_its_own(rule: &Rule, example: &Example, found: &[Found]) -> Option<String> {
    let (own, others): (Vec<&Found>, Vec<&Found>) =
        found.iter().partition(|one| one.diagnostic.rule == rule);
    let mut named: Vec<&str> = example.with.iter().map(String::as_str).collect();
    let mut noted: Vec<&str> = others.iter().map(|one| one.diagnostic.rule.name).collect();
    named.sort_unstable();
    noted.sort_unstable();
    let [only] = own[..] else { return Some("should give one finding of this rule".to_owned()) };
    let groundless = only.diagnostic.grounds.is_empty() && !rule.grounds.is_empty();
    if groundless != example.groundless {
        Some(
            "should say `groundless` if its finding names no article of its rule's, and only then"
                .to_owned(),
        )
    } else if others.iter().any(|one| one.severity >= Severity::Warning) {
        Some("should give no more than notes from other rules".to_owned())
    } else if named != noted {
        Some("should name after `with=` every other rule that speaks, and no more".to_owned())
    } else {
        None
    }
}

/// The prose under a heading, without the blocks.
fn prose<'a>(page: &'a str, heading: &str) -> &'a str {
    let Some(start) = page.lines().position(|line| line == heading) else { return "" };
    let body = page.splitn(start + 2, '\n').last().unwrap_or_default();
    let end =
        [body.find("\n# "), body.find("```yaml")].into_iter().flatten().min().unwrap_or(body.len());
    body[..end].trim()
}

/// A block of a page with the blocks that lie beside it; one that is `alone` has no agency, one `without=…` lacks some
/// keys of the minimal standard. A bad one `with=…` earns a note of each of some other rules, and the finding of one that
/// is `groundless` is good practice where its rule's others are law.
struct Example {
    kind: String,
    raw: bool,
    alone: bool,
    groundless: bool,
    without: Vec<String>,
    with: Vec<String>,
    text: String,
    beside: Vec<(String, String)>,
}

fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```yaml ") else { continue };
        let mut text = String::new();
        for line in lines.by_ref().take_while(|line| *line != "```") {
            text.push_str(line);
            text.push('\n');
        }
        let mut words = info.split_whitespace();
        let kind = words.next().unwrap_or_default().to_owned();
        let rest: Vec<&str> = words.collect();
        match rest.iter().find_map(|word| word.strip_prefix("file=")) {
            Some(name) => {
                let owner =
                    examples.last_mut().expect("a block with file= follows the one it lies beside");
                assert_eq!(owner.kind, kind, "a block lies beside one of its own kind");
                owner.beside.push((name.to_owned(), text));
            }
            None => examples.push(Example {
                kind,
                raw: rest.contains(&"raw"),
                alone: rest.contains(&"alone"),
                groundless: rest.contains(&"groundless"),
                without: listed(&rest, "without="),
                with: listed(&rest, "with="),
                text,
                beside: Vec::new(),
            }),
        }
    }
    examples
}

/// What stands after a word of a block's first line, apart by commas.
fn listed(words: &[&str], head: &str) -> Vec<String> {
    let lists = words.iter().filter_map(|word| word.strip_prefix(head));
    lists.flat_map(|list| list.split(',').map(str::to_owned)).collect()
}

impl Example {
    fn files(&self) -> Files {
        let mut files = minimal();
        let base = files[STANDARD].clone();
        let text = if self.raw { self.text.clone() } else { merged(&base, &self.text) };
        let mut all = keys(&text, 0);
        all.retain(|(key, _)| !self.without.contains(key));
        let text = if self.without.is_empty() {
            text
        } else {
            all.into_iter().map(|(_, chunk)| chunk).collect()
        };
        files.insert(STANDARD.to_owned(), text);
        if self.alone {
            files.remove(AGENCY);
        }
        for (name, text) in &self.beside {
            let base = match name.as_str() {
                AGENCY => files[AGENCY].clone(),
                "proyek.spp.yaml" => "spp: 1\nproyek:\n  profil: uu25\n".to_owned(),
                _ => base.clone(),
            };
            let text = if name.ends_with(".spp.yaml") { merged(&base, text) } else { text.clone() };
            files.insert(name.clone(), text);
        }
        files
    }
}

/// The base with the keys of a block in the place of its own; a block that is a whole file stands alone.
fn merged(base: &str, block: &str) -> String {
    let own = keys(block, 0);
    if own.iter().any(|(key, _)| key == "spp") {
        return block.to_owned();
    }
    let mut all = keys(base, 0);
    for (key, chunk) in own {
        // Comments may stand above the key.
        let inner = (key == "komponen").then(|| chunk.split_once("komponen:\n")).flatten();
        let base = all.iter_mut().find(|(other, _)| *other == key);
        match (inner, base) {
            (Some((comments, inner)), Some((_, base))) => {
                let order: Vec<&str> =
                    model::NamaKomponen::ALL.iter().map(|nama| nama.key()).collect();
                let mut components = keys(base.split_once('\n').unwrap().1, 2);
                for (key, chunk) in keys(inner, 2) {
                    put(&mut components, &order, key, chunk);
                }
                let components: String = components.into_iter().map(|(_, chunk)| chunk).collect();
                *base = format!("{comments}komponen:\n{components}");
            }
            _ => put(&mut all, ROOT, key, chunk),
        }
    }
    all.into_iter().map(|(_, chunk)| chunk).collect()
}

/// Puts a key in the place of the one of its name, or before the first that canonically follows it.
fn put(all: &mut Vec<(String, String)>, order: &[&str], key: String, chunk: String) {
    if let Some((_, own)) = all.iter_mut().find(|(other, _)| *other == key) {
        *own = chunk;
        return;
    }
    // A mistyped key stands where the right one would.
    let near = |key: &str| {
        let likeness =
            |other: &&str| strsim::normalized_damerau_levenshtein(other, &key.to_lowercase());
        order.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
    };
    let rank = |key: &str| {
        let place = |key: &str| order.iter().position(|other| *other == key);
        place(key).or_else(|| place(near(key)?)).unwrap_or(order.len())
    };
    let at = all.iter().position(|(other, _)| rank(other) > rank(&key)).unwrap_or(all.len());
    all.insert(at, (key, chunk));
}

/// The keys at an indentation, each with its lines and the comments above it.
fn keys(text: &str, indent: usize) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut comments = String::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches(' ');
        let deep = line.len() - body.len();
        let opens = deep == indent && !body.starts_with(['#', '-', '\n']) && body.contains(':');
        if opens {
            let key = body.split(':').next().unwrap_or_default().trim().to_owned();
            all.push((key, std::mem::take(&mut comments) + line));
        } else if (deep <= indent && body.starts_with('#')) || all.is_empty() {
            comments.push_str(line);
        } else {
            let own = &mut all.last_mut().unwrap().1;
            own.push_str(&std::mem::take(&mut comments));
            own.push_str(line);
        }
    }
    if let Some((_, last)) = all.last_mut() {
        last.push_str(&comments);
    }
    all
}

/// The files after the first fix of a finding.
fn applied(files: &Files, fix: &[(String, Range<usize>, String)]) -> Files {
    let mut mended = files.clone();
    let mut edits: Vec<_> = fix.iter().collect();
    edits.sort_by_key(|(name, range, _)| std::cmp::Reverse((name, range.start)));
    for (name, range, text) in edits {
        mended.get_mut(name).unwrap().replace_range(range.clone(), text);
    }
    mended
}

/// The lines in which two sets of files differ, from the first to the last.
fn differing(made: &Files, wanted: &Files) -> String {
    let mut out = String::new();
    for (name, made) in made {
        let made: Vec<&str> = made.lines().collect();
        let wanted: Vec<&str> =
            wanted.get(name).map(|text| text.lines().collect()).unwrap_or_default();
        let head = made.iter().zip(&wanted).take_while(|(left, right)| left == right).count();
        let rest = made.len().min(wanted.len()) - head;
        let ends = made.iter().rev().zip(wanted.iter().rev());
        let tail = ends.take(rest).take_while(|(left, right)| left == right).count();
        for line in &made[head..made.len() - tail] {
            writeln!(out, "    {name}: makes    `{line}`").unwrap();
        }
        for line in &wanted[head..wanted.len() - tail] {
            writeln!(out, "    {name}: wanted   `{line}`").unwrap();
        }
    }
    out
}
