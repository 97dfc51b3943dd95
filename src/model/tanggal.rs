//! Dates: `2026-05-04` in a file, `4 Mei 2026` in print.

use jiff::civil::Date;

use super::token::Tokens;

/// A field that should hold a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tanggal {
    /// As the format asks, `2026-05-04`.
    Baku(Date),
    /// A date in other words, `4 Mei 2026`; the fix is the date as the format asks.
    Kata(Date),
    /// A text that is no date, `sampai diganti`.
    Teks,
}

/// The months as they are printed.
pub const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Other spellings of months, each with its number.
const EJAAN_BULAN: [(&str, i8); 22] = [
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("pebruari", 2),
    ("mar", 3),
    ("mrt", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("agu", 8),
    ("agt", 8),
    ("ags", 8),
    ("agust", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("nop", 11),
    ("nopember", 11),
    ("des", 12),
    ("dec", 12),
];

/// What may stand before a date in words.
const SEBELUM: [&str; 14] = [
    "tanggal", "tgl", ".", ",", "senin", "selasa", "rabu", "kamis", "jumat", "jum", "'", "at",
    "sabtu", "minggu",
];

impl Tanggal {
    /// The date, however it was written.
    #[must_use]
    pub fn hari(self) -> Option<Date> {
        match self {
            Self::Baku(date) | Self::Kata(date) => Some(date),
            Self::Teks => None,
        }
    }
}

/// Reads a date. Numbers are read day, month, year, as Indonesian writes them.
#[must_use]
pub fn parse(text: &str) -> Tanggal {
    let text = text.trim();
    if let Some(date) = iso(text) {
        return Tanggal::Baku(date);
    }
    let tokens = Tokens::new(text);
    let mut place = 0;
    while tokens.is_any(place, &SEBELUM) {
        place += 1;
    }
    match at(&tokens, place) {
        Some((date, end)) if end == tokens.len() => Tanggal::Kata(date),
        _ => Tanggal::Teks,
    }
}

/// A date as documents print it: `4 Mei 2026`.
#[must_use]
pub fn tercetak(date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        BULAN[usize::from(date.month().unsigned_abs()) - 1],
        date.year()
    )
}

/// A date in words or in numbers at a place, and the place after it.
pub(super) fn at(tokens: &Tokens, place: usize) -> Option<(Date, usize)> {
    let number = |place: usize| tokens.is_number(place).then(|| tokens.str(place));
    let first = number(place)?;
    if let Some(month) = month(tokens.str(place + 1)) {
        let year = place + 2 + usize::from(tokens.is(place + 2, "."));
        return Some((date(number(year)?, month, first)?, year + 1));
    }
    let sign = |place: usize| tokens.is_dash(place) || tokens.is(place, "/");
    if first.matches('.').count() == 2 {
        let mut parts = first.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        return Some((date(year, month.parse().ok()?, day)?, place + 1));
    }
    if !sign(place + 1) || !sign(place + 3) {
        return None;
    }
    let (second, third) = (number(place + 2)?, number(place + 4)?);
    let month = second.parse().ok()?;
    let date =
        if first.len() == 4 { date(first, month, third)? } else { date(third, month, first)? };
    Some((date, place + 5))
}

/// The number of a month by its name.
fn month(name: &str) -> Option<i8> {
    let whole =
        BULAN.iter().position(|month| month.eq_ignore_ascii_case(name)).map(|at| at as i8 + 1);
    whole.or_else(|| {
        EJAAN_BULAN
            .iter()
            .find(|(short, _)| short.eq_ignore_ascii_case(name))
            .map(|(_, number)| *number)
    })
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let year = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
    Date::new(year, month, day.parse().ok()?).ok()
}

fn iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() }
        });
    if shape { text.parse().ok() } else { None }
}
