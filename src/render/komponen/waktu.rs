//! Huruf d in print: the promised bound in the canonical wording, a published time in its own words.

use super::entri::{Context, led, words};
use super::kata::{Notes, bound};
use crate::diagnostic::capital;
use crate::model::{Batas, JangkaWaktu, Perpanjangan, Rentang, Teks, Ukuran, waktu};
use crate::render::block::{Block, Inline, Marker};
use crate::render::identitas::listed;

pub(super) fn blocks(context: Context<'_>, it: &JangkaWaktu) -> Vec<Block> {
    let entries: Vec<_> = it.butir.iter().filter(|entry| context.admits(&entry.umum)).collect();
    let mut out = match entries.as_slice() {
        [] => Vec::new(),
        [only] => item(context, only),
        many => vec![Block::list(
            Marker::Bullet,
            many.iter().map(|entry| item(context, entry)).collect(),
        )],
    };
    let named: Vec<&Teks> = entries.iter().flat_map(|entry| &entry.umum.untuk).collect();
    out.extend(context.by_choice(&named, &|context| totals(context, it)));
    out
}

fn item(context: Context<'_>, entry: &Rentang) -> Vec<Block> {
    let mut first = Notes::default();
    // Of a stage the stage comes first, and for whom it is stands below; else the cases stand before the time.
    if entry.tahap.is_some() {
        let names = context.case_names(&entry.umum);
        if !names.is_empty() {
            first.say(format!("Untuk: {}", names.join("; ")));
        }
    }
    if let Some(jika) = words(entry.umum.jika.as_ref()) {
        first.say(led("Jika", jika));
    }
    let (notes, blocks) = notes(context, entry, first);
    let paragraph = notes.after(line(context, entry));
    let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
    context.cased(&entry.umum, first.into_iter().chain(blocks).collect())
}

/// What is said beside the time, after `first`, and the blocks that it needs.
pub(super) fn notes(context: Context<'_>, entry: &Rentang, first: Notes) -> (Notes, Vec<Block>) {
    let mut notes = first;
    if let Some(lazim) = &entry.lazim {
        notes.say(format!("Lazimnya {}", lazim.teks.text.trim()));
    }
    if let Some(more) = &entry.perpanjangan {
        let mut text = extension(more);
        if let Some(alasan) = words(more.alasan.as_ref()) {
            text = format!("{text}; alasannya: {alasan}");
        }
        notes.say(text);
    }
    // While an exception lasts the clock stands.
    if let Some(kecuali) = words(entry.umum.kecuali.as_ref()) {
        notes.say(format!("Tidak dihitung: {kecuali}"));
    }
    let (remarks, blocks) = context.remarks(&entry.umum);
    notes.append(remarks);
    (notes, blocks)
}

fn extension(more: &Perpanjangan) -> String {
    match &more.paling_lama {
        Some(paling_lama) => format!("Dapat diperpanjang {}", bound(paling_lama)),
        None => "Dapat diperpanjang".to_owned(),
    }
}

/// What the entry is for, and its time.
fn line(context: Context<'_>, entry: &Rentang) -> Vec<Inline> {
    let mut labels =
        if entry.tahap.is_some() { Vec::new() } else { context.case_names(&entry.umum) };
    labels.extend(
        [&entry.produk, &entry.tahap]
            .into_iter()
            .filter_map(|teks| words(teks.as_ref()).map(str::to_owned)),
    );
    timed(&labels.join("; "), entry)
}

/// The time of an entry after a label.
fn timed(label: &str, entry: &Rentang) -> Vec<Inline> {
    let time = bounds(entry);
    let mut line = Vec::new();
    if !label.is_empty() {
        line.push(Inline::strong(label));
        if time.is_some() {
            line.push(Inline::text(": "));
        }
    }
    match time {
        Some(time) if label.is_empty() && matches!(entry.batas, Some(Batas::PalingLama(_))) => {
            line.push(Inline::text(format!("Selesai {time}")));
        }
        Some(time) => line.push(Inline::text(time)),
        None => {}
    }
    line
}

/// The time with its unit of work and its start.
pub(super) fn bounds(entry: &Rentang) -> Option<String> {
    let mut parts = Vec::new();
    match &entry.batas {
        Some(Batas::PalingLama(waktu)) => parts.push(bound(waktu)),
        Some(Batas::Waktu(waktu)) => parts.push(waktu.teks.text.trim().to_owned()),
        None => {}
    }
    parts.extend(words(entry.per.as_ref()).map(|per| led("per", per)));
    parts.extend(words(entry.sejak.as_ref()).map(|sejak| led("sejak", sejak)));
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// How long, for who comes first: each whole time in one line, stages as their sum where they have one.
pub(in crate::render) fn first_fact(context: Context<'_>, it: &JangkaWaktu) -> Vec<Block> {
    let named: Vec<&Teks> = it.butir.iter().flat_map(|entry| &entry.umum.untuk).collect();
    context.by_choice(&named, &|context| {
        let totals = totals(context, it);
        let summed = !totals.is_empty();
        let lines = it
            .butir
            .iter()
            .filter(|entry| context.admits(&entry.umum))
            .filter(|entry| entry.batas.is_some())
            .filter(|entry| !(summed && is_stage(entry) && !alone(context, entry)))
            .map(|entry| vec![Block::Paragraph(short(context, entry))]);
        let mut lines: Vec<_> = lines.collect();
        match totals.as_slice() {
            [Block::List(list)] => lines.extend(list.items.clone()),
            [] => {}
            _ => lines.push(totals),
        }
        if lines.is_empty() { Vec::new() } else { listed(lines) }
    })
}

/// An entry in one line: the conditions and the extension are told, exceptions and remarks are not.
fn short(context: Context<'_>, entry: &Rentang) -> Vec<Inline> {
    let mut labels = context.case_names(&entry.umum);
    labels.extend(words(entry.produk.as_ref()).map(str::to_owned));
    let cases = labels.join("; ");
    let tahap = words(entry.tahap.as_ref()).unwrap_or_default();
    let mut line = match (cases.is_empty(), tahap.is_empty()) {
        (false, false) => timed(&format!("{tahap} ({cases})"), entry),
        _ => timed(&format!("{cases}{tahap}"), entry),
    };
    let mut beside = Vec::new();
    beside.extend(words(entry.umum.jika.as_ref()).map(|jika| led("jika", jika)));
    beside.extend(entry.perpanjangan.as_ref().map(|more| extension(more).replacen('D', "d", 1)));
    if !beside.is_empty() {
        line.push(Inline::text(format!(" ({})", beside.join("; "))));
    }
    line
}

/// Whether an entry is a part that adds up with others.
fn is_stage(entry: &Rentang) -> bool {
    entry.tahap.is_some() && entry.umum.jika.is_none()
}

/// Whether a stage belongs to the reader's own choice, who is then told each.
fn alone(context: Context<'_>, entry: &Rentang) -> bool {
    !context.cases.is_empty() && context.when(&entry.umum.untuk).0.is_empty()
}

/// The sums of the stages: one, or one for each case that changes it; nothing where a sum would say too little or too much.
fn totals(context: Context<'_>, it: &JangkaWaktu) -> Vec<Block> {
    let varian = &context.standar.varian;
    let stages: Vec<_> =
        it.butir.iter().filter(|entry| context.admits(&entry.umum) && is_stage(entry)).collect();
    let open = context
        .when(&stages.iter().flat_map(|entry| entry.umum.untuk.clone()).collect::<Vec<_>>())
        .0;
    // A stage under a condition may not come to pass, so that the sum is not that of all stages.
    let all = !it
        .butir
        .iter()
        .any(|entry| context.admits(&entry.umum) && entry.tahap.is_some() && !is_stage(entry));
    let what = if all { "seluruh tahap" } else { "tahap yang selalu dijalani" };
    match open.keys().collect::<Vec<_>>().as_slice() {
        [] => total(&stages)
            .map(|sum| Block::text(format!("{} {sum}", capital(what))))
            .into_iter()
            .collect(),
        [axis] => {
            let lines = varian.sumbu[**axis].kasus.iter().map(|kasus| {
                let cases: Vec<String> =
                    context.cases.iter().cloned().chain([kasus.nama.text.to_string()]).collect();
                let context = Context { cases: &cases, ..context };
                let own: Vec<_> =
                    stages.iter().copied().filter(|entry| context.admits(&entry.umum)).collect();
                let sum = total(&own)?;
                Some(vec![Block::Paragraph(vec![
                    Inline::strong(kasus.sebutan.text.trim()),
                    Inline::text(format!(": {what} {sum}")),
                ])])
            });
            lines.collect::<Option<Vec<_>>>().map(listed).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The sum of two stages or more, where all have a measure and the measures can be compared.
fn total(stages: &[&Rentang]) -> Option<String> {
    if stages.len() < 2 || stages.iter().any(|entry| entry.per.is_some() || entry.produk.is_some())
    {
        return None;
    }
    let mut sum: Option<Ukuran> = None;
    for entry in stages {
        let one = entry.batas.as_ref()?.waktu().value.ukuran?;
        sum = Some(match sum {
            // Hours and working days would add up to a number of hours that nobody waits.
            Some(sum) if whole_days(&sum) == whole_days(&one) => {
                sum.jumlah(&one, waktu::MENIT_HARI_KERJA)?
            }
            Some(_) => return None,
            None => one,
        });
    }
    let sum = sum?;
    let bound = stages.iter().all(|entry| matches!(entry.batas, Some(Batas::PalingLama(_))));
    Some(if bound { sum.paling_lama() } else { sum.tercetak() })
}

fn whole_days(ukuran: &Ukuran) -> bool {
    !matches!(ukuran.satuan, waktu::Satuan::Detik | waktu::Satuan::Menit | waktu::Satuan::Jam)
}
