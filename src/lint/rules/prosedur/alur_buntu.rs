//! A loop that nothing leaves, a step that nothing reaches.

use std::collections::BTreeMap;

use super::Subject;
use super::alir::{Flow, flows};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{Hasil, Langkah, Teks};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("alur-buntu", Grade::new("WWE"), include_str!("alur_buntu.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    let mut told: Vec<Span> = Vec::new();
    for flow in flows(&prosedur.langkah, &prosedur.alur) {
        for finding in dead_ends(&flow) {
            // The common steps stand in every flow.
            if !told.contains(&finding.span) {
                told.push(finding.span);
                found.push(finding);
            }
        }
    }
}

fn dead_ends(flow: &Flow<'_>) -> Vec<Diagnostic> {
    let steps = &flow.langkah;
    let end = steps.len();
    let mut place: BTreeMap<&str, usize> = BTreeMap::from([("selesai", end), ("ditolak", end)]);
    for (at, step) in steps.iter().enumerate() {
        name(step, at, &mut place);
    }
    let next: Vec<Vec<usize>> = (0..end).map(|at| ways(steps[at], at, &place)).collect();
    let reached = reach(&next, 0);
    let mut found = Vec::new();
    for at in 0..end {
        if !reached[at] {
            found.push(unreached(steps[at]));
        } else if !reach(&next, at)[end] {
            // Of a loop the first step is told; what follows in it is the same fault.
            found.push(endless(steps[at]));
            break;
        }
    }
    found
}

/// The ids of a step and of those within it, all at its place in the flow.
fn name<'a>(step: &'a Langkah, at: usize, place: &mut BTreeMap<&'a str, usize>) {
    if let Some(id) = &step.id {
        place.insert(&id.text, at);
    }
    step.langkah.iter().for_each(|inner| name(inner, at, place));
    step.bila.iter().for_each(|hasil| name(&hasil.langkah, at, place));
}

/// Where the flow may go on from a step.
fn ways(step: &Langkah, at: usize, place: &BTreeMap<&str, usize>) -> Vec<usize> {
    let mut outcomes: Vec<&Hasil> = Vec::new();
    collect(step, &mut outcomes);
    let jumps = outcomes.iter().filter_map(|hasil| hasil.ke.as_ref());
    let mut ways: Vec<usize> =
        jumps.map(|ke| place.get(ke.text.as_str()).copied().unwrap_or(at + 1)).collect();
    // What is neither of two outcomes goes on with the next step; between a state and its contrary there is nothing.
    let all_jump = step.bila.iter().all(|hasil| hasil.ke.is_some());
    if !(all_jump && are_exhaustive(&step.bila)) {
        ways.push(at + 1);
    }
    ways
}

fn collect<'a>(step: &'a Langkah, outcomes: &mut Vec<&'a Hasil>) {
    outcomes.extend(&step.bila);
    step.langkah.iter().for_each(|inner| collect(inner, outcomes));
    step.bila.iter().for_each(|hasil| collect(&hasil.langkah, outcomes));
}

/// Whether two outcomes are a state and its contrary: `berkas lengkap` and `berkas tidak lengkap`.
fn are_exhaustive(bila: &[Hasil]) -> bool {
    let bare = |word: &&str| !matches!(*word, "tidak" | "belum" | "bukan");
    let states: Vec<String> =
        bila.iter().filter_map(|hasil| hasil.keadaan.as_ref()).map(Teks::folded).collect();
    states.iter().any(|state| {
        let positive: Vec<&str> = state.split_whitespace().filter(bare).collect();
        positive.len() + 1 == state.split_whitespace().count()
            && states.iter().any(|other| other.split_whitespace().eq(positive.iter().copied()))
    })
}

/// Which steps, and the end behind the last, can be come to from a step.
fn reach(next: &[Vec<usize>], from: usize) -> Vec<bool> {
    let mut reached = vec![false; next.len() + 1];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at], true) {
            open.extend(next.get(at).into_iter().flatten());
        }
    }
    reached
}

/// What a step is called, and where that stands.
fn named(step: &Langkah) -> (String, Span) {
    let keadaan = step.bila.iter().find_map(|hasil| hasil.keadaan.as_ref());
    let teks = step.kegiatan.as_ref().or(step.id.as_ref()).or(keadaan);
    teks.map_or_else(
        || ("…".to_owned(), step.umum.span.head()),
        |teks| (teks.text.trim().to_owned(), teks.span),
    )
}

fn unreached(step: &Langkah) -> Diagnostic {
    let (name, span) = named(step);
    let message = Text::new(
        format!("Tidak ada langkah yang menuju “{name}”"),
        format!("No step leads to “{name}”"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Arahkan salah satu `ke` ke langkah ini, atau hapus langkahnya",
        "Let some `ke` lead to this step, or delete it",
    ))
}

fn endless(step: &Langkah) -> Diagnostic {
    let (name, span) = named(step);
    let message = Text::new(
        format!("Dari “{name}” alurnya berputar tanpa jalan keluar"),
        format!("From “{name}” the flow turns in a circle that nothing leaves"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Arahkan salah satu cabangnya ke langkah berikut, ke `selesai`, atau ke `ditolak`",
        "Let one of its outcomes lead to a later step, to `selesai` or to `ditolak`",
    ))
}
