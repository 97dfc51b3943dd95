//! Product, facilities and staff.

mod produk_bukan_hasil;

use super::{Chapter, Entry, Subject};
use crate::diagnostic::Text;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Produk, sarana, dan pelaksana", "Product, facilities and staff"),
    rules: &[Entry { rule: &produk_bukan_hasil::RULE, check: produk_bukan_hasil::check }],
};
