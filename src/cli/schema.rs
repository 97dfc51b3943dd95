//! `spp schema [KIND]`: the JSON Schema of the format, for editors and other programs.

use anyhow::Result;
use clap::Args;

use super::trouble::Trouble;
use super::words::say;
use super::{Exit, terminal};
use crate::report::{Colour, JSON_SCHEMA};
use crate::schema::{ANY, Kind, document};

#[derive(Debug, Args)]
#[command(
    about = say("Tulis skema JSON", "Write a JSON Schema"),
    after_help = say(
        "Contoh:\n  spp schema > spp.schema.json\n  spp schema standar > standar.schema.json",
        "Examples:\n  spp schema > spp.schema.json\n  spp schema standar > standar.schema.json",
    ),
)]
pub(super) struct Arguments {
    #[arg(
        value_name = say("JENIS", "KIND"),
        help = say(
            "standar, instansi, proyek, regulasi, hari_libur, kata, atau laporan; tanpa ini spp, yang memilih menurut isi berkas",
            "standar, instansi, proyek, regulasi, hari_libur, kata or laporan; without it spp, which chooses by what a file holds",
        ),
    )]
    kind: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit> {
    let name = arguments.kind.as_deref().unwrap_or(ALL);
    let schemas = schemas();
    let Some((_, text)) = schemas.iter().find(|(known, _)| *known == name) else {
        let known: Vec<&str> = schemas.iter().map(|(known, _)| *known).collect();
        return Err(Trouble::NoSchema { name: name.to_owned(), known: known.join(", ") }.into());
    };
    terminal::product(text, Colour::Plain)?;
    Ok(Exit::Clean)
}

/// The schema that branches to the others by what a file holds.
const ALL: &str = "spp";

fn schemas() -> Vec<(&'static str, &'static str)> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.name(), document(kind)));
    [(ALL, ANY)].into_iter().chain(kinds).chain([("laporan", JSON_SCHEMA)]).collect()
}
