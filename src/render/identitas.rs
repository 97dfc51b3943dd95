//! Who provides the service, where and when, and what the standard says of itself, as a list of facts.

use super::block::{Block, Inline, Marker, plain};
use super::komponen::entri::{Context, words};
use super::komponen::kanal;
use super::komponen::kata::{Notes, date, number};
use crate::diagnostic::capital;
use crate::model::{JamHari, JamPelayanan, Teks, Unit};

/// The facts of the standard that are no component.
pub(super) fn blocks(context: Context<'_>) -> Vec<Block> {
    let (standar, instansi) = (context.standar, context.instansi);
    let mut facts = Facts::default();
    provider(context, &mut facts);
    facts.text("Kode", standar.kode.as_ref());
    let kind = [&standar.jenis, &standar.sifat]
        .into_iter()
        .filter_map(|teks| words(teks.as_ref()))
        .collect::<Vec<_>>();
    facts.say("Jenis pelayanan", &kind.join(", "));
    facts.text("Bidang", standar.bidang.as_ref());
    facts.text("Pengguna", standar.pengguna.as_ref());
    if let Some(volume) = &standar.volume {
        let count = volume
            .permohonan
            .as_ref()
            .map(|count| format!("{} permohonan", grouped(&number(count))));
        let year = volume.tahun.as_ref().map(|year| format!("pada tahun {}", number(year)));
        facts.say("Volume", &[count, year].into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    let jam = standar.jam_pelayanan.as_ref().or(instansi.and_then(|it| it.jam_pelayanan.as_ref()));
    if let Some(jam) = jam {
        facts.blocks("Jam pelayanan", hours(context, jam));
    }
    if let Some(jam_kerja) =
        standar.jam_kerja.as_ref().or(instansi.and_then(|it| it.jam_kerja.as_ref()))
    {
        facts.say("Jam kerja sehari", jam_kerja.teks.text.trim());
    }
    if let Some(days) = instansi.and_then(|it| words(it.hari_kerja.as_ref())) {
        facts.say("Hari kerja seminggu", &format!("{days} hari"));
    }
    if let Some(until) = &standar.berlaku_sampai {
        facts.say("Berlaku sampai", &date(until));
    }
    facts.0
}

/// The body that provides the service, how it is reached, and where.
fn provider(context: Context<'_>, facts: &mut Facts) {
    let instansi = context.instansi;
    if let Some(own) = &context.standar.penyelenggara {
        let names: Vec<&str> =
            [&own.nama, &own.induk].into_iter().filter_map(|teks| words(teks.as_ref())).collect();
        facts.say("Penyelenggara", &names.join(", "));
        facts.text("Alamat", own.alamat.as_ref());
        if let Some(agency) =
            instansi.and_then(|it| words(it.nama.as_ref())).filter(|name| !names.contains(name))
        {
            facts.say("Instansi", agency);
        }
    } else if let Some(agency) = instansi {
        let mut names: Vec<String> =
            words(agency.nama.as_ref()).map(str::to_owned).into_iter().collect();
        if let (Some(name), Some(short)) = (names.first_mut(), words(agency.singkatan.as_ref())) {
            *name = format!("{name} ({short})");
        }
        names.extend(words(agency.induk.as_ref()).map(str::to_owned));
        facts.say("Penyelenggara", &names.join(", "));
        facts.text("Alamat", agency.alamat.as_ref());
    }
    if let Some(agency) = instansi {
        let contacts =
            [("telepon", &agency.telepon), ("surel", &agency.surel), ("situs", &agency.situs)];
        let mut line = Vec::new();
        for (kind, teks) in contacts {
            let Some(text) = words(teks.as_ref()) else { continue };
            if !line.is_empty() {
                line.push(Inline::text(" · "));
            }
            line.push(kanal::contact(kind, text));
        }
        facts.runs("Kontak", line);
    }
    let named = &context.standar.unit;
    if !named.is_empty() {
        let units = named.iter().map(|id| unit(context, id)).collect::<Vec<_>>();
        facts.blocks("Unit layanan", listed(units));
    }
}

/// A unit by its id: its name, its address and its hours.
fn unit(context: Context<'_>, id: &Teks) -> Vec<Block> {
    let known = context.instansi.into_iter().flat_map(|it| &it.unit);
    let unit =
        known.into_iter().find(|unit| unit.id.as_ref().is_some_and(|own| own.text == id.text));
    let Some(unit) = unit else { return vec![Block::text(id.text.trim())] };
    let mut notes = Notes::default();
    for (kind, teks) in [("telepon", &unit.telepon), ("surel", &unit.surel)] {
        if let Some(text) = words(teks.as_ref()) {
            notes.push(vec![
                Inline::text(format!("{}: ", capital(kind))),
                kanal::contact(kind, text),
            ]);
        }
    }
    if let Some(jam) = &unit.jam_pelayanan {
        notes.say(hours_line(context, jam));
    }
    vec![Block::Paragraph(notes.after(vec![Inline::text(unit_line(unit))]))]
}

/// The name of a unit and its address.
pub(super) fn unit_line(unit: &Unit) -> String {
    let parts: Vec<&str> =
        [&unit.nama, &unit.alamat].into_iter().filter_map(|teks| words(teks.as_ref())).collect();
    parts.join(", ")
}

/// Hours as blocks, with the zone of the agency.
pub(super) fn hours(context: Context<'_>, jam: &JamPelayanan) -> Vec<Block> {
    let zone = context.instansi.and_then(|it| words(it.zona_waktu.as_ref()));
    match jam {
        JamPelayanan::Kata(teks) => vec![Block::text(zoned(teks.text.trim(), zone))],
        JamPelayanan::Daftar(days) => {
            let days = days.iter().filter(|day| context.admits(&day.umum));
            listed(
                days.map(|day| {
                    let line = vec![Inline::text(day_line(day, zone))];
                    context.cased(&day.umum, context.entry(line, &day.umum, Notes::default()))
                })
                .collect(),
            )
        }
    }
}

/// Hours in one line, such as of a channel.
pub(super) fn hours_line(context: Context<'_>, jam: &JamPelayanan) -> String {
    match jam {
        JamPelayanan::Kata(teks) => teks.text.trim().to_owned(),
        JamPelayanan::Daftar(days) => {
            let days = days.iter().filter(|day| context.admits(&day.umum)).map(|day| {
                let line = day_line(day, None);
                let mut notes = context.conditions(&day.umum, &line);
                notes.append(context.remarks(&day.umum).0);
                if notes.is_empty() { line } else { format!("{line} ({})", plain(&notes.joined())) }
            });
            days.collect::<Vec<_>>().join("; ")
        }
    }
}

fn day_line(day: &JamHari, zone: Option<&str>) -> String {
    let mut line = [&day.hari, &day.jam]
        .into_iter()
        .filter_map(|teks| words(teks.as_ref()))
        .collect::<Vec<_>>()
        .join(" ");
    line = zoned(&line, zone);
    if let Some(rest) = words(day.istirahat.as_ref()) {
        line = format!("{line}, istirahat {rest}");
    }
    line
}

/// Hours with their zone, where they hold a time of day and name none.
fn zoned(text: &str, zone: Option<&str>) -> String {
    let named = ["WIB", "WITA", "WIT", "Wita", "Wib", "Wit"].iter().any(|zone| text.contains(zone));
    match zone {
        Some(zone) if !named && text.contains(|char: char| char.is_ascii_digit()) => {
            format!("{text} {zone}")
        }
        _ => text.to_owned(),
    }
}

/// A number of many digits with points between thousands.
pub(super) fn grouped(text: &str) -> String {
    if text.len() < 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::new();
    for (at, digit) in text.chars().enumerate() {
        if at > 0 && (text.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// One item as its paragraph, several as a list.
pub(super) fn listed(mut items: Vec<Vec<Block>>) -> Vec<Block> {
    if items.len() == 1 { items.remove(0) } else { vec![Block::list(Marker::Bullet, items)] }
}

/// Facts, each with a strong name before it, as items of one list.
#[derive(Default)]
pub(super) struct Facts(pub(super) Vec<Block>);

impl Facts {
    /// A fact in words that are there.
    pub(super) fn text(&mut self, label: &str, value: Option<&Teks>) {
        self.say(label, words(value).unwrap_or_default());
    }

    /// A fact in plain words; nothing where they are empty.
    pub(super) fn say(&mut self, label: &str, value: &str) {
        if !value.trim().is_empty() {
            self.runs(label, vec![Inline::text(value.trim())]);
        }
    }

    /// A fact in runs.
    pub(super) fn runs(&mut self, label: &str, runs: Vec<Inline>) {
        if !runs.is_empty() {
            self.blocks(label, vec![Block::Paragraph(runs)]);
        }
    }

    /// A fact in blocks, the first paragraph on the line of its name.
    pub(super) fn blocks(&mut self, label: &str, mut blocks: Vec<Block>) {
        if blocks.is_empty() {
            return;
        }
        let mut line = vec![Inline::strong(format!("{label}:"))];
        if let Block::Paragraph(first) = &mut blocks[0] {
            line.push(Inline::text(" "));
            line.append(first);
            blocks.remove(0);
        }
        let item = std::iter::once(Block::Paragraph(line)).chain(blocks).collect();
        match self.0.first_mut() {
            Some(Block::List(list)) => list.items.push(item),
            _ => self.0.push(Block::list(Marker::Bullet, vec![item])),
        }
    }
}
