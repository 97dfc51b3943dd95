//! Schema and model agree in both directions: no key of the schema is left unread, and the model asks for none that the
//! schema does not know.

use serde_json::{Map, Value, json};
use spp::model::audit;
use spp::source::{Source, SourceId};
use spp::syntax;

/// A file that holds every key of a schema at least once, as JSON, which is YAML.
fn whole_file(name: &str) -> Value {
    let schema = schema(name);
    example(&schema, &schema, &mut Vec::new())
}

fn schema(name: &str) -> Value {
    let path = format!("{}/schemas/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// The value of a subschema with every property; where it would hold itself, a text in its place.
fn example(root: &Value, schema: &Value, open: &mut Vec<String>) -> Value {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        if open.iter().any(|seen| seen == reference) {
            return json!("a");
        }
        let (file, pointer) = reference.split_once('#').expect("every reference has a fragment");
        let other;
        let root = if file.is_empty() {
            root
        } else {
            other = self::schema(
                file.rsplit('/')
                    .next()
                    .and_then(|it| it.strip_suffix(".schema.json"))
                    .unwrap_or(file),
            );
            &other
        };
        let target = root.pointer(pointer).unwrap_or_else(|| panic!("{reference} points nowhere"));
        open.push(reference.to_owned());
        let value = example(root, target, open);
        open.pop();
        return value;
    }
    if let Some(Value::Object(properties)) = schema.get("properties") {
        let mut object = Map::new();
        for (key, property) in properties.iter().filter(|(key, _)| *key != "warisi") {
            object.insert(key.clone(), example(root, property, open));
        }
        return Value::Object(object);
    }
    if let Some(items) = schema.get("items") {
        return json!([example(root, items, open)]);
    }
    if schema.get("type") == Some(&json!("object")) {
        return json!({ "a": "A" });
    }
    if schema.get("type") == Some(&json!("boolean")) {
        return json!(true);
    }
    match (schema.get("const"), schema.pointer("/enum/0")) {
        (Some(value), _) | (_, Some(value)) => value.clone(),
        _ => json!("1"),
    }
}

fn agree(name: &str) {
    let source = Source::new(SourceId(0), name, whole_file(name).to_string());
    let (tree, found) = syntax::parse(&source);
    assert_eq!(found, [], "the file of every key is sound YAML");
    let audit = audit(&tree);
    let missing: Vec<_> = audit
        .missing
        .iter()
        .map(|(span, key)| format!("{key} in {}", source.slice(*span)))
        .collect();
    let unread: Vec<_> = audit
        .unread
        .iter()
        .map(|(span, key)| format!("{key}: {}", source.position(span.start).column))
        .collect();
    assert!(unread.is_empty(), "keys of {name} that the model leaves unread: {unread:#?}");
    assert!(missing.is_empty(), "keys that {name} does not know: {missing:#?}");
}

#[test]
fn the_model_reads_every_key_of_a_standard_and_no_other() {
    agree("standar");
}

#[test]
fn the_model_reads_every_key_of_an_agency_and_no_other() {
    agree("instansi");
}

#[test]
fn the_model_reads_every_key_of_a_project_and_no_other() {
    agree("proyek");
}
