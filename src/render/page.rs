//! Markdown of a content template into blocks, with blocks made from the model put where the placeholders stand.

use comrak::nodes::{AstNode, ListType, NodeValue, TableAlignment};
use comrak::{Arena, Options, parse_document};

use super::block::{Align, Block, Figure, Inline, List, Marker, Table, plain, safe_address};
use super::escape::{CLOSE, OPEN};
use super::kasus::Answer;

/// The Markdown of a page as blocks; `parts` gives the blocks of a placeholder.
pub(super) fn read(text: &str, parts: &mut dyn FnMut(&str) -> Vec<Block>) -> Vec<Block> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let mut reader = Reader { parts, level: 1 };
    reader.blocks(root)
}

/// How Markdown is read: tables and containers of GFM and of `:::`, nothing that makes markup out of words alone.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.block_directive = true;
    options
}

struct Reader<'a> {
    parts: &'a mut dyn FnMut(&str) -> Vec<Block>,
    /// The level of the heading that was read last, below which the headings of a part stand.
    level: u8,
}

impl Reader<'_> {
    fn blocks<'n>(&mut self, node: &'n AstNode<'n>) -> Vec<Block> {
        let mut out = Vec::new();
        for child in node.children() {
            self.block(child, &mut out);
        }
        out
    }

    fn block<'n>(&mut self, node: &'n AstNode<'n>, out: &mut Vec<Block>) {
        let value = node.data.borrow().value.clone();
        match value {
            NodeValue::Heading(heading) => {
                self.level = heading.level;
                out.push(Block::Heading { level: heading.level, content: inlines(node) });
            }
            NodeValue::Paragraph => self.paragraph(node, out),
            NodeValue::BlockQuote => out.push(Block::Quote(self.blocks(node))),
            NodeValue::ThematicBreak => out.push(Block::Rule),
            NodeValue::CodeBlock(code) => out.push(Block::Verbatim(code.literal)),
            NodeValue::HtmlBlock(html) => out.push(Block::text(html.literal.trim())),
            NodeValue::BlockDirective(directive) => {
                out.push(Block::Container { name: directive.info, children: self.blocks(node) });
            }
            NodeValue::List(list) => {
                let checks = node
                    .children()
                    .any(|item| matches!(item.data.borrow().value, NodeValue::TaskItem(_)));
                let marker = match list.list_type {
                    ListType::Ordered => Marker::Number(list.start),
                    ListType::Bullet if checks => Marker::Check,
                    ListType::Bullet => Marker::Bullet,
                };
                let items = node.children().map(|item| self.blocks(item)).collect();
                out.push(Block::List(List { marker, items }));
            }
            NodeValue::Table(table) => out.push(read_table(node, &table.alignments)),
            // Every other kind of node belongs to an extension that is off.
            _ => out.extend(self.blocks(node)),
        }
    }

    /// A paragraph; one that holds placeholders is parted around them, and one that is a picture alone is a figure.
    fn paragraph<'n>(&mut self, node: &'n AstNode<'n>, out: &mut Vec<Block>) {
        if let Some(figure) = lone_picture(node) {
            out.push(Block::Figure(figure));
            return;
        }
        let mut run = Vec::new();
        for inline in inlines(node) {
            let Inline::Text(text) = &inline else {
                run.push(inline);
                continue;
            };
            let mut rest = text.as_str();
            while let Some((before, name, after)) = placeholder(rest) {
                push_text(&mut run, before);
                let level = self.level;
                let mut blocks =
                    (self.parts)(name).into_iter().map(|block| lowered(block, level)).peekable();
                // A part that opens with a paragraph goes on where the words before it end.
                if let Some(Block::Paragraph(first)) =
                    blocks.next_if(|block| !run.is_empty() && matches!(block, Block::Paragraph(_)))
                {
                    run.extend(first);
                }
                if blocks.peek().is_some() {
                    flush(&mut run, out);
                    out.extend(blocks);
                }
                rest = after;
            }
            push_text(&mut run, rest);
        }
        flush(&mut run, out);
    }
}

/// What stands before the first placeholder of a text, its name, and what follows.
pub(super) fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(OPEN)?;
    let (name, after) = rest.split_once(CLOSE)?;
    Some((before, name, after))
}

fn push_text(run: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        run.push(Inline::text(text));
    }
}

fn flush(run: &mut Vec<Inline>, out: &mut Vec<Block>) {
    let run = trimmed(std::mem::take(run));
    if !plain(&run).trim().is_empty() {
        out.push(Block::Paragraph(run));
    }
}

/// The run without breaks and blanks at its ends.
fn trimmed(mut run: Vec<Inline>) -> Vec<Inline> {
    let empty = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    while run.last().is_some_and(empty) {
        run.pop();
    }
    while run.first().is_some_and(empty) {
        run.remove(0);
    }
    run
}

/// The same block with its headings moved below `level`.
fn lowered(block: Block, level: u8) -> Block {
    let all = |blocks: Vec<Block>| blocks.into_iter().map(|block| lowered(block, level)).collect();
    match block {
        Block::Heading { level: own, content } => {
            Block::Heading { level: (level + own).min(6), content }
        }
        Block::Container { name, children } => Block::Container { name, children: all(children) },
        Block::Case { when, children } => Block::Case { when, children: all(children) },
        Block::Choice { axes, answers } => Block::Choice {
            axes,
            answers: answers
                .into_iter()
                .map(|answer| Answer { children: all(answer.children), ..answer })
                .collect(),
        },
        Block::Quote(children) => Block::Quote(all(children)),
        Block::List(List { marker, items }) => {
            Block::List(List { marker, items: items.into_iter().map(all).collect() })
        }
        other => other,
    }
}

fn lone_picture<'n>(paragraph: &'n AstNode<'n>) -> Option<Figure> {
    let child = paragraph.first_child().filter(|child| child.next_sibling().is_none())?;
    let NodeValue::Image(image) = &child.data.borrow().value else { return None };
    let caption =
        if image.title.is_empty() { Vec::new() } else { vec![Inline::text(image.title.clone())] };
    Some(Figure { source: image.url.clone(), alt: plain(&inlines(child)), caption })
}

fn read_table<'n>(node: &'n AstNode<'n>, alignments: &[TableAlignment]) -> Block {
    let mut rows =
        node.children().map(|row| row.children().map(|cell| inlines(cell)).collect::<Vec<_>>());
    let align = alignments
        .iter()
        .map(|align| match align {
            TableAlignment::Right => Align::Right,
            TableAlignment::Center => Align::Centre,
            TableAlignment::None | TableAlignment::Left => Align::Left,
        })
        .collect();
    Block::Table(Table {
        align,
        head: rows.next().unwrap_or_default(),
        rows: rows.collect(),
        only: Vec::new(),
    })
}

/// The inline runs below a node, texts that touch each other joined.
pub(super) fn inlines<'n>(node: &'n AstNode<'n>) -> Vec<Inline> {
    let mut out = Vec::new();
    for child in node.children() {
        inline(child, &mut out);
    }
    out
}

fn inline<'n>(node: &'n AstNode<'n>, out: &mut Vec<Inline>) {
    let value = node.data.borrow().value.clone();
    match value {
        NodeValue::Text(text) => add_text(out, &text),
        NodeValue::SoftBreak => add_text(out, " "),
        NodeValue::LineBreak => out.push(Inline::Break),
        NodeValue::Code(code) => out.push(Inline::Code(code.literal)),
        NodeValue::HtmlInline(html) => add_text(out, &html),
        NodeValue::Strong => out.push(Inline::Strong(inlines(node))),
        NodeValue::Emph => out.push(Inline::Emphasis(inlines(node))),
        NodeValue::Link(link) => {
            let content = inlines(node);
            let address = if link.url.starts_with('#') {
                Some(link.url.clone())
            } else {
                safe_address(&link.url)
            };
            if let Some(address) = address {
                out.push(Inline::Link { address, content });
            } else {
                add_text(out, "[");
                extend(out, content);
                add_text(out, &format!("]({})", link.url));
            }
        }
        NodeValue::Image(image) => {
            add_text(out, &format!("![{}]({})", plain(&inlines(node)), image.url));
        }
        _ => extend(out, inlines(node)),
    }
}

/// Text after what is there, one run with text before it.
pub(super) fn add_text(out: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = out.last_mut() {
        last.push_str(text);
    } else if !text.is_empty() {
        out.push(Inline::text(text));
    }
}

fn extend(out: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        match inline {
            Inline::Text(text) => add_text(out, &text),
            other => out.push(other),
        }
    }
}
