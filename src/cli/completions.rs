//! `spp completions SHELL`: a script that completes commands and options.

use anyhow::Result;
use clap::{Args, Command};
use clap_complete::Shell;

use super::words::say;
use super::{Exit, terminal};
use crate::report::Colour;

#[derive(Debug, Args)]
#[command(
    about = say("Tulis pelengkap perintah untuk sebuah shell", "Write completions for a shell"),
    after_help = say(
        "Contoh:\n  spp completions bash > ~/.local/share/bash-completion/completions/spp",
        "Example:\n  spp completions bash > ~/.local/share/bash-completion/completions/spp",
    ),
)]
pub(super) struct Arguments {
    #[arg(
        value_name = "SHELL",
        help = say("bash, elvish, fish, powershell, atau zsh", "bash, elvish, fish, powershell or zsh"),
    )]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, mut command: Command) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "spp", &mut script);
    terminal::product(&String::from_utf8_lossy(&script), Colour::Plain)?;
    Ok(Exit::Clean)
}
