//! A pledge that costs nothing: no compensation, or a slogan.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Teks};
use crate::register::cues;

pub(super) static RULE: Rule = Rule::new(
    "jaminan-tanpa-kompensasi",
    Grade::new("IWW"),
    include_str!("jaminan_tanpa_kompensasi.md"),
);

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jaminan) = subject.standar.komponen.jaminan_pelayanan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let redress = !jaminan.kompensasi.is_empty()
        || jaminan.pernyataan.iter().any(|one| !one.kompensasi.is_empty());
    let statements = || jaminan.pernyataan.iter().filter_map(|one| one.pernyataan.as_ref());
    let prose = || statements().chain(&jaminan.umum.uraian);
    if prose().any(|teks| !teks.sound) {
        return;
    }
    // A statement may tell what is given: `kompensasi berupa …`.
    if !redress && !prose().any(|teks| cues::mutu().kompensasi.are_in(&teks.text)) {
        let span = subject.key_of(NamaKomponen::JaminanPelayanan, jaminan.umum.span);
        found.push(without(span));
    } else if let Some(first) = statements().next().filter(|_| statements().all(is_slogan)) {
        found.push(slogan(first));
    }
}

/// Whether a statement promises nothing that can be measured.
fn is_slogan(teks: &Teks) -> bool {
    let numbered = teks.text.bytes().any(|byte| byte.is_ascii_digit());
    let words = cues::mutu();
    !numbered && words.semboyan.are_in(&teks.text) && !words.janji.are_in(&teks.text)
}

fn without(span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Tidak disebut apa yang diterima pemohon kalau janjinya tidak ditepati",
            "It is not said what applicants get where the promise is broken",
        ),
    )
    .help(Text::new(
        "Tulis `kompensasi` dengan `jika` dan `bentuk`, misalnya dokumen diantar tanpa biaya kalau terlambat",
        "Write `kompensasi` with `jika` and `bentuk`, such as delivery at no cost where it is late",
    ))
}

fn slogan(teks: &Teks) -> Diagnostic {
    let written = teks.text.trim();
    Diagnostic::new(
        &RULE,
        teks.span,
        Text::new(
            format!("“{written}” semboyan, bukan janji yang dapat ditagih"),
            format!("“{written}” is a slogan, no promise that one can be held to"),
        ),
    )
    .help(Text::new(
        "Janjikan waktu, biaya, atau perlakuan yang dapat diperiksa",
        "Promise a time, a cost or a treatment that can be checked",
    ))
}
