//! Language.

mod bahasa_tak_baku;
mod istilah_berganti;
mod istilah_usang;
mod kalimat_panjang;
mod singkatan_tak_dijelaskan;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Bahasa", "Language"),
    rules: &[
        Entry { rule: &bahasa_tak_baku::RULE, check: bahasa_tak_baku::check },
        Entry { rule: &istilah_usang::RULE, check: istilah_usang::check },
        Entry { rule: &singkatan_tak_dijelaskan::RULE, check: singkatan_tak_dijelaskan::check },
        Entry { rule: &kalimat_panjang::RULE, check: kalimat_panjang::check },
        Entry { rule: &istilah_berganti::RULE, check: istilah_berganti::check },
    ],
};
