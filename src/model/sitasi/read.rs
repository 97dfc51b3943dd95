//! The grammar of a citation: article, kind, issuer or region, number, year, title, brackets, amendments, `jo.`.

use std::ops::Range;

use super::{Bentuk, Penerbit, Sitasi, jenis, slug};
use crate::model::tanggal;
use crate::model::token::{Tokens, tidy};
use crate::register::Jenis;
use crate::register::penerbit::{self, Kelas};

/// Reads a citation; what cannot be read stays absent, and the words that are left over are its rest.
#[must_use]
pub fn parse(text: &str) -> Sitasi {
    if let Some(found) = slug::parse(text.trim()) {
        return found;
    }
    let tokens = Tokens::new(text);
    let start = lead(&tokens, 0);
    let (pasal, start) = articles(&tokens, start);
    let (mut sitasi, end) = act(&tokens, start, None, Depth::Outer);
    if pasal.is_some() {
        sitasi.pasal = pasal;
    }
    sitasi.sisa = tidy(tokens.slice(end, tokens.len()));
    sitasi
}

/// Whether the act stands alone or inside the amendment phrase of another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Outer,
    Amending,
}

/// The place after what may stand before a citation: a typed number, `sesuai dengan`, `berdasarkan`.
fn lead(tokens: &Tokens, mut place: usize) -> usize {
    const WORDS: [&str; 12] = [
        "sesuai",
        "dengan",
        "berdasarkan",
        "mengacu",
        "pada",
        "menurut",
        "tarif",
        "dasar",
        "hukum",
        ":",
        "-",
        "•",
    ];
    if tokens.is_number(place) && tokens.is_any(place + 1, &[".", ")"]) && tokens.is_word(place + 2)
    {
        place += 2;
    }
    while tokens.is_any(place, &WORDS) {
        place += 1;
    }
    place
}

/// The articles at a place: from `Pasal` to the word before the kind of act.
fn articles(tokens: &Tokens, place: usize) -> (Option<String>, usize) {
    if !tokens.is(place, "pasal") {
        return (None, place);
    }
    let kind = (place + 1..tokens.len()).find(|&at| jenis::at(tokens, at).is_some());
    let end = kind.unwrap_or(tokens.len());
    let words = tidy(tokens.slice(place, end));
    let words =
        words.strip_suffix("dalam").or_else(|| words.strip_suffix("pada")).unwrap_or(&words);
    (Some(tidy(words)), end)
}

/// One act with what hangs on it, and the place after it.
fn act(tokens: &Tokens, start: usize, inherit: Option<&Sitasi>, depth: Depth) -> (Sitasi, usize) {
    let mut sitasi = Sitasi::default();
    let mut next = head(tokens, start, &mut sitasi, inherit);
    next = number(tokens, next, &mut sitasi);
    next = year(tokens, next, &mut sitasi);
    let plain = Jenis::Uud;
    if sitasi.jenis == Some(plain) && sitasi.tahun.is_none() {
        sitasi.tahun = Some(1945);
    }
    next = title(tokens, next, &mut sitasi, depth);
    next = gazette(tokens, next, &mut sitasi);
    sitasi.letak.akta = tokens.range(start, next);
    old_issuer(&mut sitasi);
    sitasi.slug = slug::of(&sitasi);
    if depth == Depth::Outer {
        next = amendments(tokens, next, &mut sitasi);
        next = gazette(tokens, next, &mut sitasi);
    }
    next = joined(tokens, next, &mut sitasi);
    let comma = usize::from(tokens.is(next, ","));
    if depth == Depth::Outer && tokens.is(next + comma, "pasal") {
        let (pasal, end) = articles(tokens, next + comma);
        sitasi.pasal = pasal;
        next = end;
    }
    (sitasi, next)
}

/// Kind, and issuer or region; a joined act without a kind of its own takes that of the first.
fn head(tokens: &Tokens, start: usize, sitasi: &mut Sitasi, inherit: Option<&Sitasi>) -> usize {
    let number = code(tokens, start).map(|range| &tokens.text[range]);
    let Some(found) = jenis::at(tokens, start).filter(|_| number.is_none()) else {
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
fn issuer_end(tokens: &Tokens, start: usize, jenis: Jenis) -> usize {
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

/// Whether the word for a number stands at a place.
fn is_nomor(tokens: &Tokens, place: usize) -> bool {
    const WORDS: [&str; 5] = ["nomor", "nomer", "no", "number", "nomo"];
    tokens.is_any(place, &WORDS)
}

fn is_jo(tokens: &Tokens, place: usize) -> bool {
    tokens.is_any(place, &["jo", "juncto", "junto", "yo"]) && !tokens.glued(place)
}

/// The bytes of a number with a code at a place: a run without blanks that holds digits and a slash.
fn code(tokens: &Tokens, place: usize) -> Option<Range<usize>> {
    let range = run(tokens, place)?;
    let text = &tokens.text[range.clone()];
    (text.contains('/') && text.bytes().any(|byte| byte.is_ascii_digit())).then_some(range)
}

/// The run of tokens without blanks at a place, without the signs that close a sentence; `63 / KEP / 7` is one too.
fn run(tokens: &Tokens, place: usize) -> Option<Range<usize>> {
    if place >= tokens.len() || !(tokens.is_word(place) || tokens.is_number(place)) {
        return None;
    }
    let end = run_end(tokens, place);
    Some(tokens.range(place, end))
}

fn run_end(tokens: &Tokens, place: usize) -> usize {
    let mut end = place + 1;
    while end < tokens.len() {
        let slash = tokens.is(end, "/") || tokens.is(end - 1, "/");
        let open = tokens.is_any(end, &["(", ")", ";", ",", "…"]);
        if open || !tokens.glued(end) && !(slash && tokens.is_number(place)) {
            break;
        }
        end += 1;
    }
    while end > place + 1 && !tokens.is_word(end - 1) && !tokens.is_number(end - 1) {
        end -= 1;
    }
    end
}

/// The number, and the year where it clings to it.
fn number(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let mut place = start;
    // A mark of a gap, as in `Perda … no 8`, is passed over.
    while tokens.is_any(place, &["…", ".", ","]) && place < start + 4 {
        place += 1;
    }
    let named = is_nomor(tokens, place);
    if named {
        place += 1;
        while tokens.is_any(place, &[".", ":"]) {
            place += 1;
        }
    }
    let Some(range) = run(tokens, place) else { return start };
    let text = &tokens.text[range.clone()];
    let roman =
        text.split('/').next().is_some_and(|head| head.bytes().all(|byte| b"IVXL".contains(&byte)));
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if !(digits || named && roman)
        || !named && !tokens.is_number(place) && code(tokens, place).is_none()
    {
        return start;
    }
    let end = run_end(tokens, place);
    let last = text.rsplit(['/', '-']).next().unwrap_or_default().trim();
    let clinging = year_of(last).filter(|_| last.len() < text.len());
    let simple = clinging.is_some()
        && text[..text.len() - last.len()]
            .bytes()
            .filter(|byte| !byte.is_ascii_digit() && *byte != b' ')
            .count()
            == 1;
    let number = if simple {
        text[..text.len() - last.len()].trim_end_matches(['/', '-', ' '])
    } else {
        text
    };
    if let Some(tahun) = clinging {
        sitasi.tahun = Some(tahun);
        sitasi.letak.tahun = Some(range.end - last.len()..range.end);
    }
    sitasi.letak.nomor = Some(range.start..range.start + number.len());
    sitasi.nomor = Some(number.split_whitespace().collect());
    end
}

fn year_of(text: &str) -> Option<u16> {
    let year = (text.len() == 4).then(|| text.parse().ok()).flatten()?;
    (1945..=2100).contains(&year).then_some(year)
}

/// The year or the date.
fn year(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let mut place = start;
    loop {
        let skip = usize::from(tokens.is(place, ","));
        let at = place + skip;
        if tokens.is_any(at, &["tahun", "thn", "th"]) {
            let digits = at + 1 + usize::from(tokens.is(at + 1, "."));
            let Some(tahun) = year_of(tokens.str(digits)) else { return place };
            sitasi.tahun = Some(tahun);
            sitasi.letak.tahun = Some(tokens.range(digits, digits + 1));
            place = digits + 1;
        } else if tokens.is_any(at, &["tanggal", "tgl", "tertanggal"]) {
            let date = at + 1 + usize::from(tokens.is(at + 1, "."));
            let Some((tanggal, end)) = tanggal::at(tokens, date) else { return place };
            sitasi.tanggal = Some(tanggal);
            if sitasi.tahun.is_none() {
                sitasi.tahun = u16::try_from(tanggal.year()).ok();
                sitasi.letak.tahun = Some(tokens.range(end - 1, end));
            }
            place = end;
        } else if skip == 0 && sitasi.jenis == Some(Jenis::Uud) && tokens.is(at, "1945") {
            sitasi.tahun = Some(1945);
            place = at + 1;
        } else {
            return place;
        }
    }
}

/// The title: after "tentang", or right after the year where the word was left out.
fn title(tokens: &Tokens, start: usize, sitasi: &mut Sitasi, depth: Depth) -> usize {
    let comma = usize::from(tokens.is(start, ","));
    let named = tokens.is_any(start + comma, &["tentang", "ttg", "perihal", "hal"]);
    let guide = matches!(sitasi.jenis, Some(Jenis::Sop | Jenis::Juknis));
    let from = if named { start + comma + 1 } else { start };
    let bare = tokens.is_word(from)
        && tokens.str(from).starts_with(char::is_uppercase)
        && !is_jo(tokens, from);
    let other = tokens.is_any(
        from,
        &["pasal", "kabupaten", "kab", "kota", "provinsi", "sebagaimana", "lampiran"],
    );
    // Without a number, only the acts that no issuer or region follows can be told by their title.
    let national = sitasi
        .jenis
        .is_some_and(|jenis| jenis.urutan() <= Jenis::Inpres.urutan() && jenis != Jenis::Uud);
    let numbered = sitasi.nomor.is_some() && sitasi.jenis.is_some();
    if !named && !(guide || bare && !other && (numbered || national)) {
        return start;
    }
    let end = title_end(tokens, from, depth);
    let range = tokens.range(from, end);
    let words = tokens.text[range.clone()].trim_end_matches(['.', ',', ';', ' ']);
    if !words.is_empty() {
        sitasi.judul = Some(words.split_whitespace().collect::<Vec<_>>().join(" "));
        sitasi.letak.judul = Some(range.start..range.start + words.len());
    }
    end
}

fn title_end(tokens: &Tokens, from: usize, depth: Depth) -> usize {
    // An amending act is not cited with amendments of its own: the phrase belongs to its base act.
    let amending = tokens.is_any(from, &["perubahan", "pencabutan"]) && depth == Depth::Outer;
    let mut inner = false;
    let mut place = from;
    while place < tokens.len() {
        let comma = usize::from(tokens.is(place, ","));
        let word = place + comma;
        if tokens.is(place, ";") || is_gazette(tokens, place) || is_jo(tokens, word) {
            break;
        }
        if comma == 1 && (tokens.is(word, "pasal") || is_gazette_word(tokens, word)) {
            break;
        }
        if !amending && phrase_of_amendment(tokens, word).is_some() {
            // Without a comma, and inside a title that names an act, the phrase belongs to that act:
            // "Pelaksanaan Undang-Undang Nomor 23 Tahun 2006 … sebagaimana telah diubah dengan …".
            if comma == 1 || !inner {
                break;
            }
            inner = false;
        }
        if depth == Depth::Amending && next_of_chain(tokens, place).is_some() {
            break;
        }
        if tokens.is(place, "nomor") && tokens.is_number(place + 1) {
            inner = true;
        }
        place += 1;
    }
    place
}

/// Whether brackets of the Lembaran or Berita open at a place.
fn is_gazette(tokens: &Tokens, place: usize) -> bool {
    tokens.is(place, "(") && is_gazette_word(tokens, place + 1)
}

fn is_gazette_word(tokens: &Tokens, place: usize) -> bool {
    let whole = tokens.is_any(place, &["lembaran", "berita"])
        && tokens.is_any(place + 1, &["negara", "daerah"]);
    let short = tokens.is_any(place, &["ln", "bn", "ld", "bd", "tln", "tld"]);
    whole
        || tokens.is(place, "tambahan")
        || short
            && (tokens.is_number(place + 1)
                || tokens.is_any(place + 1, &[".", "ri", "tahun", "nomor", "no"]))
}

/// The brackets of the Lembaran or Berita, one pair after another.
fn gazette(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let mut place = start;
    loop {
        let comma = usize::from(tokens.is(place, ","));
        if is_gazette(tokens, place) {
            let close = (place..tokens.len())
                .find(|&at| tokens.is(at, ")"))
                .map_or(tokens.len(), |at| at + 1);
            let from =
                sitasi.letak.lembaran.as_ref().map_or(tokens.at(place).start, |range| range.start);
            sitasi.letak.lembaran = Some(from..tokens.range(place, close).end);
            place = close;
        } else if comma == 1 && is_gazette_word(tokens, place + 1) {
            let close = (place + 1..tokens.len())
                .find(|&at| tokens.is(at, ";") || phrase_of_amendment(tokens, at).is_some());
            let close = close.unwrap_or(tokens.len());
            sitasi.letak.lembaran = Some(tokens.range(place + 1, close));
            place = close;
        } else {
            return place;
        }
    }
}

/// The place after `sebagaimana telah beberapa kali diubah, terakhir dengan`, which opens the amendments.
fn phrase_of_amendment(tokens: &Tokens, place: usize) -> Option<usize> {
    const INSIDE: [&str; 13] = [
        "telah",
        "beberapa",
        "kali",
        "diubah",
        "dirubah",
        "terakhir",
        ",",
        "yang",
        "dan",
        "kedua",
        "ketiga",
        "atas",
        "ditetapkan",
    ];
    if !tokens.is_any(place, &["sebagaimana", "yang"]) {
        return None;
    }
    let mut next = place + 1;
    while tokens.is_any(next, &INSIDE) {
        next += 1;
    }
    let changed = (place..next).any(|at| tokens.is_any(at, &["diubah", "dirubah"]));
    (changed && tokens.is_any(next, &["dengan", "oleh"])).then_some(next + 1)
}

/// The place of the next act of an amendment phrase: after `dan`, a comma or `terakhir dengan`.
fn next_of_chain(tokens: &Tokens, place: usize) -> Option<usize> {
    let mut next = place;
    while tokens.is_any(
        next,
        &[",", ";", "dan", "serta", "terakhir", "dengan", "kemudian", "diubah", "kembali", "telah"],
    ) {
        next += 1;
    }
    let begins = next > place
        && jenis::at(tokens, next).is_some_and(|head| {
            let after = issuer_end(tokens, head.next, head.jenis);
            is_nomor(tokens, after) || tokens.is_number(after)
        });
    begins.then_some(next)
}

/// The acts of "sebagaimana telah diubah dengan …".
fn amendments(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let comma = usize::from(tokens.is(start, ","));
    let Some(mut next) = phrase_of_amendment(tokens, start + comma) else { return start };
    let mut end = next;
    loop {
        let (act, after) = act(tokens, next, None, Depth::Amending);
        if act.jenis.is_none() {
            break;
        }
        sitasi.perubahan.push(act);
        end = after;
        match next_of_chain(tokens, after) {
            Some(more) => next = more,
            None => break,
        }
    }
    sitasi.letak.perubahan = Some(tokens.range(start + comma, end));
    end
}

/// The acts joined by `jo.`.
fn joined(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
    let comma = usize::from(tokens.is(start, ","));
    if !is_jo(tokens, start + comma) {
        return start;
    }
    let next = start + comma + 1 + usize::from(tokens.is(start + comma + 1, "."));
    let (mut act, end) = act(tokens, next, Some(&*sitasi), Depth::Amending);
    if act.jenis.is_none() {
        return start;
    }
    act.bentuk = Bentuk::Kalimat;
    let rest = std::mem::take(&mut act.juncto);
    sitasi.juncto.push(act);
    sitasi.juncto.extend(rest);
    end
}

/// A number of the old kind names its ministry: `63/KEP/M.PAN/7/2003`, `HK.02/Menkes/65/2015`.
fn old_issuer(sitasi: &mut Sitasi) {
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
