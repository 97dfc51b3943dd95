//! Numbers in words, both ways: `dua puluh dua` is 22, and 22 is written `dua puluh dua`.

use rust_decimal::Decimal;

use super::token::Tokens;

const SATUAN: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

/// A whole number below a million in words; digits from there on.
#[must_use]
pub fn terbilang(angka: u32) -> String {
    match angka {
        0..=11 => SATUAN[angka as usize].to_owned(),
        12..=19 => format!("{} belas", SATUAN[angka as usize - 10]),
        20..=99 => joined(format!("{} puluh", SATUAN[angka as usize / 10]), angka % 10),
        100..=199 => joined("seratus".to_owned(), angka % 100),
        200..=999 => joined(format!("{} ratus", SATUAN[angka as usize / 100]), angka % 100),
        1000..=1999 => joined("seribu".to_owned(), angka % 1000),
        2000..=999_999 => joined(format!("{} ribu", terbilang(angka / 1000)), angka % 1000),
        _ => angka.to_string(),
    }
}

/// A number as it stands in a standard: digits and, up to 999, words in brackets, `1 (satu)`; `7,5 (tujuh koma lima)`.
#[must_use]
pub fn angka_dan_huruf(angka: Decimal) -> String {
    let angka = angka.normalize();
    let digits = desimal(angka);
    let words = digits.split_once(',').map_or_else(
        || digits.parse().ok().filter(|whole| *whole < 1000).map(terbilang),
        |(whole, rest)| {
            let whole = whole.parse().ok().filter(|whole| *whole < 1000).map(terbilang)?;
            let rest: Vec<_> =
                rest.bytes().map(|digit| SATUAN[usize::from(digit - b'0')]).collect();
            Some(format!("{whole} koma {}", rest.join(" ")))
        },
    );
    words.map_or_else(|| digits.clone(), |words| format!("{digits} ({words})"))
}

/// A number in digits with a decimal comma and points between thousands: `1.440`, `7,5`.
#[must_use]
pub(super) fn desimal(angka: Decimal) -> String {
    let text = angka.to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(',');
        out.push_str(rest);
    }
    out
}

/// A number in words that begins at a place, and the place after it.
pub(super) fn words_at(tokens: &Tokens, place: usize) -> Option<(Decimal, usize)> {
    if tokens.is(place, "setengah") {
        return Some((Decimal::new(5, 1), place + 1));
    }
    let mut next = place;
    let (mut total, mut part, mut last): (u32, u32, Option<u32>) = (0, 0, None);
    loop {
        let word = tokens.str(next);
        let digit = SATUAN.iter().position(|name| name.eq_ignore_ascii_case(word));
        if let Some(digit) = digit {
            if last.is_some() {
                break;
            }
            last = Some(digit as u32);
        } else if word.eq_ignore_ascii_case("belas") && last.is_some() {
            part += last.take().unwrap_or(0) + 10;
        } else if word.eq_ignore_ascii_case("puluh") && last.is_some() {
            part += last.take().unwrap_or(0) * 10;
        } else if word.eq_ignore_ascii_case("ratus") && last.is_some() {
            part += last.take().unwrap_or(0) * 100;
        } else if word.eq_ignore_ascii_case("seratus") && last.is_none() {
            part += 100;
        } else if word.eq_ignore_ascii_case("seribu") && last.is_none() && next == place {
            total += 1000;
        } else if word.eq_ignore_ascii_case("ribu") && next > place {
            total += (part + last.take().unwrap_or(0)) * 1000;
            part = 0;
        } else {
            break;
        }
        next += 1;
    }
    (next > place).then(|| (Decimal::from(total + part + last.unwrap_or(0)), next))
}

fn joined(head: String, rest: u32) -> String {
    if rest == 0 { head } else { format!("{head} {}", terbilang(rest)) }
}
