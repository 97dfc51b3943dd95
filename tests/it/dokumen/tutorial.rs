//! The tutorials are walked by the letter, each in an empty folder.
//!
//! - `console`: lines that begin with `$ ` are run by a shell, what follows is what they print; a line `…` stands for any
//!   lines. `UPDATE=1` writes anew what is printed in blocks without such a line.
//! - `yaml file=…` (and `yml`, `gitignore`): a file. One that begins with `spp:` or without a key of the file in its first line
//!   is the whole file; of another the keys replace those of the same name and depth, and a new key stands above
//!   the one that `di-atas=…` names.
//! - `sh pasang`: how the program is installed; the READMEs say the same.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::docs;

#[test]
fn the_tutorial_is_walked_by_the_letter() {
    walk("tutorial.md");
}

#[test]
fn the_english_tutorial_is_walked_by_the_letter() {
    walk("tutorial.en.md");
}

fn walk(name: &str) {
    let path = docs().join(name);
    let page = fs::read_to_string(&path).unwrap();
    let folder = tempfile(name);
    let (mut made, mut commands, mut files) = (String::new(), 0, 0);
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        made.extend([line, "\n"]);
        let Some(info) = line.strip_prefix("```") else { continue };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let mut words = info.split(' ');
        match (words.next(), words.next().unwrap_or_default()) {
            (Some("console"), _) => {
                made.push_str(&conversation(&body, &folder, &mut commands));
            }
            (Some("sh"), "pasang") => {
                let readme = include_str!("../../../README.id.md");
                assert!(body.iter().all(|line| readme.contains(line)), "{name}: {body:?}");
                made.extend(body.iter().flat_map(|line| [line, "\n"]));
            }
            (Some("yaml"), word) => {
                let file = folder.join(word.strip_prefix("file=").expect("a block names its file"));
                let above = words.next().and_then(|word| word.strip_prefix("di-atas="));
                let body = body.join("\n") + "\n";
                write(&file, &body, above);
                made.push_str(&body);
                files += 1;
            }
            (kind, _) => panic!("{name}: {kind:?} is no kind of block"),
        }
        made.push_str("```\n");
    }
    assert!(commands >= 10 && files >= 10, "{name}: {commands} commands, {files} files");
    super::compare(&path, &made);
    fs::remove_dir_all(&folder).unwrap();
}

/// An empty folder of its own.
fn tempfile(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("spp-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("rumah")).unwrap();
    folder
}

/// Runs the commands of a block; gives the block with what they print.
fn conversation(body: &[&str], folder: &Path, count: &mut usize) -> String {
    let mut made = String::new();
    let mut at = 0;
    while at < body.len() {
        let command = body[at].strip_prefix("$ ").expect("a block begins with a command");
        let end = body[at + 1..].iter().position(|line| line.starts_with("$ "));
        let end = end.map_or(body.len(), |end| at + 1 + end);
        let shown = &body[at + 1..end];
        let printed = run(command, folder);
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        made.extend(["$ ", command, "\n"]);
        let (masked_shown, masked_printed) = (masked(shown), masked(&printed));
        let elided = shown.contains(&"…");
        let lines = if elided {
            assert!(
                matches(&masked_shown, &masked_printed),
                "$ {command}\nprints\n{}\nand not\n{}",
                printed.join("\n"),
                shown.join("\n")
            );
            shown
        } else if masked_shown == masked_printed {
            shown
        } else {
            &printed
        };
        made.extend(lines.iter().flat_map(|line| [line, "\n"]));
        *count += 1;
        at = end;
    }
    made
}

/// What a command prints, both streams in their order.
fn run(command: &str, folder: &Path) -> String {
    let own = Path::new(env!("CARGO_BIN_EXE_spp")).parent().unwrap();
    let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap());
    // A folder that one command enters, and what it exports, is there for the next.
    let home = folder.join("rumah");
    let script = format!(
        "cd '{folder}'; [ -f ~/.keadaan ] && . ~/.keadaan && cd \"$PWD\"; {{ {command}\n}} 2>&1; export -p > ~/.keadaan",
        folder = folder.display()
    );
    let output = Command::new("sh")
        .args(["-c", &script])
        .env("PATH", path)
        .env("HOME", home)
        .env_remove("SPP_LANG")
        .env("LC_ALL", "C.UTF-8")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .current_dir(folder)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Lines without what changes from day to day: the version, the day and the day of the register.
fn masked(lines: &[&str]) -> Vec<String> {
    let digits = |line: &&str| {
        let told = line.starts_with("spp ") && line.contains("20");
        line.chars().filter(|letter| !told || !letter.is_ascii_digit()).collect()
    };
    lines.iter().map(digits).collect()
}

/// Whether printed lines are those shown, a `…` standing for any lines.
fn matches(shown: &[String], printed: &[String]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "…" => {
            (0..=printed.len()).any(|skipped| matches(rest, &printed[skipped..]))
        }
        Some((first, rest)) => {
            printed.split_first().is_some_and(|(line, more)| line == first && matches(rest, more))
        }
    }
}

/// Writes a file, or the keys of a block in the place of those of the file.
fn write(file: &Path, body: &str, above: Option<&str>) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let there = fs::read_to_string(file).unwrap_or_default();
    if there.is_empty() || body.starts_with("spp:") {
        fs::write(file, body).unwrap();
        return;
    }
    let indent = body.len() - body.trim_start_matches(' ').len();
    let mut text = there;
    for (key, own) in entries(body, indent) {
        let old = entries(&text, indent).into_iter().find(|(name, _)| *name == key);
        text = match (old, above) {
            (Some((_, old)), _) => text.replacen(&old, &own, 1),
            (None, Some(above)) => {
                let (_, next) = entries(&text, indent)
                    .into_iter()
                    .find(|(name, _)| name == above)
                    .expect("the key that is named is there");
                text.replacen(&next, &(own + &next), 1)
            }
            (None, None) => text + &own,
        };
    }
    fs::write(file, text).unwrap();
}

/// The keys at a depth, each with its lines.
fn entries(text: &str, indent: usize) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches(' ');
        let deep = line.len() - body.len();
        let key = deep == indent && !body.starts_with(['#', '-']) && body.contains(':');
        if key {
            let name = body.split(':').next().unwrap_or_default().to_owned();
            all.push((name, line.to_owned()));
            open = true;
        } else if deep <= indent && !body.trim().is_empty() {
            open = deep == indent && body.starts_with('-') && open;
        }
        if !key && open {
            all.last_mut().unwrap().1.push_str(line);
        }
    }
    all
}
