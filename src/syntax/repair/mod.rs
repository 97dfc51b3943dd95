//! What may have been meant where the parser gave up: repairs to try, the likeliest first, then masks.

mod brackets;
mod lines;
mod quotes;
mod signs;

use std::ops::Range;

use granit_parser::ErrorKind;

pub(super) use self::brackets::comma;
use self::brackets::{bracket_lines, in_brackets, open_bracket};
use self::lines::{block_text, columns, directive, first_item, separator};
use self::quotes::{intercepted, quotes, trailing_comma, two_lines};
pub(super) use self::quotes::{open_quote, quote};
pub(super) use self::signs::{blanks, colon_change, colon_repair, dash_change, dash_repair};
use self::signs::{colons, dashes, far_blanks, tabs};
use super::build::{Stop, StopKind};
use super::draft::Change;
use super::line::Line;
use super::rules::YAML_RUSAK;
use super::words;
use crate::diagnostic::{Applicability, Rule, Text};

/// One way to read on, with the finding that it makes.
pub(super) struct Repair {
    /// The rule of the finding.
    pub rule: &'static Rule,
    /// Where the finding stands, in the working copy.
    pub at: Range<usize>,
    /// What it says.
    pub message: Text,
    /// What to do.
    pub help: Text,
    /// What is changed in the working copy to read on.
    pub changes: Vec<Change>,
    /// How sure the changes are as a fix; a mask is none.
    pub fix: Option<Applicability>,
    /// Whether it is sure only where no rival of its kind serves as well.
    pub rivals: bool,
}

/// A repair of what YAML refuses, of which the text is certain.
pub(super) fn certain(at: Range<usize>, message: Text, help: Text, changes: Vec<Change>) -> Repair {
    let fix = Some(Applicability::Safe);
    Repair { rule: &YAML_RUSAK, at, message, help, changes, fix, rivals: false }
}

/// Repairs of one kind, of which the one that leads furthest is taken.
pub(super) struct Group {
    /// They.
    pub repairs: Vec<Repair>,
    /// Whether a second fault on the same line may remain.
    pub within_line: bool,
}

/// The fixes to try where the parser stopped, the likeliest kind first.
pub(super) fn fixes(text: &str, stop: &Stop) -> Vec<Group> {
    let line = Line::at(text, stop.at as usize);
    let mut groups = Vec::new();
    let mut group = |repairs: Vec<Repair>| groups.push(Group { repairs, within_line: false });
    match &stop.kind {
        StopKind::SecondDocument => {
            group(separator(text, &line).into_iter().collect());
            return groups;
        }
        StopKind::TooManyNodes | StopKind::Refused(ErrorKind::RecursionLimitExceeded) => {
            return groups;
        }
        StopKind::Refused(ErrorKind::CommentInterceptedScalar) => {
            group(vec![intercepted(text, &line, stop)]);
        }
        StopKind::Refused(ErrorKind::DirectiveDisallowed) => group(vec![directive(text, &line)]),
        StopKind::Refused(_) => {}
    }
    // The parser often sees on the line below what is wrong with the line above.
    let lines = [Some(line.clone()), line.previous(text)];
    let below = line.next(text).map_or(Vec::new(), |below| tabs(text, &below, stop));
    for line in lines.iter().flatten() {
        group(blanks(text, line).into_iter().collect());
        group(tabs(text, line, stop));
        group(dashes(text, line).into_iter().collect());
        group(colons(text, line).into_iter().collect());
    }
    groups.push(Group { repairs: below, within_line: false });
    groups
        .push(Group { repairs: far_blanks(text, &line).into_iter().collect(), within_line: false });
    groups.push(Group { repairs: in_brackets(text, &line, stop), within_line: true });
    let mut group = |repairs: Vec<Repair>| groups.push(Group { repairs, within_line: false });
    group(first_item(text, &line).into_iter().collect());
    group(trailing_comma(text, &line).into_iter().collect());
    group(quotes(text, &line, stop));
    group(block_text(text, &line).into_iter().collect());
    group(bracket_lines(text, stop).into_iter().collect());
    group(columns(text, &line));
    group(two_lines(text, &line).into_iter().collect());
    groups
}

/// What to leave unread where no fix serves: the value, else the line, with what hangs on it where that leads further.
pub(super) fn masks(text: &str, stop: &Stop) -> Vec<Group> {
    let StopKind::Refused(kind) = &stop.kind else { return Vec::new() };
    let line = Line::at(text, stop.at as usize);
    let above = line.previous(text);
    let at = point(text, stop, &line);
    let mask = |at: &Range<usize>, changes: Vec<Change>| Repair {
        rule: &YAML_RUSAK,
        at: at.clone(),
        message: words::refused(kind),
        help: words::help_refused(kind),
        changes,
        fix: None,
        rivals: false,
    };
    let mut found = Vec::new();
    // An open bracket is the fault of the line that opens it.
    if let Some(bracket) = open_bracket(text, stop, &line) {
        let owner = Line::at(text, bracket);
        let span = bracket..bracket + 1;
        let open = text[span.clone()].chars().next().unwrap_or('[');
        found.push(vec![Repair {
            message: words::refused(&ErrorKind::UnclosedFlowCollection { open }),
            ..mask(&span, vec![filler(text, bracket..owner.range.end)])
        }]);
    }
    if !line.value.is_empty() && (line.key.is_some() || line.dashed) {
        found.push(vec![mask(&at, vec![filler(text, line.value.clone())])]);
    }
    // A stray line at the left is no head of what follows it: what is deeper may belong to what stands above.
    found.push(vec![mask(&at, vec![wipe(&line)]), mask(&at, block(text, &line))]);
    if let Some(above) = above {
        found.push(vec![mask(&at, vec![filler(text, above.value.clone())])]);
        found.push(vec![mask(&at, block(text, &above))]);
    }
    if matches!(kind, ErrorKind::RecursionLimitExceeded) {
        found.clear();
    }
    for repairs in &mut found {
        repairs.retain(|repair| {
            repair.changes.iter().any(|(range, text)| !range.is_empty() && !text.is_empty())
        });
    }
    found.into_iter().map(|repairs| Group { repairs, within_line: false }).collect()
}

/// Where the parser gave up: the word there, or the content of the line.
fn point(text: &str, stop: &Stop, line: &Line) -> Range<usize> {
    let at = (stop.at as usize).clamp(line.range.start, line.range.end);
    if at <= line.indent || at >= line.content.end {
        return line.indent.min(line.content.end)..line.content.end;
    }
    let word = text[at..line.content.end]
        .find(char::is_whitespace)
        .map_or(line.content.end, |end| at + end);
    if word > at { at..word } else { at..line.content.end }
}

/// As many letters that mean nothing.
fn filler(text: &str, range: Range<usize>) -> Change {
    let end = range.start + text[range.clone()].trim_end().len();
    (range.start..end, "x".repeat(end - range.start))
}

/// Blanks for a line.
fn wipe(line: &Line) -> Change {
    (line.indent..line.range.end, " ".repeat(line.range.end - line.indent))
}

/// Blanks for a line and all that hangs on it: the deeper lines below, and for a dash its equals below.
fn block(text: &str, line: &Line) -> Vec<Change> {
    let dash = text[line.indent..].starts_with('-');
    let mut changes = vec![wipe(line)];
    let mut next = line.next(text);
    while let Some(below) = next {
        let deeper = below.depth() > line.depth();
        let equal = dash && below.depth() == line.depth() && text[below.indent..].starts_with('-');
        if !deeper && !equal {
            break;
        }
        changes.push(wipe(&below));
        next = below.next(text);
    }
    changes
}
