//! The clocks that the law sets: how long, from what, by which article.

use std::sync::LazyLock;

use super::rows;

const DATA: &str = include_str!("../../data/tenggat.csv");

/// A clock of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jam {
    /// Its name in the data.
    pub kunci: &'static str,
    /// How many of the unit.
    pub nilai: u16,
    /// hari kerja, hari or bulan.
    pub satuan: &'static str,
    /// The slug of the act.
    pub akta: &'static str,
    /// The article.
    pub pasal: &'static str,
}

/// The number of days or months that a clock of the data runs.
///
/// # Panics
/// On a name that the data does not have; every caller names a row.
#[must_use]
pub fn lama(kunci: &str) -> u16 {
    let found = all().iter().find(|jam| jam.kunci == kunci);
    found.expect("internal: the clock is a row of the data").nilai
}

/// Every clock of the data.
#[must_use]
pub fn all() -> &'static [Jam] {
    static CLOCKS: LazyLock<Vec<Jam>> = LazyLock::new(|| DATA.lines().skip(1).map(clock).collect());
    &CLOCKS
}

fn clock(line: &'static str) -> Jam {
    let row = rows::fields(line);
    let field = |at: usize| match row.get(at) {
        Some(std::borrow::Cow::Borrowed(field)) => *field,
        _ => "",
    };
    let nilai = field(1).parse().expect("internal: a test reads every clock");
    Jam { kunci: field(0), nilai, satuan: field(2), akta: field(3), pasal: field(4) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Register;

    #[test]
    fn every_clock_names_an_act_that_is_known() {
        let register = Register::default();
        for jam in all() {
            assert!(register.find(jam.akta).is_some(), "{jam:?}");
            assert!(["hari kerja", "hari", "bulan"].contains(&jam.satuan), "{jam:?}");
            assert!(jam.nilai > 0 && jam.pasal.starts_with("Pasal "), "{jam:?}");
        }
    }
}
