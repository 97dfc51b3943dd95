//! The tree as the validator sees it: in place, each value read as its shape asks. Nothing is copied.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object};
use serde_json::{Number, Value as Plain};

use super::read::{number, truth};
use super::shape::{Admits, SHAPES, Shape, ShapeId};
use crate::syntax::{Entry, NodeId, State, Tree, Value};

/// A file that was walked: its tree, and the shape that each node was read as.
pub(super) struct Walked<'t> {
    /// The tree, mended.
    pub tree: &'t Tree,
    /// The shape of each node, by its number; of one that was not come to, the first.
    pub shapes: &'t [ShapeId],
}

/// A value of a walked file, or the name of a key.
#[derive(Clone, Copy)]
pub(super) enum Seen<'t> {
    /// A node.
    Node(&'t Walked<'t>, NodeId),
    /// A name.
    Name(&'t str),
}

/// What a value is to the validator.
enum Kind<'t> {
    Nothing,
    Truth(bool),
    Number(Number),
    Text(&'t str),
    List(Items<'t>),
    Map(Members<'t>),
}

/// The items of a list; none where the place admits no list, so that it is refused as a whole.
#[derive(Clone)]
pub(super) struct Items<'t> {
    file: &'t Walked<'t>,
    ids: std::slice::Iter<'t, NodeId>,
}

/// The keys of a mapping and their values; none where the place admits no mapping.
#[derive(Clone)]
pub(super) struct Members<'t> {
    file: &'t Walked<'t>,
    entries: std::slice::Iter<'t, Entry>,
}

impl<'t> Seen<'t> {
    fn kind(self) -> Kind<'t> {
        let (file, id) = match self {
            Self::Node(file, id) => (file, id),
            Self::Name(name) => return Kind::Text(name),
        };
        let node = file.tree.node(id);
        let shape: &Shape = &SHAPES.all[file.shapes[id.0 as usize]];
        if node.state != State::Sound {
            return Kind::Nothing;
        }
        match &node.value {
            Value::Null => Kind::Nothing,
            Value::Text(text) => scalar(text, shape),
            Value::List(items) => {
                let admitted = shape.items.is_some() && shape.admits.has(Admits::LIST);
                let ids = if admitted { items.iter() } else { [].iter() };
                Kind::List(Items { file, ids })
            }
            Value::Map(entries) => {
                let admitted = shape.admits.has(Admits::MAP);
                let entries = if admitted { entries.iter() } else { [].iter() };
                Kind::Map(Members { file, entries })
            }
        }
    }
}

/// A scalar where no text is admitted is a truth or a number, or else the text, which the schema will refuse.
fn scalar<'t>(text: &'t str, shape: &Shape) -> Kind<'t> {
    if shape.admits.has(Admits::TEXT) {
        return Kind::Text(text);
    }
    let truth = || truth(text).filter(|_| shape.admits.has(Admits::TRUTH)).map(Kind::Truth);
    let number = || number(text).filter(|_| shape.admits.has(Admits::NUMBER)).map(Kind::Number);
    truth().or_else(number).unwrap_or(Kind::Text(text))
}

/// The way of the validator through trees.
pub(super) struct Trees;

impl Json for Trees {
    type Node<'t> = Seen<'t>;
    type PreparedKey = String;
    type StringBuffer = ();

    const KEYS_PER_LOOKUP: usize = 4;
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>((): &mut (), string: &str, f: impl FnOnce(Seen<'_>) -> T) -> T {
        f(Seen::Name(string))
    }
}

impl<'t> Node<'t, Trees> for Seen<'t> {
    type Object = Members<'t>;
    type Array = Items<'t>;
    type Number = Digits;

    fn as_object(&self) -> Option<Members<'t>> {
        match self.kind() {
            Kind::Map(members) => Some(members),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Items<'t>> {
        match self.kind() {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'t, str>> {
        match self.kind() {
            Kind::Text(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }

    fn as_number(&self) -> Option<Digits> {
        match self.kind() {
            Kind::Number(number) => Some(Digits(number)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.kind() {
            Kind::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        matches!(self.kind(), Kind::Nothing)
    }

    fn json_type(&self) -> JsonType {
        match self.kind() {
            Kind::Nothing => JsonType::Null,
            Kind::Truth(_) => JsonType::Boolean,
            Kind::Number(_) => JsonType::Number,
            Kind::Text(_) => JsonType::String,
            Kind::List(_) => JsonType::Array,
            Kind::Map(_) => JsonType::Object,
        }
    }

    /// Of lists and mappings only that they are such: no refusal is told by what they hold, and no schema compares them.
    fn to_value(&self) -> Cow<'t, Plain> {
        Cow::Owned(match self.kind() {
            Kind::Nothing => Plain::Null,
            Kind::Truth(truth) => Plain::Bool(truth),
            Kind::Number(number) => Plain::Number(number),
            Kind::Text(text) => Plain::String(text.to_owned()),
            Kind::List(_) => Plain::Array(Vec::new()),
            Kind::Map(_) => Plain::Object(serde_json::Map::new()),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Self::Node(file, id) => {
                Some(NodeIdentity::tagged(std::ptr::from_ref(file.tree).addr(), id.0))
            }
            Self::Name(_) => None,
        }
    }
}

impl<'t> Object<'t, Trees> for Members<'t> {
    type Node = Seen<'t>;
    type MemberName = &'t str;
    type MembersIter = Self;

    fn len(&self) -> usize {
        self.entries.len()
    }

    fn get(&self, key: &String) -> Option<Seen<'t>> {
        self.clone().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn members(&self) -> Self {
        self.clone()
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = (&'t str, Seen<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        let entry = self.entries.next()?;
        Some((entry.key.text.as_str(), Seen::Node(self.file, entry.value)))
    }
}

impl<'t> Array<'t, Trees> for Items<'t> {
    type Node = Seen<'t>;
    type ElementsIter = Self;

    fn len(&self) -> usize {
        self.ids.len()
    }

    fn elements(&self) -> Self {
        self.clone()
    }
}

impl<'t> Iterator for Items<'t> {
    type Item = Seen<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        self.ids.next().map(|id| Seen::Node(self.file, *id))
    }
}

/// A number.
pub(super) struct Digits(Number);

impl JsonNumber for Digits {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_u64()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Borrowed(&self.0)
    }
}
