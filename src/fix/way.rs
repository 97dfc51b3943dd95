//! A finding and the one fix of it that may be taken.

use std::ops::Range;

use super::{Texts, apply};
use crate::diagnostic::{Applicability, Diagnostic, Fix, Text};
use crate::source::{Source, SourceId};

/// What may be mended.
#[derive(Clone, Copy)]
pub struct Leave<'a> {
    /// Whether proposals are taken as well.
    pub applicability: Applicability,
    /// Whether a text may be changed.
    pub may_change: &'a dyn Fn(&Source) -> bool,
}

/// What a check found that may be mended.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The texts that would change, as the check read them.
    pub texts: Texts,
    /// The findings, each with its fix.
    pub ways: Vec<Way>,
}

/// A finding with the first of its fixes that may be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The name of the rule that speaks.
    pub rule: &'static str,
    /// What is wrong.
    pub message: Text,
    /// The name of the source in which it is wrong.
    pub name: String,
    /// The byte at which it is wrong.
    pub at: usize,
    /// What the fix changes.
    pub changes: Vec<Change>,
}

/// One edit, with its place told by the name of its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the source.
    pub name: String,
    /// The bytes that are replaced.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

impl Reading {
    /// Of open findings those that may be mended: none that a comment silences or that is off is open.
    #[must_use]
    pub fn new<'d>(
        sources: &[Source],
        open: impl IntoIterator<Item = &'d Diagnostic>,
        leave: Leave<'_>,
    ) -> Self {
        let mut reading = Self::default();
        for found in open {
            let Some(fix) = found.fixes.iter().find(|fix| leave.admits(fix, sources)) else {
                continue;
            };
            let way = Way::new(sources, found, fix);
            for edit in &fix.edits {
                let source = source(sources, edit.span.source);
                if !reading.texts.contains_key(&source.name) {
                    reading.texts.insert(source.name.clone(), source.text.clone());
                }
            }
            reading.ways.push(way);
        }
        reading
    }
}

impl Leave<'_> {
    /// Whether a fix may be taken.
    #[must_use]
    pub fn admits(&self, fix: &Fix, sources: &[Source]) -> bool {
        let sure =
            self.applicability == Applicability::Unsafe || fix.applicability == Applicability::Safe;
        let may = |id: SourceId| {
            let source = source(sources, id);
            source.defect.is_none() && (self.may_change)(source)
        };
        sure && !fix.edits.is_empty() && fix.edits.iter().all(|edit| may(edit.span.source))
    }
}

impl Way {
    fn new(sources: &[Source], found: &Diagnostic, fix: &Fix) -> Self {
        let changes = fix.edits.iter().map(|edit| {
            let source = source(sources, edit.span.source);
            Change {
                name: source.name.clone(),
                range: edit.span.range(),
                text: apply::line_ends_of(&source.text, &edit.text),
            }
        });
        Self {
            rule: found.rule.name,
            message: found.message.clone(),
            name: source(sources, found.span.source).name.clone(),
            at: found.span.start as usize,
            changes: changes.collect(),
        }
    }

    /// The names of the texts that it changes.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.changes.iter().map(|change| change.name.as_str())
    }

    /// Whether it is the same fix of the same finding, wherever that stands by now.
    pub(super) fn alike(&self, other: &Self) -> bool {
        let texts = |way: &Self| way.changes.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
        self.names_finding(other) && texts(self) == texts(other)
    }

    /// Whether its finding stands as before once some fixes were taken.
    pub(super) fn stays(&self, other: &Self, taken: &[&Self]) -> bool {
        self.names_finding(other) && {
            let changes = taken.iter().flat_map(|way| &way.changes);
            let here = changes.filter(|change| change.name == self.name);
            other.at == apply::moved(self.at, here)
        }
    }

    fn names_finding(&self, other: &Self) -> bool {
        self.rule == other.rule && self.name == other.name && self.message == other.message
    }
}

fn source(sources: &[Source], id: SourceId) -> &Source {
    &sources[id.0 as usize]
}
