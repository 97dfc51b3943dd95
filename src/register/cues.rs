//! Words by which single rules tell what a text speaks of, a file of the data for each chapter of rules.
//!
//! A list is read at its first use. Its phrases are matched on whole words, capitals or small letters.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{letter, read};

/// Phrases of one meaning; a hyphen is part of a word.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Words {
    phrases: Vec<String>,
    /// The letters that open a phrase, as bits: most words of a text begin with none of them.
    letters: u32,
}

impl From<Vec<String>> for Words {
    fn from(phrases: Vec<String>) -> Self {
        let letters = phrases.iter().fold(0, |all, phrase| all | letter(phrase));
        Self { phrases, letters }
    }
}

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

    /// The length of the one that opens a text.
    #[must_use]
    pub fn head(&self, text: &str) -> Option<usize> {
        let first = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
        if first == 0 { None } else { self.opening(text, first) }
    }

    /// Whether a word is one of them.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.phrases.iter().any(|one| one.eq_ignore_ascii_case(word))
    }

    /// The length of the phrase that opens a text whose first word is so long.
    fn opening(&self, text: &str, first: usize) -> Option<usize> {
        if self.letters & letter(text) == 0 {
            return None;
        }
        let opens = |phrase: &&String| {
            let len = phrase.len();
            let same = |head: &str| head.eq_ignore_ascii_case(phrase);
            match len.cmp(&first) {
                Ordering::Less => false,
                Ordering::Equal => same(&text[..len]),
                // Only a phrase of several words is longer than the first of them.
                Ordering::Greater => {
                    !is_part(char::from(phrase.as_bytes()[first]))
                        && text.get(..len).is_some_and(same)
                        && !text[len..].starts_with(is_part)
                }
            }
        };
        self.phrases.iter().find(opens).map(String::len)
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
    /// A step hands over, or the applicant takes.
    pub serah: Words,
    /// What the applicant has in hand then.
    pub terima: Words,
    /// Who waits has nothing yet.
    pub tunggu: Words,
    /// Emergencies.
    pub darurat: Words,
    /// Services that go to the citizen.
    pub keliling: Words,
    /// Channels that work from afar.
    pub dari_jauh: Words,
    /// Places in an office where one asks.
    pub tempat: Words,
    /// Somebody comes or asks.
    pub datang: Words,
    /// Then the place to which one comes.
    pub kantor: Words,
    /// Where one comes only to pay.
    pub bukan_kantor: Words,
    /// Words that open like an act and are none.
    pub bukan_perbuatan: Words,
    /// After these stands one who does not act.
    pub arah: Words,
    /// Between one and the act these part the two.
    pub sela_pelaku: Words,
    /// A step repeats others.
    pub ulang: Words,
    /// What a number then counts.
    pub bagian: Words,
    /// The applicant is told to act.
    pub disuruh: Words,
    /// Words that begin like a passive and are none.
    pub bukan_pasif: Words,
    /// The operating procedure behind the flow.
    pub sop: Words,
    /// An officer, or where one sits.
    pub petugas: Words,
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
    /// To whom something is told follows.
    pub kepada: Words,
    /// Those who complain.
    pub pengadu: Words,
    /// Something is asked for within the agency.
    pub minta: Words,
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
    /// The words of which the name of a box is made.
    pub nama_kotak: Words,
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

/// Words by which a stretch of a text is known for another's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prosa {
    /// Before a proper name.
    pub nama_diri: Words,
    /// Foreign words that are part of the name of a system.
    pub nama_sistem: Words,
    /// What is meant follows.
    pub yaitu: Words,
}

/// The words by which a stretch of a text is known for another's.
#[must_use]
pub fn prosa() -> &'static Prosa {
    static LIST: LazyLock<Prosa> =
        LazyLock::new(|| read(include_str!("../../data/kata/prosa.yaml")));
    &LIST
}

/// Words of times.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waktu {
    /// From when a time counts.
    pub mulai: Words,
    /// The service is finished.
    pub selesai: Words,
    /// Something else is finished.
    pub bukan_selesai: Words,
    /// What an entry is for.
    pub guna: Words,
    /// The day on which it is done.
    pub hari: Words,
}

/// The words of times.
#[must_use]
pub fn waktu() -> &'static Waktu {
    static LIST: LazyLock<Waktu> =
        LazyLock::new(|| read(include_str!("../../data/kata/waktu.yaml")));
    &LIST
}

/// Words of references, blanks and names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kelengkapan {
    /// Before a number they make it a reference.
    pub sebelum_acuan: Words,
    /// What has numbers.
    pub bernomor: Words,
    /// After `di atas` they show that it refers to what was said.
    pub setelah_di_atas: Words,
    /// What asks for a number or a name.
    pub meminta_isian: Words,
    /// What happens to the thing that a service is about.
    pub keadaan: Words,
}

/// The words of references, blanks and names.
#[must_use]
pub fn kelengkapan() -> &'static Kelengkapan {
    static LIST: LazyLock<Kelengkapan> =
        LazyLock::new(|| read(include_str!("../../data/kata/kelengkapan.yaml")));
    &LIST
}

/// Words of requirements.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persyaratan {
    /// Nothing is asked for.
    pub tidak_ada: Words,
    /// A declaration.
    pub pernyataan: Words,
    /// What is divided.
    pub bukan_bagi: Words,
    /// The form at the head of a name.
    pub bentuk: Words,
    /// The old document.
    pub lama: Words,
    /// What the applicant does with a document.
    pub membawa: Words,
    /// Where the name of a document ends.
    pub berhenti: Words,
    /// Papers that the flow gives out.
    pub keluaran: Words,
    /// What makes a paper a queue ticket or the like.
    pub tiket: Words,
    /// What does not tell a name from others.
    pub hampa: Words,
    /// Papers that prove who one is.
    pub pengenal: Words,
    /// What asks for a number after it.
    pub bernomor: Words,
}

/// The words of requirements.
#[must_use]
pub fn persyaratan() -> &'static Persyaratan {
    static LIST: LazyLock<Persyaratan> =
        LazyLock::new(|| read(include_str!("../../data/kata/persyaratan.yaml")));
    &LIST
}

/// Words of paying.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Biaya {
    /// Stems of words of paying.
    pub bayar: Vec<String>,
    /// What other bodies take.
    pub pihak_lain: Words,
    /// A fine.
    pub denda: Words,
    /// What was paid before.
    pub dahulu: Words,
    /// What stands before and makes it what is done first.
    pub lebih: Words,
    /// Somebody else pays.
    pub dijamin: Words,
    /// Right before, nobody else pays.
    pub tanpa: Words,
    /// The tariff that is followed.
    pub menurut: Words,
}

impl Biaya {
    /// Whether a text in small letters speaks of paying.
    #[must_use]
    pub fn speak_of_paying(&self, lower: &str) -> bool {
        self.bayar.iter().any(|stem| lower.contains(stem.as_str()))
    }
}

/// The words of paying.
#[must_use]
pub fn biaya() -> &'static Biaya {
    static LIST: LazyLock<Biaya> =
        LazyLock::new(|| read(include_str!("../../data/kata/biaya.yaml")));
    &LIST
}
