//! A procedure that names no operating procedure behind it.

use super::{Subject, is_administrative};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Teks};
use crate::register::cues;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-30-2014",
        article: "Pasal 49",
        text: "Pedoman umum standar operasional prosedur pembuatan keputusan wajib disusun, dilaksanakan, dan diumumkan",
    }],
    ..Rule::new("tanpa-sop", Grade::new("-IW"), include_str!("tanpa_sop.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    if subject.whole == Whole::Share || !prosedur.sop.is_empty() {
        return;
    }
    let standar = subject.standar;
    let papers = standar.rujukan_lain.iter().chain(&standar.lampiran);
    let titles = papers.filter_map(|paper| paper.judul.as_ref());
    let prose = [&prosedur.umum.uraian, &prosedur.umum.catatan].into_iter().flatten();
    if titles.chain(prose).any(names_one) {
        return;
    }
    let span = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
    let message = Text::new(
        "Nomor SOP di balik prosedur ini tidak disebut",
        "The number of the operating procedure (SOP) behind this procedure is not told",
    );
    let finding = Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis nomornya pada `sop`, misalnya `sop: [\"060/12/2026\"]`",
        "Write its number under `sop`, such as `sop: [\"060/12/2026\"]`",
    ));
    // The law speaks of decisions alone, which an administrative service ends in; elsewhere it is good practice.
    found.push(if is_administrative(standar) {
        finding
    } else {
        Diagnostic { grounds: (&[]).into(), ..finding }
    });
}

/// Whether a text names an operating procedure, or cannot be read.
fn names_one(teks: &Teks) -> bool {
    !teks.sound || cues::prosedur().sop.are_in(&teks.text)
}
