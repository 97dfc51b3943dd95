//! A step of which nobody says who takes it.

use super::Subject;
use super::alir::{Flow, flows};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::model::{Langkah, NamaKomponen, Teks};
use crate::register::cues;
use crate::register::words::{Peran, role, says};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf c",
        text: "Prosedur dibakukan bagi pemberi dan penerima pelayanan",
    }],
    ..Rule::new("langkah-tanpa-pelaku", Grade::new("WWE"), include_str!("langkah_tanpa_pelaku.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    if let Some(prosedur) = komponen.prosedur.ada() {
        let key = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        of_flows(&flows(&prosedur.langkah, &prosedur.alur), key, None, found);
    }
    if let Some(pengaduan) = komponen.pengaduan.ada() {
        let key = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
        of_flows(&flows(&pengaduan.langkah, &pengaduan.alur), key, Some(Grade::INFO), found);
    }
}

fn of_flows(flows: &[Flow<'_>], key: Span, grade: Option<Grade>, found: &mut Vec<Diagnostic>) {
    for (at, flow) in flows.iter().enumerate() {
        // The common steps are those of the first flow.
        let shared = if at == 0 { 0 } else { flow.langkah.len() - flow.own() };
        let mut number = 0;
        let mut nobody: Vec<Vec<&Teks>> = Vec::new();
        for step in &flow.langkah[shared..] {
            let mut acts: Vec<&Langkah> = Vec::new();
            collect(step, &mut acts);
            number += acts.len();
            acts.retain(|step| is_nobodys(step));
            nobody.push(acts.iter().filter_map(|step| step.kegiatan.as_ref()).collect());
        }
        let open: usize = nobody.iter().map(Vec::len).sum();
        let findings: Vec<Diagnostic> = if open > 1 && open == number {
            vec![none_at_all(flow.place(key), number)]
        } else {
            nobody.iter().filter_map(|acts| unnamed(acts)).collect()
        };
        found.extend(findings.into_iter().map(|finding| match grade {
            Some(grade) => finding.graded(grade),
            None => finding,
        }));
    }
}

/// The step, or those within it and its outcomes where it is but a frame around them that names nobody.
fn collect<'a>(step: &'a Langkah, acts: &mut Vec<&'a Langkah>) {
    if step.kegiatan.is_some() {
        acts.push(step);
    } else if step.pelaku.is_empty() {
        let outcomes = step.bila.iter().map(|hasil| &hasil.langkah);
        step.langkah.iter().chain(outcomes).for_each(|inner| collect(inner, acts));
    }
}

/// Whether neither the step, nor every step within it, nor its words name who acts.
fn is_nobodys(step: &Langkah) -> bool {
    let Some(kegiatan) = step.kegiatan.as_ref().filter(|teks| teks.sound) else { return false };
    let inside = !step.langkah.is_empty() && step.langkah.iter().all(|it| !it.pelaku.is_empty());
    let text = &kegiatan.text;
    let named = || {
        names_role(text) && !names_but_whom(text)
            || repeats(text)
            || has_subject(text)
            || acts_amid(text)
    };
    step.pelaku.is_empty() && step.tunggu.is_none() && !inside && !named()
}

/// Whether one acts amid the sentence: `Dengan persyaratan lengkap pencari kerja mendaftar di loket`.
fn acts_amid(text: &str) -> bool {
    /// The words of a role and what tells it from others, `Petugas Antar Kerja Kota`.
    const LONGEST: usize = 4;
    let words = cues::prosedur();
    let parts: Vec<&str> = text.split([' ', '/']).filter(|part| !part.is_empty()).collect();
    let joins = |word: &str| !ends(word) && !words.sela_pelaku.are_in(word);
    (1..parts.len()).filter(|at| is_act(parts[*at])).any(|act| {
        (act.saturating_sub(LONGEST)..act)
            .rev()
            .take_while(|at| joins(parts[*at]))
            .filter(|at| *at == 0 || !words.arah.are_in(parts[*at - 1]))
            .any(|at| names_role(&parts[at..act].join(" ")))
    })
}

/// Whether the act is that of other steps, whose roles are its own: `Dilakukan kegiatan seperti pada poin 5-7`.
fn repeats(text: &str) -> bool {
    let words = cues::prosedur();
    text.bytes().any(|byte| byte.is_ascii_digit())
        && words.ulang.are_in(text)
        && words.bagian.are_in(text)
}

/// Whether the act names the one who acts: `Pemohon mengisi formulir`, `Petugas memeriksa`, `diperiksa oleh dokter`.
fn names_role(text: &str) -> bool {
    // A typed number before the act is another rule's.
    let text = text.trim_start_matches(|sign: char| !sign.is_alphabetic());
    let first = text.split_whitespace().next().unwrap_or_default();
    role(text) != Peran::Lain || cues::prosedur().petugas.are_in(first) || says(text, &["oleh"])
}

/// Whether the act opens with the applicant and tells but what is done to this one: `Pasien diverifikasi`; `Pasien dipanggil
/// perawat` names two.
fn names_but_whom(text: &str) -> bool {
    let tails = || text.match_indices(' ').map(|(at, _)| text[at..].trim_start());
    role(text) == Peran::Pemohon && is_acted_upon(text) && !tails().any(names_role)
}

/// Whether something is done to the one with whom the act opens, before anything that this one does.
fn is_acted_upon(text: &str) -> bool {
    let words = cues::prosedur();
    for word in text.split_whitespace().skip(1) {
        if is_passive(word) {
            return !words.disuruh.has(word);
        }
        if is_act(word) || ends(word) || words.sela_pelaku.has(word) {
            return false;
        }
    }
    false
}

/// Whether the sentence has one who acts before its first act: `Unit humas mencatat pengaduan`, and not `Pembayaran dan
/// menyerahkan berkas`.
fn has_subject(text: &str) -> bool {
    let words = cues::prosedur();
    let lower = text.to_lowercase();
    let mut before = lower.split([' ', '/']).filter(|word| !word.is_empty()).peekable();
    let head = before.peek().copied().unwrap_or_default();
    let doing = head.starts_with("pe") && head.ends_with("an");
    if is_act(head) || doing {
        return false;
    }
    for word in before {
        if is_act(word) {
            return true;
        }
        let turns = words.sela_pelaku.has(word) || words.arah.has(word);
        if ends(word) || turns || is_passive(word) {
            return false;
        }
    }
    false
}

/// Whether a word tells an act of the one before it: `mencatat`, `berkoordinasi`.
fn is_act(word: &str) -> bool {
    let opens = |head: &str| word.get(..head.len()).is_some_and(|it| it.eq_ignore_ascii_case(head));
    word.len() >= 6 && (opens("me") || opens("ber")) && !cues::prosedur().bukan_perbuatan.has(word)
}

/// Whether a word tells what is done to the one before it: `didaftarkan`.
fn is_passive(word: &str) -> bool {
    word.len() >= 6 && word.starts_with("di") && !cues::prosedur().bukan_pasif.has(word)
}

/// Whether a sign behind a word ends what it belongs to.
fn ends(word: &str) -> bool {
    word.ends_with([',', ';', '.', ':'])
}

/// One finding for a step and all within it.
fn unnamed(acts: &[&Teks]) -> Option<Diagnostic> {
    let first = acts.first()?;
    let act = first.text.trim();
    let message = match acts.len() - 1 {
        0 => Text::new(
            format!("“{act}” tidak menyebut siapa yang melakukannya"),
            format!("“{act}” does not say who does it"),
        ),
        more => Text::new(
            format!(
                "“{act}” dan {more} kegiatan di sampingnya tidak menyebut siapa yang melakukannya"
            ),
            format!("“{act}” and {more} acts beside it do not say who does them"),
        ),
    };
    Some(Diagnostic::new(&RULE, first.span, message).help(how()))
}

fn none_at_all(span: Span, number: usize) -> Diagnostic {
    let message = Text::new(
        format!("Tidak satu pun dari {number} kegiatan ini menyebut pelakunya"),
        format!("Not one of these {number} acts says who does it"),
    );
    Diagnostic::new(&RULE, span, message).help(how())
}

fn how() -> Text {
    Text::new(
        "Tambahkan `pelaku`, misalnya Pemohon atau Petugas loket",
        "Add `pelaku`, such as Pemohon or Petugas loket",
    )
}
