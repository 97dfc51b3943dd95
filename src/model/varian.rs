//! Cases: what a standard tells apart, and what a reader may choose.

use super::Teks;
use super::reader::Reader;
use super::rules::{VARIAN_BERTUMPUK, VARIAN_TAK_DIKENAL};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text, nearest};
use crate::syntax::{NodeId, Value};

/// The cases of a standard: axes, whose cases exclude each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Varian {
    /// The axes as declared; the plain cases together are one axis without a name.
    pub sumbu: Vec<Sumbu>,
}

/// An axis of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Sumbu {
    /// Its name; none for the plain cases.
    pub nama: Option<Teks>,
    /// Its cases, in declared order.
    pub kasus: Vec<Kasus>,
}

/// One case.
#[derive(Clone, Debug, PartialEq)]
pub struct Kasus {
    /// The name that `untuk` uses.
    pub nama: Teks,
    /// What it is called in print.
    pub sebutan: Teks,
}

impl Varian {
    /// The number of the axis of a case, and the case.
    #[must_use]
    pub fn find(&self, nama: &str) -> Option<(usize, &Kasus)> {
        self.sumbu.iter().enumerate().find_map(|(at, sumbu)| {
            sumbu.kasus.iter().find(|kasus| kasus.nama.text == nama).map(|kasus| (at, kasus))
        })
    }

    /// Every case, in declared order.
    pub fn kasus(&self) -> impl Iterator<Item = &Kasus> {
        self.sumbu.iter().flat_map(|sumbu| &sumbu.kasus)
    }

    /// Whether something that is `untuk` some cases holds for a choice of cases, at most one of an axis: of each axis
    /// that it names, the chosen case is among its own, or none is chosen.
    #[must_use]
    pub fn admits(&self, untuk: &[Teks], choice: &[String]) -> bool {
        choice.iter().all(|chosen| {
            let Some((axis, _)) = self.find(chosen) else { return true };
            let mut named = untuk
                .iter()
                .filter(|nama| self.find(&nama.text).is_some_and(|(at, _)| at == axis))
                .peekable();
            named.peek().is_none() || named.any(|nama| nama.text == *chosen)
        })
    }

    /// The same cases and those of the agency whose names are not taken.
    #[must_use]
    pub fn with(mut self, agency: &Self) -> Self {
        for sumbu in &agency.sumbu {
            let kasus: Vec<_> = sumbu
                .kasus
                .iter()
                .filter(|kasus| self.find(&kasus.nama.text).is_none())
                .cloned()
                .collect();
            if !kasus.is_empty() {
                self.sumbu.push(Sumbu { nama: sumbu.nama.clone(), kasus });
            }
        }
        self
    }
}

impl Reader<'_> {
    /// Reads the mapping `varian`.
    pub(super) fn varian_at(&mut self, node: NodeId) -> Varian {
        let mut varian = Varian::default();
        let mut plain = None;
        for entry in self.tree.entries(node) {
            let nama = Teks { span: entry.key.span, text: entry.key.text.clone(), sound: true };
            if let Value::Map(cases) = &self.tree.node(entry.value).value {
                let kasus = cases
                    .iter()
                    .map(|case| Kasus {
                        nama: Teks {
                            span: case.key.span,
                            text: case.key.text.clone(),
                            sound: true,
                        },
                        sebutan: self.teks_at(case.value, "varian"),
                    })
                    .collect();
                varian.sumbu.push(Sumbu { nama: Some(nama), kasus });
            } else {
                let at = *plain.get_or_insert_with(|| {
                    varian.sumbu.push(Sumbu { nama: None, kasus: Vec::new() });
                    varian.sumbu.len() - 1
                });
                let sebutan = self.teks_at(entry.value, "varian");
                varian.sumbu[at].kasus.push(Kasus { nama, sebutan });
            }
        }
        varian
    }

    /// Checks the names of an `untuk`: each is declared, and something is left of what stands around it.
    pub(super) fn check_cases(&mut self, untuk: &[Teks]) {
        for nama in untuk.iter().filter(|nama| nama.sound) {
            if self.varian.find(&nama.text).is_none() {
                let finding = self.unknown_case(nama);
                self.found.push(finding);
            }
        }
        let varian = &self.varian;
        let axis = |nama: &Teks| varian.find(&nama.text).map(|(at, _)| at);
        for outer in &self.around {
            let clash = untuk.first().is_some_and(|first| {
                let of_axis: Vec<_> = outer
                    .iter()
                    .filter(|nama| axis(nama).is_some() && axis(nama) == axis(first))
                    .collect();
                !of_axis.is_empty()
                    && !untuk.iter().any(|nama| of_axis.iter().any(|other| other.text == nama.text))
            });
            if clash {
                let message = Text::new(
                    "Tidak ada kasus yang tersisa: `untuk` di luar sudah membatasi ke kasus lain",
                    "No case is left: the outer `untuk` already narrows to other cases",
                );
                let related = Text::new("Batas di luar", "The outer limit");
                self.found.push(
                    Diagnostic::new(&VARIAN_BERTUMPUK, untuk[0].span, message)
                        .related(outer[0].span, related),
                );
                return;
            }
        }
    }

    fn unknown_case(&self, nama: &Teks) -> Diagnostic {
        let known: Vec<&str> = self.varian.kasus().map(|kasus| kasus.nama.text.as_str()).collect();
        let message = Text::new(
            format!("Kasus `{}` tidak dinyatakan dalam `varian`", nama.text),
            format!("The case `{}` is not declared in `varian`", nama.text),
        );
        let finding = Diagnostic::new(&VARIAN_TAK_DIKENAL, nama.span, message);
        let axis = self
            .varian
            .sumbu
            .iter()
            .find(|sumbu| sumbu.nama.as_ref().is_some_and(|axis| axis.text == nama.text));
        if let Some(axis) = axis {
            let cases = axis
                .kasus
                .iter()
                .map(|kasus| kasus.nama.text.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            return finding.help(Text::new(
                format!("`{}` adalah sumbu; sebut kasusnya: {cases}", nama.text),
                format!("`{}` is an axis; name its cases: {cases}", nama.text),
            ));
        }
        match nearest(&nama.text, &known) {
            Some(near) => finding
                .help(Text::new(format!("Maksudnya `{near}`?"), format!("Did you mean `{near}`?")))
                .fix(Fix::safe(
                    Text::new(format!("Ganti dengan {near}"), format!("Replace with {near}")),
                    vec![Edit { span: nama.span, text: near.to_owned() }],
                )),
            None if known.is_empty() => finding.help(Text::new(
                "Nyatakan kasusnya di `varian:`, atau tulis syaratnya dengan kata di `jika:`",
                "Declare the case in `varian:`, or write the condition in words in `jika:`",
            )),
            None => finding.help(Text::new(
                format!("Yang dinyatakan: {}", known.join(", ")),
                format!("Declared are: {}", known.join(", ")),
            )),
        }
    }
}
