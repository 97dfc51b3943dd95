//! A `dasar` that the legal bases of the standard do not list.

use super::{Subject, said};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Whole;
use crate::lint::cites::Cite;
use crate::model::{Jenis, NamaKomponen, Sitasi};
use crate::register::Status;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    // Its title belongs in the legal bases, where it stands for all.
    silences: &["sitasi-tak-terurai"],
    ..Rule::new("dasar-tak-tercantum", Grade::new("IWW"), include_str!("dasar_tak_tercantum.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(dasar) = subject.standar.komponen.dasar_hukum.ada() else { return };
    // What an agency shares is held against the legal bases of each standard that takes it.
    if subject.whole == Whole::Share {
        return;
    }
    let cites = subject.cites();
    let entries: Vec<&Cite<'_>> = cites.iter().filter(|cite| cite.landasan.is_some()).collect();
    if entries.len() < dasar.butir.len() {
        return;
    }
    let own = |cite: &Cite<'_>| cite.teks.span.source == subject.standar.span.source;
    let bases = || cites.iter().filter(|cite| cite.landasan.is_none());
    let mut told: Vec<&Cite<'_>> = Vec::new();
    // Where the standard itself rests on the act as well, it is told there.
    for cite in bases().filter(|cite| own(cite)).chain(bases().filter(|cite| !own(cite))) {
        // Of a revoked act, and of one whose number or title is wrong, more exact rules speak.
        let doubted = cite.akta.is_some() && cite.meant().is_none() || cite.salah_jenis.is_some();
        let revoked = cite.meant().is_some_and(|akta| akta.status == Status::Dicabut);
        let regulation = cite.jenis().is_some_and(is_regulation) && !doubted && !revoked;
        let again = || told.iter().any(|other| is_same(cite, other));
        if regulation && identified(cite) && !is_listed(cite, &entries) && !again() {
            told.push(cite);
        }
    }
    for cite in told {
        if own(cite) {
            let again = bases().filter(|other| own(other) && is_same(cite, other)).count() - 1;
            found.push(unlisted(subject, cite, again));
        } else {
            let list = subject.key_of(NamaKomponen::DasarHukum, dasar.umum.span);
            found.push(unlisted_by_heir(subject, cite, list));
        }
    }
}

/// Whether an act of this kind is a regulation and no decision.
fn is_regulation(jenis: Jenis) -> bool {
    jenis.peraturan() && !jenis.keputusan() && jenis != Jenis::Keppres
}

/// Whether it can be told which act is meant.
fn identified(cite: &Cite<'_>) -> bool {
    cite.key().is_some() || cite.value.terurai()
}

/// Whether the legal bases name an act, as an entry or as part of one.
fn is_listed(cite: &Cite<'_>, entries: &[&Cite<'_>]) -> bool {
    entries
        .iter()
        .any(|entry| is_same(cite, entry) || entry.value.semua().any(|act| means(act, cite.value)))
}

fn is_same(one: &Cite<'_>, other: &Cite<'_>) -> bool {
    one.key().is_some() && one.key() == other.key() || means(one.value, other.value)
}

/// Whether two citations mean one act, as far as they tell; a region that one leaves out is no difference.
fn means(one: &Sitasi, other: &Sitasi) -> bool {
    if let (Some(one), Some(other)) = (&one.slug, &other.slug)
        && one == other
    {
        return true;
    }
    let same = |one: Option<Jenis>, other: Option<Jenis>| match (one, other) {
        (Some(one), Some(other)) => one == other || one.is_perda() && other.is_perda(),
        _ => false,
    };
    let whole =
        one.slug.is_some() && other.slug.is_some() && !one.jenis.is_some_and(Jenis::is_perda);
    !whole
        && same(one.jenis, other.jenis)
        && one.nomor.is_some()
        && one.nomor == other.nomor
        && one.tahun == other.tahun
}

/// What an act is called: as the register does, else in the author's words.
fn name(cite: &Cite<'_>) -> String {
    cite.akta.as_ref().map_or_else(|| cite.sebutan().to_owned(), |akta| akta.sebutan())
}

fn unlisted(subject: &Subject<'_>, cite: &Cite<'_>, again: usize) -> Diagnostic {
    let act = name(cite);
    let (more, more_en) = match again {
        0 => (String::new(), String::new()),
        _ => (format!(" (juga di {again} tempat lain)"), format!(" (and in {again} other places)")),
    };
    let message = Text::new(
        format!("{act} menjadi dasar di sini{more}, tetapi tidak ada dalam `dasar_hukum`"),
        format!("{act} is a basis here{more_en}, but not among `dasar_hukum`"),
    );
    let whole = match &cite.akta {
        Some(akta) if !akta.judul.is_empty() => Some(akta.sitasi()),
        _ => cite.value.judul.as_ref().and_then(|_| {
            let words = cite.teks.text.get(cite.value.letak.akta.clone())?;
            Some(words.trim_end_matches([';', '.', ',', ' ']).to_owned())
        }),
    };
    let help = match whole {
        Some(whole) => Text::new(
            format!("Tambahkan “{whole}” ke `dasar_hukum`, atau perbaiki `dasar` ini"),
            format!("Add “{whole}” to `dasar_hukum`, or mend this `dasar`"),
        ),
        None => Text::fixed(
            "Tambahkan peraturan itu dengan judulnya ke `dasar_hukum`, atau perbaiki `dasar` ini",
            "Add that regulation with its title to `dasar_hukum`, or mend this `dasar`",
        ),
    };
    Diagnostic::new(&RULE, said(subject, cite), message).help(help)
}

/// The same of what the agency shares: said where it stands, once, however many standards take it.
fn unlisted_by_heir(subject: &Subject<'_>, cite: &Cite<'_>, list: Span) -> Diagnostic {
    let act = name(cite);
    let message = Text::new(
        format!(
            "{act} menjadi dasar di sini, tetapi tidak ada dalam `dasar_hukum` standar yang mewarisinya"
        ),
        format!(
            "{act} is a basis here, but not among the `dasar_hukum` of a standard that takes this over"
        ),
    );
    Diagnostic::new(&RULE, said(subject, cite), message)
        .related(list, Text::new("tidak ada dalam daftar ini", "it is not in this list"))
        .help(Text::new(
            "Tambahkan peraturan itu ke `dasar_hukum` standar itu, atau perbaiki `dasar` ini",
            "Add that regulation to the `dasar_hukum` of that standard, or mend this `dasar`",
        ))
}
