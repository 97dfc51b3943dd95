//! The baseline: the findings that an office starts with, so that only new ones count. It is made once, and after that
//! only shrinks.
//!
//! A finding is known again by its file, its rule and the words it stands at, so that lines above it may move.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tells_of_reading;
use crate::report::{Finding, Suppression};
use crate::source::Source;

/// The findings that were there before, by file and rule: the words at which each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    /// The profile that found them; another finds others.
    pub profile: String,
    findings: BTreeMap<String, Rules>,
}

type Rules = BTreeMap<String, Vec<String>>;

/// The version of the format.
const VERSION: u32 = 1;

/// As many letters of the words are kept as tell findings apart.
const LETTERS: usize = 60;

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// What is wrong with the text, in English.
    pub fn read(text: &str) -> Result<Self, String> {
        let baseline: Self = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
        match baseline.version {
            VERSION => Ok(baseline),
            version => Err(format!("version {version}, not {VERSION}")),
        }
    }

    /// The baseline as text, sorted and a line for each finding, so that git shows what left it.
    #[must_use]
    pub fn text(&self) -> String {
        let text =
            serde_json::to_string_pretty(self).expect("internal: these structs have string keys");
        text + "\n"
    }

    /// All that counts in a run; `names` are the files as the baseline calls them, in the order of the sources.
    #[must_use]
    pub fn of(findings: &[Finding], sources: &[Source], names: &[String], profile: &str) -> Self {
        let mut all: BTreeMap<String, Rules> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| can_wait(finding)) {
            let place = Place::of(finding, sources, names);
            let rules = all.entry(place.file.to_owned()).or_default();
            rules.entry(place.rule.to_owned()).or_default().push(place.words);
        }
        Self { version: VERSION, profile: profile.to_owned(), findings: all }
    }

    /// How many findings it lists.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether it lists none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The files that it speaks of.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.findings.keys().map(String::as_str)
    }

    /// Marks the findings that it lists; what it lists of a file that was read, and nothing bears out, is left out of the
    /// baseline that is returned.
    #[must_use]
    pub fn apply(&self, findings: &mut [Finding], sources: &[Source], names: &[String]) -> Self {
        let mut left = self.findings.clone();
        let mut kept: BTreeMap<String, Rules> = BTreeMap::new();
        for finding in findings.iter_mut().filter(|finding| can_wait(finding)) {
            let Place { file, rule, words } = Place::of(finding, sources, names);
            let known = left.get_mut(file).and_then(|rules| rules.get_mut(rule));
            let Some(at) = known.as_ref().and_then(|all| all.iter().position(|one| *one == words))
            else {
                continue;
            };
            known.map(|all| all.remove(at));
            kept.entry(file.to_owned())
                .or_default()
                .entry(rule.to_owned())
                .or_default()
                .push(words);
            finding.suppressed = Some(Suppression::Baseline);
        }
        let unread = left.into_iter().filter(|(file, _)| !names.contains(file));
        kept.extend(unread);
        Self { findings: kept, ..self.clone() }
    }

    /// The baseline without the files for which `gone` holds.
    #[must_use]
    pub fn without(mut self, gone: impl Fn(&str) -> bool) -> Self {
        self.findings.retain(|file, _| !gone(file));
        self
    }
}

/// Whether a finding may wait in a baseline: not what a comment silences, and not what keeps a file from being read.
fn can_wait(finding: &Finding) -> bool {
    finding.suppressed.is_none() && !tells_of_reading(finding.diagnostic.rule)
}

/// What a finding is known by.
struct Place<'a> {
    file: &'a str,
    rule: &'static str,
    words: String,
}

impl<'a> Place<'a> {
    fn of(finding: &Finding, sources: &[Source], names: &'a [String]) -> Self {
        let span = finding.diagnostic.span;
        let at = span.source.0 as usize;
        let words = sources[at].slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            file: &names[at],
            rule: finding.diagnostic.rule.name,
            words: words.chars().take(LETTERS).collect(),
        }
    }
}
