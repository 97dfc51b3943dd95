//! The grammar of a citation: article, kind, issuer or region, number, year, title, brackets, amendments, `jo.`.

use super::head::{head, old_issuer, renamed_issuer};
use super::number::{number, year};
use super::tail::{amendments, gazette, joined, title};
use super::{Sitasi, jenis, slug};
use crate::model::token::{Tokens, tidy};
use crate::register::Jenis;

/// Reads a citation; what cannot be read stays absent, and the words that are left over are its rest.
#[must_use]
pub fn parse(text: &str) -> Sitasi {
    if let Some(found) = slug::parse(text) {
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
pub(super) enum Depth {
    /// It stands alone.
    Outer,
    /// It amends another, or is joined to one.
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
pub(super) fn act(
    tokens: &Tokens,
    start: usize,
    inherit: Option<&Sitasi>,
    depth: Depth,
) -> (Sitasi, usize) {
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
    renamed_issuer(&mut sitasi);
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
