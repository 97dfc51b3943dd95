//! What nobody would type on purpose: the examples, mutated at random, through everything from bytes to page.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;
use spp::check::{Checked, Judging, check};
use spp::diagnostic::Severity;
use spp::project::{Content, Request, Trouble, Unsaved, World};
use spp::render::{self, Materials, Order, Paper, Part, Stage, Target};
use spp::report::{FORMATS, Options, Report};

/// How many files are made and judged.
const NUMBER: usize = 2000;

/// How long one of them may take without optimisation on a busy machine: a hundred times what it does take.
const LIMIT: Duration = Duration::from_secs(10);

const PIECES: [&str; 40] = [
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    "\n  ",
    "  ",
    "\t",
    "\"",
    "'",
    "[",
    "]",
    "{ ",
    " }",
    ", ",
    " #",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    ">",
    "%",
    "\r\n",
    "\u{a0}",
    "– ",
    "“",
    "\u{feff}",
    "\u{202e}",
    "😀",
    "belum",
    "gratis",
    "{ warisi: instansi }",
    "Rp999.999.999.999.999.999,-",
    "-1",
    "2026-02-30",
    "1. a 2. b",
    "999999999999 hari kerja",
    "<script>",
    "untuk: [x, y]",
    "---\n",
];

/// A small generator, so that every run tries the same inputs.
pub(crate) struct Seed(u64);

impl Seed {
    pub(crate) fn new(number: usize) -> Self {
        Self((number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// A standard with the text of its agency.
type Pair = (String, String);

pub(crate) fn examples() -> Vec<Pair> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pairs = Vec::new();
    let mut folders = vec![root.join("tests/cases/minimal")];
    folders.extend(fs::read_dir(root.join("examples")).unwrap().map(|it| it.unwrap().path()));
    folders.sort();
    for folder in folders {
        let Ok(agency) = fs::read_to_string(folder.join("instansi.spp.yaml")) else { continue };
        let mut files: Vec<PathBuf> =
            fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        files.retain(|path| path.to_string_lossy().ends_with(".spp.yaml"));
        files.retain(|path| !path.ends_with("instansi.spp.yaml"));
        pairs.extend(files.iter().map(|path| (fs::read_to_string(path).unwrap(), agency.clone())));
    }
    assert!(pairs.len() >= 4, "the examples were not found");
    pairs
}

/// A text with some of its letters or lines gone, doubled, moved or replaced.
pub(crate) fn mutated(text: &str, other: &str, seed: &mut Seed) -> String {
    let mut text = text.to_owned();
    for _ in 0..=seed.below(3) {
        if seed.below(2) == 0 {
            letters(&mut text, seed);
        } else {
            text = lines(&text, other, seed);
        }
    }
    text
}

fn letters(text: &mut String, seed: &mut Seed) {
    let floor = |text: &str, at: usize| {
        (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
    };
    let at = floor(text, seed.below(text.len() + 1));
    let end = floor(text, at + seed.below(12)).max(at);
    let piece = PIECES[seed.below(PIECES.len())];
    match seed.below(4) {
        0 => text.replace_range(at..end, ""),
        1 => text.replace_range(at..end, piece),
        2 => text.insert_str(at, piece),
        // The value of the line.
        _ => {
            let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
            text.replace_range(at..end, piece);
        }
    }
}

fn lines(text: &str, other: &str, seed: &mut Seed) -> String {
    let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
    let (from, to) = (seed.below(lines.len()), seed.below(lines.len()));
    let Some(line) = lines.get(from).cloned() else { return text.to_owned() };
    match seed.below(6) {
        0 => drop(lines.remove(from)),
        1 => lines.insert(to, line),
        2 => lines.swap(from, to),
        3 => lines[from] = format!(" {line}"),
        4 => line.strip_prefix("  ").unwrap_or(&line).clone_into(&mut lines[from]),
        // A line of another file, with all that it says and none of what it belongs to.
        _ => {
            let others: Vec<&str> = other.lines().collect();
            lines.insert(to, others[seed.below(others.len())].to_owned());
        }
    }
    lines.join("\n") + "\n"
}

/// Judges a standard beside its agency, both as bytes.
fn judged(standard: Vec<u8>, agency: &[u8]) -> Checked {
    let here = Path::new("/p");
    let beside = here.join("instansi.spp.yaml");
    let world = World {
        here,
        look: &|path| (path == beside).then_some(spp::project::Thing::File),
        real: &Path::to_path_buf,
        walk: &|folder| Err(Trouble::NoDocuments(folder.to_path_buf())),
        read: &|_| Ok(Content::Bytes(agency.to_vec())),
    };
    let text = Unsaved { path: Some(here.join("a.spp.yaml")), content: Content::Bytes(standard) };
    let request = Request { text: Some(text), ..Request::default() };
    let judging = Judging { profile: None, today: jiff::civil::date(2026, 11, 25) };
    check(&request, &judging, &world).unwrap()
}

/// Reports what was found; the page of what has no error.
fn written(checked: &Checked, number: usize) -> usize {
    let report = Report {
        sources: &checked.project.sources,
        findings: &checked.findings,
        tool: checked.tool,
    };
    let format = &FORMATS[number % FORMATS.len()];
    assert!(!(format.write)(&report, Options::default()).is_empty());
    if checked.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return 0;
    }
    let (templates, pictures, files) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let materials = Materials {
        templates: &templates,
        pictures: &pictures,
        logo: None,
        files: &files.into_iter().collect(),
        tool_version: "0.0.0",
        register_date: "1 Januari 2026",
    };
    let standard = &checked.project.standards[0];
    let agency = standard.agency.map(|at| &checked.project.agencies[at].instansi);
    // Without optimisation a page takes far longer than the judging: of the small ones every second is made, of the
    // large ones every eighth.
    let every = if report.sources[0].text.len() > 5000 { 8 } else { 2 };
    if !number.is_multiple_of(every) {
        return 1;
    }
    let target = if number.is_multiple_of(6) { Target::Markdown } else { Target::Html };
    let options = render::Options {
        document: "standar",
        target,
        order: Order::Uu25,
        part: Part::Semua,
        paper: Paper::A4,
        cases: &[],
        stage: Stage::Clean,
    };
    let page = render::render(standard.standar.as_deref().unwrap(), agency, &options, &materials);
    let page = page.unwrap_or_else(|found| panic!("{found:?}"));
    let bare = match target {
        Target::Markdown => page.replace("\\<script", "").contains("<script>"),
        Target::Html => page.contains("<script>"),
    };
    assert!(!bare, "a value became markup");
    1
}

#[test]
fn no_mutated_example_panics_from_its_bytes_to_its_page() {
    let pairs = examples();
    let pages = AtomicUsize::new(0);
    (0..NUMBER).into_par_iter().for_each(|number| {
        let mut seed = Seed::new(number);
        // Five of six are the smallest standard, in which a mutation hits more.
        let chosen =
            if number.is_multiple_of(6) { seed.below(pairs.len()) } else { pairs.len() - 1 };
        let (standard, agency) = &pairs[chosen];
        let (other, _) = &pairs[seed.below(pairs.len())];
        let mut text = mutated(standard, other, &mut seed).into_bytes();
        let agency =
            if seed.below(4) == 0 { mutated(agency, other, &mut seed) } else { agency.clone() };
        // Now and then bytes that are no text.
        if seed.below(40) == 0 {
            let at = seed.below(text.len());
            text.insert(at, 0x92);
        }
        let shown = String::from_utf8_lossy(&text).into_owned();
        let began = Instant::now();
        let done = std::panic::catch_unwind(|| written(&judged(text, agency.as_bytes()), number));
        let Ok(page) = done else {
            panic!("number {number} panics:\n{shown}\n== agency\n{agency}")
        };
        pages.fetch_add(page, Ordering::Relaxed);
        assert!(began.elapsed() < LIMIT, "number {number} takes {:?}", began.elapsed());
    });
    let sound = pages.into_inner();
    assert!(sound > NUMBER / 10, "only {sound} were without an error");
}
