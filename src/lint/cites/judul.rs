//! How a cited title stands to the title of the act.

use crate::model::Sitasi;
use crate::register::{Akta, Register, Status};

/// How a cited title stands to the title of its act.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::lint) enum Judul {
    /// There is nothing to compare.
    TakDiketahui,
    /// It is the same, capitals, signs and short forms apart.
    Sama,
    /// Words of it are left out.
    Pendek,
    /// A few letters differ.
    Selip,
    /// It is told in other words.
    Serupa,
    /// It is the title of something else: of this act, where one bears it.
    Lain(Option<Box<Akta>>),
}

/// How the title of a citation stands to that of its act.
pub(super) fn of(register: &Register, sitasi: &Sitasi, akta: Option<&Akta>) -> Judul {
    let (Some(cited), Some(akta)) = (sitasi.judul.as_deref(), akta) else {
        return Judul::TakDiketahui;
    };
    if akta.judul.is_empty() {
        return Judul::TakDiketahui;
    }
    let judul = compare(cited, &akta.judul);
    // An amending act is often cited by the title of the act that it amends.
    let amends = akta.judul.starts_with("Perubahan");
    if judul == Judul::Sama || judul == Judul::Pendek && amends {
        return judul;
    }
    match bearer(register, cited, akta) {
        Some(other) => Judul::Lain(Some(Box::new(other))),
        None => judul,
    }
}

/// The other act that bears exactly a title: of the same kind before others, not revoked before revoked, the youngest.
fn bearer(register: &Register, cited: &str, akta: &Akta) -> Option<Akta> {
    let related = |other: &Akta| {
        other.id == akta.id
            || akta.mengubah.contains(&other.id)
            || akta.diubah_oleh.contains(&other.id)
    };
    let found = register.by_title(cited).into_iter().filter(|other| !related(other));
    found.max_by_key(|other| {
        (other.jenis == akta.jenis, other.status != Status::Dicabut, other.tahun)
    })
}

/// Whether two titles are the same, capitals, signs and short forms apart.
pub(super) fn same(cited: &str, right: &str) -> bool {
    letters(cited).eq(letters(right)) || words(cited) == words(right)
}

fn compare(cited: &str, right: &str) -> Judul {
    if letters(cited).eq(letters(right)) {
        return Judul::Sama;
    }
    let (cited, right) = (words(cited), words(right));
    // What follows a whole title is not judged.
    if cited.starts_with(&right) {
        return Judul::Sama;
    }
    if cited.is_empty() || is_part(&cited, &right) {
        return Judul::Pendek;
    }
    let (one, other) = (cited.concat(), right.concat());
    if cited.len() == 1 && is_short_form(&one, &other) {
        return Judul::Pendek;
    }
    let distance = strsim::osa_distance(&one, &other);
    if distance <= 3 && distance * 8 <= other.len() {
        return Judul::Selip;
    }
    let shared = cited.iter().filter(|word| right.contains(word)).count();
    let alike =
        shared * 5 >= cited.len() * 3 || strsim::normalized_levenshtein(&one, &other) >= 0.6;
    if alike { Judul::Serupa } else { Judul::Lain(None) }
}

/// Whether words stand in a title as they are, or at least half of its words in their order.
fn is_part(cited: &[String], right: &[String]) -> bool {
    let mut rest = right.iter();
    let ordered = cited.iter().all(|word| rest.any(|other| other == word));
    let whole = right.windows(cited.len()).any(|part| part == cited);
    whole || ordered && cited.len() * 2 >= right.len()
}

/// Whether one word may be a short form of a title: `ITE`, `Pemda`.
fn is_short_form(word: &str, title: &str) -> bool {
    const LONGEST: usize = 8;
    let mut rest = title.chars();
    let opens = word.chars().next() == title.chars().next();
    opens && word.len() <= LONGEST && word.chars().all(|letter| rest.any(|it| it == letter))
}

/// The words of a title in small letters: short forms in full, without what is left out at will.
fn words(title: &str) -> Vec<String> {
    let split = title.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = Vec::new();
    for word in split.map(str::to_lowercase) {
        match word.as_str() {
            "nomor" | "no" | "tahun" | "dan" | "republik" | "indonesia" | "ri" => {}
            "uu" => words.extend(["undang".to_owned(), "undang".to_owned()]),
            "pp" => words.extend(["peraturan".to_owned(), "pemerintah".to_owned()]),
            "perpres" => words.extend(["peraturan".to_owned(), "presiden".to_owned()]),
            "puskesmas" => words.extend(["pusat", "kesehatan", "masyarakat"].map(str::to_owned)),
            _ => words.push(word),
        }
    }
    words
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase)
}
