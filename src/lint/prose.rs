//! Which texts are the standard's own words, and which stretches of them are somebody else's.

use crate::model::{NamaKomponen as N, Tulisan};
use crate::register::cues;

/// Whether a text is in the standard's own words: neither the title of an act, nor a contact, nor the name of a person or
/// a place.
pub(super) fn is_own(tulisan: &Tulisan) -> bool {
    const OTHERS: [&str; 24] = [
        "judul", "sitasi", "dasar", "pasal", "sop", "kontak", "alamat", "nip", "nomor", "berkas",
        "kode", "id", "layanan", "format", "ke", "untuk", "media", "komponen", "unsur", "periode",
        "telepon", "surel", "situs", "tempat",
    ];
    tulisan.teks.sound && !OTHERS.contains(&tulisan.key)
}

/// Whether the text decides what is asked, what is paid or how long it takes.
pub(super) fn binds(tulisan: &Tulisan) -> bool {
    let condition = matches!(tulisan.key, "jika" | "kecuali");
    let time = matches!(tulisan.key, "paling_lama" | "waktu" | "tunggu" | "lazim");
    condition
        || time
        || matches!(tulisan.komponen, Some(N::Persyaratan | N::JangkaWaktu | N::Biaya))
}

/// Whether a byte of a text lies between quotation marks.
pub(super) fn quoted(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let curly =
        before.rfind('“').is_some_and(|open| !before[open..].contains('”')) && after.contains('”');
    let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
    curly || straight
}

/// Whether a byte of a text lies in the title of a regulation that the text cites: behind a number or year and "tentang".
pub(super) fn in_title(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before.rfind("tentang").is_some_and(|title| {
        let cited = &before[..title];
        ["Nomor", "Tahun", "No.", "nomor", "tahun"].iter().any(|word| cited.contains(word))
            && !before[title..].contains(['.', ';', '\n'])
    })
}

/// Whether the word at a byte is part of a proper name: `Toko Apotik Sehat`, `PT Ijin Jaya`, `PPK online`.
pub(super) fn in_name(text: &str, at: usize) -> bool {
    let before = text[..at].split_whitespace().next_back().unwrap_or_default();
    let system = before.len() > 2 && before.bytes().all(|byte| byte.is_ascii_uppercase());
    let words = cues::prosa();
    let foreign = || words.nama_sistem.head(&text[at..]).is_some();
    let named = || words.nama_diri.has(before.trim_end_matches('.'));
    (system && foreign()) || (text[at..].starts_with(char::is_uppercase) && named())
}
