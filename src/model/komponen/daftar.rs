//! The two shapes that several components share: a list with what it says as a whole, and an entry that is one thing or
//! a group of them.

use crate::diagnostic::{Diagnostic, Text};
use crate::model::reader::{Fields, Read, Reader};
use crate::model::rules::RUJUKAN_TAK_DIKENAL;
use crate::model::{Teks, Umum};
use crate::syntax::{Entry, NodeId, Value};

/// A component that is a list: `dasar_hukum`, `persyaratan`, `produk`, `sarana`, `kompetensi`, `pengawasan_internal`.
#[derive(Clone, Debug, PartialEq)]
pub struct Daftar<T> {
    /// What the component says as a whole.
    pub umum: Umum,
    /// Its entries, in the order of the file.
    pub butir: Vec<T>,
}

/// What an entry is, where groups may stand in its list.
#[derive(Clone, Debug, PartialEq)]
pub enum Butir<T> {
    /// One thing; without a name where it has none or lost it.
    Satu(Option<Teks>),
    /// A group with a name.
    Kelompok {
        /// Its name.
        nama: Teks,
        /// What it holds.
        butir: Vec<T>,
    },
}

/// Reads a component that is a list, over that of the agency: one entry, a list of them, or `{ uraian, butir }`.
pub(super) fn list<'t, T: Clone>(
    r: &mut Reader<'t>,
    node: NodeId,
    agency: Option<&Daftar<T>>,
    entry: Read<'t, T>,
) -> Daftar<T> {
    let inherited = agency.map(|it| it.butir.as_slice());
    let bare = Daftar { umum: Umum::bare(r.span(node)), butir: Vec::new() };
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        return Daftar { butir: r.list(node, inherited, entry), ..bare };
    }
    let mut fields = r.fields(node);
    let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
    let umum = r.umum_component(&mut fields, base.umum);
    let butir = r.list_under(&mut fields, "butir", base.butir, inherited, entry);
    r.close(&fields);
    Daftar { umum, butir }
}

/// Reads what an entry is: the group under `kelompok` with its `butir`, or the one thing under `nama`.
pub(super) fn one_or_group<'t, T: Clone>(
    r: &mut Reader<'t>,
    fields: &mut Fields<'t>,
    untuk: &[Teks],
    entry: Read<'t, T>,
) -> Butir<T> {
    let nama = r.teks(fields, "nama");
    let kelompok = r.teks(fields, "kelompok");
    let butir = r.within(untuk, |r| r.list_under(fields, "butir", Vec::new(), None, entry));
    kelompok.map_or(Butir::Satu(nama), |nama| Butir::Kelompok { nama, butir })
}

/// Speaks of keys beside `warisi` that would change one entry of the agency, where it has several: nobody can tell which.
pub(super) fn entry_untold(r: &mut Reader<'_>, node: NodeId, of_entry: fn(&str) -> bool) {
    let own = |entry: &&Entry| of_entry(&entry.key.text) && entry.key.text != "warisi";
    let keys: Vec<&Entry> = r.tree.entries(node).iter().filter(own).collect();
    let Some(first) = keys.first() else { return };
    let names = keys.iter().map(|entry| format!("`{}`", entry.key.text)).collect::<Vec<_>>();
    let names = names.join(", ");
    let message = Text::new(
        format!(
            "{names} di samping `warisi` tidak menunjuk butir mana yang diubah: instansi punya beberapa"
        ),
        format!(
            "{names} beside `warisi` does not say which entry it changes: the agency has several"
        ),
    );
    r.found.push(Diagnostic::new(&RUJUKAN_TAK_DIKENAL, first.key.span, message).help(Text::new(
        "Tulis sendiri daftarnya di sini; butir `- warisi: instansi` menyisipkan butir-butir instansi",
        "Write the list yourself here; an item `- warisi: instansi` inserts the agency's entries",
    )));
}
