//! A role of which no more than schooling or a licence is asked.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{KompetensiPeran, Teks};
use crate::register::cues::{self, Words};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf h",
        text: "Kompetensi pelaksana meliputi pengetahuan, keahlian, keterampilan, dan pengalaman",
    }],
    ..Rule::new("kompetensi-kurang", Grade::new("WWE"), include_str!("kompetensi_kurang.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(kompetensi) = subject.standar.komponen.kompetensi.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let whole = kompetensi.umum.uraian.as_ref();
    let butir = &kompetensi.butir;
    if butir.iter().any(|entry| entry.peran.is_some()) {
        let few = butir.iter().filter(|peran| count(kinds(peran, whole)) < FEWEST);
        found.extend(few.filter_map(short));
        return;
    }
    // Without a role they are what is asked of everybody, together.
    let all = butir
        .iter()
        .map(|entry| kinds(entry, whole))
        .fold([false; 6], |all, more| std::array::from_fn(|at| all[at] || more[at]));
    if let Some(first) = butir.first()
        && count(all) < FEWEST
        && butir.iter().all(|entry| texts(entry).all(|teks| teks.sound))
    {
        let span = texts(first).next().map_or(first.umum.span, |teks| teks.span);
        found.push(few(span, "Kompetensi yang diminta", "The competence that is asked"));
    }
}

/// So many of the four kinds that the elucidation names tell whether somebody can serve.
const FEWEST: usize = 2;

/// Which kinds of competence an entry asks, or `whole`, the words on all of them: knowledge, experience, expertise, skill,
/// training, certificates.
fn kinds(peran: &KompetensiPeran, whole: Option<&Teks>) -> [bool; 6] {
    let said = |words: &Words| {
        let prose = [&peran.umum.uraian, &peran.umum.catatan].into_iter().flatten();
        let prose = prose.chain(&peran.pendidikan).chain(peran.peran.as_ref()).chain(whole);
        prose.into_iter().any(|teks| words.are_in(&teks.text))
    };
    let words = cues::mutu();
    let has = |list: &[Teks], words: &Words| !list.is_empty() || said(words);
    [
        has(&peran.pengetahuan, &words.pengetahuan),
        has(&peran.pengalaman, &words.pengalaman),
        has(&peran.keahlian, &words.keahlian),
        has(&peran.keterampilan, &words.keterampilan),
        has(&peran.pelatihan, &words.pelatihan),
        has(&peran.sertifikat, &words.sertifikat),
    ]
}

/// How many of knowledge, expertise, skill and experience that is; training and certificates stand for the middle two.
fn count([knowledge, experience, skills @ ..]: [bool; 6]) -> usize {
    let skills = skills.iter().filter(|asked| **asked).count().min(2);
    usize::from(knowledge) + usize::from(experience) + skills
}

/// The words of an entry without a role.
fn texts(entry: &KompetensiPeran) -> impl Iterator<Item = &Teks> {
    let prose = entry.umum.uraian.iter().chain(&entry.umum.catatan);
    let asked = entry.pendidikan.iter().chain(&entry.sertifikat).chain(&entry.pengetahuan);
    let more = entry.keahlian.iter().chain(&entry.keterampilan).chain(&entry.pelatihan);
    asked.chain(more).chain(&entry.pengalaman).chain(prose)
}

fn short(peran: &KompetensiPeran) -> Option<Diagnostic> {
    let teks = peran.peran.as_ref().or(texts(peran).next()).filter(|teks| teks.sound)?;
    let name = teks.text.trim();
    let who = format!("Bagi “{name}” yang diminta");
    Some(few(teks.span, &who, &format!("What is asked of “{name}”")))
}

fn few(span: Span, who: &str, who_en: &str) -> Diagnostic {
    let message = Text::new(
        format!(
            "{who} kurang dari dua di antara pengetahuan, keahlian, keterampilan, dan pengalaman"
        ),
        format!("{who_en} has fewer than two of knowledge, expertise, skill and experience"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::fixed(
        "Tambahkan `pengetahuan`, `keahlian`, `keterampilan`, `pelatihan`, `sertifikat`, atau `pengalaman`; ijazah saja belum cukup",
        "Add `pengetahuan`, `keahlian`, `keterampilan`, `pelatihan`, `sertifikat` or `pengalaman`; schooling alone is not enough",
    ))
}
