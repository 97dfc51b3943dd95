//! Texts in quotes, and which texts need them.

use std::fmt::Write as _;

use granit_parser::ErrorKind;

/// The text as a YAML scalar in quotes that reads back as exactly this text: single quotes, double where the text holds
/// an apostrophe, a line end or a control character.
#[must_use]
pub fn quoted(text: &str) -> String {
    let control =
        text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    if !control && !text.contains('\'') {
        return format!("'{text}'");
    }
    if !control && text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                write!(quoted, "\\u{:04x}", c as u32)
                    .expect("internal: a string takes every letter");
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether the parser stopped at a backslash in double quotes that means nothing.
pub(super) fn bad_escape(kind: &ErrorKind) -> bool {
    use ErrorKind as E;
    matches!(
        kind,
        E::UnknownQuotedScalarEscape
            | E::InvalidQuotedScalarHexEscape
            | E::InvalidLowSurrogateHexEscape
            | E::InvalidLowSurrogate
            | E::MissingLowSurrogate
            | E::UnpairedLowSurrogate
            | E::InvalidUnicodeEscape
    )
}

/// Whether another reader of YAML makes something else of this text where it stands without quotes: a number without
/// its zero, a time in seconds, true or false.
///
/// A plain whole number without a leading zero (`12`), a decimal that keeps all its digits (`3.41`) and a date are read
/// alike by every reader, as far as their characters go, and are not meant.
#[must_use]
pub fn bends(text: &str) -> bool {
    word_of_truth(text) || bent_number(text)
}

/// The words of YAML 1.1 that are true or false there, and the names of numbers that are none.
fn word_of_truth(text: &str) -> bool {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", ".nan", ".inf", "-.inf"];
    text.len() <= 5 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn bent_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let Some(first) = digits.bytes().next() else { return false };
    if !(first.is_ascii_digit() || first == b'.') || digits.len() > 64 {
        return false;
    }
    // A sign of plus is lost.
    let all = |text: &str, test: fn(u8) -> bool| !text.is_empty() && text.bytes().all(test);
    let number = |byte: u8| byte.is_ascii_digit();
    if text.starts_with('+') && all(digits, |byte| byte.is_ascii_digit() || byte == b'.') {
        return true;
    }
    if all(digits, number) {
        // Above 15 digits a reader of floats rounds.
        return (digits.len() > 1 && first == b'0') || digits.len() > 15;
    }
    // 0x1F, 0o17, 0b11.
    if let Some(rest) = digits.strip_prefix("0x") {
        return all(rest, |byte| byte.is_ascii_hexdigit() || byte == b'_');
    }
    if let Some(rest) = digits.strip_prefix("0o").or_else(|| digits.strip_prefix("0b")) {
        return all(rest, |byte| matches!(byte, b'0'..=b'7' | b'_'));
    }
    // 1_000.
    if digits.contains('_') {
        return all(digits, |byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.'));
    }
    // 12:30:45 and 12:30, in base sixty.
    if digits.contains(':') {
        let mut parts = digits.split(':');
        return parts.next().is_some_and(|part| all(part, number))
            && parts.all(|part| part.len() <= 2 && all(part, number) && part <= "59");
    }
    decimal(digits)
}

/// 31.10, 1. and .5 lose a character; 1e5 and 12e03 become another number.
fn decimal(digits: &str) -> bool {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    if !all_digits(whole) || !fraction.is_none_or(all_digits) || mantissa == "." {
        return false;
    }
    if let Some(exponent) = exponent {
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        return !power.is_empty() && all_digits(power);
    }
    let Some(fraction) = fraction else { return false };
    fraction.is_empty()
        || fraction.ends_with('0')
        || whole.is_empty()
        || (whole.len() > 1 && whole.starts_with('0'))
        || whole.len() + fraction.len() > 15
}
