//! The page that lists the standards of a folder, by agency.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use serde::Serialize;

use super::block::{Block, plain};
use super::komponen::entri::{Context, words};
use super::templates::{self, Dialect};
use super::{Paper, kasus, sekilas};
use crate::diagnostic::Diagnostic;
use crate::model::{Instansi, Standar};
use crate::source::{Source, Span};

/// One standard of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// The agency that provides it.
    pub instansi: String,
    /// The name of the standard.
    pub nama: String,
    /// How long it takes, in one line.
    pub waktu: String,
    /// What it costs, in one line.
    pub biaya: String,
    /// Its pages: the name of the format and the address, seen from the list.
    pub halaman: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Agency<'a> {
    nama: &'a str,
    standar: Vec<&'a Entry>,
}

/// What the list says of a standard; its pages are added by the caller, who knows where they lie.
#[must_use]
pub fn summary(standar: &Standar, instansi: Option<&Instansi>) -> Entry {
    let context = Context { standar, instansi, cases: &[] };
    let own = standar.penyelenggara.as_ref().and_then(|it| it.nama.as_ref());
    let agency = own.or(instansi.and_then(|it| it.nama.as_ref()));
    Entry {
        instansi: words(agency).unwrap_or("Tanpa penyelenggara").to_owned(),
        nama: words(standar.nama.as_ref()).unwrap_or_default().to_owned(),
        waktu: one_line(&kasus::unchosen(sekilas::waktu(context))),
        biaya: one_line(&kasus::unchosen(sekilas::biaya(context))),
        halaman: Vec::new(),
    }
}

fn one_line(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(content) => lines.push(plain(content)),
            Block::List(list) => lines.extend(list.items.iter().map(|item| one_line(item))),
            _ => {}
        }
    }
    lines.join("; ").replace(", lihat Biaya/Tarif", "")
}

/// The list as one self-contained HTML file, by agency and name.
///
/// # Errors
/// The finding of a template that cannot be run; `place` stands for a built-in one.
pub fn index(
    entries: &[Entry],
    tool_version: &str,
    templates: &BTreeMap<String, Source>,
    place: Span,
) -> Result<String, Box<Diagnostic>> {
    let mut by_agency: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        by_agency.entry(&entry.instansi).or_default().push(entry);
    }
    let agencies: Vec<_> = by_agency
        .into_iter()
        .map(|(nama, mut standar)| {
            standar.sort_by(|one, other| one.nama.cmp(&other.nama));
            Agency { nama, standar }
        })
        .collect();
    let value = minijinja::context! {
        judul => "Standar Pelayanan",
        instansi => minijinja::Value::from(Serde(&agencies)),
        kertas => Paper::A4.name(),
        alat => tool_version,
    };
    templates::fill("tema/html/indeks.html.j2", value, Dialect::Html, templates, place)
}
