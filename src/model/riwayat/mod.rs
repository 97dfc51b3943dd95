//! The record: what was done to make, enact, publish and judge a standard.

mod read;

pub(super) use read::{official, read};

use smol_str::SmolStr;

use super::{Angka, Scalar, Spanned, Tanggal, Teks};
use crate::source::Span;

/// The record of a standard; of an agency, the acts that standards name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Riwayat {
    /// The key `riwayat`; none where there is none.
    pub kunci: Option<Span>,
    /// The keys of its parts, by name, in the order of the file.
    pub letak: Vec<(SmolStr, Span)>,
    /// The parts of which an entry could not be read, or names what the agency does not have.
    pub tak_utuh: Vec<&'static str>,
    /// Consultations of the public, PP 96/2012 Pasal 26.
    pub konsultasi: Vec<Konsultasi>,
    /// The decree, or several for parts, PP 96/2012 Pasal 27 ayat (4).
    pub penetapan: Vec<Penetapan>,
    /// The pledge, PP 96/2012 Pasal 30; several where an agency keeps them.
    pub maklumat: Vec<Maklumat>,
    /// Where the standard was published.
    pub publikasi: Vec<Publikasi>,
    /// Evaluations and reviews, PP 96/2012 Pasal 32 and 33.
    pub evaluasi: Vec<EvaluasiStandar>,
    /// Surveys of satisfaction.
    pub survei: Vec<Survei>,
    /// What was reached, by period.
    pub capaian: Vec<Capaian>,
    /// The act that revokes the standard.
    pub pencabutan: Vec<Pencabutan>,
}

impl Riwayat {
    /// Whether every entry of a part was read: of one that was not nobody knows what it says.
    #[must_use]
    pub fn utuh(&self, bagian: &str) -> bool {
        !self.tak_utuh.contains(&bagian)
    }
}

/// The date of a record, as written and as read.
pub type TanggalTertulis = Scalar<Tanggal>;

/// A number, as written and as read.
pub type AngkaTertulis = Scalar<Angka>;

/// A consultation of the public.
#[derive(Clone, Debug, PartialEq)]
pub struct Konsultasi {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// The consultation in words, where that is all.
    pub kata: Option<Teks>,
    /// The minutes, PP 96/2012 Pasal 26 ayat (3).
    pub berita_acara: Option<Keputusan>,
    /// How it was held.
    pub cara: Option<Teks>,
    /// Who took part.
    pub peserta: Vec<Peserta>,
    /// How many names the list of those present holds.
    pub daftar_hadir: Option<AngkaTertulis>,
    /// When the draft was published, PP 96/2012 Pasal 27 ayat (1).
    pub rancangan_terbit: Option<TanggalTertulis>,
    /// When the window for comments closed, PP 96/2012 Pasal 27 ayat (2).
    pub tanggapan_ditutup: Option<TanggalTertulis>,
    /// When the repair was done, PP 96/2012 Pasal 27 ayat (3).
    pub perbaikan_selesai: Option<TanggalTertulis>,
    /// What was said, and what came of it.
    pub masukan: Vec<Masukan>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// One element of the public that took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Peserta {
    /// pengguna, ahli, instansi, oms or media.
    pub unsur: Option<Teks>,
    /// How many of it.
    pub jumlah: Option<AngkaTertulis>,
}

/// One comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Masukan {
    /// Who made it.
    pub dari: Option<Teks>,
    /// The component it speaks of.
    pub komponen: Option<Teks>,
    /// What it says.
    pub isi: Option<Teks>,
    /// What the agency answered.
    pub tanggapan: Option<Teks>,
    /// Whether it was taken up.
    pub diterima: Option<Spanned<bool>>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// A decision with number and date.
#[derive(Clone, Debug, PartialEq)]
pub struct Keputusan {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// The decision in words, where that is all.
    pub kata: Option<Teks>,
    /// Its number.
    pub nomor: Option<Teks>,
    /// Its date.
    pub tanggal: Option<TanggalTertulis>,
}

/// The decree that sets the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Penetapan {
    /// The decision itself.
    pub keputusan: Keputusan,
    /// What it is about.
    pub tentang: Option<Teks>,
    /// Who signed it.
    pub pejabat: Option<Pejabat>,
    /// The decisions that it revokes.
    pub mencabut: Vec<Keputusan>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// An official.
#[derive(Clone, Debug, PartialEq)]
pub struct Pejabat {
    /// The whole entry.
    pub span: Span,
    /// The post.
    pub jabatan: Option<Teks>,
    /// The name.
    pub nama: Option<Teks>,
    /// The number of the civil servant.
    pub nip: Option<Teks>,
    /// The rank.
    pub pangkat: Option<Teks>,
}

/// The pledge.
#[derive(Clone, Debug, PartialEq)]
pub struct Maklumat {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// The pledge in words, where that is all.
    pub kata: Option<Teks>,
    /// When it was made.
    pub tanggal: Option<TanggalTertulis>,
    /// When it was published, PP 96/2012 Pasal 30 ayat (4).
    pub terbit: Option<TanggalTertulis>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// The act that revokes the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Pencabutan {
    /// The decision itself.
    pub keputusan: Keputusan,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// What every entry of the record may say beside its own keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keterangan {
    /// In words.
    pub uraian: Option<Teks>,
    /// A remark.
    pub catatan: Option<Teks>,
}

/// One publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Publikasi {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// `cetak`, `elektronik`, `media_sosial`, `situs`, `aplikasi`, `sippn` or `papan`.
    pub media: Option<Teks>,
    /// Where it can be found.
    pub alamat: Option<Teks>,
    /// When.
    pub tanggal: Option<TanggalTertulis>,
    /// By whom, where another body published it.
    pub oleh: Option<Teks>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// An evaluation or a review.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluasiStandar {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// tahunan or `peninjauan_ulang`.
    pub jenis: Option<Teks>,
    /// When.
    pub tanggal: Option<TanggalTertulis>,
    /// tetap or ubah.
    pub hasil: Option<Teks>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// A survey of satisfaction, `PermenPANRB` 14/2017.
#[derive(Clone, Debug, PartialEq)]
pub struct Survei {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// The period, such as `2026-S1`.
    pub periode: Option<Teks>,
    /// How many answered.
    pub responden: Option<AngkaTertulis>,
    /// The means of the elements, 1 to 4, each under its name of [`UNSUR`].
    pub unsur: Vec<(Teks, AngkaTertulis)>,
    /// When it was published.
    pub terbit: Option<TanggalTertulis>,
    /// What is planned after it.
    pub tindak_lanjut: Vec<Rencana>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// The nine elements of `PermenPANRB` 14/2017 under their names in the file.
pub const UNSUR: [&str; 9] = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
];

/// One thing planned after a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Rencana {
    /// What.
    pub rencana: Option<Teks>,
    /// By when.
    pub tenggat: Option<TanggalTertulis>,
    /// When it was done.
    pub selesai: Option<TanggalTertulis>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}

/// What was reached in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Capaian {
    /// The whole entry.
    pub span: Span,
    /// The name that standards use, where an agency keeps it.
    pub id: Option<Teks>,
    /// The period, such as `2026-S1`.
    pub periode: Option<Teks>,
    /// Applications taken in.
    pub permohonan: Option<AngkaTertulis>,
    /// Applications finished.
    pub selesai: Option<AngkaTertulis>,
    /// Of those, finished in time.
    pub tepat_waktu: Option<AngkaTertulis>,
    /// Complaints.
    pub aduan: Option<AngkaTertulis>,
    /// The rest of what there is to say.
    pub keterangan: Keterangan,
}
