//! A regulation with the title of another, or with a title that is not quite its own.

use super::{Subject, is_gone, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites::{Cite, Judul};
use crate::register::Akta;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 45",
        text: "Dasar hukum mencantumkan jenis dan nama peraturannya",
    }],
    ..Rule::new(
        "judul-peraturan-keliru",
        Grade::new("WWE"),
        include_str!("judul_peraturan_keliru.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites().iter().filter(|cite| cite.salah_jenis.is_none()) {
        let (Some(akta), Some(judul)) = (&cite.akta, &cite.value.letak.judul) else { continue };
        let sources = subject.facts.sources;
        let written = &cite.teks.text[judul.clone()];
        let title = Text::new("Tulis judulnya yang benar", "Write its right title");
        let edit = || place::edit(sources, cite.teks, judul, &akta.judul);
        let at_title = place::of(sources, cite.teks, judul);
        match &cite.judul {
            Judul::TakDiketahui | Judul::Sama => {}
            // Its successor belongs in its place, title and all.
            Judul::Selip | Judul::Pendek | Judul::Serupa if is_gone(cite) => {}
            Judul::Lain(other) => {
                let span = place::of(sources, cite.teks, &cite.value.letak.akta);
                let finding = of_another(span, akta, other.as_deref(), written);
                let offered = other.as_deref().and_then(|other| offer(subject, cite, other));
                let own = edit().map(|edit| Fix::proposal(title, vec![edit]));
                found.push(offered.into_iter().chain(own).fold(finding, Diagnostic::fix));
            }
            Judul::Selip => {
                let finding = note(at_title, akta, "salah ketik", "has a slip of the pen");
                found.push(match edit() {
                    Some(edit) => finding.fix(Fix::safe(title, vec![edit])),
                    None => finding,
                });
            }
            Judul::Pendek => found.push(with(
                note(at_title, akta, "tidak lengkap", "is not whole"),
                edit().map(|edit| Fix::proposal(title, vec![edit])),
            )),
            Judul::Serupa => found.push(with(
                note(at_title, akta, "tidak seperti pada naskahnya", "is not as its text has it"),
                edit().map(|edit| Fix::proposal(title, vec![edit])),
            )),
        }
    }
}

fn with(finding: Diagnostic, fix: Option<Fix>) -> Diagnostic {
    fix.into_iter().fold(finding, Diagnostic::fix)
}

fn note(span: Span, akta: &Akta, id: &str, en: &str) -> Diagnostic {
    let act = akta.sebutan();
    let message = Text::new(format!("Judul {act} {id}"), format!("The title of {act} {en}"));
    Diagnostic::new(&RULE, span, message)
        .graded(Grade::INFO)
        .help(Text::new(format!("Tulis “{}”", akta.judul), format!("Write “{}”", akta.judul)))
}

fn of_another(span: Span, akta: &Akta, other: Option<&Akta>, written: &str) -> Diagnostic {
    let (act, title) = (akta.sebutan(), &akta.judul);
    let Some(other) = other.map(Akta::sebutan) else {
        return Diagnostic::new(
            &RULE,
            span,
            Text::new(
                format!("{act} bukan tentang “{written}”, melainkan tentang “{title}”"),
                format!("{act} is not about “{written}” but about “{title}”"),
            ),
        )
        .help(Text::new(
            "Periksa nomor dan tahunnya, atau tulis judulnya yang benar",
            "Look up its number and year, or write its right title",
        ));
    };
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("“{written}” judul {other}; {act} tentang “{title}”"),
            format!("“{written}” is the title of {other}; {act} is about “{title}”"),
        ),
    )
    .help(Text::new(
        format!("Bila yang dimaksud {other}, perbaiki nomor dan tahunnya"),
        format!("If {other} is meant, mend number and year"),
    ))
}

/// The citation of the act that bears the title, in the place of the one that is cited.
fn offer(subject: &Subject<'_>, cite: &Cite<'_>, other: &Akta) -> Option<Fix> {
    let range = &cite.value.letak.akta;
    let edit = place::edit(subject.facts.sources, cite.teks, range, &other.sitasi())?;
    let name = other.sebutan();
    Some(Fix::proposal(Text::new(format!("Kutip {name}"), format!("Cite {name}")), vec![edit]))
}
