//! What the front half finds in some files, for the tests that ask it of many.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use spp::check::{Checked, Judging, check};
use spp::diagnostic::{Diagnostic, Profile, Severity};
use spp::project::{Content, Request, Thing, Trouble, World, place};

/// Files by name, all in one folder or in folders below it.
pub(crate) type Files = BTreeMap<String, String>;

/// The name of the minimal standard.
pub(crate) const STANDARD: &str = "contoh.spp.yaml";
/// The name of its agency's file.
pub(crate) const AGENCY: &str = "instansi.spp.yaml";

/// The minimal standard, which is clean in the profile `uu25`, and its agency.
pub(crate) fn minimal() -> Files {
    let standard = include_str!("../cases/minimal/dasar.spp.yaml");
    let agency = include_str!("../cases/minimal/instansi.spp.yaml");
    Files::from([
        (STANDARD.to_owned(), standard.to_owned()),
        (AGENCY.to_owned(), agency.to_owned()),
    ])
}

/// A finding and how grave it is in the profile `uu25`.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) severity: Severity,
    /// File, line and column.
    pub(crate) place: String,
    /// The edits of its first fix, each with the file that it mends.
    pub(crate) fix: Option<Vec<(String, Range<usize>, String)>>,
}

/// The day that is taken as today.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 25);

/// What is found in some files in the profile `uu25`; what a comment silences is not.
pub(crate) fn judged(files: &Files) -> Vec<Found> {
    judged_in(Profile::Uu25, files)
}

/// What is found in some files in a profile.
pub(crate) fn judged_in(profile: Profile, files: &Files) -> Vec<Found> {
    let checked = checked_in(profile, files);
    let sources = &checked.project.sources;
    let loud = checked.findings.into_iter().filter(|finding| finding.suppressed.is_none());
    loud.map(|finding| {
        let source = |at: spp::source::SourceId| &sources[at.0 as usize];
        let span = finding.diagnostic.span;
        let at = source(span.source).position(span.start);
        let edits = finding.diagnostic.fixes.first().map(|fix| &fix.edits);
        let fix = edits.map(|edits| {
            let edit = |edit: &spp::diagnostic::Edit| {
                (source(edit.span.source).name.clone(), edit.span.range(), edit.text.clone())
            };
            edits.iter().map(edit).collect()
        });
        let place = format!("{}:{}:{}", source(span.source).name, at.line, at.column);
        Found { diagnostic: finding.diagnostic, severity: finding.severity, place, fix }
    })
    .collect()
}

/// What the front half makes of some files, in the profile `uu25`.
pub(crate) fn checked(files: &Files) -> Checked {
    checked_in(Profile::Uu25, files)
}

fn checked_in(profile: Profile, files: &Files) -> Checked {
    let root = Path::new("/proyek");
    let disk: BTreeMap<PathBuf, &String> =
        files.iter().map(|(name, text)| (root.join(name), text)).collect();
    let look = |path: &Path| {
        let folder = disk.keys().any(|file| file != path && file.starts_with(path));
        let file = disk.contains_key(path).then_some(Thing::File);
        file.or_else(|| folder.then_some(Thing::Folder))
    };
    let walk = |folder: &Path| {
        let inside = disk.keys().filter(|file| file.starts_with(folder));
        Ok(inside.filter(|file| place::stem(file).is_some()).cloned().collect())
    };
    let read = |path: &Path| match disk.get(path) {
        Some(text) => Ok(Content::Bytes(text.as_bytes().to_vec())),
        None => Err(Trouble::Missing(path.to_path_buf())),
    };
    let world =
        World { here: root, look: &look, real: &Path::to_path_buf, walk: &walk, read: &read };
    let judging = Judging { profile: Some(profile), today: TODAY };
    let request = Request { paths: vec![root.to_path_buf()], ..Request::default() };
    check(&request, &judging, &world).unwrap()
}

pub(crate) fn told(found: &[Found]) -> String {
    let line = |one: &Found| {
        let Diagnostic { rule, message, .. } = &one.diagnostic;
        format!("    {} {:?} {}: {}\n", one.place, one.severity, rule.name, message.id)
    };
    found.iter().map(line).collect()
}
