//! A promise above the time that the law gives for any decision, without a regulation that allows more.

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{JangkaWaktu, Rentang, Satuan, Scalar, Ukuran, Waktu};
use crate::register::batas;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-30-2014",
            article: "Pasal 53 ayat (2)",
            text: "Keputusan ditetapkan dalam 5 hari kerja sejak permohonan lengkap, kalau tidak ditentukan lain; diubah UU 6/2023",
        },
        Ground {
            act: "uu-30-2014",
            article: "Pasal 39 ayat (6)",
            text: "Izin, dispensasi, atau konsesi diputus dalam 10 hari kerja, kecuali ditentukan lain; diubah UU 6/2023",
        },
    ],
    ..Rule::new("melampaui-batas-umum", Grade::new("WEE"), include_str!("melampaui_batas_umum.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let Some(jangka_waktu) = standar.komponen.jangka_waktu.ada() else { return };
    let is = |teks: &Option<crate::model::Teks>, word: &str| {
        teks.as_ref().is_some_and(|teks| teks.sound && teks.text == word)
    };
    let stated = standar.jenis.as_ref().is_some_and(|jenis| jenis.sound);
    if stated && !is(&standar.jenis, "administratif") {
        return;
    }
    if subject.is_court() {
        return;
    }
    let (any, permit) = (batas::keputusan().nilai, batas::perizinan().nilai);
    for promise in promises(jangka_waktu, subject.working_day()) {
        let days = promise.days;
        if days <= Decimal::from(any) {
            continue;
        }
        // A permit has ten days, but that it is one only its authors know.
        let within_permit = is(&standar.sifat, "perizinan") && days <= Decimal::from(permit);
        let limit = if is(&standar.sifat, "perizinan") && !within_permit { permit } else { any };
        let finding = above(&promise, limit);
        found.push(if stated && !within_permit { finding } else { finding.graded(Grade::INFO) });
    }
}

/// A promise without a regulation of its own.
struct Promise<'a> {
    rentang: &'a Rentang,
    waktu: &'a Scalar<Waktu>,
    /// Its length in working days.
    days: Decimal,
    /// How many stages add up to it.
    stages: usize,
}

/// Every promise: alternatives each for themselves, stages of the same cases together, under the first.
fn promises(jangka_waktu: &JangkaWaktu, length: Decimal) -> Vec<Promise<'_>> {
    let mut all: Vec<Promise<'_>> = Vec::new();
    for rentang in &jangka_waktu.butir {
        let Some(waktu) = rentang.batas.as_ref().map(crate::model::Batas::waktu) else { continue };
        let Some(ukuran) = waktu.value.ukuran.filter(|_| waktu.teks.sound) else { continue };
        if !rentang.umum.dasar.is_empty() || rentang.per.is_some() {
            continue;
        }
        let days = working_days(ukuran, length);
        let staged = |other: &&mut Promise<'_>| {
            let both = rentang.tahap.is_some() && other.rentang.tahap.is_some();
            both && other.rentang.umum.untuk == rentang.umum.untuk
        };
        match all.iter_mut().find(staged) {
            Some(first) => {
                first.days += days;
                first.stages += 1;
            }
            None => all.push(Promise { rentang, waktu, days, stages: 1 }),
        }
    }
    all
}

/// The working days of a length of time at the least; of calendar days two in each week are none.
fn working_days(ukuran: Ukuran, length: Decimal) -> Decimal {
    let in_calendar = |days: Decimal| {
        let (weeks, rest) = ((days / Decimal::from(7)).floor(), days % Decimal::from(7));
        weeks * Decimal::from(5) + (rest - Decimal::TWO).max(Decimal::ZERO)
    };
    match ukuran.satuan {
        Satuan::HariKerja => ukuran.atas,
        Satuan::Hari | Satuan::HariKalender => in_calendar(ukuran.atas),
        Satuan::Minggu => in_calendar(ukuran.atas * Decimal::from(7)),
        Satuan::Bulan => in_calendar(ukuran.atas * Decimal::from(30)),
        Satuan::Tahun => in_calendar(ukuran.atas * Decimal::from(365)),
        Satuan::Detik | Satuan::Menit | Satuan::Jam => {
            let minutes = match ukuran.satuan {
                Satuan::Jam => ukuran.atas * Decimal::from(60),
                Satuan::Menit => ukuran.atas,
                _ => ukuran.atas / Decimal::from(60),
            };
            // Hours beyond a day of work are those of the clock: 72 jam.
            let clock = minutes > length;
            if clock { in_calendar(minutes / Decimal::from(24 * 60)) } else { minutes / length }
        }
    }
}

fn above(promise: &Promise<'_>, limit: u16) -> Diagnostic {
    let permit = batas::perizinan();
    let batas = if limit == permit.nilai { permit } else { batas::keputusan() };
    let (written, pasal) = (promise.waktu.teks.text.trim(), batas.pasal);
    let what = if promise.stages > 1 {
        let (stages, days) = (promise.stages, promise.days.round_dp(1).normalize());
        Text::new(
            format!("{stages} tahap, bersama {days} hari kerja,"),
            format!("{stages} stages, together {days} working days, are"),
        )
    } else {
        Text::new(format!("“{written}”"), format!("“{written}” is"))
    };
    Diagnostic::new(
        &RULE,
        promise.waktu.teks.span,
        Text::new(
            format!(
                "{} melampaui {limit} hari kerja menurut UU 30/2014 {pasal}, tanpa `dasar`",
                what.id
            ),
            format!(
                "{} above the {limit} working days of UU 30/2014 {pasal}, without `dasar`",
                what.en
            ),
        ),
    )
    .help(Text::new(
        "Tulis pada `dasar` peraturan yang menentukan waktu ini, atau perpendek janjinya",
        "Name under `dasar` the regulation that sets this time, or shorten the promise",
    ))
}
