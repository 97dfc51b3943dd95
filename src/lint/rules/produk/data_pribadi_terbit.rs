//! Personal data in a document that is published: a NIK, a private person's number.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::Tulisan;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-27-2022",
        article: "",
        text: "Data pribadi diproses hanya dengan dasar yang sah dan dilindungi dari pengungkapan",
    }],
    ..Rule::new("data-pribadi-terbit", Grade::new("WWE"), include_str!("data_pribadi_terbit.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for Tulisan { teks, key, .. } in &subject.standar.texts {
        // The number of an official stands in the block of signatures by law.
        let numbered = || teks.text.bytes().any(|byte| byte.is_ascii_digit());
        if !teks.sound || *key == "nip" || !numbered() {
            continue;
        }
        if let Some(range) = nik(&teks.text) {
            found.push(is_nik(place::of(subject.facts.sources, teks, &range)));
        } else if let Some(range) = private_number(&teks.text) {
            found.push(is_private(place::of(subject.facts.sources, teks, &range)));
        } else if let Some(range) = home(&teks.text) {
            found.push(is_home(place::of(subject.facts.sources, teks, &range)));
        }
    }
}

/// The stretches of digits of a text.
fn digits(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        Some(start..at)
    })
}

/// The sixteen digits of a NIK: region, then day (of women plus 40), month and year of birth, then a number.
fn nik(text: &str) -> Option<Range<usize>> {
    digits(text).filter(|range| range.len() == 16).find(|range| {
        let bytes = &text.as_bytes()[range.clone()];
        let two = |at: usize| (bytes[at] - b'0') * 10 + (bytes[at + 1] - b'0');
        let (region, day, month) = (two(0), two(6), two(8));
        let born = matches!(day, 1..=31 | 41..=71) && matches!(month, 1..=12);
        (11..=96).contains(&region) && born
    })
}

/// A mobile number with a private person's name before or after it: `0812… a.n. …`, `Bapak … 0812…`.
fn private_number(text: &str) -> Option<Range<usize>> {
    let head = |digits: Range<usize>| {
        let abroad = text[digits.clone()].starts_with("628") && text[..digits.start].ends_with('+');
        let home = text[digits.clone()].starts_with("08");
        (abroad || home).then(|| digits.start - usize::from(abroad))
    };
    let mut numbers =
        digits(text).filter_map(head).map(|start| start..start + number(&text[start..]));
    let range = numbers.find(|range| {
        let before = text[..range.start].ends_with(|sign: char| sign.is_ascii_digit());
        let digits = text[range.clone()].bytes().filter(u8::is_ascii_digit).count();
        !before && (10..=14).contains(&digits)
    })?;
    names_somebody(text).then_some(range)
}

/// How far a telephone number goes from its head on.
fn number(text: &str) -> usize {
    let signs = text.bytes().take_while(|byte| b"0123456789-+ ".contains(byte)).count();
    text[..signs].trim_end().len()
}

/// Whether a text names somebody by the word that stands before a name.
fn names_somebody(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["a.n.", "a/n", "bapak ", "ibu ", "sdr.", "sdri.", "saudara "]
        .iter()
        .any(|name| lower.contains(name))
}

/// A home address with the name of who lives there: `rumah Bapak …, Jl. …`.
fn home(text: &str) -> Option<Range<usize>> {
    const HOME: [&str; 4] = ["Rumah", "rumah", "Kediaman", "kediaman"];
    const STREET: [&str; 6] = ["Jl.", "Jalan ", "RT ", "RT.", "Gang ", "Gg."];
    let at = text.match_indices(' ').find_map(|(blank, _)| {
        let before = &text[..blank];
        // Every text with a digit is asked for: most words end in another letter.
        let home = before.ends_with(['h', 'n']).then_some(HOME)?;
        home.iter().find_map(|home| Some(before.strip_suffix(home)?.len()))
    })?;
    let behind = &text[at..];
    let placed = STREET.iter().any(|street| behind.contains(street));
    (placed && names_somebody(behind)).then_some(at..text.len())
}

fn is_nik(span: Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Nomor ini berbentuk NIK seseorang, dan standar ini terbit untuk umum",
            "This number has the form of somebody's NIK, and this standard is public",
        ),
    )
    .help(Text::new("Hapus nomornya", "Delete the number"))
}

fn is_home(span: Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Alamat rumah seseorang dengan namanya, dan standar ini terbit untuk umum",
            "Somebody's home address with the name, and this standard is public",
        ),
    )
    .help(Text::new(
        "Tulis alamat kantornya, tanpa nama orang",
        "Write the address of the office, without a person's name",
    ))
}

fn is_private(span: Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Nomor telepon seseorang dengan namanya, dan standar ini terbit untuk umum",
            "Somebody's telephone number with the name, and this standard is public",
        ),
    )
    .help(Text::new(
        "Tulis nomor loket atau jabatannya, tanpa nama orang",
        "Write the number of a desk or a post, without a person's name",
    ))
}
