//! Fees.

mod biaya_tak_jelas;
mod gratis_tetapi_memungut;
mod kependudukan_berbayar;
mod penulisan_rupiah;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Biaya", "Fees"),
    rules: &[
        Entry { rule: &biaya_tak_jelas::RULE, check: biaya_tak_jelas::check },
        Entry { rule: &gratis_tetapi_memungut::RULE, check: gratis_tetapi_memungut::check },
        Entry { rule: &kependudukan_berbayar::RULE, check: kependudukan_berbayar::check },
        Entry { rule: &penulisan_rupiah::RULE, check: penulisan_rupiah::check },
    ],
};
