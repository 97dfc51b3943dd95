//! The record in print: the decree and what led to it, what was published, how it was judged since.

mod hasil;

use super::block::{Block, Inline, Marker};
use super::komponen::entri::{Context, led, words};
use super::komponen::kanal;
use super::komponen::kata::{Notes, date, name, number};
use super::rich;
use crate::diagnostic::capital;
use crate::model::{
    EvaluasiStandar, Keputusan, Keterangan, Konsultasi, Maklumat, Masukan, NamaKomponen, Pejabat,
    Penetapan, Publikasi, TanggalTertulis,
};

/// The whole record, each part under a heading of its own.
pub(super) fn blocks(context: Context<'_>) -> Vec<Block> {
    let it = &context.standar.riwayat;
    let mut out = Vec::new();
    part(&mut out, "Penetapan", it.penetapan.iter().map(decree).collect());
    part(&mut out, "Maklumat pelayanan", it.maklumat.iter().map(pledge).collect());
    part(
        &mut out,
        "Pembahasan dengan masyarakat",
        it.konsultasi.iter().map(consultation).collect(),
    );
    part(&mut out, "Publikasi", it.publikasi.iter().map(publication).collect());
    part(&mut out, "Evaluasi standar", it.evaluasi.iter().map(review).collect());
    part(&mut out, "Survei kepuasan masyarakat", it.survei.iter().map(hasil::survey).collect());
    out.extend(hasil::results(&it.capaian));
    part(
        &mut out,
        "Pencabutan",
        it.pencabutan
            .iter()
            .map(|act| {
                noted(
                    line(decision(&act.keputusan, "Dicabut dengan keputusan")),
                    Notes::default(),
                    &act.keterangan,
                )
            })
            .collect(),
    );
    out
}

/// The decree in one line, for the foot of the page; nothing where none is recorded.
pub(super) fn decree_line(context: Context<'_>) -> Option<String> {
    let acts: Vec<String> = context
        .standar
        .riwayat
        .penetapan
        .iter()
        .map(decree_words)
        .filter(|text| !text.is_empty())
        .collect();
    (!acts.is_empty()).then(|| acts.join("; "))
}

/// By what the standard was withdrawn, in one line; nothing where it was not.
pub(super) fn withdrawal_line(context: Context<'_>) -> Option<String> {
    let act = context.standar.riwayat.pencabutan.first()?;
    let text = decision(&act.keputusan, "dengan keputusan");
    Some(if text.is_empty() { "dengan keputusan penyelenggara".to_owned() } else { text })
}

fn part(out: &mut Vec<Block>, title: &str, mut items: Vec<Vec<Block>>) {
    items.retain(|item| !item.is_empty());
    if items.is_empty() {
        return;
    }
    out.push(Block::Heading { level: 1, content: vec![Inline::text(title)] });
    if items.len() == 1 {
        out.append(&mut items[0]);
    } else {
        out.push(Block::list(Marker::Bullet, items));
    }
}

/// A line with its notes, its description and its remark.
fn noted(line: Vec<Inline>, mut notes: Notes, keterangan: &Keterangan) -> Vec<Block> {
    let mut below = Vec::new();
    for (label, value) in [("", &keterangan.uraian), ("Catatan: ", &keterangan.catatan)] {
        let Some(text) = words(value.as_ref()) else { continue };
        match rich::blocks(text).as_mut_slice() {
            [Block::Paragraph(content)] => {
                if !label.is_empty() {
                    content.insert(0, Inline::text(label));
                }
                notes.push(std::mem::take(content));
            }
            many => below.extend_from_slice(many),
        }
    }
    let paragraph = notes.after(line);
    let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
    first.into_iter().chain(below).collect()
}

fn line(text: String) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] }
}

/// `lead` Nomor … tanggal … tentang …; the words of an act that is told in words.
fn decision(act: &Keputusan, lead: &str) -> String {
    if let Some(text) = words(act.kata.as_ref()) {
        return text.to_owned();
    }
    let mut parts = Vec::new();
    if let Some(nomor) = words(act.nomor.as_ref()) {
        parts.push(led("Nomor", nomor));
    }
    if let Some(tanggal) = &act.tanggal {
        parts.push(format!("tanggal {}", date(tanggal)));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("{lead} {}", parts.join(" ")).trim().to_owned()
    }
}

fn decree_words(act: &Penetapan) -> String {
    let who = act.pejabat.as_ref().and_then(|pejabat| words(pejabat.jabatan.as_ref()));
    let lead = who.map_or_else(|| "Keputusan".to_owned(), |who| format!("Keputusan {who}"));
    let mut text = decision(&act.keputusan, &lead);
    if text.is_empty() && who.is_some() {
        text = lead;
    }
    match words(act.tentang.as_ref()) {
        Some(tentang) => format!("{text} {}", led("tentang", tentang)).trim().to_owned(),
        None => text,
    }
}

fn decree(act: &Penetapan) -> Vec<Block> {
    let mut notes = Notes::default();
    if let Some(Pejabat { nama, nip, pangkat, jabatan, .. }) = &act.pejabat {
        if act.keputusan.kata.is_some() {
            notes.named("Pejabat", jabatan);
        }
        notes.named("Ditetapkan oleh", nama);
        notes.named("NIP", nip);
        notes.named("Pangkat", pangkat);
    }
    for old in &act.mencabut {
        let text = decision(old, "Mencabut keputusan");
        notes.say(if old.kata.is_some() { led("Mencabut", &text) } else { text });
    }
    noted(line(decree_words(act)), notes, &act.keterangan)
}

fn pledge(act: &Maklumat) -> Vec<Block> {
    let kata = words(act.kata.as_ref()).map(str::to_owned);
    let day =
        act.tanggal.as_ref().map(|tanggal| format!("Maklumat pelayanan tanggal {}", date(tanggal)));
    let mut text = [kata, day].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if let Some(terbit) = &act.terbit {
        let lead = if text.is_empty() { "Maklumat pelayanan diumumkan" } else { ", diumumkan" };
        text = format!("{text}{lead} {}", date(terbit));
    }
    noted(line(text), Notes::default(), &act.keterangan)
}

fn consultation(it: &Konsultasi) -> Vec<Block> {
    let mut text =
        it.berita_acara.as_ref().map(|act| decision(act, "Berita acara")).unwrap_or_default();
    if let Some(kata) = words(it.kata.as_ref()) {
        kata.clone_into(&mut text);
    }
    let mut notes = Notes::default();
    notes.named("Cara", &it.cara);
    let people: Vec<String> = it
        .peserta
        .iter()
        .map(|one| {
            let unsur = words(one.unsur.as_ref()).map(name).unwrap_or_default();
            let count =
                one.jumlah.as_ref().map(|count| format!(" {}", number(count))).unwrap_or_default();
            format!("{unsur}{count}").trim().to_owned()
        })
        .collect();
    if !people.is_empty() {
        notes.say(format!("Peserta: {}", people.join(", ")));
    }
    if let Some(count) = &it.daftar_hadir {
        notes.say(format!("Daftar hadir: {}", number(count)));
    }
    dated(&mut notes, "Rancangan diterbitkan", it.rancangan_terbit.as_ref());
    dated(&mut notes, "Tanggapan ditutup", it.tanggapan_ditutup.as_ref());
    dated(&mut notes, "Perbaikan selesai", it.perbaikan_selesai.as_ref());
    let mut out = noted(line(text), notes, &it.keterangan);
    let voices: Vec<_> = it.masukan.iter().map(voice).filter(|item| !item.is_empty()).collect();
    if !voices.is_empty() {
        out.push(Block::list(Marker::Bullet, voices));
    }
    out
}

/// What someone said of the draft, and what became of it.
fn voice(it: &Masukan) -> Vec<Block> {
    let mut text = Vec::new();
    let about = words(it.komponen.as_ref()).map(|key| {
        NamaKomponen::ALL
            .into_iter()
            .find(|nama| nama.key() == key)
            .map_or_else(|| name(key), |nama| nama.judul().to_owned())
    });
    let head = match (words(it.dari.as_ref()).map(|who| capital(&name(who))), about) {
        (Some(who), Some(about)) => format!("{who}, tentang {about}"),
        (Some(who), None) => who,
        (None, Some(about)) => about,
        (None, None) => String::new(),
    };
    if !head.is_empty() {
        text.push(Inline::strong(format!("{head}:")));
        text.push(Inline::text(" "));
    }
    text.extend(words(it.isi.as_ref()).map(Inline::text));
    let mut notes = Notes::default();
    notes.named("Tanggapan", &it.tanggapan);
    if let Some(taken) = &it.diterima {
        notes.say(if taken.value { "Diterima" } else { "Tidak diterima" });
    }
    noted(text, notes, &it.keterangan)
}

fn publication(it: &Publikasi) -> Vec<Block> {
    let media = words(it.media.as_ref()).map(name).unwrap_or_default();
    let mut text = vec![Inline::text(media)];
    if let Some(address) = words(it.alamat.as_ref()) {
        text.push(Inline::text(": "));
        text.push(kanal::contact("situs", address));
    }
    if let Some(tanggal) = &it.tanggal {
        text.push(Inline::text(format!(", {}", date(tanggal))));
    }
    if let Some(oleh) = words(it.oleh.as_ref()) {
        text.push(Inline::text(format!(", {}", led("oleh", oleh))));
    }
    noted(text, Notes::default(), &it.keterangan)
}

fn review(it: &EvaluasiStandar) -> Vec<Block> {
    let kind = words(it.jenis.as_ref()).map(|kind| capital(&format!("evaluasi {}", name(kind))));
    let day = it.tanggal.as_ref().map(date);
    let head = [kind, day].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let result = match words(it.hasil.as_ref()) {
        Some("tetap") => "standar tetap",
        Some("ubah") => "standar diubah",
        Some(other) => other,
        None => "",
    };
    let text = if result.is_empty() {
        head
    } else {
        format!("{head}: {result}").trim_start_matches(": ").to_owned()
    };
    noted(line(text), Notes::default(), &it.keterangan)
}

fn dated(notes: &mut Notes, label: &str, tanggal: Option<&TanggalTertulis>) {
    if let Some(tanggal) = tanggal {
        notes.say(format!("{label}: {}", date(tanggal)));
    }
}
