//! Huruf i: who watches over the service inside the agency.

use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `pengawasan_internal`.
#[derive(Clone, Debug, PartialEq)]
pub struct PengawasanInternal {
    /// What the component says as a whole.
    pub umum: Umum,
    /// The supervisors, in the order of the file; one in words is its `uraian`.
    pub butir: Vec<Pengawasan>,
}

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
    let list = agency.map(|it| it.butir.as_slice());
    let bare = PengawasanInternal { umum: Umum::bare(r.span(node)), butir: Vec::new() };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return PengawasanInternal { butir: r.list(node, list, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let butir = r.list_under(&mut fields, "butir", base.butir, list, entry);
    r.close(&fields);
    PengawasanInternal { umum, butir }
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
