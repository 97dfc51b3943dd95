//! Events of the parser to nodes of the tree, with what YAML takes in silence and this format does not.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{
    ErrorKind, Event, Parser, ScalarStyle, StructureStyle, TryLoadError, TrySpannedEventReceiver,
};
use smol_str::SmolStr;

use super::line::floor;
use super::tree::{Comment, Entry, Key, Node, NodeId, State, Style, Tree, Value};
use crate::source::{SourceId, Span};

/// How many nodes a file may hold.
const NODE_LIMIT: usize = 200_000;
/// How deep lists and mappings may lie in each other.
const DEPTH_LIMIT: usize = 64;
/// How many facts about a file are told: more would help nobody, and cost memory.
pub(super) const FACT_LIMIT: usize = 1_000;
/// Up to how many keys a mapping is searched for a duplicate without an index.
const FEW_KEYS: usize = 24;

/// What one reading gave.
pub(super) struct Reading {
    /// What could be read, up to the stop.
    pub tree: Tree,
    /// What the parser read, but the format does not admit.
    pub facts: Vec<Fact>,
    /// Why reading stopped before the end of the text.
    pub stop: Option<Stop>,
}

/// Why the parser stopped.
pub(super) struct Stop {
    /// The byte of the fault, as the parser tells it.
    pub at: u32,
    /// What kept it from reading on.
    pub kind: StopKind,
    /// Where the outermost bracket opens that was not closed by then.
    pub bracket: Option<u32>,
}

/// The kinds of stops.
pub(super) enum StopKind {
    /// The parser refused the text.
    Refused(ErrorKind),
    /// More than [`NODE_LIMIT`] nodes.
    TooManyNodes,
    /// A second document begins.
    SecondDocument,
}

/// What the parser takes and the format does not.
pub(super) struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// Where it is.
    pub span: Span,
}

/// The kinds of facts.
pub(super) enum FactKind {
    /// A key that its mapping already has; the place of the first.
    DuplicateKey(Span),
    /// A key that is no text.
    KeyNotText,
    /// A value without a key.
    KeyMissing,
    /// `&name`.
    Anchor,
    /// `*name` that names an anchor above.
    Alias,
    /// `*name` that names nothing.
    UnknownAlias,
    /// `<<:`
    MergeKey,
    /// `!name`
    Tag,
}

/// Reads a text once, up to its end or to the first place that cannot be read.
pub(super) fn build(text: &str, source: SourceId) -> Reading {
    let options = granit_parser::options! {
        strict_indentation: true,
        disallow_directives: true,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        block_nesting_limit: DEPTH_LIMIT,
        flow_nesting_limit: DEPTH_LIMIT,
    };
    let mut builder = Builder::new(text, source);
    let mut parser = Parser::new_from_str_with_options(text, options);
    // Where the builder stopped itself it knows why.
    if let Err(TryLoadError::Scan(error)) = parser.try_load(&mut builder, true) {
        let at = error.marker().byte_offset().unwrap_or(text.len()) as u32;
        builder.stop(at, StopKind::Refused(error.kind().clone()));
    }
    builder.finish()
}

impl<'e> TrySpannedEventReceiver<'e> for Builder<'_> {
    type Error = Stopped;

    fn on_event(&mut self, event: Event<'e>, span: granit_parser::Span) -> Result<(), Stopped> {
        if let Some(tag) = span.tag_span().and_then(|tag| tag.byte_range()) {
            self.fact(FactKind::Tag, Span::new(self.source, tag));
        }
        self.event(event, Span::new(self.source, span.byte_range().unwrap_or(0..0)));
        if self.stop.is_some() { Err(Stopped) } else { Ok(()) }
    }
}

/// The builder wants no more events.
struct Stopped;

/// A list or mapping whose end has not been read.
enum Open {
    List { node: NodeId, items: Vec<NodeId> },
    Map { node: NodeId, entries: Vec<Entry>, keys: BTreeMap<SmolStr, Span>, expects: Expects },
}

/// What comes next in a mapping.
enum Expects {
    Key,
    Value(Key),
    /// The value of a key that does not stand in the tree.
    Dropped,
}

struct Builder<'s> {
    text: &'s str,
    source: SourceId,
    nodes: Vec<Node>,
    /// The bytes of each key and scalar that was read, in their order.
    scalars: Vec<Range<usize>>,
    facts: Vec<Fact>,
    open: Vec<Open>,
    root: Option<NodeId>,
    documents: u32,
    stop: Option<Stop>,
}

impl<'s> Builder<'s> {
    fn new(text: &'s str, source: SourceId) -> Self {
        Self {
            text,
            source,
            nodes: Vec::with_capacity(text.len() / 16),
            scalars: Vec::with_capacity(text.len() / 16),
            facts: Vec::new(),
            open: Vec::new(),
            root: None,
            documents: 0,
            stop: None,
        }
    }

    fn fact(&mut self, kind: FactKind, span: Span) {
        if self.facts.len() < FACT_LIMIT {
            self.facts.push(Fact { kind, span });
        }
    }

    fn stop(&mut self, at: u32, kind: StopKind) {
        let nodes = self.open.iter().map(|open| match open {
            Open::List { node, .. } | Open::Map { node, .. } => &self.nodes[node.0 as usize],
        });
        let bracket =
            nodes.filter(|node| node.style == Style::Flow).map(|node| node.span.start).next();
        self.stop = Some(Stop { at, kind, bracket });
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.stop(span.start, StopKind::SecondDocument);
                }
            }
            Event::Scalar(text, style, _, _) => {
                self.scalars.push(span.range());
                self.scalar(text, style, span);
            }
            Event::Alias(_) => self.alias(FactKind::Alias, span),
            Event::UnresolvedAlias(_) => self.alias(FactKind::UnknownAlias, span),
            Event::Anchor(..) => self.fact(FactKind::Anchor, span),
            Event::SequenceStart(style, ..) => {
                let start = if matches!(style, StructureStyle::Block) {
                    self.dash(span.start)
                } else {
                    span.start
                };
                let node = self.container(structure(style), start, span.end);
                self.open.push(Open::List { node, items: Vec::new() });
            }
            Event::MappingStart(style, ..) => {
                let node = self.container(structure(style), span.start, span.end);
                let keys = BTreeMap::new();
                self.open.push(Open::Map {
                    node,
                    entries: Vec::new(),
                    keys,
                    expects: Expects::Key,
                });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            // The ends of stream and document; and the enumeration is open: what is no node changes nothing here.
            _ => {}
        }
        if self.nodes.len() > NODE_LIMIT {
            self.stop(span.start, StopKind::TooManyNodes);
        }
    }

    /// Every comment up to a byte: a `#` at the start of a line or after a blank, outside of all keys and scalars. The
    /// parser could tell them, at a tenth of its time.
    fn comments(&self, end: usize) -> Vec<Comment> {
        let mut comments: Vec<Comment> = Vec::new();
        let mut scalars = self.scalars.iter().peekable();
        let text = &self.text[..end];
        let mut from = 0;
        while let Some(start) = text[from..].find('#').map(|at| from + at) {
            from = start + 1;
            let before = text[..start].trim_end_matches([' ', '\t']);
            let alone = before.is_empty() || before.ends_with(['\n', '\r']) || before == "\u{feff}";
            while scalars.next_if(|scalar| scalar.end <= start).is_some() {}
            let inside = scalars.peek().is_some_and(|scalar| scalar.start <= start);
            if inside || (before.len() == start && !alone) {
                continue;
            }
            let rest = &self.text[start..];
            let end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
            comments.push(Comment { span: Span::new(self.source, start..end), alone });
            from = end.min(text.len());
        }
        comments
    }

    fn scalar(&mut self, text: Cow<'_, str>, style: ScalarStyle, span: Span) {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted => Style::Single,
            ScalarStyle::DoubleQuoted => Style::Double,
            ScalarStyle::Literal => Style::Literal,
            ScalarStyle::Folded => Style::Folded,
        };
        let unwritten = span.start == span.end && matches!(style, Style::Plain);
        if let Some(Open::Map { expects: expects @ Expects::Key, entries, keys, .. }) =
            self.open.last_mut()
        {
            let fact = if unwritten {
                Some(FactKind::KeyMissing)
            } else if text == "<<" && matches!(style, Style::Plain) {
                Some(FactKind::MergeKey)
            } else {
                first_of(&text, span, entries, keys).map(FactKind::DuplicateKey)
            };
            if let Some(kind) = fact {
                *expects = Expects::Dropped;
                self.fact(kind, span);
            } else {
                *expects = Expects::Value(Key { text: text.into(), span });
            }
            return;
        }
        let span = match style {
            Style::Literal | Style::Folded => self.block_text(span),
            _ if unwritten => self.nothing(span),
            _ => span,
        };
        let null = matches!(style, Style::Plain)
            && (unwritten || matches!(&*text, "~" | "null" | "Null" | "NULL"));
        let value = if null { Value::Null } else { Value::Text(text.into()) };
        let node = self.push(Node { span, style, value, state: State::Sound });
        self.place(node);
    }

    /// An alias stands as a masked nothing: the format does not expand it.
    fn alias(&mut self, kind: FactKind, span: Span) {
        // Of `<<: *x` the merge key alone is spoken of.
        if !matches!(self.open.last(), Some(Open::Map { expects: Expects::Dropped, .. })) {
            self.fact(kind, span);
        }
        if let Some(Open::Map { expects: expects @ Expects::Key, .. }) = self.open.last_mut() {
            *expects = Expects::Dropped;
            return;
        }
        let node =
            self.push(Node { span, style: Style::Plain, value: Value::Null, state: State::Masked });
        self.place(node);
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        NodeId(self.nodes.len() as u32 - 1)
    }

    fn container(&mut self, style: Style, start: u32, end: u32) -> NodeId {
        let span = Span { source: self.source, start, end };
        self.push(Node { span, style, value: Value::Null, state: State::Sound })
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, id: NodeId) {
        match self.open.last_mut() {
            None => self.root = Some(id),
            Some(Open::List { items, .. }) => items.push(id),
            Some(Open::Map { entries, expects, .. }) => {
                match std::mem::replace(expects, Expects::Key) {
                    Expects::Value(key) => entries.push(Entry { key, value: id }),
                    Expects::Dropped => {}
                    Expects::Key => {
                        *expects = Expects::Dropped;
                        let span = self.nodes[id.0 as usize].span;
                        self.fact(FactKind::KeyNotText, span);
                    }
                }
            }
        }
    }

    fn close(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let (id, value, last) = match open {
            Open::List { node, items } => {
                let last = items.last().map(|item| self.nodes[item.0 as usize].span.end);
                (node, Value::List(items), last)
            }
            Open::Map { node, entries, expects, .. } => {
                let last = entries.last().map(|entry| self.nodes[entry.value.0 as usize].span.end);
                let last = match expects {
                    Expects::Value(key) => Some(key.span.end),
                    Expects::Key | Expects::Dropped => last,
                };
                (node, Value::Map(entries), last)
            }
        };
        let node = &mut self.nodes[id.0 as usize];
        node.span.end = match node.style {
            // Where reading stopped, the parser may name a place before what it had read.
            Style::Flow => end.end.max(last.unwrap_or(node.span.end)),
            _ => last.unwrap_or(node.span.end),
        };
        node.value = value;
        self.place(id);
    }

    /// The dash of a list's first item: the parser names the item itself where the list is as deep as its key.
    fn dash(&self, start: u32) -> u32 {
        let Some(Open::Map { expects: Expects::Value(key), .. }) = self.open.last() else {
            return start;
        };
        let column =
            |at: u32| at - self.text[..at as usize].rfind('\n').map_or(0, |end| end as u32 + 1);
        let own = self.text.as_bytes().get(start as usize) == Some(&b'-');
        if own && column(start) > column(key.span.start) {
            return start;
        }
        let before = self.text[..start as usize].trim_end();
        if before.ends_with('-') { before.len() as u32 - 1 } else { start }
    }

    /// The place of a value that is not written: right after its colon or dash.
    fn nothing(&self, span: Span) -> Span {
        let text = &self.text[..span.start as usize];
        let at = match self.open.last() {
            Some(Open::Map { expects: Expects::Value(key), .. }) => {
                let rest = &self.text[key.span.end as usize..];
                let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                let colon = key.span.end as usize + blanks;
                if self.text.as_bytes().get(colon) == Some(&b':') {
                    colon + 1
                } else {
                    key.span.end as usize
                }
            }
            _ => text.trim_end_matches([' ', '\t']).len(),
        };
        Span::new(self.source, at..at)
    }

    /// A block text, from its header to the end of its last line that is not blank.
    fn block_text(&self, span: Span) -> Span {
        let before = &self.text[..span.start as usize];
        let content = &self.text[span.range()];
        let header = self.header(before);
        let end = span.start as usize + content.trim_end().len();
        Span::new(self.source, header..end.max(header + 1).min(self.text.len()))
    }

    /// Where the `|` or `>` stands whose content begins where `before` ends.
    fn header(&self, before: &str) -> usize {
        let floor = match self.open.last() {
            Some(Open::Map { expects: Expects::Value(key), .. }) => key.span.end as usize,
            Some(Open::List { node, items }) => match items.last() {
                Some(item) => self.nodes[item.0 as usize].span.end as usize,
                None => self.nodes[node.0 as usize].span.start as usize,
            },
            _ => 0,
        };
        let stretch = before.get(floor..).unwrap_or(before);
        let mut at = before.len() - stretch.len();
        // Between the key or dash and the header stand blanks, comments and properties, none of which opens with `|` or `>`.
        for line in stretch.split_inclusive('\n') {
            let code = line.find(" #").map_or(line, |comment| &line[..comment]);
            if !code.trim_start().starts_with('#')
                && let Some(found) = code.find(['|', '>'])
            {
                return at + found;
            }
            at += line.len();
        }
        before.len()
    }

    /// Ends the reading: what is still open is closed where it stands.
    fn finish(mut self) -> Reading {
        let at = self.stop.as_ref().map_or(self.text.len() as u32, |stop| stop.at);
        let comments = self.comments(floor(self.text, at as usize));
        while let Some(open) = self.open.last() {
            let key = match open {
                Open::Map { expects: Expects::Value(key), .. } => Some(key.span),
                _ => None,
            };
            // The value of the last key is where the fault lies.
            if let Some(key) = key {
                let span = Span { start: key.end, end: key.end, ..key };
                let value = self.push(Node {
                    span,
                    style: Style::Plain,
                    value: Value::Null,
                    state: State::Masked,
                });
                self.place(value);
            }
            let end = Span { source: self.source, start: at, end: at };
            self.close(end);
        }
        let mut tree = Tree::empty(self.source);
        if let Some(root) = self.root {
            tree = Tree { nodes: self.nodes, root, ..tree };
        }
        tree.comments = comments;
        Reading { tree, facts: self.facts, stop: self.stop }
    }
}

/// The place of the key of the same name, where the mapping has one already.
fn first_of(
    text: &str,
    span: Span,
    entries: &[Entry],
    keys: &mut BTreeMap<SmolStr, Span>,
) -> Option<Span> {
    if entries.len() < FEW_KEYS {
        return entries.iter().find(|entry| entry.key.text == text).map(|entry| entry.key.span);
    }
    if keys.is_empty() {
        keys.extend(entries.iter().map(|entry| (entry.key.text.clone(), entry.key.span)));
    }
    let first = keys.get(text).copied();
    if first.is_none() {
        keys.insert(text.into(), span);
    }
    first
}

fn structure(style: StructureStyle) -> Style {
    match style {
        StructureStyle::Block => Style::Block,
        StructureStyle::Flow => Style::Flow,
    }
}
