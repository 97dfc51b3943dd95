//! A promise of which nobody says from when it counts.

use std::cmp::Ordering;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{Rentang, Satuan, Scalar, Teks, Ukuran, Waktu};
use crate::register::cues;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-30-2014",
        article: "Pasal 53",
        text: "Batas waktu keputusan dihitung sejak permohonan diterima secara lengkap",
    }],
    ..Rule::new("tanpa-titik-mulai", Grade::new("WWE"), include_str!("tanpa_titik_mulai.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jangka_waktu) = subject.standar.komponen.jangka_waktu.ada() else { return };
    let mut staged: Vec<&[Teks]> = Vec::new();
    let mut open: Vec<&Scalar<Waktu>> = Vec::new();
    for rentang in &jangka_waktu.butir {
        // The stages after the first begin where the one before them ends.
        let later = rentang.tahap.is_some() && staged.contains(&rentang.umum.untuk.as_slice());
        if rentang.tahap.is_some() {
            staged.push(&rentang.umum.untuk);
        }
        if !later && rentang.sejak.is_none() && !says_when(rentang) {
            let measured =
                |waktu: &&Scalar<Waktu>| waktu.teks.sound && waktu.value.ukuran.is_some();
            open.extend(rentang.batas.as_ref().map(crate::model::Batas::waktu).filter(measured));
        }
    }
    let day = Ukuran::new(1, Satuan::HariKerja);
    let length = subject.working_day();
    let long = |waktu: &&&Scalar<Waktu>| {
        let shorter = |ukuran: Ukuran| ukuran.banding(&day, length) == Some(Ordering::Less);
        waktu.value.ukuran.is_some_and(|ukuran| !shorter(ukuran))
    };
    match (open.iter().find(long), open.first()) {
        (Some(waktu), _) => found.push(unbegun(waktu, open.len())),
        (None, Some(waktu)) => found.push(unbegun(waktu, open.len()).graded(Grade::INFO)),
        (None, None) => {}
    }
}

/// Whether the words of the entry say from when it counts.
fn says_when(rentang: &Rentang) -> bool {
    let waktu = rentang.batas.as_ref().map(|batas| &batas.waktu().teks);
    let umum = &rentang.umum;
    let said = [waktu, umum.uraian.as_ref(), umum.catatan.as_ref(), rentang.tahap.as_ref()];
    said.into_iter().flatten().any(|teks| cues::waktu().mulai.are_in(&teks.text))
}

fn unbegun(waktu: &Scalar<Waktu>, number: usize) -> Diagnostic {
    let written = waktu.teks.text.trim();
    let message = if number == 1 {
        Text::new(
            format!("“{written}” tidak menyebut sejak kapan dihitung"),
            format!("“{written}” does not say from when it counts"),
        )
    } else {
        let more = number - 1;
        Text::new(
            format!("“{written}” dan {more} waktu lain tidak menyebut sejak kapan dihitung"),
            format!("“{written}” and {more} more do not say from when they count"),
        )
    };
    Diagnostic::new(&RULE, waktu.teks.span, message).help(Text::new(
        "Tambahkan `sejak`, misalnya `sejak: berkas dinyatakan lengkap`",
        "Add `sejak`, such as `sejak: berkas dinyatakan lengkap`",
    ))
}
