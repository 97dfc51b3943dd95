//! Blocks dressed by the theme of a format.

use std::collections::BTreeMap;

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::block::Block;
use super::html::{Entry, Writer};
use super::komponen::entri::words;
use super::templates::{self, Dialect};
use super::{Paper, Stage};
use crate::diagnostic::{Diagnostic, capital};
use crate::model::Varian;
use crate::source::{Source, Span};

/// What a theme needs to know beside the blocks.
#[derive(Serialize)]
pub(super) struct Frame {
    /// The title of the page, plain.
    pub(super) judul: String,
    /// The name of the paper.
    pub(super) kertas: &'static str,
    /// Whether the page carries the mark of a draft.
    pub(super) konsep: bool,
    /// The version of the tool.
    pub(super) alat: String,
    /// All axes of cases, in the order of the standard.
    #[serde(skip)]
    pub(super) axes: Vec<Axis>,
}

/// What the theme of HTML sees.
#[derive(Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    frame: &'a Frame,
    daftar_isi: Vec<Entry>,
    sumbu: Vec<&'a Axis>,
}

/// An axis of cases of which the reader may choose one.
#[derive(Serialize)]
pub(super) struct Axis {
    /// Its number among all axes of the standard.
    pub(super) nomor: usize,
    /// What it is called; empty for the cases without an axis.
    pub(super) nama: String,
    /// What its cases are called, in their order.
    pub(super) kasus: Vec<String>,
}

impl Paper {
    /// Its name in templates.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::F4 => "f4",
        }
    }
}

impl Frame {
    /// The frame of a page.
    pub(super) fn new(judul: String, paper: Paper, stage: Stage, alat: &str) -> Self {
        Self {
            judul,
            kertas: paper.name(),
            konsep: stage == Stage::Draft,
            alat: alat.to_owned(),
            axes: Vec::new(),
        }
    }
}

/// The axes of a standard, each with the words for its cases.
pub(super) fn axes(varian: &Varian) -> Vec<Axis> {
    let all = varian.sumbu.iter().enumerate();
    all.map(|(nomor, sumbu)| Axis {
        nomor,
        nama: words(sumbu.nama.as_ref())
            .map(|nama| capital(&nama.replace(['_', '-'], " ")))
            .unwrap_or_default(),
        kasus: sumbu
            .kasus
            .iter()
            .map(|kasus| {
                words(Some(&kasus.sebutan)).unwrap_or_else(|| kasus.nama.text.trim()).to_owned()
            })
            .collect(),
    })
    .collect()
}

/// The page as one self-contained HTML file.
pub(super) fn html(
    blocks: &[Block],
    frame: &Frame,
    address: &dyn Fn(&str) -> Option<String>,
    own: &BTreeMap<String, Source>,
    place: Span,
) -> Result<String, Box<Diagnostic>> {
    let sizes = frame.axes.iter().map(|axis| axis.kasus.len()).collect();
    let mut writer = Writer::new(address, sizes);
    let (mut head, mut body, mut foot) = (String::new(), String::new(), String::new());
    // The content marks with containers what stands in the head and at the foot of the page.
    for block in blocks {
        match block {
            Block::Container { name, children } if name == "kepala" => {
                head.push_str(&writer.sections(children));
            }
            Block::Container { name, children } if name == "kaki" => {
                foot.push_str(&writer.sections(children));
            }
            other => body.push_str(&writer.sections(std::slice::from_ref(other))),
        }
    }
    let rules = &writer.rules;
    let page = Page {
        frame,
        sumbu: frame.axes.iter().filter(|axis| rules.used.contains(&axis.nomor)).collect(),
        daftar_isi: std::mem::take(&mut writer.contents),
    };
    let value = minijinja::context! {
        kepala => Value::from_safe_string(head),
        isi => Value::from_safe_string(body),
        kaki => Value::from_safe_string(foot),
        gaya_pilihan => Value::from_safe_string(writer.rules.css()),
        ..Value::from(Serde(&page))
    };
    templates::fill("tema/html/halaman.html.j2", value, Dialect::Html, own, place)
}
