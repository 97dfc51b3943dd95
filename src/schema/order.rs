//! The canonical order of keys: that of the properties in the schema.

use super::shape::{SHAPES, ShapeId};
use super::{kind, list_kind};
use crate::source::Span;
use crate::syntax::{NodeId, Tree, Value};

/// The keys that stand before one that canonically precedes them, in the order of the file; none where all is in order.
///
/// Names that authors coin have no order of their own.
#[must_use]
pub fn out_of_order(tree: &Tree) -> Vec<Span> {
    let root = match &tree.node(tree.root).value {
        Value::List(_) => list_kind(tree),
        _ => kind(tree),
    };
    let mut found = Vec::new();
    walk(tree, tree.root, SHAPES.roots[root as usize], &mut found);
    found
}

fn walk(tree: &Tree, id: NodeId, shape: ShapeId, found: &mut Vec<Span>) {
    let shape = &SHAPES.all[shape];
    match &tree.node(id).value {
        Value::List(items) => {
            for &item in items {
                if let Some(under) = shape.items {
                    walk(tree, item, under, found);
                }
            }
        }
        Value::Map(entries) => {
            let rank = |key: &str| shape.keys.iter().position(|(name, _)| *name == key);
            let mut last = None;
            for entry in entries {
                let own = rank(&entry.key.text);
                if own.is_some() && own < last {
                    found.push(entry.key.span);
                }
                last = last.max(own);
                if let Some(under) = shape.under(&entry.key.text) {
                    walk(tree, entry.value, under, found);
                }
            }
        }
        Value::Null | Value::Text(_) => {}
    }
}
