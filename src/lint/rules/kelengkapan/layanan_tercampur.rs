//! Several services in one standard, which nothing ties together.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::{entries, products};
use crate::model::{IsiProduk, IsiSyarat, Standar, Teks, Umum};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf d",
        text: "Jangka waktu meliputi seluruh proses pelayanan dari setiap jenis pelayanan",
    }],
    ..Rule::new("layanan-tercampur", Grade::new("IIW"), include_str!("layanan_tercampur.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let mixed = [requirements(standar), flows(standar), times(standar)];
    let Some(services) = mixed.into_iter().find(|names| names.len() > 1) else { return };
    let mut used = false;
    entries(standar, &mut |umum| used |= !umum.untuk.is_empty());
    // What an agency shares may serve several services.
    if !used && services[0].span.source == standar.span.source {
        found.push(mixture(&services));
    }
}

/// The groups of requirements that are called like services.
fn requirements(standar: &Standar) -> Vec<&Teks> {
    let list = standar.komponen.persyaratan.ada().into_iter().flat_map(|it| &it.butir);
    let named = list.filter_map(|syarat| match &syarat.isi {
        IsiSyarat::Kelompok { nama, .. } if open(&syarat.umum) => Some(nama),
        _ => None,
    });
    apart(named.filter(|nama| words::service(&nama.text).is_some()))
}

/// The flows that are called like services.
fn flows(standar: &Standar) -> Vec<&Teks> {
    let list = standar.komponen.prosedur.ada().into_iter().flat_map(|it| &it.alur);
    let named = list.filter(|alur| open(&alur.umum)).filter_map(|alur| alur.nama.as_ref());
    apart(named.filter(|nama| words::service(&nama.text).is_some()))
}

/// The products that have a time of their own in words.
fn times(standar: &Standar) -> Vec<&Teks> {
    let jangka_waktu = standar.komponen.jangka_waktu.ada().into_iter().flat_map(|it| &it.butir);
    let loose = jangka_waktu
        .filter(|rentang| {
            rentang.produk.is_none() && rentang.tahap.is_none() && open(&rentang.umum)
        })
        .filter_map(|rentang| rentang.umum.uraian.as_ref());
    let said: Vec<String> = loose.map(Teks::folded).collect();
    if said.len() < 2 {
        return Vec::new();
    }
    let mut names: Vec<&Teks> = Vec::new();
    if let Some(produk) = standar.komponen.produk.ada() {
        products(&produk.butir, &mut |produk| {
            let IsiProduk::Satu(Some(nama)) = &produk.isi else { return };
            let name = nama.folded();
            // A time that names several products is for all of them.
            if said.contains(&name) {
                names.push(nama);
            }
        });
    }
    apart(names.into_iter())
}

/// Whether an entry holds without a condition.
fn open(umum: &Umum) -> bool {
    umum.untuk.is_empty() && umum.jika.is_none() && umum.kecuali.is_none()
}

/// The names that differ.
fn apart<'a>(names: impl Iterator<Item = &'a Teks>) -> Vec<&'a Teks> {
    let mut all: Vec<&Teks> = Vec::new();
    for nama in names.filter(|nama| nama.sound) {
        if all.iter().all(|other| other.folded() != nama.folded()) {
            all.push(nama);
        }
    }
    all
}

fn mixture(services: &[&Teks]) -> Diagnostic {
    let names: Vec<String> =
        services.iter().map(|nama| format!("“{}”", nama.text.trim())).collect();
    let names = names.join(", ");
    let message = Text::new(
        format!("Standar ini memuat beberapa layanan: {names}"),
        format!("This standard holds several services: {names}"),
    );
    let finding = Diagnostic::new(&RULE, services[0].span, message).help(Text::new(
        "Tulis satu berkas bagi tiap layanan; bila hanya kasus dari satu layanan, nyatakan di `varian` dan pakai `untuk`",
        "Write a file for each service; where they are cases of one service, declare them in `varian` and use `untuk`",
    ));
    services[1..].iter().fold(finding, |finding, nama| {
        finding.related(nama.span, Text::new("Layanan yang lain", "Another service"))
    })
}
