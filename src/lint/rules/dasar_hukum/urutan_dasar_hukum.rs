//! Legal bases that do not stand by rank, then by year.

use super::butir::{self, Lines};
use super::{Subject, said};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites::Cite;
use crate::model::Jenis;
use crate::source::{Source, Span};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-12-2011",
            article: "Pasal 7",
            text: "Jenis dan hierarki peraturan perundang-undangan",
        },
        Ground {
            act: "uu-12-2011",
            article: "Lampiran II nomor 43",
            text: "Dasar hukum disusun menurut tingkatannya, lalu menurut waktunya",
        },
    ],
    ..Rule::new("urutan-dasar-hukum", Grade::WARNING, include_str!("urutan_dasar_hukum.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // What comes from the agency stands in its file, in a list of its own.
    let own = |cite: &&Cite<'_>| {
        cite.landasan.is_some() && cite.teks.span.source == subject.standar.span.source
    };
    // An entry whose kind cannot be read keeps its place, whatever stands around it.
    let placed: Vec<Placed<'_>> =
        subject.cites().iter().filter(own).filter_map(Placed::of).collect();
    let pair = placed.iter().enumerate().find_map(|(at, later)| {
        placed[..at].iter().find(|earlier| later.before(earlier)).map(|earlier| (earlier, later))
    });
    let Some((earlier, later)) = pair else { return };
    let (one, other) = (later.cite.sebutan(), earlier.cite.sebutan());
    let by_rank = later.jenis.urutan() != earlier.jenis.urutan();
    let message = if by_rank {
        Text::new(
            format!("{one} lebih tinggi daripada {other}, tetapi ditulis sesudahnya"),
            format!("{one} ranks above {other}, but is written after it"),
        )
    } else {
        Text::new(
            format!("{one} lebih dulu terbit daripada {other}, tetapi ditulis sesudahnya"),
            format!("{one} is older than {other}, but is written after it"),
        )
    };
    let finding = Diagnostic::new(&RULE, said(subject, later.cite), message).help(Text::new(
        "Urutkan menurut tingkatannya, lalu menurut tahunnya",
        "Put them in the order of their rank, then of their year",
    ));
    let source = subject.facts.sources.get(subject.standar.span.source);
    found.push(match source.and_then(|source| reordered(subject, &placed, source)) {
        Some(edit) => finding
            .fix(Fix::safe(Text::new("Urutkan dasar hukum", "Sort the legal bases"), vec![edit])),
        None => finding,
    });
}

/// An entry with what gives it its place.
struct Placed<'a> {
    cite: &'a Cite<'a>,
    jenis: Jenis,
    tahun: Option<u16>,
}

impl<'a> Placed<'a> {
    fn of(cite: &'a Cite<'a>) -> Option<Self> {
        // Of an act whose kind or number is wrong the place is not known either.
        let sure = cite.salah_jenis.is_none();
        cite.jenis().filter(|_| sure).map(|jenis| Self { cite, jenis, tahun: cite.tahun() })
    }

    /// Whether the law or the calendar puts it before another.
    fn before(&self, other: &Self) -> bool {
        let (one, another) = (self.jenis, other.jenis);
        if one.urutan() == another.urutan() {
            let older = matches!((self.tahun, other.tahun), (Some(a), Some(b)) if a < b);
            return older && self.alike(other);
        }
        one.urutan() < another.urutan() && ranked(one, another)
    }

    /// Whether two acts of one rank are of one series: those of different ministers or regions are none.
    fn alike(&self, other: &Self) -> bool {
        let (one, another) = (self.cite.value, other.cite.value);
        let national = self.jenis.urutan() <= Jenis::Perpres.urutan();
        let issuer = |cite: &Cite<'_>| cite.value.penerbit.as_ref().map(|it| it.nama.clone());
        let named = one.daerah.is_some() || one.penerbit.is_some();
        let same = one.daerah == another.daerah && issuer(self.cite) == issuer(other.cite);
        national || self.jenis == other.jenis && named && same
    }
}

/// Whether UU 12/2011 ranks two kinds of which the first has the lower number: those down to Peraturan Presiden stand above
/// all others, a province's Perda above what regions below it make, and any Perda above what heads of region make.
fn ranked(one: Jenis, other: Jenis) -> bool {
    let decrees = matches!(other, Jenis::Keppres | Jenis::Inpres);
    let regional = |jenis: Jenis| {
        jenis.is_perda()
            || matches!(jenis, Jenis::Pergub | Jenis::Perbup | Jenis::Perwali | Jenis::Perdes)
    };
    match one {
        Jenis::Uud | Jenis::TapMpr | Jenis::Uu | Jenis::UuDarurat | Jenis::Perppu | Jenis::Pp => {
            true
        }
        Jenis::Perpres => !decrees,
        Jenis::PerdaProv => regional(other) && other != Jenis::Perda,
        Jenis::Perda | Jenis::PerdaKab | Jenis::PerdaKota => {
            matches!(other, Jenis::Perbup | Jenis::Perwali | Jenis::Perdes)
        }
        _ => false,
    }
}

/// The list in its right order, as one edit; none where it is not written in lines.
fn reordered(subject: &Subject<'_>, placed: &[Placed<'_>], source: &Source) -> Option<Edit> {
    let dasar = subject.standar.komponen.dasar_hukum.ada()?;
    let own = dasar.butir.iter().filter(|butir| butir.umum.span.source == source.id);
    let entries: Vec<Span> = own.map(|butir| butir.umum.span).collect();
    let lines = butir::lines(source, &entries)?;
    let place_of = |placed: &Placed<'_>| {
        let span = placed.cite.landasan.map(|landasan| landasan.umum.span);
        entries.iter().position(|entry| Some(*entry) == span)
    };
    let places: Vec<usize> = placed.iter().filter_map(place_of).collect();
    if places.len() < placed.len() {
        return None;
    }
    // Always the first that nothing left over must stand before: what need not move does not.
    let mut left: Vec<usize> = (0..placed.len()).collect();
    let mut order: Vec<usize> = (0..entries.len()).collect();
    for place in &places {
        let free = |at: &usize| !left.iter().any(|other| placed[*other].before(&placed[*at]));
        let next = left.iter().position(free)?;
        order[*place] = places[left.remove(next)];
    }
    let first = order.iter().enumerate().position(|(place, at)| place != *at)?;
    let last = order.iter().enumerate().rposition(|(place, at)| place != *at)?;
    let span = Span::new(source.id, lines[first].all.start..lines[last].all.end);
    let moved: Vec<&Lines> = order[first..=last].iter().map(|at| &lines[*at]).collect();
    Some(Edit { text: joined(source, &moved, lines[last].all.end), span })
}

/// The lines of entries below each other; the last line of a file may lack its end.
fn joined(source: &Source, moved: &[&Lines], end: usize) -> String {
    let open = !source.text[..end].ends_with('\n');
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = String::new();
    for lines in moved {
        text.push_str(&source.text[lines.all.clone()]);
        if !text.ends_with('\n') {
            text.push_str(line_end);
        }
    }
    if open {
        text.truncate(text.trim_end_matches(['\r', '\n']).len());
    }
    text
}
