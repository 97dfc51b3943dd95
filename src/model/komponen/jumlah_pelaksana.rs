//! Huruf k: how many serve.

use crate::model::reader::Reader;
use crate::model::{Angka, Scalar, Spanned, Teks, Umum, angka};
use crate::syntax::{NodeId, Value};

/// The component `jumlah_pelaksana`.
#[derive(Clone, Debug, PartialEq)]
pub struct JumlahPelaksana {
    /// What the component says as a whole; words that are no number are its `uraian`.
    pub umum: Umum,
    /// All together.
    pub total: Option<Scalar<Angka>>,
    /// The roles, in the order of the file.
    pub butir: Vec<Pelaksana>,
}

/// One role and how many of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pelaksana {
    /// What every entry may say.
    pub umum: Umum,
    /// The role.
    pub peran: Option<Teks>,
    /// How many.
    pub jumlah: Option<Scalar<Angka>>,
    /// Whether the number is the least.
    pub minimal: Option<Spanned<bool>>,
    /// The analysis of the workload behind it.
    pub abk: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&JumlahPelaksana>,
) -> JumlahPelaksana {
    let list = agency.map(|it| it.butir.as_slice());
    let mut bare =
        JumlahPelaksana { umum: Umum::bare(r.span(node)), total: None, butir: Vec::new() };
    match &r.tree.node(node).value {
        Value::List(_) => JumlahPelaksana { butir: r.list(node, list, entry), ..bare },
        Value::Map(_) => {
            let mut fields = r.fields(node);
            let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
            let jumlah = JumlahPelaksana {
                umum: r.umum_component(&mut fields, base.umum),
                total: r.angka(&mut fields, "total").or(base.total),
                butir: r.list_under(&mut fields, "butir", base.butir, list, entry),
            };
            r.close(&fields);
            jumlah
        }
        _ => {
            let teks = r.teks_at(node, "jumlah_pelaksana");
            let value = angka::parse(&teks.text);
            if value.nilai.is_some() && value.sisa.is_empty() {
                bare.total = Some(Scalar { teks, value });
            } else {
                bare.umum.uraian = Some(teks);
            }
            bare
        }
    }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Pelaksana {
    let umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        let peran = Some(r.teks_at(node, "peran"));
        return Pelaksana { umum, peran, jumlah: None, minimal: None, abk: None };
    }
    let mut fields = r.fields(node);
    let pelaksana = Pelaksana {
        umum: r.umum(&mut fields, umum),
        peran: r.teks(&mut fields, "peran"),
        jumlah: r.angka(&mut fields, "jumlah"),
        minimal: r.ya(&mut fields, "minimal"),
        abk: r.teks(&mut fields, "abk"),
    };
    r.close(&fields);
    pelaksana
}
