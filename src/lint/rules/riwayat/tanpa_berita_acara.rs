//! A standard of whose discussion with the public there are no minutes.

use super::{Subject, key, opening, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
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
    let konsultasi = &subject.standar.riwayat.konsultasi;
    let today = subject.settings.today;
    let best = konsultasi
        .iter()
        .map(|it| (it, Lacks::of(it, today)))
        .min_by_key(|(_, lacks)| lacks.count());
    let finding = match best {
        None => key(subject, &["penetapan", "publikasi", "maklumat"]).map(none),
        Some((_, lacks)) if lacks.count() == 0 => None,
        Some((it, lacks)) => Some(incomplete(opening(subject, it.span), &lacks)),
    };
    let grade = if standing.enacted { RULE.grade } else { ONLY_PUBLISHED };
    found.extend(finding.map(|finding| finding.graded(grade)));
}

/// What the record of one discussion lacks.
struct Lacks {
    minutes: bool,
    number: bool,
    date: bool,
    present: bool,
}

impl Lacks {
    fn of(it: &Konsultasi, today: jiff::civil::Date) -> Self {
        // A discussion or minutes that are told in words may say all of it.
        let minutes = it.berita_acara.as_ref().filter(|act| happened(act.tanggal.as_ref(), today));
        let told = it.kata.is_some();
        let bare = minutes.filter(|act| !told && act.kata.is_none());
        Self {
            minutes: !told && minutes.is_none(),
            number: bare.is_some_and(|act| act.nomor.is_none()),
            date: bare.is_some_and(|act| act.tanggal.is_none()),
            present: !told && it.daftar_hadir.is_none(),
        }
    }

    fn count(&self) -> usize {
        // Without minutes there is neither a number nor a date.
        [self.minutes, self.minutes, self.number, self.date, self.present]
            .iter()
            .filter(|lacking| **lacking)
            .count()
    }
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

fn incomplete(span: Span, lacks: &Lacks) -> Diagnostic {
    let missing = [
        (lacks.minutes, "berita acara", "minutes"),
        (lacks.number, "nomor berita acara", "the number of its minutes"),
        (lacks.date, "tanggal berita acara", "the date of its minutes"),
        (lacks.present, "daftar hadir", "the list of those present"),
    ];
    let all = |name: fn(&(bool, &'static str, &'static str)) -> &'static str| {
        missing.iter().filter(|one| one.0).map(name).collect::<Vec<_>>()
    };
    let message = Text::new(
        format!("Pembahasan dengan masyarakat tercatat tanpa {}", all(|one| one.1).join(", ")),
        format!(
            "The discussion with the public is recorded without {}",
            all(|one| one.2).join(", ")
        ),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Lengkapi `berita_acara` dengan nomor dan tanggal, dan `daftar_hadir` dengan banyaknya orang dalam daftar itu",
        "Complete `berita_acara` with number and date, and `daftar_hadir` with how many names that list has",
    ))
}
