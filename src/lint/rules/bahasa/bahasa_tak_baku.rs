//! What is not standard Indonesian: spellings, foreign words that have an Indonesian one, quotation marks around a whole
//! value.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Ground, Rule, Text, capital};
use crate::lint::prose::{in_name, in_title, is_own, quoted};
use crate::model::Teks;
use crate::register::words::Ganti;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-24-2009",
            article: "Pasal 30",
            text: "Bahasa Indonesia wajib digunakan dalam pelayanan administrasi publik",
        },
        Ground {
            act: "uu-12-2011",
            article: "Lampiran II nomor 246",
            text: "Pakai kaidah tata bahasa dan ejaan bahasa Indonesia yang baku",
        },
    ],
    ..Rule::new("bahasa-tak-baku", Grade::new("IIW"), include_str!("bahasa_tak_baku.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
        let teks = &tulisan.teks;
        if let Some(inner) = unquoted(&teks.text) {
            found.push(in_quotes(subject, teks, inner));
        }
        if is_own(tulisan) {
            for (range, ganti) in &subject.words_of(tulisan).baku {
                if !is_others(&teks.text, range.start) {
                    found.push(spelt(subject, teks, range, ganti));
                }
            }
        }
    }
}

/// Whether a word is somebody else's: quoted, in the title of a regulation, in a proper name.
fn is_others(text: &str, at: usize) -> bool {
    quoted(text, at) || in_title(text, at) || in_name(text, at)
}

/// The right word with the capitals of the wrong one: `Ijin` becomes `Izin`, `IJIN` becomes `IZIN`, and of a title each
/// word has its own, `Walikota` becomes `Wali Kota`.
pub(super) fn in_its_capitals(wrong: &str, ganti: &Ganti) -> String {
    let right = &ganti.benar;
    let mut letters = wrong.chars().filter(|letter| letter.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.next().is_some_and(char::is_uppercase)
        && wrong.chars().all(|letter| !letter.is_lowercase());
    if rest {
        right.to_uppercase()
    } else if first && ganti.sifat().gelar {
        right.split(' ').map(capital).collect::<Vec<_>>().join(" ")
    } else if first {
        // Each word of `Foto Copy` has its capital, one word takes one.
        capital(right)
    } else {
        right.clone()
    }
}

fn spelt(subject: &Subject<'_>, teks: &Teks, range: &Range<usize>, ganti: &Ganti) -> Diagnostic {
    let sources = subject.facts.sources;
    let wrong = &teks.text[range.clone()];
    let right = in_its_capitals(wrong, ganti);
    let message = if ganti.sifat().asing {
        Text::new(
            format!("“{wrong}” kata asing; padanannya “{right}”"),
            format!("“{wrong}” is a foreign word; the Indonesian one is “{right}”"),
        )
    } else {
        let why = because(ganti);
        Text::new(
            format!("“{wrong}” tidak baku; yang baku “{right}”{}", why.id),
            format!("“{wrong}” is not standard Indonesian; “{right}” is{}", why.en),
        )
    };
    let finding = Diagnostic::new(&RULE, place::of(sources, teks, range), message);
    let Some(edit) = place::edit(sources, teks, range, &right) else { return finding };
    let title = Text::new(format!("Tulis {right}"), format!("Write {right}"));
    finding.fix(if ganti.sifat().hanya_saran {
        Fix::proposal(title, vec![edit])
    } else {
        Fix::safe(title, vec![edit])
    })
}

/// The reason of a word, to end the sentence that says how it is written.
pub(super) fn because(ganti: &Ganti) -> Text {
    let reason = |sebab: Text| Text::new(format!(": {}", sebab.id), format!(": {}", sebab.en));
    ganti.sebab().map_or_else(|| Text::fixed("", ""), reason)
}

/// What stands between the quotation marks of a printed page, where they hold all of a text and no others are inside.
fn unquoted(text: &str) -> Option<&str> {
    const OPENING: [char; 6] = ['“', '”', '„', '‘', '’', '«'];
    const CLOSING: [char; 5] = ['”', '“', '’', '‘', '»'];
    let inner = text.trim().strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
    let alone = !inner.contains(['“', '”', '„', '«', '»', '‘', '\n']);
    // An apostrophe within a word closes nothing: Jum’at.
    let closed = inner.char_indices().any(|(at, mark)| {
        mark == '’' && !inner[at + mark.len_utf8()..].starts_with(char::is_alphanumeric)
    });
    let inner = inner.trim();
    (alone && !closed && !inner.is_empty()).then_some(inner)
}

fn in_quotes(subject: &Subject<'_>, teks: &Teks, inner: &str) -> Diagnostic {
    let message = Text::new(
        format!("Tanda kutip lengkung ikut tercetak: {}", teks.text.trim()),
        format!("The curly quotation marks are printed as well: {}", teks.text.trim()),
    );
    let finding = Diagnostic::new(&RULE, teks.span, message);
    let Some(source) = subject.facts.sources.get(teks.span.source) else {
        return finding;
    };
    let line = source.line(source.position(teks.span.start).line);
    let before = &source.text[line.start..teks.span.start as usize];
    let text = place::written(inner, before);
    let title = Text::new("Hapus tanda kutipnya", "Delete the quotation marks");
    finding.fix(Fix::safe(title, vec![Edit { span: teks.span, text }]))
}
