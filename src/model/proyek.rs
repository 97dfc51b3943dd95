//! The project: profile, rules, outputs.

use super::Teks;
use super::reader::Reader;
use crate::source::Span;
use crate::syntax::NodeId;

/// A project and its choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Proyek {
    /// The key `proyek`.
    pub span: Span,
    /// inti, uu25 or ketat.
    pub profil: Option<Teks>,
    /// id or en, the language of messages.
    pub bahasa: Option<Teks>,
    /// Where the standards are, relative to this file.
    pub standar: Vec<Teks>,
    /// What is left out.
    pub kecualikan: Vec<Teks>,
    /// Rules and the severity that the project gives them: galat, peringatan, info or mati.
    pub aturan: Vec<(Teks, Teks)>,
    /// The file of the project's own regulations.
    pub regulasi: Option<Teks>,
    /// The file of words that the project adds to the lists.
    pub kata: Option<Teks>,
    /// The file of the project's own holidays.
    pub hari_libur: Option<Teks>,
    /// What is published, and where.
    pub terbitan: Terbitan,
}

/// What is published, and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terbitan {
    /// The folder, relative to the project's file.
    pub keluaran: Option<Teks>,
    /// The documents.
    pub dokumen: Vec<Teks>,
    /// The formats.
    pub format: Vec<Teks>,
    /// uu25 or permenpanrb15.
    pub urutan: Option<Teks>,
    /// semua or publik.
    pub bagian: Option<Teks>,
    /// Where the pages will live on the web.
    pub alamat: Option<Teks>,
}

/// Reads the file of a project.
pub(super) fn read(r: &mut Reader<'_>) -> Proyek {
    let mut root = r.fields(r.tree.root);
    let _version = r.value(&mut root, "spp");
    let own = r.take(&mut root, "proyek");
    let (span, node) = own
        .map_or((r.span(r.tree.root).head(), r.tree.root), |entry| (entry.key.span, entry.value));
    let mut f = r.fields(node);
    let proyek = Proyek {
        span,
        profil: r.name(&mut f, "profil"),
        bahasa: r.name(&mut f, "bahasa"),
        standar: r.names_under(&mut f, "standar"),
        kecualikan: r.names_under(&mut f, "kecualikan"),
        aturan: r.value(&mut root, "aturan").map(|node| rules(r, node)).unwrap_or_default(),
        regulasi: r.name(&mut root, "regulasi"),
        kata: r.name(&mut root, "kata"),
        hari_libur: r.name(&mut root, "hari_libur"),
        terbitan: r.value(&mut root, "terbitan").map(|node| outputs(r, node)).unwrap_or_default(),
    };
    r.close(&f);
    r.close(&root);
    proyek
}

fn rules(r: &mut Reader<'_>, node: NodeId) -> Vec<(Teks, Teks)> {
    let entries = r.tree.entries(node).iter();
    entries
        .map(|entry| {
            let nama = Teks { span: entry.key.span, text: entry.key.text.clone(), sound: true };
            (nama, r.teks_at(entry.value, "aturan"))
        })
        .collect()
}

fn outputs(r: &mut Reader<'_>, node: NodeId) -> Terbitan {
    let mut f = r.fields(node);
    let terbitan = Terbitan {
        keluaran: r.name(&mut f, "keluaran"),
        dokumen: r.names_under(&mut f, "dokumen"),
        format: r.names_under(&mut f, "format"),
        urutan: r.name(&mut f, "urutan"),
        bagian: r.name(&mut f, "bagian"),
        alamat: r.name(&mut f, "alamat"),
    };
    r.close(&f);
    terbitan
}
