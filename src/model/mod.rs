//! From the tree to the standard: types in the words of the law, and the grammars of scalars that carry a meaning.
//!
//! In comes a tree that the schema accepted, out come plain structs and what could not be understood.
//! Nothing here asks for a shape of the file again, and nothing here is serialisable.

pub mod angka;
mod bilangan;
mod instansi;
mod jam_pelayanan;
mod kanal;
mod komponen;
pub mod kontak;
mod proyek;
mod reader;
mod riwayat;
mod rujukan;
mod rules;
pub mod sitasi;
mod standar;
pub mod tanggal;
mod teks;
mod token;
pub mod uang;
mod varian;
pub mod waktu;

pub use angka::{Angka, Ejaan};
pub use bilangan::{angka_dan_huruf, terbilang};
pub use instansi::{Instansi, Naskah, PernyataanMaklumat, Tepi, Unit};
pub use jam_pelayanan::{JamHari, JamPelayanan};
pub use kanal::Kanal;
pub use komponen::*;
pub use kontak::{JenisKanal, Kontak};
pub use proyek::{Proyek, Terbitan};
pub use reader::{Audit, Tulisan};
pub use riwayat::*;
pub use rules::RULES;
pub use sitasi::{Jenis, Sitasi};
pub use standar::{Indikator, Penyelenggara, Rujukan, Standar, Tambahan, Volume};
pub use tanggal::Tanggal;
pub use teks::{Scalar, Spanned, Teks, Umum};
pub use uang::{KataGratis, Nilai, Uang};
pub use varian::{Kasus, Sumbu, Varian};
pub use waktu::{Makna, Satuan, Sebutan, Susunan, Ukuran, Waktu};

use crate::diagnostic::Diagnostic;
use crate::syntax::Tree;
use reader::Reader;

/// Reads a standard, with what it takes from its agency.
#[must_use]
pub fn lower_standar(tree: &Tree, agency: Option<&Instansi>) -> (Standar, Vec<Diagnostic>) {
    let mut reader = Reader::new(tree);
    let standar = standar::read(&mut reader, agency);
    (standar, reader.found)
}

/// Reads the file of an agency.
#[must_use]
pub fn lower_instansi(tree: &Tree) -> (Instansi, Vec<Diagnostic>) {
    let mut reader = Reader::new(tree);
    let instansi = instansi::read(&mut reader);
    (instansi, reader.found)
}

/// Reads the file of a project.
#[must_use]
pub fn lower_proyek(tree: &Tree) -> (Proyek, Vec<Diagnostic>) {
    let mut reader = Reader::new(tree);
    let proyek = proyek::read(&mut reader);
    (proyek, reader.found)
}

/// Reads a tree as a standard, an agency or a project, and tells which keys nobody read and which were asked for in
/// vain: over a tree that holds every key of the schema both are empty, or schema and model do not agree.
#[must_use]
pub fn audit(tree: &Tree) -> Audit {
    let mut reader = Reader::new(tree);
    reader.audit = Some(Audit::default());
    if tree.entry(tree.root, "proyek").is_some() {
        proyek::read(&mut reader);
    } else if tree.entry(tree.root, "instansi").is_some() {
        instansi::read(&mut reader);
    } else {
        standar::read(&mut reader, None);
    }
    reader.audit.unwrap_or_default()
}

/// Whether a text has the form of an id: small letters, digits and single hyphens between them.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(part)
}
