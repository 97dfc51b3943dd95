//! A regulation of which another act has revoked a part.

use super::{Subject, first_of_each, said};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::register::{Akta, Keyakinan, Status};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 42",
        text: "Peraturan yang dicabut tidak dicantumkan dalam dasar hukum",
    }],
    ..Rule::new(
        "peraturan-dicabut-sebagian",
        Grade::new("IIW"),
        include_str!("peraturan_dicabut_sebagian.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (cite, akta) in first_of_each(subject, Status::SebagianDicabut) {
        let finding = Diagnostic::new(&RULE, said(subject, cite), sentence(subject, akta));
        let finding = finding.help(Text::new(
            "Periksa apakah pasal yang menjadi dasar layanan ini masih berlaku",
            "See whether the articles that this service rests on still hold",
        ));
        let unsure = akta.keyakinan == Keyakinan::Rendah;
        found.push(if unsure { finding.graded(Grade::INFO) } else { finding });
    }
}

fn sentence(subject: &Subject<'_>, akta: &Akta) -> Text {
    let register = subject.facts.register;
    let name = |slug: &str| register.find(slug).map(|akta| akta.sebutan());
    let by: Vec<String> = akta.dicabut_oleh.iter().filter_map(|slug| name(slug)).collect();
    let act = akta.sebutan();
    if by.is_empty() {
        return Text::new(
            format!("Sebagian {act} sudah dicabut"),
            format!("A part of {act} was revoked"),
        );
    }
    let (id, en) = (by.join(" dan "), by.join(" and "));
    match akta.keyakinan {
        Keyakinan::Rendah => Text::new(
            format!("Sebagian {act} mungkin sudah dicabut oleh {id}"),
            format!("A part of {act} may have been revoked by {en}"),
        ),
        _ => Text::new(
            format!("Sebagian {act} sudah dicabut oleh {id}"),
            format!("A part of {act} was revoked by {en}"),
        ),
    }
}
