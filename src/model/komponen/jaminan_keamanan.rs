//! Huruf m: what keeps the applicant, the papers and the data safe.

use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `jaminan_keamanan`.
#[derive(Clone, Debug, PartialEq)]
pub struct JaminanKeamanan {
    /// What the component says as a whole.
    pub umum: Umum,
    /// What is done for safety, in the order of the file.
    pub upaya: Vec<Upaya>,
    /// What is done for personal data, UU 27/2022.
    pub data_pribadi: Vec<Teks>,
}

/// One thing that is done for safety.
#[derive(Clone, Debug, PartialEq)]
pub struct Upaya {
    /// What every entry may say.
    pub umum: Umum,
    /// Its words.
    pub upaya: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&JaminanKeamanan>,
) -> JaminanKeamanan {
    let list = agency.map(|it| it.upaya.as_slice());
    let bare = JaminanKeamanan {
        umum: Umum::bare(r.span(node)),
        upaya: Vec::new(),
        data_pribadi: Vec::new(),
    };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return JaminanKeamanan { upaya: r.list(node, list, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let upaya = r.list_under(&mut fields, "upaya", base.upaya, list, entry);
    let own = r.daftar_teks(&mut fields, "data_pribadi");
    r.close(&fields);
    JaminanKeamanan {
        umum,
        upaya,
        data_pribadi: if own.is_empty() { base.data_pribadi } else { own },
    }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Upaya {
    let umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        let upaya = Some(r.teks_at(node, "upaya"));
        return Upaya { umum, upaya };
    }
    let mut fields = r.fields(node);
    let upaya = Upaya { umum: r.umum(&mut fields, umum), upaya: r.teks(&mut fields, "upaya") };
    r.close(&fields);
    upaya
}
