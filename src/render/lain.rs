//! What a standard holds beside its components: extra rows, references, indicators and attachments.

use std::collections::BTreeMap;

use super::block::{Block, Inline, Marker, percent_encoded};
use super::komponen::entri::{Context, plain_line, words};
use super::komponen::kata::{Notes, name};
use crate::diagnostic::capital;
use crate::model::{Rujukan, Tambahan};

/// The body of an extra row.
pub(super) fn tambahan(context: Context<'_>, row: &Tambahan) -> Vec<Block> {
    let mut out = context.opening(&row.umum);
    out.extend(context.closing(&row.umum));
    context.cased(&row.umum, out)
}

/// References or attachments as a list; `files` says where a file lies, seen from the page.
pub(super) fn rujukan(
    context: Context<'_>,
    entries: &[Rujukan],
    files: &BTreeMap<String, String>,
) -> Vec<Block> {
    let entries: Vec<_> = entries.iter().filter(|entry| context.admits(&entry.umum)).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let items = entries.iter().map(|entry| {
        let title = words(entry.judul.as_ref());
        let mut line = Vec::new();
        let mut notes = Notes::default();
        if let Some(path) = words(entry.berkas.as_ref()) {
            if let Some(href) = files.get(path) {
                line.push(file_link(title.unwrap_or(path), href));
            } else {
                line.extend(title.map(Inline::text));
                notes.push(vec![Inline::text("Berkas: "), Inline::Code(path.to_owned())]);
            }
        }
        if let Some(address) = words(entry.alamat.as_ref()) {
            if line.is_empty() {
                line.push(Inline::link(title.unwrap_or(address), &web(address)));
                if title.is_some() {
                    notes.say(address);
                }
            } else {
                notes.push(vec![Inline::link(address, &web(address))]);
            }
        }
        if line.is_empty() {
            line = plain_line(entry.judul.as_ref());
        }
        context.cased(&entry.umum, context.entry(line, &entry.umum, notes))
    });
    vec![Block::list(Marker::Bullet, items.collect())]
}

/// A link to a file beside the page, whose address the caller made.
fn file_link(title: &str, href: &str) -> Inline {
    // A colon before the first slash would be read as a scheme.
    let head = href.split('/').next().unwrap_or_default();
    let lead = if head.contains(':') || href.starts_with('/') { "./" } else { "" };
    let address = format!(
        "{lead}{}",
        percent_encoded(&href.trim_start_matches('/').replace('%', "%25"))
            .replace('?', "%3F")
            .replace('#', "%23")
    );
    Inline::Link { address, content: vec![Inline::text(title)] }
}

/// An address of the web with its scheme.
pub(super) fn web(address: &str) -> String {
    if address.starts_with("www.") { format!("https://{address}") } else { address.to_owned() }
}

/// The indicators as a list of what is measured and what is aimed at.
pub(super) fn indikator(context: Context<'_>) -> Vec<Block> {
    let entries: Vec<_> =
        context.standar.indikator.iter().filter(|entry| context.admits(&entry.umum)).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let items = entries.iter().map(|entry| {
        let mut line: Vec<Inline> = words(entry.ukuran.as_ref())
            .map(|key| Inline::strong(capital(&name(key))))
            .into_iter()
            .collect();
        if let Some(target) = words(entry.target.as_ref()) {
            line.push(Inline::text(if line.is_empty() {
                target.to_owned()
            } else {
                format!(": {target}")
            }));
        }
        context.cased(&entry.umum, context.entry(line, &entry.umum, Notes::default()))
    });
    vec![Block::list(Marker::Bullet, items.collect())]
}
