//! The nearest right name for a mistyped one.

/// What a mistyped name may have meant.
#[derive(Debug, PartialEq, Eq)]
pub enum Near<'k> {
    /// This one, and no other is as near.
    One(&'k str),
    /// Several are equally near.
    Tie(Vec<&'k str>),
    /// Nothing is near.
    Nothing,
}

/// How far a name may lie from what it meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One slip of the hand.
    Slip,
    /// As many slips as its length excuses.
    Length,
}

/// A word longer than this is no mistyped name.
const LONGEST: usize = 48;

/// The nearest of `known` to `word`: by its letters without regard to case, then with `-`, blank and `_` as one, then by
/// its spelling, a swap of neighbours counting as one slip.
#[must_use]
pub fn near<'k>(
    word: &str,
    known: impl Iterator<Item = &'k str> + Clone,
    reach: Reach,
) -> Near<'k> {
    if word.len() > LONGEST {
        return Near::Nothing;
    }
    if let Some(same) = known.clone().find(|name| name.eq_ignore_ascii_case(word)) {
        return Near::One(same);
    }
    let word = plain(word);
    if let Some(same) = known.clone().find(|name| plain(name) == word) {
        return Near::One(same);
    }
    let length = word.chars().count();
    let mut best = usize::MAX;
    let mut found = Vec::new();
    for name in known {
        let limit = match reach {
            Reach::Slip => 1,
            Reach::Length => slips(length.max(name.len())),
        };
        if name.len().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&word, &plain(name));
        if distance > limit || distance > best {
            continue;
        }
        if distance < best {
            best = distance;
            found.clear();
        }
        found.push(name);
    }
    match found[..] {
        [] => Near::Nothing,
        [one] => Near::One(one),
        _ => Near::Tie(found),
    }
}

/// The one of `known` that a mistyped name is nearest to, within as many slips as its length excuses.
#[must_use]
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    match near(word, known.iter().copied(), Reach::Length) {
        Near::One(name) => Some(name),
        Near::Tie(_) | Near::Nothing => None,
    }
}

/// How many slips a name of this many letters excuses.
fn slips(letters: usize) -> usize {
    match letters {
        0..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// A name in small letters, with one sign between its words.
fn plain(name: &str) -> String {
    name.trim()
        .chars()
        .map(|letter| match letter {
            ' ' | '\u{a0}' | '-' | '/' | '.' => '_',
            letter => letter.to_ascii_lowercase(),
        })
        .collect()
}
