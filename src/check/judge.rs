//! What becomes of a finding: how grave it is here, whether a more exact one speaks for it, whether a comment silences it.

use std::collections::BTreeMap;

use super::comments;
use crate::diagnostic::{Diagnostic, Profile, Severity};
use crate::project::{Config, Project, Silence};
use crate::report::{Finding, Suppression};
use crate::source::SourceId;

/// The findings by file, place and rule, judged; what says the same at the same place is said once.
pub(super) fn judge(
    mut found: Vec<Diagnostic>,
    asked: Option<Profile>,
    project: &Project,
) -> Vec<Finding> {
    let ranks = ranks(project);
    let place = |found: &Diagnostic| {
        (ranks[found.span.source.0 as usize], found.span.start, found.span.end)
    };
    // Stable, so that findings of one rule at one place keep the order in which its room told them.
    let order =
        |a: &Diagnostic, b: &Diagnostic| place(a).cmp(&place(b)).then(a.rule.name.cmp(b.rule.name));
    found.sort_by(order);
    let found = each_once(found);
    let mut hush = Hush::new(&project.silences);
    let mut findings = settle(found, asked, project, &mut hush);
    // A comment may also say that another comment is to stay; what is idle after that has nobody to speak for it.
    for about_comments in [false, true] {
        let idle = hush.idle(about_comments);
        let mut idle: Vec<Diagnostic> = idle.into_iter().filter_map(comments::idle).collect();
        idle.sort_by(order);
        findings.extend(settle(idle, asked, project, &mut hush));
    }
    findings.sort_by(|a, b| order(&a.diagnostic, &b.diagnostic));
    findings
}

/// How many other places a finding shows that several standards give.
const PLACES: usize = 5;

/// Sorted findings without those that say the same again, as an agency's do for each of its standards; the first shows
/// the places of the others as well.
fn each_once(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut once: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for found in found {
        let mut near =
            once.iter_mut().rev().take_while(|it| it.span == found.span && it.rule == found.rule);
        match near.find(|it| it.message == found.message) {
            None => once.push(found),
            Some(first) => {
                for label in found.related {
                    if first.related.len() < PLACES && !first.related.contains(&label) {
                        first.related.push(label);
                    }
                }
            }
        }
    }
    once
}

/// The place of each source among all, by name.
fn ranks(project: &Project) -> Vec<usize> {
    let mut by_name: Vec<usize> = (0..project.sources.len()).collect();
    by_name.sort_by(|a, b| project.sources[*a].name.cmp(&project.sources[*b].name));
    let mut ranks = vec![0; by_name.len()];
    for (rank, source) in by_name.into_iter().enumerate() {
        ranks[source] = rank;
    }
    ranks
}

/// Judges findings, which stand file by file.
fn settle(
    found: Vec<Diagnostic>,
    asked: Option<Profile>,
    project: &Project,
    hush: &mut Hush<'_>,
) -> Vec<Finding> {
    let files = found.chunk_by(|a, b| a.span.source == b.span.source);
    let verdicts: Vec<Verdict> =
        files.flat_map(|file| verdicts(file, asked, project, hush)).collect();
    let judged = found.into_iter().zip(verdicts);
    let spoken = judged.filter_map(|(diagnostic, verdict)| {
        let Verdict { severity, suppressed } = verdict;
        Some(Finding { diagnostic, severity: severity?, suppressed })
    });
    spoken.collect()
}

/// What becomes of one finding.
struct Verdict {
    /// How grave it is; `None` is off, or another speaks for it.
    severity: Option<Severity>,
    suppressed: Option<Suppression>,
}

fn verdicts(
    file: &[Diagnostic],
    asked: Option<Profile>,
    project: &Project,
    hush: &mut Hush<'_>,
) -> Vec<Verdict> {
    let Some(source) = file.first().map(|found| found.span.source) else { return Vec::new() };
    let config = project.owners[source.0 as usize].map(|config| &project.configs[config]);
    let profile = asked.or_else(|| config.and_then(profile_of)).unwrap_or_default();
    let mut verdicts: Vec<Verdict> = file
        .iter()
        .map(|found| Verdict {
            severity: severity(found, profile, config),
            // A comment also counts as used where another profile would need it.
            suppressed: hush
                .silence(found)
                .map(|silence| Suppression::Comment(silence.reason.clone())),
        })
        .collect();
    let spoken = file.iter().zip(&verdicts).filter(|(_, verdict)| verdict.severity.is_some());
    let exact: Vec<&Diagnostic> =
        spoken.map(|(found, _)| found).filter(|found| !found.rule.silences.is_empty()).collect();
    for (found, verdict) in file.iter().zip(&mut verdicts) {
        let speaks_for = |other: &&Diagnostic| {
            other.rule.silences.contains(&found.rule.name) && other.span.holds(found.span)
        };
        if exact.iter().any(speaks_for) {
            verdict.severity = None;
        }
    }
    verdicts
}

/// How grave a finding is; `None` is off.
fn severity(found: &Diagnostic, profile: Profile, config: Option<&Config>) -> Option<Severity> {
    let own = found.grade.under(profile);
    let Some(config) = config.filter(|_| !found.rule.locked) else { return own };
    let chosen = config.proyek.aturan.iter().find(|(name, _)| name.text == found.rule.name);
    match chosen.map(|(_, level)| level.text.as_str()) {
        Some("galat") => Some(Severity::Error),
        Some("peringatan") => Some(Severity::Warning),
        Some("info") => Some(Severity::Info),
        Some("mati") => None,
        _ => own,
    }
}

/// The profile that a project asks for.
pub(super) fn profile_of(config: &Config) -> Option<Profile> {
    match config.proyek.profil.as_ref()?.text.as_str() {
        "inti" => Some(Profile::Inti),
        "uu25" => Some(Profile::Uu25),
        "ketat" => Some(Profile::Ketat),
        _ => None,
    }
}

/// The comments that silence, and which of them did.
struct Hush<'a> {
    by_source: BTreeMap<SourceId, Vec<(&'a Silence, bool)>>,
}

impl<'a> Hush<'a> {
    fn new(silences: &'a [Silence]) -> Self {
        let mut by_source: BTreeMap<SourceId, Vec<(&Silence, bool)>> = BTreeMap::new();
        for silence in silences {
            by_source.entry(silence.span.source).or_default().push((silence, false));
        }
        Self { by_source }
    }

    /// The first comment that silences a finding; all that do are marked as used.
    fn silence(&mut self, found: &Diagnostic) -> Option<&'a Silence> {
        if found.rule.locked {
            return None;
        }
        let mut first = None;
        for (silence, used) in self.by_source.get_mut(&found.span.source)? {
            if silence.rule == found.rule.name && silence.covers(found.span) {
                *used = true;
                first = first.or(Some(*silence));
            }
        }
        first
    }

    /// The comments that silenced nothing: those about the rules of comments themselves, or all others.
    fn idle(&self, about_comments: bool) -> Vec<&'a Silence> {
        let all = self.by_source.values().flatten();
        let idle = all.filter(|(silence, used)| {
            !used && comments::is_about_comments(silence) == about_comments
        });
        idle.map(|(silence, _)| *silence).collect()
    }
}
