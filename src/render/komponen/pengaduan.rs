//! Huruf j in print: who answers, the channels, how a complaint is handled and how fast.

use super::entri::{Context, rich_line, words};
use super::kata::Notes;
use super::{daftar, kanal, prosedur, waktu};
use crate::diagnostic::capital;
use crate::model::{PenanggungJawab, Pengaduan, Teks, Umum, WaktuAduan};
use crate::render::block::{Align, Block, Inline, Marker, Table};
use crate::render::identitas::hours;
use crate::render::kasus::PART;

pub(super) fn blocks(context: Context<'_>, it: &Pengaduan) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    if let Some(list) = kanal::list(context, &it.kanal) {
        let lead = Block::text("Pengaduan, saran, dan masukan dapat disampaikan melalui:");
        out.push(Block::container(PART, vec![lead, list]));
    }
    let mut facts = Vec::new();
    if let Some(jam) = &it.jam {
        let mut first = vec![Inline::text("Jam penerimaan: ")];
        let mut rest = hours(context, jam);
        if let [Block::Paragraph(only)] = rest.as_mut_slice() {
            first.append(only);
            rest.clear();
        }
        facts.push(std::iter::once(Block::Paragraph(first)).chain(rest).collect());
    }
    if let Some(person) = &it.penanggung_jawab {
        facts.push(answerable(person));
    }
    if let Some(gratis) = &it.gratis {
        facts.push(vec![Block::text(if gratis.value {
            "Pengaduan tidak dipungut biaya"
        } else {
            "Pengaduan dipungut biaya"
        })]);
    }
    if let Some(kept) = &it.identitas_dirahasiakan {
        facts.push(vec![Block::text(if kept.value {
            "Identitas pengadu dirahasiakan"
        } else {
            "Identitas pengadu tidak dirahasiakan"
        })]);
    }
    if !facts.is_empty() {
        out.push(Block::text("Ketentuan pengaduan:"));
        out.push(Block::list(Marker::Bullet, facts));
    }
    if !it.syarat.is_empty() {
        out.push(heading("Syarat pengaduan"));
        let items = it.syarat.iter().map(|teks| vec![Block::text(teks.text.trim())]);
        out.extend(daftar::one_or_list(Marker::Bullet, items.collect()));
    }
    let handling = prosedur::flows(context, &it.langkah, &it.alur);
    if !handling.is_empty() {
        let part = std::iter::once(heading("Penanganan")).chain(handling);
        out.push(Block::container(PART, part.collect()));
    }
    out.extend(clocks(context, &it.waktu));
    let bodies: Vec<_> = it
        .eksternal
        .iter()
        .filter(|body| context.admits(&body.umum))
        .map(|body| {
            let mut umum = body.umum.clone();
            let line = rich_line(umum.uraian.take().as_ref());
            let mut notes = Notes::default();
            contacts(&mut notes, &body.kontak);
            context.cased(&umum, context.entry(line, &umum, notes))
        })
        .collect();
    if !bodies.is_empty() {
        let mut part = vec![heading("Di luar instansi ini")];
        part.extend(daftar::one_or_list(Marker::Bullet, bodies));
        out.push(Block::container(PART, part));
    }
    out.extend(context.closing(&it.umum));
    out
}

fn heading(words: &str) -> Block {
    Block::Heading { level: 1, content: vec![Inline::text(words)] }
}

fn answerable(person: &PenanggungJawab) -> Vec<Block> {
    let parts = [&person.jabatan, &person.nama];
    let who: Vec<&str> = parts.into_iter().filter_map(|teks| words(teks.as_ref())).collect();
    let line = vec![Inline::text(format!("Penanggung jawab: {}", who.join(", ")))];
    let mut notes = Notes::default();
    notes.named("NIP", &person.nip);
    notes.named("Pangkat", &person.pangkat);
    notes.named("Alamat", &person.alamat);
    contacts(&mut notes, &person.kontak);
    vec![Block::Paragraph(notes.after(line))]
}

fn contacts(notes: &mut Notes, kontak: &[Teks]) {
    for contact in kontak.iter().filter(|teks| !teks.text.trim().is_empty()) {
        notes.push(vec![Inline::text("Kontak: "), kanal::contact("telepon", contact.text.trim())]);
    }
}

/// The clocks as a table of stage, class and bound.
fn clocks(context: Context<'_>, entries: &[WaktuAduan]) -> Vec<Block> {
    let entries: Vec<_> =
        entries.iter().filter(|entry| context.admits(&entry.rentang.umum)).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let only = entries.iter().map(|entry| context.when(&entry.rentang.umum.untuk)).collect();
    let classed = entries.iter().any(|entry| words(entry.golongan.as_ref()).is_some());
    let mut below = Vec::new();
    let rows = entries
        .iter()
        .map(|entry| {
            let stage =
                words(entry.rentang.tahap.as_ref()).map_or_else(|| "Pengaduan".to_owned(), capital);
            let time = waktu::bounds(&entry.rentang).unwrap_or_else(|| "–".to_owned());
            let (notes, blocks) =
                waktu::notes(context, &entry.rentang, clock_conditions(context, entry));
            below.extend(blocks);
            let mut row = vec![vec![Inline::text(stage)]];
            if classed {
                row.push(vec![Inline::text(
                    words(entry.golongan.as_ref())
                        .map_or_else(|| "semua pengaduan".to_owned(), str::to_owned),
                )]);
            }
            row.push(notes.after(vec![Inline::text(time)]));
            row
        })
        .collect();
    let mut head = vec![vec![Inline::text("Tahap")]];
    if classed {
        head.push(vec![Inline::text("Golongan")]);
    }
    head.push(vec![Inline::text("Batas waktu")]);
    let align = vec![Align::Left; head.len()];
    let part = vec![heading("Batas waktu"), Block::Table(Table { align, head, rows, only })];
    let mut out = vec![Block::container(PART, part)];
    out.extend(below);
    out
}

/// For whom and when a clock holds; of its exceptions its own notes speak.
fn clock_conditions(context: Context<'_>, entry: &WaktuAduan) -> Notes {
    let umum = Umum { kecuali: None, ..entry.rentang.umum.clone() };
    let mut notes = context.conditions(&umum, "");
    notes.named("Produk", &entry.rentang.produk);
    notes
}
