//! Huruf e in print: free, one price as a sentence, or price lists as tables, groups with headings.

use super::entri::{Context, is_true, led, words};
use super::kata::{Notes, name, payment};
use super::persyaratan::after_groups;
use crate::diagnostic::{capital, row};
use crate::model::{Baris, Biaya, Gratis, IsiBaris, Pembayaran, Scalar, Teks, Uang};
use crate::register::retribusi;
use crate::render::block::{Align, Block, Inline, Table};
use crate::render::kasus::PART;

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
    object(&mut notes, it.objek.as_ref());
    notes.named("Ditanggung", &it.ditanggung);
    if !notes.is_empty() {
        out.push(Block::Paragraph(notes.joined()));
    }
    out.extend(rows(context, &it.rincian, None, 1));
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

/// Rows under a heading, in the order of the file: runs of those of no group as tables, each group under a heading.
///
/// `borne` is who bears all of them, by what a group around them says.
fn rows(context: Context<'_>, entries: &[Baris], borne: Option<&str>, level: u8) -> Vec<Block> {
    let entries: Vec<_> = entries.iter().filter(|row| context.admits(&row.umum)).collect();
    let is_group = |row: &&Baris| matches!(row.isi, IsiBaris::Kelompok { .. });
    let mut out: Vec<Block> = Vec::new();
    for run in entries.chunk_by(|one, other| !is_group(one) && !is_group(other)) {
        match run {
            [group] if is_group(group) => out.extend(self::group(context, group, borne, level)),
            [only] if level == 1 && entries.len() == 1 => out.extend(sentence(context, only)),
            single => {
                let mut blocks = table(context, single, borne);
                let table = blocks.remove(0);
                out.extend(after_groups(table, !out.is_empty(), "Biaya lain", level));
                out.extend(blocks);
            }
        }
    }
    out
}

fn group(context: Context<'_>, group: &Baris, borne: Option<&str>, level: u8) -> Vec<Block> {
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
    let last = names.last().map_or("", String::as_str);
    let (notes, blocks) = own(context, group, context.group_conditions(&group.umum, last), last);
    // Who bears a group stands in the place of each price of it.
    let bare = group.tarif.is_none() && group.gratis.is_none() && group.rumus.is_none();
    let price = price(group).filter(|_| butir.is_empty() || !bare || group.per.is_some());
    let mut lines = vec![price.unwrap_or_default()];
    lines.extend(notes.parts());
    lines.retain(|line| !line.is_empty());
    if lines.is_empty() && butir.is_empty() && blocks.is_empty() {
        lines.push(vec![Inline::text("Tidak ada rincian tarif")]);
    }
    let mut out = vec![Block::Heading { level, content: vec![Inline::text(heading)] }];
    if !lines.is_empty() {
        out.push(Block::Paragraph(lines.into_iter().map(Inline::Note).collect()));
    }
    out.extend(blocks);
    let borne = words(group.ditanggung.as_ref()).or(borne);
    out.extend(rows(context, butir, borne, level + 1));
    context.cased(&group.umum, vec![Block::container(PART, out)])
}

/// Whether a group says nothing but its name.
fn is_bare(context: Context<'_>, group: &Baris) -> bool {
    let (notes, blocks) = own(context, group, context.conditions(&group.umum, ""), "");
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
    let nama = nama.unwrap_or_default();
    let (notes, blocks) = own(context, row, context.conditions(&row.umum, nama), nama);
    let paragraph = notes.after(line);
    let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
    context.cased(&row.umum, first.into_iter().chain(blocks).collect())
}

/// Rows as a table of what and how much; what a row says in lists of its own follows the table.
fn table(context: Context<'_>, rows: &[&Baris], borne: Option<&str>) -> Vec<Block> {
    let mut below = Vec::new();
    // Amounts stand flush right, words flush left.
    let amounts = rows.iter().all(|row| {
        row.tarif.as_ref().is_some_and(|tarif| tarif.value.nilai.is_some()) || row.gratis.is_some()
    });
    let align = if amounts { Align::Right } else { Align::Left };
    let only = rows.iter().map(|row| context.when(&row.umum.untuk)).collect();
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
            let row = Baris { umum, ..(*row).clone() };
            let first = context.conditions(&row.umum, &label);
            let (notes, blocks) = own(context, &row, first, &label);
            below.extend(blocks);
            let price = price.unwrap_or_else(|| match (context.citations(&named), borne) {
                (acts, _) if !acts.is_empty() => vec![Inline::text(led("Sesuai", &acts))],
                (_, Some(who)) => vec![Inline::text(led("Ditanggung", who))],
                (_, None) => vec![Inline::text("–")],
            });
            let first = if label.is_empty() { Vec::new() } else { vec![Inline::text(label)] };
            let mut first = if first.is_empty() { vec![Inline::text("Tarif")] } else { first };
            // Conditions, remarks and bases stand on lines of their own.
            first.extend(notes.parts().into_iter().map(Inline::Note));
            vec![first, price]
        })
        .collect();
    let head = vec![vec![Inline::text("Uraian")], vec![Inline::text("Tarif")]];
    let table = Block::Table(Table { align: vec![Align::Left, align], head, rows, only });
    std::iter::once(table).chain(below).collect()
}

/// What a row costs, and for what.
fn price(row: &Baris) -> Option<Vec<Inline>> {
    let mut line = Vec::new();
    if let Some(tarif) = &row.tarif {
        line.push(Inline::strong(amount(tarif)));
    } else if let Some(gratis) = &row.gratis {
        // Words that are the name of the row already are not said twice.
        let named = matches!(&row.isi, IsiBaris::Satu(Some(nama)) if nama.text == gratis.kata);
        line.push(Inline::strong(if named { "Gratis".to_owned() } else { free(gratis) }));
    }
    if let Some(rumus) = words(row.rumus.as_ref()) {
        if !line.is_empty() {
            line.push(Inline::text("; "));
        }
        line.push(Inline::text(rumus));
    }
    if line.is_empty()
        && let Some(who) = words(row.ditanggung.as_ref())
    {
        line.push(Inline::text(led("Ditanggung", who)));
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

/// The notes of a row or group after its `conditions`, and the blocks it needs.
fn own(context: Context<'_>, row: &Baris, conditions: Notes, around: &str) -> (Notes, Vec<Block>) {
    let mut notes = conditions;
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
    object(&mut notes, row.objek.as_ref());
    // Where there is no price, who bears it stands in its place.
    if row.tarif.is_some() || row.gratis.is_some() || row.rumus.is_some() {
        notes.named("Ditanggung", &row.ditanggung);
    }
    notes.named("Tidak termasuk", &row.tidak_termasuk);
    let (remarks, blocks) = context.remarks(&row.umum);
    notes.append(remarks);
    (notes, blocks)
}

fn object(notes: &mut Notes, objek: Option<&Teks>) {
    if let Some(objek) = words(objek) {
        notes.say(format!("Objek retribusi: {}", retribusi::name(objek).unwrap_or(objek)));
    }
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
        parts.say(format!("Pembayaran melalui {}", row(&places, "atau")));
    }
    parts.named("Bukti pembayaran", &it.bukti);
    parts.named("Tempo pembayaran", &it.tempo);
    parts.named("Saat pembayaran", &it.saat);
    (!parts.is_empty()).then(|| Block::Paragraph(parts.joined()))
}
