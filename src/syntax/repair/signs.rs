//! Dashes, colons and blanks that are not what YAML wants.

use granit_parser::ErrorKind;

use super::super::build::{Stop, StopKind};
use super::super::draft::Change;
use super::super::line::{Line, bullet, exotic, plain_blank};
use super::super::words;
use super::lines::run;
use super::{Repair, certain};

/// Blanks from Word at the head of lines, after a dash or after the colon of a key.
pub(in crate::syntax) fn blanks(text: &str, line: &Line) -> Option<Repair> {
    let lines = run(text, line, |line| text[line.lead()].contains(exotic));
    let mut changes = Vec::new();
    for line in &lines {
        for (at, c) in text[line.lead()].char_indices().filter(|&(_, c)| exotic(c)) {
            let at = line.range.start + at;
            changes.push((at..at + c.len_utf8(), plain_blank(c).to_owned()));
        }
        // A dash with such a blank after it was not seen as one.
        let content = &text[line.content.clone()];
        if let Some(c) =
            content.strip_prefix('-').and_then(|rest| rest.chars().next()).filter(|&c| exotic(c))
        {
            changes.push((
                line.content.start + 1..line.content.start + 1 + c.len_utf8(),
                " ".to_owned(),
            ));
        }
    }
    let at = changes.first()?.0.clone();
    Some(certain(at, words::exotic_blank(), words::help_exotic_blank(), changes))
}

/// The same some lines above, where a key that clings to such blanks opened a part of its own.
pub(super) fn far_blanks(text: &str, line: &Line) -> Option<Repair> {
    let mut above = line.previous(text)?;
    for _ in 0..300 {
        if text[above.lead()].contains(exotic) {
            return blanks(text, &above);
        }
        above = above.previous(text)?;
    }
    None
}

/// Tabs at the head of lines: each stands for as many spaces as make the file parse.
pub(super) fn tabs(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
    let tabbed = |line: &Line| text[line.lead()].contains('\t');
    let lines = run(text, line, tabbed);
    let repair = |changes: Vec<Change>| {
        let at = changes.first()?.0.clone();
        Some(certain(at, words::tab(), words::help_tab(), changes))
    };
    if lines.is_empty() {
        let tab = matches!(
            stop.kind,
            StopKind::Refused(
                ErrorKind::TabNotAllowed
                    | ErrorKind::TabInPlainScalar
                    | ErrorKind::TabInIndentation
            )
        );
        let from = (stop.at as usize).min(line.range.end);
        let place = text[from..line.range.end].find('\t').filter(|_| tab).map(|at| from + at);
        return place
            .and_then(|at| repair(vec![(at..at + 1, " ".to_owned())]))
            .into_iter()
            .collect();
    }
    let spaced = |unit: usize| {
        let mut changes = Vec::new();
        for line in &lines {
            for (at, _) in text[line.lead()].match_indices('\t') {
                let at = line.range.start + at;
                // After a dash one space is enough.
                let after_dash = text[line.indent..at.max(line.indent)].contains('-');
                changes.push((at..at + 1, " ".repeat(if after_dash { 1 } else { unit })));
            }
        }
        repair(changes)
    };
    let widths = [2, 4, 1, 8, 3, 6, 10, 12, 14, 16].into_iter().filter_map(spaced);
    widths.map(|repair| Repair { rivals: true, ..repair }).collect()
}

/// Dashes without a space after them, dashes from Word and bullets, on this line and its neighbours.
pub(super) fn dashes(text: &str, line: &Line) -> Option<Repair> {
    let lines = run(text, line, |other| {
        other.depth() == line.depth() && !other.dashed && dash_change(text, other).is_some()
    });
    let changes: Vec<Change> = lines.iter().filter_map(|line| dash_change(text, line)).collect();
    dash_repair(text, changes)
}

/// The finding about changes of [`dash_change`].
pub(in crate::syntax) fn dash_repair(text: &str, changes: Vec<Change>) -> Option<Repair> {
    let at = changes.first()?.0.clone();
    let dash = text[at.clone()].trim_end_matches([' ', '\t']);
    let (message, help) = if dash.is_empty() {
        (words::dash_without_space(), words::help_dash_without_space())
    } else if dash.chars().all(exotic) {
        (words::exotic_blank(), words::help_exotic_blank())
    } else {
        let dash = dash.trim_end_matches(exotic);
        (words::foreign_dash(dash), words::help_foreign_dash())
    };
    let dash = if dash.chars().all(exotic) { dash } else { dash.trim_end_matches(exotic) };
    let at = at.start..at.start + dash.len();
    Some(certain(at, message, help, changes))
}

/// What makes an item of a line that opens with something like a dash.
pub(in crate::syntax) fn dash_change(text: &str, line: &Line) -> Option<Change> {
    let content = &text[line.content.clone()];
    let start = line.content.start;
    let first = content.chars().next()?;
    let rest = &content[first.len_utf8()..];
    if first == '-' {
        let next = rest.chars().next()?;
        // `---` is a mark of its own, `-5` a number.
        let number = rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        let word = !matches!(next, ' ' | '\t' | '-') && !number;
        let space = start + 1..start + 1 + if exotic(next) { next.len_utf8() } else { 0 };
        return word.then(|| (space, " ".to_owned()));
    }
    let star = matches!(first, '*' | '+') && rest.starts_with(' ');
    if !(bullet(first) || star) || rest.trim().is_empty() {
        return None;
    }
    let spaced = rest.starts_with([' ', '\t']);
    let space = rest.chars().next().filter(|&c| exotic(c) || c == '\t').map_or(0, char::len_utf8);
    let end = start + first.len_utf8() + space;
    Some((start..end, if spaced && space == 0 { "-" } else { "- " }.to_owned()))
}

/// Keys without a space after their colon, on this line and its neighbours.
pub(super) fn colons(text: &str, line: &Line) -> Option<Repair> {
    let lines = run(text, line, |other| {
        other.lead().len() == line.lead().len() && colon_change(text, other, |_| true).is_some()
    });
    let changes: Vec<Change> =
        lines.iter().filter_map(|line| colon_change(text, line, |_| true)).collect();
    colon_repair(changes)
}

/// The finding about changes of [`colon_change`].
pub(in crate::syntax) fn colon_repair(changes: Vec<Change>) -> Option<Repair> {
    let at = changes.first()?.0.clone();
    // Where a blank from Word stands after the colon, it is the fault.
    let (message, help) = if at.is_empty() {
        (words::colon_without_space(), words::help_colon_without_space())
    } else {
        (words::exotic_blank(), words::help_exotic_blank())
    };
    Some(certain(at, message, help, changes))
}

/// The space after the colon of a key, where it lacks one.
pub(in crate::syntax) fn colon_change(
    text: &str,
    line: &Line,
    key: fn(&str) -> bool,
) -> Option<Change> {
    let content = &text[line.content.clone()];
    let colon = content.find(':').filter(|&at| at <= 60)?;
    let (word, rest) = (&content[..colon], &content[colon + 1..]);
    let words = word.chars().all(|c| {
        c.is_alphabetic() || c.is_ascii_digit() || matches!(c, ' ' | '_' | '-' | '"' | '\'')
    });
    let next = rest.chars().next().filter(|c| !matches!(c, ' ' | '\t' | '/' | ':'))?;
    let letters = word.chars().any(char::is_alphabetic) && !word.starts_with('-');
    if line.key.is_some() || !words || !letters || !key(word) {
        return None;
    }
    let at = line.content.start + colon + 1;
    Some((at..at + if exotic(next) { next.len_utf8() } else { 0 }, " ".to_owned()))
}
