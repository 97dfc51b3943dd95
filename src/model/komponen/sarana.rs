//! Huruf g: what the service is given with, and what is there for the vulnerable.

use super::daftar::{self, Butir, Daftar};
use crate::model::reader::Reader;
use crate::model::{Angka, Scalar, Spanned, Teks, Umum};
use crate::syntax::NodeId;

/// The component `sarana`.
pub type SaranaPelayanan = Daftar<Sarana>;

/// One facility, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sarana {
    /// What every entry may say.
    pub umum: Umum,
    /// What it is.
    pub isi: IsiSarana,
    /// How many or how much of it.
    pub jumlah: Option<Scalar<Angka>>,
    /// Its size, as written.
    pub ukuran: Option<Teks>,
    /// Its state.
    pub kondisi: Option<Teks>,
    /// Whether it is for vulnerable groups, UU 25/2009 Pasal 29.
    pub kelompok_rentan: Option<Spanned<bool>>,
}

/// What a facility is.
pub type IsiSarana = Butir<Sarana>;

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&SaranaPelayanan>,
) -> SaranaPelayanan {
    daftar::list(r, node, agency, entry)
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Sarana {
    if r.is_text(node) {
        let isi = IsiSarana::Satu(Some(r.teks_at(node, "nama")));
        return Sarana {
            umum: Umum::bare(r.span(node)),
            isi,
            jumlah: None,
            ukuran: None,
            kondisi: None,
            kelompok_rentan: None,
        };
    }
    let mut fields = r.fields(node);
    let umum = r.umum_entry(&mut fields);
    let isi = daftar::one_or_group(r, &mut fields, &umum.untuk, entry);
    let sarana = Sarana {
        umum,
        isi,
        jumlah: r.angka(&mut fields, "jumlah"),
        ukuran: r.teks(&mut fields, "ukuran"),
        kondisi: r.teks(&mut fields, "kondisi"),
        kelompok_rentan: r.ya(&mut fields, "kelompok_rentan"),
    };
    r.close(&fields);
    sarana
}
