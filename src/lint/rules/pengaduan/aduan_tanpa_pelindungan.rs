//! Complaints that do not say that they are free and that identities are kept.

use super::{Subject, texts};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::NamaKomponen;
use crate::register::words::says;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 48 ayat (1)",
            text: "Penanganan pengaduan tidak dipungut biaya",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 49",
            text: "Pengadu dijamin hak-haknya menurut peraturan perundang-undangan",
        },
    ],
    ..Rule::new(
        "aduan-tanpa-pelindungan",
        Grade::new("IIW"),
        include_str!("aduan_tanpa_pelindungan.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let told = |words: &[&str]| texts(pengaduan).any(|teks| !teks.sound || says(&teks.text, words));
    let free = pengaduan.gratis.is_some() || told(&["gratis", "biaya"]);
    let kept = pengaduan.identitas_dirahasiakan.is_some()
        || told(&["dirahasiakan", "kerahasiaan", "rahasia", "anonim", "dilindungi"]);
    let lacks = match (free, kept) {
        (true, true) => return,
        (false, true) => Text::fixed("mengadu itu gratis", "complaining is free"),
        (true, false) => Text::fixed("identitas pengadu dirahasiakan", "identities are kept"),
        (false, false) => Text::fixed(
            "mengadu itu gratis dan identitas pengadu dirahasiakan",
            "complaining is free and identities are kept",
        ),
    };
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let message = Text::new(
        format!("Tidak disebut bahwa {}", lacks.id),
        format!("It is not said that {}", lacks.en),
    );
    found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `gratis: true` dan `identitas_dirahasiakan: true`",
        "Write `gratis: true` and `identitas_dirahasiakan: true`",
    )));
}
