//! A bound in other words than the law's "paling lama": `maksimal`, `selambat-lambatnya`, `<`.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::walk::{Use, times};
use crate::model::{Makna, Scalar, Waktu};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 256",
        text: "Batas jangka waktu ditulis dengan frasa paling lama",
    }],
    silences: &["kata-kabur"],
    ..Rule::new("frasa-batas-waktu", Grade::new("IIW"), include_str!("frasa_batas_waktu.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    times(subject.standar, &mut |used, waktu| {
        if matches!(used, Use::Promise | Use::Complaint) {
            found.extend(other_words(subject, waktu));
        }
    });
}

fn other_words(subject: &Subject<'_>, waktu: &Scalar<Waktu>) -> Option<Diagnostic> {
    let Scalar { teks, value } = waktu;
    let (sebutan, letak) = (value.sebutan.as_ref()?, value.letak.as_ref()?);
    let phrase = teks.text.get(sebutan.letak.clone()).filter(|_| teks.sound)?;
    let lawful = ["paling lama", "paling lambat"].iter().any(|it| phrase.eq_ignore_ascii_case(it));
    // A lower bound is no promise in other words, but another thing.
    if lawful || matches!(sebutan.makna, Makna::PalingSedikit | Makna::LebihDari) {
        return None;
    }
    let sources = subject.facts.sources;
    let measure = &teks.text[letak.clone()];
    let written = if sebutan.letak.end <= letak.start {
        &teks.text[sebutan.letak.start..letak.end]
    } else {
        &teks.text[letak.start..sebutan.letak.end]
    };
    let right = format!("paling lama {measure}");
    let message = Text::new(
        format!("Batas waktu ditulis “{written}”, bukan “{right}”"),
        format!("The bound is written “{written}” and not “{right}”"),
    );
    let finding =
        Diagnostic::new(&RULE, place::of(sources, teks, &sebutan.letak), message).help(Text::new(
            "Tulis pada `paling_lama`, atau dengan kata “paling lama”",
            "Write it under `paling_lama`, or with the words “paling lama”",
        ));
    let whole = sebutan.letak.start..letak.end;
    let edit = (sebutan.letak.end <= letak.start)
        .then(|| place::edit(sources, teks, &whole, &right))
        .flatten();
    Some(match edit {
        Some(edit) => finding.fix(Fix::proposal(
            Text::new(format!("Tulis {right}"), format!("Write {right}")),
            vec![edit],
        )),
        None => finding,
    })
}
