//! A standard without a single indicator.

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{Isi, NamaKomponen};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("tanpa-indikator", Grade::new("-IW"), include_str!("tanpa_indikator.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    // While a component is not written yet, its time has not come; and of what stands behind the place where reading had to
    // end nothing is known.
    let unfinished = || {
        NamaKomponen::ALL
            .iter()
            .any(|nama| matches!(standar.komponen.keadaan(*nama), Isi::Belum(_)))
    };
    if is_standard(subject)
        && standar.indikator.is_empty()
        && standar.terpotong.is_none()
        && !unfinished()
    {
        let span = standar.nama.as_ref().map_or(standar.komponen_span, |nama| nama.span);
        found.push(unmeasured(span));
    }
}

fn unmeasured(span: Span) -> Diagnostic {
    let message = Text::new(
        "Standar ini tidak punya indikator kinerja",
        "This standard has no indicator of performance",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `indikator` dengan `ukuran` dan `target`, misalnya ketepatan waktu dan kepuasan",
        "Add `indikator` with `ukuran` and `target`, such as punctuality and satisfaction",
    ))
}
