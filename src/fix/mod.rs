//! Findings into text: what may be mended is mended, round by round, until a check finds nothing more to mend.
//!
//! In comes a check of texts as a function, out come the texts that it led to, what was mended and what was refused.
//! Nothing here reads or writes a file or knows a rule, and no text ever reads worse afterwards than before.

mod apply;
mod diff;
mod reads;
mod sift;
mod way;

pub use diff::diff;
pub use way::{Change, Leave, Reading, Way};

use std::collections::{BTreeMap, BTreeSet};

/// Texts by the names of their sources.
pub type Texts = BTreeMap<String, String>;

/// What is found where some texts stand in the place of those that were read; with none, what is found as it stands.
pub type Check<'a, E> = &'a mut dyn FnMut(&Texts) -> Result<Reading, E>;

/// What became of texts and their findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// The texts that are others now.
    pub texts: Texts,
    /// The same as they were before.
    pub before: Texts,
    /// The findings that were mended, round by round.
    pub mended: Vec<Way>,
    /// The fixes that were not taken, each with the reason.
    pub refused: Vec<(Way, Refusal)>,
    /// The texts in which more can be mended once their author has mended what YAML refuses in them.
    pub waiting: BTreeSet<String>,
}

/// Why a fix is not taken: a defect of the rule that offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The text would read worse than before.
    Breaks,
    /// The finding would stay as it is.
    Idle,
}

/// How many rounds are made: each takes all fixes that do not touch, so that only what fixes unmask needs another.
const ROUNDS: usize = 32;

/// Mends what a check finds, in rounds: fixes that overlap wait for the next, and what cannot be read is mended first. As
/// long as YAML refuses a part of a text, and no fix heals that, nothing else in it is mended: what belongs where is not
/// known for sure.
/// The last call of the check is one with the texts that are given back.
///
/// # Errors
/// What the check cannot do.
pub fn mend<E>(check: Check<'_, E>) -> Result<Mended, E> {
    let mut done = Mended::default();
    let mut found = check(&done.texts)?;
    let mut rounds = 0;
    let mut stale = false;
    while rounds < ROUNDS {
        let open =
            found.ways.iter().filter(|way| !done.refused.iter().any(|(no, _)| no.alike(way)));
        let chosen;
        (chosen, done.waiting) = sift::apart(&found.texts, open);
        if chosen.is_empty() {
            break;
        }
        let sifted = sift::sift(&found.texts, &chosen);
        done.refused.extend(sifted.broken.iter().map(|way| ((*way).clone(), Refusal::Breaks)));
        if sifted.taken.is_empty() {
            continue;
        }
        let mut texts = done.texts.clone();
        texts.extend(sifted.texts);
        let after = check(&texts)?;
        let stays = |way: &&&Way| after.ways.iter().any(|other| way.stays(other, &sifted.taken));
        let idle: Vec<&Way> = sifted.taken.iter().filter(stays).copied().collect();
        stale = !idle.is_empty();
        if stale {
            done.refused.extend(idle.into_iter().map(|way| (way.clone(), Refusal::Idle)));
            continue;
        }
        rounds += 1;
        for name in sifted.taken.iter().flat_map(|way| way.names()).collect::<BTreeSet<_>>() {
            done.before.entry(name.to_owned()).or_insert_with(|| found.texts[name].clone());
        }
        done.mended.extend(sifted.taken.into_iter().cloned());
        done.texts = texts;
        found = after;
    }
    if stale {
        check(&done.texts)?;
    }
    Ok(done)
}
