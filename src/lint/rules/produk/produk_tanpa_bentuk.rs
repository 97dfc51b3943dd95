//! A document without its form, its validity or its signature.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{IsiProduk, Produk, Teks};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 24",
            text: "Dokumen, akta, dan sejenisnya yang berupa produk elektronik dinyatakan sah menurut peraturan",
        },
        Ground {
            act: "uu-30-2014",
            article: "Pasal 58",
            text: "Setiap keputusan menyebut sejak kapan ia berlaku, dan batasnya kalau ada",
        },
    ],
    ..Rule::new("produk-tanpa-bentuk", Grade::new("IWW"), include_str!("produk_tanpa_bentuk.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(produk) = subject.standar.komponen.produk.ada() else { return };
    // Whether a shared product is a document its standards know.
    if subject.whole == Whole::Share {
        return;
    }
    let jenis = subject.standar.jenis.as_ref().filter(|jenis| jenis.sound);
    let administrative = jenis.is_some_and(|jenis| jenis.text == "administratif");
    within(&produk.butir, &Said::default(), administrative, found);
}

/// What the groups around a product say for it.
#[derive(Clone, Copy, Default)]
struct Said<'a> {
    bentuk: Option<&'a Teks>,
    tanda_tangan: Option<&'a Teks>,
    masa_berlaku: Option<&'a Teks>,
}

fn within(list: &[Produk], around: &Said<'_>, administrative: bool, found: &mut Vec<Diagnostic>) {
    for produk in list {
        let said = Said {
            bentuk: produk.bentuk.as_ref().or(around.bentuk),
            tanda_tangan: produk.tanda_tangan.as_ref().or(around.tanda_tangan),
            masa_berlaku: produk.masa_berlaku.as_ref().or(around.masa_berlaku),
        };
        match &produk.isi {
            IsiProduk::Kelompok { butir, .. } => within(butir, &said, administrative, found),
            // Of several in one text another rule speaks.
            IsiProduk::Satu(Some(nama)) if nama.sound && !nama.text.trim().contains('\n') => {
                let document = administrative || words::document(&nama.text).is_some();
                found.extend(document.then(|| lacking(nama, &said, administrative)).flatten());
            }
            IsiProduk::Satu(_) => {}
        }
    }
}

fn lacking(nama: &Teks, said: &Said<'_>, administrative: bool) -> Option<Diagnostic> {
    let is = |word: &str| said.bentuk.is_some_and(|bentuk| bentuk.text.trim() == word);
    // What is an act and no paper has neither.
    if is("layanan") || words::process_in_product(&nama.text).is_some() {
        return None;
    }
    let electronic = is("elektronik") || is("keduanya");
    let lacks = [
        (said.bentuk.is_none(), "`bentuk`"),
        (administrative && said.masa_berlaku.is_none(), "`masa_berlaku`"),
        (electronic && said.tanda_tangan.is_none(), "`tanda_tangan`"),
    ];
    let lacks: Vec<&str> = lacks.iter().filter(|(lacks, _)| *lacks).map(|(_, key)| *key).collect();
    if lacks.is_empty() {
        return None;
    }
    let (name, id, en) = (nama.text.trim(), lacks.join(" dan "), lacks.join(" and "));
    let message =
        Text::new(format!("“{name}” tidak menyebut {id}"), format!("“{name}” does not say {en}"));
    Some(Diagnostic::new(&RULE, nama.span, message).help(Text::new(
        "Tulis `bentuk: fisik`, `elektronik`, atau `keduanya`, `masa_berlaku`, dan bagi yang elektronik `tanda_tangan`",
        "Write `bentuk: fisik`, `elektronik` or `keduanya`, `masa_berlaku`, and for an electronic one `tanda_tangan`",
    )))
}
