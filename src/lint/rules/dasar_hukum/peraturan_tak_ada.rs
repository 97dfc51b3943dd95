//! An act whose number its year never reached.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::sitasi::Bentuk;
use crate::model::{Jenis, Sitasi, Teks};

pub(super) static RULE: Rule = Rule {
    silences: &["perubahan-tak-disebut"],
    ..Rule::new("peraturan-tak-ada", Grade::new("WWE"), include_str!("peraturan_tak_ada.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites().iter().filter(|cite| cite.salah_jenis.is_none()) {
        if cite.akta.is_none() {
            found.extend(of(subject, cite.teks, cite.value));
        }
        for act in cite.value.perubahan.iter().chain(&cite.value.juncto) {
            found.extend(of(subject, cite.teks, act));
        }
    }
}

fn of(subject: &Subject<'_>, teks: &Teks, act: &Sitasi) -> Option<Diagnostic> {
    let jenis = act.jenis.filter(|jenis| matches!(jenis, Jenis::Uu | Jenis::Pp))?;
    let tahun = act.tahun?;
    let number: u32 = act.nomor.as_deref()?.parse().ok()?;
    let register = subject.facts.register;
    // Most acts are known, and to look one up is cheaper than to count a year.
    if act.slug.as_deref().is_some_and(|slug| register.find(slug).is_some()) {
        return None;
    }
    let last = register.last_of(jenis, tahun).filter(|last| number > *last)?;
    let letak = &act.letak;
    let range = match (act.bentuk, &letak.nomor, &letak.tahun) {
        (Bentuk::Kalimat, Some(nomor), Some(tahun)) => {
            nomor.start.min(tahun.start)..nomor.end.max(tahun.end)
        }
        _ => letak.akta.clone(),
    };
    let kind = jenis.nama();
    let message = Text::new(
        format!(
            "{kind} Nomor {number} Tahun {tahun} tidak ada: yang terakhir tahun itu nomor {last}"
        ),
        format!(
            "There is no {kind} Nomor {number} Tahun {tahun}: the last of that year is number {last}"
        ),
    );
    Some(Diagnostic::new(&RULE, place::of(subject.facts.sources, teks, &range), message).help(
        Text::new(
            "Periksa jenis, nomor, dan tahunnya pada naskah peraturan itu",
            "Look up its kind, number and year in the text of that regulation",
        ),
    ))
}
