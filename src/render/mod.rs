//! A standard as a document: what stands in it, said once, and how it looks in each format.
//!
//! In come the standard, what the templates say and the bytes of its pictures; out comes the text of a page, or a finding.
//! Nothing here reads or writes a file, knows the day, or lets a value become markup.

mod block;
mod escape;
mod html;
mod markdown;
mod markdown_escape;
mod markdown_text;
mod page;
mod rich;
mod templates;
mod theme;

#[cfg(test)]
mod tests;

pub use block::{Align, Block, Figure, Inline, List, Marker, Table};
pub use templates::BUILT_IN;

use crate::diagnostic::Rule;

/// A template that cannot be run.
static TEMPLAT_RUSAK: Rule = Rule::locked("templat-rusak", include_str!("rules/templat-rusak.md"));

/// A format that this version cannot make.
static BENTUK_KELUARAN_BELUM_ADA: Rule =
    Rule::locked("bentuk-keluaran-belum-ada", include_str!("rules/bentuk-keluaran-belum-ada.md"));

/// The rules of this room.
pub static RULES: &[&Rule] = &[&TEMPLAT_RUSAK, &BENTUK_KELUARAN_BELUM_ADA];

/// The paper that a page is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// Folio, 215 × 330 mm.
    F4,
}

impl Paper {
    /// Its name on the command line and in templates.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::F4 => "f4",
        }
    }
}
