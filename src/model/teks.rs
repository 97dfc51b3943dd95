//! Values with their place, the bricks of every other type of the model.

use smol_str::SmolStr;

use crate::source::Span;

/// A text of the standard at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teks {
    /// Where the value stands, quotes included.
    pub span: Span,
    /// What it says; empty where it could not be read.
    pub text: SmolStr,
    /// Whether it was read as it stands; of one that was masked or refused no rule speaks.
    pub sound: bool,
}

impl Teks {
    /// The text without regard to case and without blanks around it, to compare it by.
    #[must_use]
    pub fn folded(&self) -> String {
        self.text.trim().to_lowercase()
    }
}

/// A value that was read from a text, with that text.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalar<T> {
    /// The text as it was written.
    pub teks: Teks,
    /// What it means.
    pub value: T,
}

/// A value that is not a text, at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: T,
}

/// What every entry of a list and every component may say beside its own keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Umum {
    /// The whole entry.
    pub span: Span,
    /// The rest of what there is to say, in words.
    pub uraian: Option<Teks>,
    /// A remark.
    pub catatan: Option<Teks>,
    /// The condition under which it holds, in words.
    pub jika: Option<Teks>,
    /// Where it does not hold, in words.
    pub kecuali: Option<Teks>,
    /// The regulations that it rests on.
    pub dasar: Vec<Scalar<super::Sitasi>>,
    /// The cases it is for, as named; none means all.
    pub untuk: Vec<Teks>,
}

impl Umum {
    /// What an entry says that is written as a text alone: nothing.
    #[must_use]
    pub fn bare(span: Span) -> Self {
        Self {
            span,
            uraian: None,
            catatan: None,
            jika: None,
            kecuali: None,
            dasar: Vec::new(),
            untuk: Vec::new(),
        }
    }
}
