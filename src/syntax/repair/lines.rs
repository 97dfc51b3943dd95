//! Lines that stand in the wrong column, or do not belong into the file.

use super::super::draft::Change;
use super::super::line::Line;
use super::super::rules::{FITUR_YAML_TERLARANG, YAML_RUSAK};
use super::super::words;
use super::{Repair, certain};
use crate::diagnostic::Applicability;

/// `---` or `...` between two parts of a file; words beside it become a comment.
pub(super) fn separator(text: &str, line: &Line) -> Option<Repair> {
    let ends = |line: &Line| matches!(text[line.range.clone()].trim_end(), "---" | "...");
    let headed = text[line.range.clone()].strip_prefix("--- ");
    if let Some(words) = headed.map(str::trim_start).filter(|words| !words.is_empty()) {
        let start = line.range.start;
        let mark = start..line.range.end - words.len();
        let noted = words.starts_with('#');
        let change = (mark, if noted { String::new() } else { "# ".to_owned() });
        return Some(Repair {
            rule: &FITUR_YAML_TERLARANG,
            fix: Some(if noted { Applicability::Safe } else { Applicability::Unsafe }),
            ..certain(
                line.content.clone(),
                words::second_document(),
                words::help_separator(),
                vec![change],
            )
        });
    }
    let line = if ends(line) { line.clone() } else { line.previous(text).filter(ends)? };
    Some(Repair {
        rule: &FITUR_YAML_TERLARANG,
        ..certain(
            line.content.clone(),
            words::second_document(),
            words::help_separator(),
            vec![without(text, &line)],
        )
    })
}

/// The line taken out, with its end.
pub(super) fn without(text: &str, line: &Line) -> Change {
    let end = text[line.range.end..].find('\n').map_or(text.len(), |end| line.range.end + end + 1);
    (line.range.start..end, String::new())
}

/// `%YAML 1.2`, or a text that opens its line with `%`.
pub(super) fn directive(text: &str, line: &Line) -> Repair {
    let word = text[line.content.clone()].split_whitespace().next().unwrap_or("%");
    let real = matches!(word, "%YAML" | "%TAG");
    Repair {
        rule: if real { &FITUR_YAML_TERLARANG } else { &YAML_RUSAK },
        at: line.content.clone(),
        message: if real { words::directive(word) } else { words::opens_with('%') },
        help: if real { words::help_delete_line() } else { words::help_key() },
        changes: vec![if real {
            without(text, line)
        } else {
            (line.content.clone(), " ".repeat(line.content.len()))
        }],
        fix: real.then_some(Applicability::Safe),
        rivals: false,
    }
}

/// Lines around this one, itself included, at which `test` holds without a gap.
pub(super) fn run(text: &str, line: &Line, test: impl Fn(&Line) -> bool) -> Vec<Line> {
    if !test(line) {
        return Vec::new();
    }
    let mut lines = vec![line.clone()];
    while let Some(above) = lines[lines.len() - 1].previous(text).filter(&test) {
        lines.push(above);
    }
    lines.reverse();
    while let Some(below) = lines[lines.len() - 1].next(text).filter(&test) {
        lines.push(below);
    }
    lines
}

/// The text below `|` or `>` that is no deeper than its key.
pub(super) fn block_text(text: &str, line: &Line) -> Option<Repair> {
    let prose =
        |other: &Line| other.depth() == line.depth() && other.key.is_none() && !other.dashed;
    let lines = run(text, line, prose);
    let header = lines.first()?.previous(text)?;
    let mark = &text[header.value.clone()];
    if !matches!(mark, "|" | ">" | "|-" | ">-" | "|+" | ">+") || header.key.is_none() {
        return None;
    }
    let column = header.key.as_ref()?.start - header.range.start;
    let deeper = (column + 2).checked_sub(line.depth()).filter(|&blanks| blanks > 0)?;
    let changes: Vec<Change> =
        lines.iter().map(|line| (line.indent..line.indent, " ".repeat(deeper))).collect();
    Some(certain(
        line.content.clone(),
        words::shallow_text(mark),
        words::help_shallow_text(),
        changes,
    ))
}

/// The line one column to the left or right, or in line with one above it.
pub(super) fn columns(text: &str, line: &Line) -> Vec<Repair> {
    let depth = line.depth();
    let indent = &text[line.range.start..line.indent];
    if !indent.bytes().all(|byte| byte == b' ') {
        return Vec::new();
    }
    // The columns at which something is open: those of the line above, then of the lines that hold it.
    let mut targets = Vec::new();
    let mut elders: Vec<(Line, usize)> = Vec::new();
    let mut above = line.previous(text);
    let mut outer = usize::MAX;
    while let Some(equal) = above.filter(|_| outer > 0 && targets.len() < 12) {
        if equal.depth() < outer {
            outer = equal.depth();
            for column in [outer, equal.content.start - equal.range.start] {
                if column.abs_diff(depth) == 1 && outer + depth >= column {
                    elders.push((equal.clone(), outer + depth - column));
                }
            }
            targets.extend([equal.content.start - equal.range.start, outer]);
        }
        above = equal.previous(text);
    }
    targets.retain(|&target| target != depth);
    targets.sort_unstable_by_key(|&target| (target.abs_diff(depth), target));
    targets.dedup();
    targets.truncate(4);
    let near = |target: usize| target.abs_diff(depth) == 1;
    let shift = |line: &Line, target: usize, rivals: bool| Repair {
        rule: &YAML_RUSAK,
        at: line.indent..line.content.end,
        message: words::out_of_line(),
        help: words::help_out_of_line(target),
        changes: vec![(line.range.start..line.indent, " ".repeat(target))],
        fix: Some(if target.abs_diff(line.depth()) == 1 {
            Applicability::Safe
        } else {
            Applicability::Unsafe
        }),
        rivals,
    };
    let mut repairs: Vec<Repair> =
        targets.into_iter().map(|target| shift(line, target, near(target))).collect();
    // Or one of those above is out of line with this one and all that follow.
    repairs.extend(elders.iter().map(|(elder, target)| shift(elder, *target, false)));
    repairs
}

/// The first item of a list on the line of its key, with the others below it.
pub(super) fn first_item(text: &str, line: &Line) -> Option<Repair> {
    let key = line.key.as_ref()?;
    let below = line.next(text)?;
    let item = text[line.value.clone()].starts_with("- ") && text[below.indent..].starts_with("- ");
    if !item || below.depth() < key.start - line.range.start {
        return None;
    }
    let end = text[line.range.end..below.range.start]
        .chars()
        .next()
        .filter(|&c| c == '\r')
        .map_or("\n", |_| "\r\n");
    let colon = key.end + text[key.end..line.value.start].find(':')? + 1;
    Some(certain(
        line.value.start..line.value.start + 1,
        words::item_beside_key(),
        words::help_item_beside_key(),
        vec![(colon..line.value.start, format!("{end}{}", " ".repeat(below.depth())))],
    ))
}
