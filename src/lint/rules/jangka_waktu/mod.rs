//! Time to finish.

mod hari_tanpa_jenis;
mod jam_di_jangka_waktu;
mod waktu_berentang;
mod waktu_tanpa_ukuran;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Jangka waktu", "Time to finish"),
    rules: &[
        Entry { rule: &waktu_tanpa_ukuran::RULE, check: waktu_tanpa_ukuran::check },
        Entry { rule: &jam_di_jangka_waktu::RULE, check: jam_di_jangka_waktu::check },
        Entry { rule: &hari_tanpa_jenis::RULE, check: hari_tanpa_jenis::check },
        Entry { rule: &waktu_berentang::RULE, check: waktu_berentang::check },
    ],
};
