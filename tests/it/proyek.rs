//! What belongs together, and what comments silence: each folder of `tests/cases/proyek` is a project.
//!
//! `temuan.txt` holds what is asked for, a line each after `$ `, and under it which files are read and what the rules of
//! the project say, with what comments silence. Of other rules nothing is written here. `UPDATE=1` writes what is found.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use spp::check::{Checked, Judging, check};
use spp::diagnostic::Lang;
use spp::project::{Content, Exclusion, RULES, Request, Thing, Trouble, World, place};
use spp::report::{Suppression, profile_name, severity_name};

/// Files in memory, as the project room sees a disk.
struct Files(BTreeMap<PathBuf, Vec<u8>>);

impl Files {
    fn look(&self, path: &Path) -> Option<Thing> {
        if self.0.contains_key(path) {
            return Some(Thing::File);
        }
        self.0.keys().any(|file| file.starts_with(path)).then_some(Thing::Folder)
    }

    fn walk(&self, folder: &Path) -> Vec<PathBuf> {
        let inside = self.0.keys().filter(|file| file.starts_with(folder));
        inside.filter(|file| place::stem(file).is_some()).cloned().collect()
    }

    fn read(&self, path: &Path) -> Result<Content, Trouble> {
        let bytes = self.0.get(path).ok_or_else(|| Trouble::Missing(path.to_path_buf()))?;
        Ok(Content::Bytes(bytes.clone()))
    }

    fn check(&self, here: &Path, request: &Request) -> Result<Checked, Trouble> {
        let judging = Judging { profile: None, today: jiff::civil::date(2026, 11, 25) };
        let world = World {
            here,
            look: &|path| self.look(path),
            real: &Path::to_path_buf,
            walk: &|folder| Ok(self.walk(folder)),
            read: &|path| self.read(path),
        };
        check(request, &judging, &world)
    }
}

#[test]
fn every_project_is_found_and_judged_as_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/proyek");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no project was found");
    let mut wrong = String::new();
    for case in cases {
        let script = case.join("temuan.txt");
        let written = fs::read_to_string(&script).unwrap();
        let mut files = Files(BTreeMap::new());
        gather(&case, Path::new("/proyek"), &mut files.0);
        let found = written.lines().filter_map(|line| line.strip_prefix("$ "));
        let found: Vec<String> = found.map(|line| told(&files, line)).collect();
        let found = found.join("\n");
        if env::var_os("UPDATE").is_some() {
            fs::write(&script, &found).unwrap();
        } else if found != written {
            write!(wrong, "== {}: written\n{written}\n== found\n{found}\n", case.display())
                .unwrap();
        }
    }
    assert!(wrong.is_empty(), "UPDATE=1 rewrites what is found, where it is right:\n{wrong}");
}

/// What one request finds: `in FOLDER` is the working folder, `--force-exclude` and paths follow.
fn told(files: &Files, line: &str) -> String {
    let mut here = PathBuf::from("/proyek");
    let mut request = Request::default();
    let mut words = line.split(' ').skip(1);
    while let Some(word) = words.next() {
        match word {
            "in" => here = here.join(words.next().unwrap()),
            "--force-exclude" => request.exclusion = Exclusion::Always,
            path => request.paths.push(place::normal(&here.join(path))),
        }
    }
    let mut text = format!("$ {line}\n");
    let checked = match files.check(&here, &request) {
        Ok(checked) => checked,
        Err(trouble) => return format!("{text}{trouble}\n").replace('\\', "/"),
    };
    let mut names: Vec<&str> =
        checked.project.sources.iter().map(|source| source.name.as_str()).collect();
    names.sort_unstable();
    let profile = profile_name(checked.tool.profile);
    writeln!(text, "{} ({profile}, {:?})", names.join(" "), checked.lang).unwrap();
    for standard in &checked.project.standards {
        let name = &checked.project.sources[standard.source.0 as usize].name;
        let agency =
            standard.agency.map(|agency| place::slashed(&checked.project.agencies[agency].folder));
        writeln!(
            text,
            "{name}: root {} agency {}",
            place::slashed(&standard.root),
            agency.unwrap_or("-".into())
        )
        .unwrap();
    }
    for finding in &checked.findings {
        let found = &finding.diagnostic;
        if finding.suppressed.is_none() && !RULES.contains(&found.rule) {
            continue;
        }
        let source = &checked.project.sources[found.span.source.0 as usize];
        let at = source.position(found.span.start);
        let (name, line, column) = (&source.name, at.line, at.column);
        let severity = severity_name(finding.severity, Lang::Id);
        let (rule, value) = (found.rule.name, source.slice(found.span));
        write!(text, "{name}:{line}:{column} {severity} {rule} `{value}`").unwrap();
        match &finding.suppressed {
            Some(Suppression::Comment(reason)) => writeln!(text, " ({reason})").unwrap(),
            Some(Suppression::Baseline) | None => writeln!(text).unwrap(),
        }
    }
    text
}

fn gather(folder: &Path, name: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        // A repository cannot hold a `.git` of its own.
        let own = entry.file_name().to_string_lossy().replace("dot-git", ".git");
        let name = name.join(own);
        if entry.path().is_dir() {
            gather(&entry.path(), &name, files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}
