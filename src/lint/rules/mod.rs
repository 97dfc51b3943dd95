//! The rules of this room: each is code, and beside it a page that is its manual and its test.

mod isian_pengganti;
mod kata_kabur;
mod komponen_tidak_ada;

use super::{Check, Subject, place};
use crate::diagnostic::Rule;

/// All rules of this room, in the order of the law's components.
pub static RULES: &[&Rule] =
    &[&komponen_tidak_ada::RULE, &isian_pengganti::RULE, &kata_kabur::RULE];

/// What looks for them; one rule may look for another's facts, so that the two lists need not be of one length.
pub(super) static CHECKS: &[Check] =
    &[komponen_tidak_ada::check, isian_pengganti::check, kata_kabur::check];
