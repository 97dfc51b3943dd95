//! Requirements, and words that bind.

mod butir;
mod daftar_dalam_teks;
mod dokumen_tanpa_bentuk;
mod kata_kabur;
mod syarat_tanpa_dasar;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Persyaratan, dan kata yang mengikat", "Requirements, and words that bind"),
    rules: &[
        Entry { rule: &kata_kabur::RULE, check: kata_kabur::check },
        Entry { rule: &dokumen_tanpa_bentuk::RULE, check: dokumen_tanpa_bentuk::check },
        Entry { rule: &syarat_tanpa_dasar::RULE, check: syarat_tanpa_dasar::check },
        Entry { rule: &daftar_dalam_teks::RULE, check: daftar_dalam_teks::check },
    ],
};
