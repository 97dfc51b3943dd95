//! Huruf i: who watches over the service inside the agency.

use super::daftar::{self, Daftar};
use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::NodeId;

/// The component `pengawasan_internal`; one in words is its entry's `uraian`.
pub type PengawasanInternal = Daftar<Pengawasan>;

/// One kind of supervision.
#[derive(Clone, Debug, PartialEq)]
pub struct Pengawasan {
    /// What every entry may say.
    pub umum: Umum,
    /// Who supervises.
    pub oleh: Option<Teks>,
    /// How.
    pub cara: Option<Teks>,
    /// How often.
    pub frekuensi: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&PengawasanInternal>,
) -> PengawasanInternal {
    daftar::list(r, node, agency, entry)
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Pengawasan {
    let mut umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        umum.uraian = Some(r.teks_at(node, "uraian"));
        return Pengawasan { umum, oleh: None, cara: None, frekuensi: None };
    }
    let mut fields = r.fields(node);
    let pengawasan = Pengawasan {
        umum: r.umum(&mut fields, umum),
        oleh: r.teks(&mut fields, "oleh"),
        cara: r.teks(&mut fields, "cara"),
        frekuensi: r.teks(&mut fields, "frekuensi"),
    };
    r.close(&fields);
    pengawasan
}
