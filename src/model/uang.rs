//! Amounts of money as officials write them: `Rp350.000`, `Rp. 350.000,-`, `1,5 juta`, `USD 100`.

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;

use super::angka::{self, Ejaan};
use super::bilangan::{self, desimal};
use super::token::{Tokens, tidy};
use crate::register::words;

/// A field that should hold an amount. Places are bytes of the text that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Uang {
    /// The amount, the first where there are several; absent where the text holds none.
    pub nilai: Option<Nilai>,
    /// Where it stands, from its currency to its last sign.
    pub letak: Option<Range<usize>>,
    /// The other amounts of the text, in its order.
    pub lain: Vec<Nilai>,
    /// The words around it: `/bidang`, `retribusi`.
    pub sisa: String,
    /// How the first amount is spelt.
    pub ejaan: Ejaan,
}

/// An exact amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nilai {
    /// How much, in whole units of the currency.
    pub jumlah: Decimal,
    /// The code of its currency, ISO 4217; `IDR` is rupiah.
    pub mata_uang: &'static str,
}

impl Nilai {
    /// An amount of rupiah.
    #[must_use]
    pub fn rupiah(jumlah: impl Into<Decimal>) -> Self {
        Self { jumlah: jumlah.into(), mata_uang: "IDR" }
    }
}

impl fmt::Display for Nilai {
    /// As the format asks: `Rp350.000`, `Rp0,75`, `USD 100`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut jumlah = self.jumlah.normalize();
        if jumlah.scale() == 1 {
            jumlah.rescale(2);
        }
        let digits = desimal(jumlah);
        match self.mata_uang {
            "IDR" => write!(out, "Rp{digits}"),
            code => write!(out, "{code} {digits}"),
        }
    }
}

/// Whether a whole value says that nothing is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KataGratis {
    /// In the reserved word: `gratis`, or `tidak ada` under biaya, in capitals or small letters.
    Baku,
    /// In another wording, `Tidak dipungut biaya`; the fix is the word.
    Lain,
    /// It does not say so.
    Bukan,
}

/// Whether a value of biaya says that nothing is paid; `Rp0` is a tariff of nil and does not.
#[must_use]
pub fn gratis(text: &str) -> KataGratis {
    let value = text.trim();
    let word = |word: &str| value.eq_ignore_ascii_case(word);
    if word("gratis") || word("tidak ada") {
        KataGratis::Baku
    } else if words::is_free(value) {
        KataGratis::Lain
    } else {
        KataGratis::Bukan
    }
}

/// Whether a whole value of biaya is a sentence that says so of the service: `Pembuatan kartu gratis`.
#[must_use]
pub fn gratis_dalam_kalimat(text: &str) -> bool {
    words::is_free_sentence(text)
}

/// The currencies by their code, sign and name; the first is the code of ISO 4217.
const MATA_UANG: [&[&str]; 17] = [
    &["IDR", "Rp", "rupiah"],
    &["USD", "US $", "$", "dolar AS", "dollar AS", "dolar", "dollar"],
    &["EUR", "€", "euro"],
    &["SGD", "S $", "dolar Singapura"],
    &["MYR", "RM", "ringgit"],
    &["AUD", "A $", "dolar Australia"],
    &["JPY", "¥", "yen"],
    &["GBP", "£"],
    &["CNY", "RMB", "yuan"],
    &["SAR", "riyal"],
    &["CHF"],
    &["HKD"],
    &["KRW"],
    &["THB"],
    &["BND"],
    &["INR"],
    &["CAD"],
];

/// An amount that was found, as places of its tokens.
struct Found {
    nilai: Nilai,
    start: usize,
    end: usize,
}

/// Reads an amount with the words around it.
///
/// Where words stand around it, an amount bears a currency, a `ribu` or `juta`, or grouped thousands: a bare small
/// number inside a text is not money.
#[must_use]
pub fn parse(text: &str) -> Uang {
    let tokens = Tokens::new(text);
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        match amount(&tokens, place) {
            Some(one) => {
                place = one.end;
                found.push(one);
            }
            None => place += 1,
        }
    }
    let Some(first) = found.first() else {
        return Uang { sisa: tidy(text), ..Uang::default() };
    };
    let letak = tokens.range(first.start, first.end);
    let sisa = tidy(&format!("{} {}", &text[..letak.start], &text[letak.end..]));
    let ejaan = spelling(text.trim(), &text[letak.clone()], &first.nilai);
    let lain = found[1..].iter().map(|one| one.nilai).collect();
    Uang { nilai: Some(first.nilai), letak: Some(letak), lain, sisa, ejaan }
}

/// How an amount is spelt: as the format asks, in digits alone, or in another way; `whole` is the text around it.
fn spelling(whole: &str, amount: &str, nilai: &Nilai) -> Ejaan {
    let digits = whole.bytes().all(|byte| byte.is_ascii_digit());
    let octal = digits && whole.len() > 1 && whole.starts_with('0');
    let grouped_once = angka::grouped(whole, '.') && whole.matches('.').count() == 1;
    let written = amount.split(" (").next().unwrap_or(amount);
    if octal || grouped_once {
        Ejaan::Bengkok
    } else if digits || written == nilai.to_string() {
        Ejaan::Baku
    } else {
        Ejaan::Lain
    }
}

/// The amount at a place.
fn amount(tokens: &Tokens, start: usize) -> Option<Found> {
    let before = currency(tokens, start);
    let place = before.map_or(start, |(_, end)| {
        end + usize::from(tokens.is(end, ".") && !tokens.is(end + 1, "."))
    });
    let place = if before.is_some() && tokens.is(place, ":") { place + 1 } else { place };
    let (number, next) = number(tokens, place)?;
    let (factor, next) = factor(tokens, next);
    // A currency before another number is that number's.
    let after = currency(tokens, next)
        .filter(|(_, end)| !tokens.is_number(end + usize::from(tokens.is(*end, "."))));
    if tokens.is(start, "$") && start > 0 && tokens.glued(start) && tokens.is_word(start - 1) {
        return None;
    }
    let marked = before.or(after);
    let mata_uang = marked.map_or("IDR", |(code, _)| code);
    let end = if before.is_none() { after.map_or(next, |(_, end)| end) } else { next };
    let (end, tailed) = tail(tokens, end);
    let end = in_words(tokens, end);
    let whole = start == 0 && end == tokens.len();
    let grouped = tokens.is_number(place) && thousands(tokens.str(place)) && alone(tokens, place);
    let money = marked.is_some()
        || whole
        || (grouped || tailed || factor.is_some()) && !is_act(tokens, place);
    money.then(|| Found {
        nilai: Nilai { jumlah: (number * factor.unwrap_or(Decimal::ONE)).normalize(), mata_uang },
        start,
        end,
    })
}

fn number(tokens: &Tokens, place: usize) -> Option<(Decimal, usize)> {
    if tokens.is_number(place) {
        let digits = tokens.str(place);
        // No currency has three decimals: `350,000` is thousands as English writes them, but `0,125` is a price per unit.
        let english = digits.matches(',').count() == 1 && angka::grouped(digits, ',');
        let plain = if english { digits.replace(',', "") } else { digits.to_owned() };
        return Some((angka::desimal(&plain)?, place + 1));
    }
    let (value, next) = bilangan::words_at(tokens, place)?;
    // Words alone are an amount only with what they count: `lima ratus ribu rupiah`.
    tokens.is_any(next, &["ribu", "juta", "rupiah"]).then_some((value, next))
}

/// The word that multiplies, `500 ribu`, and the place after it.
fn factor(tokens: &Tokens, place: usize) -> (Option<Decimal>, usize) {
    const FACTORS: [(i64, &[&str]); 4] = [
        (1_000, &["ribu", "rb"]),
        (1_000_000, &["juta", "jt"]),
        (1_000_000_000, &["miliar", "milyar"]),
        (1_000_000_000_000, &["triliun"]),
    ];
    let found = FACTORS.iter().find(|(_, names)| tokens.is_any(place, names));
    found.map_or((None, place), |(factor, _)| (Some(Decimal::from(*factor)), place + 1))
}

/// The currency at a place and the place after it.
fn currency(tokens: &Tokens, place: usize) -> Option<(&'static str, usize)> {
    let names =
        |(code, name): (&'static str, &&str)| tokens.phrase(place, name).map(|end| (code, end));
    let all = MATA_UANG.iter().flat_map(|list| list.iter().map(|name| (list[0], name)));
    all.filter_map(names).max_by_key(|(_, end)| *end)
}

/// The place after the signs that close an amount, `,-` or `,00`, and whether there are any.
fn tail(tokens: &Tokens, place: usize) -> (usize, bool) {
    if !tokens.is_any(place, &[",", "."]) || !tokens.glued(place) {
        return (place, false);
    }
    let mut next = place + 1;
    while tokens.glued(next) && (tokens.is_dash(next) || tokens.is(next, "=")) {
        next += 1;
    }
    if next > place + 1 { (next, true) } else { (place, false) }
}

/// The place after the amount repeated in words, `(tiga puluh ribu rupiah)`.
fn in_words(tokens: &Tokens, place: usize) -> usize {
    if !tokens.is(place, "(") {
        return place;
    }
    let close = (place + 1..tokens.len()).find(|&at| !tokens.is_word(at)).unwrap_or(tokens.len());
    let rupiah = close > place + 1 && tokens.is(close, ")") && tokens.is(close - 1, "rupiah");
    if rupiah { close + 1 } else { place }
}

/// Whether digits are grouped by thousands, or bear the two decimals of an amount.
fn thousands(digits: &str) -> bool {
    let (whole, cents) = digits.split_once(',').unwrap_or((digits, ""));
    angka::grouped(whole, '.') || cents.len() == 2
}

/// Whether a number is no piece of a longer code: nothing clings to it but another amount or a bracket.
fn alone(tokens: &Tokens, place: usize) -> bool {
    let code = |at: usize| {
        tokens.is_word(at) || tokens.is_number(at) || tokens.is(at, "/") || tokens.is_dash(at)
    };
    let left = tokens.glued(place) && code(place - 1) && !tokens.is_dash(place - 1);
    let right = tokens.glued(place + 1) && tokens.is(place + 1, "/") && tokens.is_number(place + 2);
    !left && !right && angka::stands_alone(tokens, place)
}

/// Whether a number belongs to an act or a form: `Nomor 1.234`.
fn is_act(tokens: &Tokens, place: usize) -> bool {
    const NOT_AFTER: [&str; 7] = ["nomor", "no", "pasal", "tahun", "hk", "telp", "telepon"];
    let before = place.checked_sub(1 + usize::from(place > 1 && tokens.is(place - 1, ".")));
    before.is_some_and(|before| tokens.is_any(before, &NOT_AFTER))
}
