//! What the model says: about names that nothing bears, and values that mean something else than they look.

use crate::diagnostic::{Grade, Rule};

/// All rules of this room.
pub static RULES: &[&Rule] = &[
    &ANGKA_TAK_TERBACA,
    &GRATIS_DENGAN_KATA_LAIN,
    &JENIS_KANAL_TAK_DIKENAL,
    &RUJUKAN_TAK_DIKENAL,
    &TANGGAL_DALAM_KATA,
    &VARIAN_BERTUMPUK,
    &VARIAN_TAK_DIKENAL,
];

pub(super) static ANGKA_TAK_TERBACA: Rule =
    Rule::new("angka-tak-terbaca", Grade::WARNING, include_str!("angka_tak_terbaca.md"));

pub(super) static GRATIS_DENGAN_KATA_LAIN: Rule =
    Rule::new("gratis-dengan-kata-lain", Grade::INFO, include_str!("gratis_dengan_kata_lain.md"));

pub(super) static JENIS_KANAL_TAK_DIKENAL: Rule =
    Rule::new("jenis-kanal-tak-dikenal", Grade::INFO, include_str!("jenis_kanal_tak_dikenal.md"));

/// A name of a step, a unit or a record that nothing bears.
pub(super) static RUJUKAN_TAK_DIKENAL: Rule =
    Rule::locked("rujukan-tak-dikenal", include_str!("rujukan_tak_dikenal.md"));

pub(super) static TANGGAL_DALAM_KATA: Rule =
    Rule::new("tanggal-dalam-kata", Grade::INFO, include_str!("tanggal_dalam_kata.md"));

pub(super) static VARIAN_BERTUMPUK: Rule =
    Rule::new("varian-bertumpuk", Grade::WARNING, include_str!("varian_bertumpuk.md"));

/// A case that nothing declares.
pub(super) static VARIAN_TAK_DIKENAL: Rule =
    Rule::locked("varian-tak-dikenal", include_str!("varian_tak_dikenal.md"));
