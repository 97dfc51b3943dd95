//! A contact that cannot be used: a telephone number, an address of mail or of the web not of its form.

use super::kanal_tanpa_kontak::is_unwritten;
use super::{Subject, own_contacts, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text};
use crate::model::kontak::{self, Bentuk, Cacat};
use crate::model::{JenisKanal, Pengaduan, Teks};

pub(super) static RULE: Rule = Rule {
    silences: &["kata-kabur"],
    ..Rule::new("kontak-tak-sah", Grade::new("WWE"), include_str!("kontak_tak_sah.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    let service = komponen.prosedur.ada().map_or(&[][..], |it| &it.kanal);
    let complaints = komponen.pengaduan.ada().map_or(&[][..], |it| &it.kanal);
    for kanal in service.iter().chain(complaints) {
        let Some(jenis) = kanal.jenis else { continue };
        found.extend(kanal.kontak.iter().filter_map(|teks| of(subject, jenis, teks)));
    }
    for teks in komponen.pengaduan.ada().into_iter().flat_map(bare_contacts) {
        found.extend(kind_of(&teks.text).and_then(|jenis| of(subject, jenis, teks)));
    }
    for (jenis, teks) in own_contacts(subject) {
        found.extend(of(subject, jenis, teks));
    }
}

/// The contacts of who answers for complaints and of outside bodies, which bear no kind.
fn bare_contacts(pengaduan: &Pengaduan) -> impl Iterator<Item = &Teks> {
    let officer = pengaduan.penanggung_jawab.iter().flat_map(|officer| &officer.kontak);
    officer.chain(pengaduan.eksternal.iter().flat_map(|body| &body.kontak))
}

/// What a contact without a kind is meant to be: by the word that opens it, else by its form; none for words.
fn kind_of(text: &str) -> Option<JenisKanal> {
    use JenisKanal as J;
    let text = text.trim();
    let first = text.split([' ', ':']).next().unwrap_or_default().trim_end_matches('.');
    let named = J::dari_kunci(&first.to_ascii_lowercase());
    let fits = |jenis: &J| {
        matches!(
            jenis,
            J::Telepon | J::Sms | J::Whatsapp | J::Faks | J::Surel | J::Situs | J::Lapor
        )
    };
    let mailed = |word: &str| word.find('@').is_some_and(|at| at > 0);
    named.filter(fits).or_else(|| match kontak::shape(text) {
        Bentuk::Situs if text.to_ascii_lowercase().contains("lapor") => Some(J::Lapor),
        Bentuk::Situs => Some(J::Situs),
        Bentuk::Telepon => Some(J::Telepon),
        Bentuk::Teks if text.split_whitespace().any(mailed) => Some(J::Surel),
        Bentuk::Teks if text.to_ascii_lowercase().contains("lapor") => Some(J::Lapor),
        Bentuk::Surel | Bentuk::Akun | Bentuk::Teks => None,
    })
}

fn of(subject: &Subject<'_>, jenis: JenisKanal, teks: &Teks) -> Option<Diagnostic> {
    if !teks.sound || is_unwritten(teks) {
        return None;
    }
    let read = kontak::parse(jenis, &teks.text);
    let (cacat, range) = read.cacat?;
    if subject.facts.lexicon.placeholder(&teks.text, "pengaduan").is_some()
        || holds_one(cacat, &teks.text)
    {
        return None;
    }
    let sources = subject.facts.sources;
    let written = teks.text[range.clone()].trim();
    let (id, en) = match cacat {
        Cacat::BukanTelepon => ("bukan nomor telepon", "is no telephone number"),
        Cacat::BukanSurel => ("bukan alamat surel", "is no e-mail address"),
        Cacat::BukanSitus => ("bukan alamat situs", "is no address on the web"),
        Cacat::TanpaSkema => ("tidak diawali https://", "does not begin with https://"),
        Cacat::Berspasi => ("berisi spasi", "has blanks in it"),
        Cacat::LaporKeliru => (
            "keliru; saluran nasional ialah SP4N-LAPOR!, lapor.go.id, SMS 1708",
            "is mistyped; the national channel is SP4N-LAPOR!, lapor.go.id, SMS 1708",
        ),
    };
    let message = Text::new(format!("“{written}” {id}"), format!("“{written}” {en}"));
    let finding = Diagnostic::new(&RULE, place::of(sources, teks, &range), message);
    let Some(right) = read.perbaikan else {
        return Some(finding.help(Text::new(
            "Tulis nomor atau alamat yang dapat dihubungi dari luar",
            "Write a number or an address that can be reached from outside",
        )));
    };
    let title = Text::new(format!("Tulis {right}"), format!("Write {right}"));
    Some(match place::edit(sources, teks, &range, &right) {
        Some(edit) => finding.fix(Fix::safe(title, vec![edit])),
        None => finding.help(title),
    })
}

/// Whether a contact of the right form stands among other words: `aduan@contoh.go.id (Humas)`, or a link in the place of
/// a number.
fn holds_one(cacat: Cacat, text: &str) -> bool {
    let holds = |shapes: &[Bentuk]| {
        text.split([' ', ',', ';', '(', ')']).any(|word| shapes.contains(&kontak::shape(word)))
    };
    match cacat {
        Cacat::BukanSurel => holds(&[Bentuk::Surel]),
        Cacat::BukanSitus | Cacat::BukanTelepon => holds(&[Bentuk::Situs]),
        Cacat::TanpaSkema | Cacat::Berspasi | Cacat::LaporKeliru => false,
    }
}
