//! Help and complaints about the command line, in the language of the reader instead of clap's English.

use anyhow::Result;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

use super::words::say;
use super::{Exit, terminal};
use crate::diagnostic::Lang;
use crate::report::Colour;

/// The command with its headings, its usage lines and `--help` in the language of the reader.
pub(super) fn command(command: Command) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = command
        .subcommand_help_heading(say("Perintah", "Commands"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(version.help(say("Tampilkan versi", "Show the version")));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().into()).collect();
    dress(names.into_iter().fold(command, |command, name| command.mut_subcommand(name, dress)))
}

fn dress(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command
        .disable_help_flag(true)
        .arg(help.help(say("Tampilkan bantuan ini", "Show this help")))
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                say("Argumen", "Arguments")
            } else {
                say("Opsi", "Options")
            };
            let takes = arg.get_action().takes_values();
            arg.help_heading(heading).hide_possible_values(takes).hide_default_value(takes)
        });
    let line = usage_line(&command);
    let usage = say("Pemakaian", "Usage");
    command
        .override_usage(line)
        .help_template(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
}

fn usage_line(command: &Command) -> String {
    let options = say("[OPSI]", "[OPTIONS]");
    if command.has_subcommands() {
        return format!("spp {options} {}", say("<PERINTAH>", "<COMMAND>"));
    }
    let mut line = format!("spp {} {options}", command.get_name());
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name);
        let (open, close) = if arg.is_required_set() { (" <", ">") } else { (" [", "]") };
        line.extend([open, name, close]);
        if matches!(arg.get_action(), ArgAction::Append) {
            line.push('…');
        }
    }
    line
}

/// Ends a command line that asks for help, or that cannot be understood.
pub(super) fn answer(error: &Error, lang: Lang) -> Result<Exit> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            terminal::product(&error.render().ansi().to_string(), Colour::Ansi)?;
            return Ok(Exit::Clean);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal::aside(&error.render().ansi().to_string());
        }
        _ => terminal::complain(complaint(error), Some(hint(error)), lang),
    }
    Ok(Exit::Unable)
}

fn complaint(error: &Error) -> String {
    let said = |kind| error.get(kind).map(words).unwrap_or_default();
    let arg = said(ContextKind::InvalidArg);
    let wrong = said(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = said(ContextKind::InvalidSubcommand);
            format!("{} `{name}`", say("Tidak ada perintah", "There is no command"))
        }
        ErrorKind::UnknownArgument => {
            format!("{} `{arg}`", say("Opsi ini tidak dikenal:", "This option is not known:"))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("{} `{arg}`", say("Masih diperlukan:", "Still needed:"))
        }
        ErrorKind::ArgumentConflict => {
            let prior = said(ContextKind::PriorArg);
            format!("`{arg}` {} `{prior}`", say("tidak dapat bersama", "cannot stand beside"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if wrong.is_empty() => {
            format!("{} `{arg}`", say("Nilai belum diisi untuk", "A value is missing for"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("`{wrong}` {} `{arg}`", say("tidak berlaku untuk", "does not serve for"))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!(
                "{} `{arg}`",
                say("Jumlah nilai keliru untuk", "The wrong number of values for")
            )
        }
        _ => say("Perintah tidak dapat dipahami", "The command cannot be understood").to_owned(),
    }
}

fn hint(error: &Error) -> String {
    let near =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let said = |kind| error.get(kind).map(words).filter(|text| !text.is_empty());
    if let Some(near) = near.into_iter().find_map(said) {
        return format!("{} `{near}`?", say("Maksud Anda", "Did you mean"));
    }
    if let Some(valid) = said(ContextKind::ValidValue) {
        return format!("{}: {valid}", say("Yang ada", "There are"));
    }
    match std::error::Error::source(error) {
        Some(cause) => cause.to_string(),
        None => say("Lihat `spp --help`", "See `spp --help`").to_owned(),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}
