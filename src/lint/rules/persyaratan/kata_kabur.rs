//! A word that nobody can be held to: `secukupnya`, `dan lain-lain`, `segera`.

use std::ops::Range;

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text, capital};
use crate::lint::Said;
use crate::lint::prose::{binds, quoted};
use crate::lint::walk::all_requirements;
use crate::model::{IsiSyarat, NamaKomponen as N, Tulisan, Varian};
use crate::register::cues;
use crate::register::words::{Frasa, Hanya};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 1 angka 7",
            text: "Standar pelayanan adalah tolok ukur pelayanan yang terukur",
        },
        Ground {
            act: "uu-12-2011",
            article: "Lampiran II nomor 245",
            text: "Hindari kata atau frasa yang artinya tidak menentu",
        },
    ],
    ..Rule::new("kata-kabur", Grade::new("WWE"), include_str!("kata_kabur.md"))
};

/// Where the word decides neither what is asked, nor what is paid, nor how long it takes.
const ELSEWHERE: Grade = Grade::new("IIW");

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let explained = explained(subject);
    for Said { tulisan, hits } in subject.words() {
        if !is_prose(tulisan) {
            continue;
        }
        let text = &tulisan.teks.text;
        let mut loose = hits.kabur.clone();
        loose.retain(|(range, frasa)| {
            let explained = frasa.diuraikan && explained.contains(&tulisan.teks.span);
            !explained && !quoted(text, range.start) && !settled(subject, tulisan, range, frasa)
        });
        for (range, frasa) in joined(text, loose) {
            let span = place::of(subject.facts.sources, &tulisan.teks, &range);
            let finding = vague(&text[range], frasa, span);
            found.push(if binds(tulisan) { finding } else { finding.graded(ELSEWHERE) });
        }
    }
}

type Hit<'a> = (Range<usize>, &'a Frasa);

/// Vague words side by side as one: `dokumen lain yang diperlukan` is one fault.
fn joined<'a>(text: &str, hits: Vec<Hit<'a>>) -> Vec<Hit<'a>> {
    let apart = |gap: &str| gap.contains(|sign: char| !sign.is_whitespace() && sign != ',');
    let mut all: Vec<Hit<'_>> = Vec::with_capacity(hits.len());
    for (range, frasa) in hits {
        match all.last_mut() {
            Some((last, _)) if !apart(&text[last.end..range.start]) => last.end = range.end,
            _ => all.push((range, frasa)),
        }
    }
    all
}

/// The requirements whose `uraian` says which are meant.
fn explained(subject: &Subject<'_>) -> Vec<Span> {
    let mut explained = Vec::new();
    if let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() {
        all_requirements(&persyaratan.butir, &mut |syarat| {
            let (IsiSyarat::Dokumen(asked) | IsiSyarat::Data(asked) | IsiSyarat::Syarat(asked)) =
                &syarat.isi
            else {
                return;
            };
            if syarat.umum.uraian.is_some() {
                explained.push(asked.span);
            }
        });
    }
    explained
}

/// Whether a text is prose of the standard: neither a name, nor a title, nor a contact, nor the record.
fn is_prose(tulisan: &Tulisan) -> bool {
    const NAMES: [&str; 17] = [
        "judul", "kelompok", "sitasi", "dasar", "pasal", "sop", "label", "jabatan", "alamat",
        "kontak", "pelaku", "peran", "oleh", "penerbit", "hari", "jam", "format",
    ];
    const OUTSIDE: [&str; 7] =
        ["deskripsi", "pengguna", "uraian", "catatan", "jika", "kecuali", "target"];
    match tulisan.komponen {
        None => OUTSIDE.contains(&tulisan.key),
        // A facility's short form is prose under the key `nama`.
        Some(N::Sarana) if tulisan.key == "nama" => true,
        Some(_) => tulisan.key != "nama" && !NAMES.contains(&tulisan.key),
    }
}

/// Whether what stands around the word makes it exact after all.
fn settled(subject: &Subject<'_>, tulisan: &Tulisan, range: &Range<usize>, frasa: &Frasa) -> bool {
    let text = &tulisan.teks.text;
    let word = text[range.clone()].to_lowercase();
    let after = &text[range.end..];
    if names_it(after) {
        return true;
    }
    if frasa.hanya == Some(Hanya::Bergantung) || word.starts_with("sesuai") {
        return names_case(&subject.standar.varian, after) || names_act(after);
    }
    match word.as_str() {
        "segera" => tulisan.komponen == Some(N::JaminanKeamanan) || is_alarm(text),
        "diperlukan" | "dibutuhkan" | "yang diperlukan" | "yang dibutuhkan" => {
            after.trim_end().ends_with(':')
        }
        _ => word.contains("ketentuan") && names_act(after),
    }
}

/// Whether what is meant follows: `dokumen lain, yaitu paspor`, `dokumen lain yang diperlukan adalah paspor`.
fn names_it(after: &str) -> bool {
    let after = after.trim_start();
    let after = ["yang diperlukan", "yang dibutuhkan"]
        .iter()
        .find_map(|asked| after.strip_prefix(asked))
        .unwrap_or(after);
    let next = after.trim_start_matches(|sign: char| !sign.is_alphanumeric() && sign != '.');
    let word = next.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    cues::prosa().yaitu.has(word)
}

/// Whether an act or one of its articles follows: `sesuai ketentuan Pasal 5`.
fn names_act(after: &str) -> bool {
    let lower = after.to_lowercase();
    ["pasal ", "nomor ", "no. ", "no "].iter().any(|word| lower.contains(word))
}

/// Whether an axis or a case of the standard follows: `tergantung kelas perawatan`.
fn names_case(varian: &Varian, after: &str) -> bool {
    let lower = after.to_lowercase();
    let said = |name: &str| {
        let name = name.to_lowercase().replace(['-', '_'], " ");
        !name.is_empty() && lower.contains(&name)
    };
    varian.sumbu.iter().any(|sumbu| {
        let axis = sumbu.nama.as_ref().is_some_and(|nama| said(&nama.text));
        axis || sumbu.kasus.iter().any(|kasus| said(&kasus.nama.text) || said(&kasus.sebutan.text))
    })
}

/// Whether the text tells what to do in danger, where "segera" is the right word.
fn is_alarm(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["evakuasi", "kebakaran", "gempa", "keadaan darurat", "menyelamatkan"]
        .iter()
        .any(|word| lower.contains(word))
}

fn vague(word: &str, frasa: &Frasa, span: Span) -> Diagnostic {
    let reason = frasa.sebab();
    let message = Text::new(
        format!("“{word}” kabur: {}", reason.id),
        format!("“{word}” is vague: {}", reason.en),
    );
    let finding = Diagnostic::new(&RULE, span, message);
    match frasa.ganti() {
        Some(instead) => finding.help(Text::new(capital(&instead.id), capital(&instead.en))),
        None => finding,
    }
}
