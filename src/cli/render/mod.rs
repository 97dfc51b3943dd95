//! `spp render [PATH…]`: standards as pages.

mod cases;
mod page;
mod plan;
mod say;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use rayon::prelude::*;

use self::cases::Chosen;
use self::page::{Job, Made};
use self::plan::Plan;
use super::choice::{Threshold, one_of, orders, papers, parts, targets};
use super::judging;
use super::trouble::{self, Trouble};
use super::words::say;
use super::{Exit, disk};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::model::Standar;
use crate::project::{Retention, Standard, place};
use crate::render::{self, Order, Paper, Part, Stage, Target};
use crate::report::Finding;

#[derive(Debug, Args)]
#[command(
    about = say("Terbitkan standar sebagai halaman", "Publish standards as pages"),
    after_help = say(
        "Contoh:
  spp render                                  semua standar proyek ini
  spp render standar/ktp-el.spp.yaml --to md  satu berkas, hanya Markdown
  spp render --for hilang --part publik       apa yang saya perlukan?
  spp render --allow-errors                   konsep, dengan tandanya",
        "Examples:
  spp render                                  all standards of this project
  spp render standar/ktp-el.spp.yaml --to md  one file, Markdown only
  spp render --for hilang --part publik       what does my case need?
  spp render --allow-errors                   drafts, with their mark",
    ),
)]
pub(super) struct Arguments {
    #[command(flatten)]
    judging: judging::JudgingArguments,
    #[arg(
        long,
        value_name = "md,html",
        value_delimiter = ',',
        value_parser = one_of(targets()),
        help = say(
            "Bentuk halaman; tanpa ini `format` dari terbitan, lalu keduanya",
            "The formats; without it the `format` of terbitan, then both",
        ),
    )]
    to: Vec<Target>,
    #[arg(
        long,
        value_name = say("DOKUMEN", "DOCUMENT"),
        help = say(
            "Jenis dokumen; tanpa ini `dokumen` dari terbitan, lalu standar",
            "The type of document; without it the `dokumen` of terbitan, then standar",
        ),
    )]
    document: Option<String>,
    #[arg(
        long,
        value_name = "uu25|permenpanrb15",
        value_parser = one_of(orders()),
        help = say(
            "Urutan komponen; tanpa ini `urutan` dari terbitan, lalu uu25",
            "The order of components; without it the `urutan` of terbitan, then uu25",
        ),
    )]
    order: Option<Order>,
    #[arg(
        long,
        value_name = "semua|publik",
        value_parser = one_of(parts()),
        help = say(
            "Komponen mana; tanpa ini `bagian` dari terbitan, lalu semua",
            "Which components; without it the `bagian` of terbitan, then semua",
        ),
    )]
    part: Option<Part>,
    #[arg(
        long,
        value_name = "a4|f4",
        value_parser = one_of(papers()),
        help = say(
            "Kertas untuk dicetak; tanpa ini `kertas` dari naskah instansi, lalu a4",
            "The paper to print on; without it the `kertas` of the agency's naskah, then a4",
        ),
    )]
    paper: Option<Paper>,
    #[arg(
        long = "for",
        value_name = say("VARIAN,…", "CASE,…"),
        value_delimiter = ',',
        help = say(
            "Hanya yang berlaku bagi varian ini; paling banyak satu dari tiap sumbu",
            "Only what holds for these cases; at most one of each axis",
        ),
    )]
    cases: Vec<String>,
    #[arg(
        long,
        value_name = "FOLDER",
        help = say(
            "Folder hasil; tanpa ini `keluaran` dari terbitan, lalu terbit/",
            "The folder of the pages; without it the `keluaran` of terbitan, then terbit/",
        ),
    )]
    out: Option<PathBuf>,
    #[arg(
        long,
        help = say(
            "Terbitkan juga yang masih punya galat, dengan tanda konsep",
            "Publish what has errors too, with the mark of a draft",
        ),
    )]
    allow_errors: bool,
}

/// Everything that one run of the command knows before it makes a page.
struct Run<'a> {
    arguments: &'a Arguments,
    checked: Checked,
    here: PathBuf,
    lang: Lang,
    /// The findings that no room below knows: of templates, of formats.
    found: Vec<Diagnostic>,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit> {
    let checked = judging::check(&arguments.judging, Retention::Whole)?;
    let lang = judging::lang(asked, &checked);
    let here = disk::here()?;
    let troubles = judging::troubles(&checked, &here);
    if !troubles.is_empty() {
        // A list of pages from which some are missing is worse than none.
        trouble::tell(&troubles, lang);
        return Ok(Exit::Unable);
    }
    let mut run = Run { arguments, checked, here, lang, found: Vec::new() };
    if run.checked.project.standards.is_empty() {
        return Err(Trouble::NoStandards.into());
    }
    let chosen = cases::choose(&run.checked.project.standards, &arguments.cases)?;
    let templates = templates::load(&mut run.checked.project, &run.here)?;
    let plans = plans(&mut run, &templates)?;
    let blocked = blocked(&run);
    let mut refused = Vec::new();
    let mut skipped = Vec::new();
    let mut jobs = Vec::new();
    for (at, chosen) in chosen.into_iter().enumerate() {
        let standard = &run.checked.project.standards[at];
        let plan = &plans[&standard.config];
        let stage = if blocked.contains(&at) { Stage::Draft } else { Stage::Clean };
        match chosen {
            Chosen::Unknown => skipped.push(at),
            Chosen::Cases(_) if stage == Stage::Draft && !arguments.allow_errors => {
                refused.push(at);
            }
            Chosen::Cases(cases) => match &plan.out {
                Some(out) => jobs.push(Job { at, cases, stage, out: out.clone() }),
                None => refused.push(at),
            },
        }
    }
    page::one_to_a_place(&run, &mut jobs, &mut refused);
    let made: Result<Vec<Vec<Made>>, Trouble> = jobs
        .par_iter()
        .map(|job| {
            let standard = &run.checked.project.standards[job.at];
            page::make(&run, job, &plans[&standard.config], &templates[&standard.root])
        })
        .collect();
    let made: Vec<Made> = made?.into_iter().flatten().collect();
    let written = finish(&mut run, made, &templates)?;
    let findings = say::findings(&run);
    say::outcome(&run, &findings, &written, &refused, &skipped);
    let failed = !refused.is_empty() || judging::exit(&arguments.judging, &findings) == Exit::Wrong;
    let never = arguments.judging.threshold() == Threshold::Never;
    Ok(if failed && !never { Exit::Wrong } else { Exit::Clean })
}

/// What is made for the standards of each project, by its place among the projects.
fn plans(
    run: &mut Run,
    templates: &templates::ByRoot,
) -> Result<BTreeMap<Option<usize>, Plan>, Trouble> {
    let mut plans = BTreeMap::new();
    let owners: BTreeSet<Option<usize>> =
        run.checked.project.standards.iter().map(|standard| standard.config).collect();
    for owner in owners {
        let config = owner.map(|at| &run.checked.project.configs[at]);
        let (plan, found) = Plan::new(run.arguments, config, &run.here, templates)?;
        run.found.extend(found);
        plans.insert(owner, plan);
    }
    Ok(plans)
}

/// The standards that have errors, of their own or of their agency; what is wrong because of the day alone is none.
fn blocked(run: &Run) -> BTreeSet<usize> {
    let wrong = run.checked.findings.iter().filter(|finding| blocks(finding));
    let sources: BTreeSet<_> = wrong.map(|finding| finding.diagnostic.span.source).collect();
    let project = &run.checked.project;
    let agency =
        |standard: &Standard| standard.agency.map(|agency| project.agencies[agency].source);
    let all = project.standards.iter().enumerate();
    let blocked = all.filter(|(_, standard)| {
        sources.contains(&standard.source)
            || agency(standard).is_some_and(|agency| sources.contains(&agency))
    });
    blocked.map(|(at, _)| at).collect()
}

fn blocks(finding: &Finding) -> bool {
    finding.severity == Severity::Error
        && finding.suppressed.is_none()
        && !finding.diagnostic.rule.dated
}

/// Writes the lists of what was made, and keeps what went wrong; the number of pages by folder.
fn finish(
    run: &mut Run,
    made: Vec<Made>,
    templates: &templates::ByRoot,
) -> Result<BTreeMap<PathBuf, usize>, Trouble> {
    let mut written: BTreeMap<PathBuf, usize> = BTreeMap::new();
    let mut lists: BTreeMap<PathBuf, Vec<(usize, render::Entry)>> = BTreeMap::new();
    for made in made {
        match made {
            Made::Pages { at, out, pages, entry } => {
                *written.entry(out.clone()).or_default() += pages;
                lists.entry(out).or_default().push((at, entry));
            }
            Made::Fault(found) => run.found.push(*found),
        }
    }
    if !wants_list(run) {
        return Ok(written);
    }
    for (out, entries) in lists {
        let standard = &run.checked.project.standards[entries[0].0];
        let entries: Vec<render::Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
        let own = &templates[&standard.root];
        match render::index(&entries, run.checked.tool.version, own, standar(standard).span) {
            Ok(text) => disk::write(&out.join("index.html"), text.as_bytes())?,
            Err(found) => run.found.push(*found),
        }
    }
    Ok(written)
}

/// Whether the run makes a list: of a folder or a project, and of whole standards; a list of less would replace it.
fn wants_list(run: &Run) -> bool {
    let whole = run.arguments.cases.is_empty();
    whole
        && (run.checked.project.standards.len() > 1
            || run.arguments.judging.names_no_file(&run.here))
}

/// What a standard says.
fn standar(standard: &Standard) -> &Standar {
    standard.standar.as_deref().expect("internal: the request keeps the standards whole")
}

/// The name of a standard's file, as the user would write it.
fn name(run: &Run, at: usize) -> String {
    let standard = &run.checked.project.standards[at];
    match &standard.path {
        Some(path) => place::seen_from(&run.here, path),
        None => "-".to_owned(),
    }
}
