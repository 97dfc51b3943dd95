//! Roles that the flow, the competences and the numbers of staff do not share.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::steps;
use crate::model::{NamaKomponen, Teks};
use crate::register::words::{Peran, role};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("peran-tak-konsisten", Grade::new("IWW"), include_str!("peran_tak_konsisten.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.whole == Whole::Share {
        return;
    }
    let komponen = &subject.standar.komponen;
    let skilled: Option<Vec<&Teks>> = komponen
        .kompetensi
        .ada()
        .and_then(|it| it.butir.iter().map(|one| one.peran.as_ref()).collect());
    let counted: Option<Vec<&Teks>> = komponen
        .jumlah_pelaksana
        .ada()
        .and_then(|it| it.butir.iter().map(|one| one.peran.as_ref()).collect());
    // Prose, or nothing at all, names no roles to compare with.
    let skilled = skilled.filter(|roles| !roles.is_empty());
    let counted = counted.filter(|roles| !roles.is_empty());
    let key = |nama, isi| subject.key_of(nama, isi);
    if let (Some(skilled), Some(counted)) = (&skilled, &counted) {
        let lacks = |one: &[&Teks], other: &[&Teks]| -> Vec<String> {
            let own = one.iter().filter(|role| is_officers(&role.text));
            let missing = own.filter(|role| !other.iter().any(|it| same(&it.text, &role.text)));
            names(missing.copied())
        };
        if let Some(component) = komponen.kompetensi.ada() {
            let span = key(NamaKomponen::Kompetensi, component.umum.span);
            found.extend(differs(span, &lacks(skilled, counted), "`jumlah_pelaksana`"));
        }
        if let Some(component) = komponen.jumlah_pelaksana.ada() {
            let span = key(NamaKomponen::JumlahPelaksana, component.umum.span);
            found.extend(differs(span, &lacks(counted, skilled), "`kompetensi`"));
        }
    }
    let Some(prosedur) = komponen.prosedur.ada() else { return };
    let all: Vec<&Teks> = skilled.iter().chain(&counted).flatten().copied().collect();
    if all.is_empty() {
        return;
    }
    let mut missing: Vec<&Teks> = Vec::new();
    steps(&prosedur.langkah, &prosedur.alur, &mut |step| {
        let foreign = step.luar.is_some_and(|luar| luar.value);
        for pelaku in step.pelaku.iter().filter(|_| !foreign) {
            let known = || all.iter().any(|role| same(&role.text, &pelaku.text));
            if pelaku.sound && is_officers(&pelaku.text) && !known() {
                missing.push(pelaku);
            }
        }
    });
    let place = match (&skilled, &counted) {
        (Some(_), Some(_)) => "`kompetensi`, `jumlah_pelaksana`",
        (Some(_), None) => "`kompetensi`",
        _ => "`jumlah_pelaksana`",
    };
    let span = key(NamaKomponen::Prosedur, prosedur.umum.span);
    found.extend(differs(span, &names(missing.into_iter()), place));
}

/// Whether a role is that of somebody who serves here: neither applicant nor system, nor a head of the agency.
fn is_officers(name: &str) -> bool {
    role(name) == Peran::Lain
}

/// Whether two names are one role: equal, or one the other with more words behind it, `Petugas` and `Petugas loket`.
fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let head = long.get(..short.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(short))
        && !long[short.len()..].starts_with(char::is_alphanumeric)
}

/// The names, each once.
fn names<'a>(roles: impl Iterator<Item = &'a Teks>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for role in roles {
        let name = role.text.trim();
        if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            names.push(name.to_owned());
        }
    }
    names
}

fn differs(span: Span, missing: &[String], place: &str) -> Option<Diagnostic> {
    if missing.is_empty() {
        return None;
    }
    let names = missing.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
    let (id, en) = (place.replace(", ", " maupun "), place.replace(", ", " nor in "));
    let message = Text::new(
        format!("Peran {names} tidak ada dalam {id}"),
        format!("The role {names} is not in {en}"),
    );
    Some(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Pakai satu nama untuk satu peran di prosedur, kompetensi, dan jumlah pelaksana, atau tambahkan perannya",
        "Use one name for one role in the procedure, the competences and the numbers of staff, or add the role",
    )))
}
