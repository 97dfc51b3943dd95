//! From what is asked for to everything that is read for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::companions::{Companion, Companions};
use super::paths::Written;
use super::read::{self, Document, Subject, Unread};
use super::{
    Agency, Config, Content, NamedFile, Project, Request, Retention, Standard, Surroundings, Thing,
    Trouble, World, acts, holidays, identity, paths, place, words,
};
use crate::diagnostic::Diagnostic;
use crate::model::{Proyek, Standar, Teks};
use crate::register::{HariLibur, Lexicon, Register};
use crate::schema::{self, Kind};
use crate::source::{Source, SourceId};
use crate::syntax::{self, Tree};

/// What is wrong with some standards, as soon as they were read.
pub type Judge<'a> = &'a (dyn Fn(&Project, &[Fresh<'_>]) -> Vec<Diagnostic> + Sync);

/// A standard that was read just now, with what it belongs to in the project, where it does not stand yet.
#[derive(Clone, Copy, Debug)]
pub struct Fresh<'a> {
    /// Its text.
    pub source: &'a Source,
    /// What it says.
    pub standar: &'a Standar,
    /// The place of its agency in `agencies`.
    pub agency: Option<usize>,
    /// The place of its project in `configs`.
    pub config: Option<usize>,
}

/// How many files are read from the disk before they are judged: enough to keep all cores busy, few enough to stay small
/// and to say how far a long run is.
const BATCH: usize = 1024;
/// How many files a core reads before it judges them: the code of each part of the way stays at hand for so many.
const LOT: usize = 16;

/// Finds and reads what is asked for, and the agency and project of each standard, which is judged as soon as it is read.
///
/// # Errors
/// A path that does not exist, a folder without documents, the file of the project in which one stands that cannot be
/// read. Other files that cannot be read are told in the project, and the rest is judged.
pub fn load(request: &Request, world: &World, judge: Judge<'_>) -> Result<Project, Trouble> {
    let mut loader = Loader::new(world, judge);
    let wanted = loader.gather(request)?;
    loader.read_all(wanted, request);
    let mut project = loader.project;
    let found = identity::check(&project);
    project.findings.extend(found);
    Ok(project)
}

/// Where a new standard would stand: in a folder, else the first that the project names, else the working folder.
///
/// # Errors
/// A project's file that cannot be read.
pub fn surroundings(folder: Option<&Path>, world: &World) -> Result<Surroundings, Trouble> {
    let mut loader = Loader::new(world, &|_, _| Vec::new());
    let folder = if let Some(folder) = folder {
        folder.to_path_buf()
    } else {
        let is_folder = |path: &PathBuf| (world.look)(path) == Some(Thing::Folder);
        loader.unnamed()?.into_iter().find(is_folder).unwrap_or_else(|| world.here.to_path_buf())
    };
    let agency = loader.companions.nearest(Companion::Agency, &folder);
    Ok(Surroundings { folder, agency })
}

/// A file that is asked for, and the folder that was named for it.
pub(super) type Wanted = BTreeMap<PathBuf, PathBuf>;

pub(super) struct Loader<'a> {
    pub(super) world: &'a World<'a>,
    judge: Judge<'a>,
    companions: Companions<'a>,
    pub(super) project: Project,
    /// The files that were read, and what they turned out to be.
    known: BTreeMap<PathBuf, Known>,
    /// For each folder its project or agency, so that a folder of a thousand standards is asked about once.
    beside: BTreeMap<(Companion, PathBuf), Option<usize>>,
    /// The projects and agencies that could not be read, each asked for once.
    refused: BTreeMap<PathBuf, Trouble>,
}

/// What a file turned out to be: its place in a list of the project.
#[derive(Clone, Copy)]
enum Known {
    Config(usize),
    Agency(usize),
    Standard,
}

/// A file that is to be read, and what it belongs to.
struct Job {
    path: Option<PathBuf>,
    folder: PathBuf,
    root: PathBuf,
    agency: Option<usize>,
    config: Option<usize>,
}

/// Some files that were read, and what is wrong with the standards among them.
struct Lot {
    documents: Vec<(Job, Document)>,
    found: Vec<Diagnostic>,
}

impl<'a> Loader<'a> {
    fn new(world: &'a World<'a>, judge: Judge<'a>) -> Self {
        Self {
            world,
            judge,
            companions: Companions::new(world),
            project: Project::default(),
            known: BTreeMap::new(),
            beside: BTreeMap::new(),
            refused: BTreeMap::new(),
        }
    }

    /// The project of a folder.
    pub(super) fn config_of(&mut self, folder: &Path) -> Result<Option<usize>, Trouble> {
        self.beside(Companion::Config, folder)
    }

    /// The agency of a folder.
    fn agency_of(&mut self, folder: &Path) -> Result<Option<usize>, Trouble> {
        self.beside(Companion::Agency, folder)
    }

    fn beside(&mut self, kind: Companion, folder: &Path) -> Result<Option<usize>, Trouble> {
        let key = (kind, folder.to_path_buf());
        if let Some(known) = self.beside.get(&key) {
            return Ok(*known);
        }
        let known = match self.companions.nearest(kind, folder) {
            Some(path) => Some(self.companion(path)?),
            None => None,
        };
        let place = match (kind, known) {
            (Companion::Config, Some(Known::Config(at)))
            | (Companion::Agency, Some(Known::Agency(at))) => Some(at),
            _ => None,
        };
        self.beside.insert(key, place);
        Ok(place)
    }

    /// Reads an agency or a project once, and tells what it turned out to be.
    fn companion(&mut self, path: PathBuf) -> Result<Known, Trouble> {
        if let Some(known) = self.known.get(&path) {
            return Ok(*known);
        }
        if let Some(trouble) = self.refused.get(&path) {
            return Err(trouble.clone());
        }
        let job = self.job(Some(path.clone()), None)?;
        let content = self.content(&job, None).inspect_err(|trouble| {
            self.refused.insert(path, trouble.clone());
        })?;
        let unread = self.unread(&job, content, self.next_id());
        let document = read::read(vec![unread]).pop().expect("internal: one file, one document");
        Ok(self.keep(job, document))
    }

    /// Keeps what could not be read, once.
    fn refuse(&mut self, trouble: Trouble) {
        if !self.project.troubles.contains(&trouble) {
            self.project.troubles.push(trouble);
        }
    }

    /// What a file belongs to; of an agency only its project is asked for, of a project nothing.
    fn job(&mut self, path: Option<PathBuf>, named: Option<&Path>) -> Result<Job, Trouble> {
        let folder = path.as_deref().map_or_else(|| self.world.here.to_path_buf(), folder_of);
        let kind = path.as_deref().and_then(Companion::named);
        let config = if kind == Some(Companion::Config) { None } else { self.config_of(&folder)? };
        let agency = if kind.is_some() { None } else { self.agency_of(&folder)? };
        let named = named.unwrap_or(&folder);
        let root = match config {
            Some(config) => self.project.configs[config].folder.clone(),
            None => match self.companions.nearest(Companion::Agency, named) {
                Some(agency) => folder_of(&agency),
                None => named.to_path_buf(),
            },
        };
        Ok(Job { path, folder, root, agency, config })
    }

    fn read_all(&mut self, wanted: Wanted, request: &Request) {
        let mut jobs = Vec::new();
        for (path, named) in wanted {
            if self.known.contains_key(&path) {
                continue;
            }
            // A project reads more than itself, so it is read before those whose numbers are counted.
            let job = if Companion::named(&path) == Some(Companion::Config) {
                self.companion(path).map(|_| None)
            } else {
                self.job(Some(path), Some(&named)).map(Some)
            };
            match job {
                Ok(job) => jobs.extend(job.map(|job| (job, None))),
                Err(trouble) => self.refuse(trouble),
            }
        }
        match self.text_job(request) {
            Ok(job) => jobs.extend(job),
            Err(trouble) => self.refuse(trouble),
        }
        // The agency or the project of one file may be another that is asked for.
        jobs.retain(|(job, content)| {
            content.is_some()
                || !job.path.as_ref().is_some_and(|path| self.known.contains_key(path))
        });
        let mut jobs = jobs.into_iter().peekable();
        while jobs.peek().is_some() {
            self.read_jobs(jobs.by_ref().take(BATCH).collect(), request.retention);
        }
    }

    /// The text that is no file, if it is asked for.
    fn text_job(&mut self, request: &Request) -> Result<Option<(Job, Option<Content>)>, Trouble> {
        let Some(text) = self.wanted_text(request) else { return Ok(None) };
        let (path, content) = (text.path.clone(), text.content.clone());
        Ok(Some((self.job(path, None)?, Some(content))))
    }

    /// Reads some files on all cores, and judges the standards among them on the way.
    fn read_jobs(&mut self, jobs: Vec<(Job, Option<Content>)>, retention: Retention) {
        let contents: Vec<(Job, Result<Content, Trouble>)> = jobs
            .into_par_iter()
            .map(|(job, content)| {
                let content = self.content(&job, content);
                (job, content)
            })
            .collect();
        let mut ready = Vec::with_capacity(contents.len());
        for (job, content) in contents {
            match content {
                Ok(content) => ready.push((job, content)),
                Err(trouble) => self.refuse(trouble),
            }
        }
        let base = self.next_id().0;
        self.project.sources.reserve(ready.len());
        self.project.owners.reserve(ready.len());
        self.project.standards.reserve(ready.len());
        let lots: Vec<Lot> = ready
            .into_par_iter()
            .enumerate()
            .chunks(LOT)
            .map(|lot| self.read_lot(lot, base, retention))
            .collect();
        for Lot { documents, found } in lots {
            self.project.findings.extend(found);
            for (job, document) in documents {
                self.keep(job, document);
            }
        }
    }

    /// Reads the files of one lot, judges the standards among them, and forgets what they say where names are enough; `base`
    /// is the number of the first file of all.
    fn read_lot(&self, lot: Vec<(usize, (Job, Content))>, base: u32, retention: Retention) -> Lot {
        let (jobs, unread): (Vec<Job>, Vec<Unread>) = lot
            .into_iter()
            .map(|(at, (job, content))| {
                let unread = self.unread(&job, content, SourceId(base + at as u32));
                (job, unread)
            })
            .unzip();
        let mut documents: Vec<(Job, Document)> =
            jobs.into_iter().zip(read::read(unread)).collect();
        let fresh = documents.iter().filter_map(|(job, document)| {
            let Subject::Standar { standar, .. } = &document.subject else { return None };
            let Job { agency, config, .. } = *job;
            Some(Fresh { source: &document.source, standar: standar.as_deref()?, agency, config })
        });
        let found = (self.judge)(&self.project, &fresh.collect::<Vec<_>>());
        if retention == Retention::Names {
            for (_, document) in &mut documents {
                if let Subject::Standar { standar, .. } = &mut document.subject {
                    *standar = None;
                }
            }
        }
        Lot { documents, found }
    }

    fn next_id(&self) -> SourceId {
        SourceId(self.project.sources.len() as u32)
    }

    /// What a file holds.
    fn content(&self, job: &Job, content: Option<Content>) -> Result<Content, Trouble> {
        match (content, &job.path) {
            (Some(content), _) => Ok(content),
            (None, Some(path)) => (self.world.read)(path),
            (None, None) => Ok(Content::Bytes(Vec::new())),
        }
    }

    fn unread(&self, job: &Job, content: Content, id: SourceId) -> Unread<'_> {
        let name = job
            .path
            .as_ref()
            .map_or_else(|| "-".to_owned(), |path| place::seen_from(self.world.here, path));
        let agency = job.agency.map(|agency| &self.project.agencies[agency].instansi);
        Unread { id, name, content, agency }
    }

    fn keep(&mut self, job: Job, document: Document) -> Known {
        let Document { source, subject, written, findings, silences } = document;
        let Job { path, folder, root, agency, config } = job;
        let source_id = source.id;
        let project = &mut self.project;
        project.sources.push(source);
        project.owners.push(config);
        project.findings.extend(findings);
        project.silences.extend(silences);
        let mut files = Vec::new();
        for Written { text, span, role } in written {
            match paths::follow_file(self.world, &folder, &root, &text, span) {
                Ok(path) => files.push(NamedFile { text, path, role }),
                Err(found) => project.findings.push(*found),
            }
        }
        let known = match subject {
            Subject::Standar { standar, gist } => {
                let path = path.clone();
                project.standards.push(Standard {
                    path,
                    source: source_id,
                    folder,
                    root,
                    agency,
                    config,
                    files,
                    gist,
                    standar,
                });
                Known::Standard
            }
            Subject::Instansi(instansi) => {
                project.agencies.push(Agency {
                    source: source_id,
                    folder,
                    root,
                    config,
                    files,
                    instansi: *instansi,
                });
                Known::Agency(project.agencies.len() - 1)
            }
            Subject::Proyek(proyek) => {
                let at = project.configs.len();
                project.owners[source_id.0 as usize] = Some(at);
                project.configs.push(Config {
                    source: source_id,
                    folder,
                    proyek: *proyek,
                    register: Register::default(),
                    libur: HariLibur::default(),
                    lexicon: None,
                });
                self.config_files(at);
                Known::Config(at)
            }
        };
        if let Some(path) = path {
            self.known.insert(path, known);
        }
        known
    }

    /// Follows what a project names: its standards, its data.
    fn config_files(&mut self, at: usize) {
        let Config { folder, proyek, .. } = &self.project.configs[at];
        let folder = folder.clone();
        let Proyek { standar, regulasi, hari_libur, kata, terbitan, .. } = proyek.clone();
        for teks in sound(&standar) {
            let followed = paths::follow(self.world, &folder, &folder, &teks.text, teks.span);
            self.project.findings.extend(followed.err().map(|found| *found));
        }
        for teks in terbitan.keluaran.iter().filter(|teks| teks.sound) {
            if !place::written(&folder, &teks.text).starts_with(&folder) {
                self.project.findings.push(paths::outside(&teks.text, teks.span));
            }
        }
        if let Some(tree) = self.own_list(at, &folder, regulasi.as_ref(), Kind::Regulasi) {
            self.project.configs[at].register = Register::new(acts::read(&tree));
        }
        if let Some(tree) = self.own_list(at, &folder, hari_libur.as_ref(), Kind::HariLibur) {
            self.project.configs[at].libur = HariLibur::new(holidays::read(&tree));
        }
        if let Some(tree) = self.own_list(at, &folder, kata.as_ref(), Kind::Kata) {
            self.project.configs[at].lexicon = Some(Lexicon::new(words::read(&tree)));
        }
    }

    /// The data in a file that a project names, as the schema has judged it.
    fn own_list(
        &mut self,
        at: usize,
        folder: &Path,
        named: Option<&Teks>,
        kind: Kind,
    ) -> Option<Tree> {
        let teks = named.filter(|teks| teks.sound)?;
        let path = match paths::follow_file(self.world, folder, folder, &teks.text, teks.span) {
            Ok(path) => path,
            Err(found) => {
                self.project.findings.push(*found);
                return None;
            }
        };
        let content = match (self.world.read)(&path) {
            Ok(content) => content,
            Err(trouble) => {
                self.refuse(trouble);
                return None;
            }
        };
        let name = place::seen_from(self.world.here, &path);
        let source = read::source(self.next_id(), name, content);
        let (tree, found) = syntax::parse(&source);
        let (tree, judged) = schema::validate_as(kind, tree, &source);
        self.project.findings.extend(found.into_iter().chain(judged));
        self.project.sources.push(source);
        self.project.owners.push(Some(at));
        Some(tree)
    }
}

pub(super) fn sound(written: &[Teks]) -> impl Iterator<Item = &Teks> {
    written.iter().filter(|teks| teks.sound)
}

pub(super) fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(path).to_path_buf()
}
