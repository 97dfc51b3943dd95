//! What the validator refuses, as findings at the key or value that is wrong.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Refusal;
use jsonschema::paths::LocationSegment;
use serde_json::Value as Json;

use super::Kind;
use super::bare::SCHEMAS;
use super::keys::listed;
use super::near::{Near, Reach, nearest};
use super::read::{Reader, double_quoted};
use super::rules::{
    BENTUK_NILAI_KELIRU, KUNCI_TAK_DIKENAL, KUNCI_WAJIB_TIDAK_ADA, NILAI_DI_LUAR_PILIHAN,
};
use super::shape::{Admits, SHAPES, Shape};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text};
use crate::source::Span;
use crate::syntax::{NodeId, State, Style, Tree, Value};

/// The place that a refusal speaks of.
struct Place {
    node: NodeId,
    /// The key that leads to it, the nearest above where it is the item of a list.
    key: Option<(String, Span)>,
    shape: &'static Shape,
    /// Whether it is the item of a list.
    item: bool,
    depth: usize,
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
        Refusal::Type { .. } => Some(wrong_shape(reader, place)),
        Refusal::Enum { options } => {
            let options: Vec<String> = options.as_array().into_iter().flatten().map(word).collect();
            Some(outside(reader, place, &options))
        }
        Refusal::Constant { expected_value } => {
            Some(outside(reader, place, &[word(expected_value)]))
        }
        Refusal::Minimum { limit } => Some(below(reader, place, &word(limit))),
        Refusal::Pattern { .. } => Some(no_id(reader, place)),
        Refusal::PropertyNames { error } => coined(reader, place, error),
        Refusal::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            return missing(reader, kind, place, property, refusal);
        }
        Refusal::OneOfNotValid { .. } | Refusal::AnyOf { .. } => {
            unnamed(reader, kind, place, refusal)
        }
        Refusal::OneOfMultipleValid { .. } => crowded(reader, kind, place, refusal),
        Refusal::MaxProperties { .. } => not_alone(reader, place),
        Refusal::FalseSchema => Some(forbidden(reader, kind, place)),
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
fn keyword(kind: Kind, refusal: &ValidationError<'_>) -> Option<&'static Json> {
    // The path is that of the document in which the keyword stands: the file's own, or the standard's.
    let pointer = refusal.schema_path().as_str();
    [kind, Kind::Standar].iter().find_map(|&kind| SCHEMAS[kind as usize].pointer(pointer))
}

/// The keys that the branches of a `oneOf` or `anyOf` ask for, as the schema lists them.
fn branches(kind: Kind, refusal: &ValidationError<'_>) -> Vec<&'static str> {
    let branches = keyword(kind, refusal).and_then(Json::as_array).into_iter().flatten();
    branches.filter_map(|branch| branch["required"][0].as_str()).collect()
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

/// Whether what is missing here may be what an unknown key meant, or lies where reading ended.
fn excused(reader: &Reader, place: &Place, property: Option<&str>) -> bool {
    let torn = reader.gaps.get(&place.node.0).is_some_and(|meant| match property {
        Some(property) if place.depth == 0 => meant.contains(&property),
        _ => true,
    });
    torn || reader.tree.cut.is_some() && is_last(reader.tree, place.node)
}

/// Whether a node is the last of the file, so that the end of the reading cut it.
fn is_last(tree: &Tree, node: NodeId) -> bool {
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

fn missing(
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
    use crate::syntax::{Entry, Key, Node, NodeId};
    let root = tree.root;
    let span = tree.node(root).span.head();
    let node = Node { span, style: Style::Plain, value: Value::Null, state: State::Refused };
    tree.nodes.push(node);
    let value = NodeId(tree.nodes.len() as u32 - 1);
    if let Value::Map(entries) = &mut tree.node_mut(root).value {
        entries.push(Entry { key: Key { text: property.to_owned(), span }, value });
    }
}

fn unnamed(
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

fn crowded(
    reader: &Reader,
    kind: Kind,
    place: &Place,
    refusal: &ValidationError<'_>,
) -> Option<Diagnostic> {
    let names = branches(kind, refusal);
    let mut present =
        reader.tree.entries(place.node).iter().filter(|entry| names.contains(&&*entry.key.text));
    let (first, second) = (present.next()?, present.next()?);
    let (one, other) = (&first.key.text, &second.key.text);
    let message = Text::new(
        format!("Kunci `{other}` tidak dapat berdiri bersama `{one}` dalam satu butir"),
        format!("The key `{other}` cannot stand beside `{one}` in one entry"),
    );
    Some(
        Diagnostic::new(&BENTUK_NILAI_KELIRU, second.key.span, message)
            .related(first.key.span, Text::new("sudah ada ini", "this is there already"))
            .help(Text::new(
                "Pisahkan menjadi dua butir, atau pilih salah satu",
                "Part them into two entries, or choose one",
            )),
    )
}

fn not_alone(reader: &Reader, place: &Place) -> Option<Diagnostic> {
    let other = reader.tree.entries(place.node).iter().find(|entry| entry.key.text != "warisi")?;
    let key = &other.key.text;
    Some(Diagnostic::new(
        &BENTUK_NILAI_KELIRU,
        other.key.span,
        Text::new(
            format!("Butir `warisi: instansi` berdiri sendiri, tanpa `{key}`"),
            format!("An entry `warisi: instansi` stands alone, without `{key}`"),
        ),
    ))
}

fn forbidden(reader: &Reader, kind: Kind, place: &Place) -> Diagnostic {
    let span = place.key.as_ref().map_or(reader.tree.node(place.node).span, |(_, span)| *span);
    let key = place.key.as_ref().map_or("", |(key, _)| key.as_str());
    if kind == Kind::Instansi && key == "warisi" {
        return Diagnostic::new(
            &KUNCI_TAK_DIKENAL,
            span,
            Text::new(
                "Komponen instansi tidak dapat mewarisi: berkas inilah sumbernya",
                "A component of the agency cannot inherit: this file is the source",
            ),
        );
    }
    Diagnostic::new(
        &BENTUK_NILAI_KELIRU,
        span,
        Text::new(
            format!("Di samping `rincian`, `{key}` ditulis pada baris rincian"),
            format!("Beside `rincian`, `{key}` is written in a row of rincian"),
        ),
    )
}

fn wrong_shape(reader: &Reader, place: &Place) -> Diagnostic {
    let node = reader.tree.node(place.node);
    let (wanted, wanted_en) = wanted(place.shape.admits);
    let (there, there_en) = match &node.value {
        Value::List(_) => ("daftar", "a list"),
        Value::Map(_) => ("kunci dan nilai", "keys and values"),
        Value::Text(_) | Value::Null => ("teks", "a text"),
    };
    let (subject, subject_en) = match &place.key {
        Some((key, _)) if place.depth > 0 => (format!("`{key}`"), format!("`{key}`")),
        _ => ("Berkas".to_owned(), "The file".to_owned()),
    };
    let message = Text::new(
        format!("{subject} berisi {wanted}, tetapi di sini ada {there}"),
        format!("{subject_en} holds {wanted_en}, but here is {there_en}"),
    );
    let mut finding = Diagnostic::new(&BENTUK_NILAI_KELIRU, node.span, message);
    if let Value::Text(text) = &node.value
        && place.shape.admits.has(Admits::LIST)
        && place.shape.items.is_some_and(|items| SHAPES.all[items].admits.has(Admits::TEXT))
        && !matches!(node.style, Style::Literal | Style::Folded)
    {
        let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let item = if plain { text.clone() } else { double_quoted(text) };
        finding = finding.fix(Fix::safe(
            Text::new("Tulis sebagai daftar", "Write it as a list"),
            vec![Edit { span: node.span, text: format!("[{item}]") }],
        ));
    }
    finding
}

/// What a place admits, in words.
fn wanted(admits: Admits) -> (String, String) {
    let kinds = [
        (Admits::TEXT, "teks", "a text"),
        (Admits::NUMBER, "bilangan", "a number"),
        (Admits::TRUTH, "true atau false", "true or false"),
        (Admits::LIST, "daftar", "a list"),
        (Admits::MAP, "kunci dan nilai", "keys and values"),
    ];
    let text = admits.has(Admits::TEXT);
    let (mut id, mut en) = (Vec::new(), Vec::new());
    for (kind, name, name_en) in kinds {
        let scalar = kind == Admits::NUMBER || kind == Admits::TRUTH;
        if admits.has(kind) && !(text && scalar) {
            id.push(name);
            en.push(name_en);
        }
    }
    (id.join(" atau "), en.join(" or "))
}

fn outside(reader: &Reader, place: &Place, options: &[String]) -> Diagnostic {
    let node = reader.tree.node(place.node);
    let names: Vec<&str> = options.iter().map(String::as_str).collect();
    let text = match &node.value {
        Value::Text(text) => text.as_str(),
        _ => "",
    };
    let key = place.key.as_ref().map_or("", |(key, _)| key.as_str());
    let (id, en) = (listed(&names, "atau"), listed(&names, "or"));
    let message = Text::new(format!("`{key}` berisi {id}"), format!("`{key}` holds {en}"));
    let finding = Diagnostic::new(&NILAI_DI_LUAR_PILIHAN, node.span, message);
    let right = match (&names[..], place.shape.right(text)) {
        (&[only], _) if only.parse::<u64>().is_ok() => only,
        (_, Some(right)) => right,
        _ => match nearest(text, names.iter().copied(), Reach::Length) {
            Near::One(right) => right,
            _ => return finding,
        },
    };
    finding.fix(Fix::safe(
        Text::new(format!("Tulis `{right}`"), format!("Write `{right}`")),
        vec![Edit { span: node.span, text: right.to_owned() }],
    ))
}

fn below(reader: &Reader, place: &Place, limit: &str) -> Diagnostic {
    let key = place.key.as_ref().map_or("", |(key, _)| key.as_str());
    Diagnostic::new(
        &NILAI_DI_LUAR_PILIHAN,
        reader.tree.node(place.node).span,
        Text::new(
            format!("`{key}` berisi bilangan mulai {limit}"),
            format!("`{key}` holds a number from {limit}"),
        ),
    )
}

fn no_id(reader: &Reader, place: &Place) -> Diagnostic {
    let node = reader.tree.node(place.node);
    let key = place.key.as_ref().map_or("", |(key, _)| key.as_str());
    let finding = Diagnostic::new(
        &BENTUK_NILAI_KELIRU,
        node.span,
        Text::new(
            format!("`{key}` hanya memakai huruf kecil, angka, dan tanda hubung"),
            format!("`{key}` takes only small letters, digits and hyphens"),
        ),
    );
    let slug = match &node.value {
        Value::Text(text) => slug(text),
        _ => String::new(),
    };
    if slug.is_empty() {
        return finding;
    }
    finding.fix(Fix::proposal(
        Text::new(format!("Tulis `{slug}`"), format!("Write `{slug}`")),
        vec![Edit { span: node.span, text: slug }],
    ))
}

/// A text as an id.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The finding about a name that an author coined and that is no name.
fn coined(reader: &mut Reader, place: &Place, error: &ValidationError<'_>) -> Option<Diagnostic> {
    let name = error.instance().as_str()?.to_owned();
    let entry = reader.tree.entry(place.node, &name)?;
    let span = entry.key.span;
    Some(Diagnostic::new(
        &BENTUK_NILAI_KELIRU,
        span,
        Text::new(
            format!("Nama `{name}` hanya boleh memakai huruf kecil, angka, dan tanda hubung"),
            format!("The name `{name}` may take only small letters, digits and hyphens"),
        ),
    ))
}
