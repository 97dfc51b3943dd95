//! The bodies that issue regulations of ministers and institutions, by any of their names.

use super::rows;

/// The class of bodies a name is looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kelas {
    /// Ministers.
    Menteri,
    /// Agencies and institutions of the state.
    Lembaga,
}

/// A body that issues regulations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Penerbit {
    /// Its piece of a slug, the `panrb` of `permenpanrb-15-2014`.
    pub kunci: &'static str,
    /// Its name, as it follows "Peraturan Menteri" or "Peraturan".
    pub nama: String,
}

const DATA: &str = include_str!("../../data/penerbit.csv");

/// The body that bears a name or an abbreviation; case, signs, `dan` and `Republik Indonesia` do not matter.
#[must_use]
pub fn find(kelas: Kelas, name: &str) -> Option<Penerbit> {
    let fits = |other: &str| letters(other).eq(letters(name));
    lookup(kelas, |row| fits(&row[1]) || fits(&row[2]) || row[3].split(';').any(fits))
}

/// The body that bears a piece of a slug.
#[must_use]
pub fn by_key(kelas: Kelas, key: &str) -> Option<Penerbit> {
    lookup(kelas, |row| row[1] == key)
}

fn lookup(kelas: Kelas, fits: impl Fn(&rows::Row) -> bool) -> Option<Penerbit> {
    let class = match kelas {
        Kelas::Menteri => "menteri",
        Kelas::Lembaga => "lembaga",
    };
    let found = rows::all(DATA).find(|row| row[0] == class && fits(row))?;
    match &found[1] {
        std::borrow::Cow::Borrowed(kunci) => {
            Some(Penerbit { kunci, nama: found[2].clone().into_owned() })
        }
        std::borrow::Cow::Owned(_) => None,
    }
}

fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    const NOISE: [&str; 5] = ["dan", "serta", "republik", "indonesia", "ri"];
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .filter(|word| !NOISE.iter().any(|noise| word.eq_ignore_ascii_case(noise)))
        .flat_map(str::chars)
        .map(|letter| letter.to_ascii_lowercase())
}
