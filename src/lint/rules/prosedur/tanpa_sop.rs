//! A procedure that no standard operating procedure stands behind.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::NamaKomponen;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-30-2014",
        article: "Pasal 49",
        text: "Pejabat pemerintahan menyusun dan melaksanakan standar operasional prosedur",
    }],
    ..Rule::new("tanpa-sop", Grade::new("-IW"), include_str!("tanpa_sop.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    if subject.whole == Whole::Standard && prosedur.sop.is_empty() {
        let span = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        let message = Text::new(
            "Prosedur ini tidak menyebut SOP di belakangnya",
            "This procedure names no SOP behind it",
        );
        found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
            "Tulis nomor SOP-nya pada `sop`",
            "Write the number of the SOP under `sop`",
        )));
    }
}
