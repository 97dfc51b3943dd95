//! A charge beside the tariff, in the requirements, the flow or the fee of a service that is not free.

use super::{Subject, place, wholly_free};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text, capital};
use crate::lint::Said;
use crate::lint::walk::rows;
use crate::model::NamaKomponen as N;
use crate::register::words::Frasa;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 31",
        text: "Biaya pelayanan dibebankan kepada masyarakat hanya menurut peraturan perundang-undangan",
    }],
    ..Rule::new("pungutan-tersembunyi", Grade::new("WWE"), include_str!("pungutan_tersembunyi.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    // Of a free service another rule speaks.
    if standar.komponen.biaya.ada().is_some_and(|biaya| wholly_free(biaya, &rows(biaya)).is_some())
    {
        return;
    }
    for Said { tulisan, hits } in subject.words() {
        let asked = matches!(tulisan.komponen, Some(N::Persyaratan | N::Prosedur | N::Biaya));
        // What the fee says it leaves out is said openly.
        if asked && tulisan.key != "tidak_termasuk" {
            for (range, frasa) in &hits.pungutan {
                let span = place::of(subject.facts.sources, &tulisan.teks, range);
                found.push(hidden(&tulisan.teks.text[range.clone()], frasa, span));
            }
        }
    }
}

fn hidden(word: &str, frasa: &Frasa, span: Span) -> Diagnostic {
    let reason = frasa.sebab();
    let message = Text::new(format!("“{word}”: {}", reason.id), format!("“{word}”: {}", reason.en));
    let finding = Diagnostic::new(&RULE, span, message);
    match frasa.ganti() {
        Some(instead) => finding.help(Text::new(capital(&instead.id), capital(&instead.en))),
        None => finding,
    }
}
