//! The words that a project adds to the lists: the file that `kata` names.

use super::acts::texts;
use crate::register::Lists;
use crate::register::words::{Frasa, Ganti, Umum};
use crate::syntax::{NodeId, State, Tree};

/// The entries of a file that the schema has judged; one without its words is left out.
pub(super) fn read(tree: &Tree) -> Lists {
    let items = |key: &str| tree.get(tree.root, key).map_or(&[][..], |list| tree.items(list));
    let names = |key: &str| tree.get(tree.root, key).map_or_else(Vec::new, |it| texts(tree, it));
    Lists {
        kabur: items("kabur").iter().filter_map(|&item| phrase(tree, item)).collect(),
        pungutan: items("pungutan").iter().filter_map(|&item| phrase(tree, item)).collect(),
        pengganti: items("pengganti").iter().filter_map(|&item| phrase(tree, item)).collect(),
        baku: items("baku").iter().filter_map(|&item| change(tree, item)).collect(),
        usang: items("usang").iter().filter_map(|&item| change(tree, item)).collect(),
        umum: Umum {
            singkatan: names("singkatan"),
            dasar_umum: names("dasar_umum"),
            surel_umum: names("surel_umum"),
            ..Umum::default()
        },
        ..Lists::default()
    }
}

fn phrase(tree: &Tree, node: NodeId) -> Option<Frasa> {
    let ejaan = tree.get(node, "frasa").map(|it| texts(tree, it)).filter(|all| !all.is_empty())?;
    Some(Frasa::own(ejaan, text(tree, node, "sebab")?, text(tree, node, "ganti")))
}

fn change(tree: &Tree, node: NodeId) -> Option<Ganti> {
    let salah = tree.get(node, "salah").map(|it| texts(tree, it)).filter(|all| !all.is_empty())?;
    let look = text(tree, node, "hanya_saran").is_some_and(|word| word == "true");
    Some(Ganti::own(salah, text(tree, node, "benar")?, text(tree, node, "sebab"), look))
}

fn text(tree: &Tree, node: NodeId, key: &str) -> Option<String> {
    let value = tree.get(node, key).filter(|&it| tree.node(it).state == State::Sound)?;
    tree.text(value).map(ToOwned::to_owned)
}
