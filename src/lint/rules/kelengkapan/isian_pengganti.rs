//! A value that only keeps a place: `-`, `TBD`, `Nomor … Tahun …`.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{NamaKomponen, Tulisan};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 1 angka 7",
        text: "Standar pelayanan adalah tolok ukur pelayanan yang terukur",
    }],
    silences: &["biaya-tak-jelas", "waktu-tanpa-ukuran", "sitasi-tak-terurai"],
    ..Rule::new("isian-pengganti", Grade::ERROR, include_str!("isian_pengganti.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
        let Tulisan { komponen, teks, .. } = tulisan;
        let key = komponen.map_or("", NamaKomponen::key);
        let finding = if let Some(word) = subject.facts.lexicon.placeholder(&teks.text, key) {
            whole(&teks.text, &word.sebab(), teks.span, *komponen)
        } else if let Some(range) = blank(&teks.text) {
            gap(&teks.text[range.clone()], place::of(subject.facts.sources, teks, &range))
        } else {
            continue;
        };
        found.push(if komponen.is_some() { finding } else { finding.graded(Grade::WARNING) });
    }
}

/// Dots or a line in the place of a number or a name, with the word that asks for it: `Nomor …`.
fn blank(text: &str) -> Option<Range<usize>> {
    // Most texts hold none of these signs, and no two of them: looks at their bytes tell.
    let signs = |any, byte: u8| any | matches!(byte, b'.' | b'_' | 0xE2);
    let mut pairs = text.as_bytes().windows(2);
    if !text.bytes().fold(false, signs)
        || !pairs.any(|pair| matches!(pair, b".." | b"__" | [0xE2, 0x80]))
    {
        return None;
    }
    let mut from = 0;
    while let Some(start) = text[from..].find(['.', '…', '_']).map(|at| from + at) {
        let end = start
            + text[start..]
                .find(|sign| !matches!(sign, '.' | '…' | '_'))
                .unwrap_or(text.len() - start);
        let run = &text[start..end];
        // The point of "No." may open the run, and one or two points alone end a sentence or an abbreviation.
        if (run.contains('…') || run.len() >= 3)
            && let Some(word) = asking(&text[..start])
        {
            return Some(word..end);
        }
        from = end;
    }
    None
}

/// Where the word right before a blank begins, if it asks for a number or a name.
fn asking(before: &str) -> Option<usize> {
    let word = before
        .trim_end_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ':' | '('));
    let start = word
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
    let asks = cues::kelengkapan().meminta_isian.has(&word[start..]);
    // "1 tahun … kembali" counts years, it asks for none.
    let counted =
        word[..start].trim_end().ends_with(|sign: char| sign.is_ascii_digit() || sign == ')');
    (asks && !counted).then_some(start)
}

fn whole(written: &str, reason: &Text, span: Span, komponen: Option<NamaKomponen>) -> Diagnostic {
    let written = written.trim();
    let message = Text::new(
        format!("“{written}” belum berisi apa-apa: {}", reason.id),
        format!("“{written}” says nothing yet: {}", reason.en),
    );
    Diagnostic::new(&RULE, span, message).help(match komponen {
        Some(NamaKomponen::Biaya) => Text::fixed(
            "Tulis berapa yang dibayar; sebagai isi `biaya`, tulis `gratis` bila tidak dipungut biaya, dan `belum` bila belum \
             diketahui",
            "Write what is paid; as the value of `biaya`, write `gratis` where nothing is, and `belum` as long as nobody knows",
        ),
        Some(NamaKomponen::Persyaratan) => Text::fixed(
            "Tulis isinya; sebagai isi `persyaratan`, tulis `tidak ada` bila memang tidak ada, dan `belum` bila belum diketahui",
            "Write what it is; as the value of `persyaratan`, write `tidak ada` where there is none, and `belum` as long as \
             nobody knows",
        ),
        Some(_) => Text::fixed(
            "Tulis isinya; bila belum diketahui tulis `belum` sebagai isi komponennya, bila memang tidak ada hapus butirnya",
            "Write what it is; as long as nobody knows write `belum` as the component's value, and where there is none \
             delete the entry",
        ),
        None => Text::fixed(
            "Tulis isinya, atau hapus kuncinya",
            "Write what it is, or delete the key",
        ),
    })
}

fn gap(written: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Bagian ini masih kosong: “{written}”"),
        format!("This part is still blank: “{written}”"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Ganti titik-titiknya dengan angka atau nama yang sebenarnya",
        "Put the number or the name in the place of the dots",
    ))
}
