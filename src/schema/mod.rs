//! Is the file what it says it is: a standard, an agency, a project?
//!
//! In come a [`Tree`] and its [`Source`]; out come the tree, its keys mended and its refused nodes marked, and one
//! finding for each fault of shape. What a value means is never asked here.

mod bare;
mod faults;
mod keys;
mod missing;
mod order;
mod read;
mod rules;
mod seen;
mod shape;
mod wrong;

use std::sync::LazyLock;

use jsonschema::{Draft, PatternOptions, Registry, ValidationError, Validator};

pub use order::out_of_order;
pub use rules::RULES;
pub use wrong::slug;

use crate::diagnostic::{Diagnostic, Edit, Fix, Near, Reach, Text, near};
use crate::source::Source;
use crate::syntax::{State, Tree, Value};
use bare::SCHEMAS;
use read::{ENOUGH, Reader};
use rules::{BENTUK_NILAI_KELIRU, VERSI_LEBIH_BARU};
use seen::{Seen, Trees, Walked};
use shape::SHAPES;

/// The kinds of file that the format knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// One service, one standard.
    Standar,
    /// The agency: who, where, when, and what its standards share.
    Instansi,
    /// The project: profile, rules, outputs.
    Proyek,
    /// The project's own register of acts, a bare list.
    Regulasi,
    /// The project's own holidays, a bare list.
    HariLibur,
    /// The words that a project adds to the lists.
    Kata,
}

impl Kind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 6] =
        [Self::Standar, Self::Instansi, Self::Proyek, Self::Regulasi, Self::HariLibur, Self::Kata];

    /// Whether a file of the kind is a bare list, which a project names.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Regulasi | Self::HariLibur)
    }

    /// The name of the kind, as `spp schema` takes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Standar => "standar",
            Self::Instansi => "instansi",
            Self::Proyek => "proyek",
            Self::Regulasi => "regulasi",
            Self::HariLibur => "hari_libur",
            Self::Kata => "kata",
        }
    }
}

/// The kind of a bare list, by the keys of its first entry.
#[must_use]
pub fn list_kind(tree: &Tree) -> Kind {
    let first = tree.items(tree.root).first();
    let day = first.is_some_and(|&item| tree.entry(item, "tanggal").is_some());
    if day { Kind::HariLibur } else { Kind::Regulasi }
}

/// The JSON Schema that tells the kind of a `*.spp.yaml` by its content.
pub const ANY: &str = include_str!("../../schemas/spp.schema.json");

/// The JSON Schema of a kind of file.
#[must_use]
pub fn document(kind: Kind) -> &'static str {
    match kind {
        Kind::Standar => include_str!("../../schemas/standar.schema.json"),
        Kind::Instansi => include_str!("../../schemas/instansi.schema.json"),
        Kind::Proyek => include_str!("../../schemas/proyek.schema.json"),
        Kind::Regulasi => include_str!("../../schemas/regulasi.schema.json"),
        Kind::HariLibur => include_str!("../../schemas/hari_libur.schema.json"),
        Kind::Kata => include_str!("../../schemas/kata.schema.json"),
    }
}

/// The kind of a `*.spp.yaml`, by its keys: one with `proyek` is a project, one with `instansi` an agency, any other a
/// standard; a key near to one of them counts where the file has neither `id` nor `nama`.
#[must_use]
pub fn kind(tree: &Tree) -> Kind {
    let has = |key: &str| tree.entry(tree.root, key).is_some();
    if has("proyek") {
        return Kind::Proyek;
    }
    if has("instansi") {
        return Kind::Instansi;
    }
    if has("id") || has("nama") {
        return Kind::Standar;
    }
    for entry in tree.entries(tree.root).iter().take(FEW) {
        match near(&entry.key.text, ["proyek", "instansi"].into_iter(), Reach::Length) {
            Near::One("proyek") => return Kind::Proyek,
            Near::One(_) => return Kind::Instansi,
            _ => {}
        }
    }
    Kind::Standar
}

/// More keys than this no whole file has, however it is mistyped.
const FEW: usize = 64;

/// Validates a `*.spp.yaml` as the kind that its content tells.
#[must_use]
pub fn validate(tree: Tree, source: &Source) -> (Tree, Vec<Diagnostic>) {
    let kind = kind(&tree);
    validate_as(kind, tree, source)
}

/// How many things of a text, read as this tree, are not where they belong.
#[must_use]
pub fn misfits(text: &str, tree: &Tree) -> usize {
    let source = Source::new(tree.node(tree.root).span.source, "", text);
    validate(tree.clone(), &source).1.len()
}

/// Validates a file as the kind that it is known to be.
#[must_use]
pub fn validate_as(kind: Kind, mut tree: Tree, source: &Source) -> (Tree, Vec<Diagnostic>) {
    let root = tree.root;
    if tree.node(root).value == Value::Null && (tree.cut.is_some() || kind.is_list()) {
        return (tree, Vec::new());
    }
    if let Some(finding) = newer(&tree) {
        tree.node_mut(root).state = State::Refused;
        return (tree, vec![finding]);
    }
    if let Some(finding) = nothing(&tree, source) {
        tree.node_mut(root).state = State::Refused;
        return (tree, vec![finding]);
    }
    let mut reader = Reader::new(&mut tree, source);
    reader.walk(root, SHAPES.roots[kind as usize]);
    let refusals = refusals(&reader, kind);
    faults::tell(&mut reader, kind, refusals);
    let mut findings = reader.findings;
    findings.sort_by_key(|finding| finding.span);
    (tree, findings)
}

/// What the validator has against a file that was walked.
fn refusals(reader: &Reader<'_>, kind: Kind) -> Vec<ValidationError<'static>> {
    let walked = Walked { tree: reader.tree, shapes: &reader.shapes };
    let root = Seen::Node(&walked, walked.tree.root);
    let validator = validator(kind);
    // Most files are valid, and that is soon told.
    if validator.is_valid(root) {
        return Vec::new();
    }
    validator.iter_errors(root).take(ENOUGH).map(ValidationError::to_owned).collect()
}

/// The finding about a file of a later version: nothing else in it can be judged.
fn newer(tree: &Tree) -> Option<Diagnostic> {
    let id = tree.get(tree.root, "spp")?;
    let version: f64 = tree.text(id)?.parse().ok()?;
    if version < 2.0 {
        return None;
    }
    let message = Text::new(
        format!(
            "Berkas ini ditulis untuk format versi {version}, sedangkan program ini mengenal versi 1"
        ),
        format!(
            "This file is written for version {version} of the format, and this program knows version 1"
        ),
    );
    Some(Diagnostic::new(&VERSI_LEBIH_BARU, tree.node(id).span, message).help(Text::new(
        "Perbarui spp; berkas ini tidak diperiksa lebih jauh",
        "Update spp; this file is not checked any further",
    )))
}

/// The finding about a file that holds no keys at all.
fn nothing(tree: &Tree, source: &Source) -> Option<Diagnostic> {
    let node = tree.node(tree.root);
    if node.value != Value::Null || node.state != State::Sound {
        return None;
    }
    let message = Text::new("Berkas ini kosong", "This file is empty");
    let insert = Edit { span: node.span.head(), text: "spp: 1\n".to_owned() };
    let finding = Diagnostic::new(&BENTUK_NILAI_KELIRU, node.span.head(), message);
    Some(if source.text.trim().is_empty() {
        finding.fix(Fix::proposal(
            Text::new("Tulis `spp: 1` pada baris pertama", "Write `spp: 1` on the first line"),
            vec![insert],
        ))
    } else {
        finding
    })
}

/// Makes ready what every standard is validated with, before the first was read.
pub fn prepare() {
    let _ = validator(Kind::Standar);
    let _ = LazyLock::force(&SHAPES);
}

/// The validator of a kind, compiled at its first use.
fn validator(kind: Kind) -> &'static Validator<Trees> {
    static VALIDATORS: [LazyLock<Validator<Trees>>; Kind::ALL.len()] = [
        LazyLock::new(|| compile(Kind::Standar)),
        LazyLock::new(|| compile(Kind::Instansi)),
        LazyLock::new(|| compile(Kind::Proyek)),
        LazyLock::new(|| compile(Kind::Regulasi)),
        LazyLock::new(|| compile(Kind::HariLibur)),
        LazyLock::new(|| compile(Kind::Kata)),
    ];
    &VALIDATORS[kind as usize]
}

fn compile(kind: Kind) -> Validator<Trees> {
    let uri = |kind: Kind| {
        SCHEMAS[kind as usize]["$id"].as_str().expect("internal: the schema has an $id")
    };
    // The agency's schema names parts of the standard's; each other stands alone.
    let needed = [kind, Kind::Standar];
    let needed = if kind == Kind::Instansi { &needed[..] } else { &needed[..1] };
    let registry = needed
        .iter()
        .try_fold(Registry::new(), |registry, &kind| {
            registry.add(uri(kind), &*SCHEMAS[kind as usize])
        })
        .and_then(jsonschema::RegistryBuilder::prepare)
        .expect("internal: the embedded schemas are sound");
    // Before it compiles a schema the crate judges it by the schema of schemas, whose own compilation takes longer than
    // all the rest. The schemas are judged by a test instead; what is compiled here is a reference to one, in a draft
    // whose schema of schemas is small.
    jsonschema::options_for::<Trees>()
        .with_draft(Draft::Draft7)
        .offline()
        .with_pattern_options(PatternOptions::regex())
        .with_registry(&registry)
        .build(&serde_json::json!({ "$ref": uri(kind) }))
        .expect("internal: the embedded schema is sound")
}
