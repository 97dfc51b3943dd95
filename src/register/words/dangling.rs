//! Words that point to law without naming it.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::matching::{Heads, opening, read, starts_word};

/// Whether a legal basis that names no kind of act points to law in general: `peraturan perundang-undangan yang berlaku`.
#[must_use]
pub fn dangling(text: &str) -> bool {
    let lower = text.to_lowercase();
    DANGLING.utuh.iter().any(|phrase| lower.contains(phrase.as_str()))
}

/// Where a legal basis ends in acts that it does not name: `dan peraturan lainnya`.
#[must_use]
pub fn dangling_end(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end_matches([' ', '.', ';']).len();
    let text = &text[..end];
    let at = |phrase: &String| {
        let start = end.checked_sub(phrase.len())?;
        let tail = text.get(start..)?;
        (tail.eq_ignore_ascii_case(phrase) && starts_word(text, start)).then_some(start)
    };
    DANGLING.ekor.iter().filter_map(at).min().map(|start| start..end)
}

static DANGLING: LazyLock<Dangling> =
    LazyLock::new(|| read(include_str!("../../../data/kata/menggantung.yaml")));

/// What may dangle in prose; the [`Lexicon`](super::Lexicon) looks for it.
pub(in crate::register) fn dangling_in_prose() -> Vec<String> {
    DANGLING.umum.iter().chain(&DANGLING.pasti).chain(&DANGLING.jenis).cloned().collect()
}

/// What it says of an act that it is `ditetapkan`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ditetapkan {
    /// That the act settles something: `ditetapkan dalam Perda`.
    Menunjuk,
    /// That the act is made: `ditetapkan dengan Keputusan Bupati`.
    Dibuat,
}

/// The whole of a reference in prose around what may dangle in it, `sesuai dengan peraturan perundang-undangan yang
/// berlaku`; none where nothing points.
#[must_use]
pub fn dangling_around(
    text: &str,
    found: &Range<usize>,
    ditetapkan: Ditetapkan,
) -> Option<Range<usize>> {
    let has = |list: &[String], word: &str| list.iter().any(|one| one.eq_ignore_ascii_case(word));
    let points = |word: &str| {
        let set = ditetapkan == Ditetapkan::Menunjuk && has(&DANGLING.pengantar_peraturan, word);
        set || has(&DANGLING.pengantar, word)
    };
    let mut start = None;
    let mut before = &text[..found.start];
    while let Some(word) = before.split_whitespace().next_back() {
        before = &before[..before.trim_end().len() - word.len()];
        if points(word) {
            start = Some(before.len());
            break;
        }
        if !has(&DANGLING.sela, word) {
            break;
        }
    }
    let rest = text[found.end..].trim_start();
    let tail = opening(&DANGLING.sambungan, rest);
    let end = tail.map_or(found.end, |tail| text.len() - rest.len() + tail.len());
    let goes_on = text[end..].trim_start_matches(' ').starts_with(char::is_alphabetic);
    if text[..end].ends_with("terkait") && goes_on {
        return None;
    }
    let known = text[..found.start].split_whitespace().next_back();
    let known = known.is_some_and(|word| has(&DANGLING.ilmu, word));
    let alone = (tail.is_some() || has(&DANGLING.pasti, &text[found.clone()])) && !known;
    let start = start.or_else(|| alone.then_some(found.start))?;
    Some(start..end)
}

#[derive(Deserialize)]
struct Dangling {
    utuh: Vec<String>,
    ekor: Vec<String>,
    umum: Vec<String>,
    pasti: Vec<String>,
    jenis: Vec<String>,
    pengantar: Vec<String>,
    pengantar_peraturan: Vec<String>,
    ilmu: Vec<String>,
    sela: Vec<String>,
    sambungan: Heads,
}
