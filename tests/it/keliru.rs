//! What people type in their first hour: each mistake is one finding, at its place, with its fix, and hides nothing.
//!
//! Each page of `tests/cases/keliru` holds mistakes of a kind. A block `keliru` takes the place of a key of the smallest
//! clean standard, with `baris` of its line alone; with `akhir` reading ends there; `temuan` is what is found, with lines counted from the first of the block; `betul` is the block after
//! the first fix, and `sisa` what is still found then. `⇥` is a tab and `⍽` a no-break space. `UPDATE=1` writes down what
//! is found.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use spp::diagnostic::Applicability;
use spp::source::{Source, SourceId};
use spp::syntax;

use crate::juri::{Files, Found, STANDARD, judged, minimal, told};

/// A value late in the standard, and one that is found: what stands after a mistake is still judged.
const PROBE: (&str, &str) = (
    "frekuensi: semesteran\n    tindak_lanjut: rapat",
    "frekuensi: semesteran\n    tindak_lanjut: diisi #",
);

#[test]
fn each_mistake_of_the_first_hour_is_one_finding_and_its_fix_heals_it() {
    let mut faults = String::new();
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        let told = walked(&page, &mut |line, fault| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            writeln!(faults, "{name}:{line}: {fault}").unwrap();
        });
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, told).unwrap();
        } else if told != page {
            write!(faults, "{}: found is\n{told}", path.display()).unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/keliru");
    let mut pages: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    assert!(!pages.is_empty(), "no page was found");
    pages
}

#[test]
fn what_is_only_unusual_is_no_mistake() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files = minimal();
    gather(&examples, "contoh", &mut files);
    assert!(files.len() >= 8, "the examples were not found");
    assert_eq!(told(&judged(&files)), "", "the examples are clean");
    let ways: [(&str, Way); 6] = [
        ("CRLF", |text| text.replace('\n', "\r\n")),
        ("a byte order mark", |text| format!("\u{feff}{text}")),
        ("both", |text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
        ("no last newline", |text| text.trim_end().to_owned()),
        ("a space before each colon", |text| by_line(text, |line| line.replacen(": ", " : ", 1))),
        ("blank lines and blanks at line ends", |text| by_line(text, |line| format!("{line}  \n"))),
    ];
    for (name, way) in ways {
        let files = files.iter().map(|(path, text)| (path.clone(), way(text))).collect();
        assert_eq!(told(&judged(&files)), "", "{name}");
    }
}

#[test]
fn a_list_as_deep_as_its_key_is_a_list() {
    let mut files = minimal();
    let text = files.get_mut(STANDARD).unwrap();
    let mut shallow = false;
    let lines: Vec<&str> = text.lines().collect();
    let lines = lines.iter().enumerate().map(|(at, line)| {
        let next = lines.get(at + 1).unwrap_or(&"");
        if line.starts_with("  ") && !line.starts_with("   ") {
            shallow = next.starts_with("    - ");
            return *line;
        }
        if shallow && line.starts_with("  ") { &line[2..] } else { line }
    });
    *text = lines.fold(String::new(), |text, line| text + line + "\n");
    assert!(text.contains("\n  sarana:\n  - nama: Meja layanan\n    jumlah: 2\n"), "{text}");
    assert_eq!(told(&judged(&files)), "");
}

#[test]
fn a_file_in_another_encoding_is_one_finding_that_says_how_to_save_it() {
    let text = minimal()[STANDARD].clone();
    let windows: Vec<u8> =
        text.replace("Kartu identitas", "Kartu caf\u{e9}").chars().map(|c| c as u8).collect();
    let sixteen = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once('\u{feff}').chain(text.chars()).flat_map(|c| order(c as u16)).collect()
    };
    for (bytes, word) in [
        (windows, "Windows"),
        (sixteen(u16::to_le_bytes), "UTF-16"),
        (sixteen(u16::to_be_bytes), "UTF-16"),
    ] {
        let source = Source::from_bytes(SourceId(0), STANDARD, bytes);
        let (_, found) = syntax::parse(&source);
        let [only] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((only.rule.name, only.fixes.len()), ("bukan-utf8", 0));
        let said = format!("{} {}", only.message.id, only.help.as_ref().unwrap().id);
        assert!(said.contains(word) && said.contains("UTF-8"), "{said}");
    }
}

/// A way in which a text may look unusual.
type Way = fn(&str) -> String;

/// Each line of what is YAML's own, changed; comments and blocks of text stay.
fn by_line(text: &str, change: fn(&str) -> String) -> String {
    let mut block = None;
    let lines = text.lines().map(|line| {
        let deep = line.len() - line.trim_start().len();
        if block.is_some_and(|own| line.trim().is_empty() || deep > own) {
            return line.to_owned();
        }
        block = line.trim_end().ends_with(['|', '>']).then_some(deep);
        let key = line.find(": ").filter(|at| !line[..*at].contains(['"', '#', '{', '\'']));
        if key.is_some() || line.trim().is_empty() { change(line) } else { line.to_owned() }
    });
    lines.fold(String::new(), |text, line| text + &line + "\n")
}

fn gather(folder: &Path, name: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{name}/{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            gather(&path, &name, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.insert(name, text);
        }
    }
}

/// The page as it would be written today, block by block.
fn walked(page: &str, fault: &mut dyn FnMut(usize, String)) -> String {
    let mut told_page = String::new();
    let mut case: Option<Case> = None;
    let mut lines = page.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        writeln!(told_page, "{line}").unwrap();
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: String = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| *line != "```")
            .fold(String::new(), |text, line| text + line + "\n");
        let block = match info {
            "temuan" => case.as_ref().map(Case::found).unwrap_or_default(),
            "sisa" => case.as_ref().map(Case::left).unwrap_or_default(),
            "yaml betul" => {
                if let Some(case) = &mut case {
                    case.healed = true;
                    case.heals(&typed(&block)).into_iter().for_each(|said| fault(at + 1, said));
                }
                block
            }
            _ => {
                let next = Case::new(info, &typed(&block));
                next.hides().into_iter().for_each(|said| fault(at + 1, said));
                if let Some(before) = case.replace(next) {
                    before.ends().into_iter().for_each(|said| fault(at + 1, said));
                }
                block
            }
        };
        writeln!(told_page, "{block}```").unwrap();
    }
    case.into_iter().filter_map(|case| case.ends()).for_each(|said| fault(0, said));
    told_page
}

/// The files with each mistake of each page, with a name.
pub(crate) fn mistakes() -> Vec<(String, Files)> {
    let mut all = Vec::new();
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        let mut lines = page.lines().enumerate();
        while let Some((at, line)) = lines.next() {
            let Some(info) = line.strip_prefix("```") else { continue };
            let block = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            let block = block.fold(String::new(), |text, line| text + line + "\n");
            if info.starts_with("yaml keliru") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                all.push((format!("{name}:{}", at + 1), Case::new(info, &typed(&block)).files));
            }
        }
    }
    all
}

/// The signs that cannot be seen on a page.
fn typed(block: &str) -> String {
    block.replace('⇥', "\t").replace('⍽', "\u{a0}")
}

/// A mistake in its standard.
struct Case {
    name: String,
    files: Files,
    /// Where the block begins and ends in its file.
    place: std::ops::Range<usize>,
    /// Whether reading ends at the mistake.
    ends: bool,
    judged: Vec<Found>,
    healed: bool,
}

impl Case {
    fn new(info: &str, block: &str) -> Self {
        let mut words = info.strip_prefix("yaml keliru ").expect("a block of a mistake").split(' ');
        let (mut name, mut key, mut ends, mut alone) = (STANDARD.to_owned(), "", false, false);
        for word in words.by_ref() {
            match word.split_once('=') {
                Some(("ganti", wanted)) => key = wanted,
                Some(("berkas", wanted)) => wanted.clone_into(&mut name),
                _ if word == "akhir" => ends = true,
                _ if word == "baris" => alone = true,
                _ => panic!("`{word}` says nothing of a mistake"),
            }
        }
        let mut files = minimal();
        let text = files.get_mut(&name).unwrap();
        let mut place = entry(text, key);
        if alone {
            place.end = place.start + text[place.start..].find('\n').unwrap() + 1;
        }
        text.replace_range(place.clone(), block);
        let place = place.start..place.start + block.len();
        let judged = judged(&files);
        Self { name, files, place, ends, judged, healed: false }
    }

    /// What is found, a line each; places count from the block.
    fn found(&self) -> String {
        self.judged.iter().map(|found| self.line(found)).collect()
    }

    fn line(&self, found: &Found) -> String {
        let text = &self.files[&self.name];
        let span = found.diagnostic.span.range();
        let written = text.get(span.clone()).unwrap_or("?").lines().next().unwrap_or_default();
        let before = &text[..span.start.min(text.len())];
        let lines = |text: &str| text.matches('\n').count().cast_signed();
        let line = lines(before) + 1 - lines(&text[..self.place.start]);
        let column = before[before.rfind('\n').map_or(0, |at| at + 1)..].chars().count() + 1;
        let fix = match found.diagnostic.fixes.first().map(|fix| fix.applicability) {
            Some(Applicability::Safe) => "pasti",
            Some(Applicability::Unsafe) => "usulan",
            None => "tanpa perbaikan",
        };
        let (severity, rule) = (found.severity, found.diagnostic.rule.name);
        let mut told = format!("{line}:{column} {severity:?} {rule} `{written}` {fix}\n");
        for label in &found.diagnostic.related {
            let written = text.get(label.span.range()).unwrap_or("?");
            writeln!(told, "    {} `{written}`", label.message.id).unwrap();
        }
        told.replace('\t', "⇥").replace('\u{a0}', "⍽")
    }

    /// The files after the first fix of each finding.
    fn mended(&self) -> Files {
        let mut mended = self.files.clone();
        let mut edits: Vec<_> =
            self.judged.iter().filter_map(|found| found.fix.as_ref()).flatten().collect();
        edits.sort_by_key(|(name, range, _)| std::cmp::Reverse((name, range.start)));
        for (name, range, text) in edits {
            mended.get_mut(name).unwrap().replace_range(range.clone(), text);
        }
        mended
    }

    /// What is still found after the fixes.
    fn left(&self) -> String {
        let found = judged(&self.mended());
        let line = |found: &Found| format!("{:?} {}", found.severity, found.diagnostic.rule.name);
        found.iter().map(line).fold(String::new(), |text, line| text + &line + "\n")
    }

    /// What is wrong with the mended file.
    fn heals(&self, block: &str) -> Option<String> {
        let mut wanted = self.files.clone();
        wanted.get_mut(&self.name).unwrap().replace_range(self.place.clone(), block);
        let mended = self.mended();
        (mended != wanted).then(|| {
            let place = self.place.start..mended[&self.name].len();
            let made: String =
                mended[&self.name][place].lines().take(8).collect::<Vec<_>>().join("\n");
            format!("the fix makes\n{made}\n{}", told(&self.judged))
        })
    }

    /// What is wrong with what is found beside it: a mistake is told alone, and hides nothing that stands after it.
    fn hides(&self) -> Option<String> {
        if self.ends {
            return None;
        }
        let mut files = self.files.clone();
        let text = files.get_mut(STANDARD).unwrap();
        assert!(text.contains(PROBE.0), "the probe has no place");
        *text = text.replace(PROBE.0, PROBE.1);
        let found = judged(&files);
        let probes = found.iter().filter(|found| found.diagnostic.rule.name == "isian-pengganti");
        let own =
            self.judged.iter().filter(|found| found.diagnostic.rule.name == "isian-pengganti");
        (found.len() != self.judged.len() + 1 || probes.count() != own.count() + 1)
            .then(|| format!("what stands after it is not judged:\n{}", told(&found)))
    }

    /// What the page lacks: one mistake is one finding, and one with a fix shows what it makes.
    fn ends(&self) -> Option<String> {
        if self.judged.iter().any(|found| found.fix.is_some()) && !self.healed {
            return Some(format!("there is a fix, and the page shows none:\n{}", self.found()));
        }
        None
    }
}

/// The lines of a key: its own and those that stand deeper.
fn entry(text: &str, key: &str) -> std::ops::Range<usize> {
    let mut place = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '-']);
        let deep = line.len() - body.len();
        match place {
            None if body.starts_with(&format!("{key}:")) => {
                place = Some((at, deep, at + line.len()));
            }
            Some((start, own, end)) if deep > own => place = Some((start, own, end + line.len())),
            Some((start, _, end)) => return start..end,
            None => {}
        }
        at += line.len();
    }
    let (start, _, end) = place.unwrap_or_else(|| panic!("no key {key}"));
    start..end
}
