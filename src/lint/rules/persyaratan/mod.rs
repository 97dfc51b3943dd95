//! Requirements, and words that bind.

mod daftar_dalam_teks;
mod kata_kabur;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Persyaratan, dan kata yang mengikat", "Requirements, and words that bind"),
    rules: &[
        Entry { rule: &kata_kabur::RULE, check: kata_kabur::check },
        Entry { rule: &daftar_dalam_teks::RULE, check: daftar_dalam_teks::check },
    ],
};
