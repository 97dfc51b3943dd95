//! Lengths of time as officials write them: `paling lama 1 (satu) hari kerja`, `60–120 menit`, `1x24 jam`.

mod jam;
mod read;
mod sebutan;
mod ukuran;

use std::cmp::Ordering;
use std::ops::Range;

pub use ukuran::{MENIT_HARI_KERJA, Satuan, Susunan, Ukuran};

use super::token::{Tokens, tidy};
use read::Found;

/// A field that should hold a length of time. Places are bytes of the text that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waktu {
    /// The measure; absent where the text holds none or holds opening hours.
    ///
    /// Of several the greatest, of several that cannot be compared the first.
    pub ukuran: Option<Ukuran>,
    /// Where the measure stands, from its number to its unit.
    pub letak: Option<Range<usize>>,
    /// The word before the measure that says how it binds.
    pub sebutan: Option<Sebutan>,
    /// Where opening hours or days stand; the text is then no length of time.
    pub jam_buka: Option<Range<usize>>,
    /// The words around the measure: `per 1 lembar resep`, `sejak lengkap`.
    pub sisa: String,
}

/// A word that says how a measure binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sebutan {
    /// What it means.
    pub makna: Makna,
    /// Where it stands.
    pub letak: Range<usize>,
}

/// What a word before a measure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makna {
    /// An upper bound: paling lama, paling lambat, maksimal, selambat-lambatnya, ≤.
    PalingLama,
    /// An upper bound that is not reached: kurang dari, tidak sampai, <.
    KurangDari,
    /// About: kurang lebih, sekitar, berkisar, estimasi, ±.
    Sekitar,
    /// A lower bound: minimal, paling sedikit, paling cepat, ≥.
    PalingSedikit,
    /// A lower bound that is passed: lebih dari, >.
    LebihDari,
}

/// Reads a length of time with the words around it; a text without one is kept as its rest.
#[must_use]
pub fn parse(text: &str) -> Waktu {
    let tokens = Tokens::new(text);
    let found = read::measures(&tokens);
    let taken: Vec<_> = found.iter().map(|one| one.start..one.end).collect();
    let names = sebutan::qualifiers(&tokens);
    let bound = |place: usize| {
        found.iter().any(|one| {
            one.start == place && sebutan::qualifier(&tokens, &names, &taken, one.start).is_some()
        })
    };
    if let Some((from, to)) = jam::buka(&tokens, &taken, &bound) {
        return Waktu {
            jam_buka: Some(tokens.range(from, to)),
            sisa: tidy(text),
            ..Waktu::default()
        };
    }
    let Some(best) = greatest(&tokens, &found) else {
        return Waktu { sisa: tidy(text), ..Waktu::default() };
    };
    let named = sebutan::qualifier(&tokens, &names, &taken, best.start)
        .or_else(|| sebutan::after(&tokens, &names, best.end));
    let letak = tokens.range(best.start, best.end);
    let sebutan =
        named.map(|name| Sebutan { makna: name.makna, letak: tokens.range(name.start, name.end) });
    let mut cut = vec![letak.clone()];
    cut.extend(sebutan.iter().map(|sebutan| sebutan.letak.clone()));
    cut.extend(fillers(&tokens, best.start));
    Waktu {
        ukuran: Some(best.ukuran),
        letak: Some(letak),
        sebutan,
        jam_buka: None,
        sisa: rest(text, cut),
    }
}

/// The greatest of several, or the first where they cannot be compared.
fn greatest<'a>(tokens: &Tokens, found: &'a [Found]) -> Option<&'a Found> {
    let first = found.first()?;
    let mut best = first;
    for one in &found[1..] {
        if aside(tokens, one.start) {
            continue;
        }
        match one.ukuran.banding(&best.ukuran, MENIT_HARI_KERJA) {
            Some(Ordering::Greater) => best = one,
            Some(_) => {}
            None => return Some(first),
        }
    }
    Some(best)
}

/// Whether what stands before a measure makes it another fact than the time to finish: what a day is, how often,
/// for how much, how much longer.
fn aside(tokens: &Tokens, start: usize) -> bool {
    const LONGER: [&str; 3] = ["diperpanjang", "perpanjangan", "ditambah"];
    let before = start.wrapping_sub(1);
    tokens.is_any(before, &["=", "per", "setiap", "tiap"])
        || (start.saturating_sub(4)..start).any(|place| tokens.is_any(place, &LONGER))
}

/// The words right before a measure that carry nothing, `dalam waktu 1x24 jam`.
fn fillers(tokens: &Tokens, start: usize) -> Option<Range<usize>> {
    const EMPTY: [&str; 4] = ["dalam", "waktu", "jangka", "selama"];
    let mut from = start;
    while from > 0 && tokens.is_any(from - 1, &EMPTY) {
        from -= 1;
    }
    (from < start).then(|| tokens.range(from, start))
}

/// The text without some stretches.
fn rest(text: &str, mut cut: Vec<Range<usize>>) -> String {
    cut.sort_by_key(|range| range.start);
    let mut out = String::new();
    let mut from = 0;
    for range in cut {
        out.push_str(&text[from..range.start.max(from)]);
        out.push(' ');
        from = range.end.max(from);
    }
    out.push_str(&text[from..]);
    tidy(&out)
}
