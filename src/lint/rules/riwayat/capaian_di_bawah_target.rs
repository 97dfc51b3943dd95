//! A last period in which fewer were finished in time than the target says.

use rust_decimal::Decimal;

use super::{Subject, is_standard, standing};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lifecycle::periode;
use crate::model::{AngkaTertulis, Capaian, Standar, Teks, angka};

pub(super) static RULE: Rule = Rule::new(
    "capaian-di-bawah-target",
    Grade::new("IWW"),
    include_str!("capaian_di_bawah_target.md"),
);

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_standard(subject) || standing(subject).is_none() {
        return;
    }
    let standar = subject.standar;
    let last = standar.riwayat.capaian.iter().max_by_key(|it| end(it));
    let Some((capaian, in_time)) = last.and_then(|it| Some((it, it.tepat_waktu.as_ref()?))) else {
        return;
    };
    let all = number(capaian.selesai.as_ref()).or_else(|| number(capaian.permohonan.as_ref()));
    let (Some(done), Some(all)) = (number(Some(in_time)), all.filter(|all| !all.is_zero())) else {
        return;
    };
    let Some((target, percent)) = target(standar) else { return };
    let reached = done * Decimal::ONE_HUNDRED / all;
    if reached < percent {
        found.push(below(in_time, capaian, reached, percent, target));
    }
}

fn end(it: &Capaian) -> Option<jiff::civil::Date> {
    let teks = it.periode.as_ref().filter(|teks| teks.sound)?;
    periode(&teks.text).map(|periode| periode.akhir)
}

fn number(angka: Option<&AngkaTertulis>) -> Option<Decimal> {
    angka.filter(|angka| angka.teks.sound)?.value.nilai
}

/// The percentage that has to be in time for all who ask: of the indicators of time the lowest, else of the promise.
fn target(standar: &Standar) -> Option<(&Teks, Decimal)> {
    let of_time = standar
        .indikator
        .iter()
        .filter(|it| it.ukuran.as_ref().is_some_and(|ukuran| ukuran.text == "waktu"));
    let mut indicators = of_time.peekable();
    if indicators.peek().is_some() {
        // What holds for some cases says nothing of the whole.
        let whole = indicators.filter(|it| it.umum.untuk.is_empty() && it.umum.jika.is_none());
        return whole
            .filter_map(|it| percentage(it.target.as_ref()?))
            .min_by_key(|(_, percent)| *percent);
    }
    let promise = standar.komponen.jaminan_pelayanan.ada()?;
    promise.pernyataan.iter().find_map(|it| percentage(it.pernyataan.as_ref()?))
}

/// The only percentage of a text that asks for at least so many.
fn percentage(teks: &Teks) -> Option<(&Teks, Decimal)> {
    let (before, after) = teks.text.split_once('%')?;
    if !teks.sound || after.contains('%') || is_ceiling(before) {
        return None;
    }
    let digits = before.trim_end();
    let start = digits.rfind(|sign: char| !(sign.is_ascii_digit() || sign == ',' || sign == '.'));
    let number =
        &digits[start.map_or(0, |at| at + digits[at..].chars().next().map_or(1, char::len_utf8))..];
    let percent = angka::desimal(number)?;
    (percent <= Decimal::ONE_HUNDRED).then_some((teks, percent))
}

/// Whether a text bounds from above, as one on those that are late does.
fn is_ceiling(text: &str) -> bool {
    let text = text.to_lowercase();
    ["paling banyak", "maksimal", "maksimum", "kurang dari", "tidak lebih", "<", "≤"]
        .iter()
        .any(|words| text.contains(words))
}

fn below(
    in_time: &AngkaTertulis,
    capaian: &Capaian,
    reached: Decimal,
    percent: Decimal,
    target: &Teks,
) -> Diagnostic {
    let shown =
        angka::polos(reached.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::ToZero));
    let percent = angka::polos(percent);
    let when = capaian.periode.as_ref().map_or("", |periode| periode.text.trim());
    let message = Text::new(
        format!("Pada {when} hanya {shown}% selesai tepat waktu, di bawah target {percent}%"),
        format!(
            "In {when} only {}% were finished in time, below the target of {}%",
            shown.replace(',', "."),
            percent.replace(',', ".")
        ),
    );
    Diagnostic::new(&RULE, in_time.teks.span, message)
        .related(target.span, Text::new("targetnya", "the target"))
        .help(Text::new(
            "Cari langkah yang lambat dan perbaiki, atau ubah janji waktunya lewat pembahasan dengan masyarakat",
            "Find the slow step and mend it, or change the promised time in a discussion with the public",
        ))
}
