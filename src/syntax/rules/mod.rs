//! The rules of this room, each with its page beside it.

use crate::diagnostic::{Grade, Rule};

/// What YAML refuses, or takes otherwise than it was meant.
pub static YAML_RUSAK: Rule = Rule::locked("yaml-rusak", include_str!("yaml_rusak.md"));

/// A key that its mapping already has.
pub(super) static KUNCI_GANDA: Rule = Rule::locked("kunci-ganda", include_str!("kunci_ganda.md"));

/// A comma that cuts a text in brackets.
pub(super) static KOMA_MEMOTONG_NILAI: Rule =
    Rule::locked("koma-memotong-nilai", include_str!("koma_memotong_nilai.md"));

/// A colon that cuts a text; where YAML reads a mapping in silence, the `schema` room speaks.
pub static TITIK_DUA_MEMOTONG_NILAI: Rule = Rule {
    // The whole text is quoted first; what it is made of is judged then.
    silences: &["bahasa-tak-baku", "daftar-dalam-teks"],
    ..Rule::locked("titik-dua-memotong-nilai", include_str!("titik_dua_memotong_nilai.md"))
};

/// A `#` that cuts a text.
pub(super) static PAGAR_MEMOTONG_NILAI: Rule =
    Rule::new("pagar-memotong-nilai", Grade::WARNING, include_str!("pagar_memotong_nilai.md"));

/// A text that other readers bend; the `schema` room speaks, for it knows the field.
pub static ANGKA_TANPA_KUTIP: Rule =
    Rule::new("angka-tanpa-kutip", Grade::WARNING, include_str!("angka_tanpa_kutip.md"));

/// A value that holds nothing; the `schema` room speaks, for it knows the field.
pub static NILAI_KOSONG: Rule = Rule::locked("nilai-kosong", include_str!("nilai_kosong.md"));

/// A file above the limit on size.
pub(super) static BERKAS_TERLALU_BESAR: Rule =
    Rule::locked("berkas-terlalu-besar", include_str!("berkas_terlalu_besar.md"));

/// Bytes that are not UTF-8.
pub(super) static BUKAN_UTF8: Rule = Rule::locked("bukan-utf8", include_str!("bukan_utf8.md"));

/// Anchors, aliases, merge keys, tags, directives and second documents.
pub(super) static FITUR_YAML_TERLARANG: Rule =
    Rule::locked("fitur-yaml-terlarang", include_str!("fitur_yaml_terlarang.md"));

/// All rules of this room.
pub static RULES: &[&Rule] = &[
    &YAML_RUSAK,
    &KUNCI_GANDA,
    &KOMA_MEMOTONG_NILAI,
    &TITIK_DUA_MEMOTONG_NILAI,
    &PAGAR_MEMOTONG_NILAI,
    &ANGKA_TANPA_KUTIP,
    &NILAI_KOSONG,
    &BERKAS_TERLALU_BESAR,
    &BUKAN_UTF8,
    &FITUR_YAML_TERLARANG,
];
