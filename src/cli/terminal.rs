//! The two streams: the product on stdout, the conversation on stderr.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::diagnostic::{Lang, Severity};
use crate::report::{self, Colour, Notice, Options};

/// Whether stdout shows colours.
pub(super) fn colour() -> Colour {
    of(AutoStream::choice(&io::stdout()))
}

fn of(choice: ColorChoice) -> Colour {
    match choice {
        ColorChoice::Never => Colour::Plain,
        _ => Colour::Ansi,
    }
}

/// Writes the product. Colours are left out where nobody sees them, and shown on old consoles too.
pub(super) fn product(text: &str, colour: Colour) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match colour {
        Colour::Plain => stdout.write_all(text.as_bytes())?,
        Colour::Ansi => AutoStream::auto(&mut stdout).write_all(text.as_bytes())?,
    }
    stdout.flush()
}

/// Writes the product byte for byte.
pub(super) fn verbatim(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()
}

/// Writes text that other programs take byte for byte; on a terminal no sign of it steers anything.
pub(super) fn exact(text: &str) -> io::Result<()> {
    if !io::stdout().is_terminal() {
        return verbatim(text.as_bytes());
    }
    let steers = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t');
    verbatim(text.replace(steers, "\u{fffd}").as_bytes())
}

/// Says something that is no finding.
pub(super) fn tell(notice: &Notice, lang: Lang) {
    let options = Options { lang, colour: aside_colour(), ..Options::default() };
    aside(&report::notice(notice, options));
}

/// Whether stderr shows colours.
pub(super) fn aside_colour() -> Colour {
    of(AutoStream::choice(&io::stderr()))
}

/// Shows a text beside the product, such as the help of an incomplete command.
pub(super) fn aside(text: &str) {
    // Where nobody listens there is nothing left to say it to.
    let _ = AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes());
}

/// Says that the work could not be done, and what to do next.
pub(super) fn complain(message: String, hint: Option<String>, lang: Lang) {
    tell(&Notice { severity: Severity::Error, message, hint }, lang);
}
