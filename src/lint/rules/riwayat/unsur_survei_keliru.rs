//! A survey that has not the nine elements, or a value outside their scale.

use rust_decimal::Decimal;

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{AngkaTertulis, Survei, Teks, UNSUR};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "permenpanrb-14-2017",
        article: "",
        text: "Survei kepuasan masyarakat menilai sembilan unsur, masing-masing dari 1 sampai 4",
    }],
    ..Rule::new("unsur-survei-keliru", Grade::new("WWE"), include_str!("unsur_survei_keliru.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_standard(subject) {
        return;
    }
    for survei in &subject.standar.riwayat.survei {
        let outside: Vec<&(Teks, AngkaTertulis)> =
            survei.unsur.iter().filter(|(_, nilai)| is_outside(nilai)).collect();
        if let Some(first) = outside.first() {
            found.push(off_the_scale(first, outside.len()));
        } else if let Some((first, _)) = survei.unsur.first() {
            found.extend(missing(survei, first));
        }
    }
}

fn is_outside(nilai: &AngkaTertulis) -> bool {
    let scale = Decimal::ONE..=Decimal::from(4);
    nilai.teks.sound && nilai.value.nilai.is_some_and(|nilai| !scale.contains(&nilai))
}

fn off_the_scale((unsur, nilai): &(Teks, AngkaTertulis), count: usize) -> Diagnostic {
    let more = match count {
        1 => Text::new("", ""),
        count => Text::new(
            format!(", begitu pula {} unsur lain", count - 1),
            format!(", and so are {} more elements", count - 1),
        ),
    };
    let (unsur, nilai_) = (unsur.text.as_str(), nilai.teks.text.trim());
    let message = Text::new(
        format!("Nilai {unsur} “{nilai_}” di luar skala 1 sampai 4{}", more.id),
        format!("The value “{nilai_}” of {unsur} is off the scale of 1 to 4{}", more.en),
    );
    Diagnostic::new(&RULE, nilai.teks.span, message).help(Text::new(
        "Tulis rata-rata tiap unsur dari 1 sampai 4; indeks dari 25 sampai 100 dihitung sendiri dari sini",
        "Write the mean of each element from 1 to 4; the index from 25 to 100 is computed from it",
    ))
}

fn missing(survei: &Survei, first: &Teks) -> Option<Diagnostic> {
    let has = |nama: &str| survei.unsur.iter().any(|(unsur, _)| unsur.text == nama);
    let lacking: Vec<&str> = UNSUR.into_iter().filter(|nama| !has(nama)).collect();
    if lacking.is_empty() {
        return None;
    }
    let lacking = lacking.join(", ");
    let message = Text::new(
        format!("Survei ini tidak menilai {lacking}"),
        format!("This survey has no value for {lacking}"),
    );
    let finding = Diagnostic::new(&RULE, first.span, message).help(Text::new(
        "Survei menilai sembilan unsur; lengkapi yang belum ada",
        "A survey has nine elements; complete those that are missing",
    ));
    Some(finding)
}
