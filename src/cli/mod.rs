//! The command line: arguments in, findings and documents out, an exit code.
//!
//! In come the arguments, the files, the clock and the terminal; out go the product on stdout, the conversation on
//! stderr, and 0, 1 or 2. Nothing here knows what a standard is or what is wrong with one: the rooms below do.

#![allow(clippy::disallowed_methods, reason = "this is the front door: it alone touches the world")]

mod baseline;
mod choice;
mod completions;
mod disk;
mod examples;
mod explain;
mod judging;
mod lint;
mod mending;
mod new;
mod progress;
mod render;
mod schema;
mod terminal;
mod trouble;
mod usage;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use self::choice::{langs, one_of};
use self::words::say;
use crate::diagnostic::Lang;

/// How a command ends, the same for every command and format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// The work is done, and nothing at or above the threshold is wrong.
    Clean = 0,
    /// A document, template or configuration is wrong.
    Wrong = 1,
    /// The work could not be done: usage, the world, no files.
    Unable = 2,
}

#[derive(Debug, Parser)]
#[command(
    name = "spp",
    version,
    about = say(
        "Standar pelayanan publik sebagai berkas: diperiksa, diterbitkan, dan tercatat perubahannya",
        "Public service standards as files: checked, published, and every change on record",
    ),
    after_help = say(
        "Contoh:
  spp lint
  spp lint standar/kk-baru.spp.yaml --profile uu25
  spp render --out terbit
  spp explain kata-kabur

Keluar dengan 0 bila bersih, 1 bila ada yang salah dalam berkas, 2 bila pekerjaan tidak dapat dilakukan.",
        "Examples:
  spp lint
  spp lint standar/kk-baru.spp.yaml --profile uu25
  spp render --out terbit
  spp explain kata-kabur

Exits with 0 when clean, 1 when something in a file is wrong, 2 when the work could not be done.",
    ),
)]
struct Arguments {
    #[arg(
        long,
        global = true,
        value_name = "id|en",
        value_parser = one_of(langs()),
        help = say(
            "Bahasa pesan; tanpa ini SPP_LANG, lalu `bahasa` proyek, lalu id",
            "The language of messages; without it SPP_LANG, then the project's `bahasa`, then id",
        ),
    )]
    lang: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Lint(lint::Arguments),
    Render(Box<render::Arguments>),
    New(new::Arguments),
    Explain(explain::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
}

/// Runs the process to its end.
#[must_use]
pub fn run() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let lang = words::settle(&typed);
    let exit = match usage::command(Arguments::command()).try_get_matches_from(typed) {
        Ok(matches) => {
            let arguments = Arguments::from_arg_matches(&matches)
                .expect("internal: the matches come from the same command");
            dispatch(&arguments)
        }
        Err(error) => usage::answer(&error, lang),
    };
    let exit = exit.unwrap_or_else(|error| trouble::answer(&error, lang));
    ExitCode::from(exit as u8)
}

fn dispatch(arguments: &Arguments) -> Result<Exit> {
    let lang = arguments.lang.or_else(words::from_environment);
    match &arguments.command {
        Command::Lint(lint) => lint::run(lint, lang),
        Command::Render(render) => render::run(render, lang),
        Command::New(new) => new::run(new, lang.unwrap_or_default()),
        Command::Schema(schema) => schema::run(schema),
        Command::Explain(explain) => explain::run(explain, lang.unwrap_or_default()),
        Command::Completions(completions) => {
            completions::run(completions, usage::command(Arguments::command()))
        }
    }
}
