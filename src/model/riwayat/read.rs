//! How the record is read: each part an entry or a list of them, written out or named after one of the agency's.

use smol_str::SmolStr;

use super::{
    AngkaTertulis, Capaian, EvaluasiStandar, Keputusan, Keterangan, Konsultasi, Maklumat, Masukan,
    Pejabat, Pencabutan, Penetapan, Peserta, Publikasi, Rencana, Riwayat, Survei, UNSUR,
};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text, nearest};
use crate::model::reader::{Fields, Read, Reader};
use crate::model::rules::RUJUKAN_TAK_DIKENAL;
use crate::model::{Teks, is_id};
use crate::source::Span;
use crate::syntax::NodeId;

/// Reads the record of a standard, whose entries may be names of the agency's, or that of an agency.
pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&Riwayat>,
) -> Riwayat {
    let mut f = r.fields(node);
    let none = Riwayat::default();
    let acts = agency.unwrap_or(&none);
    let keys = r.tree.entries(node).iter().map(|entry| &entry.key);
    let mut lost = Vec::new();
    let mut riwayat = Riwayat {
        kunci: None,
        letak: keys.map(|key| (key.text.clone(), key.span)).collect(),
        tak_utuh: Vec::new(),
        konsultasi: part(
            r,
            &mut f,
            &mut lost,
            "konsultasi",
            &acts.konsultasi,
            |it| it.id.as_ref(),
            consultation,
        ),
        penetapan: part(
            r,
            &mut f,
            &mut lost,
            "penetapan",
            &acts.penetapan,
            |it| it.keputusan.id.as_ref(),
            decree,
        ),
        maklumat: part(
            r,
            &mut f,
            &mut lost,
            "maklumat",
            &acts.maklumat,
            |it| it.id.as_ref(),
            pledge,
        ),
        publikasi: part(
            r,
            &mut f,
            &mut lost,
            "publikasi",
            &acts.publikasi,
            |it| it.id.as_ref(),
            publication,
        ),
        evaluasi: part(
            r,
            &mut f,
            &mut lost,
            "evaluasi",
            &acts.evaluasi,
            |it| it.id.as_ref(),
            evaluation,
        ),
        survei: part(r, &mut f, &mut lost, "survei", &acts.survei, |it| it.id.as_ref(), survey),
        capaian: part(r, &mut f, &mut lost, "capaian", &acts.capaian, |it| it.id.as_ref(), result),
        pencabutan: part(
            r,
            &mut f,
            &mut lost,
            "pencabutan",
            &acts.pencabutan,
            |it| it.keputusan.id.as_ref(),
            revocation,
        ),
    };
    riwayat.tak_utuh = lost;
    r.close(&f);
    riwayat
}

/// One part of the record: an entry or a list of them, each written out or a name of the agency's.
fn part<'t, T: Clone>(
    r: &mut Reader<'t>,
    fields: &mut Fields<'t>,
    lost: &mut Vec<&'static str>,
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
            lost.push(key);
            continue;
        }
        match r.tree.text(node).filter(|text| is_id(text)) {
            None => part.push(read(r, node)),
            Some(name) => {
                if let Some(act) = acts.iter().find(|act| id(act).is_some_and(|id| id.text == name))
                {
                    part.push(act.clone());
                    continue;
                }
                let ids: Vec<&str> =
                    acts.iter().filter_map(id).map(|id| id.text.as_str()).collect();
                lost.push(key);
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
pub(in crate::model) fn official(r: &mut Reader<'_>, node: NodeId) -> Pejabat {
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
            let nama = Teks { span: entry.key.span, text: SmolStr::new_static(nama), sound: true };
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
