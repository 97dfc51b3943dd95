//! One service, one standard.

use super::instansi::Instansi;
use super::komponen::{self, Komponen, LetakKomponen};
use super::reader::{Reader, Tulisan};
use super::riwayat::{self, AngkaTertulis, Riwayat, TanggalTertulis};
use super::rujukan;
use super::varian::Varian;
use super::{JamPelayanan, Scalar, Teks, Umum, Waktu};
use crate::source::Span;
use crate::syntax::NodeId;

/// A standard, with what it inherits from its agency.
#[derive(Clone, Debug, PartialEq)]
pub struct Standar {
    /// The whole file.
    pub span: Span,
    /// The key `komponen`, or the head of the file where it is missing.
    pub komponen_span: Span,
    /// Where the components of this file stand, in its order.
    pub letak: Vec<LetakKomponen>,
    /// The byte at which reading had to end; what is missing after it is unknown.
    pub terpotong: Option<u32>,
    /// The stretches of the file that were passed over; what stands there is unknown.
    pub terlewat: Vec<Span>,
    /// Its id, unique in its agency.
    pub id: Option<Teks>,
    /// The name of the service.
    pub nama: Option<Teks>,
    /// The agency's own number.
    pub kode: Option<Teks>,
    /// Who provides the service, where it is not the agency of the file.
    pub penyelenggara: Option<Penyelenggara>,
    /// The units at which it is offered; none means all.
    pub unit: Vec<Teks>,
    /// barang, jasa or administratif.
    pub jenis: Option<Teks>,
    /// perizinan or nonperizinan.
    pub sifat: Option<Teks>,
    /// The field.
    pub bidang: Option<Teks>,
    /// Its version, from 1.
    pub versi: Option<AngkaTertulis>,
    /// The end of a temporary service; words where it is no date.
    pub berlaku_sampai: Option<TanggalTertulis>,
    /// Whom it serves.
    pub pengguna: Option<Teks>,
    /// What it is.
    pub deskripsi: Option<Teks>,
    /// How many ask for it.
    pub volume: Option<Volume>,
    /// A day of work, where it differs from the agency's.
    pub jam_kerja: Option<Scalar<Waktu>>,
    /// When it is offered, where it differs from the agency's.
    pub jam_pelayanan: Option<JamPelayanan>,
    /// Its cases, with those of the agency.
    pub varian: Varian,
    /// The fourteen components.
    pub komponen: Komponen,
    /// Rows that the law does not ask for.
    pub komponen_tambahan: Vec<Tambahan>,
    /// Circulars and manuals, no legal bases.
    pub rujukan_lain: Vec<Rujukan>,
    /// Measures of the service.
    pub indikator: Vec<Indikator>,
    /// Forms, pictures, sheets.
    pub lampiran: Vec<Rujukan>,
    /// The record.
    pub riwayat: Riwayat,
    /// Every text of this file, in its order; inherited ones stand in the agency's.
    pub texts: Vec<Tulisan>,
}

/// Who provides the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Penyelenggara {
    /// Its name.
    pub nama: Option<Teks>,
    /// The body above it.
    pub induk: Option<Teks>,
    /// Where it is.
    pub alamat: Option<Teks>,
}

/// How many asked for the service in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume {
    /// The year.
    pub tahun: Option<AngkaTertulis>,
    /// The applications.
    pub permohonan: Option<AngkaTertulis>,
}

/// A row that the law does not ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Tambahan {
    /// What every entry may say, `uraian` among it.
    pub umum: Umum,
    /// Its heading.
    pub judul: Option<Teks>,
}

/// A paper beside the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Rujukan {
    /// What every entry may say.
    pub umum: Umum,
    /// What it is.
    pub judul: Option<Teks>,
    /// Its address on the web.
    pub alamat: Option<Teks>,
    /// Its file, relative to the standard's.
    pub berkas: Option<Teks>,
}

/// A measure of the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Indikator {
    /// What every entry may say.
    pub umum: Umum,
    /// waktu, biaya, mutu, pengaduan or kepuasan.
    pub ukuran: Option<Teks>,
    /// What is to be reached.
    pub target: Option<Teks>,
}

/// Reads the file of a standard, with what it takes from its agency.
pub(super) fn read(r: &mut Reader<'_>, agency: Option<&Instansi>) -> Standar {
    let mut f = r.fields(r.tree.root);
    let _version = r.value(&mut f, "spp");
    let own = r.value(&mut f, "varian").map(|node| r.varian_at(node)).unwrap_or_default();
    r.varian = own;
    if let Some(agency) = agency {
        r.varian = std::mem::take(&mut r.varian).with(&agency.varian);
    }
    let root = r.span(r.tree.root);
    let standar = Standar {
        span: root,
        komponen_span: r
            .tree
            .entry(r.tree.root, "komponen")
            .map_or(root.head(), |entry| entry.key.span),
        letak: komponen::lower::places(r.tree),
        terpotong: r.tree.cut,
        terlewat: r.tree.unread.clone(),
        id: r.name(&mut f, "id"),
        nama: r.teks(&mut f, "nama"),
        kode: r.name(&mut f, "kode"),
        penyelenggara: r.value(&mut f, "penyelenggara").map(|node| provider(r, node)),
        unit: r.names_under(&mut f, "unit"),
        jenis: r.name(&mut f, "jenis"),
        sifat: r.name(&mut f, "sifat"),
        bidang: r.name(&mut f, "bidang"),
        versi: r.angka(&mut f, "versi"),
        berlaku_sampai: r.tanggal(&mut f, "berlaku_sampai"),
        pengguna: r.teks(&mut f, "pengguna"),
        deskripsi: r.teks(&mut f, "deskripsi"),
        volume: r.value(&mut f, "volume").map(|node| volume(r, node)),
        jam_kerja: r.waktu(&mut f, "jam_kerja"),
        jam_pelayanan: r.jam(&mut f, "jam_pelayanan"),
        varian: Varian::default(),
        komponen: komponen::lower::all(r, &mut f, agency.map(|it| &it.komponen)),
        komponen_tambahan: r.list_under(&mut f, "komponen_tambahan", Vec::new(), None, addition),
        rujukan_lain: r.list_under(&mut f, "rujukan_lain", Vec::new(), None, paper),
        indikator: r.list_under(&mut f, "indikator", Vec::new(), None, measure),
        lampiran: r.list_under(&mut f, "lampiran", Vec::new(), None, paper),
        riwayat: r
            .take(&mut f, "riwayat")
            .map(|entry| Riwayat {
                kunci: Some(entry.key.span),
                ..riwayat::read(r, entry.value, agency.map(|it| &it.riwayat))
            })
            .unwrap_or_default(),
        texts: Vec::new(),
    };
    r.close(&f);
    r.found.extend(rujukan::units(&standar.unit, agency));
    r.found.extend(rujukan::steps(&standar.komponen));
    Standar {
        varian: std::mem::take(&mut r.varian),
        texts: std::mem::take(&mut r.texts),
        ..standar
    }
}

fn provider(r: &mut Reader<'_>, node: NodeId) -> Penyelenggara {
    if r.is_text(node) {
        return Penyelenggara {
            nama: Some(r.teks_at(node, "penyelenggara")),
            induk: None,
            alamat: None,
        };
    }
    let mut f = r.fields(node);
    let penyelenggara = Penyelenggara {
        nama: r.teks(&mut f, "nama"),
        induk: r.teks(&mut f, "induk"),
        alamat: r.teks(&mut f, "alamat"),
    };
    r.close(&f);
    penyelenggara
}

fn volume(r: &mut Reader<'_>, node: NodeId) -> Volume {
    let mut f = r.fields(node);
    let volume =
        Volume { tahun: r.angka(&mut f, "tahun"), permohonan: r.angka(&mut f, "permohonan") };
    r.close(&f);
    volume
}

fn addition(r: &mut Reader<'_>, node: NodeId) -> Tambahan {
    let mut f = r.fields(node);
    let tambahan = Tambahan { umum: r.umum_entry(&mut f), judul: r.teks(&mut f, "judul") };
    r.close(&f);
    tambahan
}

fn paper(r: &mut Reader<'_>, node: NodeId) -> Rujukan {
    if r.is_text(node) {
        let judul = Some(r.teks_at(node, "judul"));
        return Rujukan { umum: Umum::bare(r.span(node)), judul, alamat: None, berkas: None };
    }
    let mut f = r.fields(node);
    let rujukan = Rujukan {
        umum: r.umum_entry(&mut f),
        judul: r.teks(&mut f, "judul"),
        alamat: r.name(&mut f, "alamat"),
        berkas: r.name(&mut f, "berkas"),
    };
    r.close(&f);
    rujukan
}

fn measure(r: &mut Reader<'_>, node: NodeId) -> Indikator {
    let mut f = r.fields(node);
    let indikator = Indikator {
        umum: r.umum_entry(&mut f),
        ukuran: r.name(&mut f, "ukuran"),
        target: r.teks(&mut f, "target"),
    };
    r.close(&f);
    indikator
}
