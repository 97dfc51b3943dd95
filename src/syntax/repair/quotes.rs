//! Texts that quotes heal, and quotes that are the fault.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::super::build::{Stop, StopKind};
use super::super::line::{Line, key_like};
use super::super::quote::{bad_escape, quoted};
use super::super::rules::{PAGAR_MEMOTONG_NILAI, TITIK_DUA_MEMOTONG_NILAI, YAML_RUSAK};
use super::super::words;
use super::{Repair, certain};
use crate::diagnostic::{Applicability, Rule};

/// The quote that is not closed on its line, where that is why the parser stopped: how far the text goes cannot be told.
pub(in crate::syntax) fn open_quote(text: &str, stop: &Stop) -> Option<usize> {
    use ErrorKind as E;
    let StopKind::Refused(kind) = &stop.kind else { return None };
    let trailing =
        matches!(kind, E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar);
    let quoting = matches!(
        kind,
        E::UnclosedQuotedScalar
            | E::InvalidQuotedScalarIndent
            | E::DocumentIndicatorInQuotedScalar
            | E::TabInIndentation
    );
    if !(trailing || quoting) {
        return None;
    }
    let mut line = Line::at(text, stop.at as usize);
    if trailing && closes(&text[line.value.clone()]) != Some(false) {
        // The quote closes on this line, unless it was opened above.
        if closes(&text[line.value.clone()]).is_some() && line.value.start < stop.at as usize {
            return None;
        }
        line = line.previous(text)?;
    }
    for _ in 0..200 {
        if let Some(at) = unclosed_in(text, &line) {
            return Some(at);
        }
        line = line.previous(text)?;
    }
    None
}

/// Where a quoted text opens on the line and does not close.
pub(super) fn unclosed_in(text: &str, line: &Line) -> Option<usize> {
    let value = line.value.start..line.content.end;
    if closes(&text[value.clone()]) == Some(false) {
        return Some(value.start);
    }
    // In brackets a quote opens after a blank, a comma or a bracket.
    if !text[value.clone()].starts_with(['[', '{']) {
        return None;
    }
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, c) in text[value.clone()].char_indices() {
        match open {
            Some((_, quote)) if c == quote => open = None,
            None if matches!(c, '"' | '\'') && matches!(before, ' ' | ',' | '[' | '{') => {
                open = Some((at, c));
            }
            _ => {}
        }
        before = c;
    }
    open.map(|(at, _)| value.start + at)
}

/// Whether a text that opens with a quote closes it; nothing where it opens with none.
pub(super) fn closes(value: &str) -> Option<bool> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut rest = value[1..].chars();
    while let Some(c) = rest.next() {
        if c == '\\' && quote == '"' {
            rest.next();
        } else if c == quote {
            return Some(true);
        }
    }
    Some(false)
}

/// The value, or the item, in quotes.
pub(super) fn quotes(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
    let StopKind::Refused(kind) = &stop.kind else { return Vec::new() };
    let mut ranges = Vec::new();
    if line.key.is_some() {
        ranges.push(line.value.clone());
    }
    let item = line.content.start..line.value.end;
    match &line.key {
        // A sentence with a colon is an item in words, not a key.
        Some(key) if line.dashed && !key_like(&text[key.clone()]) => ranges.insert(0, item),
        Some(_) => {}
        None => ranges.push(item),
    }
    ranges
        .into_iter()
        .filter(|range| !range.is_empty())
        .map(|range| quote(text, range, kind))
        .collect()
}

/// One stretch of a line in quotes.
pub(in crate::syntax) fn quote(text: &str, range: Range<usize>, kind: &ErrorKind) -> Repair {
    let typed = &text[range.clone()];
    let meant = meant(typed, kind);
    let first = typed.chars().next().unwrap_or(' ');
    let special = "@`%*&!>|-?[]{},:".contains(first);
    let colon = typed.contains(": ") || typed.ends_with(':');
    let (rule, message, help): (&'static Rule, _, _) = if matches!(first, '"' | '\'') {
        (&YAML_RUSAK, words::quotes_inside(), words::help_quote())
    } else if colon && !special {
        (&TITIK_DUA_MEMOTONG_NILAI, words::colon_cuts(), words::help_quote())
    } else if typed.contains(" #") && !special {
        (&PAGAR_MEMOTONG_NILAI, words::hash_cuts(), words::help_quote())
    } else if special {
        (&YAML_RUSAK, words::opens_with(first), words::help_quote())
    } else {
        (&YAML_RUSAK, words::refused(kind), words::help_quote())
    };
    // `biaya: jenis: pnbp` may as well be two keys in one line.
    let two_keys = typed.split_once(": ").is_some_and(|(word, _)| key_like(word)) && !special;
    // `biaya: - Rp5.000` may as well be a list.
    let fix = if two_keys || typed.starts_with("- ") {
        Applicability::Unsafe
    } else {
        Applicability::Safe
    };
    Repair {
        rule,
        at: range.clone(),
        message,
        help,
        changes: vec![(range, quoted(meant))],
        fix: Some(fix),
        rivals: false,
    }
}

/// The text that was meant by one with quotes in it: `'Jum'at'` is Jum'at, but `"KTP" asli` is the whole.
pub(super) fn meant<'t>(typed: &'t str, kind: &ErrorKind) -> &'t str {
    let Some(quote) = typed.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return typed;
    };
    let Some(inner) = typed[1..].strip_suffix(quote) else { return typed };
    let escape = bad_escape(kind);
    let Some(at) = inner.find(quote) else { return if escape { inner } else { typed } };
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (before, after) = (inner[..at].chars().next_back(), inner[at + 1..].chars().next());
    let opens = !letter(before) && letter(after);
    let apostrophe = letter(before) && letter(after);
    if escape || opens || apostrophe { inner } else { typed }
}

/// A text over two lines, the second of which looks like a key or holds a colon.
pub(super) fn two_lines(text: &str, line: &Line) -> Option<Repair> {
    let above = line.previous(text)?;
    let plain = !text[above.value.clone()].starts_with(['"', '\'', '[', '{', '|', '>']);
    if above.value.is_empty()
        || !plain
        || line.depth() <= above.depth()
        || line.dashed
        || line.key.is_none()
    {
        return None;
    }
    let range = above.value.start..line.content.end;
    let meant = format!("{} {}", &text[above.value.clone()], &text[line.content.clone()]);
    Some(Repair {
        rule: &TITIK_DUA_MEMOTONG_NILAI,
        at: range.clone(),
        message: words::colon_cuts(),
        help: words::help_quote(),
        changes: vec![(range, quoted(&meant))],
        fix: Some(Applicability::Unsafe),
        rivals: false,
    })
}

/// A comma or semicolon after a text in quotes, as in other languages.
pub(super) fn trailing_comma(text: &str, line: &Line) -> Option<Repair> {
    let value = &text[line.value.clone()];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = value[1..].trim_end_matches([',', ';']).trim_end().strip_suffix(quote)?;
    let range = line.value.start + inner.len() + 2..line.value.end;
    (!range.is_empty() && !inner.contains([quote, '\\'])).then(|| {
        certain(
            range.clone(),
            words::trailing_comma(),
            words::help_trailing_comma(),
            vec![(range, String::new())],
        )
    })
}

/// A comment amid a text of several lines: its sign is part of the text where no blank follows it.
pub(super) fn intercepted(text: &str, line: &Line, stop: &Stop) -> Repair {
    let hash = (stop.at as usize).min(line.range.end);
    let comment = hash..line.range.end;
    if text[hash..].starts_with("# ") {
        return Repair {
            rule: &YAML_RUSAK,
            at: comment.clone(),
            message: words::comment_inside(),
            help: words::help_comment_inside(),
            changes: vec![(comment.clone(), " ".repeat(comment.len()))],
            fix: Some(Applicability::Unsafe),
            rivals: false,
        };
    }
    let mut meant = text[line.value.start..line.content.end].to_owned();
    let mut end = line.content.end;
    let mut below = line.next(text);
    while let Some(next) = below.filter(|next| next.depth() > line.depth() && next.key.is_none()) {
        meant.push(' ');
        meant.push_str(&text[next.content.clone()]);
        end = next.content.end;
        below = next.next(text);
    }
    let range = line.value.start..end;
    Repair {
        rule: &PAGAR_MEMOTONG_NILAI,
        ..certain(comment, words::hash_cuts(), words::help_quote(), vec![(range, quoted(&meant))])
    }
}
