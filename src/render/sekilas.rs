//! The first facts for a citizen: where, how long, how much, what to bring, what comes of it.

use super::block::{Block, Inline};
use super::identitas::{listed, unit_line};
use super::komponen::entri::{Context, led, words};
use super::komponen::{amount, kanal, waktu};
use crate::model::{Baris, IsiBaris, IsiProduk, IsiSyarat, Nilai, Syarat};

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
                .map(|channel| vec![Block::Paragraph(kanal::line(channel))])
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

/// How long, each entry in one line.
pub(super) fn waktu(context: Context<'_>) -> Vec<Block> {
    let entries = context
        .standar
        .komponen
        .jangka_waktu
        .ada()
        .map(|it| it.butir.as_slice())
        .unwrap_or_default();
    let lines: Vec<_> = entries
        .iter()
        .filter(|entry| context.admits(&entry.umum) && entry.batas.is_some())
        .map(|entry| waktu::line(context, entry))
        .filter(|line| !line.is_empty())
        .map(|line| vec![Block::Paragraph(line)])
        .collect();
    if lines.is_empty() { Vec::new() } else { listed(lines) }
}

/// How much: free, up to four prices, or from the least to the greatest of the list.
pub(super) fn biaya(context: Context<'_>) -> Vec<Block> {
    let Some(biaya) = context.standar.komponen.biaya.ada() else { return Vec::new() };
    if biaya.gratis.is_some() {
        return vec![Block::text("Gratis")];
    }
    let mut prices = Vec::new();
    collect(context, &biaya.rincian, &mut prices);
    match prices.len() {
        0 => biaya.umum.uraian.iter().map(|uraian| Block::text(uraian.text.trim())).collect(),
        many if many > 1 && prices.iter().all(|price| !price.told) => {
            vec![Block::Paragraph(vec![
                Inline::text("Lihat "),
                place("Biaya/Tarif", "#biaya-tarif"),
            ])]
        }
        1..=4 => listed(prices.into_iter().map(|price| vec![Block::text(price.line)]).collect()),
        many => {
            let words = span(&prices).unwrap_or_else(|| format!("{many} tarif"));
            let words = Inline::text(format!("{words}, lihat "));
            vec![Block::Paragraph(vec![words, place("Biaya/Tarif", "#biaya-tarif")])]
        }
    }
}

/// A row of the price list in one line.
struct Price {
    line: String,
    /// Whether it says how much, in an amount or in words.
    told: bool,
    /// Its amount, where it is of the ordinary price: no addition, and bound to no condition.
    ordinary: Option<Nilai>,
}

/// From the least to the greatest of the ordinary prices, where all are of one currency.
fn span(prices: &[Price]) -> Option<String> {
    let amounts: Vec<Nilai> = prices.iter().filter_map(|price| price.ordinary).collect();
    let least = *amounts.iter().min_by_key(|nilai| nilai.jumlah)?;
    let greatest = *amounts.iter().max_by_key(|nilai| nilai.jumlah)?;
    let one = amounts.iter().all(|nilai| nilai.mata_uang == least.mata_uang);
    (one && least.jumlah < greatest.jumlah).then(|| format!("{least} sampai {greatest}"))
}

fn collect(context: Context<'_>, rows: &[Baris], prices: &mut Vec<Price>) {
    for row in rows.iter().filter(|row| context.admits(&row.umum)) {
        let name = match &row.isi {
            IsiBaris::Satu(nama) => words(nama.as_ref()),
            IsiBaris::Kelompok { nama, butir } => {
                collect(context, butir, prices);
                if row.tarif.is_none() {
                    continue;
                }
                Some(nama.text.trim())
            }
        };
        let price = match (&row.tarif, &row.gratis) {
            (Some(tarif), _) => Some(amount(tarif)),
            (None, Some(_)) => Some("Gratis".to_owned()),
            (None, None) => words(row.rumus.as_ref()).map(str::to_owned),
        };
        let per = words(row.per.as_ref()).map(|per| led("per", per));
        let price = [price, per].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let line = [name.unwrap_or_default(), &price]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        let ordinary = row
            .tarif
            .as_ref()
            .filter(|_| row.sifat.is_none() && row.umum.jika.is_none())
            .and_then(|tarif| tarif.value.nilai);
        prices.push(Price { line: line.join(": "), told: !price.is_empty(), ordinary });
    }
}

/// What to bring: the names of what everybody brings, and where the rest is told.
pub(super) fn syarat(context: Context<'_>) -> Vec<Block> {
    let Some(all) = context.standar.komponen.persyaratan.ada() else { return Vec::new() };
    if all.tiada.is_some() {
        return vec![Block::text("Tidak ada persyaratan")];
    }
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
}

fn place(words: &str, address: &str) -> Inline {
    Inline::Link { address: address.to_owned(), content: vec![Inline::text(words)] }
}
