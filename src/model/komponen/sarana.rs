//! Huruf g: what the service is given with, and what is there for the vulnerable.

use crate::model::reader::Reader;
use crate::model::{Angka, Scalar, Spanned, Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `sarana`.
#[derive(Clone, Debug, PartialEq)]
pub struct SaranaPelayanan {
    /// What the component says as a whole.
    pub umum: Umum,
    /// The facilities, in the order of the file.
    pub butir: Vec<Sarana>,
}

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
#[derive(Clone, Debug, PartialEq)]
pub enum IsiSarana {
    /// One facility; none where the entry lost its name.
    Satu(Option<Teks>),
    /// A group with a name, such as a room.
    Kelompok {
        /// Its name.
        nama: Teks,
        /// What is in it.
        butir: Vec<Sarana>,
    },
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&SaranaPelayanan>,
) -> SaranaPelayanan {
    let list = agency.map(|it| it.butir.as_slice());
    let bare = SaranaPelayanan { umum: Umum::bare(r.span(node)), butir: Vec::new() };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return SaranaPelayanan { butir: r.list(node, list, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let butir = r.list_under(&mut fields, "butir", base.butir, list, entry);
    r.close(&fields);
    SaranaPelayanan { umum, butir }
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
    let nama = r.teks(&mut fields, "nama");
    let kelompok = r.teks(&mut fields, "kelompok");
    let butir =
        r.within(&umum.untuk, |r| r.list_under(&mut fields, "butir", Vec::new(), None, entry));
    let sarana = Sarana {
        umum,
        isi: kelompok.map_or(IsiSarana::Satu(nama), |nama| IsiSarana::Kelompok { nama, butir }),
        jumlah: r.angka(&mut fields, "jumlah"),
        ukuran: r.teks(&mut fields, "ukuran"),
        kondisi: r.teks(&mut fields, "kondisi"),
        kelompok_rentan: r.ya(&mut fields, "kelompok_rentan"),
    };
    r.close(&fields);
    sarana
}
