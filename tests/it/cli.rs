//! The command line: each folder of `tests/cases/cli` is one conversation with the built binary.
//!
//! `percakapan.txt` holds the commands, each with what it says and how it ends; what stands in `berkas/` is the folder in
//! which they run. `UPDATE=1` writes down what is said today.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/cli")
}

#[test]
fn every_conversation_goes_as_written() {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no conversation was found");
    let mut wrong = String::new();
    for case in cases {
        let script = case.join("percakapan.txt");
        let written = fs::read_to_string(&script).unwrap();
        let said = hold(&case, &written);
        if env::var_os("UPDATE").is_some() {
            fs::write(&script, &said).unwrap();
        } else if said != written {
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            write!(wrong, "== {name}: written\n{written}\n== {name}: said\n{said}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "UPDATE=1 rewrites what is said, where it is right:\n{wrong}");
}

#[test]
fn a_new_standard_lacks_nothing_but_what_its_author_must_say() {
    let place = tempfile::tempdir().unwrap();
    let spp = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spp"));
        command.args(words).current_dir(place.path()).env_clear().output().unwrap()
    };
    assert!(spp(&["new", "kk-baru"]).status.success());
    let written = std::fs::read_to_string(place.path().join("kk-baru.spp.yaml")).unwrap();
    assert!(
        written.ends_with('\n') && !written.ends_with("\n\n"),
        "the last line ends as git likes it"
    );
    let lint = spp(&["lint", "--format", "json", "kk-baru.spp.yaml"]);
    let report: serde_json::Value = serde_json::from_slice(&lint.stdout).unwrap();
    let found = report["diagnostics"].as_array().unwrap();
    assert!(!found.is_empty(), "what is not written yet is found");
    for finding in found {
        let rule = finding["rule"].as_str().unwrap();
        assert!(["komponen-tidak-ada", "isian-pengganti"].contains(&rule), "{finding:#}");
    }
}

#[test]
fn a_new_standard_can_start_from_each_example() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut paths = Vec::new();
    gather(&examples, &examples, &mut paths);
    let names = paths.iter().filter_map(|path| path.rsplit('/').next()?.strip_suffix(".spp.yaml"));
    for name in names.filter(|name| !["instansi", "proyek"].contains(name)) {
        let place = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_spp"));
        command.args(["new", "baru", "--from", name]).current_dir(place.path()).env_clear();
        assert!(command.output().unwrap().status.success(), "{name} is among the examples");
        let written = fs::read_to_string(place.path().join("baru.spp.yaml")).unwrap();
        assert!(written.contains("\nid: baru\n"), "{name} has the new id");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_spp"))
        .args(["schema", "standar"])
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

/// Runs the commands of a conversation one after the other in a copy of its folder.
fn hold(case: &Path, written: &str) -> String {
    let place = tempfile::tempdir().unwrap();
    // A search upward ends here, wherever the tests run.
    fs::create_dir(place.path().join(".git")).unwrap();
    copy(&case.join("berkas"), place.path());
    let mut said = String::new();
    for line in written.lines().filter_map(|line| line.strip_prefix("$ ")) {
        writeln!(said, "$ {line}").unwrap();
        said += &match line.split_once(' ') {
            Some(("cat", file)) => fs::read_to_string(place.path().join(file)).unwrap(),
            Some(("ls", folder)) => list(&place.path().join(folder)),
            Some(("cp", files)) => {
                let (from, to) = files.split_once(' ').unwrap();
                fs::copy(place.path().join(from), place.path().join(to)).unwrap();
                String::new()
            }
            _ => run(line, place.path()),
        };
        said.push('\n');
    }
    said
}

/// One command: `spp` with its arguments, and after `<` the file that is its standard input.
fn run(line: &str, place: &Path) -> String {
    let (line, input) = line.split_once(" < ").unwrap_or((line, ""));
    let mut words = line.split(' ');
    assert_eq!(words.next(), Some("spp"), "only spp, cat, cp and ls are spoken here: {line}");
    let mut child = Command::new(env!("CARGO_BIN_EXE_spp"))
        .args(words)
        .current_dir(place)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    if !input.is_empty() {
        stdin.write_all(&fs::read(place.join(input)).unwrap()).unwrap();
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let mut said = text(&output.stdout);
    if !output.stderr.is_empty() {
        write!(said, "[stderr]\n{}", text(&output.stderr)).unwrap();
    }
    writeln!(said, "[{}]", output.status.code().unwrap()).unwrap();
    said
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSI")
}

/// All files below a folder, one a line.
fn list(folder: &Path) -> String {
    let mut paths = Vec::new();
    gather(folder, folder, &mut paths);
    paths.sort();
    paths.iter().fold(String::new(), |text, path| text + path + "\n")
}

fn gather(root: &Path, folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, paths);
        } else {
            let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            paths.push(path);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        // A dot file of a case must not speak to the repository that holds the case.
        let name = entry.file_name().to_string_lossy().replace("dot-", ".");
        let target = to.join(name);
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
