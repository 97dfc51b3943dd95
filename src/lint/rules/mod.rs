//! The rulebook: a folder is a chapter, a rule is code and beside it a page that is its manual and its test.

mod antarberkas;
mod bahasa;
mod biaya;
mod dasar_hukum;
mod jangka_waktu;
mod kelengkapan;
mod pengaduan;
mod persyaratan;
mod produk;
mod prosedur;
mod riwayat;

pub use antarberkas::{ABOUT as ABOUT_ACROSS, ACROSS, Across};

use super::{Subject, place};
use crate::diagnostic::{Diagnostic, Rule, Text};

/// The chapters: completeness first, then in the order of the law's components, language last.
pub static CHAPTERS: &[&Chapter] = &[
    &kelengkapan::CHAPTER,
    &dasar_hukum::CHAPTER,
    &persyaratan::CHAPTER,
    &prosedur::CHAPTER,
    &jangka_waktu::CHAPTER,
    &biaya::CHAPTER,
    &produk::CHAPTER,
    &pengaduan::CHAPTER,
    &riwayat::CHAPTER,
    &bahasa::CHAPTER,
];

/// The rules of one part of a standard.
#[derive(Debug)]
pub struct Chapter {
    /// What its rules are about.
    pub about: Text,
    /// Its rules, in the order in which they look.
    pub rules: &'static [Entry],
}

/// A rule, and what looks for it.
#[derive(Debug)]
pub struct Entry {
    /// The rule.
    pub rule: &'static Rule,
    pub(super) check: fn(&Subject<'_>, &mut Vec<Diagnostic>),
}
