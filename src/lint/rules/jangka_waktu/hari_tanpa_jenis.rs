//! Days of which nobody says whether they are working or calendar days.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::walk::{Use, all_requirements, products, times};
use crate::model::{Satuan, Teks, Waktu, waktu};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "pp-96-2012",
        article: "Pasal 27",
        text: "Tenggat dihitung dalam hari kerja atau dalam hari; keduanya tidak sama",
    }],
    ..Rule::new("hari-tanpa-jenis", Grade::new("WWE"), include_str!("hari_tanpa_jenis.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    times(standar, &mut |used, waktu| {
        if used != Use::Usual {
            found.extend(of(subject, &waktu.teks, &waktu.value));
        }
    });
    let komponen = &standar.komponen;
    for pernyataan in komponen.jaminan_pelayanan.ada().into_iter().flat_map(|it| &it.pernyataan) {
        found.extend(pernyataan.pernyataan.iter().filter_map(|teks| in_prose(subject, teks)));
    }
    let mut windows: Vec<&Teks> = Vec::new();
    if let Some(persyaratan) = komponen.persyaratan.ada() {
        all_requirements(&persyaratan.butir, &mut |syarat| {
            windows.extend(
                syarat.isi.teks().into_iter().chain(&syarat.berlaku).chain(&syarat.umum.jika),
            );
        });
    }
    if let Some(produk) = komponen.produk.ada() {
        products(&produk.butir, &mut |produk| windows.extend(&produk.masa_berlaku));
    }
    let mild = windows.into_iter().filter_map(|teks| in_prose(subject, teks));
    found.extend(mild.map(|finding| finding.graded(Grade::INFO)));
}

/// The same in a text that is more than a length of time.
fn in_prose(subject: &Subject<'_>, teks: &Teks) -> Option<Diagnostic> {
    let days = |word: &str| word.eq_ignore_ascii_case("hari");
    let mut words = teks.text.split(|letter: char| !letter.is_alphabetic());
    words.any(days).then(|| of(subject, teks, &waktu::parse(&teks.text))).flatten()
}

fn of(subject: &Subject<'_>, teks: &Teks, waktu: &Waktu) -> Option<Diagnostic> {
    let bare = waktu.ukuran.is_some_and(|ukuran| ukuran.satuan == Satuan::Hari);
    let range = waktu.letak.as_ref().filter(|_| bare && teks.sound)?;
    let sources = subject.facts.sources;
    let written = &teks.text[range.clone()];
    let as_kind = |kind: &str| {
        let new = format!("{written} {kind}");
        let edit = place::edit(sources, teks, range, &new)?;
        Some(Fix::proposal(Text::new(format!("Tulis {new}"), format!("Write {new}")), vec![edit]))
    };
    let fixes = ["kerja", "kalender"].into_iter().filter_map(as_kind).collect();
    let message = Text::new(
        format!("“{written}” tidak menyebut hari kerja atau hari kalender"),
        format!("“{written}” does not say whether working or calendar days are meant"),
    );
    let finding = Diagnostic::new(&RULE, place::of(sources, teks, range), message).help(Text::new(
        "Tulis `hari kerja` atau `hari kalender`",
        "Write `hari kerja` or `hari kalender`",
    ));
    Some(Diagnostic { fixes, ..finding })
}
