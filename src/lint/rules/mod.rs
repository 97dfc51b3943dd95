//! The rules of this room: each is code, and beside it a page that is its manual and its test.

mod bahasa_tak_baku;
mod biaya_tak_jelas;
mod daftar_dalam_teks;
mod gratis_tetapi_memungut;
mod hari_tanpa_jenis;
mod isian_pengganti;
mod jam_di_jangka_waktu;
mod kanal_aduan_kurang;
mod kata_kabur;
mod kependudukan_berbayar;
mod komponen_tidak_ada;
mod langkah_melebihi_janji;
mod penulisan_rupiah;
mod peraturan_dicabut;
mod produk_bukan_hasil;
mod sitasi_tak_terurai;
mod waktu_berentang;
mod waktu_tanpa_ukuran;

use super::{Check, Subject, place};
use crate::diagnostic::Rule;

/// All rules of this room: completeness and language first, then in the order of the law's components.
pub static RULES: &[&Rule] = &[
    &komponen_tidak_ada::RULE,
    &isian_pengganti::RULE,
    &kata_kabur::RULE,
    &bahasa_tak_baku::RULE,
    &daftar_dalam_teks::RULE,
    &sitasi_tak_terurai::RULE,
    &peraturan_dicabut::RULE,
    &langkah_melebihi_janji::RULE,
    &waktu_tanpa_ukuran::RULE,
    &jam_di_jangka_waktu::RULE,
    &hari_tanpa_jenis::RULE,
    &waktu_berentang::RULE,
    &biaya_tak_jelas::RULE,
    &gratis_tetapi_memungut::RULE,
    &kependudukan_berbayar::RULE,
    &penulisan_rupiah::RULE,
    &produk_bukan_hasil::RULE,
    &kanal_aduan_kurang::RULE,
];

/// What looks for them, in the same order.
pub(super) static CHECKS: &[Check] = &[
    komponen_tidak_ada::check,
    isian_pengganti::check,
    kata_kabur::check,
    bahasa_tak_baku::check,
    daftar_dalam_teks::check,
    sitasi_tak_terurai::check,
    peraturan_dicabut::check,
    langkah_melebihi_janji::check,
    waktu_tanpa_ukuran::check,
    jam_di_jangka_waktu::check,
    hari_tanpa_jenis::check,
    waktu_berentang::check,
    biaya_tak_jelas::check,
    gratis_tetapi_memungut::check,
    kependudukan_berbayar::check,
    penulisan_rupiah::check,
    produk_bukan_hasil::check,
    kanal_aduan_kurang::check,
];
