//! Channels: where a service or a complaint can be brought.

use smol_str::SmolStr;

use super::reader::{Fields, Reader};
use super::rules::JENIS_KANAL_TAK_DIKENAL;
use super::{JamPelayanan, JenisKanal, Teks, Umum};
use crate::diagnostic::{Diagnostic, Text};
use crate::syntax::{NodeId, Value};

/// One channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Kanal {
    /// What every entry may say.
    pub umum: Umum,
    /// Its kind; `None` where it could not be read.
    pub jenis: Option<JenisKanal>,
    /// Where the kind is named.
    pub sebutan: Teks,
    /// Its contacts; none where it is announced without one.
    pub kontak: Vec<Teks>,
    /// Whose it is, such as a desk.
    pub label: Option<Teks>,
    /// When it is open.
    pub jam: Option<JamPelayanan>,
    /// How a message must look.
    pub format: Option<Teks>,
}

pub(super) fn read(r: &mut Reader<'_>, node: NodeId) -> Kanal {
    if r.is_text(node) {
        return bare(r, node);
    }
    let mut fields = r.fields(node);
    let umum = r.umum_entry(&mut fields);
    let (jenis, sebutan, kontak) = kind(r, &mut fields);
    let kanal = Kanal {
        umum,
        jenis,
        sebutan,
        kontak,
        label: r.teks(&mut fields, "label"),
        jam: r.jam(&mut fields, "jam"),
        format: r.teks(&mut fields, "format"),
    };
    r.close(&fields);
    kanal
}

/// A string: a bare kind, or words for something else.
fn bare(r: &mut Reader<'_>, node: NodeId) -> Kanal {
    let before = r.texts.len();
    let sebutan = r.teks_at(node, "kanal");
    let known = JenisKanal::dari_kunci(&sebutan.folded());
    let (jenis, kontak) = match known {
        Some(kind) => {
            r.texts.truncate(before);
            (Some(kind), Vec::new())
        }
        None if !sebutan.sound => (None, Vec::new()),
        None => {
            let message = Text::new(
                format!(
                    "`{}` bukan jenis kanal yang dikenal; dibaca sebagai `lainnya`",
                    sebutan.text.trim()
                ),
                format!("`{}` is no kind of channel; it is read as `lainnya`", sebutan.text.trim()),
            );
            let help = Text::new(
                "Tulis jenisnya sebagai kunci, misalnya `telepon: \"(0287) 123456\"`",
                "Write its kind as a key, such as `telepon: \"(0287) 123456\"`",
            );
            r.found
                .push(Diagnostic::new(&JENIS_KANAL_TAK_DIKENAL, sebutan.span, message).help(help));
            (Some(JenisKanal::Lainnya), vec![sebutan.clone()])
        }
    };
    let umum = Umum::bare(sebutan.span);
    Kanal { umum, jenis, sebutan, kontak, label: None, jam: None, format: None }
}

fn kind<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>) -> (Option<JenisKanal>, Teks, Vec<Teks>) {
    let mut found = None;
    for (jenis, key) in JenisKanal::SEMUA {
        let Some(entry) = r.take(fields, key) else { continue };
        let sebutan = Teks { span: entry.key.span, text: entry.key.text.clone(), sound: true };
        let written = !matches!(r.tree.node(entry.value).value, Value::Null);
        let kontak = if written { r.teks_all(entry.value, key) } else { Vec::new() };
        found = found.or(Some((Some(jenis), sebutan, kontak)));
    }
    found.unwrap_or_else(|| {
        (
            None,
            Teks { span: r.span(fields.map), text: SmolStr::default(), sound: false },
            Vec::new(),
        )
    })
}
