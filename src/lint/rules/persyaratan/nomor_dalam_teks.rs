//! A number or a letter that was typed before the text of a list: `1. Pemohon datang`.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text};
use crate::model::Tulisan;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    silences: &["sitasi-tak-terurai"],
    ..Rule::new("nomor-dalam-teks", Grade::new("IWW"), include_str!("nomor_dalam_teks.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let texts = &subject.standar.texts;
    for (at, tulisan) in texts.iter().enumerate() {
        let text = tulisan.teks.text.as_str();
        let Some(mark) = mark(text) else { continue };
        let counts = match mark {
            Mark::Sure(_) => true,
            Mark::Capital(_, letter) => continues(texts, at, letter),
        };
        if counts && tulisan.teks.sound && is_item(subject, tulisan) {
            found.push(typed(subject, tulisan, mark.end()));
        }
    }
}

/// What was typed before a text, and where the text itself begins.
#[derive(Clone, Copy)]
enum Mark {
    Sure(usize),
    /// A capital may be an initial: it counts where the neighbours continue it.
    Capital(usize, u8),
}

impl Mark {
    fn end(self) -> usize {
        match self {
            Self::Sure(end) | Self::Capital(end, _) => end,
        }
    }
}

/// The mark that opens a text: `1.`, `2)`, `(3)`, `a.`, `b)`.
fn mark(text: &str) -> Option<Mark> {
    let bytes = text.as_bytes();
    let open = bytes.first() == Some(&b'(');
    let start = usize::from(open);
    let digits = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let letter = bytes.get(start).copied().filter(u8::is_ascii_alphabetic);
    let end = start + if digits == 0 { usize::from(letter.is_some()) } else { digits };
    if end == start || digits > 2 {
        return None;
    }
    let sign = *bytes.get(end)?;
    if sign != b')' && (sign != b'.' || open) {
        return None;
    }
    let rest = &text[end + 1..];
    let words = rest.trim_start();
    let first = words.chars().next()?;
    let second = words[first.len_utf8()..].chars().next();
    let apart = words.len() < rest.len();
    // "1.KTP" is a number and a text, "1.a" and "1.000" are codes; "a. n. Kepala" is an abbreviation.
    let text_follows = if apart || sign == b')' {
        (first.is_alphabetic() && second != Some('.')) || matches!(first, '“' | '"' | '(')
    } else {
        digits > 0 && first.is_uppercase() && second.is_some_and(char::is_alphabetic)
    };
    text_follows.then_some(())?;
    let end = text.len() - words.len();
    Some(match letter {
        Some(letter) if sign == b'.' && letter.is_ascii_uppercase() => Mark::Capital(end, letter),
        _ => Mark::Sure(end),
    })
}

/// Whether the text before or after, under the same key, has the letter before or after.
fn continues(texts: &[Tulisan], at: usize, letter: u8) -> bool {
    let own = &texts[at];
    let alike = |other: &&Tulisan| other.key == own.key && other.komponen == own.komponen;
    let has = |other: Option<&Tulisan>, letter: u8| {
        other.is_some_and(
            |other| matches!(mark(&other.teks.text), Some(Mark::Capital(_, own)) if own == letter),
        )
    };
    has(texts[at + 1..].iter().find(alike), letter + 1)
        || has(texts[..at].iter().rev().find(alike), letter - 1)
}

/// Whether a text is an item of a list, or the words of one.
fn is_item(subject: &Subject<'_>, tulisan: &Tulisan) -> bool {
    match tulisan.key {
        "alamat" | "loket" | "tatap_muka" | "surat" | "sop" | "pasal" | "format" => false,
        // Markdown may number its own; the short form of an entry is an item.
        "uraian" | "deskripsi" | "catatan" => {
            let source: Option<&Source> = subject.facts.sources.get(tulisan.teks.span.source);
            source.is_some_and(|source| {
                let before = &source.text[..tulisan.teks.span.start as usize];
                before.trim_end_matches(' ').ends_with('-')
            })
        }
        key => tulisan.komponen.is_some() || matches!(key, "judul" | "target"),
    }
}

fn typed(subject: &Subject<'_>, tulisan: &Tulisan, end: usize) -> Diagnostic {
    let Tulisan { teks, key, .. } = tulisan;
    let sources = subject.facts.sources;
    let mark = teks.text[..end].trim();
    // A citation that opens with a number cannot be read at all.
    let whole = *key == "sitasi";
    let span = if whole { teks.span } else { place::of(sources, teks, &(0..mark.len())) };
    let message = Text::new(
        format!("“{mark}” diketik di depan teks; nomor daftar dibuat sendiri waktu dicetak"),
        format!("“{mark}” was typed before the text; lists are numbered when they are printed"),
    );
    let finding = Diagnostic::new(&RULE, span, message).help(Text::new(
        "Hapus nomornya: urutan butir di berkas sudah menjadi nomornya",
        "Delete the number: the order of the items in the file makes it",
    ));
    match place::beheaded(sources, teks, end) {
        Some(edit) => {
            let title = Text::new(format!("Hapus “{mark}”"), format!("Delete “{mark}”"));
            finding.fix(Fix::safe(title, vec![edit]))
        }
        None => finding,
    }
}
