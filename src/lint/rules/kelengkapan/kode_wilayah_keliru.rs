//! A code of a region that is none.

use super::Subject;
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Rule, Text};
use crate::lint::Whole;
use crate::model::Teks;

pub(super) static RULE: Rule =
    Rule::new("kode-wilayah-keliru", Grade::new("WWE"), include_str!("kode_wilayah_keliru.md"));

/// Where the parts of a code end, in digits: province, regency, district, village.
const ENDS: [usize; 4] = [2, 4, 6, 10];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(instansi) = subject.facts.instansi.filter(|_| subject.whole == Whole::Share) else {
        return;
    };
    let Some(kode) = instansi.kode_wilayah.as_ref().filter(|kode| kode.sound) else { return };
    let text = kode.text.trim();
    let right = canonical(text);
    if right.as_deref() != Some(text) {
        found.push(wrong(kode, right));
    }
}

/// The code that the digits of a text make, written with its points.
fn canonical(text: &str) -> Option<String> {
    if !text.bytes().all(|sign| sign.is_ascii_digit() || matches!(sign, b'.' | b'-' | b' ' | b'/'))
    {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let count = ENDS.iter().position(|end| *end == digits.len())?;
    let mut start = 0;
    let parts = ENDS[..=count].iter().map(|&end| {
        let part = &digits[start..end];
        start = end;
        part
    });
    Some(parts.collect::<Vec<_>>().join("."))
}

fn wrong(kode: &Teks, right: Option<String>) -> Diagnostic {
    let written = kode.text.trim();
    let message = Text::new(
        format!("“{written}” bukan kode wilayah"),
        format!("“{written}” is no code of a region"),
    );
    let finding = Diagnostic::new(&RULE, kode.span, message).help(Text::new(
        "Tulis dengan titik di antara bagiannya: 33, 33.05, 33.05.01, atau 33.05.01.2001",
        "Write it with points between its parts: 33, 33.05, 33.05.01, or 33.05.01.2001",
    ));
    match right {
        Some(right) => {
            let edit = Edit { span: kode.span, text: format!("\"{right}\"") };
            let title = Text::new(format!("Tulis {right}"), format!("Write {right}"));
            finding.fix(Fix::safe(title, vec![edit]))
        }
        None => finding,
    }
}
