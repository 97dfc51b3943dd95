//! Complaints without the law's clocks, or with longer ones.

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{NamaKomponen, Pengaduan, Satuan, Ukuran, waktu};
use crate::register::tenggat;

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

/// The stages, the clock of each in the data, and whether it must be written.
const STAGES: [(&str, &str, bool); 3] = [
    ("tanggapan", "aduan_tanggapan", true),
    ("penyelesaian", "aduan_putusan", true),
    ("penyampaian", "aduan_penyampaian", false),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let mut faults = Vec::new();
    let mut grave = false;
    for (stage, clock, needed) in STAGES {
        let limit = tenggat::lama(clock);
        let mut set = false;
        for waktu in &pengaduan.waktu {
            let tahap = waktu.rentang.tahap.as_ref();
            if tahap.is_some_and(|tahap| tahap.folded() != stage) {
                continue;
            }
            let Some(batas) = waktu.rentang.batas.as_ref().map(crate::model::Batas::waktu) else {
                continue;
            };
            set = true;
            // A time without a stage is that of the whole.
            let ukuran = batas.value.ukuran.filter(|_| batas.teks.sound && tahap.is_some());
            match ukuran.map(|ukuran| longer(ukuran, limit)) {
                Some(Longer::Surely) => {
                    grave = true;
                    faults.push(too_long(stage, batas.teks.text.trim(), limit));
                }
                Some(Longer::ByDaysOff) => {
                    faults.push(too_long(stage, batas.teks.text.trim(), limit));
                }
                Some(Longer::Not) | None => {}
            }
        }
        if needed && !set && !told_in_prose(pengaduan) {
            faults.push(Text::new(
                format!("{stage} tidak disebut (undang-undang: {limit} hari)"),
                format!("{stage} is not said (the law: {limit} days)"),
            ));
        }
    }
    if faults.is_empty() {
        return;
    }
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let id: Vec<&str> = faults.iter().map(|fault| &*fault.id).collect();
    let en: Vec<&str> = faults.iter().map(|fault| &*fault.en).collect();
    let message = Text::new(
        format!("Batas waktu pengaduan: {}", id.join("; ")),
        format!("The times of complaints: {}", en.join("; ")),
    );
    let finding = Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `waktu` dengan `tahap: tanggapan`, `penyelesaian`, dan `penyampaian`, dalam hari kalender",
        "Write `waktu` with `tahap: tanggapan`, `penyelesaian` and `penyampaian`, in hari kalender",
    ));
    found.push(if grave { finding } else { finding.graded(MILD) });
}

/// How a time stands to a limit of calendar days.
enum Longer {
    Surely,
    ByDaysOff,
    Not,
}

fn longer(ukuran: Ukuran, limit: u16) -> Longer {
    let limit = Decimal::from(limit);
    let days = match ukuran.satuan {
        Satuan::Hari | Satuan::HariKalender | Satuan::HariKerja => ukuran.atas,
        Satuan::Minggu => ukuran.atas * Decimal::from(7),
        Satuan::Bulan => ukuran.atas * Decimal::from(28),
        Satuan::Tahun => ukuran.atas * Decimal::from(365),
        Satuan::Jam => ukuran.atas / Decimal::from(24),
        Satuan::Menit | Satuan::Detik => Decimal::ZERO,
    };
    let weekends = (days / Decimal::from(5)).floor() * Decimal::TWO;
    if days > limit {
        Longer::Surely
    } else if ukuran.satuan == Satuan::HariKerja && days + weekends > limit {
        Longer::ByDaysOff
    } else {
        Longer::Not
    }
}

/// Whether prose or a step tells a time, so that nobody can say that there is none.
fn told_in_prose(pengaduan: &Pengaduan) -> bool {
    let umum = &pengaduan.umum;
    let steps = pengaduan.langkah.iter().chain(pengaduan.alur.iter().flat_map(|it| &it.langkah));
    let mut acts = steps.flat_map(|step| step.kegiatan.iter().chain(&step.pada));
    let measured = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit()) && waktu::parse(text).ukuran.is_some()
    };
    [&umum.uraian, &umum.catatan]
        .into_iter()
        .flatten()
        .any(|teks| !teks.sound || measured(&teks.text))
        || acts.any(|teks| measured(&teks.text))
}

fn too_long(stage: &str, written: &str, limit: u16) -> Text {
    Text::new(
        format!("{stage} “{written}” lebih lama daripada {limit} hari"),
        format!("{stage} “{written}” is longer than {limit} days"),
    )
}
