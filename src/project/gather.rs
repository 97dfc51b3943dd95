//! What is asked for, file by file: the named, the walked, and what a project leaves out.

use std::path::{Path, PathBuf};

use super::load::{Loader, Wanted, folder_of, sound};
use super::{Config, Exclusion, Request, Thing, Trouble, Unsaved, paths, place};
use crate::model::Teks;

impl Loader<'_> {
    /// What is asked for, file by file.
    pub(super) fn gather(&mut self, request: &Request) -> Result<Wanted, Trouble> {
        let mut wanted = Wanted::new();
        let unnamed = request.paths.is_empty() && request.text.is_none();
        let named = if unnamed { self.unnamed()? } else { request.paths.clone() };
        for path in named {
            match (self.world.look)(&path) {
                None => return Err(Trouble::Missing(path)),
                Some(Thing::File) => {
                    let folder = folder_of(&path);
                    if !self.excluded(&path, &path, request.exclusion) {
                        wanted.entry(path).or_insert(folder);
                    }
                }
                Some(Thing::Folder) => self.walk(&path, request.exclusion, &mut wanted)?,
            }
        }
        Ok(wanted)
    }

    /// What is meant where nothing is named: the standards of the project found upward, else the working folder.
    pub(super) fn unnamed(&mut self) -> Result<Vec<PathBuf>, Trouble> {
        let here = self.world.here.to_path_buf();
        let Some(config) = self.config_of(&here)? else { return Ok(vec![here]) };
        let Config { folder, proyek, .. } = &self.project.configs[config];
        if proyek.standar.is_empty() {
            return Ok(vec![here]);
        }
        let there =
            |teks: &Teks| paths::follow(self.world, folder, folder, &teks.text, teks.span).ok();
        let paths: Vec<PathBuf> = sound(&proyek.standar).filter_map(there).collect();
        Ok(if paths.is_empty() { vec![folder.clone()] } else { paths })
    }

    fn walk(
        &mut self,
        folder: &Path,
        exclusion: Exclusion,
        wanted: &mut Wanted,
    ) -> Result<(), Trouble> {
        let found = (self.world.walk)(folder)?;
        if found.is_empty() {
            return Err(Trouble::NoDocuments(folder.to_path_buf()));
        }
        for file in found {
            if !self.excluded(&file, folder, exclusion) {
                wanted.entry(file).or_insert_with(|| folder.to_path_buf());
            }
        }
        Ok(())
    }

    /// Whether the project of a file leaves it out; what holds the path that was named is taken all the same.
    fn excluded(&mut self, path: &Path, named: &Path, exclusion: Exclusion) -> bool {
        // Where the project cannot be read, that is told when the file is to be judged by it.
        let Ok(Some(config)) = self.config_of(&folder_of(path)) else { return false };
        let Config { folder, proyek, .. } = &self.project.configs[config];
        let mut left_out = sound(&proyek.kecualikan).map(|teks| place::written(folder, &teks.text));
        let speaks = |out: &PathBuf| exclusion == Exclusion::Always || !named.starts_with(out);
        left_out.any(|out| path.starts_with(&out) && speaks(&out))
    }

    /// The text that is no file, unless the project leaves its place out and that is to count.
    pub(super) fn wanted_text<'r>(&mut self, request: &'r Request) -> Option<&'r Unsaved> {
        let text = request.text.as_ref()?;
        let excluded = match &text.path {
            Some(path) => self.excluded(path, path, request.exclusion),
            None => false,
        };
        (!excluded).then_some(text)
    }
}
