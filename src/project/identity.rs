//! What a standard is called, beside the other standards of its agency and beside its own file.

use std::collections::BTreeMap;
use std::path::Path;

use super::rules::{ID_GANDA, NAMA_BERKAS_BEDA};
use super::{Project, Standard, place};
use crate::diagnostic::{Diagnostic, Text};
use crate::model::{Teks, is_id};

/// The standards of each agency.
#[must_use]
pub fn by_agency(project: &Project) -> Vec<Vec<&Standard>> {
    let mut agencies: BTreeMap<Provider<'_>, Vec<&Standard>> = BTreeMap::new();
    for standard in &project.standards {
        agencies.entry(provider(standard)).or_default().push(standard);
    }
    agencies.into_values().collect()
}

/// The findings about the ids of all standards that were read.
pub(super) fn check(project: &Project) -> Vec<Diagnostic> {
    let mut bearers: BTreeMap<(usize, &str), Vec<(&Standard, &Teks)>> = BTreeMap::new();
    for (at, standards) in by_agency(project).into_iter().enumerate() {
        for standard in standards {
            let Some(id) = sound_id(standard) else { continue };
            bearers.entry((at, &id.text)).or_default().push((standard, id));
        }
    }
    let mut found = Vec::new();
    for bearers in bearers.values() {
        found.extend(bearers.iter().filter_map(|(standard, id)| name_differs(standard, id)));
        // The id is that of the file which is named after it; the others most often are copies of it.
        let own = bearers
            .iter()
            .position(|(standard, id)| name_differs(standard, id).is_none())
            .unwrap_or(0);
        let others = bearers.iter().enumerate().filter(|(at, _)| *at != own);
        found.extend(others.map(|(_, (_, id))| twice(id, bearers[own].1)));
    }
    found
}

/// Among whose standards an id is unique.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Provider<'a> {
    /// The agency of a file, by its place among the agencies.
    Agency(usize),
    /// Whom the standards of a project name where no file of an agency lies beside them; none where they name nobody.
    Named(&'a Path, Option<String>),
}

fn provider(standard: &Standard) -> Provider<'_> {
    let name = standard.gist.penyelenggara.as_ref();
    standard
        .agency
        .map_or_else(|| Provider::Named(&standard.root, name.map(Teks::folded)), Provider::Agency)
}

/// The id, where it is one: what is wrong with its form, the schema says.
fn sound_id(standard: &Standard) -> Option<&Teks> {
    standard.gist.id.as_ref().filter(|id| is_id(&id.text))
}

fn twice(id: &Teks, other: &Teks) -> Diagnostic {
    let name = &id.text;
    Diagnostic::new(
        &ID_GANDA,
        id.span,
        Text::new(
            format!("Standar lain dari instansi ini sudah memakai id `{name}`"),
            format!("Another standard of this agency already has the id `{name}`"),
        ),
    )
    .related(other.span, Text::new("standar itu", "that standard"))
    .help(Text::new(
        "Beri salah satunya id lain, dan namai berkasnya sesuai id itu",
        "Give one of them another id, and name its file after it",
    ))
}

fn name_differs(standard: &Standard, id: &Teks) -> Option<Diagnostic> {
    let stem = place::any_stem(standard.path.as_deref()?)?;
    let name = &id.text;
    if stem == *name {
        return None;
    }
    let differs = Diagnostic::new(
        &NAMA_BERKAS_BEDA,
        id.span,
        Text::new(
            format!("Berkas ini bernama `{stem}`, tetapi id standarnya `{name}`"),
            format!("This file is named `{stem}`, but the id of its standard is `{name}`"),
        ),
    );
    Some(differs.help(Text::new(
        format!("Ganti nama berkasnya menjadi `{name}.spp.yaml`, atau perbaiki id-nya"),
        format!("Rename the file to `{name}.spp.yaml`, or mend the id"),
    )))
}
