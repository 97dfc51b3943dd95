//! An office that is reached at a free mail domain.

use std::ops::Range;

use super::{Subject, own_contacts, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::Teks;
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("surel-umum", Grade::new("IIW"), include_str!("surel_umum.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    let service = komponen.prosedur.ada().map_or(&[][..], |it| &it.kanal);
    let complaints = komponen.pengaduan.ada();
    let channels = service.iter().chain(complaints.map_or(&[][..], |it| &it.kanal));
    let officer = complaints.and_then(|it| it.penanggung_jawab.as_ref());
    let bodies = complaints.into_iter().flat_map(|it| &it.eksternal).flat_map(|it| &it.kontak);
    let own = channels
        .flat_map(|it| &it.kontak)
        .chain(officer.map_or(&[][..], |it| &it.kontak))
        .chain(own_contacts(subject).into_iter().map(|(_, teks)| teks));
    for (teks, whose) in own.map(|teks| (teks, OWN)).chain(bodies.map(|teks| (teks, THEIRS))) {
        if let Some(range) = free_domain(subject, teks) {
            let span = place::of(subject.facts.sources, teks, &range);
            found.push(free_mail(&teks.text[range], span, whose));
        }
    }
}

/// Where the free domain of a mail address stands in a contact.
fn free_domain(subject: &Subject<'_>, teks: &Teks) -> Option<Range<usize>> {
    let start = teks.text.find('@').filter(|_| teks.sound)? + 1;
    let rest = &teks.text[start..];
    let outside = |sign: char| !sign.is_ascii_alphanumeric() && sign != '.' && sign != '-';
    let domain = rest[..rest.find(outside).unwrap_or(rest.len())].trim_end_matches('.');
    let listed = &subject.facts.lexicon.umum().surel_umum;
    let free = listed.iter().any(|one| one.eq_ignore_ascii_case(domain));
    free.then(|| start..start + domain.len())
}

/// What to do about an address of the agency.
const OWN: Text = Text::fixed(
    "Pakai surel dinas dengan domain go.id",
    "Use an official address with a go.id domain",
);
/// What to do about one of an outside body.
const THEIRS: Text =
    Text::fixed("Tulis alamat surel resmi lembaga itu", "Write the official address of that body");

fn free_mail(domain: &str, span: Span, help: Text) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("Alamat kantor di {domain}: siapa pun dapat membuat yang serupa"),
            format!("An office's address at {domain}: anybody can make one like it"),
        ),
    )
    .help(help)
}
