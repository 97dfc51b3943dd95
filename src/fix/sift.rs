//! Which fixes can be taken together.

use std::collections::{BTreeMap, BTreeSet};

use super::reads::{Legibility, is_refused, legibility};
use super::way::{Change, Way};
use super::{Texts, apply};
use crate::diagnostic::Rule;
use crate::schema;
use crate::syntax::{self, ANGKA_TANPA_KUTIP, NILAI_KOSONG};

/// Fixes of which no two touch, the first that were told before the others, and the texts whose fixes must wait. Of a
/// text with faults of YAML only those of its faults are taken, and of one with faults of shape only those, since what a
/// fault hides is not known yet; of a text with faults of YAML that no fix heals none is.
pub(super) fn apart<'w>(
    texts: &Texts,
    open: impl Iterator<Item = &'w Way> + Clone,
) -> (Vec<&'w Way>, BTreeSet<String>) {
    let mut layers: BTreeMap<&str, Layer> = BTreeMap::new();
    for way in open.clone() {
        for name in way.names() {
            let layer = layers.entry(name).or_insert(Layer::Meaning);
            *layer = Layer::of(way).min(*layer);
        }
    }
    let refused =
        |(name, layer): &(&&str, &Layer)| **layer > Layer::Syntax && is_refused(&texts[**name]);
    let waiting: BTreeSet<String> =
        layers.iter().filter(refused).map(|(name, _)| (*name).to_owned()).collect();
    let due = |way: &&Way| {
        way.names().all(|name| Layer::of(way) == layers[name] && !waiting.contains(name))
    };
    let mut chosen: Vec<&Way> = Vec::new();
    let mut taken: BTreeMap<&str, Vec<(&Way, &Change)>> = BTreeMap::new();
    for way in open.filter(due) {
        let free = |change: &Change| {
            let near = taken.get(change.name.as_str());
            near.is_none_or(|near| near.iter().all(|(other, it)| !touch(way, change, other, it)))
        };
        if way.changes.iter().all(free) {
            for change in &way.changes {
                taken.entry(&change.name).or_default().push((way, change));
            }
            chosen.push(way);
        }
    }
    (chosen, waiting)
}

/// What a fault hides: the first hides the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Syntax,
    Shape,
    Meaning,
}

impl Layer {
    fn of(way: &Way) -> Self {
        let of = |rules: &[&Rule]| rules.iter().any(|rule| rule.name == way.rule);
        // These are faults of a value that was read, whose field is known.
        if of(&[&ANGKA_TANPA_KUTIP, &NILAI_KOSONG]) || of(schema::RULES) {
            Self::Shape
        } else if of(syntax::RULES) {
            Self::Syntax
        } else {
            Self::Meaning
        }
    }
}

/// Whether two changes overlap, or stand so close that the one might be meant to stand beside what the other replaces.
/// What one rule inserts at one place stands in the order in which it told it.
fn touch(way: &Way, change: &Change, other: &Way, beside: &Change) -> bool {
    let (a, b) = (&change.range, &beside.range);
    if a.is_empty() && b.is_empty() {
        return a == b && way.rule != other.rule;
    }
    if a.is_empty() || b.is_empty() {
        return a.start <= b.end && b.start <= a.end;
    }
    a.start < b.end && b.start < a.end
}

/// Fixes parted into those that leave every text as legible as it was, and those that do not.
pub(super) struct Sifted<'w> {
    /// The texts after those that are taken.
    pub texts: Texts,
    /// They.
    pub taken: Vec<&'w Way>,
    /// The others.
    pub broken: Vec<&'w Way>,
}

/// Parts fixes: all are tried together, and where that does not do, halves of them.
pub(super) fn sift<'w>(texts: &Texts, ways: &[&'w Way]) -> Sifted<'w> {
    let mut trial = Trial { before: texts, legibility: BTreeMap::new(), broken: Vec::new() };
    let mut taken = Vec::new();
    trial.part(ways, &mut taken);
    let texts = trial.after(&taken).expect("internal: what is taken was tried");
    Sifted { texts, taken, broken: trial.broken }
}

struct Trial<'t, 'w> {
    before: &'t Texts,
    legibility: BTreeMap<&'t str, Legibility>,
    broken: Vec<&'w Way>,
}

impl<'w> Trial<'_, 'w> {
    fn part(&mut self, ways: &[&'w Way], taken: &mut Vec<&'w Way>) {
        if ways.is_empty() {
            return;
        }
        let all: Vec<&Way> = taken.iter().chain(ways).copied().collect();
        if self.reads(&all) {
            taken.extend(ways);
        } else if let [only] = ways {
            self.broken.push(only);
        } else {
            let (first, second) = ways.split_at(ways.len() / 2);
            self.part(first, taken);
            self.part(second, taken);
        }
    }

    /// Whether every text reads after these fixes as well as before.
    fn reads(&mut self, ways: &[&Way]) -> bool {
        let Some(after) = self.after(ways) else { return false };
        after.iter().all(|(name, after)| {
            let Some((name, before)) = self.before.get_key_value(name) else { return false };
            let before = self.legibility.entry(name).or_insert_with(|| legibility(before));
            legibility(after) >= *before
        })
    }

    /// The texts that these fixes change, afterwards; none where a fix has no place in its text.
    fn after(&self, ways: &[&Way]) -> Option<Texts> {
        let mut changes: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in ways.iter().flat_map(|way| &way.changes) {
            changes.entry(&change.name).or_default().push(change);
        }
        let after = changes.into_iter().map(|(name, changes)| {
            Some((name.to_owned(), apply::applied(self.before.get(name)?, changes)?))
        });
        after.collect()
    }
}
