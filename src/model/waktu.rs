//! Lengths of time as officials write them: `paling lama 1 (satu) hari kerja`, `60–120 menit`, `1x24 jam`.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;

use super::bilangan::{angka_dan_huruf, desimal};
use super::token::{Tokens, tidy};
use super::{angka, jam};

/// The minutes of a working day where nobody states another: 7,5 jam.
pub const MENIT_HARI_KERJA: Decimal = Decimal::from_parts(450, 0, 0, false, 0);

/// A field that should hold a length of time. Places are bytes of the text that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waktu {
    /// The measure; absent where the text holds none or holds opening hours.
    ///
    /// Of several the greatest, of several that cannot be compared the first.
    pub ukuran: Option<Ukuran>,
    /// Where the measure stands, from its number to its unit.
    pub letak: Option<Range<usize>>,
    /// The word before the measure that says how it binds.
    pub sebutan: Option<Sebutan>,
    /// Where opening hours or days stand; the text is then no length of time.
    pub jam_buka: Option<Range<usize>>,
    /// The words around the measure: `per 1 lembar resep`, `sejak lengkap`.
    pub sisa: String,
}

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

/// A word that says how a measure binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sebutan {
    /// What it means.
    pub makna: Makna,
    /// Where it stands.
    pub letak: Range<usize>,
}

/// What a word before a measure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makna {
    /// An upper bound: paling lama, paling lambat, maksimal, selambat-lambatnya, ≤.
    PalingLama,
    /// An upper bound that is not reached: kurang dari, tidak sampai, <.
    KurangDari,
    /// About: kurang lebih, sekitar, berkisar, estimasi, ±.
    Sekitar,
    /// A lower bound: minimal, paling sedikit, paling cepat, ≥.
    PalingSedikit,
    /// A lower bound that is passed: lebih dari, >.
    LebihDari,
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
    fn dalam(self, kecil: Self) -> Option<Decimal> {
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

/// A measure that was found in a text, as places of its tokens.
struct Found {
    ukuran: Ukuran,
    start: usize,
    end: usize,
}

/// Reads a length of time with the words around it; a text without one is kept as its rest.
#[must_use]
pub fn parse(text: &str) -> Waktu {
    let tokens = Tokens::new(text);
    let found = measures(&tokens);
    let taken: Vec<_> = found.iter().map(|one| one.start..one.end).collect();
    let names = qualifiers(&tokens);
    let bound = |place: usize| {
        found.iter().any(|one| {
            one.start == place && qualifier(&tokens, &names, &taken, one.start).is_some()
        })
    };
    if let Some((from, to)) = jam::buka(&tokens, &taken, &bound) {
        return Waktu {
            jam_buka: Some(tokens.range(from, to)),
            sisa: tidy(text),
            ..Waktu::default()
        };
    }
    let Some(best) = greatest(&tokens, &found) else {
        return Waktu { sisa: tidy(text), ..Waktu::default() };
    };
    let named =
        qualifier(&tokens, &names, &taken, best.start).or_else(|| after(&tokens, &names, best.end));
    let letak = tokens.range(best.start, best.end);
    let sebutan =
        named.map(|name| Sebutan { makna: name.makna, letak: tokens.range(name.start, name.end) });
    let mut cut = vec![letak.clone()];
    cut.extend(sebutan.iter().map(|sebutan| sebutan.letak.clone()));
    cut.extend(fillers(&tokens, best.start));
    Waktu {
        ukuran: Some(best.ukuran),
        letak: Some(letak),
        sebutan,
        jam_buka: None,
        sisa: rest(text, cut),
    }
}

/// Every measure of a text, in its order.
fn measures(tokens: &Tokens) -> Vec<Found> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        match measure(tokens, place).filter(|_| free(tokens, place)) {
            Some((ukuran, end)) => {
                found.push(Found { ukuran, start: place, end });
                place = end;
            }
            None => place += 1,
        }
    }
    found
}

/// Whether a number at a place can begin a measure: no number of an act, no age, no part of a word.
fn free(tokens: &Tokens, place: usize) -> bool {
    const NOT_AFTER: [&str; 7] = ["nomor", "no", "pasal", "usia", "berusia", "umur", "berumur"];
    let before = if place > 0 && tokens.is(place - 1, ".") {
        place.wrapping_sub(2)
    } else {
        place.wrapping_sub(1)
    };
    let clings = tokens.glued(place) && (tokens.is_word(place - 1) || tokens.is_number(place - 1));
    !clings && !tokens.is_any(before, &NOT_AFTER)
}

/// The measure at a place and the place after it.
fn measure(tokens: &Tokens, place: usize) -> Option<(Ukuran, usize)> {
    let (first, next) = angka::at(tokens, place)?;
    if tokens.is_any(next, &["x", "×"]) {
        let (each, next) = angka::at(tokens, next + 1)?;
        let (satuan, next) = unit(tokens, next)?;
        return Some((
            Ukuran { bawah: None, atas: first * each, satuan, susunan: Susunan::Kali(first) },
            next,
        ));
    }
    if let Some((satuan, next)) = unit(tokens, next) {
        let (whole, next) = compound(tokens, Ukuran::new(first, satuan), next);
        return Some(span(tokens, whole, next).unwrap_or((whole, next)));
    }
    let (last, next) = angka::connector(tokens, next).and_then(|next| angka::at(tokens, next))?;
    let (satuan, next) = unit(tokens, next).filter(|_| last > first)?;
    Some((Ukuran { bawah: Some(first), ..Ukuran::new(last, satuan) }, next))
}

/// The smaller parts that follow a length: the 30 menit of `1 jam 30 menit`.
fn compound(tokens: &Tokens, mut whole: Ukuran, mut next: usize) -> (Ukuran, usize) {
    loop {
        let from = if tokens.is(next, "dan") { next + 1 } else { next };
        let part = angka::at(tokens, from)
            .and_then(|(number, after)| Some((number, unit(tokens, after)?)));
        let Some((number, (satuan, after))) = part else { return (whole, next) };
        let Some(each) =
            whole.satuan.dalam(satuan).filter(|each| *each > Decimal::ONE && number < *each)
        else {
            return (whole, next);
        };
        whole =
            Ukuran { atas: whole.atas * each + number, satuan, susunan: Susunan::Majemuk, ..whole };
        next = after;
    }
}

/// A range whose both ends bear a unit, `30 menit s.d. 1 jam`, counted in the smaller.
fn span(tokens: &Tokens, low: Ukuran, next: usize) -> Option<(Ukuran, usize)> {
    let (number, next) = angka::connector(tokens, next).and_then(|next| angka::at(tokens, next))?;
    let (satuan, next) = unit(tokens, next)?;
    let (bawah, atas, satuan) = if let Some(each) = satuan.dalam(low.satuan) {
        (low.atas, number * each, low.satuan)
    } else if satuan == low.satuan {
        (low.atas, number, satuan)
    } else {
        (low.atas * low.satuan.dalam(satuan)?, number, satuan)
    };
    (atas > bawah).then(|| (Ukuran { bawah: Some(bawah), ..Ukuran::new(atas, satuan) }, next))
}

/// The unit at a place and the place after it.
fn unit(tokens: &Tokens, place: usize) -> Option<(Satuan, usize)> {
    const UNITS: [(Satuan, &[&str]); 7] = [
        (Satuan::Detik, &["detik", "dtk"]),
        (Satuan::Menit, &["menit", "mnt"]),
        (Satuan::Jam, &["jam"]),
        (Satuan::Hari, &["hari", "hr"]),
        (Satuan::Minggu, &["minggu", "pekan"]),
        (Satuan::Bulan, &["bulan", "bln"]),
        (Satuan::Tahun, &["tahun", "thn", "th"]),
    ];
    let satuan = UNITS.iter().find(|(_, names)| tokens.is_any(place, names))?.0;
    let next = place + 1;
    match satuan {
        Satuan::Tahun if is_year(tokens.str(next)) => None,
        Satuan::Hari => Some(kind_of_day(tokens, next)),
        _ => Some((satuan, next)),
    }
}

fn kind_of_day(tokens: &Tokens, place: usize) -> (Satuan, usize) {
    const KINDS: [(Satuan, &[&str]); 2] = [
        (Satuan::HariKerja, &["kerja", "krj"]),
        (Satuan::HariKalender, &["kalender", "takwim", "kalendar"]),
    ];
    let bracket = usize::from(tokens.is(place, "(") || tokens.is_dash(place));
    let kind = KINDS.iter().find(|(_, names)| tokens.is_any(place + bracket, names));
    kind.map_or((Satuan::Hari, place), |(satuan, _)| {
        let close = usize::from(bracket == 1 && tokens.is(place + 2, ")"));
        (*satuan, place + bracket + 1 + close)
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The greatest of several, or the first where they cannot be compared.
fn greatest<'a>(tokens: &Tokens, found: &'a [Found]) -> Option<&'a Found> {
    let first = found.first()?;
    let mut best = first;
    for one in &found[1..] {
        if aside(tokens, one.start) {
            continue;
        }
        match one.ukuran.banding(&best.ukuran, MENIT_HARI_KERJA) {
            Some(Ordering::Greater) => best = one,
            Some(_) => {}
            None => return Some(first),
        }
    }
    Some(best)
}

/// Whether what stands before a measure makes it another fact than the time to finish: what a day is, how often,
/// for how much, how much longer.
fn aside(tokens: &Tokens, start: usize) -> bool {
    const LONGER: [&str; 3] = ["diperpanjang", "perpanjangan", "ditambah"];
    let before = start.wrapping_sub(1);
    tokens.is_any(before, &["=", "per", "setiap", "tiap"])
        || (start.saturating_sub(4)..start).any(|place| tokens.is_any(place, &LONGER))
}

/// A word that says how a measure binds, as places of its tokens.
#[derive(Clone, Copy)]
struct Name {
    makna: Makna,
    /// Whether words may stand between it and the measure.
    far: bool,
    start: usize,
    end: usize,
}

/// Words that say how a measure binds; those with `true` may stand some words before it. Longer ones first.
const NAMES: [(&str, Makna, bool); 48] = [
    ("selambat - lambatnya", Makna::PalingLama, true),
    ("selambat lambatnya", Makna::PalingLama, true),
    ("selama - lamanya", Makna::PalingLama, true),
    ("setinggi - tingginya", Makna::PalingLama, true),
    ("paling lama", Makna::PalingLama, true),
    ("paling lambat", Makna::PalingLama, true),
    ("paling banyak", Makna::PalingLama, false),
    ("tidak lebih dari", Makna::PalingLama, false),
    ("tidak lebih", Makna::PalingLama, false),
    ("tidak melebihi", Makna::PalingLama, false),
    ("maksimal", Makna::PalingLama, true),
    ("maksimum", Makna::PalingLama, true),
    ("maks .", Makna::PalingLama, false),
    ("maks", Makna::PalingLama, false),
    ("max .", Makna::PalingLama, false),
    ("max", Makna::PalingLama, false),
    ("sampai dengan", Makna::PalingLama, false),
    ("hingga", Makna::PalingLama, false),
    ("≤", Makna::PalingLama, false),
    ("< =", Makna::PalingLama, false),
    ("= <", Makna::PalingLama, false),
    ("tidak kurang dari", Makna::PalingSedikit, false),
    ("sekurang - kurangnya", Makna::PalingSedikit, false),
    ("paling sedikit", Makna::PalingSedikit, false),
    ("paling cepat", Makna::PalingSedikit, false),
    ("paling singkat", Makna::PalingSedikit, false),
    ("minimal", Makna::PalingSedikit, false),
    ("minimum", Makna::PalingSedikit, false),
    ("min .", Makna::PalingSedikit, false),
    ("min", Makna::PalingSedikit, false),
    ("≥", Makna::PalingSedikit, false),
    ("> =", Makna::PalingSedikit, false),
    ("kurang lebih", Makna::Sekitar, false),
    ("lebih kurang", Makna::Sekitar, false),
    ("kira - kira", Makna::Sekitar, false),
    ("rata - rata", Makna::Sekitar, false),
    ("sekitar", Makna::Sekitar, false),
    ("berkisar", Makna::Sekitar, false),
    ("estimasi", Makna::Sekitar, true),
    ("perkiraan", Makna::Sekitar, true),
    ("±", Makna::Sekitar, false),
    ("+ / -", Makna::Sekitar, false),
    ("~", Makna::Sekitar, false),
    ("kurang dari", Makna::KurangDari, false),
    ("tidak sampai", Makna::KurangDari, false),
    ("<", Makna::KurangDari, false),
    ("lebih dari", Makna::LebihDari, false),
    (">", Makna::LebihDari, false),
];

/// Every word of a text that may say how a measure binds.
fn qualifiers(tokens: &Tokens) -> Vec<Name> {
    let mut names = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let name = NAMES.iter().find_map(|&(phrase, makna, far)| {
            tokens.phrase(place, phrase).map(|end| Name { makna, far, start: place, end })
        });
        place = name.map_or(place + 1, |name| name.end);
        names.extend(name);
    }
    names
}

/// The last of them that speaks of the measure at `start`.
fn qualifier(
    tokens: &Tokens,
    names: &[Name],
    taken: &[Range<usize>],
    start: usize,
) -> Option<Name> {
    let floor =
        taken.iter().filter(|range| range.end <= start).map(|range| range.end).max().unwrap_or(0);
    let near =
        |name: &&Name| name.start >= floor && name.end <= start && reaches(tokens, name, start);
    names.iter().rev().find(near).copied()
}

/// Words between a qualifier and its measure that carry nothing.
const FILLERS: [&str; 11] = [
    "dalam",
    "waktu",
    "jangka",
    "selama",
    "adalah",
    "yaitu",
    "antara",
    ":",
    "penyelesaian",
    "pelayanan",
    "dengan",
];

fn reaches(tokens: &Tokens, name: &Name, start: usize) -> bool {
    let between = name.end..start;
    let filler = |place: usize| tokens.is_any(place, &FILLERS);
    between.clone().all(filler)
        || name.far
            && between.len() <= 5
            && between
                .clone()
                .all(|place| tokens.is_word(place) || tokens.is_any(place, &[":", "…"]))
}

/// A qualifier right behind its measure, `15 menit (maksimal)`.
fn after(tokens: &Tokens, names: &[Name], end: usize) -> Option<Name> {
    let place = end + usize::from(tokens.is(end, "("));
    let close =
        |name: &&Name| name.end >= tokens.len() || tokens.is_any(name.end, &[")", ".", ",", ";"]);
    names.iter().find(|name| name.start == place && close(name)).copied()
}

/// The words right before a measure that carry nothing, `dalam waktu 1x24 jam`.
fn fillers(tokens: &Tokens, start: usize) -> Option<Range<usize>> {
    const EMPTY: [&str; 4] = ["dalam", "waktu", "jangka", "selama"];
    let mut from = start;
    while from > 0 && tokens.is_any(from - 1, &EMPTY) {
        from -= 1;
    }
    (from < start).then(|| tokens.range(from, start))
}

/// The text without some stretches.
fn rest(text: &str, mut cut: Vec<Range<usize>>) -> String {
    cut.sort_by_key(|range| range.start);
    let mut out = String::new();
    let mut from = 0;
    for range in cut {
        out.push_str(&text[from..range.start.max(from)]);
        out.push(' ');
        from = range.end.max(from);
    }
    out.push_str(&text[from..]);
    tidy(&out)
}
