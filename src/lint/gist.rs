//! What one standard tells of itself to the others of its agency: little enough to keep of ten thousand.

use jiff::civil::Date;

use super::walk::products;
use crate::model::{BentukDokumen, IsiProduk, IsiSyarat, Standar, Syarat, Teks};
use crate::source::Span;

/// What one standard tells of itself to the others of its agency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gist {
    /// Its id.
    pub id: Option<Teks>,
    /// The name of the service.
    pub nama: Option<Teks>,
    /// The name of who provides the service, where the standard says it.
    pub penyelenggara: Option<Teks>,
    /// What it hands out.
    pub produk: Vec<Teks>,
    /// The documents that it asks for and keeps.
    pub diminta: Vec<Diminta>,
    /// The decrees that enacted it.
    pub penetapan: Vec<Ditetapkan>,
}

/// A document that a standard asks for and keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Diminta {
    /// Its name.
    pub dokumen: Teks,
    /// The id of the standard that issues it.
    pub layanan: Option<Teks>,
}

/// A decree that enacted a standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Ditetapkan {
    /// Its number.
    pub nomor: Teks,
    /// Its day.
    pub tanggal: Date,
    /// Where the day stands.
    pub span: Span,
}

/// The gist of a standard; what it takes from its agency is none of it.
#[must_use]
pub fn gist(standar: &Standar) -> Gist {
    let own = |teks: &&Teks| teks.sound && teks.span.source == standar.span.source;
    let mut produk = Vec::new();
    if let Some(component) = standar.komponen.produk.ada() {
        products(&component.butir, &mut |one| {
            if let IsiProduk::Satu(Some(nama)) = &one.isi {
                produk.extend(Some(nama).filter(own).cloned());
            }
        });
    }
    let mut diminta = Vec::new();
    if let Some(component) = standar.komponen.persyaratan.ada() {
        asked(&component.butir, None, &own, &mut diminta);
    }
    let penetapan = standar.riwayat.penetapan.iter().filter_map(|one| {
        let nomor = one.keputusan.nomor.clone().filter(|nomor| nomor.sound)?;
        let tanggal = one.keputusan.tanggal.as_ref()?;
        Some(Ditetapkan { nomor, tanggal: tanggal.value.hari()?, span: tanggal.teks.span })
    });
    let provider = standar.penyelenggara.as_ref().and_then(|it| it.nama.clone());
    Gist {
        id: standar.id.clone().filter(|id| id.sound),
        nama: standar.nama.clone().filter(|nama| nama.sound),
        penyelenggara: provider.filter(|name| name.sound),
        produk,
        diminta,
        penetapan: penetapan.collect(),
    }
}

/// The documents of a list that are kept; what gives no form of its own takes that of the group around it.
fn asked(
    list: &[Syarat],
    around: Option<&BentukDokumen>,
    own: &dyn Fn(&&Teks) -> bool,
    diminta: &mut Vec<Diminta>,
) {
    for syarat in list {
        let bentuk = syarat.bentuk.as_ref().or(around);
        if let IsiSyarat::Dokumen(dokumen) = &syarat.isi
            && own(&dokumen)
            && !bentuk.is_some_and(is_shown)
        {
            let layanan = syarat.layanan.clone().filter(|layanan| layanan.sound);
            diminta.push(Diminta { dokumen: dokumen.clone(), layanan });
        }
        asked(syarat.isi.butir(), bentuk, own, diminta);
    }
}

/// Whether a document is only shown: every form in which it may be given is.
fn is_shown(bentuk: &BentukDokumen) -> bool {
    let forms = !bentuk.semua.is_empty() || !bentuk.salah_satu.is_empty();
    forms
        && bentuk.semua.iter().all(|one| one.nama.text == "ditunjukkan")
        && bentuk.salah_satu.iter().all(is_shown)
}
