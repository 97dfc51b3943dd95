//! Working days: the property that each way of counting agrees with the other, and days that were counted by hand.

use std::fmt::Write as _;

use jiff::civil::{Date, date};
use spp::lifecycle::{Kalender, Minggu, Ragu, tenggat};
use spp::model::{lower_instansi, lower_standar};
use spp::register::{HariLibur, JenisLibur, Keyakinan, Libur};
use spp::source::{Source, SourceId};
use spp::{schema, syntax};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A day from the year before the data to the one after it.
    fn day(&mut self) -> Date {
        let days = i32::try_from(self.below(7 * 365)).unwrap();
        plus(date(2022, 1, 1), days)
    }
}

fn plus(day: Date, days: i32) -> Date {
    day.checked_add(jiff::Span::new().days(days)).unwrap()
}

/// The nation's days, with days of a project that close and open offices.
fn own() -> HariLibur {
    let day = |tanggal, jenis| Libur {
        tanggal,
        jenis,
        keyakinan: Keyakinan::Tinggi,
        nama: "Hari rekaan".into(),
    };
    HariLibur::new(vec![
        day(date(2026, 8, 31), JenisLibur::Libur),
        day(date(2026, 3, 18), JenisLibur::Kerja),
        day(date(2026, 2, 7), JenisLibur::Kerja),
        day(date(2022, 7, 3), JenisLibur::Kerja),
        day(date(2027, 7, 4), JenisLibur::Libur),
    ])
}

#[test]
fn adding_and_counting_agree() {
    let (nation, own) = (HariLibur::default(), own());
    let mut dice = Dice(25);
    for round in 0..4000 {
        let libur = if round % 2 == 0 { &nation } else { &own };
        let minggu = if round % 3 == 0 { Minggu::Enam } else { Minggu::Lima };
        let kalender = Kalender { libur, minggu };
        let start = dice.day();
        let days = u16::try_from(dice.below(60)).unwrap();
        let end = kalender.add(start, days).hari;
        assert_eq!(kalender.count(start, end), u32::from(days), "{start} + {days}");
        assert!(days == 0 || kalender.is_working(end), "{start} + {days} is {end}");
        let later = kalender.add(start, days + 1).hari;
        assert!(end < later, "{start}: {days} and one more");
        assert!(end <= kalender.add(plus(start, 1), days).hari, "{start}: a later start");
    }
}

#[test]
fn counting_is_adding_up_day_by_day() {
    let (nation, own) = (HariLibur::default(), own());
    let mut dice = Dice(96);
    for round in 0..1000 {
        let libur = if round % 2 == 0 { &nation } else { &own };
        let minggu = if round % 3 == 0 { Minggu::Enam } else { Minggu::Lima };
        let kalender = Kalender { libur, minggu };
        let start = dice.day();
        let length = i32::try_from(dice.below(400)).unwrap();
        let working = (1..=length).filter(|&day| kalender.is_working(plus(start, day))).count();
        let end = plus(start, length);
        assert_eq!(kalender.count(start, end), u32::try_from(working).unwrap(), "{start} to {end}");
        assert_eq!(kalender.count(end, start), 0, "nothing lies before the start");
    }
}

#[test]
fn six_days_a_week_are_never_fewer_than_five() {
    let nation = HariLibur::default();
    let five = Kalender { libur: &nation, minggu: Minggu::Lima };
    let six = Kalender { libur: &nation, minggu: Minggu::Enam };
    let mut dice = Dice(27);
    for _ in 0..2000 {
        let start = dice.day();
        let days = u16::try_from(dice.below(60)).unwrap();
        let end = plus(start, i32::from(days));
        assert!(six.count(start, end) >= five.count(start, end), "{start} to {end}");
        assert!(six.add(start, days).hari <= five.add(start, days).hari, "{start} + {days}");
    }
}

#[test]
fn an_age_is_counted_at_once() {
    let nation = HariLibur::default();
    let kalender = Kalender { libur: &nation, minggu: Minggu::Lima };
    // 2,608,614 days from Monday to Friday, of which the data closes 109.
    assert_eq!(kalender.count(date(1, 1, 1), date(9999, 12, 31)), 2_608_505);
    assert_eq!(kalender.add(Date::MAX, 7).hari, Date::MAX);
}

/// Start, number of working days, and the last day that five and six days a week give; counted with a calendar in hand.
const COUNTED: [(&str, u16, &str, &str); 12] = [
    // Idulfitri 2023: joint leave from 19 to 25 April but for the two holidays, which are a Saturday and a Sunday.
    ("2023-04-17", 2, "2023-04-26", "2023-04-26"),
    // Saturday 29 April is a working day where six are, Monday 1 May is a holiday.
    ("2023-04-26", 3, "2023-05-02", "2023-04-29"),
    // Idulfitri 2024: 8 to 15 April, with a Saturday in between that is none of it.
    ("2024-04-05", 1, "2024-04-16", "2024-04-06"),
    ("2024-04-04", 5, "2024-04-19", "2024-04-17"),
    // Nyepi and Idulfitri 2025: 28 March to 7 April.
    ("2025-03-27", 1, "2025-04-08", "2025-04-05"),
    ("2025-03-24", 5, "2025-04-09", "2025-04-08"),
    // Nyepi and Idulfitri 2026: 18 to 24 March.
    ("2026-03-17", 1, "2026-03-25", "2026-03-25"),
    ("2026-03-13", 7, "2026-03-31", "2026-03-28"),
    // The joint leave that a change of 2025 added.
    ("2025-08-15", 1, "2025-08-19", "2025-08-16"),
    // Over the turn of the year: 24 and 25 December and 1 January are none.
    ("2026-12-23", 5, "2027-01-04", "2026-12-31"),
    // An ordinary week: the count starts on the day after.
    ("2026-11-02", 5, "2026-11-09", "2026-11-07"),
    ("2026-11-06", 0, "2026-11-06", "2026-11-06"),
];

#[test]
fn days_counted_by_hand() {
    let nation = HariLibur::default();
    for (start, days, five, six) in COUNTED {
        for (minggu, end) in [(Minggu::Lima, five), (Minggu::Enam, six)] {
            let batas = Kalender { libur: &nation, minggu }.add(start.parse().unwrap(), days);
            assert_eq!(
                (batas.hari.to_string().as_str(), batas.ragu),
                (end, None),
                "{start} + {days}"
            );
        }
    }
}

#[test]
fn a_year_without_data_is_told() {
    let nation = HariLibur::default();
    let kalender = Kalender { libur: &nation, minggu: Minggu::Lima };
    assert_eq!(kalender.add(date(2022, 12, 28), 5).ragu, Some(Ragu::TanpaData(2022)));
    assert_eq!(kalender.add(date(2027, 12, 27), 5).ragu, Some(Ragu::TanpaData(2028)));
    assert_eq!(kalender.add(date(2027, 12, 26), 5).ragu, None);
    // The days of Idulfitri 2027 are still to be confirmed.
    let moved = kalender.add(date(2027, 3, 5), 2);
    assert_eq!(moved.ragu, Some(Ragu::Perkiraan(date(2027, 3, 9))));
    assert_eq!(moved.hari, date(2027, 3, 17));
    // A project that lists days of a year stands for that year.
    let own = own();
    let kalender = Kalender { libur: &own, ..kalender };
    assert_eq!(kalender.add(date(2022, 7, 1), 1).ragu, None);
    assert_eq!(kalender.add(date(2022, 7, 1), 1).hari, date(2022, 7, 3));
}

/// Every clock of the record of an example on the day of the tests, counted with a calendar in hand.
const CLOCKS: &str = "\
RancanganTerbit 2026-07-06 sampai 2026-07-13 dilakukan 2026-07-09
Tanggapan 2026-07-09 sampai 2026-07-20 dilakukan 2026-07-20
Perbaikan 2026-07-20 sampai 2026-08-03 dilakukan 2026-07-28
Maklumat 2026-08-03 sampai 2026-08-12 dilakukan 2026-08-06
Evaluasi 2026-08-03 sampai 2027-08-03
PeninjauanUlang 2026-08-03 sampai 2029-08-03
Survei 2026-07-15 sampai 2027-07-15
";

#[test]
fn the_clocks_of_an_example_are_those_of_the_law() {
    let read = |id, name: &str, text: &str| {
        let source = Source::new(SourceId(id), name, text);
        schema::validate(syntax::parse(&source).0, &source).0
    };
    let agency = read(0, "instansi", include_str!("../../examples/dukcapil/instansi.spp.yaml"));
    let (agency, _) = lower_instansi(&agency);
    let standard = read(1, "ktp-el", include_str!("../../examples/dukcapil/ktp-el.spp.yaml"));
    let (standard, _) = lower_standar(&standard, Some(&agency));
    let kalender = Kalender { libur: &HariLibur::default(), minggu: Minggu::Lima };
    let mut told = String::new();
    for clock in tenggat::semua(&standard.riwayat, &kalender, date(2026, 11, 25)) {
        write!(told, "{:?} {} sampai {}", clock.jam, clock.sejak.hari, clock.batas.hari).unwrap();
        if let Some(done) = clock.dilakukan {
            write!(told, " dilakukan {}", done.hari).unwrap();
        }
        told.push('\n');
    }
    assert_eq!(told, CLOCKS);
}
