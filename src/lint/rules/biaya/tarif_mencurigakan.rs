//! A tariff that is too small to be meant: `Rp35`, or a thousandth of its neighbours.

use rust_decimal::Decimal;

use super::{Subject, charged, written};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::walk::{Row, rows};

pub(super) static RULE: Rule =
    Rule::new("tarif-mencurigakan", Grade::new("WWE"), include_str!("tarif_mencurigakan.md"));

/// Below this many rupiah nothing is sold by the piece.
const LEAST: i64 = 100;
/// A thousandth, with room for prices that differ.
const TIMES: i64 = 300;
/// Above this many rupiah a price may well be a thousandth of another.
const SMALL: i64 = 1_000;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    let rows = rows(biaya);
    let prices: Vec<Decimal> = rows.iter().filter_map(rupiah).collect();
    for row in &rows {
        let (Some(price), Some(tarif)) = (rupiah(row), charged(row)) else { continue };
        let others = || prices.iter().filter(|other| **other != price);
        let dwarfed = price < Decimal::from(SMALL)
            && others().next().is_some()
            && others().all(|other| *other >= price * Decimal::from(TIMES));
        if price < Decimal::from(LEAST) || dwarfed {
            let (amount, span) = written(subject, tarif);
            found.push(too_small(amount, span));
        }
    }
}

/// The rupiah of a price that is not for a unit of measure.
fn rupiah(row: &Row<'_>) -> Option<Decimal> {
    let tarif = charged(row)?;
    let nilai = tarif.value.nilai.filter(|nilai| nilai.mata_uang == "IDR")?;
    let measured = row.all().any(|baris| baris.per.is_some() || baris.rumus.is_some());
    let by_unit = tarif.teks.text.contains(['/', '%']) || tarif.value.sisa.contains("per ");
    (!measured && !by_unit).then_some(nilai.jumlah)
}

fn too_small(written: &str, span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("“{written}” terlalu kecil untuk sebuah tarif"),
            format!("“{written}” is too small to be a tariff"),
        ),
    )
    .help(Text::new(
        "Periksa apakah angka nol atau kata “ribu” tertinggal; tarif menurut ukuran ditulis dengan `per`",
        "See whether noughts or the word “ribu” are missing; a tariff by measure is written with `per`",
    ))
}
