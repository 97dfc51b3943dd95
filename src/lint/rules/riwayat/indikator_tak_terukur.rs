//! A target that nobody can measure.

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::Teks;
use crate::register::words::is_measured;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 1 angka 7",
        text: "Standar pelayanan adalah tolok ukur pelayanan yang terukur",
    }],
    ..Rule::new(
        "indikator-tak-terukur",
        Grade::new("WWE"),
        include_str!("indikator_tak_terukur.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_standard(subject) {
        return;
    }
    let targets = subject.standar.indikator.iter().filter_map(|it| it.target.as_ref());
    let vague = targets.filter(|target| target.sound && !is_measured(&target.text));
    found.extend(vague.map(unmeasured));
}

fn unmeasured(target: &Teks) -> Diagnostic {
    let said = target.text.trim();
    let message = Text::new(
        format!("Target “{said}” tidak menyebut angka atau batas"),
        format!("The target “{said}” gives no number and no bound"),
    );
    Diagnostic::new(&RULE, target.span, message).help(Text::new(
        "Tulis angkanya, misalnya “paling sedikit 95% selesai dalam 1 hari kerja”",
        "Write the number, such as “paling sedikit 95% selesai dalam 1 hari kerja”",
    ))
}
