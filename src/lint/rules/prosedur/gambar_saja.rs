//! A procedure that is a picture alone.

use super::Subject;
use super::alir::is_picture;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::NamaKomponen;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf c",
        text: "Prosedur adalah tata cara pelayanan yang dibakukan bagi pemberi dan penerima pelayanan",
    }],
    silences: &["prosedur-tak-utuh", "tanpa-cabang-tak-lengkap"],
    ..Rule::new("gambar-saja", Grade::new("WWE"), include_str!("gambar_saja.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    if is_picture(prosedur) {
        let span = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        let message = Text::new(
            "Prosedurnya hanya gambar; langkahnya tidak dapat dibaca, dicari, atau diperiksa",
            "The procedure is a picture alone; its steps cannot be read aloud, searched or checked",
        );
        found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
            "Tulis setiap langkah pada `langkah`; gambarnya boleh tetap ada, dan bagan alur dibuat dari langkah-langkah itu",
            "Write every step under `langkah`; the picture may stay, and a flow chart is made from the steps",
        )));
    }
}
