//! Published standards, transcribed: each finding on them was read and is right; and the examples, which have none.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use spp::diagnostic::Severity;

use crate::juri::{Files, judged, told};

#[test]
fn every_finding_on_a_published_standard_was_read() {
    let mut trouble = String::new();
    for folder in folders(Path::new("tests/cases/nyata")) {
        for standard in standards(&folder) {
            let told = findings(&folder, &standard);
            let expected = folder.join(standard.replace(".spp.yaml", ".temuan"));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&expected, &told).unwrap();
            }
            let kept = std::fs::read_to_string(&expected).unwrap_or_default();
            if kept != told {
                writeln!(trouble, "{} should hold:\n{told}", expected.display()).unwrap();
            }
        }
    }
    assert!(trouble.is_empty(), "run again with UPDATE=1 and read what has changed\n{trouble}");
}

/// What is found in one standard and in the file of its agency, a line each, in the profile `uu25`.
fn findings(folder: &Path, standard: &str) -> String {
    let mut files = Files::new();
    collect(folder, "", &mut files);
    // Its neighbours are judged in their own turn.
    files.retain(|name, _| {
        !name.ends_with(".spp.yaml") || [standard, "instansi.spp.yaml"].contains(&name.as_str())
    });
    let mut lines = String::new();
    for found in judged(&files) {
        let place = found
            .place
            .strip_prefix(standard)
            .map_or(found.place.as_str(), |rest| rest.trim_start_matches(':'));
        let severity = match found.severity {
            Severity::Error => "galat",
            Severity::Warning => "peringatan",
            Severity::Info => "info",
        };
        writeln!(
            lines,
            "{place} {severity} {}: {}",
            found.diagnostic.rule.name, found.diagnostic.message.id
        )
        .unwrap();
    }
    lines
}

/// All files of a folder and of those in it, by their path in it.
fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            files.insert(name, text);
        }
    }
}

fn folders(under: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(under).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[test]
fn the_examples_have_no_finding() {
    let mut files = Files::new();
    collect(Path::new("examples"), "", &mut files);
    assert_eq!(told(&judged(&files)), "");
}

fn standards(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> =
        names.filter(|name| name.ends_with(".spp.yaml") && name != "instansi.spp.yaml").collect();
    names.sort();
    names
}
