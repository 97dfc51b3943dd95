//! The one integration binary: text in, findings out, and the command line.
#![allow(missing_docs, reason = "tests are read, not called")]
#![allow(clippy::disallowed_methods, reason = "tests read their cases from the disk")]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, and says where")]

mod acak;
mod aturan;
mod cli;
mod dokumen;
mod dunia;
mod halaman;
mod juri;
mod kalender;
mod keliru;
mod laporan;
mod model;
mod nyata;
mod perbaikan;
mod proyek;
mod readme;
mod regulasi;
mod rumah;
mod rupa;
mod salah_ketik;
mod sintaks;
mod skalar;
mod skema;
mod warisan;
