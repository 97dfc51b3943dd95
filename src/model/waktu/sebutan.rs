//! The words that say how a measure binds: `paling lama`, `maksimal`, `<`, `kurang lebih`.

use std::ops::Range;

use super::Makna;
use crate::model::token::Tokens;

/// A word that says how a measure binds, as places of its tokens.
#[derive(Clone, Copy)]
pub(super) struct Name {
    /// What it means.
    pub(super) makna: Makna,
    /// Whether words may stand between it and the measure.
    far: bool,
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
}

/// Words that say how a measure binds; those with `true` may stand some words before it. Longer ones first.
const NAMES: [(&str, Makna, bool); 48] = [
    ("selambat - lambatnya", Makna::PalingLama, true),
    ("selambat lambatnya", Makna::PalingLama, true),
    ("selama - lamanya", Makna::PalingLama, true),
    ("setinggi - tingginya", Makna::PalingLama, true),
    ("paling lama", Makna::PalingLama, true),
    ("paling lambat", Makna::PalingLama, true),
    ("paling banyak", Makna::PalingLama, false),
    ("tidak lebih dari", Makna::PalingLama, false),
    ("tidak lebih", Makna::PalingLama, false),
    ("tidak melebihi", Makna::PalingLama, false),
    ("maksimal", Makna::PalingLama, true),
    ("maksimum", Makna::PalingLama, true),
    ("maks .", Makna::PalingLama, false),
    ("maks", Makna::PalingLama, false),
    ("max .", Makna::PalingLama, false),
    ("max", Makna::PalingLama, false),
    ("sampai dengan", Makna::PalingLama, false),
    ("hingga", Makna::PalingLama, false),
    ("≤", Makna::PalingLama, false),
    ("< =", Makna::PalingLama, false),
    ("= <", Makna::PalingLama, false),
    ("tidak kurang dari", Makna::PalingSedikit, false),
    ("sekurang - kurangnya", Makna::PalingSedikit, false),
    ("paling sedikit", Makna::PalingSedikit, false),
    ("paling cepat", Makna::PalingSedikit, false),
    ("paling singkat", Makna::PalingSedikit, false),
    ("minimal", Makna::PalingSedikit, false),
    ("minimum", Makna::PalingSedikit, false),
    ("min .", Makna::PalingSedikit, false),
    ("min", Makna::PalingSedikit, false),
    ("≥", Makna::PalingSedikit, false),
    ("> =", Makna::PalingSedikit, false),
    ("kurang lebih", Makna::Sekitar, false),
    ("lebih kurang", Makna::Sekitar, false),
    ("kira - kira", Makna::Sekitar, false),
    ("rata - rata", Makna::Sekitar, false),
    ("sekitar", Makna::Sekitar, false),
    ("berkisar", Makna::Sekitar, false),
    ("estimasi", Makna::Sekitar, true),
    ("perkiraan", Makna::Sekitar, true),
    ("±", Makna::Sekitar, false),
    ("+ / -", Makna::Sekitar, false),
    ("~", Makna::Sekitar, false),
    ("kurang dari", Makna::KurangDari, false),
    ("tidak sampai", Makna::KurangDari, false),
    ("<", Makna::KurangDari, false),
    ("lebih dari", Makna::LebihDari, false),
    (">", Makna::LebihDari, false),
];

/// Every word of a text that may say how a measure binds.
pub(super) fn qualifiers(tokens: &Tokens) -> Vec<Name> {
    let mut names = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let name = NAMES.iter().find_map(|&(phrase, makna, far)| {
            tokens.phrase(place, phrase).map(|end| Name { makna, far, start: place, end })
        });
        place = name.map_or(place + 1, |name| name.end);
        names.extend(name);
    }
    names
}

/// The last of them that speaks of the measure at `start`.
pub(super) fn qualifier(
    tokens: &Tokens,
    names: &[Name],
    taken: &[Range<usize>],
    start: usize,
) -> Option<Name> {
    let floor =
        taken.iter().filter(|range| range.end <= start).map(|range| range.end).max().unwrap_or(0);
    let near =
        |name: &&Name| name.start >= floor && name.end <= start && reaches(tokens, name, start);
    names.iter().rev().find(near).copied()
}

/// Words between a qualifier and its measure that carry nothing.
const FILLERS: [&str; 11] = [
    "dalam",
    "waktu",
    "jangka",
    "selama",
    "adalah",
    "yaitu",
    "antara",
    ":",
    "penyelesaian",
    "pelayanan",
    "dengan",
];

fn reaches(tokens: &Tokens, name: &Name, start: usize) -> bool {
    let between = name.end..start;
    let filler = |place: usize| tokens.is_any(place, &FILLERS);
    between.clone().all(filler)
        || name.far
            && between.len() <= 5
            && between
                .clone()
                .all(|place| tokens.is_word(place) || tokens.is_any(place, &[":", "…"]))
}

/// A qualifier right behind its measure, `15 menit (maksimal)`.
pub(super) fn after(tokens: &Tokens, names: &[Name], end: usize) -> Option<Name> {
    let place = end + usize::from(tokens.is(end, "("));
    let close =
        |name: &&Name| name.end >= tokens.len() || tokens.is_any(name.end, &[")", ".", ",", ";"]);
    names.iter().find(|name| name.start == place && close(name)).copied()
}
