//! The report for other programs: version 1 of `schemas/laporan.schema.json`.
//!
//! The structs here are the wire format and nothing else; what may change in them is said in `docs/laporan-json.md`.

use std::fmt::Write as _;

use serde::Serialize;

use super::{Finding, Options, Report, Suppression, profile_name};
use crate::diagnostic::{Applicability, Fix, Lang, Severity};
use crate::source;

/// The version of this format.
pub const VERSION: u32 = 1;

/// The JSON Schema of this format.
pub const SCHEMA: &str = include_str!("../../schemas/laporan.schema.json");

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool<'a>,
    diagnostics: Vec<Diagnostic<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Tool<'a> {
    version: &'a str,
    profile: &'a str,
    today: String,
    register_date: &'a str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    file: &'a str,
    span: Span,
    related: Vec<Related<'a>>,
    legal: Vec<Legal<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    fixes: Vec<FixOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppression: Option<SuppressionOut<'a>>,
}

#[derive(Serialize)]
struct Span {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    offset: u32,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    span: Span,
    message: &'a str,
}

#[derive(Serialize)]
struct Legal<'a> {
    act: &'a str,
    article: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct FixOut<'a> {
    title: &'a str,
    applicability: &'a str,
    edits: Vec<EditOut<'a>>,
}

#[derive(Serialize)]
struct EditOut<'a> {
    file: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
}

#[derive(Serialize)]
struct SuppressionOut<'a> {
    kind: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    error: usize,
    warning: usize,
    info: usize,
    suppressed: usize,
    baseline: usize,
    fixable: usize,
}

/// The report as JSON, indented, with a line end.
pub(super) fn write(report: &Report, options: Options) -> String {
    let counts = report.counts();
    let document = Document {
        version: VERSION,
        tool: Tool {
            version: report.tool.version,
            profile: profile_name(report.tool.profile),
            today: report.tool.today.to_string(),
            register_date: report.tool.register_date,
        },
        diagnostics: report
            .shown(options)
            .map(|finding| diagnostic(report, finding, options.lang))
            .collect(),
        summary: Summary {
            files: counts.files,
            error: counts.error,
            warning: counts.warning,
            info: counts.info,
            suppressed: counts.suppressed,
            baseline: counts.baseline,
            fixable: counts.fixable,
        },
    };
    let text =
        serde_json::to_string_pretty(&document).expect("internal: these structs have string keys");
    escaped(text) + "\n"
}

/// The same JSON without signs that steer a terminal or turn the order of letters; they stand in strings alone.
fn escaped(text: String) -> String {
    let steers = |sign: char| matches!(sign, '\u{7f}'..='\u{9f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if !text.contains(steers) {
        return text;
    }
    text.chars().fold(String::with_capacity(text.len() + 64), |mut text, sign| {
        if steers(sign) {
            let _ = write!(text, "\\u{:04x}", u32::from(sign));
        } else {
            text.push(sign);
        }
        text
    })
}

fn diagnostic<'a>(report: &Report<'a>, finding: &'a Finding, lang: Lang) -> Diagnostic<'a> {
    let found = &finding.diagnostic;
    Diagnostic {
        rule: found.rule.name,
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        message: found.message.in_lang(lang),
        file: file(report, found.span),
        span: span(report, found.span),
        related: found
            .related
            .iter()
            .map(|label| Related {
                file: file(report, label.span),
                span: span(report, label.span),
                message: label.message.in_lang(lang),
            })
            .collect(),
        legal: found
            .grounds
            .iter()
            .map(|ground| Legal { act: ground.act, article: ground.article, text: ground.text })
            .collect(),
        help: found.help.as_ref().map(|help| help.in_lang(lang)),
        fixes: found.fixes.iter().map(|each| fix(report, each, lang)).collect(),
        suppression: finding.suppressed.as_ref().map(|why| match why {
            Suppression::Comment(reason) => SuppressionOut { kind: "comment", reason },
            Suppression::Baseline => SuppressionOut { kind: "baseline", reason: "" },
        }),
    }
}

fn fix<'a>(report: &Report<'a>, fix: &'a Fix, lang: Lang) -> FixOut<'a> {
    FixOut {
        title: fix.title.in_lang(lang),
        applicability: match fix.applicability {
            Applicability::Safe => "safe",
            Applicability::Unsafe => "unsafe",
        },
        edits: fix
            .edits
            .iter()
            .map(|edit| EditOut {
                file: file(report, edit.span),
                start: edit.span.start,
                end: edit.span.end,
                text: &edit.text,
            })
            .collect(),
    }
}

fn file<'a>(report: &Report<'a>, span: source::Span) -> &'a str {
    &report.source(span.source).name
}

fn span(report: &Report, span: source::Span) -> Span {
    let source = report.source(span.source);
    let place = |offset| {
        let at = source.position(offset);
        Position { line: at.line, column: at.column, offset }
    };
    Span { start: place(span.start), end: place(span.end) }
}
