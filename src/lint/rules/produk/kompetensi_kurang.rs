//! A role of which no more than schooling or a licence is asked.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{KompetensiPeran, Teks};
use crate::register::words::says;

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
    let few = kompetensi.butir.iter().filter(|peran| kinds(peran, whole) < 2);
    found.extend(few.filter_map(short));
}

/// How many of knowledge, expertise, skill and experience are asked, by the role or by `whole`, the words on all roles;
/// training and certificates stand for the middle two.
fn kinds(peran: &KompetensiPeran, whole: Option<&Teks>) -> usize {
    let said = |words: &[&str]| {
        let prose = [&peran.umum.uraian, &peran.umum.catatan].into_iter().flatten();
        let prose = prose.chain(&peran.pendidikan).chain(peran.peran.as_ref()).chain(whole);
        prose.into_iter().any(|teks| says(&teks.text, words))
    };
    let has = |list: &[crate::model::Teks], words: &[&str]| !list.is_empty() || said(words);
    let knowledge =
        has(&peran.pengetahuan, &["pengetahuan", "memahami", "mengetahui", "menguasai"]);
    let experience = has(&peran.pengalaman, &["pengalaman", "berpengalaman"]);
    let skills = [
        has(&peran.keahlian, &["keahlian", "ahli", "kemampuan", "mampu"]),
        has(&peran.keterampilan, &["keterampilan", "terampil", "ketrampilan", "mengoperasikan"]),
        has(&peran.pelatihan, &["pelatihan", "diklat", "bimtek", "workshop"]),
        has(&peran.sertifikat, &["sertifikat", "sertifikasi", "bersertifikat"]),
    ];
    let skills = skills.iter().filter(|asked| **asked).count().min(2);
    usize::from(knowledge) + usize::from(experience) + skills
}

fn short(peran: &KompetensiPeran) -> Option<Diagnostic> {
    let teks = peran.peran.as_ref().or(peran.umum.uraian.as_ref())?;
    if !teks.sound {
        return None;
    }
    let name = teks.text.trim();
    let message = Text::new(
        format!(
            "“{name}” kurang dari dua di antara pengetahuan, keahlian, keterampilan, dan pengalaman"
        ),
        format!("“{name}” has fewer than two of knowledge, expertise, skill and experience"),
    );
    Some(Diagnostic::new(&RULE, teks.span, message).help(Text::new(
        "Tambahkan `pengetahuan`, `keahlian`, `keterampilan`, `pelatihan`, `sertifikat`, atau `pengalaman`; ijazah saja belum cukup",
        "Add `pengetahuan`, `keahlian`, `keterampilan`, `pelatihan`, `sertifikat` or `pengalaman`; schooling alone is not enough",
    )))
}
