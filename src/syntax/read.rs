//! The reading of a file, from its bytes to its tree and all that is wrong with them.

use super::build::{Fact, FactKind, Reading, StopKind, build};
use super::rules::{
    BERKAS_TERLALU_BESAR, BUKAN_UTF8, FITUR_YAML_TERLARANG, KUNCI_GANDA, YAML_RUSAK,
};
use super::tree::Tree;
use super::words;
use crate::diagnostic::{Diagnostic, Text};
use crate::source::{Defect, Encoding, SIZE_LIMIT, Source, Span};

/// Reads a file into its tree, with a finding for each thing that YAML refuses or would bend in silence.
#[must_use]
pub fn parse(source: &Source) -> (Tree, Vec<Diagnostic>) {
    if let Some(defect) = source.defect {
        let tree = Tree { cut: Some(0), ..Tree::empty(source.id) };
        return (tree, vec![unreadable(source, defect)]);
    }
    let Reading { mut tree, facts, stop } = build(&source.text, source.id);
    let mut findings: Vec<Diagnostic> = facts.iter().map(|fact| of_fact(source, fact)).collect();
    if let Some(stop) = stop {
        let span = Span { source: source.id, start: stop.at, end: stop.at };
        tree.cut = Some(stop.at);
        findings.push(match &stop.kind {
            StopKind::Refused(kind) => Diagnostic::new(&YAML_RUSAK, span, words::refused(kind)),
            StopKind::TooManyNodes => Diagnostic::new(&YAML_RUSAK, span, words::too_many_nodes()),
            StopKind::SecondDocument => {
                Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::second_document())
            }
        });
    }
    findings.sort_by_key(|finding| finding.span);
    (tree, findings)
}

/// The finding about bytes that are no text.
fn unreadable(source: &Source, defect: Defect) -> Diagnostic {
    let end = source.text.len();
    let span = Span::new(source.id, end..end);
    match defect {
        Defect::TooLarge(size) => {
            let (size, limit) = (size / 1024, SIZE_LIMIT / 1024);
            Diagnostic::new(
                &BERKAS_TERLALU_BESAR,
                span,
                Text::new(
                    format!("Berkas ini {size} KiB, lebih besar dari batas {limit} KiB, sehingga tidak dibaca"),
                    format!("This file has {size} KiB, more than the limit of {limit} KiB, and is not read"),
                ),
            )
            .help(Text::new(
                "Tulis satu layanan dalam satu berkas, dan simpan gambar atau lampiran sebagai berkas tersendiri",
                "Write one service in one file, and keep pictures and attachments in files of their own",
            ))
        }
        Defect::NotUtf8(encoding) => {
            let (id, en) = match encoding {
                Encoding::Utf16 => ("tampaknya UTF-16", "it seems to be UTF-16"),
                Encoding::EightBit => {
                    ("tampaknya Windows-1252 (ANSI)", "it seems to be Windows-1252 (ANSI)")
                }
            };
            Diagnostic::new(
                &BUKAN_UTF8,
                span,
                Text::new(
                    format!("Berkas ini bukan UTF-8 ({id}): bita ke-{} tidak dapat dibaca sebagai huruf", end + 1),
                    format!("This file is not UTF-8 ({en}): byte {} cannot be read as a letter", end + 1),
                ),
            )
            .help(Text::new(
                "Simpan ulang sebagai UTF-8; di Notepad: File, Save As, lalu pilih Encoding UTF-8",
                "Save it again as UTF-8; in Notepad: File, Save As, then choose the encoding UTF-8",
            ))
        }
    }
}

/// The finding about what the parser takes and the format does not.
fn of_fact(source: &Source, fact: &Fact) -> Diagnostic {
    let span = fact.span;
    let text = source.slice(span);
    match fact.kind {
        FactKind::DuplicateKey(first) => Diagnostic::new(
            &KUNCI_GANDA,
            span,
            Text::new(
                format!("Kunci {text} tertulis dua kali; yang dipakai hanya yang pertama"),
                format!("The key {text} is written twice; only the first counts"),
            ),
        )
        .related(first, Text::new("yang pertama", "the first"))
        .help(Text::new("Satukan isinya di bawah satu kunci", "Join what both hold under one key")),
        FactKind::KeyNotText => Diagnostic::new(&YAML_RUSAK, span, words::key_not_text()),
        FactKind::KeyMissing => Diagnostic::new(&YAML_RUSAK, span, words::key_missing()),
        FactKind::Anchor => Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::anchor(text)),
        FactKind::Alias | FactKind::UnknownAlias => {
            Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::alias(text))
        }
        FactKind::MergeKey => Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::merge_key()),
        FactKind::Tag(_) => Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::tag(text)),
    }
}
