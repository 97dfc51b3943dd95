//! What is not standard Indonesian: so far quotation marks around a whole value, `“Kartu Keluarga”`.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Rule, Text};
use crate::model::Teks;

pub(super) static RULE: Rule =
    Rule::new("bahasa-tak-baku", Grade::new("IIW"), include_str!("bahasa_tak_baku.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
        if let Some(inner) = unquoted(&tulisan.teks.text) {
            found.push(in_quotes(subject, &tulisan.teks, inner));
        }
    }
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
    let Some(source) = subject.facts.sources.get(teks.span.source.0 as usize) else {
        return finding;
    };
    let line = source.line(source.position(teks.span.start).line);
    let before = &source.text[line.start..teks.span.start as usize];
    let text = place::written(inner, before);
    let title = Text::new("Hapus tanda kutipnya", "Delete the quotation marks");
    finding.fix(Fix::safe(title, vec![Edit { span: teks.span, text }]))
}
