//! Huruf a: the regulations that the service rests on.

use super::daftar::{self, Daftar};
use crate::model::reader::Reader;
use crate::model::{Scalar, Sitasi, Teks, Umum, sitasi};
use crate::syntax::NodeId;

/// The component `dasar_hukum`.
pub type DasarHukum = Daftar<Landasan>;

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
    daftar::list(r, node, agency, entry)
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
