//! Complaints for which nobody answers by name of a post and with an address.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Teks};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 36 ayat (4)",
        text: "Penyelenggara mengumumkan nama dan alamat penanggung jawab pengaduan",
    }],
    ..Rule::new(
        "aduan-tanpa-penanggung-jawab",
        Grade::new("WEE"),
        include_str!("aduan_tanpa_penanggung_jawab.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    // Prose that names who answers is not taken apart.
    let named = |teks: &Teks| !teks.sound || teks.folded().contains("penanggung jawab");
    let umum = &pengaduan.umum;
    if pengaduan.penanggung_jawab.is_none() && umum.uraian.iter().chain(&umum.catatan).any(named) {
        return;
    }
    let provider = subject.standar.penyelenggara.as_ref();
    let placed = subject.facts.instansi.is_some_and(|it| it.alamat.is_some())
        || provider.is_some_and(|it| it.alamat.is_some());
    let officer = pengaduan.penanggung_jawab.as_ref();
    let post = officer.is_some_and(|it| it.jabatan.is_some());
    let address = placed || officer.is_some_and(|it| it.alamat.is_some());
    let lacks = match (post, address) {
        (true, true) => return,
        (true, false) => Text::fixed("alamatnya", "the address"),
        (false, true) => Text::fixed("jabatannya", "the post"),
        (false, false) => Text::fixed("jabatan dan alamatnya", "the post and the address"),
    };
    let key = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let span = officer.map_or(key, |it| it.span.head());
    let message = Text::new(
        format!("Penanggung jawab pengaduan belum disebut {}", lacks.id),
        format!("Of who answers for complaints {} is not said", lacks.en),
    );
    found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `penanggung_jawab` dengan `jabatan` dan `alamat`",
        "Write `penanggung_jawab` with `jabatan` and `alamat`",
    )));
}
