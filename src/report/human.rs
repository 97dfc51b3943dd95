//! The report for people: the source with carets, the law behind it, and what to do.

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet, normalize_untrusted_str,
};
use rayon::prelude::*;

use super::{
    Colour, Counts, Finding, Options, Report, Suppression, law, profile_name, severity_name,
};
use crate::diagnostic::{Applicability, Fix, Lang, Severity};
use crate::source::{Source, SourceId, Span};

/// A sentence of the tool itself, about the world and not about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How grave it is.
    pub severity: Severity,
    /// What happened.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
}

/// A notice as it is shown on a terminal, in the same dress as a finding, with a line end.
#[must_use]
pub fn notice(notice: &Notice, options: Options) -> String {
    let title = level(notice.severity, options.lang).primary_title(notice.message.as_str());
    let group = match &notice.hint {
        Some(hint) => Group::with_title(title).element(advice(options.lang).message(clean(hint))),
        None => Group::with_title(title),
    };
    let mut text = harmless(renderer(options.colour).render(&[group]));
    text.push('\n');
    text
}

/// The findings one after the other, then what gave them, then the count.
pub(super) fn write(report: &Report, options: Options) -> String {
    let renderer = renderer(options.colour);
    let shown: Vec<&Finding> = report.shown(options).collect();
    let parts: Vec<String> =
        shown.par_iter().map(|finding| finding_text(&renderer, report, finding, options)).collect();
    let mut text = parts.concat();
    if !shown.is_empty() {
        text.push_str(match options.lang {
            Lang::Id => "Penjelasan sebuah aturan: spp explain <nama aturan>\n",
            Lang::En => "A rule explained: spp explain <name of the rule>\n",
        });
    }
    text.push_str(&closing(report, options));
    text
}

fn renderer(colour: Colour) -> Renderer {
    match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    }
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    level.with_name(severity_name(severity, lang))
}

fn advice(lang: Lang) -> Level<'static> {
    Level::HELP.with_name(match lang {
        Lang::Id => "saran",
        Lang::En => "help",
    })
}

/// Text that may hold what an author typed, without anything that steers a terminal.
fn clean(text: &str) -> String {
    normalize_untrusted_str(text)
}

/// What was rendered without the signs of an eight-bit terminal, which steer it as an escape does.
fn harmless(text: String) -> String {
    let steers = |sign: char| matches!(sign, '\u{80}'..='\u{9f}');
    if text.contains(steers) { text.replace(steers, "\u{fffd}") } else { text }
}

fn finding_text(
    renderer: &Renderer,
    report: &Report,
    finding: &Finding,
    options: Options,
) -> String {
    let lang = options.lang;
    let found = &finding.diagnostic;
    let level = match (&finding.suppressed, lang) {
        (None, _) => level(finding.severity, lang),
        (Some(Suppression::Baseline), _) => Level::NOTE.with_name("baseline"),
        (Some(Suppression::Comment(_)), Lang::Id) => Level::NOTE.with_name("diabaikan"),
        (Some(Suppression::Comment(_)), Lang::En) => Level::NOTE.with_name("suppressed"),
    };
    let title = level.primary_title(found.message.in_lang(lang)).id(found.rule.name);
    let mut group = Group::with_title(title).elements(snippets(report, finding, lang));
    if let Some(Suppression::Comment(reason)) = &finding.suppressed
        && !reason.is_empty()
    {
        let name = if lang == Lang::Id { "alasan" } else { "reason" };
        group = group.element(Level::NOTE.with_name(name).message(clean(reason)));
    }
    for ground in found.grounds.iter() {
        let name = if lang == Lang::Id { "mengapa" } else { "why" };
        let text = format!("{}: {}", law::cite(ground), ground.text);
        group = group.element(Level::NOTE.with_name(name).message(clean(&text)));
    }
    if let Some(help) = &found.help {
        group = group.element(advice(lang).message(clean(help.in_lang(lang))));
    }
    let mut groups = vec![group];
    groups.extend(found.fixes.iter().map(|fix| fix_group(report, fix, lang)));
    let mut text = harmless(renderer.render(&groups));
    text.push_str("\n\n");
    text
}

/// The sources that a finding points into, its own first, each with its carets.
fn snippets<'a>(
    report: &Report<'a>,
    finding: &'a Finding,
    lang: Lang,
) -> Vec<Snippet<'a, Annotation<'a>>> {
    let found = &finding.diagnostic;
    let mut marks: Vec<(Span, AnnotationKind, Option<&str>)> =
        vec![(found.span, AnnotationKind::Primary, None)];
    for label in &found.related {
        marks.push((label.span, AnnotationKind::Context, Some(label.message.in_lang(lang))));
    }
    by_source(&marks, |mark| mark.0)
        .into_iter()
        .map(|(id, marks)| {
            let source = report.source(id);
            let window = Window::of(source, marks.iter().map(|mark| mark.0));
            let annotations = marks.iter().map(|(span, kind, label)| {
                kind.span(window.range(source, *span)).label(label.map(clean))
            });
            Snippet::source(window.text)
                .line_start(window.line)
                .path(clean(&source.name))
                .annotations(annotations.collect::<Vec<_>>())
        })
        .collect()
}

fn fix_group<'a>(report: &Report<'a>, fix: &'a Fix, lang: Lang) -> Group<'a> {
    let name = match (fix.applicability, lang) {
        (Applicability::Safe, Lang::Id) => "perbaikan",
        (Applicability::Safe, Lang::En) => "fix",
        (Applicability::Unsafe, Lang::Id) => "usulan",
        (Applicability::Unsafe, Lang::En) => "proposal",
    };
    let title = Level::HELP.with_name(name).secondary_title(clean(fix.title.in_lang(lang)));
    let snippets = by_source(&fix.edits, |edit| edit.span).into_iter().map(|(id, edits)| {
        let source = report.source(id);
        let window = Window::of(source, edits.iter().map(|edit| edit.span));
        let patches = edits
            .iter()
            .map(|edit| Patch::new(window.range(source, edit.span), edit.text.as_str()))
            .collect::<Vec<_>>();
        Snippet::source(window.text)
            .line_start(window.line)
            .path(clean(&source.name))
            .patches(patches)
    });
    Group::with_title(title).elements(snippets.collect::<Vec<_>>())
}

/// The items of each source together, in the order in which the sources first appear.
fn by_source<T>(items: &[T], span: impl Fn(&T) -> Span) -> Vec<(SourceId, Vec<&T>)> {
    let mut groups: Vec<(SourceId, Vec<&T>)> = Vec::new();
    for item in items {
        let id = span(item).source;
        match groups.iter_mut().find(|(known, _)| *known == id) {
            Some((_, group)) => group.push(item),
            None => groups.push((id, vec![item])),
        }
    }
    groups
}

/// The whole lines of a source that some spans touch: the renderer reads only these, so that the cost of a finding does
/// not grow with its file.
struct Window<'a> {
    text: &'a str,
    line: usize,
    start: usize,
}

impl<'a> Window<'a> {
    fn of(source: &'a Source, spans: impl Iterator<Item = Span>) -> Self {
        let (start, end) = spans
            .fold((u32::MAX, 0), |(start, end), span| (start.min(span.start), end.max(span.end)));
        let line = source.position(start).line;
        let last = source.line(source.position(end).line).end;
        let start = source.line(line).start;
        let mark = if source.text[start..].starts_with('\u{feff}') { 3 } else { 0 };
        Self { text: &source.text[start + mark..last.max(start + mark)], line, start: start + mark }
    }

    /// A span as a range of the window's text, kept to its first line where it runs over many.
    fn range(&self, source: &Source, span: Span) -> std::ops::Range<usize> {
        let end = match source.position(span.start).line {
            line if source.position(span.end).line > line + MANY => source.line(line).end,
            _ => span.end as usize,
        };
        let within = |at: usize| at.saturating_sub(self.start).min(self.text.len());
        within(span.start as usize)..within(end)
    }
}

/// Lines beyond the first over which carets are still drawn.
const MANY: usize = 5;

/// What gave the report, and the count.
pub(super) fn closing(report: &Report, options: Options) -> String {
    let lang = options.lang;
    let tool = &report.tool;
    let (version, profile) = (tool.version, profile_name(tool.profile));
    let (today, register) = (tool.today, tool.register_date);
    let facts = match lang {
        Lang::Id => {
            format!("spp {version}, profil {profile}, hari {today}, register peraturan {register}")
        }
        Lang::En => format!(
            "spp {version}, profile {profile}, day {today}, register of regulations {register}"
        ),
    };
    let counts = report.counts();
    format!("{facts}\n{}\n{}", summary(&counts, lang), mendable(&counts, options))
}

/// How many findings can be mended, and how; a line, or nothing.
fn mendable(counts: &Counts, options: Options) -> String {
    let (sure, proposed) = match options.applicability {
        Applicability::Safe => (counts.fixable, counts.proposed),
        Applicability::Unsafe => (0, counts.fixable + counts.proposed),
    };
    let (can, more) = match options.lang {
        Lang::Id => ("dapat diperbaiki dengan", "lagi dengan"),
        Lang::En => ("can be mended with", "more with"),
    };
    let (plain, unsure) = ("`spp lint --fix`", "`--fix --unsafe-fixes`");
    match (sure, proposed) {
        (0, 0) => String::new(),
        (sure, 0) => format!("{sure} {can} {plain}\n"),
        (0, proposed) => format!("{proposed} {can} {unsure}\n"),
        (sure, proposed) => format!("{sure} {can} {plain}, {proposed} {more} {unsure}\n"),
    }
}

fn summary(counts: &Counts, lang: Lang) -> String {
    let Counts { files, error, warning, info, suppressed, baseline, .. } = *counts;
    let clean = error + warning + info == 0;
    let read = match lang {
        Lang::Id => format!("{files} berkas"),
        Lang::En => count(files, "file"),
    };
    let found = match lang {
        Lang::Id if clean => "tidak ada temuan".to_owned(),
        Lang::En if clean => "no findings".to_owned(),
        _ => of_each(counts, lang),
    };
    let mut parts = vec![format!("{read}: {found}")];
    let (silenced, known) = match lang {
        Lang::Id => ("diabaikan", "temuan lama menurut baseline"),
        Lang::En => ("suppressed", "known from the baseline"),
    };
    let more = [(suppressed, silenced), (baseline, known)];
    parts.extend(
        more.iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, what)| format!("{number} {what}")),
    );
    parts.join("; ")
}

/// How many errors, warnings and notes.
pub(super) fn of_each(counts: &Counts, lang: Lang) -> String {
    let Counts { error, warning, info, .. } = *counts;
    match lang {
        Lang::Id => format!("{error} galat, {warning} peringatan, {info} info"),
        Lang::En => {
            format!("{}, {}, {info} info", count(error, "error"), count(warning, "warning"))
        }
    }
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
