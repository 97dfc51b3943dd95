//! Words by which single rules tell what a text speaks of, a file of the data for each chapter of rules.
//!
//! A list is read at its first use. Its phrases are matched on whole words, capitals or small letters.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::read;

/// Phrases of one meaning; a hyphen is part of a word.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Words(Vec<String>);

impl Words {
    /// Whether a text has one of them.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where the first of them stands in a text.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let first = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
            if first > 0
                && let Some(len) = self.opening(rest, first)
            {
                return Some(at..at + len);
            }
            at += first + rest[first..].chars().next().map_or(0, char::len_utf8);
        }
        None
    }

    /// Whether a word is one of them.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|one| one.eq_ignore_ascii_case(word))
    }

    /// The length of the phrase that opens a text whose first word is so long.
    fn opening(&self, text: &str, first: usize) -> Option<usize> {
        let opens = |phrase: &&String| {
            let len = phrase.len();
            let same = |head: &str| head.eq_ignore_ascii_case(phrase);
            match len.cmp(&first) {
                Ordering::Less => false,
                Ordering::Equal => same(&text[..len]),
                Ordering::Greater => {
                    text.get(..len).is_some_and(same) && !text[len..].starts_with(is_part)
                }
            }
        };
        self.0.iter().find(opens).map(String::len)
    }
}

/// Whether a sign is part of a word.
fn is_part(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '-'
}

/// Words of the component `prosedur`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prosedur {
    /// Something is missing from the file.
    pub kekurangan: Words,
    /// The file or the request is wrong, incomplete or refused.
    pub ditolak: Words,
    /// It is so where one of the next follows.
    pub sangkal: Words,
    /// What is right of a file.
    pub benar: Words,
    /// Something is damaged.
    pub rusak: Words,
    /// The file that applicants hand in, and its parts.
    pub berkas: Words,
    /// What is said then speaks of people.
    pub orang: Words,
}

/// The words of the component `prosedur`.
#[must_use]
pub fn prosedur() -> &'static Prosedur {
    static LIST: LazyLock<Prosedur> =
        LazyLock::new(|| read(include_str!("../../data/kata/prosedur.yaml")));
    &LIST
}

/// Words of the component `pengaduan`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pengaduan {
    /// The complainant is answered.
    pub jawaban: Words,
    /// Something is handed over or told.
    pub serah: Words,
    /// What came of the complaint.
    pub hasil: Words,
    /// The complaint is decided or settled.
    pub putusan: Words,
    /// The Ombudsman.
    pub ombudsman: Words,
    /// Identities are kept.
    pub rahasia: Words,
    /// The opposite is said.
    pub sangkal: Words,
    /// What is done to identities that are not kept.
    pub buka: Words,
    /// What follows is what the complaint is about.
    pub pokok: Words,
    /// Money is asked for.
    pub bayar: Words,
    /// Before an amount that the complainant does not pay to the agency.
    pub bukan_bayar: Words,
    /// The kinds of channels that work from afar.
    pub dari_jauh: Vec<Words>,
    /// The kinds of channels to which one goes.
    pub di_tempat: Vec<Words>,
}

/// The words of the component `pengaduan`.
#[must_use]
pub fn pengaduan() -> &'static Pengaduan {
    static LIST: LazyLock<Pengaduan> =
        LazyLock::new(|| read(include_str!("../../data/kata/pengaduan.yaml")));
    &LIST
}

/// Words of the components about who serves, how well and how safely.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mutu {
    /// What the applicant gets where the promise is broken.
    pub kompensasi: Words,
    /// A slogan.
    pub semboyan: Words,
    /// What a promise is about that one can be held to.
    pub janji: Words,
    /// Safety that is promised.
    pub aman: Words,
    /// Acts and devices that bring it about.
    pub upaya: Words,
    /// Documents and data of a person.
    pub pribadi: Words,
    /// That they are kept.
    pub dijaga: Words,
    /// The superior of those who serve.
    pub atasan: Words,
    /// Those whose office it is to supervise.
    pub pengawas: Words,
    /// How it is supervised.
    pub cara: Words,
    /// How those who serve are judged.
    pub metode: Words,
    /// What follows from it.
    pub tindak_lanjut: Words,
    /// How often.
    pub kerap: Words,
    /// More rarely than once a year.
    pub jarang: Words,
    /// Knowledge.
    pub pengetahuan: Words,
    /// Experience.
    pub pengalaman: Words,
    /// Expertise.
    pub keahlian: Words,
    /// Skill.
    pub keterampilan: Words,
    /// Training.
    pub pelatihan: Words,
    /// Certificates.
    pub sertifikat: Words,
    /// Numbers in letters.
    pub bilangan: Words,
    /// How degrees begin, behind the name of a person.
    pub gelar: Vec<String>,
}

/// The words of the components about who serves, how well and how safely.
#[must_use]
pub fn mutu() -> &'static Mutu {
    static LIST: LazyLock<Mutu> = LazyLock::new(|| read(include_str!("../../data/kata/mutu.yaml")));
    &LIST
}
