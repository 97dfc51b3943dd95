//! From the record to the stage and the deadlines: what the record of a standard says on a given day.
//!
//! In come a record and a day, out come the stage, the youngest date, and the clocks of law with their last day.
//! Nothing here reads a clock, and nothing of what it says is ever written into a file.

mod kalender;
mod periode;
mod survei;
pub mod tenggat;

pub use kalender::{Batas, Kalender, Minggu, Ragu};
pub use periode::{Periode, periode};
pub use survei::{hari_survei, sampel};

use jiff::civil::Date;

use crate::model::{Riwayat, TanggalTertulis};

/// The stages of a standard, PP 96/2012 Pasal 24 to 33, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tahap {
    /// It is being written.
    Draf,
    /// The draft was discussed with the public, Pasal 26.
    Pembahasan,
    /// The discussed draft was published, Pasal 27 ayat (1).
    RancanganTerbit,
    /// The window for comments closed, Pasal 27 ayat (2) and (3).
    Perbaikan,
    /// It was enacted, Pasal 27 ayat (4).
    Ditetapkan,
    /// Its pledge was published, Pasal 30 ayat (4).
    Berlaku,
    /// It was revoked.
    Dicabut,
}

impl Tahap {
    /// What it is called in print.
    #[must_use]
    pub fn sebutan(self) -> &'static str {
        match self {
            Self::Draf => "draf",
            Self::Pembahasan => "pembahasan",
            Self::RancanganTerbit => "rancangan terbit",
            Self::Perbaikan => "perbaikan",
            Self::Ditetapkan => "ditetapkan",
            Self::Berlaku => "berlaku",
            Self::Dicabut => "dicabut",
        }
    }
}

/// The last stage that holds on a day. A date after that day has not happened; a part without a date has.
#[must_use]
pub fn tahap(riwayat: &Riwayat, today: Date) -> Tahap {
    let on = |date: &Option<TanggalTertulis>| happened(date.as_ref(), today);
    let consulted = |of: fn(&crate::model::Konsultasi) -> &Option<TanggalTertulis>| {
        riwayat.konsultasi.iter().any(|it| of(it).is_some() && on(of(it)))
    };
    if riwayat.pencabutan.iter().any(|it| on(&it.keputusan.tanggal)) {
        Tahap::Dicabut
    } else if riwayat.maklumat.iter().any(|it| it.terbit.is_some() && on(&it.terbit)) {
        Tahap::Berlaku
    } else if enacted(riwayat, today) {
        Tahap::Ditetapkan
    } else if consulted(|it| &it.tanggapan_ditutup) {
        Tahap::Perbaikan
    } else if consulted(|it| &it.rancangan_terbit) {
        Tahap::RancanganTerbit
    } else if riwayat
        .konsultasi
        .iter()
        .filter_map(|it| it.berita_acara.as_ref())
        .any(|it| on(&it.tanggal))
    {
        Tahap::Pembahasan
    } else {
        Tahap::Draf
    }
}

/// Whether a decree enacts the standard on a day; one without a date does.
#[must_use]
pub fn enacted(riwayat: &Riwayat, today: Date) -> bool {
    riwayat.penetapan.iter().any(|it| happened(it.keputusan.tanggal.as_ref(), today))
}

/// Whether the standard is before the public on a day: any publication, or a published pledge.
#[must_use]
pub fn published(riwayat: &Riwayat, today: Date) -> bool {
    riwayat.publikasi.iter().any(|it| happened(it.tanggal.as_ref(), today))
        || riwayat
            .maklumat
            .iter()
            .any(|it| it.terbit.is_some() && happened(it.terbit.as_ref(), today))
}

/// The youngest date of the record, which is the date of its documents.
#[must_use]
pub fn youngest(riwayat: &Riwayat) -> Option<Date> {
    let consultations = riwayat.konsultasi.iter().flat_map(|it| {
        let minutes = it.berita_acara.as_ref().and_then(|it| it.tanggal.as_ref());
        [
            minutes,
            it.rancangan_terbit.as_ref(),
            it.tanggapan_ditutup.as_ref(),
            it.perbaikan_selesai.as_ref(),
        ]
    });
    let decrees = riwayat.penetapan.iter().map(|it| it.keputusan.tanggal.as_ref());
    let pledges = riwayat.maklumat.iter().flat_map(|it| [it.tanggal.as_ref(), it.terbit.as_ref()]);
    let publications = riwayat.publikasi.iter().map(|it| it.tanggal.as_ref());
    let evaluations = riwayat.evaluasi.iter().map(|it| it.tanggal.as_ref());
    let surveys = riwayat.survei.iter().map(|it| it.terbit.as_ref());
    let revocations = riwayat.pencabutan.iter().map(|it| it.keputusan.tanggal.as_ref());
    consultations
        .chain(decrees)
        .chain(pledges)
        .chain(publications)
        .chain(evaluations)
        .chain(surveys)
        .chain(revocations)
        .filter_map(|date| date?.value.hari())
        .max()
}

/// Whether something of the record has happened by a day: a part without a date has.
#[must_use]
pub fn happened(date: Option<&TanggalTertulis>, today: Date) -> bool {
    date.and_then(|date| date.value.hari()).is_none_or(|date| date <= today)
}
