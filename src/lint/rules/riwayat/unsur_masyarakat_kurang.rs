//! A discussion in which too few elements of the public took part.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lifecycle::happened;
use crate::model::{Konsultasi, Peserta, Teks};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "pp-96-2012",
            article: "Pasal 23",
            text: "Yang dilibatkan adalah penerima manfaat, tokoh masyarakat, akademisi, dunia usaha, organisasi profesi, atau \
                   lembaga swadaya masyarakat",
        },
        Ground {
            act: "permenpanrb-29-2022",
            article: "",
            text: "Penilaian kinerja pelayanan menghitung unsur masyarakat yang dilibatkan",
        },
    ],
    ..Rule::new(
        "unsur-masyarakat-kurang",
        Grade::new("IWW"),
        include_str!("unsur_masyarakat_kurang.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_standard(subject) || !subject.standar.riwayat.utuh("konsultasi") {
        return;
    }
    let held = |it: &&Konsultasi| is_held(it, subject.settings.today);
    let konsultasi = subject.standar.riwayat.konsultasi.iter().filter(held);
    let peserta: Vec<&Peserta> = konsultasi.flat_map(|it| &it.peserta).collect();
    let elements: Vec<&Teks> = peserta.iter().filter_map(|one| one.unsur.as_ref()).collect();
    let Some(first) = elements.first() else { return };
    if elements.iter().any(|unsur| !unsur.sound) {
        return;
    }
    let came = |one: &&&Peserta| {
        let jumlah = one.jumlah.as_ref().and_then(|jumlah| jumlah.value.nilai);
        jumlah != Some(Decimal::ZERO)
    };
    let mut there: Vec<&str> = peserta
        .iter()
        .filter(came)
        .filter_map(|one| one.unsur.as_ref())
        .map(|it| it.text.as_str())
        .collect();
    there.sort_unstable();
    there.dedup();
    if !there.contains(&"pengguna") {
        found.push(without_users(first));
    } else if there.len() < 2 {
        found.push(users_alone(first));
    }
}

/// Whether a discussion has taken place: its minutes are no later than today.
fn is_held(it: &Konsultasi, today: Date) -> bool {
    it.berita_acara.as_ref().is_some_and(|act| happened(act.tanggal.as_ref(), today))
}

const HELP: Text = Text::fixed(
    "Libatkan pengguna layanan dan paling sedikit satu unsur lain: ahli, instansi terkait, organisasi masyarakat sipil, atau media",
    "Involve users of the service and at least one more element: experts, other agencies, civil society or the media",
);

fn without_users(first: &Teks) -> Diagnostic {
    let message = Text::new(
        "Tidak ada pengguna layanan di antara peserta pembahasan",
        "No users of the service are among those who took part in the discussion",
    );
    Diagnostic::new(&RULE, first.span, message).help(HELP)
}

fn users_alone(first: &Teks) -> Diagnostic {
    let message = Text::new(
        "Hanya pengguna layanan yang ikut dalam pembahasan",
        "Only users of the service took part in the discussion",
    );
    Diagnostic::new(&RULE, first.span, message).help(HELP)
}
