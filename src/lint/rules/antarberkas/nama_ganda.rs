//! Two standards of one agency with the same name.

use std::collections::BTreeMap;

use super::bare;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Gist;
use crate::model::Teks;

pub(super) static RULE: Rule =
    Rule::new("nama-ganda", Grade::new("WWE"), include_str!("nama_ganda.md"));

pub(super) fn check(gists: &[&Gist], found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, (&Gist, &Teks)> = BTreeMap::new();
    for gist in gists {
        let Some(nama) = &gist.nama else { continue };
        let bare = bare(&nama.text);
        if bare.is_empty() {
            continue;
        }
        match first.get(&bare) {
            // A copy with the same id is one fault, which the project has told.
            Some((other, _)) if same_id(gist, other) => {}
            Some((_, other)) => found.push(twice(nama, other)),
            None => {
                first.insert(bare, (gist, nama));
            }
        }
    }
}

fn same_id(one: &Gist, other: &Gist) -> bool {
    let id = |gist: &Gist| gist.id.as_ref().map(|id| id.text.clone());
    id(one).is_some() && id(one) == id(other)
}

fn twice(nama: &Teks, other: &Teks) -> Diagnostic {
    let name = nama.text.trim();
    Diagnostic::new(
        &RULE,
        nama.span,
        Text::new(
            format!("Standar lain dari instansi ini juga bernama “{name}”"),
            format!("Another standard of this agency is named “{name}” as well"),
        ),
    )
    .related(other.span, Text::new("standar itu", "that standard"))
    .help(Text::new(
        "Beri nama yang membedakan keduanya, atau satukan keduanya dengan `varian`",
        "Give names that tell them apart, or make them one with `varian`",
    ))
}
