//! `docs/format.md` and `docs/format.en.md`: the reference of the format, from the schemas, in both languages; and every
//! example in it is read by the front half without an error.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;
use serde_json::{Value, json};
use spp::diagnostic::{Lang, Severity};
use spp::lint::{CHAPTERS, Entry};
use spp::schema::Kind;

use super::skema::{Object, Schemas, Step, examples, own_name, schemas, with, written};
use super::{compare, docs};
use crate::juri::{Files, Found, judged, told};

const ENGLISH: &str = include_str!("../../../schemas/en.json");
/// The words around the tables, by language.
const FRAMES: [(Lang, &str, &str); 2] = [
    (Lang::Id, "format.md", include_str!("../../cases/dokumen/format.md")),
    (Lang::En, "format.en.md", include_str!("../../cases/dokumen/format.en.md")),
];
/// Keys that stand on many objects and are explained once.
const SHARED: [&str; 7] = ["warisi", "untuk", "jika", "kecuali", "dasar", "uraian", "catatan"];

#[test]
fn the_reference_is_what_the_schemas_say() {
    let schemas = schemas();
    let words = english();
    for (lang, file, frame) in FRAMES {
        let writer = Writer { schemas: &schemas, words: &words, lang };
        let mut known = SHARED.map(String::from).to_vec();
        let mut text = frame.to_owned();
        for kind in Kind::ALL {
            let objects = schemas.objects(kind, &mut known);
            let sections: String = objects.iter().map(|object| writer.section(object)).collect();
            let place = format!("<!-- {} -->\n", kind.name());
            assert!(text.contains(&place), "{file} has no place for {}", kind.name());
            text = text.replacen(&place, &sections, 1);
        }
        text = text.replacen("<!-- nilai -->\n", &writer.scalars(), 1);
        text = text.replacen("<!-- bersama -->\n", &writer.shared(), 1);
        compare(&docs().join(file), &text);
    }
}

/// One place for the English, so that neither language can be forgotten: `schemas/en.json`, by the Indonesian text.
#[test]
fn every_text_of_the_schemas_stands_in_both_languages() {
    let words = english();
    let mut used = BTreeSet::new();
    for kind in Kind::ALL {
        texts(schemas().root(kind), &mut used);
    }
    let missing: Vec<_> = used.iter().filter(|text| !words.contains_key(*text)).collect();
    assert!(missing.is_empty(), "schemas/en.json has no English for {missing:#?}");
    let idle: Vec<_> = words.keys().filter(|text| !used.contains(*text)).collect();
    assert!(idle.is_empty(), "no schema says any more {idle:#?}");
}

#[test]
fn every_example_of_the_reference_is_right() {
    let schemas = schemas();
    let mut known = SHARED.map(String::from).to_vec();
    let mut jobs: Vec<(String, Kind, Value)> = Vec::new();
    for kind in Kind::ALL {
        for object in schemas.objects(kind, &mut known) {
            let whole =
                examples(kind, &object.schema).into_iter().filter(|_| !object.route.is_empty());
            for example in whole.filter(|_| !object.anchor.starts_with("komponen")) {
                let place = format!("{}: {example}", object.anchor);
                jobs.push((place, kind, placed(example.clone(), &object.route)));
            }
            for (key, property) in object.schema["properties"].as_object().unwrap() {
                let (_, whole) = schemas.whole(object.home, property);
                for example in examples(kind, &whole) {
                    let value = with(&object.schema, key, example);
                    let place = format!("{}.{key}: {example}", object.anchor);
                    if object.anchor == "kompensasi" && key == "warisi" {
                        // Reached through an entry of a list, which no list of the agency can be held against.
                        continue;
                    }
                    jobs.push((place, kind, placed(value, &object.route)));
                }
            }
        }
    }
    assert!(jobs.len() > 300, "{}", jobs.len());
    let faults: Vec<String> =
        jobs.par_iter().filter_map(|(place, kind, value)| fault(place, *kind, value)).collect();
    assert!(faults.is_empty(), "{} examples:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_example_of_the_introductions_is_right() {
    for (_, file, frame) in FRAMES {
        let mut count = 0;
        for block in frame.split("```yaml\n").skip(1) {
            let (block, _) = block.split_once("```").unwrap();
            let value = serde_yaml::from_str(block).unwrap();
            if let Some(fault) = fault(file, Kind::Standar, &value) {
                panic!("{block}\n{fault}");
            }
            count += 1;
        }
        assert!(count > 5, "{file}: {count}");
    }
}

/// The examples of an object as a whole, its short forms among them.
fn own_examples(object: &Object) -> String {
    let Some((_, step)) = object.route.last() else { return String::new() };
    let examples = examples(object.kind, &object.schema);
    let blocks: Vec<String> = examples
        .iter()
        .map(|example| match step {
            Step::Key(key) => written(&json!({ key: example }), 0),
            Step::Item => written(&json!([example]), 0),
        })
        .collect();
    if blocks.is_empty() {
        return String::new();
    }
    format!("\n```yaml\n{}```\n", blocks.join("# —\n"))
}

/// The key that an object stands at, and whether it is one of a list.
fn own_key(object: &Object) -> String {
    let keys = object.route.iter().rev().filter_map(|(_, step)| match step {
        Step::Key(key) => Some(key),
        Step::Item => None,
    });
    let of_list = matches!(object.route.last(), Some((_, Step::Item)));
    let list = if of_list { "[]" } else { "" };
    keys.take(1).flat_map(|key| [" · `", key, list, "`"]).collect()
}

/// A value inside all that holds it.
fn placed(mut value: Value, route: &[(Value, Step)]) -> Value {
    for (holder, step) in route.iter().rev() {
        value = match step {
            Step::Item => json!([value]),
            Step::Key(key) => with(holder, key, &value),
        };
    }
    value
}

/// The rules that say what a whole component lacks.
const WHOLE: [&str; 5] = [
    "tanpa-sarana-rentan",
    "pengawasan-kurang",
    "aduan-tanpa-penanggung-jawab",
    "evaluasi-tak-terukur",
    "tarif-tanpa-dasar",
];

/// What is wrong with an example, put into a file that is whole but for it.
fn fault(place: &str, kind: Kind, value: &Value) -> Option<String> {
    let mut files = Files::from([
        (
            String::from("kk-baru.spp.yaml"),
            include_str!("../../cases/minimal/dasar.spp.yaml").to_owned(),
        ),
        (
            String::from("instansi.spp.yaml"),
            include_str!("../../cases/minimal/instansi.spp.yaml").to_owned(),
        ),
    ]);
    let name = match kind {
        Kind::Standar => "kk-baru.spp.yaml",
        Kind::Instansi => "instansi.spp.yaml",
        Kind::Proyek => "proyek.spp.yaml",
        Kind::Regulasi => "data/regulasi.yaml",
        Kind::HariLibur => "data/hari-libur.yaml",
        Kind::Kata => "data/kata.yaml",
    };
    let mut whole = base(kind);
    merge(&mut whole, value);
    files.insert(name.to_owned(), written(&whole, 0));
    if kind == Kind::Standar {
        let mut agency: Value =
            serde_yaml::from_str(include_str!("../../cases/dokumen/instansi.yaml")).unwrap();
        agency["komponen"] = base(Kind::Standar)["komponen"].clone();
        agency["komponen"]["biaya"] = json!([{ "nama": "Kartu", "tarif": "Rp50.000" }]);
        files.insert(String::from("instansi.spp.yaml"), written(&agency, 0));
    }
    if kind.is_list() {
        let project = format!("spp: 1\nproyek:\n  profil: uu25\n{}: {name}\n", kind.name());
        files.insert(String::from("proyek.spp.yaml"), project);
    }
    // An example of one part is no whole component and no whole record: of what is missing beside it nothing is said here.
    let of_record = |one: &Found| {
        let rules = CHAPTERS.iter().map(|chapter| chapter.rules);
        let names = |rules: &[Entry], name: &str| rules.iter().any(|entry| entry.rule.name == name);
        rules
            .filter(|rules| names(rules, "tanpa-berita-acara"))
            .any(|rules| names(rules, one.diagnostic.rule.name))
    };
    let of_a_whole = |one: &Found| of_record(one) || WHOLE.contains(&one.diagnostic.rule.name);
    let found: Vec<_> = judged(&files)
        .into_iter()
        .filter(|one| one.severity == Severity::Error && !of_a_whole(one))
        .collect();
    (!found.is_empty()).then(|| format!("{place}\n{}", told(&found)))
}

/// The file that an example is put into.
fn base(kind: Kind) -> Value {
    match kind {
        Kind::Standar => {
            let text = include_str!("../../cases/minimal/dasar.spp.yaml");
            let mut base: Value = serde_yaml::from_str(text).unwrap();
            base["id"] = json!("kk-baru");
            base["komponen"]["jangka_waktu"]["paling_lama"] = json!("14 hari kerja");
            base["komponen"]["jangka_waktu"]["dasar"] = json!("uu-43-2007");
            base["varian"] = json!({ "menikah": "Pasangan baru", "pindah": "Pindah datang" });
            base
        }
        Kind::Instansi => {
            serde_yaml::from_str(include_str!("../../cases/minimal/instansi.spp.yaml")).unwrap()
        }
        Kind::Proyek => json!({ "spp": 1, "proyek": { "profil": "uu25" } }),
        Kind::Regulasi | Kind::HariLibur => json!([]),
        Kind::Kata => json!({}),
    }
}

/// The root, the components and the complaints of a file take the keys of the example; what is deeper is the example's alone.
fn merge(whole: &mut Value, value: &Value) {
    match (whole.as_object_mut(), value.as_object()) {
        (Some(whole), Some(value)) => {
            for (key, value) in value {
                match whole.get_mut(key) {
                    Some(there)
                        if ["komponen", "pengaduan", "instansi", "proyek"]
                            .contains(&key.as_str()) =>
                    {
                        merge(there, value);
                    }
                    _ => {
                        whole.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        _ => *whole = value.clone(),
    }
}

fn english() -> BTreeMap<String, String> {
    serde_json::from_str(ENGLISH).unwrap()
}

/// The titles and descriptions in a schema.
fn texts(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(words) => {
            for (word, value) in words {
                match (word.as_str(), value) {
                    ("title" | "description", Value::String(text)) => {
                        found.insert(text.clone());
                    }
                    ("examples" | "enum" | "required" | "const" | "x-lazim", _) => {}
                    _ => texts(value, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

struct Writer<'a> {
    schemas: &'a Schemas,
    words: &'a BTreeMap<String, String>,
    lang: Lang,
}

impl Writer<'_> {
    fn say(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// A title or description of a schema in the writer's language.
    fn text(&self, schema: &Value, word: &str) -> String {
        let text = schema[word].as_str().unwrap_or_default();
        match self.lang {
            Lang::Id => text.to_owned(),
            Lang::En => self.words.get(text).cloned().unwrap_or_else(|| text.to_owned()),
        }
    }

    /// The section of an object: what it is, its forms, its keys.
    fn section(&self, object: &Object) -> String {
        let Object { anchor, schema, .. } = object;
        let depth = match object.route.len() {
            0 | 1 => "###",
            2 => "####",
            _ => "#####",
        };
        let mut text = format!(
            "<a id=\"{anchor}\"></a>\n\n{depth} {}{}\n\n{}\n",
            self.text(schema, "title"),
            own_key(object),
            self.text(schema, "description")
        );
        text.push_str(&self.path(object));
        text.push_str(&self.forms(schema));
        text.push_str(&own_examples(object));
        text.push_str(&self.table(object));
        text + "\n"
    }

    /// Where the object stands in its file.
    fn path(&self, object: &Object) -> String {
        let mut path = String::new();
        for (_, step) in &object.route {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.extend([".", key]),
                Step::Item => path.push_str("[]"),
            }
        }
        if path.is_empty() {
            return path;
        }
        format!("\n{}: `{path}`\n", self.say("Misalnya di", "For instance at"))
    }

    /// The short forms that it may take, and what a mapping of it needs.
    fn forms(&self, schema: &Value) -> String {
        let mut text = String::new();
        let types: Vec<&str> = match &schema["type"] {
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
            one => one.as_str().into_iter().collect(),
        };
        let choices =
            schema["items"]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let choices: Vec<String> = choices.map(|choice| format!("`{choice}`")).collect();
        let stands = |word: &str| {
            schema[word].as_str().map(|key| format!(" (= `{key}`)")).unwrap_or_default()
        };
        let mut forms = Vec::new();
        if types.contains(&"string") {
            forms.push(format!("{}{}", self.say("satu teks", "a text"), stands("x-teks")));
        }
        if types.contains(&"array") {
            forms.push(format!("{}{}", self.say("sebuah daftar", "a list"), stands("x-daftar")));
        }
        if types.contains(&"object") && !forms.is_empty() {
            forms.push(
                self.say("pemetaan dengan kunci-kunci ini", "a mapping with these keys").to_owned(),
            );
        }
        if forms.len() > 1 {
            let _ = writeln!(
                text,
                "\n{}: {}.",
                self.say("Boleh ditulis sebagai", "May be written as"),
                forms.join("; ")
            );
        }
        if !choices.is_empty() {
            let _ = writeln!(
                text,
                "\n{}: {}.",
                self.say("Pilihannya", "To choose from"),
                choices.join(", ")
            );
        }
        let quoted = |keys: Vec<&str>| {
            keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
        };
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !required.is_empty() {
            let _ = writeln!(text, "\n{}: {}.", self.say("Wajib", "Required"), quoted(required));
        }
        for (word, id, en) in [
            ("oneOf", "Tepat satu dari", "Exactly one of"),
            ("anyOf", "Paling kurang satu dari", "At least one of"),
        ] {
            let branches = schema["then"][word].as_array().or_else(|| schema[word].as_array());
            let keys: Vec<&str> = branches
                .into_iter()
                .flatten()
                .filter_map(|one| one["required"][0].as_str())
                .collect();
            if !keys.is_empty() {
                let _ = writeln!(text, "\n{}: {}.", self.say(id, en), quoted(keys));
            }
        }
        text
    }

    fn table(&self, object: &Object) -> String {
        let mut text = format!(
            "\n| {} |\n|---|---|---|---|\n",
            self.say("kunci | isi | arti | contoh", "key | value | meaning | example")
        );
        let (mut shared, mut long) = (Vec::new(), String::new());
        for (key, property) in object.schema["properties"].as_object().unwrap() {
            if !property.is_object() {
                continue;
            }
            let plain = property.as_object().unwrap().len() == 1;
            if plain && SHARED.contains(&key.as_str()) {
                shared.push(format!("[`{key}`](#{key})"));
                continue;
            }
            let (_, whole) = self.schemas.whole(object.home, property);
            let example = examples(object.kind, &whole)[0];
            let short = match example {
                Value::Object(_) => None,
                Value::Array(list) if list.iter().any(|one| one.is_object() || one.is_array()) => {
                    None
                }
                Value::Array(list) => {
                    let items: Vec<String> =
                        list.iter().map(|one| written(one, 0).trim_end().to_owned()).collect();
                    (!items.iter().any(|item| item.contains(',')))
                        .then(|| format!("{key}: [{}]", items.join(", ")))
                }
                scalar => Some(written(&json!({ key: scalar }), 0).trim_end().to_owned()),
            };
            let example = if let Some(short) = short {
                format!("`{}`", short.replace('|', "\\|"))
            } else {
                long.push_str(&written(&json!({ key: example }), 0));
                String::from("↓")
            };
            let description = self.text(&whole, "description").replace('|', "\\|");
            let (title, kind) = (self.text(&whole, "title"), self.kind(object, key, property));
            let _ = writeln!(text, "| `{key}` | {kind} | **{title}.** {description} | {example} |");
        }
        if !shared.is_empty() {
            let _ = writeln!(text, "\n{}: {}.", self.say("Juga", "Also"), shared.join(", "));
        }
        if !long.is_empty() {
            let _ = write!(text, "\n```yaml\n{long}```\n");
        }
        text
    }

    /// What may stand at a key, with a link to where it is explained.
    fn kind(&self, object: &Object, key: &str, property: &Value) -> String {
        let (home, whole) = self.schemas.whole(object.home, property);
        if let Some(values) = whole["enum"].as_array() {
            let values = values.iter().filter_map(Value::as_str);
            return values.map(|value| format!("`{value}`")).collect::<Vec<_>>().join(" · ");
        }
        if let Some(value) = whole.get("const") {
            return format!("`{}`", written(value, 0).trim_end());
        }
        if let Some((_, name)) = Schemas::target(object.home, property) {
            return format!("[{}](#{name})", self.noun(&name, &whole));
        }
        if whole.get("properties").is_some() {
            return format!(
                "[{}](#{})",
                self.say("pemetaan", "mapping"),
                own_name(object.kind, key)
            );
        }
        if let Some(items) = whole.get("items") {
            let (_, item) = self.schemas.whole(home, items);
            let name = Schemas::target(home, items);
            return match (name, item["enum"].as_array()) {
                (Some((_, name)), _) => format!(
                    "{} [{}](#{name})",
                    self.say("daftar", "list of"),
                    self.noun(&name, &item)
                ),
                (None, Some(values)) => {
                    let values: Vec<_> = values
                        .iter()
                        .filter_map(Value::as_str)
                        .map(|value| format!("`{value}`"))
                        .collect();
                    format!(
                        "{} {}",
                        self.say("satu atau daftar dari", "one or a list of"),
                        values.join(" · ")
                    )
                }
                (None, None) => self.say("daftar", "list").to_owned(),
            };
        }
        match whole["type"].as_str() {
            Some("boolean") => String::from("`true` · `false`"),
            Some("integer") => self.say("bilangan bulat", "whole number").to_owned(),
            Some("object") => self.say("pemetaan", "mapping").to_owned(),
            _ => format!("[{}](#teks)", self.say("teks", "text")),
        }
    }

    /// The name of a definition in a cell: its title, where that is no other's.
    fn noun(&self, name: &str, whole: &Value) -> String {
        let home = Kind::ALL
            .into_iter()
            .map(|kind| &self.schemas.root(kind)["$defs"][name])
            .find(|one| one.is_object());
        self.text(home.unwrap_or(whole), "title").to_lowercase()
    }

    /// The values that many keys share.
    fn scalars(&self) -> String {
        let mut text = String::new();
        let root = self.schemas.root(Kind::Standar);
        for (name, schema) in root["$defs"].as_object().unwrap() {
            let leaf = schema.get("properties").is_none() && !SHARED.contains(&name.as_str());
            if leaf {
                text.push_str(&self.leaf(name, schema));
            }
        }
        text
    }

    fn shared(&self) -> String {
        let root = self.schemas.root(Kind::Standar);
        SHARED.iter().map(|name| self.leaf(name, &root["$defs"][*name])).collect()
    }

    fn leaf(&self, name: &str, schema: &Value) -> String {
        let (_, whole) = self.schemas.whole(Kind::Standar, schema);
        let examples = whole["examples"].as_array().into_iter().flatten();
        let key = if SHARED.contains(&name) || name == "varian" { name } else { "" };
        let examples: String = examples
            .map(|example| match (key, example) {
                ("", Value::Object(_) | Value::Array(_)) => written(example, 0),
                ("", scalar) => written(scalar, 0),
                (key, example) => written(&json!({ key: example }), 0),
            })
            .collect::<Vec<_>>()
            .join("# —\n");
        format!(
            "<a id=\"{name}\"></a>\n\n#### {}\n\n{}\n\n```yaml\n{examples}```\n\n",
            self.text(&whole, "title"),
            self.text(&whole, "description")
        )
    }
}
