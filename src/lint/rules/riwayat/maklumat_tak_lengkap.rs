//! A pledge of the agency's own words in which one of the three statements is missing.

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::Teks;
use crate::register::words::pledges;

pub(super) static RULE: Rule =
    Rule::new("maklumat-tak-lengkap", Grade::new("WWE"), include_str!("maklumat_tak_lengkap.md"));

/// The three statements, each with what it has to say.
const STATEMENTS: [(&str, &str); 3] = [
    ("kesanggupan melaksanakan pelayanan sesuai standar", "that the standard will be kept"),
    ("perbaikan terus-menerus", "that the service will be bettered all the time"),
    (
        "kesediaan menerima sanksi atau memberikan kompensasi",
        "that sanctions or compensation will follow",
    ),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if is_standard(subject) {
        for it in &subject.standar.riwayat.maklumat {
            for teks in [&it.kata, &it.keterangan.uraian].into_iter().flatten() {
                found.extend(whole(teks));
            }
        }
        return;
    }
    let Some(own) = subject.facts.instansi.and_then(|instansi| instansi.maklumat.as_ref()) else {
        return;
    };
    // A statement that the agency did not write is the customary one.
    let written = [&own.kesanggupan, &own.perbaikan, &own.sanksi];
    let said: Vec<[bool; 3]> =
        written.iter().copied().flatten().map(|teks| pledges(&teks.text)).collect();
    for (at, teks) in written.into_iter().enumerate() {
        let Some(teks) = teks.as_ref().filter(|teks| teks.sound) else { continue };
        if !said.iter().any(|said| said[at]) {
            found.push(without(teks, &[at]));
        }
    }
}

/// The statements that a whole pledge lacks; a text that says none of them is no pledge.
fn whole(teks: &Teks) -> Option<Diagnostic> {
    let said = pledges(&teks.text);
    let lacking: Vec<usize> = (0..3).filter(|at| !said[*at]).collect();
    (teks.sound && said[0] && !lacking.is_empty()).then(|| without(teks, &lacking))
}

fn without(teks: &Teks, lacking: &[usize]) -> Diagnostic {
    let (id, en): (Vec<&str>, Vec<&str>) = lacking.iter().map(|at| STATEMENTS[*at]).unzip();
    let message = Text::new(
        format!("Maklumat ini tidak menyatakan {}", id.join("; ")),
        format!("This pledge does not say {}", en.join("; ")),
    );
    Diagnostic::new(&RULE, teks.span, message).help(Text::new(
        "Nyatakan ketiganya: sanggup menepati standar, terus memperbaiki pelayanan, dan bersedia menerima sanksi atau memberi kompensasi",
        "Say all three: the standard will be kept, the service bettered all the time, and sanctions or compensation accepted",
    ))
}
