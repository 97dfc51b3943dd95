//! The pages of one standard: where they stand, what they are made of, and their writing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::plan::{Plan, STANDAR};
use super::{Run, standar};
use crate::cli::choice::{meaning, papers};
use crate::cli::disk;
use crate::cli::trouble::Trouble;
use crate::diagnostic::Diagnostic;
use crate::model::{Instansi, is_id, tanggal};
use crate::project::{Agency, NamedFile, Role, Standard, place};
use crate::render::{self, Entry, Materials, Options, Paper, Stage, Target};
use crate::source::Source;

/// One standard that is to be made into pages.
pub(super) struct Job {
    /// Its place among the standards.
    pub(super) at: usize,
    /// The chosen cases, in declared order.
    pub(super) cases: Vec<String>,
    pub(super) stage: Stage,
    /// The folder of the pages.
    pub(super) out: PathBuf,
}

/// What became of one document of one standard.
pub(super) enum Made {
    /// Its pages were written.
    Pages {
        /// The place of the standard among all.
        at: usize,
        /// The folder of the pages.
        out: PathBuf,
        /// How many there are.
        pages: usize,
        /// What the list says of it.
        entry: Entry,
    },
    /// A template could not be run.
    Fault(Box<Diagnostic>),
}

/// Refuses the standards whose pages would replace those of another.
pub(super) fn one_to_a_place(run: &Run, jobs: &mut Vec<Job>, refused: &mut Vec<usize>) {
    let mut taken = BTreeSet::new();
    jobs.retain(|job| {
        let standard = &run.checked.project.standards[job.at];
        let place = job.out.join(folder(run, standard)).join(stem(standard, job, STANDAR));
        let free = taken.insert(place);
        if !free {
            refused.push(job.at);
        }
        free
    });
}

/// Makes and writes the pages of a standard.
pub(super) fn make(
    run: &Run,
    job: &Job,
    plan: &Plan,
    templates: &BTreeMap<String, Source>,
) -> Result<Vec<Made>, Trouble> {
    let standard = &run.checked.project.standards[job.at];
    let agency = standard.agency.map(|agency| &run.checked.project.agencies[agency]);
    let instansi = agency.map(|agency| &agency.instansi);
    let below = folder(run, standard);
    let supplies = Supplies::gather(standard, agency, job, &below, plan)?;
    let register_date = register_date(run.checked.tool.register_date);
    let materials = Materials {
        templates,
        pictures: &supplies.pictures,
        logo: supplies.logo.as_deref(),
        files: &supplies.files,
        tool_version: run.checked.tool.version,
        register_date: &register_date,
    };
    let mut made = Vec::new();
    for document in &plan.documents {
        let mut entry = render::summary(standar(standard), instansi);
        for target in &plan.targets {
            let options = Options {
                document,
                target: *target,
                order: plan.order,
                part: plan.part,
                paper: run.arguments.paper.unwrap_or_else(|| paper(instansi)),
                cases: &job.cases,
                stage: job.stage,
            };
            let text = match render::render(standar(standard), instansi, &options, &materials) {
                Ok(text) => text,
                Err(found) => {
                    made.push(Made::Fault(found));
                    continue;
                }
            };
            let (suffix, label) = format(*target);
            let page = below.join(format!("{}.{suffix}", stem(standard, job, document)));
            disk::write(&job.out.join(&page), text.as_bytes())?;
            entry.halaman.push((label.to_owned(), place::slashed(&page)));
        }
        let pages = entry.halaman.len();
        if pages > 0 {
            made.push(Made::Pages { at: job.at, out: job.out.clone(), pages, entry });
        }
    }
    supplies.copy(job)?;
    Ok(made)
}

/// The agency's folder as it is seen from the root of the project.
fn folder(run: &Run, standard: &Standard) -> PathBuf {
    let agency = standard.agency.map(|agency| &run.checked.project.agencies[agency].folder);
    let below = agency.and_then(|folder| folder.strip_prefix(&standard.root).ok());
    below.map(Path::to_path_buf).unwrap_or_default()
}

/// The name of a page without its suffix.
fn stem(standard: &Standard, job: &Job, document: &str) -> String {
    let own = standard.gist.id.as_ref().map(|id| id.text.as_str()).filter(|id| is_id(id));
    let file =
        || standard.path.as_deref().and_then(place::any_stem).unwrap_or_else(|| STANDAR.to_owned());
    let mut stem = own.map_or_else(file, ToOwned::to_owned);
    for case in &job.cases {
        stem.extend(["--", case]);
    }
    if document == STANDAR { stem } else { format!("{stem}.{document}") }
}

fn format(target: Target) -> (&'static str, &'static str) {
    match target {
        Target::Markdown => ("md", "Markdown"),
        Target::Html => ("html", "HTML"),
    }
}

fn paper(instansi: Option<&Instansi>) -> Paper {
    let written = instansi.and_then(|instansi| instansi.naskah.as_ref()?.kertas.as_ref());
    written.and_then(|teks| meaning(&papers(), &teks.text.to_lowercase())).unwrap_or_default()
}

fn register_date(date: &str) -> String {
    date.parse().map_or_else(|_| date.to_owned(), tanggal::tercetak)
}

/// The files that the pages of a standard show or link to.
struct Supplies {
    pictures: BTreeMap<String, Vec<u8>>,
    logo: Option<Vec<u8>>,
    files: BTreeMap<String, String>,
    /// From where to where files are copied, the latter below the folder of the pages.
    copies: BTreeMap<PathBuf, PathBuf>,
}

impl Supplies {
    /// Reads the pictures and finds places for the rest: each file stands below the pages as it stands below the root.
    fn gather(
        standard: &Standard,
        agency: Option<&Agency>,
        job: &Job,
        below: &Path,
        plan: &Plan,
    ) -> Result<Self, Trouble> {
        let mut supplies = Self {
            pictures: BTreeMap::new(),
            logo: None,
            files: BTreeMap::new(),
            copies: BTreeMap::new(),
        };
        let shared = agency.map_or(&[][..], |agency| &agency.files);
        let markdown = plan.targets.contains(&Target::Markdown);
        for NamedFile { text, path, role } in standard.files.iter().chain(shared) {
            let Ok(inside) = path.strip_prefix(&standard.root) else { continue };
            match role {
                Role::Logo => supplies.logo = Some(disk::bytes(path)?),
                Role::Picture if !supplies.pictures.contains_key(text) => {
                    supplies.pictures.insert(text.clone(), disk::bytes(path)?);
                }
                Role::Picture | Role::Attachment => {}
            }
            if *role == Role::Attachment || (*role == Role::Picture && markdown) {
                let href = place::seen_from(&job.out.join(below), &job.out.join(inside));
                supplies.files.entry(text.clone()).or_insert(href);
                supplies.copies.insert(path.clone(), inside.to_path_buf());
            }
        }
        Ok(supplies)
    }

    fn copy(&self, job: &Job) -> Result<(), Trouble> {
        for (from, to) in &self.copies {
            let to = job.out.join(to);
            if *from != to {
                disk::write(&to, &disk::bytes(from)?)?;
            }
        }
        Ok(())
    }
}
