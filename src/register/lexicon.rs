//! The lists of words that are looked for in every text of a standard: all of them in one pass.
//!
//! A new list is a field of [`Lists`] and of [`Hits`], a variant of `Daftar` and its lines in [`Lexicon`].

use std::ops::Range;
use std::sync::LazyLock;

use super::phrases::{Phrases, apart};
use super::words::{Frasa, Ganti, Hanya, Heads, Umum, changes, opening, placeholder, read};

/// The lists. Those of the nation are embedded; a project has further entries of its own.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Vague words: `secukupnya`, `sesuai ketentuan yang berlaku`, `dll`.
    pub kabur: Vec<Frasa>,
    /// Hidden charges: `seikhlasnya`, `uang administrasi`.
    pub pungutan: Vec<Frasa>,
    /// Placeholders of a project; those of the nation are asked for apart.
    pub pengganti: Vec<Frasa>,
    /// What applicants pay others for beside the tariff: stamp duty, copies, postage.
    pub biaya_lain: Vec<String>,
    /// Spellings that are not standard, `ijin`, and foreign words that have an Indonesian one.
    pub baku: Vec<Ganti>,
    /// Words that the law no longer has: `penyandang cacat`, `SKPD`.
    pub usang: Vec<Ganti>,
    /// Words that refer to another place by its number or where it stands: `langkah`, `poin`, `di atas`.
    pub acuan: Vec<String>,
    /// Law in general, and kinds of acts that say nothing without a number: `peraturan perundang-undangan`, `Perda`.
    pub menggantung: Vec<String>,
    /// Small lists that rules ask for.
    pub umum: Umum,
}

impl Lists {
    /// The embedded lists.
    fn nation() -> Self {
        Self {
            kabur: read(include_str!("../../data/kata/kabur.yaml")),
            pungutan: read(include_str!("../../data/kata/pungutan.yaml")),
            pengganti: Vec::new(),
            biaya_lain: read(include_str!("../../data/kata/biaya_lain.yaml")),
            baku: changes(include_str!("../../data/kata/baku.yaml")),
            usang: changes(include_str!("../../data/kata/usang.yaml")),
            acuan: read(include_str!("../../data/kata/acuan.yaml")),
            menggantung: super::words::dangling_in_prose(),
            umum: read(include_str!("../../data/kata/umum.yaml")),
        }
    }
}

/// The lists, ready to be looked for. It is made once for the nation and once for each project that has words of its own.
#[derive(Clone, Debug)]
pub struct Lexicon {
    lists: Lists,
    phrases: Phrases<(Daftar, u16)>,
}

#[derive(Clone, Copy, Debug)]
enum Daftar {
    Kabur,
    Pungutan,
    BiayaLain,
    Baku,
    Usang,
    Acuan,
    Menggantung,
}

/// What of each list stands in a text, in the order of the text; of one list the longest where several overlap.
#[derive(Clone, Debug, Default)]
pub struct Hits<'a> {
    /// Vague words, where they count.
    pub kabur: Vec<(Range<usize>, &'a Frasa)>,
    /// Hidden charges, where they count.
    pub pungutan: Vec<(Range<usize>, &'a Frasa)>,
    /// What is paid to others.
    pub biaya_lain: Vec<(Range<usize>, ())>,
    /// Spellings that are not standard.
    pub baku: Vec<(Range<usize>, &'a Ganti)>,
    /// Words that the law no longer has.
    pub usang: Vec<(Range<usize>, &'a Ganti)>,
    /// Words that refer to another place.
    pub acuan: Vec<(Range<usize>, ())>,
    /// Law in general, and kinds of acts.
    pub menggantung: Vec<(Range<usize>, ())>,
}

impl Lexicon {
    /// The embedded lists with further entries, which go before those of the same words.
    #[must_use]
    pub fn new(own: Lists) -> Self {
        static NATION: LazyLock<Lists> = LazyLock::new(Lists::nation);
        let nation = NATION.clone();
        let mut lists = own;
        lists.kabur.extend(nation.kabur);
        lists.pungutan.extend(nation.pungutan);
        lists.biaya_lain.extend(nation.biaya_lain);
        lists.baku.extend(nation.baku);
        lists.usang.extend(nation.usang);
        lists.acuan.extend(nation.acuan);
        lists.menggantung.extend(nation.menggantung);
        lists.umum.extend(nation.umum);
        let all = [
            numbered(Daftar::Kabur, lists.kabur.iter().map(Frasa::ejaan)),
            numbered(Daftar::Pungutan, lists.pungutan.iter().map(Frasa::ejaan)),
            numbered(Daftar::BiayaLain, [lists.biaya_lain.as_slice()].into_iter()),
            numbered(Daftar::Baku, lists.baku.iter().map(Ganti::salah)),
            numbered(Daftar::Usang, lists.usang.iter().map(Ganti::salah)),
            numbered(Daftar::Acuan, [lists.acuan.as_slice()].into_iter()),
            numbered(Daftar::Menggantung, [lists.menggantung.as_slice()].into_iter()),
        ];
        let phrases = Phrases::new(all.into_iter().flatten());
        Self { lists, phrases }
    }

    /// The small lists.
    #[must_use]
    pub fn umum(&self) -> &Umum {
        &self.lists.umum
    }

    /// Whether a whole value of a component is a placeholder, of the project or of the nation: `-`, `TBD`, `sda`;
    /// `komponen` is the component's key, or anything else outside one.
    #[must_use]
    pub fn placeholder(&self, text: &str, komponen: &str) -> Option<&Frasa> {
        let value = text.trim();
        let is = |frasa: &&Frasa| frasa.ejaan().iter().any(|one| one.eq_ignore_ascii_case(value));
        self.lists.pengganti.iter().find(is).or_else(|| placeholder(value, komponen))
    }

    /// What of each list stands in a text.
    #[must_use]
    pub fn find(&self, text: &str) -> Hits<'_> {
        let mut hits = Hits::default();
        let lists = &self.lists;
        self.phrases.each(text, |range, (daftar, at)| {
            let at = usize::from(at);
            match daftar {
                Daftar::Kabur => put(&mut hits.kabur, range, &lists.kabur[at]),
                Daftar::Pungutan => put(&mut hits.pungutan, range, &lists.pungutan[at]),
                Daftar::BiayaLain => put(&mut hits.biaya_lain, range, ()),
                Daftar::Baku => put(&mut hits.baku, range, &lists.baku[at]),
                Daftar::Usang => put(&mut hits.usang, range, &lists.usang[at]),
                Daftar::Acuan => put(&mut hits.acuan, range, ()),
                Daftar::Menggantung => put(&mut hits.menggantung, range, ()),
            }
        });
        apart(&mut hits.kabur);
        apart(&mut hits.pungutan);
        apart(&mut hits.biaya_lain);
        apart(&mut hits.baku);
        apart(&mut hits.usang);
        apart(&mut hits.acuan);
        apart(&mut hits.menggantung);
        hits.kabur.retain(|(range, frasa)| counts(text, range, frasa));
        hits.pungutan.retain(|(range, frasa)| counts(text, range, frasa));
        hits.baku.retain(|(range, ganti)| is_meant(text, range, ganti));
        hits.usang.retain(|(range, ganti)| is_meant(text, range, ganti));
        hits
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new(Lists::default())
    }
}

impl Hits<'_> {
    /// A text that has none of the words.
    pub const NONE: &'static Hits<'static> = &Hits {
        kabur: Vec::new(),
        pungutan: Vec::new(),
        biaya_lain: Vec::new(),
        baku: Vec::new(),
        usang: Vec::new(),
        acuan: Vec::new(),
        menggantung: Vec::new(),
    };

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kabur.is_empty()
            && self.pungutan.is_empty()
            && self.biaya_lain.is_empty()
            && self.baku.is_empty()
            && self.usang.is_empty()
            && self.acuan.is_empty()
            && self.menggantung.is_empty()
    }
}

/// So many hits of a list in one text: rules look around each of them, and no text that is meant to be read has more.
const MOST: usize = 400;

fn put<T>(hits: &mut Vec<(Range<usize>, T)>, range: Range<usize>, hit: T) {
    if hits.len() < MOST {
        hits.push((range, hit));
    }
}

/// The phrases of the entries of a list, each with the list and the number of its entry.
fn numbered<'a>(
    daftar: Daftar,
    entries: impl Iterator<Item = &'a [String]>,
) -> Vec<(&'a String, (Daftar, u16))> {
    let of = |(at, phrases): (usize, &'a [String])| {
        phrases.iter().map(move |phrase| (phrase, (daftar, at as u16)))
    };
    entries.enumerate().flat_map(of).collect()
}

/// Whether a phrase counts where it stands.
fn counts(text: &str, range: &Range<usize>, frasa: &Frasa) -> bool {
    let whole = || text.trim_matches(|sign: char| !sign.is_alphanumeric()).len() <= range.len();
    let numbered = || text.bytes().any(|byte| byte.is_ascii_digit());
    let counts = match frasa.hanya {
        Some(Hanya::Utuh) => whole(),
        Some(Hanya::TanpaAngka) => !numbered(),
        Some(Hanya::Bergantung) | None => true,
    };
    counts && is_apart(text, range, &frasa.bukan_setelah, &frasa.bukan_sebelum)
}

/// Whether a word that is written otherwise is meant where it stands.
fn is_meant(text: &str, range: &Range<usize>, ganti: &Ganti) -> bool {
    let sifat = ganti.sifat();
    // The year of a citation stands near its kind.
    let years = || {
        let after = &text[range.end..];
        let near = after.char_indices().nth(60).map_or(after.len(), |(end, _)| end);
        let numbers = after[..near].split(|sign: char| !sign.is_ascii_digit());
        numbers.filter(|number| number.len() == 4).filter_map(|year| year.parse::<u16>().ok())
    };
    let young = sifat.sejak_tahun.is_none_or(|since| years().next().is_some_and(|it| it >= since));
    young && is_apart(text, range, &sifat.bukan_setelah, &sifat.bukan_sebelum)
}

/// Whether none of some words stands right before a phrase, and none of others right behind it.
fn is_apart(text: &str, range: &Range<usize>, before: &[String], after: &Heads) -> bool {
    let last = text[..range.start].split_whitespace().next_back().unwrap_or_default();
    let next = text[range.end..].split_whitespace().next().unwrap_or_default();
    let is = |list: &[String], word: &str| {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        list.iter().any(|one| one.eq_ignore_ascii_case(bare) || bare.is_empty() && one == word)
    };
    !is(before, last) && !is(&after.words, next) && opening(after, &text[range.end..]).is_none()
}
