//! What a template may see. The names and shapes here are a promise to those who write templates of their own.

use serde::Serialize;

use super::block::Block;
use super::komponen::entri::{Context, words};
use super::komponen::kata::{date, number};
use super::{Materials, Options, Order, Part, Stage, riwayat, sekilas};
use crate::model::{NamaKomponen, TanggalTertulis};

/// Everything that the content template of a standard sees.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// The id of the standard.
    id: String,
    /// Its name.
    pub(super) nama: String,
    /// The agency's own number for it; empty where there is none.
    kode: String,
    /// Its version; empty where there is none.
    versi: String,
    /// The body that provides the service; empty where nobody is named.
    penyelenggara: String,
    /// The body above it; empty where there is none.
    induk: String,
    /// Whether there is a picture for `![…](spp:logo)`.
    logo: bool,
    /// The chosen cases, as print calls them.
    kasus: Vec<String>,
    /// The decree in one line; empty where none is recorded.
    penetapan: String,
    /// The youngest date of the record, in words; empty where there is none.
    tanggal: String,
    /// By what it was withdrawn, in one line; empty where it was not.
    dicabut: String,
    /// Whether the page must carry the mark of a draft.
    konsep: bool,
    /// Whether only what `PermenPANRB` 15/2014 has published is printed.
    publik: bool,
    /// The facts that come first.
    sekilas: Facts,
    /// The description.
    deskripsi: Slot,
    /// The components in their order, in one group without a heading or in the two of `PermenPANRB` 15/2014.
    kelompok: Vec<Group>,
    /// The extra rows.
    tambahan: Vec<Row>,
    /// What the standard says of itself beside its components.
    identitas: Slot,
    /// References that are no legal basis.
    rujukan_lain: Slot,
    /// The indicators.
    indikator: Slot,
    /// The attachments.
    lampiran: Slot,
    /// The record.
    riwayat: Slot,
    /// What made the page.
    alat: Tool,
}

/// A part of the standard that `| blok` puts where it stands.
#[derive(Debug, Serialize)]
pub(super) struct Slot {
    /// The name by which `| blok` finds it.
    kunci: String,
    /// Whether there is anything in it.
    ada: bool,
}

/// The facts that come first.
#[derive(Debug, Serialize)]
struct Facts {
    tempat: Slot,
    waktu: Slot,
    biaya: Slot,
    syarat: Slot,
    produk: Slot,
}

/// A group of components.
#[derive(Debug, Serialize)]
struct Group {
    /// Its heading; empty where there is only one group.
    judul: String,
    /// Its components.
    komponen: Vec<Component>,
}

/// A component.
#[derive(Debug, Serialize)]
struct Component {
    /// The name by which `| blok` finds it.
    kunci: String,
    /// Its heading.
    judul: String,
    /// The letter of UU 25/2009 Pasal 21.
    huruf: String,
}

/// An extra row.
#[derive(Debug, Serialize)]
struct Row {
    /// The name by which `| blok` finds it.
    kunci: String,
    /// Its heading.
    judul: String,
}

/// What made the page.
#[derive(Debug, Serialize)]
struct Tool {
    /// The version of the tool.
    versi: String,
    /// The date of the register of regulations.
    tanggal_register: String,
}

/// The parts of a page by the name that `| blok` uses.
pub(super) type Parts = std::collections::BTreeMap<String, Vec<Block>>;

/// What the template sees of a standard, and the blocks behind its slots.
pub(super) fn view(
    context: Context<'_>,
    options: &Options<'_>,
    materials: &Materials<'_>,
) -> (View, Parts) {
    let (standar, instansi) = (context.standar, context.instansi);
    let mut parts = Parts::new();
    let mut slot = |kunci: &str, blocks: Vec<Block>| {
        let ada = !blocks.is_empty();
        parts.insert(kunci.to_owned(), blocks);
        Slot { kunci: kunci.to_owned(), ada }
    };
    let sekilas = Facts {
        tempat: slot("sekilas.tempat", sekilas::tempat(context)),
        waktu: slot("sekilas.waktu", sekilas::waktu(context)),
        biaya: slot("sekilas.biaya", sekilas::biaya(context)),
        syarat: slot("sekilas.syarat", sekilas::syarat(context)),
        produk: slot("sekilas.produk", sekilas::produk(context)),
    };
    let deskripsi =
        standar.deskripsi.as_ref().map(|teks| super::rich::blocks(&teks.text)).unwrap_or_default();
    let deskripsi = slot("deskripsi", deskripsi);
    let identitas = slot("identitas", super::identitas::blocks(context));
    let rujukan_lain =
        slot("rujukan_lain", super::lain::rujukan(context, &standar.rujukan_lain, materials.files));
    let indikator = slot("indikator", super::lain::indikator(context));
    let lampiran =
        slot("lampiran", super::lain::rujukan(context, &standar.lampiran, materials.files));
    let record = slot("riwayat", riwayat::blocks(context));
    let tambahan = standar
        .komponen_tambahan
        .iter()
        .filter(|row| context.admits(&row.umum))
        .enumerate()
        .map(|(at, row)| {
            let slot = slot(&format!("tambahan.{at}"), super::lain::tambahan(context, row));
            Row {
                kunci: slot.kunci,
                judul: words(row.judul.as_ref()).unwrap_or("Ketentuan lain").to_owned(),
            }
        })
        .collect();
    let kelompok = groups(options)
        .into_iter()
        .map(|(judul, names)| Group {
            judul: judul.to_owned(),
            komponen: names
                .into_iter()
                .map(|nama| {
                    let slot = slot(nama.key(), super::komponen::blocks(context, nama));
                    Component {
                        kunci: slot.kunci,
                        judul: nama.judul().to_owned(),
                        huruf: nama.huruf().to_string(),
                    }
                })
                .collect(),
        })
        .collect();
    let own = standar.penyelenggara.as_ref();
    let text = |teks: Option<&crate::model::Teks>| words(teks).unwrap_or_default().to_owned();
    let view = View {
        id: text(standar.id.as_ref()),
        nama: text(standar.nama.as_ref()),
        kode: text(standar.kode.as_ref()),
        versi: standar.versi.as_ref().map(number).unwrap_or_default(),
        penyelenggara: text(
            own.and_then(|it| it.nama.as_ref()).or(instansi.and_then(|it| it.nama.as_ref())),
        ),
        induk: text(if own.is_some() {
            own.and_then(|it| it.induk.as_ref())
        } else {
            instansi.and_then(|it| it.induk.as_ref())
        }),
        logo: materials.logo.is_some(),
        kasus: context
            .cases
            .iter()
            .map(|case| {
                standar
                    .varian
                    .find(case)
                    .map_or_else(|| case.clone(), |(_, kasus)| text(Some(&kasus.sebutan)))
            })
            .collect(),
        penetapan: riwayat::decree_line(context).unwrap_or_default(),
        tanggal: youngest(context),
        dicabut: riwayat::withdrawal_line(context).unwrap_or_default(),
        konsep: options.stage == Stage::Draft,
        publik: options.part == Part::Publik,
        sekilas,
        deskripsi,
        kelompok,
        tambahan,
        identitas,
        rujukan_lain,
        indikator,
        lampiran,
        riwayat: record,
        alat: Tool {
            versi: materials.tool_version.to_owned(),
            tanggal_register: materials.register_date.to_owned(),
        },
    };
    (view, parts)
}

/// The components that are printed, in their order.
fn groups(options: &Options<'_>) -> Vec<(&'static str, Vec<NamaKomponen>)> {
    let all = NamaKomponen::ALL.into_iter();
    let (delivery, internal): (Vec<_>, Vec<_>) = all.clone().partition(|nama| nama.publik());
    match (options.part, options.order) {
        (Part::Publik, _) => vec![("", delivery)],
        (Part::Semua, Order::Uu25) => vec![("", all.collect())],
        (Part::Semua, Order::Permenpanrb15) => vec![
            ("Komponen yang terkait dengan proses penyampaian pelayanan", delivery),
            (
                "Komponen yang terkait dengan proses pengelolaan pelayanan di internal organisasi",
                internal,
            ),
        ],
    }
}

/// The youngest date of the record, as print writes it: a page never depends on the day it is made.
fn youngest(context: Context<'_>) -> String {
    let it = &context.standar.riwayat;
    let mut dates: Vec<&TanggalTertulis> = Vec::new();
    for one in &it.konsultasi {
        dates.extend(one.berita_acara.as_ref().and_then(|act| act.tanggal.as_ref()));
        dates.extend(
            [&one.rancangan_terbit, &one.tanggapan_ditutup, &one.perbaikan_selesai]
                .into_iter()
                .flatten(),
        );
    }
    dates.extend(it.penetapan.iter().filter_map(|one| one.keputusan.tanggal.as_ref()));
    dates.extend(it.maklumat.iter().flat_map(|one| [&one.tanggal, &one.terbit]).flatten());
    dates.extend(it.publikasi.iter().filter_map(|one| one.tanggal.as_ref()));
    dates.extend(it.evaluasi.iter().filter_map(|one| one.tanggal.as_ref()));
    dates.extend(it.survei.iter().filter_map(|one| one.terbit.as_ref()));
    dates.extend(it.pencabutan.iter().filter_map(|one| one.keputusan.tanggal.as_ref()));
    let youngest = dates
        .into_iter()
        .filter_map(|tanggal| tanggal.value.hari().map(|day| (day, tanggal)))
        .max_by_key(|(day, _)| *day);
    youngest.map(|(_, tanggal)| date(tanggal)).unwrap_or_default()
}
