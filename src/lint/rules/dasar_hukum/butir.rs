//! The lines that the entries of a list take, so that a fix can move or drop an entry with its comments.

use std::ops::Range;

use crate::source::{Source, Span};

/// The lines of one entry of a list that is written in lines.
pub(super) struct Lines {
    /// All of them: the comments and blank lines above the entry, the entry, the comments that are set in below it.
    pub(super) all: Range<usize>,
    /// Those of the entry itself.
    pub(super) own: Range<usize>,
    /// Whether a comment stands among them.
    pub(super) comments: bool,
}

/// The lines of each entry, which stand below each other in this order; none where the list is written otherwise.
pub(super) fn lines(source: &Source, entries: &[Span]) -> Option<Vec<Lines>> {
    let text = &source.text;
    let mut lines: Vec<Lines> = Vec::with_capacity(entries.len());
    let mut indent = None;
    for span in entries {
        let own = own_lines(text, *span)?;
        let dash = text[own.start..].bytes().take_while(|byte| *byte == b' ').count();
        if *indent.get_or_insert(dash) != dash || text.as_bytes()[own.start + dash] != b'-' {
            return None;
        }
        let start = match lines.last() {
            // Nothing but comments may stand between two entries.
            Some(last) if last.all.end <= own.start => {
                let between = text[last.all.end..own.start].lines();
                between.map(str::trim).all(is_comment_or_blank).then_some(last.all.end)?
            }
            Some(_) => return None,
            None => above(text, own.start),
        };
        let end = below(text, own.end, dash);
        let tail = text[span.end as usize..].lines().next().unwrap_or_default();
        let comments = tail.contains('#')
            || text[start..own.start].contains('#')
            || text[own.end..end].contains('#');
        lines.push(Lines { all: start..end, own, comments });
    }
    Some(lines)
}

/// The whole lines of an entry that opens with a dash, line end included.
fn own_lines(text: &str, span: Span) -> Option<Range<usize>> {
    let value = text.get(span.range())?;
    // What keeps the blank lines below it reads otherwise in another place.
    let header = value.lines().next().unwrap_or_default();
    if value.is_empty() || header.starts_with(['|', '>']) && header.contains('+') {
        return None;
    }
    let start = text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let head = text[start..span.start as usize].trim();
    let last = span.start as usize + value.trim_end().len();
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    (head == "-").then_some(start..end)
}

/// Where the comments and blank lines right above a line begin.
fn above(text: &str, mut start: usize) -> usize {
    loop {
        let before = text[..start].strip_suffix('\n').unwrap_or(&text[..start]);
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        if start == 0 || !text[line..start].trim().starts_with('#') {
            return start;
        }
        start = line;
    }
}

/// Where the comments end that stand below an entry and are set in deeper than its dash.
fn below(text: &str, mut end: usize, dash: usize) -> usize {
    for line in text[end..].split_inclusive('\n') {
        let body = line.trim_start_matches(' ');
        if !body.starts_with('#') || line.len() - body.len() <= dash {
            break;
        }
        end += line.len();
    }
    end
}

fn is_comment_or_blank(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}
