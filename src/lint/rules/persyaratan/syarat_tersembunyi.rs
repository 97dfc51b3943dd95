//! A document or a stamp that a step, a time or a fee asks for and the requirements do not.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::walk::{all_requirements, products, rows, steps};
use crate::model::{IsiProduk, Langkah, Persyaratan, Standar, Teks, Umum};
use crate::register::cues;
use crate::register::words::{self, Peran};

pub(super) static RULE: Rule =
    Rule::new("syarat-tersembunyi", Grade::new("IIW"), include_str!("syarat_tersembunyi.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let Some(persyaratan) = standar.komponen.persyaratan.ada() else { return };
    let asked = asked(standar);
    if asked.is_empty() {
        return;
    }
    let listed = listed(persyaratan);
    let free = standar.komponen.biaya.ada().is_some_and(|biaya| biaya.gratis.is_some());
    let stamped = listed.iter().any(|teks| stamp(&teks.text).is_some());
    let mut known: Option<Vec<Words>> = None;
    for (teks, place) in asked {
        // What two files say together neither says alone.
        if !teks.sound || teks.span.source != persyaratan.umum.span.source {
            continue;
        }
        // Of stamps for a free service another rule speaks.
        if let Some(range) = stamp(&teks.text).filter(|_| !stamped && !free) {
            found.push(hidden(subject, teks, range, place));
        }
        // Elsewhere than in a step of the applicant it may be an officer who brings it.
        if place != Place::Step && teks.text.contains("etugas") {
            continue;
        }
        for range in documents(&teks.text) {
            let known = known.get_or_insert_with(|| known_words(standar, &listed));
            let words = significant(&teks.text[range.clone()]);
            if !words.is_empty() && !known.iter().any(|known| covers(known, &words)) {
                found.push(hidden(subject, teks, range, place));
            }
        }
    }
}

/// Where something is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Step,
    Time,
    Fee,
}

/// The texts that may ask the applicant for something.
fn asked(standar: &Standar) -> Vec<(&Teks, Place)> {
    let komponen = &standar.komponen;
    let mut texts = Vec::new();
    if let Some(prosedur) = komponen.prosedur.ada() {
        steps(&prosedur.langkah, &prosedur.alur, &mut |langkah| {
            if by_applicant(langkah) {
                texts.extend(langkah.kegiatan.iter().map(|teks| (teks, Place::Step)));
            }
        });
    }
    for rentang in komponen.jangka_waktu.ada().into_iter().flat_map(|it| &it.butir) {
        let said = rentang.sejak.iter().chain(of(&rentang.umum));
        texts.extend(said.map(|teks| (teks, Place::Time)));
    }
    if let Some(biaya) = komponen.biaya.ada() {
        let said = of(&biaya.umum).chain(&biaya.tidak_termasuk);
        texts.extend(said.map(|teks| (teks, Place::Fee)));
        for row in rows(biaya) {
            texts.extend(of(&row.baris.umum).map(|teks| (teks, Place::Fee)));
        }
    }
    texts
}

fn of(umum: &Umum) -> impl Iterator<Item = &Teks> {
    umum.uraian.iter().chain(&umum.catatan).chain(&umum.jika)
}

fn by_applicant(langkah: &Langkah) -> bool {
    !langkah.pelaku.is_empty()
        && langkah.pelaku.iter().all(|pelaku| words::role(&pelaku.text) == Peran::Pemohon)
}

/// What the requirements say, groups and remarks included.
fn listed(persyaratan: &Persyaratan) -> Vec<&Teks> {
    let mut texts: Vec<&Teks> = of(&persyaratan.umum).collect();
    all_requirements(&persyaratan.butir, &mut |syarat| {
        texts.extend(syarat.isi.teks().into_iter().chain(of(&syarat.umum)));
    });
    texts
}

/// The word for a stamp: `meterai`, `bermaterai`.
fn stamp(text: &str) -> Option<Range<usize>> {
    const WORDS: [&str; 4] = ["meterai", "materai", "bermeterai", "bermaterai"];
    let at = text.find("terai")?;
    let start = text[..at]
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
    let end = at + "terai".len();
    let word = &text[start..end];
    WORDS.iter().any(|one| one.eq_ignore_ascii_case(word)).then_some(start..end)
}

/// The documents that the applicant brings or hands in, in the words of a step.
fn documents(text: &str) -> Vec<Range<usize>> {
    const JOINTS: [&str; 5] = ["dan", "serta", "beserta", "atau", "berupa"];
    let cues = cues::persyaratan();
    let mut documents = Vec::new();
    let mut piece: Option<Range<usize>> = None;
    let mut brings = false;
    let mut from = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let start = from;
        from += chunk.len();
        let word = chunk.trim_matches(|sign: char| !sign.is_alphanumeric());
        if cues.membawa.has(word) {
            documents.extend(piece.take());
            brings = true;
        } else if !brings || cues.berhenti.has(word) {
            documents.extend(piece.take());
            brings = false;
        } else if JOINTS.iter().any(|joint| joint.eq_ignore_ascii_case(word)) {
            documents.extend(piece.take());
        } else {
            let end = start + chunk.trim_end().trim_end_matches([',', ';', '.', ')']).len();
            piece = Some(piece.map_or(start, |piece| piece.start)..end);
            if chunk.trim_end().ends_with([',', ';', '.', ')']) {
                documents.extend(piece.take());
            }
        }
    }
    documents.extend(piece);
    documents.retain(|range| is_document(&text[range.clone()]));
    documents
}

/// Whether words name one document, and none that the flow itself gives out: a receipt, a queue ticket.
fn is_document(name: &str) -> bool {
    let cues = cues::persyaratan();
    let form = words::forms(name).into_iter().next().filter(|(range, _)| range.start == 0);
    let name = form.map_or(name, |(range, _)| name[range.end..].trim_start());
    let Some(kind) = words::document(name) else { return false };
    let mut others = name.split(|sign: char| !sign.is_alphanumeric()).skip(1);
    let abbreviation = kind.bytes().all(|letter| letter.is_ascii_uppercase());
    let ticket = others.clone().any(|word| cues.tiket.has(word));
    !cues.keluaran.has(kind) && !ticket && (abbreviation || others.any(|word| !word.is_empty()))
}

/// The words of a name that tell it from others, in small letters.
type Words = Vec<String>;

fn significant(name: &str) -> Words {
    let cues = cues::persyaratan();
    let words = name
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(str::to_lowercase)
        .filter(|word| !cues.hampa.has(word));
    let mut words: Vec<String> = words.collect();
    // Who asks for a KTP and lists "kartu identitas" asks for one thing.
    if words.iter().any(|word| cues.pengenal.has(word)) {
        words.retain(|word| !cues.pengenal.has(word) && word != "kartu" && word != "tanda");
        words.push("identitas".to_owned());
    }
    for word in &mut words {
        if word == "kk" {
            "keluarga".clone_into(word);
        }
    }
    words
}

/// The words of everything that the requirements, the products and the outputs of steps name.
fn known_words(standar: &Standar, listed: &[&Teks]) -> Vec<Words> {
    let mut texts: Vec<&Teks> = listed.to_vec();
    if let Some(produk) = standar.komponen.produk.ada() {
        products(&produk.butir, &mut |produk| match &produk.isi {
            IsiProduk::Satu(nama) => texts.extend(nama),
            IsiProduk::Kelompok { nama, .. } => texts.push(nama),
        });
    }
    if let Some(prosedur) = standar.komponen.prosedur.ada() {
        steps(&prosedur.langkah, &prosedur.alur, &mut |langkah| {
            texts.extend(&langkah.keluaran);
            if !by_applicant(langkah) {
                texts.extend(&langkah.kegiatan);
            }
        });
    }
    texts.into_iter().map(|teks| significant(&teks.text)).collect()
}

/// Whether one thing names all words of another, a slip of a letter apart.
fn covers(known: &[String], words: &[String]) -> bool {
    let alike = |one: &str, other: &str| {
        one == other
            || one.len() >= 5 && other.starts_with(one)
            || one.len() >= 6 && strsim::damerau_levenshtein(one, other) <= 1
    };
    words.iter().all(|word| known.iter().any(|known| alike(word, known)))
}

fn hidden(subject: &Subject<'_>, teks: &Teks, range: Range<usize>, place: Place) -> Diagnostic {
    let span = place::of(subject.facts.sources, teks, &range);
    let name = &teks.text[range];
    let (id, en) = match place {
        Place::Step => ("Langkah ini", "This step"),
        Place::Time => ("Waktu ini", "This time"),
        Place::Fee => ("Biaya ini", "This fee"),
    };
    let message = Text::new(
        format!("{id} meminta “{name}”, yang tidak ada di persyaratan"),
        format!("{en} asks for “{name}”, which the requirements do not have"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis juga di `persyaratan`, agar pemohon membawanya sejak awal; atau hapus dari sini",
        "Write it in `persyaratan` too, so that applicants bring it at once; or remove it from here",
    ))
}
