//! What the front half finds in some files, for the tests that ask it of many.

use std::collections::BTreeMap;

use spp::diagnostic::{Diagnostic, Profile, Severity};
use spp::lint::{self, Facts, Settings};
use spp::register::Register;
use spp::schema::{self, Kind};
use spp::source::{Source, SourceId};
use spp::{model, syntax};

/// Files by name.
pub(crate) type Files = BTreeMap<String, String>;

/// A finding and how grave it is in the profile `uu25`.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) severity: Severity,
    /// File, line and column.
    pub(crate) place: String,
}

/// What the front half finds in some files.
pub(crate) fn judged(files: &Files) -> Vec<Found> {
    let names: Vec<&String> = files.keys().collect();
    let sources: Vec<Source> = names
        .iter()
        .enumerate()
        .map(|(at, name)| Source::new(SourceId(at as u32), *name, files[*name].as_str()))
        .collect();
    let mut found = Vec::new();
    let mut trees = Vec::new();
    for source in &sources {
        let (tree, syntax) = syntax::parse(source);
        let (tree, schema) = schema::validate(tree, source);
        found.extend(syntax);
        found.extend(schema);
        trees.push(tree);
    }
    let register = Register::new(Vec::new());
    let settings = Settings { today: jiff::civil::date(2026, 11, 25) };
    let agency = trees.iter().find(|tree| schema::kind(tree) == Kind::Instansi).map(|tree| {
        let (agency, model) = model::lower_instansi(tree);
        found.extend(model);
        agency
    });
    let facts = Facts { instansi: agency.as_ref(), register: &register, sources: &sources };
    if let Some(agency) = &agency {
        found.extend(lint::check_instansi(agency, &facts, &settings));
    }
    for tree in trees.iter().filter(|tree| schema::kind(tree) == Kind::Standar) {
        let (standar, model) = model::lower_standar(tree, agency.as_ref());
        found.extend(model);
        found.extend(lint::check(&standar, &facts, &settings));
    }
    settled(found, &sources)
}

/// Equal findings are one; where two rules meet at one value the more exact one speaks.
fn settled(mut found: Vec<Diagnostic>, sources: &[Source]) -> Vec<Found> {
    found.sort_by(|a, b| (a.span, a.rule.name, &a.message).cmp(&(b.span, b.rule.name, &b.message)));
    found.dedup_by(|a, b| a.span == b.span && a.rule == b.rule && a.message == b.message);
    let speaks = |one: &Diagnostic| one.grade.under(Profile::Uu25);
    let spoken_for = |one: &Diagnostic| {
        let exact = |other: &&Diagnostic| {
            other.rule.silences.contains(&one.rule.name) && other.span.holds(one.span)
        };
        found.iter().find(exact).is_some_and(|other| speaks(other).is_some())
    };
    let kept = found.iter().filter(|one| !spoken_for(one));
    kept.filter_map(|one| {
        let source = &sources[one.span.source.0 as usize];
        let at = source.position(one.span.start);
        let place = format!("{}:{}:{}", source.name, at.line, at.column);
        Some(Found { diagnostic: one.clone(), severity: speaks(one)?, place })
    })
    .collect()
}

pub(crate) fn told(found: &[Found]) -> String {
    let line = |one: &Found| {
        format!(
            "    {} {:?} {}: {}\n",
            one.place, one.severity, one.diagnostic.rule.name, one.diagnostic.message.id
        )
    };
    found.iter().map(line).collect()
}
