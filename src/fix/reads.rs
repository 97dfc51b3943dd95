//! How well a text reads.

use std::cmp::Reverse;

use crate::diagnostic::{Diagnostic, Grade};
use crate::schema;
use crate::source::{Source, SourceId};
use crate::syntax;

/// How well a text reads; the greater the better. What could not be read at all weighs more than faults of YAML, and
/// these more than faults of shape, since each hides some of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Legibility {
    unread: Reverse<usize>,
    faults: Reverse<usize>,
    shape: Reverse<usize>,
}

/// Whether YAML refuses a part of a text, so that what belongs where in it is not known for sure.
pub(super) fn is_refused(text: &str) -> bool {
    let source = Source::new(SourceId(0), "", text);
    let (tree, found) = syntax::parse_with(&source, &schema::misfits);
    tree.cut.is_some() || found.iter().any(|found| found.rule == &syntax::YAML_RUSAK)
}

/// How well a text reads.
pub(super) fn legibility(text: &str) -> Legibility {
    let source = Source::new(SourceId(0), "", text);
    let errors = |found: &[Diagnostic]| {
        Reverse(found.iter().filter(|found| found.grade == Grade::ERROR).count())
    };
    let (tree, faults) = syntax::parse_with(&source, &schema::misfits);
    let unread = Reverse(tree.cut.map_or(0, |cut| text.len().saturating_sub(cut as usize)));
    let (_, shape) = schema::validate(tree, &source);
    Legibility { unread, faults: errors(&faults), shape: errors(&shape) }
}
