//! Published standards, transcribed: each finding on them was read and is right; and the examples, which have none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use spp::diagnostic::{Diagnostic, Profile, Severity};

use crate::juri::{self, Files, Found, judged};

const ROOT: &str = "tests/cases/nyata";

#[test]
fn every_finding_on_a_published_standard_was_read() {
    let mut trouble = String::new();
    let mut all = Vec::new();
    for folder in folders(Path::new(ROOT)) {
        for standard in standards(&folder) {
            let found = findings(&folder, &standard);
            keep(
                &folder.join(standard.replace(".spp.yaml", ".temuan")),
                &told(&found),
                &mut trouble,
            );
            all.push((folder.clone(), standard, found));
        }
    }
    keep(&Path::new(ROOT).join("TEMUAN.md"), &list(&all), &mut trouble);
    assert!(trouble.is_empty(), "run again with UPDATE=1 and read what has changed\n{trouble}");
}

/// Compares a text with the file that keeps it, or writes it there under `UPDATE=1`.
fn keep(file: &Path, text: &str, trouble: &mut String) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, text).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    if kept != text {
        writeln!(trouble, "{} should hold:\n{text}", file.display()).unwrap();
    }
}

/// A standard with what lies beside it, save its neighbours, which are judged in their own turn.
fn files(folder: &Path, standard: &str) -> Files {
    let mut files = Files::new();
    collect(folder, "", &mut files);
    files.retain(|name, _| {
        !name.ends_with(".spp.yaml") || [standard, AGENCY].contains(&name.as_str())
    });
    files
}

/// Every published standard with what lies beside it, each with a name.
pub(crate) fn transcriptions() -> Vec<(String, Files)> {
    let folders = folders(Path::new(ROOT));
    let each = |folder: &PathBuf| {
        let of = |standard: &String| {
            (folder.join(standard).display().to_string(), files(folder, standard))
        };
        standards(folder).iter().map(of).collect::<Vec<_>>()
    };
    folders.iter().flat_map(each).collect()
}

/// What is found in one standard and in the file of its agency, in the profile `uu25`.
fn findings(folder: &Path, standard: &str) -> Vec<Found> {
    let mut found = judged(&files(folder, standard));
    for one in &mut found {
        if let Some(rest) = one.place.strip_prefix(standard) {
            one.place = rest.trim_start_matches(':').to_owned();
        }
    }
    found
}

const AGENCY: &str = "instansi.spp.yaml";

/// Findings, a line each.
fn told(found: &[Found]) -> String {
    let lines: Vec<String> =
        found.iter().map(|one| format!("{} {}\n", one.place, said(one))).collect();
    lines.concat()
}

fn said(one: &Found) -> String {
    let Diagnostic { rule, message, .. } = &one.diagnostic;
    format!("{} {}: {}", severity(one), rule.name, message.id)
}

fn severity(one: &Found) -> &'static str {
    match one.severity {
        Severity::Error => "galat",
        Severity::Warning => "peringatan",
        Severity::Info => "info",
    }
}

/// The list of all findings: how many of each rule, then each with the line it stands on. What lies in the file of an
/// agency stands there once, and the components that nobody wrote stand together.
fn list(all: &[(PathBuf, String, Vec<Found>)]) -> String {
    let mut body = String::new();
    // Of each rule how many of each severity, the mildest first.
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut count = |one: &Found| {
        counts.entry(one.diagnostic.rule.name).or_default()[one.severity as usize] += 1;
    };
    for (folder, standard, found) in all {
        let agency = folder.file_name().unwrap().to_string_lossy();
        let (shared, own): (Vec<_>, Vec<_>) =
            found.iter().partition(|one| one.place.starts_with(AGENCY));
        let shared: Vec<_> = shared
            .into_iter()
            .filter(|one| told.insert(format!("{agency} {} {}", one.place, said(one))))
            .collect();
        for (file, found) in [(AGENCY, shared), (standard.as_str(), own)] {
            if found.is_empty() {
                continue;
            }
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            writeln!(body, "\n## {agency}/{file}\n").unwrap();
            let (missing, other): (Vec<&Found>, Vec<&Found>) =
                found.into_iter().partition(|one| one.diagnostic.rule.name == "komponen-tidak-ada");
            missing.iter().chain(&other).for_each(|one| count(one));
            if !missing.is_empty() {
                let lines: Vec<String> = missing
                    .iter()
                    .map(|one| line(one, &text))
                    .map(|(number, text)| format!("{number} `{text}`"))
                    .collect();
                writeln!(body, "- galat komponen-tidak-ada: {}", lines.join(", ")).unwrap();
            }
            for one in other {
                let (number, text) = line(one, &text);
                writeln!(body, "- {number} `{text}`  \n  {}", said(one)).unwrap();
            }
        }
    }
    let mut head = HEAD.to_owned();
    let mut sum = [0; 3];
    for (rule, of) in &counts {
        let [info, warning, error] = of;
        writeln!(head, "| {rule} | {error} | {warning} | {info} |").unwrap();
        sum.iter_mut().zip(of).for_each(|(sum, one)| *sum += one);
    }
    let [info, warning, error] = sum;
    writeln!(head, "| **all** | {error} | {warning} | {info} |").unwrap();
    head + &body
}

const HEAD: &str = "\
# All findings on the published standards

Written by `UPDATE=1 cargo test --test it nyata` (profile `uu25`). Each is to be read beside the line it stands on: a wrong one is a defect of its rule.

| rule | galat | peringatan | info |
|---|---|---|---|
";

/// The number and the text of the line on which a finding stands.
fn line<'a>(one: &Found, text: &'a str) -> (usize, &'a str) {
    let number =
        one.place.trim_start_matches(AGENCY).trim_start_matches(':').split(':').next().unwrap();
    let number: usize = number.parse().unwrap();
    (number, text.lines().nth(number - 1).unwrap().trim().trim_start_matches("- "))
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
fn the_examples_have_no_finding_in_any_profile() {
    let mut files = Files::new();
    collect(Path::new("examples"), "", &mut files);
    for profile in [Profile::Inti, Profile::Uu25, Profile::Ketat] {
        let found = juri::told(&juri::judged_in(profile, &files));
        assert_eq!(found, "", "{profile:?} on {}", juri::TODAY);
    }
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
