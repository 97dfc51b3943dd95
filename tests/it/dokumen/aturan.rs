//! A page for every rule, and their list: `docs/aturan/`, from the rules of all rooms.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use spp::check::{GROUPS, rules};
use spp::diagnostic::{Lang, Profile, Rule};
use spp::report::{cite, severity_name};

use super::{compare, docs};

const PROFILES: [Profile; 3] = [Profile::Inti, Profile::Uu25, Profile::Ketat];

#[test]
fn every_rule_has_its_page() {
    let folder = docs().join("aturan");
    for rule in rules() {
        compare(&folder.join(format!("{}.md", rule.name)), &page(rule));
    }
    compare(&folder.join("README.md"), &index());
    let wanted: BTreeSet<String> = rules()
        .iter()
        .map(|rule| format!("{}.md", rule.name))
        .chain([String::from("README.md")])
        .collect();
    for entry in fs::read_dir(&folder).unwrap() {
        let entry = entry.unwrap();
        let known = wanted.contains(entry.file_name().to_str().unwrap());
        if !known && std::env::var_os("UPDATE").is_some() {
            fs::remove_file(entry.path()).unwrap();
        } else {
            assert!(known, "{} is the page of no rule", entry.path().display());
        }
    }
}

/// The list of all rules, by what they are about.
fn index() -> String {
    let mut text = String::from(
        "# Aturan · Rules\n\n\
         Setiap temuan menyebut nama aturannya dalam kurung siku. Tingkatnya menurut profil: `inti` (sepuluh komponen), \
         `uu25` (keempat belas, dan segala yang diperintahkan undang-undang), `ketat` (juga praktik baik). Halaman yang \
         sama ditampilkan `spp explain <nama>`.\n\n\
         Every finding names its rule in brackets. The severity depends on the profile: `inti` (ten components), `uu25` \
         (all fourteen, and whatever a statute commands), `ketat` (good practice as well). `spp explain <name>` shows \
         the same page.\n",
    );
    for group in GROUPS.iter() {
        let _ = write!(
            text,
            "\n## {} · {}\n\n| aturan · rule | inti | uu25 | ketat | hukum · law |\n|---|---|---|---|---|\n",
            group.about.in_lang(Lang::Id),
            group.about.in_lang(Lang::En)
        );
        let mut rules = group.rules.clone();
        rules.sort_unstable_by_key(|rule| rule.name);
        for rule in rules {
            let name = rule.name;
            let law = rule.grounds.iter().map(cite).collect::<BTreeSet<_>>();
            let law = match law.len() {
                0..4 => law.into_iter().collect::<Vec<_>>().join("; "),
                _ => law
                    .into_iter()
                    .take(2)
                    .chain([String::from("…")])
                    .collect::<Vec<_>>()
                    .join("; "),
            };
            let _ = writeln!(text, "| [{name}]({name}.md) | {} | {law} |", severities(rule));
        }
    }
    text
}

/// The three cells of a table.
fn severities(rule: &Rule) -> String {
    PROFILES
        .map(|profile| match rule.grade.under(profile) {
            Some(severity) => format!(
                "{} · {}",
                severity_name(severity, Lang::Id),
                severity_name(severity, Lang::En)
            )
            .replace("info · info", "info"),
            None => String::from("–"),
        })
        .join(" | ")
}

/// The page of a rule: its severities, its law, its prose in both languages, its examples.
fn page(rule: &Rule) -> String {
    let mut text = format!(
        "# {}\n\n| inti | uu25 | ketat |\n|---|---|---|\n| {} |\n",
        rule.name,
        severities(rule)
    );
    if rule.locked {
        text.push_str(
            "\nTidak dapat dimatikan atau diabaikan. · It can be neither turned off nor silenced.\n",
        );
    }
    if !rule.grounds.is_empty() {
        text.push('\n');
        for ground in rule.grounds {
            let _ = writeln!(text, "- {}: {}", cite(ground), ground.text);
        }
    }
    let mut lines = rule.page.trim().lines();
    while let Some(line) = lines.next() {
        match line {
            "# id" => text.push_str("\n## Bahasa Indonesia\n"),
            "# en" => text.push_str("## English\n"),
            line => match line.strip_prefix("```yaml ") {
                Some(kind) => {
                    let _ = writeln!(text, "{}\n\n```yaml", title(kind));
                    for line in lines.by_ref().take_while(|line| *line != "```") {
                        text.extend([line, "\n"]);
                    }
                    text.push_str("```\n");
                }
                None => text.extend([line, "\n"]),
            },
        }
    }
    text + "\n[Semua aturan · All rules](README.md)\n"
}

/// What a block shows, from what stands after the `yaml` of its fence.
fn title(kind: &str) -> String {
    let mut words = kind.split(' ');
    let name = match words.next() {
        Some("bad") => "Keliru · Wrong",
        Some("good") => "Benar · Right",
        _ => "Sesudah diperbaiki · After the fix",
    };
    match words.find_map(|word| word.strip_prefix("file=")) {
        Some(file) => format!("**{name}** (`{file}`)"),
        None => format!("**{name}**"),
    }
}
