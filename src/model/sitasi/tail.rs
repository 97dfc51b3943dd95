//! What follows the year: title, brackets of the Lembaran Negara, amendments, `jo.`.

use super::head::issuer_end;
use super::number::{is_jo, is_nomor};
use super::read::{Depth, act};
use super::{Bentuk, Sitasi, jenis};
use crate::model::token::Tokens;
use crate::register::Jenis;

/// The title: after "tentang", or right after the year where the word was left out.
pub(super) fn title(tokens: &Tokens, start: usize, sitasi: &mut Sitasi, depth: Depth) -> usize {
    let comma = usize::from(tokens.is(start, ","));
    let named = tokens.is_any(start + comma, &["tentang", "ttg", "perihal", "hal"]);
    let guide = matches!(sitasi.jenis, Some(Jenis::Sop | Jenis::Juknis));
    let mark = |at: usize| tokens.is_any(at, &[":", "."]) || tokens.is_dash(at);
    let word = if named { start + comma + 1 } else { start };
    let from = word + usize::from(mark(word) && tokens.is_word(word + 1));
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
        let digits = place + 1 + usize::from(tokens.is(place + 1, "."));
        if is_nomor(tokens, place) && tokens.is_number(digits) {
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
pub(super) fn gazette(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
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
    if !changed {
        return None;
    }
    if tokens.is_any(next, &["dengan", "oleh"]) {
        return Some(next + 1);
    }
    jenis::at(tokens, next).map(|_| next)
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
pub(super) fn amendments(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
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
pub(super) fn joined(tokens: &Tokens, start: usize, sitasi: &mut Sitasi) -> usize {
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
