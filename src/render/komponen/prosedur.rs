//! Huruf c in print: the channels, then numbered steps with who acts, how long it takes and what comes of it.

use std::collections::BTreeMap;

use super::entri::{Context, is_true, led, rich_line, words};
use super::kanal;
use super::kata::Notes;
use crate::diagnostic::row;
use crate::model::{Alur, Gambar, Hasil, Langkah, Prosedur};
use crate::render::block::{Block, Figure, Inline, Marker};
use crate::render::kasus::PART;

pub(super) fn blocks(context: Context<'_>, it: &Prosedur) -> Vec<Block> {
    let mut out = context.opening(&it.umum);
    let channels = kanal::list(context, &it.kanal);
    if let Some(list) = channels {
        let lead = Block::text("Layanan dapat diajukan melalui:");
        out.push(Block::container(PART, vec![lead, list]));
    }
    out.extend(flows(context, &it.langkah, &it.alur));
    out.extend(
        it.gambar
            .iter()
            .filter(|picture| context.admits(&picture.umum))
            .flat_map(|picture| figure(context, picture)),
    );
    if !it.sop.is_empty() {
        let numbers: Vec<&str> = it.sop.iter().map(|sop| sop.text.trim()).collect();
        out.push(Block::text(format!(
            "Prosedur operasional standar (SOP): {}",
            numbers.join(", ")
        )));
    }
    out.extend(context.closing(&it.umum));
    out
}

/// Steps, and parallel flows after them under headings of their own.
pub(super) fn flows(context: Context<'_>, steps: &[Langkah], flows: &[Alur]) -> Vec<Block> {
    let flows: Vec<_> = flows.iter().filter(|flow| context.admits(&flow.umum)).collect();
    let mut numbers = BTreeMap::new();
    label(context, steps, "", "", &mut numbers);
    for (at, flow) in flows.iter().enumerate() {
        label(context, &flow.langkah, "", &flow_name(flow, at), &mut numbers);
    }
    let mut out: Vec<_> =
        steps_list(Printer { context, numbers: &numbers, flow: "" }, steps).into_iter().collect();
    for (at, flow) in flows.iter().enumerate() {
        let name = flow_name(flow, at);
        let mut notes = context.conditions(&flow.umum, &name);
        let (remarks, blocks) = context.remarks(&flow.umum);
        notes.append(remarks);
        let mut part = Vec::new();
        // One flow without a name, of which nothing is said, is the flow.
        if flows.len() > 1 || flow.nama.is_some() {
            part.push(Block::Heading { level: 1, content: vec![Inline::text(name.clone())] });
        }
        if !notes.is_empty() {
            part.push(Block::Paragraph(vec![Inline::Note(notes.joined())]));
        }
        part.extend(blocks);
        part.extend(steps_list(Printer { context, numbers: &numbers, flow: &name }, &flow.langkah));
        out.extend(context.cased(&flow.umum, vec![Block::container(PART, part)]));
    }
    out
}

fn flow_name(flow: &Alur, at: usize) -> String {
    words(flow.nama.as_ref()).map_or_else(|| format!("Alur {}", at + 1), str::to_owned)
}

/// Where a step stands in print: its number, and the name of its flow.
type Numbers = BTreeMap<String, (String, String)>;

fn label(context: Context<'_>, steps: &[Langkah], above: &str, flow: &str, numbers: &mut Numbers) {
    let printed = steps.iter().filter(|step| context.admits(&step.umum));
    for (at, step) in printed.enumerate() {
        let number = format!("{above}{}", at + 1);
        if let Some(id) = &step.id {
            numbers.entry(id.text.to_string()).or_insert_with(|| (number.clone(), flow.to_owned()));
        }
        label(context, &step.langkah, &format!("{number}."), flow, numbers);
    }
}

#[derive(Clone, Copy)]
struct Printer<'a> {
    context: Context<'a>,
    numbers: &'a Numbers,
    /// The flow that is printed.
    flow: &'a str,
}

fn steps_list(printer: Printer<'_>, steps: &[Langkah]) -> Option<Block> {
    let items: Vec<_> = steps
        .iter()
        .filter(|step| printer.context.admits(&step.umum))
        .map(|step| printer.step(step, None))
        .collect();
    (!items.is_empty()).then(|| Block::list(Marker::Number(1), items))
}

impl Printer<'_> {
    /// A step, or what is done in `outcome`.
    fn step(self, step: &Langkah, outcome: Option<&Hasil>) -> Vec<Block> {
        let mut notes = details(step);
        if let Some(target) = outcome.and_then(|outcome| words(outcome.ke.as_ref())) {
            notes.say(self.target(target));
        }
        let mut line = Vec::new();
        if let Some(state) = outcome.and_then(|outcome| words(outcome.keadaan.as_ref())) {
            let joint = if step.pelaku.is_empty() { ": " } else { ", " };
            line.push(Inline::text(format!("{}{joint}", led("Bila", state))));
        }
        let actors: Vec<String> =
            step.pelaku.iter().map(|role| role.text.trim().to_owned()).collect();
        let activity = rich_line(step.kegiatan.as_ref());
        let mut umum = step.umum.clone();
        if !actors.is_empty() {
            line.push(Inline::strong(row(&actors, "dan")));
            if !activity.is_empty() {
                line.push(Inline::text(": "));
            }
        }
        if activity.is_empty() && actors.is_empty() && outcome.is_none() {
            // A step without a doing of its own is led by when it holds, or by what it waits for.
            if let Some(jika) = umum.jika.take().filter(|jika| !jika.text.trim().is_empty()) {
                line.push(Inline::text(format!("{}:", led("Jika", jika.text.trim()))));
            } else if let Some(wait) = &step.tunggu {
                line.push(Inline::text(format!("Menunggu {}", wait.teks.text.trim())));
                notes = details(&Langkah { tunggu: None, ..step.clone() });
            } else if !step.bila.is_empty() {
                line.push(Inline::text("Menurut keadaannya:"));
            }
        }
        line.extend(activity);
        close(&mut line);
        let mut out = self.context.entry(line, &umum, notes);
        if out.is_empty() {
            out.push(Block::Paragraph(Vec::new()));
        }
        let outcomes: Vec<_> = step
            .bila
            .iter()
            .filter(|outcome| self.context.admits(&outcome.langkah.umum))
            .map(|outcome| self.step(&outcome.langkah, Some(outcome)))
            .collect();
        out.extend(steps_list(self, &step.langkah));
        if !outcomes.is_empty() {
            out.push(Block::list(Marker::Bullet, outcomes));
        }
        self.context.cased(&step.umum, out)
    }

    fn target(self, target: &str) -> String {
        match (target, self.numbers.get(target)) {
            ("selesai", _) => "Pelayanan berakhir".to_owned(),
            ("ditolak", _) => "Permohonan ditolak".to_owned(),
            (_, Some((number, flow))) if flow == self.flow || flow.is_empty() => {
                format!("Berlanjut ke langkah {number}")
            }
            (_, Some((number, flow))) => format!("Berlanjut ke langkah {number} ({flow})"),
            (other, None) => format!("Berlanjut ke langkah {other}"),
        }
    }
}

/// How long a step takes, what comes of it and where it leads.
fn details(step: &Langkah) -> Notes {
    let mut notes = Notes::default();
    if let Some(waktu) = &step.waktu {
        notes.say(format!("Waktu: {}", waktu.teks.text.trim()));
    }
    if let Some(tunggu) = &step.tunggu {
        notes.say(format!("Waktu tunggu: {}", tunggu.teks.text.trim()));
    }
    notes.named("Keluaran", &step.keluaran);
    notes.named("Saat", &step.pada);
    if is_true(step.luar) {
        notes.say("Dilakukan instansi lain");
    }
    notes
}

/// A line that would end in a colon for nothing keeps none.
fn close(line: &mut [Inline]) {
    if let [Inline::Text(only)] = line {
        let words = only.trim_end();
        let bare = words.strip_suffix(':').filter(|bare| bare.starts_with("Bila "));
        *only = bare.unwrap_or(words).to_owned();
    }
}

fn figure(context: Context<'_>, picture: &Gambar) -> Vec<Block> {
    let title = words(picture.judul.as_ref()).unwrap_or("Gambar alur pelayanan");
    let source =
        words(picture.berkas.as_ref()).or(words(picture.alamat.as_ref())).unwrap_or_default();
    let notes = context.conditions(&picture.umum, title);
    let (remarks, blocks) = context.remarks(&picture.umum);
    let mut notes = notes;
    notes.append(remarks);
    let mut caption = vec![Inline::text(title)];
    if picture.berkas.is_none()
        && let Some(address) = words(picture.alamat.as_ref())
    {
        caption = vec![Inline::link(title, address), Inline::text(format!(" ({address})"))];
    }
    let caption = notes.after(caption);
    let figure =
        Block::Figure(Figure { source: source.to_owned(), alt: title.to_owned(), caption });
    context.cased(&picture.umum, std::iter::once(figure).chain(blocks).collect())
}
