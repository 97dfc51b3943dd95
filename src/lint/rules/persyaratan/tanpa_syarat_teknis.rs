//! A permit of which no requirement is a technical one.

use super::{Subject, butir};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::all_requirements;
use crate::model::{NamaKomponen, Syarat};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf b",
        text: "Persyaratan meliputi persyaratan teknis maupun administratif",
    }],
    ..Rule::new("tanpa-syarat-teknis", Grade::new("IIW"), include_str!("tanpa_syarat_teknis.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let permit = standar.sifat.as_ref().is_some_and(|sifat| sifat.text == "perizinan");
    let Some(persyaratan) = standar.komponen.persyaratan.ada().filter(|_| permit) else { return };
    let span = persyaratan.umum.span;
    // What an agency shares serves permits and other services alike.
    if span.source != standar.span.source {
        return;
    }
    let mut technical = false;
    all_requirements(&persyaratan.butir, &mut |syarat| technical |= is_technical(syarat));
    let mut asked = false;
    butir::each(&persyaratan.butir, &mut |_, _| asked = true);
    if asked && !technical {
        found.push(none(subject.key_of(NamaKomponen::Persyaratan, span)));
    }
}

/// Whether a requirement or a group is marked as technical, or a group is called so.
fn is_technical(syarat: &Syarat) -> bool {
    let named = |name: &str| {
        name.split(|letter: char| !letter.is_alphabetic())
            .any(|word| word.eq_ignore_ascii_case("teknis"))
    };
    let group = !syarat.isi.butir().is_empty();
    syarat.sifat.as_ref().is_some_and(|sifat| sifat.text == "teknis")
        || group && syarat.isi.teks().is_some_and(|teks| named(&teks.text))
}

fn none(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak satu pun persyaratan izin ini ditandai teknis",
        "No requirement of this permit is marked as technical",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `sifat: teknis` pada syarat yang menilai hal yang diizinkan, dan `sifat: administratif` pada yang lain",
        "Write `sifat: teknis` at the requirements that judge what is permitted, and `sifat: administratif` at the others",
    ))
}
