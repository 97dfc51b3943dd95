//! Words of what is free, of totals and of currencies.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::matching::{Heads, holds_one, opening, read};
use crate::register::cues::Words;

/// Whether a whole text means free of charge, in whatever wording: `GRATIS, tidak dipungut biaya apapun`.
#[must_use]
pub fn is_free(text: &str) -> bool {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    FREE.means(text.trim_end_matches(['.', '!', ' ']))
}

/// Whether a whole text says of a service that it is free of charge, and nothing else: `Pembuatan kartu GRATIS`, `Biaya
/// pembuatan kartu adalah tidak dipungut biaya`.
#[must_use]
pub fn is_free_sentence(text: &str) -> bool {
    let Some(subject) = opening(&FREE.pokok, text) else { return false };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let text = text.trim_end_matches(['.', '!', ' ']);
    let mut words = 0;
    text.match_indices(' ')
        .map(|(at, _)| at)
        .filter(|at| *at >= subject.len())
        .take_while(|at| {
            words += 1;
            words <= FREE.terpanjang && FREE.is_plain(text[..*at].rsplit(' ').next())
        })
        .any(|at| FREE.means(&text[at..]))
}

/// Where a text says of something that it is free of charge: `Pengaduan tidak dipungut biaya`.
#[must_use]
pub fn free_within(text: &str) -> Option<Range<usize>> {
    FREE.dalam_kalimat.find(text)
}

static FREE: LazyLock<Free> =
    LazyLock::new(|| read(include_str!("../../../data/kata/gratis.yaml")));

#[derive(Deserialize)]
struct Free {
    frasa: Vec<String>,
    tambahan: Vec<String>,
    pokok: Heads,
    batas: Vec<String>,
    terpanjang: usize,
    dalam_kalimat: Words,
}

impl Free {
    /// Whether a word leaves a sentence plain: it bounds nothing, denies nothing, and is no amount.
    fn is_plain(&self, word: Option<&str>) -> bool {
        word.is_some_and(|word| {
            let amount =
                word.starts_with("rp") || word.bytes().filter(u8::is_ascii_digit).count() > 2;
            !amount && !word.contains([',', ';', ':']) && !self.batas.iter().any(|it| it == word)
        })
    }

    fn means(&self, text: &str) -> bool {
        let text = text.trim_matches([' ', ',', '.', '(', ')', '*']);
        if self.frasa.iter().any(|phrase| phrase == text) {
            return true;
        }
        if let Some(head) =
            self.tambahan.iter().find_map(|addition| text.strip_suffix(addition.as_str()))
        {
            return self.means(head);
        }
        // Two wordings side by side, `Gratis/Tidak dipungut biaya`, mean what each of them means.
        [",", "/", "(", ";", " – ", " - ", " atau ", " dan ", " alias "].iter().any(|joint| {
            text.split_once(joint)
                .is_some_and(|(left, right)| self.means(left) && self.means(right))
        })
    }
}

/// Whether the whole name of a row of a price list says that it is the sum of the others: `Total biaya`.
#[must_use]
pub fn is_total(name: &str) -> bool {
    let name = name.trim_end_matches([' ', ':', '.']).trim_start();
    FEES.total.iter().any(|total| name.eq_ignore_ascii_case(total))
}

/// Whether a text says how a price in another currency is paid in rupiah.
#[must_use]
pub fn says_rupiah(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &FEES.rupiah)
}

/// Whether a text names those who serve abroad.
#[must_use]
pub fn is_abroad(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &FEES.luar_negeri)
}

static FEES: LazyLock<Fees> =
    LazyLock::new(|| read(include_str!("../../../data/kata/rincian.yaml")));

#[derive(Deserialize)]
struct Fees {
    total: Vec<String>,
    rupiah: Vec<String>,
    luar_negeri: Vec<String>,
}
