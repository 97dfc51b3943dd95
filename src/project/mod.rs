//! Files, and what belongs together: which are asked for, whose agency and project each standard has.
//!
//! In come paths and three functions that reach the disk, out comes a [`Project`]: every file read once, with what was
//! found on the way. Nothing here touches the disk itself, and nothing here judges a standard.

mod acts;
mod companions;
mod gather;
mod holidays;
mod identity;
mod load;
mod paths;
pub mod place;
mod read;
mod rules;
mod silence;
mod words;

pub use identity::by_agency;
pub use load::{Fresh, Judge, load, surroundings};
pub use rules::{ABAIKAN_TAK_DIKENAL, ABAIKAN_TAK_TERPAKAI, RULES};
pub use silence::Silence;

use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::lint::Gist;
use crate::model::{Instansi, Proyek, Standar};
use crate::register::{HariLibur, Lexicon, Register};
use crate::source::{Source, SourceId};

/// What the front door reaches of the disk. Paths are absolute and without `.` and `..`.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The working folder, to which the names of files are relative.
    pub here: &'a Path,
    /// What stands at a path.
    pub look: &'a (dyn Fn(&Path) -> Option<Thing> + Sync),
    /// The path with every link followed.
    pub real: &'a (dyn Fn(&Path) -> PathBuf + Sync),
    /// The documents of a folder and of those in it, without what `.gitignore` leaves out.
    pub walk: &'a (dyn Fn(&Path) -> Result<Vec<PathBuf>, Trouble> + Sync),
    /// The bytes of a file, up to the limit on the size of a source.
    pub read: &'a (dyn Fn(&Path) -> Result<Content, Trouble> + Sync),
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// All of its bytes.
    Bytes(Vec<u8>),
    /// More than a source may have; its size in bytes.
    Larger(u64),
}

/// Everything that belongs to what is asked for, each file read once.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// All that was read; a [`SourceId`] is a place in it.
    pub sources: Vec<Source>,
    /// For each source, the place of its project in `configs`.
    pub owners: Vec<Option<usize>>,
    /// The projects; most often one, or none.
    pub configs: Vec<Config>,
    /// The agencies.
    pub agencies: Vec<Agency>,
    /// The standards, in the order of their paths.
    pub standards: Vec<Standard>,
    /// What was found on the way.
    pub findings: Vec<Diagnostic>,
    /// The comments that say no to a rule.
    pub silences: Vec<Silence>,
    /// What could not be read; the rest was.
    pub troubles: Vec<Trouble>,
}

/// Where a new standard would stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The folder of its file.
    pub folder: PathBuf,
    /// The file of its agency.
    pub agency: Option<PathBuf>,
}

/// The file of a project.
#[derive(Clone, Debug)]
pub struct Config {
    /// Its source.
    pub source: SourceId,
    /// Its folder: the root of the project.
    pub folder: PathBuf,
    /// What it says.
    pub proyek: Proyek,
    /// The register of regulations with the project's own acts.
    pub register: Register,
    /// The holidays of the nation with the project's own.
    pub libur: HariLibur,
    /// The lists of words with the project's own; none where it has no own.
    pub lexicon: Option<Lexicon>,
}

/// The file of an agency.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Its source.
    pub source: SourceId,
    /// Its folder.
    pub folder: PathBuf,
    /// The root of its project.
    pub root: PathBuf,
    /// The place of its project in `configs`.
    pub config: Option<usize>,
    /// The files that it names and that are there.
    pub files: Vec<NamedFile>,
    /// What it says.
    pub instansi: Instansi,
}

/// A standard and what it belongs to.
#[derive(Clone, Debug)]
pub struct Standard {
    /// Where it stands; `None` for a text that is no file.
    pub path: Option<PathBuf>,
    /// Its source.
    pub source: SourceId,
    /// Its folder.
    pub folder: PathBuf,
    /// The root of its project.
    pub root: PathBuf,
    /// The place of its agency in `agencies`.
    pub agency: Option<usize>,
    /// The place of its project in `configs`.
    pub config: Option<usize>,
    /// The files that it names and that are there.
    pub files: Vec<NamedFile>,
    /// What it tells of itself to the others of its agency; it is kept.
    pub gist: Gist,
    /// What it says; none once it was judged, where the request keeps names alone.
    pub standar: Option<Box<Standar>>,
}

/// A file that a document names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Its path as the document writes it.
    pub text: String,
    /// Where it stands, inside the project.
    pub path: PathBuf,
    /// What it is for.
    pub role: Role,
}

/// What a named file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A picture that the page shows.
    Picture,
    /// A form or sheet that the page links to.
    Attachment,
    /// The emblem of an agency.
    Logo,
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// A world that will not cooperate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Nothing has this path.
    #[error("no such path: {}", .0.display())]
    Missing(PathBuf),
    /// A folder holds no document.
    #[error("no document in {}", .0.display())]
    NoDocuments(PathBuf),
    /// A file or folder cannot be read, and why.
    #[error("cannot read {}: {}", .0.display(), .1)]
    Unreadable(PathBuf, String),
    /// A file or folder that one may not read.
    #[error("no permission to read {}", .0.display())]
    Denied(PathBuf),
    /// A file that was there, and is no longer.
    #[error("gone while it was read: {}", .0.display())]
    Vanished(PathBuf),
    /// A file that was written to each time it was read.
    #[error("changed while it was read: {}", .0.display())]
    Changing(PathBuf),
    /// A pipe or a device, which may never end.
    #[error("no regular file: {}", .0.display())]
    NotAFile(PathBuf),
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Files and folders; none means the standards of the project, else the working folder.
    pub paths: Vec<PathBuf>,
    /// A text that is no file, as from the standard input.
    pub text: Option<Unsaved>,
    /// Whether what a project leaves out is left out even where it is named.
    pub exclusion: Exclusion,
    /// What is kept of the standards once they were judged.
    pub retention: Retention,
}

/// What is kept of the standards once they were judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Retention {
    /// All of them, to be made into pages.
    #[default]
    Whole,
    /// Their names: a thousand standards need no more room than a few.
    Names,
}

/// A text that is no file, or not yet.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// Where it would stand; `None` is nowhere.
    pub path: Option<PathBuf>,
    /// What it holds.
    pub content: Content,
}

/// Whether what a project leaves out is left out even where it is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exclusion {
    /// What is named is taken.
    #[default]
    Walks,
    /// What is left out is never taken.
    Always,
}
