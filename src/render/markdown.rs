//! Blocks as clean GFM: one paragraph one line, no backslash that is not needed, the same text for the same blocks.

use super::block::{Align, Block, Figure, Inline, List, Marker, Table, plain};
use super::markdown_text::{self, Place, longest_run};

/// The whole document, with a line end at its end.
pub(super) fn write(blocks: &[Block], address: &dyn Fn(&str) -> Option<String>) -> String {
    let mut lines = Vec::new();
    Writer { address }.blocks(&numbered(blocks), &mut lines);
    let mut out = lines.join("\n");
    out.push('\n');
    out
}

struct Writer<'a> {
    /// Where a picture lies, seen from the page.
    address: &'a dyn Fn(&str) -> Option<String>,
}

impl Writer<'_> {
    /// Blocks as lines, an empty line between them.
    fn blocks(&self, blocks: &[Block], lines: &mut Vec<String>) {
        let mut last: Option<&Block> = None;
        let mut other_mark = false;
        for block in unfenced(blocks) {
            if last.is_some() {
                lines.push(String::new());
            }
            // Two lists that follow each other would be read as one, were their marks the same.
            other_mark = follows(last, block) && !other_mark;
            self.block(block, other_mark, lines);
            last = Some(block);
        }
    }

    fn block(&self, block: &Block, other_mark: bool, lines: &mut Vec<String>) {
        match block {
            Block::Heading { level, content } => {
                let words = markdown_text::write(content, Place::Line);
                lines.push(format!("{} {words}", "#".repeat(usize::from(*level))));
            }
            Block::Paragraph(content) => {
                lines.extend(
                    markdown_text::write(content, Place::Paragraph).lines().map(str::to_owned),
                );
            }
            Block::List(list) => self.list(list, other_mark, lines),
            Block::Table(table) => write_table(table, lines),
            Block::Figure(figure) => lines.extend(self.figure(figure)),
            Block::Quote(children) => {
                let mut inner = Vec::new();
                self.blocks(children, &mut inner);
                lines.extend(
                    inner.into_iter().map(|line| format!("> {line}").trim_end().to_owned()),
                );
            }
            Block::Verbatim(text) => {
                let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
                lines.push(fence.clone());
                lines.extend(text.lines().map(str::to_owned));
                lines.push(fence);
            }
            Block::Rule => lines.push("---".to_owned()),
            Block::Container { children, .. } | Block::Case { children, .. } => {
                self.blocks(children, lines);
            }
            Block::Choice { answers, .. } => {
                if let Some(first) = answers.first() {
                    self.blocks(&first.children, lines);
                }
            }
        }
    }

    fn list(&self, list: &List, other_mark: bool, lines: &mut Vec<String>) {
        let loose = list.items.iter().any(|item| !is_tight(item));
        for (at, item) in list.items.iter().enumerate() {
            let mark = match (list.marker, other_mark) {
                (Marker::Number(start), false) => format!("{}. ", start + at),
                (Marker::Number(start), true) => format!("{}) ", start + at),
                (Marker::Bullet | Marker::Check, false) => "- ".to_owned(),
                (Marker::Bullet | Marker::Check, true) => "* ".to_owned(),
            };
            if loose && at > 0 {
                lines.push(String::new());
            }
            let mut inner = Vec::new();
            if loose {
                self.blocks(item, &mut inner);
            } else {
                let mut last = None;
                let mut other_mark = false;
                for block in unfenced(item) {
                    other_mark = follows(last, block) && !other_mark;
                    self.block(block, other_mark, &mut inner);
                    last = Some(block);
                }
            }
            if inner.is_empty() {
                lines.push(mark.trim_end().to_owned());
            }
            let indent = " ".repeat(mark.len());
            for (at, line) in inner.iter().enumerate() {
                let lead = if at == 0 { &mark } else { &indent };
                lines.push(format!("{lead}{line}").trim_end().to_owned());
            }
        }
    }

    /// A picture and its words; the words alone where it does not lie beside the page.
    fn figure(&self, figure: &Figure) -> Vec<String> {
        let mut out = Vec::new();
        if let Some(address) = (self.address)(&figure.source) {
            let alt = markdown_text::write(&[Inline::text(figure.alt.clone())], Place::Line);
            out.push(format!("![{alt}]({address})"));
        }
        if !figure.caption.is_empty() && (out.is_empty() || plain(&figure.caption) != figure.alt) {
            if !out.is_empty() {
                out.push(String::new());
            }
            out.push(format!("*{}*", markdown_text::write(&figure.caption, Place::Line)));
        }
        out
    }
}

/// The blocks with the numbers of the official table before the headings that are its rows.
fn numbered(blocks: &[Block]) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Container { name, children } if name == "komponen" => {
                let top = children.iter().find_map(|block| {
                    if let Block::Heading { level, .. } = block { Some(*level) } else { None }
                });
                let mut number = 0;
                out.extend(children.iter().map(|child| match child {
                    Block::Heading { level, content } if Some(*level) == top => {
                        number += 1;
                        let mut content = content.clone();
                        content.insert(0, Inline::text(format!("{number}. ")));
                        Block::Heading { level: *level, content }
                    }
                    other => other.clone(),
                }));
            }
            other => out.push(other.clone()),
        }
    }
    out
}

/// The blocks with the fences of containers taken away.
fn unfenced(blocks: &[Block]) -> Vec<&Block> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Container { children, .. } => out.extend(unfenced(children)),
            other => out.push(other),
        }
    }
    out
}

/// Whether a list follows one of the same kind.
fn follows(last: Option<&Block>, block: &Block) -> bool {
    let numbered = |list: &List| matches!(list.marker, Marker::Number(_));
    matches!((last, block), (Some(Block::List(before)), Block::List(now)) if numbered(before) == numbered(now))
}

/// Whether an item needs no empty lines: one paragraph at most, and such lists below it.
fn is_tight(item: &[Block]) -> bool {
    let blocks = unfenced(item);
    let rest =
        if let Some(Block::Paragraph(_)) = blocks.first() { &blocks[1..] } else { &blocks[..] };
    rest.iter().all(
        |block| matches!(block, Block::List(list) if list.items.iter().all(|item| is_tight(item))),
    )
}

fn write_table(table: &Table, lines: &mut Vec<String>) {
    let row = |cells: &[Vec<Inline>]| {
        let cells: Vec<_> =
            cells.iter().map(|cell| markdown_text::write(cell, Place::Cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    lines.push(row(&table.head));
    let rules = table.align.iter().map(|align| match align {
        Align::Left => "---",
        Align::Centre => ":-:",
        Align::Right => "--:",
    });
    lines.push(format!("| {} |", rules.collect::<Vec<_>>().join(" | ")));
    lines.extend(table.rows.iter().map(|cells| row(cells)));
}
