//! Two words for one thing: a role or a product in two near forms.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::products;
use crate::model::{IsiProduk, Teks};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II nomor 250",
        text: "Untuk satu pengertian dipakai satu istilah",
    }],
    ..Rule::new("istilah-berganti", Grade::new("-II"), include_str!("istilah_berganti.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let roles = subject.standar.texts.iter().filter(|it| matches!(it.key, "pelaku" | "peran"));
    varying(roles.map(|tulisan| &tulisan.teks), found);
    let mut names: Vec<&Teks> = Vec::new();
    if let Some(produk) = subject.standar.komponen.produk.ada() {
        products(&produk.butir, &mut |produk| {
            if let IsiProduk::Satu(Some(nama)) = &produk.isi {
                names.push(nama);
            }
        });
    }
    varying(names.into_iter(), found);
}

/// Names that are near to one before them and yet written otherwise.
fn varying<'a>(names: impl Iterator<Item = &'a Teks>, found: &mut Vec<Diagnostic>) {
    let mut known: Vec<(&Teks, String)> = Vec::new();
    // Of quotation marks around a name another rule speaks.
    let plain = |name: &&Teks| !name.text.trim_start().starts_with(['“', '‘', '”', '’', '„', '«']);
    for name in names.filter(|name| name.sound).filter(plain) {
        let written = name.text.trim();
        if known.iter().any(|(other, _)| other.text.trim() == written) {
            continue;
        }
        let own = bare(written);
        let near = |(other, bare): &&(&Teks, String)| {
            let other = other.text.trim();
            let alike = other.len().abs_diff(written.len()) <= 6;
            alike && !other.eq_ignore_ascii_case(written) && is_near(bare, &own)
        };
        if let Some((other, _)) = known.iter().find(near) {
            found.push(other_form(name, other));
        }
        known.push((name, own));
    }
}

/// Whether two names, bare of signs, blanks and the "pe" of "pelayanan", mean one thing: they differ in a letter at most.
fn is_near(one: &str, other: &str) -> bool {
    const LONG: usize = 8;
    /// How many bytes a letter has at most.
    const LETTER: usize = 4;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    one == other
        || one.len() >= LONG
            && one.len().abs_diff(other.len()) <= LETTER
            && digits(one) == digits(other)
            && strsim::levenshtein(one, other) == 1
}

fn bare(name: &str) -> String {
    let letters: String =
        name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.replace("pelayanan", "layanan")
}

fn other_form(name: &Teks, other: &Teks) -> Diagnostic {
    let (here, there) = (name.text.trim(), other.text.trim());
    Diagnostic::new(
        &RULE,
        name.span,
        Text::new(
            format!("“{here}” di sini, “{there}” di tempat lain"),
            format!("“{here}” here, “{there}” elsewhere"),
        ),
    )
    .related(other.span, Text::new("bentuk yang lain", "the other form"))
    .help(Text::new("Pakai satu bentuk saja", "Use one form alone"))
}
