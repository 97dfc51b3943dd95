//! A length of time as a number of a unit: how it compares, adds up and is printed.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

use crate::model::bilangan::{angka_dan_huruf, desimal};

/// The minutes of a working day where nobody states another: 7,5 jam.
pub const MENIT_HARI_KERJA: Decimal = Decimal::from_parts(450, 0, 0, false, 0);

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ukuran {
    /// The lower end of a range.
    pub bawah: Option<Decimal>,
    /// The length, or the upper end of a range.
    pub atas: Decimal,
    /// What is counted.
    pub satuan: Satuan,
    /// How it was put together.
    pub susunan: Susunan,
}

/// How a length of time was put together, so that it can be printed as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Susunan {
    /// One number.
    Tunggal,
    /// A number of times a number, `2x24 jam`: the first number.
    Kali(Decimal),
    /// Several units, `1 jam 30 menit`, counted in the smallest.
    Majemuk,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Satuan {
    /// Seconds.
    Detik,
    /// Minutes.
    Menit,
    /// Hours.
    Jam,
    /// Days of which nobody says whether they are working or calendar days.
    Hari,
    /// Working days.
    HariKerja,
    /// Calendar days.
    HariKalender,
    /// Weeks.
    Minggu,
    /// Months.
    Bulan,
    /// Years.
    Tahun,
}

/// Units that can be compared with each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keluarga {
    /// Seconds to hours and working days, in minutes.
    Kerja,
    /// Days of no stated kind.
    Hari,
    /// Calendar days and weeks, in days.
    Kalender,
    /// Months and years, in months.
    Bulan,
}

impl Satuan {
    /// Its name in a standard.
    #[must_use]
    pub fn nama(self) -> &'static str {
        match self {
            Self::Detik => "detik",
            Self::Menit => "menit",
            Self::Jam => "jam",
            Self::Hari => "hari",
            Self::HariKerja => "hari kerja",
            Self::HariKalender => "hari kalender",
            Self::Minggu => "minggu",
            Self::Bulan => "bulan",
            Self::Tahun => "tahun",
        }
    }

    /// The family it belongs to, and how many of the family's base one of it is.
    fn keluarga(self, menit_hari_kerja: Decimal) -> (Keluarga, Decimal) {
        match self {
            Self::Detik => (Keluarga::Kerja, Decimal::ONE / Decimal::from(60)),
            Self::Menit => (Keluarga::Kerja, Decimal::ONE),
            Self::Jam => (Keluarga::Kerja, Decimal::from(60)),
            Self::HariKerja => (Keluarga::Kerja, menit_hari_kerja),
            Self::Hari => (Keluarga::Hari, Decimal::ONE),
            Self::HariKalender => (Keluarga::Kalender, Decimal::ONE),
            Self::Minggu => (Keluarga::Kalender, Decimal::from(7)),
            Self::Bulan => (Keluarga::Bulan, Decimal::ONE),
            Self::Tahun => (Keluarga::Bulan, Decimal::from(12)),
        }
    }

    /// How many of a smaller unit one of it is, whatever the day of work.
    pub(super) fn dalam(self, kecil: Self) -> Option<Decimal> {
        let detik = |satuan| match satuan {
            Self::Detik => Some(1),
            Self::Menit => Some(60),
            Self::Jam => Some(3600),
            _ => None,
        };
        let bulan = |satuan| match satuan {
            Self::Bulan => Some(1),
            Self::Tahun => Some(12),
            _ => None,
        };
        let hari = |satuan| match satuan {
            Self::HariKalender => Some(1),
            Self::Minggu => Some(7),
            _ => None,
        };
        let ratio = |of: &dyn Fn(Self) -> Option<i64>| {
            Some(Decimal::from(of(self)?) / Decimal::from(of(kecil)?))
        };
        ratio(&detik)
            .or_else(|| ratio(&bulan))
            .or_else(|| ratio(&hari))
            .filter(|ratio| *ratio >= Decimal::ONE)
    }
}

impl Ukuran {
    /// A plain length of time.
    #[must_use]
    pub fn new(atas: impl Into<Decimal>, satuan: Satuan) -> Self {
        Self { bawah: None, atas: atas.into(), satuan, susunan: Susunan::Tunggal }
    }

    /// Its upper end against another's; nothing where the units cannot be compared, calendar against working days.
    ///
    /// `menit_hari_kerja` is the length of a working day in minutes.
    #[must_use]
    pub fn banding(&self, lain: &Self, menit_hari_kerja: Decimal) -> Option<Ordering> {
        let (mine, each) = self.satuan.keluarga(menit_hari_kerja);
        let (other, other_each) = lain.satuan.keluarga(menit_hari_kerja);
        if self.satuan == lain.satuan {
            return Some(self.atas.cmp(&lain.atas));
        }
        // Seconds are a third of nothing in decimals, so both sides are counted in sixtieths.
        let sixty = Decimal::from(60);
        (mine == other).then(|| {
            (self.atas * sixty * each)
                .round_dp(6)
                .cmp(&(lain.atas * sixty * other_each).round_dp(6))
        })
    }

    /// The sum with another, in the smaller unit; nothing where the units cannot be compared.
    #[must_use]
    pub fn jumlah(&self, lain: &Self, menit_hari_kerja: Decimal) -> Option<Self> {
        let (mine, each) = self.satuan.keluarga(menit_hari_kerja);
        let (other, other_each) = lain.satuan.keluarga(menit_hari_kerja);
        if mine != other {
            return None;
        }
        let (satuan, base) =
            if each <= other_each { (self.satuan, each) } else { (lain.satuan, other_each) };
        let of = |value: Decimal, unit: Decimal| (value * unit / base).round_dp(6).normalize();
        let atas = of(self.atas, each) + of(lain.atas, other_each);
        let lower = |ukuran: &Self| ukuran.bawah.unwrap_or(ukuran.atas);
        let bawah = of(lower(self), each) + of(lower(lain), other_each);
        let plain = self.satuan == lain.satuan
            && [self, lain].iter().all(|one| one.susunan != Susunan::Majemuk);
        let susunan = if plain { Susunan::Tunggal } else { Susunan::Majemuk };
        Some(Self { bawah: (bawah != atas).then_some(bawah), atas, satuan, susunan })
    }

    /// As a document prints it: `1 (satu) hari kerja`, `60–120 menit`.
    #[must_use]
    pub fn tercetak(&self) -> String {
        self.tulis(&angka_dan_huruf)
    }

    /// As a document prints a promised bound: `paling lama 1 (satu) hari kerja`; of a range the upper end.
    #[must_use]
    pub fn paling_lama(&self) -> String {
        format!("paling lama {}", Self { bawah: None, ..*self }.tercetak())
    }

    fn tulis(&self, number: &dyn Fn(Decimal) -> String) -> String {
        let satuan = self.satuan.nama();
        if let Some(bawah) = self.bawah {
            return format!(
                "{}–{} {satuan}",
                desimal(bawah.normalize()),
                desimal(self.atas.normalize())
            );
        }
        match self.susunan {
            Susunan::Kali(kali) if !kali.is_zero() => {
                format!(
                    "{}x{} {satuan}",
                    desimal(kali.normalize()),
                    desimal((self.atas / kali).normalize())
                )
            }
            Susunan::Majemuk => self.parts(number),
            _ => format!("{} {satuan}", number(self.atas)),
        }
    }

    /// A length of several units, the greatest first.
    fn parts(&self, number: &dyn Fn(Decimal) -> String) -> String {
        const FROM_GREAT: [Satuan; 5] =
            [Satuan::Tahun, Satuan::Bulan, Satuan::Jam, Satuan::Menit, Satuan::Detik];
        let mut rest = self.atas;
        let mut parts = Vec::new();
        for satuan in FROM_GREAT {
            let Some(each) = satuan.dalam(self.satuan) else { continue };
            let count = if satuan == self.satuan { rest } else { (rest / each).floor() };
            if !count.is_zero() {
                parts.push(format!("{} {}", number(count), satuan.nama()));
                rest -= count * each;
            }
        }
        if parts.is_empty() {
            format!("{} {}", number(self.atas), self.satuan.nama())
        } else {
            parts.join(" ")
        }
    }
}

impl fmt::Display for Ukuran {
    /// As it is written in a file: `1 hari kerja`, `60–120 menit`, `1 jam 30 menit`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.tulis(&|number| desimal(number.normalize())))
    }
}
