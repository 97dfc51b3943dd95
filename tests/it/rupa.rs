//! Documents: what a standard becomes, compared with pages that one can open.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use spp::diagnostic::Diagnostic;
use spp::model::{self, Instansi, Standar};
use spp::render::{self, Materials, Options, Order, Paper, Part, Stage, Target};
use spp::source::{Source, SourceId};
use spp::syntax::{self, NodeId, Tree, Value};

/// The standards whose pages are compared, besides the examples: a sample of all that a standard can hold, and published
/// ones of different shapes.
const PAGES: [&str; 7] = [
    "tests/cases/rupa/kaya",
    "tests/cases/nyata/01-rsup-ngoerah/dna-paternitas",
    "tests/cases/nyata/07-dpmd-kalbar/konsultasi",
    "tests/cases/nyata/09-rsud-ciamis/igd",
    "tests/cases/nyata/22-karantina-pertanian/karantina-tumbuhan-antararea",
    "tests/cases/nyata/38-puskesmas-guguk-panjang/pemeriksaan-umum",
    "tests/cases/nyata/43-samsat-sumbar/samsat-keliling",
];

/// Those of which the HTML is compared as well.
const HTML: [&str; 4] = ["kaya", "ktp-el", "izin-klinik", "paspor"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn tree(id: u32, path: &Path) -> Tree {
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
pub(crate) const PLAIN: Options<'static> = Options {
    document: "standar",
    target: Target::Markdown,
    order: Order::Uu25,
    part: Part::Semua,
    paper: Paper::A4,
    cases: &[],
    stage: Stage::Clean,
};

/// The page of a standard; the built-in templates make it.
pub(crate) fn page(standar: &Standar, agency: Option<&Instansi>, options: &Options<'_>) -> String {
    page_with(standar, agency, options, &BTreeMap::new()).expect("the built-in templates are sound")
}

fn page_with(
    standar: &Standar,
    agency: Option<&Instansi>,
    options: &Options<'_>,
    templates: &BTreeMap<String, Source>,
) -> Result<String, Box<Diagnostic>> {
    let picture = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><path d=\"M0 0h4v1H0z\"/></svg>".to_vec();
    let pictures = BTreeMap::from([("lampiran/alur.svg".to_owned(), picture)]);
    let files = ["lampiran/alur.svg", "lampiran/f-102.pdf"]
        .map(|path| (path.to_owned(), path.to_owned()))
        .into();
    let materials = Materials {
        templates,
        pictures: &pictures,
        logo: None,
        files: &files,
        tool_version: "0.0.0",
        register_date: "1 Januari 2026",
    };
    render::render(standar, agency, options, &materials)
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

/// The standards below a folder, each by its path without the ending.
fn standards(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        match path.strip_suffix(".spp.yaml") {
            Some(name) if !["instansi", "proyek"].contains(&short(name)) => {
                found.push(name.to_owned());
            }
            None if entry.path().is_dir() => found.extend(standards(&path)),
            _ => {}
        }
    }
    found.sort();
    found
}

fn short(name: &str) -> &str {
    name.rsplit('/').next().unwrap()
}

#[test]
fn every_page_is_the_golden_one() {
    let pages = PAGES.map(str::to_owned).into_iter().chain(standards("examples"));
    for name in pages {
        let (standar, agency) = read(&name);
        compare(&format!("{}.md", short(&name)), &page(&standar, agency.as_ref(), &PLAIN));
        if HTML.contains(&short(&name)) {
            let html = Options { target: Target::Html, ..PLAIN };
            compare(&format!("{}.html", short(&name)), &page(&standar, agency.as_ref(), &html));
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
    for name in standards("tests/cases/nyata") {
        let (standar, agency) = read(&name);
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

/// Every text of a tree with the key that it stands under.
fn texts(tree: &Tree) -> Vec<(String, NodeId)> {
    fn walk(tree: &Tree, key: &str, node: NodeId, out: &mut Vec<(String, NodeId)>) {
        match &tree.node(node).value {
            Value::Null => {}
            Value::Text(_) => out.push((key.to_owned(), node)),
            Value::List(items) => items.iter().for_each(|item| walk(tree, key, *item, out)),
            Value::Map(entries) => {
                for entry in entries {
                    walk(tree, &entry.key.text, entry.value, out);
                }
            }
        }
    }
    let mut out = Vec::new();
    walk(tree, "", tree.root, &mut out);
    out
}

#[test]
fn every_value_of_a_standard_is_printed() {
    /// Values that print says in other words: the key, as the file says it, as print says it.
    const OTHERWISE: [(&str, &str, &str); 31] = [
        (
            "deskripsi",
            "",
            "Paragraf pertama dengan *penekanan*, `F-1.02`, dan [laman](https://contoh.go.id/sp).",
        ),
        ("permohonan", "12450", "12.450 permohonan"),
        ("permohonan", "6120", "6.120"),
        ("selesai", "6050", "6.050"),
        ("tepat_waktu", "5890", "5.890"),
        ("responden", "1320", "1.320 responden"),
        ("persyaratan", "3.41", "persyaratan 3,41"),
        ("prosedur", "3.40", "prosedur 3,40"),
        ("ke", "selesai", "Pelayanan berakhir"),
        ("ke", "ditolak", "Permohonan ditolak"),
        ("ke", "ulang", "Berlanjut ke langkah 2.2"),
        ("luar", "true", "instansi lain"),
        ("dijumlah", "true", "dijumlahkan"),
        ("minimal", "true", "minimal 4444"),
        ("kelompok_rentan", "true", "bagi kelompok rentan"),
        ("gratis", "true", "Pengaduan tidak dipungut biaya"),
        ("identitas_dirahasiakan", "true", "Identitas pengadu dirahasiakan"),
        ("diterima", "true", "Diterima"),
        ("dasar", "perpres-96-2018", "Dasar: Peraturan Presiden Nomor 96 Tahun 2018"),
        ("untuk", "menikah", "Untuk: Pasangan yang baru menikah"),
        ("untuk", "pindah", "Untuk: Penduduk pindah datang"),
        ("jenis", "pnbp", "Penerimaan Negara Bukan Pajak"),
        ("sifat", "tambahan", "Biaya tambahan"),
        ("tarif", "Rp. 350.000,-", "Rp350.000"),
        ("tarif", "gratis", "Gratis"),
        ("bentuk", "keduanya", "fisik dan elektronik"),
        ("komponen", "jangka_waktu", "tentang Jangka Waktu Penyelesaian"),
        ("unsur", "oms", "organisasi masyarakat sipil"),
        ("media", "situs", "Situs web: https://contoh.go.id/sp"),
        ("kanal", "kotak", "Kotak saran dan pengaduan"),
        ("telepon", "belum", "Telepon: belum ditetapkan"),
    ];
    /// Keys that print does not show: the format's own, names for `ke` and cases nobody uses.
    const SILENT: [&str; 5] = ["spp", "id", "umum", "bpjs", "menikah"];
    let name = "tests/cases/rupa/kaya";
    let path = root().join(format!("{name}.spp.yaml"));
    let (standar, agency) = read(name);
    let page =
        words(&page(&standar, agency.as_ref(), &PLAIN)).replace("**", "").replace(['<', '>'], "");
    let tree = tree(0, &path);
    let mut lost = Vec::new();
    for (key, node) in texts(&tree) {
        let Value::Text(text) = &tree.node(node).value else { continue };
        if SILENT.contains(&key.as_str()) {
            continue;
        }
        let other =
            OTHERWISE.iter().find(|(of, says, _)| *of == key && (says.is_empty() || says == text));
        let printed = match (other, model::tanggal::parse(text)) {
            (Some((_, _, print)), _) => (*print).to_owned(),
            (None, model::Tanggal::Baku(date)) => model::tanggal::tercetak(date),
            _ => text.replace("<Sudut>", "Sudut").replace('*', ""),
        };
        let bound = model::waktu::parse(text).ukuran.map(|ukuran| ukuran.paling_lama());
        let shown = page.replace('*', "").to_lowercase();
        let is_shown = |text: &str| shown.contains(&words(text).replace('*', "").to_lowercase());
        if !is_shown(&printed) && !bound.is_some_and(|bound| is_shown(&bound)) {
            lost.push(format!("{key}: {printed}"));
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}

/// Values that would be markup anywhere.
const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)><a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1)) ![y](https://a.b/c.png) [z]: https://a.b",
    "<javascript:alert(1)> <https://a.b> https://a.b",
    "# judul\n\n## judul\n\njudul\n===\n\n---\n\n| a | b |\n|---|---|\n| c | d |",
    "::: komponen\n:::\n\n::::konsep",
    "{{ 7 * 7 }} {% for x in y %} {# z #}",
    "```\nkode\n``` ~~~ `kode` **tebal** *miring* ~~coret~~ _garis_ __bawah__",
    "</style></title></main><style>*{display:none}</style>",
    "\u{E000}persyaratan\u{E001} \u{1680}",
    "1. satu\n2. dua\n\n- tiga\n  - empat\n\n> kutip",
    "&lt;b&gt; &#60;i&#62; \\<u\\> \\",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
];

/// The rich sample with every text replaced by `value`, as far as it stays a standard.
fn poisoned(value: &str) -> Standar {
    let mut tree = tree(0, &root().join("tests/cases/rupa/kaya.spp.yaml"));
    for (_, node) in texts(&tree) {
        tree.node_mut(node).value = Value::Text(value.into());
    }
    model::lower_standar(&tree, None).0
}

/// The tags of a page with their attributes.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut out = Vec::new();
    let body = html[html.find("<body").unwrap()..].trim_end().strip_suffix("</html>").unwrap();
    for piece in body.split('<').skip(1) {
        let tag = piece.split_once('>').expect("a tag is closed").0;
        let mut parts = tag.splitn(2, ' ');
        let name = parts.next().unwrap().to_owned();
        let mut attributes = Vec::new();
        let mut rest = parts.next().unwrap_or_default();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("an attribute is closed");
            attributes.push((key.trim().to_owned(), value.to_owned()));
            rest = after;
        }
        out.push((name, attributes));
    }
    out
}

#[test]
fn nothing_that_a_value_holds_becomes_html() {
    const TAGS: [&str; 40] = [
        "body",
        "a",
        "header",
        "nav",
        "details",
        "summary",
        "ul",
        "ol",
        "li",
        "main",
        "footer",
        "section",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "span",
        "dl",
        "dt",
        "dd",
        "strong",
        "em",
        "code",
        "br",
        "label",
        "input",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "hr",
        "img",
    ];
    const ATTRIBUTES: [&str; 12] = [
        "class",
        "id",
        "href",
        "aria-label",
        "aria-labelledby",
        "role",
        "tabindex",
        "type",
        "scope",
        "start",
        "src",
        "alt",
    ];
    for value in HOSTILE {
        let html = page(&poisoned(value), None, &Options { target: Target::Html, ..PLAIN });
        for (name, attributes) in tags(&html) {
            let name = name.trim_start_matches('/');
            assert!(TAGS.contains(&name) && name != "script", "{value:?} made <{name}>");
            for (key, value) in attributes {
                assert!(ATTRIBUTES.contains(&key.as_str()), "{value:?} made {key} of <{name}>");
                let safe = ["#", "https://", "http://", "mailto:", "tel:"]
                    .iter()
                    .any(|head| value.starts_with(head));
                assert!(key != "href" || safe, "{value:?} is linked");
                assert!(key != "src" || value.starts_with("data:image/"), "{value:?} is shown");
            }
        }
        let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let title = style.split("content: \"").nth(3).unwrap().split('"').next().unwrap();
        assert!(
            title.chars().all(|char| char.is_ascii_alphanumeric() || char == '\\'),
            "{title} stands in the style"
        );
    }
}

#[test]
fn nothing_that_a_value_holds_becomes_markdown() {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    let shape = |markdown: &str| {
        let arena = comrak::Arena::new();
        let root = comrak::parse_document(&arena, markdown, &options);
        let mut headings = 0;
        let mut tables = 0;
        for node in root.descendants() {
            use comrak::nodes::NodeValue as N;
            match &node.data.borrow().value {
                N::Heading(_) => headings += 1,
                N::Table(_) => tables += 1,
                N::Link(link) => {
                    let safe = ["https://", "http://", "mailto:", "tel:"]
                        .iter()
                        .any(|head| link.url.starts_with(head));
                    assert!(safe, "{} is linked in\n{markdown}", link.url);
                }
                found @ (N::HtmlBlock(_)
                | N::HtmlInline(_)
                | N::Image(_)
                | N::CodeBlock(_)
                | N::BlockQuote
                | N::Strikethrough) => {
                    panic!("a value became {found:?} in\n{markdown}")
                }
                _ => {}
            }
        }
        (headings, tables)
    };
    let plain = shape(&page(&poisoned("kata"), None, &PLAIN));
    for value in HOSTILE {
        assert_eq!(shape(&page(&poisoned(value), None, &PLAIN)), plain, "{value:?}");
    }
}

#[test]
fn a_page_for_a_case_leaves_out_what_is_for_others() {
    let (standar, agency) = read("tests/cases/rupa/kaya");
    let cases = ["menikah".to_owned(), "umum".to_owned()];
    let page = page(&standar, agency.as_ref(), &Options { cases: &cases, ..PLAIN });
    assert!(page.contains("Berlaku untuk: **Pasangan yang baru menikah; Umum**"));
    assert!(page.contains("Alur menikah") && page.contains("Buku nikah"));
    assert!(
        !page.contains("Alur pindah")
            && !page.contains("Surat keterangan pindah")
            && !page.contains("Untuk: ")
    );
}

/// The headings of the components in a page, in order.
fn headings(page: &str) -> String {
    let numbered = page.lines().filter_map(|line| {
        line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with("##"))
    });
    numbered
        .filter(|words| words.starts_with(|char: char| char.is_ascii_digit()))
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn the_components_stand_in_the_order_that_is_asked_for() {
    let (standar, agency) = read("examples/dinkes/izin-klinik");
    let law = page(&standar, agency.as_ref(), &PLAIN);
    assert!(headings(&law).starts_with(
        "1. Dasar Hukum | 2. Persyaratan | 3. Sistem, Mekanisme, dan Prosedur | 4. Jangka Waktu"
    ));
    assert!(headings(&law).ends_with("14. Evaluasi Kinerja Pelaksana"));
    let permen = page(&standar, agency.as_ref(), &Options { order: Order::Permenpanrb15, ..PLAIN });
    assert!(permen.contains(
        "\n## Komponen yang terkait dengan proses penyampaian pelayanan\n\n### 1. Persyaratan\n"
    ));
    assert!(
        headings(&permen)
            .contains("6. Penanganan Pengaduan, Saran, dan Masukan | 1. Dasar Hukum | 2. Sarana")
    );
    assert!(headings(&permen).ends_with("8. Evaluasi Kinerja Pelaksana"));
    let html = Options { order: Order::Permenpanrb15, target: Target::Html, ..PLAIN };
    let html = page(&standar, agency.as_ref(), &html);
    assert!(
        html.contains("<h3 id=\"persyaratan\" class=\"baris\"><span class=\"nomor\">1.</span>")
    );
    let public = page(&standar, agency.as_ref(), &Options { part: Part::Publik, ..PLAIN });
    assert_eq!(
        headings(&public),
        "1. Persyaratan | 2. Sistem, Mekanisme, dan Prosedur | 3. Jangka Waktu Penyelesaian | 4. Biaya/Tarif | 5. Produk Pelayanan | \
         6. Penanganan Pengaduan, Saran, dan Masukan"
    );
}

#[test]
fn a_draft_is_marked_and_a_clean_page_is_not() {
    let (standar, agency) = read("examples/dinkes/izin-klinik");
    for target in [Target::Markdown, Target::Html] {
        let draft =
            page(&standar, agency.as_ref(), &Options { target, stage: Stage::Draft, ..PLAIN });
        let clean = page(&standar, agency.as_ref(), &Options { target, ..PLAIN });
        assert!(draft.contains("belum boleh diterbitkan"));
        assert!(!clean.contains("belum boleh diterbitkan"));
    }
}

#[test]
fn a_projects_own_template_stands_over_the_built_in_one() {
    let (standar, agency) = read("examples/dinkes/izin-klinik");
    let own = |text: &str| {
        let source = Source::new(SourceId(5), "templates/standar/isi.md.j2", text);
        BTreeMap::from([("standar/isi.md.j2".to_owned(), source)])
    };
    let templates = own(
        "# {{ nama }}\n\n{% for it in kelompok[0].komponen if it.huruf == \"e\" %}\n{{ it | blok }}\n{% endfor %}\n",
    );
    let page = page_with(&standar, agency.as_ref(), &PLAIN, &templates).unwrap();
    assert_eq!(page, "# Penerbitan Perizinan Berusaha Klinik Pratama\n\n**Gratis**\n");
    let finding = page_with(&standar, agency.as_ref(), &PLAIN, &own("# {{ nama }}\n{{ nma }}\n"))
        .unwrap_err();
    assert_eq!((finding.rule.name, finding.span.source), ("templat-rusak", SourceId(5)));
}

#[test]
fn a_page_needs_nothing_beside_itself() {
    for name in ["examples/imigrasi/paspor", "tests/cases/rupa/kaya"] {
        let (standar, agency) = read(name);
        let html = page(
            &standar,
            agency.as_ref(),
            &Options { target: Target::Html, paper: Paper::F4, ..PLAIN },
        );
        assert!(
            !html.contains("<link")
                && !html.contains("<script")
                && !html.contains("url(")
                && !html.contains("@import")
        );
        assert!(html.contains("<html lang=\"id\">") && html.contains("size: 215mm 330mm"));
        assert_eq!(html.matches("<h1").count(), 1);
        assert_eq!(tags(&html).iter().filter(|(name, _)| name == "main").count(), 1);
    }
}

#[test]
fn the_list_of_a_folder_names_each_standard_with_its_time_and_fee() {
    let names =
        ["examples/dukcapil/ktp-el", "examples/dinkes/izin-klinik", "examples/imigrasi/paspor"];
    let entries: Vec<_> = names
        .into_iter()
        .map(|name| {
            let (standar, agency) = read(name);
            let page = |kind: &str| {
                (kind.to_uppercase(), format!("{}.{kind}", name.trim_start_matches("examples/")))
            };
            render::Entry {
                halaman: vec![page("html"), page("md")],
                ..render::summary(&standar, agency.as_ref())
            }
        })
        .collect();
    let place = spp::source::Span::new(SourceId(0), 0..0);
    compare("indeks.html", &render::index(&entries, "0.0.0", &BTreeMap::new(), place).unwrap());
}

/// The facts at the top of a page in Markdown, the line of `name` and those below it.
fn fact(page: &str, name: &str) -> String {
    let from =
        page.find(&format!("- **{name}:**")).unwrap_or_else(|| panic!("{name} is not in {page}"));
    let rest = &page[from + 2..];
    rest[..rest.find("\n- **").or(rest.find("\n\n")).unwrap_or(rest.len())].to_owned()
}

#[test]
fn what_a_case_costs_and_takes_stands_at_the_top() {
    for (name, cases, time, fee) in [
        (
            "examples/rsud/gawat-darurat",
            "hijau bpjs",
            "Seluruh tahap paling lama 2 (dua) jam",
            "Pemeriksaan oleh Dokter jaga: Rp45.000 per kunjungan",
        ),
        (
            "examples/rsud/gawat-darurat",
            "merah bpjs",
            "6 (enam) jam 5 (lima) menit",
            "Ditanggung BPJS Kesehatan",
        ),
        (
            "examples/rsud/gawat-darurat",
            "umum",
            "**Darurat (label kuning)**: seluruh tahap",
            "Menurut rincian, mulai Rp35.000",
        ),
        (
            "examples/rsud/resep-rawat-jalan",
            "umum racikan",
            "60 (enam puluh) menit per 1 lembar resep",
            "Dihitung per kasus (Harga obat), ditambah Rp10.000 per lembar resep",
        ),
        (
            "examples/samsat/pengesahan-stnk",
            "mobil",
            "**Di Samsat Keliling**: paling lama 45",
            "(Pajak kendaraan bermotor (PKB) dan Opsen PKB), ditambah Rp143.000 per tahun",
        ),
        (
            "examples/samsat/pengesahan-stnk",
            "",
            "**Di Samsat Keliling**: paling lama 45",
            "ditambah Rp35.000 sampai Rp143.000 per tahun",
        ),
        (
            "examples/dpmptsp/pbg",
            "sederhana",
            "Seluruh tahap paling lama 9 (sembilan) hari kerja",
            "luas seluruh lantai",
        ),
        (
            "examples/kominfo/informasi-publik",
            "permintaan",
            "(dapat diperpanjang paling lama 7 (tujuh) hari kerja)",
            "Gratis",
        ),
        (
            "examples/imigrasi/paspor",
            "percepatan anak",
            "1 (satu) hari kerja",
            "Ditambah Rp1.000.000 per permohonan",
        ),
        (
            "tests/cases/nyata/09-rsud-ciamis/igd",
            "",
            "(jika tersedia tempat tidur",
            "**Umum**: menurut rincian, mulai Rp15.000",
        ),
    ] {
        let (standar, agency) = read(name);
        let cases: Vec<String> = cases.split_whitespace().map(str::to_owned).collect();
        let page = page(&standar, agency.as_ref(), &Options { cases: &cases, ..PLAIN });
        for (fact, words) in
            [(fact(&page, "Berapa lama"), time), (fact(&page, "Berapa biayanya"), fee)]
        {
            assert!(fact.contains(words), "{name} for {cases:?} says {fact}\nand not {words}");
        }
    }
}

#[test]
fn the_choice_of_a_case_needs_no_word_of_the_standard() {
    let (standar, agency) = read("examples/rsud/gawat-darurat");
    let html = page(&standar, agency.as_ref(), &Options { target: Target::Html, ..PLAIN });
    for part in [
        "<legend>Penjamin</legend>",
        "<label><input type=\"radio\" name=\"kasus-0\" id=\"kasus-0-semua\" checked> <span>Semua</span></label>",
        "html:has(#kasus-0-1:checked) .u-0:not(.k-0-1) { display: none; }",
        "<tr class=\"u-0 k-0-0\">",
    ] {
        assert!(html.contains(part), "{part} is not in\n{html}");
    }
    // All that hides anything holds on a screen alone: print shows the whole standard.
    let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let (before, rules) = style.split_once("@media screen {\n  html:has(#kasus").unwrap();
    assert!(!before.contains("#kasus"));
    assert!(!rules.to_lowercase().contains("merah") && !rules.contains("bpjs"));
    // Of a case that is chosen already nothing is left to choose.
    let cases = ["merah".to_owned(), "umum".to_owned()];
    let one =
        page(&standar, agency.as_ref(), &Options { target: Target::Html, cases: &cases, ..PLAIN });
    assert!(!one.contains("type=\"radio\"") && !one.contains(":has(#kasus"));
}

#[test]
fn a_section_of_which_a_choice_leaves_nothing_says_so() {
    let text = "spp: 1\nid: x\nnama: X\nvarian: { baru: \"<b id=x>Baru</b>\", lama: Lama, cara: { loket: Loket, daring: Daring } }\nkomponen:\n  \
        persyaratan:\n    - kelompok: Bagi yang baru\n      butir:\n        - { dokumen: Surat A, untuk: [baru, loket] }\n        \
        - { dokumen: Surat B, untuk: [baru, daring] }\n";
    let tree = syntax::parse(&Source::new(SourceId(0), "x", text)).0;
    let standar = model::lower_standar(&tree, None).0;
    let html = page(&standar, None, &Options { target: Target::Html, ..PLAIN });
    assert!(html.contains("<span>&lt;b id=x&gt;Baru&lt;/b&gt;</span>"));
    let note = "<p class=\"menurut-pilihan t-";
    let at = html.find(note).expect("the section says that nothing is left") + note.len();
    let number: String = html[at..].chars().take_while(char::is_ascii_digit).collect();
    assert!(html[at..].contains("\">Tidak ada syarat khusus untuk pilihan ini</p>"));
    let rule = format!("html:has(#kasus-0-1:checked) .t-{number} {{ display: block; }}");
    assert!(html.contains(&rule), "{rule} is not in\n{html}");
    assert!(html.contains("<li class=\"u-0 k-0-0 u-1 k-1-1\">"));
}
