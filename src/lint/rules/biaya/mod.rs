//! Fees.

mod biaya_tak_jelas;
mod gratis_tetapi_memungut;
mod jumlah_biaya_keliru;
mod kependudukan_berbayar;
mod mata_uang_asing;
mod pembayaran_tanpa_bukti;
mod penulisan_rupiah;
mod pungutan_tersembunyi;
mod rentan_dibebani;
mod retribusi_di_luar_daftar;
mod tarif_lama;
mod tarif_mencurigakan;
mod tarif_tanpa_dasar;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;
use crate::lint::walk::Row;
use crate::model::{Biaya, Scalar, Uang};
use crate::source::Span;
use rust_decimal::Decimal;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Biaya", "Fees"),
    rules: &[
        Entry { rule: &biaya_tak_jelas::RULE, check: biaya_tak_jelas::check },
        Entry { rule: &gratis_tetapi_memungut::RULE, check: gratis_tetapi_memungut::check },
        Entry { rule: &kependudukan_berbayar::RULE, check: kependudukan_berbayar::check },
        Entry { rule: &penulisan_rupiah::RULE, check: penulisan_rupiah::check },
        Entry { rule: &tarif_tanpa_dasar::RULE, check: tarif_tanpa_dasar::check },
        Entry { rule: &retribusi_di_luar_daftar::RULE, check: retribusi_di_luar_daftar::check },
        Entry { rule: &pungutan_tersembunyi::RULE, check: pungutan_tersembunyi::check },
        Entry { rule: &rentan_dibebani::RULE, check: rentan_dibebani::check },
        Entry { rule: &jumlah_biaya_keliru::RULE, check: jumlah_biaya_keliru::check },
        Entry { rule: &mata_uang_asing::RULE, check: mata_uang_asing::check },
        Entry { rule: &pembayaran_tanpa_bukti::RULE, check: pembayaran_tanpa_bukti::check },
        Entry { rule: &tarif_mencurigakan::RULE, check: tarif_mencurigakan::check },
        Entry { rule: &tarif_lama::RULE, check: tarif_lama::check },
    ],
};

/// The tariff of a row, where the agency takes it and it is above nil.
fn charged<'a>(row: &Row<'a>) -> Option<&'a Scalar<Uang>> {
    let tarif = row.baris.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    (takes(&tarif.value) && !row.is_foreign()).then_some(tarif)
}

/// The amount of a tariff as it is written, and where it stands.
fn written<'a>(subject: &Subject<'_>, tarif: &'a Scalar<Uang>) -> (&'a str, Span) {
    let letak = tarif.value.letak.clone().unwrap_or(0..tarif.teks.text.len());
    let span = place::of(subject.facts.sources, &tarif.teks, &letak);
    (&tarif.teks.text[letak], span)
}

/// Whether an amount is above nil.
fn takes(uang: &Uang) -> bool {
    uang.nilai.is_some_and(|nilai| nilai.jumlah > Decimal::ZERO)
}

/// Where the words stand that make the whole service free.
fn wholly_free(biaya: &Biaya, rows: &[Row<'_>]) -> Option<Span> {
    let first = rows.first().and_then(|row| row.baris.gratis.as_ref());
    let all = rows.iter().all(|row| row.baris.gratis.is_some());
    biaya.gratis.as_ref().or(first.filter(|_| all)).map(|gratis| gratis.span)
}
