//! Kind, issuer and region of a citation.

use super::number::{code, is_jo, is_nomor};
use super::{Penerbit, Sitasi, jenis};
use crate::model::token::{Tokens, tidy};
use crate::register::Jenis;
use crate::register::penerbit::{self, Kelas};

/// Kind, and issuer or region; a joined act without a kind of its own takes that of the first.
pub(super) fn head(
    tokens: &Tokens,
    start: usize,
    sitasi: &mut Sitasi,
    inherit: Option<&Sitasi>,
) -> usize {
    let number = code(tokens, start).map(|range| &tokens.text[range]);
    // The word may belong to the number, as in `KEP/25/M.PAN/2/2004`; in `UU.25/2009` it does not.
    let inside = |next: usize| tokens.glued(next) && (tokens.is(next, "/") || tokens.is_dash(next));
    let own = |found: &jenis::Head| number.is_none() || !inside(found.next);
    let Some(found) = jenis::at(tokens, start).filter(own) else {
        if let Some(jenis) = number.and_then(jenis::of_number) {
            sitasi.jenis = Some(jenis);
        } else if let Some(first) =
            inherit.filter(|_| tokens.is_number(start) || is_nomor(tokens, start))
        {
            sitasi.jenis = first.jenis;
            sitasi.penerbit.clone_from(&first.penerbit);
            sitasi.daerah.clone_from(&first.daerah);
        }
        return start;
    };
    sitasi.jenis = Some(found.jenis);
    let end = issuer_end(tokens, found.next, found.jenis);
    let words = tokens.slice(found.next, end);
    issuer(found.jenis, &found.issuer, words, sitasi);
    sitasi.letak.jenis = Some(tokens.range(start, end.max(found.next)));
    end.max(found.next)
}

/// The place after the words that name an issuer or a region.
pub(super) fn issuer_end(tokens: &Tokens, start: usize, jenis: Jenis) -> usize {
    const STOPS: [&str; 9] =
        ["tentang", "tanggal", "tgl", "tertanggal", "tahun", "thn", "th", "ttg", "sebagaimana"];
    const JOINTS: [&str; 7] = ["-", ",", "&", ".", "/", "–", "'"];
    // A long name of a ministry has about ten words; what runs on is prose.
    const LONGEST: usize = 24;
    let mut next = start;
    while next < tokens.len() && next - start < LONGEST {
        let stop = tokens.is_any(next, &STOPS)
            || is_nomor(tokens, next)
            || is_jo(tokens, next)
            || tokens.is(next, "pasal");
        if stop || code(tokens, next).is_some() || tokens.is_number(next) {
            break;
        }
        let joint = tokens.is_any(next, &JOINTS) && tokens.is_word(next + 1);
        if !joint && !tokens.is_word(next) {
            break;
        }
        next += 1;
    }
    // The words of a procedure or a guideline are its name, and that is its title.
    let national = jenis.urutan() <= Jenis::Inpres.urutan();
    if national || matches!(jenis, Jenis::Sop | Jenis::Juknis) {
        let own = (start..next)
            .take_while(|&at| tokens.is_any(at, &["negara", "republik", "indonesia", "ri", "nri"]));
        return start + own.count();
    }
    next
}

/// Fills issuer or region from the words after the kind and from its short form.
fn issuer(jenis: Jenis, form: &str, words: &str, sitasi: &mut Sitasi) {
    let name = tidy(&format!("{form} {words}"));
    let bare = without_republic(&name);
    match jenis {
        Jenis::Permen | Jenis::Kepmen => sitasi.penerbit = known(Kelas::Menteri, bare),
        Jenis::Perlembaga | Jenis::Perka => sitasi.penerbit = known(Kelas::Lembaga, bare),
        Jenis::Perda | Jenis::PerdaProv => {
            let (level, region) = level(bare);
            sitasi.jenis =
                Some(if jenis == Jenis::PerdaProv { jenis } else { level.unwrap_or(jenis) });
            sitasi.daerah = region;
        }
        Jenis::Pergub
        | Jenis::Perbup
        | Jenis::Perwali
        | Jenis::Kepgub
        | Jenis::Kepbup
        | Jenis::Kepwali
        | Jenis::Perdes => {
            sitasi.daerah = level(bare).1;
        }
        Jenis::Kepka | Jenis::Se | Jenis::Instruksi | Jenis::Juknis | Jenis::Sop
            if !bare.is_empty() =>
        {
            sitasi.penerbit = Some(Penerbit { kunci: None, nama: bare.to_owned() });
        }
        _ => {}
    }
}

fn known(kelas: Kelas, name: &str) -> Option<Penerbit> {
    if name.is_empty() {
        return None;
    }
    let found = penerbit::find(kelas, name).or_else(|| {
        let short = name.split_once(' ')?;
        short.0.eq_ignore_ascii_case("negara").then(|| penerbit::find(kelas, short.1)).flatten()
    });
    Some(match found {
        Some(found) => Penerbit { kunci: Some(found.kunci), nama: found.nama },
        None => Penerbit { kunci: None, nama: name.to_owned() },
    })
}

fn without_republic(name: &str) -> &str {
    let ends = ["Republik Indonesia", " RI"];
    let cut = ends.iter().find_map(|end| {
        let head = name.len().checked_sub(end.len())?;
        name.get(head..).filter(|tail| tail.eq_ignore_ascii_case(end)).map(|_| &name[..head])
    });
    let cut = cut.unwrap_or(if name.eq_ignore_ascii_case("RI") { "" } else { name });
    cut.trim_end_matches([' ', ','])
}

/// The level of a region and its name: `Kab. Kebumen`, `Kota Bukittinggi`, `Provinsi Jawa Tengah`, `Aceh`.
fn level(words: &str) -> (Option<Jenis>, Option<String>) {
    const LEVELS: [(&str, Jenis); 8] = [
        ("kabupaten", Jenis::PerdaKab),
        ("kab.", Jenis::PerdaKab),
        ("kab", Jenis::PerdaKab),
        ("kota", Jenis::PerdaKota),
        ("provinsi", Jenis::PerdaProv),
        ("propinsi", Jenis::PerdaProv),
        ("prov.", Jenis::PerdaProv),
        ("prov", Jenis::PerdaProv),
    ];
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let found = LEVELS.iter().find(|(name, _)| name.eq_ignore_ascii_case(first));
    let name = tidy(if found.is_some() { rest } else { words });
    let special = [
        "aceh",
        "dki jakarta",
        "daerah khusus ibukota jakarta",
        "daerah khusus jakarta",
        "daerah istimewa yogyakarta",
        "diy",
        "di yogyakarta",
    ];
    let province = special.iter().any(|special| special.eq_ignore_ascii_case(&name));
    let level = found.map(|(_, level)| *level).or(province.then_some(Jenis::PerdaProv));
    (level, (!name.is_empty()).then_some(name))
}

/// A number of the old kind names its ministry: `63/KEP/M.PAN/7/2003`, `HK.02/Menkes/65/2015`.
pub(super) fn old_issuer(sitasi: &mut Sitasi) {
    const OLD: [(&str, &str); 4] =
        [("M.PAN", "pan"), ("MENKES", "kes"), ("MENDAGRI", "dagri"), ("MENAG", "ag")];
    if sitasi.penerbit.is_some() || !matches!(sitasi.jenis, Some(Jenis::Permen | Jenis::Kepmen)) {
        return;
    }
    let Some(number) = sitasi.nomor.as_deref().map(str::to_ascii_uppercase) else { return };
    let key = OLD.iter().find(|(mark, _)| number.contains(mark)).map(|(_, key)| *key);
    let found = key.and_then(|key| penerbit::by_key(Kelas::Menteri, key));
    sitasi.penerbit = found.map(|found| Penerbit { kunci: Some(found.kunci), nama: found.nama });
}

/// The ministry of PAN became that of PAN and RB in 2009; its later acts are still cited by the short name.
pub(super) fn renamed_issuer(sitasi: &mut Sitasi) {
    let old = sitasi.penerbit.as_ref().is_some_and(|issuer| issuer.kunci == Some("pan"));
    if old && sitasi.tahun.is_some_and(|tahun| tahun >= 2010) {
        let found = penerbit::by_key(Kelas::Menteri, "panrb");
        sitasi.penerbit =
            found.map(|found| Penerbit { kunci: Some(found.kunci), nama: found.nama });
    }
}
