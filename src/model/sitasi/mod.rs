//! Citations of regulations as officials write them: `UU 25/2009`, `Permenkes No. 3 Tahun 2023`,
//! `UU 23/2006 jo. UU 24/2013`, `uu-25-2009`.

mod head;
mod jenis;
mod number;
mod read;
mod slug;
mod tail;

use std::ops::Range;

use jiff::civil::Date;

pub use crate::register::Jenis;
pub use read::parse;

/// A citation. Places are bytes of the text that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitasi {
    /// The kind of act.
    pub jenis: Option<Jenis>,
    /// The body that issued it.
    pub penerbit: Option<Penerbit>,
    /// The region whose act it is, without the word for its level: `Ciamis`, `Jawa Tengah`.
    pub daerah: Option<String>,
    /// Its number as cited: `25`, `PER/20/M.PAN/04/2006`.
    pub nomor: Option<String>,
    /// Its year.
    pub tahun: Option<u16>,
    /// Its date, where it is cited by it.
    pub tanggal: Option<Date>,
    /// Its title, after "tentang".
    pub judul: Option<String>,
    /// The acts of "sebagaimana telah diubah dengan …", in their order.
    pub perubahan: Vec<Sitasi>,
    /// The acts joined by "jo.", in their order.
    pub juncto: Vec<Sitasi>,
    /// The articles that are cited, as written: `Pasal 21 huruf d`.
    pub pasal: Option<String>,
    /// Its slug, `uu-25-2009`; absent where kind, issuer or region, number and year do not give one.
    pub slug: Option<String>,
    /// How it is written.
    pub bentuk: Bentuk,
    /// Where its parts stand.
    pub letak: Letak,
    /// What follows the citation and is no part of it.
    pub sisa: String,
}

/// How a citation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bentuk {
    /// In words, in full or shortened.
    #[default]
    Kalimat,
    /// As a slug alone, `uu-25-2009`.
    Slug,
}

/// The body that issued an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Penerbit {
    /// Its piece of a slug, `panrb`; absent for a body that the register does not know.
    pub kunci: Option<&'static str>,
    /// Its name, in full where it is known, otherwise as written.
    pub nama: String,
}

/// Where the parts of a citation stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letak {
    /// The kind with its issuer or region.
    pub jenis: Option<Range<usize>>,
    /// The number, without the word Nomor.
    pub nomor: Option<Range<usize>>,
    /// The year, without the word Tahun.
    pub tahun: Option<Range<usize>>,
    /// The title, without the word tentang.
    pub judul: Option<Range<usize>>,
    /// The brackets of the Lembaran Negara, Berita Negara or Lembaran Daerah.
    pub lembaran: Option<Range<usize>>,
    /// The amendment phrase, from "sebagaimana" to the last amending act.
    pub perubahan: Option<Range<usize>>,
    /// The act itself: from its kind to its title or its brackets, without articles and the amendment phrase.
    pub akta: Range<usize>,
}

impl Sitasi {
    /// Whether it can be told which act is meant: kind, number and year were read, those that the kind has.
    #[must_use]
    pub fn terurai(&self) -> bool {
        match self.jenis {
            None => false,
            Some(Jenis::Uud | Jenis::Sop | Jenis::Juknis) => true,
            Some(Jenis::Se | Jenis::Instruksi) => self.nomor.is_some() || self.tanggal.is_some(),
            Some(_) => self.nomor.is_some() && self.tahun.is_some(),
        }
    }

    /// The act itself, its amendments and the acts joined to it, in their order.
    pub fn semua(&self) -> impl Iterator<Item = &Sitasi> {
        std::iter::once(self).chain(&self.perubahan).chain(&self.juncto)
    }
}
