//! How long a decision may take by law: the general bounds, and those of single services.

use std::sync::LazyLock;

use super::rows;

const DATA: &str = include_str!("../../data/batas.csv");

/// A bound of law on the time of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batas {
    /// The words that a service has in its name, or the name of a general bound: `keputusan`, `perizinan`.
    pub layanan: &'static str,
    /// The bound in working days.
    pub nilai: u16,
    /// By how many working days it may be extended.
    pub perpanjangan: Option<u16>,
    /// What has another bound although it is part of the service; empty where nothing has.
    pub bukan: &'static str,
    /// The slug of the act.
    pub akta: &'static str,
    /// The article.
    pub pasal: &'static str,
}

/// The bound on any decision, UU 30/2014 Pasal 53 ayat (2).
///
/// # Panics
/// Never: a test reads the data.
#[must_use]
pub fn keputusan() -> &'static Batas {
    &LIST[0]
}

/// The bound on an izin, dispensasi or konsesi, UU 30/2014 Pasal 39 ayat (6).
///
/// # Panics
/// Never: a test reads the data.
#[must_use]
pub fn perizinan() -> &'static Batas {
    &LIST[1]
}

/// The bound that a law sets for the service of this name.
#[must_use]
pub fn of_service(nama: &str) -> Option<&'static Batas> {
    let lower = nama.to_lowercase();
    LIST[2..].iter().find(|batas| lower.contains(batas.layanan))
}

static LIST: LazyLock<Vec<Batas>> = LazyLock::new(|| DATA.lines().skip(1).map(row).collect());

fn row(line: &'static str) -> Batas {
    let row = rows::fields(line);
    let field = |at: usize| match row.get(at) {
        Some(std::borrow::Cow::Borrowed(field)) => *field,
        _ => "",
    };
    Batas {
        layanan: field(0),
        nilai: field(1).parse().expect("internal: a test reads every bound"),
        perpanjangan: field(2).parse().ok(),
        bukan: field(3),
        akta: field(4),
        pasal: field(5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Register;

    #[test]
    fn every_bound_names_an_act_that_is_known() {
        let register = Register::default();
        for batas in LIST.iter() {
            assert!(register.find(batas.akta).is_some(), "{batas:?}");
            assert!(batas.pasal.starts_with("Pasal "), "{batas:?}");
        }
        assert_eq!((keputusan().layanan, perizinan().layanan), ("keputusan", "perizinan"));
        let service = of_service("Permohonan Informasi Publik").map(|batas| batas.nilai);
        assert_eq!((service, of_service("Izin Usaha")), (Some(10), None));
    }
}
