//! From the tree to the standard: types in the words of the law, and the grammars of scalars that carry a meaning.
//!
//! In comes a tree that the schema accepted, out come plain structs and what could not be understood.
//! Nothing here asks for a shape of the file again, and nothing here is serialisable.

pub mod angka;
mod bilangan;
mod jam;
pub mod kontak;
pub mod sitasi;
pub mod tanggal;
mod token;
pub mod uang;
pub mod waktu;

pub use angka::{Angka, Ejaan};
pub use bilangan::{angka_dan_huruf, terbilang};
pub use kontak::{JenisKanal, Kontak};
pub use sitasi::{Jenis, Sitasi};
pub use tanggal::Tanggal;
pub use uang::{Nilai, Uang};
pub use waktu::{Makna, Satuan, Sebutan, Susunan, Ukuran, Waktu};
