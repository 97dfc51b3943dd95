//! A regulation whose number, year and title are those of an act of another kind or issuer.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 45",
        text: "Dasar hukum mencantumkan jenis dan nama peraturannya",
    }],
    ..Rule::new(
        "jenis-peraturan-keliru",
        Grade::new("WWE"),
        include_str!("jenis_peraturan_keliru.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites() {
        let Some(akta) = &cite.salah_jenis else { continue };
        let Some(range) = &cite.value.letak.jenis else { continue };
        let sources = subject.facts.sources;
        let act = akta.sebutan();
        let message = Text::new(
            format!("“{}” keliru: yang bernomor dan berjudul demikian {act}", cite.sebutan()),
            format!("“{}” is wrong: {act} has that number and title", cite.sebutan()),
        );
        let finding = Diagnostic::new(&RULE, place::of(sources, cite.teks, range), message);
        let kind = akta.kepala();
        let finding = finding.help(Text::new(
            format!("Tulis “{kind}”, bila itu yang dimaksud"),
            format!("Write “{kind}”, if that is meant"),
        ));
        let edit = place::edit(sources, cite.teks, range, &kind);
        let title = Text::new(format!("Tulis {kind}"), format!("Write {kind}"));
        found.push(match edit {
            Some(edit) => finding.fix(Fix::proposal(title, vec![edit])),
            None => finding,
        });
    }
}
