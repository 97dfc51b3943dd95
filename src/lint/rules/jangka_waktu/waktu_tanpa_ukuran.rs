//! A time to finish that is no length of time: `sesuai kasus`.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::{Use, times};
use crate::model::{NamaKomponen, Rentang, Teks};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21 huruf d",
            text: "Standar pelayanan memuat jangka waktu penyelesaian",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 1 angka 7",
            text: "Standar pelayanan adalah tolok ukur pelayanan yang cepat dan terukur",
        },
    ],
    silences: &["kata-kabur"],
    ..Rule::new("waktu-tanpa-ukuran", Grade::ERROR, include_str!("waktu_tanpa_ukuran.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    times(subject.standar, &mut |place, waktu| {
        let opening_hours = place != Use::Complaint && waktu.value.jam_buka.is_some();
        if place == Use::Step || !waktu.teks.sound || waktu.value.ukuran.is_some() || opening_hours
        {
            return;
        }
        // Everybody can count to a day that is named: `kembali besok`.
        let day = cues::waktu().hari.are_in(&waktu.teks.text);
        let finding = no_measure(&waktu.teks, day);
        let milder = day || place == Use::Complaint;
        found.push(if milder { finding.graded(Grade::WARNING) } else { finding });
    });
    let Some(jangka_waktu) = subject.standar.komponen.jangka_waktu.ada() else { return };
    // What an agency shares may be completed by each standard.
    if subject.whole == Whole::Share {
        return;
    }
    let without = |rentang: &&Rentang| rentang.batas.is_none() && rentang.lazim.is_none();
    let timeless: Vec<&Rentang> = jangka_waktu.butir.iter().filter(without).collect();
    match timeless.first() {
        Some(first) if timeless.len() > 1 && timeless.len() == jangka_waktu.butir.len() => {
            found.push(no_time_at_all(subject.key_of(NamaKomponen::JangkaWaktu, first.umum.span)));
        }
        _ => found.extend(timeless.into_iter().map(|rentang| no_time(place_of(rentang)))),
    }
}

/// Where an entry without a time stands: at the name of its stage, else at its words, else the whole.
fn place_of(rentang: &Rentang) -> Span {
    let named = [&rentang.tahap, &rentang.produk, &rentang.umum.uraian, &rentang.sejak];
    named.into_iter().flatten().next().map_or(rentang.umum.span, |teks| teks.span)
}

fn no_measure(teks: &Teks, day: bool) -> Diagnostic {
    let written = teks.text.trim();
    let message = if day {
        Text::new(
            format!("“{written}” menyebut harinya, bukan lamanya"),
            format!("“{written}” tells the day, not how long it takes"),
        )
    } else {
        Text::new(
            format!("“{written}” tidak menyebut lamanya"),
            format!("“{written}” does not say how long it takes"),
        )
    };
    Diagnostic::new(&RULE, teks.span, message).help(how())
}

fn no_time(span: Span) -> Diagnostic {
    let message =
        Text::new("Bagian ini tidak menyebut lamanya", "This part does not say how long it takes");
    Diagnostic::new(&RULE, span, message).help(how())
}

fn no_time_at_all(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak satu pun bagian jangka waktu ini menyebut lamanya",
        "No part of this time says how long it takes",
    );
    Diagnostic::new(&RULE, span, message).help(how())
}

fn how() -> Text {
    Text::new(
        "Tulis waktu terlama yang dijanjikan, misalnya `paling_lama: 3 hari kerja`; bila berbeda bagi tiap kasus, tulis satu \
         butir untuk tiap kasus dengan `untuk`",
        "Write the longest time that is promised, such as `paling_lama: 3 hari kerja`; where it differs by case, write one \
         entry for each with `untuk`",
    )
}
