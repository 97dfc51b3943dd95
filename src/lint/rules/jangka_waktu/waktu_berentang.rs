//! A range where a bound belongs: `3–5 hari kerja`.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::walk::{Use, times};
use crate::model::{Scalar, Susunan, Ukuran, Waktu};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 1 angka 7",
        text: "Standar pelayanan adalah janji penyelenggara yang terukur",
    }],
    ..Rule::new("waktu-berentang", Grade::new("WWE"), include_str!("waktu_berentang.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    times(subject.standar, &mut |used, waktu| {
        if matches!(used, Use::Promise | Use::Complaint) {
            found.extend(range(subject, waktu));
        }
    });
}

fn range(subject: &Subject<'_>, waktu: &Scalar<Waktu>) -> Option<Diagnostic> {
    let Scalar { teks, value } = waktu;
    let ukuran = value.ukuran.filter(|ukuran| ukuran.bawah.is_some() && teks.sound)?;
    let letak = value.letak.as_ref()?;
    let upper = Ukuran { bawah: None, susunan: Susunan::Tunggal, ..ukuran }.to_string();
    let written = &teks.text[letak.clone()];
    let message = Text::new(
        format!("“{written}” adalah rentang; yang dijanjikan hanya batas atasnya"),
        format!("“{written}” is a range; only its upper end is a promise"),
    );
    let finding = Diagnostic::new(&RULE, place::of(subject.facts.sources, teks, letak), message)
        .help(Text::new(
            format!("Janjikan {upper}; waktu yang biasa ditulis pada `lazim`"),
            format!("Promise {upper}; what it usually takes is written under `lazim`"),
        ));
    Some(match place::edit(subject.facts.sources, teks, letak, &upper) {
        Some(edit) => finding.fix(Fix::proposal(
            Text::new(format!("Tulis {upper}"), format!("Write {upper}")),
            vec![edit],
        )),
        None => finding,
    })
}
