//! The README tells what happens: its picture of a finding is what the binary prints, and its commands exist.

use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What `spp lint` prints for the standard that the READMEs show.
fn finding(lang: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_spp"))
        .args(["--lang", lang, "lint", "standar/kartu-anggota.spp.yaml", "--today", "2026-11-25"])
        .current_dir(root().join("tests/cases/readme"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "the standard of the README has an error");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines of the block that is fenced as `text`.
fn picture(readme: &str) -> &str {
    let start = readme.find("```text\n").expect("the README shows a finding") + "```text\n".len();
    let end = readme[start..].find("```").expect("the block ends") + start;
    &readme[start..end]
}

#[test]
fn the_finding_of_the_readme_is_what_the_binary_prints() {
    for (file, lang) in [("README.md", "en"), ("README.id.md", "id")] {
        let path = root().join(file);
        let readme = std::fs::read_to_string(&path).unwrap();
        let printed = finding(lang);
        let shown = picture(&readme);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, readme.replacen(shown, &printed, 1)).unwrap();
        } else {
            assert_eq!(shown, printed, "{file} shows another finding; read it, then UPDATE=1");
        }
    }
}

#[test]
fn every_command_of_the_readme_is_known() {
    for file in ["README.md", "README.id.md"] {
        let readme = std::fs::read_to_string(root().join(file)).unwrap();
        let commands: Vec<String> = readme
            .replace(picture(&readme), "")
            .lines()
            .filter_map(|line| line.trim_start_matches("$ ").strip_prefix("spp "))
            .map(|rest| rest.split_whitespace().next().unwrap().to_owned())
            .collect();
        assert!(commands.len() >= 8, "{file} shows how to use it: {commands:?}");
        for command in commands {
            let help = Command::new(env!("CARGO_BIN_EXE_spp"))
                .args([command.as_str(), "--help"])
                .output()
                .unwrap();
            assert!(help.status.success(), "{file}: spp {command} is no command");
        }
    }
}
