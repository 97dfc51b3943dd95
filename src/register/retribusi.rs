//! The closed list of what retribusi may be taken for: UU 1/2022 Pasal 88.

const DATA: &str = include_str!("../../data/retribusi.csv");

/// What a short name of the list stands for.
#[must_use]
pub fn name(key: &str) -> Option<&'static str> {
    let key = key.trim();
    DATA.lines().skip(1).find_map(|line| {
        let (own, rest) = line.split_once(';')?;
        let (_, name) = rest.split_once(';')?;
        own.eq_ignore_ascii_case(key).then_some(name)
    })
}

/// Whether the list has what is meant, by its short or its full name.
#[must_use]
pub fn is_listed(objek: &str) -> bool {
    let objek = objek.trim();
    let names = |line: &str| {
        let mut fields = line.split(';');
        let (key, name) = (fields.next(), fields.nth(1));
        [key, name].into_iter().flatten().any(|field| field.eq_ignore_ascii_case(objek))
    };
    DATA.lines().skip(1).any(names)
}

/// The short names of the list, with commas between them.
#[must_use]
pub fn keys() -> String {
    let keys = DATA.lines().skip(1).filter_map(|line| line.split(';').next());
    keys.collect::<Vec<_>>().join(", ")
}
