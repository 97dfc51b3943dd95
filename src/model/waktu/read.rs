//! The measures of a text: number, range, unit, several units together.

use rust_decimal::Decimal;

use super::ukuran::{Satuan, Susunan, Ukuran};
use crate::model::angka;
use crate::model::token::Tokens;

/// A measure that was found in a text, as places of its tokens.
pub(super) struct Found {
    /// The measure.
    pub(super) ukuran: Ukuran,
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
}

/// Every measure of a text, in its order.
pub(super) fn measures(tokens: &Tokens) -> Vec<Found> {
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
    if let Some(one) = one_of(tokens, place) {
        return Some((one, place + 1));
    }
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

/// One of a unit in one word, `paling lama sebulan`; elsewhere such words say how often.
fn one_of(tokens: &Tokens, place: usize) -> Option<Ukuran> {
    const UNITS: [(&str, Satuan); 6] = [
        ("semenit", Satuan::Menit),
        ("sejam", Satuan::Jam),
        ("sehari", Satuan::Hari),
        ("seminggu", Satuan::Minggu),
        ("sebulan", Satuan::Bulan),
        ("setahun", Satuan::Tahun),
    ];
    const BEFORE: [&str; 7] =
        ["lama", "lambat", "lambatnya", "maksimal", "selama", "dari", "sampai"];
    let bound = tokens.len() == 1 || place > 0 && tokens.is_any(place - 1, &BEFORE);
    let unit = UNITS.iter().filter(|_| bound).find(|(word, _)| tokens.is(place, word));
    unit.map(|(_, satuan)| Ukuran::new(1, *satuan))
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
    const UNITS: [(Satuan, &[&str]); 8] = [
        (Satuan::Detik, &["detik", "dtk"]),
        (Satuan::Menit, &["menit", "mnt"]),
        (Satuan::Jam, &["jam"]),
        (Satuan::Hari, &["hari", "hr"]),
        (Satuan::HariKerja, &["hk"]),
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
