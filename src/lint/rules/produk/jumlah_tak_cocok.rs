//! A total that its rows do not add up to.

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::{Angka, Scalar};

pub(super) static RULE: Rule =
    Rule::new("jumlah-tak-cocok", Grade::new("WWE"), include_str!("jumlah_tak_cocok.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(jumlah) = subject.standar.komponen.jumlah_pelaksana.ada() else { return };
    let Some(total) = jumlah.total.as_ref().filter(|total| total.teks.sound) else { return };
    let rows = jumlah.butir.iter().map(|one| one.jumlah.as_ref().and_then(|it| it.value.nilai));
    let Some(sum) = rows.sum::<Option<Decimal>>().filter(|_| !jumlah.butir.is_empty()) else {
        return;
    };
    if total.value.nilai.is_some_and(|nilai| nilai != sum) {
        found.push(differs(total, sum));
    }
}

fn differs(total: &Scalar<Angka>, sum: Decimal) -> Diagnostic {
    let (written, sum) = (total.teks.text.trim(), sum.normalize());
    Diagnostic::new(
        &RULE,
        total.teks.span,
        Text::new(
            format!("Totalnya {written}, tetapi baris-barisnya berjumlah {sum}"),
            format!("The total is {written}, but its rows add up to {sum}"),
        ),
    )
    .help(Text::new(
        "Perbaiki salah satunya, atau hapus `total`: jumlahnya dihitung dari baris-barisnya",
        "Mend one of them, or delete `total`: it is reckoned from the rows",
    ))
}
