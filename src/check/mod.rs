//! The front half in one call: read, judge, silence, sort.
//!
//! In come what is asked for, how it is to be judged and the ways to the disk; out come the project and the findings that
//! a report shows. Nothing here finds a fault of its own but those of the comments that silence.

mod baseline;
mod comments;
mod judge;

pub use baseline::Baseline;

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::diagnostic::{Lang, Profile, Rule, Text};
use crate::lint::{self, Facts, Settings};
use crate::model;
use crate::project::{self, Fresh, Project, Request, Trouble, World};
use crate::register::{self, HariLibur, Lexicon, Register};
use crate::render;
use crate::report::{Finding, Tool};
use crate::schema;
use crate::source::Sources;
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

/// Rules that speak of one matter: those of a room, or a chapter of the rulebook.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they are about.
    pub about: Text,
    /// The rules.
    pub rules: Vec<&'static Rule>,
}

/// All rules by what they are about, in the order in which a file meets them.
pub static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    let room = |about, rules: &[&'static Rule]| Group { about, rules: rules.to_vec() };
    let chapter = |chapter: &&lint::Chapter| Group {
        about: chapter.about.clone(),
        rules: chapter.rules.iter().map(|entry| entry.rule).collect(),
    };
    let before = [
        room(Text::fixed("Cara menulis berkas", "How a file is written"), syntax::RULES),
        room(Text::fixed("Bentuk isi berkas", "The shape of what a file holds"), schema::RULES),
        room(Text::fixed("Arti yang ditulis", "What is meant by it"), model::RULES),
    ];
    let across = Group {
        about: lint::ABOUT_ACROSS.clone(),
        rules: lint::ACROSS.iter().map(|across| across.rule).collect(),
    };
    let after = [
        across,
        room(Text::fixed("Berkas-berkas sebuah proyek", "The files of a project"), project::RULES),
        room(Text::fixed("Penerbitan", "Publishing"), render::RULES),
    ];
    before.into_iter().chain(lint::CHAPTERS.iter().map(chapter)).chain(after).collect()
});

/// All rules, by name.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> =
        GROUPS.iter().flat_map(|group| &group.rules).copied().collect();
    rules.sort_unstable_by_key(|rule| rule.name);
    rules
}

/// The rule of a name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    GROUPS.iter().flat_map(|group| &group.rules).copied().find(|rule| rule.name == name)
}

/// The names of all rules, in their order.
#[must_use]
pub fn names() -> Vec<&'static str> {
    rules().into_iter().map(|rule| rule.name).collect()
}

/// Which rules a run tells of.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// These alone; none means all.
    pub select: Vec<&'static Rule>,
    /// All but these.
    pub ignore: Vec<&'static Rule>,
}

impl Selection {
    /// Whether a run tells of a rule. What keeps a file from being read is always told: the silence of the others would
    /// mean nothing.
    #[must_use]
    pub fn tells(&self, rule: &'static Rule) -> bool {
        tells_of_reading(rule)
            || (self.select.is_empty() || self.select.contains(&rule))
                && !self.ignore.contains(&rule)
    }
}

/// Whether a rule tells what keeps a file from being read as what it is: the locked ones of the rooms before the rulebook.
#[must_use]
pub fn tells_of_reading(rule: &Rule) -> bool {
    rule.locked && [syntax::RULES, schema::RULES].iter().any(|rules| rules.contains(&rule))
}

/// Reads what is asked for and judges it.
///
/// # Errors
/// A path that does not exist, a folder without documents, a file that cannot be read.
pub fn check(request: &Request, judging: &Judging, world: &World) -> Result<Checked, Trouble> {
    // While the folders are walked the other cores make ready what every file needs.
    rayon::spawn(schema::prepare);
    rayon::spawn(|| _ = LazyLock::force(&WORDS));
    let settings = Settings { today: judging.today };
    let judge = |project: &Project, lot: &[Fresh<'_>]| {
        let standards = lot.iter().map(|fresh| {
            let facts = facts(project, fresh.config, fresh.agency);
            let sources = Sources { fresh: Some(fresh.source), ..facts.sources };
            (fresh.standar, Facts { sources, ..facts })
        });
        lint::check(&standards.collect::<Vec<_>>(), &settings)
    };
    let mut project = project::load(request, world, &judge)?;
    let mut found = std::mem::take(&mut project.findings);
    for (at, agency) in project.agencies.iter().enumerate() {
        let facts = facts(&project, agency.config, Some(at));
        found.extend(lint::check_instansi(&agency.instansi, &facts, &settings));
    }
    for standards in project::by_agency(&project) {
        let gists: Vec<&lint::Gist> = standards.iter().map(|standard| &standard.gist).collect();
        found.extend(lint::check_across(&gists));
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

/// The lists of words of the nation, for standards without a project of their own.
static WORDS: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

/// What other files say to a standard or an agency.
fn facts(project: &Project, config: Option<usize>, agency: Option<usize>) -> Facts<'_> {
    static PLAIN: LazyLock<Register> = LazyLock::new(Register::default);
    static NATION: LazyLock<HariLibur> = LazyLock::new(HariLibur::default);
    let config = config.map(|config| &project.configs[config]);
    Facts {
        instansi: agency.map(|agency| &project.agencies[agency].instansi),
        register: config.map_or(&*PLAIN, |config| &config.register),
        libur: config.map_or(&*NATION, |config| &config.libur),
        lexicon: config.and_then(|config| config.lexicon.as_ref()).unwrap_or(&WORDS),
        sources: Sources { read: &project.sources, fresh: None },
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
