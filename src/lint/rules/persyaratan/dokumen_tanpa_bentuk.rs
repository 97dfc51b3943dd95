//! A document of which nobody says in which form it is handed in.

use std::ops::Range;

use super::{Subject, butir, place};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Rule, Text};
use crate::model::{IsiSyarat, Teks};
use crate::register::words;

pub(super) static RULE: Rule =
    Rule::new("dokumen-tanpa-bentuk", Grade::new("WWW"), include_str!("dokumen_tanpa_bentuk.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return };
    butir::each(&persyaratan.butir, &mut |syarat, around| {
        let IsiSyarat::Dokumen(nama) = &syarat.isi else { return };
        let formed = syarat.bentuk.is_some() || around.iter().any(|group| group.bentuk.is_some());
        if formed || !nama.sound {
            return;
        }
        let said = forms(&nama.text);
        let group = around.iter().rev().find_map(|group| group.isi.teks());
        let by_group = group.is_some_and(|group| !forms(&group.text).is_empty());
        found.push(if !said.is_empty() || by_group {
            in_words(subject, nama, &said)
        } else {
            unsaid(nama)
        });
    });
}

type Form = (Range<usize>, &'static str);

/// The forms that a name says; "asli" counts where it is no part of the name, `penduduk asli Papua`.
fn forms(name: &str) -> Vec<Form> {
    const AFTER: [&str; 6] = ["dan", "atau", "serta", "beserta", "bukan", "yang"];
    let mut said = words::forms(name);
    said.retain(|(range, form)| {
        let rest = name[range.end..].trim_start();
        let next = rest.split_whitespace().next().unwrap_or_default();
        let apart = !next.starts_with(char::is_alphanumeric)
            || AFTER.iter().any(|word| word.eq_ignore_ascii_case(next));
        *form != "asli" || range.start == 0 || apart
    });
    // A legalised copy is one thing.
    if said.iter().any(|(_, form)| *form == "legalisasi") {
        said.retain(|(_, form)| *form != "salinan");
    }
    said
}

/// The key that says what the words say; none where they say too much for one line.
fn key(name: &str, said: &[Form]) -> Option<String> {
    match said {
        [(_, form)] => Some(format!("bentuk: {form}")),
        [(first, form), (second, other)] if form != other => {
            let joint = &name[first.end.min(second.start)..second.start];
            let choice = joint.contains('/') || joint.to_lowercase().contains("atau");
            Some(if choice {
                format!("bentuk: {{ salah_satu: [{form}, {other}] }}")
            } else {
                format!("bentuk: [{form}, {other}]")
            })
        }
        _ => None,
    }
}

/// The edit that takes the word for the form from the head of the name, where a name is left.
fn without(subject: &Subject<'_>, nama: &Teks, said: &[Form]) -> Option<Edit> {
    let [(range, "salinan" | "asli" | "unggahan")] = said else { return None };
    let rest = nama.text[range.end..].trim_start();
    let first = rest.chars().next().filter(|first| first.is_alphabetic() && range.start == 0)?;
    let end = nama.text.len() - rest.len() + first.len_utf8();
    let capital: String = first.to_uppercase().collect();
    place::edit(subject.facts.sources, nama, &(0..end), &capital)
}

fn unsaid(nama: &Teks) -> Diagnostic {
    let name = nama.text.trim();
    let message = Text::new(
        format!("Bentuk “{name}” tidak disebut: asli, salinan, atau cukup ditunjukkan"),
        format!("The form of “{name}” is not said: the original, a copy, or shown only"),
    );
    Diagnostic::new(&RULE, nama.span, message).help(Text::new(
        "Tulis `bentuk` di bawahnya, atau sekali di `kelompok` bila semua isinya sama",
        "Write `bentuk` below it, or once at the `kelompok` where it is the same for all",
    ))
}

fn in_words(subject: &Subject<'_>, nama: &Teks, said: &[Form]) -> Diagnostic {
    let name = nama.text.trim();
    let message = Text::new(
        format!("Bentuk “{name}” hanya disebut dengan kata"),
        format!("The form of “{name}” is said in words only"),
    );
    let finding = Diagnostic::new(&RULE, nama.span, message).graded(Grade::INFO).help(Text::new(
        "Tulis bentuknya di `bentuk`, dan nama dokumennya saja di `dokumen`",
        "Write the form under `bentuk`, and the document's name alone under `dokumen`",
    ));
    let Some(key) = key(&nama.text, said) else { return finding };
    let Some(edit) = place::beside(subject.facts.sources, nama, &key) else { return finding };
    let title = Text::new(format!("Tulis {key}"), format!("Write {key}"));
    let edits = without(subject, nama, said).into_iter().chain([edit]).collect();
    finding.fix(Fix::proposal(title, edits))
}
