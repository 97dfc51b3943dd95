//! Complaints.

mod kanal_aduan_kurang;

use super::{Chapter, Entry, Subject};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Pengaduan", "Complaints"),
    rules: &[Entry { rule: &kanal_aduan_kurang::RULE, check: kanal_aduan_kurang::check }],
};
