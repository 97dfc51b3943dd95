//! The file of the baseline: read, held against what was found, and made smaller.

use std::path::{Path, PathBuf};

use clap::Args;

use super::trouble::{Trouble, shown};
use super::words::say;
use super::{disk, terminal};
use crate::check::{Baseline, Checked};
use crate::diagnostic::{Lang, Severity, Text};
use crate::project::place;
use crate::report::{Notice, profile_name};

#[derive(Debug, Args)]
pub(super) struct BaselineArguments {
    #[arg(
        long = "baseline",
        value_name = say("BERKAS", "FILE"),
        help = say(
            "Hitung hanya temuan yang belum tercatat dalam berkas ini",
            "Count only findings that this file does not list",
        ),
    )]
    file: Option<PathBuf>,
    #[arg(
        long = "update-baseline",
        requires = "file",
        conflicts_with_all = ["select", "ignore"],
        help = say(
            "Buat berkas itu bila belum ada; bila ada, hapus yang sudah diperbaiki, tanpa menambah",
            "Make that file where there is none; else take out what is mended, and add nothing",
        ),
    )]
    update: bool,
}

/// Marks what the baseline lists, and makes its file smaller where that is asked for.
pub(super) fn settle(
    arguments: &BaselineArguments,
    checked: &mut Checked,
    here: &Path,
    lang: Lang,
) -> Result<(), Trouble> {
    let Some(file) = &arguments.file else { return Ok(()) };
    let path = place::normal(&here.join(file));
    let folder = path.parent().unwrap_or(here);
    let seen = |name: &str| place::seen_from(folder, &place::normal(&here.join(name)));
    let sources = &checked.project.sources;
    let names: Vec<String> = sources.iter().map(|source| seen(&source.name)).collect();
    let profile = profile_name(checked.tool.profile);
    let known = match read(file, &path)? {
        Some(known) => known,
        None if arguments.update => {
            let fresh = Baseline::of(&checked.findings, sources, &names, profile);
            disk::write(&path, fresh.text().as_bytes())?;
            tell(Severity::Info, made(file, fresh.len()), None, lang);
            fresh
        }
        None => return Err(Trouble::NoBaseline { path: file.clone() }),
    };
    if known.profile != profile {
        let (path, made) = (file.clone(), known.profile);
        return Err(Trouble::OtherProfile { path, made, asked: profile });
    }
    let kept = known.apply(&mut checked.findings, sources, &names);
    // Of a file that this run did not read nothing is known, unless it is gone.
    let unread = |name: &str| !names.iter().any(|read| read == name);
    let kept = kept.without(|name| unread(name) && disk::look(&folder.join(name)).is_none());
    let mended = known.len() - kept.len();
    if mended == 0 {
        return Ok(());
    }
    if arguments.update {
        disk::write(&path, kept.text().as_bytes())?;
        tell(Severity::Info, taken_out(file, mended), None, lang);
    } else {
        tell(Severity::Info, may_shrink(file, mended), Some(shrink()), lang);
    }
    Ok(())
}

/// The baseline of a file; none where there is no file.
fn read(file: &Path, path: &Path) -> Result<Option<Baseline>, Trouble> {
    if disk::look(path).is_none() {
        return Ok(None);
    }
    let file = file.to_path_buf();
    let bytes = disk::bytes(path)?;
    let text = String::from_utf8_lossy(&bytes);
    match Baseline::read(&text) {
        Ok(baseline) => Ok(Some(baseline)),
        Err(why) => Err(Trouble::BadBaseline { path: file, why }),
    }
}

fn tell(severity: Severity, message: Text, hint: Option<Text>, lang: Lang) {
    let said = |text: Text| text.in_lang(lang).to_owned();
    let notice = Notice { severity, message: said(message), hint: hint.map(said) };
    terminal::tell(&notice, lang);
}

fn made(file: &Path, number: usize) -> Text {
    let file = shown(file);
    Text::new(
        format!("`{file}` dibuat dengan {number} temuan; mulai sekarang ia hanya dapat menyusut"),
        format!("`{file}` is made, findings: {number}; from now on it can only shrink"),
    )
}

fn taken_out(file: &Path, number: usize) -> Text {
    let file = shown(file);
    Text::new(
        format!("{number} temuan yang sudah diperbaiki dihapus dari `{file}`"),
        format!("Mended and taken out of `{file}`: {number}"),
    )
}

fn may_shrink(file: &Path, number: usize) -> Text {
    let file = shown(file);
    Text::new(
        format!("{number} temuan dalam `{file}` sudah diperbaiki"),
        format!("Mended, but still in `{file}`: {number}"),
    )
}

fn shrink() -> Text {
    Text::new(
        "Hapus dari berkas itu dengan --update-baseline, agar tidak dapat kembali",
        "Take them out of that file with --update-baseline, so that they cannot come back",
    )
}
