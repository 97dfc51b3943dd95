//! The record: what was done to make, enact, publish and judge the standard, and when.

mod capaian_di_bawah_target;
mod evaluasi_terlambat;
mod indikator_tak_terukur;
mod maklumat_tak_lengkap;
mod maklumat_terlambat;
mod penetapan_tak_lengkap;
mod peninjauan_terlambat;
mod publikasi_kurang;
mod responden_kurang;
mod survei_terlambat;
mod tanpa_berita_acara;
mod tanpa_indikator;
mod tanpa_pencabutan;
mod tenggat_konsultasi_terlewat;
mod terbit_tanpa_penetapan;
mod tindak_lanjut_terlambat;
mod unsur_masyarakat_kurang;
mod unsur_survei_keliru;
mod urutan_tanggal_keliru;

use jiff::civil::Date;

use super::{Chapter, Entry, Subject};
use crate::diagnostic::{Diagnostic, Grade, Text};
use crate::lifecycle::tenggat::Tenggat;
use crate::lifecycle::{Batas, Ragu, Tahap, enacted, published, tahap};
use crate::lint::Whole;
use crate::model::tanggal;
use crate::source::Span;

pub(super) static CHAPTER: Chapter = Chapter {
    about: Text::fixed("Riwayat, indikator, dan tenggat", "The record, indicators and deadlines"),
    rules: &[
        Entry { rule: &terbit_tanpa_penetapan::RULE, check: terbit_tanpa_penetapan::check },
        Entry { rule: &penetapan_tak_lengkap::RULE, check: penetapan_tak_lengkap::check },
        Entry { rule: &tanpa_berita_acara::RULE, check: tanpa_berita_acara::check },
        Entry { rule: &unsur_masyarakat_kurang::RULE, check: unsur_masyarakat_kurang::check },
        Entry {
            rule: &tenggat_konsultasi_terlewat::RULE,
            check: tenggat_konsultasi_terlewat::check,
        },
        Entry { rule: &urutan_tanggal_keliru::RULE, check: urutan_tanggal_keliru::check },
        Entry { rule: &tanpa_pencabutan::RULE, check: tanpa_pencabutan::check },
        Entry { rule: &maklumat_terlambat::RULE, check: maklumat_terlambat::check },
        Entry { rule: &maklumat_tak_lengkap::RULE, check: maklumat_tak_lengkap::check },
        Entry { rule: &publikasi_kurang::RULE, check: publikasi_kurang::check },
        Entry { rule: &evaluasi_terlambat::RULE, check: evaluasi_terlambat::check },
        Entry { rule: &peninjauan_terlambat::RULE, check: peninjauan_terlambat::check },
        Entry { rule: &survei_terlambat::RULE, check: survei_terlambat::check },
        Entry { rule: &unsur_survei_keliru::RULE, check: unsur_survei_keliru::check },
        Entry { rule: &responden_kurang::RULE, check: responden_kurang::check },
        Entry { rule: &tindak_lanjut_terlambat::RULE, check: tindak_lanjut_terlambat::check },
        Entry { rule: &indikator_tak_terukur::RULE, check: indikator_tak_terukur::check },
        Entry { rule: &tanpa_indikator::RULE, check: tanpa_indikator::check },
        Entry { rule: &capaian_di_bawah_target::RULE, check: capaian_di_bawah_target::check },
    ],
};

/// How far a standard has come today.
#[derive(Clone, Copy)]
struct Standing {
    /// A decree enacts it.
    enacted: bool,
    /// It is before the public.
    published: bool,
    /// It was for a time, and that time is over.
    ended: bool,
}

/// How far a standard has come; none for a draft, for one that was revoked, and where there is no record.
fn standing(subject: &Subject<'_>) -> Option<Standing> {
    let standar = subject.standar;
    let today = subject.settings.today;
    standar.riwayat.kunci?;
    let enacted = enacted(&standar.riwayat, today);
    let published = published(&standar.riwayat, today);
    if !(enacted || published) || tahap(&standar.riwayat, today) == Tahap::Dicabut {
        return None;
    }
    let end = standar.berlaku_sampai.as_ref().and_then(|end| end.value.hari());
    Some(Standing { enacted, published, ended: end.is_some_and(|end| end < today) })
}

/// The key of the first of some parts of the record that the file has, else of the record.
fn key(subject: &Subject<'_>, parts: &[&str]) -> Option<Span> {
    let riwayat = &subject.standar.riwayat;
    let of = |part: &&str| riwayat.letak.iter().find(|(key, _)| key == part).map(|(_, span)| *span);
    parts.iter().find_map(of).or(riwayat.kunci)
}

/// Where an entry of a part of the record begins, for what it lacks: the key of the part where the entry is all that stands
/// there, else the first line of the entry.
fn opening(subject: &Subject<'_>, part: &str, entry: Span) -> Span {
    let Some(source) = subject.facts.sources.get(entry.source) else { return entry };
    let start = source.line(source.position(entry.start).line).start;
    let before = source.text[start..entry.start as usize].trim_end();
    let key = key(subject, &[part]).filter(|key| key.source == entry.source);
    if let Some(key) = key.filter(|_| before.is_empty() || before.ends_with(':')) {
        return key;
    }
    let line = source.slice(entry).lines().next().unwrap_or_default().trim_end();
    Span { end: entry.start + line.len() as u32, ..entry }
}

/// Whether this is a standard, and not what an agency shares.
fn is_standard(subject: &Subject<'_>) -> bool {
    subject.whole == Whole::Standard
}

/// A day in words.
fn day(date: Date) -> Text {
    Text::new(tanggal::tercetak(date), date.strftime("%-d %B %Y").to_string())
}

/// Why the last day of a count may be a later one, after what is said of it; nothing where it is sure.
fn doubt(batas: Batas) -> Text {
    match batas.ragu {
        None => Text::new("", ""),
        Some(Ragu::TanpaData(tahun)) => Text::new(
            format!(
                "; hari libur tahun {tahun} tidak ada dalam data program ini dan tidak dihitung, tulislah dalam berkas `hari_libur` proyek"
            ),
            format!(
                "; the holidays of {tahun} are not in the data of this program and were not counted, write them into the project's `hari_libur` file"
            ),
        ),
        Some(Ragu::Perkiraan(hari)) => {
            let hari = day(hari);
            Text::new(
                format!("; libur {} masih dapat bergeser", hari.id),
                format!("; the holiday of {} may still be moved", hari.en),
            )
        }
    }
}

/// A finding about a missed deadline, no more than a note where holidays that nobody knows may put the deadline off.
fn about(tenggat: &Tenggat, today: Date, finding: Diagnostic) -> Diagnostic {
    let done = tenggat.dilakukan.map_or(today, |done| done.hari);
    if tenggat.is_sure_by(done) { finding } else { finding.graded(Grade::INFO) }
}
