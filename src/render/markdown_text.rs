//! Inline runs as Markdown: a backslash only where a sign would otherwise mean something.

use super::block::{Inline, plain};
use super::markdown_escape::escaped;

/// Where a run stands, which decides what its signs could mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph, whose first sign could open a block.
    Paragraph,
    /// In a cell of a table, on one line.
    Cell,
    /// In a heading or within other runs, on one line.
    Line,
}

/// The runs as Markdown; only a paragraph may have several lines.
pub(super) fn write(inlines: &[Inline], place: Place) -> String {
    let mut out = String::new();
    write_into(inlines, place, &mut out);
    let mut text = out.trim_matches(' ');
    while let Some(before) = text.strip_suffix("\\\n") {
        text = before.trim_end();
    }
    text.to_owned()
}

fn write_into(inlines: &[Inline], place: Place, out: &mut String) {
    for (at, inline) in inlines.iter().enumerate() {
        match inline {
            Inline::Text(text) => {
                let opens = place == Place::Paragraph && (out.is_empty() || out.ends_with('\n'));
                let last = at + 1 == inlines.len();
                out.push_str(&escaped(text, opens, last, out.chars().last(), place));
            }
            Inline::Strong(inner) => write_marked("**", inner, place, out),
            Inline::Emphasis(inner) => write_marked("*", inner, place, out),
            Inline::Code(text) => write_code(text, place, out),
            Inline::Link { address, content } => write_link(address, content, place, out),
            Inline::Note(inner) if place == Place::Paragraph => {
                if !out.is_empty() {
                    out.truncate(out.trim_end().len());
                    out.push_str("\\\n");
                }
                write_into(inner, place, out);
            }
            Inline::Note(inner) => {
                out.push_str(if out.is_empty() || out.ends_with(' ') { "(" } else { " (" });
                write_into(inner, Place::Line.within(place), out);
                out.push(')');
            }
            Inline::Break if place == Place::Paragraph => {
                out.truncate(out.trim_end().len());
                if !out.is_empty() {
                    out.push_str("\\\n");
                }
            }
            Inline::Break => out.push(' '),
        }
    }
}

impl Place {
    /// The place of runs inside a run that stands at `outer`.
    fn within(self, outer: Self) -> Self {
        if outer == Self::Cell { Self::Cell } else { self }
    }
}

/// Runs between two marks; blanks at their ends stay outside, where the marks would not be read.
fn write_marked(mark: &str, inner: &[Inline], place: Place, out: &mut String) {
    let mut text = String::new();
    write_into(inner, Place::Line.within(place), &mut text);
    let words = text.trim();
    if words.is_empty() {
        return;
    }
    if text.starts_with(' ') {
        out.push(' ');
    }
    out.push_str(mark);
    out.push_str(words);
    out.push_str(mark);
    if text.ends_with(' ') {
        out.push(' ');
    }
}

fn write_code(text: &str, place: Place, out: &mut String) {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    if place == Place::Cell {
        text = text.replace('|', "\\|");
    }
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    out.extend([&fence, pad, &text, pad, &fence]);
}

/// The length of the longest run of `sign` in a text.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    text.split(|char| char != sign).map(str::len).max().unwrap_or(0)
}

fn write_link(address: &str, content: &[Inline], place: Place, out: &mut String) {
    // A place in the page has another name in every viewer of Markdown, so that only the words remain.
    if address.starts_with('#') {
        write_into(content, Place::Line.within(place), out);
        return;
    }
    let words = plain(content);
    if words == address
        || address.strip_prefix("mailto:") == Some(words.as_str()) && words.contains('@')
    {
        out.extend(["<", &words, ">"]);
        return;
    }
    let mut text = String::new();
    write_into(content, Place::Line.within(place), &mut text);
    out.extend(["[", text.trim(), "](", address, ")"]);
}
