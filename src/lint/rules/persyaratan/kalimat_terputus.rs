//! A text that stops where something is to follow: `melalui:`, `sebesar`, a bracket that never closes.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{Teks, Tulisan};
use crate::register::words;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    silences: &["isian-pengganti"],
    ..Rule::new("kalimat-terputus", Grade::new("WWE"), include_str!("kalimat_terputus.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for tulisan in &subject.standar.texts {
        let Tulisan { teks, key, .. } = tulisan;
        // What citizens are to send keeps its own signs.
        if !teks.sound || *key == "format" {
            continue;
        }
        let text = teks.text.as_str();
        let sources = subject.facts.sources;
        if let Some(range) = end(text) {
            if !introduces(subject, teks) {
                let whole = range.start..text.trim_end().len();
                found.push(cut(text[whole.clone()].trim(), place::of(sources, teks, &whole)));
            }
        } else if let Some(range) = amount(text) {
            found.push(cut(&text[range.clone()], place::of(sources, teks, &range)));
        }
        if let Some(at) = unclosed(text) {
            let range = at..text.trim_end().len();
            found.push(open(&text[range.clone()], place::of(sources, teks, &range)));
        }
    }
}

/// The word or the colon at the end of a text after which something is to follow.
fn end(text: &str) -> Option<Range<usize>> {
    let trimmed = text.trim_end();
    if let Some(before) = trimmed.strip_suffix(':') {
        let word = before.rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
        return words::wanting(before).or(Some(word..trimmed.len()));
    }
    words::wanting(trimmed)
}

/// "Sebesar" with a sign in the place of the amount.
fn amount(text: &str) -> Option<Range<usize>> {
    const WORD: &str = "sebesar";
    // Most texts hold none of these signs: one look at their bytes tells.
    if !text.bytes().fold(false, |any, byte| any | matches!(byte, b',' | b';' | b'.' | b')')) {
        return None;
    }
    let at = text.find(WORD)?;
    let next = text[at + WORD.len()..].trim_start().chars().next()?;
    matches!(next, ',' | ';' | '.' | ')').then_some(at..at + WORD.len() + 1)
}

/// Where the last bracket opens that nothing closes.
fn unclosed(text: &str) -> Option<usize> {
    if !text.bytes().fold(false, |any, byte| any | matches!(byte, b'(' | b'[')) {
        return None;
    }
    let mut open = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '[' => open.push((at, sign)),
            ')' | ']' => {
                let partner = if sign == ')' { '(' } else { '[' };
                if let Some(found) = open.iter().rposition(|(_, own)| *own == partner) {
                    open.truncate(found);
                }
            }
            _ => {}
        }
    }
    open.first().map(|(at, _)| *at)
}

/// Whether what the text announces follows in the same entry: a list, steps, or a text of its own.
fn introduces(subject: &Subject<'_>, teks: &Teks) -> bool {
    const FOLLOWS: [&str; 15] = [
        "uraian",
        "catatan",
        "butir",
        "rincian",
        "langkah",
        "alur",
        "bila",
        "kanal",
        "gambar",
        "waktu",
        "upaya",
        "metode",
        "keluaran",
        "eksternal",
        "tidak_termasuk",
    ];
    let Some(source) = subject.facts.sources.get(teks.span.source) else { return false };
    let start = source.line(source.position(teks.span.start).line).start;
    let before = &source.text[start..teks.span.start as usize];
    let Some(key) = before.trim_end().strip_suffix([':', '|', '>']) else { return false };
    let key = key.trim_end().trim_end_matches(':');
    let column = key.rfind(' ').map_or(0, |blank| blank + 1);
    let behind = source.text[teks.span.end as usize..].split_once('\n').map_or("", |(_, it)| it);
    let own = behind.lines().filter(|line| !line.trim().is_empty()).take_while(|line| {
        let deep = line.len() - line.trim_start().len();
        deep >= column && !(deep == column && line.trim_start().starts_with("- "))
    });
    own.filter(|line| line.len() - line.trim_start().len() == column).any(|line| {
        FOLLOWS
            .iter()
            .any(|key| line.trim().strip_prefix(key).is_some_and(|it| it.starts_with(':')))
    })
}

fn cut(end: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Kalimat ini berhenti di “{end}”, padahal masih ada yang harus menyusul"),
        format!("This sentence stops at “{end}”, where something is still to follow"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Lengkapi kalimatnya; bila yang menyusul sebuah daftar, tulis sebagai `kelompok` dengan `butir`",
        "Complete the sentence; where a list is to follow, write it as a `kelompok` with `butir`",
    ))
}

fn open(rest: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Kurung ini tidak pernah ditutup: “{rest}”"),
        format!("This bracket is never closed: “{rest}”"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tutup kurungnya, dan periksa apakah ada kata yang hilang",
        "Close the bracket, and see whether words were lost",
    ))
}
