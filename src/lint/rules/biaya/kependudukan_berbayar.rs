//! Money for a document of population administration, which is a crime.

use rust_decimal::Decimal;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::{Row, products, rows, steps};
use crate::model::{IsiProduk, NamaKomponen as N, Tulisan, uang};
use crate::register::{cues, words};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-24-2013",
            article: "Pasal 79A",
            text: "Pengurusan dan penerbitan Dokumen Kependudukan tidak dipungut biaya",
        },
        Ground {
            act: "uu-24-2013",
            article: "Pasal 95B",
            text: "Pejabat dan petugas yang memungut biaya dipidana penjara paling lama 6 (enam) tahun dan/atau denda paling \
                   banyak Rp75.000.000,00",
        },
    ],
    silences: &[
        "gratis-tetapi-memungut",
        "tarif-tanpa-dasar",
        "retribusi-di-luar-daftar",
        "pungutan-tersembunyi",
    ],
    ..Rule::new("kependudukan-berbayar", Grade::ERROR, include_str!("kependudukan_berbayar.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_civil(subject) {
        return;
    }
    let komponen = &subject.standar.komponen;
    for row in komponen.biaya.ada().map(rows).unwrap_or_default() {
        found.extend(row_that_takes(subject, &row));
    }
    let foreign = foreign_acts(subject);
    for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
        let step = tulisan.komponen == Some(N::Prosedur) && !foreign.contains(&tulisan.teks.span);
        // What is left out of the fee is what others take.
        let fee = tulisan.komponen == Some(N::Biaya) && tulisan.key != "tidak_termasuk";
        let before = found.len();
        if step || fee {
            charges(subject, tulisan, found);
        }
        if step && found.len() == before {
            found.extend(amount(subject, tulisan));
        }
    }
}

/// Whether the service is about population administration, by its field or by what it issues.
pub(super) fn is_civil(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    if standar.bidang.as_ref().is_some_and(|bidang| bidang.folded() == "kependudukan") {
        return true;
    }
    let mut civil = false;
    if let Some(produk) = standar.komponen.produk.ada() {
        products(&produk.butir, &mut |produk| {
            if let IsiProduk::Satu(Some(nama)) = &produk.isi {
                civil |= words::civil_document(&nama.text).is_some();
            }
        });
    }
    civil
}

/// The acts of other institutions in the flow: what they take is theirs to answer for.
fn foreign_acts(subject: &Subject<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(prosedur) = subject.standar.komponen.prosedur.ada() {
        steps(&prosedur.langkah, &prosedur.alur, &mut |langkah| {
            if langkah.luar.is_some_and(|luar| luar.value) {
                spans.extend(langkah.kegiatan.iter().map(|kegiatan| kegiatan.span));
            }
        });
    }
    spans
}

fn row_that_takes(subject: &Subject<'_>, row: &Row<'_>) -> Option<Diagnostic> {
    let tarif = row.baris.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    let letak = tarif.value.letak.clone()?;
    let above_nil = tarif.value.nilai.is_some_and(|nilai| nilai.jumlah > Decimal::ZERO);
    let words = row.words();
    if !above_nil || row.is_foreign() || is_of_others(&words) {
        return None;
    }
    let span = place::of(subject.facts.sources, &tarif.teks, &letak);
    let finding = taken(&tarif.teks.text[letak], span);
    let fine = row.addition().as_deref() == Some("denda") || is_fine(&words);
    Some(if fine { fined(finding) } else { finding })
}

fn charges(subject: &Subject<'_>, tulisan: &Tulisan, found: &mut Vec<Diagnostic>) {
    for (range, _) in &subject.words_of(tulisan).pungutan {
        let span = place::of(subject.facts.sources, &tulisan.teks, range);
        found.push(taken(&format!("“{}”", &tulisan.teks.text[range.clone()]), span));
    }
}

/// An amount that a step asks for.
fn amount(subject: &Subject<'_>, Tulisan { teks, .. }: &Tulisan) -> Option<Diagnostic> {
    if !teks.text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lower = teks.text.to_lowercase();
    let paying = cues::biaya().speak_of_paying(&lower) || is_fine(&lower);
    if !paying || !(lower.contains("rp") || lower.contains("rupiah")) || is_of_others(&lower) {
        return None;
    }
    let amount = uang::parse(&teks.text);
    let letak = amount.letak.clone()?;
    amount.nilai.filter(|nilai| nilai.jumlah > Decimal::ZERO)?;
    let finding = taken(&teks.text[letak.clone()], place::of(subject.facts.sources, teks, &letak));
    Some(if is_fine(&lower) { fined(finding) } else { finding })
}

/// Whether the words are about what other bodies take: a translator, a court, stamp duty.
fn is_of_others(lower: &str) -> bool {
    cues::biaya().pihak_lain.are_in(lower)
}

fn is_fine(lower: &str) -> bool {
    cues::biaya().denda.are_in(lower)
}

fn fined(finding: Diagnostic) -> Diagnostic {
    let finding = finding.graded(Grade::WARNING);
    finding.help(Text::new(
        "Pastikan denda ini ditetapkan dengan perda dan tidak menjadi syarat penerbitan dokumen",
        "Make sure that this fine rests on a perda and is no condition for issuing the document",
    ))
}

fn taken(written: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Dokumen kependudukan tidak boleh dipungut biaya, tetapi di sini {written}"),
        format!(
            "Nothing may be taken for a document of population administration, yet here stands {written}"
        ),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Hapus pungutan ini dan tulis `biaya: gratis`",
        "Delete this charge and write `biaya: gratis`",
    ))
}
