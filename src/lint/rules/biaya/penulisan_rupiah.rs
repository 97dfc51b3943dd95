//! An amount that is not spelt as the format asks: `Rp. 350.000,-`, `350.000`.
//!
//! No law says how a standard writes an amount: the form is that of the format, and of the Lampiran II of UU 12/2011 in
//! its examples.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text};
use crate::lint::walk::rows;
use crate::model::{Ejaan, Scalar, Uang};

pub(super) static RULE: Rule = Rule {
    silences: &["angka-tanpa-kutip"],
    ..Rule::new("penulisan-rupiah", Grade::new("IIW"), include_str!("penulisan_rupiah.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    for row in rows(biaya) {
        found.extend(row.baris.tarif.iter().filter_map(|tarif| misspelt(subject, tarif)));
    }
}

fn misspelt(subject: &Subject<'_>, tarif: &Scalar<Uang>) -> Option<Diagnostic> {
    let Scalar { teks, value } = tarif;
    // How another currency is written, no rule of ours says.
    let nilai = value.nilai.filter(|nilai| nilai.mata_uang == "IDR")?;
    if !teks.sound || value.ejaan == Ejaan::Baku {
        return None;
    }
    let letak = value.letak.as_ref()?;
    let right = nilai.to_string();
    // So the law writes it: Rp75.000.000,00.
    if teks.text[letak.clone()] == format!("{right},00") {
        return None;
    }
    let sources = subject.facts.sources;
    let span = place::of(sources, teks, letak);
    // In quotes every reader takes the same characters.
    let plain = sources
        .get(span.source)
        .is_some_and(|source| !source.slice(teks.span).starts_with(['"', '\'']));
    let written = &teks.text[letak.clone()];
    let bent = value.ejaan == Ejaan::Bengkok && plain;
    let message = if bent {
        Text::new(
            format!("“{written}” dibaca sebagai angka lain oleh pembaca YAML lain"),
            format!("Other readers of YAML take “{written}” for another number"),
        )
    } else {
        Text::new(
            format!("“{written}” ditulis dengan cara lain daripada {right}"),
            format!("“{written}” is written otherwise than {right}"),
        )
    };
    let grade = if bent { Grade::WARNING } else { RULE.grade };
    let finding = Diagnostic::new(&RULE, span, message).graded(grade);
    let say = Text::new(format!("Tulis {right}"), format!("Write {right}"));
    Some(match place::edit(sources, teks, letak, &right) {
        Some(edit) => finding.fix(Fix::safe(say, vec![edit])),
        None => finding.help(say),
    })
}
