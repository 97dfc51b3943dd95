//! A standard as a document: what stands in it, said once, and how it looks in each format.
//!
//! In come the standard, what the templates say and the bytes of its pictures; out comes the text of a page, or a finding.
//! Nothing here reads or writes a file, knows the day, or lets a value become markup.

mod block;
mod escape;
mod harga;
mod html;
mod html_kasus;
mod html_text;
mod identitas;
mod index;
mod kasus;
mod komponen;
mod lain;
mod markdown;
mod markdown_escape;
mod markdown_text;
mod page;
mod picture;
mod rich;
mod riwayat;
mod sekilas;
mod templates;
mod theme;
mod view;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use minijinja::Value;
use minijinja::value::Serde;

pub use index::{Entry, index, summary};
pub use templates::BUILT_IN;

use crate::diagnostic::{Diagnostic, Rule, Text};
use crate::model::{Instansi, Standar};
use crate::source::{Source, Span};
use komponen::entri::Context;
use templates::Dialect;

/// A template that cannot be run.
static TEMPLAT_RUSAK: Rule = Rule::locked("templat-rusak", include_str!("rules/templat-rusak.md"));

/// A format that this version cannot make.
static BENTUK_KELUARAN_BELUM_ADA: Rule =
    Rule::locked("bentuk-keluaran-belum-ada", include_str!("rules/bentuk-keluaran-belum-ada.md"));

/// The rules of this room.
pub static RULES: &[&Rule] = &[&TEMPLAT_RUSAK, &BENTUK_KELUARAN_BELUM_ADA];

/// What a page is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Clean GFM.
    Markdown,
    /// One self-contained HTML file, ready to be printed.
    Html,
}

/// The order of the components.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// That of UU 25/2009 Pasal 21, a to n.
    #[default]
    Uu25,
    /// That of `PermenPANRB` 15/2014: delivery b c d e f j, then the inner organisation a g h i k l m n.
    Permenpanrb15,
}

/// Which components are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All fourteen.
    #[default]
    Semua,
    /// Those of the delivery of the service, b c d e f j.
    Publik,
}

/// The paper that a page is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// Folio, 215 × 330 mm.
    F4,
}

/// Whether a page may be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The standard is without errors.
    #[default]
    Clean,
    /// The standard has errors and is rendered all the same: the page carries a visible mark.
    Draft,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The folder of the document below `templates/`, such as `standar`.
    pub document: &'a str,
    /// What the page is written in.
    pub target: Target,
    /// The order of the components.
    pub order: Order,
    /// Which components are printed.
    pub part: Part,
    /// The paper it is printed on.
    pub paper: Paper,
    /// The chosen cases, at most one of an axis; entries for other cases are left out.
    pub cases: &'a [String],
    /// Whether it carries the mark of a draft.
    pub stage: Stage,
}

/// What a page is made of beside the standard.
#[derive(Clone, Debug)]
pub struct Materials<'a> {
    /// The project's own templates, by their path below `templates/`; they stand over the built-in ones.
    pub templates: &'a BTreeMap<String, Source>,
    /// The bytes of the pictures, by their path as the file writes it.
    pub pictures: &'a BTreeMap<String, Vec<u8>>,
    /// The bytes of the agency's logo.
    pub logo: Option<&'a [u8]>,
    /// Where files lie, seen from the page, by their path as the file writes it: attachments, and for Markdown pictures.
    pub files: &'a BTreeMap<String, String>,
    /// The version of the tool.
    pub tool_version: &'a str,
    /// The date of the register of regulations, in words.
    pub register_date: &'a str,
}

/// A standard as a page; a fault in a template is a finding in it.
///
/// # Errors
/// The finding of a template that cannot be run.
pub fn render(
    standar: &Standar,
    instansi: Option<&Instansi>,
    options: &Options<'_>,
    materials: &Materials<'_>,
) -> Result<String, Box<Diagnostic>> {
    let context = Context { standar, instansi, cases: options.cases };
    let (view, mut parts) = view::view(context, options, materials);
    let content = format!("{}/isi.md.j2", options.document);
    let value = Value::from(Serde(&view));
    let text =
        templates::fill(&content, value, Dialect::Markdown, materials.templates, standar.span)?;
    let blocks = page::read(&text, &mut |name| {
        let part = parts.remove(name).unwrap_or_default();
        if options.target == Target::Html { part } else { kasus::unchosen(part) }
    });
    match options.target {
        Target::Markdown => {
            Ok(markdown::write(&blocks, &|source| picture::beside(source, materials)))
        }
        Target::Html => {
            let mut frame =
                theme::Frame::new(view.nama, options.paper, options.stage, materials.tool_version);
            frame.axes = theme::axes(&standar.varian);
            theme::html(
                &blocks,
                &frame,
                &|source| picture::embedded(source, materials),
                materials.templates,
                standar.span,
            )
        }
    }
}

/// The finding for a format that this version cannot make, where it is asked for.
#[must_use]
pub fn not_built(format: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        &BENTUK_KELUARAN_BELUM_ADA,
        place,
        Text::new(
            format!("bentuk keluaran `{format}` belum dapat dibuat"),
            format!("the format `{format}` cannot be made yet"),
        ),
    )
    .help(Text::new(
        "pakai `html`, lalu cetak halamannya dari peramban ke PDF",
        "use `html`, and print the page to PDF from a browser",
    ))
}
