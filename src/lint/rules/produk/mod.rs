//! Product, facilities and staff.

mod data_pribadi_terbit;
mod evaluasi_tak_terukur;
mod jaminan_tanpa_kompensasi;
mod jumlah_tak_cocok;
mod jumlah_tanpa_angka;
mod keamanan_tak_konkret;
mod kompetensi_kurang;
mod pengawasan_kurang;
mod produk_bukan_hasil;
mod produk_tanpa_bentuk;
mod sarana_tak_terukur;
mod tanpa_sarana_rentan;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Produk, sarana, dan pelaksana", "Product, facilities and staff"),
    rules: &[
        Entry { rule: &produk_bukan_hasil::RULE, check: produk_bukan_hasil::check },
        Entry { rule: &produk_tanpa_bentuk::RULE, check: produk_tanpa_bentuk::check },
        Entry { rule: &tanpa_sarana_rentan::RULE, check: tanpa_sarana_rentan::check },
        Entry { rule: &sarana_tak_terukur::RULE, check: sarana_tak_terukur::check },
        Entry { rule: &kompetensi_kurang::RULE, check: kompetensi_kurang::check },
        Entry { rule: &pengawasan_kurang::RULE, check: pengawasan_kurang::check },
        Entry { rule: &jumlah_tanpa_angka::RULE, check: jumlah_tanpa_angka::check },
        Entry { rule: &jumlah_tak_cocok::RULE, check: jumlah_tak_cocok::check },
        Entry { rule: &jaminan_tanpa_kompensasi::RULE, check: jaminan_tanpa_kompensasi::check },
        Entry { rule: &keamanan_tak_konkret::RULE, check: keamanan_tak_konkret::check },
        Entry { rule: &evaluasi_tak_terukur::RULE, check: evaluasi_tak_terukur::check },
        Entry { rule: &data_pribadi_terbit::RULE, check: data_pribadi_terbit::check },
    ],
};
