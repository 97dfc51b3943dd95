//! The agency: who, where, when, and what its standards share.

use super::komponen::{Komponen, LetakKomponen};
use super::reader::{Reader, Tulisan};
use super::riwayat::{self, Pejabat, Riwayat};
use super::rujukan;
use super::varian::Varian;
use super::{JamPelayanan, Scalar, Teks, Waktu, komponen};
use crate::source::Span;
use crate::syntax::NodeId;

/// An agency and what its standards share.
#[derive(Clone, Debug, PartialEq)]
pub struct Instansi {
    /// The key `instansi`.
    pub span: Span,
    /// Its name.
    pub nama: Option<Teks>,
    /// The body above it.
    pub induk: Option<Teks>,
    /// Its abbreviation.
    pub singkatan: Option<Teks>,
    /// The code of its region.
    pub kode_wilayah: Option<Teks>,
    /// Its address.
    pub alamat: Option<Teks>,
    /// Where its decisions are signed.
    pub tempat: Option<Teks>,
    /// Its telephone.
    pub telepon: Option<Teks>,
    /// Its e-mail address.
    pub surel: Option<Teks>,
    /// Its website.
    pub situs: Option<Teks>,
    /// The file of its emblem, relative to the agency's file.
    pub logo: Option<Teks>,
    /// WIB, WITA or WIT.
    pub zona_waktu: Option<Teks>,
    /// Working days a week, 5 or 6.
    pub hari_kerja: Option<Teks>,
    /// A day of work.
    pub jam_kerja: Option<Scalar<Waktu>>,
    /// When it is open.
    pub jam_pelayanan: Option<JamPelayanan>,
    /// Its head.
    pub pimpinan: Option<Pejabat>,
    /// The paper and look of its documents.
    pub naskah: Option<Naskah>,
    /// Its units.
    pub unit: Vec<Unit>,
    /// Cases that its components use.
    pub varian: Varian,
    /// Components that standards take.
    pub komponen: Komponen,
    /// Where they stand in its file, in its order.
    pub letak: Vec<LetakKomponen>,
    /// The statements of its pledge.
    pub maklumat: Option<PernyataanMaklumat>,
    /// Records that standards name.
    pub riwayat: Riwayat,
    /// Every text of the file, in its order.
    pub texts: Vec<Tulisan>,
}

/// The paper and look of documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Naskah {
    /// A4 or F4.
    pub kertas: Option<Teks>,
    /// The typeface.
    pub huruf: Option<Teks>,
    /// The size of the type, in points.
    pub ukuran: Option<Teks>,
    /// The margins.
    pub tepi: Option<Tepi>,
}

/// The margins of a sheet, each as written, such as `2,5 cm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tepi {
    /// Above.
    pub atas: Option<Teks>,
    /// On the right.
    pub kanan: Option<Teks>,
    /// Below.
    pub bawah: Option<Teks>,
    /// On the left.
    pub kiri: Option<Teks>,
}

/// One of several places of an agency.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use.
    pub id: Option<Teks>,
    /// What it is called.
    pub nama: Option<Teks>,
    /// Where it is.
    pub alamat: Option<Teks>,
    /// Its telephone.
    pub telepon: Option<Teks>,
    /// Its e-mail address.
    pub surel: Option<Teks>,
    /// When it is open.
    pub jam_pelayanan: Option<JamPelayanan>,
}

/// The three statements of a pledge.
#[derive(Clone, Debug, PartialEq)]
pub struct PernyataanMaklumat {
    /// That the standard will be kept.
    pub kesanggupan: Option<Teks>,
    /// That the service will be bettered.
    pub perbaikan: Option<Teks>,
    /// That sanctions are accepted.
    pub sanksi: Option<Teks>,
}

/// Reads the file of an agency.
pub(super) fn read(r: &mut Reader<'_>) -> Instansi {
    let mut root = r.fields(r.tree.root);
    let _version = r.value(&mut root, "spp");
    let own = r.take(&mut root, "instansi");
    let (span, node) = own
        .map_or((r.span(r.tree.root).head(), r.tree.root), |entry| (entry.key.span, entry.value));
    if let Some(node) = r.value(&mut root, "varian") {
        r.varian = r.varian_at(node);
    }
    let mut f = r.fields(node);
    let instansi = Instansi {
        span,
        nama: r.teks(&mut f, "nama"),
        induk: r.teks(&mut f, "induk"),
        singkatan: r.teks(&mut f, "singkatan"),
        kode_wilayah: r.name(&mut f, "kode_wilayah"),
        alamat: r.teks(&mut f, "alamat"),
        tempat: r.teks(&mut f, "tempat"),
        telepon: r.teks(&mut f, "telepon"),
        surel: r.teks(&mut f, "surel"),
        situs: r.teks(&mut f, "situs"),
        logo: r.name(&mut f, "logo"),
        zona_waktu: r.name(&mut f, "zona_waktu"),
        hari_kerja: r.name(&mut f, "hari_kerja"),
        jam_kerja: r.waktu(&mut f, "jam_kerja"),
        jam_pelayanan: r.jam(&mut f, "jam_pelayanan"),
        pimpinan: r.value(&mut f, "pimpinan").map(|node| riwayat::official(r, node)),
        naskah: r.value(&mut f, "naskah").map(|node| look(r, node)),
        unit: r.list_under(&mut f, "unit", Vec::new(), None, unit),
        varian: Varian::default(),
        komponen: komponen::lower::all(r, &mut root, None),
        letak: komponen::lower::places(r.tree),
        maklumat: r.value(&mut root, "maklumat").map(|node| statements(r, node)),
        riwayat: r
            .value(&mut root, "riwayat")
            .map(|node| riwayat::read(r, node, None))
            .unwrap_or_default(),
        texts: Vec::new(),
    };
    r.close(&f);
    r.close(&root);
    r.found.extend(rujukan::steps(&instansi.komponen));
    Instansi {
        varian: std::mem::take(&mut r.varian),
        texts: std::mem::take(&mut r.texts),
        ..instansi
    }
}

fn look(r: &mut Reader<'_>, node: NodeId) -> Naskah {
    let mut f = r.fields(node);
    let naskah = Naskah {
        kertas: r.name(&mut f, "kertas"),
        huruf: r.name(&mut f, "huruf"),
        ukuran: r.name(&mut f, "ukuran"),
        tepi: r.value(&mut f, "tepi").map(|node| margins(r, node)),
    };
    r.close(&f);
    naskah
}

fn margins(r: &mut Reader<'_>, node: NodeId) -> Tepi {
    let mut f = r.fields(node);
    let tepi = Tepi {
        atas: r.name(&mut f, "atas"),
        kanan: r.name(&mut f, "kanan"),
        bawah: r.name(&mut f, "bawah"),
        kiri: r.name(&mut f, "kiri"),
    };
    r.close(&f);
    tepi
}

fn unit(r: &mut Reader<'_>, node: NodeId) -> Unit {
    let mut f = r.fields(node);
    let unit = Unit {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        nama: r.teks(&mut f, "nama"),
        alamat: r.teks(&mut f, "alamat"),
        telepon: r.teks(&mut f, "telepon"),
        surel: r.teks(&mut f, "surel"),
        jam_pelayanan: r.jam(&mut f, "jam_pelayanan"),
    };
    r.close(&f);
    unit
}

fn statements(r: &mut Reader<'_>, node: NodeId) -> PernyataanMaklumat {
    let mut f = r.fields(node);
    let pernyataan = PernyataanMaklumat {
        kesanggupan: r.teks(&mut f, "kesanggupan"),
        perbaikan: r.teks(&mut f, "perbaikan"),
        sanksi: r.teks(&mut f, "sanksi"),
    };
    r.close(&f);
    pernyataan
}
