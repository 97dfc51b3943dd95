//! The files beside a standard: the nearest agency and the nearest project, at or above its folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::World;

/// The two kinds of file that a standard belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Companion {
    Agency,
    Config,
}

impl Companion {
    fn names(self) -> [&'static str; 2] {
        match self {
            Self::Agency => ["instansi.spp.yaml", "instansi.spp.yml"],
            Self::Config => ["proyek.spp.yaml", "proyek.spp.yml"],
        }
    }

    /// The kind whose name a file bears.
    pub(super) fn named(path: &Path) -> Option<Self> {
        let name = path.file_name()?;
        [Self::Agency, Self::Config]
            .into_iter()
            .find(|kind| kind.names().iter().any(|own| name == *own))
    }
}

/// The search upward, which looks at no folder twice.
pub(super) struct Companions<'a> {
    world: &'a World<'a>,
    known: BTreeMap<(Companion, PathBuf), Option<PathBuf>>,
}

impl<'a> Companions<'a> {
    pub(super) fn new(world: &'a World<'a>) -> Self {
        Self { world, known: BTreeMap::new() }
    }

    /// The nearest file of a kind at or above a folder, not above the root of a git work tree.
    pub(super) fn nearest(&mut self, kind: Companion, folder: &Path) -> Option<PathBuf> {
        let key = (kind, folder.to_path_buf());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let own =
            kind.names().into_iter().map(|name| folder.join(name)).find(|path| self.exists(path));
        let found = own.or_else(|| {
            let above = folder.parent().filter(|_| !self.exists(&folder.join(".git")))?;
            self.nearest(kind, above)
        });
        self.known.insert(key, found.clone());
        found
    }

    fn exists(&self, path: &Path) -> bool {
        (self.world.look)(path).is_some()
    }
}
