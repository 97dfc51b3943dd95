//! Documents: what a standard becomes, compared with pages that one can open.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use spp::model::{self, Instansi, Standar};
use spp::render::{self, Materials, Options, Order, Paper, Part, Stage, Target};
use spp::source::{Source, SourceId};
use spp::syntax;

/// The standards whose pages are compared: the examples and the transcriptions.
const PAGES: [&str; 10] = [
    "examples/dukcapil/ktp-el",
    "examples/dinkes/izin-klinik",
    "examples/imigrasi/paspor",
    "tests/cases/rupa/kaya",
    "tests/cases/nyata/01-rsup-ngoerah/dna-paternitas",
    "tests/cases/nyata/07-dpmd-kalbar/konsultasi",
    "tests/cases/nyata/09-rsud-ciamis/igd",
    "tests/cases/nyata/22-karantina-pertanian/karantina-tumbuhan-antararea",
    "tests/cases/nyata/38-puskesmas-guguk-panjang/pemeriksaan-umum",
    "tests/cases/nyata/43-samsat-sumbar/samsat-keliling",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn tree(id: u32, path: &Path) -> syntax::Tree {
    let text = fs::read_to_string(path).unwrap();
    syntax::parse(&Source::new(SourceId(id), path.display().to_string(), text)).0
}

fn read(name: &str) -> (Standar, Option<Instansi>) {
    let path = root().join(format!("{name}.spp.yaml"));
    let agency = path.parent().unwrap().join("instansi.spp.yaml");
    let agency = agency.exists().then(|| model::lower_instansi(&tree(1, &agency)).0);
    let standar = model::lower_standar(&tree(0, &path), agency.as_ref()).0;
    (standar, agency)
}

/// How a page is made where a test does not ask for more.
const PLAIN: Options<'static> = Options {
    document: "standar",
    target: Target::Markdown,
    order: Order::Uu25,
    part: Part::Semua,
    paper: Paper::A4,
    cases: &[],
    stage: Stage::Clean,
};

fn page(standar: &Standar, agency: Option<&Instansi>, options: &Options<'_>) -> String {
    let picture = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><path d=\"M0 0h4v1H0z\"/></svg>".to_vec();
    let pictures = BTreeMap::from([("lampiran/alur.svg".to_owned(), picture)]);
    let files = ["lampiran/alur.svg", "lampiran/f-102.pdf"]
        .map(|path| (path.to_owned(), path.to_owned()))
        .into();
    let materials = Materials {
        templates: &BTreeMap::new(),
        pictures: &pictures,
        logo: None,
        files: &files,
        tool_version: "0.0.0",
        register_date: "1 Januari 2026",
    };
    render::render(standar, agency, options, &materials).expect("the built-in templates are sound")
}

/// Compares a page with the one in `tests/golden/`, or writes it there under `UPDATE=1`.
fn compare(name: &str, page: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, page).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        golden == page,
        "{name} has changed: look at the page, then run the test again with UPDATE=1"
    );
}

fn short(name: &str) -> &str {
    name.rsplit('/').next().unwrap()
}

#[test]
fn every_page_is_the_golden_one() {
    for name in PAGES {
        let (standar, agency) = read(name);
        compare(&format!("{}.md", short(name)), &page(&standar, agency.as_ref(), &PLAIN));
        if name.starts_with("examples") || name.ends_with("kaya") {
            let html = Options { target: Target::Html, ..PLAIN };
            compare(&format!("{}.html", short(name)), &page(&standar, agency.as_ref(), &html));
        }
    }
}

/// The text of a page without its escapes and with its blanks collapsed.
fn words(markdown: &str) -> String {
    let mut out = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\\' if chars
                .peek()
                .is_some_and(|next| next.is_ascii_punctuation() || *next == '\n') => {}
            _ => out.push(char),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_fact_of_a_published_standard_is_lost() {
    let mut lost = Vec::new();
    for name in PAGES.into_iter().filter(|name| name.contains("nyata")) {
        let (standar, agency) = read(name);
        let page = words(&page(&standar, agency.as_ref(), &PLAIN));
        let facts = fs::read_to_string(root().join(format!("{name}.fakta"))).unwrap();
        let facts =
            facts.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        lost.extend(
            facts.filter(|fact| !page.contains(&words(fact))).map(|fact| format!("{name}: {fact}")),
        );
    }
    assert_eq!(lost, Vec::<String>::new());
}
