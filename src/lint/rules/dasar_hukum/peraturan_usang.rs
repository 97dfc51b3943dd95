//! A regulation that nobody revoked by name and that has no use now.

use super::{Subject, first_of_each, said};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::register::{Keyakinan, Status};

pub(super) static RULE: Rule =
    Rule { ..Rule::new("peraturan-usang", Grade::new("IIW"), include_str!("peraturan_usang.md")) };

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (cite, akta) in first_of_each(subject, Status::Usang) {
        let act = akta.sebutan();
        let unsure = akta.keyakinan == Keyakinan::Rendah;
        let message = if unsure {
            Text::new(
                format!("{act} agaknya tidak terpakai lagi"),
                format!("{act} seems to have no use any more"),
            )
        } else {
            Text::new(
                format!("{act} tidak dicabut dengan menyebut namanya, tetapi tidak terpakai lagi"),
                format!("{act} was not revoked by name, but has no use any more"),
            )
        };
        let finding = Diagnostic::new(&RULE, said(subject, cite), message).help(Text::new(
            "Kutip peraturan yang berlaku sekarang untuk hal yang sama",
            "Cite the regulation that governs the same matter now",
        ));
        found.push(if unsure { finding.graded(Grade::INFO) } else { finding });
    }
}
