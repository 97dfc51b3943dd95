//! The older tariff told beside the one that holds.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{NamaKomponen, Teks};
use crate::register::cues;

pub(super) static RULE: Rule =
    Rule::new("tarif-lama", Grade::new("IIW"), include_str!("tarif_lama.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    const PROSE: [&str; 6] = ["tarif", "nama", "uraian", "catatan", "rumus", "biaya"];
    for tulisan in &subject.standar.texts {
        let fee = tulisan.komponen == Some(NamaKomponen::Biaya) && PROSE.contains(&tulisan.key);
        if fee && tulisan.teks.sound && tells_of_before(&tulisan.teks.text) {
            found.push(older(&tulisan.teks));
        }
    }
}

/// Whether a text with an amount tells what was paid before.
fn tells_of_before(text: &str) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
    let is = |word: &&str, other: &str| word.eq_ignore_ascii_case(other);
    let has = |other: &str| words.iter().any(|word| is(word, other));
    let old = words.windows(2).any(|two| is(&two[0], "tarif") && is(&two[1], "lama"));
    let amount = text.contains("Rp") || has("rupiah") || has("rp");
    // What is told first has no price yet: `bayar lebih dahulu`.
    let cues = cues::biaya();
    let before = || !cues.lebih.are_in(text) && cues.dahulu.are_in(text);
    amount && (old || (has("sejak") && has("menjadi")) || before())
}

fn older(teks: &Teks) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        teks.span,
        Text::new(
            "Tarif lama diceritakan di samping tarif yang berlaku",
            "The older tariff is told beside the one that holds",
        ),
    )
    .help(Text::new(
        "Tulis hanya tarif yang berlaku; perubahannya tercatat di git dan dalam riwayat",
        "Write the tariff that holds alone; git and the record keep what changed",
    ))
}
