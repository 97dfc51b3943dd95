//! A name that does not say which service it is.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::Teks;
use crate::register::{cues, words};

pub(super) static RULE: Rule =
    Rule::new("nama-kurang-jelas", Grade::new("IWW"), include_str!("nama_kurang_jelas.md"));

/// A longer name is a sentence.
const LONGEST: usize = 120;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(nama) = subject.standar.nama.as_ref().filter(|nama| nama.sound) else { return };
    let text = nama.text.trim_end();
    // Of a name that is still to be written another rule speaks.
    if !text.contains(char::is_alphanumeric) {
        return;
    }
    let fault = burdened(subject, text);
    found.extend(match fault {
        Some((range, fault)) => Some(unclear(subject, nama, range, &fault)),
        None => bare(text).map(|what| incomplete(nama, what)),
    });
}

/// What a name should not have.
enum Fault {
    Capitals,
    Standard,
    Service,
    Process(String),
    Two,
    Provider,
    Long(usize),
}

fn burdened(subject: &Subject<'_>, text: &str) -> Option<(Range<usize>, Fault)> {
    const STANDARD: &str = "standar pelayanan";
    if is_shouted(text) {
        return Some((0..text.len(), Fault::Capitals));
    }
    let lower = text.to_lowercase();
    // Signs whose small letter is longer than they are would shift the places.
    let places = lower.len() == text.len();
    if let Some(at) = lower.find(STANDARD) {
        let range = if places { at..at + STANDARD.len() } else { 0..text.len() };
        return Some((range, Fault::Standard));
    }
    let start = text.len() - text.trim_start().len();
    let first = text.split_whitespace().next().unwrap_or_default();
    if ["pelayanan", "layanan"].iter().any(|word| word.eq_ignore_ascii_case(first)) {
        return Some((start..start + first.len(), Fault::Service));
    }
    if let Some(word) = words::process_in_name(text) {
        return Some((start..start + word.len(), Fault::Process(word.to_owned())));
    }
    if let Some(at) = text.find(" / ") {
        return Some((at + 1..at + 2, Fault::Two));
    }
    if let Some(name) = provider(subject, &lower) {
        let at = lower.find(&name).filter(|_| places);
        return Some((at.map_or(0..text.len(), |at| at..at + name.len()), Fault::Provider));
    }
    let count = text.chars().count();
    (count > LONGEST).then_some((0..text.len(), Fault::Long(count)))
}

/// Whether a name is written in capitals: more than abbreviations, and no small letter.
fn is_shouted(text: &str) -> bool {
    let word = |word: &str| word.chars().count() > 5;
    let small = text.chars().any(char::is_lowercase);
    !small && text.split(|sign: char| !sign.is_alphabetic()).any(word)
}

/// The name of the agency or of one of its units that stands in the service's, in small letters.
fn provider(subject: &Subject<'_>, name: &str) -> Option<String> {
    let standar = subject.standar;
    let own = standar.penyelenggara.as_ref().and_then(|it| it.nama.as_ref());
    let instansi = subject.facts.instansi;
    let agency = instansi.and_then(|it| it.nama.as_ref());
    let units = instansi.into_iter().flat_map(|it| &it.unit).filter_map(|unit| unit.nama.as_ref());
    // One word, "Perpustakaan", may be what the service is about.
    own.into_iter()
        .chain(agency)
        .chain(units)
        .filter(|other| other.text.contains(' ') && other.text.len() <= name.len())
        .map(Teks::folded)
        .find(|other| name.contains(other.as_str()))
}

/// What a name is that says too little.
#[derive(Clone, Copy)]
enum Bare {
    Abbreviation,
    Word,
    Thing,
    Place,
}

fn bare(text: &str) -> Option<Bare> {
    let mut words = text.split_whitespace();
    let (first, more) = (words.next()?, words.next().is_some());
    let capitals = first.chars().filter(|letter| letter.is_uppercase()).count();
    let small = first.chars().filter(|letter| letter.is_lowercase()).count();
    if more {
        let thing = words::document(text).filter(|_| !tells_case(text)).map(|_| Bare::Thing);
        thing.or_else(|| words::facility(text).map(|_| Bare::Place))
    } else if capitals > 1 && capitals >= small {
        Some(Bare::Abbreviation)
    } else {
        (!first.contains('/')).then_some(Bare::Word)
    }
}

/// Whether a name says what happens to the thing after all: `KTP-el Hilang`.
fn tells_case(text: &str) -> bool {
    cues::kelengkapan().keadaan.are_in(text)
}

fn unclear(subject: &Subject<'_>, nama: &Teks, range: Range<usize>, fault: &Fault) -> Diagnostic {
    let span = place::of(subject.facts.sources, nama, &range);
    let word = &nama.text[range];
    let (message, help) = match fault {
        Fault::Capitals => (
            Text::new(
                "Nama layanan ini ditulis dengan huruf besar semua",
                "The name of this service is in capitals throughout",
            ),
            Text::new(
                "Tulis dengan huruf besar di awal kata saja",
                "Write capitals at the beginning of words only",
            ),
        ),
        Fault::Standard => (
            Text::new(
                format!("“{word}” tidak perlu ada di dalam nama layanan"),
                format!("“{word}” need not stand in the name of a service"),
            ),
            Text::new(
                "Tulis nama layanannya saja, misalnya “Penerbitan Kartu Keluarga”",
                "Write the name of the service alone, such as “Penerbitan Kartu Keluarga”",
            ),
        ),
        Fault::Service => (
            Text::new(
                format!(
                    "“{word}” di awal nama tidak membedakan apa-apa: semua standar tentang pelayanan"
                ),
                format!(
                    "“{word}” at the head of the name tells nothing apart: every standard is of a service"
                ),
            ),
            Text::new(
                "Hapus kata itu; mulai dengan yang diterima atau dilakukan, misalnya “Penerbitan …”",
                "Delete the word; begin with what is received or done, such as “Penerbitan …”",
            ),
        ),
        Fault::Process(process) => (
            Text::new(
                format!("“{process}” di awal nama menyebut pekerjaan kantor, bukan layanannya"),
                format!(
                    "“{process}” at the head of the name says what the office does, not the service"
                ),
            ),
            Text::new(
                "Mulai dengan yang diterima pemohon, misalnya “Penerbitan …” atau “Perpanjangan …”, atau hapus kata itu",
                "Begin with what the applicant gets, such as “Penerbitan …” or “Perpanjangan …”, or delete the word",
            ),
        ),
        Fault::Two => (
            Text::new("Garis miring ini memisahkan dua nama", "This slash parts two names"),
            Text::new(
                "Pilih satu nama; bila layanannya dua, tulis dua standar, atau kasusnya di `varian`",
                "Choose one name; where there are two services, write two standards, or the cases under `varian`",
            ),
        ),
        Fault::Provider => (
            Text::new(
                format!("“{word}” adalah nama penyelenggaranya, bukan bagian nama layanan"),
                format!("“{word}” is the name of the provider, no part of the service's"),
            ),
            Text::new(
                "Hapus dari nama layanan; penyelenggaranya sudah tercetak di kepala standar",
                "Remove it from the name; the provider is printed at the head of the standard",
            ),
        ),
        Fault::Long(count) => (
            Text::new(
                format!("Nama ini panjangnya {count} huruf"),
                format!("This name is {count} characters long"),
            ),
            Text::new(
                format!(
                    "Singkatkan sampai {LONGEST} huruf; rinciannya ke `deskripsi` atau `varian`"
                ),
                format!(
                    "Shorten it to {LONGEST} characters; put the rest into `deskripsi` or `varian`"
                ),
            ),
        ),
    };
    Diagnostic::new(&RULE, span, message).help(help)
}

fn incomplete(nama: &Teks, bare: Bare) -> Diagnostic {
    let name = nama.text.trim();
    let message = match bare {
        Bare::Abbreviation => Text::new(
            format!("“{name}” hanya singkatan: yang tidak mengenalnya tidak menemukan layanan ini"),
            format!(
                "“{name}” is only an abbreviation: who does not know it does not find this service"
            ),
        ),
        Bare::Word => Text::new(
            format!("“{name}” hanya satu kata: sulit dibedakan dari layanan yang lain"),
            format!("“{name}” is only one word: it is hard to tell from other services"),
        ),
        Bare::Place => Text::new(
            format!("“{name}” hanya nama tempat: apa yang dilayani di sana tidak tampak"),
            format!("“{name}” is only the name of a place: what is done there does not show"),
        ),
        Bare::Thing => Text::new(
            format!("“{name}” hanya nama benda: diterbitkan, diubah, atau diganti tidak tampak"),
            format!(
                "“{name}” is only the name of a thing: whether it is issued, changed or replaced does not show"
            ),
        ),
    };
    Diagnostic::new(&RULE, nama.span, message).graded(Grade::INFO).help(Text::new(
        "Tulis perbuatan dan bendanya, misalnya “Penerbitan Kartu Keluarga” atau “Pemeriksaan Gigi”",
        "Write the act and the thing, such as “Penerbitan Kartu Keluarga” or “Pemeriksaan Gigi”",
    ))
}
