//! The rules of this room, each with its page beside it.

use crate::diagnostic::{Grade, Rule};

/// Two standards of one agency with the same `id`.
pub(super) static ID_GANDA: Rule = Rule {
    silences: &["nama-berkas-beda"],
    ..Rule::locked("id-ganda", include_str!("id_ganda.md"))
};

/// A file that is not named after the `id` in it.
pub(super) static NAMA_BERKAS_BEDA: Rule =
    Rule::new("nama-berkas-beda", Grade::WARNING, include_str!("nama_berkas_beda.md"));

/// An attachment, a picture or a data file that does not exist.
pub(super) static BERKAS_TIDAK_ADA: Rule =
    Rule::new("berkas-tidak-ada", Grade::WARNING, include_str!("berkas_tidak_ada.md"));

/// A path that leads out of the project.
pub(super) static JALUR_KELUAR_PROYEK: Rule =
    Rule::locked("jalur-keluar-proyek", include_str!("jalur_keluar_proyek.md"));

/// A comment that silences a rule without a reason.
pub(super) static ABAIKAN_TANPA_ALASAN: Rule =
    Rule::locked("abaikan-tanpa-alasan", include_str!("abaikan_tanpa_alasan.md"));

/// A comment that silences nothing; `check` speaks, for it knows what was found.
pub static ABAIKAN_TAK_TERPAKAI: Rule =
    Rule::new("abaikan-tak-terpakai", Grade::WARNING, include_str!("abaikan_tak_terpakai.md"));

/// A name of a rule that no rule has; `check` speaks, for it knows all rules.
pub static ABAIKAN_TAK_DIKENAL: Rule =
    Rule::new("abaikan-tak-dikenal", Grade::WARNING, include_str!("abaikan_tak_dikenal.md"));

/// All rules of this room.
pub static RULES: &[&Rule] = &[
    &ID_GANDA,
    &NAMA_BERKAS_BEDA,
    &BERKAS_TIDAK_ADA,
    &JALUR_KELUAR_PROYEK,
    &ABAIKAN_TANPA_ALASAN,
    &ABAIKAN_TAK_TERPAKAI,
    &ABAIKAN_TAK_DIKENAL,
];
