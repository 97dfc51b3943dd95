//! A standard that was not reviewed for more than three years.

use super::{Subject, day, standing};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::tenggat::{self, Tenggat};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 33 ayat (1)",
        text: "Standar Pelayanan ditinjau ulang setiap 3 tahun",
    }],
    dated: true,
    ..Rule::new("peninjauan-terlambat", Grade::new("WEE"), include_str!("peninjauan_terlambat.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // A temporary service ends instead of being reviewed.
    if standing(subject).is_none() || subject.standar.berlaku_sampai.is_some() {
        return;
    }
    let today = subject.settings.today;
    let clock = tenggat::peninjauan_ulang(&subject.standar.riwayat, today);
    found.extend(clock.filter(|clock| clock.is_missed(today)).map(|clock| late(&clock)));
}

fn late(clock: &Tenggat) -> Diagnostic {
    let (sejak, batas) = (day(clock.sejak.hari), day(clock.batas.hari));
    let message = Text::new(
        format!(
            "Sejak {} tidak ada peninjauan ulang yang tercatat; tenggatnya {}",
            sejak.id, batas.id
        ),
        format!("No review is recorded since {}; it was due by {}", sejak.en, batas.en),
    );
    Diagnostic::new(&RULE, clock.sejak.letak, message).help(Text::new(
        "Tinjau ulang standar ini, lalu catat di `evaluasi` dengan `jenis: peninjauan_ulang`, tanggal, dan hasilnya",
        "Review this standard, and record it under `evaluasi` with `jenis: peninjauan_ulang`, date and outcome",
    ))
}
