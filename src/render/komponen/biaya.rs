//! Huruf e in print: free, one price as a sentence, or price lists as tables, groups with headings.

use super::entri::{Context, is_true, led, words};
use super::kata::{Notes, capital, name, payment};
use crate::model::{Baris, Biaya, Gratis, IsiBaris, Pembayaran, Scalar, Uang};
use crate::render::block::{Align, Block, Inline, Table};

pub(super) fn blocks(context: Context<'_>, it: &Biaya) -> Vec<Block> {
    let mut out = Vec::new();
    if let Some(gratis) = &it.gratis {
        out.push(Block::Paragraph(vec![Inline::strong(free(gratis))]));
    }
    out.extend(context.opening(&it.umum));
    let mut notes = Notes::default();
    revenue(
        &mut notes,
        it.jenis.as_ref().map(|jenis| jenis.text.trim()).filter(|jenis| *jenis != "gratis"),
    );
    notes.named("Objek retribusi", &it.objek);
    notes.named("Ditanggung", &it.ditanggung);
    if !notes.is_empty() {
        out.push(Block::Paragraph(notes.joined()));
    }
    out.extend(rows(context, &it.rincian, 1));
    if !it.tidak_termasuk.is_empty() {
        let rest: Vec<&str> = it.tidak_termasuk.iter().map(|teks| teks.text.trim()).collect();
        out.push(Block::text(format!("Tidak termasuk: {}", rest.join("; "))));
    }
    out.extend(it.pembayaran.as_ref().and_then(paid));
    out.extend(context.closing(&it.umum));
    out
}

/// The word, and the words of the file where they are others.
fn free(gratis: &Gratis) -> String {
    match gratis.kata.trim() {
        kata if kata.eq_ignore_ascii_case("gratis") => "Gratis".to_owned(),
        kata if kata.to_lowercase().contains("gratis") => capital(kata),
        kata => format!("Gratis ({kata})"),
    }
}

/// Rows under a heading: first those of no group as one table, then each group under a heading of its own.
fn rows(context: Context<'_>, entries: &[Baris], level: u8) -> Vec<Block> {
    let (groups, single): (Vec<_>, Vec<_>) = entries
        .iter()
        .filter(|row| context.admits(&row.umum))
        .partition(|row| matches!(row.isi, IsiBaris::Kelompok { .. }));
    let mut out = match single.as_slice() {
        [] => Vec::new(),
        [only] if level == 1 && groups.is_empty() => sentence(context, only),
        many => table(context, many),
    };
    for group in groups {
        out.extend(self::group(context, group, level));
    }
    out
}

fn group(context: Context<'_>, group: &Baris, level: u8) -> Vec<Block> {
    let mut group = group;
    let mut names = Vec::new();
    // A group that says nothing and holds one group alone is the first part of that group's name.
    loop {
        let IsiBaris::Kelompok { nama, butir } = &group.isi else { return Vec::new() };
        names.push(nama.text.trim().to_owned());
        match butir.as_slice() {
            [only]
                if matches!(only.isi, IsiBaris::Kelompok { .. })
                    && context.admits(&only.umum)
                    && is_bare(context, group) =>
            {
                group = only;
            }
            _ => break,
        }
    }
    let IsiBaris::Kelompok { butir, .. } = &group.isi else { return Vec::new() };
    let heading = names.join(" – ");
    let (mut notes, blocks) = own(context, group, names.last().map_or("", String::as_str));
    if let Some(price) = price(group) {
        let mut first = Notes::default();
        first.push(price);
        first.append(notes);
        notes = first;
    }
    let mut out = vec![Block::Heading { level, content: vec![Inline::text(heading)] }];
    if !notes.is_empty() {
        out.push(Block::Paragraph(vec![Inline::Note(notes.joined())]));
    }
    out.extend(blocks);
    out.extend(rows(context, butir, level + 1));
    out
}

/// Whether a group says nothing but its name.
fn is_bare(context: Context<'_>, group: &Baris) -> bool {
    let (notes, blocks) = own(context, group, "");
    notes.is_empty() && blocks.is_empty() && price(group).is_none()
}

/// One row alone, as a sentence.
fn sentence(context: Context<'_>, row: &Baris) -> Vec<Block> {
    let mut line = Vec::new();
    let IsiBaris::Satu(nama) = &row.isi else { return Vec::new() };
    let nama = words(nama.as_ref());
    let price = price(row);
    if let Some(nama) = nama {
        line.push(Inline::text(if price.is_some() {
            format!("{nama}: ")
        } else {
            nama.to_owned()
        }));
    }
    line.extend(price.unwrap_or_default());
    let (notes, blocks) = own(context, row, nama.unwrap_or_default());
    let paragraph = notes.after(line);
    let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
    first.into_iter().chain(blocks).collect()
}

/// Rows as a table of what and how much; what a row says in lists of its own follows the table.
fn table(context: Context<'_>, rows: &[&Baris]) -> Vec<Block> {
    let mut below = Vec::new();
    // Amounts stand flush right, words flush left.
    let amounts = rows.iter().all(|row| {
        row.tarif.as_ref().is_some_and(|tarif| tarif.value.nilai.is_some()) || row.gratis.is_some()
    });
    let align = if amounts { Align::Right } else { Align::Left };
    let rows = rows
        .iter()
        .map(|row| {
            let IsiBaris::Satu(nama) = &row.isi else { return Vec::new() };
            let mut label = words(nama.as_ref()).map(str::to_owned).unwrap_or_default();
            if label.is_empty() {
                label = context.case_names(&row.umum).join("; ");
            }
            let price = price(row);
            let mut umum = row.umum.clone();
            // Of a price that only a regulation names, the regulation is what a reader can look up.
            let named = if price.is_none() { std::mem::take(&mut umum.dasar) } else { Vec::new() };
            let (notes, blocks) = own(context, &Baris { umum, ..(*row).clone() }, &label);
            below.extend(blocks);
            let price = price.unwrap_or_else(|| match context.citations(&named) {
                acts if acts.is_empty() => vec![Inline::text("–")],
                acts => vec![Inline::text(led("Sesuai", &acts))],
            });
            let first = if label.is_empty() { Vec::new() } else { vec![Inline::text(label)] };
            let mut first = notes.after(first);
            if first.is_empty() {
                first.push(Inline::text("Tarif"));
            }
            vec![first, price]
        })
        .collect();
    let head = vec![vec![Inline::text("Uraian")], vec![Inline::text("Tarif")]];
    let table = Block::Table(Table { align: vec![Align::Left, align], head, rows });
    std::iter::once(table).chain(below).collect()
}

/// What a row costs, and for what.
fn price(row: &Baris) -> Option<Vec<Inline>> {
    let mut line = Vec::new();
    if let Some(tarif) = &row.tarif {
        line.push(Inline::strong(amount(tarif)));
    } else if let Some(gratis) = &row.gratis {
        line.push(Inline::strong(free(gratis)));
    }
    if let Some(rumus) = words(row.rumus.as_ref()) {
        if !line.is_empty() {
            line.push(Inline::text("; "));
        }
        line.push(Inline::text(rumus));
    }
    if let Some(per) = words(row.per.as_ref()) {
        let lead = if line.is_empty() { "" } else { " " };
        line.push(Inline::text(format!("{lead}{}", led("per", per))));
    }
    (!line.is_empty()).then_some(line)
}

/// An amount as print writes it, `Rp350.000`; words that are no amount alone stay as they are.
pub(in crate::render) fn amount(tarif: &Scalar<Uang>) -> String {
    match &tarif.value.nilai {
        Some(nilai) if tarif.value.sisa.trim().is_empty() && tarif.value.lain.is_empty() => {
            nilai.to_string()
        }
        _ => tarif.teks.text.trim().to_owned(),
    }
}

/// The notes of a row or group, and the blocks it needs.
fn own(context: Context<'_>, row: &Baris, around: &str) -> (Notes, Vec<Block>) {
    let mut notes = context.conditions(&row.umum, around);
    // What the name says already is not said again.
    let said = |word: &&str| !around.to_lowercase().contains(word);
    match row.sifat.as_ref().map(|sifat| sifat.0.text.trim()).filter(said) {
        Some("tambahan") => notes.say("Biaya tambahan"),
        Some("denda") => notes.say("Denda"),
        Some("jaminan") => notes.say("Uang jaminan"),
        Some(other) => notes.say(capital(other)),
        None => {}
    }
    if is_true(row.luar) {
        notes.say("Dipungut instansi lain");
    }
    if is_true(row.dijumlah) {
        notes.say("Seluruh baris dijumlahkan");
    }
    notes.named("Paling banyak", &row.paling_banyak);
    revenue(&mut notes, words(row.jenis.as_ref()));
    notes.named("Objek retribusi", &row.objek);
    notes.named("Ditanggung", &row.ditanggung);
    notes.named("Tidak termasuk", &row.tidak_termasuk);
    let (remarks, blocks) = context.remarks(&row.umum);
    notes.append(remarks);
    (notes, blocks)
}

fn revenue(notes: &mut Notes, jenis: Option<&str>) {
    if let Some(jenis) = jenis {
        notes.say(format!("Jenis penerimaan: {}", name(jenis)));
    }
}

fn paid(it: &Pembayaran) -> Option<Block> {
    let mut parts = Notes::default();
    if !it.kanal.is_empty() {
        let places: Vec<String> = it.kanal.iter().map(|kanal| payment(&kanal.text)).collect();
        parts.say(format!("Pembayaran melalui {}", super::kata::row(&places, "atau")));
    }
    parts.named("Bukti pembayaran", &it.bukti);
    parts.named("Tempo pembayaran", &it.tempo);
    parts.named("Saat pembayaran", &it.saat);
    (!parts.is_empty()).then(|| Block::Paragraph(parts.joined()))
}
