//! A channel that is announced without a contact.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{JenisKanal, Kanal, Teks};
use crate::register::cues;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Pasal 36 ayat (4)",
        text: "Penyelenggara mengumumkan nama dan alamat penanggung jawab pengaduan serta sarana pengaduannya",
    }],
    ..Rule::new("kanal-tanpa-kontak", Grade::new("WWE"), include_str!("kanal_tanpa_kontak.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.whole == Whole::Share {
        return;
    }
    let komponen = &subject.standar.komponen;
    let service = komponen.prosedur.ada().map_or(&[][..], |it| &it.kanal);
    let complaints = komponen.pengaduan.ada().map_or(&[][..], |it| &it.kanal);
    let placed = subject.facts.instansi.is_some_and(|it| it.alamat.is_some());
    // What the agency says of itself holds for a channel of the same kind.
    let given = |jenis| {
        subject.facts.instansi.is_some_and(|it| match jenis {
            JenisKanal::Telepon => it.telepon.is_some(),
            JenisKanal::Surel => it.surel.is_some(),
            JenisKanal::Situs => it.situs.is_some(),
            JenisKanal::Surat => it.alamat.is_some(),
            _ => false,
        })
    };
    for (kanal, of_complaints) in
        service.iter().map(|it| (it, false)).chain(complaints.iter().map(|it| (it, true)))
    {
        match kanal.jenis {
            _ if !kanal.sebutan.sound || kanal.kontak.iter().any(|teks| tells(kanal, teks)) => {}
            // Of a place of the service another rule speaks, which knows its hours as well.
            Some(JenisKanal::Loket | JenisKanal::TatapMuka) if !of_complaints => {}
            Some(JenisKanal::Kotak | JenisKanal::TatapMuka | JenisKanal::Loket) => {
                if !placed && kanal.label.is_none() {
                    found.push(placeless(kanal));
                }
            }
            Some(JenisKanal::Lapor | JenisKanal::Lainnya) | None => {}
            Some(jenis) if kanal.kontak.is_empty() && given(jenis) => {}
            Some(jenis) => found.push(bare(kanal, jenis)),
        }
    }
}

/// Whether a contact tells how to reach a channel: a box that is only called so tells nothing.
fn tells(kanal: &Kanal, kontak: &Teks) -> bool {
    let called =
        || kontak.text.split_whitespace().all(|word| cues::pengaduan().nama_kotak.are_in(word));
    !(is_unwritten(kontak) || kanal.jenis == Some(JenisKanal::Kotak) && called())
}

/// Whether a contact says that it is not written yet.
pub(super) fn is_unwritten(kontak: &Teks) -> bool {
    kontak.text.trim().eq_ignore_ascii_case("belum")
}

fn bare(kanal: &Kanal, jenis: JenisKanal) -> Diagnostic {
    let name = kanal.sebutan.text.trim();
    let (lacks, lacks_en) = match jenis {
        JenisKanal::Telepon | JenisKanal::Sms | JenisKanal::Whatsapp | JenisKanal::Faks => {
            ("nomornya", "its number")
        }
        JenisKanal::Instagram
        | JenisKanal::Facebook
        | JenisKanal::Twitter
        | JenisKanal::Youtube
        | JenisKanal::Tiktok
        | JenisKanal::Medsos
        | JenisKanal::Telegram => ("nama akunnya", "the name of its account"),
        JenisKanal::Aplikasi => ("namanya", "its name"),
        _ => ("alamatnya", "its address"),
    };
    Diagnostic::new(
        &RULE,
        kanal.sebutan.span,
        Text::new(
            format!("Kanal `{name}` diumumkan tanpa {lacks}"),
            format!("The channel `{name}` is announced without {lacks_en}"),
        ),
    )
    .help(Text::new(
        format!("Tulis `{name}:` dengan {lacks}, atau hapus kanal ini"),
        format!("Write `{name}:` with {lacks_en}, or delete this channel"),
    ))
}

fn placeless(kanal: &Kanal) -> Diagnostic {
    let name = kanal.sebutan.text.trim();
    Diagnostic::new(
        &RULE,
        kanal.sebutan.span,
        Text::new(
            format!("Tidak disebut di mana `{name}` ini berada"),
            format!("It is not said where this `{name}` is"),
        ),
    )
    .graded(Grade::INFO)
    .help(Text::new(
        "Tulis tempatnya di sini, atau alamat instansi dalam `instansi.spp.yaml`",
        "Write the place here, or the agency's address in `instansi.spp.yaml`",
    ))
}
