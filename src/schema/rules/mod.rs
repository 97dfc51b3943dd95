//! The rules of this room, each with its page beside it.

use crate::diagnostic::{Grade, Rule};

/// A key that the place does not know.
pub(super) static KUNCI_TAK_DIKENAL: Rule =
    Rule::locked("kunci-tak-dikenal", include_str!("kunci_tak_dikenal.md"));

/// A key without which the file is no standard, or the entry no entry.
pub(super) static KUNCI_WAJIB_TIDAK_ADA: Rule =
    Rule::locked("kunci-wajib-tidak-ada", include_str!("kunci_wajib_tidak_ada.md"));

/// A list where a text belongs, or the like.
pub(super) static BENTUK_NILAI_KELIRU: Rule =
    Rule::locked("bentuk-nilai-keliru", include_str!("bentuk_nilai_keliru.md"));

/// A value outside a closed list.
pub(super) static NILAI_DI_LUAR_PILIHAN: Rule =
    Rule::locked("nilai-di-luar-pilihan", include_str!("nilai_di_luar_pilihan.md"));

/// A file written for a later version of the format.
pub(super) static VERSI_LEBIH_BARU: Rule =
    Rule::locked("versi-lebih-baru", include_str!("versi_lebih_baru.md"));

/// A word for true or false where the two are asked.
pub(super) static YA_TIDAK_DALAM_KATA: Rule =
    Rule::new("ya-tidak-dalam-kata", Grade::INFO, include_str!("ya_tidak_dalam_kata.md"));

/// All rules of this room.
pub static RULES: &[&Rule] = &[
    &KUNCI_TAK_DIKENAL,
    &KUNCI_WAJIB_TIDAK_ADA,
    &BENTUK_NILAI_KELIRU,
    &NILAI_DI_LUAR_PILIHAN,
    &VERSI_LEBIH_BARU,
    &YA_TIDAK_DALAM_KATA,
];
