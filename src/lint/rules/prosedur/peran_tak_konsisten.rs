//! Roles that act, are to be able and are counted, and are not the same.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text, row};
use crate::lint::Whole;
use crate::model::{Langkah, NamaKomponen, Prosedur, Teks};
use crate::register::words::{Peran, is_institution, role};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("peran-tak-konsisten", Grade::new("IWW"), include_str!("peran_tak_konsisten.md"));

/// The roles of a component, where all its entries name one.
struct Roles<'a> {
    names: Vec<&'a Teks>,
    nama: NamaKomponen,
    /// Where the component stands, in whichever file.
    span: Span,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.whole == Whole::Share {
        return;
    }
    let (kompetensi, jumlah) = (competences(subject), numbers(subject));
    let (Some(first), second) = (match (&kompetensi, &jumlah) {
        (Some(one), other) => (Some(one), other.as_ref()),
        (None, one) => (one.as_ref(), None),
    }) else {
        return;
    };
    let mut lacks: Vec<&Teks> = Vec::new();
    if written_in_words(subject) == 0 {
        let acting = subject.standar.komponen.prosedur.ada().map(actors).unwrap_or_default();
        lacks.extend(acting.into_iter().filter(|name| {
            !has(&first.names, name) && second.is_none_or(|other| !has(&other.names, name))
        }));
    }
    let own = |name: &&Teks| name.span.source == subject.standar.span.source;
    if let Some(second) = second {
        lacks.extend(second.names.iter().filter(|name| own(name) && !has(&first.names, name)));
        let uncounted: Vec<&Teks> = first
            .names
            .iter()
            .copied()
            .filter(|name| own(name) && !has(&second.names, name))
            .collect();
        tell(subject, second, &uncounted, found);
    }
    tell(subject, first, &lacks, found);
}

/// How many of the two components tell their roles in prose, in which any role may be meant.
fn written_in_words(subject: &Subject<'_>) -> usize {
    let komponen = &subject.standar.komponen;
    let kompetensi = komponen.kompetensi.ada().is_some() && competences(subject).is_none();
    let jumlah = komponen.jumlah_pelaksana.ada().is_some_and(|jumlah| !jumlah.butir.is_empty())
        && numbers(subject).is_none();
    usize::from(kompetensi) + usize::from(jumlah)
}

fn competences<'a>(subject: &Subject<'a>) -> Option<Roles<'a>> {
    let kompetensi = subject.standar.komponen.kompetensi.ada()?;
    let names: Option<Vec<&Teks>> =
        kompetensi.butir.iter().map(|one| one.peran.as_ref().filter(|teks| teks.sound)).collect();
    let names = names.filter(|names| !names.is_empty())?;
    Some(Roles { names, nama: NamaKomponen::Kompetensi, span: kompetensi.umum.span })
}

fn numbers<'a>(subject: &Subject<'a>) -> Option<Roles<'a>> {
    let jumlah = subject.standar.komponen.jumlah_pelaksana.ada()?;
    // An entry that is a text alone is prose: its number and its role are one.
    let named = |teks: &&Teks, span: Span| teks.sound && teks.span != span;
    let names: Option<Vec<&Teks>> = jumlah
        .butir
        .iter()
        .map(|one| one.peran.as_ref().filter(|teks| named(teks, one.umum.span)))
        .collect();
    let names = names.filter(|names| !names.is_empty() && jumlah.umum.uraian.is_none())?;
    Some(Roles { names, nama: NamaKomponen::JumlahPelaksana, span: jumlah.umum.span })
}

/// The officers of a flow, each once; no applicants, systems, institutions or heads of the agency.
fn actors(prosedur: &Prosedur) -> Vec<&Teks> {
    let mut all = Vec::new();
    let own = prosedur.alur.iter().flat_map(|alur| &alur.langkah);
    for langkah in prosedur.langkah.iter().chain(own) {
        of_step(langkah, &mut all);
    }
    all
}

fn of_step<'a>(langkah: &'a Langkah, all: &mut Vec<&'a Teks>) {
    if langkah.luar.is_some_and(|luar| luar.value) {
        return;
    }
    for name in langkah.pelaku.iter().filter(|name| name.sound && is_officer(&name.text)) {
        if !has(all, name) {
            all.push(name);
        }
    }
    let outcomes = langkah.bila.iter().map(|hasil| &hasil.langkah);
    for inner in langkah.langkah.iter().chain(outcomes) {
        of_step(inner, all);
    }
}

fn is_officer(name: &str) -> bool {
    role(name) == Peran::Lain && !is_institution(name)
}

/// Whether a list has a role, by any of the names that are joined in it.
fn has(list: &[&Teks], name: &Teks) -> bool {
    let fits = |one: &str| list.iter().any(|other| is_same(one, &other.text));
    // Mostly the very same name is there.
    list.iter().any(|other| other.text == name.text)
        || fits(&name.text)
        || parts(&name.text).any(fits)
}

/// The names that are joined in one, each without what it is for: `Dokter dan Perawat`, `Perawat/Bidan`, `Tim Penilai Teknis (TPT)`.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split([',', '/', '(', ')', '&'])
        .flat_map(|part| part.split(" dan "))
        .flat_map(|part| part.split(" atau "))
        .filter_map(|part| part.split(" untuk ").next())
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether two names are one role: the words of one open or end the other.
fn is_same(one: &str, other: &str) -> bool {
    parts(other).chain([other]).any(|other| {
        let (mine, theirs) = (words(one), words(other));
        let (mut mine, mut theirs) = (mine.peekable(), theirs.peekable());
        if mine.peek().is_none() || theirs.peek().is_none() {
            return false;
        }
        let opens = mine.by_ref().zip(theirs.by_ref()).all(|(a, b)| is_one_word(a, b));
        opens || ends(one, other) || ends(other, one)
    })
}

/// Whether a name ends another: `Administrasi` and `Petugas administrasi`.
fn ends(short: &str, long: &str) -> bool {
    let (short, long): (Vec<&str>, Vec<&str>) = (words(short).collect(), words(long).collect());
    short.len() < long.len()
        && short.iter().rev().zip(long.iter().rev()).all(|(a, b)| is_one_word(a, b))
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_one_word(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn tell(subject: &Subject<'_>, at: &Roles<'_>, lacks: &[&Teks], found: &mut Vec<Diagnostic>) {
    if lacks.is_empty() || at.span.source != subject.standar.span.source {
        return;
    }
    let mut names: Vec<&str> = Vec::new();
    for name in lacks.iter().map(|teks| teks.text.trim()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (id, en) = (row(&names, "dan"), row(&names, "and"));
    let message = match at.nama {
        NamaKomponen::Kompetensi => Text::new(
            format!("Kompetensi pelaksana tidak memuat {id}"),
            format!("The competences do not have {en}"),
        ),
        _ => Text::new(
            format!("Jumlah pelaksana tidak memuat {id}"),
            format!("The numbers of staff do not have {en}"),
        ),
    };
    let mut finding = Diagnostic::new(&RULE, subject.key_of(at.nama, at.span), message).help(
        Text::new(
            "Tambahkan peran itu, atau samakan sebutannya pada `prosedur`, `kompetensi`, dan `jumlah_pelaksana`",
            "Add the role, or call it the same in `prosedur`, `kompetensi` and `jumlah_pelaksana`",
        ),
    );
    if let Some(first) = lacks.first() {
        finding = finding.related(first.span, Text::fixed("disebut di sini", "it is named here"));
    }
    found.push(finding);
}
