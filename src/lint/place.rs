//! From a stretch of a value to its place in the source, and edits that keep the value what it is.

use std::ops::Range;

use crate::diagnostic::Edit;
use crate::model::Teks;
use crate::source::{Source, SourceId, Sources, Span};
use crate::syntax;

/// The place of a stretch of a value; the whole value where it is not written as it reads.
pub(super) fn of(sources: Sources<'_>, teks: &Teks, range: &Range<usize>) -> Span {
    exact(sources, teks, range).unwrap_or(teks.span)
}

/// The edit that puts `new` in the place of a stretch of a value; none where it would have to be written otherwise.
pub(super) fn edit(
    sources: Sources<'_>,
    teks: &Teks,
    range: &Range<usize>,
    new: &str,
) -> Option<Edit> {
    let span = exact(sources, teks, range)?;
    let source = sources.get(span.source)?;
    let raw = source.slice(teks.span);
    let line = source.line(source.position(teks.span.start).line);
    let before = &source.text[line.start..teks.span.start as usize];
    let text = if raw.starts_with('\'') {
        new.replace('\'', "''")
    } else if raw.starts_with('"') {
        new.replace('\\', "\\\\").replace('"', "\\\"")
    } else {
        // A plain value must stay one: nothing may open a mapping or a comment, or end an item in brackets.
        let bracket = before.contains(['[', '{']) && new.contains([',', '[', ']', '{', '}']);
        if bracket || new.contains(": ") || new.contains(" #") {
            return None;
        }
        new.to_owned()
    };
    Some(Edit { span, text })
}

/// The edit that writes one more key beside the one that a value stands under; none where the value takes several lines
/// or is no value of a key.
pub(super) fn beside(sources: Sources<'_>, teks: &Teks, entry: &str) -> Option<Edit> {
    let source = sources.get(teks.span.source)?;
    let (line, before) = head(source, teks)?;
    if before.contains(['{', '[']) {
        let end = teks.span.end as usize;
        let text = format!(", {entry}");
        return Some(Edit { span: Span::new(source.id, end..end), text });
    }
    let text = format!("{}{}{entry}", line_end(source), " ".repeat(column(before)?));
    Some(Edit { span: Span::new(source.id, line.end..line.end), text })
}

/// The edit that gives a value another text and writes one more key beside the one it stands under.
pub(super) fn divided(sources: Sources<'_>, teks: &Teks, new: &str, entry: &str) -> Option<Edit> {
    let source = sources.get(teks.span.source)?;
    let (line, before) = head(source, teks)?;
    let new = written(new, before);
    if before.contains(['{', '[']) {
        return Some(Edit { span: teks.span, text: format!("{new}, {entry}") });
    }
    // A comment behind the value stays behind it.
    let behind = &source.text[teks.span.end as usize..line.end];
    let blanks = " ".repeat(column(before)?);
    let text = format!("{new}{behind}{}{blanks}{entry}", line_end(source));
    Some(Edit { span: Span::new(source.id, teks.span.start as usize..line.end), text })
}

/// The edit that takes the head of a value away.
pub(super) fn beheaded(sources: Sources<'_>, teks: &Teks, end: usize) -> Option<Edit> {
    let source = sources.get(teks.span.source)?;
    let rest = &teks.text[end..];
    if source.slice(teks.span) == teks.text {
        let (_, before) = head(source, teks)?;
        let text = written(rest, before);
        if text != rest {
            return Some(Edit { span: teks.span, text });
        }
    }
    edit(sources, teks, &(0..end), "")
}

/// The line of a value that stands on one alone, and what stands before the value in it.
fn head<'a>(source: &'a Source, teks: &Teks) -> Option<(Range<usize>, &'a str)> {
    let line = source.line(source.position(teks.span.start).line);
    let before = source.text.get(line.start..teks.span.start as usize)?;
    (teks.span.end as usize <= line.end).then_some((line, before))
}

/// The column of the key that ends a line's head.
fn column(before: &str) -> Option<usize> {
    let key = before.trim_end().strip_suffix(':')?;
    let start = key.rfind(' ').map_or(0, |blank| blank + 1);
    let lead = &key[..start];
    lead.bytes().all(|sign| matches!(sign, b' ' | b'-')).then_some(start)
}

fn line_end(source: &Source) -> &'static str {
    if source.text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The place of a stretch of a value, if it stands there letter by letter.
fn exact(sources: Sources<'_>, teks: &Teks, range: &Range<usize>) -> Option<Span> {
    let source = sources.get(teks.span.source)?;
    let raw = source.text.get(teks.span.range())?;
    let words = teks.text.get(range.clone())?;
    let inner = raw.len().checked_sub(1).and_then(|end| raw.get(1..end));
    let start = if raw == teks.text {
        range.start
    } else if inner == Some(teks.text.as_str()) && raw.starts_with(['"', '\'']) {
        range.start + 1
    } else {
        // Over several lines, or with escapes: where the words stand once, they stand there.
        let mut places = raw.match_indices(words);
        match (places.next(), places.next()) {
            (Some((at, _)), None) if !words.is_empty() => at,
            _ => return None,
        }
    };
    let start = teks.span.start as usize + start;
    Some(Span::new(source.id, start..start + words.len()))
}

/// A text as a plain value where it reads the same, else in quotes; `before` is what stands before it in its line.
pub(super) fn written(text: &str, before: &str) -> String {
    let flow = before.contains(['[', '{']);
    let line = if flow { format!("[{text}]\n") } else { format!("- {text}\n") };
    let alone = Source::new(SourceId(0), "", line);
    let (tree, found) = syntax::parse(&alone);
    let reads = matches!(tree.items(tree.root), [only] if tree.text(*only) == Some(text));
    let plain = reads && found.is_empty() && tree.comments.is_empty();
    if plain && !syntax::bends(text) { text.to_owned() } else { syntax::quoted(text) }
}
