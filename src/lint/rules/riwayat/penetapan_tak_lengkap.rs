//! A decree of which number, date or the post of who signed is missing.

use super::{Subject, opening, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text, row};
use crate::lifecycle::happened;
use crate::model::Penetapan;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-30-2014",
        article: "Pasal 52 ayat (1)",
        text: "Keputusan sah bila ditetapkan oleh pejabat yang berwenang",
    }],
    ..Rule::new(
        "penetapan-tak-lengkap",
        Grade::new("WEE"),
        include_str!("penetapan_tak_lengkap.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if standing(subject).is_none() {
        return;
    }
    let agency = subject.facts.instansi.and_then(|instansi| instansi.pimpinan.as_ref());
    let head = agency.is_some_and(|head| head.jabatan.is_some());
    for penetapan in &subject.standar.riwayat.penetapan {
        let keputusan = &penetapan.keputusan;
        if !happened(keputusan.tanggal.as_ref(), subject.settings.today) {
            continue;
        }
        let span = opening(subject, "penetapan", keputusan.span);
        if keputusan.kata.is_some() {
            found.push(in_words(span));
            continue;
        }
        let post = head || has_post(penetapan);
        let all = [
            (keputusan.nomor.is_none(), "nomor", "its number"),
            (keputusan.tanggal.is_none(), "tanggal", "its date"),
            (!post, "jabatan yang menetapkan", "the post of who signed it"),
        ];
        let lacks: Vec<(&str, &str)> =
            all.into_iter().filter(|one| one.0).map(|(_, id, en)| (id, en)).collect();
        if lacks.is_empty() {
            continue;
        }
        let finding = incomplete(span, &lacks);
        found.push(if post {
            Diagnostic { grounds: (&[]).into(), ..finding.graded(Grade::WARNING) }
        } else {
            finding
        });
    }
}

fn has_post(penetapan: &Penetapan) -> bool {
    penetapan.pejabat.as_ref().is_some_and(|pejabat| pejabat.jabatan.is_some())
}

fn incomplete(span: Span, lacks: &[(&str, &str)]) -> Diagnostic {
    let (id, en): (Vec<&str>, Vec<&str>) = lacks.iter().copied().unzip();
    let message = Text::new(
        format!("Keputusan ini tercatat tanpa {}", row(&id, "dan")),
        format!("This decree is recorded without {}", row(&en, "and")),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Lengkapi `nomor`, `tanggal`, dan `pejabat` dengan `jabatan`; semua tenggat dihitung dari tanggal itu",
        "Complete `nomor`, `tanggal` and `pejabat` with `jabatan`; every deadline is counted from that date",
    ))
}

fn in_words(span: Span) -> Diagnostic {
    let message = Text::new(
        "Keputusan ini ditulis dengan kata-kata, sehingga tenggatnya tidak dapat dihitung",
        "This decree is told in words, so that no deadline can be counted from it",
    );
    let finding = Diagnostic::new(&RULE, span, message).graded(Grade::INFO).help(Text::new(
        "Tulis `nomor`, `tanggal`, dan `pejabat` masing-masing",
        "Write `nomor`, `tanggal` and `pejabat` each under its key",
    ));
    Diagnostic { grounds: (&[]).into(), ..finding }
}
