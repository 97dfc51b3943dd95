//! An office that is reached at a free mail domain.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};

pub(super) static RULE: Rule =
    Rule::new("surel-umum", Grade::new("IIW"), include_str!("surel_umum.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    let service = komponen.prosedur.ada().map_or(&[][..], |it| &it.kanal);
    let complaints = komponen.pengaduan.ada();
    let channels = service.iter().chain(complaints.map_or(&[][..], |it| &it.kanal));
    let officer = complaints.and_then(|it| it.penanggung_jawab.as_ref());
    let contacts =
        channels.flat_map(|it| &it.kontak).chain(officer.map_or(&[][..], |it| &it.kontak));
    for teks in contacts.filter(|teks| teks.sound) {
        let Some(at) = teks.text.find('@') else { continue };
        let rest = &teks.text[at + 1..];
        let length =
            rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.' && sign != '-');
        let domain = rest[..length.unwrap_or(rest.len())].trim_end_matches('.');
        let free = subject
            .facts
            .lexicon
            .umum()
            .surel_umum
            .iter()
            .any(|one| one.eq_ignore_ascii_case(domain));
        if free {
            let range = at + 1..at + 1 + domain.len();
            found.push(free_mail(domain, place::of(subject.facts.sources, teks, &range)));
        }
    }
}

fn free_mail(domain: &str, span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("Alamat kantor di {domain}: siapa pun dapat membuat yang serupa"),
            format!("An office's address at {domain}: anybody can make one like it"),
        ),
    )
    .help(Text::new(
        "Pakai surel dinas dengan domain go.id",
        "Use an official address with a go.id domain",
    ))
}
