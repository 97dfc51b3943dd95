//! Text to tree: every key and value knows its bytes, comments are kept.
//!
//! In comes a [`Source`](crate::source::Source), out come a [`Tree`] and what YAML refuses or would bend in silence.
//! Reading never fails, never stops at the first fault, and knows nothing of what the keys mean.

mod bent;
mod build;
mod draft;
mod flow;
mod line;
mod quote;
mod read;
mod repair;
mod rules;
mod tree;
mod words;

pub use quote::{bends, quoted};
pub use read::{Misfits, parse, parse_with};
pub use rules::{ANGKA_TANPA_KUTIP, NILAI_KOSONG, RULES, TITIK_DUA_MEMOTONG_NILAI, YAML_RUSAK};
pub use tree::{Comment, Entry, Key, Node, NodeId, State, Style, Tree, Value, opens_in};
