//! The schemas as a reader walks them: objects in their order, each with the way to it from the root of its file.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use spp::schema::{Kind, document};

/// One step from a value to one inside it.
#[derive(Clone)]
pub(super) enum Step {
    Key(String),
    Item,
}

/// An object of the format: a mapping with keys of its own.
#[derive(Clone)]
pub(super) struct Object {
    /// The name of its section, unique over all files.
    pub(super) anchor: String,
    /// The kind of file that it stands in.
    pub(super) kind: Kind,
    /// The kind of file whose schema writes it, in which its references are found.
    pub(super) home: Kind,
    /// Its schema, references to it and what stands beside them taken in.
    pub(super) schema: Value,
    /// The way to it from the root, through the objects that hold it.
    pub(super) route: Vec<(Value, Step)>,
}

/// The schemas of all files.
pub(super) struct Schemas(BTreeMap<&'static str, Value>);

pub(super) fn schemas() -> Schemas {
    let parsed = |kind: Kind| serde_json::from_str(document(kind)).unwrap();
    Schemas(Kind::ALL.into_iter().map(|kind| (kind.name(), parsed(kind))).collect())
}

impl Schemas {
    pub(super) fn root(&self, kind: Kind) -> &Value {
        &self.0[kind.name()]
    }

    /// The definition that a schema refers to, as file and name.
    pub(super) fn target(kind: Kind, schema: &Value) -> Option<(Kind, String)> {
        let (file, name) = schema.get("$ref")?.as_str()?.split_once("#/$defs/")?;
        let there = Kind::ALL.into_iter().find(|one| file.starts_with(&format!("{}.", one.name())));
        Some((there.unwrap_or(kind), name.to_owned()))
    }

    /// A schema with the definitions that it refers to; what stands beside a reference stands over them.
    pub(super) fn whole(&self, kind: Kind, schema: &Value) -> (Kind, Value) {
        let Some((there, name)) = Self::target(kind, schema) else { return (kind, schema.clone()) };
        let (home, mut whole) = self.whole(there, &self.root(there)["$defs"][&name]);
        for (word, value) in schema.as_object().unwrap() {
            if word != "$ref" {
                whole[word] = value.clone();
            }
        }
        (home, whole)
    }

    /// All objects of a kind of file that `known` does not hold yet, each before those inside it.
    pub(super) fn objects(&self, kind: Kind, known: &mut Vec<String>) -> Vec<Object> {
        let mut found = Vec::new();
        let root = self.root(kind).clone();
        let walk = Walk { schemas: self, kind };
        match kind {
            Kind::Regulasi | Kind::HariLibur => {
                walk.inside(kind, "", &root, &[], known, &mut found);
            }
            _ => {
                walk.visit(kind, &format!("berkas-{}", kind.name()), &root, &[], known, &mut found);
            }
        }
        found
    }
}

struct Walk<'a> {
    schemas: &'a Schemas,
    kind: Kind,
}

impl Walk<'_> {
    fn visit(
        &self,
        home: Kind,
        anchor: &str,
        schema: &Value,
        route: &[(Value, Step)],
        known: &mut Vec<String>,
        found: &mut Vec<Object>,
    ) {
        if known.iter().any(|name| name == anchor) {
            return;
        }
        known.push(anchor.to_owned());
        let (schema_, route_) = (schema.clone(), route.to_vec());
        let object = Object {
            anchor: anchor.to_owned(),
            kind: self.kind,
            home,
            schema: schema_,
            route: route_,
        };
        found.push(object);
        for (key, value) in schema["properties"].as_object().unwrap() {
            if value.is_object() {
                let mut way = route.to_vec();
                way.push((schema.clone(), Step::Key(key.clone())));
                self.inside(home, key, value, &way, known, found);
            }
        }
        if schema.get("items").is_some() {
            self.items(home, anchor, schema, route, known, found);
        }
    }

    /// The objects that a value may be, or hold in a list.
    fn inside(
        &self,
        home: Kind,
        key: &str,
        value: &Value,
        route: &[(Value, Step)],
        known: &mut Vec<String>,
        found: &mut Vec<Object>,
    ) {
        let name =
            Schemas::target(home, value).map_or_else(|| own_name(self.kind, key), |(_, name)| name);
        let (home, whole) = self.schemas.whole(home, value);
        if whole.get("properties").is_some() {
            self.visit(home, &name, &whole, route, known, found);
        } else if whole.get("items").is_some() {
            self.items(home, key, &whole, route, known, found);
        }
    }

    fn items(
        &self,
        home: Kind,
        key: &str,
        whole: &Value,
        route: &[(Value, Step)],
        known: &mut Vec<String>,
        found: &mut Vec<Object>,
    ) {
        let mut way = route.to_vec();
        way.push((whole.clone(), Step::Item));
        self.inside(home, key, &whole["items"], &way, known, found);
    }
}

/// The section of an object that is written where it stands.
pub(super) fn own_name(kind: Kind, key: &str) -> String {
    match (kind, key) {
        (Kind::Instansi, "komponen") => String::from("komponen_instansi"),
        _ => key.to_owned(),
    }
}

/// An object with one key, and with what that key cannot be without, taken from the examples of the schema.
pub(super) fn with(schema: &Value, key: &str, value: &Value) -> Value {
    let branches = |word: &str| -> Vec<String> {
        let at = schema.get("then").and_then(|then| then.get(word)).or_else(|| schema.get(word));
        let keys = at.and_then(Value::as_array).map(|all| {
            all.iter()
                .filter_map(|one| Some(one["required"].get(0)?.as_str()?.to_owned()))
                .collect()
        });
        keys.unwrap_or_default()
    };
    let (one, any) = (branches("oneOf"), branches("anyOf"));
    // What a root or the components lack, the file has that the example is put into.
    let whole =
        ["spp", "evaluasi_kinerja"].iter().any(|word| schema["properties"].get(word).is_some());
    let alone = whole || schema["dependentSchemas"][key]["maxProperties"] == 1;
    let needs = schema["dependentRequired"][key].as_array().cloned().unwrap_or_default();
    let mut needs: Vec<String> =
        needs.iter().filter_map(|need| Some(need.as_str()?.to_owned())).collect();
    let mut made = Map::new();
    if !alone {
        for required in [&schema["required"], &schema["then"]["required"]] {
            let required = required.as_array().into_iter().flatten();
            needs.extend(required.filter_map(|need| Some(need.as_str()?.to_owned())));
        }
        let told = |list: &[String], needs: &[String]| {
            list.is_empty() || list.iter().any(|word| word == key || needs.contains(word))
        };
        for list in [&one, &any] {
            if !told(list, &needs) {
                needs.push(list[0].clone());
            }
        }
        for need in needs.iter().filter(|need| *need != key) {
            made.insert(need.clone(), example_of(schema, need));
        }
    }
    made.insert(key.to_owned(), value.clone());
    // A row says what is paid, and a time how long it is: without it the rest of the entry is no example.
    for (word, instead, example) in [
        ("tarif", ["rumus", "rincian", "butir", "warisi"], "Rp50.000"),
        ("paling_lama", ["waktu", "warisi", "tahap", "alasan"], "1 hari kerja"),
    ] {
        let told = made.contains_key(word)
            || instead.iter().any(|word| made.contains_key(*word))
            || (made.values().any(|value| value == "gratis")
                && schema["properties"].get("dijumlah").is_none());
        if schema["properties"].get(word).is_some() && !told {
            made.insert(word.to_owned(), json!(example));
        }
    }
    if key == "tahap" && schema["properties"].get("lazim").is_some() {
        made.insert(String::from("paling_lama"), json!("1 hari kerja"));
    }
    Value::Object(made)
}

/// The examples of a value; in an agency's file nothing inherits.
pub(super) fn examples(kind: Kind, whole: &Value) -> Vec<&Value> {
    let all = whole["examples"].as_array().into_iter().flatten();
    all.filter(|example| kind != Kind::Instansi || example.get("warisi").is_none()).collect()
}

/// An example of a key.
fn example_of(schema: &Value, key: &str) -> Value {
    let own = &schema["properties"][key]["examples"][0];
    if !own.is_null() {
        return own.clone();
    }
    let mut of_object = schema["examples"].as_array().into_iter().flatten();
    of_object.find_map(|example| example.get(key)).cloned().unwrap_or_else(|| json!("teks"))
}

/// A value as it is written: blocks, lists indented, double quotes.
pub(super) fn written(value: &Value, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match value {
        Value::Object(map) if map.is_empty() => format!("{pad}{{}}\n"),
        Value::Object(map) => {
            map.iter().flat_map(|(key, value)| [pad.clone(), entry(key, value, indent)]).collect()
        }
        Value::Array(list) => list.iter().map(|value| item(value, indent)).collect(),
        scalar => format!("{pad}{}\n", plain(scalar)),
    }
}

fn entry(key: &str, value: &Value, indent: usize) -> String {
    match value {
        Value::Object(_) | Value::Array(_) => format!("{key}:\n{}", written(value, indent + 2)),
        Value::Null => format!("{key}:\n"),
        scalar => format!("{key}: {}\n", plain(scalar)),
    }
}

fn item(value: &Value, indent: usize) -> String {
    let inner = written(value, indent + 2);
    format!("{}- {}", " ".repeat(indent), inner.trim_start())
}

fn plain(value: &Value) -> String {
    let Value::String(text) = value else { return value.to_string() };
    let made = serde_yaml::to_string(text).unwrap();
    let made = made.trim_end();
    match made.strip_prefix('\'').and_then(|made| made.strip_suffix('\'')) {
        Some(inner) if !inner.contains(['"', '\\']) => format!("\"{}\"", inner.replace("''", "'")),
        _ if made.starts_with('|') => serde_json::to_string(text).unwrap(),
        _ => made.to_owned(),
    }
}
