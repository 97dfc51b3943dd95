//! Users who were not asked for more than a year.

use jiff::civil::Date;

use super::{Subject, day, key, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::hari_survei;
use crate::lifecycle::tenggat::{self, Tenggat};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "permenpanrb-14-2017",
        article: "Pasal 1 ayat (1)",
        text: "Survei kepuasan masyarakat dilakukan secara berkala, paling sedikit 1 kali setahun",
    }],
    dated: true,
    ..Rule::new("survei-terlambat", Grade::new("WWE"), include_str!("survei_terlambat.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(standing) = standing(subject).filter(|standing| !standing.ended) else { return };
    let riwayat = &subject.standar.riwayat;
    let today = subject.settings.today;
    let clock = tenggat::survei(riwayat, today);
    match clock {
        Some(clock) if clock.is_missed(today) => {
            found.push(late(&clock, riwayat.survei.is_empty()));
        }
        Some(clock) if !riwayat.survei.is_empty() && is_lone(subject, &clock, today) => {
            found.push(lone(&clock));
        }
        None if riwayat.survei.is_empty() && riwayat.utuh("survei") && standing.published => {
            found.extend(key(subject, &["publikasi", "maklumat"]).map(none));
        }
        _ => {}
    }
}

/// Whether half a year has passed since the last survey, and no other is of the year before today.
fn is_lone(subject: &Subject<'_>, clock: &Tenggat, today: Date) -> bool {
    let ago = |months| today.checked_sub(jiff::Span::new().months(months)).unwrap_or(Date::MIN);
    let surveys = &subject.standar.riwayat.survei;
    let within = surveys.iter().filter_map(hari_survei).filter(|day| *day > ago(12)).count();
    clock.sejak.hari < ago(6) && within == 1
}

fn late(clock: &Tenggat, first: bool) -> Diagnostic {
    let (sejak, batas) = (day(clock.sejak.hari), day(clock.batas.hari));
    let message = if first {
        Text::new(
            format!(
                "Sejak penetapan {} tidak ada survei yang tercatat; tenggatnya {}",
                sejak.id, batas.id
            ),
            format!(
                "No survey is recorded since the decree of {}; it was due by {}",
                sejak.en, batas.en
            ),
        )
    } else {
        Text::new(
            format!("Survei terakhir {}; yang berikutnya paling lambat {}", sejak.id, batas.id),
            format!("The last survey is of {}; the next was due by {}", sejak.en, batas.en),
        )
    };
    Diagnostic::new(&RULE, clock.sejak.letak, message).help(Text::new(
        "Adakan survei kepuasan masyarakat, lalu catat di `survei`: periode, responden, dan nilai sembilan unsur",
        "Hold a survey of satisfaction, and record it under `survei`: period, respondents and the nine elements",
    ))
}

fn lone(clock: &Tenggat) -> Diagnostic {
    let sejak = day(clock.sejak.hari);
    let message = Text::new(
        format!("Hanya satu survei tercatat dalam setahun terakhir, {}", sejak.id),
        format!("Only one survey is recorded in the last year, of {}", sejak.en),
    );
    let finding =
        Diagnostic::new(&RULE, clock.sejak.letak, message).graded(Grade::INFO).help(Text::new(
            "Peraturan meminta sekali setahun; dua kali setahun lebih cepat menunjukkan masalah",
            "The regulation asks for one a year; two a year show a problem sooner",
        ));
    Diagnostic { grounds: (&[]).into(), ..finding }
}

fn none(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak ada survei kepuasan masyarakat yang tercatat",
        "No survey of satisfaction is recorded",
    );
    Diagnostic::new(&RULE, span, message).graded(Grade::INFO).help(Text::new(
        "Catat survei terakhir di `survei`: periode, responden, dan nilai sembilan unsur",
        "Record the last survey under `survei`: period, respondents and the nine elements",
    ))
}
