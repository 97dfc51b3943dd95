//! The language of the help: clap asks for a text without saying to whom, so the answer stands in one place a process.

use std::ffi::OsString;
use std::sync::OnceLock;

use super::choice::{langs, meaning};
use crate::diagnostic::Lang;

static LANG: OnceLock<Lang> = OnceLock::new();

/// One of two sentences, in the language that was settled.
pub(super) fn say(id: &'static str, en: &'static str) -> &'static str {
    match LANG.get().copied().unwrap_or_default() {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Settles the language of help and usage, before anything is parsed: `--lang`, then `SPP_LANG`, then Indonesian.
pub(super) fn settle(typed: &[OsString]) -> Lang {
    let mut found = None;
    let mut texts = typed.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(text) = texts.next() {
        let value = match text.strip_prefix("--lang=") {
            Some(value) => Some(value.to_owned()),
            None if text == "--lang" => texts.next().map(std::borrow::Cow::into_owned),
            None => None,
        };
        found = value.and_then(|value| meaning(&langs(), &value)).or(found);
    }
    *LANG.get_or_init(|| found.or_else(from_environment).unwrap_or_default())
}

/// The language that `SPP_LANG` asks for.
pub(super) fn from_environment() -> Option<Lang> {
    meaning(&langs(), &std::env::var("SPP_LANG").ok()?)
}
