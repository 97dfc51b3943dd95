//! Procedure.

mod alir;
mod alur_buntu;
mod gambar_saja;
mod kanal_layanan_tak_lengkap;
mod langkah_melebihi_janji;
mod langkah_tanpa_pelaku;
mod langkah_tanpa_waktu;
mod peran_tak_konsisten;
mod prosedur_tak_utuh;
mod tanpa_cabang_tak_lengkap;
mod tanpa_sop;

use super::{Chapter, Entry, Subject};
use crate::diagnostic::Text;
use crate::model::Standar;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Prosedur", "Procedure"),
    rules: &[
        Entry { rule: &gambar_saja::RULE, check: gambar_saja::check },
        Entry { rule: &prosedur_tak_utuh::RULE, check: prosedur_tak_utuh::check },
        Entry { rule: &langkah_tanpa_pelaku::RULE, check: langkah_tanpa_pelaku::check },
        Entry { rule: &tanpa_cabang_tak_lengkap::RULE, check: tanpa_cabang_tak_lengkap::check },
        Entry { rule: &langkah_melebihi_janji::RULE, check: langkah_melebihi_janji::check },
        Entry { rule: &langkah_tanpa_waktu::RULE, check: langkah_tanpa_waktu::check },
        Entry { rule: &kanal_layanan_tak_lengkap::RULE, check: kanal_layanan_tak_lengkap::check },
        Entry { rule: &alur_buntu::RULE, check: alur_buntu::check },
        Entry { rule: &tanpa_sop::RULE, check: tanpa_sop::check },
        Entry { rule: &peran_tak_konsisten::RULE, check: peran_tak_konsisten::check },
    ],
};

/// Whether a service is stated to be administrative: one that ends in a decision.
fn is_administrative(standar: &Standar) -> bool {
    standar.jenis.as_ref().is_some_and(|jenis| jenis.text == "administratif")
}
