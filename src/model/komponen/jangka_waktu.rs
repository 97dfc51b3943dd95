//! Huruf d: how long the whole service takes.

use super::daftar;
use crate::model::reader::{Fields, Reader};
use crate::model::{Scalar, Teks, Umum, Waktu, waktu};
use crate::source::Span;
use crate::syntax::{NodeId, Value};

/// The component `jangka_waktu`: alternatives, or stages that add up.
#[derive(Clone, Debug, PartialEq)]
pub struct JangkaWaktu {
    /// The entries, in the order of the file; a component written as a mapping is one entry.
    pub butir: Vec<Rentang>,
}

/// One time to finish.
#[derive(Clone, Debug, PartialEq)]
pub struct Rentang {
    /// What every entry may say.
    pub umum: Umum,
    /// The promised bound or the time as published; none for a stage without a number.
    pub batas: Option<Batas>,
    /// What it usually takes.
    pub lazim: Option<Scalar<Waktu>>,
    /// From which moment it counts.
    pub sejak: Option<Teks>,
    /// The stage; stages add up.
    pub tahap: Option<Teks>,
    /// The product it is for.
    pub produk: Option<Teks>,
    /// The unit of work it is for.
    pub per: Option<Teks>,
    /// By how much it may run longer.
    pub perpanjangan: Option<Perpanjangan>,
}

/// A time, and by which key it was given.
#[derive(Clone, Debug, PartialEq)]
pub enum Batas {
    /// `paling_lama`: a promised bound.
    PalingLama(Scalar<Waktu>),
    /// `waktu`: in the words of the publication.
    Waktu(Scalar<Waktu>),
}

impl Batas {
    /// The time, whichever key gave it.
    #[must_use]
    pub fn waktu(&self) -> &Scalar<Waktu> {
        match self {
            Self::PalingLama(waktu) | Self::Waktu(waktu) => waktu,
        }
    }
}

/// How much longer the clock may run.
#[derive(Clone, Debug, PartialEq)]
pub struct Perpanjangan {
    /// The whole entry.
    pub span: Span,
    /// The bound of the extension.
    pub paling_lama: Option<Scalar<Waktu>>,
    /// The reason for it.
    pub alasan: Option<Teks>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&JangkaWaktu>,
) -> JangkaWaktu {
    let list = agency.map(|it| it.butir.as_slice());
    if r.tree.entry(node, "warisi").is_none() {
        return JangkaWaktu { butir: r.list(node, list, entry) };
    }
    // `warisi` with keys beside it: they replace those of the agency's one entry.
    let mut fields = r.fields(node);
    r.inherits(&mut fields);
    let mut butir = list.unwrap_or_default().to_vec();
    if butir.len() > 1 {
        daftar::entry_untold(r, node, |_| true);
    }
    if let [only] = butir.as_mut_slice() {
        let own = parts(r, &mut fields, only.umum.clone());
        *only = Rentang {
            umum: own.umum,
            batas: own.batas.or(only.batas.take()),
            lazim: own.lazim.or(only.lazim.take()),
            sejak: own.sejak.or(only.sejak.take()),
            tahap: own.tahap.or(only.tahap.take()),
            produk: r.teks(&mut fields, "produk").or(only.produk.take()),
            per: own.per.or(only.per.take()),
            perpanjangan: own.perpanjangan.or(only.perpanjangan.take()),
        };
    }
    JangkaWaktu { butir }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Rentang {
    let umum = Umum::bare(r.span(node));
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return in_words(r, node);
    }
    let mut fields = r.fields(node);
    let produk = r.teks(&mut fields, "produk");
    let rentang = Rentang { produk, ..parts(r, &mut fields, umum) };
    r.close(&fields);
    rentang
}

/// A time that is written as a text alone.
pub(super) fn in_words(r: &mut Reader<'_>, node: NodeId) -> Rentang {
    let teks = r.teks_at(node, "waktu");
    Rentang {
        umum: Umum::bare(teks.span),
        batas: Some(Batas::Waktu(Scalar { value: waktu::parse(&teks.text), teks })),
        lazim: None,
        sejak: None,
        tahap: None,
        produk: None,
        per: None,
        perpanjangan: None,
    }
}

/// What the times of a service and of its complaints have in common.
pub(super) fn parts<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>, inherited: Umum) -> Rentang {
    let umum = r.umum(fields, inherited);
    let bound = r.waktu(fields, "paling_lama").map(Batas::PalingLama);
    let published = r.waktu(fields, "waktu").map(Batas::Waktu);
    Rentang {
        umum,
        batas: bound.or(published),
        lazim: r.waktu(fields, "lazim"),
        sejak: r.teks(fields, "sejak"),
        tahap: r.teks(fields, "tahap"),
        produk: None,
        per: r.teks(fields, "per"),
        perpanjangan: r.value(fields, "perpanjangan").map(|node| extension(r, node)),
    }
}

fn extension(r: &mut Reader<'_>, node: NodeId) -> Perpanjangan {
    let mut fields = r.fields(node);
    let perpanjangan = Perpanjangan {
        span: r.span(node),
        paling_lama: r.waktu(&mut fields, "paling_lama"),
        alasan: r.teks(&mut fields, "alasan"),
    };
    r.close(&fields);
    perpanjangan
}
