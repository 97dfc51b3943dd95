//! A standard without a single indicator.

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{Isi, NamaKomponen};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("tanpa-indikator", Grade::new("-IW"), include_str!("tanpa_indikator.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    // Of a file that was refused, or of what stands behind the place where reading had to end, nothing is known.
    let Some(nama) = standar.nama.as_ref().filter(|_| standar.terpotong.is_none()) else { return };
    // While a component is not written yet, its time has not come.
    let unwritten = |nama: NamaKomponen| {
        matches!(standar.komponen.keadaan(nama), Isi::Belum(_) | Isi::Tiada(_))
    };
    if is_standard(subject)
        && standar.indikator.is_empty()
        && !NamaKomponen::ALL.into_iter().any(unwritten)
        && !subject.passed_over("indikator")
    {
        found.push(unmeasured(nama.span));
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
