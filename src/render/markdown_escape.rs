//! Plain text as Markdown that reads as the same plain text.

use super::escape::{CLOSE, OPEN};
use super::markdown_text::Place;

/// The text with a backslash before each sign that would mean something where it stands.
///
/// `opens` says that it stands at the head of a line of a paragraph, `last` that nothing follows it, `before` what stands
/// before it.
pub(super) fn escaped(
    text: &str,
    opens: bool,
    last: bool,
    before: Option<char>,
    place: Place,
) -> String {
    let text = collapsed(text);
    let text = if opens { text.trim_start() } else { text.as_str() };
    let opener = if opens { block_opener(text) } else { None };
    // Of what follows in another run only its being there is known: it may begin with any sign.
    let beyond = if last { None } else { Some('[') };
    let mut out = String::with_capacity(text.len() + 4);
    let mut before = before;
    for (at, char) in text.char_indices() {
        let rest = &text[at..];
        let after = rest.chars().nth(1).or(beyond);
        if opener == Some(at) || means_something(char, before, after, rest, place) {
            out.push('\\');
        }
        out.push(char);
        before = Some(char);
    }
    out
}

/// Every run of blanks as one space, a no-break space apart, which is a sign of its own.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_whitespace() && char != '\u{A0}' {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !char.is_control() && !matches!(char, OPEN | CLOSE) {
            out.push(char);
        }
    }
    out
}

/// The byte of the sign that would open a block at the head of a line.
fn block_opener(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let ends = |at: usize| text[at..].chars().next().is_none_or(|char| char == ' ');
    let opens = match first {
        '#' => {
            let signs = text.len() - text.trim_start_matches('#').len();
            signs <= 6 && ends(signs)
        }
        '>' | '|' | '=' | '[' => true,
        '+' | '*' | '_' => ends(1),
        '-' => ends(1) || text[1..].starts_with(['-', ':', '|']),
        ':' => text[1..].starts_with(['-', ':']),
        _ => false,
    };
    if opens {
        return Some(0);
    }
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let closes = text[digits..].starts_with(['.', ')']);
    ((1..=9).contains(&digits) && closes && ends(digits + 1)).then_some(digits)
}

/// Whether a sign in the midst of a line would be read as more than itself.
fn means_something(
    char: char,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
    place: Place,
) -> bool {
    let blank = |char: Option<char>| char.is_none_or(char::is_whitespace);
    match char {
        '\\' => after.is_none_or(|after| after.is_ascii_punctuation()),
        '`' => true,
        '*' | '~' => !(blank(before) && blank(after)) || before.is_none(),
        '_' => {
            let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
            !(blank(before) && blank(after) || word(before) && word(after)) || before.is_none()
        }
        '|' => place == Place::Cell,
        ']' => matches!(after, Some('(' | '[' | ':')),
        '!' => after == Some('['),
        '<' => after.is_some_and(|after| {
            after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?' | '[')
        }),
        '&' => is_entity(rest),
        '#' => place == Place::Line && rest.trim_end().bytes().all(|byte| byte == b'#'),
        // Two of them set mathematics where GitHub shows the page.
        '$' => rest[1..].contains('$') || before.is_some_and(|before| before != ' '),
        _ => false,
    }
}

/// Whether the text begins with the name or number of a character.
fn is_entity(text: &str) -> bool {
    text[1..].split_once(';').is_some_and(|(name, _)| {
        !name.is_empty()
            && name.len() <= 40
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    })
}
