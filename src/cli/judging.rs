//! The options that say how standards are judged, the same for every command that judges.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use clap::Args;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::choice::{Threshold, one_of, profiles, thresholds};
use super::disk::Absence;
use super::progress::Progress;
use super::trouble::{Trouble, shown};
use super::words::say;
use super::{Exit, disk};
use crate::check::{self, Checked, Judging};
use crate::diagnostic::{Lang, Profile};
use crate::fix::Texts;
use crate::project::{
    Content, Exclusion, Request, Retention, Thing, Trouble as Refusal, Unsaved, World, place,
};
use crate::report::Finding;

#[derive(Debug, Args)]
pub(super) struct JudgingArguments {
    #[arg(
        value_name = say("JALUR", "PATH"),
        help = say(
            "Berkas dan folder; `-` untuk masukan standar; tanpa ini `standar` dari proyek, atau folder ini",
            "Files and folders; `-` for the standard input; without any the project's `standar`, or this folder",
        ),
    )]
    paths: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "inti|uu25|ketat",
        value_parser = one_of(profiles()),
        help = say(
            "Seberapa ketat; tanpa ini `profil` dari proyek, lalu inti",
            "How strictly; without it the project's `profil`, then inti",
        ),
    )]
    profile: Option<Profile>,
    #[arg(
        long,
        value_name = "error|warning|info|never",
        value_parser = one_of(thresholds()),
        default_value = "error",
        help = say(
            "Temuan mana yang membuat perintah keluar dengan 1; tanpa ini error",
            "Which findings make the command exit with 1; without it error",
        ),
    )]
    fail_on: Threshold,
    #[arg(
        long,
        value_name = say("TANGGAL", "DATE"),
        value_parser = parse_date,
        help = say(
            "Tanggal yang dianggap hari ini, seperti 2026-05-04",
            "The date that is taken as today, such as 2026-05-04",
        ),
    )]
    today: Option<Date>,
    #[arg(
        long,
        help = say(
            "Lewati yang ada di `kecualikan` walaupun disebut namanya",
            "Leave out what is in `kecualikan` even where it is named",
        ),
    )]
    force_exclude: bool,
    #[arg(
        long,
        value_name = say("NAMA", "NAME"),
        help = say(
            "Nama dan tempat berkas yang dibaca dari masukan standar",
            "The name and place of the file that the standard input holds",
        ),
    )]
    stdin_filename: Option<PathBuf>,
}

impl JudgingArguments {
    /// From which severity on findings make the command exit with 1.
    pub(super) fn threshold(&self) -> Threshold {
        self.fail_on
    }

    /// Whether no single file is named, so that all of a folder or a project is asked for.
    pub(super) fn names_no_file(&self, here: &Path) -> bool {
        self.paths.iter().all(|path| disk::look(&here.join(path)) == Some(Thing::Folder))
    }
}

/// Reads and judges what the options ask for.
pub(super) fn check(arguments: &JudgingArguments, retention: Retention) -> Result<Checked> {
    Ready::new(arguments, retention)?.check(&Texts::new())
}

/// What the options ask for, ready to be judged as often as it takes.
pub(super) struct Ready {
    /// The working folder.
    pub here: PathBuf,
    request: Request,
    judging: Judging,
}

impl Ready {
    /// Reads the standard input, where it is asked for, and the clock.
    pub(super) fn new(arguments: &JudgingArguments, retention: Retention) -> Result<Self> {
        let here = disk::here()?;
        let request = Request { retention, ..request(arguments, &here)? };
        let today = arguments.today.unwrap_or_else(|| ZonedDateTime::now().date());
        Ok(Self { here, request, judging: Judging { profile: arguments.profile, today } })
    }

    /// Reads and judges, with some texts in the place of what the files of these names hold.
    pub(super) fn check(&self, texts: &Texts) -> Result<Checked> {
        let mut request = self.request.clone();
        let instead = self.input().and_then(|(name, _)| texts.get(&name));
        if let (Some(unsaved), Some(text)) = (&mut request.text, instead) {
            unsaved.content = Content::Bytes(text.clone().into_bytes());
        }
        let judge = |world: &World| check::check(&request, &self.judging, world);
        let (mut checked, refused) = watched(&self.here, texts, judge)?;
        checked.project.troubles.extend(refused);
        Ok(checked)
    }

    /// The standard input, under the name that its findings bear.
    pub(super) fn input(&self) -> Option<(String, &Content)> {
        let text = self.request.text.as_ref()?;
        let name = text.path.as_ref().map(|path| place::seen_from(&self.here, path));
        Some((name.unwrap_or_else(|| "-".to_owned()), &text.content))
    }

    /// Where the file of a name stands.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        place::normal(&self.here.join(name))
    }

    /// Whether the file of a name is asked for, and is not only read beside what is: it is named, it lies in a folder
    /// that is named, or nothing is named at all.
    pub(super) fn asks_for(&self, name: &str) -> bool {
        if self.input().is_some_and(|(own, _)| own == name) {
            return true;
        }
        let Request { paths, text, .. } = &self.request;
        let path = self.path(name);
        let named = paths.iter().any(|named| path.starts_with(named));
        // A name that is not the path letter for letter leads to another file.
        (named || paths.is_empty() && text.is_none()) && !name.contains(char::REPLACEMENT_CHARACTER)
    }
}

/// What could not be read while the rest was judged.
pub(super) fn troubles(checked: &Checked, here: &Path) -> Vec<Trouble> {
    let troubles = checked.project.troubles.iter();
    troubles.map(|refusal| explained(refusal.clone(), here)).collect()
}

/// Does a piece of work in the world as it is seen from a folder.
pub(super) fn in_world<T>(
    here: &Path,
    work: impl FnOnce(&World) -> Result<T, Refusal>,
) -> Result<T, Trouble> {
    watched(here, &Texts::new(), work).map(|(done, _)| done)
}

/// The same, with some texts in the place of what the files of these names hold, with a line on the terminal where it
/// takes long, and with the folders that could not be looked through.
fn watched<T>(
    here: &Path,
    texts: &Texts,
    work: impl FnOnce(&World) -> Result<T, Refusal>,
) -> Result<(T, Vec<Refusal>), Trouble> {
    let progress = Progress::on_a_terminal();
    let refused = Mutex::new(Vec::new());
    let refuse = |refusal| refused.lock().unwrap_or_else(PoisonError::into_inner).push(refusal);
    let found = || progress.iter().for_each(Progress::found);
    let walk = |folder: &Path| disk::walk(folder, &found, &refuse);
    let instead = |path: &Path| {
        // A name is made for each file only where one may stand in its place.
        if texts.is_empty() { None } else { texts.get(&place::seen_from(here, path)) }
    };
    let read = |path: &Path| {
        let content = match instead(path) {
            Some(text) => Ok(Content::Bytes(text.clone().into_bytes())),
            None => disk::read(path),
        };
        progress.iter().for_each(Progress::read);
        content
    };
    let world = World { here, look: &disk::look, real: &disk::real, walk: &walk, read: &read };
    let done = work(&world);
    // The line is gone before anything else is said.
    drop(progress);
    let done = done.map_err(|refusal| explained(refusal, here))?;
    Ok((done, refused.into_inner().unwrap_or_else(PoisonError::into_inner)))
}

fn request(arguments: &JudgingArguments, here: &Path) -> Result<Request> {
    let dash = |path: &PathBuf| path.as_os_str() == "-";
    let absolute = |path: &PathBuf| place::normal(&here.join(path));
    let text = if arguments.paths.iter().any(dash) {
        let content = disk::input().map_err(|refusal| explained(refusal, here))?;
        Some(Unsaved { path: arguments.stdin_filename.as_ref().map(absolute), content })
    } else if arguments.stdin_filename.is_some() {
        return Err(Trouble::NameWithoutInput.into());
    } else {
        None
    };
    Ok(Request {
        paths: arguments.paths.iter().filter(|path| !dash(path)).map(absolute).collect(),
        text,
        retention: Retention::default(),
        exclusion: if arguments.force_exclude { Exclusion::Always } else { Exclusion::Walks },
    })
}

/// What was refused, in the words of the door, with paths as they are seen from the working folder.
fn explained(refusal: Refusal, here: &Path) -> Trouble {
    let seen = |path: &Path| PathBuf::from(place::seen_from(here, path));
    let path = match &refusal {
        Refusal::Missing(path)
        | Refusal::NoDocuments(path)
        | Refusal::Unreadable(path, _)
        | Refusal::Denied(path)
        | Refusal::Vanished(path)
        | Refusal::Changing(path)
        | Refusal::NotAFile(path) => path.clone(),
    };
    if !matches!(refusal, Refusal::Missing(_)) {
        return Trouble::refused(&seen(&path), refusal);
    }
    match disk::absence(&path) {
        Absence::Nothing => {
            let near = disk::near(&path).map(|near| shown(&seen(&near)));
            Trouble::Missing { path: seen(&path), near }
        }
        Absence::Denied => Trouble::Denied { path: seen(&path) },
        Absence::TooLong => Trouble::TooLong { path: seen(&path) },
        Absence::DeadLink => Trouble::DeadLink { path: seen(&path) },
    }
}

/// How a command ends that found these.
pub(super) fn exit(arguments: &JudgingArguments, findings: &[Finding]) -> Exit {
    let Threshold::At(threshold) = arguments.fail_on else { return Exit::Clean };
    let counts = |finding: &Finding| finding.suppressed.is_none() && finding.severity >= threshold;
    if findings.iter().any(counts) { Exit::Wrong } else { Exit::Clean }
}

/// The language of messages: what is asked for, then the project's, then Indonesian.
pub(super) fn lang(asked: Option<Lang>, checked: &Checked) -> Lang {
    asked.or(checked.lang).unwrap_or_default()
}

fn parse_date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| {
        say("Tulis tanggal seperti 2026-05-04", "Write a date such as 2026-05-04").to_owned()
    })
}
