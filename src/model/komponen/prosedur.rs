//! Huruf c: how the service runs, for those who give and those who receive it.

use crate::model::kanal::{self, Kanal};
use crate::model::reader::{Fields, Reader};
use crate::model::{Scalar, Spanned, Teks, Umum, Waktu};
use crate::syntax::{NodeId, Value};

/// The component `prosedur`.
#[derive(Clone, Debug, PartialEq)]
pub struct Prosedur {
    /// What the component says as a whole; prose alone is its `uraian`.
    pub umum: Umum,
    /// Where the service can be asked for.
    pub kanal: Vec<Kanal>,
    /// The steps that all flows share, or those of the only flow.
    pub langkah: Vec<Langkah>,
    /// Parallel flows after the common steps.
    pub alur: Vec<Alur>,
    /// Numbers of the operating procedures behind it.
    pub sop: Vec<Teks>,
    /// Pictures of the flow.
    pub gambar: Vec<Gambar>,
}

/// One of several parallel flows.
#[derive(Clone, Debug, PartialEq)]
pub struct Alur {
    /// What every entry may say.
    pub umum: Umum,
    /// Its name.
    pub nama: Option<Teks>,
    /// Its steps.
    pub langkah: Vec<Langkah>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Langkah {
    /// What every entry may say.
    pub umum: Umum,
    /// The name that `ke` uses.
    pub id: Option<Teks>,
    /// The roles that act together.
    pub pelaku: Vec<Teks>,
    /// What is done.
    pub kegiatan: Option<Teks>,
    /// How long it takes.
    pub waktu: Option<Scalar<Waktu>>,
    /// A wait that counts, in place of a time.
    pub tunggu: Option<Scalar<Waktu>>,
    /// What comes out of it.
    pub keluaran: Vec<Teks>,
    /// Whether another institution acts.
    pub luar: Option<Spanned<bool>>,
    /// A moment relative to an event.
    pub pada: Option<Teks>,
    /// Outcomes, not on the main line.
    pub bila: Vec<Hasil>,
    /// Steps inside this one.
    pub langkah: Vec<Langkah>,
}

/// An outcome in mid-flow.
#[derive(Clone, Debug, PartialEq)]
pub struct Hasil {
    /// What turned out.
    pub keadaan: Option<Teks>,
    /// What is done then, as a step: all its parts may be absent.
    pub langkah: Langkah,
    /// Where the flow goes on: the id of a step, `selesai` or `ditolak`; none means at the next step.
    pub ke: Option<Teks>,
}

/// A picture of the flow.
#[derive(Clone, Debug, PartialEq)]
pub struct Gambar {
    /// What every entry may say.
    pub umum: Umum,
    /// Its file, relative to the file that names it.
    pub berkas: Option<Teks>,
    /// Its address on the web.
    pub alamat: Option<Teks>,
    /// What it shows.
    pub judul: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&Prosedur>,
) -> Prosedur {
    let steps = agency.map(|it| it.langkah.as_slice());
    let mut bare = Prosedur {
        umum: Umum::bare(r.span(node)),
        kanal: Vec::new(),
        langkah: Vec::new(),
        alur: Vec::new(),
        sop: Vec::new(),
        gambar: Vec::new(),
    };
    match &r.tree.node(node).value {
        Value::List(_) => Prosedur { langkah: r.list(node, steps, step), ..bare },
        Value::Map(_) => {
            let mut fields = r.fields(node);
            let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
            let channels = agency.map(|it| it.kanal.as_slice());
            let umum = r.umum_component(&mut fields, base.umum);
            let prosedur = Prosedur {
                umum,
                kanal: r.list_under(&mut fields, "kanal", base.kanal, channels, kanal::read),
                langkah: r.list_under(&mut fields, "langkah", base.langkah, steps, step),
                alur: r.list_under(
                    &mut fields,
                    "alur",
                    base.alur,
                    agency.map(|it| it.alur.as_slice()),
                    flow,
                ),
                sop: r.list_under(
                    &mut fields,
                    "sop",
                    base.sop,
                    agency.map(|it| it.sop.as_slice()),
                    number,
                ),
                gambar: r.list_under(
                    &mut fields,
                    "gambar",
                    base.gambar,
                    agency.map(|it| it.gambar.as_slice()),
                    picture,
                ),
            };
            r.close(&fields);
            prosedur
        }
        _ => {
            bare.umum.uraian = Some(r.teks_at(node, "uraian"));
            bare
        }
    }
}

fn number(r: &mut Reader<'_>, node: NodeId) -> Teks {
    r.teks_at(node, "sop")
}

fn picture(r: &mut Reader<'_>, node: NodeId) -> Gambar {
    if r.is_text(node) {
        let berkas = Some(r.teks_at(node, "berkas"));
        return Gambar { umum: Umum::bare(r.span(node)), berkas, alamat: None, judul: None };
    }
    let mut fields = r.fields(node);
    let gambar = Gambar {
        umum: r.umum_entry(&mut fields),
        berkas: r.name(&mut fields, "berkas"),
        alamat: r.name(&mut fields, "alamat"),
        judul: r.teks(&mut fields, "judul"),
    };
    r.close(&fields);
    gambar
}

/// One of several flows, of the service or of complaints.
pub(super) fn flow(r: &mut Reader<'_>, node: NodeId) -> Alur {
    let mut fields = r.fields(node);
    let umum = r.umum_entry(&mut fields);
    let nama = r.teks(&mut fields, "nama");
    let langkah =
        r.within(&umum.untuk, |r| r.list_under(&mut fields, "langkah", Vec::new(), None, step));
    r.close(&fields);
    Alur { umum, nama, langkah }
}

/// One step of a flow.
pub(super) fn step(r: &mut Reader<'_>, node: NodeId) -> Langkah {
    if r.is_text(node) {
        let kegiatan = Some(r.teks_at(node, "kegiatan"));
        return Langkah { kegiatan, ..bare_step(Umum::bare(r.span(node))) };
    }
    let mut fields = r.fields(node);
    let parts = parts(r, &mut fields);
    let langkah = r.within(&parts.umum.untuk.clone(), |r| Langkah {
        id: r.name(&mut fields, "id"),
        tunggu: r.waktu(&mut fields, "tunggu"),
        bila: r.list_under(&mut fields, "bila", Vec::new(), None, outcome),
        ..parts
    });
    r.close(&fields);
    langkah
}

fn outcome(r: &mut Reader<'_>, node: NodeId) -> Hasil {
    let mut fields = r.fields(node);
    let hasil = Hasil {
        keadaan: r.teks(&mut fields, "keadaan"),
        langkah: parts(r, &mut fields),
        ke: r.name(&mut fields, "ke"),
    };
    r.close(&fields);
    hasil
}

/// What a step and an outcome have in common.
fn parts<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>) -> Langkah {
    let umum = r.umum_entry(fields);
    r.within(&umum.untuk.clone(), |r| Langkah {
        pelaku: r.daftar_teks(fields, "pelaku"),
        kegiatan: r.teks(fields, "kegiatan"),
        waktu: r.waktu(fields, "waktu"),
        keluaran: r.daftar_teks(fields, "keluaran"),
        luar: r.ya(fields, "luar"),
        pada: r.teks(fields, "pada"),
        langkah: r.list_under(fields, "langkah", Vec::new(), None, step),
        ..bare_step(umum)
    })
}

fn bare_step(umum: Umum) -> Langkah {
    Langkah {
        umum,
        id: None,
        pelaku: Vec::new(),
        kegiatan: None,
        waktu: None,
        tunggu: None,
        keluaran: Vec::new(),
        luar: None,
        pada: None,
        bila: Vec::new(),
        langkah: Vec::new(),
    }
}
