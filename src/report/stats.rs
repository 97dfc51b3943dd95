//! The counts of a report: which rules speak most, and of which files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Counts, Options, Report, human};
use crate::diagnostic::Lang;
use crate::source::SourceId;

/// As many files are named; the rest is in the counts.
const FILES: usize = 10;

/// A table of the rules, the gravest and most frequent first, then the files that have most to mend.
#[must_use]
pub fn stats(report: &Report, options: Options) -> String {
    let lang = options.lang;
    let mut by_rule: BTreeMap<&str, (Counts, BTreeSet<SourceId>)> = BTreeMap::new();
    let mut by_file: BTreeMap<SourceId, Counts> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.suppressed.is_none()) {
        let found = &finding.diagnostic;
        let (counts, files) = by_rule.entry(found.rule.name).or_default();
        counts.add(finding);
        files.insert(found.span.source);
        by_file.entry(found.span.source).or_default().add(finding);
    }
    let mut text = String::new();
    if !by_rule.is_empty() {
        text.push_str(&rules(by_rule, lang));
        text.push_str(&files(report, by_file, lang));
    }
    text.push_str(&human::closing(report, options));
    text
}

fn rules(by_rule: BTreeMap<&str, (Counts, BTreeSet<SourceId>)>, lang: Lang) -> String {
    let mut rows: Vec<_> = by_rule.into_iter().collect();
    // Stable, so that what is equally frequent stands by name.
    rows.sort_by_key(|(_, (counts, _))| std::cmp::Reverse(weight(counts)));
    let heads = match lang {
        Lang::Id => ["aturan", "galat", "peringatan", "info", "perbaikan", "berkas"],
        Lang::En => ["rule", "error", "warning", "info", "fixes", "files"],
    };
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut text = String::new();
    let [name, numbers @ ..] = heads;
    let _ = write!(text, "{name:width$}");
    for head in numbers {
        let _ = write!(text, "  {head:>5}");
    }
    text.push('\n');
    for (name, (counts, files)) in rows {
        let _ = write!(text, "{name:width$}");
        let Counts { error, warning, info, fixable, .. } = counts;
        for (number, head) in [error, warning, info, fixable, files.len()].iter().zip(numbers) {
            let width = head.len().max(5);
            let number = if *number == 0 { "–".to_owned() } else { number.to_string() };
            let _ = write!(text, "  {number:>width$}");
        }
        text.push('\n');
    }
    text.push('\n');
    text
}

fn files(report: &Report, by_file: BTreeMap<SourceId, Counts>, lang: Lang) -> String {
    let mut rows: Vec<_> =
        by_file.into_iter().map(|(id, counts)| (&report.source(id).name, counts)).collect();
    rows.sort_by(|(one, a), (other, b)| weight(b).cmp(&weight(a)).then(one.cmp(other)));
    let more = rows.len().saturating_sub(FILES);
    let mut text = match lang {
        Lang::Id => "Berkas dengan temuan terbanyak\n".to_owned(),
        Lang::En => "Files with most findings\n".to_owned(),
    };
    let width = rows.iter().take(FILES).map(|(name, _)| name.chars().count()).max();
    let width = width.unwrap_or_default();
    for (name, counts) in rows.iter().take(FILES) {
        let _ = writeln!(text, "  {name:width$}  {}", human::of_each(counts, lang));
    }
    if more > 0 {
        let _ = match lang {
            Lang::Id => writeln!(text, "  dan {more} berkas lain"),
            Lang::En => writeln!(text, "  and {more} more"),
        };
    }
    text.push('\n');
    text
}

/// How grave the findings are together: errors first, then warnings, then notes.
fn weight(counts: &Counts) -> (usize, usize, usize) {
    (counts.error, counts.warning, counts.info)
}
