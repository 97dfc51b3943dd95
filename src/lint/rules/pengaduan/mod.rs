//! Complaints, and the channels of the service with them.

mod aduan_berbayar;
mod aduan_tanpa_batas_waktu;
mod aduan_tanpa_pelindungan;
mod aduan_tanpa_penanggung_jawab;
mod aduan_tanpa_tindak_lanjut;
mod kanal_aduan_kurang;
mod kanal_tanpa_kontak;
mod kontak_tak_sah;
mod surel_umum;
mod zona_waktu_keliru;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;
use crate::lint::Whole;
use crate::lint::walk::steps;
use crate::model::{JenisKanal, Pengaduan, Teks, Umum};
use crate::register::cues;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Pengaduan", "Complaints"),
    rules: &[
        Entry { rule: &kanal_aduan_kurang::RULE, check: kanal_aduan_kurang::check },
        Entry { rule: &kanal_tanpa_kontak::RULE, check: kanal_tanpa_kontak::check },
        Entry { rule: &kontak_tak_sah::RULE, check: kontak_tak_sah::check },
        Entry { rule: &surel_umum::RULE, check: surel_umum::check },
        Entry {
            rule: &aduan_tanpa_penanggung_jawab::RULE,
            check: aduan_tanpa_penanggung_jawab::check,
        },
        Entry { rule: &aduan_tanpa_batas_waktu::RULE, check: aduan_tanpa_batas_waktu::check },
        Entry { rule: &aduan_tanpa_tindak_lanjut::RULE, check: aduan_tanpa_tindak_lanjut::check },
        Entry { rule: &aduan_tanpa_pelindungan::RULE, check: aduan_tanpa_pelindungan::check },
        Entry { rule: &aduan_berbayar::RULE, check: aduan_berbayar::check },
        Entry { rule: &zona_waktu_keliru::RULE, check: zona_waktu_keliru::check },
    ],
};

/// What an agency says of how it and its units are reached; nothing where a standard is judged, which does not say it.
fn own_contacts<'a>(subject: &Subject<'a>) -> Vec<(JenisKanal, &'a Teks)> {
    let Some(agency) = subject.facts.instansi.filter(|_| subject.whole == Whole::Share) else {
        return Vec::new();
    };
    let numbers = agency.telepon.iter().chain(agency.unit.iter().flat_map(|unit| &unit.telepon));
    let mails = agency.surel.iter().chain(agency.unit.iter().flat_map(|unit| &unit.surel));
    let numbers = numbers.map(|teks| (JenisKanal::Telepon, teks));
    let mails = mails.map(|teks| (JenisKanal::Surel, teks));
    let sites = agency.situs.iter().map(|teks| (JenisKanal::Situs, teks));
    numbers.chain(mails).chain(sites).collect()
}

/// The prose of the component: what it says as a whole, its channels, its steps and their outcomes, its outside bodies.
fn texts(pengaduan: &Pengaduan) -> Vec<&Teks> {
    let mut all: Vec<&Teks> = of(&pengaduan.umum).chain(&pengaduan.syarat).collect();
    for kanal in &pengaduan.kanal {
        all.extend(of(&kanal.umum).chain(&kanal.kontak).chain(&kanal.label));
    }
    all.extend(pengaduan.alur.iter().flat_map(|alur| of(&alur.umum)));
    steps(&pengaduan.langkah, &pengaduan.alur, &mut |step| {
        all.extend(of(&step.umum).chain(&step.kegiatan).chain(&step.keluaran));
        all.extend(step.bila.iter().filter_map(|hasil| hasil.keadaan.as_ref()));
    });
    all.extend(pengaduan.eksternal.iter().flat_map(|body| of(&body.umum)));
    all
}

fn of(umum: &Umum) -> impl Iterator<Item = &Teks> {
    [&umum.uraian, &umum.catatan].into_iter().flatten()
}

/// Whether a text has the complainant answered.
fn answers(text: &str) -> bool {
    cues::pengaduan().jawaban.are_in(text) && reaches_complainant(text)
}

/// Whether a text hands over what came of the complaint; that one was brought, `pengaduan disampaikan melalui telepon`, is
/// none.
fn hands_over_result(text: &str) -> bool {
    let words = cues::pengaduan();
    words.serah.are_in(text) && words.hasil.are_in(text) && reaches_complainant(text)
}

/// Whether what is told is told to those who complain: not asked for within the agency, and not told to somebody else.
fn reaches_complainant(text: &str) -> bool {
    let words = cues::pengaduan();
    let others = words.kepada.find(text).is_some_and(|to| !words.pengadu.are_in(&text[to.end..]));
    !others && !words.minta.are_in(text)
}

/// Whether a text has the complaint decided or settled.
fn decides(text: &str) -> bool {
    cues::pengaduan().putusan.are_in(text)
}
