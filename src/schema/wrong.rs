//! Values that are there and wrong: their shape, their choice, or what stands beside them.

use jsonschema::ValidationError;

use super::Kind;
use super::faults::{Place, branches};
use super::keys::listed;
use super::read::{Reader, double_quoted};
use super::rules::{BENTUK_NILAI_KELIRU, KUNCI_TAK_DIKENAL, NILAI_DI_LUAR_PILIHAN};
use super::shape::{Admits, SHAPES};
use crate::diagnostic::{Diagnostic, Edit, Fix, Near, Reach, Text, near};
use crate::syntax::{Style, Value};

pub(super) fn wrong_shape(reader: &Reader, place: &Place) -> Diagnostic {
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
        let item = if plain { text.to_string() } else { double_quoted(text) };
        finding = finding.fix(Fix::safe(
            Text::new("Tulis sebagai daftar", "Write it as a list"),
            vec![Edit { span: node.span, text: format!("[{item}]") }],
        ));
    }
    finding
}

pub(super) fn outside(reader: &Reader, place: &Place, options: &[String]) -> Diagnostic {
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
        _ => match near(text, names.iter().copied(), Reach::Length) {
            Near::One(right) => right,
            _ => return finding,
        },
    };
    finding.fix(Fix::safe(
        Text::new(format!("Tulis `{right}`"), format!("Write `{right}`")),
        vec![Edit { span: node.span, text: right.to_owned() }],
    ))
}

pub(super) fn below(reader: &Reader, place: &Place, limit: &str) -> Diagnostic {
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

pub(super) fn no_id(reader: &Reader, place: &Place) -> Diagnostic {
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

/// The finding about a text where only a day of the calendar may stand.
pub(super) fn no_date(reader: &Reader, place: &Place) -> Diagnostic {
    let node = reader.tree.node(place.node);
    let key = place.key.as_ref().map_or("", |(key, _)| key.as_str());
    let message = Text::new(
        format!("`{key}` bukan tanggal yang ada dalam kalender"),
        format!("`{key}` is no day of the calendar"),
    );
    Diagnostic::new(&BENTUK_NILAI_KELIRU, node.span, message).help(Text::new(
        "Tulis tahun, bulan, dan hari dengan angka, misalnya 2026-05-04",
        "Write year, month and day in digits, such as 2026-05-04",
    ))
}

/// The finding about a name that an author coined and that is no name.
pub(super) fn coined(
    reader: &mut Reader,
    place: &Place,
    error: &ValidationError<'_>,
) -> Option<Diagnostic> {
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

pub(super) fn crowded(
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

pub(super) fn not_alone(reader: &Reader, place: &Place) -> Option<Diagnostic> {
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

pub(super) fn forbidden(reader: &Reader, kind: Kind, place: &Place) -> Diagnostic {
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

/// The id that a text comes near to; empty where it has neither letter nor digit.
#[must_use]
pub fn slug(text: &str) -> String {
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
