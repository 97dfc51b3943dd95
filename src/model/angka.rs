//! Numbers as officials write them: `4`, `3,2`, `2–3`, `145 m3`, `12.450`.

use rust_decimal::Decimal;

use super::bilangan;
use super::token::{Kind, Tokens, tidy};

/// A field that should hold a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Angka {
    /// The number; absent where the text holds none, and then the text is kept as it stands.
    pub nilai: Option<Decimal>,
    /// The lower end of a range, `2–3`.
    pub bawah: Option<Decimal>,
    /// The words around it: a unit (`m3`, `orang`), `minimal`.
    pub sisa: String,
    /// How the number is spelt.
    pub ejaan: Ejaan,
}

/// How a number is spelt, and what another reader of YAML makes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ejaan {
    /// As the format asks.
    #[default]
    Baku,
    /// Readable, but not as the format asks.
    Lain,
    /// Written plain, another reader takes another number: `12.450` becomes 12.45, `012` ten or twelve.
    Bengkok,
}

/// Reads a number with the words around it.
#[must_use]
pub fn parse(text: &str) -> Angka {
    let tokens = Tokens::new(text);
    let none = Angka { sisa: tidy(text), ..Angka::default() };
    let Some(start) = (0..tokens.len())
        .find(|&place| tokens.is_number(place))
        .filter(|&place| opens(&tokens, place))
    else {
        return match bilangan::words_at(&tokens, 0) {
            Some((nilai, next)) if next == tokens.len() => {
                Angka { nilai: Some(nilai), ejaan: Ejaan::Lain, ..Angka::default() }
            }
            _ => none,
        };
    };
    let Some((first, mut next)) = at(&tokens, start) else { return none };
    if tokens.glued(next) && (tokens.is_word(next) || tokens.is_any(next, &["/", ":"])) {
        return none;
    }
    let mut angka = Angka { nilai: Some(first), ..Angka::default() };
    if let Some((last, after)) = connector(&tokens, next).and_then(|place| at(&tokens, place))
        && last >= first
    {
        angka.bawah = Some(first);
        angka.nilai = Some(last);
        next = after;
    }
    let end = text.len();
    angka.sisa = tidy(&format!(
        "{} {}",
        &text[..tokens.at(start).start],
        &text[tokens.at(next).start.min(end)..]
    ));
    let whole = start == 0 && next == 1 && tokens.len() == 1;
    angka.ejaan = ejaan(tokens.str(start), whole);
    angka
}

/// How plain digits are spelt; `whole` says that nothing stands beside them.
fn ejaan(digits: &str, whole: bool) -> Ejaan {
    let grouped = grouped(digits, '.');
    let octal = digits.len() > 1
        && digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let bent = octal || grouped && digits.matches('.').count() == 1;
    match (grouped || octal, whole && bent) {
        (_, true) => Ejaan::Bengkok,
        (true, false) => Ejaan::Lain,
        (false, false) => Ejaan::Baku,
    }
}

/// Whether only words of measure stand before the first number: a number in the middle of a text is none of its own.
fn opens(tokens: &Tokens, place: usize) -> bool {
    const BEFORE: [&str; 14] = [
        "minimal", "maksimal", "min", "maks", "paling", "sedikit", "banyak", "kurang", "lebih",
        "sekitar", "±", "<", ">", ".",
    ];
    (0..place).all(|before| tokens.is_any(before, &BEFORE))
        && !(tokens.glued(place) && tokens.is_word(place - 1))
}

/// A number in digits or words at a place, with its repetition in brackets, `1 (satu)`, and the place after it.
pub(super) fn at(tokens: &Tokens, place: usize) -> Option<(Decimal, usize)> {
    let half = |place| tokens.is(place, "½");
    if half(place) {
        return Some((Decimal::new(5, 1), place + 1));
    }
    let (mut number, mut next) = if tokens.is_number(place) {
        (desimal(tokens.str(place))?, place + 1)
    } else {
        bilangan::words_at(tokens, place)?
    };
    if half(next) {
        number += Decimal::new(5, 1);
        next += 1;
    }
    if tokens.is(next, "(") {
        let inner = next + 1;
        let again =
            if tokens.is_number(inner) { Some(inner + 1) } else { Some(words_end(tokens, inner)) };
        if let Some(close) = again.filter(|&close| close > inner && tokens.is(close, ")")) {
            next = close + 1;
        }
    }
    Some((number, next))
}

/// The place after a run of number words, which may be misspelt between rightly spelt ones.
fn words_end(tokens: &Tokens, place: usize) -> usize {
    const JOINTS: [&str; 3] = ["koma", "rupiah", "setengah"];
    let mut next = place;
    while let Some(after) = bilangan::words_at(tokens, next)
        .map(|(_, after)| after)
        .or(tokens.is_any(next, &JOINTS).then_some(next + 1))
    {
        next = after;
    }
    next
}

/// The place after what joins the two ends of a range: a dash, `s.d.`, `s/d`, `sampai dengan`, `hingga`, `atau`.
pub(super) fn connector(tokens: &Tokens, place: usize) -> Option<usize> {
    const JOINTS: [&str; 9] =
        ["sampai dengan", "sampai", "hingga", "s . d .", "s . d", "s / d", "sd", "atau", "to"];
    if tokens.is_dash(place) {
        return Some(place + 1);
    }
    JOINTS.iter().find_map(|joint| tokens.phrase(place, joint))
}

/// Digits with points and commas as an exact number; nothing where they cannot be one.
///
/// A comma is decimal. A point before exactly three digits groups thousands, any other single point is decimal.
/// Several commas, or commas before a point, are thousands as English writes them.
#[must_use]
pub fn desimal(digits: &str) -> Option<Decimal> {
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let (whole, rest) = match (points, commas) {
        (0, 0) => (digits, ""),
        (_, 0) if grouped(digits, '.') => (digits, ""),
        (1, 0) => digits.split_once('.')?,
        (0, 1) => digits.split_once(',')?,
        (0, _) if grouped(digits, ',') => (digits, ""),
        (_, 1) => digits
            .split_once(',')
            .filter(|(whole, rest)| grouped(whole, '.') && !rest.contains('.'))
            .or_else(|| {
                digits
                    .split_once('.')
                    .filter(|(whole, rest)| grouped(whole, ',') && !rest.contains(','))
            })?,
        (1, _) => digits.split_once('.').filter(|(whole, _)| grouped(whole, ','))?,
        _ => return None,
    };
    let mut plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    if !rest.is_empty() {
        plain.push('.');
        plain.push_str(rest);
    }
    Decimal::from_str_exact(&plain).ok()
}

/// Whether `mark` groups the digits by thousands: one to three, then always three.
pub(super) fn grouped(digits: &str, mark: char) -> bool {
    let mut parts = digits.split(mark);
    let head = parts.next().unwrap_or_default();
    let mut rest = parts.peekable();
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    rest.peek().is_some()
        && (1..=3).contains(&head.len())
        && !head.starts_with('0')
        && number(head)
        && rest.all(|part| part.len() == 3 && number(part))
}

/// The bare number that a grouped one is mended to: `12.450` to `12450`.
#[must_use]
pub fn polos(nilai: Decimal) -> String {
    nilai.normalize().to_string().replace('.', ",")
}

/// Whether a token may end a number: nothing of a word clings to it.
pub(super) fn stands_alone(tokens: &Tokens, place: usize) -> bool {
    !(tokens.glued(place) && tokens.at(place - 1).kind == Kind::Word)
}
