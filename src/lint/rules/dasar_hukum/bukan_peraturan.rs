//! Among the legal bases what is no regulation: circulars, procedures, guidelines, decisions.

use super::{Subject, butir};
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Ground, Rule, Text};
use crate::lint::cites::Cite;
use crate::model::{Jenis, NamaKomponen};
use crate::register::penerbit::{self, Kelas};
use crate::source::{Source, Span};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Penjelasan Pasal 21 huruf a",
            text: "Dasar hukum adalah peraturan perundang-undangan yang menjadi dasar penyelenggaraan pelayanan",
        },
        Ground {
            act: "uu-12-2011",
            article: "Pasal 7 dan 8",
            text: "Jenis peraturan perundang-undangan",
        },
    ],
    silences: &["sitasi-tak-terurai"],
    ..Rule::new("bukan-peraturan", Grade::new("IWW"), include_str!("bukan_peraturan.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for cite in subject.cites().iter().filter(|cite| cite.landasan.is_some()) {
        let Some(jenis) = cite.jenis() else { continue };
        let own = is_own_decree(subject, cite, jenis);
        // Of a decision without its number rujukan-menggantung speaks.
        if super::rujukan_menggantung::is_dangling(cite) {
            continue;
        }
        let high = jenis.keputusan() || jenis == Jenis::Kepka && is_of_institution(cite);
        if !own && !high && jenis.peraturan() {
            continue;
        }
        let finding = Diagnostic::new(&RULE, cite.teks.span, sentence(jenis, own, high));
        let finding = if high && !own { finding.graded(Grade::INFO) } else { finding };
        let finding = finding.help(help(own, high));
        found.push(match moved(subject, cite) {
            Some(edits) => finding.fix(Fix::proposal(
                Text::new("Pindahkan ke `rujukan_lain`", "Move it to `rujukan_lain`"),
                edits,
            )),
            None => finding,
        });
    }
}

/// Whether it is the decree that enacted this standard.
fn is_own_decree(subject: &Subject<'_>, cite: &Cite<'_>, jenis: Jenis) -> bool {
    let decides = jenis.keputusan() || jenis == Jenis::Kepka;
    let Some(nomor) = cite.value.nomor.as_deref().filter(|_| decides) else { return false };
    let decrees = subject.standar.riwayat.penetapan.iter();
    let mut numbers = decrees.filter_map(|it| it.keputusan.nomor.as_ref());
    numbers.any(|own| own.text.split_whitespace().any(|word| word == nomor))
}

/// Whether the head of an institution of the state decided it, whose older decisions regulate as often as those of ministers.
fn is_of_institution(cite: &Cite<'_>) -> bool {
    let Some(issuer) = &cite.value.penerbit else { return false };
    let bare = issuer.nama.strip_prefix("Kepala ").unwrap_or(&issuer.nama);
    penerbit::find(Kelas::Lembaga, bare).is_some()
}

fn sentence(jenis: Jenis, own: bool, high: bool) -> Text {
    if own {
        return Text::new(
            "Keputusan yang menetapkan standar ini bukan dasar hukum layanannya",
            "The decree that enacts this standard is no legal basis of the service",
        );
    }
    if high {
        return Text::new(
            "Keputusan umumnya bukan peraturan: periksa apakah ini mengatur, atau menetapkan satu hal",
            "A decision is rarely a regulation: see whether this one regulates, or decides one matter",
        );
    }
    let (id, en) = match jenis {
        Jenis::Se => ("Surat edaran", "A circular"),
        Jenis::Sop => ("Standar operasional prosedur", "A procedure"),
        Jenis::Juknis => ("Petunjuk teknis, pedoman, atau tata tertib", "A guideline"),
        Jenis::Instruksi => ("Instruksi", "An instruction"),
        _ => ("Keputusan pejabat", "A decision of an official"),
    };
    Text::new(format!("{id} bukan peraturan perundang-undangan"), format!("{en} is no regulation"))
}

fn help(own: bool, high: bool) -> Text {
    if own {
        return Text::new(
            "Hapus dari sini: keputusan itu sudah tercatat dalam `riwayat.penetapan`",
            "Delete it here: `riwayat.penetapan` has it already",
        );
    }
    if high {
        return Text::new(
            "Bila menetapkan satu hal saja, pindahkan ke `rujukan_lain`",
            "If it decides one matter only, move it to `rujukan_lain`",
        );
    }
    Text::new(
        "Pindahkan ke `rujukan_lain`, dan kutip peraturan yang menjadi dasarnya",
        "Move it to `rujukan_lain`, and cite the regulation that it rests on",
    )
}

/// The edits that write the citation under `rujukan_lain` and take it away here; none where it is not a text of its own
/// lines, or the only entry.
fn moved(subject: &Subject<'_>, cite: &Cite<'_>) -> Option<Vec<Edit>> {
    let landasan = cite.landasan?;
    let source = subject.facts.sources.get(cite.teks.span.source)?;
    let standar = subject.standar;
    let dasar = standar.komponen.dasar_hukum.ada()?;
    let movable = cite.teks.span == landasan.umum.span
        && cite.teks.span.source == standar.span.source
        && dasar.butir.len() > 1;
    if !movable {
        return None;
    }
    let lines = butir::lines(source, &[landasan.umum.span])?.pop()?;
    let raw = source.slice(cite.teks.span);
    if lines.comments || raw.contains('\n') || raw.starts_with(['|', '>']) {
        return None;
    }
    let gone = Edit { span: Span::new(source.id, lines.own), text: String::new() };
    let new = match standar.rujukan_lain.last() {
        Some(last) => {
            let entry = butir::lines(source, &[last.umum.span])?.pop()?;
            let lead = source.text[entry.own.clone()].split('-').next().unwrap_or_default();
            added(source, entry.own.end, &format!("{lead}- {raw}"))
        }
        None => {
            added(source, end_of_components(subject, source)?, &format!("rujukan_lain:\n  - {raw}"))
        }
    };
    Some(vec![gone, new])
}

/// The edit that writes lines at the start of a line.
fn added(source: &Source, at: usize, lines: &str) -> Edit {
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = lines.replace('\n', line_end);
    let open = at > 0 && !source.text[..at].ends_with('\n');
    let text = if open { format!("{line_end}{lines}") } else { format!("{lines}{line_end}") };
    Edit { span: Span::new(source.id, at..at), text }
}

/// Where the line ends on which the components end, and what follows them in the canonical order.
fn end_of_components(subject: &Subject<'_>, source: &Source) -> Option<usize> {
    let standar = subject.standar;
    let own = standar.letak.iter().filter(|letak| letak.isi.source == source.id);
    // The components must be lines below the key, as in any file but a trial.
    let key = source.line(source.position(standar.komponen_span.start).line);
    let inside = own.clone().find(|letak| letak.nama == NamaKomponen::DasarHukum)?;
    let in_lines = inside.kunci.start as usize >= key.end;
    let parts = own.map(|letak| letak.isi);
    let parts = parts.chain(standar.komponen_tambahan.iter().map(|it| it.umum.span));
    let last = parts.filter(|span| span.source == source.id).map(|span| span.end).max()?;
    let last = source.text[..last as usize].trim_end().len();
    let end = source.text[last..].find('\n').map_or(source.text.len(), |at| last + at + 1);
    in_lines.then_some(end)
}
