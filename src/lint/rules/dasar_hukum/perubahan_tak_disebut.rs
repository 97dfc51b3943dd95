//! An amended act that is cited as if it had never been amended.

use super::{Subject, said};
use crate::diagnostic::{Diagnostic, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites::{self, Cite};
use crate::lint::place;
use crate::model::sitasi::Bentuk;
use crate::register::{Akta, Keyakinan, Status};

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-12-2011",
        article: "Lampiran II",
        text: "Peraturan yang telah diubah dikutip dengan “sebagaimana telah diubah”",
    }],
    ..Rule::new("perubahan-tak-disebut", Grade::WARNING, include_str!("perubahan_tak_disebut.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let cites = subject.cites();
    for (at, cite) in cites.iter().enumerate() {
        let Some(akta) = cite.meant().filter(|akta| !akta.diubah_oleh.is_empty()) else { continue };
        let gone = matches!(akta.status, Status::Dicabut | Status::Usang);
        if gone || cite.value.bentuk == Bentuk::Slug || tells(cite) {
            continue;
        }
        // The amendments of an act are told once in a standard, among its legal bases where it stands there.
        let mut same = cites.iter().enumerate().filter(|(_, it)| it.key() == Some(&akta.id));
        let told = same.clone().any(|(_, it)| tells(it));
        let first = same.all(|(other, it)| other >= at || it.value.bentuk == Bentuk::Slug);
        if told || !first {
            continue;
        }
        if let Some((last, number)) = cites::amendment(subject.facts.register, akta) {
            found.push(untold(subject, cite, akta, &last, number));
        }
    }
}

/// Whether a citation tells of amendments in any words.
fn tells(cite: &Cite<'_>) -> bool {
    let rest = cite.value.letak.akta.end;
    let words = cite.teks.text.get(rest..).unwrap_or_default();
    !cite.value.perubahan.is_empty()
        || !cite.value.juncto.is_empty()
        || words.contains("ubah")
        || told_in_title(cite)
}

/// Whether the cited title runs on into amendments: those of an act that the title itself names are none.
fn told_in_title(cite: &Cite<'_>) -> bool {
    let Some(judul) = cite.value.judul.as_deref() else { return false };
    let own = cite.akta.as_ref().map_or("", |akta| akta.judul.as_ref());
    let count = |title: &str| title.matches("diubah").count() + title.matches("ubahannya").count();
    count(judul) > count(own)
}

fn untold(
    subject: &Subject<'_>,
    cite: &Cite<'_>,
    akta: &Akta,
    last: &Akta,
    number: usize,
) -> Diagnostic {
    let act = akta.sebutan();
    let by = last.sebutan();
    let message = Text::new(
        format!("{act} telah diubah dengan {by}, dan itu tidak disebut"),
        format!("{act} was amended by {by}, and that is not said"),
    );
    let phrase = match number {
        1 => format!("sebagaimana telah diubah dengan {}", last.sitasi()),
        _ => format!("sebagaimana telah beberapa kali diubah terakhir dengan {}", last.sitasi()),
    };
    let listed = subject
        .cites()
        .iter()
        .any(|it| it.landasan.is_some() && akta.diubah_oleh.iter().any(|id| it.key() == Some(id)));
    let finding = Diagnostic::new(&RULE, said(subject, cite), message);
    let finding = if listed { finding.graded(Grade::INFO) } else { finding };
    let finding =
        finding.help(Text::new(format!("Tambahkan “{phrase}”"), format!("Add “{phrase}”")));
    let range = &cite.value.letak.akta;
    let words = cite.teks.text[range.clone()].trim_end_matches([';', '.', ',', ' ']);
    let range = range.start..range.start + words.len();
    let edit = place::edit(subject.facts.sources, cite.teks, &range, &format!("{words} {phrase}"));
    let Some(edit) = edit else { return finding };
    let title = Text::new("Sebut perubahannya", "Tell of its amendment");
    let sure = akta.keyakinan == Keyakinan::Tinggi && !listed;
    let fix = if sure { Fix::safe } else { Fix::proposal };
    finding.fix(fix(title, vec![edit]))
}
