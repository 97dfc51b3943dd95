//! The flows of a procedure: its parallel flows each after the common steps, or the one flow that it has.

use crate::model::{Alur, Langkah, Prosedur, Teks};
use crate::register::words::{Peran, role};
use crate::source::Span;

/// One flow from its first step to its last.
pub(super) struct Flow<'a> {
    /// The flow, where there are several.
    pub(super) alur: Option<&'a Alur>,
    /// Its steps, the common ones first; those within steps are not among them.
    pub(super) langkah: Vec<&'a Langkah>,
}

impl Flow<'_> {
    /// How many of its steps, the last, are its own.
    pub(super) fn own(&self) -> usize {
        self.alur.map_or(self.langkah.len(), |alur| alur.langkah.len())
    }

    /// Where a finding about the whole flow stands: its name, else `around`.
    pub(super) fn place(&self, around: Span) -> Span {
        self.alur.and_then(|alur| alur.nama.as_ref()).map_or(around, |nama| nama.span)
    }
}

/// Every flow that has steps.
pub(super) fn flows<'a>(langkah: &'a [Langkah], alur: &'a [Alur]) -> Vec<Flow<'a>> {
    let common = || langkah.iter();
    let mut flows: Vec<Flow<'_>> = alur
        .iter()
        .map(|alur| Flow { alur: Some(alur), langkah: common().chain(&alur.langkah).collect() })
        .collect();
    if flows.is_empty() {
        flows.push(Flow { alur: None, langkah: common().collect() });
    }
    flows.retain(|flow| !flow.langkah.is_empty());
    flows
}

/// Whether a procedure shows nothing but pictures.
pub(super) fn is_picture(prosedur: &Prosedur) -> bool {
    !prosedur.gambar.is_empty() && flows(&prosedur.langkah, &prosedur.alur).is_empty()
}

/// Every step and those within it that stand on the way: outcomes are none.
pub(super) fn on_the_way<'a>(step: &'a Langkah, visit: &mut dyn FnMut(&'a Langkah)) {
    visit(step);
    for inner in &step.langkah {
        on_the_way(inner, visit);
    }
}

/// Whether the applicant acts, by the roles, else by the word that opens the act.
pub(super) fn is_applicants(step: &Langkah, around: &[Teks]) -> bool {
    let pelaku = if step.pelaku.is_empty() { around } else { &step.pelaku };
    match (pelaku, &step.kegiatan) {
        ([], kegiatan) => kegiatan.as_ref().is_some_and(|teks| role(&teks.text) == Peran::Pemohon),
        (roles, _) => roles.iter().any(|nama| role(&nama.text) == Peran::Pemohon),
    }
}
