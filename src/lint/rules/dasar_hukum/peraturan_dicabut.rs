//! A regulation that another act has revoked.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites;
use crate::model::sitasi::Bentuk;
use crate::model::{Jenis, Sitasi, Teks};
use crate::register::{Akta, Keyakinan, Register, Status};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-12-2011",
            article: "Lampiran II nomor 42",
            text: "Peraturan yang dicabut tidak dicantumkan dalam dasar hukum",
        },
        Ground {
            act: "uu-12-2011",
            article: "Lampiran II nomor 229",
            text: "Peraturan yang telah dicabut tetap tidak berlaku",
        },
    ],
    silences: &["perubahan-tak-disebut", "perubahan-tanpa-induk"],
    ..Rule::new("peraturan-dicabut", Grade::ERROR, include_str!("peraturan_dicabut.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let cites = subject.cites();
    for cite in cites {
        if let Some(akta) = cite.meant().filter(|akta| akta.status == Status::Dicabut) {
            found.push(judged(subject, cite.teks, cite.value, akta));
        }
        // The acts of an amendment phrase are named as part of another: of them nothing is said.
        for act in &cite.value.juncto {
            let akta = cites::known(subject.facts.register, act);
            if let Some(akta) = akta.filter(|akta| akta.status == Status::Dicabut) {
                found.push(judged(subject, cite.teks, act, &akta));
            }
        }
    }
}

fn judged(subject: &Subject<'_>, teks: &Teks, act: &Sitasi, akta: &Akta) -> Diagnostic {
    let successor = successor(subject.facts.register, akta);
    let known = successor
        .as_ref()
        .is_some_and(|akta| subject.cites().iter().any(|other| other.key() == Some(&akta.id)));
    revoked(subject, teks, act, akta, successor.as_ref(), known)
}

/// The act that stands in its place today: what revoked it, or what revoked that.
fn successor(register: &Register, akta: &Akta) -> Option<Akta> {
    // No act in force stands further from the one it replaced.
    const LONGEST_CHAIN: usize = 8;
    let mut last = None;
    let mut slug = akta.dicabut_oleh.first().cloned();
    for _ in 0..LONGEST_CHAIN {
        let Some(next) = slug.and_then(|slug| register.find(&slug)) else { break };
        slug = next.dicabut_oleh.first().cloned().filter(|_| next.status == Status::Dicabut);
        last = Some(next);
    }
    last.map(|last| enacted(register, &last).unwrap_or(last))
}

/// The law that made a Perppu one, which is what is cited since.
fn enacted(register: &Register, akta: &Akta) -> Option<Akta> {
    if akta.jenis != Jenis::Perppu {
        return None;
    }
    let title = format!("Penetapan {} menjadi Undang-Undang", akta.sitasi());
    register.by_title(&title).into_iter().find(|law| law.jenis == Jenis::Uu)
}

fn revoked(
    subject: &Subject<'_>,
    teks: &Teks,
    sitasi: &Sitasi,
    akta: &Akta,
    successor: Option<&Akta>,
    known: bool,
) -> Diagnostic {
    let range = match sitasi.bentuk {
        Bentuk::Slug => 0..teks.text.len(),
        Bentuk::Kalimat => sitasi.letak.akta.clone(),
    };
    let span = place::of(subject.facts.sources, teks, &range);
    let finding =
        Diagnostic::new(&RULE, span, sentence(akta, successor)).graded(match akta.keyakinan {
            Keyakinan::Tinggi => Grade::ERROR,
            Keyakinan::Sedang => Grade::WARNING,
            Keyakinan::Rendah => Grade::INFO,
        });
    let Some(successor) = successor else {
        return finding.help(Text::new(
            "Hapus, atau kutip peraturan yang berlaku sekarang",
            "Delete it, or cite the regulation that is in force now",
        ));
    };
    if known {
        return finding.help(Text::new(
            format!("Hapus; {} sudah dikutip", successor.sebutan()),
            format!("Delete it; {} is cited already", successor.sebutan()),
        ));
    }
    let finding = finding.help(Text::new(
        format!(
            "Bila {} memang dasarnya sekarang, kutip itu; periksa juga pasal yang dirujuk",
            successor.sebutan()
        ),
        format!(
            "If {} is what it rests on now, cite that; look at the articles too",
            successor.sebutan()
        ),
    ));
    match replacement(subject, teks, sitasi, &range, successor) {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}

/// The successor's citation in the place of the act and of what was said of its amendments.
fn replacement(
    subject: &Subject<'_>,
    teks: &Teks,
    sitasi: &Sitasi,
    range: &Range<usize>,
    successor: &Akta,
) -> Option<Fix> {
    let end =
        sitasi.letak.perubahan.as_ref().map_or(range.end, |perubahan| perubahan.end.max(range.end));
    let new = match sitasi.bentuk {
        Bentuk::Slug => successor.id.clone().into_owned(),
        Bentuk::Kalimat => successor.sitasi(),
    };
    let edit = place::edit(subject.facts.sources, teks, &(range.start..end), &new)?;
    let title = Text::new(
        format!("Kutip {}", successor.sebutan()),
        format!("Cite {}", successor.sebutan()),
    );
    Some(Fix::proposal(title, vec![edit]))
}

fn sentence(akta: &Akta, successor: Option<&Akta>) -> Text {
    let act = akta.sebutan();
    let by = successor.map(Akta::sebutan);
    match (akta.keyakinan, by) {
        (Keyakinan::Rendah, Some(by)) => Text::new(
            format!("{act} mungkin sudah dicabut; penggantinya agaknya {by}"),
            format!("{act} may have been revoked; in its place seems to stand {by}"),
        ),
        (Keyakinan::Rendah, None) => Text::new(
            format!("{act} mungkin sudah dicabut"),
            format!("{act} may have been revoked"),
        ),
        (_, Some(by)) => Text::new(
            format!("{act} sudah dicabut; penggantinya {by}"),
            format!("{act} was revoked; in its place stands {by}"),
        ),
        (_, None) => Text::new(format!("{act} sudah dicabut"), format!("{act} was revoked")),
    }
}
