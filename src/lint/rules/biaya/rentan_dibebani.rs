//! Those to whom special treatment is owed pay more than others.

use rust_decimal::Decimal;

use super::{Subject, charged, written};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::{Row, rows};
use crate::model::{Biaya, IsiBaris, Teks};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 29 ayat (1)",
        text: "Perlakuan khusus bagi kelompok rentan diberikan tanpa tambahan biaya",
    }],
    ..Rule::new("rentan-dibebani", Grade::new("WEE"), include_str!("rentan_dibebani.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    let rows = rows(biaya);
    for row in &rows {
        let Some(tarif) = charged(row) else { continue };
        let Some(whose) = vulnerable(subject, row) else { continue };
        let dearer = || ordinary(subject, biaya, row, &rows).is_some_and(|it| it < amount(row));
        if row.addition().as_deref() == Some("tambahan") || dearer() {
            let (price, span) = written(subject, tarif);
            found.push(burdened(price, whose, span));
        }
    }
}

/// The words by which a row is for those to whom special treatment is owed.
fn vulnerable<'a>(subject: &'a Subject<'_>, row: &Row<'a>) -> Option<&'a Teks> {
    let varian = &subject.standar.varian;
    let cases = |untuk: &'a Teks| varian.find(&untuk.text).map(|(_, kasus)| &kasus.sebutan);
    row.all().find_map(|baris| {
        let nama = match &baris.isi {
            IsiBaris::Satu(nama) => nama.as_ref(),
            IsiBaris::Kelompok { nama, .. } => Some(nama),
        };
        let said = nama.into_iter().chain(&baris.umum.jika);
        let labels = baris.umum.untuk.iter().filter_map(cases);
        said.chain(labels).find(|teks| words::names_owed_treatment(&teks.text))
    })
}

fn amount(row: &Row<'_>) -> Decimal {
    charged(row).and_then(|tarif| tarif.value.nilai).map(|nilai| nilai.jumlah).unwrap_or_default()
}

/// The dearest price of the same thing for everybody else: a row with the same unit, in the same groups.
fn ordinary(
    subject: &Subject<'_>,
    biaya: &Biaya,
    row: &Row<'_>,
    rows: &[Row<'_>],
) -> Option<Decimal> {
    let groups = |row: &Row<'_>| row.all().skip(1).map(|it| it.umum.span).collect::<Vec<_>>();
    let unit = |row: &Row<'_>| row.baris.per.as_ref().map(Teks::folded);
    let alike = |other: &&Row<'_>| {
        groups(other) == groups(row)
            && unit(other) == unit(row)
            && other.addition().is_none()
            && vulnerable(subject, other).is_none()
    };
    // Where many prices stand side by side nobody can tell which of them is the ordinary one.
    let others: Vec<Decimal> = rows.iter().filter(alike).map(amount).collect();
    match others.as_slice() {
        [only] if biaya.rincian.len() <= 3 => Some(*only),
        _ => None,
    }
}

fn burdened(written: &str, whose: &Teks, span: crate::source::Span) -> Diagnostic {
    let group = whose.text.trim();
    Diagnostic::new(
        &RULE,
        span,
        Text::new(
            format!("“{group}” membayar {written}, lebih daripada yang lain"),
            format!("“{group}” pay {written}, more than others"),
        ),
    )
    .related(whose.span, Text::new("kelompok rentan", "those to whom special treatment is owed"))
    .help(Text::new(
        "Hapus tambahannya: perlakuan khusus diberikan tanpa biaya tambahan",
        "Delete what is added: special treatment is given without a further charge",
    ))
}
