//! Number, year and date of a citation.

use std::ops::Range;

use super::Sitasi;
use crate::model::tanggal;
use crate::model::token::Tokens;
use crate::register::Jenis;

/// Whether the word for a number stands at a place.
pub(super) fn is_nomor(tokens: &Tokens, place: usize) -> bool {
    const WORDS: [&str; 5] = ["nomor", "nomer", "no", "number", "nomo"];
    tokens.is_any(place, &WORDS) || tokens.is(place, "n") && is_slip(tokens, place + 1)
}

/// Whether a nought stands where the `o` of `No` belongs.
fn is_slip(tokens: &Tokens, place: usize) -> bool {
    tokens.is(place, "0") && tokens.glued(place)
}

pub(super) fn is_jo(tokens: &Tokens, place: usize) -> bool {
    tokens.is_any(place, &["jo", "juncto", "junto", "yo"]) && !tokens.glued(place)
}

/// The bytes of a number with a code at a place: a run without blanks that holds digits and a slash.
pub(super) fn code(tokens: &Tokens, place: usize) -> Option<Range<usize>> {
    let range = run(tokens, place)?;
    let text = &tokens.text[range.clone()];
    (text.contains('/') && text.bytes().any(|byte| byte.is_ascii_digit())).then_some(range)
}

/// The run of tokens without blanks at a place, without the signs that close a sentence; `63 / KEP / 7` is one too.
fn run(tokens: &Tokens, place: usize) -> Option<Range<usize>> {
    if place >= tokens.len() || !(tokens.is_word(place) || tokens.is_number(place)) {
        return None;
    }
    let end = run_end(tokens, place);
    Some(tokens.range(place, end))
}

fn run_end(tokens: &Tokens, place: usize) -> usize {
    let mut end = place + 1;
    while end < tokens.len() {
        let slash = tokens.is(end, "/") || tokens.is(end - 1, "/");
        let open = tokens.is_any(end, &["(", ")", ";", ",", "…"]);
        if open || !(tokens.glued(end) || slash && tokens.is_number(place)) {
            break;
        }
        end += 1;
    }
    while end > place + 1 && !tokens.is_word(end - 1) && !tokens.is_number(end - 1) {
        end -= 1;
    }
    end
}

/// The number, and the year where it clings to it.
pub(super) fn number(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let mut place = start;
    // A mark of a gap, as in `Perda … no 8`, is passed over.
    while tokens.is_any(place, &["…", ".", ","]) && place < start + 4 {
        place += 1;
    }
    let named = is_nomor(tokens, place);
    if named {
        place += 1;
        if is_slip(tokens, place) {
            place += 1;
        }
        while tokens.is_any(place, &[".", ":"]) {
            place += 1;
        }
    }
    let Some(range) = run(tokens, place) else { return start };
    let text = &tokens.text[range.clone()];
    let roman =
        text.split('/').next().is_some_and(|head| head.bytes().all(|byte| b"IVXL".contains(&byte)));
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if !(digits || named && roman)
        || !named && !tokens.is_number(place) && code(tokens, place).is_none()
    {
        return start;
    }
    let end = run_end(tokens, place);
    let last = text.rsplit(['/', '-']).next().unwrap_or_default().trim();
    let clinging = year_of(last).filter(|_| last.len() < text.len());
    let simple = clinging.is_some()
        && text[..text.len() - last.len()]
            .bytes()
            .filter(|byte| !byte.is_ascii_digit() && *byte != b' ')
            .count()
            == 1;
    let number = if simple {
        text[..text.len() - last.len()].trim_end_matches(['/', '-', ' '])
    } else {
        text
    };
    if let Some(tahun) = clinging {
        sitasi.tahun = Some(tahun);
        sitasi.letak.tahun = Some(range.end - last.len()..range.end);
    }
    sitasi.letak.nomor = Some(range.start..range.start + number.len());
    sitasi.nomor = Some(number.split_whitespace().collect());
    end
}

fn year_of(text: &str) -> Option<u16> {
    let year = (text.len() == 4).then(|| text.parse().ok()).flatten()?;
    (1945..=2100).contains(&year).then_some(year)
}

/// The year or the date.
pub(super) fn year(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let mut place = start;
    loop {
        let skip = usize::from(tokens.is(place, ","));
        let at = place + skip;
        if tokens.is_any(at, &["tahun", "thn", "th"]) {
            let digits = at + 1 + usize::from(tokens.is(at + 1, "."));
            let Some(tahun) = year_of(tokens.str(digits)) else { return place };
            sitasi.tahun = Some(tahun);
            sitasi.letak.tahun = Some(tokens.range(digits, digits + 1));
            place = digits + 1;
        } else if tokens.is_any(at, &["tanggal", "tgl", "tertanggal"]) {
            let date = at + 1 + usize::from(tokens.is(at + 1, "."));
            let Some((tanggal, end)) = tanggal::at(tokens, date) else { return place };
            sitasi.tanggal = Some(tanggal);
            if sitasi.tahun.is_none() {
                sitasi.tahun = u16::try_from(tanggal.year()).ok();
                sitasi.letak.tahun = Some(tokens.range(end - 1, end));
            }
            place = end;
        } else if skip == 0 && sitasi.jenis == Some(Jenis::Uud) && tokens.is(at, "1945") {
            sitasi.tahun = Some(1945);
            place = at + 1;
        } else {
            return place;
        }
    }
}
