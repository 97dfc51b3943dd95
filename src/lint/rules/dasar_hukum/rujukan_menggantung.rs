//! A legal basis that names no act: "peraturan perundang-undangan yang berlaku", a Perda without its number.

use std::ops::Range;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::cites::Cite;
use crate::lint::prose::{binds, in_title, is_own, quoted};
use crate::lint::walk::with_basis;
use crate::lint::{Said, Whole, place};
use crate::model::sitasi::{self, Bentuk};
use crate::model::{Biaya, Isi, Jenis, NamaKomponen, Tulisan};
use crate::register::words::{self, Ditetapkan};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 45",
        text: "Dasar hukum mencantumkan jenis dan nama peraturannya",
    }],
    silences: &["sitasi-tak-terurai", "kata-kabur"],
    ..Rule::new("rujukan-menggantung", Grade::new("WWE"), include_str!("rujukan_menggantung.md"))
};

/// In prose that decides neither what is asked, nor what is paid, nor how long it takes.
const ELSEWHERE: Grade = Grade::new("IIW");

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites() {
        let text = &cite.teks.text;
        if let Some(range) = words::dangling_end(text) {
            let written = &text[range.clone()];
            let message = Text::new(
                format!("Tidak dapat dibaca peraturan mana yang dimaksud dengan “{written}”"),
                format!("It cannot be told which regulations “{written}” means"),
            );
            let span = place::of(subject.facts.sources, cite.teks, &range);
            found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
                "Hapus, atau tulis peraturan itu satu per satu",
                "Delete it, or write those regulations one by one",
            )));
        } else if is_dangling(cite) {
            found.push(nowhere(text.trim(), cite.teks.span).help(Text::new(
                "Tulis jenis, nomor, tahun, dan judul peraturannya",
                "Write kind, number, year and title of the regulation",
            )));
        }
    }
    in_prose(subject, found);
}

/// The same in prose: `sesuai peraturan perundang-undangan yang berlaku`, `sesuai Perda`.
fn in_prose(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut founded: Option<Vec<Span>> = None;
    for Said { tulisan, hits } in subject.words() {
        if hits.menggantung.is_empty() || !is_prose(tulisan) || is_pledge(tulisan) {
            continue;
        }
        let text = tulisan.teks.text.as_str();
        let first = hits.menggantung.iter().find_map(|(hit, ())| reference(subject, tulisan, hit));
        let Some(range) = first.filter(|_| !is_all_of_fee(subject, tulisan)) else { continue };
        // Beside a legal basis it is known which act is meant.
        let founded = founded.get_or_insert_with(|| with_basis(subject.standar));
        if founded.iter().any(|span| span.holds(tulisan.teks.span)) {
            continue;
        }
        let span = place::of(subject.facts.sources, &tulisan.teks, &range);
        let finding = nowhere(&text[range], span).help(Text::new(
            "Tulis isinya di sini, dan peraturannya di `dasar`",
            "Write here what it says, and the regulation under `dasar`",
        ));
        found.push(if binds(tulisan) { finding } else { finding.graded(ELSEWHERE) });
    }
}

/// The whole of a reference around a hit; none where it does not point, or where it can be told which act is meant.
fn reference(subject: &Subject<'_>, tulisan: &Tulisan, hit: &Range<usize>) -> Option<Range<usize>> {
    let text = tulisan.teks.text.as_str();
    if quoted(text, hit.start) || in_title(text, hit.start) {
        return None;
    }
    let cited = sitasi::parse(&text[hit.start..]);
    let decides = |jenis: Jenis| jenis.keputusan() || jenis == Jenis::Kepka;
    let made = tulisan.komponen == Some(NamaKomponen::Prosedur) || cited.jenis.is_some_and(decides);
    let ditetapkan = if made { Ditetapkan::Dibuat } else { Ditetapkan::Menunjuk };
    let range = words::dangling_around(text, hit, ditetapkan)?;
    let known = match cited.jenis {
        Some(_) if cited.nomor.is_some() || cited.tanggal.is_some() => true,
        Some(jenis) => is_the_only(subject, jenis),
        None => names_act(text),
    };
    (!known).then_some(range)
}

/// Whether the legal bases list one act of a kind, so that it is the one that is meant, or cannot be known: an agency's
/// component stands beside those of each standard.
fn is_the_only(subject: &Subject<'_>, jenis: Jenis) -> bool {
    if subject.whole == Whole::Share {
        return true;
    }
    match &subject.standar.komponen.dasar_hukum {
        Isi::TakTerbaca(_) => true,
        Isi::Ada(_) => {
            let listed = subject.cites().iter().filter(|cite| cite.landasan.is_some());
            let same = |other: Jenis| other == jenis || other.is_perda() && jenis.is_perda();
            listed.filter(|cite| cite.jenis().is_some_and(same)).count() == 1
        }
        _ => false,
    }
}

/// Whether a text names an act by its number, or one of its articles.
fn names_act(text: &str) -> bool {
    ["Nomor ", "nomor ", "No. ", "Pasal ", "pasal "].iter().any(|word| {
        text.match_indices(word)
            .any(|(at, _)| text[at + word.len()..].starts_with(|sign: char| sign.is_ascii_digit()))
    }) || text
        .as_bytes()
        .windows(5)
        .any(|signs| signs[0] == b'/' && signs[1..].iter().all(u8::is_ascii_digit))
}

/// Whether a text says what holds for the service; what officers know of the law is a field of it, not a reference.
fn is_prose(tulisan: &Tulisan) -> bool {
    const NAMES: [&str; 10] = [
        "nama", "kelompok", "label", "jabatan", "pelaku", "peran", "oleh", "penerbit", "hari",
        "jam",
    ];
    const OUTSIDE: [&str; 7] =
        ["deskripsi", "pengguna", "uraian", "catatan", "jika", "kecuali", "target"];
    match tulisan.komponen {
        None => OUTSIDE.contains(&tulisan.key),
        Some(NamaKomponen::Kompetensi) => false,
        Some(NamaKomponen::Biaya) => is_own(tulisan),
        Some(_) => is_own(tulisan) && !NAMES.contains(&tulisan.key),
    }
}

/// Whether it is the customary third statement of a pledge: sanctions are taken `sesuai peraturan perundang-undangan`.
fn is_pledge(tulisan: &Tulisan) -> bool {
    matches!(tulisan.komponen, None | Some(NamaKomponen::JaminanPelayanan))
        && words::says(&tulisan.teks.text, &["sanksi"])
}

/// Whether it is all that the component of fees says, which then is no fee: of that another rule speaks.
fn is_all_of_fee(subject: &Subject<'_>, tulisan: &Tulisan) -> bool {
    let no_row = |biaya: &Biaya| biaya.rincian.is_empty() && biaya.gratis.is_none();
    tulisan.komponen == Some(NamaKomponen::Biaya)
        && subject.standar.komponen.biaya.ada().is_some_and(no_row)
}

fn nowhere(written: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("“{written}” tidak menunjuk satu peraturan pun"),
        format!("“{written}” points to no regulation"),
    );
    Diagnostic::new(&RULE, span, message)
}

/// Whether a whole citation points nowhere.
pub(super) fn is_dangling(cite: &Cite<'_>) -> bool {
    let text = &cite.teks.text;
    let value = cite.value;
    // Of dots in the place of a number isian-pengganti speaks.
    if value.bentuk == Bentuk::Slug || text.contains('…') || text.contains("...") {
        return false;
    }
    let local = |jenis: Jenis| {
        let head = matches!(jenis, Jenis::Pergub | Jenis::Perbup | Jenis::Perwali | Jenis::Kepka);
        jenis.is_perda() || head || jenis.keputusan()
    };
    match value.jenis {
        None => words::dangling(text),
        Some(jenis) => local(jenis) && value.nomor.is_none() && value.tanggal.is_none(),
    }
}
