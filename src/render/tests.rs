//! The doors between the parts of this room: a template in, Markdown and HTML out.

use std::collections::BTreeMap;

use minijinja::context;

use super::block::{Block, Inline, Marker};
use super::templates::Dialect;
use super::theme::Frame;
use super::{Paper, Stage, html_text, markdown, page, rich, templates, theme};
use crate::source::{Source, SourceId, Span};

const HOSTILE: &[&str] = &[
    "*bintang* **tebal** _garis_ __dua__ `kode` ~~coret~~",
    "<script>alert(1)</script> <b>x</b> <!-- a --> <?php ?>",
    "[a](javascript:alert(1)) ![b](x.png) [c]: http://x.y \"t\"",
    "](javascript:alert(1)) [x]( data:text/html,1 ) <javascript:x>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "# judul",
    "## judul ##",
    "> kutip",
    "- butir",
    "* butir",
    "+ butir",
    "1. satu",
    "1) satu",
    "12345. lima",
    "C #",
    "---",
    "***",
    "* * *",
    "_ _ _",
    "===",
    "```",
    "~~~ x",
    ":::komponen",
    "::::",
    "|a|b|",
    "a|b",
    "|---|---|",
    ":--|",
    "&amp; &#35; &copy; &nbsp",
    "\\* \\\\ \\",
    "a\\",
    "$x$ dan $y$",
    "[ ] tugas",
    "[x] tugas",
    "[^1] catatan",
    "!",
    "![",
    "a*b*c_d_e",
    "\u{E000}persyaratan\u{E001}",
    "baris\n\n# dua",
    "baris\n- dua",
    "    kode",
    "\tkode",
    "a  \nb",
    "<https://a.b>",
    "a < b > c & d",
    "\"kutip\" 'satu' --><style>",
    "https://a.b/(c)|d",
    "F-1.02 (rangkap 2) Rp350.000,- / 50%",
    "@akun #1 ~ 15 menit ± 5",
];

fn source(name: &str, text: &str) -> BTreeMap<String, Source> {
    BTreeMap::from([(name.to_owned(), Source::new(SourceId(7), format!("templates/{name}"), text))])
}

fn fill(text: &str, value: minijinja::Value) -> Result<String, Box<crate::diagnostic::Diagnostic>> {
    let own = source("standar/isi.md.j2", text);
    templates::fill(
        "standar/isi.md.j2",
        value,
        Dialect::Markdown,
        &own,
        Span::new(SourceId(0), 0..0),
    )
}

fn read(text: &str) -> Vec<Block> {
    page::read(text, &mut |name| vec![Block::text(format!("bagian {name}"))])
}

fn folded(text: &str) -> String {
    text.replace(['\u{E000}', '\u{E001}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_value_in_a_template_is_read_back_as_itself() {
    for value in HOSTILE {
        for around in [
            "{{ v }}",
            "- {{ v }}",
            "| a | b |\n|---|---|\n| {{ v }} | x |",
            "## {{ v }}",
            "**{{ v }}** x",
            ":::k\n{{ v }}\n:::",
        ] {
            let text = fill(around, context! { v => *value }).expect("the template is sound");
            let mut words = String::new();
            for block in read(&text) {
                collect(&block, &mut words);
            }
            let words = folded(&words);
            assert!(
                words.contains(&folded(value)),
                "{around} with {value:?} gave {text:?}, read as {words:?}"
            );
        }
    }
}

fn collect(block: &Block, words: &mut String) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => runs(content, words),
        Block::List(list) => list.items.iter().flatten().for_each(|block| collect(block, words)),
        Block::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| runs(cell, words));
        }
        Block::Container { children, .. } | Block::Quote(children) => {
            for block in children {
                collect(block, words);
            }
        }
        Block::Figure(_) | Block::Rule | Block::Case { .. } | Block::Choice { .. } => {
            panic!("a value became {block:?}")
        }
        Block::Verbatim(text) => panic!("a value became code: {text}"),
    }
    words.push(' ');
}

fn runs(content: &[Inline], words: &mut String) {
    words.push(' ');
    for inline in content {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Strong(inner) => runs(inner, words),
            other => panic!("a value became {other:?}"),
        }
    }
}

#[test]
fn plain_text_written_as_markdown_is_read_back_as_the_same_text() {
    let text = |value: &str| vec![Inline::text(value)];
    for value in HOSTILE {
        let blocks = vec![
            Block::Heading { level: 2, content: text(value) },
            Block::Paragraph(text(value)),
            Block::Paragraph(vec![
                Inline::text("a"),
                Inline::Break,
                Inline::text(*value),
                Inline::strong("b"),
                Inline::text(*value),
            ]),
            Block::list(
                Marker::Bullet,
                vec![vec![Block::Paragraph(text(value))], vec![Block::Paragraph(text(value))]],
            ),
            Block::list(Marker::Bullet, vec![vec![Block::text("x")]]),
            Block::Table(super::block::Table {
                align: vec![super::block::Align::Left, super::block::Align::Right],
                head: vec![text("a"), text("b")],
                rows: vec![vec![text(value), text(value)]],
                only: Vec::new(),
            }),
        ];
        let written = markdown::write(&blocks, &|_| None);
        let (mut before, mut after) = (String::new(), String::new());
        for block in &blocks {
            collect_all(block, &mut before);
        }
        let again = read(&written);
        for block in &again {
            collect_all(block, &mut after);
        }
        assert_eq!(folded(&after), folded(&before), "{value:?} gave\n{written}");
        let kinds: Vec<_> = again.iter().map(std::mem::discriminant).collect();
        assert_eq!(
            kinds,
            blocks.iter().map(std::mem::discriminant).collect::<Vec<_>>(),
            "{value:?} gave\n{written}"
        );
    }
}

fn collect_all(block: &Block, words: &mut String) {
    match block {
        Block::Paragraph(content) => words.push_str(&super::block::plain(content)),
        other => collect(other, words),
    }
    words.push(' ');
}

#[test]
fn a_rich_value_holds_emphasis_code_and_links_alone() {
    let line = rich::line(
        "Lihat *petunjuk*, `F-1.02`, [laman](https://contoh.go.id) dan [jebakan](javascript:x) <b>tebal</b>",
    );
    let written = markdown::write(&[Block::Paragraph(line.clone())], &|_| None);
    assert_eq!(
        written,
        "Lihat *petunjuk*, `F-1.02`, [laman](https://contoh.go.id) dan [jebakan\\](javascript:x) \\<b>tebal\\</b>\n"
    );
    assert!(
        html_text::inlines(&line).ends_with("dan [jebakan](javascript:x) &lt;b&gt;tebal&lt;/b&gt;")
    );
    for value in HOSTILE {
        for block in rich::blocks(value) {
            assert!(
                matches!(block, Block::Paragraph(_) | Block::List(_)),
                "{value:?} became {block:?}"
            );
        }
    }
    let lists = rich::blocks(
        "Syarat:\n\n- satu\n- dua\n  1. dalam\n\n# bukan judul\n> 24 jam\n\n    empat spasi",
    );
    assert_eq!(
        markdown::write(&lists, &|_| None),
        "Syarat:\n\n- satu\n- dua\n  1. dalam\n\n\\# bukan judul > 24 jam\n\nempat spasi\n"
    );
}

#[test]
fn no_facts_are_lost_from_a_rich_value() {
    for value in [
        "-",
        "a\n-\nb",
        "1.",
        "---",
        "***",
        "[a]: https://b.c",
        "<https://contoh.go.id>",
        "*) catatan",
        "> 24 jam",
        "`",
        "[ ] x",
        "   ",
    ] {
        let mut words = String::new();
        for block in rich::blocks(value) {
            collect_all(&block, &mut words);
        }
        let signs = |text: &str| text.replace(['<', '>', ' ', '\n'], "");
        assert_eq!(signs(&words), signs(value));
    }
}

#[test]
fn a_page_becomes_clean_markdown_and_html() {
    let text = fill(
        ":::kepala\n# {{ nama }}\n:::\n\n:::sekilas\n- **Waktu:** {{ waktu }}\n:::\n\n:::komponen\n## Persyaratan\n\n{{ persyaratan | blok }}\n\n## Produk\n\n- KTP\n:::\n\n:::kaki\nVersi 1\n:::\n",
        context! { nama => "KTP-el *baru*", waktu => "< 1 hari", persyaratan => context! { kunci => "persyaratan" } },
    )
    .expect("the template is sound");
    let blocks = read(&text);
    assert_eq!(
        markdown::write(&blocks, &|_| None),
        "# KTP-el \\*baru\\*\n\n- **Waktu:** < 1 hari\n\n## 1. Persyaratan\n\nbagian persyaratan\n\n## 2. Produk\n\n- KTP\n\nVersi 1\n"
    );
    let frame = Frame::new("KTP-el \"*baru*\"".to_owned(), Paper::F4, Stage::Clean, "0");
    let page =
        theme::html(&blocks, &frame, &|_| None, &BTreeMap::new(), Span::new(SourceId(0), 0..0))
            .expect("the theme is sound");
    for part in [
        "<h1 id=\"ktp-el-baru\">KTP-el *baru*</h1>",
        "<dt>Waktu</dt><dd>&lt; 1 hari</dd>",
        "<h2 id=\"persyaratan\" class=\"baris\"><span class=\"nomor\">1.</span> <span class=\"nama\">Persyaratan</span></h2>",
        "content: \"KTP\\00002del\\000020\\000022\\00002abaru\\00002a\\000022\"",
        "size: 215mm 330mm",
    ] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
}

#[test]
fn a_fault_in_a_template_is_a_finding_at_its_line() {
    for (text, words) in [
        ("# x\n\n{{ tidak_ada }}\n", "nama yang tidak dikenal"),
        ("a\nb\n{% if %}\n", "tidak dapat dibaca"),
        ("a\nb\n{{ 1 | safe }}\n", "saringan"),
        (
            "a\nb\n{% for x in range(9999) %}{% for y in range(9999) %}{% endfor %}{% endfor %}",
            "tidak kunjung selesai",
        ),
        ("a\nb\n{% include \"../../etc/passwd\" %}", "tidak ditemukan"),
        ("a\nb\n{{ \"x\" | blok }}", "tidak dapat dijalankan"),
    ] {
        let finding = fill(text, context! {}).expect_err("the template is broken");
        assert!(finding.message.id.contains(words), "{text:?}: {}", finding.message.id);
        let source = Source::new(SourceId(7), "", text);
        assert_eq!(
            (finding.span.source, source.position(finding.span.start).line),
            (SourceId(7), 3),
            "{text:?}"
        );
    }
}

#[test]
fn every_name_that_a_template_may_use_is_in_the_manual() {
    let manual = include_str!("../../docs/templat.md");
    let text = "spp: 1\nid: x\nnama: X\nkomponen: {}\nkomponen_tambahan: [ { judul: Y } ]\n";
    let tree = crate::syntax::parse(&Source::new(SourceId(0), "x", text)).0;
    let standar = crate::model::lower_standar(&tree, None).0;
    let context = super::Context { standar: &standar, instansi: None, cases: &[] };
    let options = super::Options {
        document: "standar",
        target: super::Target::Markdown,
        order: super::Order::Uu25,
        part: super::Part::Semua,
        paper: Paper::A4,
        cases: &[],
        stage: Stage::Clean,
    };
    let materials = super::Materials {
        templates: &BTreeMap::new(),
        pictures: &BTreeMap::new(),
        logo: None,
        files: &BTreeMap::new(),
        tool_version: "0",
        register_date: "",
    };
    let value = serde_json::to_value(super::view::view(context, &options, &materials).0)
        .expect("a view is plain data");
    let mut names = Vec::new();
    keys(&value, &mut names);
    // `kunci` is how `| blok` finds a part, and no business of a template.
    names.retain(|name| {
        name != "kunci"
            && !manual.contains(&format!("`{name}`"))
            && !manual.contains(&format!(".{name}`"))
    });
    assert_eq!(names, Vec::<String>::new(), "names that docs/templat.md does not tell");
}

fn keys(value: &serde_json::Value, names: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                names.push(key.clone());
                keys(value, names);
            }
        }
        serde_json::Value::Array(items) => {
            for item in items {
                keys(item, names);
            }
        }
        _ => {}
    }
}
