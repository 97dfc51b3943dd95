//! The register of regulations: the embedded rows, sorted by slug and searched in place, and the project's own acts.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

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
        let head = format!("{} Nomor {}", self.kepala(), self.nomor);
        // A number of the old kind, 63/KEP/M.PAN/7/2003, holds its year.
        if self.nomor.contains('/') { head } else { format!("{head} Tahun {}", self.tahun) }
    }

    /// Its kind with its issuer or region: `Peraturan Menteri Kesehatan`.
    #[must_use]
    pub fn kepala(&self) -> String {
        let kind = self.jenis.nama();
        let Some(whose) = self.penerbit_dan_daerah() else { return kind.to_owned() };
        // A project may write the level of a region that the kind names already.
        let level = kind.rsplit(' ').next().unwrap_or_default();
        let whose = whose.strip_prefix(level).map_or(whose.as_str(), str::trim_start);
        format!("{kind} {whose}")
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

    /// The project's own act of a kind, number and year that belongs to a body or region, where its row says which.
    #[must_use]
    pub fn own(&self, jenis: Jenis, nomor: &str, tahun: u16, whose: Option<&str>) -> Option<Akta> {
        let alike = |akta: &&Akta| {
            let same = akta.jenis == jenis || akta.jenis.is_perda() && jenis.is_perda();
            same && akta.nomor == nomor && akta.tahun == tahun
        };
        let fits = |akta: &&Akta| {
            let Some(whose) = whose else { return true };
            let said: Vec<char> = letters(whose).collect();
            let names = [akta.daerah.as_deref(), akta.penerbit.as_deref(), Some(akta.id.as_ref())];
            let holds = |name: &str| {
                let name: Vec<char> = letters(name).collect();
                name.windows(said.len().max(1)).any(|part| part == said)
            };
            names.into_iter().flatten().any(holds)
        };
        let mut found = self.own.iter().filter(alike).filter(fits);
        let first = found.next()?;
        found.next().is_none().then(|| first.clone())
    }

    /// The acts that bear a number and a year under any kind or issuer that the register knows.
    #[must_use]
    pub fn by_number(&self, nomor: &str, tahun: u16) -> Vec<Akta> {
        let end = format!("-{nomor}-{tahun}");
        let own =
            self.own.iter().filter(|akta| akta.nomor == nomor && akta.tahun == tahun).cloned();
        let many = ["uu", "perppu", "pp"];
        let many = many.into_iter().filter_map(|kind| line(&format!("{kind}{end}")));
        let few = few().filter(|line| {
            let id = line.split(',').next().unwrap_or_default();
            id.ends_with(&end)
        });
        own.chain(many.chain(few).filter_map(read)).collect()
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

/// The rows of all kinds but the three of which there are thousands.
fn few() -> impl Iterator<Item = &'static str> {
    // A full stop follows a hyphen among the signs, so that it stands after all rows of a kind.
    let parts = [("", "perppu-"), ("perppu.", "pp-"), ("pp.", "uu-"), ("uu.", "~")];
    parts.into_iter().flat_map(|(from, to)| DATA[place_of(from)..place_of(to)].lines())
}

/// The line of a slug.
fn line(slug: &str) -> Option<&'static str> {
    /// Where each row begins, at a place that its slug tells, or the next free one; nought is free.
    static PLACES: LazyLock<Vec<u32>> = LazyLock::new(|| {
        let mut places = vec![0; PLACES_LEN];
        let mut start = 0;
        for row in DATA.split_inclusive('\n') {
            let slug = row.split(',').next().unwrap_or_default();
            let free = probe(slug).find(|&at| places[at] == 0);
            places[free.expect("internal: there are more places than rows")] = start as u32 + 1;
            start += row.len();
        }
        places
    });
    let rows = probe(slug).map(|at| PLACES[at]).take_while(|place| *place > 0);
    let mut rows = rows.map(|place| &DATA[place as usize - 1..]);
    let row = rows.find(|row| row.strip_prefix(slug).is_some_and(|rest| rest.starts_with(',')))?;
    row.split('\n').next()
}

/// How many places there are: about twice as many as rows.
const PLACES_LEN: usize = 1 << 14;

/// The places at which the row of a slug may be noted, one after the other.
fn probe(slug: &str) -> impl Iterator<Item = usize> {
    let mut hasher = DefaultHasher::new();
    slug.hash(&mut hasher);
    let first = hasher.finish() as usize;
    (0..PLACES_LEN).map(move |step| first.wrapping_add(step) % PLACES_LEN)
}

/// Where the first row begins whose slug is not before this one, by halving the text.
fn place_of(slug: &str) -> usize {
    let (mut low, mut high) = (0, DATA.len());
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
            .map_or(bytes.len(), |at| start + at + 1);
        if DATA[start..end].split(',').next().unwrap_or_default() < slug {
            low = end;
        } else {
            high = start;
        }
    }
    low
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
