//! A standard that was made public in too few media.

use super::{Subject, key, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::happened;
use crate::model::Publikasi;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 23 ayat (4) dan ayat (5)",
        text: "Sistem informasi pelayanan memuat standar pelayanan, secara terbuka dan mudah diakses",
    }],
    ..Rule::new("publikasi-kurang", Grade::new("IWW"), include_str!("publikasi_kurang.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !standing(subject).is_some_and(|standing| standing.published) {
        return;
    }
    if !subject.standar.riwayat.utuh("publikasi") {
        return;
    }
    let today = subject.settings.today;
    let past = |it: &&Publikasi| happened(it.tanggal.as_ref(), today);
    let mut media = Vec::new();
    for it in subject.standar.riwayat.publikasi.iter().filter(past) {
        // An entry in words, or one whose medium could not be read, may be any.
        match it.media.as_ref().filter(|media| media.sound) {
            Some(name) => media.push(name.text.as_str()),
            None => return,
        }
    }
    media.sort_unstable();
    media.dedup();
    let national = media.contains(&"sippn");
    if !national || media.len() < 2 {
        let span = key(subject, &["publikasi", "maklumat"]);
        found.extend(span.map(|span| too_few(span, media.len(), national)));
    }
}

fn too_few(span: Span, media: usize, national: bool) -> Diagnostic {
    let message = match (media, national) {
        (0, _) => Text::new(
            "Tidak satu pun media pengumuman standar ini tercatat",
            "No medium in which this standard was made public is recorded",
        ),
        (1, true) => Text::new(
            "Standar ini hanya diumumkan di SIPPN",
            "This standard was made public in SIPPN alone",
        ),
        (1, false) => Text::new(
            "Standar ini diumumkan di satu media saja, dan bukan di SIPPN",
            "This standard was made public in one medium, and not in SIPPN",
        ),
        _ => Text::new(
            "Standar ini tidak diumumkan di SIPPN",
            "This standard was not made public in SIPPN",
        ),
    };
    let help = if national {
        Text::new(
            "Umumkan juga di media lain, misalnya situs dan papan pengumuman, lalu catat di `publikasi`",
            "Make it public in another medium too, such as the website and a notice board, and record it under `publikasi`",
        )
    } else {
        Text::new(
            "Umumkan di SIPPN dan paling sedikit satu media lain, lalu catat di `publikasi` dengan `media: sippn`",
            "Make it public in SIPPN and at least one more medium, and record it under `publikasi` with `media: sippn`",
        )
    };
    Diagnostic::new(&RULE, span, message).help(help)
}
