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
