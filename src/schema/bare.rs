//! The embedded schemas without what only people read, which is most of their text.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{Kind, document};

/// Words that editors show and that no machine needs.
const FOR_PEOPLE: [&str; 6] = [
    "title",
    "description",
    "markdownDescription",
    "examples",
    "errorMessage",
    "patternErrorMessage",
];

/// The schemas by kind, read once.
pub(super) static SCHEMAS: [LazyLock<Value>; Kind::ALL.len()] = [
    LazyLock::new(|| read(Kind::Standar)),
    LazyLock::new(|| read(Kind::Instansi)),
    LazyLock::new(|| read(Kind::Proyek)),
    LazyLock::new(|| read(Kind::Regulasi)),
    LazyLock::new(|| read(Kind::HariLibur)),
    LazyLock::new(|| read(Kind::Kata)),
];

fn read(kind: Kind) -> Value {
    let mut reader = serde_json::Deserializer::from_str(document(kind));
    Bare::Words.deserialize(&mut reader).expect("internal: the embedded schema is JSON")
}

/// What the keys of the value being read are.
#[derive(Clone, Copy)]
enum Bare {
    /// Words of JSON Schema.
    Words,
    /// Names of properties or definitions, which may look like words.
    Names,
}

impl<'de> DeserializeSeed<'de> for Bare {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Bare {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a schema")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Bare::Words)? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let below = match (self, key.as_str()) {
                (Bare::Words, word) if FOR_PEOPLE.contains(&word) => {
                    entries.next_value::<IgnoredAny>()?;
                    continue;
                }
                (Bare::Words, "properties" | "$defs") => Bare::Names,
                _ => Bare::Words,
            };
            let value = entries.next_value_seed(below)?;
            map.insert(key, value);
        }
        Ok(map.into())
    }
}
