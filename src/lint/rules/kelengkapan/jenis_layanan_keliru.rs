//! A kind of service that is absent, or that does not fit what else is said.

use super::{Subject, is_read};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::products;
use crate::model::{IsiProduk, Standar, Teks};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "pp-96-2012",
            article: "Pasal 3",
            text: "Pelayanan publik meliputi pelayanan barang, jasa, dan administratif",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 6",
            text: "Pelayanan administratif menghasilkan dokumen resmi",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 7",
            text: "Pelayanan administratif oleh pemerintah adalah perizinan atau nonperizinan",
        },
    ],
    silences: &["produk-bukan-hasil"],
    ..Rule::new("jenis-layanan-keliru", Grade::new("WWE"), include_str!("jenis_layanan_keliru.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    if !is_read(subject) {
        return;
    }
    let Some(jenis) = &standar.jenis else {
        if !subject.passed_over("jenis") {
            found.push(absent(standar.span.head()));
        }
        return;
    };
    if !jenis.sound {
        return;
    }
    let administrative = jenis.text == "administratif";
    found.extend(match &standar.sifat {
        _ if administrative && only_acts(standar) => Some(no_document(jenis)),
        None if administrative => Some(no_nature(jenis)),
        Some(sifat) if !administrative && sifat.sound => Some(stray_nature(sifat, jenis)),
        _ => None,
    });
}

/// Whether every written product is a service itself.
fn only_acts(standar: &Standar) -> bool {
    let (mut count, mut acts) = (0, 0);
    if let Some(produk) = standar.komponen.produk.ada() {
        products(&produk.butir, &mut |produk| {
            if matches!(&produk.isi, IsiProduk::Satu(_)) {
                count += 1;
                acts += usize::from(produk.bentuk.as_ref().is_some_and(|it| it.text == "layanan"));
            }
        });
    }
    count > 0 && count == acts
}

fn absent(span: Span) -> Diagnostic {
    let message =
        Text::new("Jenis layanan ini tidak disebut", "The kind of this service is not said");
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `jenis: barang`, `jenis: jasa`, atau `jenis: administratif` bila hasilnya dokumen resmi",
        "Write `jenis: barang`, `jenis: jasa`, or `jenis: administratif` where the result is an official document",
    ))
}

fn no_nature(jenis: &Teks) -> Diagnostic {
    let message = Text::new(
        "Layanan administratif ini tidak disebut perizinan atau nonperizinan",
        "This administrative service is not said to be a permit or not",
    );
    Diagnostic::new(&RULE, jenis.span, message).help(Text::new(
        "Tulis `sifat: perizinan` atau `sifat: nonperizinan`",
        "Write `sifat: perizinan` or `sifat: nonperizinan`",
    ))
}

fn stray_nature(sifat: &Teks, jenis: &Teks) -> Diagnostic {
    let (sifat_, jenis) = (&sifat.text, &jenis.text);
    let message = Text::new(
        format!("`{sifat_}` hanya bagi layanan administratif, sedangkan layanan ini {jenis}"),
        format!("`{sifat_}` is for administrative services only, and this one is {jenis}"),
    );
    Diagnostic::new(&RULE, sifat.span, message).help(Text::new(
        "Hapus `sifat`, atau tulis `jenis: administratif` bila hasilnya dokumen resmi",
        "Remove `sifat`, or write `jenis: administratif` where the result is an official document",
    ))
}

fn no_document(jenis: &Teks) -> Diagnostic {
    let message = Text::new(
        "Layanan administratif menghasilkan dokumen, tetapi semua produknya `bentuk: layanan`",
        "An administrative service yields a document, but all its products are `bentuk: layanan`",
    );
    Diagnostic::new(&RULE, jenis.span, message).help(Text::new(
        "Tulis dokumen yang diterima pemohon di `produk`, atau ganti jenisnya menjadi jasa",
        "Write the document that the applicant gets under `produk`, or change the kind to jasa",
    ))
}
