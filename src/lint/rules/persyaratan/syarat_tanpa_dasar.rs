//! A requirement of which nobody says which regulation asks for it.

use super::{Subject, butir};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{IsiSyarat, NamaKomponen, Syarat};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("syarat-tanpa-dasar", Grade::new("IWW"), include_str!("syarat_tanpa_dasar.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return };
    if !persyaratan.umum.dasar.is_empty() {
        return;
    }
    let mut founded = false;
    let mut bare: Vec<&Syarat> = Vec::new();
    butir::each(&persyaratan.butir, &mut |syarat, around| {
        if based(syarat) || around.iter().any(|group| based(group)) {
            founded = true;
            return;
        }
        // A choice asks for one thing.
        let choice =
            around.iter().copied().find(|group| matches!(group.isi, IsiSyarat::SalahSatu { .. }));
        let asked = choice.unwrap_or(syarat);
        if !bare.last().is_some_and(|last| std::ptr::eq(*last, asked)) {
            bare.push(asked);
        }
    });
    if founded {
        found.extend(bare.into_iter().filter_map(one));
    } else if !bare.is_empty() {
        found.push(all(subject.key_of(NamaKomponen::Persyaratan, persyaratan.umum.span)));
    }
}

/// Whether a requirement names a regulation; of a choice, whether an option does.
fn based(syarat: &Syarat) -> bool {
    !syarat.umum.dasar.is_empty()
        || matches!(&syarat.isi, IsiSyarat::SalahSatu { butir, .. } if butir.iter().any(based))
}

fn all(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak satu pun persyaratan menyebut peraturan yang memintanya",
        "No requirement names the regulation that asks for it",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `dasar` pada tiap persyaratan, atau sekali pada `kelompok` atau komponennya; hapus yang tidak berdasar",
        "Write `dasar` at each requirement, or once at the `kelompok` or the component; remove what has none",
    ))
}

fn one(syarat: &Syarat) -> Option<Diagnostic> {
    let first = match &syarat.isi {
        IsiSyarat::SalahSatu { butir, .. } => butir.iter().find_map(|option| option.isi.teks()),
        isi => isi.teks(),
    };
    let teks = first.filter(|teks| teks.sound)?;
    let name = teks.text.trim();
    let message = Text::new(
        format!("Peraturan yang meminta “{name}” tidak disebut"),
        format!("The regulation that asks for “{name}” is not named"),
    );
    let finding = Diagnostic::new(&RULE, teks.span, message).graded(Grade::INFO);
    Some(finding.help(Text::new(
        "Tulis `dasar` seperti pada persyaratan yang lain, atau hapus yang tidak berdasar",
        "Write `dasar` as at the other requirements, or remove what has none",
    )))
}
