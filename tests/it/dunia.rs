//! A world that will not cooperate: what cannot be read is told with its path, and the rest is judged all the same.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use spp::check::{Checked, Judging, check};
use spp::project::{Content, Request, Thing, Trouble, World};

const STANDARD: &str = include_str!("../cases/minimal/dasar.spp.yaml");
const AGENCY: &str = include_str!("../cases/minimal/instansi.spp.yaml");

/// A folder of its own, in which no project above it is found.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join(".git")).unwrap();
    place
}

/// A standard with one finding, an error.
fn faulty(id: &str) -> String {
    named(id).replace("biaya: gratis", "biaya: TBD")
}

/// The smallest standard under an id and a name of its own.
fn named(id: &str) -> String {
    STANDARD
        .replace("id: contoh", &format!("id: {id}"))
        .replace("\nnama: Penerbitan", &format!("\nnama: Penerbitan {id}"))
}

fn spp(place: &Path, words: &[&str]) -> Output {
    within(Duration::from_secs(60), {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spp"));
        command.args(words).current_dir(place).env_clear();
        command
    })
}

/// Runs a command that must end by itself.
fn within(limit: Duration, mut command: Command) -> Output {
    let said = format!("{command:?}");
    let child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (send, ended) = std::sync::mpsc::channel();
    thread::spawn(move || send.send(child.wait_with_output()));
    ended.recv_timeout(limit).unwrap_or_else(|_| panic!("it does not end: {said}")).unwrap()
}

/// Says why a test proves nothing here.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
#[cfg(unix)]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

/// Exit code, whether the other file's fault is reported, and what is said on stderr.
fn outcome(output: &Output) -> (i32, bool, String) {
    let report = String::from_utf8(output.stdout.clone()).unwrap();
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    (output.status.code().unwrap(), report.contains("isian-pengganti"), said)
}

/// A world of a sound file, a faulty one and one that cannot be read.
fn judged(refuse: fn(&Path) -> Trouble, refused: &str) -> Checked {
    let files = ["a.spp.yaml", "b.spp.yaml", "c.spp.yaml", "instansi.spp.yaml"];
    let paths: Vec<PathBuf> = files.iter().map(|name| Path::new("/p").join(name)).collect();
    let look = |path: &Path| {
        let file = paths.iter().any(|known| known == path).then_some(Thing::File);
        file.or_else(|| (path == Path::new("/p")).then_some(Thing::Folder))
    };
    let walk = |_: &Path| Ok(paths.clone());
    let read = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == refused {
            return Err(refuse(path));
        }
        let text = match name.as_str() {
            "instansi.spp.yaml" => AGENCY.to_owned(),
            "b.spp.yaml" => faulty("b"),
            name => named(&name[..1]),
        };
        Ok(Content::Bytes(text.into_bytes()))
    };
    let here = Path::new("/p");
    let world = World { here, look: &look, real: &Path::to_path_buf, walk: &walk, read: &read };
    let judging = Judging { profile: None, today: jiff::civil::date(2026, 11, 25) };
    let request = Request { paths: vec![here.to_path_buf()], ..Request::default() };
    check(&request, &judging, &world).unwrap()
}

#[test]
fn one_file_that_cannot_be_read_keeps_no_other_from_being_judged() {
    let ways: [fn(&Path) -> Trouble; 4] = [
        |path| Trouble::Denied(path.to_path_buf()),
        |path| Trouble::Vanished(path.to_path_buf()),
        |path| Trouble::Changing(path.to_path_buf()),
        |path| Trouble::Unreadable(path.to_path_buf(), "disk".to_owned()),
    ];
    for refuse in ways {
        // The first, the last: the numbers of the others must not shift.
        for refused in ["a.spp.yaml", "c.spp.yaml"] {
            let checked = judged(refuse, refused);
            assert_eq!(checked.project.troubles, [refuse(&Path::new("/p").join(refused))]);
            let [only] = checked.findings.as_slice() else { panic!("{:#?}", checked.findings) };
            let source = &checked.project.sources[only.diagnostic.span.source.0 as usize];
            assert_eq!(
                (only.diagnostic.rule.name, source.name.as_str()),
                ("isian-pengganti", "b.spp.yaml")
            );
            assert_eq!(source.slice(only.diagnostic.span), "TBD");
            assert_eq!(checked.project.sources.len(), 3);
        }
        // Without its agency no standard is judged by half of what holds for it.
        let checked = judged(refuse, "instansi.spp.yaml");
        assert_eq!(checked.project.troubles.len(), 1, "it is told once");
        assert_eq!((checked.findings.len(), checked.project.standards.len()), (0, 0));
    }
}

#[test]
fn a_path_that_is_no_file_is_told_and_the_rest_is_judged() {
    let place = place();
    fs::write(place.path().join("b.spp.yaml"), faulty("b")).unwrap();
    fs::create_dir(place.path().join("proyek.spp.yaml")).unwrap();
    // A folder in the place of the project's file: it cannot be read as one.
    let (code, _, said) = outcome(&spp(place.path(), &["lint", "b.spp.yaml"]));
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("proyek.spp.yaml") && said.contains("bukan berkas biasa"), "{said}");
}

#[test]
fn a_missing_path_is_told() {
    let place = place();
    fs::write(place.path().join("b.spp.yaml"), faulty("b")).unwrap();
    let long = "x".repeat(5000);
    for (path, word) in [("c.spp.yaml", "b.spp.yaml"), (long.as_str(), "terlalu panjang")] {
        let (code, _, said) = outcome(&spp(place.path(), &["lint", path]));
        assert!(code == 2 && said.contains(word), "{code} {said}");
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_in_a_circle_end() {
        let place = place();
        let root = place.path();
        fs::create_dir(root.join("dalam")).unwrap();
        fs::write(root.join("dalam/b.spp.yaml"), faulty("b")).unwrap();
        symlink(root, root.join("dalam/atas")).unwrap();
        symlink(root.join("dalam"), root.join("dalam/sini")).unwrap();
        symlink("satu.spp.yaml", root.join("dua.spp.yaml")).unwrap();
        symlink("dua.spp.yaml", root.join("satu.spp.yaml")).unwrap();
        let (code, found, said) = outcome(&spp(root, &["lint", "."]));
        assert_eq!((code, found, said.as_str()), (1, true, ""));
        // Through the circle the same folder has another name, and is read as often as it is named.
        let (code, found, _) = outcome(&spp(root, &["lint", "dalam/atas/dalam/sini"]));
        assert_eq!((code, found), (1, true));
        let (code, _, said) = outcome(&spp(root, &["lint", "satu.spp.yaml"]));
        assert!(code == 2 && said.contains("tidak menuju ke mana pun"), "{code} {said}");
    }

    #[test]
    fn a_pipe_or_a_device_named_as_a_file_is_refused_and_not_waited_for() {
        let place = place();
        let root = place.path();
        fs::write(root.join("b.spp.yaml"), faulty("b")).unwrap();
        let made = Command::new("mkfifo").arg(root.join("pipa.spp.yaml")).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo is part of every Unix");
        symlink("/dev/zero", root.join("nol.spp.yaml")).unwrap();
        for path in ["pipa.spp.yaml", "nol.spp.yaml", "/dev/null"] {
            let (code, found, said) = outcome(&spp(root, &["lint", "b.spp.yaml", path]));
            assert!(code == 2 && found, "{path}: {code} {said}");
            assert!(said.contains("bukan berkas biasa") && said.contains("spp lint -"), "{said}");
        }
        // A folder that holds them is walked past them.
        let (code, found, said) = outcome(&spp(root, &["lint", "."]));
        assert_eq!((code, found, said.as_str()), (1, true, ""));
        // So is a picture that a standard names.
        fs::remove_file(root.join("pipa.spp.yaml")).unwrap();
        let made = Command::new("mkfifo").arg(root.join("logo.svg")).status();
        assert!(made.is_ok_and(|status| status.success()));
        fs::write(root.join("b.spp.yaml"), STANDARD.replace("id: contoh", "id: b")).unwrap();
        let agency = AGENCY.replace("  zona_waktu", "  logo: logo.svg\n  zona_waktu");
        fs::write(root.join("instansi.spp.yaml"), agency).unwrap();
        let (code, _, said) = outcome(&spp(root, &["render", "b.spp.yaml", "--to", "html"]));
        assert!(code == 2 && said.contains("logo.svg"), "{code} {said}");
    }

    #[test]
    fn what_one_may_not_read_is_told_and_the_rest_is_judged() {
        let place = place();
        let root = place.path();
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(root, open.clone()).unwrap();
        fs::create_dir(root.join("kunci")).unwrap();
        fs::write(root.join("kunci/c.spp.yaml"), faulty("c")).unwrap();
        fs::write(root.join("a.spp.yaml"), faulty("a")).unwrap();
        fs::write(root.join("b.spp.yaml"), faulty("b")).unwrap();
        let shut = fs::Permissions::from_mode(0o000);
        fs::set_permissions(root.join("a.spp.yaml"), shut.clone()).unwrap();
        fs::set_permissions(root.join("kunci"), shut).unwrap();
        let mut command = if fs::File::open(root.join("a.spp.yaml")).is_ok() {
            // Nothing is shut to this user, so another one is asked to read.
            let program = root.join("spp");
            fs::copy(env!("CARGO_BIN_EXE_spp"), &program).unwrap();
            fs::set_permissions(&program, open.clone()).unwrap();
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
            if !Command::new("setpriv")
                .arg("--version")
                .output()
                .is_ok_and(|it| it.status.success())
            {
                skipped("this user may read everything, and there is no setpriv");
                return;
            }
            command
        } else {
            Command::new(env!("CARGO_BIN_EXE_spp"))
        };
        command.args(["lint", "."]).current_dir(root);
        let (code, found, said) = outcome(&within(Duration::from_secs(60), command));
        fs::set_permissions(root.join("kunci"), open).unwrap();
        assert!(code == 2 && found, "{code} {said}");
        for path in ["`a.spp.yaml`", "`kunci`"] {
            assert!(said.contains(&format!("tidak berhak membaca {path}")), "{said}");
        }
        assert!(said.contains("Minta hak baca"), "{said}");
    }

    #[test]
    fn a_name_that_steers_a_terminal_is_shown_without_its_power() {
        let place = place();
        let root = place.path();
        let name = "\u{1b}[31m\u{202e}\u{7}a\r\u{9b}2J.spp.yaml";
        fs::write(root.join(name), faulty("b")).unwrap();
        fs::write(root.join(OsStr::from_bytes(b"\xff\xfe.spp.yaml")), faulty("c")).unwrap();
        let steers =
            |text: &str| text.contains(|c: char| c != '\n' && (c.is_control() || c == '\u{202e}'));
        let shown = |words: &[&str]| {
            let output = spp(root, words);
            assert_ne!(output.status.code(), None);
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8(said).unwrap();
            assert!(!steers(&said), "{words:?}: {said:?}");
            said
        };
        assert!(shown(&["lint", "."]).contains("isian-pengganti"));
        assert!(shown(&["lint", &format!("{name}x")]).contains("Tidak ada berkas"));
        shown(&["render", ".", "--to", "html", "--out", "terbit"]);
        let report: serde_json::Value =
            serde_json::from_str(&shown(&["lint", "--format", "json", "."])).unwrap();
        let files: Vec<&str> = report["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|found| found["file"].as_str())
            .collect();
        assert!(files.contains(&name), "a program is told the name as it is: {files:?}");
    }

    #[test]
    fn a_file_that_is_written_to_or_taken_away_while_it_is_read_is_no_panic() {
        let place = place();
        let root = place.path().to_path_buf();
        for at in 0..20 {
            fs::write(root.join(format!("s{at}.spp.yaml")), faulty(&format!("s{at}"))).unwrap();
        }
        let stop = std::sync::atomic::AtomicBool::new(false);
        let mut told = Vec::new();
        thread::scope(|scope| {
            scope.spawn(|| {
                let mut round = 0;
                while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                    round += 1;
                    let path = root.join(format!("s{}.spp.yaml", round % 10));
                    match round % 3 {
                        0 => drop(fs::remove_file(&path)),
                        1 => fs::write(&path, &faulty("lain")[..1000]).unwrap(),
                        _ => fs::write(&path, faulty("lain").repeat(9)).unwrap(),
                    }
                }
            });
            for _ in 0..15 {
                // What goes wrong here must not keep the other thread waiting.
                let mut command = Command::new(env!("CARGO_BIN_EXE_spp"));
                command.args(["lint", "."]).current_dir(&root).env_clear();
                told.push(command.output());
            }
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
        });
        for output in told {
            let (code, found, said) = outcome(&output.unwrap());
            assert!([1, 2].contains(&code) && !said.contains("panicked"), "{code} {said}");
            assert_eq!(code == 2, !said.is_empty(), "{said}");
            assert!(found, "those that nobody touches are judged");
        }
    }

    #[test]
    fn a_long_run_says_how_far_it_is_on_a_terminal_alone() {
        let place = place();
        let root = place.path();
        fs::create_dir(root.join("banyak")).unwrap();
        for at in 0..1200 {
            let path = root.join(format!("banyak/s{at}.spp.yaml"));
            fs::write(path, STANDARD.replace("id: contoh", &format!("id: s{at}"))).unwrap();
        }
        let line = format!("{} lint banyak > laporan.txt", env!("CARGO_BIN_EXE_spp"));
        let began = Instant::now();
        let mut piped = Command::new("sh");
        piped.args(["-c", &line]).current_dir(root);
        let piped = within(Duration::from_secs(120), piped);
        assert_eq!(String::from_utf8(piped.stderr).unwrap(), "", "never in a pipe");
        let took = began.elapsed();
        // `script` of util-linux lends a terminal.
        let mut script = Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).current_dir(root);
        let known = Command::new("script").arg("--version").output();
        if !known.is_ok_and(|known| String::from_utf8_lossy(&known.stdout).contains("util-linux")) {
            skipped("there is no script of util-linux");
            return;
        }
        let shown = within(Duration::from_secs(120), script);
        let shown = String::from_utf8(shown.stdout).unwrap();
        if took > Duration::from_millis(1500) {
            assert!(shown.contains("\rMemeriksa berkas: "), "{shown:?}");
        }
        if !shown.is_empty() {
            let last = shown.rsplit('\r').nth(1).unwrap();
            assert!(shown.ends_with('\r') && last.trim().is_empty(), "it is erased: {shown:?}");
        }
    }
}

/// A standard with a mistyped key, of which the fix is certain.
#[cfg(unix)]
fn mistyped() -> String {
    STANDARD.replace("  biaya: gratis", "  biya: gratis")
}

#[cfg(unix)]
#[test]
fn a_mended_file_keeps_its_permissions_and_the_links_that_lead_to_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let root = place.path();
    let (there, link) = (root.join("asli.yaml"), root.join("contoh.spp.yaml"));
    fs::write(&there, mistyped()).unwrap();
    fs::write(root.join("instansi.spp.yaml"), AGENCY).unwrap();
    fs::set_permissions(&there, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("asli.yaml", &link).unwrap();
    let output = spp(root, &["lint", "--fix", "contoh.spp.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(fs::read_to_string(&there).unwrap(), STANDARD);
    assert_eq!(fs::metadata(&there).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn a_file_that_may_not_be_written_is_told_and_the_rest_is_mended() {
    let place = place();
    let root = place.path();
    let (closed, free) = (root.join("a.spp.yaml"), root.join("b.spp.yaml"));
    for (path, id) in [(&closed, "a"), (&free, "b")] {
        let text = named(id).replace("  biaya: gratis", "  biya: gratis");
        fs::write(path, text).unwrap();
    }
    fs::write(root.join("instansi.spp.yaml"), AGENCY).unwrap();
    let mut permissions = fs::metadata(&closed).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&closed, permissions).unwrap();
    let before = fs::read_to_string(&closed).unwrap();
    let output = spp(root, &["lint", "--fix"]);
    let said = String::from_utf8(output.stderr).unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("`a.spp.yaml` tidak dapat ditulis"), "{said}");
    assert!(said.contains("1 temuan diperbaiki dalam 1 berkas"), "{said}");
    assert!(report.contains("kunci-tak-dikenal"), "what is not written is still found: {report}");
    assert_eq!(fs::read_to_string(&closed).unwrap(), before);
    assert_eq!(fs::read_to_string(&free).unwrap(), named("b"));
}
