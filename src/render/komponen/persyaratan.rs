//! Huruf b in print: a list to tick off, groups with headings, alternatives below the words that introduce them.

use super::entri::{Context, words};
use super::kata::{Notes, number};
use crate::diagnostic::row;
use crate::model::{BentukDokumen, IsiSyarat, Persyaratan, Syarat};
use crate::render::block::{Block, Inline, Marker};
use crate::render::kasus::PART;

pub(super) fn blocks(context: Context<'_>, it: &Persyaratan) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    if it.tiada.is_some() {
        out.push(Block::text("Tidak ada persyaratan."));
    }
    out.extend(section(context, &it.butir, 1));
    out.extend(context.closing(&it.umum));
    out
}

/// Entries under a heading, in the order of the file: runs of those of no group as lists, each group under a heading.
fn section(context: Context<'_>, entries: &[Syarat], level: u8) -> Vec<Block> {
    let entries: Vec<_> = entries.iter().filter(|entry| context.admits(&entry.umum)).collect();
    let is_group = |entry: &&Syarat| matches!(entry.isi, IsiSyarat::Kelompok { .. });
    let mut out: Vec<Block> = Vec::new();
    for run in entries.chunk_by(|one, other| !is_group(one) && !is_group(other)) {
        match run {
            [group] if is_group(group) => out.extend(self::group(context, group, level)),
            single => {
                let items = single.iter().map(|entry| item(context, entry)).collect();
                let list = Block::list(Marker::Check, items);
                out.extend(after_groups(list, !out.is_empty(), "Syarat lain", level));
            }
        }
    }
    out
}

/// Entries of no group; after a group they stand under words of their own, lest they be read as the group's.
pub(super) fn after_groups(list: Block, follows: bool, words: &str, level: u8) -> Vec<Block> {
    if !follows {
        return vec![list];
    }
    let heading = Block::Heading { level, content: vec![Inline::text(words)] };
    vec![Block::container(PART, vec![heading, list])]
}

fn group(context: Context<'_>, group: &Syarat, level: u8) -> Vec<Block> {
    let IsiSyarat::Kelompok { nama, butir } = &group.isi else { return Vec::new() };
    let heading = nama.text.trim();
    let mut out = vec![Block::Heading { level, content: vec![Inline::text(heading)] }];
    let mut notes = context.group_conditions(&group.umum, heading);
    notes.append(own(group));
    let (remarks, blocks) = context.remarks(&group.umum);
    notes.append(remarks);
    if !notes.is_empty() {
        out.push(Block::Paragraph(vec![Inline::Note(notes.joined())]));
    }
    out.extend(blocks);
    out.extend(section(context, butir, level + 1));
    context.cased(&group.umum, vec![Block::container(PART, out)])
}

/// One entry of a list, with what stands below it.
fn item(context: Context<'_>, entry: &Syarat) -> Vec<Block> {
    let (words, below): (Vec<Inline>, &[Syarat]) = match &entry.isi {
        IsiSyarat::Kata(teks)
        | IsiSyarat::Dokumen(teks)
        | IsiSyarat::Data(teks)
        | IsiSyarat::Syarat(teks) => (vec![Inline::text(teks.text.trim())], &[]),
        IsiSyarat::SalahSatu { butir, paling_sedikit } => {
            let words = match paling_sedikit {
                Some(least) if number(least) != "1" => {
                    format!("Paling sedikit {} dari:", number(least))
                }
                _ => "Salah satu dari:".to_owned(),
            };
            (vec![Inline::text(words)], butir)
        }
        IsiSyarat::Kelompok { nama, butir } => (vec![Inline::strong(nama.text.trim())], butir),
        IsiSyarat::TakTerbaca => (Vec::new(), &[]),
    };
    let mut out = context.entry(words, &entry.umum, own(entry));
    let inner: Vec<_> = below
        .iter()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| item(context, entry))
        .collect();
    if !inner.is_empty() {
        out.push(Block::list(Marker::Bullet, inner));
    }
    context.cased(&entry.umum, out)
}

/// The notes of a requirement's own keys.
fn own(entry: &Syarat) -> Notes {
    let mut notes = Notes::default();
    if let Some(form) = form(entry) {
        notes.say(form);
    }
    if let Some(rangkap) = &entry.rangkap {
        notes.say(format!("Rangkap {}", number(rangkap)));
    }
    let checked = words(entry.diverifikasi_lewat.as_ref());
    match (&entry.isi, checked) {
        (IsiSyarat::Data(_), Some(place)) => {
            notes.say(format!("Cukup disebutkan, diperiksa lewat {place}"));
        }
        (IsiSyarat::Data(_), None) => notes.say("Cukup disebutkan"),
        (_, Some(place)) => notes.say(format!("Diperiksa lewat {place}")),
        (_, None) => {}
    }
    notes.named("Masa berlaku", &entry.berlaku);
    if let Some(when) = words(entry.diserahkan.as_ref()) {
        notes.say(format!("Diserahkan {when}"));
    }
    notes.named("Penerbit", &entry.penerbit);
    notes.named("Diperoleh lewat layanan", &entry.layanan);
    if let Some(sifat) = words(entry.sifat.as_ref()) {
        notes.say(format!("Persyaratan {sifat}"));
    }
    notes
}

/// The form in words: `asli`, `1 asli dan 2 salinan`, `asli atau salinan`.
fn form(entry: &Syarat) -> Option<String> {
    let count = entry.jumlah.as_ref().map(number);
    let only_things = entry.bentuk.as_ref().is_some_and(|bentuk| {
        bentuk.salah_satu.is_empty()
            && bentuk.semua.iter().all(|form| form.nama.text.trim() == "benda")
    });
    let of_form = entry.bentuk.iter().flat_map(|bentuk| &bentuk.semua);
    let things =
        count.clone().or(of_form.filter_map(|form| form.jumlah.as_ref()).map(number).next());
    if only_things && let Some(count) = things {
        return Some(format!("Jumlah: {count}"));
    }
    match (entry.bentuk.as_ref().map(forms), count) {
        (Some(forms), Some(count)) => Some(format!("Bentuk: {count} {forms}")),
        (Some(forms), None) => Some(format!("Bentuk: {forms}")),
        (None, Some(count)) => Some(format!("Jumlah: {count}")),
        (None, None) => None,
    }
}

/// Forms that are all needed, and those of which one serves.
fn forms(bentuk: &BentukDokumen) -> String {
    let all: Vec<String> = bentuk
        .semua
        .iter()
        .map(|form| {
            // Of a thing that is no paper the number says all: `2 lembar`, and not two things.
            if let ("benda", Some(count)) = (form.nama.text.trim(), &form.jumlah) {
                return number(count);
            }
            let word = match form.nama.text.trim() {
                "legalisasi" => "salinan yang dilegalisasi".to_owned(),
                "benda" => "benda".to_owned(),
                other => other.replace('_', " "),
            };
            match &form.jumlah {
                Some(count) => format!("{} {word}", number(count)),
                None => word,
            }
        })
        .collect();
    let options: Vec<String> = bentuk.salah_satu.iter().map(forms).collect();
    let parts: Vec<String> = [row(&all, "dan"), row(&options, "atau")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", dan ")
}
