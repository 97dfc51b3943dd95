//! Supervision of which nobody says by whom, how or how often.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text, row};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Pengawasan, Teks};
use crate::register::cues::{self, Words};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21 huruf i",
            text: "Standar pelayanan memuat pengawasan internal",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 35 ayat (2)",
            text: "Pengawasan internal dilakukan oleh atasan langsung dan oleh pengawas fungsional",
        },
    ],
    ..Rule::new("pengawasan-kurang", Grade::new("WEE"), include_str!("pengawasan_kurang.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengawasan) = subject.standar.komponen.pengawasan_internal.ada() else { return };
    if subject.whole == Whole::Share && pengawasan.butir.is_empty() {
        return;
    }
    let list = &pengawasan.butir;
    if texts(list).any(|teks| !teks.sound) {
        return;
    }
    let span = subject.key_of(NamaKomponen::PengawasanInternal, pengawasan.umum.span);
    let whole = pengawasan.umum.uraian.as_ref();
    let words = cues::mutu();
    let tells = |words: &Words| texts(list).chain(whole).any(|teks| words.are_in(&teks.text));
    let (superior, functional) = (tells(&words.atasan), tells(&words.pengawas));
    let named = list.iter().any(|one| one.oleh.is_some());
    if !named && !superior && !functional {
        found.push(by_nobody(span));
        return;
    }
    let often = |one: &Pengawasan| one.frekuensi.is_some() || told(one, &words.kerap);
    let how = |one: &Pengawasan| one.cara.is_some() || told(one, &words.cara);
    let mut lacks = Vec::new();
    if !superior {
        lacks.push(("atasan langsung", "the direct superior"));
    }
    if !functional {
        lacks.push(("pengawas fungsional", "the functional supervisor"));
    }
    if !list.iter().all(how) {
        lacks.push(("`cara`", "`cara`"));
    }
    if !list.iter().all(often) {
        lacks.push(("`frekuensi`", "`frekuensi`"));
    }
    if !lacks.is_empty() {
        found.push(lacking(span, &lacks).graded(Grade::WARNING));
    }
}

fn texts(list: &[Pengawasan]) -> impl Iterator<Item = &Teks> {
    list.iter().flat_map(|one| {
        let said = [&one.oleh, &one.cara, &one.umum.uraian, &one.umum.catatan];
        said.into_iter().flatten()
    })
}

fn told(one: &Pengawasan, words: &Words) -> bool {
    texts(std::slice::from_ref(one)).any(|teks| words.are_in(&teks.text))
}

fn by_nobody(span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new("Tidak disebut siapa yang mengawasi", "It is not said who supervises"),
    )
    .help(how_to())
}

fn lacking(span: crate::source::Span, lacks: &[(&str, &str)]) -> Diagnostic {
    let (id, en): (Vec<&str>, Vec<&str>) = lacks.iter().copied().unzip();
    let (id, en) = (row(&id, "dan"), row(&en, "or"));
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("Pengawasannya belum menyebut {id}"),
            format!("The supervision does not name {en}"),
        ),
    )
    .help(how_to())
}

fn how_to() -> Text {
    Text::new(
        "Tulis `oleh`, `cara`, dan `frekuensi` bagi atasan langsung dan bagi pengawas fungsional, misalnya Inspektorat",
        "Write `oleh`, `cara` and `frekuensi` for the direct superior and for the functional supervisor, such as Inspektorat",
    )
}
