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
use crate::model::{Pengaduan, Teks};

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

/// The prose of the component: what it says as a whole, its steps, its outside bodies.
fn texts(pengaduan: &Pengaduan) -> impl Iterator<Item = &Teks> {
    let own = [&pengaduan.umum.uraian, &pengaduan.umum.catatan].into_iter().flatten();
    let steps = pengaduan.langkah.iter().chain(pengaduan.alur.iter().flat_map(|it| &it.langkah));
    let acts = steps.flat_map(|step| step.kegiatan.iter().chain(&step.umum.uraian));
    let bodies = pengaduan.eksternal.iter().filter_map(|body| body.umum.uraian.as_ref());
    own.chain(acts).chain(bodies).chain(&pengaduan.syarat)
}
