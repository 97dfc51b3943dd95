//! Days on which offices are closed or open against the rule: national holidays and joint leave year by year, and the
//! project's own days.

use std::borrow::Cow;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::akta::Keyakinan;

/// The years of which the decrees are known, each whole, in their order.
const DATA: [&str; 5] = [
    include_str!("../../data/hari-libur/2023.csv"),
    include_str!("../../data/hari-libur/2024.csv"),
    include_str!("../../data/hari-libur/2025.csv"),
    include_str!("../../data/hari-libur/2026.csv"),
    include_str!("../../data/hari-libur/2027.csv"),
];

/// A day that is not what its place in the week says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Libur {
    /// The day.
    pub tanggal: Date,
    /// What it is.
    pub jenis: JenisLibur,
    /// How sure it is; a low one may still be moved.
    pub keyakinan: Keyakinan,
    /// What it is called.
    pub nama: Cow<'static, str>,
}

/// What a listed day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JenisLibur {
    /// A holiday: of the nation by the joint decree of three ministers, or the project's own.
    Libur,
    /// Joint leave of civil servants, by the same decree: offices are closed.
    CutiBersama,
    /// A day on which the project's offices work all the same.
    Kerja,
}

impl JenisLibur {
    /// The kind that bears a word of the data.
    #[must_use]
    pub fn dari_kata(word: &str) -> Option<Self> {
        Some(match word {
            "libur" => Self::Libur,
            "cuti" | "cuti_bersama" => Self::CutiBersama,
            "kerja" => Self::Kerja,
            _ => return None,
        })
    }
}

/// The listed days: those of the nation, and a project's own, which stand over them.
#[derive(Clone, Debug, Default)]
pub struct HariLibur {
    own: Vec<Libur>,
}

impl HariLibur {
    /// The days of the nation with a project's own.
    #[must_use]
    pub fn new(mut own: Vec<Libur>) -> Self {
        own.sort_by_key(|day| day.tanggal);
        own.dedup_by_key(|day| day.tanggal);
        Self { own }
    }

    /// What is listed of a day.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<&Libur> {
        at(&self.own, date).or_else(|| at(&NATION, date))
    }

    /// Every listed day from one to another, both included; where a project says its own, the nation's is left out.
    pub fn within(&self, first: Date, last: Date) -> impl Iterator<Item = &Libur> {
        let nation = between(&NATION, first, last).iter();
        nation
            .filter(|day| at(&self.own, day.tanggal).is_none())
            .chain(between(&self.own, first, last))
    }

    /// Whether the holidays of a year are known: it is in the data, or the project lists a day of it.
    #[must_use]
    pub fn knows(&self, year: i16) -> bool {
        let of = |days: &[Libur]| days.iter().any(|day| day.tanggal.year() == year);
        let nation = NATION.first().zip(NATION.last());
        nation.is_some_and(|(first, last)| {
            (first.tanggal.year()..=last.tanggal.year()).contains(&year)
        }) || of(&self.own)
    }
}

static NATION: LazyLock<Vec<Libur>> =
    LazyLock::new(|| DATA.iter().flat_map(|year| year.lines()).filter_map(day).collect());

/// The day of a line; none where it is the header or says where the data is from.
fn day(line: &'static str) -> Option<Libur> {
    let mut fields = line.splitn(4, ',');
    Some(Libur {
        tanggal: fields.next()?.parse().ok()?,
        jenis: JenisLibur::dari_kata(fields.next()?)?,
        keyakinan: Keyakinan::dari_kata(fields.next()?)?,
        nama: Cow::Borrowed(fields.next()?),
    })
}

fn at(days: &[Libur], date: Date) -> Option<&Libur> {
    days.binary_search_by_key(&date, |day| day.tanggal).ok().map(|at| &days[at])
}

fn between(days: &[Libur], first: Date, last: Date) -> &[Libur] {
    let start = days.partition_point(|day| day.tanggal < first);
    let end = days.partition_point(|day| day.tanggal <= last);
    days.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many holidays and days of joint leave the decrees of each year give.
    const DECREED: [(i16, usize, usize); 5] =
        [(2023, 16, 11), (2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8)];

    #[test]
    fn every_year_has_the_days_of_its_decree() {
        let lines = DATA.iter().flat_map(|year| year.lines());
        let rows = lines.filter(|line| !line.starts_with('#') && !line.starts_with("tanggal,"));
        assert_eq!(rows.count(), NATION.len(), "every row is read");
        assert!(NATION.windows(2).all(|two| two[0].tanggal < two[1].tanggal), "sorted, each once");
        for (year, holidays, leave) in DECREED {
            let of = |jenis| {
                let days = NATION.iter().filter(|day| day.tanggal.year() == year);
                days.filter(|day| day.jenis == jenis).count()
            };
            assert_eq!(
                (of(JenisLibur::Libur), of(JenisLibur::CutiBersama)),
                (holidays, leave),
                "{year}"
            );
        }
    }

    #[test]
    fn every_year_says_where_it_is_from() {
        for (year, (number, ..)) in DATA.iter().zip(DECREED) {
            assert!(
                year.starts_with(&format!(
                    "# Hari libur nasional dan cuti bersama tahun {number}\n"
                ))
            );
            assert!(year.contains("\n# Sumber: Keputusan Bersama "), "{number}");
            assert!(year.contains("\n# Diperiksa: "), "{number}");
        }
    }
}
