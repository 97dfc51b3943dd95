//! Hours with another time zone than the agency's, or with a word that is no zone.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text};
use crate::model::Teks;

pub(super) static RULE: Rule = Rule {
    silences: &["singkatan-tak-dijelaskan"],
    ..Rule::new("zona-waktu-keliru", Grade::WARNING, include_str!("zona_waktu_keliru.md"))
};

const ZONES: [&str; 3] = ["WIB", "WITA", "WIT"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let own = subject.facts.instansi.and_then(|it| it.zona_waktu.as_ref());
    let own = own.map(|zone| zone.text.trim()).filter(|zone| ZONES.contains(zone));
    for tulisan in &subject.standar.texts {
        let hours = matches!(tulisan.key, "jam" | "jam_pelayanan" | "istirahat");
        if !hours || !tulisan.teks.sound {
            continue;
        }
        for range in words_after_clock(&tulisan.teks.text) {
            found.extend(zone(subject, &tulisan.teks, &range, own));
        }
    }
}

/// The words that stand right behind a clock time, `15.00 WIB`.
fn words_after_clock(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices(' ') {
        let clock =
            at >= 4 && bytes[at - 1].is_ascii_digit() && matches!(bytes[at - 3], b'.' | b':');
        let word = text[at + 1..].bytes().take_while(u8::is_ascii_alphabetic).count();
        if clock && (3..=5).contains(&word) {
            all.push(at + 1..at + 1 + word);
        }
    }
    all
}

fn zone(
    subject: &Subject<'_>,
    teks: &Teks,
    range: &Range<usize>,
    own: Option<&str>,
) -> Option<Diagnostic> {
    let written = &teks.text[range.clone()];
    let span = place::of(subject.facts.sources, teks, range);
    if ZONES.contains(&written) {
        let own = own.filter(|own| *own != written)?;
        let message = Text::new(
            format!("Jam ini {written}, sedangkan zona instansinya {own}"),
            format!("These hours are {written}, while the agency's zone is {own}"),
        );
        return Some(Diagnostic::new(&RULE, span, message).help(Text::new(
            format!("Tulis {own}, atau perbaiki `zona_waktu` instansinya"),
            format!("Write {own}, or mend the agency's `zona_waktu`"),
        )));
    }
    // Another word behind the hours is no slip: `15.00 atau`.
    let upper = written.to_uppercase();
    let near = |zone: &&&str| strsim::levenshtein(&upper, zone) == 1 && upper.starts_with('W');
    let nearest = ZONES.iter().find(near).copied()?;
    let right = own.unwrap_or(nearest);
    let message =
        Text::new(format!("“{written}” bukan zona waktu"), format!("“{written}” is no time zone"));
    let finding = Diagnostic::new(&RULE, span, message);
    let title = Text::new(format!("Tulis {right}"), format!("Write {right}"));
    let Some(edit) = place::edit(subject.facts.sources, teks, range, right) else {
        return Some(finding.help(title));
    };
    // Without the agency's zone, or with one that the slip is not near to, it is a guess which is meant.
    let sure = own.is_some_and(|own| near(&&own));
    let edits = vec![edit];
    Some(finding.fix(if sure { Fix::safe(title, edits) } else { Fix::proposal(title, edits) }))
}
