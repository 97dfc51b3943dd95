//! What the validator refuses, each at its place in the tree.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Refusal;
use jsonschema::paths::LocationSegment;
use serde_json::Value as Json;

use super::bare::SCHEMAS;
use super::read::Reader;
use super::rules::BENTUK_NILAI_KELIRU;
use super::shape::{SHAPES, Shape};
use super::{Kind, missing, wrong};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::Span;
use crate::syntax::{NodeId, State, Tree};

/// The place that a refusal speaks of.
pub(super) struct Place {
    /// Its node.
    pub node: NodeId,
    /// The key that leads to it, the nearest above where it is the item of a list.
    pub key: Option<(String, Span)>,
    /// What it admits.
    pub shape: &'static Shape,
    /// Whether it is the item of a list.
    pub item: bool,
    /// How many keys and items lead to it; none to the file as a whole.
    pub depth: usize,
}

/// Turns the refusals of the validator into findings, the innermost first, each node once.
pub(super) fn tell(reader: &mut Reader, kind: Kind, refusals: Vec<ValidationError<'_>>) {
    let mut placed: Vec<(Place, ValidationError)> = refusals
        .into_iter()
        .filter_map(|refusal| Some((locate(reader.tree, kind, &refusal)?, refusal)))
        .collect();
    placed.sort_by_key(|(place, refusal)| {
        (std::cmp::Reverse(place.depth), !matches!(refusal.kind(), Refusal::Type { .. }))
    });
    for (place, refusal) in placed {
        // An earlier finding may have closed this place.
        if reader.tree.node(place.node).state == State::Sound {
            one(reader, kind, &place, &refusal);
        }
    }
}

/// Walks along the path of a refusal; nothing where a node on the way is masked or refused, for it counts as valid.
fn locate(tree: &Tree, kind: Kind, refusal: &ValidationError<'_>) -> Option<Place> {
    let root = &SHAPES.all[SHAPES.roots[kind as usize]];
    let mut place = Place { node: tree.root, key: None, shape: root, item: false, depth: 0 };
    for segment in refusal.instance_path().segments() {
        if tree.node(place.node).state != State::Sound {
            return None;
        }
        place.item = matches!(segment, LocationSegment::Index(_));
        let (node, shape) = match segment {
            LocationSegment::Property(name) => {
                let entry = tree.entry(place.node, &name)?;
                place.key = Some((name.into_owned(), entry.key.span));
                (entry.value, place.shape.under(&entry.key.text))
            }
            LocationSegment::Index(index) => {
                (*tree.items(place.node).get(index)?, place.shape.items)
            }
        };
        place.node = node;
        place.shape = &SHAPES.all[shape?];
        place.depth += 1;
    }
    (tree.node(place.node).state == State::Sound).then_some(place)
}

/// The finding of one refusal.
fn one(reader: &mut Reader, kind: Kind, place: &Place, refusal: &ValidationError<'_>) {
    let node = place.node;
    let finding = match refusal.kind() {
        _ if reader.joined.contains(&node.0) => None,
        Refusal::Type { .. } => Some(wrong::wrong_shape(reader, place)),
        Refusal::Enum { options } => {
            let options: Vec<String> = options.as_array().into_iter().flatten().map(word).collect();
            Some(wrong::outside(reader, place, &options))
        }
        Refusal::Constant { expected_value } => {
            Some(wrong::outside(reader, place, &[word(expected_value)]))
        }
        Refusal::Minimum { limit } => Some(wrong::below(reader, place, &word(limit))),
        // Only a date is asked for in digits.
        Refusal::Pattern { pattern } if pattern.starts_with("^[0-9]") => {
            Some(wrong::no_date(reader, place))
        }
        Refusal::Pattern { .. } => Some(wrong::no_id(reader, place)),
        Refusal::PropertyNames { error } => {
            // The name is bad and yet a name, by which the rest of the file may call it.
            if let Some(finding) = wrong::coined(reader, place, error) {
                reader.push(finding);
            }
            return;
        }
        Refusal::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            return missing::missing(reader, kind, place, property, refusal);
        }
        Refusal::OneOfNotValid { .. } | Refusal::AnyOf { .. } => {
            missing::unnamed(reader, kind, place, refusal)
        }
        Refusal::OneOfMultipleValid { .. } => wrong::crowded(reader, kind, place, refusal),
        Refusal::MaxProperties { .. } => wrong::not_alone(reader, place),
        Refusal::FalseSchema => Some(wrong::forbidden(reader, kind, place)),
        // What the walk has told or taken out already.
        Refusal::AdditionalProperties { .. }
        | Refusal::MinItems { .. }
        | Refusal::MinProperties { .. } => None,
        _ => Some(Diagnostic::new(
            &BENTUK_NILAI_KELIRU,
            reader.tree.node(node).span,
            Text::new("Nilai ini tidak sesuai dengan skema", "This value does not fit the schema"),
        )),
    };
    if let Some(finding) = finding {
        reader.push(finding);
    }
    // The rest of a file that has keys is still judged.
    if place.depth > 0 || matches!(refusal.kind(), Refusal::Type { .. }) {
        reader.tree.node_mut(node).state = State::Refused;
    }
}

fn word(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What stands in the schema at the keyword that refused.
pub(super) fn keyword(kind: Kind, refusal: &ValidationError<'_>) -> Option<&'static Json> {
    // The path is that of the document in which the keyword stands: the file's own, or the standard's.
    let pointer = refusal.schema_path().as_str();
    [kind, Kind::Standar].iter().find_map(|&kind| SCHEMAS[kind as usize].pointer(pointer))
}

/// The keys that the branches of a `oneOf` or `anyOf` ask for, as the schema lists them.
pub(super) fn branches(kind: Kind, refusal: &ValidationError<'_>) -> Vec<&'static str> {
    let branches = keyword(kind, refusal).and_then(Json::as_array).into_iter().flatten();
    branches.filter_map(|branch| branch["required"][0].as_str()).collect()
}
