//! `spp lint [PATH…]`: what is wrong with standards.

use anyhow::Result;
use clap::Args;

use super::baseline::{self, BaselineArguments};
use super::choice::{formats, one_of, rules};
use super::judging::Ready;
use super::mending::{self, MendingArguments, Work};
use super::trouble::{self, Trouble};
use super::words::say;
use super::{Exit, judging, terminal};
use crate::check::Selection;
use crate::diagnostic::{Lang, Rule};
use crate::fix::Texts;
use crate::project::Retention;
use crate::report::{self, Format, Options, Report, Suppressed};

#[derive(Debug, Args)]
#[command(
    about = say("Periksa standar pelayanan", "Check service standards"),
    after_help = say(
        "Contoh:
  spp lint                                     semua standar proyek ini
  spp lint standar/kk-baru.spp.yaml            satu berkas
  spp lint --profile uu25 --fail-on warning    untuk CI
  spp lint --fix                               perbaiki yang pasti
  spp lint --diff --unsafe-fixes               lihat semua perbaikan, tanpa menulis
  spp lint --format json > temuan.json         untuk program lain
  spp lint - --stdin-filename standar/a.spp.yaml < a.yaml",
        "Examples:
  spp lint                                     all standards of this project
  spp lint standar/kk-baru.spp.yaml            one file
  spp lint --profile uu25 --fail-on warning    for CI
  spp lint --fix                               mend what is certain
  spp lint --diff --unsafe-fixes               see all fixes, without writing them
  spp lint --format json > findings.json       for other programs
  spp lint - --stdin-filename standar/a.spp.yaml < a.yaml",
    ),
)]
pub(super) struct Arguments {
    #[command(flatten)]
    judging: judging::JudgingArguments,
    #[arg(
        long,
        value_name = "human|json",
        value_parser = one_of(formats()),
        default_value = "human",
        help = say("Bentuk laporan; tanpa ini human", "The format of the report; without it human"),
    )]
    format: &'static Format,
    #[arg(
        long,
        help = say(
            "Tampilkan juga temuan yang diabaikan, dengan alasannya",
            "Show what comments silence as well, with their reasons",
        ),
    )]
    show_suppressed: bool,
    #[arg(
        long,
        value_name = say("ATURAN,…", "RULE,…"),
        value_parser = one_of(rules()),
        value_delimiter = ',',
        help = say("Tampilkan hanya aturan-aturan ini", "Show these rules alone"),
    )]
    select: Vec<&'static Rule>,
    #[arg(
        long,
        value_name = say("ATURAN,…", "RULE,…"),
        value_parser = one_of(rules()),
        value_delimiter = ',',
        help = say("Jangan tampilkan aturan-aturan ini", "Do not show these rules"),
    )]
    ignore: Vec<&'static Rule>,
    #[command(flatten)]
    mending: MendingArguments,
    #[command(flatten)]
    baseline: BaselineArguments,
    #[arg(
        long,
        conflicts_with = "format",
        help = say(
            "Tampilkan jumlah temuan menurut aturan dan berkas, bukan temuannya",
            "Show how many findings each rule and file has, instead of the findings",
        ),
    )]
    stats: bool,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit> {
    if let Some(rule) = arguments.ignore.iter().find(|rule| rule.locked) {
        return Err(Trouble::Locked { name: rule.name }.into());
    }
    let Arguments { select, ignore, mending, .. } = arguments;
    let ready = Ready::new(&arguments.judging, Retention::Names)?;
    let selection = Selection { select: select.clone(), ignore: ignore.clone() };
    let check = |texts: &Texts| {
        let mut checked = ready.check(texts)?;
        checked.findings.retain(|finding| selection.tells(finding.diagnostic.rule));
        Ok(checked)
    };
    let work = Work { arguments: mending, ready: &ready, check: &check, asked };
    if mending.diff {
        return mending::diff(work, arguments.judging.threshold());
    }
    let (mut checked, unwritten) = mending::fix(work)?;
    let (lang, here) = (judging::lang(asked, &checked), &ready.here);
    baseline::settle(&arguments.baseline, &mut checked, here, lang)?;
    let mut troubles = judging::troubles(&checked, here);
    troubles.extend(unwritten);
    let report = Report {
        sources: &checked.project.sources,
        findings: &checked.findings,
        tool: checked.tool,
    };
    let aside = mending.filters(&ready);
    let options = Options {
        lang,
        colour: if aside { terminal::aside_colour() } else { terminal::colour() },
        applicability: mending.applicability(),
        suppressed: if arguments.show_suppressed { Suppressed::Shown } else { Suppressed::Counted },
    };
    // Of nothing that could be read there is nothing to report.
    if troubles.is_empty() || !checked.project.sources.is_empty() {
        let write = if arguments.stats { report::stats } else { arguments.format.write };
        let text = write(&report, options);
        if aside { terminal::aside(&text) } else { terminal::product(&text, options.colour)? }
    }
    if !troubles.is_empty() {
        trouble::tell(&troubles, lang);
        return Ok(Exit::Unable);
    }
    Ok(judging::exit(&arguments.judging, &checked.findings))
}
