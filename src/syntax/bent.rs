//! What YAML reads without complaint and nobody meant: dashes and colons without their space, texts that a comma or a
//! sign cut.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::build::{Fact, FactKind};
use super::draft::Change;
use super::line::{Line, exotic, key_before_colon, key_like};
use super::repair::{
    Repair, blanks, certain, colon_change, colon_repair, comma, dash_change, dash_repair, quote,
};
use super::tree::{Entry, Node, NodeId, State, Style, Tree, Value};
use super::words;

/// Names of protocols, whose colon has no space.
const SCHEMES: [&str; 7] = ["http", "https", "mailto", "tel", "sms", "geo", "urn"];

/// Within how many pieces a round bracket that a comma cut is looked for.
const CLOSE_BY: usize = 12;

/// All of them in a tree, with their repairs, in the order of the text.
pub(super) fn bent(text: &str, tree: &Tree, facts: &[Fact]) -> Vec<Repair> {
    let mut found = Found { text, tree, repairs: Vec::new() };
    found.walk(tree.root);
    for fact in facts {
        found.fact(fact);
    }
    let mut repairs = found.repairs;
    repairs.sort_by_key(|repair| {
        repair.changes.first().map_or(repair.at.start, |change| change.0.start)
    });
    merge(text, repairs)
}

struct Found<'t> {
    text: &'t str,
    tree: &'t Tree,
    repairs: Vec<Repair>,
}

impl Found<'_> {
    fn walk(&mut self, id: NodeId) {
        let node = self.tree.node(id);
        match &node.value {
            Value::Null => {}
            Value::Text(text) => match node.style {
                Style::Plain if node.state == State::Sound => self.plain(node, text),
                Style::Literal | Style::Folded if text.is_empty() => self.block_header(node),
                _ => {}
            },
            Value::List(items) => {
                if node.style == Style::Flow {
                    self.cut_items(items);
                }
                for &item in items {
                    self.walk(item);
                }
            }
            Value::Map(entries) => {
                if node.style == Style::Flow {
                    self.cut_entries(entries);
                }
                if let [entry] = entries.as_slice()
                    && node.style == Style::Block
                {
                    self.question(node, entry);
                }
                for entry in entries {
                    self.tight_key(entry);
                    if entry.key.text.starts_with(exotic) || entry.key.text.ends_with(exotic) {
                        self.key(entry);
                    }
                    self.walk(entry.value);
                }
            }
        }
    }

    /// A text on a line of its own that looks like items or like a key.
    fn plain(&mut self, node: &Node, text: &str) {
        let several = node.span.range().len() != text.len();
        let dashes = text.starts_with(|c: char| c == '-' || dash(c));
        let word = key_before_colon(text).is_some();
        if !(several || dashes || word) {
            return;
        }
        let start = node.span.start as usize;
        let first = Line::at(self.text, start);
        if first.content.start != start || first.key.is_some() {
            return;
        }
        let lines = self.lines(node.span.range(), first);
        if dashes && !lines[0].dashed {
            let changes: Vec<Change> =
                lines.iter().filter_map(|line| dash_change(self.text, line)).collect();
            if changes.first().is_some_and(|change| change.0.start < lines[0].range.end) {
                self.repairs.extend(dash_repair(self.text, changes));
            }
        } else if word {
            let key = |word: &str| key_like(word) && !SCHEMES.contains(&word);
            let changes: Vec<Change> =
                lines.iter().filter_map(|line| colon_change(self.text, line, key)).collect();
            if changes.first().is_some_and(|change| change.0.start < lines[0].range.end) {
                self.repairs.extend(colon_repair(changes));
            }
        } else if several && lines[0].dashed {
            self.crooked(&lines);
        }
    }

    fn lines(&self, range: Range<usize>, first: Line) -> Vec<Line> {
        let mut lines = vec![first];
        while let Some(next) =
            lines[lines.len() - 1].next(self.text).filter(|line| line.range.start < range.end)
        {
            lines.push(next);
        }
        lines
    }

    /// Items one column to the right of the item above, which YAML takes for more of its text.
    fn crooked(&mut self, lines: &[Line]) {
        let depth = lines[0].depth();
        let off: Vec<&Line> =
            lines[1..].iter().filter(|line| line.dashed && line.depth() == depth + 1).collect();
        let Some(first) = off.first() else { return };
        self.repairs.push(certain(
            first.indent..first.content.end,
            words::out_of_line(),
            words::help_out_of_line(depth),
            off.iter()
                .map(|line| (line.range.start..line.range.start + 1, String::new()))
                .collect(),
        ));
    }

    /// `>5`, which YAML takes for the head of a block text without lines.
    fn block_header(&mut self, node: &Node) {
        let line = Line::at(self.text, node.span.start as usize);
        let header = &self.text[line.value.clone()];
        if line.value.start == node.span.start as usize
            && header[1..].contains(|c: char| c.is_ascii_digit())
        {
            self.repairs.push(quote(
                self.text,
                line.value.clone(),
                &ErrorKind::InvalidBlockScalarHeader,
            ));
        }
    }

    /// `? tidak tahu`, which YAML takes for a key without a value.
    fn question(&mut self, node: &Node, entry: &Entry) {
        if !self.bare(entry) {
            return;
        }
        let line = Line::at(self.text, node.span.start as usize);
        let range = line.content.start..line.value.end;
        if self.text[range.clone()].starts_with("? ") && range.end == entry.key.span.end as usize {
            self.repairs.push(quote(self.text, range, &ErrorKind::MappingKeyNotAllowed));
        }
    }

    /// `naskah:{ kertas: F4 }` and `-dokumen: KTP`, whose keys YAML takes with what clings to them.
    fn tight_key(&mut self, entry: &Entry) {
        let text = &entry.key.text;
        let start = entry.key.span.start as usize;
        if !self.text[start..].starts_with(text.as_str()) {
            return;
        }
        let colon = key_before_colon(text).filter(|&at| !text[at + 1..].starts_with(['/', ' ']));
        if let Some(colon) =
            colon.filter(|&at| at + 1 < text.len() && !SCHEMES.contains(&&text[..at]))
        {
            let at = start + colon + 1;
            self.repairs.extend(colon_repair(vec![(at..at, " ".to_owned())]));
        } else if text.starts_with(|c: char| c == '-' || dash(c)) {
            let line = Line::at(self.text, start);
            let own = line.content.start == start && !line.dashed;
            let change = dash_change(self.text, &line).filter(|_| own);
            self.repairs.extend(change.and_then(|change| dash_repair(self.text, vec![change])));
        }
    }

    /// Blanks from Word around a key.
    fn key(&mut self, entry: &Entry) {
        let span = entry.key.span.range();
        let line = Line::at(self.text, span.start);
        if let Some(repair) = blanks(self.text, &line) {
            self.repairs.push(repair);
            return;
        }
        let key = &self.text[span.clone()];
        let kept = key.trim_end_matches(exotic).len();
        let range = span.start + kept..span.end;
        if !range.is_empty() {
            self.repairs.push(certain(
                range.clone(),
                words::exotic_blank(),
                words::help_exotic_blank(),
                vec![(range, " ".to_owned())],
            ));
        }
    }

    /// A text in brackets of which the rest became keys without values.
    fn cut_entries(&mut self, entries: &[Entry]) {
        let mut index = 0;
        while index < entries.len() {
            let value = self.tree.node(entries[index].value);
            let mut last = index;
            if let Some(text) = plain_text(value) {
                while entries.get(last + 1).is_some_and(|entry| self.bare(entry)) {
                    last += 1;
                }
                // A round bracket that opens in one piece closes in another.
                if open_round(text)
                    && let Some(closing) = (last + 1..entries.len().min(last + CLOSE_BY))
                        .find(|&at| self.closes(&entries[at]))
                {
                    last = closing;
                }
            } else if entries.get(index + 1).is_some_and(|entry| self.bare(entry)) {
                // What stands before the comma is no plain text to be joined with.
                index += 1;
                continue;
            }
            if last > index {
                let end =
                    entries[last].key.span.end.max(self.tree.node(entries[last].value).span.end);
                self.join(value.span.start as usize..end as usize);
            }
            index = last + 1;
        }
    }

    /// A key without a colon.
    fn bare(&self, entry: &Entry) -> bool {
        let value = self.tree.node(entry.value);
        value.span.start == entry.key.span.end && value.span.start == value.span.end
    }

    fn closes(&self, entry: &Entry) -> bool {
        match &self.tree.node(entry.value).value {
            Value::Text(text) => close_round(text),
            Value::Null => close_round(&entry.key.text),
            _ => false,
        }
    }

    /// A text in a list in brackets of which the rest became items.
    fn cut_items(&mut self, items: &[NodeId]) {
        let mut index = 0;
        while index < items.len() {
            let node = self.tree.node(items[index]);
            let mut last = index;
            if let Some(text) = plain_text(node) {
                let texts = items[index + 1..]
                    .iter()
                    .take(CLOSE_BY)
                    .map_while(|&item| plain_text(self.tree.node(item)));
                if open_round(text) {
                    last = texts.clone().position(close_round).map_or(index, |at| index + 1 + at);
                } else if text.ends_with(|c: char| c.is_ascii_digit()) && text.starts_with("Rp") {
                    // `Rp350.000,00`
                    let next = texts.clone().next().filter(|next| matches!(*next, "00" | "0"));
                    let close = items.get(index + 1).map(|&item| self.tree.node(item).span.start);
                    let tight = close.is_some_and(|start| start == node.span.end + 1);
                    last = if next.is_some() && tight { index + 1 } else { index };
                }
            }
            if last > index {
                let end = self.tree.node(items[last]).span.end;
                self.join(node.span.start as usize..end as usize);
            }
            index = last + 1;
        }
    }

    fn join(&mut self, range: Range<usize>) {
        if !self.text[range.clone()].contains('\n') {
            self.repairs.push(comma(self.text, range));
        }
    }

    fn fact(&mut self, fact: &Fact) {
        let line = Line::at(self.text, fact.span.start as usize);
        let place = fact.span.range();
        let holds = |range: &Range<usize>| range.start <= place.start && place.end <= range.end;
        match fact.kind {
            // A star before a word that nothing defines is the star of a footnote.
            FactKind::UnknownAlias if line.value.start == place.start && holds(&line.value) => {
                self.repairs.push(quote(self.text, line.value.clone(), &ErrorKind::UnknownAnchor));
            }
            // So is an exclamation mark before a word.
            FactKind::Tag
                if &self.text[place.clone()] == "!" && line.value.start == place.start =>
            {
                self.repairs.push(quote(self.text, line.value.clone(), &ErrorKind::MissingTagUri));
            }
            // `{{ nama }}`, a place to be filled in.
            FactKind::KeyNotText
                if holds(&line.value)
                    && self.text[line.value.clone()].starts_with(['{', '['])
                    && place != line.value =>
            {
                self.repairs.push(quote(
                    self.text,
                    line.value.clone(),
                    &ErrorKind::ExpectedNodeContent,
                ));
            }
            _ => {}
        }
    }
}

/// A dash from Word.
fn dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn plain_text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) if node.style == Style::Plain => Some(text),
        _ => None,
    }
}

fn open_round(text: &str) -> bool {
    text.matches('(').count() > text.matches(')').count()
}

fn close_round(text: &str) -> bool {
    text.matches(')').count() > text.matches('(').count()
}

/// Whether a place lies on the next line that does not stand deeper than the line of another place.
fn follows(text: &str, above: usize, place: &Range<usize>) -> bool {
    let first = Line::at(text, above);
    let mut next = first.next(text);
    while let Some(line) = next {
        if line.range.start <= place.start && place.end <= line.range.end {
            return true;
        }
        if line.depth() <= first.depth() {
            return false;
        }
        next = line.next(text);
    }
    false
}

/// One finding for a run of lines with the same fault; no repair twice.
fn merge(text: &str, repairs: Vec<Repair>) -> Vec<Repair> {
    let mut merged: Vec<Repair> = Vec::new();
    for repair in repairs {
        let Some(first) = repair.changes.first().map(|change| change.0.clone()) else { continue };
        if let Some(last) = merged.last_mut() {
            let end = last.changes.last().map_or(0, |change| change.0.end);
            if first.start < end || last.changes.last().is_some_and(|change| change.0 == first) {
                continue;
            }
            let alike = last.message == repair.message;
            let inserts = |changes: &[Change]| changes.iter().all(|change| change.1 == " ");
            let spaces = inserts(&last.changes) && inserts(&repair.changes);
            // An item may go on for some lines before the next one.
            let dashes = last.message == words::foreign_dash(&text[last.at.clone()]);
            if alike && (spaces || dashes) && follows(text, end, &first) {
                last.changes.extend(repair.changes);
                continue;
            }
        }
        merged.push(repair);
    }
    merged
}
