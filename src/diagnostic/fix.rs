//! Ways to mend a fault: edits of bytes, with how sure they are.

use super::Text;
use crate::source::Span;

/// How sure a fix is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Applicability {
    /// The right text is certain.
    #[default]
    Safe,
    /// A proposal that the author must read.
    Unsafe,
}

/// One stretch of text put in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty stretch inserts.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// One way to mend a fault: all its edits, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an invitation.
    pub title: Text,
    /// How sure it is.
    pub applicability: Applicability,
    /// Its edits, which do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix whose text is certain.
    #[must_use]
    pub fn safe(title: Text, edits: Vec<Edit>) -> Self {
        Self { title, applicability: Applicability::Safe, edits }
    }

    /// A proposal.
    #[must_use]
    pub fn proposal(title: Text, edits: Vec<Edit>) -> Self {
        Self { title, applicability: Applicability::Unsafe, edits }
    }
}
