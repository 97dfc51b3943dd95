//! Time to finish.

mod frasa_batas_waktu;
mod hari_tanpa_jenis;
mod jam_di_jangka_waktu;
mod melampaui_batas_aturan;
mod melampaui_batas_umum;
mod tanpa_titik_mulai;
mod waktu_berentang;
mod waktu_bertentangan;
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
        Entry { rule: &frasa_batas_waktu::RULE, check: frasa_batas_waktu::check },
        Entry { rule: &tanpa_titik_mulai::RULE, check: tanpa_titik_mulai::check },
        Entry { rule: &waktu_bertentangan::RULE, check: waktu_bertentangan::check },
        Entry { rule: &melampaui_batas_aturan::RULE, check: melampaui_batas_aturan::check },
        Entry { rule: &melampaui_batas_umum::RULE, check: melampaui_batas_umum::check },
    ],
};
