//! Huruf j: where to complain, what happens then, and by when.

use super::jangka_waktu::{Rentang, in_words, parts};
use super::prosedur::{Alur, Langkah, flow, step};
use crate::model::kanal::{self, Kanal};
use crate::model::reader::Reader;
use crate::model::{JamPelayanan, Spanned, Teks, Umum};
use crate::source::Span;
use crate::syntax::{NodeId, Value};

/// The component `pengaduan`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pengaduan {
    /// What the component says as a whole; prose alone is its `uraian`.
    pub umum: Umum,
    /// Who answers for it, UU 25/2009 Pasal 36 ayat (4).
    pub penanggung_jawab: Option<PenanggungJawab>,
    /// When complaints are taken.
    pub jam: Option<JamPelayanan>,
    /// The channels, in the order of the file.
    pub kanal: Vec<Kanal>,
    /// What a complaint must hold.
    pub syarat: Vec<Teks>,
    /// The steps of handling.
    pub langkah: Vec<Langkah>,
    /// Parallel flows of handling.
    pub alur: Vec<Alur>,
    /// The clocks.
    pub waktu: Vec<WaktuAduan>,
    /// Whether complaining is free, UU 25/2009 Pasal 48 ayat (1).
    pub gratis: Option<Spanned<bool>>,
    /// Whether the complainant's identity is kept, UU 25/2009 Pasal 49.
    pub identitas_dirahasiakan: Option<Spanned<bool>>,
    /// Bodies outside the agency.
    pub eksternal: Vec<Saluran>,
}

/// Who answers for complaints.
#[derive(Clone, Debug, PartialEq)]
pub struct PenanggungJawab {
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
    /// How to reach them.
    pub kontak: Vec<Teks>,
    /// Where they sit.
    pub alamat: Option<Teks>,
}

/// One clock of complaints.
#[derive(Clone, Debug, PartialEq)]
pub struct WaktuAduan {
    /// The class of complaint it is for.
    pub golongan: Option<Teks>,
    /// The time; its `tahap` is verifikasi, tanggapan, penyelesaian or penyampaian.
    pub rentang: Rentang,
}

/// A body outside the agency; one in words is its `uraian`.
#[derive(Clone, Debug, PartialEq)]
pub struct Saluran {
    /// What every entry may say.
    pub umum: Umum,
    /// How to reach it.
    pub kontak: Vec<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&Pengaduan>,
) -> Pengaduan {
    let channels = agency.map(|it| it.kanal.as_slice());
    let mut bare = Pengaduan {
        umum: Umum::bare(r.span(node)),
        penanggung_jawab: None,
        jam: None,
        kanal: Vec::new(),
        syarat: Vec::new(),
        langkah: Vec::new(),
        alur: Vec::new(),
        waktu: Vec::new(),
        gratis: None,
        identitas_dirahasiakan: None,
        eksternal: Vec::new(),
    };
    match &r.tree.node(node).value {
        Value::Map(_) => mapping(r, node, bare, agency),
        Value::List(_) => Pengaduan { kanal: r.list(node, channels, kanal::read), ..bare },
        _ => {
            bare.umum.uraian = Some(r.teks_at(node, "uraian"));
            bare
        }
    }
}

fn mapping(
    r: &mut Reader<'_>,
    node: NodeId,
    bare: Pengaduan,
    agency: Option<&Pengaduan>,
) -> Pengaduan {
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let channels = agency.map(|it| it.kanal.as_slice());
    let steps = agency.map(|it| it.langkah.as_slice());
    let flows = agency.map(|it| it.alur.as_slice());
    let clocks = agency.map(|it| it.waktu.as_slice());
    let bodies = agency.map(|it| it.eksternal.as_slice());
    let syarat = r.daftar_teks(&mut fields, "syarat");
    let pengaduan = Pengaduan {
        umum: r.umum_component(&mut fields, base.umum),
        penanggung_jawab: r
            .value(&mut fields, "penanggung_jawab")
            .map(|node| officer(r, node))
            .or(base.penanggung_jawab),
        jam: r.jam(&mut fields, "jam").or(base.jam),
        kanal: r.list_under(&mut fields, "kanal", base.kanal, channels, kanal::read),
        syarat: if syarat.is_empty() { base.syarat } else { syarat },
        langkah: r.list_under(&mut fields, "langkah", base.langkah, steps, step),
        alur: r.list_under(&mut fields, "alur", base.alur, flows, flow),
        waktu: r.list_under(&mut fields, "waktu", base.waktu, clocks, clock),
        gratis: r.ya(&mut fields, "gratis").or(base.gratis),
        identitas_dirahasiakan: r
            .ya(&mut fields, "identitas_dirahasiakan")
            .or(base.identitas_dirahasiakan),
        eksternal: r.list_under(&mut fields, "eksternal", base.eksternal, bodies, body),
    };
    r.close(&fields);
    pengaduan
}

fn officer(r: &mut Reader<'_>, node: NodeId) -> PenanggungJawab {
    let mut fields = r.fields(node);
    let penanggung_jawab = PenanggungJawab {
        span: r.span(node),
        jabatan: r.teks(&mut fields, "jabatan"),
        nama: r.name(&mut fields, "nama"),
        nip: r.name(&mut fields, "nip"),
        pangkat: r.name(&mut fields, "pangkat"),
        kontak: r.daftar_teks(&mut fields, "kontak"),
        alamat: r.teks(&mut fields, "alamat"),
    };
    r.close(&fields);
    penanggung_jawab
}

fn clock(r: &mut Reader<'_>, node: NodeId) -> WaktuAduan {
    if r.is_text(node) {
        return WaktuAduan { golongan: None, rentang: in_words(r, node) };
    }
    let mut fields = r.fields(node);
    let umum = Umum::bare(r.span(node));
    let waktu = WaktuAduan {
        golongan: r.teks(&mut fields, "golongan"),
        rentang: parts(r, &mut fields, umum),
    };
    r.close(&fields);
    waktu
}

fn body(r: &mut Reader<'_>, node: NodeId) -> Saluran {
    let mut umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        umum.uraian = Some(r.teks_at(node, "uraian"));
        return Saluran { umum, kontak: Vec::new() };
    }
    let mut fields = r.fields(node);
    let saluran =
        Saluran { umum: r.umum(&mut fields, umum), kontak: r.daftar_teks(&mut fields, "kontak") };
    r.close(&fields);
    saluran
}
