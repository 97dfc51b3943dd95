//! The tree of a file: an arena of nodes, each with its place.

use smol_str::SmolStr;

use crate::source::{Source, SourceId, Span};

/// The number of a node in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NodeId(pub u32);

/// A file as a tree.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The source it was read from.
    pub source: SourceId,
    /// All nodes, children after their parents or before, in no promised order; those of dropped keys too, so walk from
    /// the root.
    pub nodes: Vec<Node>,
    /// The node that holds all others; [`Value::Null`] for an empty file.
    pub root: NodeId,
    /// Every comment, in the order of the text.
    pub comments: Vec<Comment>,
    /// The byte at which reading had to end before the end of the file (an unclosed quote, a file that is no text);
    /// what is missing after it is unknown, so that no room may call it absent.
    pub cut: Option<u32>,
    /// What was passed over to read on: masked lines, and a second document. What stands there is in no node.
    pub unread: Vec<Span>,
}

/// One value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its bytes: quotes, brackets and the header of a block text included.
    pub span: Span,
    /// How it is written.
    pub style: Style,
    /// What it is.
    pub value: Value,
    /// Whether later rooms may speak of it.
    pub state: State,
}

/// What a node is. A scalar stays text: the field decides what it means, not the spelling.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing is written.
    Null,
    /// A text, unescaped and unfolded; of a plain one the characters of the source.
    Text(SmolStr),
    /// A list.
    List(Vec<NodeId>),
    /// A mapping, in the order of the source, without duplicate keys (the first stands).
    Map(Vec<Entry>),
}

/// One key of a mapping and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value; where nothing is written, a node of [`Value::Null`] right after the colon.
    pub value: NodeId,
}

/// A key; once repaired it bears the right name at the place of the mistyped one.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Its name.
    pub text: SmolStr,
    /// Its bytes in the source, quotes included.
    pub span: Span,
}

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A text without quotes, or nothing.
    Plain,
    /// A text in single quotes.
    Single,
    /// A text in double quotes.
    Double,
    /// A block text that keeps its lines, `|`.
    Literal,
    /// A block text that folds its lines, `>`.
    Folded,
    /// A list or mapping of lines.
    Block,
    /// A list or mapping in brackets.
    Flow,
}

/// Whether a node can be spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was read as it stands.
    Sound,
    /// It could not be read and was masked; it counts as present and valid, and no later room speaks of it.
    Masked,
    /// The schema refused its shape or choice; it counts as present, and no later room speaks of it.
    Refused,
}

/// A comment, from its `#` to the end of its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Its bytes, the `#` included, the line end not.
    pub span: Span,
    /// Whether nothing but blanks stands before it on its line.
    pub alone: bool,
}

impl Tree {
    /// The tree of a file in which nothing is written.
    #[must_use]
    pub fn empty(source: SourceId) -> Self {
        let span = Span { source, start: 0, end: 0 };
        let nothing = Node { span, style: Style::Plain, value: Value::Null, state: State::Sound };
        Self {
            source,
            nodes: vec![nothing],
            root: NodeId(0),
            comments: Vec::new(),
            cut: None,
            unread: Vec::new(),
        }
    }

    /// The node of a number.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// The same, to change it.
    pub fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    /// The entries of a mapping; none for anything else.
    #[must_use]
    pub fn entries(&self, id: NodeId) -> &[Entry] {
        match &self.node(id).value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    #[must_use]
    pub fn items(&self, id: NodeId) -> &[NodeId] {
        match &self.node(id).value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The entry of a mapping that bears `key`.
    #[must_use]
    pub fn entry(&self, map: NodeId, key: &str) -> Option<&Entry> {
        self.entries(map).iter().find(|entry| entry.key.text == key)
    }

    /// The value under `key` of a mapping.
    #[must_use]
    pub fn get(&self, map: NodeId, key: &str) -> Option<NodeId> {
        self.entry(map, key).map(|entry| entry.value)
    }

    /// Whether another tree has the same keys, values and order, wherever they stand.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        self.node_says_as(self.root, other, other.root)
    }

    fn node_says_as(&self, own: NodeId, other: &Self, its: NodeId) -> bool {
        match (&self.node(own).value, &other.node(its).value) {
            (Value::Map(own), Value::Map(its)) => {
                own.len() == its.len()
                    && own.iter().zip(its).all(|(own, its)| {
                        own.key.text == its.key.text
                            && self.node_says_as(own.value, other, its.value)
                    })
            }
            (Value::List(own), Value::List(its)) => {
                own.len() == its.len()
                    && own.iter().zip(its).all(|(own, its)| self.node_says_as(*own, other, *its))
            }
            (own, its) => own == its,
        }
    }

    /// The text of a scalar that was soundly read.
    #[must_use]
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.node(id) {
            Node { value: Value::Text(text), state: State::Sound, .. } => Some(text),
            _ => None,
        }
    }
}

/// Whether a key, in whatever spelling, opens a line of some stretches of a file, such as those that were passed over.
#[must_use]
pub fn opens_in(source: &Source, stretches: &[Span], key: &str) -> bool {
    let fold = |sign: u8| if matches!(sign, b' ' | b'-') { b'_' } else { sign };
    let opens = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '-', '"', '\'']);
        let Some((written, _)) = line.split_once(':') else { return false };
        let written = written.trim_end_matches([' ', '"', '\'']);
        let mut signs = written.bytes().zip(key.bytes());
        written.len() == key.len() && signs.all(|(own, sign)| fold(own).eq_ignore_ascii_case(&sign))
    };
    stretches.iter().any(|span| source.slice(*span).lines().any(opens))
}
