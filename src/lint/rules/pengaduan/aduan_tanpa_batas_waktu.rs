//! Complaints without the law's clocks, or with longer ones.

use rust_decimal::Decimal;

use super::{Subject, answers, decides, hands_over_result, of};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::Minggu;
use crate::lint::Whole;
use crate::lint::walk::steps;
use crate::model::{
    Batas, Langkah, NamaKomponen, Pengaduan, Rentang, Satuan, Scalar, Teks, Ukuran, Waktu, waktu,
};
use crate::register::tenggat;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 36 ayat (2)",
            text: "Pengaduan ditindaklanjuti dalam batas waktu tertentu",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 44 ayat (3)",
            text: "Pengaduan ditanggapi dalam 14 hari sejak diterima",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 50",
            text: "Pengaduan diputus dalam 60 hari sejak berkas lengkap, dan putusannya disampaikan dalam 14 hari",
        },
    ],
    ..Rule::new(
        "aduan-tanpa-batas-waktu",
        Grade::new("WEE"),
        include_str!("aduan_tanpa_batas_waktu.md"),
    )
};

/// Where a time is not written, or comes out longer only by the days off.
const MILD: Grade = Grade::new("WWE");

/// A clock of the law.
struct Tahap {
    nama: &'static str,
    /// Its row of the data.
    kunci: &'static str,
    /// Whether a standard must write it.
    wajib: bool,
}

const TANGGAPAN: Tahap = Tahap { nama: "tanggapan", kunci: "aduan_tanggapan", wajib: true };
const PENYELESAIAN: Tahap = Tahap { nama: "penyelesaian", kunci: "aduan_putusan", wajib: true };
const PENYAMPAIAN: Tahap = Tahap { nama: "penyampaian", kunci: "aduan_penyampaian", wajib: false };

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let week = match subject.kalender().minggu {
        Minggu::Lima => Decimal::from(5),
        Minggu::Enam => Decimal::from(6),
    };
    let mut faults = Vec::new();
    let mut long: Vec<Span> = Vec::new();
    let mut grave = false;
    for tahap in [TANGGAPAN, PENYELESAIAN, PENYAMPAIAN] {
        let limit = tenggat::lama(tahap.kunci);
        for batas in clocks(pengaduan, &tahap) {
            match batas.value.ukuran.map(|ukuran| longer(ukuran, limit, week)) {
                Some(Longer::Surely) => {
                    grave = true;
                    long.push(batas.teks.span);
                    faults.push(too_long(tahap.nama, batas.teks.text.trim(), limit));
                }
                Some(Longer::ByDaysOff(days)) => {
                    long.push(batas.teks.span);
                    faults.push(by_days_off(tahap.nama, batas.teks.text.trim(), days, limit));
                }
                Some(Longer::Not) | None => {}
            }
        }
        if tahap.wajib && !is_told(pengaduan, &tahap, week) {
            faults.push(untold(tahap.nama, limit));
        }
    }
    if faults.is_empty() {
        return;
    }
    // One time that is too long stands where it is; what is not there, at the component.
    let span = match long[..] {
        [only] if faults.len() == 1 => only,
        _ => subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span),
    };
    let mut finding = at_fault(&faults, span);
    for waktu in long.into_iter().filter(|waktu| *waktu != span) {
        finding = finding.related(waktu, Text::fixed("waktu ini", "this time"));
    }
    found.push(if grave { finding } else { finding.graded(MILD) });
}

/// The sound times of a stage: those that name it, and those of the steps that do it.
fn clocks<'a>(pengaduan: &'a Pengaduan, tahap: &Tahap) -> Vec<&'a Scalar<Waktu>> {
    let named =
        pengaduan.waktu.iter().map(|it| &it.rentang).filter(|it| stage(it) == Some(tahap.nama));
    let mut all: Vec<_> = named.filter_map(bound).collect();
    steps(&pengaduan.langkah, &pengaduan.alur, &mut |step| {
        if does(step) == Some(tahap.nama) {
            all.extend(&step.waktu);
        }
    });
    all.retain(|batas| batas.teks.sound);
    all
}

/// The stage that a time names, where it is one of the law's.
fn stage(rentang: &Rentang) -> Option<&'static str> {
    let tahap = rentang.tahap.as_ref()?.folded();
    [TANGGAPAN, PENYELESAIAN, PENYAMPAIAN].iter().map(|it| it.nama).find(|nama| *nama == tahap)
}

fn bound(rentang: &Rentang) -> Option<&Scalar<Waktu>> {
    rentang.batas.as_ref().map(Batas::waktu)
}

/// The stage that a step does: it answers, decides, or hands over what was decided.
fn does(step: &Langkah) -> Option<&'static str> {
    let text = &step.kegiatan.as_ref()?.text;
    if hands_over_result(text) {
        Some(PENYAMPAIAN.nama)
    } else if answers(text) {
        Some(TANGGAPAN.nama)
    } else {
        decides(text).then_some(PENYELESAIAN.nama)
    }
}

/// Whether the component says how long a stage takes, or may say it where nobody can tell.
fn is_told(pengaduan: &Pengaduan, tahap: &Tahap, week: Decimal) -> bool {
    let mut clocks = pengaduan.waktu.iter().map(|it| &it.rentang);
    // A time without a stage is that of the whole.
    clocks.any(|it| it.batas.is_some() && (it.tahap.is_none() || stage(it) == Some(tahap.nama)))
        || tahap.nama == TANGGAPAN.nama && decides_in_time(pengaduan, week)
        || told_in_steps(pengaduan, tahap)
        || told_in_prose(pengaduan)
}

/// Whether every complaint is decided so soon after it was received that the decision is the answer.
fn decides_in_time(pengaduan: &Pengaduan, week: Decimal) -> bool {
    let limit = tenggat::lama(TANGGAPAN.kunci);
    let decisions = pengaduan.waktu.iter().map(|it| &it.rentang);
    let mut decisions = decisions
        .filter(|it| stage(it) == Some(PENYELESAIAN.nama) && it.batas.is_some())
        .peekable();
    let in_time = |rentang: &Rentang| {
        let complete = rentang.sejak.as_ref().is_some_and(|it| it.folded().contains("lengkap"));
        let ukuran = bound(rentang).and_then(|batas| batas.value.ukuran);
        !complete && ukuran.is_none_or(|ukuran| matches!(longer(ukuran, limit, week), Longer::Not))
    };
    decisions.peek().is_some() && decisions.all(in_time)
}

/// Whether a step that does a stage has a time, or every step of a flow has one.
fn told_in_steps(pengaduan: &Pengaduan, tahap: &Tahap) -> bool {
    let timed = |step: &Langkah| step.waktu.is_some() || step.tunggu.is_some();
    let flows =
        std::iter::once(&pengaduan.langkah).chain(pengaduan.alur.iter().map(|it| &it.langkah));
    let mut told = flows.filter(|flow| !flow.is_empty()).any(|flow| flow.iter().all(timed));
    steps(&pengaduan.langkah, &pengaduan.alur, &mut |step| {
        let stage = does(step);
        // Who has the result in hand has been answered, and the matter decided.
        told |= timed(step) && (stage == Some(tahap.nama) || stage == Some(PENYAMPAIAN.nama));
    });
    told
}

/// How a time stands to a limit of calendar days.
enum Longer {
    Surely,
    /// With the days off of so many calendar days.
    ByDaysOff(Decimal),
    Not,
}

/// `week` is the number of working days in one: ten of five and twelve of six are 14 calendar days.
fn longer(ukuran: Ukuran, limit: u16, week: Decimal) -> Longer {
    let limit = Decimal::from(limit);
    let seven = Decimal::from(7);
    let days = match ukuran.satuan {
        Satuan::Hari | Satuan::HariKalender | Satuan::HariKerja => ukuran.atas,
        Satuan::Minggu => ukuran.atas * seven,
        Satuan::Bulan => ukuran.atas * Decimal::from(28),
        Satuan::Tahun => ukuran.atas * Decimal::from(365),
        Satuan::Jam => ukuran.atas / Decimal::from(24),
        Satuan::Menit | Satuan::Detik => Decimal::ZERO,
    };
    if days > limit {
        Longer::Surely
    } else if ukuran.satuan == Satuan::HariKerja && days * seven > limit * week {
        Longer::ByDaysOff(days + (days / week).ceil() * (seven - week))
    } else {
        Longer::Not
    }
}

/// Whether prose or the words of a step tell a time, so that nobody can say that there is none.
fn told_in_prose(pengaduan: &Pengaduan) -> bool {
    let measured = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit()) && waktu::parse(text).ukuran.is_some()
    };
    let told = |teks: &Teks| !teks.sound || measured(&teks.text);
    let mut found = of(&pengaduan.umum).any(told);
    steps(&pengaduan.langkah, &pengaduan.alur, &mut |step| {
        let words = step.kegiatan.iter().chain(&step.pada).chain(of(&step.umum));
        found |= words.into_iter().any(told);
    });
    found
}

fn at_fault(faults: &[Text], span: Span) -> Diagnostic {
    let id: Vec<&str> = faults.iter().map(|fault| &*fault.id).collect();
    let en: Vec<&str> = faults.iter().map(|fault| &*fault.en).collect();
    let message = Text::new(
        format!("Batas waktu pengaduan: {}", id.join("; ")),
        format!("The times of complaints: {}", en.join("; ")),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `waktu` dengan `tahap: tanggapan`, `penyelesaian`, dan `penyampaian`, dalam hari kalender",
        "Write `waktu` with `tahap: tanggapan`, `penyelesaian` and `penyampaian`, in hari kalender",
    ))
}

fn untold(stage: &str, limit: u16) -> Text {
    Text::new(
        format!("{stage} tidak disebut (undang-undang: {limit} hari)"),
        format!("{stage} is not said (the law: {limit} days)"),
    )
}

fn by_days_off(stage: &str, written: &str, days: Decimal, limit: u16) -> Text {
    let days = days.normalize();
    Text::new(
        format!("{stage} “{written}” dapat menjadi {days} hari (undang-undang: {limit} hari)"),
        format!("{stage} “{written}” may become {days} days (the law: {limit} days)"),
    )
}

fn too_long(stage: &str, written: &str, limit: u16) -> Text {
    Text::new(
        format!("{stage} “{written}” lebih lama daripada {limit} hari"),
        format!("{stage} “{written}” is longer than {limit} days"),
    )
}
