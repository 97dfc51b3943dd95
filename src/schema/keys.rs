//! Keys that a place does not know: mistyped ones are mended, a text cut by its colon is joined, the rest is told and
//! left out.

use smol_str::SmolStr;

use super::read::Reader;
use super::rules::KUNCI_TAK_DIKENAL;
use super::shape::{SHAPES, Shape};
use crate::diagnostic::{Diagnostic, Edit, Fix, Near, Reach, Text, near, row};
use crate::source::Span;
use crate::syntax::{NodeId, State, Style, TITIK_DUA_MEMOTONG_NILAI, Value, quoted};

/// Longer keys are shown cut.
const SHOWN: usize = 40;

/// Mends the unknown keys of a mapping, and takes those out that cannot be mended.
pub(super) fn mend(reader: &mut Reader, id: NodeId, shape: &Shape) {
    let Value::Map(mut entries) =
        std::mem::replace(&mut reader.tree.node_mut(id).value, Value::Null)
    else {
        return;
    };
    let is_there =
        |name: &str, entries: &[crate::syntax::Entry]| entries.iter().any(|e| e.key.text == name);
    let mut free: Vec<&'static str> =
        shape.keys.iter().map(|(name, _)| *name).filter(|name| !is_there(name, &entries)).collect();
    let mut meant = Vec::new();
    let mut unknown = false;
    entries.retain_mut(|entry| {
        let key = &entry.key;
        if shape.under(&key.text).is_some() {
            return true;
        }
        let right = shape.right(&key.text).filter(|right| free.contains(right));
        let near = match right {
            Some(right) => Near::One(right),
            None => near(&key.text, free.iter().copied(), reach(&key.text)),
        };
        match near {
            Near::One(right) => {
                reader.push(mistyped(&key.text, right, key.span));
                entry.key.text = SmolStr::new_static(right);
                free.retain(|name| *name != right);
                true
            }
            Near::Tie(names) => {
                reader.push(torn(&key.text, &names, key.span));
                meant.extend(names);
                unknown = true;
                false
            }
            Near::Nothing => {
                let list = matches!(reader.tree.node(entry.value).value, Value::List(_));
                let finding = strange(&key.text, shape, key.span);
                reader.push(if list { as_group(finding, &key.text, shape) } else { finding });
                unknown = true;
                false
            }
        }
    });
    reader.tree.node_mut(id).value = Value::Map(entries);
    if unknown {
        reader.gaps.insert(id.0, meant);
    }
}

/// A word that is a key elsewhere is more likely misplaced than mistyped.
fn reach(key: &str) -> Reach {
    if SHAPES.names.binary_search(&key).is_ok() { Reach::Slip } else { Reach::Length }
}

/// A mapping of one unknown key where a text may stand was a text that its colon cut: it is told and joined again in the
/// tree; false where it is no such mapping.
pub(super) fn join(reader: &mut Reader, id: NodeId, shape: &Shape) -> bool {
    let Some((text, span, misplaced)) = cut_text(reader, id, shape) else { return false };
    let message = Text::new(
        "Titik dua memotong teks ini menjadi kunci dan nilai",
        "The colon cuts this text into a key and a value",
    );
    let title = Text::new("Beri tanda kutip", "Put it in quotes");
    let edits = vec![Edit { span, text: quoted(&text) }];
    let fix = if misplaced { Fix::proposal(title, edits) } else { Fix::safe(title, edits) };
    reader.push(Diagnostic::new(&TITIK_DUA_MEMOTONG_NILAI, span, message).fix(fix));
    reader.joined.insert(id.0);
    let node = reader.tree.node_mut(id);
    node.value = Value::Text(text.into());
    node.style = Style::Single;
    node.span = span;
    true
}

/// The text that a colon cut into a mapping, its place, and whether its first word may as well be a key in the wrong place.
fn cut_text(reader: &Reader, id: NodeId, shape: &Shape) -> Option<(String, Span, bool)> {
    let [entry] = reader.tree.entries(id) else { return None };
    // Who writes braces means keys and values.
    if reader.source.slice(reader.tree.node(id).span).starts_with('{') {
        return None;
    }
    let node = reader.tree.node(entry.value);
    if !shape.admits.has(super::shape::Admits::TEXT) || node.state != State::Sound {
        return None;
    }
    // Alone in its mapping, a mistyped key can only be one that names the entry.
    let names = shape.keys.iter().map(|(name, _)| *name);
    let names = names.filter(|name| shape.naming.is_empty() || shape.naming.contains(name));
    if shape.right(&entry.key.text).is_some()
        || near(&entry.key.text, names, reach(&entry.key.text)) != Near::Nothing
    {
        return None;
    }
    let text = match &node.value {
        Value::Text(text) => format!("{}: {text}", entry.key.text),
        Value::Null => format!("{}:", entry.key.text),
        _ => return None,
    };
    let span = Span { end: node.span.end, ..entry.key.span };
    // A block text keeps its lines, and a comment between the lines would be lost.
    let stretch = reader.source.slice(span);
    let kept = stretch.contains('\n') && stretch.contains('#');
    if kept || matches!(node.style, Style::Literal | Style::Folded) {
        return None;
    }
    let misplaced = SHAPES.names.binary_search(&entry.key.text.as_str()).is_ok();
    Some((text, span, misplaced))
}

// The sentences.

fn mistyped(key: &str, right: &str, span: Span) -> Diagnostic {
    let key = shown(key);
    Diagnostic::new(
        &KUNCI_TAK_DIKENAL,
        span,
        Text::new(
            format!("Kunci `{key}` tidak dikenal; yang dimaksud tentu `{right}`"),
            format!("The key `{key}` is not known; `{right}` is meant"),
        ),
    )
    .fix(Fix::safe(
        Text::new(format!("Tulis `{right}`"), format!("Write `{right}`")),
        vec![Edit { span, text: right.to_owned() }],
    ))
}

fn torn(key: &str, names: &[&str], span: Span) -> Diagnostic {
    let key = shown(key);
    let (id, en) = (listed(names, "atau"), listed(names, "or"));
    Diagnostic::new(
        &KUNCI_TAK_DIKENAL,
        span,
        Text::new(
            format!("Kunci `{key}` tidak dikenal; yang dimaksud {id}"),
            format!("The key `{key}` is not known; {en} is meant"),
        ),
    )
}

fn strange(key: &str, shape: &Shape, span: Span) -> Diagnostic {
    let shown = shown(key);
    let names: Vec<&str> = shape.keys.iter().map(|(name, _)| *name).collect();
    let finding = Diagnostic::new(
        &KUNCI_TAK_DIKENAL,
        span,
        Text::new(
            format!("Kunci `{shown}` tidak dikenal di sini"),
            format!("The key `{shown}` is not known here"),
        ),
    );
    if let Near::One(there) = near(key, names.iter().copied(), reach(key)) {
        return finding.help(Text::new(
            format!("Kunci `{there}` sudah ada di sini; satukan isinya"),
            format!("The key `{there}` is here already; join what both hold"),
        ));
    }
    let components = &SHAPES.all[SHAPES.components];
    if names.contains(&"komponen") && components.keys.iter().any(|(name, _)| *name == key) {
        return finding.help(Text::new(
            format!("Komponen `{key}` ditulis di bawah `komponen:`"),
            format!("The component `{key}` is written below `komponen:`"),
        ));
    }
    let (id, en) = (listed(&names, "dan"), listed(&names, "and"));
    finding.help(Text::new(
        format!("Kunci yang dikenal di sini: {id}"),
        format!("The keys known here: {en}"),
    ))
}

/// A heading over a list is a group, where the place knows groups.
fn as_group(finding: Diagnostic, key: &str, shape: &Shape) -> Diagnostic {
    if shape.under("kelompok").is_none() {
        return finding;
    }
    let key = shown(key);
    finding.help(Text::new(
        format!("Judul sebuah kelompok ditulis `kelompok: {key}`, dan isinya di bawah `butir:`"),
        format!(
            "The heading of a group is written `kelompok: {key}`, and what it holds below `butir:`"
        ),
    ))
}

/// Names in a sentence.
pub(super) fn listed(names: &[&str], and: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    row(&quoted, and)
}

/// A key as a message shows it.
fn shown(key: &str) -> String {
    if key.chars().count() <= SHOWN {
        return key.to_owned();
    }
    key.chars().take(SHOWN).chain(['…']).collect()
}
