//! The fourteen components of UU 25/2009 Pasal 21, each in a file: what it may say, and how it is read.

mod biaya;
mod daftar;
mod dasar_hukum;
mod evaluasi_kinerja;
mod jaminan_keamanan;
mod jaminan_pelayanan;
mod jangka_waktu;
mod jumlah_pelaksana;
mod kompetensi;
pub(super) mod lower;
mod pengaduan;
mod pengawasan_internal;
mod persyaratan;
mod produk;
mod prosedur;
mod sarana;

pub use biaya::{Baris, Biaya, Gratis, IsiBaris, Pembayaran, SifatBaris};
pub use daftar::{Butir, Daftar};
pub use dasar_hukum::{DasarHukum, Landasan};
pub use evaluasi_kinerja::{Evaluasi, EvaluasiKinerja};
pub use jaminan_keamanan::{JaminanKeamanan, Upaya};
pub use jaminan_pelayanan::{JaminanPelayanan, Kompensasi, Pernyataan};
pub use jangka_waktu::{Batas, JangkaWaktu, Perpanjangan, Rentang};
pub use jumlah_pelaksana::{JumlahPelaksana, Pelaksana};
pub use kompetensi::{Kompetensi, KompetensiPeran};
pub use pengaduan::{PenanggungJawab, Pengaduan, Saluran, WaktuAduan};
pub use pengawasan_internal::{Pengawasan, PengawasanInternal};
pub use persyaratan::{BENTUK, Bentuk, BentukDokumen, IsiSyarat, Persyaratan, Syarat};
pub use produk::{IsiProduk, Produk, ProdukPelayanan};
pub use prosedur::{Alur, Gambar, Hasil, Langkah, Prosedur};
pub use sarana::{IsiSarana, Sarana, SaranaPelayanan};

use crate::source::Span;

/// The components by name, in the order of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is the key of the same name; `judul` says what the law calls it"
)]
pub enum NamaKomponen {
    DasarHukum,
    Persyaratan,
    Prosedur,
    JangkaWaktu,
    Biaya,
    Produk,
    Sarana,
    Kompetensi,
    PengawasanInternal,
    Pengaduan,
    JumlahPelaksana,
    JaminanPelayanan,
    JaminanKeamanan,
    EvaluasiKinerja,
}

use NamaKomponen as N;

impl NamaKomponen {
    /// All fourteen, a to n.
    pub const ALL: [Self; 14] = [
        N::DasarHukum,
        N::Persyaratan,
        N::Prosedur,
        N::JangkaWaktu,
        N::Biaya,
        N::Produk,
        N::Sarana,
        N::Kompetensi,
        N::PengawasanInternal,
        N::Pengaduan,
        N::JumlahPelaksana,
        N::JaminanPelayanan,
        N::JaminanKeamanan,
        N::EvaluasiKinerja,
    ];

    /// The key in the file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.row().0
    }

    /// The heading in print.
    #[must_use]
    pub const fn judul(self) -> &'static str {
        self.row().1
    }

    /// The letter of UU 25/2009 Pasal 21.
    #[must_use]
    pub const fn huruf(self) -> char {
        (b'a' + self as u8) as char
    }

    /// Whether it is one of the ten of the founding document, the profile `inti`.
    #[must_use]
    pub const fn inti(self) -> bool {
        (self as u8) < 10
    }

    /// Whether it belongs to the delivery of the service, the six that `PermenPANRB` 15/2014 has published.
    #[must_use]
    pub const fn publik(self) -> bool {
        matches!(
            self,
            N::Persyaratan | N::Prosedur | N::JangkaWaktu | N::Biaya | N::Produk | N::Pengaduan
        )
    }

    const fn row(self) -> (&'static str, &'static str) {
        match self {
            N::DasarHukum => ("dasar_hukum", "Dasar Hukum"),
            N::Persyaratan => ("persyaratan", "Persyaratan"),
            N::Prosedur => ("prosedur", "Sistem, Mekanisme, dan Prosedur"),
            N::JangkaWaktu => ("jangka_waktu", "Jangka Waktu Penyelesaian"),
            N::Biaya => ("biaya", "Biaya/Tarif"),
            N::Produk => ("produk", "Produk Pelayanan"),
            N::Sarana => ("sarana", "Sarana, Prasarana, dan/atau Fasilitas"),
            N::Kompetensi => ("kompetensi", "Kompetensi Pelaksana"),
            N::PengawasanInternal => ("pengawasan_internal", "Pengawasan Internal"),
            N::Pengaduan => ("pengaduan", "Penanganan Pengaduan, Saran, dan Masukan"),
            N::JumlahPelaksana => ("jumlah_pelaksana", "Jumlah Pelaksana"),
            N::JaminanPelayanan => ("jaminan_pelayanan", "Jaminan Pelayanan"),
            N::JaminanKeamanan => {
                ("jaminan_keamanan", "Jaminan Keamanan dan Keselamatan Pelayanan")
            }
            N::EvaluasiKinerja => ("evaluasi_kinerja", "Evaluasi Kinerja Pelaksana"),
        }
    }
}

/// Where a component stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetakKomponen {
    /// Which it is.
    pub nama: NamaKomponen,
    /// Its key.
    pub kunci: Span,
    /// What is written under the key.
    pub isi: Span,
}

/// The state of a component.
#[derive(Clone, Debug, PartialEq)]
pub enum Isi<T> {
    /// It is written, here or in the agency's file.
    Ada(T),
    /// It says `belum`: the place of that word.
    Belum(Span),
    /// Its key is missing: the key `komponen`, which should hold it.
    Tiada(Span),
    /// `warisi` of a component that the agency lacks: the place of that key.
    TakTerwarisi(Span),
    /// It could not be read; a finding has been made.
    TakTerbaca(Span),
}

impl<T> Isi<T> {
    /// The component where it is written.
    #[must_use]
    pub fn ada(&self) -> Option<&T> {
        match self {
            Self::Ada(isi) => Some(isi),
            _ => None,
        }
    }

    /// The same state without what is written.
    #[must_use]
    pub fn keadaan(&self) -> Isi<()> {
        match self {
            Self::Ada(_) => Isi::Ada(()),
            Self::Belum(span) => Isi::Belum(*span),
            Self::Tiada(span) => Isi::Tiada(*span),
            Self::TakTerwarisi(span) => Isi::TakTerwarisi(*span),
            Self::TakTerbaca(span) => Isi::TakTerbaca(*span),
        }
    }
}

/// All fourteen components of one standard, or those that an agency declares for its standards.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is the component of the same name")]
pub struct Komponen {
    pub dasar_hukum: Isi<DasarHukum>,
    pub persyaratan: Isi<Persyaratan>,
    pub prosedur: Isi<Prosedur>,
    pub jangka_waktu: Isi<JangkaWaktu>,
    pub biaya: Isi<Biaya>,
    pub produk: Isi<ProdukPelayanan>,
    pub sarana: Isi<SaranaPelayanan>,
    pub kompetensi: Isi<Kompetensi>,
    pub pengawasan_internal: Isi<PengawasanInternal>,
    pub pengaduan: Isi<Pengaduan>,
    pub jumlah_pelaksana: Isi<JumlahPelaksana>,
    pub jaminan_pelayanan: Isi<JaminanPelayanan>,
    pub jaminan_keamanan: Isi<JaminanKeamanan>,
    pub evaluasi_kinerja: Isi<EvaluasiKinerja>,
}

impl Komponen {
    /// The state of one component.
    #[must_use]
    pub fn keadaan(&self, nama: NamaKomponen) -> Isi<()> {
        match nama {
            N::DasarHukum => self.dasar_hukum.keadaan(),
            N::Persyaratan => self.persyaratan.keadaan(),
            N::Prosedur => self.prosedur.keadaan(),
            N::JangkaWaktu => self.jangka_waktu.keadaan(),
            N::Biaya => self.biaya.keadaan(),
            N::Produk => self.produk.keadaan(),
            N::Sarana => self.sarana.keadaan(),
            N::Kompetensi => self.kompetensi.keadaan(),
            N::PengawasanInternal => self.pengawasan_internal.keadaan(),
            N::Pengaduan => self.pengaduan.keadaan(),
            N::JumlahPelaksana => self.jumlah_pelaksana.keadaan(),
            N::JaminanPelayanan => self.jaminan_pelayanan.keadaan(),
            N::JaminanKeamanan => self.jaminan_keamanan.keadaan(),
            N::EvaluasiKinerja => self.evaluasi_kinerja.keadaan(),
        }
    }
}
