//! Huruf l: the promise that the service runs as the standard says, and what is given where it does not.

use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `jaminan_pelayanan`.
#[derive(Clone, Debug, PartialEq)]
pub struct JaminanPelayanan {
    /// What the component says as a whole.
    pub umum: Umum,
    /// The promises, in the order of the file.
    pub pernyataan: Vec<Pernyataan>,
    /// What is given where a promise is broken.
    pub kompensasi: Vec<Kompensasi>,
}

/// One promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Pernyataan {
    /// What every entry may say.
    pub umum: Umum,
    /// Its words.
    pub pernyataan: Option<Teks>,
    /// What is given where this promise is broken.
    pub kompensasi: Vec<Kompensasi>,
}

/// What is given where a promise is broken; one in words is its `uraian`.
#[derive(Clone, Debug, PartialEq)]
pub struct Kompensasi {
    /// What every entry may say, `jika` among it.
    pub umum: Umum,
    /// What is given.
    pub bentuk: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&JaminanPelayanan>,
) -> JaminanPelayanan {
    let list = agency.map(|it| it.pernyataan.as_slice());
    let bare = JaminanPelayanan {
        umum: Umum::bare(r.span(node)),
        pernyataan: Vec::new(),
        kompensasi: Vec::new(),
    };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return JaminanPelayanan { pernyataan: r.list(node, list, promise), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let redress = agency.map(|it| it.kompensasi.as_slice());
    let jaminan = JaminanPelayanan {
        umum: r.umum_component(&mut fields, base.umum),
        pernyataan: r.list_under(&mut fields, "pernyataan", base.pernyataan, list, promise),
        kompensasi: r.list_under(&mut fields, "kompensasi", base.kompensasi, redress, compensation),
    };
    r.close(&fields);
    jaminan
}

fn promise(r: &mut Reader<'_>, node: NodeId) -> Pernyataan {
    let umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        let pernyataan = Some(r.teks_at(node, "pernyataan"));
        return Pernyataan { umum, pernyataan, kompensasi: Vec::new() };
    }
    let mut fields = r.fields(node);
    let pernyataan = Pernyataan {
        umum: r.umum(&mut fields, umum),
        pernyataan: r.teks(&mut fields, "pernyataan"),
        kompensasi: r.list_under(&mut fields, "kompensasi", Vec::new(), None, compensation),
    };
    r.close(&fields);
    pernyataan
}

fn compensation(r: &mut Reader<'_>, node: NodeId) -> Kompensasi {
    let mut umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        umum.uraian = Some(r.teks_at(node, "uraian"));
        return Kompensasi { umum, bentuk: None };
    }
    let mut fields = r.fields(node);
    let kompensasi =
        Kompensasi { umum: r.umum(&mut fields, umum), bentuk: r.teks(&mut fields, "bentuk") };
    r.close(&fields);
    kompensasi
}
