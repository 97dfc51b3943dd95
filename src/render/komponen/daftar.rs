//! Components in print that are lists of things: legal bases, products, facilities.

use super::entri::{Context, words};
use super::kata::{Notes, number};
use crate::model::{
    DasarHukum, IsiProduk, IsiSarana, Produk, ProdukPelayanan, Sarana, SaranaPelayanan,
};
use crate::render::block::{Block, Inline, Marker, plain};

pub(super) fn dasar_hukum(context: Context<'_>, it: &DasarHukum) -> Vec<Block> {
    let items = it.butir.iter().filter(|act| context.admits(&act.umum)).map(|act| {
        let mut line = Vec::new();
        if let Some(sitasi) = &act.sitasi {
            line.push(Inline::text(sitasi.teks.text.trim()));
        }
        if let Some(pasal) = words(act.pasal.as_ref()) {
            let numbers = pasal.starts_with(|char: char| char.is_ascii_digit());
            line.push(Inline::text(if numbers {
                format!(", Pasal {pasal}")
            } else {
                format!(", {pasal}")
            }));
        }
        context.cased(&act.umum, context.entry(line, &act.umum, Notes::default()))
    });
    framed(context, &it.umum, Marker::Number(1), items.collect())
}

pub(super) fn produk(context: Context<'_>, it: &ProdukPelayanan) -> Vec<Block> {
    let items = it
        .butir
        .iter()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| product(context, entry));
    framed(context, &it.umum, Marker::Bullet, items.collect())
}

fn product(context: Context<'_>, entry: &Produk) -> Vec<Block> {
    let mut notes = Notes::default();
    match entry.bentuk.as_ref().map(|bentuk| bentuk.text.trim()) {
        Some("keduanya") => notes.say("Bentuk: fisik dan elektronik"),
        Some(other) => notes.say(format!("Bentuk: {other}")),
        None => {}
    }
    notes.named("Tanda tangan", &entry.tanda_tangan);
    notes.named("Masa berlaku", &entry.masa_berlaku);
    let (line, below) = match &entry.isi {
        IsiProduk::Satu(nama) => (super::entri::plain_line(nama.as_ref()), None),
        IsiProduk::Kelompok { nama, butir } => {
            (vec![Inline::strong(nama.text.trim())], Some(butir))
        }
    };
    let mut out = context.entry(line, &entry.umum, notes);
    let inner = below
        .into_iter()
        .flatten()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| product(context, entry));
    add_list(&mut out, inner.collect());
    context.cased(&entry.umum, out)
}

pub(super) fn sarana(context: Context<'_>, it: &SaranaPelayanan) -> Vec<Block> {
    let items = it
        .butir
        .iter()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| facility(context, entry));
    framed(context, &it.umum, Marker::Bullet, items.collect())
}

fn facility(context: Context<'_>, entry: &Sarana) -> Vec<Block> {
    let (nama, below) = match &entry.isi {
        IsiSarana::Satu(nama) => (words(nama.as_ref()).map(Inline::text), None),
        IsiSarana::Kelompok { nama, butir } => {
            (Some(Inline::strong(nama.text.trim())), Some(butir))
        }
    };
    let mut line: Vec<Inline> = nama.into_iter().collect();
    if let Some(jumlah) = &entry.jumlah {
        line.push(Inline::text(format!(": {}", number(jumlah))));
    }
    let said = plain(&line).to_lowercase().contains("rentan");
    if entry.kelompok_rentan.as_ref().is_some_and(|rentan| rentan.value) && !said {
        line.push(Inline::text(" (bagi kelompok rentan)"));
    }
    let mut notes = Notes::default();
    notes.named("Ukuran", &entry.ukuran);
    notes.named("Kondisi", &entry.kondisi);
    let mut out = context.entry(line, &entry.umum, notes);
    let inner = below
        .into_iter()
        .flatten()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| facility(context, entry));
    add_list(&mut out, inner.collect());
    context.cased(&entry.umum, out)
}

/// A list with what its component says around it.
pub(super) fn framed(
    context: Context<'_>,
    umum: &crate::model::Umum,
    marker: Marker,
    items: Vec<Vec<Block>>,
) -> Vec<Block> {
    let mut out = context.opening(umum);
    out.extend(one_or_list(marker, items));
    out.extend(context.closing(umum));
    out
}

/// One item as it is, several as a list.
pub(super) fn one_or_list(marker: Marker, mut items: Vec<Vec<Block>>) -> Vec<Block> {
    match items.len() {
        0 => Vec::new(),
        1 => items.remove(0),
        _ => vec![Block::list(marker, items)],
    }
}

fn add_list(out: &mut Vec<Block>, items: Vec<Vec<Block>>) {
    if !items.is_empty() {
        out.push(Block::list(Marker::Bullet, items));
    }
}
