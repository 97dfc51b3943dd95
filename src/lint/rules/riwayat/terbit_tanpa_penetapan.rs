//! A standard before the public that nobody enacted.

use super::{Subject, key, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 27 ayat (4)",
        text: "Rancangan yang sudah diperbaiki ditetapkan menjadi Standar Pelayanan",
    }],
    ..Rule::new(
        "terbit-tanpa-penetapan",
        Grade::new("WEE"),
        include_str!("terbit_tanpa_penetapan.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let published = standing(subject).is_some_and(|standing| standing.published);
    // A decree that is dated after today is one of the dates that are wrong.
    let riwayat = &subject.standar.riwayat;
    if published && riwayat.penetapan.is_empty() && riwayat.utuh("penetapan") {
        found.extend(key(subject, &["publikasi", "maklumat"]).map(unenacted));
    }
}

fn unenacted(span: Span) -> Diagnostic {
    let message = Text::new(
        "Standar ini sudah diumumkan, tetapi keputusan yang menetapkannya tidak tercatat",
        "This standard is before the public, but no decree that enacts it is recorded",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Catat keputusannya di `penetapan`: nomor, tanggal, dan jabatan yang menetapkan; bila belum ada, tetapkan dahulu",
        "Record the decree under `penetapan`: number, date and the post of who signed; if there is none, enact it first",
    ))
}
