//! A flow that does not say what happens to a file that is incomplete or refused.

use std::cmp::Ordering;

use super::alir::is_picture;
use super::{Subject, is_administrative};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::{all_requirements, steps};
use crate::model::{Hasil, IsiSyarat, NamaKomponen, Satuan, Teks, Ukuran};
use crate::register;
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-30-2014",
        article: "Pasal 50 ayat (3)",
        text: "Kekurangan berkas diberitahukan kepada pemohon dalam 5 hari kerja",
    }],
    ..Rule::new(
        "tanpa-cabang-tak-lengkap",
        Grade::new("WWE"),
        include_str!("tanpa_cabang_tak_lengkap.md"),
    )
};

/// Where the service is not administrative.
const ELSEWHERE: Grade = Grade::new("-II");
/// Working days within which an applicant is told what is missing, UU 30/2014 Pasal 50 ayat (3) and (4).
const DAYS: i64 = 5;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    let none = prosedur.langkah.is_empty() && prosedur.alur.is_empty();
    if subject.whole == Whole::Share || none || is_picture(prosedur) || subject.is_court() {
        return;
    }
    let mut outcomes: Vec<&Hasil> = Vec::new();
    let mut told = false;
    let mut sound = true;
    steps(&prosedur.langkah, &prosedur.alur, &mut |step| {
        outcomes.extend(step.bila.iter().filter(|hasil| is_refusal(subject, hasil)));
        let act = step.kegiatan.as_ref();
        told |= act.is_some_and(|teks| says_refused(subject, &teks.text));
        sound &= act.is_none_or(|teks| teks.sound);
    });
    let administrative = is_administrative(subject.standar);
    // The law speaks of requests for a decision; elsewhere it is good practice.
    let grade = |finding: Diagnostic| {
        if administrative {
            finding
        } else {
            Diagnostic { grounds: (&[]).into(), ..finding.graded(ELSEWHERE) }
        }
    };
    // Where nothing is handed in, no file can be incomplete, and nobody in an emergency is sent away for one.
    let asked = || administrative || (asks_documents(subject) && !is_emergency(subject));
    if outcomes.is_empty() && !told && sound && asked() {
        let key = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        found.push(grade(without(key)));
    }
    let limit = Ukuran::new(DAYS, Satuan::HariKerja);
    let length = subject.working_day();
    for hasil in outcomes {
        if let Some(keadaan) = hasil.keadaan.as_ref().filter(|_| leads_nowhere(hasil)) {
            found.push(grade(open(keadaan)));
        }
        let late = |ukuran: Ukuran| ukuran.banding(&limit, length) == Some(Ordering::Greater);
        let missing = hasil.keadaan.as_ref().is_some_and(|teks| says_missing(&teks.text));
        let waktu = hasil.langkah.waktu.as_ref().filter(|waktu| waktu.teks.sound && missing);
        if let Some(waktu) = waktu.filter(|waktu| waktu.value.ukuran.is_some_and(late)) {
            found.push(grade(too_late(&waktu.teks)));
        }
    }
}

/// Whether the requirements ask for something to be handed in, or are not known.
fn asks_documents(subject: &Subject<'_>) -> bool {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return true };
    let mut asks = false;
    all_requirements(&persyaratan.butir, &mut |syarat| {
        asks |= match &syarat.isi {
            IsiSyarat::Dokumen(_) | IsiSyarat::Data(_) => true,
            IsiSyarat::Kata(teks) => !teks.folded().starts_with("tidak ada"),
            _ => false,
        };
    });
    asks
}

/// Whether the service is for emergencies, by its name and field.
fn is_emergency(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    let said = standar.nama.iter().chain(&standar.bidang);
    said.into_iter().any(|teks| cues::prosedur().darurat.are_in(&teks.text))
}

/// Whether an outcome is that the file is incomplete or the request refused.
fn is_refusal(subject: &Subject<'_>, hasil: &Hasil) -> bool {
    hasil.ke.as_ref().is_some_and(|ke| ke.text == "ditolak")
        || hasil
            .keadaan
            .as_ref()
            .is_some_and(|teks| !teks.sound || says_refused(subject, &teks.text))
}

/// Whether a text speaks of what is incomplete, wrong or refused.
fn says_refused(subject: &Subject<'_>, text: &str) -> bool {
    let cues = cues::prosedur();
    let words = words(text);
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        cues.ditolak.has(word) && !measures(word, next)
            || cues.sangkal.has(word) && cues.benar.has(next)
            || cues.rusak.has(word) && damages_the_file(subject, &words[..at])
    })
}

/// Whether what is damaged is the file, as in `unggahan rusak`, and not a document whose damage is the case of the
/// service, as in `KTP rusak`.
fn damages_the_file(subject: &Subject<'_>, before: &[&str]) -> bool {
    let cues = cues::prosedur();
    for word in before.iter().rev() {
        if cues.orang.has(word) {
            return false;
        }
        if cues.berkas.has(word) {
            return true;
        }
        let short = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        if short || register::words::document(word).is_some() {
            return false;
        }
    }
    !serves_the_damaged(subject)
}

/// Whether the service is for what is damaged, by its name, its cases or what it asks for.
fn serves_the_damaged(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    let says = |teks: &Teks| cues::prosedur().rusak.are_in(&teks.text);
    let mut asked = standar.nama.as_ref().is_some_and(says)
        || standar
            .varian
            .sumbu
            .iter()
            .flat_map(|sumbu| &sumbu.kasus)
            .any(|kasus| says(&kasus.nama) || says(&kasus.sebutan));
    if let Some(persyaratan) = standar.komponen.persyaratan.ada() {
        all_requirements(&persyaratan.butir, &mut |syarat| {
            asked |= match &syarat.isi {
                IsiSyarat::Dokumen(teks) | IsiSyarat::Kata(teks) => says(teks),
                _ => false,
            };
        });
    }
    asked
}

/// Whether something is missing from the file.
fn says_missing(text: &str) -> bool {
    let words = words(text);
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        cues::prosedur().kekurangan.has(word)
            || word.eq_ignore_ascii_case("kurang") && !measures(word, next)
    })
}

fn words(text: &str) -> Vec<&str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Whether a word measures: in `kurang dari 17 tahun` and `salah satu` nothing lacks and nothing is wrong.
fn measures(word: &str, next: &str) -> bool {
    let before = |all: &[&str]| all.iter().any(|one| next.eq_ignore_ascii_case(one));
    word.eq_ignore_ascii_case("kurang") && before(&["dari", "lebih"])
        || word.eq_ignore_ascii_case("salah") && before(&["satu", "seorang"])
}

/// Whether nobody says what follows from an outcome.
fn leads_nowhere(hasil: &Hasil) -> bool {
    let step = &hasil.langkah;
    hasil.ke.is_none()
        && step.kegiatan.is_none()
        && step.langkah.is_empty()
        && step.keluaran.is_empty()
        && step.umum.uraian.is_none()
}

fn without(span: Span) -> Diagnostic {
    let message = Text::new(
        "Tidak disebut apa yang terjadi kalau berkas tidak lengkap atau ditolak",
        "It is not said what happens where the file is incomplete or refused",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `bila` pada langkah pemeriksaan, misalnya `keadaan: berkas tidak lengkap`, dengan `kegiatan`, `waktu`, dan `ke`",
        "Add `bila` to the step that checks, such as `keadaan: berkas tidak lengkap`, with `kegiatan`, `waktu` and `ke`",
    ))
}

fn open(keadaan: &Teks) -> Diagnostic {
    let written = keadaan.text.trim();
    let message = Text::new(
        format!("“{written}”: tidak disebut apa yang dilakukan sesudahnya"),
        format!("“{written}”: it is not said what is done then"),
    );
    Diagnostic::new(&RULE, keadaan.span, message).help(Text::new(
        "Tambahkan `kegiatan`, dan `ke` langkah mana alurnya kembali",
        "Add `kegiatan`, and `ke` for the step to which the flow goes back",
    ))
}

fn too_late(waktu: &Teks) -> Diagnostic {
    let written = waktu.text.trim();
    let message = Text::new(
        format!("Kekurangan berkas diberitahukan dalam {DAYS} hari kerja, bukan “{written}”"),
        format!("What is missing is told within {DAYS} working days, not “{written}”"),
    );
    Diagnostic::new(&RULE, waktu.span, message).help(Text::new(
        format!("Tulis paling lama {DAYS} hari kerja"),
        format!("Write at most {DAYS} hari kerja"),
    ))
}
