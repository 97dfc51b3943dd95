//! An amending act among the legal bases without the act that it amends.

use super::{Subject, said};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::cites::Cite;
use crate::model::{Sitasi, sitasi};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    ..Rule::new(
        "perubahan-tanpa-induk",
        Grade::new("IIW"),
        include_str!("perubahan_tanpa_induk.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let entries = || subject.cites().iter().filter(|cite| cite.landasan.is_some());
    for cite in entries() {
        if !amends(cite) || alone(cite) {
            continue;
        }
        let Some((induk, slug)) = base(subject, cite) else { continue };
        let known = entries().any(|it| {
            it.key() == Some(&slug) || it.value.semua().any(|act| act.slug.as_ref() == Some(&slug))
        });
        if !known {
            found.push(without(subject, cite, &induk));
        }
    }
}

/// Whether the title says that the act amends another.
fn amends(cite: &Cite<'_>) -> bool {
    let known = cite.meant().map(|akta| akta.judul.as_ref());
    let title = known.or(cite.value.judul.as_deref()).unwrap_or_default();
    title.get(..9).is_some_and(|head| head.eq_ignore_ascii_case("perubahan"))
}

/// Whether the act is by custom cited without the one that it amends.
fn alone(cite: &Cite<'_>) -> bool {
    let list = &words::general().perubahan_mandiri;
    cite.key().is_some_and(|key| list.iter().any(|slug| slug == key))
}

/// The act that is amended, in words and as a slug: as the register has it, else as the title names it.
fn base(subject: &Subject<'_>, cite: &Cite<'_>) -> Option<(String, String)> {
    let known = cite.meant().and_then(|akta| akta.mengubah.first());
    if let Some(akta) = known.and_then(|slug| subject.facts.register.find(slug)) {
        return Some((akta.sebutan(), akta.id.into_owned()));
    }
    let title = cite.value.judul.as_deref()?;
    let (_, named) = title.split_once(" atas ")?;
    let act: Sitasi = sitasi::parse(named);
    let end =
        [&act.letak.nomor, &act.letak.tahun].into_iter().flatten().map(|part| part.end).max()?;
    Some((named[..end].to_owned(), act.slug?))
}

fn without(subject: &Subject<'_>, cite: &Cite<'_>, induk: &str) -> Diagnostic {
    let message = Text::new(
        format!("Peraturan ini mengubah {induk}, yang tidak ada dalam dasar hukum"),
        format!("This act amends {induk}, which the legal bases do not have"),
    );
    Diagnostic::new(&RULE, said(subject, cite), message).help(Text::new(
        format!("Kutip {induk} sebagaimana telah diubah dengan peraturan ini"),
        format!("Cite {induk} as amended by this act"),
    ))
}
