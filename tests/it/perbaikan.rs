//! Fixes: each removes its finding, adds none and changes nothing else; all of them together leave a file that reads as
//! well as before, and a second time there is nothing left to mend.
//!
//! They are tried on every `bad` block of every page, on the mistakes of the first hour, on the published standards and on
//! mutated examples.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::ops::Range;

use rayon::prelude::*;
use spp::check::Checked;
use spp::diagnostic::{Applicability, Diagnostic, Text};
use spp::fix::{self, Change, Leave, Mended, Reading, Refusal, Texts, Way};
use spp::schema;
use spp::source::{Source, SourceId};
use spp::syntax::{self, NodeId, State, Tree, Value};

use crate::acak::{self, Seed};
use crate::juri::{AGENCY, Files, STANDARD, checked, minimal};
use crate::{halaman, keliru, nyata};

const SAFE: Leave<'static> = Leave { applicability: Applicability::Safe, may_change: &|_| true };
const ALL: Leave<'static> = Leave { applicability: Applicability::Unsafe, may_change: &|_| true };

/// A finding, as it can be known again once the text around it has changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    name: String,
    start: usize,
    end: usize,
    rule: &'static str,
    message: Text,
}

/// The findings that no comment silences.
fn open(checked: &Checked) -> Vec<&Diagnostic> {
    let open = checked.findings.iter().filter(|finding| finding.suppressed.is_none());
    open.map(|finding| &finding.diagnostic).collect()
}

fn spots(checked: &Checked) -> Vec<Spot> {
    let spot = |found: &&Diagnostic| Spot {
        name: name(checked, found.span.source).to_owned(),
        start: found.span.start as usize,
        end: found.span.end as usize,
        rule: found.rule.name,
        message: found.message.clone(),
    };
    open(checked).iter().map(spot).collect()
}

fn name(checked: &Checked, id: SourceId) -> &str {
    &checked.project.sources[id.0 as usize].name
}

/// An edit of a file: what it replaces, and with what.
type Edits = BTreeMap<String, Vec<(Range<usize>, String)>>;

/// The edits of the first safe fix of a finding.
fn safe(found: &Diagnostic, checked: &Checked) -> Option<Edits> {
    let fix = found.fixes.iter().find(|fix| SAFE.admits(fix, &checked.project.sources))?;
    let mut edits = Edits::new();
    for edit in &fix.edits {
        let own = edits.entry(name(checked, edit.span.source).to_owned()).or_default();
        own.push((edit.span.range(), edit.text.clone()));
    }
    for own in edits.values_mut() {
        own.sort_by_key(|(range, _)| range.start);
    }
    Some(edits)
}

fn applied(files: &Files, edits: &Edits) -> Files {
    let mut files = files.clone();
    for (name, edits) in edits {
        let text = files.get_mut(name).unwrap();
        edits.iter().rev().for_each(|(range, new)| text.replace_range(range.clone(), new));
    }
    files
}

/// Where a byte stands after edits.
fn moved(at: usize, edits: &[(Range<usize>, String)]) -> usize {
    let mut to = at;
    for (range, text) in edits.iter().rev() {
        if range.end <= at {
            to = to + text.len() - range.len();
        } else if range.start <= at {
            to -= at - range.start;
        }
    }
    to
}

/// The stretches that edits left behind.
fn touched(edits: &[(Range<usize>, String)]) -> Vec<Range<usize>> {
    let mut shift = 0_isize;
    edits
        .iter()
        .map(|(range, text)| {
            let start = range.start.checked_add_signed(shift).unwrap();
            shift += text.len().cast_signed() - range.len().cast_signed();
            start..start + text.len()
        })
        .collect()
}

fn meets(range: &Range<usize>, others: &[Range<usize>]) -> bool {
    others.iter().any(|other| range.start <= other.end && other.start <= range.end)
}

/// Whether a rule speaks of how a value is written or shaped, so that no other speaks of it yet.
fn of_reading(rule: &str) -> bool {
    syntax::RULES.iter().chain(schema::RULES).any(|own| own.name == rule)
}

/// What one safe fix does that it should not.
fn faults_of_fix(
    files: &Files,
    before: &Checked,
    found: &Diagnostic,
    edits: &Edits,
) -> Vec<String> {
    let none = Vec::new();
    let of = |name: &str| edits.get(name).unwrap_or(&none);
    let mended = applied(files, edits);
    let after = checked(&mended);
    let spots_after = spots(&after);
    let mut expected = spots(before);
    for spot in &mut expected {
        let edits = of(&spot.name);
        (spot.start, spot.end) = (moved(spot.start, edits), moved(spot.end, edits));
    }
    // Of a value that could not be read no rule spoke before; what it earns may stand at the key of its component.
    let unmasks = of_reading(found.rule.name);
    let mut faults = Vec::new();
    let same = |one: &Spot, other: &Spot| {
        (one.rule, &one.name, one.start) == (other.rule, &other.name, other.start)
    };
    let own = expected.iter().find(|spot| {
        spot.rule == found.rule.name
            && spot.message == found.message
            && spot.name == name(before, found.span.source)
            && spot.start == moved(found.span.start as usize, of(&spot.name))
    });
    let own = own.unwrap().clone();
    if spots_after.iter().any(|spot| same(spot, &own) && spot.message == own.message) {
        faults.push("the finding stays".to_owned());
    }
    for spot in &spots_after {
        let known = expected.iter().any(|other| same(spot, other) && *other != own);
        let beside = !meets(&(spot.start..spot.end), &touched(of(&spot.name)));
        if !known && beside && (!unmasks || of_reading(spot.rule)) {
            faults.push(format!(
                "it adds {} at {}: {}",
                spot.rule,
                &mended[&spot.name][spot.start..spot.end.min(spot.start + 40)],
                spot.message.id
            ));
        }
    }
    for (name, edits) in edits {
        faults.extend(strays(&files[name], &mended[name], edits));
    }
    faults
}

/// What differs between two trees outside of the edits that made one of the other.
fn strays(before: &str, after: &str, edits: &[(Range<usize>, String)]) -> Vec<String> {
    let tree = |text: &str| syntax::parse(&Source::new(SourceId(0), "", text)).0;
    let (old, new) = (tree(before), tree(after));
    let limit = old.cut.map_or(usize::MAX, |cut| cut as usize);
    let ranges: Vec<Range<usize>> = edits.iter().map(|(range, _)| range.clone()).collect();
    let mut told = words(&old);
    told.retain(|(range, _)| range.end < limit && !meets(range, &ranges));
    for (range, _) in &mut told {
        *range = moved(range.start, edits)..moved(range.end, edits);
    }
    let mut heard = words(&new);
    let touched = touched(edits);
    let limit = if old.cut.is_some() { moved(limit, edits) } else { limit };
    heard.retain(|(range, _)| range.end < limit && !meets(range, &touched));
    if told == heard {
        return Vec::new();
    }
    let gone = told.iter().filter(|word| !heard.contains(word)).map(|word| format!("- {word:?}"));
    let come = heard.iter().filter(|word| !told.contains(word)).map(|word| format!("+ {word:?}"));
    vec![format!(
        "the tree changes elsewhere:\n{}",
        gone.chain(come).collect::<Vec<_>>().join("\n")
    )]
}

/// Every key, text and comment with its place, in the order of the file.
fn words(tree: &Tree) -> Vec<(Range<usize>, String)> {
    fn collect(tree: &Tree, node: NodeId, words: &mut Vec<(Range<usize>, String)>) {
        let it = tree.node(node);
        match &it.value {
            Value::Map(entries) => {
                for entry in entries {
                    words.push((entry.key.span.range(), entry.key.text.to_string()));
                    collect(tree, entry.value, words);
                }
            }
            Value::List(items) => items.iter().for_each(|&item| collect(tree, item, words)),
            Value::Text(text) if it.state != State::Masked => {
                words.push((it.span.range(), text.to_string()));
            }
            Value::Text(_) | Value::Null => {}
        }
    }
    let mut all = Vec::new();
    collect(tree, tree.root, &mut all);
    all.extend(tree.comments.iter().map(|it| (it.span.range(), "#".to_owned())));
    all.sort_by_key(|(range, _)| (range.start, range.end));
    all
}

/// Mends files as `spp lint --fix` does.
fn mend(files: &Files, leave: Leave<'_>) -> (Files, Mended) {
    let with = |texts: &Texts| {
        let mut files = files.clone();
        files.extend(texts.clone());
        files
    };
    let mended = fix::mend(&mut |texts: &Texts| {
        let checked = checked(&with(texts));
        Ok::<_, Infallible>(Reading::new(&checked.project.sources, open(&checked), leave))
    });
    let Ok(mended) = mended;
    (with(&mended.texts), mended)
}

/// How many findings a file has that tell of its reading, and how much of it is not read.
fn unread(text: &str) -> (usize, usize) {
    let (tree, found) = syntax::parse(&Source::new(SourceId(0), "", text));
    (tree.cut.map_or(0, |cut| text.len() - cut as usize), found.len())
}

/// What all fixes together do that they should not.
fn faults_of_all(files: &Files, leave: Leave<'_>) -> Vec<String> {
    let (once, mended) = mend(files, leave);
    // A proposal may be wrong; that it is dropped then is what is promised.
    let promised =
        |why: Refusal| leave.applicability == Applicability::Unsafe && why == Refusal::Breaks;
    let refused = mended.refused.iter().filter(|(_, why)| !promised(*why));
    let mut faults: Vec<String> =
        refused.map(|(way, why)| format!("refused as it {why:?}: {way:?}")).collect();
    let (twice, again) = mend(&once, leave);
    if once != twice {
        let rules: Vec<&str> = again.mended.iter().map(|way| way.rule).collect();
        faults.push(format!("the second time {rules:?} are mended"));
    }
    for (name, text) in &once {
        let (before, after) = (unread(&files[name]), unread(text));
        if after > before {
            faults.push(format!("{name} reads worse: {before:?}, {after:?}"));
        }
    }
    faults
}

/// How many fixes of one rule are tried in some files.
const OF_A_RULE: usize = 2;

/// What is wrong with the fixes that some files are offered.
fn faults(files: &Files) -> (usize, Vec<String>) {
    let before = checked(files);
    let found = open(&before);
    // Of several faults of YAML each is found as if those before it were mended: one fix alone then says little.
    let broken = found.iter().filter(|found| found.rule.name == "yaml-rusak").count() > 1;
    let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
    let mut tried = 0;
    let mut faults = Vec::new();
    for found in found.iter().filter(|_| !broken) {
        let Some(edits) = safe(found, &before) else { continue };
        let count = of_rule.entry(found.rule.name).or_default();
        *count += 1;
        if *count > OF_A_RULE {
            continue;
        }
        tried += 1;
        let wrong = faults_of_fix(files, &before, found, &edits);
        faults.extend(wrong.into_iter().map(|fault| format!("{}: {fault}", found.rule.name)));
    }
    let offers = |leave: Leave<'_>| {
        let fixes = found.iter().flat_map(|found| &found.fixes);
        fixes.filter(|fix| leave.admits(fix, &before.project.sources)).count()
    };
    if offers(SAFE) > 0 {
        faults.extend(faults_of_all(files, SAFE));
    }
    if offers(ALL) > offers(SAFE) {
        let all = faults_of_all(files, ALL);
        faults.extend(all.into_iter().map(|fault| format!("with proposals: {fault}")));
    }
    (tried, faults)
}

fn hold(cases: &[(String, Files)], least: usize) {
    let told: Vec<(usize, String)> = cases
        .par_iter()
        .map(|(name, files)| {
            let (tried, faults) = faults(files);
            let mut told = String::new();
            for fault in faults {
                writeln!(told, "{name}: {fault}").unwrap();
            }
            (tried, told)
        })
        .collect();
    let faults: String = told.iter().map(|(_, told)| told.as_str()).collect();
    assert!(faults.is_empty(), "\n{faults}");
    let tried: usize = told.iter().map(|(tried, _)| tried).sum();
    assert!(tried >= least, "only {tried} fixes were tried");
}

#[test]
fn the_fixes_of_every_page_mend_and_nothing_else() {
    hold(&halaman::bad_blocks(), 20);
}

#[test]
fn the_fixes_of_the_first_hour_mend_and_nothing_else() {
    hold(&keliru::mistakes(), 50);
}

#[test]
fn the_fixes_of_published_standards_mend_and_nothing_else() {
    hold(&nyata::transcriptions(), 25);
}

#[test]
fn the_fixes_of_mutated_examples_mend_and_nothing_else() {
    let pairs = acak::examples();
    let cases: Vec<(String, Files)> = (0..60)
        .map(|number| {
            let mut seed = Seed::new(number);
            let chosen =
                if number.is_multiple_of(6) { seed.below(pairs.len()) } else { pairs.len() - 1 };
            let (standard, agency) = &pairs[chosen];
            let (other, _) = &pairs[seed.below(pairs.len())];
            let text = if number.is_multiple_of(3) {
                acak::mutated(standard, other, &mut seed)
            } else {
                mistyped(standard, &mut seed)
            };
            let files = [(STANDARD, &text), (AGENCY, agency)];
            let files = files.map(|(name, text)| (name.to_owned(), text.clone()));
            (format!("number {number}"), Files::from(files))
        })
        .collect();
    hold(&cases, 20);
}

/// What people write in the place of a value.
const VALUES: [&str; 32] = [
    "Rp 350.000,-",
    "350.000",
    "12.450",
    "ya",
    "tidak dipungut biaya",
    "08123",
    "31.10",
    "4 Mei 2026",
    "“Kartu keluarga”",
    "“Pemohon hadir: sendiri”",
    "Isi formulir: nama",
    "nama: Kartu",
    "@akun",
    "*) bila ada",
    "\"KTP\" asli",
    "'Jum'at'",
    "> 24 jam",
    "100%",
    "- Rp5.000",
    "[asli, salinan (2 lembar, berwarna)]",
    "{ tarif: Rp350.000,- }",
    "{ nama: Kamera (a, b) }",
    "[]",
    "",
    "wib",
    "asli ",
    "1. KTP 2. KK",
    "1. KTP",
    "Aduan #Prigi",
    "UU 25/2009",
    "Undang-Undang Nomor 25 Tahun 2009",
    "ijin fotocopy",
];

/// A text with some of its values, or of its items, as people write them.
fn mistyped(text: &str, seed: &mut Seed) -> String {
    let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
    for _ in 0..=seed.below(3) {
        let line = &mut lines[seed.below(text.lines().count())];
        let head = line.find(": ").map(|at| at + 2).or_else(|| line.find("- ").map(|at| at + 2));
        if let Some(head) = head {
            line.replace_range(head.., VALUES[seed.below(VALUES.len())]);
        }
    }
    lines.join("\n") + "\n"
}

/// A way in which a text may be dressed.
type Dress = fn(&str) -> String;

#[test]
fn a_fix_keeps_the_line_ends_the_mark_and_the_missing_last_newline_of_its_file() {
    let mut cases = halaman::bad_blocks();
    cases.extend(keliru::mistakes());
    let ways: [(&str, Dress); 3] = [
        ("CRLF", |text| text.replace('\n', "\r\n")),
        ("a byte order mark", |text| format!("\u{feff}{text}")),
        ("no last newline", |text| text.trim_end().to_owned()),
    ];
    let faults: Vec<String> = cases
        .par_iter()
        .flat_map_iter(|(name, files)| {
            let (once, mended) = mend(files, SAFE);
            let ways = if mended.mended.is_empty() { &[][..] } else { &ways[..] };
            let wrong = |(kind, way): &(&str, Dress)| {
                let dressed = |files: &Files| -> Files {
                    files.iter().map(|(name, text)| (name.clone(), way(text))).collect()
                };
                let (other, expected) = (mend(&dressed(files), SAFE).0, dressed(&once));
                let (file, text) = expected.iter().find(|(file, text)| other[*file] != **text)?;
                Some(format!("{name}, {kind}:\n{}", fix::diff(file, text, &other[file])))
            };
            ways.iter().filter_map(wrong).collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A text under a check that finds words in it, each with what it would put in the place of a stretch around it.
fn tried(text: &str, find: &dyn Fn(&str) -> Vec<Way>) -> (String, Mended) {
    let now = |texts: &Texts| texts.get("a").cloned().unwrap_or_else(|| text.to_owned());
    let mended = fix::mend(&mut |texts: &Texts| {
        let text = now(texts);
        let ways = find(&text);
        Ok::<_, Infallible>(Reading { ways, texts: Texts::from([("a".to_owned(), text)]) })
    });
    let Ok(mended) = mended;
    (now(&mended.texts), mended)
}

fn way(rule: &'static str, at: usize, range: Range<usize>, text: &str) -> Way {
    let change = Change { name: "a".to_owned(), range, text: text.to_owned() };
    let message = Text::fixed("salah", "wrong");
    Way { rule, message, name: "a".to_owned(), at, changes: vec![change] }
}

/// For each place of a word a way to put another in its place.
fn swap(rule: &'static str, text: &str, word: &str, by: &str) -> Vec<Way> {
    text.match_indices(word).map(|(at, _)| way(rule, at, at..at + word.len(), by)).collect()
}

#[test]
fn a_fix_that_would_break_its_text_is_dropped_and_the_others_are_taken() {
    let (text, mended) = tried("spp: 1\nnama: satu dua tiga\n", &|text| {
        let mut ways = swap("baik", text, "satu", "1");
        ways.extend(swap("rusak", text, "dua", "\n] {"));
        ways.extend(swap("baik", text, "tiga", "3"));
        ways
    });
    assert_eq!(text, "spp: 1\nnama: 1 dua 3\n");
    let refused: Vec<_> = mended.refused.iter().map(|(way, why)| (way.rule, *why)).collect();
    assert_eq!(refused, [("rusak", Refusal::Breaks)]);
    assert_eq!(mended.mended.len(), 2);
}

#[test]
fn a_fix_whose_finding_stays_is_undone() {
    let (text, mended) = tried("nama: satu dua\n", &|text| {
        let at = text.find("dua").unwrap();
        let mut ways = vec![way("sia-sia", at, text.len() - 1..text.len() - 1, " lagi")];
        ways.extend(swap("baik", text, "satu", "1"));
        ways
    });
    assert_eq!(text, "nama: 1 dua\n");
    let refused: Vec<_> = mended.refused.iter().map(|(way, why)| (way.rule, *why)).collect();
    assert_eq!(refused, [("sia-sia", Refusal::Idle)]);
}

#[test]
fn fixes_that_overlap_wait_and_what_one_rule_inserts_at_one_place_keeps_its_order() {
    let rounds = std::cell::Cell::new(0);
    let (text, mended) = tried("nama: satu dua\n", &|text| {
        rounds.set(rounds.get() + 1);
        let mut ways = swap("pertama", text, "satu dua", "satu tiga");
        ways.extend(swap("kedua", text, "dua", "empat"));
        if !text.contains('#') {
            let end = text.len();
            ways.extend(["b", "c"].map(|word| Way {
                message: Text::new(word, word),
                ..way("tambah", 0, end..end, &format!("# {word}\n"))
            }));
        }
        ways
    });
    assert_eq!(text, "nama: satu tiga\n# b\n# c\n");
    assert_eq!((mended.mended.len(), rounds.get()), (3, 2));
}

#[test]
fn a_fix_outside_of_its_text_or_amid_a_letter_changes_nothing() {
    for range in [100..101, 7..8] {
        let (text, mended) = tried("nama: é\n", &|_| vec![way("luar", 0, range.clone(), "x")]);
        assert_eq!((text.as_str(), mended.refused.len()), ("nama: é\n", 1));
    }
}

#[test]
fn a_text_of_which_yaml_refuses_a_part_is_mended_there_and_nowhere_else() {
    let mut files = minimal();
    let text = files.get_mut(STANDARD).unwrap();
    *text = text
        .replace("  biaya: gratis", "  biya: gratis")
        .replace("nama: Penerbitan", "nama: *Penerbitan")
        .replace("    frekuensi: semesteran\n", "    frekuensi: semesteran\n  ] salah\n");
    let (once, mended) = mend(&files, SAFE);
    assert_eq!(mended.waiting, [STANDARD.to_owned()].into());
    assert!(once[STANDARD].contains("  biya: gratis"), "{}", once[STANDARD]);
    assert!(once[STANDARD].contains("nama: '*Penerbitan"), "{}", once[STANDARD]);
    let healed = once[STANDARD].replace("  ] salah\n", "");
    files.insert(STANDARD.to_owned(), healed);
    let (once, mended) = mend(&files, SAFE);
    let expected = minimal()[STANDARD].replace(
        "Penerbitan Kartu Anggota Perpustakaan\njenis",
        "'*Penerbitan Kartu Anggota Perpustakaan'\njenis",
    );
    assert_eq!(once[STANDARD], expected);
    assert!(mended.waiting.is_empty());
}

#[test]
fn a_tab_becomes_the_column_that_was_meant_whatever_its_width_was() {
    let base = minimal();
    let lines: Vec<&str> = base[STANDARD].lines().collect();
    let (mut right, mut wrong) = (0, Vec::new());
    for width in [2, 4, 8] {
        for (at, line) in lines.iter().enumerate() {
            let text = line.trim_start();
            let deep = line.len() - text.len();
            let (tabs, spaces) = ("\t".repeat(deep / width), " ".repeat(deep % width));
            let tabbed = format!("{tabs}{spaces}{text}");
            if tabs.is_empty() {
                continue;
            }
            let mut typed = lines.clone();
            typed[at] = &tabbed;
            let mut files = base.clone();
            files.insert(STANDARD.to_owned(), typed.join("\n") + "\n");
            let (mended, done) = mend(&files, SAFE);
            // Where more than one column makes sense, it is a proposal.
            let said = |files: &Files| {
                let tree = syntax::parse(&Source::new(SourceId(0), "", &*files[STANDARD])).0;
                words(&tree).into_iter().map(|(_, word)| word).collect::<Vec<_>>()
            };
            if done.mended.is_empty() {
                continue;
            }
            if said(&mended) == said(&base) && checked(&mended).findings.is_empty() {
                right += 1;
            } else {
                wrong.push(format!("{width}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(right > 150, "only {right} are mended");
}
