//! Huruf a: the regulations that the service rests on.

use crate::model::reader::Reader;
use crate::model::{Scalar, Sitasi, Teks, Umum, sitasi};
use crate::syntax::{NodeId, Value};

/// The component `dasar_hukum`.
#[derive(Clone, Debug, PartialEq)]
pub struct DasarHukum {
    /// What the component says as a whole.
    pub umum: Umum,
    /// The regulations, in the order of the file.
    pub butir: Vec<Landasan>,
}

/// One regulation.
#[derive(Clone, Debug, PartialEq)]
pub struct Landasan {
    /// What every entry may say.
    pub umum: Umum,
    /// The citation; none where the entry lost its naming key.
    pub sitasi: Option<Scalar<Sitasi>>,
    /// The articles, as written.
    pub pasal: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&DasarHukum>,
) -> DasarHukum {
    let list = agency.map(|it| it.butir.as_slice());
    let bare = DasarHukum { umum: Umum::bare(r.span(node)), butir: Vec::new() };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return DasarHukum { butir: r.list(node, list, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let butir = r.list_under(&mut fields, "butir", base.butir, list, entry);
    r.close(&fields);
    DasarHukum { umum, butir }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Landasan {
    if r.is_text(node) {
        let teks = r.teks_at(node, "sitasi");
        let sitasi = Some(Scalar { value: sitasi::parse(&teks.text), teks });
        return Landasan { umum: Umum::bare(r.span(node)), sitasi, pasal: None };
    }
    let mut fields = r.fields(node);
    let landasan = Landasan {
        umum: r.umum_entry(&mut fields),
        sitasi: r.scalar(&mut fields, "sitasi", sitasi::parse),
        pasal: r.teks(&mut fields, "pasal"),
    };
    r.close(&fields);
    landasan
}
