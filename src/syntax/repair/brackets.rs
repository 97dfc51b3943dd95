//! What went wrong inside brackets.

use std::ops::Range;

use super::super::build::{Stop, StopKind};
use super::super::flow;
use super::super::line::Line;
use super::super::quote::quoted;
use super::super::rules::{KOMA_MEMOTONG_NILAI, PAGAR_MEMOTONG_NILAI};
use super::super::words;
use super::quotes::quote;
use super::{Repair, certain};

/// The bracket around the place, as far as it is one: the value of this line, or one that was open before.
pub(super) fn open_bracket(text: &str, stop: &Stop, line: &Line) -> Option<usize> {
    let opens =
        |line: &Line| text[line.value.clone()].starts_with(['[', '{']).then_some(line.value.start);
    let above = || line.previous(text).as_ref().and_then(opens);
    let own = opens(line).filter(|&at| at < stop.at as usize);
    let found = stop.bracket.map(|at| at as usize).or(own).or_else(above)?;
    flow::around(text, found, (stop.at as usize).max(found + 1)).map(|_| found)
}

/// A text in brackets that a comma, a colon or a sign cut.
pub(super) fn in_brackets(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
    let StopKind::Refused(kind) = &stop.kind else { return Vec::new() };
    let Some(open) = open_bracket(text, stop, line) else { return Vec::new() };
    let owner = Line::at(text, open);
    let mut found = Vec::new();
    // ` #` made a comment of the closing bracket.
    let rest = &text[open..owner.content.end];
    if let Some(hash) = rest
        .find(" #")
        .filter(|_| rest.ends_with(['}', ']']) && owner.range.start < line.range.start)
    {
        let at = open + hash;
        let pieces = flow::around(text, open, at);
        let piece =
            pieces.and_then(|pieces| pieces.into_iter().find(|piece| piece.whole.end >= at));
        let inner = piece.and_then(|piece| {
            let start = piece.value.start;
            text.get(start..owner.content.end - 1)
                .map(|inner| start..start + inner.trim_end().len())
        });
        if let Some(range) = inner.filter(|range| !range.is_empty()) {
            found.push(Repair {
                rule: &PAGAR_MEMOTONG_NILAI,
                message: words::hash_cuts(),
                ..quote(text, range, kind)
            });
        }
    }
    let at = (stop.at as usize).clamp(open + 1, text.len());
    let Some(pieces) = flow::around(text, open, at) else { return found };
    let last = pieces.len().saturating_sub(1);
    let index = pieces.iter().position(|piece| at <= piece.until).unwrap_or(last);
    let piece = &pieces[index];
    let one_line = |range: &Range<usize>| !range.is_empty() && !text[range.clone()].contains('\n');
    if index > 0 {
        let before = &pieces[index - 1];
        let range = before.value.start..piece.whole.end;
        let quoted_before = text[before.value.clone()].starts_with(['"', '\'', '[', '{']);
        let sign = text[piece.whole.clone()].starts_with('-');
        if one_line(&range) && !quoted_before && sign {
            found.push(comma(text, range));
        }
    }
    if one_line(&piece.value) {
        found.push(quote(text, piece.value.clone(), kind));
    }
    found
}

/// A text in brackets that its commas cut, in quotes.
pub(in crate::syntax) fn comma(text: &str, range: Range<usize>) -> Repair {
    Repair {
        rule: &KOMA_MEMOTONG_NILAI,
        ..certain(
            range.clone(),
            words::comma_cuts(),
            words::help_comma(),
            vec![(range.clone(), quoted(&text[range]))],
        )
    }
}

/// Brackets over several lines, of which some are no deeper than the key.
pub(super) fn bracket_lines(text: &str, stop: &Stop) -> Option<Repair> {
    let open = stop.bracket? as usize;
    let owner = Line::at(text, open);
    let close = flow::closing(text, open)?;
    let mut changes = Vec::new();
    let mut line = owner.next(text)?;
    while line.range.start <= close {
        if line.depth() <= owner.depth() {
            changes.push((line.range.start..line.indent, " ".repeat(owner.depth() + 2)));
        }
        let Some(next) = line.next(text) else { break };
        line = next;
    }
    let first = changes.first()?.0.end;
    let line = Line::at(text, first);
    Some(certain(
        line.content.clone(),
        words::shallow_bracket(),
        words::help_shallow_bracket(),
        changes,
    ))
}
