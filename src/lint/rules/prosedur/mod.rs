//! Procedure.

mod langkah_melebihi_janji;

use super::{Chapter, Entry, Subject};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Prosedur", "Procedure"),
    rules: &[Entry { rule: &langkah_melebihi_janji::RULE, check: langkah_melebihi_janji::check }],
};
