//! A document that the agency itself issues is asked for.

use std::collections::BTreeMap;

use super::bare;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::{Diminta, Gist};
use crate::model::Teks;
use crate::register::cues;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "permenpanrb-15-2014",
        article: "",
        text: "Standar pelayanan disusun dengan prinsip sederhana",
    }],
    ..Rule::new("data-sudah-dimiliki", Grade::new("IIW"), include_str!("data_sudah_dimiliki.md"))
};

pub(super) fn check(gists: &[&Gist], found: &mut Vec<Diagnostic>) {
    let mut issued: BTreeMap<String, Vec<Issuer<'_>>> = BTreeMap::new();
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, gist) in gists.iter().enumerate() {
        for produk in &gist.produk {
            issued.entry(document(&produk.text)).or_default().push(Issuer { at, produk });
        }
        if let Some(id) = &gist.id {
            by_id.insert(&id.text, at);
        }
    }
    for (at, gist) in gists.iter().enumerate() {
        // What a standard hands out and asks for is the old one of a replacement or a renewal.
        let own: Vec<String> = gist.produk.iter().map(|produk| document(&produk.text)).collect();
        for asked in &gist.diminta {
            let name = document(&asked.dokumen.text);
            if own.contains(&name) || is_old(&asked.dokumen.text) {
                continue;
            }
            let by_name = issued.get(&name).and_then(|issuers| {
                issuers.iter().find(|issuer| issuer.at != at).map(|issuer| issuer.produk)
            });
            let layanan = asked.layanan.as_ref().and_then(|id| by_id.get(id.text.as_str()));
            let named = layanan.filter(|other| **other != at);
            let named = named.and_then(|other| gists[*other].nama.as_ref());
            if let Some(source) = named.or(by_name) {
                found.push(owned(asked, source));
            }
        }
    }
}

/// Who issues a document.
struct Issuer<'a> {
    at: usize,
    produk: &'a Teks,
}

/// The name of a document to compare it by: without the form in which it is given and without what stands in brackets.
fn document(name: &str) -> String {
    let outside = name.split('(').next().unwrap_or(name).trim();
    let form = cues::persyaratan().bentuk.head(outside);
    bare(&outside[form.unwrap_or(0)..])
}

/// Whether the document is the old one, which a replacement takes back.
fn is_old(name: &str) -> bool {
    cues::persyaratan().lama.are_in(name)
}

fn owned(asked: &Diminta, source: &Teks) -> Diagnostic {
    let name = asked.dokumen.text.trim();
    Diagnostic::new(
        &RULE,
        asked.dokumen.span,
        Text::new(
            format!("“{name}” diterbitkan instansi ini sendiri, tetapi diminta dari pemohon"),
            format!("“{name}” is issued by this agency itself, yet applicants must bring it"),
        ),
    )
    .related(source.span, Text::new("diterbitkan di sini", "issued here"))
    .help(Text::new(
        "Lihat sendiri datanya dan tulis `data:`, atau cukup minta ditunjukkan: `bentuk: ditunjukkan`",
        "Look the data up and write `data:`, or ask to be shown it: `bentuk: ditunjukkan`",
    ))
}
