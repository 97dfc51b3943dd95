//! Huruf f: what the applicant receives.

use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `produk`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProdukPelayanan {
    /// What the component says as a whole.
    pub umum: Umum,
    /// The products, in the order of the file.
    pub butir: Vec<Produk>,
}

/// One product, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Produk {
    /// What every entry may say.
    pub umum: Umum,
    /// What it is.
    pub isi: IsiProduk,
    /// fisik, elektronik, keduanya or layanan.
    pub bentuk: Option<Teks>,
    /// How it is signed.
    pub tanda_tangan: Option<Teks>,
    /// How long it is valid.
    pub masa_berlaku: Option<Teks>,
}

/// What a product is.
#[derive(Clone, Debug, PartialEq)]
pub enum IsiProduk {
    /// One product; none where the entry lost its name.
    Satu(Option<Teks>),
    /// A group with a name.
    Kelompok {
        /// Its name.
        nama: Teks,
        /// Its products.
        butir: Vec<Produk>,
    },
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&ProdukPelayanan>,
) -> ProdukPelayanan {
    let list = agency.map(|it| it.butir.as_slice());
    let bare = ProdukPelayanan { umum: Umum::bare(r.span(node)), butir: Vec::new() };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return ProdukPelayanan { butir: r.list(node, list, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let butir = r.list_under(&mut fields, "butir", base.butir, list, entry);
    r.close(&fields);
    ProdukPelayanan { umum, butir }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Produk {
    if r.is_text(node) {
        let isi = IsiProduk::Satu(Some(r.teks_at(node, "nama")));
        return Produk {
            umum: Umum::bare(r.span(node)),
            isi,
            bentuk: None,
            tanda_tangan: None,
            masa_berlaku: None,
        };
    }
    let mut fields = r.fields(node);
    let umum = r.umum_entry(&mut fields);
    let nama = r.teks(&mut fields, "nama");
    let kelompok = r.teks(&mut fields, "kelompok");
    let butir =
        r.within(&umum.untuk, |r| r.list_under(&mut fields, "butir", Vec::new(), None, entry));
    let produk = Produk {
        umum,
        isi: kelompok.map_or(IsiProduk::Satu(nama), |nama| IsiProduk::Kelompok { nama, butir }),
        bentuk: r.name(&mut fields, "bentuk"),
        tanda_tangan: r.teks(&mut fields, "tanda_tangan"),
        masa_berlaku: r.teks(&mut fields, "masa_berlaku"),
    };
    r.close(&fields);
    produk
}
