//! Legal bases that bind every service and say nothing of this one.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::NamaKomponen;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf a",
        text: "Dasar hukum adalah peraturan perundang-undangan yang menjadi dasar penyelenggaraan pelayanan",
    }],
    ..Rule::new("tanpa-dasar-sektoral", Grade::new("WWE"), include_str!("tanpa_dasar_sektoral.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // What an agency shares is what all its services rest on.
    let Some(dasar) = subject.standar.komponen.dasar_hukum.ada() else { return };
    if subject.whole == Whole::Share || dasar.butir.is_empty() {
        return;
    }
    let general = &subject.facts.lexicon.umum().dasar_umum;
    let is_general = |key: &str| general.iter().any(|slug| slug == key);
    let mut number = 0;
    for cite in subject.cites().iter().filter(|cite| cite.landasan.is_some()) {
        if cite.salah_jenis.is_some() || !cite.key().is_some_and(is_general) {
            return;
        }
        number += 1;
    }
    // Of an entry that could not be read nothing is known.
    if number < dasar.butir.len() {
        return;
    }
    let own = subject.standar.letak.iter().find(|letak| letak.nama == NamaKomponen::DasarHukum);
    let span = own.map_or_else(
        || subject.key_of(NamaKomponen::DasarHukum, dasar.umum.span),
        |letak| letak.kunci,
    );
    let message = Text::new(
        "Dasar hukum ini berlaku bagi semua layanan; tidak satu pun mengatur layanan ini",
        "These legal bases hold for every service; none of them governs this one",
    );
    found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan peraturan yang mengatur layanan ini: undang-undang bidangnya, peraturan menteri, atau peraturan daerah",
        "Add what governs this service: the act of its field, a minister's regulation or one of the region",
    )));
}
