//! Complaints of which nobody hears the result, or that lead to no Ombudsman.

use super::{Subject, texts};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::steps;
use crate::model::NamaKomponen;
use crate::register::words::says;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Penjelasan Pasal 21 huruf j",
            text: "Penanganan pengaduan, saran, dan masukan mencakup tata cara penanganan dan tindak lanjutnya",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 42 ayat (2)",
            text: "Penyelenggara memberitahukan kepada masyarakat tindak lanjut atas masukan dan pengaduan",
        },
    ],
    ..Rule::new(
        "aduan-tanpa-tindak-lanjut",
        Grade::new("IWW"),
        include_str!("aduan_tanpa_tindak_lanjut.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let mut told = false;
    let mut steps_there = false;
    steps(&pengaduan.langkah, &pengaduan.alur, &mut |step| {
        steps_there = true;
        told |= step.kegiatan.as_ref().is_some_and(|teks| !teks.sound || tells_result(&teks.text));
    });
    told |= texts(pengaduan).any(|teks| tells_result(&teks.text));
    let ombudsman = texts(pengaduan).any(|teks| says(&teks.text, &["ombudsman", "ori"]));
    let lacks = match (told || !steps_there && pengaduan.umum.uraian.is_none(), ombudsman) {
        (true, true) => return,
        (false, true) => Text::fixed(
            "tidak ada langkah yang memberi tahu pengadu hasilnya",
            "no step tells the complainant the result",
        ),
        (true, false) => Text::fixed("Ombudsman tidak disebut", "the Ombudsman is not named"),
        (false, false) => Text::fixed(
            "tidak ada langkah yang memberi tahu pengadu hasilnya, dan Ombudsman tidak disebut",
            "no step tells the complainant the result, and the Ombudsman is not named",
        ),
    };
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let message = Text::new(
        format!("Tindak lanjut pengaduan: {}", lacks.id),
        format!("What follows from a complaint: {}", lacks.en),
    );
    found.push(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan langkah “Menyampaikan hasil kepada pengadu”, dan `eksternal: [Ombudsman Republik Indonesia]`",
        "Add a step “Menyampaikan hasil kepada pengadu”, and `eksternal: [Ombudsman Republik Indonesia]`",
    )));
}

/// Whether a text tells the complainant what came of it; that a complaint was brought, `pengaduan disampaikan melalui
/// telepon`, is none.
fn tells_result(text: &str) -> bool {
    const ANSWERS: [&str; 12] = [
        "menjawab",
        "jawaban",
        "dijawab",
        "tanggapan",
        "menanggapi",
        "ditanggapi",
        "umpan",
        "klarifikasi",
        "memberitahukan",
        "diberitahukan",
        "menginformasikan",
        "diinformasikan",
    ];
    const TELLS: [&str; 5] =
        ["menyampaikan", "disampaikan", "penyampaian", "melaporkan", "mengabarkan"];
    const RESULTS: [&str; 8] = [
        "hasil",
        "hasilnya",
        "penyelesaian",
        "penyelesaiannya",
        "keputusan",
        "putusan",
        "tindak",
        "perkembangan",
    ];
    says(text, &ANSWERS) || (says(text, &TELLS) && says(text, &RESULTS))
}
