//! All components of one file: which of their states each is in, and what the written ones say.

use super::{Isi, Komponen, LetakKomponen, NamaKomponen as N};
use super::{
    biaya, dasar_hukum, evaluasi_kinerja, jaminan_keamanan, jaminan_pelayanan, jangka_waktu,
    jumlah_pelaksana, kompetensi, pengaduan, pengawasan_internal, persyaratan, produk, prosedur,
    sarana,
};
use crate::model::reader::{Fields, Reader};
use crate::syntax::{Entry, NodeId, Tree, Value};

/// Reads the mapping `komponen` of a standard, over what its agency declares; or that of an agency.
pub(in crate::model) fn all<'t>(
    r: &mut Reader<'t>,
    root: &mut Fields<'t>,
    agency: Option<&Komponen>,
) -> Komponen {
    let node = r.value(root, "komponen");
    let mut f = r.fields(node.unwrap_or(r.tree.root));
    let f = &mut f;
    let komponen = Komponen {
        dasar_hukum: one(r, f, N::DasarHukum, agency.map(|it| &it.dasar_hukum), dasar_hukum::read),
        persyaratan: one(r, f, N::Persyaratan, agency.map(|it| &it.persyaratan), persyaratan::read),
        prosedur: one(r, f, N::Prosedur, agency.map(|it| &it.prosedur), prosedur::read),
        jangka_waktu: one(
            r,
            f,
            N::JangkaWaktu,
            agency.map(|it| &it.jangka_waktu),
            jangka_waktu::read,
        ),
        biaya: one(r, f, N::Biaya, agency.map(|it| &it.biaya), biaya::read),
        produk: one(r, f, N::Produk, agency.map(|it| &it.produk), produk::read),
        sarana: one(r, f, N::Sarana, agency.map(|it| &it.sarana), sarana::read),
        kompetensi: one(r, f, N::Kompetensi, agency.map(|it| &it.kompetensi), kompetensi::read),
        pengawasan_internal: one(
            r,
            f,
            N::PengawasanInternal,
            agency.map(|it| &it.pengawasan_internal),
            pengawasan_internal::read,
        ),
        pengaduan: one(r, f, N::Pengaduan, agency.map(|it| &it.pengaduan), pengaduan::read),
        jumlah_pelaksana: one(
            r,
            f,
            N::JumlahPelaksana,
            agency.map(|it| &it.jumlah_pelaksana),
            jumlah_pelaksana::read,
        ),
        jaminan_pelayanan: one(
            r,
            f,
            N::JaminanPelayanan,
            agency.map(|it| &it.jaminan_pelayanan),
            jaminan_pelayanan::read,
        ),
        jaminan_keamanan: one(
            r,
            f,
            N::JaminanKeamanan,
            agency.map(|it| &it.jaminan_keamanan),
            jaminan_keamanan::read,
        ),
        evaluasi_kinerja: one(
            r,
            f,
            N::EvaluasiKinerja,
            agency.map(|it| &it.evaluasi_kinerja),
            evaluasi_kinerja::read,
        ),
    };
    r.komponen = None;
    if node.is_some() {
        r.close(f);
    }
    komponen
}

/// Where the components of a file stand, in its order.
pub(in crate::model) fn places(tree: &Tree) -> Vec<LetakKomponen> {
    let Some(komponen) = tree.get(tree.root, "komponen") else { return Vec::new() };
    let place = |entry: &Entry| {
        let nama = N::ALL.into_iter().find(|nama| nama.key() == entry.key.text)?;
        Some(LetakKomponen { nama, kunci: entry.key.span, isi: tree.node(entry.value).span })
    };
    tree.entries(komponen).iter().filter_map(place).collect()
}

/// A way to read a written component, over that of the agency.
type Written<'t, T> = fn(&mut Reader<'t>, NodeId, Option<&T>) -> T;

fn one<'t, T>(
    r: &mut Reader<'t>,
    fields: &mut Fields<'t>,
    nama: N,
    agency: Option<&Isi<T>>,
    read: Written<'t, T>,
) -> Isi<T> {
    let missing = r
        .tree
        .entry(r.tree.root, "komponen")
        .map_or(r.span(r.tree.root).head(), |entry| entry.key.span);
    // Where the schema refused the whole mapping, it has spoken for all that it should hold.
    if !r.sound(fields.map) {
        return Isi::TakTerbaca(missing);
    }
    if fields.map == r.tree.root {
        return Isi::Tiada(missing);
    }
    let Some(node) = r.value(fields, nama.key()) else { return Isi::Tiada(missing) };
    let span = r.span(node);
    if !r.sound(node) {
        return Isi::TakTerbaca(span);
    }
    if let Value::Text(text) = &r.tree.node(node).value {
        let folded = text.trim().to_lowercase();
        let none = folded == "tidak ada" && !matches!(nama, N::Persyaratan | N::Biaya);
        if folded == "belum" || none {
            return Isi::Belum(span);
        }
    }
    let agency = agency.and_then(Isi::ada);
    if let (Some(warisi), None) = (r.tree.entry(node, "warisi"), agency) {
        return Isi::TakTerwarisi(warisi.key.span);
    }
    r.komponen = Some(nama);
    Isi::Ada(read(r, node, agency))
}
