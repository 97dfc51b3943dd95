//! What is made: the options of the command line, over what the project's `terbitan` says.

use std::path::{Path, PathBuf};

use super::Arguments;
use super::templates::{ByRoot, has_document};
use crate::cli::choice::{meaning, orders, parts, targets};
use crate::cli::trouble::Trouble;
use crate::diagnostic::Diagnostic;
use crate::model::Teks;
use crate::project::{Config, place};
use crate::render::{Order, Part, Target, not_built};

/// What is made for the standards of one project.
pub(super) struct Plan {
    pub(super) targets: Vec<Target>,
    pub(super) documents: Vec<String>,
    pub(super) order: Order,
    pub(super) part: Part,
    /// The folder of the pages; none where the project names one outside of itself.
    pub(super) out: Option<PathBuf>,
}

impl Plan {
    /// The plan, and what the project asks for that cannot be made yet.
    pub(super) fn new(
        arguments: &Arguments,
        config: Option<&Config>,
        here: &Path,
        templates: &ByRoot,
    ) -> Result<(Self, Vec<Diagnostic>), Trouble> {
        let terbitan = config.map(|config| &config.proyek.terbitan);
        let mut found = Vec::new();
        let targets = if arguments.to.is_empty() {
            let written = terbitan.map_or(&[][..], |terbitan| &terbitan.format);
            known(written, |text| meaning(&targets(), text), &mut found)
                .unwrap_or(vec![Target::Markdown, Target::Html])
        } else {
            arguments.to.clone()
        };
        let documents = match &arguments.document {
            Some(document) if !has_document(templates, document) => {
                return Err(Trouble::NoDocumentType { name: document.clone() });
            }
            Some(document) => vec![document.clone()],
            None => {
                let written = terbitan.map_or(&[][..], |terbitan| &terbitan.dokumen);
                let document = |text: &str| has_document(templates, text).then(|| text.to_owned());
                known(written, document, &mut found).unwrap_or(vec![STANDAR.to_owned()])
            }
        };
        let text = |teks: Option<&Teks>| teks.map(|teks| teks.text.clone()).unwrap_or_default();
        let order = text(terbitan.and_then(|terbitan| terbitan.urutan.as_ref()));
        let part = text(terbitan.and_then(|terbitan| terbitan.bagian.as_ref()));
        let plan = Self {
            targets,
            documents,
            order: arguments.order.or_else(|| meaning(&orders(), &order)).unwrap_or_default(),
            part: arguments.part.or_else(|| meaning(&parts(), &part)).unwrap_or_default(),
            out: out(arguments, config, here),
        };
        Ok((plan, found))
    }
}

/// The document that is meant where none is named.
pub(super) const STANDAR: &str = "standar";

fn out(arguments: &Arguments, config: Option<&Config>, here: &Path) -> Option<PathBuf> {
    if let Some(out) = &arguments.out {
        return Some(place::normal(&here.join(out)));
    }
    let written =
        config.and_then(|config| Some((config, config.proyek.terbitan.keluaran.as_ref()?)));
    match written.filter(|(_, teks)| teks.sound) {
        Some((config, teks)) => {
            let out = place::written(&config.folder, &teks.text);
            out.starts_with(&config.folder).then_some(out)
        }
        None => Some(here.join("terbit")),
    }
}

/// What is written and known; what is not known is a finding. None where nothing is written.
fn known<T>(
    written: &[Teks],
    read: impl Fn(&str) -> Option<T>,
    found: &mut Vec<Diagnostic>,
) -> Option<Vec<T>> {
    let sound: Vec<&Teks> = written.iter().filter(|teks| teks.sound).collect();
    let mut known = Vec::new();
    for teks in &sound {
        match read(&teks.text) {
            Some(value) => known.push(value),
            None => found.push(not_built(&teks.text, teks.span)),
        }
    }
    (!sound.is_empty()).then_some(known)
}
