//! Requirements, and words that bind.

mod butir;
mod daftar_dalam_teks;
mod dokumen_tanpa_bentuk;
mod kalimat_terputus;
mod kata_kabur;
mod kondisi_dalam_teks;
mod langkah_sebagai_syarat;
mod nomor_dalam_teks;
mod pilihan_tunggal;
mod syarat_tanpa_dasar;
mod syarat_tersembunyi;
mod tanpa_syarat_teknis;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Persyaratan, dan kata yang mengikat", "Requirements, and words that bind"),
    rules: &[
        Entry { rule: &kata_kabur::RULE, check: kata_kabur::check },
        Entry { rule: &dokumen_tanpa_bentuk::RULE, check: dokumen_tanpa_bentuk::check },
        Entry { rule: &syarat_tanpa_dasar::RULE, check: syarat_tanpa_dasar::check },
        Entry { rule: &tanpa_syarat_teknis::RULE, check: tanpa_syarat_teknis::check },
        Entry { rule: &kondisi_dalam_teks::RULE, check: kondisi_dalam_teks::check },
        Entry { rule: &langkah_sebagai_syarat::RULE, check: langkah_sebagai_syarat::check },
        Entry { rule: &syarat_tersembunyi::RULE, check: syarat_tersembunyi::check },
        Entry { rule: &pilihan_tunggal::RULE, check: pilihan_tunggal::check },
        Entry { rule: &nomor_dalam_teks::RULE, check: nomor_dalam_teks::check },
        Entry { rule: &daftar_dalam_teks::RULE, check: daftar_dalam_teks::check },
        Entry { rule: &kalimat_terputus::RULE, check: kalimat_terputus::check },
    ],
};
