//! The templates: the built-in ones, those of a project over them, and the engine that fills them.

use std::collections::BTreeMap;
use std::error::Error as _;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::{TEMPLAT_RUSAK, escape};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::{Source, Span};

/// The built-in templates, by their path below `templates/`.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("standar/isi.md.j2", include_str!("../../templates/standar/isi.md.j2")),
    ("tema/html/halaman.html.j2", include_str!("../../templates/tema/html/halaman.html.j2")),
    ("tema/html/indeks.html.j2", include_str!("../../templates/tema/html/indeks.html.j2")),
    ("tema/html/gaya.css", include_str!("../../templates/tema/html/gaya.css")),
];

/// How much work a template may do: some hundred times what a long standard needs.
const FUEL: u64 = 500_000;

/// How deeply templates may include and macros call each other.
const DEPTH: usize = 200;

/// What a template writes, which decides how its values are escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// The content of a document.
    Markdown,
    /// A theme; files that end in `.css` are escaped as CSS.
    Html,
}

/// Fills the template `name` with `value`; a fault is a finding in the template, or at `place` where it is a built-in one.
pub(super) fn fill(
    name: &str,
    value: Value,
    dialect: Dialect,
    own: &BTreeMap<String, Source>,
    place: Span,
) -> Result<String, Box<Diagnostic>> {
    let mut environment = environment(dialect);
    let texts = own.iter().map(|(name, source)| (name.as_str(), source.text.as_str()));
    // A project's template is added last, so that it stands over the built-in one of the same path; one that cannot be
    // read is a finding of its own, whether it is used or not.
    for (name, text) in BUILT_IN.iter().copied().chain(texts) {
        environment.add_template(name, text).map_err(|fault| finding(&fault, own, place))?;
    }
    let filled = environment.get_template(name).and_then(|template| template.render(value));
    filled.map_err(|fault| finding(&fault, own, place))
}

fn environment(dialect: Dialect) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(DEPTH);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().expect("internal: only blanks are set"));
    // What is safe is said by the engine's own parts alone, so that no template lets a value through as it stands.
    environment.remove_filter("safe");
    environment.remove_filter("tojson");
    environment.add_filter("blok", placeholder);
    environment.add_filter("css", |text: String| Value::from_safe_string(escape::css(&text)));
    environment.set_auto_escape_callback(move |name| match dialect {
        Dialect::Markdown => AutoEscape::Custom("markdown".into()),
        Dialect::Html if is_css(name) => AutoEscape::Custom("css".into()),
        Dialect::Html => AutoEscape::Html,
    });
    environment.set_formatter(move |out, state, value| {
        if value.is_none() {
            return Ok(());
        }
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        let text = value.to_string();
        // Whatever a template says of escaping, its dialect decides.
        let escaped = match dialect {
            _ if value.is_safe() => text,
            Dialect::Markdown => escape::markdown(&text),
            Dialect::Html if is_css(state.name()) => escape::css(&text),
            Dialect::Html => escape::html(&text),
        };
        out.write_str(&escaped).map_err(Error::from)
    });
    environment
}

fn is_css(name: &str) -> bool {
    let name = name.strip_suffix(".j2").unwrap_or(name);
    name.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("css"))
}

/// The filter `blok`: a sign that the blocks of a part of the standard stand here.
fn placeholder(part: &Value) -> Result<Value, Error> {
    let key = part.get_attr("kunci").ok().filter(|key| !key.is_undefined());
    let Some(key) = key.as_ref().and_then(Value::as_str) else {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            "`blok` is for a part of the standard, such as `persyaratan`",
        ));
    };
    Ok(Value::from_safe_string(format!("{}{key}{}", escape::OPEN, escape::CLOSE)))
}

/// The fault of a template as a finding at its line.
fn finding(fault: &Error, own: &BTreeMap<String, Source>, place: Span) -> Box<Diagnostic> {
    let fault = innermost(fault);
    let name = fault.name().unwrap_or("?").to_owned();
    let detail = fault.detail().map(|detail| format!(" ({detail})")).unwrap_or_default();
    let (id, en) = match fault.kind() {
        ErrorKind::SyntaxError => ("penulisannya tidak dapat dibaca", "it cannot be read"),
        ErrorKind::UndefinedError => {
            ("ada nama yang tidak dikenal", "it uses a name that is not known")
        }
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => {
            ("ada templat yang tidak ditemukan", "it names a template that is not there")
        }
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => (
            "ada saringan atau fungsi yang tidak dikenal",
            "it uses a filter or function that is not known",
        ),
        ErrorKind::OutOfFuel => {
            ("pekerjaannya tidak kunjung selesai", "its work does not come to an end")
        }
        _ => ("ada langkah yang tidak dapat dijalankan", "one of its steps cannot be done"),
    };
    let span = own.get(&name).map_or(place, |source| line_span(source, fault.line().unwrap_or(1)));
    Box::new(
        Diagnostic::new(
            &TEMPLAT_RUSAK,
            span,
            Text::new(
                format!("templat `{name}` rusak: {id}{detail}"),
                format!("template `{name}` is broken: {en}{detail}"),
            ),
        )
        .help(Text::new(
            "perbaiki baris itu, atau hapus berkas templat itu agar templat bawaan dipakai",
            "mend that line, or remove the template so that the built-in one is used",
        )),
    )
}

/// The fault below all faults of including and calling.
fn innermost(fault: &Error) -> &Error {
    let mut found = fault;
    let mut source = fault.source();
    while let Some(inner) = source {
        if let Some(inner) = inner.downcast_ref::<Error>()
            && inner.name().is_some()
        {
            found = inner;
        }
        source = inner.source();
    }
    found
}

/// The words of a line of a source, from 1; the last line for one beyond it.
fn line_span(source: &Source, line: usize) -> Span {
    let lines = source.text.lines().count().max(1);
    let range = source.line(line.clamp(1, lines));
    let text = &source.text[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    Span::new(source.id, start.min(range.end)..range.end)
}
