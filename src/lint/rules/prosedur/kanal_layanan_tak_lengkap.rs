//! A service of which nobody says where, when or how to reach it.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::main_line::is_applicants;
use crate::lint::walk::steps;
use crate::model::{JenisKanal, Kanal, NamaKomponen, Prosedur, Teks};
use crate::register::cues;
use crate::register::words::says;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 23 ayat (5)",
        text: "Penyelenggara menyediakan informasi kepada masyarakat secara terbuka dan mudah diakses",
    }],
    ..Rule::new(
        "kanal-layanan-tak-lengkap",
        Grade::new("WWE"),
        include_str!("kanal_layanan_tak_lengkap.md"),
    )
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(prosedur) = subject.standar.komponen.prosedur.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    if prosedur.kanal.is_empty() && !tells_channel(subject, prosedur) {
        let span = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
        found.push(if is_mobile(subject) { on_the_road(span) } else { nowhere(span) });
    }
    let around = Around::of(subject);
    for kanal in &prosedur.kanal {
        match kanal.jenis {
            Some(JenisKanal::Loket | JenisKanal::TatapMuka) => {
                found.extend(around.as_ref().and_then(|around| of_place(kanal, around)));
            }
            Some(
                JenisKanal::Daring
                | JenisKanal::Situs
                | JenisKanal::Aplikasi
                | JenisKanal::Formulir,
            ) => {
                found.extend(kanal.kontak.iter().filter(|teks| is_open(teks)).map(unsafe_address));
            }
            _ => {}
        }
    }
}

/// What the standard and its agency say for every place.
struct Around {
    address: bool,
    hours: bool,
}

impl Around {
    /// None without the agency's file: what it gives is unknown.
    fn of(subject: &Subject<'_>) -> Option<Self> {
        let standar = subject.standar;
        let agency = subject.facts.instansi?;
        let provider = standar.penyelenggara.as_ref().and_then(|it| it.alamat.as_ref());
        Some(Self {
            address: provider.or(agency.alamat.as_ref()).is_some()
                || agency.unit.iter().any(|unit| unit.alamat.is_some()),
            hours: standar.jam_pelayanan.is_some()
                || agency.jam_pelayanan.is_some()
                || agency.unit.iter().any(|unit| unit.jam_pelayanan.is_some()),
        })
    }
}

/// Whether the words of the procedure, or an act of the applicant, name a channel that works from afar, or the place where
/// the applicant asks.
fn tells_channel(subject: &Subject<'_>, prosedur: &Prosedur) -> bool {
    let words = cues::prosedur();
    let provider = subject.standar.penyelenggara.as_ref().and_then(|it| it.nama.as_ref());
    let office = provider.and_then(|nama| nama.text.split_whitespace().next());
    // The counter of what travels, travels.
    let counter = |text: &str| words.tempat.are_in(text) && !is_mobile(subject);
    let place = |teks: &Teks| counter(&teks.text) || comes_to(&teks.text, office);
    let afar = |teks: &Teks| !teks.sound || words.dari_jauh.are_in(&teks.text);
    let named = |teks: &Teks| afar(teks) || place(teks);
    let mut told = prosedur.umum.uraian.as_ref().is_some_and(named);
    steps(&prosedur.langkah, &prosedur.alur, &mut |step| {
        // The case of a step tells how people ask: `permohonan disampaikan melalui email`.
        told |= step.umum.jika.as_ref().is_some_and(afar);
        let acts = is_applicants(step, &step.pelaku);
        // Where nobody is said to act, the place tells that it is the applicant who comes there.
        told |= step
            .kegiatan
            .as_ref()
            .is_some_and(|teks| acts && named(teks) || step.pelaku.is_empty() && place(teks));
    });
    told
}

/// Whether the service travels, by its name.
fn is_mobile(subject: &Subject<'_>) -> bool {
    let nama = subject.standar.nama.as_ref();
    nama.is_some_and(|nama| !nama.sound || says(&nama.text, &["keliling"]))
}

/// Whether somebody comes to an office or asks there: "Mendaftar di KUA", "Datang ke Kantor Samsat".
fn comes_to(text: &str, office: Option<&str>) -> bool {
    let words = cues::prosedur();
    let named = |office| says(text, &[office]);
    words.datang.are_in(text)
        && (office.is_some_and(named)
            || words.kantor.are_in(text) && !words.bukan_kantor.are_in(text))
}

fn of_place(kanal: &Kanal, around: &Around) -> Option<Diagnostic> {
    if kanal.kontak.iter().any(|teks| !teks.sound) {
        return None;
    }
    let address = around.address || !kanal.kontak.is_empty();
    let hours = around.hours || kanal.jam.is_some();
    let lacks = match (address, hours) {
        (true, true) => return None,
        (false, true) => Text::fixed("alamatnya", "its address"),
        (true, false) => Text::fixed("jam pelayanannya", "its hours"),
        (false, false) => Text::fixed("alamat dan jam pelayanannya", "its address and hours"),
    };
    let name = kanal.sebutan.text.trim();
    let message = Text::new(
        format!("Kanal `{name}` tidak menyebut {}", lacks.id),
        format!("The channel `{name}` does not say {}", lacks.en),
    );
    Some(Diagnostic::new(&RULE, kanal.sebutan.span, message).help(Text::new(
        "Tulis alamat sebagai nilainya dan `jam` di bawahnya, atau sekali untuk semua dalam `instansi.spp.yaml`",
        "Write the address as its value and `jam` below it, or once for all in `instansi.spp.yaml`",
    )))
}

/// Whether an address of the web is not encrypted.
fn is_open(teks: &Teks) -> bool {
    let head = teks.text.trim_start().get(..7);
    teks.sound && head.is_some_and(|head| head.eq_ignore_ascii_case("http://"))
}

fn nowhere(span: Span) -> Diagnostic {
    let message = Text::new(
        "Kanal layanan ini tidak disebut: di loket mana, atau lewat apa, orang memintanya",
        "The channel of this service is not told: at which counter, or by what, people ask for it",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `kanal`, misalnya `loket` dengan alamat dan `jam`, atau `daring` dengan https://",
        "Add `kanal`, such as `loket` with an address and `jam`, or `daring` with https://",
    ))
}

/// Of a service that travels it is the places and the days that people ask for.
fn on_the_road(span: Span) -> Diagnostic {
    let message = Text::fixed(
        "Tidak disebut di mana dan kapan layanan keliling ini dapat didatangi",
        "It is not told where and when this travelling service can be met",
    );
    Diagnostic::new(&RULE, span, message).help(Text::fixed(
        "Tambahkan `kanal` dengan tempat dan `jam`, atau alamat laman tempat jadwalnya diumumkan",
        "Add `kanal` with the places and `jam`, or the address of the page that tells the schedule",
    ))
}

fn unsafe_address(teks: &Teks) -> Diagnostic {
    let written = teks.text.trim();
    let message = Text::new(
        format!("“{written}” tidak terenkripsi, padahal pemohon mengirim data di sana"),
        format!("“{written}” is not encrypted, and applicants send their data there"),
    );
    Diagnostic::new(&RULE, teks.span, message).help(Text::new(
        "Sediakan layanannya dengan https://, dan tulis alamat itu",
        "Offer the service by https://, and write that address",
    ))
}
