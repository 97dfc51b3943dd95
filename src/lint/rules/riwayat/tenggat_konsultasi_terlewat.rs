//! A clock of the discussion that ran out: publishing the draft, comments, repair, and the decree before its time.

use jiff::civil::Date;

use super::{Subject, about, day, doubt, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::tenggat::{self, Jam, Peristiwa, Tenggat};
use crate::lifecycle::{Tahap, enacted, tahap};
use crate::model::Konsultasi;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "pp-96-2012",
            article: "Pasal 27 ayat (1)",
            text: "Rancangan yang sudah dibahas dipublikasikan paling lama 5 hari kerja sejak berita acara ditandatangani",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 27 ayat (2)",
            text: "Masyarakat menanggapinya paling lama 7 hari kerja sejak dipublikasikan",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 27 ayat (3)",
            text: "Penyelenggara memperbaiki rancangan paling lama 14 hari sejak masa tanggapan berakhir",
        },
    ],
    dated: true,
    ..Rule::new(
        "tenggat-konsultasi-terlewat",
        Grade::new("WEE"),
        include_str!("tenggat_konsultasi_terlewat.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let riwayat = &subject.standar.riwayat;
    let today = subject.settings.today;
    if !is_standard(subject)
        || riwayat.konsultasi.is_empty()
        || tahap(riwayat, today) == Tahap::Dicabut
    {
        return;
    }
    let kalender = subject.kalender();
    let enacted = enacted(riwayat, today);
    for konsultasi in &riwayat.konsultasi {
        let clocks = tenggat::konsultasi(konsultasi, &kalender, today);
        for clock in &clocks {
            match clock.jam {
                Jam::RancanganTerbit if clock.is_missed(today) => {
                    // A decree follows a published draft; that nobody noted when is the milder fault.
                    let noted = clock.dilakukan.is_some() || !enacted;
                    let finding = draft(clock);
                    let finding = if noted { finding } else { finding.graded(Grade::WARNING) };
                    found.push(about(clock, today, finding));
                }
                Jam::Tanggapan => {
                    found.extend(window(clock).map(|finding| about(clock, today, finding)));
                }
                // After a decree the draft was repaired, if only nobody noted when.
                Jam::Perbaikan
                    if clock.is_missed(today) && (clock.dilakukan.is_some() || !enacted) =>
                {
                    let grace =
                        Tenggat { batas: tenggat::mundur(clock.batas, &kalender), ..*clock };
                    let finding = repair(clock);
                    let grave = grace.is_missed(today);
                    let finding = if grave { finding } else { finding.graded(Grade::INFO) };
                    found.push(about(clock, today, finding));
                }
                _ => {}
            }
        }
        found.extend(early(subject, konsultasi, &clocks, today));
    }
}

/// A decree within the time that the public had for its comments.
fn early(
    subject: &Subject<'_>,
    konsultasi: &Konsultasi,
    clocks: &[Tenggat],
    today: Date,
) -> Option<Diagnostic> {
    let window = clocks.iter().find(|clock| clock.jam == Jam::Tanggapan)?;
    let decree = tenggat::penetapan_terakhir(&subject.standar.riwayat, today)?;
    let end = window.dilakukan.map_or(window.batas.hari, |closed| closed.hari);
    let within = window.sejak.hari <= decree.hari && decree.hari < end;
    if !within || end < window.sejak.hari {
        return None;
    }
    // Unknown holidays would only put the end off.
    let finding = enacted_early(decree, window, end);
    let recorded = konsultasi.tanggapan_ditutup.is_some();
    Some(if recorded { finding } else { finding.graded(Grade::WARNING) })
}

fn draft(clock: &Tenggat) -> Diagnostic {
    let sejak = day(clock.sejak.hari);
    let batas = day(clock.batas.hari);
    let note = doubt(clock.batas);
    let (at, message) = if let Some(done) = clock.dilakukan {
        let done_on = day(done.hari);
        let message = Text::new(
            format!("Rancangan terbit {}, sesudah tenggatnya {}", done_on.id, batas.id),
            format!(
                "The draft was published on {}, after its deadline of {}",
                done_on.en, batas.en
            ),
        );
        (done, message)
    } else {
        let message = Text::new(
            format!("Rancangan tidak tercatat terbit, padahal tenggatnya {}", batas.id),
            format!("The draft is not recorded as published, and its deadline was {}", batas.en),
        );
        (clock.sejak, message)
    };
    let help = Text::new(
        format!(
            "Rancangan dipublikasikan paling lama {} hari kerja sejak berita acara {}{}",
            clock.jam.lama(),
            sejak.id,
            note.id
        ),
        format!(
            "The draft is to be published within {} working days of the minutes of {}{}",
            clock.jam.lama(),
            sejak.en,
            note.en
        ),
    );
    told(clock, at, message, help, 0)
}

/// The window for comments, where it closed later or earlier than the law has it.
fn window(clock: &Tenggat) -> Option<Diagnostic> {
    let closed = clock.dilakukan?;
    if closed.hari < clock.sejak.hari || closed.hari == clock.batas.hari {
        return None;
    }
    let late = closed.hari > clock.batas.hari;
    let (closed_on, sejak, batas) =
        (day(closed.hari), day(clock.sejak.hari), day(clock.batas.hari));
    let message = if late {
        Text::new(
            format!("Tanggapan ditutup {}, sesudah tenggatnya {}", closed_on.id, batas.id),
            format!("Comments closed on {}, after the deadline of {}", closed_on.en, batas.en),
        )
    } else {
        Text::new(
            format!(
                "Tanggapan ditutup {}, padahal masyarakat boleh menanggapi sampai {}",
                closed_on.id, batas.id
            ),
            format!(
                "Comments closed on {}, though the public may comment until {}",
                closed_on.en, batas.en
            ),
        )
    };
    let note = doubt(clock.batas);
    let help = Text::new(
        format!(
            "Masyarakat menanggapi rancangan paling lama {} hari kerja sejak terbit {}{}",
            clock.jam.lama(),
            sejak.id,
            note.id
        ),
        format!(
            "The public comments on the draft within {} working days of its publication on {}{}",
            clock.jam.lama(),
            sejak.en,
            note.en
        ),
    );
    let finding = told(clock, closed, message, help, 1);
    Some(if late { finding } else { finding.graded(Grade::INFO) })
}

fn repair(clock: &Tenggat) -> Diagnostic {
    let (sejak, batas) = (day(clock.sejak.hari), day(clock.batas.hari));
    let (at, message) = if let Some(done) = clock.dilakukan {
        let done_on = day(done.hari);
        let message = Text::new(
            format!("Perbaikan rancangan selesai {}, sesudah tenggatnya {}", done_on.id, batas.id),
            format!("The draft was repaired by {}, after the deadline of {}", done_on.en, batas.en),
        );
        (done, message)
    } else {
        let message = Text::new(
            format!("Perbaikan rancangan tidak tercatat selesai, padahal tenggatnya {}", batas.id),
            format!("The draft is not recorded as repaired, and the deadline was {}", batas.en),
        );
        (clock.sejak, message)
    };
    let note = doubt(clock.batas);
    let help = Text::new(
        format!(
            "Rancangan diperbaiki paling lama {} hari sejak masa tanggapan berakhir {}{}",
            clock.jam.lama(),
            sejak.id,
            note.id
        ),
        format!(
            "The draft is to be repaired within {} days of the end of the comments on {}{}",
            clock.jam.lama(),
            sejak.en,
            note.en
        ),
    );
    told(clock, at, message, help, 2)
}

fn enacted_early(decree: Peristiwa, window: &Tenggat, end: Date) -> Diagnostic {
    let (decree_on, end) = (day(decree.hari), day(end));
    let message = Text::new(
        format!(
            "Ditetapkan {}, sebelum masa tanggapan masyarakat berakhir {}",
            decree_on.id, end.id
        ),
        format!(
            "Enacted on {}, before the comments of the public ended on {}",
            decree_on.en, end.en
        ),
    );
    let help = Text::new(
        "Tetapkan standar sesudah masa tanggapan berakhir dan rancangannya diperbaiki",
        "Enact the standard after the comments have ended and the draft was repaired",
    );
    told(window, decree, message, help, 1)
}

/// A finding with the law of its clock, and with the day from which it ran where that is another place.
fn told(clock: &Tenggat, at: Peristiwa, message: Text, help: Text, ground: usize) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, at.letak, message).help(help);
    let finding = Diagnostic { grounds: (&RULE.grounds[ground..=ground]).into(), ..finding };
    if at.letak == clock.sejak.letak {
        return finding;
    }
    let counted = Text::new("dihitung sejak tanggal ini", "counted from this date");
    finding.related(clock.sejak.letak, counted)
}
