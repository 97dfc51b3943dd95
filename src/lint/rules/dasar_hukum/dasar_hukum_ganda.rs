//! One act twice among the legal bases.

use super::{Subject, butir, said};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Rule, Text};
use crate::lint::cites::Cite;
use crate::model::{Landasan, Teks};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    silences: &["bukan-peraturan", "sitasi-tak-terurai"],
    ..Rule::new("dasar-hukum-ganda", Grade::new("WWE"), include_str!("dasar_hukum_ganda.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let cites = subject.cites();
    let entries: Vec<(&Cite<'_>, &Landasan)> =
        cites.iter().filter_map(|cite| Some((cite, cite.landasan?))).collect();
    for (at, (cite, landasan)) in entries.iter().enumerate() {
        let earlier =
            entries[..at].iter().find(|(other, it)| is_same(cite, other) && one_case(landasan, it));
        let Some((other, first)) = earlier else { continue };
        // What the agency lists already is said at the entry that the standard adds.
        let own = subject.standar.span.source;
        let swapped = cite.teks.span.source != own && other.teks.span.source == own;
        let (again, before) = if swapped { (other, cite) } else { (cite, other) };
        let act = again.akta.as_ref().map_or_else(|| again.sebutan().to_owned(), |it| it.sebutan());
        let message = Text::new(
            format!("{act} sudah tercantum dalam dasar hukum ini"),
            format!("{act} stands among these legal bases already"),
        );
        let finding = Diagnostic::new(&RULE, said(subject, again), message)
            .related(said(subject, before), Text::new("pertama kali di sini", "first here"))
            .help(Text::new(
                "Tulis sekali saja, dengan perubahan dan pasalnya",
                "Write it once, with its amendments and articles",
            ));
        let edit = says_the_same(cite, landasan, other, first)
            .then(|| without(subject, landasan))
            .flatten();
        found.push(match edit {
            Some(edit) => finding
                .fix(Fix::safe(Text::new("Hapus yang kedua", "Delete the second"), vec![edit])),
            None => finding,
        });
    }
}

/// Whether two entries are of one act, in whatever spelling.
fn is_same(one: &Cite<'_>, other: &Cite<'_>) -> bool {
    if one.key().is_some() || other.key().is_some() {
        return one.key() == other.key();
    }
    let (a, b) = (one.value, other.value);
    let told = a.jenis.is_some() && a.nomor.is_some() && a.tahun.is_some();
    let act = told && (a.jenis, &a.nomor, a.tahun) == (b.jenis, &b.nomor, b.tahun);
    act && a.penerbit == b.penerbit && a.daerah == b.daerah
        || one.teks.folded() == other.teks.folded()
}

/// Whether nothing keeps two entries apart: cases or conditions of their own.
fn one_case(one: &Landasan, other: &Landasan) -> bool {
    let words = |teks: &Option<Teks>| teks.as_ref().map(Teks::folded);
    let cases = |it: &Landasan| it.umum.untuk.iter().map(Teks::folded).collect::<Vec<_>>();
    words(&one.umum.jika) == words(&other.umum.jika)
        && words(&one.umum.kecuali) == words(&other.umum.kecuali)
        && cases(one) == cases(other)
}

/// Whether both entries are a citation alone, and the citations differ in spelling at most.
fn says_the_same(one: &Cite<'_>, entry: &Landasan, other: &Cite<'_>, first: &Landasan) -> bool {
    let bare = |cite: &Cite<'_>, it: &Landasan| cite.teks.span == it.umum.span;
    let slugs = |cite: &Cite<'_>| {
        let acts = cite.value.perubahan.iter().chain(&cite.value.juncto);
        acts.map(|act| act.slug.clone()).collect::<Vec<_>>()
    };
    let title = |cite: &Cite<'_>| cite.value.judul.as_ref().map(|judul| judul.to_lowercase());
    let rest = |cite: &Cite<'_>| (cite.value.pasal.clone(), cite.value.sisa.clone());
    // A second entry may say less than the first, but nothing more.
    let titled = title(one).is_none() || title(one) == title(other);
    bare(one, entry)
        && bare(other, first)
        && titled
        && rest(one) == rest(other)
        && slugs(one) == slugs(other)
}

/// The edit that drops an entry, where it stands on lines of its own without a comment.
fn without(subject: &Subject<'_>, entry: &Landasan) -> Option<Edit> {
    let source = subject.facts.sources.get(entry.umum.span.source)?;
    let lines = butir::lines(source, &[entry.umum.span])?.pop()?;
    (!lines.comments).then(|| Edit { span: Span::new(source.id, lines.own), text: String::new() })
}
