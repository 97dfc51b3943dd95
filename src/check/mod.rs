//! The front half in one call: read, judge, silence, sort.
//!
//! In come what is asked for, how it is to be judged and the ways to the disk; out come the project and the findings that
//! a report shows. Nothing here finds a fault of its own but those of the comments that silence.

mod comments;
mod judge;

use std::borrow::Cow;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::diagnostic::{Lang, Profile, Rule, Text};
use crate::lint::{self, Facts, Settings};
use crate::model;
use crate::project::{self, Project, Request, Standard, Trouble, World};
use crate::register::{self, Register};
use crate::render;
use crate::report::{Finding, Tool};
use crate::schema;
use crate::syntax;

/// How a run is to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Judging {
    /// The profile, where it is not the project's.
    pub profile: Option<Profile>,
    /// The day that is taken as today.
    pub today: Date,
}

/// What was read, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What was read.
    pub project: Project,
    /// The findings by file, place and rule.
    pub findings: Vec<Finding>,
    /// What gave them.
    pub tool: Tool,
    /// The language that the project asks for.
    pub lang: Option<Lang>,
}

/// A room that speaks, and its rules.
#[derive(Debug)]
pub struct Room {
    /// What its rules are about.
    pub about: Text,
    /// Its rules.
    pub rules: &'static [&'static Rule],
}

/// The rooms that speak, in the order in which a file passes through them.
pub static ROOMS: &[Room] = &[
    Room { about: about("Cara menulis berkas", "How a file is written"), rules: syntax::RULES },
    Room {
        about: about("Bentuk isi berkas", "The shape of what a file holds"),
        rules: schema::RULES,
    },
    Room { about: about("Arti yang ditulis", "What is meant by it"), rules: model::RULES },
    Room { about: about("Isi standar", "What a standard says"), rules: lint::RULES },
    Room {
        about: about("Berkas-berkas sebuah proyek", "The files of a project"),
        rules: project::RULES,
    },
    Room { about: about("Penerbitan", "Publishing"), rules: render::RULES },
];

const fn about(id: &'static str, en: &'static str) -> Text {
    Text { id: Cow::Borrowed(id), en: Cow::Borrowed(en) }
}

/// All rules, by name.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = ROOMS.iter().flat_map(|room| room.rules).copied().collect();
    rules.sort_unstable_by_key(|rule| rule.name);
    rules
}

/// The rule of a name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    ROOMS.iter().flat_map(|room| room.rules).copied().find(|rule| rule.name == name)
}

/// The names of all rules, in their order.
#[must_use]
pub fn names() -> Vec<&'static str> {
    rules().into_iter().map(|rule| rule.name).collect()
}

/// Reads what is asked for and judges it.
///
/// # Errors
/// A path that does not exist, a folder without documents, a file that cannot be read.
pub fn check(request: &Request, judging: &Judging, world: &World) -> Result<Checked, Trouble> {
    let settings = Settings { today: judging.today };
    let judge = |project: &Project, standard: &Standard| {
        let facts = facts(project, standard.config, standard.agency);
        let standar = standard.standar.as_deref();
        standar.map(|standar| lint::check(standar, &facts, &settings)).unwrap_or_default()
    };
    let mut project = project::load(request, world, &judge)?;
    let mut found = std::mem::take(&mut project.findings);
    for (at, agency) in project.agencies.iter().enumerate() {
        let facts = facts(&project, agency.config, Some(at));
        found.extend(lint::check_instansi(&agency.instansi, &facts, &settings));
    }
    found.extend(project.configs.iter().flat_map(comments::of_config));
    let findings = judge::judge(found, judging.profile, &project);
    let config = main_config(&project);
    let tool = Tool {
        version: env!("CARGO_PKG_VERSION"),
        profile: judging.profile.or_else(|| config.and_then(judge::profile_of)).unwrap_or_default(),
        today: judging.today,
        register_date: register::DATE,
    };
    let lang = config.and_then(lang_of);
    Ok(Checked { project, findings, tool, lang })
}

/// What other files say to a standard or an agency.
fn facts(project: &Project, config: Option<usize>, agency: Option<usize>) -> Facts<'_> {
    static PLAIN: LazyLock<Register> = LazyLock::new(Register::default);
    Facts {
        instansi: agency.map(|agency| &project.agencies[agency].instansi),
        register: config.map_or(&*PLAIN, |config| &project.configs[config].register),
        sources: &project.sources,
    }
}

/// The project that a run is told by: that of its first standard, or where there is no standard the first that was read.
fn main_config(project: &Project) -> Option<&project::Config> {
    let first = project.standards.first();
    first.map_or(Some(0), |standard| standard.config).and_then(|at| project.configs.get(at))
}

fn lang_of(config: &project::Config) -> Option<Lang> {
    match config.proyek.bahasa.as_ref()?.text.as_str() {
        "id" => Some(Lang::Id),
        "en" => Some(Lang::En),
        _ => None,
    }
}
