//! The slug of a citation, `uu-25-2009`, and the citation of a slug.

use super::{Bentuk, Letak, Penerbit, Sitasi};
use crate::register::Jenis;
use crate::register::penerbit::{self, Kelas};

/// The slug of an act, where kind, issuer or region, number and year give one.
pub(super) fn of(sitasi: &Sitasi) -> Option<String> {
    let jenis = sitasi.jenis?;
    if jenis == Jenis::Uud {
        return Some("uud-1945".to_owned());
    }
    let key = sitasi.penerbit.as_ref().and_then(|issuer| issuer.kunci);
    let region = || sitasi.daerah.as_deref().map(words);
    let head = match jenis {
        Jenis::Uu
        | Jenis::UuDarurat
        | Jenis::Perppu
        | Jenis::Pp
        | Jenis::Perpres
        | Jenis::Keppres
        | Jenis::Inpres => jenis.kunci().to_owned(),
        Jenis::Permen | Jenis::Kepmen | Jenis::Perka => format!("{}{}", jenis.kunci(), key?),
        Jenis::Perlembaga => format!("per{}", key?),
        Jenis::PerdaProv => format!("perda-prov-{}", region()?),
        Jenis::PerdaKab => format!("perda-kab-{}", region()?),
        Jenis::PerdaKota => format!("perda-kota-{}", region()?),
        Jenis::Perda
        | Jenis::Pergub
        | Jenis::Perbup
        | Jenis::Perwali
        | Jenis::Kepgub
        | Jenis::Kepbup
        | Jenis::Kepwali
        | Jenis::Perdes => format!("{}-{}", jenis.kunci(), region()?),
        _ => return None,
    };
    Some(format!("{head}-{}-{}", running(sitasi.nomor.as_deref()?)?, sitasi.tahun?))
}

/// The running number inside a number as cited: 25 of `25`, 20 of `PER/20/M.PAN/04/2006`, 51356 of
/// `HK.02.03/SK.VII.4.3.1/51356/2023`.
fn running(nomor: &str) -> Option<String> {
    let plain = |text: &str| text.parse::<u32>().ok().map(|number| number.to_string());
    if let Some(number) = plain(nomor) {
        return Some(number);
    }
    let mut parts: Vec<_> = nomor.split('/').map(str::trim).collect();
    let year = |text: &&str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    if parts.len() > 1 && parts.last().is_some_and(year) {
        parts.pop();
    }
    let roman = |text: &str| !text.is_empty() && text.bytes().all(|byte| b"IVX".contains(&byte));
    let numbers: Vec<_> =
        parts.iter().filter_map(|part| plain(part).map(|number| (*part, number))).collect();
    let last_is_month =
        |part: &str| roman(part) || part.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    match numbers.as_slice() {
        [] => {
            let tail = nomor.rsplit(['-', '.']).next()?;
            plain(tail).filter(|_| !nomor.contains('/'))
        }
        [(class, number)] => Some(if class.len() == 3 {
            embedded(&parts).unwrap_or_else(|| number.clone())
        } else {
            number.clone()
        }),
        [(first, one), (_, two), ..] => {
            let month = parts
                .last()
                .is_some_and(|last| last_is_month(last) && plain(last).as_ref() == Some(two));
            let class = first.len() == 3 && parts[0] == *first && !month;
            Some(if class { two.clone() } else { one.clone() })
        }
    }
}

/// The number behind the word for a decision, the 789 of `061/Kpts.789-Huk/2010`.
fn embedded(parts: &[&str]) -> Option<String> {
    let part = parts.iter().find(|part| {
        let lower = part.to_ascii_lowercase();
        lower.starts_with("kpts") || lower.starts_with("kep")
    })?;
    let digits: String = part
        .chars()
        .skip_while(|sign| !sign.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    (!digits.is_empty()).then_some(digits)
}

/// A name as a piece of a slug: `Jawa Tengah` is `jawa-tengah`.
fn words(name: &str) -> String {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// The citation of a text that is a slug alone.
pub(super) fn parse(whole: &str) -> Option<Sitasi> {
    let text = whole.trim();
    let start = whole.len() - whole.trim_start().len();
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !text.bytes().all(small) || !text.contains('-') {
        return None;
    }
    let place = start..start + text.len();
    let letak = Letak { jenis: Some(place.clone()), akta: place, ..Letak::default() };
    let base =
        Sitasi { slug: Some(text.to_owned()), bentuk: Bentuk::Slug, letak, ..Sitasi::default() };
    if text == "uud-1945" {
        return Some(Sitasi { jenis: Some(Jenis::Uud), tahun: Some(1945), ..base });
    }
    // A project may name its own acts as it likes; what is not read here, the register still finds by the slug.
    Some(parts(text).map_or(base.clone(), |(head, number, tahun)| {
        let (jenis, penerbit, daerah) = kind(head)
            .map_or((None, None, None), |(jenis, penerbit, daerah)| {
                (Some(jenis), penerbit, daerah)
            });
        Sitasi {
            jenis,
            penerbit,
            daerah,
            nomor: Some(number.to_owned()),
            tahun: Some(tahun),
            ..base
        }
    }))
}

/// Head, number and year of a slug.
fn parts(text: &str) -> Option<(&str, &str, u16)> {
    let (rest, year) = text.rsplit_once('-')?;
    let (head, number) = rest.rsplit_once('-')?;
    let tahun = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    number.bytes().any(|byte| byte.is_ascii_digit()).then_some((head, number, tahun))
}

/// The kind, issuer and region that the head of a slug names.
fn kind(head: &str) -> Option<(Jenis, Option<Penerbit>, Option<String>)> {
    const ISSUED: [(&str, Jenis, Kelas); 4] = [
        ("permen", Jenis::Permen, Kelas::Menteri),
        ("kepmen", Jenis::Kepmen, Kelas::Menteri),
        ("perka", Jenis::Perka, Kelas::Lembaga),
        ("per", Jenis::Perlembaga, Kelas::Lembaga),
    ];
    const REGIONAL: [(&str, Jenis); 11] = [
        ("perda-prov-", Jenis::PerdaProv),
        ("perda-kab-", Jenis::PerdaKab),
        ("perda-kota-", Jenis::PerdaKota),
        ("perda-", Jenis::Perda),
        ("pergub-", Jenis::Pergub),
        ("perbup-", Jenis::Perbup),
        ("perwali-", Jenis::Perwali),
        ("kepgub-", Jenis::Kepgub),
        ("kepbup-", Jenis::Kepbup),
        ("kepwali-", Jenis::Kepwali),
        ("perdes-", Jenis::Perdes),
    ];
    if let Some(jenis) = Jenis::dari_kunci(head).filter(|_| !head.contains('_')) {
        return Some((jenis, None, None));
    }
    if let Some((opening, jenis)) = REGIONAL.iter().find(|(opening, _)| head.starts_with(opening)) {
        return Some((*jenis, None, Some(head[opening.len()..].replace('-', " "))));
    }
    ISSUED.iter().find_map(|&(opening, jenis, kelas)| {
        let found = penerbit::by_key(kelas, head.strip_prefix(opening)?)?;
        Some((jenis, Some(Penerbit { kunci: Some(found.kunci), nama: found.nama }), None))
    })
}
