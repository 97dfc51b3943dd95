//! What the command says when its pages are made: what was found, refused, skipped and written.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Run, name};
use crate::cli::terminal;
use crate::diagnostic::{Lang, Severity};
use crate::project::place;
use crate::report::{FORMATS, Finding, Notice, Options, Report};

/// The findings that keep a run from being clean; what is wrong because of the day alone is none of them.
pub(super) fn findings(run: &Run) -> Vec<Finding> {
    let threshold = run.arguments.judging.threshold().severity().unwrap_or(Severity::Error);
    let judged = run.checked.findings.iter().filter(|finding| {
        finding.severity >= threshold
            && finding.suppressed.is_none()
            && !finding.diagnostic.rule.dated
    });
    let mut findings: Vec<Finding> = judged.cloned().collect();
    for found in &run.found {
        let finding =
            Finding { diagnostic: found.clone(), severity: Severity::Error, suppressed: None };
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// Says all of it on stderr.
pub(super) fn outcome(
    run: &Run,
    findings: &[Finding],
    written: &BTreeMap<PathBuf, usize>,
    refused: &[usize],
    skipped: &[usize],
) {
    if !findings.is_empty() {
        let report =
            Report { sources: &run.checked.project.sources, findings, tool: run.checked.tool };
        let options =
            Options { lang: run.lang, colour: terminal::aside_colour(), ..Options::default() };
        let human = FORMATS[0].write;
        terminal::aside(&human(&report, options));
    }
    let list = |standards: &[usize]| {
        let names: Vec<String> = standards.iter().map(|at| name(run, *at)).collect();
        names.join(", ")
    };
    if !skipped.is_empty() {
        let (cases, names) = (run.arguments.cases.join(", "), list(skipped));
        let message = match run.lang {
            Lang::Id => format!("Dilewati, karena tidak mengenal varian {cases}: {names}"),
            Lang::En => format!("Skipped, for they do not know the case {cases}: {names}"),
        };
        tell(run, Severity::Info, message, None);
    }
    if !refused.is_empty() {
        let (number, names) = (refused.len(), list(refused));
        let allowed = run.arguments.allow_errors;
        let (message, hint) = match run.lang {
            Lang::Id if allowed => (
                format!("{number} standar ditolak: {names}"),
                "Halamannya akan menimpa halaman standar lain; beri id lain",
            ),
            Lang::En if allowed => (
                format!("Refused: {names}"),
                "Their pages would replace those of other standards; give them another id",
            ),
            Lang::Id => (
                format!("{number} standar ditolak: {names}"),
                "Perbaiki yang ditemukan di atas, atau terbitkan sebagai konsep dengan --allow-errors",
            ),
            Lang::En => (
                format!("Refused: {names}"),
                "Mend what was found above, or publish them as drafts with --allow-errors",
            ),
        };
        tell(run, Severity::Error, message, Some(hint));
    }
    for (out, pages) in written {
        let out = place::seen_from(&run.here, out);
        let message = match run.lang {
            Lang::Id => format!("{pages} halaman ditulis ke {out}"),
            Lang::En => {
                format!("Written to {out}: {pages} {}", if pages == &1 { "page" } else { "pages" })
            }
        };
        tell(run, Severity::Info, message, None);
    }
}

fn tell(run: &Run, severity: Severity, message: String, hint: Option<&str>) {
    terminal::tell(&Notice { severity, message, hint: hint.map(ToOwned::to_owned) }, run.lang);
}
