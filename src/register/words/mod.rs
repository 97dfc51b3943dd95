//! The lists of words that single rules ask for; those that are looked for in every text are the
//! [`Lexicon`](super::Lexicon)'s.
//!
//! In come a text or a name, out comes what the lists say of it. A list is read at its first use; phrases are matched on
//! whole words, capitals or small letters. Nothing here knows which rule asks.

mod dangling;
mod entry;
mod matching;
mod naming;
mod paying;

pub use dangling::{Ditetapkan, dangling, dangling_around, dangling_end};
pub use entry::{Frasa, Ganti, Hanya, Sifat};
pub use matching::says;
pub use naming::{
    Peran, act, civil_document, document, facility, forms, is_institution, process_in_name,
    process_in_product, role, service,
};
pub use paying::{free_within, is_abroad, is_free, is_free_sentence, is_total, says_rupiah};

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

pub(super) use dangling::dangling_in_prose;
pub(super) use entry::changes;
use matching::holds_one;
pub(super) use matching::{Heads, ends_word, letter, opening, read, starts_word};

/// Whether a whole value of a component is a placeholder of the nation: `-`, `TBD`, `sda`; `komponen` is the component's
/// key, or anything else outside one.
pub(super) fn placeholder(text: &str, komponen: &str) -> Option<&'static Frasa> {
    static LIST: LazyLock<Vec<Frasa>> =
        LazyLock::new(|| read(include_str!("../../../data/kata/pengganti.yaml")));
    // Every text is asked for: only the phrases of its own length are compared with it.
    static BY_LENGTH: LazyLock<Vec<Vec<(&str, &Frasa)>>> = LazyLock::new(|| {
        let mut by_length = Vec::new();
        for (phrase, entry) in
            LIST.iter().flat_map(|it| it.ejaan().iter().map(move |one| (one, it)))
        {
            by_length.resize(by_length.len().max(phrase.len() + 1), Vec::new());
            by_length[phrase.len()].push((phrase.as_str(), entry));
        }
        by_length
    });
    let value = text.trim();
    let signs = !value.is_empty()
        && value.chars().all(|sign| matches!(sign, '.' | '…' | '_' | '-' | '–' | '—' | ' '));
    let alike = BY_LENGTH.get(value.len()).map_or(&[][..], Vec::as_slice);
    let listed = alike.iter().find(|(phrase, _)| phrase.eq_ignore_ascii_case(value));
    let found = listed.map(|(_, entry)| *entry).or_else(|| LIST.first().filter(|_| signs));
    found.filter(|entry| !entry.boleh_di.iter().any(|place| place == komponen))
}

/// The word at the end of a text after which something is to follow: `meliputi`, `sebesar`.
#[must_use]
pub fn wanting(text: &str) -> Option<Range<usize>> {
    // Every text is asked for: only the phrases whose last word is as long as its own are compared with it.
    static BY_LENGTH: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
        let phrases: Vec<String> = read(include_str!("../../../data/kata/gantung.yaml"));
        let mut by_length: Vec<Vec<String>> = Vec::new();
        for phrase in phrases {
            let last = phrase.rsplit(' ').next().map_or(0, str::len);
            by_length.resize(by_length.len().max(last + 1), Vec::new());
            by_length[last].push(phrase);
        }
        by_length
    });
    let text = text.trim_end_matches([' ', '\n', '.', ',', ';', ':']);
    let last = text.len() - text.bytes().rposition(|byte| byte == b' ').map_or(0, |at| at + 1);
    let ends = |word: &&String| {
        let head = text.len().checked_sub(word.len()).and_then(|at| text.get(at..));
        head.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
            && starts_word(text, text.len() - word.len())
    };
    let word = BY_LENGTH.get(last)?.iter().filter(ends).max_by_key(|word| word.len())?;
    Some(text.len() - word.len()..text.len())
}

/// Small lists that rules ask for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Umum {
    /// The slugs of acts that bind every service.
    pub dasar_umum: Vec<String>,
    /// The slugs of amending acts that are by custom cited without the act that they amend.
    pub perubahan_mandiri: Vec<String>,
    /// Free mail domains.
    pub surel_umum: Vec<String>,
    /// Abbreviations that everyone knows.
    pub singkatan: Vec<String>,
    /// Words for those to whom special treatment is owed.
    pub rentan: Vec<String>,
    /// Words for people among them.
    pub rentan_orang: Vec<String>,
}

impl Umum {
    /// Adds the entries of other lists.
    pub(super) fn extend(&mut self, other: Self) {
        self.dasar_umum.extend(other.dasar_umum);
        self.perubahan_mandiri.extend(other.perubahan_mandiri);
        self.surel_umum.extend(other.surel_umum);
        self.singkatan.extend(other.singkatan);
        self.rentan.extend(other.rentan);
        self.rentan_orang.extend(other.rentan_orang);
    }
}

/// The small lists of the nation.
#[must_use]
pub fn general() -> &'static Umum {
    static LIST: LazyLock<Umum> =
        LazyLock::new(|| read(include_str!("../../../data/kata/umum.yaml")));
    &LIST
}

/// Whether a text names those to whom special treatment is owed.
#[must_use]
pub fn names_vulnerable(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &general().rentan)
}

/// Which of the three statements of a pledge a text makes: that the standard will be kept, that the service will be
/// bettered, that sanctions or compensation follow.
#[must_use]
pub fn pledges(text: &str) -> [bool; 3] {
    #[derive(Deserialize)]
    struct Statement {
        kata: Vec<String>,
    }
    static LIST: LazyLock<Vec<Statement>> =
        LazyLock::new(|| read(include_str!("../../../data/kata/maklumat.yaml")));
    let lower = text.to_lowercase();
    let mut said = LIST
        .iter()
        .map(|statement| statement.kata.iter().any(|word| lower.contains(word.as_str())));
    std::array::from_fn(|_| said.next().unwrap_or_default())
}

/// Whether a target can be measured: it has a number, a bound, or a grade of a fixed scale.
#[must_use]
pub fn is_measured(target: &str) -> bool {
    #[derive(Deserialize)]
    struct Measures {
        kata: Vec<String>,
    }
    static LIST: LazyLock<Vec<Measures>> =
        LazyLock::new(|| read(include_str!("../../../data/kata/terukur.yaml")));
    if target.bytes().any(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let lower = target.to_lowercase();
    LIST.iter().any(|measures| holds_one(&lower, &measures.kata))
}

/// Whether a text names people to whom special treatment is owed without a further charge; not what serves them, and not
/// children, for whom a service may have a price of its own.
#[must_use]
pub fn names_owed_treatment(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &general().rentan_orang)
}
