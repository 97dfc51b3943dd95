//! Phrases found in a text in one pass over its words, however many there are.

use std::ops::Range;

use super::words::{ends_word, starts_word};

/// Phrases, each with what it stands for.
#[derive(Clone, Debug)]
pub(super) struct Phrases<T> {
    /// By the key of their first word.
    all: Vec<Phrase<T>>,
    /// Where the phrases of each key begin, and the end of the last.
    begins: Vec<u16>,
    /// Those of signs alone.
    signs: Vec<(String, T)>,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    text: String,
    /// How many bytes stand before the first word: signs.
    lead: usize,
    key: usize,
    owner: T,
}

/// How many keys there are: so many more than phrases that most words of a text share theirs with none.
const KEYS: usize = 1 << 12;

impl<T: Copy> Phrases<T> {
    /// Phrases that can be looked for.
    pub(super) fn new<'a>(all: impl Iterator<Item = (&'a String, T)>) -> Self {
        let (mut phrases, mut signs) = (Vec::new(), Vec::new());
        for (text, owner) in all {
            let text = text.clone();
            match text.bytes().position(|byte| byte.is_ascii_alphanumeric()) {
                Some(lead) => {
                    let key = key(first_word(&text.as_bytes()[lead..]));
                    phrases.push(Phrase { text, lead, key, owner });
                }
                None => signs.push((text, owner)),
            }
        }
        phrases.sort_by_key(|phrase: &Phrase<T>| phrase.key);
        let begin = |key| phrases.partition_point(|phrase| phrase.key < key) as u16;
        let begins = (0..=KEYS).map(begin).collect();
        Self { all: phrases, begins, signs }
    }

    /// Every phrase that stands in a text on whole words, capitals or small letters, also those within others.
    pub(super) fn each(&self, text: &str, mut visit: impl FnMut(Range<usize>, T)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let word = first_word(&bytes[at..]);
            if word.is_empty() {
                for (sign, owner) in &self.signs {
                    if !sign.is_empty() && bytes[at..].starts_with(sign.as_bytes()) {
                        visit(at..at + sign.len(), *owner);
                    }
                }
                at += 1;
                continue;
            }
            let key = key(word);
            let alike = usize::from(self.begins[key])..usize::from(self.begins[key + 1]);
            for phrase in &self.all[alike] {
                let Some(start) = at.checked_sub(phrase.lead) else { continue };
                let range = start..start + phrase.text.len();
                let same = text
                    .get(range.clone())
                    .is_some_and(|stretch| stretch.eq_ignore_ascii_case(&phrase.text));
                if same && starts_word(text, range.start) && ends_word(text, range.end) {
                    visit(range, phrase.owner);
                }
            }
            at += word.len();
        }
    }
}

/// The letters and digits of ASCII that open some bytes.
fn first_word(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(bytes.len());
    &bytes[..end]
}

/// A number that a word has in capitals and in small letters, made of its length and three of its letters.
fn key(word: &[u8]) -> usize {
    let letter = |at: usize| usize::from(word.get(at).map_or(0, |byte| byte & 0x1f));
    let last = letter(word.len().saturating_sub(1));
    (letter(0) ^ letter(2) << 5 ^ last << 3 ^ word.len() << 8 ^ letter(1) << 7) & (KEYS - 1)
}

/// Of the phrases of one list in a text those that stay where several overlap, in the order of the text: the first, and
/// of those that begin at one place the longest.
pub(super) fn apart<T>(found: &mut Vec<(Range<usize>, T)>) {
    if found.len() < 2 {
        return;
    }
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
}
