//! Completeness and identity.

mod isian_pengganti;
mod komponen_tidak_ada;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Kelengkapan dan jati diri", "Completeness and identity"),
    rules: &[
        Entry { rule: &komponen_tidak_ada::RULE, check: komponen_tidak_ada::check },
        Entry { rule: &isian_pengganti::RULE, check: isian_pengganti::check },
    ],
};
