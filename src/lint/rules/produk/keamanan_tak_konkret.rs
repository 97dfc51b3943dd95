//! Safety that names neither an act nor a device, or personal data that nobody says how it is kept.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::all_requirements;
use crate::model::{NamaKomponen, Teks};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21 huruf m",
            text: "Jaminan keamanan dan keselamatan berupa komitmen memberi rasa aman, bebas dari bahaya dan risiko",
        },
        Ground {
            act: "uu-27-2022",
            article: "",
            text: "Yang memproses data pribadi wajib melindunginya",
        },
    ],
    ..Rule::new("keamanan-tak-konkret", Grade::new("IWW"), include_str!("keamanan_tak_konkret.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jaminan) = subject.standar.komponen.jaminan_keamanan.ada() else { return };
    let upaya = || jaminan.upaya.iter().filter_map(|one| one.upaya.as_ref());
    let prose = || upaya().chain(&jaminan.umum.uraian);
    if subject.whole == Whole::Share || prose().any(|teks| !teks.sound) {
        return;
    }
    let span = subject.key_of(NamaKomponen::JaminanKeamanan, jaminan.umum.span);
    if prose().all(is_slogan) {
        found.push(match prose().next() {
            Some(first) => slogan(first),
            None => nothing(span),
        });
        return;
    }
    let kept = !jaminan.data_pribadi.is_empty()
        || prose().any(|teks| cues::mutu().dijaga.are_in(&teks.text));
    if let Some(asked) = personal(subject).filter(|_| !kept) {
        found.push(unkept(span, asked));
    }
}

/// Whether a text promises safety without an act or a device that brings it.
fn is_slogan(teks: &Teks) -> bool {
    let words = cues::mutu();
    words.aman.are_in(&teks.text) && !words.upaya.are_in(&teks.text)
}

/// The first document or datum of a person that is asked for.
fn personal<'a>(subject: &Subject<'a>) -> Option<&'a Teks> {
    let persyaratan = subject.standar.komponen.persyaratan.ada()?;
    let mut asked = None;
    all_requirements(&persyaratan.butir, &mut |syarat| {
        let teks = syarat.isi.teks().filter(|teks| cues::mutu().pribadi.are_in(&teks.text));
        asked = asked.or(teks);
    });
    asked
}

fn nothing(span: Span) -> Diagnostic {
    let message = Text::new("Tidak ada satu upaya pun di sini", "Not one measure is named here");
    Diagnostic::new(&RULE, span, message).help(how())
}

fn slogan(teks: &Teks) -> Diagnostic {
    let written = teks.text.trim();
    let message = Text::new(
        format!("“{written}” tidak menyebut tindakan atau alat yang menjaganya"),
        format!("“{written}” names no act or device that brings it about"),
    );
    Diagnostic::new(&RULE, teks.span, message).help(how())
}

fn how() -> Text {
    Text::new(
        "Sebut upayanya, misalnya tanda tangan elektronik, jalur evakuasi, alat pemadam api, kamera pengawas",
        "Name the measure, such as electronic signatures, an escape route, a fire extinguisher, cameras",
    )
}

fn unkept(span: Span, asked: &Teks) -> Diagnostic {
    let name = asked.text.trim();
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!(
                "Layanan ini meminta “{name}”, tetapi tidak menyebut cara melindungi data pribadi"
            ),
            format!(
                "This service asks for “{name}”, but does not say how personal data is protected"
            ),
        ),
    )
    .related(
        asked.span,
        Text::new("data pribadi yang diminta", "the personal data that is asked for"),
    )
    .help(Text::new(
        "Tulis `data_pribadi`, misalnya siapa yang boleh membukanya",
        "Write `data_pribadi`, such as who may open it",
    ))
}
