//! The register of regulations: the embedded rows, sorted by slug and searched in place, and the project's own acts.

use std::borrow::Cow;

use super::jenis::Jenis;
use super::penerbit::{self, Kelas};
use super::rows;

/// The day of the register: what it says, it says as of this day.
pub const DATE: &str = include_str!("../../data/regulasi.tanggal").trim_ascii_end();

const DATA: &str = include_str!("../../data/regulasi.csv");

/// The last year of which the source texts are whole; of later ones the register holds a choice.
const LAST_WHOLE_YEAR: u16 = 2022;

/// What the register knows of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Akta {
    /// Its slug, `uu-25-2009`.
    pub id: Cow<'static, str>,
    /// Its kind.
    pub jenis: Jenis,
    /// The body that issued it, in words, where a project says so.
    pub penerbit: Option<Cow<'static, str>>,
    /// The region whose act it is, in words, where a project says so.
    pub daerah: Option<Cow<'static, str>>,
    /// Its number as cited; empty for the constitution.
    pub nomor: Cow<'static, str>,
    /// Its year.
    pub tahun: u16,
    /// Its title, after "tentang".
    pub judul: Cow<'static, str>,
    /// Its place in the Lembaran Negara, `2009/112`; empty where unknown.
    pub ln: Cow<'static, str>,
    /// Its number in the Tambahan Lembaran Negara; empty where unknown.
    pub tln: Cow<'static, str>,
    /// The slugs of the acts that amend it, the oldest first.
    pub diubah_oleh: Vec<Cow<'static, str>>,
    /// The slugs of the acts that it amends.
    pub mengubah: Vec<Cow<'static, str>>,
    /// The slugs of the acts that revoke it, wholly or in part.
    pub dicabut_oleh: Vec<Cow<'static, str>>,
    /// What became of it.
    pub status: Status,
    /// How sure that is.
    pub keyakinan: Keyakinan,
    /// Whether it is made up for an example.
    pub fiktif: bool,
}

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing in the sources amends or revokes it; no promise that it is in force.
    BerlakuSejauhDiketahui,
    /// Amended, not known to be revoked.
    Diubah,
    /// Only some articles, or only for some matter or body, are revoked.
    SebagianDicabut,
    /// Another act names it and revokes the whole of it.
    Dicabut,
    /// No act revokes it by name, but it has no use now.
    Usang,
}

/// How sure a status is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keyakinan {
    /// From general knowledge or from citations alone.
    Rendah,
    /// The deciding sentence gives no title, or the row was checked by hand.
    Sedang,
    /// The deciding sentence was read and agrees with the row.
    Tinggi,
}

impl Status {
    /// The status that bears a word of the register.
    #[must_use]
    pub fn dari_kata(word: &str) -> Option<Self> {
        Some(match word {
            "berlaku_sejauh_diketahui" => Self::BerlakuSejauhDiketahui,
            "diubah" => Self::Diubah,
            "sebagian_dicabut" => Self::SebagianDicabut,
            "dicabut" => Self::Dicabut,
            "usang" => Self::Usang,
            _ => return None,
        })
    }
}

impl Keyakinan {
    /// The certainty that bears a word of the register.
    #[must_use]
    pub fn dari_kata(word: &str) -> Option<Self> {
        Some(match word {
            "tinggi" => Self::Tinggi,
            "sedang" => Self::Sedang,
            "rendah" => Self::Rendah,
            _ => return None,
        })
    }
}

impl Akta {
    /// Its citation up to the year: `Undang-Undang Nomor 25 Tahun 2009`.
    #[must_use]
    pub fn sebutan(&self) -> String {
        if self.jenis == Jenis::Uud {
            return self.jenis.nama().to_owned();
        }
        let whose =
            self.penerbit_dan_daerah().map_or_else(String::new, |whose| format!(" {whose}"));
        let head = format!("{}{whose} Nomor {}", self.jenis.nama(), self.nomor);
        // A number of the old kind, 63/KEP/M.PAN/7/2003, holds its year.
        if self.nomor.contains('/') { head } else { format!("{head} Tahun {}", self.tahun) }
    }

    /// Its whole citation: `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`.
    #[must_use]
    pub fn sitasi(&self) -> String {
        if self.jenis == Jenis::Uud {
            self.sebutan()
        } else {
            format!("{} tentang {}", self.sebutan(), self.judul)
        }
    }

    fn penerbit_dan_daerah(&self) -> Option<String> {
        if let Some(own) = self.penerbit.as_ref().or(self.daerah.as_ref()) {
            return Some(own.clone().into_owned());
        }
        let kelas = match self.jenis {
            Jenis::Permen | Jenis::Kepmen => Kelas::Menteri,
            Jenis::Perlembaga | Jenis::Perka => Kelas::Lembaga,
            _ => return None,
        };
        let head = self.id.split('-').next()?;
        let opening = ["permen", "kepmen", "perka", "per"]
            .into_iter()
            .find(|opening| head.starts_with(opening))?;
        penerbit::by_key(kelas, &head[opening.len()..]).map(|found| found.nama)
    }
}

/// All acts that are known: the embedded ones and, before them, the project's own.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The project's own acts, sorted by slug.
    own: Vec<Akta>,
}

impl Register {
    /// The register with a project's own acts, which stand over the embedded ones.
    #[must_use]
    pub fn new(mut own: Vec<Akta>) -> Self {
        own.sort_by(|one, other| one.id.cmp(&other.id));
        Self { own }
    }

    /// The act of a slug.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<Akta> {
        match self.own.binary_search_by(|akta| akta.id.as_ref().cmp(slug)) {
            Ok(at) => Some(self.own[at].clone()),
            Err(_) => line(slug).and_then(read),
        }
    }

    /// The acts that bear a number and a year under any kind or issuer that the register knows.
    #[must_use]
    pub fn by_number(&self, nomor: &str, tahun: u16) -> Vec<Akta> {
        const KINDS: [&str; 6] = ["uu", "perppu", "pp", "perpres", "keppres", "inpres"];
        let own =
            self.own.iter().filter(|akta| akta.nomor == nomor && akta.tahun == tahun).cloned();
        let mut found: Vec<_> = own.collect();
        let issued = |opening: &'static str, class| {
            penerbit::keys(class).map(move |key| format!("{opening}{key}"))
        };
        let kinds = KINDS.into_iter().map(str::to_owned);
        let kinds = kinds.chain(issued("permen", "menteri")).chain(issued("kepmen", "menteri"));
        let kinds = kinds.chain(issued("per", "lembaga")).chain(issued("perka", "lembaga"));
        let embedded =
            kinds.filter_map(|kind| line(&format!("{kind}-{nomor}-{tahun}")).and_then(read));
        found.extend(embedded);
        found
    }

    /// The acts that bear a title, case and signs apart.
    #[must_use]
    pub fn by_title(&self, judul: &str) -> Vec<Akta> {
        let own = self.own.iter().filter(|akta| letters(&akta.judul).eq(letters(judul))).cloned();
        // The first letters of a row are looked at before the row is read.
        let embedded = DATA.lines().skip(1).filter(|line| may_bear(line, judul)).filter_map(read);
        own.chain(embedded.filter(|akta| letters(&akta.judul).eq(letters(judul)))).collect()
    }

    /// The number of the last act of a kind in a year, if the register holds that year without a gap.
    #[must_use]
    pub fn last_of(&self, jenis: Jenis, tahun: u16) -> Option<u32> {
        // No year between two whole ones ever skipped so many numbers.
        const REACH: u32 = 60;
        const MOST: u32 = 1000;
        if tahun > LAST_WHOLE_YEAR || !matches!(jenis, Jenis::Uu | Jenis::Pp) {
            return None;
        }
        let known =
            |number: u32| self.find(&format!("{}-{number}-{tahun}", jenis.kunci())).is_some();
        let last = (1..MOST).take_while(|&number| known(number)).last()?;
        (!(last + 2..last + REACH).any(known)).then_some(last)
    }
}

/// The line of a slug, by halving the text.
fn line(slug: &str) -> Option<&'static str> {
    let (mut low, mut high) = (DATA.find('\n')? + 1, DATA.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        // The middle may fall inside a letter, so bytes are searched; a line end is a byte of its own.
        let bytes = DATA.as_bytes();
        let start = bytes[low..middle]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(low, |at| low + at + 1);
        let end = bytes[start..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(bytes.len(), |at| start + at);
        let row = &DATA[start..end];
        let id = row.split(',').next().unwrap_or_default();
        match id.cmp(slug) {
            std::cmp::Ordering::Equal => return Some(row),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// Whether the letters after the first four fields of a line, of which the fifth is the title, begin with a title.
fn may_bear(line: &str, judul: &str) -> bool {
    let Some(rest) = line.splitn(5, ',').nth(4) else { return false };
    let mut row = letters(rest);
    letters(judul).all(|letter| row.next() == Some(letter))
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// One row of the embedded register.
fn read(line: &'static str) -> Option<Akta> {
    let row = rows::fields(line);
    let [
        id,
        jenis,
        nomor,
        tahun,
        judul,
        ln,
        tln,
        diubah_oleh,
        mengubah,
        dicabut_oleh,
        status,
        keyakinan,
    ] = <[Cow<'static, str>; 12]>::try_from(row).ok()?;
    // The register files the older "Peraturan Kepala …" under the institutions; its slug tells them apart.
    let jenis = if id.starts_with("perka") { Jenis::Perka } else { Jenis::dari_kunci(&jenis)? };
    Some(Akta {
        id,
        jenis,
        penerbit: None,
        daerah: None,
        nomor,
        tahun: tahun.parse().ok()?,
        judul,
        ln,
        tln,
        diubah_oleh: slugs(diubah_oleh),
        mengubah: slugs(mengubah),
        dicabut_oleh: slugs(dicabut_oleh),
        status: Status::dari_kata(&status)?,
        keyakinan: Keyakinan::dari_kata(&keyakinan)?,
        fiktif: false,
    })
}

/// The slugs of a field.
fn slugs(field: Cow<'static, str>) -> Vec<Cow<'static, str>> {
    let split = |text: &'static str| {
        text.split(';').filter(|slug| !slug.is_empty()).map(Cow::Borrowed).collect()
    };
    match field {
        Cow::Borrowed(text) => split(text),
        Cow::Owned(text) => text.split(';').map(|slug| Cow::Owned(slug.to_owned())).collect(),
    }
}
