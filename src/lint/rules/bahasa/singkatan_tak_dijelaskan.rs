//! An abbreviation that nobody explains.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::prose::is_own;
use crate::model::{Teks, Tulisan};

pub(super) static RULE: Rule = Rule::new(
    "singkatan-tak-dijelaskan",
    Grade::new("-II"),
    include_str!("singkatan_tak_dijelaskan.md"),
);

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<(&str, &Tulisan, Range<usize>)> = Vec::new();
    for tulisan in &subject.standar.texts {
        let text = &tulisan.teks.text;
        // What is all in capitals shouts; its words are no abbreviations.
        if !tulisan.teks.sound || !has_capitals(text) || shouts(subject, text, tulisan.key) {
            continue;
        }
        let own = is_own(tulisan) && !names_agency(subject, &tulisan.teks);
        for range in abbreviations(text) {
            let word = &text[range.clone()];
            if known.contains(word) {
                continue;
            }
            if is_explained(text, &range) {
                known.insert(word);
            } else if own && !open.iter().any(|(other, ..)| *other == word) {
                open.push((word, tulisan, range));
            }
        }
    }
    // The office's own name is a name.
    let provider = subject.standar.penyelenggara.as_ref().and_then(|it| it.nama.as_ref());
    for nama in provider.into_iter().chain(agency_names(subject)) {
        known.extend(abbreviations(&nama.text).into_iter().map(|range| &nama.text[range]));
    }
    // Of a service that is called by its abbreviation nama-kurang-jelas speaks.
    let service = subject.standar.nama.iter().map(|nama| nama.text.trim());
    known.extend(service.filter(|name| is_abbreviation(name)).flat_map(|name| {
        name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
    }));
    let common = &subject.facts.lexicon.umum().singkatan;
    let agency = subject.facts.instansi.and_then(|it| it.singkatan.as_ref());
    for (word, tulisan, range) in open {
        let listed = common.iter().any(|one| one == word);
        let own = agency.is_some_and(|name| name.text.trim() == word);
        if !known.contains(word) && !listed && !own {
            let span = place::of(subject.facts.sources, &tulisan.teks, &range);
            found.push(unexplained(word, span));
        }
    }
}

/// The names of the agency and of the body above it.
fn agency_names<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Teks> {
    let agency = subject.facts.instansi.into_iter();
    agency.flat_map(|it| it.nama.iter().chain(&it.induk))
}

fn names_agency(subject: &Subject<'_>, teks: &Teks) -> bool {
    agency_names(subject).any(|name| name.span == teks.span)
}

/// Whether a name is one word of capitals: `IPWL`, `IMS-VCT`.
fn is_abbreviation(name: &str) -> bool {
    has_capitals(name) && !name.contains(|sign: char| sign.is_whitespace() || sign.is_lowercase())
}

/// Whether two capitals stand side by side.
fn has_capitals(text: &str) -> bool {
    text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase))
}

/// Whether a text without small letters has a word that can be spoken, so that its capitals tell of no abbreviation: `UMUM`,
/// and not `SPM` or `KIB`; of a placeholder, `TBD`, another rule speaks, and what repeats its key, `abk: ABK 2026`, is explained by it.
fn shouts(subject: &Subject<'_>, text: &str, key: &str) -> bool {
    let vowel = |letter: char| "AEIOU".contains(letter);
    let spoken = |word: &str| {
        word.len() > 3 && word.contains(vowel) && !word.chars().take(3).all(|it| !vowel(it))
    };
    let loud = !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let mut all = text.split(|sign: char| !sign.is_alphabetic());
    loud && (all.any(|word| spoken(word) || word.eq_ignore_ascii_case(key))
        || subject.facts.lexicon.placeholder(text, key).is_some())
}

/// The words of capitals alone, two to eight of them; not Roman numbers, and not parts of codes or addresses.
fn abbreviations(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let joins = |byte: Option<&u8>| {
            byte.is_some_and(|byte| {
                byte.is_ascii_alphanumeric() || b"-_./@".contains(byte) || *byte >= 0x80
            })
        };
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let end = bytes.get(at + run);
        let stop = end == Some(&b'.') && !joins(bytes.get(at + run + 1));
        // `RT/RW` are two, `AK/1` is a code.
        let slash = |byte: Option<&u8>| {
            byte == Some(&b'/') && !bytes.get(at + run + 1).is_some_and(u8::is_ascii_digit)
        };
        let free = (!joins(before) || slash(before)) && (!joins(end) || stop || slash(end));
        let roman = bytes[at..at + run].iter().all(|byte| b"IVXLCDM".contains(byte));
        if (2..=8).contains(&run) && free && !roman {
            all.push(at..at + run);
        }
        at += run;
    }
    all.retain(|range| !is_shouted(text, range) && !is_numbered(text, range));
    all
}

/// Whether a word is shouted with those beside it, `SLIP SETORAN / KODE BILLING`: one of them is too easily spoken for an
/// abbreviation.
fn is_shouted(text: &str, range: &Range<usize>) -> bool {
    let shouted =
        |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let spoken = |word: &str| {
        let vowels = word.bytes().filter(|letter| b"AEIOU".contains(letter)).count();
        word.len() > 4 && vowels * 4 >= word.len()
    };
    let real = |word: &&str| *word != "/";
    let before = text[..range.start].rsplit(' ').skip(1).find(real);
    let after = text[range.end..].split(' ').skip(1).find(real);
    // A sign or a letter right beside it parts it from the next word.
    let apart = text[..range.start].ends_with(' ') || range.start == 0;
    let open = text[range.end..].starts_with(' ') || range.end == text.len();
    let beside = before.filter(|_| apart).into_iter().chain(after.filter(|_| open));
    beside.filter(shouted).any(|other| spoken(other) || spoken(&text[range.clone()]))
}

/// Whether a number makes a code of it: `AK 1`.
fn is_numbered(text: &str, range: &Range<usize>) -> bool {
    let Some(rest) = text[range.end..].strip_prefix(' ') else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && !rest[digits..].starts_with(|sign: char| sign.is_alphanumeric() || sign == '.')
}

/// Whether the words around it explain it: `Surat Eligibilitas Peserta (SEP)`, `SEP (Surat Eligibilitas Peserta)`.
fn is_explained(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (text[..range.start].trim_end(), text[range.end..].trim_start());
    let in_brackets = before.ends_with('(') && after.starts_with([')', ',', '/', ';']);
    let opens = after.starts_with('(') || after.starts_with("adalah ") || after.starts_with("= ");
    let named = before.ends_with("disingkat") || before.ends_with("disebut");
    in_brackets || opens || named
}

fn unexplained(word: &str, span: crate::source::Span) -> Diagnostic {
    let message = Text::new(
        format!("“{word}” tidak dijelaskan di berkas ini"),
        format!("“{word}” is not explained in this file"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        format!("Tulis kepanjangannya satu kali, misalnya “… ({word})”"),
        format!("Write it out once, such as “… ({word})”"),
    ))
}
