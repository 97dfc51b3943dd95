//! A citation of which nobody can tell which act is meant.

use super::{Subject, place};
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
    for cite in cites {
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
        // An act whose title stands in one place of the standard may be named without it in the others.
        let titled = || {
            cites.iter().any(|other| {
                cite.key().is_some() && other.key() == cite.key() && other.value.judul.is_some()
            })
        };
        if value.judul.is_none() && value.jenis.is_some_and(has_title) && !titled() {
            found.push(without_title(subject, cite));
        }
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
    let message =
        Text::new("Judul peraturan ini tidak disebut", "The title of this regulation is not given");
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

/// What of the citation could not be read.
fn unread(sitasi: &Sitasi) -> Text {
    let number = sitasi.nomor.is_none();
    match sitasi.jenis {
        None => Text::new(
            "Tidak dapat dibaca peraturan mana yang dimaksud: jenisnya tidak disebut",
            "It cannot be told which regulation is meant: its kind is not given",
        ),
        Some(_) if number && sitasi.tahun.is_none() => Text::new(
            "Tidak dapat dibaca peraturan mana yang dimaksud: nomor dan tahunnya tidak disebut",
            "It cannot be told which regulation is meant: its number and year are not given",
        ),
        Some(_) if number => Text::new(
            "Tidak dapat dibaca peraturan mana yang dimaksud: nomornya tidak disebut",
            "It cannot be told which regulation is meant: its number is not given",
        ),
        Some(_) => Text::new(
            "Tidak dapat dibaca peraturan mana yang dimaksud: tahunnya tidak disebut",
            "It cannot be told which regulation is meant: its year is not given",
        ),
    }
}
