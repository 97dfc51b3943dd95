//! The reports: whole, true to their schema, and true to the text that they point at.

use std::fs;
use std::path::Path;

use serde_json::Value;
use spp::diagnostic::{Diagnostic, Edit, Fix, Grade, Ground, Lang, Profile, Rule, Severity, Text};
use spp::report::{FORMATS, Finding, JSON_SCHEMA, Options, Report, Suppressed, Suppression, Tool};
use spp::source::{Source, SourceId, Span};

static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 21 huruf d",
        text: "Standar memuat jangka waktu",
    }],
    ..Rule::new("waktu-tanpa-ukuran", Grade::WARNING, "")
};

/// Texts that a renderer may stumble over: a byte order mark, CRLF, wide and combining letters, control characters, a
/// long line, no line end, nothing at all.
fn texts() -> Vec<String> {
    let long = format!("catatan: {}secepatnya {}", "kata ".repeat(60), "lagi ".repeat(60));
    [
        "\u{feff}spp: 1\r\nwaktu: secepatnya\r\n",
        "spp: 1\nwaktu: secepatnya",
        "a: 𝐉é e\u{301} 日本\nb: \u{1b}[31m\u{7}\n\n\n\n\n\n\n\n",
        "",
        "\n",
        &long,
    ]
    .map(ToOwned::to_owned)
    .to_vec()
}

fn finding(span: Span, other: Span) -> Finding {
    let diagnostic =
        Diagnostic::new(&RULE, span, Text::new("Waktu tidak terukur", "The time has no measure"))
            .related(other, Text::new("dijanjikan di sini", "promised here"))
            .help(Text::new("Tulis lamanya", "Write how long"))
            .fix(Fix::safe(
                Text::new("Tulis 1 hari kerja", "Write 1 hari kerja"),
                vec![
                    Edit { span, text: "1 hari kerja\n".into() },
                    Edit { span: other.head(), text: "\"".into() },
                ],
            ));
    Finding { diagnostic, severity: Severity::Warning, suppressed: None }
}

fn spans(source: &Source) -> Vec<Span> {
    let ends: Vec<usize> =
        (0..=source.text.len()).filter(|at| source.text.is_char_boundary(*at)).collect();
    let step = (ends.len() / 12).max(1);
    let some: Vec<usize> = ends.iter().copied().step_by(step).chain([source.text.len()]).collect();
    let pairs = some.iter().flat_map(|start| some.iter().map(move |end| (*start, *end)));
    pairs
        .filter(|(start, end)| start <= end)
        .map(|(start, end)| Span::new(source.id, start..end))
        .collect()
}

fn tool() -> Tool {
    Tool {
        version: "0.0.0",
        profile: Profile::Uu25,
        today: jiff::civil::date(2026, 11, 25),
        register_date: "2026-11-24",
    }
}

#[test]
fn no_text_and_no_place_stops_a_report() {
    let texts = texts();
    let sources: Vec<Source> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| Source::new(SourceId(at as u32), format!("{at}.spp.yaml"), text.as_str()))
        .collect();
    let elsewhere = Span::new(sources[0].id, 3..6);
    let mut findings = Vec::new();
    for source in &sources {
        for span in spans(source) {
            findings.push(finding(span, span.head()));
            findings.push(finding(span, elsewhere));
        }
    }
    findings[0].suppressed = Some(Suppression::Comment("alasan".into()));
    let report = Report { sources: &sources, findings: &findings, tool: tool() };
    for format in FORMATS {
        for lang in [Lang::Id, Lang::En] {
            let options = Options { lang, suppressed: Suppressed::Shown, ..Options::default() };
            let text = (format.write)(&report, options);
            assert!(text.ends_with('\n'), "{} ends with a line end", format.name);
            assert!(!text.contains('\u{1b}'), "{} lets no escape sequence through", format.name);
        }
    }
}

#[test]
fn a_byte_order_mark_is_no_column() {
    let source = Source::new(SourceId(0), "a.spp.yaml", "\u{feff}nama: é\nkode: a\n");
    let at = |word: &str| {
        let place = source.position(source.text.find(word).unwrap() as u32);
        (place.line, place.column)
    };
    assert_eq!([at("nama"), at("é"), at("kode")], [(1, 1), (1, 7), (2, 1)]);
}

#[test]
fn json_keeps_to_its_schema_and_points_at_the_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema: Value = serde_json::from_str(JSON_SCHEMA).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let example = fs::read_to_string(root.join("docs/laporan-json.md")).unwrap();
    let example = example.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let source = Source::new(SourceId(0), "a/é.spp.yaml", "nama: 日本\nwaktu: é secepatnya\n");
    let at = source.text.find("secepatnya").unwrap();
    let span = Span::new(source.id, at..at + "secepatnya".len());
    let silenced = Finding {
        suppressed: Some(Suppression::Comment("kutipan".into())),
        ..finding(span, span.head())
    };
    let findings = [finding(span, span.head()), silenced];
    let sources = [source];
    let report = Report { sources: &sources, findings: &findings, tool: tool() };
    let write = FORMATS.iter().find(|format| format.name == "json").unwrap().write;
    for suppressed in [Suppressed::Counted, Suppressed::Shown] {
        let text = write(&report, Options { suppressed, ..Options::default() });
        for text in [text.as_str(), example] {
            let json: Value = serde_json::from_str(text).unwrap();
            let faults: Vec<String> =
                validator.iter_errors(&json).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{faults:?}");
        }
        let json: Value = serde_json::from_str(&text).unwrap();
        let shown = json["diagnostics"].as_array().unwrap();
        assert_eq!(shown.len(), if suppressed == Suppressed::Shown { 2 } else { 1 });
        let (start, end) = (&shown[0]["span"]["start"], &shown[0]["span"]["end"]);
        assert_eq!((start["line"].as_u64(), start["column"].as_u64()), (Some(2), Some(10)));
        assert_eq!((end["line"].as_u64(), end["column"].as_u64()), (Some(2), Some(20)));
        let edit = &shown[0]["fixes"][0]["edits"][0];
        let range =
            edit["start"].as_u64().unwrap() as usize..edit["end"].as_u64().unwrap() as usize;
        assert_eq!(&sources[0].text[range], "secepatnya");
        assert_eq!(json["summary"]["suppressed"], 1);
        assert_eq!(json["summary"]["warning"], 1);
        assert_eq!(json["summary"]["fixable"], 1);
    }
}
