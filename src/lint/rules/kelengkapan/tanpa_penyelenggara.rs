//! A standard of which nobody says who provides the service.

use super::{Subject, is_read};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 15",
            text: "Penyelenggara menyusun dan menetapkan standar pelayanan dan mengumumkan maklumatnya",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 23 ayat (4)",
            text: "Sistem informasi pelayanan memuat profil penyelenggara",
        },
    ],
    ..Rule::new("tanpa-penyelenggara", Grade::new("WEE"), include_str!("tanpa_penyelenggara.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let known = standar.penyelenggara.is_some() || subject.facts.instansi.is_some();
    if !known && is_read(subject) && !subject.passed_over("penyelenggara") {
        found.push(nobody(standar.span.head()));
    }
}

fn nobody(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak disebut siapa penyelenggara layanan ini",
        "Nobody says who provides this service",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `penyelenggara`, atau buat instansi.spp.yaml di folder ini atau di atasnya",
        "Write `penyelenggara`, or make an instansi.spp.yaml in this folder or above it",
    ))
}
