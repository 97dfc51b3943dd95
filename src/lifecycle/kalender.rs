//! Working days: which day is one, the n-th after a day, how many lie between two.
//!
//! A count starts on the day after the event, and its last day counts.

use jiff::civil::{Date, Weekday};

use crate::register::{HariLibur, JenisLibur, Keyakinan, Libur};

/// How many days a week an office works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Minggu {
    /// Monday to Friday.
    #[default]
    Lima,
    /// Monday to Saturday.
    Enam,
}

/// The working days of an office.
#[derive(Clone, Copy, Debug)]
pub struct Kalender<'a> {
    /// The days that are not what their place in the week says.
    pub libur: &'a HariLibur,
    /// How many days a week it works.
    pub minggu: Minggu,
}

/// The last day of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batas {
    /// The day; where the holidays of a year are unknown, the earliest that it can be.
    pub hari: Date,
    /// Why the day may be a later one.
    pub ragu: Option<Ragu>,
}

/// Why a count may come out otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ragu {
    /// The holidays of this year are not known; none was left out of the count.
    TanpaData(i16),
    /// This day was left out of the count, and may still be moved.
    Perkiraan(Date),
}

impl Kalender<'_> {
    /// Whether the office works on a day.
    #[must_use]
    pub fn is_working(&self, date: Date) -> bool {
        match self.libur.on(date).map(|day| day.jenis) {
            Some(JenisLibur::Kerja) => true,
            Some(JenisLibur::Libur | JenisLibur::CutiBersama) => false,
            None => self.is_weekday(date),
        }
    }

    /// The `days`-th working day after a day; the day itself for none.
    #[must_use]
    pub fn add(&self, start: Date, days: u16) -> Batas {
        let mut batas = Batas { hari: start, ragu: None };
        let mut left = days;
        while left > 0 {
            // No record reaches the end of time; a count that does ends there.
            let Ok(next) = batas.hari.tomorrow() else { break };
            batas.hari = next;
            batas.ragu = batas.ragu.or_else(|| self.doubt(next));
            left -= u16::from(self.is_working(next));
        }
        batas
    }

    /// How many working days come after `start`, up to `end` and with it; none where `end` is not later.
    #[must_use]
    pub fn count(&self, start: Date, end: Date) -> u32 {
        let Ok(first) = start.tomorrow() else { return 0 };
        if end < first {
            return 0;
        }
        let days = first.duration_until(end).as_hours() / 24 + 1;
        let mut count = days / 7 * if self.minggu == Minggu::Enam { 6 } else { 5 };
        let mut rest = first;
        for _ in 0..days % 7 {
            count += i64::from(self.is_weekday(rest));
            rest = rest.tomorrow().unwrap_or(rest);
        }
        for day in self.libur.within(first, end) {
            match (day.jenis, self.is_weekday(day.tanggal)) {
                (JenisLibur::Kerja, false) => count += 1,
                (JenisLibur::Libur | JenisLibur::CutiBersama, true) => count -= 1,
                _ => {}
            }
        }
        u32::try_from(count).unwrap_or_default()
    }

    fn is_weekday(&self, date: Date) -> bool {
        match date.weekday() {
            Weekday::Sunday => false,
            Weekday::Saturday => self.minggu == Minggu::Enam,
            _ => true,
        }
    }

    fn doubt(&self, date: Date) -> Option<Ragu> {
        if !self.libur.knows(date.year()) {
            return Some(Ragu::TanpaData(date.year()));
        }
        let moves = |day: &&Libur| day.keyakinan == Keyakinan::Rendah;
        self.libur.on(date).filter(moves).map(|day| Ragu::Perkiraan(day.tanggal))
    }
}
