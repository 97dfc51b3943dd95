//! The schemas as shapes that a tree can be walked along: what a place admits, and which keys it knows.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use super::Kind;
use super::bare::SCHEMAS;

/// The number of a shape.
pub(super) type ShapeId = usize;

/// What one place of a file admits.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// The kinds of value that it admits.
    pub admits: Admits,
    /// The keys that a mapping may have there, in canonical order, and the shapes of their values.
    pub keys: Vec<(&'static str, ShapeId)>,
    /// The keys one of which a mapping must have; none where any will do.
    pub naming: Vec<&'static str>,
    /// The shape of a value whose key the author coins.
    pub coined: Option<ShapeId>,
    /// The shape of the items of a list.
    pub items: Option<ShapeId>,
    /// The key that a plain text stands for, in the short form.
    pub short: Option<&'static str>,
    /// Words that people use for a key or choice of this place, each with the right one.
    pub customary: Vec<(&'static str, &'static str)>,
    /// Whether a text there has a grammar of its own (a time, money, a number, a date), so that its digits mean the same
    /// to every reader of the format.
    pub measured: bool,
}

/// Kinds of value, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Admits(u8);

impl Admits {
    /// A text.
    pub(super) const TEXT: Self = Self(1);
    /// A number.
    pub(super) const NUMBER: Self = Self(2);
    /// True or false.
    pub(super) const TRUTH: Self = Self(4);
    /// A list.
    pub(super) const LIST: Self = Self(8);
    /// A mapping.
    pub(super) const MAP: Self = Self(16);
    /// Nothing written.
    pub(super) const NOTHING: Self = Self(32);

    /// Whether these kinds hold that one.
    pub(super) fn has(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }

    fn of(types: &Value) -> Self {
        match types {
            Value::String(name) => match name.as_str() {
                "string" => Self::TEXT,
                "number" | "integer" => Self::NUMBER,
                "boolean" => Self::TRUTH,
                "array" => Self::LIST,
                "object" => Self::MAP,
                _ => Self::NOTHING,
            },
            Value::Array(names) => Self(names.iter().map(Self::of).fold(0, |all, one| all | one.0)),
            _ => Self::default(),
        }
    }
}

impl Shape {
    /// The shape of the value under a key, where the place knows the key or lets authors coin it.
    pub(super) fn under(&self, key: &str) -> Option<ShapeId> {
        self.under_next(key, &mut 0)
    }
}

impl Shape {
    /// The same for a key that most likely stands right after the one before it: `next` is where the search begins, and
    /// where the next one should.
    pub(super) fn under_next(&self, key: &str, next: &mut usize) -> Option<ShapeId> {
        let (before, after) = self.keys.split_at((*next).min(self.keys.len()));
        let found = after.iter().chain(before).position(|(name, _)| *name == key);
        let Some(found) = found else { return self.coined };
        let at = (before.len() + found) % self.keys.len();
        *next = at + 1;
        Some(self.keys[at].1)
    }

    /// The right word for one that people use in its place.
    pub(super) fn right(&self, word: &str) -> Option<&'static str> {
        let mut known = self.customary.iter();
        known.find(|(used, _)| used.eq_ignore_ascii_case(word.trim())).map(|(_, right)| *right)
    }
}

/// All shapes of all schemas.
pub(super) struct Shapes {
    /// The shapes by number.
    pub all: Vec<Shape>,
    /// The shape of a whole file of each kind.
    pub roots: [ShapeId; Kind::ALL.len()],
    /// The shape that holds the fourteen components of a standard.
    pub components: ShapeId,
    /// Every key that some place knows, sorted.
    pub names: Vec<&'static str>,
}

/// The shapes, laid out once.
pub(super) static SHAPES: LazyLock<Shapes> = LazyLock::new(lay_out);

fn lay_out() -> Shapes {
    let mut layout = Layout { shapes: Vec::new(), places: BTreeMap::new() };
    let roots = Kind::ALL.map(|kind| layout.shape(&SCHEMAS[kind as usize], kind));
    let standard = &layout.shapes[roots[Kind::Standar as usize]];
    let components = standard.under("komponen").expect("internal: a standard has komponen");
    let mut names: Vec<&str> =
        layout.shapes.iter().flat_map(|shape| shape.keys.iter().map(|(name, _)| *name)).collect();
    names.sort_unstable();
    names.dedup();
    Shapes { all: layout.shapes, roots, components, names }
}

struct Layout {
    shapes: Vec<Shape>,
    /// The shape of each place of the documents, by its address: the documents never move.
    places: BTreeMap<usize, ShapeId>,
}

impl Layout {
    fn shape(&mut self, place: &'static Value, kind: Kind) -> ShapeId {
        let address = std::ptr::from_ref(place).addr();
        if let Some(&known) = self.places.get(&address) {
            return known;
        }
        if let Some(target) = place.get("$ref").and_then(Value::as_str) {
            let (target, home) = follow(target, kind);
            let shape = self.shape(target, home);
            // A type beside the reference narrows what it admits.
            let shape = match place.get("type") {
                Some(types) => {
                    let narrowed =
                        Shape { admits: Admits::of(types), ..self.shapes[shape].clone() };
                    self.shapes.push(narrowed);
                    self.shapes.len() - 1
                }
                None => shape,
            };
            self.places.insert(address, shape);
            return shape;
        }
        let id = self.shapes.len();
        self.shapes.push(Shape::default());
        self.places.insert(address, id);
        let mut shape = Shape {
            admits: place.get("type").map_or_else(Admits::default, Admits::of),
            short: place.get("x-teks").and_then(Value::as_str),
            naming: naming(place),
            customary: customary(place),
            measured: is_measured(place, kind),
            ..Shape::default()
        };
        if let Some(keys) = place.get("properties").and_then(Value::as_object) {
            shape.keys =
                keys.iter().map(|(name, value)| (name.as_str(), self.shape(value, kind))).collect();
        }
        if let Some(coined) = place.get("additionalProperties").filter(|value| value.is_object()) {
            shape.coined = Some(self.shape(coined, kind));
        }
        if let Some(items) = place.get("items") {
            shape.items = Some(self.shape(items, kind));
        }
        if let Some(short) = shape.short.and_then(|short| shape.under(short)) {
            shape.measured = self.shapes[short].measured;
        }
        self.shapes[id] = shape;
        id
    }
}

/// The place that a reference names, and the document it lies in.
fn follow(target: &str, kind: Kind) -> (&'static Value, Kind) {
    let (file, name) =
        target.split_once("#/$defs/").expect("internal: a reference names a definition");
    let kind = if file.is_empty() { kind } else { Kind::Standar };
    let place = SCHEMAS[kind as usize]["$defs"].get(name);
    (place.expect("internal: the definition is there"), kind)
}

/// The keys that the place asks for, of which one may serve for all.
fn naming(place: &'static Value) -> Vec<&'static str> {
    let then = &place["then"];
    let branches = ["oneOf", "anyOf"].iter().filter_map(|word| then[word].as_array()).flatten();
    branches
        .chain([place, then])
        .filter_map(|holder| holder["required"].as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn customary(place: &'static Value) -> Vec<(&'static str, &'static str)> {
    let words = place.get("x-lazim").and_then(Value::as_object);
    words
        .into_iter()
        .flatten()
        .filter_map(|(used, right)| Some((used.as_str(), right.as_str()?)))
        .collect()
}

/// Whether the place is the definition of a scalar with a grammar.
fn is_measured(place: &'static Value, kind: Kind) -> bool {
    ["waktu", "uang", "angka", "tanggal"].iter().any(|name| {
        SCHEMAS[kind as usize]["$defs"].get(name).is_some_and(|known| std::ptr::eq(known, place))
    })
}
