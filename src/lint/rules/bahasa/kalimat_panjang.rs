//! A sentence of more words than one reads in a breath.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::prose::is_own;

pub(super) static RULE: Rule =
    Rule::new("kalimat-panjang", Grade::new("-II"), include_str!("kalimat_panjang.md"));

/// The most words of a sentence that citizens and officers read with ease.
const MOST: usize = 35;
/// No text of fewer bytes has so many words.
const SHORT: usize = 2 * MOST;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let long = subject.standar.texts.iter().filter(|tulisan| tulisan.teks.text.len() > SHORT);
    for tulisan in long.filter(|tulisan| is_own(tulisan)) {
        let teks = &tulisan.teks;
        for range in sentences(&teks.text) {
            let words = teks.text[range.clone()].split_whitespace().filter(|word| is_word(word));
            let number = words.count();
            if number > MOST {
                found.push(too_long(number, place::of(subject.facts.sources, teks, &range)));
            }
        }
    }
}

fn is_word(word: &str) -> bool {
    word.contains(char::is_alphanumeric)
}

/// The sentences of a text: a full stop before a blank, a semicolon, a question mark or a new line ends one.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, byte) in text.bytes().enumerate() {
        let blank_behind = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let ends = matches!(byte, b'\n' | b';' | b'?' | b'!') || (byte == b'.' && blank_behind);
        if ends {
            all.push(start..at);
            start = at + 1;
        }
    }
    all.push(start..text.len());
    all
}

fn too_long(number: usize, span: crate::source::Span) -> Diagnostic {
    let message = Text::new(
        format!("Kalimat ini {number} kata; paling banyak {MOST} yang mudah dibaca"),
        format!("This sentence has {number} words; more than {MOST} are hard to read"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Bagi menjadi beberapa kalimat, atau jadikan daftar",
        "Break it into several sentences, or make it a list",
    ))
}
