//! A legal basis that names no act: "peraturan perundang-undangan yang berlaku", a Perda without its number.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::cites::Cite;
use crate::lint::place;
use crate::model::Jenis;
use crate::model::sitasi::Bentuk;
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 45",
        text: "Dasar hukum mencantumkan jenis dan nama peraturannya",
    }],
    silences: &["sitasi-tak-terurai", "kata-kabur"],
    ..Rule::new("rujukan-menggantung", Grade::new("WWE"), include_str!("rujukan_menggantung.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites() {
        let text = &cite.teks.text;
        if let Some(range) = words::dangling_end(text) {
            let written = &text[range.clone()];
            let message = Text::new(
                format!("Tidak dapat dibaca peraturan mana yang dimaksud dengan “{written}”"),
                format!("It cannot be told which regulations “{written}” means"),
            );
            let span = place::of(subject.facts.sources, cite.teks, &range);
            found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
                "Hapus, atau tulis peraturan itu satu per satu",
                "Delete it, or write those regulations one by one",
            )));
        } else if is_dangling(cite) {
            let message = Text::new(
                format!("“{}” tidak menunjuk satu peraturan pun", text.trim()),
                format!("“{}” points to no regulation", text.trim()),
            );
            found.push(Diagnostic::new(&RULE, cite.teks.span, message).help(Text::new(
                "Tulis jenis, nomor, tahun, dan judul peraturannya",
                "Write kind, number, year and title of the regulation",
            )));
        }
    }
}

/// Whether a whole citation points nowhere.
pub(super) fn is_dangling(cite: &Cite<'_>) -> bool {
    let text = &cite.teks.text;
    let value = cite.value;
    // Of dots in the place of a number isian-pengganti speaks.
    if value.bentuk == Bentuk::Slug || text.contains('…') || text.contains("...") {
        return false;
    }
    let local = |jenis: Jenis| {
        let head = matches!(jenis, Jenis::Pergub | Jenis::Perbup | Jenis::Perwali | Jenis::Kepka);
        jenis.is_perda() || head || jenis.keputusan()
    };
    match value.jenis {
        None => words::dangling(text),
        Some(jenis) => local(jenis) && value.nomor.is_none() && value.tanggal.is_none(),
    }
}
