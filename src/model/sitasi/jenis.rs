//! The first words of a citation: which kind of act they name.

use crate::model::token::Tokens;
use crate::register::Jenis;

/// A kind that was found, and what its short form already says of the issuer.
pub(super) struct Head {
    /// The kind.
    pub(super) jenis: Jenis,
    /// The issuer inside the short form, `dagri` of `Permendagri`; as it is written or as the form stands for.
    pub(super) issuer: String,
    /// The place after the form.
    pub(super) next: usize,
}

/// Forms that name a kind, and the issuer they stand for. Longer ones before their beginnings; `-` is any dash.
const FORMS: [(&str, Jenis, &str); 107] = [
    ("undang - undang dasar negara republik indonesia", Jenis::Uud, ""),
    ("undang - undang dasar negara", Jenis::Uud, ""),
    ("undang - undang dasar", Jenis::Uud, ""),
    ("undang undang dasar", Jenis::Uud, ""),
    ("uud negara republik indonesia", Jenis::Uud, ""),
    ("uud nri", Jenis::Uud, ""),
    ("uud", Jenis::Uud, ""),
    ("undang - undang darurat", Jenis::UuDarurat, ""),
    ("uu darurat", Jenis::UuDarurat, ""),
    ("peraturan pemerintah pengganti undang - undang", Jenis::Perppu, ""),
    ("peraturan pemerintah pengganti undang undang", Jenis::Perppu, ""),
    ("peraturan pemerintah pengganti uu", Jenis::Perppu, ""),
    ("perppu", Jenis::Perppu, ""),
    ("perpu", Jenis::Perppu, ""),
    ("undang - undang", Jenis::Uu, ""),
    ("undang undang", Jenis::Uu, ""),
    ("u . u .", Jenis::Uu, ""),
    ("uu", Jenis::Uu, ""),
    ("peraturan pemerintah", Jenis::Pp, ""),
    ("p . p .", Jenis::Pp, ""),
    ("pp", Jenis::Pp, ""),
    ("peraturan presiden", Jenis::Perpres, ""),
    ("perpres", Jenis::Perpres, ""),
    ("keputusan presiden", Jenis::Keppres, ""),
    ("keppres", Jenis::Keppres, ""),
    ("kepres", Jenis::Keppres, ""),
    ("instruksi presiden", Jenis::Inpres, ""),
    ("inpres", Jenis::Inpres, ""),
    ("ketetapan majelis permusyawaratan rakyat", Jenis::TapMpr, ""),
    ("ketetapan mpr", Jenis::TapMpr, ""),
    ("tap mpr", Jenis::TapMpr, ""),
    ("tap . mpr", Jenis::TapMpr, ""),
    ("peraturan bersama menteri", Jenis::Permen, ""),
    ("peraturan menteri negara", Jenis::Permen, ""),
    ("peraturan menteri", Jenis::Permen, ""),
    ("permen", Jenis::Permen, ""),
    ("pmk", Jenis::Permen, "keu"),
    ("pma", Jenis::Permen, "ag"),
    ("pmdn", Jenis::Permen, "dagri"),
    ("surat keputusan bersama", Jenis::Kepmen, ""),
    ("keputusan bersama menteri", Jenis::Kepmen, ""),
    ("keputusan bersama", Jenis::Kepmen, ""),
    ("skb", Jenis::Kepmen, ""),
    ("surat keputusan menteri", Jenis::Kepmen, ""),
    ("keputusan menteri negara", Jenis::Kepmen, ""),
    ("keputusan menteri", Jenis::Kepmen, ""),
    ("sk menteri", Jenis::Kepmen, ""),
    ("kepmen", Jenis::Kepmen, ""),
    ("kmk", Jenis::Kepmen, ""),
    ("kma", Jenis::Kepmen, ""),
    ("peraturan daerah", Jenis::Perda, ""),
    ("perda", Jenis::Perda, ""),
    ("qanun", Jenis::Perda, ""),
    ("perdasus", Jenis::PerdaProv, ""),
    ("perdasi", Jenis::PerdaProv, ""),
    ("peraturan gubernur", Jenis::Pergub, ""),
    ("pergub", Jenis::Pergub, ""),
    ("peraturan bupati", Jenis::Perbup, ""),
    ("perbup", Jenis::Perbup, ""),
    ("peraturan wali kota", Jenis::Perwali, ""),
    ("peraturan walikota", Jenis::Perwali, ""),
    ("perwalikota", Jenis::Perwali, ""),
    ("perwali", Jenis::Perwali, ""),
    ("perwal", Jenis::Perwali, ""),
    ("perwako", Jenis::Perwali, ""),
    ("perwalkot", Jenis::Perwali, ""),
    ("keputusan gubernur", Jenis::Kepgub, ""),
    ("sk gubernur", Jenis::Kepgub, ""),
    ("kepgub", Jenis::Kepgub, ""),
    ("keputusan bupati", Jenis::Kepbup, ""),
    ("sk bupati", Jenis::Kepbup, ""),
    ("kepbup", Jenis::Kepbup, ""),
    ("keputusan wali kota", Jenis::Kepwali, ""),
    ("keputusan walikota", Jenis::Kepwali, ""),
    ("sk wali kota", Jenis::Kepwali, ""),
    ("sk walikota", Jenis::Kepwali, ""),
    ("kepwali", Jenis::Kepwali, ""),
    ("kepwal", Jenis::Kepwali, ""),
    ("peraturan desa", Jenis::Perdes, ""),
    ("perdes", Jenis::Perdes, ""),
    ("peraturan kalurahan", Jenis::Perdes, ""),
    ("perkal", Jenis::Perdes, ""),
    ("peraturan kepala", Jenis::Perka, ""),
    ("perka", Jenis::Perka, ""),
    ("peraturan kapolri", Jenis::Perka, "polri"),
    ("perkap", Jenis::Perka, "polri"),
    ("perdirjen", Jenis::Perlembaga, "Direktur Jenderal"),
    ("peraturan dirjen", Jenis::Perlembaga, "Direktur Jenderal"),
    ("perpol", Jenis::Perlembaga, "polri"),
    ("perma", Jenis::Perlembaga, "ma"),
    ("perki", Jenis::Perlembaga, "ki"),
    ("pojk", Jenis::Perlembaga, "ojk"),
    ("pbi", Jenis::Perlembaga, "bi"),
    ("peraturan", Jenis::Perlembaga, ""),
    ("surat edaran", Jenis::Se, ""),
    ("edaran", Jenis::Se, ""),
    ("sema", Jenis::Se, "ma"),
    ("se", Jenis::Se, ""),
    ("standar operasional prosedur", Jenis::Sop, ""),
    ("sop", Jenis::Sop, ""),
    ("instruksi", Jenis::Instruksi, ""),
    ("surat keputusan", Jenis::Kepka, ""),
    ("keputusan", Jenis::Kepka, ""),
    ("kep .", Jenis::Kepka, ""),
    ("kep", Jenis::Kepka, ""),
    ("sk .", Jenis::Kepka, ""),
    ("sk", Jenis::Kepka, ""),
];

/// Openings of texts that are no act: guidelines, house rules.
const GUIDES: [&str; 10] = [
    "petunjuk teknis",
    "petunjuk pelaksanaan",
    "juknis",
    "juklak",
    "pedoman",
    "panduan",
    "buku",
    "tata tertib",
    "manual",
    "kesepakatan",
];

/// The kind that the words at a place name.
pub(super) fn at(tokens: &Tokens, place: usize) -> Option<Head> {
    if !tokens.is_word(place) {
        return None;
    }
    // "Peraturan perundang-undangan yang berlaku" names no act.
    if tokens.is(place, "peraturan")
        && tokens.is_any(place + 1, &["perundang", "yang", "lain", "lainnya", "terkait"])
    {
        return None;
    }
    let word = tokens.str(place);
    let joined = |opening: &str, jenis| {
        let issuer = word.get(opening.len()..).filter(|rest| !rest.is_empty())?;
        let fits = word.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
        fits.then(|| Head { jenis, issuer: issuer.to_owned(), next: place + 1 })
    };
    let form = FORMS.iter().find_map(|&(form, jenis, issuer)| {
        let next = tokens.phrase(place, form)?;
        Some(Head { jenis, issuer: issuer.to_owned(), next })
    });
    let guide = || {
        let next = GUIDES.iter().find_map(|guide| tokens.phrase(place, guide))?;
        Some(Head { jenis: Jenis::Juknis, issuer: String::new(), next })
    };
    form.or_else(|| joined("permen", Jenis::Permen))
        .or_else(|| joined("kepmen", Jenis::Kepmen))
        .or_else(guide)
}

/// The kind of a number of the old ministry that stands alone, `PER/20/M.PAN/04/2006`, `KEP/25/M.PAN/2/2004`.
pub(super) fn of_number(number: &str) -> Option<Jenis> {
    let upper = number.to_ascii_uppercase();
    if !upper.contains("M.PAN") {
        return None;
    }
    let has = |word: &str| upper.split('/').any(|part| part == word);
    match (has("PER"), has("KEP"), has("SE")) {
        (true, _, _) => Some(Jenis::Permen),
        (_, true, _) => Some(Jenis::Kepmen),
        (_, _, true) => Some(Jenis::Se),
        _ => None,
    }
}
