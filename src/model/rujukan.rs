//! Names that point to something of the same file or of the agency: each must be borne by something.

use super::komponen::{Alur, Komponen, Langkah};
use super::rules::RUJUKAN_TAK_DIKENAL;
use super::{Instansi, Teks};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text, nearest};

/// Where a flow may go besides its own steps.
const AKHIR: [&str; 2] = ["selesai", "ditolak"];

/// Findings for every `ke` of the service's and of the complaints' flows that names no step.
pub(super) fn steps(komponen: &Komponen) -> Vec<Diagnostic> {
    let service = komponen.prosedur.ada().map(|it| (it.langkah.as_slice(), it.alur.as_slice()));
    let complaints = komponen.pengaduan.ada().map(|it| (it.langkah.as_slice(), it.alur.as_slice()));
    service
        .into_iter()
        .chain(complaints)
        .flat_map(|(langkah, alur)| of_flows(langkah, alur))
        .collect()
}

/// Findings for every unit that the agency does not have.
pub(super) fn units(unit: &[Teks], agency: Option<&Instansi>) -> Vec<Diagnostic> {
    let known: Vec<&str> = agency
        .iter()
        .flat_map(|it| &it.unit)
        .filter_map(|unit| unit.id.as_ref())
        .map(|id| id.text.as_str())
        .collect();
    let unknown = unit.iter().filter(|nama| nama.sound && !known.contains(&nama.text.as_str()));
    unknown
        .map(|nama| {
            let message = Text::new(
                format!("Instansi tidak punya unit bernama `{}`", nama.text),
                format!("The agency has no unit named `{}`", nama.text),
            );
            let help = Text::new(
                "Tulis unit itu di `instansi.unit` pada instansi.spp.yaml, atau perbaiki namanya di sini",
                "Write that unit into `instansi.unit` of instansi.spp.yaml, or mend its name here",
            );
            pointing_nowhere(nama, message, help, &known)
        })
        .collect()
}

fn of_flows(langkah: &[Langkah], alur: &[Alur]) -> Vec<Diagnostic> {
    let mut known = Vec::from(AKHIR);
    let mut pointers = Vec::new();
    for langkah in langkah.iter().chain(alur.iter().flat_map(|alur| &alur.langkah)) {
        collect(langkah, &mut known, &mut pointers);
    }
    let unknown = pointers.into_iter().filter(|ke| ke.sound && !known.contains(&ke.text.as_str()));
    unknown
        .map(|ke| {
            let message = Text::new(
                format!("Tidak ada langkah dengan id `{}`", ke.text),
                format!("No step has the id `{}`", ke.text),
            );
            let help = Text::new(
                "Tulis `id` pada langkah yang dituju; atau `selesai`, atau `ditolak`",
                "Write an `id` on the step that is meant; or `selesai`, or `ditolak`",
            );
            pointing_nowhere(ke, message, help, &known)
        })
        .collect()
}

fn collect<'a>(langkah: &'a Langkah, known: &mut Vec<&'a str>, pointers: &mut Vec<&'a Teks>) {
    known.extend(langkah.id.as_ref().map(|id| id.text.as_str()));
    for hasil in &langkah.bila {
        pointers.extend(&hasil.ke);
        collect(&hasil.langkah, known, pointers);
    }
    for inner in &langkah.langkah {
        collect(inner, known, pointers);
    }
}

fn pointing_nowhere(nama: &Teks, message: Text, help: Text, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(&RUJUKAN_TAK_DIKENAL, nama.span, message).help(help);
    match nearest(&nama.text, known) {
        None => finding,
        Some(near) => finding.fix(Fix::safe(
            Text::new(format!("Ganti dengan {near}"), format!("Replace with {near}")),
            vec![Edit { span: nama.span, text: near.to_owned() }],
        )),
    }
}
