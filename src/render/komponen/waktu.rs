//! Huruf d in print: the promised bound in the canonical wording, a published time in its own words.

use super::entri::{Context, led, words};
use super::kata::{Notes, bound};
use crate::model::{Batas, JangkaWaktu, Rentang};
use crate::render::block::{Block, Inline, Marker};

pub(super) fn blocks(context: Context<'_>, it: &JangkaWaktu) -> Vec<Block> {
    let entries: Vec<_> = it.butir.iter().filter(|entry| context.admits(&entry.umum)).collect();
    match entries.as_slice() {
        [] => Vec::new(),
        [only] => item(context, only),
        many => vec![Block::list(
            Marker::Bullet,
            many.iter().map(|entry| item(context, entry)).collect(),
        )],
    }
}

fn item(context: Context<'_>, entry: &Rentang) -> Vec<Block> {
    // Its cases stand before the time.
    let (notes, blocks) = notes(context, entry, conditions(entry));
    let paragraph = notes.after(line(context, entry));
    let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
    first.into_iter().chain(blocks).collect()
}

/// When the entry holds, in words; of the exceptions the notes speak.
fn conditions(entry: &Rentang) -> Notes {
    let mut notes = Notes::default();
    if let Some(jika) = words(entry.umum.jika.as_ref()) {
        notes.say(led("Jika", jika));
    }
    notes
}

/// What is said beside the time, after `first`, and the blocks that it needs.
pub(super) fn notes(context: Context<'_>, entry: &Rentang, first: Notes) -> (Notes, Vec<Block>) {
    let mut notes = first;
    if let Some(lazim) = &entry.lazim {
        notes.say(format!("Lazimnya {}", lazim.teks.text.trim()));
    }
    if let Some(more) = &entry.perpanjangan {
        let mut text = "Dapat diperpanjang".to_owned();
        if let Some(paling_lama) = &more.paling_lama {
            text = format!("{text} {}", bound(paling_lama));
        }
        if let Some(alasan) = words(more.alasan.as_ref()) {
            text = format!("{text}, alasan: {alasan}");
        }
        notes.say(text);
    }
    // While an exception lasts the clock stands.
    if let Some(kecuali) = words(entry.umum.kecuali.as_ref()) {
        notes.say(format!("Tidak dihitung: {kecuali}"));
    }
    let (remarks, blocks) = context.remarks(&entry.umum);
    notes.append(remarks);
    (notes, blocks)
}

/// What the entry is for, and its time.
pub(in crate::render) fn line(context: Context<'_>, entry: &Rentang) -> Vec<Inline> {
    let mut labels = context.case_names(&entry.umum);
    labels.extend(
        [&entry.produk, &entry.tahap]
            .into_iter()
            .filter_map(|teks| words(teks.as_ref()).map(str::to_owned)),
    );
    let time = bounds(entry);
    let mut line = Vec::new();
    if !labels.is_empty() {
        line.push(Inline::strong(labels.join(", ")));
        if time.is_some() {
            line.push(Inline::text(": "));
        }
    }
    match time {
        Some(time) if labels.is_empty() && matches!(entry.batas, Some(Batas::PalingLama(_))) => {
            line.push(Inline::text(format!("Selesai {time}")));
        }
        Some(time) => line.push(Inline::text(time)),
        None => {}
    }
    line
}

/// The time with its unit of work and its start.
pub(super) fn bounds(entry: &Rentang) -> Option<String> {
    let mut parts = Vec::new();
    match &entry.batas {
        Some(Batas::PalingLama(waktu)) => parts.push(bound(waktu)),
        Some(Batas::Waktu(waktu)) => parts.push(waktu.teks.text.trim().to_owned()),
        None => {}
    }
    parts.extend(words(entry.per.as_ref()).map(|per| led("per", per)));
    parts.extend(words(entry.sejak.as_ref()).map(|sejak| led("sejak", sejak)));
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| parts.join(" "))
}
