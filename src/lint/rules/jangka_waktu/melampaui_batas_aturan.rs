//! A promise above the time that a law sets for this very service.

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{Rentang, Satuan, Scalar, Teks, Ukuran, Waktu};
use crate::register::batas;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-14-2008",
        article: "Pasal 22 ayat (7) dan ayat (8)",
        text: "Permintaan informasi publik dijawab dalam 10 hari kerja, yang dapat diperpanjang 7 hari kerja",
    }],
    ..Rule::new("melampaui-batas-aturan", Grade::ERROR, include_str!("melampaui_batas_aturan.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jangka_waktu) = subject.standar.komponen.jangka_waktu.ada() else { return };
    let nama = subject.standar.nama.as_ref().filter(|nama| nama.sound);
    let Some(batas) = nama.and_then(|nama| batas::of_service(&nama.text)) else { return };
    let length = subject.working_day();
    let above = |waktu: &Scalar<Waktu>, days: u16| {
        let bound = Ukuran::new(Decimal::from(days), Satuan::HariKerja);
        let longer =
            |ukuran: Ukuran| ukuran.banding(&bound, length).is_some_and(std::cmp::Ordering::is_gt);
        waktu.teks.sound && waktu.value.ukuran.is_some_and(longer)
    };
    for rentang in jangka_waktu.butir.iter().filter(|rentang| !is_other(rentang, batas.bukan)) {
        let promise = rentang.batas.as_ref().map(crate::model::Batas::waktu);
        let extension = rentang.perpanjangan.as_ref().and_then(|it| it.paling_lama.as_ref());
        let set = [(promise, Some(batas.nilai)), (extension, batas.perpanjangan)];
        for (waktu, days) in set {
            if let (Some(waktu), Some(days)) = (waktu, days)
                && above(waktu, days)
            {
                found.push(too_long(waktu, days, batas));
            }
        }
    }
}

/// Whether an entry is for the part of the service that has another bound.
fn is_other(rentang: &Rentang, part: &str) -> bool {
    let said = rentang.umum.untuk.iter().chain(&rentang.tahap).chain(&rentang.sejak);
    let names = |teks: &Teks| !part.is_empty() && teks.text.to_lowercase().contains(part);
    said.chain(&rentang.umum.jika).any(names)
}

fn too_long(waktu: &Scalar<Waktu>, days: u16, batas: &batas::Batas) -> Diagnostic {
    let written = waktu.teks.text.trim();
    let (service, article) = (batas.layanan, batas.pasal);
    Diagnostic::new(
        &RULE,
        waktu.teks.span,
        Text::new(
            format!("“{written}” melampaui {days} hari kerja yang ditentukan undang-undang untuk {service}"),
            format!("“{written}” is above the {days} working days that the law sets for {service}"),
        ),
    )
    .help(Text::new(
        format!("Tulis paling lama {days} hari kerja, menurut {article}"),
        format!("Write at most {days} hari kerja, by {article}"),
    ))
}
