//! Complaints of which nobody hears the result, or that lead to no Ombudsman.

use super::{Subject, answers, hands_over_result, texts};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Teks};
use crate::register::cues;
use crate::source::Span;

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

/// Where one can go who is not content with the agency's answer.
const OUTSIDE: &[Ground] = &[Ground {
    act: "uu-25-2009",
    article: "Pasal 46 ayat (1)",
    text: "Ombudsman wajib menerima dan berwenang memproses pengaduan masyarakat tentang pelayanan publik",
}];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let texts = texts(pengaduan);
    if texts.iter().any(|teks| !teks.sound) {
        return;
    }
    // A time for the delivery promises it.
    let stages = pengaduan.waktu.iter().filter_map(|waktu| waktu.rentang.tahap.as_ref());
    let delivers = |tahap: &Teks| !tahap.sound || tahap.folded() == "penyampaian";
    let tells = |teks: &&Teks| answers(&teks.text) || hands_over_result(&teks.text);
    if !texts.iter().any(tells) && !stages.into_iter().any(delivers) {
        let steps = !pengaduan.langkah.is_empty() || !pengaduan.alur.is_empty();
        found.push(untold(span, steps));
    }
    if !texts.iter().any(|teks| cues::pengaduan().ombudsman.are_in(&teks.text)) {
        found.push(Diagnostic { grounds: OUTSIDE.into(), ..without_ombudsman(span) });
    }
}

fn untold(span: Span, steps: bool) -> Diagnostic {
    let message = if steps {
        Text::fixed(
            "Tidak ada langkah yang memberi tahu pengadu hasil pengaduannya",
            "No step tells the complainant what came of the complaint",
        )
    } else {
        Text::fixed(
            "Tidak disebut bagaimana pengadu tahu hasil pengaduannya",
            "It is not said how the complainant learns what came of the complaint",
        )
    };
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `langkah`, dan sebagai yang terakhir “Menyampaikan hasil kepada pengadu”",
        "Add `langkah`, the last of them “Menyampaikan hasil kepada pengadu”",
    ))
}

fn without_ombudsman(span: Span) -> Diagnostic {
    let message = Text::new(
        "Ombudsman tidak disebut: ke sanalah pengadu yang tidak puas dengan jawaban instansi",
        "The Ombudsman is not named, to whom one turns who is not content with the agency's answer",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `eksternal: [Ombudsman Republik Indonesia]`",
        "Add `eksternal: [Ombudsman Republik Indonesia]`",
    ))
}
