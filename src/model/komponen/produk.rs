//! Huruf f: what the applicant receives.

use super::daftar::{self, Butir, Daftar};
use crate::model::reader::Reader;
use crate::model::{Teks, Umum};
use crate::syntax::NodeId;

/// The component `produk`.
pub type ProdukPelayanan = Daftar<Produk>;

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
pub type IsiProduk = Butir<Produk>;

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&ProdukPelayanan>,
) -> ProdukPelayanan {
    daftar::list(r, node, agency, entry)
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
    let isi = daftar::one_or_group(r, &mut fields, &umum.untuk, entry);
    let produk = Produk {
        umum,
        isi,
        bentuk: r.name(&mut fields, "bentuk"),
        tanda_tangan: r.teks(&mut fields, "tanda_tangan"),
        masa_berlaku: r.teks(&mut fields, "masa_berlaku"),
    };
    r.close(&fields);
    produk
}
