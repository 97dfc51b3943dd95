//! A standard whose application was not evaluated for more than a year.

use super::{Subject, day, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::tenggat::{self, Tenggat};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 32 ayat (1)",
        text: "Penerapan Standar Pelayanan dievaluasi setiap 1 tahun",
    }],
    dated: true,
    ..Rule::new("evaluasi-terlambat", Grade::new("WWE"), include_str!("evaluasi_terlambat.md"))
};

/// How many months beyond the year make it grave: half a year.
const GRAVE: i32 = 6;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if standing(subject).is_none_or(|standing| standing.ended) {
        return;
    }
    let today = subject.settings.today;
    let clock = tenggat::evaluasi(&subject.standar.riwayat, today);
    let Some(clock) = clock.filter(|clock| clock.is_missed(today)) else { return };
    let grave = clock.batas.hari.checked_add(jiff::Span::new().months(GRAVE));
    let finding = late(&clock);
    let gravely = grave.is_ok_and(|grave| grave < today);
    found.push(if gravely { finding.graded(Grade::ERROR) } else { finding });
}

fn late(clock: &Tenggat) -> Diagnostic {
    let (sejak, batas) = (day(clock.sejak.hari), day(clock.batas.hari));
    let message = Text::new(
        format!("Sejak {} tidak ada evaluasi yang tercatat; tenggatnya {}", sejak.id, batas.id),
        format!("No evaluation is recorded since {}; it was due by {}", sejak.en, batas.en),
    );
    Diagnostic::new(&RULE, clock.sejak.letak, message).help(Text::new(
        "Evaluasi penerapan standar ini, lalu catat di `evaluasi` dengan `jenis: tahunan`, tanggal, dan hasilnya",
        "Evaluate how this standard is applied, and record it under `evaluasi` with `jenis: tahunan`, date and outcome",
    ))
}
