//! From what is asked for to everything that is read for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::companions::{Companion, Companions};
use super::{
    Content, Exclusion, Project, Request, Silence, Standard, Thing, Trouble, World, place, silence,
};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId};
use crate::syntax::{self, Tree};

/// Finds and reads what is asked for, and the agency and project of each standard.
///
/// # Errors
/// A path that does not exist, a folder without documents, a file that cannot be read.
pub fn load(request: &Request, world: &World) -> Result<Project, Trouble> {
    let mut loader = Loader {
        world,
        companions: Companions::new(world),
        project: Project::default(),
        known: BTreeMap::new(),
    };
    let wanted = loader.gather(request)?;
    loader.read(wanted, request)?;
    Ok(loader.project)
}

/// A file that is asked for, and the folder that was named for it.
type Wanted = BTreeMap<PathBuf, PathBuf>;

struct Loader<'a> {
    world: &'a World<'a>,
    companions: Companions<'a>,
    project: Project,
    /// The files that were read, with their places in `project.sources`.
    known: BTreeMap<PathBuf, SourceId>,
}

/// A file once it was read, before it is known what it is.
struct Document {
    source: Source,
    tree: Tree,
    findings: Vec<Diagnostic>,
    silences: Vec<Silence>,
}

impl Loader<'_> {
    fn gather(&mut self, request: &Request) -> Result<Wanted, Trouble> {
        let mut wanted = Wanted::new();
        let mut paths = request.paths.clone();
        if paths.is_empty() && request.text.is_none() {
            paths.push(self.world.here.to_path_buf());
        }
        for path in paths {
            match (self.world.look)(&path) {
                None => return Err(Trouble::Missing(path)),
                Some(Thing::File) => {
                    let folder = folder_of(&path);
                    if request.exclusion == Exclusion::Walks || !self.excluded(&path) {
                        wanted.entry(path).or_insert(folder);
                    }
                }
                Some(Thing::Folder) => {
                    let found = (self.world.walk)(&path)?;
                    if found.is_empty() {
                        return Err(Trouble::NoDocuments(path));
                    }
                    for file in found {
                        if !self.excluded(&file) {
                            wanted.entry(file).or_insert_with(|| path.clone());
                        }
                    }
                }
            }
        }
        Ok(wanted)
    }

    fn excluded(&mut self, _path: &Path) -> bool {
        false
    }

    fn read(&mut self, wanted: Wanted, request: &Request) -> Result<(), Trouble> {
        let fresh: Vec<(PathBuf, PathBuf)> =
            wanted.into_iter().filter(|(path, _)| !self.known.contains_key(path)).collect();
        let base = self.project.sources.len();
        let world = self.world;
        let documents: Result<Vec<Document>, Trouble> = fresh
            .par_iter()
            .enumerate()
            .map(|(at, (path, _))| {
                let content = (world.read)(path)?;
                let name = place::seen_from(world.here, path);
                Ok(read(SourceId((base + at) as u32), name, content))
            })
            .collect();
        for ((path, folder), document) in fresh.into_iter().zip(documents?) {
            self.keep(Some(path), folder, document);
        }
        if let Some(text) = &request.text {
            let name =
                text.path.as_ref().map_or("-".into(), |path| place::seen_from(world.here, path));
            let id = SourceId(self.project.sources.len() as u32);
            let folder = text.path.as_deref().map_or(world.here.to_path_buf(), folder_of);
            self.keep(text.path.clone(), folder, read(id, name, text.content.clone()));
        }
        Ok(())
    }

    fn keep(&mut self, path: Option<PathBuf>, folder: PathBuf, document: Document) {
        let Document { source, tree, findings, silences } = document;
        let agency = self.companions.nearest(Companion::Agency, &folder);
        let config = self.companions.nearest(Companion::Config, &folder);
        let root = config.or(agency).map_or(folder, |file| folder_of(&file));
        let _ = tree;
        if let Some(path) = &path {
            self.known.insert(path.clone(), source.id);
        }
        self.project.standards.push(Standard { path, source: source.id, root });
        self.project.sources.push(source);
        self.project.findings.extend(findings);
        self.project.silences.extend(silences);
    }
}

fn read(id: SourceId, name: String, content: Content) -> Document {
    let source = match content {
        Content::Bytes(bytes) => Source::from_bytes(id, name, bytes),
        Content::Larger(size) => Source::too_large(id, name, size),
    };
    let (tree, mut findings) = syntax::parse(&source);
    let (silences, found) = silence::read(&tree, &source);
    findings.extend(found);
    Document { source, tree, findings, silences }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(path).to_path_buf()
}
