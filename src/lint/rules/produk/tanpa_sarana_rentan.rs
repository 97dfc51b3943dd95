//! No facility for those to whom special treatment is owed.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::facilities;
use crate::model::{IsiSarana, JenisKanal, NamaKomponen, Sarana};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Penjelasan Pasal 21 huruf g",
            text: "Sarana, prasarana, dan/atau fasilitas termasuk peralatan bagi kelompok rentan",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 29",
            text: "Penyelenggara memberi pelayanan dengan perlakuan khusus kepada anggota masyarakat tertentu",
        },
        Ground {
            act: "uu-8-2016",
            article: "Pasal 105",
            text: "Pelayanan publik menyediakan yang mudah diakses bagi penyandang disabilitas",
        },
    ],
    ..Rule::new("tanpa-sarana-rentan", Grade::new("WEE"), include_str!("tanpa_sarana_rentan.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(sarana) = subject.standar.komponen.sarana.ada() else { return };
    // A standard may add to what its agency shares.
    if subject.whole == Whole::Share {
        return;
    }
    let mut served = sarana.umum.uraian.iter().any(|teks| words::names_vulnerable(&teks.text));
    let mut read = true;
    facilities(&sarana.butir, &mut |one| {
        served |= serves(one);
        read &= name_of(one).is_none_or(|nama| nama.sound);
    });
    if served || !read {
        return;
    }
    let span = subject.key_of(NamaKomponen::Sarana, sarana.umum.span);
    let finding = Diagnostic::new(
        &RULE,
        span,
        Text::new(
            "Tidak ada sarana bagi penyandang disabilitas, lanjut usia, ibu hamil, dan anak",
            "There is no facility for people with disabilities, the old, pregnant women and children",
        ),
    )
    .help(Text::new(
        "Tandai sarananya dengan `kelompok_rentan: true`, misalnya jalur kursi roda, loket prioritas, ruang laktasi",
        "Mark the facility with `kelompok_rentan: true`, such as a ramp, a priority counter, a nursing room",
    ));
    found.push(if is_online(subject) { finding.graded(Grade::WARNING) } else { finding });
}

/// Whether a facility is marked or named for them.
fn serves(sarana: &Sarana) -> bool {
    let said = name_of(sarana).into_iter().chain(&sarana.umum.uraian).chain(&sarana.umum.catatan);
    sarana.kelompok_rentan.is_some_and(|marked| marked.value)
        || said.into_iter().any(|teks| words::names_vulnerable(&teks.text))
}

fn name_of(sarana: &Sarana) -> Option<&crate::model::Teks> {
    match &sarana.isi {
        IsiSarana::Satu(nama) => nama.as_ref(),
        IsiSarana::Kelompok { nama, .. } => Some(nama),
    }
}

/// Whether the service is asked for and received online alone.
fn is_online(subject: &Subject<'_>) -> bool {
    let channels = subject.standar.komponen.prosedur.ada().map_or(&[][..], |it| &it.kanal);
    let online = |jenis| {
        matches!(jenis, Some(JenisKanal::Daring | JenisKanal::Situs | JenisKanal::Aplikasi))
    };
    !channels.is_empty() && channels.iter().all(|kanal| online(kanal.jenis))
}
