//! A citation of which nobody can tell which act is meant.

use super::{Subject, is_gone, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites::Cite;
use crate::model::sitasi::Bentuk;
use crate::model::{Jenis, Sitasi};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 45",
        text: "Dasar hukum mencantumkan jenis dan nama peraturannya",
    }],
    ..Rule::new("sitasi-tak-terurai", Grade::new("WWE"), include_str!("sitasi_tak_terurai.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let cites = subject.cites();
    for (at, cite) in cites.iter().enumerate() {
        let (teks, value) = (cite.teks, cite.value);
        // Of dots in the place of a number isian-pengganti speaks.
        let blank = teks.text.contains('…') || teks.text.contains("...");
        if blank || value.bentuk == Bentuk::Slug {
            continue;
        }
        if !value.terurai() {
            found.push(Diagnostic::new(&RULE, teks.span, unread(value)).help(Text::new(
                "Tulis lengkap, misalnya `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`",
                "Write it in full, such as `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`",
            )));
            continue;
        }
        // An act whose title stands in one place of the standard may be named without it in the others, so that one title
        // mends them all.
        let told = || {
            cites.iter().enumerate().any(|(place, other)| {
                is_same(cite, other) && (place < at || other.value.judul.is_some())
            })
        };
        let titled = value.judul.is_some() || !value.jenis.is_some_and(has_title);
        if !titled && !is_gone(cite) && !told() {
            found.push(without_title(subject, cite));
        }
    }
}

/// Whether two citations name one act.
fn is_same(one: &Cite<'_>, other: &Cite<'_>) -> bool {
    match (one.key(), other.key()) {
        (Some(one), Some(other)) => one == other,
        // A decision has no name of its own but its number.
        (None, None) => {
            let number =
                |cite: &Cite<'_>| cite.value.nomor.clone().map(|it| (cite.value.jenis, it));
            one.teks.text == other.teks.text
                || number(one).is_some() && number(one) == number(other)
        }
        _ => false,
    }
}

/// Whether acts of this kind bear a title.
fn has_title(jenis: Jenis) -> bool {
    !matches!(jenis, Jenis::Uud | Jenis::Sop | Jenis::Juknis)
}

fn without_title(subject: &Subject<'_>, cite: &Cite<'_>) -> Diagnostic {
    let (teks, sitasi) = (cite.teks, cite.value);
    let range = &sitasi.letak.akta;
    let sources = subject.facts.sources;
    let (noun, noun_en) = noun(sitasi.jenis);
    let message = Text::new(
        format!("Judul {noun} ini tidak disebut"),
        format!("The title of this {noun_en} is not given"),
    );
    let finding =
        Diagnostic::new(&RULE, place::of(sources, teks, range), message).graded(Grade::INFO);
    let Some(akta) = cite.akta.as_ref().filter(|akta| !akta.judul.is_empty()) else {
        return finding
            .help(Text::new("Tambahkan `tentang` dan judulnya", "Add `tentang` and its title"));
    };
    let finding = finding.help(Text::new(
        format!("Tambahkan `tentang {}`", akta.judul),
        format!("Add `tentang {}`", akta.judul),
    ));
    // The title stands right after number and year, before what brackets say of its place in the gazette.
    let parts = [&sitasi.letak.nomor, &sitasi.letak.tahun, &sitasi.letak.jenis];
    let Some(end) = parts.into_iter().flatten().map(|part| part.end).max() else { return finding };
    let head = range.start..end;
    let new = format!("{} tentang {}", &teks.text[head.clone()], akta.judul);
    match place::edit(sources, teks, &head, &new) {
        Some(edit) => {
            finding.fix(Fix::safe(Text::new("Tambahkan judulnya", "Add its title"), vec![edit]))
        }
        None => finding,
    }
}

/// What an act of this kind is called in a sentence.
fn noun(jenis: Option<Jenis>) -> (&'static str, &'static str) {
    match jenis {
        Some(Jenis::Kepka | Jenis::Keppres) => ("keputusan", "decision"),
        Some(jenis) if jenis.keputusan() => ("keputusan", "decision"),
        Some(Jenis::Se) => ("surat edaran", "circular"),
        Some(Jenis::Instruksi | Jenis::Inpres) => ("instruksi", "instruction"),
        _ => ("peraturan", "regulation"),
    }
}

/// What of the citation could not be read.
fn unread(sitasi: &Sitasi) -> Text {
    let number = sitasi.nomor.is_none();
    let (lacks, lacks_en) = match sitasi.jenis {
        None => ("jenisnya", "its kind is"),
        Some(_) if number && sitasi.tahun.is_none() => {
            ("nomor dan tahunnya", "its number and year are")
        }
        Some(_) if number => ("nomornya", "its number is"),
        Some(_) => ("tahunnya", "its year is"),
    };
    let (noun, noun_en) = noun(sitasi.jenis);
    Text::new(
        format!("Tidak dapat dibaca {noun} mana yang dimaksud: {lacks} tidak disebut"),
        format!("It cannot be told which {noun_en} is meant: {lacks_en} not given"),
    )
}
