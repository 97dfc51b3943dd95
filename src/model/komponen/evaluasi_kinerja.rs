//! Huruf n: how the work of those who serve is judged.

use super::daftar;
use crate::model::reader::{Fields, Reader};
use crate::model::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `evaluasi_kinerja`: one rhythm, or several.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluasiKinerja {
    /// The entries, in the order of the file; a component written as a mapping is one entry.
    pub butir: Vec<Evaluasi>,
}

/// One way to judge, with its rhythm.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluasi {
    /// What every entry may say; prose alone is its `uraian`.
    pub umum: Umum,
    /// The methods.
    pub metode: Vec<Teks>,
    /// How often.
    pub frekuensi: Option<Teks>,
    /// What follows from it.
    pub tindak_lanjut: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&EvaluasiKinerja>,
) -> EvaluasiKinerja {
    let list = agency.map(|it| it.butir.as_slice());
    match &r.tree.node(node).value {
        Value::List(_) => EvaluasiKinerja { butir: r.list(node, list, entry) },
        Value::Map(_) if r.tree.entry(node, "warisi").is_some() => {
            // `warisi` with keys beside it: they replace those of the agency's one entry.
            let mut fields = r.fields(node);
            r.inherits(&mut fields);
            let mut butir = list.unwrap_or_default().to_vec();
            if butir.len() > 1 {
                daftar::entry_untold(r, node, |_| true);
            }
            if let [only] = butir.as_mut_slice() {
                let own = parts(r, &mut fields, only.umum.clone());
                *only = Evaluasi {
                    umum: own.umum,
                    metode: if own.metode.is_empty() {
                        std::mem::take(&mut only.metode)
                    } else {
                        own.metode
                    },
                    frekuensi: own.frekuensi.or(only.frekuensi.take()),
                    tindak_lanjut: own.tindak_lanjut.or(only.tindak_lanjut.take()),
                };
            }
            EvaluasiKinerja { butir }
        }
        Value::Map(_) => EvaluasiKinerja { butir: vec![entry(r, node)] },
        _ => {
            let mut umum = Umum::bare(r.span(node));
            umum.uraian = Some(r.teks_at(node, "uraian"));
            let only = Evaluasi { umum, metode: Vec::new(), frekuensi: None, tindak_lanjut: None };
            EvaluasiKinerja { butir: vec![only] }
        }
    }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Evaluasi {
    let umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        let metode = vec![r.teks_at(node, "metode")];
        return Evaluasi { umum, metode, frekuensi: None, tindak_lanjut: None };
    }
    let mut fields = r.fields(node);
    let evaluasi = parts(r, &mut fields, umum);
    r.close(&fields);
    evaluasi
}

fn parts<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>, inherited: Umum) -> Evaluasi {
    Evaluasi {
        umum: r.umum(fields, inherited),
        metode: r.daftar_teks(fields, "metode"),
        frekuensi: r.teks(fields, "frekuensi"),
        tindak_lanjut: r.teks(fields, "tindak_lanjut"),
    }
}
