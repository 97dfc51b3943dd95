//! Legal basis.

mod bukan_peraturan;
mod butir;
mod dasar_hukum_ganda;
mod dasar_tak_tercantum;
mod jenis_peraturan_keliru;
mod judul_peraturan_keliru;
mod peraturan_dicabut;
mod peraturan_dicabut_sebagian;
mod peraturan_tak_ada;
mod peraturan_usang;
mod perubahan_tak_disebut;
mod perubahan_tanpa_induk;
mod rujukan_menggantung;
mod sitasi_tak_terurai;
mod tanpa_dasar_sektoral;
mod urutan_dasar_hukum;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;
use crate::lint::cites::Cite;
use crate::model::sitasi::Bentuk;
use crate::register::{Akta, Keyakinan, Status};
use crate::source::Span;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Dasar hukum", "Legal basis"),
    rules: &[
        Entry { rule: &sitasi_tak_terurai::RULE, check: sitasi_tak_terurai::check },
        Entry { rule: &peraturan_dicabut::RULE, check: peraturan_dicabut::check },
        Entry { rule: &peraturan_dicabut_sebagian::RULE, check: peraturan_dicabut_sebagian::check },
        Entry { rule: &peraturan_usang::RULE, check: peraturan_usang::check },
        Entry { rule: &peraturan_tak_ada::RULE, check: peraturan_tak_ada::check },
        Entry { rule: &judul_peraturan_keliru::RULE, check: judul_peraturan_keliru::check },
        Entry { rule: &jenis_peraturan_keliru::RULE, check: jenis_peraturan_keliru::check },
        Entry { rule: &perubahan_tak_disebut::RULE, check: perubahan_tak_disebut::check },
        Entry { rule: &perubahan_tanpa_induk::RULE, check: perubahan_tanpa_induk::check },
        Entry { rule: &tanpa_dasar_sektoral::RULE, check: tanpa_dasar_sektoral::check },
        Entry { rule: &urutan_dasar_hukum::RULE, check: urutan_dasar_hukum::check },
        Entry { rule: &dasar_hukum_ganda::RULE, check: dasar_hukum_ganda::check },
        Entry { rule: &dasar_tak_tercantum::RULE, check: dasar_tak_tercantum::check },
        Entry { rule: &rujukan_menggantung::RULE, check: rujukan_menggantung::check },
        Entry { rule: &bukan_peraturan::RULE, check: bukan_peraturan::check },
    ],
};

/// Where a citation names its act.
fn said(subject: &Subject<'_>, cite: &Cite<'_>) -> Span {
    match cite.value.bentuk {
        Bentuk::Slug => cite.teks.span,
        Bentuk::Kalimat => place::of(subject.facts.sources, cite.teks, &cite.value.letak.akta),
    }
}

/// Whether it is as good as sure that the act was revoked: what is wrong in its title goes with it.
fn is_gone(cite: &Cite<'_>) -> bool {
    cite.meant()
        .is_some_and(|akta| akta.status == Status::Dicabut && akta.keyakinan != Keyakinan::Rendah)
}

/// Each act of a status with the citation that names it first, the legal bases before every `dasar`.
fn first_of_each<'s>(
    subject: &'s Subject<'_>,
    status: Status,
) -> impl Iterator<Item = (&'s Cite<'s>, &'s Akta)> {
    let cites = subject.cites();
    let with_act =
        cites.iter().enumerate().filter_map(|(at, cite)| Some((at, cite, cite.meant()?)));
    with_act.filter_map(move |(at, cite, akta)| {
        let again = || cites[..at].iter().any(|other| other.key() == Some(&akta.id));
        (akta.status == status && !again()).then_some((cite, akta))
    })
}
