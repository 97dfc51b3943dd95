//! Facilities of which nobody says how many.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::facilities;
use crate::model::{IsiSarana, NamaKomponen};

pub(super) static RULE: Rule =
    Rule::new("sarana-tak-terukur", Grade::new("IWW"), include_str!("sarana_tak_terukur.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(sarana) = subject.standar.komponen.sarana.ada() else { return };
    // A standard may add to what its agency shares.
    if subject.whole == Whole::Share {
        return;
    }
    let mut measured = false;
    facilities(&sarana.butir, &mut |one| {
        let nama = match &one.isi {
            IsiSarana::Satu(nama) => nama.as_ref(),
            IsiSarana::Kelompok { nama, .. } => Some(nama),
        };
        // A number in the name is one as well: `2 (dua) unit komputer`; a text that was not read may hold one.
        let told = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        measured |= one.jumlah.is_some()
            || one.ukuran.is_some()
            || nama.is_some_and(|nama| !nama.sound || told(&nama.text));
    });
    if !measured {
        let span = subject.key_of(NamaKomponen::Sarana, sarana.umum.span);
        found.push(unmeasured(span));
    }
}

fn unmeasured(span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Tidak satu pun sarana menyebut jumlahnya",
            "Not one facility says how many of it there are",
        ),
    )
    .help(Text::new(
        "Tulis `nama` dan `jumlah` bagi sarana yang dapat dihitung, misalnya loket dan kursi tunggu",
        "Write `nama` and `jumlah` for what can be counted, such as counters and chairs",
    ))
}
