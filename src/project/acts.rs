//! The project's own acts: the file that `regulasi` names, as rows of the register.

use crate::register::{Akta, Jenis, Keyakinan, Status};
use crate::syntax::{NodeId, Tree, Value};

/// The acts of a file that the schema has judged; an entry that lacks what an act must have is left out.
pub(super) fn read(tree: &Tree) -> Vec<Akta> {
    tree.items(tree.root).iter().filter_map(|&item| act(tree, item)).collect()
}

fn act(tree: &Tree, node: NodeId) -> Option<Akta> {
    let text = |key: &str| tree.get(node, key).and_then(|value| tree.text(value));
    let owned = |key: &str| text(key).map(|text| text.to_owned().into());
    let list = |key: &str| match tree.get(node, key) {
        Some(value) => texts(tree, value).into_iter().map(Into::into).collect(),
        None => Vec::new(),
    };
    Some(Akta {
        id: owned("id")?,
        jenis: Jenis::dari_kunci(text("jenis")?)?,
        penerbit: owned("penerbit"),
        daerah: owned("daerah"),
        nomor: owned("nomor").unwrap_or_default(),
        tahun: text("tahun").and_then(|year| year.parse().ok()).unwrap_or_default(),
        judul: owned("judul")?,
        ln: owned("ln").unwrap_or_default(),
        tln: owned("tln").unwrap_or_default(),
        diubah_oleh: list("diubah_oleh"),
        mengubah: list("mengubah"),
        dicabut_oleh: list("dicabut_oleh"),
        status: text("status")
            .and_then(Status::dari_kata)
            .unwrap_or(Status::BerlakuSejauhDiketahui),
        keyakinan: text("keyakinan").and_then(Keyakinan::dari_kata).unwrap_or(Keyakinan::Tinggi),
        fiktif: text("fiktif").is_some_and(|word| word == "true"),
    })
}

/// One text, or several in a list.
pub(super) fn texts(tree: &Tree, node: NodeId) -> Vec<String> {
    match &tree.node(node).value {
        Value::List(items) => items.iter().flat_map(|&item| texts(tree, item)).collect(),
        _ => tree.text(node).map(ToOwned::to_owned).into_iter().collect(),
    }
}
