//! The record: what was done to make, enact, publish and judge a standard.

use super::reader::{Fields, Read, Reader};
use super::rules::RUJUKAN_TAK_DIKENAL;
use super::{Angka, Scalar, Spanned, Tanggal, Teks};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text, nearest};
use crate::source::Span;
use crate::syntax::NodeId;

/// The record of a standard; of an agency, the acts that standards name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Riwayat {
    /// The whole record; none where there is none.
    pub span: Option<Span>,
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

/// Reads the record of a standard, whose entries may be names of the agency's, or that of an agency.
pub(super) fn read(r: &mut Reader<'_>, node: NodeId, agency: Option<&Riwayat>) -> Riwayat {
    let mut f = r.fields(node);
    let none = Riwayat::default();
    let acts = agency.unwrap_or(&none);
    let riwayat = Riwayat {
        span: Some(r.span(node)),
        konsultasi: part(
            r,
            &mut f,
            "konsultasi",
            &acts.konsultasi,
            |it| it.id.as_ref(),
            consultation,
        ),
        penetapan: part(
            r,
            &mut f,
            "penetapan",
            &acts.penetapan,
            |it| it.keputusan.id.as_ref(),
            decree,
        ),
        maklumat: part(r, &mut f, "maklumat", &acts.maklumat, |it| it.id.as_ref(), pledge),
        publikasi: part(r, &mut f, "publikasi", &acts.publikasi, |it| it.id.as_ref(), publication),
        evaluasi: part(r, &mut f, "evaluasi", &acts.evaluasi, |it| it.id.as_ref(), evaluation),
        survei: part(r, &mut f, "survei", &acts.survei, |it| it.id.as_ref(), survey),
        capaian: part(r, &mut f, "capaian", &acts.capaian, |it| it.id.as_ref(), result),
        pencabutan: part(
            r,
            &mut f,
            "pencabutan",
            &acts.pencabutan,
            |it| it.keputusan.id.as_ref(),
            revocation,
        ),
    };
    r.close(&f);
    riwayat
}

/// One part of the record: an entry or a list of them, each written out or a name of the agency's.
fn part<'t, T: Clone>(
    r: &mut Reader<'t>,
    fields: &mut Fields<'t>,
    key: &'static str,
    acts: &[T],
    id: fn(&T) -> Option<&Teks>,
    read: Read<'t, T>,
) -> Vec<T> {
    let Some(node) = r.value(fields, key) else { return Vec::new() };
    let nodes = match r.tree.items(node) {
        [] => std::slice::from_ref(&node),
        items => items,
    };
    let mut part = Vec::with_capacity(nodes.len());
    for &node in nodes {
        if !r.sound(node) {
            continue;
        }
        match r.tree.text(node).filter(|text| super::is_id(text)) {
            None => part.push(read(r, node)),
            Some(name) => {
                if let Some(act) = acts.iter().find(|act| id(act).is_some_and(|id| id.text == name))
                {
                    part.push(act.clone());
                    continue;
                }
                let ids: Vec<&str> =
                    acts.iter().filter_map(id).map(|id| id.text.as_str()).collect();
                r.found.push(unknown_record(name, r.span(node), &ids));
            }
        }
    }
    part
}

fn unknown_record(name: &str, span: Span, known: &[&str]) -> Diagnostic {
    let message = Text::new(
        format!("Instansi tidak punya catatan riwayat bernama `{name}`"),
        format!("The agency has no record named `{name}`"),
    );
    let finding = Diagnostic::new(&RUJUKAN_TAK_DIKENAL, span, message);
    match nearest(name, known) {
        Some(near) => finding.fix(Fix::safe(
            Text::new(format!("Ganti dengan {near}"), format!("Replace with {near}")),
            vec![Edit { span, text: near.to_owned() }],
        )),
        None => finding.help(Text::new(
            "Tulis catatan itu di `riwayat` pada instansi.spp.yaml dengan `id` ini, atau tulis lengkap di sini",
            "Write that record into `riwayat` of instansi.spp.yaml under this `id`, or write it out here",
        )),
    }
}

fn remarks<'t>(r: &mut Reader<'t>, f: &mut Fields<'t>) -> Keterangan {
    Keterangan { uraian: r.teks(f, "uraian"), catatan: r.teks(f, "catatan") }
}

/// A record that is a text alone, under the key of its part.
fn in_words(r: &mut Reader<'_>, node: NodeId, key: &'static str) -> Option<Teks> {
    r.is_text(node).then(|| r.teks_at(node, key))
}

fn number_and_date(r: &mut Reader<'_>, node: NodeId) -> Keputusan {
    let mut f = r.fields(node);
    let keputusan = Keputusan {
        span: r.span(node),
        id: None,
        kata: in_words(r, node, "nomor"),
        nomor: r.teks(&mut f, "nomor"),
        tanggal: r.tanggal(&mut f, "tanggal"),
    };
    r.close(&f);
    keputusan
}

fn decision<'t>(r: &mut Reader<'t>, f: &mut Fields<'t>, key: &'static str) -> Keputusan {
    Keputusan {
        span: r.span(f.map),
        id: r.name(f, "id"),
        kata: in_words(r, f.map, key),
        nomor: r.teks(f, "nomor"),
        tanggal: r.tanggal(f, "tanggal"),
    }
}

fn decree(r: &mut Reader<'_>, node: NodeId) -> Penetapan {
    let mut f = r.fields(node);
    let penetapan = Penetapan {
        keputusan: decision(r, &mut f, "penetapan"),
        tentang: r.teks(&mut f, "tentang"),
        pejabat: r.value(&mut f, "pejabat").map(|node| official(r, node)),
        mencabut: r.list_under(&mut f, "mencabut", Vec::new(), None, number_and_date),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    penetapan
}

fn revocation(r: &mut Reader<'_>, node: NodeId) -> Pencabutan {
    let mut f = r.fields(node);
    let pencabutan =
        Pencabutan { keputusan: decision(r, &mut f, "pencabutan"), keterangan: remarks(r, &mut f) };
    r.close(&f);
    pencabutan
}

/// An official.
pub(super) fn official(r: &mut Reader<'_>, node: NodeId) -> Pejabat {
    let span = r.span(node);
    let mut f = r.fields(node);
    let pejabat = Pejabat {
        span,
        jabatan: r.teks(&mut f, "jabatan"),
        nama: r.name(&mut f, "nama"),
        nip: r.name(&mut f, "nip"),
        pangkat: r.name(&mut f, "pangkat"),
    };
    r.close(&f);
    pejabat
}

fn pledge(r: &mut Reader<'_>, node: NodeId) -> Maklumat {
    let mut f = r.fields(node);
    let maklumat = Maklumat {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        kata: in_words(r, node, "maklumat"),
        tanggal: r.tanggal(&mut f, "tanggal"),
        terbit: r.tanggal(&mut f, "terbit"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    maklumat
}

fn consultation(r: &mut Reader<'_>, node: NodeId) -> Konsultasi {
    let mut f = r.fields(node);
    let konsultasi = Konsultasi {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        kata: in_words(r, node, "konsultasi"),
        berita_acara: r.value(&mut f, "berita_acara").map(|node| number_and_date(r, node)),
        cara: r.teks(&mut f, "cara"),
        peserta: r.list_under(&mut f, "peserta", Vec::new(), None, participant),
        daftar_hadir: r.angka(&mut f, "daftar_hadir"),
        rancangan_terbit: r.tanggal(&mut f, "rancangan_terbit"),
        tanggapan_ditutup: r.tanggal(&mut f, "tanggapan_ditutup"),
        perbaikan_selesai: r.tanggal(&mut f, "perbaikan_selesai"),
        masukan: r.list_under(&mut f, "masukan", Vec::new(), None, comment),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    konsultasi
}

fn participant(r: &mut Reader<'_>, node: NodeId) -> Peserta {
    let mut f = r.fields(node);
    let peserta = Peserta { unsur: r.name(&mut f, "unsur"), jumlah: r.angka(&mut f, "jumlah") };
    r.close(&f);
    peserta
}

fn comment(r: &mut Reader<'_>, node: NodeId) -> Masukan {
    let mut f = r.fields(node);
    let masukan = Masukan {
        dari: r.teks(&mut f, "dari"),
        komponen: r.name(&mut f, "komponen"),
        isi: r.teks(&mut f, "isi"),
        tanggapan: r.teks(&mut f, "tanggapan"),
        diterima: r.ya(&mut f, "diterima"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    masukan
}

fn publication(r: &mut Reader<'_>, node: NodeId) -> Publikasi {
    let mut f = r.fields(node);
    let publikasi = Publikasi {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        media: r.name(&mut f, "media"),
        alamat: r.name(&mut f, "alamat"),
        tanggal: r.tanggal(&mut f, "tanggal"),
        oleh: r.teks(&mut f, "oleh"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    publikasi
}

fn evaluation(r: &mut Reader<'_>, node: NodeId) -> EvaluasiStandar {
    let mut f = r.fields(node);
    let evaluasi = EvaluasiStandar {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        jenis: r.name(&mut f, "jenis"),
        tanggal: r.tanggal(&mut f, "tanggal"),
        hasil: r.name(&mut f, "hasil"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    evaluasi
}

fn survey(r: &mut Reader<'_>, node: NodeId) -> Survei {
    let mut f = r.fields(node);
    let survei = Survei {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        periode: r.name(&mut f, "periode"),
        responden: r.angka(&mut f, "responden"),
        unsur: r.value(&mut f, "unsur").map(|node| elements(r, node)).unwrap_or_default(),
        terbit: r.tanggal(&mut f, "terbit"),
        tindak_lanjut: r.list_under(&mut f, "tindak_lanjut", Vec::new(), None, plan),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    survei
}

fn elements(r: &mut Reader<'_>, node: NodeId) -> Vec<(Teks, AngkaTertulis)> {
    let mut f = r.fields(node);
    let mut unsur = Vec::new();
    for nama in UNSUR {
        if let Some(entry) = r.take(&mut f, nama) {
            let nama = Teks { span: entry.key.span, text: nama.to_owned(), sound: true };
            unsur.push((nama, r.angka_at(entry.value, "unsur")));
        }
    }
    r.close(&f);
    unsur
}

fn plan(r: &mut Reader<'_>, node: NodeId) -> Rencana {
    let mut f = r.fields(node);
    let rencana = Rencana {
        rencana: r.teks(&mut f, "rencana"),
        tenggat: r.tanggal(&mut f, "tenggat"),
        selesai: r.tanggal(&mut f, "selesai"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    rencana
}

fn result(r: &mut Reader<'_>, node: NodeId) -> Capaian {
    let mut f = r.fields(node);
    let capaian = Capaian {
        span: r.span(node),
        id: r.name(&mut f, "id"),
        periode: r.name(&mut f, "periode"),
        permohonan: r.angka(&mut f, "permohonan"),
        selesai: r.angka(&mut f, "selesai"),
        tepat_waktu: r.angka(&mut f, "tepat_waktu"),
        aduan: r.angka(&mut f, "aduan"),
        keterangan: remarks(r, &mut f),
    };
    r.close(&f);
    capaian
}
