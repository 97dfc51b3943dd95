//! Opening hours in the place of the time to finish: `Senin–Jumat 08.00–15.00`.

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::{Use, times};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf d",
        text: "Jangka waktu penyelesaian adalah waktu untuk menyelesaikan seluruh proses pelayanan",
    }],
    silences: &[
        "waktu-tanpa-ukuran",
        "hari-tanpa-jenis",
        "tanpa-titik-mulai",
        "waktu-berentang",
        "kata-kabur",
    ],
    ..Rule::new("jam-di-jangka-waktu", Grade::ERROR, include_str!("jam_di_jangka_waktu.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    times(subject.standar, &mut |used, waktu| {
        let promise = matches!(used, Use::Promise | Use::Usual);
        if let Some(range) = waktu.value.jam_buka.as_ref().filter(|_| promise && waktu.teks.sound) {
            let span = place::of(subject.facts.sources, &waktu.teks, range);
            found.push(hours(&waktu.teks.text[range.clone()], span));
        }
    });
}

fn hours(written: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("“{written}” menyebut kapan kantor buka, bukan berapa lama layanan selesai"),
        format!("“{written}” says when the office is open, not how long the service takes"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Pindahkan ke `jam_pelayanan`, dan tulis di sini waktu terlama sampai layanan selesai",
        "Move it to `jam_pelayanan`, and write here the longest time until the service is finished",
    ))
}
