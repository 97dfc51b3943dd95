//! How a word of a list is found in a text.

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Whether a text in small letters holds a phrase of a list, on whole words.
pub(super) fn holds_one(lower: &str, list: &[String]) -> bool {
    list.iter().any(|phrase| {
        lower
            .match_indices(phrase.as_str())
            .any(|(at, found)| starts_word(lower, at) && ends_word(lower, at + found.len()))
    })
}

/// Whether a text has one of some words, whole, in capitals or small letters; a hyphen is part of a word.
#[must_use]
pub fn says(text: &str, words: &[&str]) -> bool {
    let mut own = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    own.any(|word| words.iter().any(|other| word.eq_ignore_ascii_case(other)))
}

/// Words that may open a text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(in crate::register) struct Heads {
    pub(in crate::register) words: Vec<String>,
    /// Their first letters, as bits: most texts open with none of them.
    letters: u32,
}

impl From<Vec<String>> for Heads {
    fn from(words: Vec<String>) -> Self {
        let letters = words.iter().fold(0, |all, word| all | letter(word));
        Self { words, letters }
    }
}

/// The first letter of a word as a bit, the same for a capital and a small one; other signs may share one.
pub(in crate::register) fn letter(word: &str) -> u32 {
    word.bytes().next().map_or(0, |byte| 1 << (byte & 0x1f))
}

/// The word of a list that opens a text, on a whole word; the longest.
pub(in crate::register) fn opening<'a>(list: &'a Heads, text: &str) -> Option<&'a str> {
    let text = text.trim_start();
    if list.letters & letter(text) == 0 {
        return None;
    }
    let opens = |word: &&String| {
        text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && ends_word(text, word.len())
    };
    list.words.iter().filter(opens).max_by_key(|word| word.len()).map(String::as_str)
}

/// Whether a word may begin at a byte: no letter or digit stands right before it, or it begins with a sign.
pub(in crate::register) fn starts_word(text: &str, at: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !letter(text[..at].chars().next_back()) || !letter(text[at..].chars().next())
}

/// Whether a word may end at a byte.
pub(in crate::register) fn ends_word(text: &str, at: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !letter(text[at..].chars().next()) || !letter(text[..at].chars().next_back())
}

/// A list of the data.
pub(in crate::register) fn read<T: DeserializeOwned>(data: &str) -> T {
    serde_yaml::from_str(data).expect("internal: a test reads every list")
}
