//! Facts of law and of language: the register of regulations, the bodies that issue them, the lists of words.
//!
//! In come a slug, a name or a text, out comes what the embedded data and the project's own acts say of it.
//! Nothing here reads a file, and nothing here says that an act is in force: only that no revocation is known.

mod akta;
pub mod batas;
pub mod cues;
mod jenis;
mod lexicon;
mod libur;
pub mod penerbit;
mod phrases;
pub mod retribusi;
mod rows;
pub mod tenggat;
pub mod words;

pub use akta::{Akta, DATE, Keyakinan, Register, Status};
pub use jenis::Jenis;
pub use lexicon::{Hits, Lexicon, Lists};
pub use libur::{HariLibur, JenisLibur, Libur};
