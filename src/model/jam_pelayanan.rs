//! Opening hours, of an agency, a service or a channel.

use super::reader::{Fields, Reader};
use super::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// When something is open.
#[derive(Clone, Debug, PartialEq)]
pub enum JamPelayanan {
    /// In one line of words.
    Kata(Teks),
    /// By days.
    Daftar(Vec<JamHari>),
}

/// The hours of some days.
#[derive(Clone, Debug, PartialEq)]
pub struct JamHari {
    /// What every entry may say; an entry in words is its `uraian`.
    pub umum: Umum,
    /// The days.
    pub hari: Option<Teks>,
    /// The hours.
    pub jam: Option<Teks>,
    /// The break.
    pub istirahat: Option<Teks>,
}

impl<'t> Reader<'t> {
    /// The hours under a key.
    pub(super) fn jam(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Option<JamPelayanan> {
        let node = self.value(fields, key)?;
        Some(match &self.tree.node(node).value {
            Value::List(_) => JamPelayanan::Daftar(self.list(node, None, days)),
            Value::Map(_) => JamPelayanan::Daftar(vec![days(self, node)]),
            _ => JamPelayanan::Kata(self.teks_at(node, key)),
        })
    }
}

fn days(r: &mut Reader<'_>, node: NodeId) -> JamHari {
    let mut umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        umum.uraian = Some(r.teks_at(node, "jam"));
        return JamHari { umum, hari: None, jam: None, istirahat: None };
    }
    let mut fields = r.fields(node);
    let jam = JamHari {
        umum: r.umum(&mut fields, umum),
        hari: r.teks(&mut fields, "hari"),
        jam: r.teks(&mut fields, "jam"),
        istirahat: r.teks(&mut fields, "istirahat"),
    };
    r.close(&fields);
    jam
}
