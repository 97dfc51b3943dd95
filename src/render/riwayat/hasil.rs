//! The surveys and what was achieved.

use super::{dated, line, noted};
use crate::model::{AngkaTertulis, Capaian, Survei};
use crate::render::block::{Align, Block, Inline, Marker, Table};
use crate::render::identitas::grouped;
use crate::render::komponen::entri::words;
use crate::render::komponen::kata::{Notes, name, number};

/// A survey, and what follows from it.
pub(super) fn survey(it: &Survei) -> Vec<Block> {
    let period = words(it.periode.as_ref()).map(|period| format!("Periode {period}"));
    let people =
        it.responden.as_ref().map(|count| format!("{} responden", grouped(&number(count))));
    let mut notes = Notes::default();
    let grades: Vec<String> = it
        .unsur
        .iter()
        .map(|(unsur, grade)| format!("{} {}", name(&unsur.text), number(grade).replace('.', ",")))
        .collect();
    if !grades.is_empty() {
        notes.say(format!("Nilai unsur: {}", grades.join("; ")));
    }
    dated(&mut notes, "Diterbitkan", it.terbit.as_ref());
    let mut out = noted(
        line([period, people].into_iter().flatten().collect::<Vec<_>>().join(", ")),
        notes,
        &it.keterangan,
    );
    let plans: Vec<_> = it
        .tindak_lanjut
        .iter()
        .map(|plan| {
            let mut notes = Notes::default();
            dated(&mut notes, "Tenggat", plan.tenggat.as_ref());
            dated(&mut notes, "Selesai", plan.selesai.as_ref());
            noted(
                words(plan.rencana.as_ref()).map(Inline::text).into_iter().collect(),
                notes,
                &plan.keterangan,
            )
        })
        .collect();
    if !plans.is_empty() {
        out.push(Block::list(Marker::Bullet, plans));
    }
    out
}

/// What was achieved, as a table of periods.
pub(super) fn results(entries: &[Capaian]) -> Vec<Block> {
    if entries.is_empty() {
        return Vec::new();
    }
    let cell = |value: &Option<AngkaTertulis>| {
        vec![Inline::text(
            value.as_ref().map_or_else(|| "–".to_owned(), |count| grouped(&number(count))),
        )]
    };
    let mut below = Vec::new();
    let rows = entries
        .iter()
        .map(|entry| {
            let period = words(entry.periode.as_ref()).unwrap_or("–").to_owned();
            let remark = noted(Vec::new(), Notes::default(), &entry.keterangan);
            let mut first = vec![Inline::text(period)];
            match remark.as_slice() {
                [Block::Paragraph(words)] => first.push(Inline::Note(words.clone())),
                more => below.extend_from_slice(more),
            }
            vec![
                first,
                cell(&entry.permohonan),
                cell(&entry.selesai),
                cell(&entry.tepat_waktu),
                cell(&entry.aduan),
            ]
        })
        .collect();
    let head = ["Periode", "Permohonan", "Selesai", "Tepat waktu", "Aduan"]
        .map(|head| vec![Inline::text(head)])
        .to_vec();
    let align = vec![Align::Left, Align::Right, Align::Right, Align::Right, Align::Right];
    let mut out = vec![
        Block::Heading { level: 1, content: vec![Inline::text("Capaian pelayanan")] },
        Block::Table(Table { align, head, rows, only: Vec::new() }),
    ];
    out.extend(below);
    out
}
