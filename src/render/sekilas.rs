//! The first facts for a citizen: where, how long, how much, what to bring, what comes of it.

use super::block::{Block, Inline};
use super::harga;
use super::identitas::{listed, unit_line};
use super::komponen::entri::{Context, words};
use super::komponen::{kanal, waktu};
use crate::model::{IsiProduk, IsiSyarat, Persyaratan, Syarat, Teks};

/// Where: the channels of the procedure, else the units, else the provider's address.
pub(super) fn tempat(context: Context<'_>) -> Vec<Block> {
    let channels =
        context.standar.komponen.prosedur.ada().map(|it| it.kanal.as_slice()).unwrap_or_default();
    let channels: Vec<_> = channels
        .iter()
        .filter(|channel| context.admits(&channel.umum) && !channel.kontak.is_empty())
        .collect();
    if !channels.is_empty() {
        return listed(
            channels
                .into_iter()
                .map(|channel| {
                    context.cased(&channel.umum, vec![Block::Paragraph(kanal::line(channel))])
                })
                .collect(),
        );
    }
    let units = context.instansi.into_iter().flat_map(|it| &it.unit);
    let units: Vec<_> = units
        .filter(|unit| {
            context
                .standar
                .unit
                .iter()
                .any(|id| unit.id.as_ref().is_some_and(|own| own.text == id.text))
        })
        .map(|unit| vec![Block::text(unit_line(unit))])
        .collect();
    if !units.is_empty() {
        return listed(units);
    }
    let own =
        context.standar.penyelenggara.as_ref().map(|it| (it.nama.as_ref(), it.alamat.as_ref()));
    let agency = context.instansi.map(|it| (it.nama.as_ref(), it.alamat.as_ref()));
    let (nama, alamat) = own.or(agency).unwrap_or_default();
    let parts: Vec<&str> = [nama, alamat].into_iter().filter_map(words).collect();
    if parts.is_empty() { Vec::new() } else { vec![Block::text(parts.join(", "))] }
}

/// How long.
pub(super) fn waktu(context: Context<'_>) -> Vec<Block> {
    let it = context.standar.komponen.jangka_waktu.ada();
    it.map(|it| waktu::first_fact(context, it)).unwrap_or_default()
}

/// How much.
pub(super) fn biaya(context: Context<'_>) -> Vec<Block> {
    let it = context.standar.komponen.biaya.ada();
    it.map(|it| harga::first_fact(context, it)).unwrap_or_default()
}

/// What to bring: the names of what everybody brings, and where the rest is told.
pub(super) fn syarat(context: Context<'_>) -> Vec<Block> {
    let Some(all) = context.standar.komponen.persyaratan.ada() else { return Vec::new() };
    if all.tiada.is_some() {
        return vec![Block::text("Tidak ada persyaratan")];
    }
    let mut named = Vec::new();
    named_cases(&all.butir, &mut named);
    context.by_choice(&named, &|context| brought(context, all))
}

fn named_cases<'a>(entries: &'a [Syarat], out: &mut Vec<&'a Teks>) {
    for entry in entries {
        out.extend(&entry.umum.untuk);
        named_cases(entry.isi.butir(), out);
    }
}

fn brought(context: Context<'_>, all: &Persyaratan) -> Vec<Block> {
    let mut names = Vec::new();
    let mut more = false;
    common(context, &all.butir, &mut names, &mut more);
    more |= names.len() > MOST;
    names.truncate(MOST);
    let link = place("lihat Persyaratan", "#persyaratan");
    let line = match (names.is_empty(), more) {
        (true, _) => vec![Inline::text("Menurut keadaan pemohon, "), link],
        (false, true) => {
            vec![Inline::text(format!("{}; dan syarat lain, ", names.join("; "))), link]
        }
        (false, false) => vec![Inline::text(names.join("; "))],
    };
    vec![Block::Paragraph(line)]
}

/// How many names the first facts hold at most.
const MOST: usize = 5;

fn common(context: Context<'_>, entries: &[Syarat], names: &mut Vec<String>, more: &mut bool) {
    for entry in entries.iter().filter(|entry| context.admits(&entry.umum)) {
        let always = entry.umum.jika.is_none() && context.case_names(&entry.umum).is_empty();
        match &entry.isi {
            IsiSyarat::Dokumen(teks) | IsiSyarat::Data(teks) | IsiSyarat::Kata(teks) if always => {
                names.push(teks.text.trim().to_owned());
            }
            IsiSyarat::Kelompok { butir, .. } if always => common(context, butir, names, more),
            _ => *more = true,
        }
    }
}

/// What comes of it, each product by its name.
pub(super) fn produk(context: Context<'_>) -> Vec<Block> {
    let Some(all) = context.standar.komponen.produk.ada() else { return Vec::new() };
    let named: Vec<&Teks> = all.butir.iter().flat_map(|entry| &entry.umum.untuk).collect();
    context.by_choice(&named, &|context| {
        let names: Vec<_> = all
            .butir
            .iter()
            .filter(|entry| context.admits(&entry.umum))
            .filter_map(|entry| match &entry.isi {
                IsiProduk::Satu(nama) => words(nama.as_ref()),
                IsiProduk::Kelompok { nama, .. } => Some(nama.text.trim()),
            })
            .collect();
        if names.is_empty() { Vec::new() } else { vec![Block::text(names.join("; "))] }
    })
}

fn place(words: &str, address: &str) -> Inline {
    Inline::Link { address: address.to_owned(), content: vec![Inline::text(words)] }
}
