//! The project's own templates, from the folder `templates` at its root.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::cli::trouble::Trouble;
use crate::cli::{disk, judging};
use crate::project::{Content, Project, place};
use crate::render::BUILT_IN;
use crate::source::{Source, SourceId};

/// The templates of each project, by its root and then by their path below `templates/`.
pub(super) type ByRoot = BTreeMap<PathBuf, BTreeMap<String, Source>>;

/// Reads the templates of every project; they become sources like all else, so that a fault in one can be shown.
pub(super) fn load(project: &mut Project, here: &Path) -> Result<ByRoot, Trouble> {
    let mut by_root = ByRoot::new();
    let roots: BTreeSet<PathBuf> =
        project.standards.iter().map(|standard| standard.root.clone()).collect();
    for root in roots {
        let own = of_root(&root, project, here)?;
        by_root.insert(root, own);
    }
    Ok(by_root)
}

fn of_root(
    root: &Path,
    project: &mut Project,
    here: &Path,
) -> Result<BTreeMap<String, Source>, Trouble> {
    let folder = root.join("templates");
    let mut own = BTreeMap::new();
    for path in disk::all_files(&folder)? {
        let name = place::seen_from(&folder, &path);
        if !is_template(&name) {
            continue;
        }
        let id = SourceId(project.sources.len() as u32);
        let shown = place::seen_from(here, &path);
        let source = match judging::in_world(here, |world| (world.read)(&path))? {
            Content::Bytes(bytes) => Source::from_bytes(id, shown, bytes),
            Content::Larger(size) => Source::too_large(id, shown, size),
        };
        project.owners.push(None);
        project.sources.push(source.clone());
        own.insert(name, source);
    }
    Ok(own)
}

fn is_template(name: &str) -> bool {
    let suffix = Path::new(name).extension();
    suffix.is_some_and(|suffix| suffix == "j2" || suffix == "css")
}

/// Whether a type of document has a content template, built in or of any project.
pub(super) fn has_document(templates: &ByRoot, document: &str) -> bool {
    let content = format!("{document}/isi.md.j2");
    BUILT_IN.iter().any(|(name, _)| *name == content)
        || templates.values().any(|own| own.contains_key(&content))
}
