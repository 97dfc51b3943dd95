//! Files, from their bytes to what they are.

use super::paths::{self, Written};
use super::{Content, Silence, silence};
use crate::diagnostic::Diagnostic;
use crate::lint::{self, Gist};
use crate::model::{Instansi, Proyek, Standar, lower_instansi, lower_proyek, lower_standar};
use crate::schema::{self, Kind};
use crate::source::{Source, SourceId};
use crate::syntax::{self, Tree};

/// A file once it was read.
pub(super) struct Document {
    pub(super) source: Source,
    pub(super) subject: Subject,
    /// The files that it names.
    pub(super) written: Vec<Written>,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) silences: Vec<Silence>,
}

/// What a file speaks of.
pub(super) enum Subject {
    /// What the standard says, until that is forgotten, and what stays.
    Standar {
        standar: Option<Box<Standar>>,
        gist: Gist,
    },
    Instansi(Box<Instansi>),
    Proyek(Box<Proyek>),
}

/// A file that is to be read; a standard takes from its agency what it inherits.
pub(super) struct Unread<'a> {
    pub(super) id: SourceId,
    pub(super) name: String,
    pub(super) content: Content,
    pub(super) agency: Option<&'a Instansi>,
}

/// Reads some files, each part of the way with all of them before the next: its code stays at hand.
pub(super) fn read(files: Vec<Unread<'_>>) -> Vec<Document> {
    let parsed: Vec<Parsed> = files.into_iter().map(parse).collect();
    let validated: Vec<Parsed> = parsed.into_iter().map(validate).collect();
    validated.into_iter().map(lower).collect()
}

/// A file on the way.
struct Parsed<'a> {
    source: Source,
    agency: Option<&'a Instansi>,
    tree: Tree,
    silences: Vec<Silence>,
    findings: Vec<Diagnostic>,
}

fn parse(Unread { id, name, content, agency }: Unread<'_>) -> Parsed<'_> {
    let source = source(id, name, content);
    let (tree, mut findings) = syntax::parse_with(&source, &schema::misfits);
    let (silences, found) = silence::read(&tree, &source);
    findings.extend(found);
    Parsed { source, agency, tree, silences, findings }
}

fn validate(parsed: Parsed<'_>) -> Parsed<'_> {
    let (tree, found) = schema::validate(parsed.tree, &parsed.source);
    let mut parsed = Parsed { tree, ..parsed };
    parsed.findings.extend(found);
    parsed
}

fn lower(parsed: Parsed<'_>) -> Document {
    let Parsed { source, agency, tree, silences, mut findings } = parsed;
    let written = paths::written(&tree);
    let (subject, found) = match schema::kind(&tree) {
        Kind::Instansi => {
            let (instansi, found) = lower_instansi(&tree);
            (Subject::Instansi(Box::new(instansi)), found)
        }
        Kind::Proyek => {
            let (proyek, found) = lower_proyek(&tree);
            (Subject::Proyek(Box::new(proyek)), found)
        }
        _ => {
            let (standar, found) = lower_standar(&tree, agency);
            let gist = lint::gist(&standar);
            (Subject::Standar { standar: Some(Box::new(standar)), gist }, found)
        }
    };
    findings.extend(found);
    Document { source, subject, written, findings, silences }
}

/// A source of what a file holds.
pub(super) fn source(id: SourceId, name: String, content: Content) -> Source {
    match content {
        Content::Bytes(bytes) => Source::from_bytes(id, name, bytes),
        Content::Larger(size) => Source::too_large(id, name, size),
    }
}
