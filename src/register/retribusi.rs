//! The closed list of what retribusi may be taken for: UU 1/2022 Pasal 88.

use std::sync::LazyLock;

/// One kind of service or permit that retribusi may be taken for.
struct Objek {
    /// Its short name.
    kunci: &'static str,
    /// Its full name.
    nama: &'static str,
}

static LIST: LazyLock<Vec<Objek>> = LazyLock::new(|| {
    let rows = include_str!("../../data/retribusi.csv").lines().skip(1);
    let read = |row: &'static str| {
        let mut fields = row.splitn(3, ';');
        let (kunci, _) = (fields.next()?, fields.next()?);
        Some(Objek { kunci, nama: fields.next()? })
    };
    rows.filter_map(read).collect()
});

/// What a short name of the list stands for.
#[must_use]
pub fn name(key: &str) -> Option<&'static str> {
    LIST.iter().find(|objek| objek.kunci.eq_ignore_ascii_case(key.trim())).map(|objek| objek.nama)
}

/// Whether the list has what is meant, by its short or its full name.
#[must_use]
pub fn is_listed(objek: &str) -> bool {
    let meant = objek.trim();
    LIST.iter().any(|objek| {
        objek.kunci.eq_ignore_ascii_case(meant) || objek.nama.eq_ignore_ascii_case(meant)
    })
}

/// The short names of the list, with commas between them.
#[must_use]
pub fn keys() -> String {
    LIST.iter().map(|objek| objek.kunci).collect::<Vec<_>>().join(", ")
}
