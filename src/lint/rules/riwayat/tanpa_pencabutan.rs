//! A new version whose decree revokes nothing.

use rust_decimal::Decimal;

use super::{Subject, opening, standing};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lifecycle::happened;
use crate::model::Penetapan;
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("tanpa-pencabutan", Grade::new("IWW"), include_str!("tanpa_pencabutan.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let versi = standar.versi.as_ref().filter(|versi| versi.teks.sound);
    let Some(versi) =
        versi.and_then(|versi| versi.value.nilai).filter(|nilai| *nilai > Decimal::ONE)
    else {
        return;
    };
    if standing(subject).is_none() || !standar.riwayat.utuh("penetapan") {
        return;
    }
    let today = subject.settings.today;
    let past = |it: &&Penetapan| happened(it.keputusan.tanggal.as_ref(), today);
    let decrees: Vec<&Penetapan> = standar.riwayat.penetapan.iter().filter(past).collect();
    if decrees.iter().any(|it| revokes(it)) {
        return;
    }
    let last = decrees
        .iter()
        .max_by_key(|it| it.keputusan.tanggal.as_ref().and_then(|tanggal| tanggal.value.hari()));
    found.extend(
        last.map(|it| revoking_nothing(opening(subject, "penetapan", it.keputusan.span), versi)),
    );
}

/// Whether a decree revokes another, or is told in words that may say so.
fn revokes(it: &Penetapan) -> bool {
    let words = [&it.tentang, &it.keterangan.uraian, &it.keterangan.catatan];
    let says = |text: &str| {
        let text = text.to_lowercase();
        text.contains("cabut") || text.contains("perubahan") || text.contains("mengubah")
    };
    !it.mencabut.is_empty()
        || it.keputusan.kata.is_some()
        || words.into_iter().flatten().any(|teks| says(&teks.text))
}

fn revoking_nothing(span: Span, versi: Decimal) -> Diagnostic {
    let versi = versi.normalize();
    let message = Text::new(
        format!(
            "Standar ini versi {versi}, tetapi keputusannya tidak mencabut keputusan versi sebelumnya"
        ),
        format!(
            "This standard is version {versi}, but its decree revokes none of an earlier version"
        ),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Catat keputusan lama di `mencabut` dengan nomor dan tanggalnya, supaya tidak ada dua standar yang berlaku",
        "Record the old decree under `mencabut` with number and date, so that no two standards are in force",
    ))
}
