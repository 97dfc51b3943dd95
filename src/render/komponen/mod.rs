//! The fourteen components of UU 25/2009 Pasal 21 as blocks, each value of the model said once.

mod biaya;
mod daftar;
pub(super) mod entri;
pub(super) mod kanal;
pub(super) mod kata;
mod pelaksana;
mod pengaduan;
mod persyaratan;
mod prosedur;
pub(super) mod waktu;

use entri::Context;

use super::block::Block;
use crate::model::{Isi, NamaKomponen};

pub(super) use biaya::amount;

/// A component as blocks; what was not written yet is a visible gap.
pub(super) fn blocks(context: Context<'_>, nama: NamaKomponen) -> Vec<Block> {
    let all = &context.standar.komponen;
    match nama {
        NamaKomponen::DasarHukum => {
            written(&all.dasar_hukum, |it| daftar::dasar_hukum(context, it))
        }
        NamaKomponen::Persyaratan => {
            written(&all.persyaratan, |it| persyaratan::blocks(context, it))
        }
        NamaKomponen::Prosedur => written(&all.prosedur, |it| prosedur::blocks(context, it)),
        NamaKomponen::JangkaWaktu => written(&all.jangka_waktu, |it| waktu::blocks(context, it)),
        NamaKomponen::Biaya => written(&all.biaya, |it| biaya::blocks(context, it)),
        NamaKomponen::Produk => written(&all.produk, |it| daftar::produk(context, it)),
        NamaKomponen::Sarana => written(&all.sarana, |it| daftar::sarana(context, it)),
        NamaKomponen::Kompetensi => {
            written(&all.kompetensi, |it| pelaksana::kompetensi(context, it))
        }
        NamaKomponen::PengawasanInternal => {
            written(&all.pengawasan_internal, |it| pelaksana::pengawasan(context, it))
        }
        NamaKomponen::Pengaduan => written(&all.pengaduan, |it| pengaduan::blocks(context, it)),
        NamaKomponen::JumlahPelaksana => {
            written(&all.jumlah_pelaksana, |it| pelaksana::jumlah(context, it))
        }
        NamaKomponen::JaminanPelayanan => {
            written(&all.jaminan_pelayanan, |it| pelaksana::jaminan_pelayanan(context, it))
        }
        NamaKomponen::JaminanKeamanan => {
            written(&all.jaminan_keamanan, |it| pelaksana::jaminan_keamanan(context, it))
        }
        NamaKomponen::EvaluasiKinerja => {
            written(&all.evaluasi_kinerja, |it| pelaksana::evaluasi(context, it))
        }
    }
}

fn written<T>(isi: &Isi<T>, print: impl FnOnce(&T) -> Vec<Block>) -> Vec<Block> {
    let blocks = match isi {
        Isi::Ada(it) => print(it),
        Isi::TakTerbaca(_) => return vec![gap("Tidak dapat dibaca")],
        Isi::Belum(_) | Isi::Tiada(_) | Isi::TakTerwarisi(_) => {
            return vec![gap("Belum ditetapkan")];
        }
    };
    if blocks.is_empty() { vec![gap("Tidak ada ketentuan untuk kasus ini")] } else { blocks }
}

/// A gap that a reader sees.
fn gap(words: &str) -> Block {
    let words = vec![super::block::Inline::Emphasis(vec![super::block::Inline::text(words)])];
    Block::container("belum", vec![Block::Paragraph(words)])
}
