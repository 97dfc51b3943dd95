//! Findings into bytes: one file per format, one signature for all.
//!
//! In come the judged findings with the sources they point into, out comes text that is ready to be written.
//! Nothing here judges, sorts, reads a file or asks whether there is a terminal.

mod human;
mod json;
mod law;
mod stats;

pub use human::{Notice, notice};
pub use json::{SCHEMA as JSON_SCHEMA, VERSION as JSON_VERSION};
pub use law::cite;
pub use stats::stats;

use jiff::civil::Date;

use crate::diagnostic::{Applicability, Diagnostic, Lang, Profile, Severity, Text};
use crate::source::{Source, SourceId};

/// A finding once it was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong and where.
    pub diagnostic: Diagnostic,
    /// How grave it is in this run, after profile and project have spoken.
    pub severity: Severity,
    /// Why it does not count, where it does not.
    pub suppressed: Option<Suppression>,
}

/// Why a finding does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suppression {
    /// A comment silences it, for this reason.
    Comment(String),
    /// It was there before, and the baseline lists it.
    Baseline,
}

impl Finding {
    /// Whether one of its fixes is certain.
    #[must_use]
    pub fn fixable(&self) -> bool {
        self.diagnostic.fixes.iter().any(|fix| fix.applicability == Applicability::Safe)
    }
}

/// What one run found, and what gave it.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// All that was read; a [`SourceId`] is a place in it.
    pub sources: &'a [Source],
    /// The findings by file, place and rule.
    pub findings: &'a [Finding],
    /// What gave them.
    pub tool: Tool,
}

/// What a report owes its reader: the same tool on the same day finds the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The version of `spp`.
    pub version: &'static str,
    /// The profile that judged.
    pub profile: Profile,
    /// The day that was taken as today.
    pub today: Date,
    /// The day of the register of regulations, as `2026-11-24`.
    pub register_date: &'static str,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of its sentences.
    pub lang: Lang,
    /// Whether it goes to a terminal with colours.
    pub colour: Colour,
    /// Whether what comments silence is shown.
    pub suppressed: Suppressed,
    /// Whether proposals are counted among what can be mended, or beside it.
    pub applicability: Applicability,
}

/// Whether a report goes to a terminal with colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    #[default]
    Plain,
    /// Colours by escape sequences.
    Ansi,
}

/// What becomes of the findings that do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Suppressed {
    /// They are counted.
    #[default]
    Counted,
    /// They are shown with their reasons as well.
    Shown,
}

/// How many of what a report holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read.
    pub files: usize,
    /// Errors that count.
    pub error: usize,
    /// Warnings that count.
    pub warning: usize,
    /// Notes that count.
    pub info: usize,
    /// Findings that comments silence.
    pub suppressed: usize,
    /// Findings that the baseline lists.
    pub baseline: usize,
    /// Findings that count and have a certain fix.
    pub fixable: usize,
    /// Findings that count and have a proposal, but no certain fix.
    pub proposed: usize,
}

/// A format that a report can be written in.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is for.
    pub about: fn() -> Text,
    /// The report as text.
    pub write: fn(&Report, Options) -> String,
}

/// All formats; the first is the default.
pub static FORMATS: &[Format] = &[
    Format {
        name: "human",
        about: || Text::new("untuk dibaca orang", "for people to read"),
        write: human::write,
    },
    Format {
        name: "json",
        about: || Text::new("untuk program lain", "for other programs"),
        write: json::write,
    },
];

impl<'a> Report<'a> {
    /// The source of a number.
    #[must_use]
    pub fn source(&self, id: SourceId) -> &'a Source {
        &self.sources[id.0 as usize]
    }

    /// The findings that `options` lets show.
    pub fn shown(&self, options: Options) -> impl Iterator<Item = &'a Finding> {
        let all = options.suppressed == Suppressed::Shown;
        self.findings.iter().filter(move |finding| all || finding.suppressed.is_none())
    }

    /// How many of what it holds.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { files: self.sources.len(), ..Counts::default() };
        for finding in self.findings {
            match finding.suppressed {
                Some(Suppression::Comment(_)) => counts.suppressed += 1,
                Some(Suppression::Baseline) => counts.baseline += 1,
                None => counts.add(finding),
            }
        }
        counts
    }
}

impl Counts {
    /// Counts one more finding that counts.
    fn add(&mut self, finding: &Finding) {
        self.fixable += usize::from(finding.fixable());
        self.proposed += usize::from(!finding.fixable() && !finding.diagnostic.fixes.is_empty());
        match finding.severity {
            Severity::Error => self.error += 1,
            Severity::Warning => self.warning += 1,
            Severity::Info => self.info += 1,
        }
    }
}

/// The name of a severity as people read it.
#[must_use]
pub fn severity_name(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Id) => "galat",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::Id) => "peringatan",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Info, _) => "info",
    }
}

/// The name of a profile, the same in every language.
#[must_use]
pub fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Inti => "inti",
        Profile::Uu25 => "uu25",
        Profile::Ketat => "ketat",
    }
}
