//! The commands that the pages about CI and editors give do their work on the examples.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::docs;

#[test]
fn the_commands_of_the_pages_do_their_work() {
    let folder = std::env::temp_dir().join(format!("spp-perintah-{}", std::process::id()));
    copy(&docs().parent().unwrap().join("examples"), &folder);
    let mut count = 0;
    for page in ["ci.md", "editor.md"] {
        let text = fs::read_to_string(docs().join(page)).unwrap();
        for command in commands(&text) {
            let own = Path::new(env!("CARGO_BIN_EXE_spp"));
            let script = format!("mkdir -p .skema && '{}' {command}", own.display());
            let output =
                Command::new("sh").args(["-c", &script]).current_dir(&folder).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{page}: spp {command}: {said}");
            count += 1;
        }
    }
    assert!(count >= 10, "{count}");
    fs::remove_dir_all(&folder).unwrap();
}

/// What stands after `spp` in the lines of blocks, and in code within a line.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.lines().filter_map(|line| {
        let line = line.trim_start().trim_start_matches("- ").trim_start_matches("run: ");
        Some(line.strip_prefix("spp ")?.to_owned())
    });
    let inline = text.split('`').filter_map(|code| {
        let code = code.strip_prefix("spp ")?;
        (!code.contains('\n')).then(|| code.to_owned())
    });
    let all = blocks.chain(inline);
    all.filter(|command| !command.contains('`')).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
