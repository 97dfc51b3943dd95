//! Components in print about those who serve: competence, number, supervision, guarantees and evaluation.

use super::daftar::{framed, one_or_list};
use super::entri::{Context, rich_line, words};
use super::kata::{Notes, name, number};
use crate::model::{
    Evaluasi, EvaluasiKinerja, JaminanKeamanan, JaminanPelayanan, JumlahPelaksana, Kompensasi,
    Kompetensi, KompetensiPeran, PengawasanInternal, Teks,
};
use crate::render::block::{Block, Inline, Marker};

pub(super) fn kompetensi(context: Context<'_>, it: &Kompetensi) -> Vec<Block> {
    let items = it
        .butir
        .iter()
        .filter(|entry| context.admits(&entry.umum))
        .map(|entry| role(context, entry));
    framed(context, &it.umum, Marker::Bullet, items.collect())
}

fn role(context: Context<'_>, entry: &KompetensiPeran) -> Vec<Block> {
    let line = words(entry.peran.as_ref()).map(Inline::strong).into_iter().collect();
    let mut notes = Notes::default();
    notes.named("Pendidikan", &entry.pendidikan);
    notes.named("Pengetahuan", &entry.pengetahuan);
    notes.named("Keahlian", &entry.keahlian);
    notes.named("Keterampilan", &entry.keterampilan);
    notes.named("Pelatihan", &entry.pelatihan);
    notes.named("Sertifikat", &entry.sertifikat);
    notes.named("Pengalaman", &entry.pengalaman);
    context.cased(&entry.umum, context.entry(line, &entry.umum, notes))
}

pub(super) fn jumlah(context: Context<'_>, it: &JumlahPelaksana) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    if let Some(total) = &it.total {
        out.push(Block::text(format!("Jumlah seluruhnya: {}", people(total))));
    }
    let entries: Vec<_> = it.butir.iter().filter(|entry| context.admits(&entry.umum)).collect();
    // The analysis behind all numbers is named once.
    let analyses: std::collections::BTreeSet<_> =
        entries.iter().map(|entry| words(entry.abk.as_ref())).collect();
    let shared = if entries.len() > 1 && analyses.len() == 1 {
        analyses.first().copied().flatten()
    } else {
        None
    };
    let items = entries.iter().map(|entry| {
        let mut line = super::entri::plain_line(entry.peran.as_ref());
        let least = entry.minimal.as_ref().is_some_and(|minimal| minimal.value);
        if let Some(jumlah) = &entry.jumlah {
            let lead = if line.is_empty() { "" } else { ": " };
            let least = if least { "minimal " } else { "" };
            line.push(Inline::text(format!("{lead}{least}{}", people(jumlah))));
        } else if least {
            line.push(Inline::text(" (minimal)"));
        }
        let mut notes = Notes::default();
        if shared.is_none() {
            notes.named("Dasar hitungan", &entry.abk);
        }
        context.cased(&entry.umum, context.entry(line, &entry.umum, notes))
    });
    out.extend(one_or_list(Marker::Bullet, items.collect()));
    out.extend(shared.map(|analysis| Block::text(format!("Dasar hitungan: {analysis}"))));
    out.extend(context.closing(&it.umum));
    out
}

/// A number of people; words that are no number alone stay as they are.
fn people(angka: &crate::model::Scalar<crate::model::Angka>) -> String {
    let text = number(angka);
    if text.chars().all(|char| char.is_ascii_digit() || ".,–- ".contains(char)) {
        format!("{text} orang")
    } else {
        text
    }
}

pub(super) fn pengawasan(context: Context<'_>, it: &PengawasanInternal) -> Vec<Block> {
    let items = it.butir.iter().filter(|entry| context.admits(&entry.umum)).map(|entry| {
        let parts: Vec<&str> = [&entry.cara, &entry.frekuensi]
            .into_iter()
            .filter_map(|teks| words(teks.as_ref()))
            .collect();
        let line = led_by(entry.oleh.as_ref(), &parts.join(", "));
        context.cased(&entry.umum, context.entry(line, &entry.umum, Notes::default()))
    });
    framed(context, &it.umum, Marker::Bullet, items.collect())
}

/// Who, strong, and what of them.
fn led_by(who: Option<&Teks>, what: &str) -> Vec<Inline> {
    let mut line: Vec<Inline> = words(who).map(Inline::strong).into_iter().collect();
    if !what.is_empty() {
        let lead = if line.is_empty() { "" } else { ": " };
        line.push(Inline::text(format!("{lead}{what}")));
    }
    line
}

pub(super) fn jaminan_pelayanan(context: Context<'_>, it: &JaminanPelayanan) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    let promises = it.pernyataan.iter().filter(|entry| context.admits(&entry.umum)).map(|entry| {
        let mut blocks =
            context.entry(rich_line(entry.pernyataan.as_ref()), &entry.umum, Notes::default());
        let given = given(context, &entry.kompensasi);
        if !given.is_empty() {
            blocks.push(Block::list(Marker::Bullet, given));
        }
        context.cased(&entry.umum, blocks)
    });
    out.extend(one_or_list(Marker::Bullet, promises.collect()));
    let given = given(context, &it.kompensasi);
    if !given.is_empty() {
        out.push(Block::Heading { level: 1, content: vec![Inline::text("Kompensasi")] });
        out.extend(one_or_list(Marker::Bullet, given));
    }
    out.extend(context.closing(&it.umum));
    out
}

/// What is given where a promise is broken: when, and what.
fn given(context: Context<'_>, entries: &[Kompensasi]) -> Vec<Vec<Block>> {
    let entries = entries.iter().filter(|entry| context.admits(&entry.umum));
    entries
        .map(|entry| {
            let mut umum = entry.umum.clone();
            let jika = umum.jika.take();
            let parts = [
                words(jika.as_ref()).map(|jika| super::entri::led("Jika", jika)),
                words(entry.bentuk.as_ref()).map(str::to_owned),
            ];
            let line = parts.into_iter().flatten().collect::<Vec<_>>().join(": ");
            let line = if line.is_empty() { Vec::new() } else { vec![Inline::text(line)] };
            context.cased(&umum, context.entry(line, &umum, Notes::default()))
        })
        .collect()
}

pub(super) fn jaminan_keamanan(context: Context<'_>, it: &JaminanKeamanan) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    let done = it.upaya.iter().filter(|entry| context.admits(&entry.umum)).map(|entry| {
        let line = super::entri::plain_line(entry.upaya.as_ref());
        context.cased(&entry.umum, context.entry(line, &entry.umum, Notes::default()))
    });
    out.extend(one_or_list(Marker::Bullet, done.collect()));
    let data: Vec<Vec<Block>> =
        it.data_pribadi.iter().map(|teks| vec![Block::text(teks.text.trim())]).collect();
    if !data.is_empty() {
        out.push(Block::Heading {
            level: 1,
            content: vec![Inline::text("Pelindungan data pribadi")],
        });
        out.extend(one_or_list(Marker::Bullet, data));
    }
    out.extend(context.closing(&it.umum));
    out
}

pub(super) fn evaluasi(context: Context<'_>, it: &EvaluasiKinerja) -> Vec<Block> {
    let entries: Vec<_> = it.butir.iter().filter(|entry| context.admits(&entry.umum)).collect();
    match entries.as_slice() {
        [] => Vec::new(),
        [only] => evaluation(context, only),
        many => {
            let items = many.iter().map(|entry| {
                let methods: Vec<&str> = entry.metode.iter().map(|teks| teks.text.trim()).collect();
                let line = if methods.is_empty() {
                    Vec::new()
                } else {
                    vec![Inline::text(methods.join(", "))]
                };
                context.cased(&entry.umum, context.entry(line, &entry.umum, rhythm(entry)))
            });
            vec![Block::list(Marker::Bullet, items.collect())]
        }
    }
}

/// The only entry: its methods as a list, its rhythm below.
fn evaluation(context: Context<'_>, entry: &Evaluasi) -> Vec<Block> {
    let mut out = context.opening(&entry.umum);
    let methods: Vec<_> =
        entry.metode.iter().map(|teks| vec![Block::text(teks.text.trim())]).collect();
    out.extend(one_or_list(Marker::Bullet, methods));
    let rhythm = rhythm(entry);
    if !rhythm.is_empty() {
        out.push(Block::Paragraph(rhythm.joined()));
    }
    out.extend(context.closing(&entry.umum));
    out
}

fn rhythm(entry: &Evaluasi) -> Notes {
    let mut notes = Notes::default();
    if let Some(frekuensi) = words(entry.frekuensi.as_ref()) {
        notes.say(format!("Frekuensi: {}", name(frekuensi)));
    }
    notes.named("Tindak lanjut", &entry.tindak_lanjut);
    notes
}
