//! Too few ways to complain.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{JenisKanal, Kanal, NamaKomponen, Pengaduan};
use crate::register::cues::{self, Words};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 36",
        text: "Penyelenggara wajib menyediakan sarana pengaduan dan mengumumkan nama dan alamat penanggung jawab serta \
               sarana pengaduannya",
    }],
    ..Rule::new("kanal-aduan-kurang", Grade::new("WEE"), include_str!("kanal_aduan_kurang.md"))
};

/// The national channel of complaints.
const NATIONAL: &[Ground] = &[Ground {
    act: "perpres-76-2013",
    article: "",
    text: "Setiap penyelenggara menyediakan sarana pengaduan, dan Menteri mengelola sistemnya secara nasional",
}];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    // What an agency shares may be completed by each standard.
    if subject.whole == Whole::Share {
        return;
    }
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let channels = count(pengaduan);
    if channels.all == 0 {
        found.push(none(span));
    } else if channels.from_afar == 0 {
        found.push(none_from_afar(span).graded(Grade::WARNING));
    } else if channels.all < 2 {
        found.push(only_one(span).graded(Grade::WARNING));
    } else if !channels.national {
        let finding = without_national(span).graded(Grade::INFO);
        found.push(Diagnostic { grounds: NATIONAL.into(), ..finding });
    }
}

/// The channels of a component.
#[derive(Default)]
struct Channels {
    all: usize,
    /// Those that work without going there.
    from_afar: usize,
    national: bool,
}

fn count(pengaduan: &Pengaduan) -> Channels {
    let mut channels = Channels::default();
    for kanal in &pengaduan.kanal {
        // A channel that could not be read counts as any.
        let here = matches!(
            kanal.jenis,
            Some(JenisKanal::TatapMuka | JenisKanal::Loket | JenisKanal::Kotak)
        );
        channels.all += 1;
        channels.from_afar += usize::from(!here);
        channels.national |= is_national(kanal);
    }
    // Who answers for complaints can be reached as well, and prose may name channels.
    if pengaduan.penanggung_jawab.as_ref().is_some_and(|officer| !officer.kontak.is_empty())
        && channels.all == 0
    {
        channels = Channels { all: 1, from_afar: 1, national: false };
    }
    let outside = pengaduan.eksternal.iter().filter_map(|body| body.umum.uraian.as_ref());
    channels.national |= outside.map(|teks| &teks.text).any(|text| names_national(text));
    let prose = [&pengaduan.umum.uraian, &pengaduan.umum.catatan];
    let acts = pengaduan.langkah.iter().filter_map(|langkah| langkah.kegiatan.as_ref());
    for teks in prose.into_iter().flatten().chain(acts) {
        in_prose(&teks.text, &mut channels);
    }
    channels
}

fn is_national(kanal: &Kanal) -> bool {
    let named = kanal.kontak.iter().chain(&kanal.label).any(|teks| names_national(&teks.text));
    kanal.jenis == Some(JenisKanal::Lapor) || named
}

fn names_national(text: &str) -> bool {
    let upper = text.to_uppercase();
    ["LAPOR.GO.ID", "SP4N", "LAPOR!", "1708"].iter().any(|name| upper.contains(name))
}

/// The channels that prose names, each kind once.
fn in_prose(text: &str, channels: &mut Channels) {
    let words = cues::pengaduan();
    let named = |kinds: &[Words]| kinds.iter().filter(|kind| kind.are_in(text)).count();
    let (afar, here) = (named(&words.dari_jauh), named(&words.di_tempat));
    let national = names_national(text);
    channels.from_afar += afar + usize::from(national);
    channels.all += afar + here + usize::from(national);
    channels.national |= national;
}

fn none(span: Span) -> Diagnostic {
    let message =
        Text::new("Tidak ada satu pun kanal pengaduan", "There is no channel of complaints at all");
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis kanalnya di bawah `kanal`, misalnya `- telepon: \"(0287) 123456\"` dan `- lapor: https://www.lapor.go.id`",
        "Write the channels under `kanal`, such as `- telepon: \"(0287) 123456\"` and `- lapor: https://www.lapor.go.id`",
    ))
}

fn none_from_afar(span: Span) -> Diagnostic {
    let message = Text::new(
        "Semua kanal pengaduan mengharuskan orang datang",
        "Every channel of complaints makes people come",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan kanal yang dapat dipakai dari rumah, misalnya telepon, surel, atau SP4N-LAPOR!",
        "Add a channel that works from home, such as telephone, e-mail or SP4N-LAPOR!",
    ))
}

fn only_one(span: Span) -> Diagnostic {
    let message =
        Text::new("Hanya ada satu kanal pengaduan", "There is only one channel of complaints");
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan sekurang-kurangnya satu kanal lain, agar pengaduan tetap sampai bila yang satu terganggu",
        "Add at least one more, so that complaints arrive when the one fails",
    ))
}

fn without_national(span: Span) -> Diagnostic {
    let message = Text::new(
        "SP4N-LAPOR! tidak ada di antara kanal pengaduan",
        "SP4N-LAPOR! is not among the channels of complaints",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan `- lapor: https://www.lapor.go.id`",
        "Add `- lapor: https://www.lapor.go.id`",
    ))
}
