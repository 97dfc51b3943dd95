//! `spp explain [RULE]`: the page of a rule, or the list of all.

use std::fmt::Write;

use anyhow::Result;
use clap::Args;

use super::trouble::Trouble;
use super::words::say;
use super::{Exit, terminal};
use crate::check;
use crate::diagnostic::{Lang, Profile, Rule, nearest};
use crate::report::{Colour, cite, profile_name, severity_name};

#[derive(Debug, Args)]
#[command(
    about = say("Jelaskan sebuah aturan, atau tampilkan semuanya", "Explain a rule, or list them all"),
    after_help = say(
        "Contoh:\n  spp explain\n  spp explain kata-kabur",
        "Examples:\n  spp explain\n  spp explain kata-kabur",
    ),
)]
pub(super) struct Arguments {
    #[arg(
        value_name = say("ATURAN", "RULE"),
        help = say("Nama aturan, seperti dalam kurung siku sebuah temuan", "The name in the brackets of a finding"),
    )]
    rule: Option<String>,
}

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<Exit> {
    let text = match &arguments.rule {
        None => list(lang),
        Some(name) => page(find(name)?, lang),
    };
    terminal::product(&text, Colour::Plain)?;
    Ok(Exit::Clean)
}

fn find(name: &str) -> Result<&'static Rule, Trouble> {
    check::rule(name).ok_or_else(|| {
        let near = nearest(name, &check::names());
        Trouble::NoRule { name: name.to_owned(), near: near.map(ToOwned::to_owned) }
    })
}

/// All rules by what they are about, each with its severity in the three profiles.
fn list(lang: Lang) -> String {
    let width = check::rules().iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for group in check::GROUPS.iter() {
        let about = group.about.in_lang(lang);
        let _ = writeln!(text, "{about}");
        let mut rules = group.rules.clone();
        rules.sort_unstable_by_key(|rule| rule.name);
        for rule in rules {
            let _ = writeln!(text, "  {:width$}  {}", rule.name, grade(rule, lang));
        }
        text.push('\n');
    }
    text.push_str(say(
        "Tingkat menurut profil inti, uu25, dan ketat. Satu aturan: spp explain <nama>\n",
        "Severity in the profiles inti, uu25 and ketat. One rule: spp explain <name>\n",
    ));
    text
}

fn grade(rule: &Rule, lang: Lang) -> String {
    let names = PROFILES.map(|profile| match rule.grade.under(profile) {
        Some(severity) => severity_name(severity, lang),
        None => "–",
    });
    if names.iter().all(|name| *name == names[0]) { names[0].to_owned() } else { names.join(" / ") }
}

const PROFILES: [Profile; 3] = [Profile::Inti, Profile::Uu25, Profile::Ketat];

fn page(rule: &Rule, lang: Lang) -> String {
    let mut text = format!("{}\n\n", rule.name);
    let profiles = PROFILES.map(|profile| match rule.grade.under(profile) {
        Some(severity) => format!("{} {}", profile_name(profile), severity_name(severity, lang)),
        None => format!("{} –", profile_name(profile)),
    });
    let _ = writeln!(text, "{}", profiles.join(", "));
    if rule.locked {
        text.push_str(match lang {
            Lang::Id => "Tidak dapat dimatikan atau diabaikan\n",
            Lang::En => "Can be neither turned off nor silenced\n",
        });
    }
    for ground in rule.grounds {
        let _ = writeln!(text, "{}: {}", cite(ground), ground.text);
    }
    let (prose, examples) = parts(rule.page, lang);
    let _ = write!(text, "\n{prose}\n");
    for (kind, body) in examples {
        let _ = write!(text, "\n{}:\n\n", title(kind, lang));
        for line in body.lines() {
            let _ = writeln!(text, "{}", format!("    {line}").trim_end());
        }
    }
    text
}

/// The prose of a page in one language, and its examples with what stands after the `yaml` of their fences.
fn parts(page: &str, lang: Lang) -> (String, Vec<(&str, String)>) {
    let mut heading = "";
    let mut prose = String::new();
    let mut examples: Vec<(&str, String)> = Vec::new();
    let mut fenced = false;
    for line in page.lines() {
        if fenced {
            fenced = line != "```";
            if let (true, Some((_, body))) = (fenced, examples.last_mut()) {
                body.extend([line, "\n"]);
            }
        } else if let Some(kind) = line.strip_prefix("```yaml") {
            fenced = true;
            examples.push((kind.trim(), String::new()));
        } else if let Some(name) = line.strip_prefix("# ") {
            heading = name.trim();
        } else if heading == own_heading(lang) {
            prose.extend([line, "\n"]);
        }
    }
    (prose.trim().to_owned(), examples)
}

fn own_heading(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id",
        Lang::En => "en",
    }
}

/// What an example is, from what stands after the `yaml` of its fence, such as `bad file=lain.spp.yaml`.
fn title(kind: &str, lang: Lang) -> String {
    let mut words = kind.split(' ');
    let name = match (words.next(), lang) {
        (Some("bad"), Lang::Id) => "Keliru",
        (Some("bad"), Lang::En) => "Wrong",
        (Some("good"), Lang::Id) => "Benar",
        (Some("good"), Lang::En) => "Right",
        (_, Lang::Id) => "Sesudah diperbaiki",
        (_, Lang::En) => "After the fix",
    };
    match words.find_map(|word| word.strip_prefix("file=")) {
        Some(file) => format!("{name} ({file})"),
        None => name.to_owned(),
    }
}
