//! The files that documents name: attachments, pictures, logos, data.

use std::path::{Path, PathBuf};

use super::rules::{BERKAS_TIDAK_ADA, JALUR_KELUAR_PROYEK};
use super::{Role, Thing, World, place};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::Span;
use crate::syntax::{NodeId, Tree};

/// A path as a document writes it.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) role: Role,
}

/// The paths under the keys `berkas` and `logo`, wherever they stand.
pub(super) fn written(tree: &Tree) -> Vec<Written> {
    let mut found = Vec::new();
    gather(tree, tree.root, Role::Attachment, &mut found);
    found
}

fn gather(tree: &Tree, node: NodeId, role: Role, found: &mut Vec<Written>) {
    for entry in tree.entries(node) {
        let role = match entry.key.text.as_str() {
            "gambar" => Role::Picture,
            "logo" => Role::Logo,
            _ => role,
        };
        match tree.text(entry.value) {
            Some(text) if matches!(entry.key.text.as_str(), "berkas" | "logo") => {
                let span = tree.node(entry.value).span;
                found.push(Written { text: text.to_owned(), span, role });
            }
            _ => gather(tree, entry.value, role, found),
        }
    }
    for &item in tree.items(node) {
        gather(tree, item, role, found);
    }
}

/// Where a written path leads, or what is wrong with it.
pub(super) fn follow(
    world: &World,
    folder: &Path,
    root: &Path,
    text: &str,
    span: Span,
) -> Result<PathBuf, Box<Diagnostic>> {
    let path = place::written(folder, text);
    if !path.starts_with(root) {
        return Err(Box::new(outside(text, span)));
    }
    match (world.look)(&path) {
        // A link inside the project may lead out of it.
        Some(_) if !(world.real)(&path).starts_with((world.real)(root)) => {
            Err(Box::new(outside(text, span)))
        }
        Some(_) => Ok(path),
        None => Err(Box::new(missing(text, span))),
    }
}

/// The same, for a path that must be a file.
pub(super) fn follow_file(
    world: &World,
    folder: &Path,
    root: &Path,
    text: &str,
    span: Span,
) -> Result<PathBuf, Box<Diagnostic>> {
    let path = follow(world, folder, root, text, span)?;
    match (world.look)(&path) {
        Some(Thing::File) => Ok(path),
        _ => Err(Box::new(missing(text, span))),
    }
}

pub(super) fn outside(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        &JALUR_KELUAR_PROYEK,
        span,
        Text::new(
            format!("`{text}` berada di luar folder proyek"),
            format!("`{text}` lies outside the project's folder"),
        ),
    )
    .help(Text::new(
        "Salin berkasnya ke dalam proyek, lalu tulis jalurnya dari berkas ini",
        "Copy the file into the project, and write its path as seen from this file",
    ))
}

fn missing(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        &BERKAS_TIDAK_ADA,
        span,
        Text::new(format!("`{text}` tidak ada"), format!("`{text}` does not exist")),
    )
    .help(Text::new(
        "Jalur dihitung dari folder berkas ini, dan huruf besar dibedakan dari huruf kecil",
        "The path starts at the folder of this file, and capitals differ from small letters",
    ))
}
