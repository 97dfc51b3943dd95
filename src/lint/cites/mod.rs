//! Every citation of a standard with what the register knows of it: each act is looked up once, for all rules.

mod judul;

use std::rc::Rc;

pub(super) use judul::Judul;

use super::walk::entries;
use crate::model::{Jenis, Landasan, Scalar, Sitasi, Standar, Teks};
use crate::register::{Akta, Register, Status};

/// A citation with what is known of its act.
pub(super) struct Cite<'a> {
    /// The text.
    pub(super) teks: &'a Teks,
    /// What it means.
    pub(super) value: &'a Sitasi,
    /// The entry of `dasar_hukum` that it is; none for a `dasar`.
    pub(super) landasan: Option<&'a Landasan>,
    /// The act, where the register or the project knows it.
    pub(super) akta: Option<Rc<Akta>>,
    /// How the cited title stands to that of the act.
    pub(super) judul: Judul,
    /// The act of this number, year and title, of another kind or issuer.
    pub(super) salah_jenis: Option<Akta>,
}

impl Cite<'_> {
    /// What tells its act from others: the slug, where there is one.
    pub(super) fn key(&self) -> Option<&str> {
        self.akta.as_ref().map(|akta| akta.id.as_ref()).or(self.value.slug.as_deref())
    }

    /// Its kind; of an act that the project named as it likes, what the project says.
    pub(super) fn jenis(&self) -> Option<Jenis> {
        self.value.jenis.or_else(|| self.akta.as_ref().map(|akta| akta.jenis))
    }

    /// Its year, likewise.
    pub(super) fn tahun(&self) -> Option<u16> {
        let known = || self.akta.as_ref().map(|akta| akta.tahun).filter(|tahun| *tahun > 0);
        self.value.tahun.or_else(known)
    }

    /// The act, where the citation means it: number and year are not those of another.
    pub(super) fn meant(&self) -> Option<&Akta> {
        let sure = self.salah_jenis.is_none() && !matches!(self.judul, Judul::Lain(_));
        self.akta.as_deref().filter(|_| sure)
    }

    /// The words that name it, without its title: `UU 25/2009`.
    pub(super) fn sebutan(&self) -> &str {
        let letak = &self.value.letak;
        let parts = [&letak.jenis, &letak.nomor, &letak.tahun];
        let end = parts.into_iter().flatten().map(|part| part.end).max();
        end.and_then(|end| self.teks.text.get(letak.akta.start..end)).unwrap_or(&self.teks.text)
    }
}

/// All citations: the legal bases in their order, then every `dasar`. What could not be read is left out.
pub(super) fn all<'a>(standar: &'a Standar, register: &Register) -> Vec<Cite<'a>> {
    let mut found: Vec<Cite<'a>> = Vec::new();
    let mut push = |Scalar { teks, value }: &'a Scalar<Sitasi>, landasan| {
        if !teks.sound {
            return;
        }
        let same = |other: &&Cite<'_>| {
            value.slug.is_some() && other.value.slug == value.slug && other.akta.is_some()
        };
        let akta = match found.iter().find(same) {
            Some(other) => other.akta.clone(),
            None => known(register, value).map(Rc::new),
        };
        let judul = judul::of(register, value, akta.as_deref());
        let salah_jenis = misnamed(register, value, akta.as_deref(), &judul);
        found.push(Cite { teks, value, landasan, akta, judul, salah_jenis });
    };
    for landasan in standar.komponen.dasar_hukum.ada().into_iter().flat_map(|it| &it.butir) {
        if let Some(sitasi) = &landasan.sitasi {
            push(sitasi, Some(landasan));
        }
    }
    entries(standar, &mut |umum| umum.dasar.iter().for_each(|sitasi| push(sitasi, None)));
    found
}

/// The act of a citation: by its slug, else among the project's own by kind, number, year and whose it is.
pub(super) fn known(register: &Register, sitasi: &Sitasi) -> Option<Akta> {
    let by_slug = sitasi.slug.as_deref().and_then(|slug| register.find(slug));
    by_slug.or_else(|| {
        let issuer = sitasi.penerbit.as_ref().map(|issuer| issuer.nama.as_str());
        let whose = sitasi.daerah.as_deref().or(issuer);
        register.own(sitasi.jenis?, sitasi.nomor.as_deref()?, sitasi.tahun?, whose)
    })
}

/// The act of the cited number, year and title that is of another kind or issuer.
fn misnamed(
    register: &Register,
    sitasi: &Sitasi,
    akta: Option<&Akta>,
    judul: &Judul,
) -> Option<Akta> {
    let national = |jenis: Jenis| jenis != Jenis::Uud && jenis.urutan() <= Jenis::Kepmen.urutan();
    let jenis = sitasi.jenis.filter(|jenis| national(*jenis))?;
    if akta.is_some() && !matches!(judul, Judul::Lain(_)) {
        return None;
    }
    let (nomor, title) = (sitasi.nomor.as_deref()?, sitasi.judul.as_deref()?);
    let alike = register.by_number(nomor, sitasi.tahun?);
    let mut alike = alike.into_iter().filter(|other| judul::same(title, &other.judul));
    let other = alike.next()?;
    // Of an issuer that nobody knows it cannot be told that it is another.
    let unknown = sitasi.penerbit.as_ref().is_some_and(|issuer| issuer.kunci.is_none());
    let same = other.jenis == jenis && unknown;
    (alike.next().is_none() && !same && national(other.jenis)).then_some(other)
}

/// The last act that amends another and is known well enough to be named, and how many there are.
pub(super) fn amendment(register: &Register, akta: &Akta) -> Option<(Akta, usize)> {
    let sure = |akta: &Akta| akta.keyakinan > crate::register::Keyakinan::Rendah;
    if akta.diubah_oleh.is_empty() || !sure(akta) {
        return None;
    }
    let found = akta.diubah_oleh.iter().filter_map(|slug| register.find(slug));
    let found: Vec<Akta> = found.filter(|akta| sure(akta)).collect();
    let number = found.len();
    let last = found.into_iter().rfind(|akta| akta.status != Status::Dicabut)?;
    Some((last, number))
}
