//! A flow that does not lead the applicant from the first act to the result.

use super::Subject;
use super::alir::{Flow, flows, is_applicants, is_picture, on_the_way};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{Hasil, Langkah, NamaKomponen, Prosedur};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21 huruf c",
            text: "Standar pelayanan memuat sistem, mekanisme, dan prosedur",
        },
        Ground {
            act: "uu-25-2009",
            article: "Penjelasan Pasal 21 huruf c",
            text: "Prosedur dibakukan bagi pemberi dan penerima pelayanan, termasuk pengaduan",
        },
    ],
    ..Rule::new("prosedur-tak-utuh", Grade::new("WWE"), include_str!("prosedur_tak_utuh.md"))
};

/// With fewer steps nobody asks, acts and hands over.
const FEWEST: usize = 3;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    if subject.whole == Whole::Share || is_picture(prosedur) || !is_sound(prosedur) {
        return;
    }
    let key = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
    let flows = flows(&prosedur.langkah, &prosedur.alur);
    if flows.is_empty() {
        found.push(prose_alone(key, prosedur.umum.uraian.is_some()));
    }
    for flow in flows {
        let faults = faults(&flow, subject);
        if !faults.is_empty() {
            found.push(broken(flow.place(key), &faults));
        }
    }
}

/// Whether every act could be read.
fn is_sound(prosedur: &Prosedur) -> bool {
    let mut sound = prosedur.umum.uraian.as_ref().is_none_or(|teks| teks.sound);
    for flow in flows(&prosedur.langkah, &prosedur.alur) {
        for step in &flow.langkah {
            on_the_way(step, &mut |step| {
                sound &= step.kegiatan.as_ref().is_none_or(|teks| teks.sound);
            });
        }
    }
    sound
}

fn faults(flow: &Flow<'_>, subject: &Subject<'_>) -> Vec<Text> {
    let mut all: Vec<&Langkah> = Vec::new();
    for step in &flow.langkah {
        on_the_way(step, &mut |step| all.push(step));
    }
    let mut faults = Vec::new();
    if all.len() < FEWEST {
        let number = all.len();
        let steps = if number == 1 { "step" } else { "steps" };
        faults.push(Text::new(format!("hanya {number} langkah"), format!("only {number} {steps}")));
    }
    // Another institution that asks is the one who receives.
    let named = |step: &&&Langkah| !step.pelaku.is_empty() && step.luar.is_none();
    let first = flow.langkah.first().filter(named);
    if first.is_some_and(|step| !is_applicants(step, &[])) && !comes_to_the_citizen(subject) {
        faults.push(Text::fixed(
            "langkah pertama bukan langkah pemohon",
            "the first step is not the applicant's",
        ));
    }
    // What is filed away after the hand-over does not change that it took place; a fork ends with its outcomes.
    let mut ends = flow.langkah.last().is_some_and(|step| step.bila.iter().any(brings_result));
    for (at, step) in flow.langkah.iter().rev().take(2).enumerate() {
        let last = at == 0;
        on_the_way(step, &mut |step| {
            ends |= hands_over(step) && (last || !is_applicants(step, &[]) || receives(step));
        });
    }
    if !ends {
        faults.push(Text::fixed(
            "langkah terakhir bukan penyerahan atau hasil",
            "the last step is no hand-over and no result",
        ));
    }
    faults
}

/// Whether an outcome, not that of a file that is refused, hands over.
fn brings_result(hasil: &Hasil) -> bool {
    let refused = hasil.ke.as_ref().is_some_and(|ke| ke.text.trim() == "ditolak")
        || hasil.keadaan.as_ref().is_some_and(|teks| cues::prosedur().ditolak.are_in(&teks.text));
    !refused && hands_over(&hasil.langkah)
}

/// Whether a step hands over, or something comes out of it, or the applicant takes it.
fn hands_over(step: &Langkah) -> bool {
    let says_so =
        step.kegiatan.as_ref().is_some_and(|teks| cues::prosedur().serah.are_in(&teks.text));
    let forks = step.kegiatan.is_none() && !step.bila.is_empty();
    // Who waits has nothing in hand yet.
    let waits =
        step.kegiatan.as_ref().is_some_and(|teks| cues::prosedur().tunggu.are_in(&teks.text));
    says_so || forks || !step.keluaran.is_empty() || is_applicants(step, &[]) && !waits
}

/// Whether the applicant has something in hand, and does not hand it in.
fn receives(step: &Langkah) -> bool {
    step.kegiatan.as_ref().is_some_and(|teks| cues::prosedur().terima.are_in(&teks.text))
}

/// Whether those who serve begin: in an emergency, or where the service goes to the citizen.
fn comes_to_the_citizen(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    let said = standar.nama.iter().chain(&standar.bidang).chain(&standar.deskripsi);
    let words = cues::prosedur();
    said.into_iter()
        .any(|teks| words.darurat.are_in(&teks.text) || words.keliling.are_in(&teks.text))
}

fn prose_alone(span: Span, told: bool) -> Diagnostic {
    let message = if told {
        Text::fixed(
            "Prosedurnya ditulis dalam kalimat, bukan langkah demi langkah",
            "The procedure is told in prose, not step by step",
        )
    } else {
        Text::fixed(
            "Prosedurnya tidak memuat satu langkah pun",
            "The procedure has not a single step",
        )
    };
    Diagnostic::new(&RULE, span, message).help(how())
}

fn broken(span: Span, faults: &[Text]) -> Diagnostic {
    let id: Vec<&str> = faults.iter().map(|fault| &*fault.id).collect();
    let en: Vec<&str> = faults.iter().map(|fault| &*fault.en).collect();
    let message = Text::new(
        format!("Alurnya belum utuh: {}", id.join("; ")),
        format!("The flow is not whole: {}", en.join("; ")),
    );
    Diagnostic::new(&RULE, span, message).help(how())
}

fn how() -> Text {
    Text::new(
        "Tulis langkah dari pemohon mengajukan sampai ia menerima hasilnya, masing-masing dengan `pelaku` dan `kegiatan`",
        "Write the steps from the applicant's request to the result in hand, each with `pelaku` and `kegiatan`",
    )
}
