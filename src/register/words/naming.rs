//! What names begin with: documents, services, facilities, roles, acts of a flow.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::matching::{Heads, opening, read};
use crate::register::phrases::{Phrases, apart};

/// The document of population administration that opens a name, `Kartu Keluarga`, also after `Kutipan` or `Penerbitan`.
#[must_use]
pub fn civil_document(name: &str) -> Option<&'static str> {
    #[derive(Deserialize)]
    struct Civil {
        dokumen: Heads,
        sebelum: Heads,
        bukan_sebelum: Heads,
    }
    static LIST: LazyLock<Civil> =
        LazyLock::new(|| read(include_str!("../../../data/kata/kependudukan.yaml")));
    let mut name = name.trim_start();
    while let Some(word) = opening(&LIST.sebelum, name) {
        name = name[word.len()..].trim_start();
    }
    let document = opening(&LIST.dokumen, name)?;
    opening(&LIST.bukan_sebelum, &name[document.len()..]).is_none().then_some(document)
}

/// The forms that the name of a document says, `Fotokopi KTP`, each at its place.
#[must_use]
pub fn forms(name: &str) -> Vec<(Range<usize>, &'static str)> {
    #[derive(Deserialize)]
    struct Form {
        bentuk: String,
        #[serde(default)]
        kata: Vec<String>,
        #[serde(default)]
        awal: Heads,
    }
    static FORMS: LazyLock<Vec<Form>> =
        LazyLock::new(|| read(include_str!("../../../data/kata/bentuk.yaml")));
    static LIST: LazyLock<Phrases<&str>> = LazyLock::new(|| {
        let words = |form: &'static Form| form.kata.iter().map(|it| (it, form.bentuk.as_str()));
        Phrases::new(FORMS.iter().flat_map(words))
    });
    let mut found = Vec::new();
    LIST.each(name, |range, form| found.push((range, form)));
    apart(&mut found);
    let start = name.len() - name.trim_start().len();
    let opened = FORMS.iter().find_map(|form| {
        opening(&form.awal, name).map(|word| (start..start + word.len(), form.bentuk.as_str()))
    });
    // "Foto copy" opens with "foto", and is none.
    if let Some((range, form)) = opened
        && found.first().is_none_or(|(first, _)| first.start >= range.end)
    {
        found.insert(0, (range, form));
    }
    found
}

/// The act of the flow that opens a text, also after the applicant who does it: `Pemohon mengambil nomor antrean`.
#[must_use]
pub fn act(text: &str) -> Option<Range<usize>> {
    #[derive(Deserialize)]
    struct Acts {
        tindakan: Heads,
        bukan_sebelum: Heads,
        sela: Heads,
    }
    static ACTS: LazyLock<Acts> =
        LazyLock::new(|| read(include_str!("../../../data/kata/tindakan.yaml")));
    let mut rest = text.trim_start();
    if let Some(who) = opening(&ROLES.pemohon, rest) {
        rest = rest[who.len()..].trim_start();
        while let Some(word) = opening(&ACTS.sela, rest) {
            rest = rest[word.len()..].trim_start();
        }
    }
    let act = opening(&ACTS.tindakan, rest)?;
    let start = text.len() - rest.len();
    let status = opening(&ACTS.bukan_sebelum, &rest[act.len()..]).is_some();
    (!status).then_some(start..start + act.len())
}

/// The word of process that opens the name of a service, `Pembuatan`, as it stands in the list.
#[must_use]
pub fn process_in_name(name: &str) -> Option<&'static str> {
    opening(&PROCESS.nama, name)
}

/// The word of process that opens the name of a product, where the law does not take it for a result.
#[must_use]
pub fn process_in_product(name: &str) -> Option<&'static str> {
    opening(&PROCESS.produk, name).filter(|_| opening(&PROCESS.hasil, name).is_none())
}

/// The word that opens the heading of a service, `Penerbitan`.
#[must_use]
pub fn service(heading: &str) -> Option<&'static str> {
    opening(&PROCESS.layanan, heading)
}

/// The word that opens the name of a document, `Surat`, `Akta`.
#[must_use]
pub fn document(name: &str) -> Option<&'static str> {
    opening(&PROCESS.dokumen, name)
}

/// The word that opens the name of a facility, `Ruang`.
#[must_use]
pub fn facility(name: &str) -> Option<&'static str> {
    opening(&PROCESS.sarana, name)
}

static PROCESS: LazyLock<Process> =
    LazyLock::new(|| read(include_str!("../../../data/kata/proses.yaml")));

#[derive(Deserialize)]
struct Process {
    nama: Heads,
    produk: Heads,
    dokumen: Heads,
    hasil: Heads,
    sarana: Heads,
    layanan: Heads,
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peran {
    /// The one who asks for or receives the service.
    Pemohon,
    /// A system or a machine.
    Sistem,
    /// A head of the agency.
    Pimpinan,
    /// Anybody else: an officer, a unit, another institution.
    Lain,
}

/// Who acts under the name of a role, by the words that open it.
#[must_use]
pub fn role(name: &str) -> Peran {
    if opening(&ROLES.pemohon, name).is_some() {
        Peran::Pemohon
    } else if opening(&ROLES.sistem, name).is_some() {
        Peran::Sistem
    } else if opening(&ROLES.pimpinan, name).is_some() {
        Peran::Pimpinan
    } else {
        Peran::Lain
    }
}

/// Whether a role names an institution or a part of one, by the word that opens it.
#[must_use]
pub fn is_institution(name: &str) -> bool {
    opening(&ROLES.lembaga, name).is_some()
}

static ROLES: LazyLock<Roles> =
    LazyLock::new(|| read(include_str!("../../../data/kata/pelaku.yaml")));

#[derive(Deserialize)]
struct Roles {
    pemohon: Heads,
    sistem: Heads,
    pimpinan: Heads,
    lembaga: Heads,
}
