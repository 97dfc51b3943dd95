//! Opening hours and days inside a text: what stands in a time slot by mistake.

use std::ops::Range;

use crate::model::angka;
use crate::model::bilangan;
use crate::model::token::Tokens;

const DAYS: [&str; 12] = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum", "sabtu", "minggu", "ahad", "sen", "kam",
    "sab",
];

/// Opening hours without a measure beside them.
const ALONE: [&str; 7] = [
    "setiap hari",
    "jam buka",
    "jam kerja",
    "jam pelayanan",
    "jam layanan",
    "jam operasional",
    "hari kerja pukul",
];

/// What makes a number of hours or days opening hours.
const OPEN: [&str; 9] = [
    "dalam seminggu",
    "seminggu",
    "sehari",
    "per hari",
    "setiap hari",
    "nonstop",
    "non stop",
    "non - stop",
    "per minggu",
];

/// Where opening hours stand, from the first to the last word of them; `taken` are the measures of the text, and
/// `bound` says whether the measure that begins at a place has a word that makes it a bound.
pub(super) fn buka(
    tokens: &Tokens,
    taken: &[Range<usize>],
    bound: &dyn Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let days: Vec<_> = (0..tokens.len()).filter(|&place| day(tokens, place)).collect();
    let clocks: Vec<_> = (0..tokens.len())
        .filter_map(|place| hours(tokens, place).map(|end| (place, end)))
        .collect();
    let several = days.windows(2).any(|pair| pair[1] - pair[0] <= 5);
    let phrase = |list: &[&str]| {
        (0..tokens.len()).find_map(|place| {
            list.iter().find_map(|words| Some((place, tokens.phrase(place, words)?)))
        })
    };
    let whole_days = taken.iter().find_map(|measure| {
        let end = OPEN.iter().find_map(|words| tokens.phrase(measure.end, words))?;
        (!bound(measure.start)).then_some((measure.start, end))
    });
    let lone = || phrase(&ALONE).filter(|_| taken.is_empty());
    let only_days = !days.is_empty() && (taken.is_empty() || several);
    if clocks.is_empty() && !only_days && whole_days.is_none() {
        return lone();
    }
    let ends = days
        .iter()
        .map(|&place| (place, place + 1))
        .chain(clocks.iter().copied())
        .chain(whole_days);
    ends.reduce(|(from, to), (start, end)| (from.min(start), to.max(end)))
}

/// Whether a word names a day of the week; `minggu` after a number is a week.
fn day(tokens: &Tokens, place: usize) -> bool {
    if !tokens.is_any(place, &DAYS) {
        return false;
    }
    let after_number = place > 0 && (tokens.is_number(place - 1) || tokens.is(place - 1, ")"));
    let week = tokens.is_any(place, &["minggu"]) && (after_number || counted(tokens, place));
    let jumat = !tokens.is(place, "jum") || tokens.is_any(place + 1, &["'", "’", "-", "–"]);
    !week && jumat
}

/// Whether `minggu` is counted in words, `dua minggu`, or named by another word, `setiap minggu`.
fn counted(tokens: &Tokens, place: usize) -> bool {
    let word = |back: usize| {
        place.checked_sub(back).is_some_and(|at| bilangan::words_at(tokens, at).is_some())
    };
    word(1) || place > 0 && tokens.is_any(place - 1, &["setiap", "tiap", "per", "dalam"])
}

/// The place after a stretch of the clock: `08.00–15.00`, `08.00 sampai dengan 22.00`, `pukul 08.00`, `08–12` after a
/// day.
fn hours(tokens: &Tokens, place: usize) -> Option<usize> {
    let named = place > 0 && tokens.is_any(place - 1, &["pukul", "jam", "pkl"]);
    if let Some(next) = clock(tokens, place) {
        let last = angka::connector(tokens, next).and_then(|next| clock(tokens, next));
        return last.or_else(|| named.then_some(next));
    }
    let after_day = place > 0 && day(tokens, place - 1);
    let hour = |place: usize| tokens.is_number(place) && tokens.str(place).len() <= 2;
    let joined = (hour(place) && after_day).then(|| angka::connector(tokens, place + 1)).flatten();
    joined.filter(|&next| hour(next)).map(|next| next + 1)
}

/// The place after a time of day: `08.00`, `8:30`.
fn clock(tokens: &Tokens, place: usize) -> Option<usize> {
    let hour = |text: &str| text.len() <= 2 && text.parse::<u8>().is_ok_and(|hour| hour <= 24);
    let minute = |text: &str| text.len() == 2 && text.parse::<u8>().is_ok_and(|minute| minute < 60);
    if !tokens.is_number(place) {
        return None;
    }
    if let Some((left, right)) = tokens.str(place).split_once('.') {
        return (hour(left) && minute(right)).then_some(place + 1);
    }
    let colon = tokens.is(place + 1, ":") && tokens.glued(place + 1) && tokens.glued(place + 2);
    (colon && hour(tokens.str(place)) && minute(tokens.str(place + 2))).then_some(place + 3)
}
