//! A step of the flow that stands among the requirements: `Mengambil nomor antrean`.

use super::{Subject, butir, place};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::IsiSyarat;
use crate::register::words;
use crate::source::Span;

pub(super) static RULE: Rule = Rule::new(
    "langkah-sebagai-syarat",
    Grade::new("IWW"),
    include_str!("langkah_sebagai_syarat.md"),
);

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return };
    butir::each(&persyaratan.butir, &mut |syarat, _| {
        if matches!(syarat.isi, IsiSyarat::Kelompok { .. }) {
            return;
        }
        let Some(teks) = syarat.isi.teks().filter(|teks| teks.sound) else { return };
        if let Some(act) = words::act(&teks.text) {
            let span = place::of(subject.facts.sources, teks, &act);
            found.push(step(&teks.text[act], span));
        }
    });
}

fn step(act: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("“{act}” adalah langkah, bukan syarat"),
        format!("“{act}” is a step, not a requirement"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Pindahkan ke `prosedur`; bila yang diminta sebuah dokumen, tulis nama dokumennya di `dokumen`",
        "Move it to `prosedur`; where a document is asked for, write its name under `dokumen`",
    ))
}
