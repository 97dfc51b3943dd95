//! A fee in the handling of complaints, which the law forbids.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{NamaKomponen, uang};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 48 ayat (1)",
        text: "Penanganan pengaduan tidak dipungut biaya",
    }],
    ..Rule::new("aduan-berbayar", Grade::ERROR, include_str!("aduan_berbayar.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if let Some(gratis) = subject.standar.komponen.pengaduan.ada().and_then(|it| it.gratis)
        && !gratis.value
    {
        found.push(not_free(gratis.span));
    }
    let own = |key: &str| matches!(key, "kegiatan" | "uraian" | "catatan" | "syarat" | "keluaran");
    for tulisan in &subject.standar.texts {
        let teks = &tulisan.teks;
        let complaints = tulisan.komponen == Some(NamaKomponen::Pengaduan);
        if !complaints
            || !teks.sound
            || !own(tulisan.key)
            || !cues::pengaduan().bayar.are_in(&teks.text)
        {
            continue;
        }
        let sources = subject.facts.sources;
        let amount = uang::parse(&teks.text);
        let charge = subject.words_of(tulisan).pungutan.first().map(|(range, _)| range.clone());
        let priced = amount.nilai.is_some_and(|nilai| nilai.jumlah > Decimal::ZERO);
        let asked = |range: &Range<usize>| !is_topic(&teks.text[..range.start]);
        if let Some(range) = charge.or(amount.letak.filter(|_| priced)).filter(asked) {
            let span = place::of(sources, teks, &range);
            found.push(taken(&teks.text[range], span));
        }
    }
}

/// Whether the words before an amount make it what is complained of, or deny it: `pengaduan tentang tarif di atas`,
/// `tidak diminta membayar`.
fn is_topic(before: &str) -> bool {
    let words = cues::pengaduan();
    words.pokok.are_in(before) || words.bukan_bayar.are_in(before)
}

fn taken(written: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Pengadu diminta membayar “{written}”"),
        format!("Complainants are asked to pay “{written}”"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Hapus pungutannya: mengadu itu gratis",
        "Delete the charge: complaining is free",
    ))
}

fn not_free(span: Span) -> Diagnostic {
    let message =
        Text::new("Pengaduan dinyatakan tidak gratis", "Complaining is said not to be free");
    Diagnostic::new(&RULE, span, message)
        .help(Text::new("Tulis `gratis: true`", "Write `gratis: true`"))
}
