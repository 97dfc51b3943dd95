//! Across the files of one agency: what two standards say that cannot both be right.

mod data_sudah_dimiliki;
mod nama_ganda;
mod penetapan_bertentangan;

use crate::diagnostic::{Diagnostic, Rule, Text};
use crate::lint::Gist;

/// What the rules of this chapter are about.
pub static ABOUT: Text =
    Text::fixed("Standar-standar satu instansi", "The standards of one agency");

/// A rule that looks at all standards of an agency, and what looks for it.
#[derive(Debug)]
pub struct Across {
    /// The rule.
    pub rule: &'static Rule,
    pub(in crate::lint) check: fn(&[&Gist], &mut Vec<Diagnostic>),
}

/// The rules of this chapter.
pub static ACROSS: &[Across] = &[
    Across { rule: &nama_ganda::RULE, check: nama_ganda::check },
    Across { rule: &data_sudah_dimiliki::RULE, check: data_sudah_dimiliki::check },
    Across { rule: &penetapan_bertentangan::RULE, check: penetapan_bertentangan::check },
];

/// A text as letters and digits alone, to compare it by whatever its capitals and signs.
fn bare(text: &str) -> String {
    if !text.is_ascii() {
        let letters = text.chars().filter(|sign| sign.is_alphanumeric());
        return letters.flat_map(char::to_lowercase).collect();
    }
    // Most names are, and there are thousands of them in an agency.
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    let mut bare = String::with_capacity(text.len());
    bare.extend(letters.map(|byte| char::from(byte.to_ascii_lowercase())));
    bare
}
