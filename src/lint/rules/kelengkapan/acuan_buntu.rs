//! A text that refers to a place which cannot be followed: `seperti langkah 5–7`, `pedoman di atas`.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Said;
use crate::lint::walk::with_basis;
use crate::model::{NamaKomponen, Tulisan};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("acuan-buntu", Grade::new("IWW"), include_str!("acuan_buntu.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut founded: Option<Vec<Span>> = None;
    for Said { tulisan, hits } in subject.words() {
        if !is_prose(tulisan) {
            continue;
        }
        let text = tulisan.teks.text.as_str();
        for (word, ()) in &hits.acuan {
            let Some(range) = reference(text, word) else { continue };
            // Of a whole value that only points elsewhere another rule speaks.
            let key = tulisan.komponen.map_or("", NamaKomponen::key);
            if subject.facts.lexicon.placeholder(text, key).is_some() {
                continue;
            }
            // Beside a legal basis the number is one of its own.
            let founded = founded.get_or_insert_with(|| with_basis(subject.standar));
            if !founded.iter().any(|span| span.holds(tulisan.teks.span)) {
                let span = place::of(subject.facts.sources, &tulisan.teks, &range);
                found.push(dead_end(&text[range], span));
            }
        }
    }
}

/// Whether a text speaks of the standard: no title, no address, no article.
fn is_prose(tulisan: &Tulisan) -> bool {
    const NAMES: [&str; 10] = [
        "judul",
        "sitasi",
        "dasar",
        "pasal",
        "sop",
        "alamat",
        "loket",
        "tatap_muka",
        "surat",
        "format",
    ];
    !NAMES.contains(&tulisan.key)
}

/// The whole of a reference that a word opens.
fn reference(text: &str, word: &Range<usize>) -> Option<Range<usize>> {
    let name = &text[word.clone()];
    if name.eq_ignore_ascii_case("di atas") {
        return above(text, word);
    }
    if name.eq_ignore_ascii_case("di bawah ini") {
        return Some(word.clone());
    }
    let before = text[..word.start].split_whitespace().next_back().unwrap_or_default();
    let words = cues::kelengkapan();
    let asked = words.sebelum_acuan.has(before)
        || name.eq_ignore_ascii_case("nomor") && words.bernomor.has(before);
    if !asked || cites(text) {
        return None;
    }
    let number = number(&text[word.end..], name.eq_ignore_ascii_case("huruf"))?;
    Some(word.start..word.end + number)
}

/// Whether the text speaks of an act, whose articles have points and letters of their own.
fn cites(text: &str) -> bool {
    ["Pasal", "pasal", "Peraturan", "Undang-Undang", "Lampiran", "Keputusan", "ayat"]
        .iter()
        .any(|word| text.contains(word))
}

/// The length of the number, range of numbers or letter at the head of a text, with the blanks before it.
fn number(text: &str, letter: bool) -> Option<usize> {
    let words = text.trim_start();
    let blanks = text.len() - words.len();
    let own = words.strip_prefix("ke-").map_or(0, |_| "ke-".len());
    let rest = &words[own..];
    if letter {
        let mut signs = rest.chars();
        let one = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
        let alone = !signs.next().is_some_and(char::is_alphanumeric);
        return (one && alone).then_some(blanks + own + 1);
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut behind = rest[digits..].chars();
    let goes_on = matches!(behind.next(), Some('.' | ',' | '/'))
        && behind.next().is_some_and(|sign| sign.is_ascii_digit());
    if digits == 0 || digits > 2 || goes_on {
        return None;
    }
    let range = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '–');
    let end = rest.find(|sign| !range(sign)).unwrap_or(rest.len());
    Some(blanks + own + rest[..end].trim_end_matches(['-', '–']).len())
}

/// "Di atas" that refers to what was said before, and not to a place or an age: nothing stands on which it could be.
fn above(text: &str, word: &Range<usize>) -> Option<Range<usize>> {
    let rest = text[word.end..].trim_start();
    let next = rest.split_whitespace().next().unwrap_or_default();
    let closes = rest.is_empty() || next.starts_with([',', '.', ';', ':', ')']);
    let follows = cues::kelengkapan().setelah_di_atas.has(next);
    let before = &text[..word.start];
    let noun = before.split_whitespace().next_back()?;
    let counted = noun.eq_ignore_ascii_case("ke")
        || noun.ends_with(|sign: char| sign.is_ascii_digit() || sign == ')');
    let start = before.trim_end().len() - noun.len();
    ((closes || follows) && !counted).then_some(start..word.end)
}

fn dead_end(reference: &str, span: Span) -> Diagnostic {
    // Numbers and letters are made when the standard is printed; where a thing stands differs from page to screen.
    let placed =
        ["di atas", "di bawah ini"].iter().any(|it| reference.to_lowercase().ends_with(it));
    let message = if placed {
        Text::new(
            format!("“{reference}” merujuk letak di halaman, yang berbeda di layar dan di kartu"),
            format!(
                "“{reference}” refers to a place on the page, which differs on a screen or card"
            ),
        )
    } else {
        Text::new(
            format!("“{reference}” merujuk nomor, yang bergeser begitu ada yang disisipkan"),
            format!(
                "“{reference}” refers to a number, which moves as soon as something is inserted"
            ),
        )
    };
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Sebut isinya; untuk kembali ke sebuah langkah, beri langkah itu `id` dan tulis `ke`",
        "Say what is meant; to go back to a step, give that step an `id` and write `ke`",
    ))
}
