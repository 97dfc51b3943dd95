//! The one currency: everything wrong with a document is a [`Diagnostic`] of a [`Rule`].
//!
//! In come facts that a room found, out comes a value that any report can show, in Indonesian and in English.
//! Nothing here is serialisable, and nothing here knows a profile's choice or a project's: the `check` room judges.

mod fix;
mod near;
mod rule;

use std::borrow::{Borrow, Cow};

pub use fix::{Applicability, Edit, Fix};
pub use near::{Near, Reach, near, nearest};
pub use rule::{Grade, Ground, Profile, Rule, Severity};

use crate::source::Span;

/// The language of messages; documents are always Indonesian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

/// One sentence in both languages, so that neither can be forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text {
    /// In Indonesian.
    pub id: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
}

impl Text {
    /// The sentence in Indonesian, then in English; no full stop closes it.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), en: en.into() }
    }

    /// The same for a sentence that never changes, in a static row.
    #[must_use]
    pub const fn fixed(id: &'static str, en: &'static str) -> Self {
        Self { id: Cow::Borrowed(id), en: Cow::Borrowed(en) }
    }

    /// The sentence in one language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// The words with a capital, to open a line.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words in a row: `a`, `a dan b`, `a, b, dan c`.
#[must_use]
pub fn row<S: Borrow<str>>(words: &[S], joint: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.borrow().to_owned(),
        [first, second] => format!("{} {joint} {}", first.borrow(), second.borrow()),
        [rest @ .., last] => format!("{}, {joint} {}", rest.join(", "), last.borrow()),
    }
}

/// A second place that explains the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What it has to do with the finding.
    pub message: Text,
}

/// One fault of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that speaks.
    pub rule: &'static Rule,
    /// How grave it is in each profile: the rule's own grade, or that of its milder half.
    pub grade: Grade,
    /// What is wrong, in the words of the author.
    pub message: Text,
    /// Where it is wrong.
    pub span: Span,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// What to do next.
    pub help: Option<Text>,
    /// The law behind this finding: the rule's grounds, or others that this finding knows better.
    pub grounds: Cow<'static, [Ground]>,
    /// Ways to mend it, the best first.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// A finding of `rule` at its own grade and with its own grounds.
    #[must_use]
    pub fn new(rule: &'static Rule, span: Span, message: Text) -> Self {
        Self {
            rule,
            grade: rule.grade,
            message,
            span,
            related: Vec::new(),
            help: None,
            grounds: Cow::Borrowed(rule.grounds),
            fixes: Vec::new(),
        }
    }

    /// The same finding, of the milder half of its rule.
    #[must_use]
    pub fn graded(self, grade: Grade) -> Self {
        Self { grade, ..self }
    }

    /// The same finding with what to do next.
    #[must_use]
    pub fn help(self, help: Text) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The same finding with one more place that explains it.
    #[must_use]
    pub fn related(mut self, span: Span, message: Text) -> Self {
        self.related.push(Label { span, message });
        self
    }

    /// The same finding with one more way to mend it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}
