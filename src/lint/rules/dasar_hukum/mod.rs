//! Legal basis.

mod peraturan_dicabut;
mod sitasi_tak_terurai;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Dasar hukum", "Legal basis"),
    rules: &[
        Entry { rule: &sitasi_tak_terurai::RULE, check: sitasi_tak_terurai::check },
        Entry { rule: &peraturan_dicabut::RULE, check: peraturan_dicabut::check },
    ],
};
