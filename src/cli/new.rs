//! `spp new ID`: the file of a new standard.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, context};

use super::trouble::Trouble;
use super::words::say;
use super::{Exit, disk, examples, judging, terminal};
use crate::diagnostic::{Lang, Severity};
use crate::model::is_id;
use crate::project::{self, Surroundings, place};
use crate::report::Notice;
use crate::schema::slug;

#[derive(Debug, Args)]
#[command(
    about = say("Mulai standar baru", "Start a new standard"),
    after_help = say(
        "Contoh:\n  spp new kk-baru\n  spp new kk-baru --from ktp-el",
        "Examples:\n  spp new kk-baru\n  spp new kk-baru --from ktp-el",
    ),
)]
pub(super) struct Arguments {
    #[arg(
        value_name = "ID",
        help = say(
            "Nama tetap layanan itu: huruf kecil, angka, dan tanda hubung, seperti kk-baru",
            "The lasting name of the service: small letters, digits and hyphens, such as kk-baru",
        ),
    )]
    id: String,
    #[arg(
        long,
        value_name = say("CONTOH", "EXAMPLE"),
        help = format!(
            "{}: {}",
            say("Mulai dari sebuah contoh", "Start from an example"),
            examples::names(),
        ),
    )]
    from: Option<String>,
    #[arg(
        long,
        value_name = say("FOLDER", "FOLDER"),
        help = say(
            "Folder tempat berkasnya; tanpa ini folder pertama dari `standar` proyek, atau folder ini",
            "The folder of the file; without it the first folder of the project's `standar`, or this folder",
        ),
    )]
    out: Option<PathBuf>,
    #[arg(long, help = say("Timpa berkas yang sudah ada", "Replace a file that is there"))]
    force: bool,
}

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<Exit> {
    let id = &arguments.id;
    if !is_id(id) {
        return Err(Trouble::NoId { id: id.clone(), near: slug(id) }.into());
    }
    let example = arguments.from.as_deref().map(examples::named).transpose()?;
    let here = disk::here()?;
    let folder = arguments.out.as_ref().map(|folder| place::normal(&here.join(folder)));
    let around = judging::in_world(&here, |world| project::surroundings(folder.as_deref(), world))?;
    let path = around.folder.join(format!("{id}.spp.yaml"));
    if !arguments.force && disk::look(&path).is_some() {
        return Err(Trouble::Exists { path: PathBuf::from(place::seen_from(&here, &path)) }.into());
    }
    let mut written = vec![path.clone()];
    match example {
        None => disk::write(&path, blank(id, &around)?.as_bytes())?,
        Some(example) => {
            disk::write(&path, renamed(example.standard, id).as_bytes())?;
            if around.agency.is_none() {
                let agency = around.folder.join("instansi.spp.yaml");
                disk::write(&agency, example.agency.as_bytes())?;
                written.push(agency);
            }
        }
    }
    let seen: Vec<String> = written.iter().map(|path| place::seen_from(&here, path)).collect();
    tell(&seen, lang);
    Ok(Exit::Clean)
}

fn tell(written: &[String], lang: Lang) {
    let (files, first) = (written.join(", "), &written[0]);
    let (message, hint) = match lang {
        Lang::Id => {
            (format!("{files} ditulis"), format!("Isi, lalu periksa dengan `spp lint {first}`"))
        }
        Lang::En => (
            format!("{files} written"),
            format!("Fill it in, then check it with `spp lint {first}`"),
        ),
    };
    terminal::tell(&Notice { severity: Severity::Info, message, hint: Some(hint) }, lang);
}

fn blank(id: &str, around: &Surroundings) -> Result<String> {
    let template = include_str!("../../templates/baru/standar.spp.yaml.j2");
    let values = context! { id, ada_instansi => around.agency.is_some() };
    let mut syntax = SyntaxConfig::builder();
    syntax.keep_trailing_newline(true);
    let mut environment = Environment::new();
    environment.set_syntax(syntax.build().context("internal: only blanks are set")?);
    environment.render_str(template, values).context("internal: the built-in template is sound")
}

/// An example under another id.
fn renamed(text: &str, id: &str) -> String {
    let lines = text.lines().map(|line| match line.strip_prefix("id:") {
        Some(_) => format!("id: {id}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}
