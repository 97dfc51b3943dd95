//! The deadlines of a record: from which day each clock of law runs, its last day, and what was done.

use jiff::civil::Date;

use super::kalender::{Batas, Kalender};
use super::survei::hari_survei;
use crate::model::{Konsultasi, Riwayat, TanggalTertulis};
use crate::register::tenggat::lama;
use crate::source::Span;

/// Which clock of law runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jam {
    /// The discussed draft is published, PP 96/2012 Pasal 27 ayat (1).
    RancanganTerbit,
    /// The public comments on it, PP 96/2012 Pasal 27 ayat (2).
    Tanggapan,
    /// The agency repairs it, PP 96/2012 Pasal 27 ayat (3).
    Perbaikan,
    /// The pledge is published, PP 96/2012 Pasal 30 ayat (4).
    Maklumat,
    /// The standard is evaluated, PP 96/2012 Pasal 32 ayat (1).
    Evaluasi,
    /// The standard is reviewed, PP 96/2012 Pasal 33 ayat (1).
    PeninjauanUlang,
    /// The users are surveyed, `PermenPANRB` 14/2017 Pasal 1 ayat (1).
    Survei,
}

impl Jam {
    /// How many working days, days or months it runs.
    #[must_use]
    pub fn lama(self) -> u16 {
        lama(match self {
            Self::RancanganTerbit => "rancangan_terbit",
            Self::Tanggapan => "tanggapan",
            Self::Perbaikan => "perbaikan",
            Self::Maklumat => "maklumat",
            Self::Evaluasi => "evaluasi",
            Self::PeninjauanUlang => "peninjauan_ulang",
            Self::Survei => "survei",
        })
    }
}

/// A day of the record and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peristiwa {
    /// The day.
    pub hari: Date,
    /// Where it is written.
    pub letak: Span,
}

/// A clock that runs or ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenggat {
    /// Which.
    pub jam: Jam,
    /// What started it; it counts from the day after.
    pub sejak: Peristiwa,
    /// Its last day.
    pub batas: Batas,
    /// When what it asks for was done, as far as that is recorded.
    pub dilakukan: Option<Peristiwa>,
}

impl Tenggat {
    /// Whether it was done after the last day, or was not done and that day is over.
    #[must_use]
    pub fn is_missed(&self, today: Date) -> bool {
        self.dilakukan.map_or(today, |done| done.hari) > self.batas.hari
    }

    /// Whether its last day is over by a day, however many holidays are not known.
    #[must_use]
    pub fn is_sure_by(&self, day: Date) -> bool {
        // No year has had more than 29 days on which offices were closed beside weekends: six weeks and no longer.
        const MOST: i32 = 42;
        let latest = later(self.batas.hari, jiff::Span::new().days(MOST));
        self.batas.ragu.is_none() || latest < day
    }
}

/// Every clock of a record that runs or ran on a day.
#[must_use]
pub fn semua(riwayat: &Riwayat, kalender: &Kalender<'_>, today: Date) -> Vec<Tenggat> {
    let consultations = riwayat.konsultasi.iter().flat_map(|it| konsultasi(it, kalender, today));
    consultations
        .chain(maklumat(riwayat, kalender, today))
        .chain(evaluasi(riwayat, today))
        .chain(peninjauan_ulang(riwayat, today))
        .chain(survei(riwayat, today))
        .collect()
}

/// The clocks of a consultation, in their order.
#[must_use]
pub fn konsultasi(it: &Konsultasi, kalender: &Kalender<'_>, today: Date) -> Vec<Tenggat> {
    let mut clocks = Vec::new();
    let minutes = it.berita_acara.as_ref().and_then(|act| past(act.tanggal.as_ref(), today));
    let draft = past(it.rancangan_terbit.as_ref(), today);
    // The end of the window is announced beforehand.
    let closed = event(it.tanggapan_ditutup.as_ref());
    let run = |jam: Jam, sejak: Peristiwa, dilakukan| {
        let batas = kalender.add(sejak.hari, jam.lama());
        Tenggat { jam, sejak, batas, dilakukan }
    };
    if let Some(sejak) = minutes {
        clocks.push(run(Jam::RancanganTerbit, sejak, draft));
    }
    let window = draft.map(|sejak| run(Jam::Tanggapan, sejak, closed));
    clocks.extend(window);
    let end = match (closed, window) {
        (Some(closed), _) => Some((closed, None)),
        (None, Some(window)) => {
            let last = Peristiwa { hari: window.batas.hari, letak: window.sejak.letak };
            Some((last, window.batas.ragu))
        }
        (None, None) => None,
    };
    if let Some((sejak, ragu)) = end.filter(|(end, _)| end.hari < today) {
        let days = jiff::Span::new().days(i64::from(Jam::Perbaikan.lama()));
        let batas = Batas { hari: later(sejak.hari, days), ragu };
        let dilakukan = past(it.perbaikan_selesai.as_ref(), today);
        clocks.push(Tenggat { jam: Jam::Perbaikan, sejak, batas, dilakukan });
    }
    clocks
}

/// The clock of the pledge, from the last decree; one that was published before it serves as well, as where one pledge is
/// for many standards.
#[must_use]
pub fn maklumat(riwayat: &Riwayat, kalender: &Kalender<'_>, today: Date) -> Option<Tenggat> {
    if !riwayat.utuh("penetapan") || !riwayat.utuh("maklumat") {
        return None;
    }
    let sejak = penetapan_terakhir(riwayat, today)?;
    let pledges = || riwayat.maklumat.iter().filter_map(|it| past(it.terbit.as_ref(), today));
    let after = pledges().filter(|it| it.hari >= sejak.hari).min_by_key(|it| it.hari);
    let dilakukan = pledges().find(|it| it.hari < sejak.hari).or(after);
    let batas = kalender.add(sejak.hari, Jam::Maklumat.lama());
    Some(Tenggat { jam: Jam::Maklumat, sejak, batas, dilakukan })
}

/// The clock of the next evaluation, from the last or from the decree; none where one of them has no date.
#[must_use]
pub fn evaluasi(riwayat: &Riwayat, today: Date) -> Option<Tenggat> {
    yearly(Jam::Evaluasi, riwayat, today, |_| true)
}

/// The clock of the next review, from the last or from the decree; none where one of them has no date.
#[must_use]
pub fn peninjauan_ulang(riwayat: &Riwayat, today: Date) -> Option<Tenggat> {
    yearly(Jam::PeninjauanUlang, riwayat, today, |jenis| jenis == "peninjauan_ulang")
}

/// The clock of the next survey, from the last or, where there is none, from the decree; none where that has no date.
#[must_use]
pub fn survei(riwayat: &Riwayat, today: Date) -> Option<Tenggat> {
    if !riwayat.utuh("survei") {
        return None;
    }
    let mut last: Option<Peristiwa> = None;
    for survei in &riwayat.survei {
        let hari = hari_survei(survei)?;
        let letak = survei.periode.as_ref().map_or(survei.span, |periode| periode.span);
        if last.is_none_or(|last| last.hari < hari) {
            last = Some(Peristiwa { hari, letak });
        }
    }
    let sejak = last.or_else(|| penetapan_terakhir(riwayat, today))?;
    Some(monthly(Jam::Survei, sejak))
}

/// The last decree that has a date and has happened.
#[must_use]
pub fn penetapan_terakhir(riwayat: &Riwayat, today: Date) -> Option<Peristiwa> {
    let decrees = riwayat.penetapan.iter();
    let dated = decrees.filter_map(|it| past(it.keputusan.tanggal.as_ref(), today));
    dated.max_by_key(|it| it.hari)
}

fn yearly(
    jam: Jam,
    riwayat: &Riwayat,
    today: Date,
    counts: impl Fn(&str) -> bool,
) -> Option<Tenggat> {
    if !riwayat.utuh("penetapan") || !riwayat.utuh("evaluasi") {
        return None;
    }
    let decrees = riwayat.penetapan.iter().map(|it| it.keputusan.tanggal.as_ref());
    let judged = riwayat
        .evaluasi
        .iter()
        .filter(|it| it.jenis.as_ref().is_none_or(|jenis| counts(&jenis.text)));
    let mut last: Option<Peristiwa> = None;
    for date in decrees.chain(judged.map(|it| it.tanggal.as_ref())) {
        // What has no date may have been yesterday.
        let event = event(date)?;
        if event.hari <= today && last.is_none_or(|last| last.hari < event.hari) {
            last = Some(event);
        }
    }
    Some(monthly(jam, last?))
}

fn monthly(jam: Jam, sejak: Peristiwa) -> Tenggat {
    let months = jiff::Span::new().months(i32::from(jam.lama()));
    let batas = Batas { hari: later(sejak.hari, months), ragu: None };
    Tenggat { jam, sejak, batas, dilakukan: None }
}

fn later(day: Date, by: jiff::Span) -> Date {
    day.checked_add(by).unwrap_or(Date::MAX)
}

fn event(date: Option<&TanggalTertulis>) -> Option<Peristiwa> {
    let date = date?;
    Some(Peristiwa { hari: date.value.hari()?, letak: date.teks.span })
}

/// A day that has come.
fn past(date: Option<&TanggalTertulis>, today: Date) -> Option<Peristiwa> {
    event(date).filter(|event| event.hari <= today)
}

/// A last day that falls on a day off, moved to the next working day: a courtesy that the law grants the validity of
/// decisions, UU 30/2014.
#[must_use]
pub fn mundur(batas: Batas, kalender: &Kalender<'_>) -> Batas {
    if kalender.is_working(batas.hari) {
        return batas;
    }
    let next = kalender.add(batas.hari, 1);
    Batas { hari: next.hari, ragu: batas.ragu.or(next.ragu) }
}
