//! A standard of whose discussion with the public there are no minutes.

use jiff::civil::Date;

use super::{Subject, key, opening, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text, row};
use crate::lifecycle::happened;
use crate::model::Konsultasi;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 26 ayat (3)",
        text: "Hasil pembahasan dituangkan dalam berita acara penyusunan Standar Pelayanan dengan dilampiri daftar hadir",
    }],
    ..Rule::new("tanpa-berita-acara", Grade::new("WEE"), include_str!("tanpa_berita_acara.md"))
};

/// For a standard that is before the public, and of which no decree is recorded.
const ONLY_PUBLISHED: Grade = Grade::new("IWE");

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(standing) = standing(subject) else { return };
    let riwayat = &subject.standar.riwayat;
    if !riwayat.utuh("konsultasi") {
        return;
    }
    let konsultasi = &riwayat.konsultasi;
    let today = subject.settings.today;
    let best =
        konsultasi.iter().map(|it| (it, lacks(it, today))).min_by_key(|(_, lacks)| lacks.len());
    let finding = match best {
        None => key(subject, &["penetapan", "publikasi", "maklumat"]).map(none),
        Some((_, lacks)) if lacks.is_empty() => None,
        Some((it, lacks)) => Some(incomplete(opening(subject, "konsultasi", it.span), &lacks)),
    };
    let grade = if standing.enacted { RULE.grade } else { ONLY_PUBLISHED };
    found.extend(finding.map(|finding| finding.graded(grade)));
}

/// What the record of one discussion lacks, in both languages.
fn lacks(it: &Konsultasi, today: Date) -> Vec<(&'static str, &'static str)> {
    let mut lacks = Vec::new();
    // A discussion or minutes that are told in words may say all of it.
    if it.kata.is_some() {
        return lacks;
    }
    match it.berita_acara.as_ref().filter(|act| happened(act.tanggal.as_ref(), today)) {
        None => lacks.push(("berita acara", "minutes")),
        Some(act) if act.kata.is_some() => {}
        Some(act) => {
            if act.nomor.is_none() {
                lacks.push(("nomor berita acara", "the number of its minutes"));
            }
            if act.tanggal.is_none() {
                lacks.push(("tanggal berita acara", "the date of its minutes"));
            }
        }
    }
    if it.daftar_hadir.is_none() {
        lacks.push(("daftar hadir", "the list of those present"));
    }
    lacks
}

fn none(span: Span) -> Diagnostic {
    let message = Text::new(
        "Pembahasan rancangan standar ini dengan masyarakat tidak tercatat",
        "No discussion of the draft of this standard with the public is recorded",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Catat di `konsultasi`: `berita_acara` dengan nomor dan tanggal, serta `daftar_hadir`",
        "Record it under `konsultasi`: `berita_acara` with number and date, and `daftar_hadir`",
    ))
}

fn incomplete(span: Span, lacks: &[(&str, &str)]) -> Diagnostic {
    let (id, en): (Vec<&str>, Vec<&str>) = lacks.iter().copied().unzip();
    let message = Text::new(
        format!("Pembahasan dengan masyarakat tercatat tanpa {}", row(&id, "dan")),
        format!("The discussion with the public is recorded without {}", row(&en, "and")),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Lengkapi `berita_acara` dengan nomor dan tanggal, dan `daftar_hadir` dengan banyaknya orang dalam daftar itu",
        "Complete `berita_acara` with number and date, and `daftar_hadir` with how many names that list has",
    ))
}
