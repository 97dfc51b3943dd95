//! Comments that say no to a rule: what they name, what they cover, and why.

use super::rules::ABAIKAN_TANPA_ALASAN;
use crate::diagnostic::{Diagnostic, Text};
use crate::source::{Source, Span};
use crate::syntax::{Comment, NodeId, Tree, Value};

/// One rule that one comment silences in some stretches of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The rule, as it is written.
    pub rule: String,
    /// Where it is written.
    pub span: Span,
    /// The stretches of the file that it covers; a finding that begins in one of them is silenced.
    pub covers: Vec<Span>,
    /// The reason; empty where none is given.
    pub reason: String,
    /// Whether the file was read to its end, so that what silences nothing is known to.
    pub sure: bool,
}

impl Silence {
    /// Whether it covers a finding at this place.
    #[must_use]
    pub fn covers(&self, span: Span) -> bool {
        let begins = |cover: &Span| cover.start <= span.start && span.start <= cover.end;
        self.span.source == span.source && self.covers.iter().any(begins)
    }
}

/// The silences of a file, with a finding for each comment that gives no reason.
pub(super) fn read(tree: &Tree, source: &Source) -> (Vec<Silence>, Vec<Diagnostic>) {
    let mut silences = Vec::new();
    let mut findings = Vec::new();
    for comment in &tree.comments {
        let Some(order) = Order::read(source, comment) else { continue };
        if order.reason.is_empty() {
            findings.push(without_reason(&order, comment));
        }
        let covers = covers(tree, source, comment);
        silences.extend(order.rules.into_iter().map(|(rule, span)| Silence {
            rule,
            span,
            covers: covers.clone(),
            reason: order.reason.clone(),
            sure: tree.cut.is_none(),
        }));
    }
    (silences, findings)
}

/// What a comment orders: rules with their places, and the reason.
struct Order {
    rules: Vec<(String, Span)>,
    reason: String,
}

impl Order {
    fn read(source: &Source, comment: &Comment) -> Option<Self> {
        let text = source.slice(comment.span);
        let rest = text.trim_start_matches('#').trim_start().strip_prefix("spp:")?.trim_start();
        let rest = rest.strip_prefix("abaikan")?;
        if rest.starts_with(|letter: char| letter.is_alphanumeric()) {
            return None;
        }
        let start = comment.span.start as usize + text.len() - rest.len();
        let (names, reason) = split(rest);
        let mut rules = Vec::new();
        let mut at = start;
        for part in names.split(',') {
            let name = part.trim();
            if !name.is_empty() {
                let begin = at + part.len() - part.trim_start().len();
                let span = Span::new(comment.span.source, begin..begin + name.len());
                rules.push((name.to_owned(), span));
            }
            at += part.len() + 1;
        }
        Some(Self { rules, reason: reason.trim().to_owned() })
    }
}

/// The names and the reason, at the first sign that parts them; without one, the names end at a space that no comma
/// stands before, and there is no reason.
fn split(text: &str) -> (&str, &str) {
    let signs = ["—", "–", "--", " - ", ":"];
    let sign = signs
        .iter()
        .filter_map(|sign| text.find(sign).map(|at| (at, sign.len())))
        .min_by_key(|(at, _)| *at);
    if let Some((at, len)) = sign {
        return (&text[..at], &text[at + len..]);
    }
    let start = text.len() - text.trim_start().len();
    let mut end = start;
    for word in text[start..].split_inclusive(' ') {
        end += word.len();
        if !word.trim_end().ends_with(',') && !text[end..].trim_start().starts_with(',') {
            break;
        }
    }
    (&text[..end], "")
}

fn covers(tree: &Tree, source: &Source, comment: &Comment) -> Vec<Span> {
    if comment.alone { below(tree, source, comment) } else { line(tree, source, comment) }
}

/// The line of the comment, and whole every text of which a part stands on it.
fn line(tree: &Tree, source: &Source, comment: &Comment) -> Vec<Span> {
    let range = source.line(source.position(comment.span.start).line);
    let line = Span::new(source.id, range.start..range.end);
    let texts = tree.nodes.iter().filter(|node| {
        matches!(node.value, Value::Text(_))
            && node.span.start <= line.end
            && line.start <= node.span.end
            && node.span.end > node.span.start
    });
    std::iter::once(line).chain(texts.map(|node| node.span)).collect()
}

/// The whole entry below a comment that stands alone; before the first key, the file.
fn below(tree: &Tree, source: &Source, comment: &Comment) -> Vec<Span> {
    let first = tree.entries(tree.root).first().map(|entry| entry.key.span.start);
    if first.is_some_and(|first| comment.span.start < first) {
        return vec![Span::new(source.id, 0..source.text.len())];
    }
    let Some(start) = next_content(source, comment.span.end as usize) else { return Vec::new() };
    let end = entry_end(tree, tree.root, start as u32).map_or(start, |end| end as usize);
    let line = source.line(source.position(start as u32).line);
    vec![Span::new(source.id, start..end.max(line.end))]
}

/// The first byte below a comment that is neither blank nor another comment.
fn next_content(source: &Source, after: usize) -> Option<usize> {
    let mut at = after;
    loop {
        let rest = &source.text[at..];
        at += rest.len() - rest.trim_start().len();
        match source.text[at..].chars().next()? {
            '#' => at += source.text[at..].find('\n')?,
            _ => return Some(at),
        }
    }
}

/// Where the largest entry or item ends that begins at a byte; an item begins at its dash.
fn entry_end(tree: &Tree, node: NodeId, start: u32) -> Option<u32> {
    let mut last = None;
    for entry in tree.entries(node) {
        if entry.key.span.start == start {
            return Some(tree.node(entry.value).span.end.max(entry.key.span.end));
        }
        if entry.key.span.start < start {
            last = Some(entry.value);
        }
    }
    for &item in tree.items(node) {
        if tree.node(item).span.start >= start {
            // Only its dash stands between an item and the one before.
            if last.is_none_or(|last| tree.node(last).span.end <= start) {
                return Some(tree.node(item).span.end);
            }
            break;
        }
        last = Some(item);
    }
    entry_end(tree, last?, start)
}

fn without_reason(order: &Order, comment: &Comment) -> Diagnostic {
    let names: Vec<&str> = order.rules.iter().map(|(rule, _)| rule.as_str()).collect();
    let names = if names.is_empty() { "kata-kabur".to_owned() } else { names.join(", ") };
    Diagnostic::new(
        &ABAIKAN_TANPA_ALASAN,
        comment.span,
        Text::new(
            "Komentar ini mengabaikan aturan tanpa alasan",
            "This comment silences a rule without a reason",
        ),
    )
    .help(Text::new(
        format!("Tulis alasannya sesudah tanda pisah: `# spp: abaikan {names} — alasannya`"),
        format!("Write the reason after a dash: `# spp: abaikan {names} — the reason`"),
    ))
}
