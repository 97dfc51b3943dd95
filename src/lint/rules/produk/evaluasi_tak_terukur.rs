//! An evaluation of those who serve without a rhythm, or less often than once a year.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{Evaluasi, NamaKomponen, Satuan, Teks, waktu};
use crate::register::cues;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 38",
        text: "Kinerja dinilai secara berkala, menurut penjelasannya sekurang-kurangnya satu kali setahun",
    }],
    silences: &["kata-kabur"],
    ..Rule::new("evaluasi-tak-terukur", Grade::new("WEE"), include_str!("evaluasi_tak_terukur.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(evaluasi) = subject.standar.komponen.evaluasi_kinerja.ada() else { return };
    let list = &evaluasi.butir;
    if list.is_empty() || texts(list).any(|teks| !teks.sound) {
        return;
    }
    let span = subject.key_of(NamaKomponen::EvaluasiKinerja, list[0].umum.span);
    if !list.iter().any(is_yearly) {
        found.push(match list.iter().find_map(|one| one.frekuensi.as_ref()) {
            Some(frekuensi) => too_rare(frekuensi),
            None => without(span),
        });
        return;
    }
    let method = list.iter().any(|one| !one.metode.is_empty()) || texts(list).any(tells_method);
    let follows = |one: &Evaluasi| one.tindak_lanjut.is_some();
    let told = texts(list).any(|teks| cues::mutu().tindak_lanjut.are_in(&teks.text));
    let follow = list.iter().any(follows) || told;
    let lacks = match (method, follow) {
        (true, true) => return,
        (true, false) => Text::fixed("`tindak_lanjut`", "`tindak_lanjut`"),
        (false, true) => Text::fixed("`metode`", "`metode`"),
        (false, false) => {
            Text::fixed("`metode` dan `tindak_lanjut`", "`metode` and `tindak_lanjut`")
        }
    };
    found.push(lacking(span, &lacks).graded(Grade::WARNING));
}

fn texts(list: &[Evaluasi]) -> impl Iterator<Item = &Teks> {
    list.iter().flat_map(|one| one.metode.iter().chain(&one.umum.uraian).chain(&one.frekuensi))
}

fn tells_method(teks: &Teks) -> bool {
    cues::mutu().metode.are_in(&teks.text)
}

/// Whether an entry is judged at least once a year.
fn is_yearly(evaluasi: &Evaluasi) -> bool {
    let own = evaluasi.frekuensi.iter();
    let mut said = own.chain(&evaluasi.umum.uraian).chain(&evaluasi.metode);
    said.any(|teks| cues::mutu().kerap.are_in(&teks.text) && !is_rarer(&teks.text))
}

/// Whether a rhythm is longer than a year: `2 tahun sekali`, `setiap dua tahun`, `tiga tahunan`.
fn is_rarer(text: &str) -> bool {
    let years = waktu::parse(text).ukuran.filter(|ukuran| ukuran.satuan == Satuan::Tahun);
    years.is_some_and(|ukuran| ukuran.atas > rust_decimal::Decimal::ONE)
        || cues::mutu().jarang.are_in(text)
}

fn without(span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Tidak disebut berapa kali kinerja pelaksana dinilai",
            "It is not said how often those who serve are judged",
        ),
    )
    .help(Text::new(
        "Tulis `frekuensi`, paling sedikit `tahunan`",
        "Write `frekuensi`, at least `tahunan`",
    ))
}

fn too_rare(frekuensi: &Teks) -> Diagnostic {
    let written = frekuensi.text.trim();
    Diagnostic::new(
        &RULE,
        frekuensi.span,
        Text::new(
            format!("“{written}” tidak menjamin penilaian sekali setahun"),
            format!("“{written}” does not promise that they are judged once a year"),
        ),
    )
    .help(Text::new(
        "Tulis frekuensi yang pasti, paling sedikit `tahunan`",
        "Write a definite rhythm, at least `tahunan`",
    ))
}

fn lacking(span: crate::source::Span, lacks: &Text) -> Diagnostic {
    let message = Text::new(
        format!("Evaluasi ini belum menyebut {}", lacks.id),
        format!("This evaluation does not name {}", lacks.en),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis cara menilainya, misalnya survei kepuasan, dan apa yang dilakukan sesudahnya",
        "Write how they are judged, such as by a survey of satisfaction, and what follows from it",
    ))
}
