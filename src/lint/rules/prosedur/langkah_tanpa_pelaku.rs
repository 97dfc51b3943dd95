//! A step of which nobody says who takes it.

use super::Subject;
use super::alir::{Flow, flows};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{Langkah, NamaKomponen, Teks};
use crate::register::words::{Peran, role, says};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf c",
        text: "Prosedur dibakukan bagi pemberi dan penerima pelayanan",
    }],
    ..Rule::new("langkah-tanpa-pelaku", Grade::new("WWE"), include_str!("langkah_tanpa_pelaku.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    if let Some(prosedur) = komponen.prosedur.ada() {
        let key = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        of_flows(&flows(&prosedur.langkah, &prosedur.alur), key, None, found);
    }
    if let Some(pengaduan) = komponen.pengaduan.ada() {
        let key = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
        of_flows(&flows(&pengaduan.langkah, &pengaduan.alur), key, Some(Grade::INFO), found);
    }
}

fn of_flows(flows: &[Flow<'_>], key: Span, grade: Option<Grade>, found: &mut Vec<Diagnostic>) {
    for (at, flow) in flows.iter().enumerate() {
        // The common steps are those of the first flow.
        let shared = if at == 0 { 0 } else { flow.langkah.len() - flow.own() };
        let acts = flow.langkah[shared..].iter().filter(|step| step.kegiatan.is_some());
        let acts: Vec<&Langkah> = acts.copied().collect();
        let nobody: Vec<&Langkah> = acts.iter().filter(|step| is_nobodys(step)).copied().collect();
        let findings: Vec<Diagnostic> = if nobody.len() > 1 && nobody.len() == acts.len() {
            vec![none_at_all(flow.place(key), nobody.len())]
        } else {
            nobody.iter().filter_map(|step| step.kegiatan.as_ref()).map(unnamed).collect()
        };
        found.extend(findings.into_iter().map(|finding| match grade {
            Some(grade) => finding.graded(grade),
            None => finding,
        }));
    }
}

/// Whether neither the step, nor every step within it, nor its words name who acts.
fn is_nobodys(step: &Langkah) -> bool {
    let Some(kegiatan) = step.kegiatan.as_ref().filter(|teks| teks.sound) else { return false };
    let inside = !step.langkah.is_empty() && step.langkah.iter().all(|it| !it.pelaku.is_empty());
    step.pelaku.is_empty() && step.tunggu.is_none() && !inside && !names_role(&kegiatan.text)
}

/// Whether the act names the one who acts: `Pemohon mengisi formulir`, `Petugas memeriksa`, `diperiksa oleh dokter`.
fn names_role(text: &str) -> bool {
    const OFFICERS: [&str; 22] = [
        "petugas",
        "staf",
        "staff",
        "kepala",
        "verifikator",
        "dokter",
        "perawat",
        "bidan",
        "kasir",
        "loket",
        "operator",
        "admin",
        "tim",
        "seksi",
        "bagian",
        "pejabat",
        "kasi",
        "kabid",
        "lurah",
        "camat",
        "panitera",
        "hakim",
    ];
    let first = text.split_whitespace().next().unwrap_or_default();
    role(text) != Peran::Lain || says(first, &OFFICERS) || says(text, &["oleh"])
}

fn unnamed(kegiatan: &Teks) -> Diagnostic {
    let act = kegiatan.text.trim();
    let message = Text::new(
        format!("“{act}” tidak menyebut siapa yang melakukannya"),
        format!("“{act}” does not say who does it"),
    );
    Diagnostic::new(&RULE, kegiatan.span, message).help(how())
}

fn none_at_all(span: Span, number: usize) -> Diagnostic {
    let message = Text::new(
        format!("Tidak satu pun dari {number} langkah ini menyebut pelakunya"),
        format!("Not one of these {number} steps says who takes it"),
    );
    Diagnostic::new(&RULE, span, message).help(how())
}

fn how() -> Text {
    Text::new(
        "Tambahkan `pelaku`, misalnya Pemohon atau Petugas loket",
        "Add `pelaku`, such as Pemohon or Petugas loket",
    )
}
