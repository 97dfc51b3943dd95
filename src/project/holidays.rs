//! The project's own holidays: the file that `hari_libur` names, as days of the calendar.

use crate::register::{JenisLibur, Keyakinan, Libur};
use crate::syntax::{NodeId, State, Tree};

/// The days of a file that the schema has judged; an entry without a day of the calendar is left out.
pub(super) fn read(tree: &Tree) -> Vec<Libur> {
    tree.items(tree.root).iter().filter_map(|&item| day(tree, item)).collect()
}

fn day(tree: &Tree, node: NodeId) -> Option<Libur> {
    let text = |key: &str| {
        let value = tree.get(node, key).filter(|&it| tree.node(it).state == State::Sound)?;
        tree.text(value)
    };
    Some(Libur {
        tanggal: text("tanggal")?.trim().parse().ok()?,
        jenis: text("jenis").and_then(JenisLibur::dari_kata).unwrap_or(JenisLibur::Libur),
        keyakinan: Keyakinan::Tinggi,
        nama: text("nama").unwrap_or_default().to_owned().into(),
    })
}
