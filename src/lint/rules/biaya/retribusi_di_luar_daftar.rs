//! A retribusi for something that the law's closed list does not have.

use super::{Subject, charged, written};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::rows;
use crate::model::{Jenis, Scalar, Sitasi, Teks, Uang};
use crate::register::retribusi;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-1-2022",
        article: "Pasal 88",
        text: "Jenis pelayanan yang merupakan objek retribusi ditentukan dalam daftar yang tertutup",
    }],
    ..Rule::new(
        "retribusi-di-luar-daftar",
        Grade::new("WEE"),
        include_str!("retribusi_di_luar_daftar.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    let mut unsaid: Option<&Scalar<Uang>> = None;
    let mut told: Vec<&Teks> = Vec::new();
    for row in rows(biaya) {
        let jenis = row.all().find_map(|baris| baris.jenis.as_ref()).or(biaya.jenis.as_ref());
        let Some(tarif) = charged(&row) else { continue };
        if jenis.is_none_or(|jenis| jenis.folded() != "retribusi") {
            continue;
        }
        match row.all().find_map(|baris| baris.objek.as_ref()).or(biaya.objek.as_ref()) {
            None => unsaid = unsaid.or(Some(tarif)),
            Some(objek) if retribusi::is_listed(&objek.text) => {}
            // A Peraturan Pemerintah may add kinds, Pasal 88 ayat (8).
            Some(_)
                if row.all().flat_map(|it| &it.umum.dasar).chain(&biaya.umum.dasar).any(is_pp) => {}
            Some(objek) if told.contains(&objek) || !objek.sound => {}
            Some(objek) => {
                told.push(objek);
                found.push(outside(objek));
            }
        }
    }
    if let Some(tarif) = unsaid {
        let (amount, span) = written(subject, tarif);
        found.push(unnamed(amount, span));
    }
}

fn is_pp(dasar: &Scalar<Sitasi>) -> bool {
    dasar.value.jenis == Some(Jenis::Pp)
}

fn outside(objek: &Teks) -> Diagnostic {
    let name = objek.text.trim();
    Diagnostic::new(
        &RULE,
        objek.span,
        Text::new(
            format!("“{name}” tidak ada dalam daftar objek retribusi"),
            format!("“{name}” is not in the list of what retribusi may be taken for"),
        ),
    )
    .help(Text::new(
        format!(
            "Pilih salah satu: {}; layanan lain hanya dengan Peraturan Pemerintah",
            retribusi::keys()
        ),
        format!("Choose one of: {}; others by a Peraturan Pemerintah alone", retribusi::keys()),
    ))
}

fn unnamed(written: &str, span: crate::source::Span) -> Diagnostic {
    let message = Text::new(
        format!("Retribusi “{written}” tidak menyebut objeknya"),
        format!("The retribusi of “{written}” does not say what it is taken for"),
    );
    Diagnostic::new(&RULE, span, message).graded(Grade::INFO).help(Text::new(
        format!("Tulis `objek`: {}", retribusi::keys()),
        format!("Write `objek`: {}", retribusi::keys()),
    ))
}
