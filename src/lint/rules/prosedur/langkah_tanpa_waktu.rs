//! Steps of which some have a time and some have none, so that nobody can add them up.

use super::Subject;
use super::alir::{Flow, flows};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::main_line::is_applicants;
use crate::model::{Langkah, Teks};

pub(super) static RULE: Rule =
    Rule::new("langkah-tanpa-waktu", Grade::new("-II"), include_str!("langkah_tanpa_waktu.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    found.extend(flows(&prosedur.langkah, &prosedur.alur).iter().filter_map(partly_timed));
}

fn partly_timed(flow: &Flow<'_>) -> Option<Diagnostic> {
    let mut timed = 0;
    let mut open: Vec<&Teks> = Vec::new();
    for step in &flow.langkah {
        count(step, &[], &mut timed, &mut open);
    }
    let first = open.first().filter(|_| timed > 0)?;
    Some(untimed(first, open.len()))
}

/// Counts the steps that the sum of a flow needs: those of applicants and those under a condition are not in it, and the
/// time of a step stands over those of the steps within it.
fn count<'a>(step: &'a Langkah, around: &[Teks], timed: &mut usize, open: &mut Vec<&'a Teks>) {
    if step.umum.jika.is_some() {
        return;
    }
    let pelaku = if step.pelaku.is_empty() { around } else { &step.pelaku };
    let applicants = is_applicants(step, pelaku);
    if step.tunggu.is_some() {
        *timed += 1;
    } else if step.waktu.is_some() {
        *timed += usize::from(!applicants);
    } else if !step.langkah.is_empty() {
        step.langkah.iter().for_each(|inner| count(inner, pelaku, timed, open));
    } else if !applicants {
        open.extend(step.kegiatan.as_ref().filter(|teks| teks.sound));
    }
}

fn untimed(kegiatan: &Teks, number: usize) -> Diagnostic {
    let act = kegiatan.text.trim();
    let message = match number {
        1 => Text::new(
            format!("“{act}” tidak menyebut waktunya, sedangkan langkah lain menyebut"),
            format!("“{act}” has no time, while other steps have"),
        ),
        _ => Text::new(
            format!("“{act}” dan {} langkah lain tidak menyebut waktunya", number - 1),
            format!("“{act}” and {} more steps have no time", number - 1),
        ),
    };
    Diagnostic::new(&RULE, kegiatan.span, message).help(Text::new(
        "Tambahkan `waktu`, agar jumlah langkahnya dapat dibandingkan dengan janjinya",
        "Add `waktu`, so that the sum of the steps can be held against the promise",
    ))
}
