//! What may have been meant where the parser gave up: repairs to try, the likeliest first, then masks.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::build::{Stop, StopKind};
use super::draft::Change;
use super::flow;
use super::line::{Line, bullet, exotic, key_like, plain_blank};
use super::quote::quoted;
use super::rules::{
    FITUR_YAML_TERLARANG, KOMA_MEMOTONG_NILAI, PAGAR_MEMOTONG_NILAI, TITIK_DUA_MEMOTONG_NILAI,
    YAML_RUSAK,
};
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
        StopKind::TooManyNodes
        | StopKind::Refused(ErrorKind::RecursionLimitExceeded | ErrorKind::TooManyComments) => {
            return groups;
        }
        StopKind::Refused(ErrorKind::CommentInterceptedScalar) => {
            group(vec![intercepted(text, &line, stop)])
        }
        StopKind::Refused(ErrorKind::DirectiveDisallowed) => group(vec![directive(text, &line)]),
        StopKind::Refused(_) => {}
    }
    // The parser often sees on the line below what is wrong with the line above.
    let lines = [Some(line.clone()), line.previous(text)];
    for line in lines.iter().flatten() {
        group(blanks(text, line).into_iter().collect());
        group(tabs(text, line, stop));
        group(dashes(text, line).into_iter().collect());
        group(colons(text, line).into_iter().collect());
    }
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

/// What to leave unread where no fix serves: the value, else the line with what hangs on it.
pub(super) fn masks(text: &str, stop: &Stop) -> Vec<Repair> {
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
        found.push(Repair {
            message: words::refused(&ErrorKind::UnclosedFlowCollection { open }),
            ..mask(&span, vec![filler(text, bracket..owner.range.end)])
        });
    }
    if !line.value.is_empty() && (line.key.is_some() || line.dashed) {
        found.push(mask(&at, vec![filler(text, line.value.clone())]));
    }
    found.push(mask(&at, block(text, &line)));
    if let Some(above) = above {
        found.push(mask(&at, vec![filler(text, above.value.clone())]));
        found.push(mask(&at, block(text, &above)));
    }
    if matches!(kind, ErrorKind::RecursionLimitExceeded | ErrorKind::TooManyComments) {
        found.clear();
    }
    found.retain(|repair| {
        repair.changes.iter().any(|(range, text)| !range.is_empty() && !text.is_empty())
    });
    found
}

/// The quote that is not closed on its line, where that is why the parser stopped: how far the text goes cannot be told.
pub(super) fn open_quote(text: &str, stop: &Stop) -> Option<usize> {
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
fn unclosed_in(text: &str, line: &Line) -> Option<usize> {
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
                open = Some((at, c))
            }
            _ => {}
        }
        before = c;
    }
    open.map(|(at, _)| value.start + at)
}

/// Whether a text that opens with a quote closes it; nothing where it opens with none.
fn closes(value: &str) -> Option<bool> {
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

/// Blanks for a line and all that hangs on it: the deeper lines below, and for a dash its equals below.
fn block(text: &str, line: &Line) -> Vec<Change> {
    let wipe =
        |line: &Line| (line.indent..line.range.end, " ".repeat(line.range.end - line.indent));
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

/// `---` or `...` between two parts of a file.
fn separator(text: &str, line: &Line) -> Option<Repair> {
    let ends = |line: &Line| matches!(text[line.range.clone()].trim_end(), "---" | "...");
    let line = if ends(line) { line.clone() } else { line.previous(text).filter(ends)? };
    Some(Repair {
        rule: &FITUR_YAML_TERLARANG,
        at: line.content.clone(),
        message: words::second_document(),
        help: words::help_separator(),
        changes: vec![without(text, &line)],
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// The line taken out, with its end.
fn without(text: &str, line: &Line) -> Change {
    let end = text[line.range.end..].find('\n').map_or(text.len(), |end| line.range.end + end + 1);
    (line.range.start..end, String::new())
}

/// `%YAML 1.2`, or a text that opens its line with `%`.
fn directive(text: &str, line: &Line) -> Repair {
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

/// A comment amid a text of several lines: its sign is part of the text where no blank follows it.
fn intercepted(text: &str, line: &Line, stop: &Stop) -> Repair {
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
        at: comment,
        message: words::hash_cuts(),
        help: words::help_quote(),
        changes: vec![(range, quoted(&meant))],
        fix: Some(Applicability::Safe),
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

/// Blanks from Word at the head of lines, after a dash or after the colon of a key.
pub(super) fn blanks(text: &str, line: &Line) -> Option<Repair> {
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
    Some(Repair {
        rule: &YAML_RUSAK,
        at,
        message: words::exotic_blank(),
        help: words::help_exotic_blank(),
        changes,
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// Tabs at the head of lines: each stands for as many spaces as make the file parse.
fn tabs(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
    let tabbed = |line: &Line| text[line.lead()].contains('\t');
    let lines = run(text, line, tabbed);
    let repair = |changes: Vec<Change>| {
        let at = changes.first()?.0.clone();
        Some(Repair {
            rule: &YAML_RUSAK,
            at,
            message: words::tab(),
            help: words::help_tab(),
            changes,
            fix: Some(Applicability::Safe),
            rivals: false,
        })
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
    [2, 4, 1, 8, 3].into_iter().filter_map(spaced).collect()
}

/// Dashes without a space after them, dashes from Word and bullets, on this line and its neighbours.
fn dashes(text: &str, line: &Line) -> Option<Repair> {
    let lines = run(text, line, |other| {
        other.depth() == line.depth() && !other.dashed && dash_change(text, other).is_some()
    });
    let changes: Vec<Change> = lines.iter().filter_map(|line| dash_change(text, line)).collect();
    dash_repair(text, changes)
}

/// The finding about changes of [`dash_change`].
pub(super) fn dash_repair(text: &str, changes: Vec<Change>) -> Option<Repair> {
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
    Some(Repair {
        rule: &YAML_RUSAK,
        at,
        message,
        help,
        changes,
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// What makes an item of a line that opens with something like a dash.
pub(super) fn dash_change(text: &str, line: &Line) -> Option<Change> {
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
fn colons(text: &str, line: &Line) -> Option<Repair> {
    let lines = run(text, line, |other| {
        other.lead().len() == line.lead().len() && colon_change(text, other, |_| true).is_some()
    });
    let changes: Vec<Change> =
        lines.iter().filter_map(|line| colon_change(text, line, |_| true)).collect();
    colon_repair(changes)
}

/// The finding about changes of [`colon_change`].
pub(super) fn colon_repair(changes: Vec<Change>) -> Option<Repair> {
    let at = changes.first()?.0.clone();
    // Where a blank from Word stands after the colon, it is the fault.
    let (message, help) = if at.is_empty() {
        (words::colon_without_space(), words::help_colon_without_space())
    } else {
        (words::exotic_blank(), words::help_exotic_blank())
    };
    Some(Repair {
        rule: &YAML_RUSAK,
        at,
        message,
        help,
        changes,
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// The space after the colon of a key, where it lacks one.
pub(super) fn colon_change(text: &str, line: &Line, key: fn(&str) -> bool) -> Option<Change> {
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

/// The first item of a list on the line of its key, with the others below it.
fn first_item(text: &str, line: &Line) -> Option<Repair> {
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
    Some(Repair {
        rule: &YAML_RUSAK,
        at: line.value.start..line.value.start + 1,
        message: words::item_beside_key(),
        help: words::help_item_beside_key(),
        changes: vec![(colon..line.value.start, format!("{end}{}", " ".repeat(below.depth())))],
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// A comma or semicolon after a text in quotes, as in other languages.
fn trailing_comma(text: &str, line: &Line) -> Option<Repair> {
    let value = &text[line.value.clone()];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = value[1..].trim_end_matches([',', ';']).trim_end().strip_suffix(quote)?;
    let range = line.value.start + inner.len() + 2..line.value.end;
    (!range.is_empty() && !inner.contains([quote, '\\'])).then(|| Repair {
        rule: &YAML_RUSAK,
        at: range.clone(),
        message: words::trailing_comma(),
        help: words::help_trailing_comma(),
        changes: vec![(range, String::new())],
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// The value, or the item, in quotes.
fn quotes(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
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
pub(super) fn quote(text: &str, range: Range<usize>, kind: &ErrorKind) -> Repair {
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
fn meant<'t>(typed: &'t str, kind: &ErrorKind) -> &'t str {
    use ErrorKind as E;
    let Some(quote) = typed.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return typed;
    };
    let Some(inner) = typed[1..].strip_suffix(quote) else { return typed };
    let escape = matches!(
        kind,
        E::UnknownQuotedScalarEscape
            | E::InvalidQuotedScalarHexEscape
            | E::InvalidLowSurrogateHexEscape
            | E::InvalidLowSurrogate
            | E::MissingLowSurrogate
            | E::UnpairedLowSurrogate
            | E::InvalidUnicodeEscape
    );
    let Some(at) = inner.find(quote) else { return if escape { inner } else { typed } };
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (before, after) = (inner[..at].chars().next_back(), inner[at + 1..].chars().next());
    let opens = !letter(before) && letter(after);
    let apostrophe = letter(before) && letter(after);
    if escape || opens || apostrophe { inner } else { typed }
}

/// The bracket around the place, as far as it is one: the value of this line, or one that was open before.
fn open_bracket(text: &str, stop: &Stop, line: &Line) -> Option<usize> {
    let opens =
        |line: &Line| text[line.value.clone()].starts_with(['[', '{']).then_some(line.value.start);
    let above = || line.previous(text).as_ref().and_then(opens);
    let own = opens(line).filter(|&at| at < stop.at as usize);
    let found = stop.bracket.map(|at| at as usize).or(own).or_else(above)?;
    flow::around(text, found, (stop.at as usize).max(found + 1)).map(|_| found)
}

/// A text in brackets that a comma, a colon or a sign cut.
fn in_brackets(text: &str, line: &Line, stop: &Stop) -> Vec<Repair> {
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
        if let Some(piece) = piece {
            let end =
                piece.value.start + text[piece.value.start..owner.content.end - 1].trim_end().len();
            let range = piece.value.start..end;
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
pub(super) fn comma(text: &str, range: Range<usize>) -> Repair {
    Repair {
        rule: &KOMA_MEMOTONG_NILAI,
        at: range.clone(),
        message: words::comma_cuts(),
        help: words::help_comma(),
        changes: vec![(range.clone(), quoted(&text[range]))],
        fix: Some(Applicability::Safe),
        rivals: false,
    }
}

/// The text below `|` or `>` that is no deeper than its key.
fn block_text(text: &str, line: &Line) -> Option<Repair> {
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
    Some(Repair {
        rule: &YAML_RUSAK,
        at: line.content.clone(),
        message: words::shallow_text(mark),
        help: words::help_shallow_text(),
        changes,
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// The line one column to the left or right, or in line with one above it.
fn columns(text: &str, line: &Line) -> Vec<Repair> {
    let depth = line.depth();
    let indent = &text[line.range.start..line.indent];
    if !indent.bytes().all(|byte| byte == b' ') {
        return Vec::new();
    }
    // The columns at which something is open: those of the line above, then of the lines that hold it.
    let mut targets = Vec::new();
    let mut above = line.previous(text);
    let mut outer = usize::MAX;
    while let Some(equal) = above.filter(|_| outer > 0 && targets.len() < 12) {
        if equal.depth() < outer {
            outer = equal.depth();
            targets.extend([equal.content.start - equal.range.start, outer]);
        }
        above = equal.previous(text);
    }
    targets.retain(|&target| target != depth);
    targets.sort_unstable_by_key(|&target| (target.abs_diff(depth), target));
    targets.dedup();
    targets.truncate(4);
    let near = |target: usize| target.abs_diff(depth) == 1;
    let shift = |target: usize| Repair {
        rule: &YAML_RUSAK,
        at: line.indent..line.content.end,
        message: words::out_of_line(),
        help: words::help_out_of_line(target),
        changes: vec![(line.range.start..line.indent, " ".repeat(target))],
        fix: Some(if near(target) { Applicability::Safe } else { Applicability::Unsafe }),
        rivals: near(target),
    };
    targets.into_iter().map(shift).collect()
}

/// Brackets over several lines, of which some are no deeper than the key.
fn bracket_lines(text: &str, stop: &Stop) -> Option<Repair> {
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
    Some(Repair {
        rule: &YAML_RUSAK,
        at: line.content.clone(),
        message: words::shallow_bracket(),
        help: words::help_shallow_bracket(),
        changes,
        fix: Some(Applicability::Safe),
        rivals: false,
    })
}

/// A text over two lines, the second of which looks like a key or holds a colon.
fn two_lines(text: &str, line: &Line) -> Option<Repair> {
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
