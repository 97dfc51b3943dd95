//! A pledge that was published too late, or of which nothing is recorded.

use super::{Subject, about, day, doubt, key, opening, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::happened;
use crate::lifecycle::tenggat::{self, Tenggat};
use crate::model::Maklumat;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 30 ayat (4)",
        text: "Maklumat dipublikasikan paling lama 7 hari kerja sejak Standar Pelayanan ditetapkan",
    }],
    dated: true,
    ..Rule::new("maklumat-terlambat", Grade::new("WEE"), include_str!("maklumat_terlambat.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(standing) = standing(subject) else { return };
    let riwayat = &subject.standar.riwayat;
    let today = subject.settings.today;
    if !riwayat.utuh("maklumat") || !riwayat.utuh("penetapan") {
        return;
    }
    let clock = tenggat::maklumat(riwayat, &subject.kalender(), today);
    if let Some(clock) = &clock {
        if !clock.is_missed(today) {
            return;
        }
        if let Some(done) = clock.dilakukan {
            found.push(about(clock, today, late(clock, done)));
            return;
        }
    }
    // A pledge that is told in words may be published; one whose publication has no date is.
    let terbit = |it: &Maklumat| it.terbit.is_some() && happened(it.terbit.as_ref(), today);
    if riwayat.maklumat.iter().any(|it| it.kata.is_some() || terbit(it)) {
        return;
    }
    if let Some(it) = riwayat.maklumat.iter().find(|it| it.terbit.is_none()) {
        found.push(undated(opening(subject, "maklumat", it.span)).graded(Grade::INFO));
        return;
    }
    let parts: &[&str] =
        if standing.enacted { &["maklumat", "penetapan"] } else { &["maklumat", "publikasi"] };
    let Some(span) = key(subject, parts) else { return };
    let finding = missing(span, clock.as_ref());
    found.push(match &clock {
        Some(clock) => about(clock, today, finding),
        None => finding,
    });
}

fn late(clock: &Tenggat, done: tenggat::Peristiwa) -> Diagnostic {
    let (done_on, batas, sejak) = (day(done.hari), day(clock.batas.hari), day(clock.sejak.hari));
    let note = doubt(clock.batas);
    let message = Text::new(
        format!("Maklumat terbit {}, sesudah tenggatnya {}", done_on.id, batas.id),
        format!("The pledge was published on {}, after its deadline of {}", done_on.en, batas.en),
    );
    Diagnostic::new(&RULE, done.letak, message)
        .related(
            clock.sejak.letak,
            Text::new("dihitung sejak tanggal ini", "counted from this date"),
        )
        .help(Text::new(
            format!(
                "Maklumat dipublikasikan paling lama {} hari kerja sejak penetapan {}{}",
                clock.jam.lama(),
                sejak.id,
                note.id
            ),
            format!(
                "The pledge is to be published within {} working days of the decree of {}{}",
                clock.jam.lama(),
                sejak.en,
                note.en
            ),
        ))
}

fn missing(span: Span, clock: Option<&Tenggat>) -> Diagnostic {
    let batas = clock.map(|clock| day(clock.batas.hari));
    let message = match &batas {
        Some(batas) => Text::new(
            format!("Terbitnya maklumat tidak tercatat, padahal tenggatnya {}", batas.id),
            format!("No pledge is recorded as published, and its deadline was {}", batas.en),
        ),
        None => Text::new(
            "Terbitnya maklumat pelayanan tidak tercatat",
            "No pledge is recorded as published",
        ),
    };
    let note = clock.map_or_else(|| Text::new("", ""), |clock| doubt(clock.batas));
    Diagnostic::new(&RULE, span, message).graded(Grade::WARNING).help(Text::new(
        format!("Catat di `maklumat` kapan maklumat ditetapkan (`tanggal`) dan dipublikasikan (`terbit`){}", note.id),
        format!("Record under `maklumat` when the pledge was made (`tanggal`) and published (`terbit`){}", note.en),
    ))
}

fn undated(span: Span) -> Diagnostic {
    let message = Text::new(
        "Maklumat tercatat tanpa tanggal terbit, sehingga tenggatnya tidak dapat diperiksa",
        "The pledge is recorded without the date of its publication, so that its deadline cannot be tested",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `terbit`: tanggal maklumat dipublikasikan",
        "Write `terbit`: the date on which the pledge was published",
    ))
}
