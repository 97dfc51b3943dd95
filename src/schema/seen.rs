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

/// What a scalar is to the validator.
enum Scalar<'t> {
    Truth(bool),
    Number(Number),
    Text(&'t str),
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
    /// The node and what its place admits; none for what is masked or refused, which counts as nothing written.
    fn sound(self) -> Option<(&'t Walked<'t>, &'t Value, &'static Shape)> {
        let Self::Node(file, id) = self else { return None };
        let node = file.tree.node(id);
        let shape = &SHAPES.all[file.shapes[id.0 as usize]];
        (node.state == State::Sound).then_some((file, &node.value, shape))
    }

    /// The scalar. Where no text is admitted it is a truth or a number, or else the text, which the schema will refuse.
    fn scalar(self) -> Option<Scalar<'t>> {
        if let Self::Name(name) = self {
            return Some(Scalar::Text(name));
        }
        let (_, Value::Text(text), shape) = self.sound()? else { return None };
        if shape.admits.has(Admits::TEXT) {
            return Some(Scalar::Text(text));
        }
        let truth = || truth(text).filter(|_| shape.admits.has(Admits::TRUTH)).map(Scalar::Truth);
        let number =
            || number(text).filter(|_| shape.admits.has(Admits::NUMBER)).map(Scalar::Number);
        Some(truth().or_else(number).unwrap_or(Scalar::Text(text)))
    }
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
        let (file, Value::Map(entries), shape) = self.sound()? else { return None };
        let entries = if shape.admits.has(Admits::MAP) { entries.iter() } else { [].iter() };
        Some(Members { file, entries })
    }

    fn as_array(&self) -> Option<Items<'t>> {
        let (file, Value::List(items), shape) = self.sound()? else { return None };
        let admitted = shape.items.is_some() && shape.admits.has(Admits::LIST);
        let ids = if admitted { items.iter() } else { [].iter() };
        Some(Items { file, ids })
    }

    fn as_string(&self) -> Option<Cow<'t, str>> {
        match self.scalar()? {
            Scalar::Text(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }

    fn as_number(&self) -> Option<Digits> {
        match self.scalar()? {
            Scalar::Number(number) => Some(Digits(number)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.scalar()? {
            Scalar::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }

    fn json_type(&self) -> JsonType {
        match self.scalar() {
            Some(Scalar::Text(_)) => return JsonType::String,
            Some(Scalar::Truth(_)) => return JsonType::Boolean,
            Some(Scalar::Number(_)) => return JsonType::Number,
            None => {}
        }
        match self.sound() {
            Some((_, Value::List(_), _)) => JsonType::Array,
            Some((_, Value::Map(_), _)) => JsonType::Object,
            _ => JsonType::Null,
        }
    }

    /// Of lists and mappings only that they are such: no refusal is told by what they hold, and no schema compares them.
    fn to_value(&self) -> Cow<'t, Plain> {
        Cow::Owned(match (self.scalar(), self.json_type()) {
            (Some(Scalar::Text(text)), _) => Plain::String(text.to_owned()),
            (Some(Scalar::Truth(truth)), _) => Plain::Bool(truth),
            (Some(Scalar::Number(number)), _) => Plain::Number(number),
            (None, JsonType::Array) => Plain::Array(Vec::new()),
            (None, JsonType::Object) => Plain::Object(serde_json::Map::new()),
            (None, _) => Plain::Null,
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
