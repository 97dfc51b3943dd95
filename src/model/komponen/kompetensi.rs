//! Huruf h: what those who serve must know and be able to do.

use super::daftar::{self, Daftar};
use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::NodeId;

/// The component `kompetensi`; one in words is its entry's `uraian`.
pub type Kompetensi = Daftar<KompetensiPeran>;

/// What one role must know and be able to do.
#[derive(Clone, Debug, PartialEq)]
pub struct KompetensiPeran {
    /// What every entry may say.
    pub umum: Umum,
    /// The role.
    pub peran: Option<Teks>,
    /// The schooling.
    pub pendidikan: Vec<Teks>,
    /// What it must know.
    pub pengetahuan: Vec<Teks>,
    /// Its expertise.
    pub keahlian: Vec<Teks>,
    /// Its skills.
    pub keterampilan: Vec<Teks>,
    /// The training it had.
    pub pelatihan: Vec<Teks>,
    /// The certificates and licences it holds.
    pub sertifikat: Vec<Teks>,
    /// Its experience.
    pub pengalaman: Vec<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&Kompetensi>,
) -> Kompetensi {
    daftar::list(r, node, agency, entry)
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> KompetensiPeran {
    let mut umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        umum.uraian = Some(r.teks_at(node, "uraian"));
        return KompetensiPeran {
            umum,
            peran: None,
            pendidikan: Vec::new(),
            pengetahuan: Vec::new(),
            keahlian: Vec::new(),
            keterampilan: Vec::new(),
            pelatihan: Vec::new(),
            sertifikat: Vec::new(),
            pengalaman: Vec::new(),
        };
    }
    let mut fields = r.fields(node);
    let peran = KompetensiPeran {
        umum: r.umum(&mut fields, umum),
        peran: r.teks(&mut fields, "peran"),
        pendidikan: r.daftar_teks(&mut fields, "pendidikan"),
        pengetahuan: r.daftar_teks(&mut fields, "pengetahuan"),
        keahlian: r.daftar_teks(&mut fields, "keahlian"),
        keterampilan: r.daftar_teks(&mut fields, "keterampilan"),
        pelatihan: r.daftar_teks(&mut fields, "pelatihan"),
        sertifikat: r.daftar_teks(&mut fields, "sertifikat"),
        pengalaman: r.daftar_teks(&mut fields, "pengalaman"),
    };
    r.close(&fields);
    peran
}
