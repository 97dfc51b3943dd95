//! Completeness and identity.

mod acuan_buntu;
mod isian_pengganti;
mod jenis_layanan_keliru;
mod kode_wilayah_keliru;
mod komponen_tidak_ada;
mod layanan_tercampur;
mod masa_berlaku_lewat;
mod nama_kurang_jelas;
mod tanpa_penyelenggara;
mod varian_tanpa_isi;

use super::{Chapter, Entry, Subject, place};
use crate::diagnostic::Text;
use crate::lint::Whole;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Kelengkapan dan jati diri", "Completeness and identity"),
    rules: &[
        Entry { rule: &komponen_tidak_ada::RULE, check: komponen_tidak_ada::check },
        Entry { rule: &isian_pengganti::RULE, check: isian_pengganti::check },
        Entry { rule: &tanpa_penyelenggara::RULE, check: tanpa_penyelenggara::check },
        Entry { rule: &jenis_layanan_keliru::RULE, check: jenis_layanan_keliru::check },
        Entry { rule: &nama_kurang_jelas::RULE, check: nama_kurang_jelas::check },
        Entry { rule: &layanan_tercampur::RULE, check: layanan_tercampur::check },
        Entry { rule: &kode_wilayah_keliru::RULE, check: kode_wilayah_keliru::check },
        Entry { rule: &masa_berlaku_lewat::RULE, check: masa_berlaku_lewat::check },
        Entry { rule: &varian_tanpa_isi::RULE, check: varian_tanpa_isi::check },
        Entry { rule: &acuan_buntu::RULE, check: acuan_buntu::check },
    ],
};

/// Whether a standard was read to its end: what is missing in it then is missing indeed.
fn is_read(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    let named = standar.id.is_some() || standar.nama.is_some();
    subject.whole == Whole::Standard && named && standar.terpotong.is_none()
}
