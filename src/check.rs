//! The front half in one call: read, judge, silence, sort.
//!
//! In come what is asked for, how it is to be judged and the ways to the disk; out come the project and the findings that
//! a report shows. Nothing here finds a fault of its own but those of the comments that silence.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Lang, Profile, Rule, Severity, Text};
use crate::project::{
    self, ABAIKAN_TAK_DIKENAL, ABAIKAN_TAK_TERPAKAI, Project, Request, Silence, Trouble, World,
};
use crate::report::{Finding, Tool};
use crate::syntax;

/// How a run is to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Judging {
    /// The profile, where it is not the project's.
    pub profile: Option<Profile>,
    /// The day that is taken as today.
    pub today: Date,
}

/// What was read, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What was read.
    pub project: Project,
    /// The findings by file, place and rule.
    pub findings: Vec<Finding>,
    /// What gave them.
    pub tool: Tool,
    /// The language that the project asks for.
    pub lang: Option<Lang>,
}

/// A room that speaks, and its rules.
#[derive(Debug)]
pub struct Room {
    /// What its rules are about.
    pub about: Text,
    /// Its rules.
    pub rules: &'static [&'static Rule],
}

/// The rooms that speak, in the order in which a file passes through them.
pub static ROOMS: &[Room] = &[
    Room { about: about("Cara menulis berkas", "How a file is written"), rules: syntax::RULES },
    Room {
        about: about("Berkas-berkas sebuah proyek", "The files of a project"),
        rules: project::RULES,
    },
];

const fn about(id: &'static str, en: &'static str) -> Text {
    Text { id: Cow::Borrowed(id), en: Cow::Borrowed(en) }
}

/// All rules, by name.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = ROOMS.iter().flat_map(|room| room.rules).copied().collect();
    rules.sort_unstable_by_key(|rule| rule.name);
    rules
}

/// Reads what is asked for and judges it.
///
/// # Errors
/// A path that does not exist, a folder without documents, a file that cannot be read.
pub fn check(request: &Request, judging: &Judging, world: &World) -> Result<Checked, Trouble> {
    let mut project = project::load(request, world)?;
    let found = std::mem::take(&mut project.findings);
    let profile = judging.profile.unwrap_or_default();
    let findings = judge(found, profile, &project);
    let tool = Tool {
        version: env!("CARGO_PKG_VERSION"),
        profile,
        today: judging.today,
        register_date: "2026-11-24",
    };
    Ok(Checked { project, findings, tool, lang: None })
}

/// The finding's severity; `None` is off.
fn severity(found: &Diagnostic, profile: Profile) -> Option<Severity> {
    found.grade.under(profile)
}

fn judge(mut found: Vec<Diagnostic>, profile: Profile, project: &Project) -> Vec<Finding> {
    let name = |found: &Diagnostic| project.sources[found.span.source.0 as usize].name.as_str();
    let order = |a: &Diagnostic, b: &Diagnostic| {
        let key = |found: &Diagnostic| (found.span.start, found.span.end, found.rule.name);
        name(a).cmp(name(b)).then_with(|| key(a).cmp(&key(b)))
    };
    found.sort_by(|a, b| order(a, b).then_with(|| a.message.cmp(&b.message)));
    found.dedup();
    let mut used = vec![false; project.silences.len()];
    let mut findings = Vec::new();
    for diagnostic in found {
        let silence = silence_of(&diagnostic, &project.silences, &mut used);
        let suppressed = silence.map(|silence| silence.reason.clone());
        if let Some(severity) = severity(&diagnostic, profile) {
            findings.push(Finding { diagnostic, severity, suppressed });
        }
    }
    let idle = project.silences.iter().zip(used).filter(|(_, used)| !used);
    for diagnostic in idle.filter_map(|(silence, _)| idle_finding(silence)) {
        if let Some(severity) = severity(&diagnostic, profile) {
            findings.push(Finding { diagnostic, severity, suppressed: None });
        }
    }
    findings.sort_by(|a, b| order(&a.diagnostic, &b.diagnostic));
    findings
}

/// The comment that silences a finding; all that do are marked as used.
fn silence_of<'a>(
    found: &Diagnostic,
    silences: &'a [Silence],
    used: &mut [bool],
) -> Option<&'a Silence> {
    if found.rule.locked {
        return None;
    }
    let mut first = None;
    for (silence, used) in silences.iter().zip(used) {
        if silence.rule == found.rule.name && silence.covers(found.span) {
            *used = true;
            first = first.or(Some(silence));
        }
    }
    first
}

/// What is wrong with a comment that silenced nothing.
fn idle_finding(silence: &Silence) -> Option<Diagnostic> {
    let name = &silence.rule;
    let Some(rule) = rules().into_iter().find(|rule| rule.name == name) else {
        let unknown = Diagnostic::new(
            &ABAIKAN_TAK_DIKENAL,
            silence.span,
            Text::new(format!("Tidak ada aturan `{name}`"), format!("There is no rule `{name}`")),
        );
        return Some(unknown);
    };
    if !silence.sure {
        return None;
    }
    let message = if rule.locked {
        Text::new(
            format!("Aturan `{name}` tidak dapat diabaikan"),
            format!("The rule `{name}` cannot be silenced"),
        )
    } else {
        Text::new(
            format!("`{name}` tidak menemukan apa-apa di sini"),
            format!("`{name}` finds nothing here"),
        )
    };
    let idle = Diagnostic::new(&ABAIKAN_TAK_TERPAKAI, silence.span, message);
    Some(idle.help(Text::new(
        "Hapus komentarnya, atau pindahkan ke baris yang dimaksud",
        "Delete the comment, or move it to the line that is meant",
    )))
}
