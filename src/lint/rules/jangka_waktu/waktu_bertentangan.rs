//! Two bounds for the same thing that differ, or a pledge that promises another time.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::main_line::choices;
use crate::model::{Makna, Rentang, Satuan, Scalar, Teks, Ukuran, Waktu, waktu};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("waktu-bertentangan", Grade::new("WWE"), include_str!("waktu_bertentangan.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jangka_waktu) = subject.standar.komponen.jangka_waktu.ada() else { return };
    let day = subject.working_day();
    let bounds: Vec<Bound<'_>> = jangka_waktu.butir.iter().filter_map(bound).collect();
    for (at, bound) in bounds.iter().enumerate() {
        let other = bounds[..at].iter().find(|other| same_scope(other.rentang, bound.rentang));
        if let Some(other) = other.filter(|other| differ(&other.ukuran, &bound.ukuran, day)) {
            found.push(two_bounds(bound, other));
        }
    }
    // What cannot be measured may be what the pledge means.
    if !bounds.is_empty() && bounds.len() == jangka_waktu.butir.len() {
        pledges(subject, &bounds, day, found);
    }
}

/// An entry with the time that it sets.
struct Bound<'a> {
    rentang: &'a Rentang,
    waktu: &'a Scalar<Waktu>,
    ukuran: Ukuran,
}

fn bound(rentang: &Rentang) -> Option<Bound<'_>> {
    let waktu = rentang.batas.as_ref()?.waktu();
    let ukuran = waktu.value.ukuran.filter(|_| waktu.teks.sound)?;
    Some(Bound { rentang, waktu, ukuran })
}

/// Whether two entries are about the same cases, condition, stage, product and unit of work.
fn same_scope(one: &Rentang, other: &Rentang) -> bool {
    let cases = |rentang: &Rentang| {
        let mut cases: Vec<String> = rentang.umum.untuk.iter().map(Teks::folded).collect();
        cases.sort();
        cases
    };
    let words = |rentang: &Rentang| {
        let umum = &rentang.umum;
        [&umum.jika, &umum.kecuali, &rentang.tahap, &rentang.produk, &rentang.per]
            .map(|teks| teks.as_ref().map(Teks::folded))
    };
    // Words that say what an entry is for make it another thing.
    let told = |rentang: &Rentang| {
        rentang.batas.as_ref().is_some_and(|batas| names_its_own(&batas.waktu().value.sisa))
    };
    words(one) == words(other) && cases(one) == cases(other) && !told(one) && !told(other)
}

/// Whether the words around a measure say what it is for: `untuk pasien baru`, `per lembar`.
fn names_its_own(rest: &str) -> bool {
    cues::waktu().guna.are_in(rest)
}

/// Whether two times differ; of days of no stated kind it cannot be told.
fn differ(one: &Ukuran, other: &Ukuran, day: Decimal) -> bool {
    let bare = |ukuran: &Ukuran| ukuran.satuan == Satuan::Hari;
    match one.banding(other, day) {
        Some(order) => order != Ordering::Equal,
        None => !bare(one) && !bare(other),
    }
}

/// The statements of the service's pledge that promise a time which nothing here sets.
fn pledges(subject: &Subject<'_>, bounds: &[Bound<'_>], day: Decimal, found: &mut Vec<Diagnostic>) {
    let Some(jaminan) = subject.standar.komponen.jaminan_pelayanan.ada() else { return };
    let statements = jaminan.pernyataan.iter().filter_map(|one| one.pernyataan.as_ref());
    for teks in statements.filter(|teks| teks.sound && is_about_finishing(&teks.text)) {
        let value = waktu::parse(&teks.text);
        let bounded = value.sebutan.as_ref().is_some_and(|it| it.makna == Makna::PalingLama);
        let (Some(ukuran), Some(letak)) = (value.ukuran.filter(|_| bounded), &value.letak) else {
            continue;
        };
        let meant = |length: Ukuran| !differ(&length, &ukuran, day);
        if bounds.iter().any(|bound| meant(bound.ukuran)) {
            continue;
        }
        let Some(sums) = sums(subject, bounds, day) else { return };
        if !sums.into_iter().any(meant) {
            let span = place::of(subject.facts.sources, teks, letak);
            found.push(pledge(&teks.text[letak.clone()], span, &bounds[0]));
        }
    }
}

/// The sum of the stages for each choice of cases that has some; none where stages cannot be added, so that nobody knows
/// what they make.
fn sums(subject: &Subject<'_>, bounds: &[Bound<'_>], day: Decimal) -> Option<Vec<Ukuran>> {
    let varian = &subject.standar.varian;
    let named: Vec<&Teks> = bounds.iter().flat_map(|bound| &bound.rentang.umum.untuk).collect();
    let sum = |choice: Vec<String>| {
        let staged = bounds.iter().filter(|bound| {
            bound.rentang.tahap.is_some() && varian.admits(&bound.rentang.umum.untuk, &choice)
        });
        let lengths = staged.map(|bound| Some(bound.ukuran));
        lengths.reduce(|sum, one| sum?.jumlah(&one?, day))
    };
    choices(varian, &named).into_iter().filter_map(sum).collect()
}

/// Whether a statement promises when the service is finished: not when a complaint is answered or a delay made good.
fn is_about_finishing(text: &str) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words = cues::waktu();
    words.selesai.are_in(text) && !words.bukan_selesai.are_in(text)
}

fn two_bounds(bound: &Bound<'_>, other: &Bound<'_>) -> Diagnostic {
    let (here, there) = (bound.waktu.teks.text.trim(), other.waktu.teks.text.trim());
    Diagnostic::new(
        &RULE,
        bound.waktu.teks.span,
        Text::new(
            format!("“{here}” di sini, “{there}” di atasnya, untuk hal yang sama"),
            format!("“{here}” here and “{there}” above, for the same thing"),
        ),
    )
    .related(other.waktu.teks.span, Text::new("waktu yang lain", "the other time"))
    .help(Text::new(
        "Hapus salah satunya, atau bedakan dengan `untuk`, `jika`, `tahap`, `produk`, atau `per`",
        "Delete one of them, or tell them apart with `untuk`, `jika`, `tahap`, `produk` or `per`",
    ))
}

fn pledge(written: &str, span: Span, bound: &Bound<'_>) -> Diagnostic {
    let set = bound.waktu.teks.text.trim();
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("Jaminan menjanjikan “{written}”, jangka waktunya “{set}”"),
            format!("The pledge promises “{written}”, the time to finish is “{set}”"),
        ),
    )
    .related(bound.waktu.teks.span, Text::new("jangka waktunya", "the time to finish"))
    .help(Text::new("Samakan keduanya", "Make the two the same"))
}
