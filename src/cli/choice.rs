//! Options that take one of a few words.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::check;
use crate::diagnostic::{Lang, Profile, Rule, Severity};
use crate::render::{Order, Paper, Part, Target};
use crate::report::{FORMATS, Format, profile_name};

/// The words of an option, each with what it means.
pub(super) type Choices<T> = Vec<(&'static str, T)>;

/// A parser of an option that takes one of these words; clap then completes them and knows the nearest.
pub(super) fn one_of<T: Copy + Send + Sync + 'static>(
    choices: Choices<T>,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = choices.iter().map(|(name, _)| *name).collect();
    PossibleValuesParser::new(names).map(move |word| {
        meaning(&choices, &word).expect("internal: only these words are let through")
    })
}

/// What a word means.
pub(super) fn meaning<T: Copy>(choices: &Choices<T>, word: &str) -> Option<T> {
    choices.iter().find(|(name, _)| *name == word).map(|(_, meaning)| *meaning)
}

/// The rules.
pub(super) fn rules() -> Choices<&'static Rule> {
    check::rules().into_iter().map(|rule| (rule.name, rule)).collect()
}

/// The languages of messages.
pub(super) fn langs() -> Choices<Lang> {
    vec![("id", Lang::Id), ("en", Lang::En)]
}

/// The profiles.
pub(super) fn profiles() -> Choices<Profile> {
    [Profile::Inti, Profile::Uu25, Profile::Ketat]
        .map(|profile| (profile_name(profile), profile))
        .to_vec()
}

/// From which severity on findings count; none is never.
pub(super) fn thresholds() -> Choices<Threshold> {
    vec![
        ("error", Threshold::At(Severity::Error)),
        ("warning", Threshold::At(Severity::Warning)),
        ("info", Threshold::At(Severity::Info)),
        ("never", Threshold::Never),
    ]
}

/// From which severity on findings make a command exit with 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Threshold {
    At(Severity),
    Never,
}

impl Threshold {
    /// The severity from which on findings count; none where nothing counts.
    pub(super) fn severity(self) -> Option<Severity> {
        match self {
            Self::At(severity) => Some(severity),
            Self::Never => None,
        }
    }
}

/// The formats of reports.
pub(super) fn formats() -> Choices<&'static Format> {
    FORMATS.iter().map(|format| (format.name, format)).collect()
}

/// The formats of pages.
pub(super) fn targets() -> Choices<Target> {
    vec![("md", Target::Markdown), ("html", Target::Html)]
}

/// The orders of components.
pub(super) fn orders() -> Choices<Order> {
    vec![("uu25", Order::Uu25), ("permenpanrb15", Order::Permenpanrb15)]
}

/// The parts of a standard.
pub(super) fn parts() -> Choices<Part> {
    vec![("semua", Part::Semua), ("publik", Part::Publik)]
}

/// The sizes of paper.
pub(super) fn papers() -> Choices<Paper> {
    vec![("a4", Paper::A4), ("f4", Paper::F4)]
}
