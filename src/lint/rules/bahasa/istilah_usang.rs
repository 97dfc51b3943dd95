//! Words and bodies that the law no longer has: `penyandang cacat`, `SKPD`.

use std::ops::Range;

use super::bahasa_tak_baku::{because, in_its_capitals};
use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text};
use crate::lint::prose::{in_name, in_title, is_own, quoted};
use crate::model::{Teks, Tulisan};
use crate::register::words::{self, Ganti};

pub(super) static RULE: Rule =
    Rule::new("istilah-usang", Grade::new("IWW"), include_str!("istilah_usang.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut known: Vec<(&Ganti, bool)> = Vec::new();
    for said in subject.words() {
        let Tulisan { teks, key, .. } = said.tulisan;
        let own = is_own(said.tulisan);
        for (range, ganti) in &said.hits.usang {
            let at = range.start;
            // A kind of act that has another name is written where acts are cited.
            let cited = ganti.sifat().cites() && matches!(*key, "sitasi" | "dasar");
            let quoted = quoted(&teks.text, at) || in_title(&teks.text, at);
            let named = quoted || in_name(&teks.text, at);
            if (own || cited) && !named && !means_other(subject, ganti, &mut known) {
                found.push(outdated(subject, teks, range, ganti));
            }
        }
    }
}

/// Whether the standard speaks of what else the word may mean; it is looked for once a word.
fn means_other<'g>(
    subject: &Subject<'_>,
    ganti: &'g Ganti,
    known: &mut Vec<(&'g Ganti, bool)>,
) -> bool {
    let words: Vec<&str> = ganti.sifat().lain_arti.iter().map(String::as_str).collect();
    if words.is_empty() {
        return false;
    }
    if let Some((_, means)) = known.iter().find(|(one, _)| std::ptr::eq(*one, ganti)) {
        return *means;
    }
    let mut texts = subject.standar.texts.iter();
    let means = texts.any(|tulisan| words::says(&tulisan.teks.text, &words));
    known.push((ganti, means));
    means
}

fn outdated(subject: &Subject<'_>, teks: &Teks, range: &Range<usize>, ganti: &Ganti) -> Diagnostic {
    let sources = subject.facts.sources;
    let old = &teks.text[range.clone()];
    let short = old.chars().all(|letter| !letter.is_lowercase());
    let new = if short { ganti.benar.clone() } else { in_its_capitals(old, ganti) };
    let act = ganti.sifat().dasar.as_ref();
    let since = act.map(|act| Text::new(format!(" sejak {act}"), format!(" since {act}")));
    let since = since.unwrap_or_else(|| Text::fixed("", ""));
    let why = because(ganti);
    let message = Text::new(
        format!("“{old}” istilah lama; disebut “{new}”{}{}", since.id, why.id),
        format!("“{old}” is an old term; it is called “{new}”{}{}", since.en, why.en),
    );
    let finding = Diagnostic::new(&RULE, place::of(sources, teks, range), message);
    match place::edit(sources, teks, range, &new) {
        Some(edit) => finding.fix(Fix::proposal(
            Text::new(format!("Tulis {new}"), format!("Write {new}")),
            vec![edit],
        )),
        None => finding,
    }
}
