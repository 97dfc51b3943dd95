//! Money is paid, and nobody says where or what proves it.

use super::kependudukan_berbayar::is_civil;
use super::{Subject, charged};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::rows;
use crate::model::{NamaKomponen, Teks};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("pembayaran-tanpa-bukti", Grade::WARNING, include_str!("pembayaran_tanpa_bukti.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    // What an agency shares may be completed by each standard.
    let paid = |row: &crate::lint::walk::Row<'_>| charged(row).is_some() && !row.is_borne();
    // Of money that must not be taken nobody needs to know where it is paid.
    let unlawful = biaya.gratis.is_some() || is_civil(subject);
    if subject.whole == Whole::Share || unlawful || !rows(biaya).iter().any(paid) {
        return;
    }
    let Some(pembayaran) = &biaya.pembayaran else {
        let span = subject.key_of(NamaKomponen::Biaya, biaya.umum.span);
        found.push(lacks(span, "`pembayaran`", "`pembayaran`"));
        return;
    };
    match (pembayaran.kanal.is_empty(), pembayaran.bukti.is_none()) {
        (true, true) => {
            found.push(lacks(pembayaran.span.head(), "`kanal` dan `bukti`", "`kanal` and `bukti`"));
        }
        (true, false) => found.push(lacks(pembayaran.span.head(), "`kanal`", "`kanal`")),
        (false, true) => found.push(lacks(pembayaran.span.head(), "`bukti`", "`bukti`")),
        (false, false) => {}
    }
    found.extend(pembayaran.kanal.iter().filter(|kanal| is_officer(kanal)).map(to_officer));
}

/// Whether the money goes through the hands of an officer: `tunai kepada petugas`.
fn is_officer(kanal: &Teks) -> bool {
    let mut words = kanal.text.split(|sign: char| !sign.is_alphabetic());
    kanal.sound && words.any(|word| word.eq_ignore_ascii_case("petugas"))
}

fn lacks(span: Span, id: &str, en: &str) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("Biaya ini dibayar, tetapi {id} tidak disebut"),
            format!("This fee is paid, but {en} is not said"),
        ),
    )
    .help(Text::new(
        "Tulis `pembayaran` dengan `kanal`, misalnya bank atau kasir, dan `bukti`, misalnya kuitansi",
        "Write `pembayaran` with its `kanal`, such as bank or kasir, and its `bukti`, such as kuitansi",
    ))
}

fn to_officer(kanal: &Teks) -> Diagnostic {
    let written = kanal.text.trim();
    Diagnostic::new(
        &RULE,
        kanal.span,
        Text::new(
            format!("“{written}”: uang melewati tangan petugas"),
            format!("“{written}”: money goes through the hands of an officer"),
        ),
    )
    .help(Text::new(
        "Tulis bank, kasir, atau kanal elektronik",
        "Write a bank, a cashier or an electronic channel",
    ))
}
