//! A product that names what the office does, not what the citizen gets.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::products;
use crate::model::{IsiProduk, Produk, Teks};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf f",
        text: "Produk pelayanan adalah hasil pelayanan yang diberikan dan diterima",
    }],
    ..Rule::new("produk-bukan-hasil", Grade::new("WWE"), include_str!("produk_bukan_hasil.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(produk) = subject.standar.komponen.produk.ada() else { return };
    products(&produk.butir, &mut |produk| found.extend(of(subject, produk)));
}

fn of(subject: &Subject<'_>, produk: &Produk) -> Option<Diagnostic> {
    let IsiProduk::Satu(Some(nama)) = &produk.isi else { return None };
    // An act that is said to be the service itself is a result.
    let is_service = produk.bentuk.as_ref().is_some_and(|bentuk| bentuk.folded() == "layanan");
    if !nama.sound || is_service {
        return None;
    }
    if let Some(process) = words::process_in_product(&nama.text) {
        return Some(process_word(nama, process));
    }
    let goods = subject.standar.jenis.as_ref().is_some_and(|jenis| jenis.folded() == "barang");
    if let Some(facility) = words::facility(&nama.text).filter(|_| !goods) {
        return Some(is_facility(nama, facility));
    }
    let service = subject.standar.nama.as_ref()?;
    let same = bare(&service.text) == bare(&nama.text) && words::document(&nama.text).is_none();
    same.then(|| name_of_service(nama))
}

/// A name without "Pelayanan", signs and capitals.
fn bare(name: &str) -> String {
    let folded = name.trim().to_lowercase();
    let words = folded.split_whitespace().filter(|word| !matches!(*word, "pelayanan" | "layanan"));
    words.collect::<Vec<_>>().join(" ")
}

fn process_word(nama: &Teks, process: &str) -> Diagnostic {
    let written = nama.text.trim();
    let message = Text::new(
        format!("“{written}” adalah pekerjaan kantor, bukan hasil yang diterima pemohon"),
        format!("“{written}” is what the office does, not what the applicant gets"),
    );
    Diagnostic::new(&RULE, nama.span, message).help(Text::new(
        format!(
            "Sebut hasilnya tanpa “{process}”, misalnya “Kartu Keluarga”; bila hasilnya memang perbuatan, tulis `bentuk: \
             layanan`"
        ),
        format!(
            "Name the result without “{process}”, such as “Kartu Keluarga”; if the result is an act, write `bentuk: layanan`"
        ),
    ))
}

fn is_facility(nama: &Teks, facility: &str) -> Diagnostic {
    let written = nama.text.trim();
    let message = Text::new(
        format!("“{written}” adalah sarana, bukan hasil yang diterima pemohon"),
        format!("“{written}” is a facility, not what the applicant gets"),
    );
    Diagnostic::new(&RULE, nama.span, message).help(Text::new(
        format!(
            "Pindahkan “{facility} …” ke `sarana`, dan sebut di sini apa yang diterima pemohon"
        ),
        format!("Move “{facility} …” to `sarana`, and name here what the applicant gets"),
    ))
}

fn name_of_service(nama: &Teks) -> Diagnostic {
    let message = Text::new(
        format!("“{}” hanya mengulang nama layanannya", nama.text.trim()),
        format!("“{}” only repeats the name of the service", nama.text.trim()),
    );
    Diagnostic::new(&RULE, nama.span, message).help(Text::new(
        "Sebut apa yang diterima pemohon setelah layanan selesai; bila hasilnya memang perbuatan, tulis `bentuk: layanan`",
        "Name what the applicant gets when the service is finished; if the result is an act, write `bentuk: layanan`",
    ))
}
