//! A plan after a survey whose time is over and that is not done.

use super::{Subject, day, standing};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lifecycle::happened;
use crate::model::{Rencana, TanggalTertulis};

pub(super) static RULE: Rule = Rule {
    dated: true,
    ..Rule::new(
        "tindak-lanjut-terlambat",
        Grade::new("IWW"),
        include_str!("tindak_lanjut_terlambat.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if standing(subject).is_none() {
        return;
    }
    let today = subject.settings.today;
    for rencana in subject.standar.riwayat.survei.iter().flat_map(|it| &it.tindak_lanjut) {
        let done = rencana.selesai.is_some() && happened(rencana.selesai.as_ref(), today);
        let Some(tenggat) = rencana.tenggat.as_ref().filter(|_| !done) else { continue };
        if tenggat.value.hari().is_some_and(|hari| hari < today) {
            found.push(overdue(rencana, tenggat));
        }
    }
}

fn overdue(rencana: &Rencana, tenggat: &TanggalTertulis) -> Diagnostic {
    let batas = tenggat.value.hari().map_or_else(|| Text::new("", ""), day);
    let what = rencana.rencana.as_ref().map_or("", |rencana| rencana.text.trim());
    let message = Text::new(
        format!("Rencana “{what}” belum tercatat selesai, padahal tenggatnya {}", batas.id),
        format!("The plan “{what}” is not recorded as done, and was due by {}", batas.en),
    );
    Diagnostic::new(&RULE, tenggat.teks.span, message).help(Text::new(
        "Selesaikan rencana itu, lalu tulis `selesai`; bila tenggatnya berubah, ubah `tenggat` dan tulis alasannya di `catatan`",
        "Carry the plan out, and write `selesai`; where its time has changed, change `tenggat` and say why in `catatan`",
    ))
}
