//! Keys that are not there: of the file, of an entry, or beside another.

use jsonschema::ValidationError;

use super::Kind;
use super::faults::{Place, branches, keyword};
use super::keys::listed;
use super::read::Reader;
use super::rules::KUNCI_WAJIB_TIDAK_ADA;
use crate::diagnostic::{Diagnostic, Edit, Fix, Text};
use crate::source::Span;
use crate::syntax::{Entry, Key, Node, NodeId, State, Style, Tree, Value, opens_in};

pub(super) fn missing(
    reader: &mut Reader,
    kind: Kind,
    place: &Place,
    property: &str,
    refusal: &ValidationError<'_>,
) {
    // A missing component is the matter of the rule komponen-tidak-ada.
    let standard = kind == Kind::Standar && place.depth == 1;
    if standard && place.key.as_ref().is_some_and(|(key, _)| key == "komponen") {
        return;
    }
    let whole = place.depth == 0;
    if excused(reader, place, Some(property)) {
        if !whole {
            reader.tree.node_mut(place.node).state = State::Refused;
        }
        return;
    }
    if let Some(key) = dependent(reader, kind, place, property, refusal) {
        let Some(entry) = reader.tree.entry(place.node, key) else { return };
        let span = entry.key.span;
        let message = Text::new(
            format!("Kunci `{key}` hanya berdiri bersama `{property}`"),
            format!("The key `{key}` stands only beside `{property}`"),
        );
        reader.push(Diagnostic::new(&KUNCI_WAJIB_TIDAK_ADA, span, message));
        reader.tree.node_mut(place.node).state = State::Refused;
        return;
    }
    let message = Text::new(
        format!("Kunci `{property}` tidak ada"),
        format!("The key `{property}` is missing"),
    );
    let span = handle(reader, place);
    let mut finding = Diagnostic::new(&KUNCI_WAJIB_TIDAK_ADA, span, message);
    finding.help = wherefore(property).filter(|_| whole);
    if whole && property == "spp" {
        let root = reader.tree.node(place.node);
        if root.style == Style::Block {
            let end = if reader.source.text.contains("\r\n") { "\r\n" } else { "\n" };
            finding = finding.fix(Fix::safe(
                Text::new("Tulis `spp: 1` pada baris pertama", "Write `spp: 1` on the first line"),
                vec![Edit { span: root.span.head(), text: format!("spp: 1{end}") }],
            ));
        }
    }
    reader.push(finding);
    if whole {
        // Later rooms shall not miss what was told here.
        absent(reader.tree, property);
    } else {
        reader.tree.node_mut(place.node).state = State::Refused;
    }
}

pub(super) fn unnamed(
    reader: &Reader,
    kind: Kind,
    place: &Place,
    refusal: &ValidationError<'_>,
) -> Option<Diagnostic> {
    if excused(reader, place, None) {
        return None;
    }
    let names: Vec<&str> =
        branches(kind, refusal).into_iter().filter(|name| *name != "warisi").collect();
    let (id, en) = (listed(&names, "atau"), listed(&names, "or"));
    let message = if names.len() == 1 {
        Text::new(format!("Di sini kunci {id} tidak ada"), format!("Here the key {en} is missing"))
    } else {
        Text::new(
            format!("Di sini tidak ada satu pun dari kunci {id}"),
            format!("Here none of the keys {en} is there"),
        )
    };
    Some(Diagnostic::new(&KUNCI_WAJIB_TIDAK_ADA, handle(reader, place), message))
}

/// Whether what is missing here may be what an unknown key meant, lies where reading ended, or was passed over.
fn excused(reader: &Reader, place: &Place, property: Option<&str>) -> bool {
    let torn = reader.gaps.get(&place.node.0).is_some_and(|meant| match property {
        Some(property) if place.depth == 0 => meant.contains(&property),
        _ => true,
    });
    let passed_over = |property| opens_in(reader.source, &reader.tree.unread, property);
    torn || reader.tree.cut.is_some() && is_last(reader.tree, place.node)
        || place.depth == 0 && property.is_some_and(passed_over)
}

/// Whether a node is the last of the file, so that the end of the reading cut it.
pub(super) fn is_last(tree: &Tree, node: NodeId) -> bool {
    let mut at = tree.root;
    loop {
        if at == node {
            return true;
        }
        let last = match &tree.node(at).value {
            Value::List(items) => items.last().copied(),
            Value::Map(entries) => entries.last().map(|entry| entry.value),
            _ => None,
        };
        let Some(last) = last else { return false };
        at = last;
    }
}

/// The place of a mapping in a message: the key that leads to it; of an item its first key; of the file its first key.
fn handle(reader: &Reader, place: &Place) -> Span {
    let node = reader.tree.node(place.node);
    let first = reader.tree.entries(place.node).first().map(|entry| entry.key.span);
    match &place.key {
        Some((_, span)) if !place.item => *span,
        _ => first.unwrap_or(node.span),
    }
}

/// What to write under a key that every file of its kind has.
fn wherefore(property: &str) -> Option<Text> {
    Some(match property {
        "id" => Text::new(
            "Tulis `id` dengan huruf kecil, angka, dan tanda hubung, sama dengan nama berkasnya",
            "Write `id` in small letters, digits and hyphens, the same as the name of the file",
        ),
        "nama" => Text::new("Tulis `nama` layanan", "Write `nama`, the name of the service"),
        "komponen" => Text::new(
            "Tulis `komponen:`, dan di bawahnya komponen-komponen standar; yang belum ditulis diisi `belum`",
            "Write `komponen:`, and below it the components of the standard; one not written yet is `belum`",
        ),
        _ => return None,
    })
}

/// Puts a refused nothing under a key of the whole file, so that it counts as present.
fn absent(tree: &mut Tree, property: &str) {
    let root = tree.root;
    let span = tree.node(root).span.head();
    let node = Node { span, style: Style::Plain, value: Value::Null, state: State::Refused };
    tree.nodes.push(node);
    let value = NodeId(tree.nodes.len() as u32 - 1);
    if let Value::Map(entries) = &mut tree.node_mut(root).value {
        entries.push(Entry { key: Key { text: property.into(), span }, value });
    }
}

/// The key that stands here and may stand only beside the one that is missing.
fn dependent(
    reader: &Reader,
    kind: Kind,
    place: &Place,
    property: &str,
    refusal: &ValidationError<'_>,
) -> Option<&'static str> {
    let mut keys = keyword(kind, refusal)?.as_object()?.iter();
    keys.find(|(key, beside)| {
        let asks = beside.as_array().is_some_and(|all| all.iter().any(|one| one == property));
        asks && reader.tree.entry(place.node, key).is_some()
    })
    .map(|(key, _)| key.as_str())
}
