//! The walk along tree and shape: keys are mended, empty values found, and each scalar read as its field asks.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Number;
use smol_str::SmolStr;

use super::keys;
use super::missing::is_last;
use super::rules::YA_TIDAK_DALAM_KATA;
use super::shape::{Admits, SHAPES, Shape, ShapeId};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text};
use crate::source::{Source, Span};
use crate::syntax::{
    ANGKA_TANPA_KUTIP, Entry, NILAI_KOSONG, NodeId, State, Style, Tree, Value, bends, quoted,
};

/// The walk of one file.
pub(super) struct Reader<'f> {
    /// The tree, mended on the way.
    pub tree: &'f mut Tree,
    /// Its text.
    pub source: &'f Source,
    /// The shape that each node was read as, by its number; of one that was not come to, the first.
    pub shapes: Vec<ShapeId>,
    /// What was found so far.
    pub findings: Vec<Diagnostic>,
    /// The mappings that held an unknown key, each with the names that it may have meant: nothing is missing in them for
    /// certain.
    pub gaps: BTreeMap<u32, Vec<&'static str>>,
    /// The texts that were joined again at their colon: whatever else is wrong with them came of the cut.
    pub joined: BTreeSet<u32>,
}

/// A file in which more is wrong is told no more: nobody reads so far, and a hostile file stays cheap.
pub(super) const ENOUGH: usize = 1_000;

impl<'f> Reader<'f> {
    /// The walk of a file, before its first step.
    pub(super) fn new(tree: &'f mut Tree, source: &'f Source) -> Self {
        let shapes = vec![0; tree.nodes.len()];
        let (gaps, joined) = (BTreeMap::new(), BTreeSet::new());
        Self { tree, source, shapes, findings: Vec::new(), gaps, joined }
    }

    /// Tells a finding, unless enough is told.
    pub(super) fn push(&mut self, finding: Diagnostic) {
        if self.findings.len() < ENOUGH {
            self.findings.push(finding);
        }
    }

    /// Walks a node as its shape asks; of one that is masked or refused nothing is told.
    pub(super) fn walk(&mut self, id: NodeId, number: ShapeId) {
        let shape = &SHAPES.all[number];
        let node = self.tree.node(id);
        if let Some(seen) = self.shapes.get_mut(id.0 as usize) {
            *seen = number;
        }
        if node.state != State::Sound {
            return;
        }
        match &node.value {
            Value::Null if shape.admits.has(Admits::NOTHING) => {}
            Value::Null => self.empty(id, node.span, false),
            Value::List(items) if items.is_empty() => self.empty(id, node.span, false),
            Value::Map(entries) if entries.is_empty() => self.empty(id, node.span, false),
            Value::Text(_) if shape.admits.has(Admits::TEXT) => self.text(id, shape),
            Value::Text(_) => self.scalar(id, shape),
            Value::List(_) => self.list(id, shape),
            Value::Map(_) => self.map(id, shape),
        }
    }

    fn text(&mut self, id: NodeId, shape: &Shape) {
        let node = self.tree.node(id);
        let Value::Text(text) = &node.value else { return };
        if shape.measured || node.style != Style::Plain || !bends(text) {
            return;
        }
        let span = node.span;
        let message = Text::new(
            format!("Tanpa tanda kutip, {text} dibaca lain oleh program lain"),
            format!("Without quotes, other programs read {text} otherwise"),
        );
        let fix = Fix::safe(
            Text::new("Beri tanda kutip", "Put it in quotes"),
            vec![Edit { span, text: double_quoted(text) }],
        );
        self.push(Diagnostic::new(&ANGKA_TANPA_KUTIP, span, message).fix(fix));
    }

    /// A scalar where no text is admitted: a truth in words is told and mended.
    fn scalar(&mut self, id: NodeId, shape: &Shape) {
        let Value::Text(text) = &self.tree.node(id).value else { return };
        if shape.admits.has(Admits::TRUTH)
            && let Some(truth) = truth(text)
            && !matches!(text.as_str(), "true" | "false")
        {
            self.truth_in_words(id, truth);
        }
    }

    fn truth_in_words(&mut self, id: NodeId, truth: bool) {
        let node = self.tree.node_mut(id);
        let span = node.span;
        let Value::Text(word) = &node.value else { return };
        let right = if truth { "true" } else { "false" };
        let spoken = !word.eq_ignore_ascii_case(right);
        let message = Text::new(
            format!("Di sini ditulis {right}, bukan {word}"),
            format!("Here one writes {right}, not {word}"),
        );
        node.value = Value::Text(SmolStr::new_static(right));
        if spoken {
            let fix = Fix::safe(
                Text::new(format!("Tulis {right}"), format!("Write {right}")),
                vec![Edit { span, text: right.to_owned() }],
            );
            self.push(Diagnostic::new(&YA_TIDAK_DALAM_KATA, span, message).fix(fix));
        }
    }

    fn list(&mut self, id: NodeId, shape: &Shape) {
        // What the place does not admit is refused as a whole, whatever it holds.
        let Some(item) = shape.items.filter(|_| shape.admits.has(Admits::LIST)) else { return };
        for index in 0..self.tree.items(id).len() {
            self.walk(self.tree.items(id)[index], item);
        }
    }

    fn map(&mut self, id: NodeId, shape: &Shape) {
        if !shape.admits.has(Admits::MAP) {
            keys::join(self, id, shape);
            return;
        }
        let mut next = 0;
        let known = |entry: &Entry| shape.under_next(&entry.key.text, &mut next).is_some();
        if !self.tree.entries(id).iter().all(known) {
            if shape.admits.has(Admits::TEXT) && keys::join(self, id, shape) {
                return;
            }
            keys::mend(self, id, shape);
            if self.tree.entries(id).is_empty() {
                self.tree.node_mut(id).state = State::Refused;
                return;
            }
        }
        let mut next = 0;
        for index in 0..self.tree.entries(id).len() {
            let entry = &self.tree.entries(id)[index];
            let Some(under) = shape.under_next(&entry.key.text, &mut next) else { continue };
            let (value, place) = (entry.value, entry.key.span);
            let node = self.tree.node(value);
            let place = match &node.value {
                Value::Null if !SHAPES.all[under].admits.has(Admits::NOTHING) => Some(place),
                Value::List(items) if items.is_empty() => Some(node.span),
                Value::Map(entries) if entries.is_empty() => Some(node.span),
                _ => None,
            };
            match place {
                Some(place) if node.state == State::Sound => {
                    let component = std::ptr::eq(shape, &raw const SHAPES.all[SHAPES.components]);
                    self.empty(value, place, component);
                }
                _ => self.walk(value, under),
            }
        }
    }

    /// A value that holds nothing, told at `place`; of a component the honest word for it is `belum`.
    fn empty(&mut self, id: NodeId, place: Span, component: bool) {
        let torn = self.tree.cut.is_some() && is_last(self.tree, id);
        let node = self.tree.node_mut(id);
        node.state = State::Refused;
        // What stood here is behind the end of the reading.
        if torn {
            return;
        }
        let span = node.span;
        // `~` is written, and nothing.
        let written = span.start < span.end;
        let message = Text::new("Nilai di sini kosong", "The value here is empty");
        let finding = Diagnostic::new(&NILAI_KOSONG, place, message);
        let finding = if component {
            let text = if written { "belum" } else { " belum" };
            let insert = Edit { span, text: text.to_owned() };
            finding
                .help(Text::new(
                    "Komponen yang belum ditulis diisi belum",
                    "A component that is not written yet is belum",
                ))
                .fix(Fix::safe(Text::new("Tulis belum", "Write belum"), vec![insert]))
        } else {
            finding.help(Text::new(
                "Isi nilainya, atau hapus kunci atau butir ini",
                "Fill in the value, or delete this key or item",
            ))
        };
        self.push(finding);
    }
}

/// The text in double quotes, which most people know; single ones where that needs no escape.
pub(super) fn double_quoted(text: &str) -> String {
    if text.contains(['"', '\\']) || text.chars().any(char::is_control) {
        quoted(text)
    } else {
        format!("\"{text}\"")
    }
}

/// What a word says of true and false, in the words of YAML and of people.
pub(super) fn truth(word: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
    if is(&["true", "ya", "iya", "benar", "yes", "y", "on"]) {
        Some(true)
    } else if is(&["false", "tidak", "bukan", "salah", "no", "n", "off"]) {
        Some(false)
    } else {
        None
    }
}

/// A number as YAML's core reads it.
pub(super) fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    match text.parse::<i64>() {
        Ok(whole) => Some(whole.into()),
        Err(_) => text.parse::<f64>().ok().and_then(Number::from_f64),
    }
}
