//! Channels in print: the kind, the contact as a link where it leads somewhere, whose it is and when it is open.

use super::entri::{Context, words};
use super::kata::{Notes, name};
use crate::model::{JenisKanal, Kanal, Teks};
use crate::render::block::{Block, Inline, Marker};
use crate::render::identitas::hours_line;

/// The channels as a list; nothing where none is for the chosen cases.
pub(in crate::render) fn list(context: Context<'_>, channels: &[Kanal]) -> Option<Block> {
    let items: Vec<_> = channels
        .iter()
        .filter(|channel| context.admits(&channel.umum))
        .map(|channel| item(context, channel))
        .collect();
    (!items.is_empty()).then(|| Block::list(Marker::Bullet, items))
}

fn item(context: Context<'_>, channel: &Kanal) -> Vec<Block> {
    let mut line = line(channel);
    if let Some(label) = words(channel.label.as_ref()) {
        line.push(Inline::text(format!(" ({label})")));
    }
    let mut notes = Notes::default();
    if let Some(jam) = &channel.jam {
        notes.say(format!("Buka: {}", hours_line(context, jam)));
    }
    notes.named("Format pesan", &channel.format);
    context.cased(&channel.umum, context.entry(line, &channel.umum, notes))
}

/// The kind and its contacts.
pub(in crate::render) fn line(channel: &Kanal) -> Vec<Inline> {
    let kind = channel.jenis.map_or("lainnya", JenisKanal::kunci);
    let contacts: Vec<&Teks> =
        channel.kontak.iter().filter(|teks| !teks.text.trim().is_empty()).collect();
    // Of what is no kind the words are the channel.
    if kind == "lainnya" && !contacts.is_empty() {
        return joined(kind, &contacts);
    }
    let mut line = vec![Inline::strong(name(kind))];
    if !contacts.is_empty() {
        line.push(Inline::text(": "));
        line.extend(joined(kind, &contacts));
    }
    line
}

fn joined(kind: &str, contacts: &[&Teks]) -> Vec<Inline> {
    let mut line = Vec::new();
    for teks in contacts {
        if !line.is_empty() {
            line.push(Inline::text(", "));
        }
        line.push(contact(kind, teks.text.trim()));
    }
    line
}

/// A contact as a link where its kind leads somewhere.
pub(in crate::render) fn contact(kind: &str, text: &str) -> Inline {
    if text == "belum" {
        return Inline::Emphasis(vec![Inline::text("belum ditetapkan")]);
    }
    match address(kind, text) {
        Some(address) => Inline::link(text, &address),
        None => Inline::text(text),
    }
}

fn address(kind: &str, text: &str) -> Option<String> {
    let one_word = !text.contains(char::is_whitespace);
    if one_word && (text.starts_with("https://") || text.starts_with("http://")) {
        return Some(text.to_owned());
    }
    if one_word && text.starts_with("www.") {
        return Some(format!("https://{text}"));
    }
    if one_word
        && text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
    {
        return Some(format!("mailto:{text}"));
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let only_number = text.chars().all(|char| char.is_ascii_digit() || " +-().".contains(char))
        && digits.len() >= 3;
    match kind {
        "telepon" | "sms" if only_number => {
            Some(format!("tel:{}{digits}", if text.starts_with('+') { "+" } else { "" }))
        }
        "whatsapp" if only_number && digits.len() >= 9 => {
            let national = digits.strip_prefix('0').map(|rest| format!("62{rest}"));
            Some(format!("https://wa.me/{}", national.unwrap_or(digits)))
        }
        _ => None,
    }
}
