//! The kinds of acts, their rank and their names.

/// A kind of act, or of a text that is cited as if it were one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Jenis {
    /// Undang-Undang Dasar Negara Republik Indonesia Tahun 1945.
    Uud,
    /// Ketetapan Majelis Permusyawaratan Rakyat.
    TapMpr,
    /// Undang-Undang.
    Uu,
    /// Undang-Undang Darurat, of the years before 1960.
    UuDarurat,
    /// Peraturan Pemerintah Pengganti Undang-Undang.
    Perppu,
    /// Peraturan Pemerintah.
    Pp,
    /// Peraturan Presiden.
    Perpres,
    /// Keputusan Presiden.
    Keppres,
    /// Instruksi Presiden.
    Inpres,
    /// Peraturan Menteri; the issuer says which.
    Permen,
    /// Peraturan of an agency or institution of the state, `Peraturan Arsip Nasional …`.
    Perlembaga,
    /// Peraturan Kepala of an agency, the older form.
    Perka,
    /// Keputusan Menteri; the issuer says which.
    Kepmen,
    /// Peraturan Daerah Provinsi, Qanun Aceh, Perdasus, Perdasi.
    PerdaProv,
    /// Peraturan Gubernur.
    Pergub,
    /// Peraturan Daerah of a region of which the level is not said.
    Perda,
    /// Peraturan Daerah Kabupaten.
    PerdaKab,
    /// Peraturan Daerah Kota.
    PerdaKota,
    /// Peraturan Bupati.
    Perbup,
    /// Peraturan Wali Kota.
    Perwali,
    /// Keputusan Gubernur.
    Kepgub,
    /// Keputusan Bupati.
    Kepbup,
    /// Keputusan Wali Kota.
    Kepwali,
    /// Keputusan of a head, a director or any other official.
    Kepka,
    /// Peraturan Desa, Peraturan Kalurahan.
    Perdes,
    /// Instruksi of a minister or a head of region.
    Instruksi,
    /// Surat Edaran, which is no regulation.
    Se,
    /// Standar Operasional Prosedur, which is no regulation.
    Sop,
    /// Petunjuk teknis, pedoman, tata tertib: no regulation of its own.
    Juknis,
}

impl Jenis {
    /// Its place among the acts: a lower number stands before a higher one.
    ///
    /// Only up to Perda is the order the law's (UU 12/2011 P7(1)); the rest is a custom of drafting.
    #[must_use]
    pub fn urutan(self) -> u8 {
        match self {
            Self::Uud => 10,
            Self::TapMpr => 20,
            Self::Uu | Self::UuDarurat | Self::Perppu => 30,
            Self::Pp => 40,
            Self::Perpres => 50,
            Self::Keppres | Self::Inpres => 52,
            Self::Permen => 60,
            Self::Perlembaga | Self::Perka => 61,
            Self::Kepmen => 62,
            Self::PerdaProv => 70,
            Self::Pergub => 71,
            Self::Perda | Self::PerdaKab | Self::PerdaKota => 80,
            Self::Perbup | Self::Perwali => 81,
            Self::Kepgub | Self::Kepbup | Self::Kepwali | Self::Kepka => 90,
            Self::Perdes => 95,
            Self::Instruksi | Self::Se | Self::Sop | Self::Juknis => 99,
        }
    }

    /// The first words of its citation; an issuer or a region follows where there is one.
    #[must_use]
    pub fn nama(self) -> &'static str {
        match self {
            Self::Uud => "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            Self::TapMpr => "Ketetapan Majelis Permusyawaratan Rakyat",
            Self::Uu => "Undang-Undang",
            Self::UuDarurat => "Undang-Undang Darurat",
            Self::Perppu => "Peraturan Pemerintah Pengganti Undang-Undang",
            Self::Pp => "Peraturan Pemerintah",
            Self::Perpres => "Peraturan Presiden",
            Self::Keppres => "Keputusan Presiden",
            Self::Inpres => "Instruksi Presiden",
            Self::Permen => "Peraturan Menteri",
            Self::Perlembaga => "Peraturan",
            Self::Perka => "Peraturan Kepala",
            Self::Kepmen => "Keputusan Menteri",
            Self::PerdaProv => "Peraturan Daerah Provinsi",
            Self::Pergub => "Peraturan Gubernur",
            Self::Perda => "Peraturan Daerah",
            Self::PerdaKab => "Peraturan Daerah Kabupaten",
            Self::PerdaKota => "Peraturan Daerah Kota",
            Self::Perbup => "Peraturan Bupati",
            Self::Perwali => "Peraturan Wali Kota",
            Self::Kepgub => "Keputusan Gubernur",
            Self::Kepbup => "Keputusan Bupati",
            Self::Kepwali => "Keputusan Wali Kota",
            Self::Kepka => "Keputusan",
            Self::Perdes => "Peraturan Desa",
            Self::Instruksi => "Instruksi",
            Self::Se => "Surat Edaran",
            Self::Sop => "Standar Operasional Prosedur",
            Self::Juknis => "Pedoman",
        }
    }

    /// The word that opens its slugs, and the word of the register for it.
    #[must_use]
    pub fn kunci(self) -> &'static str {
        match self {
            Self::Uud => "uud",
            Self::TapMpr => "tap_mpr",
            Self::Uu => "uu",
            Self::UuDarurat => "uudrt",
            Self::Perppu => "perppu",
            Self::Pp => "pp",
            Self::Perpres => "perpres",
            Self::Keppres => "keppres",
            Self::Inpres => "inpres",
            Self::Permen => "permen",
            Self::Perlembaga => "perlembaga",
            Self::Perka => "perka",
            Self::Kepmen => "kepmen",
            Self::PerdaProv => "perda_prov",
            Self::Pergub => "pergub",
            Self::Perda => "perda",
            Self::PerdaKab => "perda_kab",
            Self::PerdaKota => "perda_kota",
            Self::Perbup => "perbup",
            Self::Perwali => "perwali",
            Self::Kepgub => "kepgub",
            Self::Kepbup => "kepbup",
            Self::Kepwali => "kepwali",
            Self::Kepka => "kepka",
            Self::Perdes => "perdes",
            Self::Instruksi => "instruksi",
            Self::Se => "se",
            Self::Sop => "sop",
            Self::Juknis => "juknis",
        }
    }

    /// All kinds, in the order of their rank.
    pub const SEMUA: [Self; 29] = [
        Self::Uud,
        Self::TapMpr,
        Self::Uu,
        Self::UuDarurat,
        Self::Perppu,
        Self::Pp,
        Self::Perpres,
        Self::Keppres,
        Self::Inpres,
        Self::Permen,
        Self::Perlembaga,
        Self::Perka,
        Self::Kepmen,
        Self::PerdaProv,
        Self::Pergub,
        Self::Perda,
        Self::PerdaKab,
        Self::PerdaKota,
        Self::Perbup,
        Self::Perwali,
        Self::Kepgub,
        Self::Kepbup,
        Self::Kepwali,
        Self::Kepka,
        Self::Perdes,
        Self::Instruksi,
        Self::Se,
        Self::Sop,
        Self::Juknis,
    ];

    /// The kind that bears a key.
    #[must_use]
    pub fn dari_kunci(key: &str) -> Option<Self> {
        Self::SEMUA.into_iter().find(|jenis| jenis.kunci() == key)
    }

    /// Whether it is a regulation: circulars, procedures and guidelines are none, and decisions of a head are not
    /// general (UU 12/2011 P7–8).
    #[must_use]
    pub fn peraturan(self) -> bool {
        !matches!(self, Self::Se | Self::Sop | Self::Juknis | Self::Instruksi | Self::Kepka)
    }
    /// Whether it is a Peraturan Daerah, of whatever level.
    #[must_use]
    pub fn is_perda(self) -> bool {
        matches!(self, Self::Perda | Self::PerdaProv | Self::PerdaKab | Self::PerdaKota)
    }

    /// Whether it is a decision of a minister or a head of region, which decides one matter (UU 12/2011 P100 reads the older,
    /// general ones as regulations).
    #[must_use]
    pub fn keputusan(self) -> bool {
        matches!(self, Self::Kepmen | Self::Kepgub | Self::Kepbup | Self::Kepwali)
    }
}
