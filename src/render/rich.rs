//! Values that may hold inline Markdown, rebuilt from what was read of them: never passed through.
//!
//! Only emphasis, code and links are taken, and in the long fields paragraphs and lists; headings, tables, pictures,
//! containers and HTML in a value are text.

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::block::{Block, Inline, List, Marker, plain};
use super::page;

/// A blank that no author types. At the head of a line it keeps the words after it from opening a heading, a quotation,
/// a fence or HTML, and it changes nothing for emphasis; what is read is freed of it again.
const GUARD: char = '\u{1680}';

/// A value of one line, such as `kegiatan` or `pernyataan`.
pub(super) fn line(value: &str) -> Vec<Inline> {
    let joined = value.split_whitespace().collect::<Vec<_>>().join(" ").replace(GUARD, "");
    if !joined.contains(['*', '_', '`', '[', '\\', '&', '<']) {
        return vec![Inline::text(joined)];
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &format!("{GUARD}{joined}"), &Options::default());
    root.first_child().map(|paragraph| cleaned(page::inlines(paragraph))).unwrap_or_default()
}

/// A long value, such as `uraian`: paragraphs and lists.
pub(super) fn blocks(value: &str) -> Vec<Block> {
    let mut guarded = String::with_capacity(value.len() + 16);
    for text in value.replace(GUARD, "").lines() {
        let (marks, words) = list_marks(text);
        guarded.push_str(marks);
        if !words.trim().is_empty() {
            guarded.push(GUARD);
            guarded.push_str(words);
        }
        guarded.push('\n');
    }
    let arena = Arena::new();
    read(parse_document(&arena, &guarded, &Options::default()))
}

/// The blanks and the list marks that open a line, and its words.
fn list_marks(line: &str) -> (&str, &str) {
    let mut words = line.trim_start();
    loop {
        let rest = if let Some(rest) = words.strip_prefix(['-', '*', '+']) {
            rest
        } else {
            let digits =
                words.len() - words.trim_start_matches(|char: char| char.is_ascii_digit()).len();
            match words[digits..].strip_prefix(['.', ')']) {
                Some(rest) if (1..=9).contains(&digits) => rest,
                _ => break,
            }
        };
        // A mark without words after it is words itself: a dash alone must not vanish into an empty item.
        if !rest.starts_with(' ') || rest.trim().is_empty() {
            break;
        }
        words = rest.trim_start();
    }
    line.split_at(line.len() - words.len())
}

fn read<'n>(node: &'n AstNode<'n>) -> Vec<Block> {
    let mut out = Vec::new();
    for child in node.children() {
        let value = child.data.borrow().value.clone();
        match value {
            NodeValue::Paragraph => out.push(Block::Paragraph(cleaned(page::inlines(child)))),
            NodeValue::List(list) => {
                let marker = match list.list_type {
                    ListType::Ordered => Marker::Number(list.start),
                    ListType::Bullet => Marker::Bullet,
                };
                out.push(Block::List(List {
                    marker,
                    items: child.children().map(|item| read(item)).collect(),
                }));
            }
            NodeValue::CodeBlock(code) => {
                let lines = code.literal.lines().map(|text| text.replace(GUARD, ""));
                out.extend(
                    lines
                        .filter(|text| !text.trim().is_empty())
                        .map(|text| Block::text(text.trim())),
                );
            }
            _ => out.extend(read(child)),
        }
    }
    out
}

/// The runs without guards, and without blanks where a paragraph begins.
fn cleaned(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out = unguarded(inlines);
    if let Some(Inline::Text(first)) = out.first_mut() {
        *first = first.trim_start().to_owned();
    }
    out
}

fn unguarded(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => page::add_text(&mut out, &text.replace(GUARD, "")),
            Inline::Code(text) => out.push(Inline::Code(text.replace(GUARD, ""))),
            Inline::Strong(inner) => out.push(Inline::Strong(unguarded(inner))),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(unguarded(inner))),
            Inline::Link { address, content } if address.starts_with('#') => {
                page::add_text(&mut out, &format!("[{}]({address})", plain(&unguarded(content))));
            }
            Inline::Link { address, content } => {
                out.push(Inline::Link { address, content: unguarded(content) });
            }
            other => out.push(other),
        }
    }
    out
}
