//! Blocks as HTML: the elements alone; their look is the theme's.

use std::collections::BTreeSet;

use super::block::{Block, Figure, Inline, List, Marker, plain};
use super::escape::html as escaped;
use super::html_kasus::Rules;
use super::html_text::{inlines, put, slug, write_table};
use super::kasus::{Answer, PART, emptied, emptied_item};
use crate::model::NamaKomponen;

/// A heading that the list of contents names.
#[derive(Debug, serde::Serialize)]
pub(super) struct Entry {
    /// Its words.
    pub(super) judul: String,
    /// Its name in the page.
    pub(super) id: String,
    /// Its level.
    pub(super) tingkat: u8,
}

/// What a heading opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// A part of the page.
    Section,
    /// A row of the official table.
    Component,
}

/// Writes blocks as HTML, with names for headings that are unique in the page.
pub(super) struct Writer<'a> {
    /// Where a picture lies, as an address that a page may hold.
    address: &'a dyn Fn(&str) -> Option<String>,
    ids: BTreeSet<String>,
    /// The heading that was written last.
    heading: String,
    /// The names of the tables that were written.
    tables: BTreeSet<String>,
    /// The headings of the document's own sections, in order.
    pub(super) contents: Vec<Entry>,
    /// What the choice of cases shows and hides.
    pub(super) rules: Rules,
}

impl<'a> Writer<'a> {
    /// A writer of one page, whose axes of cases have these `sizes`.
    pub(super) fn new(address: &'a dyn Fn(&str) -> Option<String>, sizes: Vec<usize>) -> Self {
        let rules = Rules::new(sizes);
        Self {
            address,
            ids: ["isi".to_owned(), "pilihan".to_owned()].into_iter().chain(rules.ids()).collect(),
            rules,
            contents: Vec::new(),
            heading: String::new(),
            tables: BTreeSet::new(),
        }
    }

    /// Blocks that stand at the top of the page: their headings are named in the list of contents.
    pub(super) fn sections(&mut self, blocks: &[Block]) -> String {
        let mut out = String::new();
        for block in blocks {
            match block {
                Block::Heading { level, content } => {
                    let id = self.entry(*level, content, Rank::Section);
                    put(
                        &mut out,
                        format_args!("<h{level} id=\"{id}\">{}</h{level}>\n", inlines(content)),
                    );
                }
                Block::Container { name, children } if name == "komponen" => {
                    self.components(children, &mut out);
                }
                other => self.block(other, &mut out),
            }
        }
        out
    }

    /// A name for a heading, which the list of contents takes where it is a section of its own.
    fn entry(&mut self, level: u8, content: &[Inline], rank: Rank) -> String {
        let judul = plain(content);
        let id = self.unique(&judul);
        if level == 2 || level == 3 && rank == Rank::Component {
            self.contents.push(Entry { judul, id: id.clone(), tingkat: level });
        }
        id
    }

    /// The official table: sections on a screen, rows No | Komponen | Uraian in print, both from the same elements.
    fn components(&mut self, blocks: &[Block], out: &mut String) {
        out.push_str("<div class=\"komponen\">\n<div class=\"kepala-tabel\"><span>No.</span><span>Komponen</span><span>Uraian</span></div>\n");
        let top = blocks.iter().find_map(|block| {
            if let Block::Heading { level, .. } = block { Some(*level) } else { None }
        });
        let mut open = false;
        let mut number = 0;
        for (at, block) in blocks.iter().enumerate() {
            if let Block::Heading { level, content } = block
                && Some(*level) == top
            {
                if open {
                    out.push_str("</div>\n</section>\n");
                }
                open = true;
                number += 1;
                let id = self.entry(*level, content, Rank::Component);
                put(
                    out,
                    format_args!(
                        "<section aria-labelledby=\"{id}\">\n<h{level} id=\"{id}\" class=\"baris\"><span class=\"nomor\">{number}.</span> <span class=\"nama\">{}</span></h{level}>\n<div class=\"uraian\">\n",
                        inlines(content)
                    ),
                );
                self.emptied_section(&plain(content), &blocks[at + 1..], out);
            } else {
                self.block(block, out);
            }
        }
        if open {
            out.push_str("</div>\n</section>\n");
        }
        out.push_str("</div>\n");
    }

    /// What stands in a section for those choices that leave nothing of it to be seen; `rest` begins with its blocks.
    fn emptied_section(&mut self, title: &str, rest: &[Block], out: &mut String) {
        let end = rest.iter().position(|block| matches!(block, Block::Heading { .. }));
        let choices = emptied(&rest[..end.unwrap_or(rest.len())], &self.rules.sizes);
        if let Some(class) = self.rules.shown(&choices, &[]) {
            let what =
                if title == NamaKomponen::Persyaratan.judul() { "syarat" } else { "ketentuan" };
            put(
                out,
                format_args!(
                    "<p class=\"{class}\">Tidak ada {what} khusus untuk pilihan ini</p>\n"
                ),
            );
        }
    }

    /// The attribute of an element whose content is hidden for some choices; nothing where there are none.
    fn hidden_class(&mut self, blocks: &[Block]) -> String {
        let choices = emptied(blocks, &self.rules.sizes);
        self.rules.hidden(&choices, &[]).map(|class| format!(" {class}")).unwrap_or_default()
    }

    /// What is said by choice, the first answer where nothing is chosen, in print, and where nothing can be chosen.
    fn answers(&mut self, axes: &[usize], answers: &[Answer], out: &mut String) {
        let Some((first, others)) = answers.split_first() else { return };
        let choices: Vec<_> = others.iter().flat_map(|answer| answer.choices.clone()).collect();
        let class = self.rules.hidden(&choices, axes).unwrap_or_default();
        put(out, format_args!("<div class=\"{class}\">\n"));
        self.blocks(&first.children, out);
        out.push_str("</div>\n");
        for answer in others {
            let class = self.rules.shown(&answer.choices, axes).unwrap_or_default();
            put(out, format_args!("<div class=\"{class}\">\n"));
            self.blocks(&answer.children, out);
            out.push_str("</div>\n");
        }
    }

    fn blocks(&mut self, blocks: &[Block], out: &mut String) {
        for block in blocks {
            self.block(block, out);
        }
    }

    fn block(&mut self, block: &Block, out: &mut String) {
        match block {
            Block::Heading { level, content } => {
                let id = self.unique(&plain(content));
                put(out, format_args!("<h{level} id=\"{id}\">{}</h{level}>\n", inlines(content)));
            }
            Block::Paragraph(content) => put(out, format_args!("<p>{}</p>\n", inlines(content))),
            Block::List(list) => self.list(list, out),
            Block::Table(table) => {
                let name = self.table_name();
                let class = self.hidden_class(std::slice::from_ref(block));
                let rows: Vec<_> = table.only.iter().map(|when| self.rules.held(when)).collect();
                write_table(table, &name, &rows, &class, out);
            }
            Block::Case { when, children } => {
                let class = self.rules.held(when);
                let empty = self.hidden_class(children);
                put(out, format_args!("<div class=\"{class}{empty}\">\n"));
                self.blocks(children, out);
                out.push_str("</div>\n");
            }
            Block::Choice { axes, answers } => self.answers(axes, answers, out),
            Block::Container { name, children } if name == PART => {
                let empty = self.hidden_class(std::slice::from_ref(block));
                put(out, format_args!("<div class=\"{PART}{empty}\">\n"));
                self.blocks(children, out);
                out.push_str("</div>\n");
            }
            Block::Figure(figure) => self.figure(figure, out),
            Block::Container { name, children } if name == "sekilas" || name == "identitas" => {
                self.facts(name, children, out);
            }
            Block::Container { name, children } => {
                put(out, format_args!("<div class=\"{}\">\n", slug(name)));
                self.blocks(children, out);
                out.push_str("</div>\n");
            }
            Block::Quote(children) => {
                out.push_str("<blockquote>\n");
                self.blocks(children, out);
                out.push_str("</blockquote>\n");
            }
            Block::Verbatim(text) => put(out, format_args!("<pre>{}</pre>\n", escaped(text))),
            Block::Rule => out.push_str("<hr>\n"),
        }
    }

    fn list(&mut self, list: &List, out: &mut String) {
        let empty = self.hidden_class(&[Block::List(list.clone())]);
        let class = match list.marker {
            Marker::Check => format!(" class=\"periksa{empty}\""),
            _ if empty.is_empty() => String::new(),
            _ => format!(" class=\"{}\"", empty.trim_start()),
        };
        let (open, close) = match list.marker {
            Marker::Bullet | Marker::Check => (format!("<ul{class}>"), "</ul>\n"),
            Marker::Number(1) => (format!("<ol{class}>"), "</ol>\n"),
            Marker::Number(start) => (format!("<ol{class} start=\"{start}\">"), "</ol>\n"),
        };
        out.push_str(&open);
        out.push('\n');
        // A step keeps its number where others are hidden: other steps and the printed page name it by that number.
        let keeps = list.items.iter().any(|item| matches!(item.as_slice(), [Block::Case { .. }]));
        for (at, item) in list.items.iter().enumerate() {
            let (mut classes, item) = match item.as_slice() {
                [Block::Case { when, children }] => (self.rules.held(when), children.as_slice()),
                other => (String::new(), other),
            };
            let emptied = emptied_item(item, &self.rules.sizes);
            if let Some(class) = self.rules.hidden(&emptied, &[]) {
                format!("{classes} {class}").trim().clone_into(&mut classes);
            }
            out.push_str("<li");
            if !classes.is_empty() {
                put(out, format_args!(" class=\"{classes}\""));
            }
            if let Marker::Number(start) = list.marker
                && keeps
            {
                put(out, format_args!(" value=\"{}\"", start + at));
            }
            out.push('>');
            self.item(list.marker, item, out);
            out.push_str("</li>\n");
        }
        out.push_str(close);
    }

    fn item(&mut self, marker: Marker, item: &[Block], out: &mut String) {
        // A lone first paragraph needs no element of its own; in a checklist it is the label of its box.
        let rest = match item.split_first() {
            Some((Block::Paragraph(content), rest)) if marker == Marker::Check => {
                put(
                    out,
                    format_args!(
                        "<label><input type=\"checkbox\"><span>{}</span></label>",
                        inlines(content)
                    ),
                );
                rest
            }
            // What introduces a list is an element, so that no page parts the two.
            Some((Block::Paragraph(content), rest @ [Block::List(_), ..])) => {
                put(out, format_args!("<div class=\"pengantar\">{}</div>", inlines(content)));
                rest
            }
            Some((Block::Paragraph(content), rest))
                if !matches!(rest.first(), Some(Block::Paragraph(_))) =>
            {
                out.push_str(&inlines(content));
                rest
            }
            _ => item,
        };
        if !rest.is_empty() {
            out.push('\n');
        }
        self.blocks(rest, out);
    }

    /// Facts: a list whose items open with a strong name, as names and what they stand for.
    fn facts(&mut self, name: &str, children: &[Block], out: &mut String) {
        put(out, format_args!("<dl class=\"{name}\">\n"));
        for block in children {
            let Block::List(list) = block else { continue };
            for item in &list.items {
                let Some((Block::Paragraph(content), rest)) = item.split_first() else { continue };
                let (name, value) = match content.split_first() {
                    Some((Inline::Strong(name), value)) => (plain(name), value),
                    _ => (String::new(), content.as_slice()),
                };
                let mut value = value.to_vec();
                if let Some(Inline::Text(first)) = value.first_mut() {
                    *first = first.trim_start_matches([':', ' ']).to_owned();
                }
                put(
                    out,
                    format_args!(
                        "<div><dt>{}</dt><dd>{}",
                        escaped(name.trim_end_matches(':')),
                        inlines(&value)
                    ),
                );
                self.blocks(rest, out);
                out.push_str("</dd></div>\n");
            }
        }
        out.push_str("</dl>\n");
        for block in children.iter().filter(|block| !matches!(block, Block::List(_))) {
            self.block(block, out);
        }
    }

    fn figure(&mut self, figure: &Figure, out: &mut String) {
        let address = (self.address)(&figure.source);
        if address.is_none() && figure.caption.is_empty() {
            return;
        }
        out.push_str("<figure>");
        if let Some(address) = address {
            put(
                out,
                format_args!(
                    "<img src=\"{}\" alt=\"{}\">",
                    escaped(&address),
                    escaped(&figure.alt)
                ),
            );
        }
        if !figure.caption.is_empty() {
            put(out, format_args!("<figcaption>{}</figcaption>", inlines(&figure.caption)));
        }
        out.push_str("</figure>\n");
    }

    /// What a table is called where it cannot be seen: by the heading above it, and by a number from the second on.
    fn table_name(&mut self) -> String {
        let names = (1..).map(|count| match count {
            1 => format!("Tabel: {}", self.heading),
            count => format!("Tabel: {} ({count})", self.heading),
        });
        let name = names
            .into_iter()
            .find(|name| !self.tables.contains(name))
            .expect("internal: some number is free");
        self.tables.insert(name.clone());
        name
    }

    /// A name for a heading that no other has.
    fn unique(&mut self, words: &str) -> String {
        words.clone_into(&mut self.heading);
        let base = slug(words);
        let names =
            (1..).map(|count| if count == 1 { base.clone() } else { format!("{base}-{count}") });
        let id = names
            .into_iter()
            .find(|name| !self.ids.contains(name))
            .expect("internal: some number is free");
        self.ids.insert(id.clone());
        id
    }
}
