//! Language.

mod bahasa_tak_baku;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Bahasa", "Language"),
    rules: &[Entry { rule: &bahasa_tak_baku::RULE, check: bahasa_tak_baku::check }],
};
