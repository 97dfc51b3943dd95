//! A number of staff that is none: `disesuaikan`, `l0 orang`, names of persons.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{NamaKomponen, Pelaksana, Teks};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf k",
        text: "Jumlah pelaksana tersedia sesuai dengan beban kerja",
    }],
    silences: &["kata-kabur", "angka-tak-terbaca"],
    ..Rule::new("jumlah-tanpa-angka", Grade::new("WWE"), include_str!("jumlah_tanpa_angka.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jumlah) = subject.standar.komponen.jumlah_pelaksana.ada() else { return };
    let total = jumlah.total.as_ref();
    if let Some(total) = total.filter(|total| total.teks.sound && total.value.nilai.is_none()) {
        found.push(no_number(&total.teks));
        return;
    }
    if total.is_some() {
        return;
    }
    if jumlah.butir.is_empty() {
        let uraian = jumlah.umum.uraian.as_ref();
        if uraian.is_some_and(|teks| !teks.sound || counts(&teks.text)) {
            return;
        }
        let span = subject.key_of(NamaKomponen::JumlahPelaksana, jumlah.umum.span);
        found.push(uraian.map_or_else(|| nothing(span), no_number));
    }
    found.extend(jumlah.butir.iter().filter_map(of));
}

fn of(pelaksana: &Pelaksana) -> Option<Diagnostic> {
    let peran = pelaksana.peran.as_ref();
    match &pelaksana.jumlah {
        Some(jumlah) => {
            let wrong = jumlah.teks.sound && jumlah.value.nilai.is_none();
            wrong.then(|| no_number(&jumlah.teks))
        }
        // A pool is counted by its workload analysis.
        None if pelaksana.abk.is_some() => None,
        None => {
            let peran = peran.filter(|peran| peran.sound)?;
            if is_person(&peran.text) {
                return Some(person(peran));
            }
            (!counts(&peran.text)).then(|| without(peran))
        }
    }
}

/// Whether a text tells a number: `2 orang`, `dua petugas`.
fn counts(text: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| {
        let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        digits || cues::mutu().bilangan.has(word)
    })
}

/// Whether a text is the name of a person, by the degree behind it.
fn is_person(text: &str) -> bool {
    let Some((_, degree)) = text.split_once(',') else { return false };
    let degree = degree.trim_start();
    cues::mutu().gelar.iter().any(|head| degree.starts_with(head.as_str()))
}

fn no_number(teks: &Teks) -> Diagnostic {
    let written = teks.text.trim();
    Diagnostic::new(
        &RULE,
        teks.span,
        Text::new(format!("“{written}” bukan jumlah"), format!("“{written}” is no number")),
    )
    .help(how())
}

fn without(peran: &Teks) -> Diagnostic {
    let name = peran.text.trim();
    Diagnostic::new(
        &RULE,
        peran.span,
        Text::new(
            format!("“{name}” tidak menyebut jumlahnya"),
            format!("“{name}” does not say how many"),
        ),
    )
    .help(how())
}

fn person(peran: &Teks) -> Diagnostic {
    let name = peran.text.trim();
    Diagnostic::new(
        &RULE,
        peran.span,
        Text::new(
            format!("“{name}” nama orang, bukan peran dan jumlahnya"),
            format!("“{name}” is a person, not a role and its number"),
        ),
    )
    .help(how())
}

fn nothing(span: Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new("Tidak ada satu jumlah pun di sini", "There is not one number here"),
    )
    .help(how())
}

fn how() -> Text {
    Text::new(
        "Tulis `peran` dan `jumlah` dengan angka, misalnya `jumlah: 2`; kalau dari kelompok bersama, sebut `abk`-nya",
        "Write `peran` and `jumlah` in digits, such as `jumlah: 2`; where they come from a pool, name its `abk`",
    )
}
