//! One text that is really a list: `1. KTP 2. KK`.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Rule, Text};
use crate::model::{Teks, Tulisan};
use crate::register::cues;
use crate::source::{Source, Span};

pub(super) static RULE: Rule = Rule {
    silences: &["nomor-dalam-teks", "sitasi-tak-terurai"],
    ..Rule::new("daftar-dalam-teks", Grade::new("WWW"), include_str!("daftar_dalam_teks.md"))
};

/// Keys under which a list of texts may stand.
const LISTS: [&str; 17] = [
    "dasar_hukum",
    "persyaratan",
    "prosedur",
    "langkah",
    "sop",
    "produk",
    "sarana",
    "pengetahuan",
    "keahlian",
    "keterampilan",
    "pelatihan",
    "sertifikat",
    "upaya",
    "metode",
    "eksternal",
    "tidak_termasuk",
    "butir",
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
        let marks = marks(&tulisan.teks.text);
        if !marks.is_empty() && !is_markdown(tulisan, &marks) {
            found.push(list(subject, &tulisan.teks, &marks));
        }
    }
}

/// Whether the marks make a list of Markdown, in a text that is written in it.
fn is_markdown(tulisan: &Tulisan, marks: &[Range<usize>]) -> bool {
    let text = &tulisan.teks.text;
    matches!(tulisan.key, "uraian" | "deskripsi" | "catatan")
        && text.contains('\n')
        && marks.iter().all(|mark| opens_line(text, mark.start))
}

fn opens_line(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].trim().is_empty()
}

/// What a list counts its items with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Number(u32),
    Letter(char),
    Bullet(char),
}

impl Mark {
    fn opens(self) -> bool {
        matches!(self, Self::Number(1) | Self::Letter('a' | 'A') | Self::Bullet(_))
    }

    fn follows(self, before: Self) -> bool {
        match (before, self) {
            (Self::Number(before), Self::Number(after)) => before.checked_add(1) == Some(after),
            (Self::Letter(before), Self::Letter(after)) => {
                u32::from(before) + 1 == u32::from(after)
            }
            (before, after) => before == after,
        }
    }
}

/// The marks of the items of a list, with the blanks behind them; none where the text is no list.
fn marks(text: &str) -> Vec<Range<usize>> {
    // Most texts hold no sign that a mark could end with, or begin with at the start of a line.
    const BULLET: u8 = "•".as_bytes()[0];
    let signs = |any, byte: u8| any | matches!(byte, b'.' | b')' | b'\n' | BULLET);
    if !text.bytes().fold(false, signs) && !text.starts_with(['-', '*']) {
        return Vec::new();
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut last: Option<Mark> = None;
    // In mid-sentence two numbers may be chance, three in a row are a list.
    let mut inside = false;
    let mut from = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let (start, end) = (from, from + word.len());
        from = end;
        let Some(mark) = mark(word.trim_end()) else { continue };
        let line = opens_line(text, start);
        // A dash, a star or a capital inside a line is a dash, a star or somebody's initial.
        if !line && matches!(mark, Mark::Bullet('-' | '*' | '–') | Mark::Letter('A'..='Z')) {
            continue;
        }
        let opens = mark.opens() && (line || text[..start].trim_end().ends_with([':', ';']));
        if inside && opens {
            marks.clear();
            last = None;
        }
        let fits = match last {
            None => {
                inside = !opens;
                mark.opens()
            }
            Some(last) => mark.follows(last) && says_something(text, &marks, start),
        };
        if fits && (line || !names_a_number(&text[..start])) {
            marks.push(start..end);
            last = Some(mark);
        }
    }
    let complete = marks.last().is_some_and(|mark| !text[mark.end..].trim().is_empty());
    let enough = if inside { 3 } else { 2 };
    if complete && marks.len() >= enough { marks } else { Vec::new() }
}

/// Whether there are words between the last mark and a place.
fn says_something(text: &str, marks: &[Range<usize>], end: usize) -> bool {
    let letters = |words: &str| words.chars().filter(|letter| letter.is_alphanumeric()).count();
    marks.last().is_some_and(|mark| letters(&text[mark.end..end]) >= 2)
}

/// Whether what stands before a number asks for one: `lantai 2.`, `Pasal 3.`
fn names_a_number(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    cues::persyaratan().bernomor.has(word.trim_end_matches('.'))
}

/// A word that is a mark alone: `1.`, `a)`, `(2)`, `•`.
fn mark(word: &str) -> Option<Mark> {
    let mut letters = word.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        let bullet =
            matches!(only, '•' | '●' | '▪' | '■' | '◦' | '○' | '‣' | '➢' | '-' | '–' | '*');
        return bullet.then_some(Mark::Bullet(only));
    }
    let inner = word.strip_suffix(['.', ')'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    if inner.len() <= 2 && inner.bytes().all(|byte| byte.is_ascii_digit()) {
        return inner.parse().ok().map(Mark::Number);
    }
    let mut letters = inner.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    letters.next().is_none().then_some(Mark::Letter(letter))
}

fn list(subject: &Subject<'_>, teks: &Teks, marks: &[Range<usize>]) -> Diagnostic {
    let count = marks.len();
    let message = Text::new(
        format!("Daftar {count} butir ini terbaca sebagai satu teks"),
        format!("This list of {count} items is read as a single text"),
    );
    let finding = Diagnostic::new(&RULE, teks.span, message).help(Text::new(
        "Tulis tiap butir di barisnya sendiri, diawali tanda hubung dan spasi, tanpa nomornya",
        "Write each item on a line of its own, after a hyphen and a space, without its number",
    ));
    let source = subject.facts.sources.get(teks.span.source);
    match source.and_then(|source| split(source, teks, marks)) {
        Some(edit) => {
            finding.fix(Fix::proposal(Text::new("Jadikan daftar", "Make it a list"), vec![edit]))
        }
        None => finding,
    }
}

/// The text as the items of a list; none where something stands before the first, or where no list may stand.
fn split(source: &Source, teks: &Teks, marks: &[Range<usize>]) -> Option<Edit> {
    if !teks.text[..marks.first()?.start].trim().is_empty() {
        return None;
    }
    let start = teks.span.start as usize;
    let head = source.text[..start].trim_end();
    let line = head.rfind('\n').map_or(0, |end| end + 1);
    let lead = &head[line..];
    if lead.contains(['[', '{', '#']) {
        return None;
    }
    let ends = marks[1..].iter().map(|mark| mark.start).chain([teks.text.len()]);
    let items = marks.iter().zip(ends).map(|(mark, end)| {
        let words: Vec<&str> = teks.text[mark.end..end].split_whitespace().collect();
        place::written(words.join(" ").trim_end_matches([';', ',']), "")
    });
    if let Some(before) = lead.strip_suffix('-') {
        // An item becomes several.
        let column = before.chars().count();
        before.trim_matches([' ', '-']).is_empty().then_some(())?;
        let text = items.collect::<Vec<_>>().join(&format!("\n{}- ", " ".repeat(column)));
        return Some(Edit { span: teks.span, text });
    }
    let key = lead.strip_suffix(':')?.trim_start_matches([' ', '-']);
    LISTS.contains(&key).then_some(())?;
    let column = lead.chars().count() - key.chars().count() - 1;
    let text = items
        .fold(String::new(), |text, item| format!("{text}\n{}- {item}", " ".repeat(column + 2)));
    Some(Edit { span: Span::new(source.id, head.len()..teks.span.end as usize), text })
}
