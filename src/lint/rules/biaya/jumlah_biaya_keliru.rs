//! A fee that does not add up: a total that its rows do not make, digits and words that differ, a sum that is none.

use rust_decimal::Decimal;

use super::{Subject, written};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::main_line::choices;
use crate::model::{Baris, IsiBaris, Nilai, Scalar, Teks, Uang, uang};
use crate::register::words;

pub(super) static RULE: Rule =
    Rule::new("jumlah-biaya-keliru", Grade::new("WWE"), include_str!("jumlah_biaya_keliru.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    list(subject, &biaya.rincian, false, found);
}

/// Looks at the rows of a list, whether they are added up or not, and at the lists of its groups.
fn list(subject: &Subject<'_>, rows: &[Baris], summed: bool, found: &mut Vec<Diagnostic>) {
    let total = total_of(rows);
    for baris in rows {
        let tarif = baris.tarif.as_ref().filter(|tarif| tarif.teks.sound);
        found.extend(tarif.and_then(|tarif| in_other_words(subject, tarif)));
        let texts = tarif.map(|tarif| &tarif.teks).into_iter().chain(&baris.rumus);
        found.extend(texts.filter_map(wrong_addition));
        let IsiBaris::Kelompok { butir, .. } = &baris.isi else { continue };
        let adds = baris.dijumlah.is_some_and(|it| it.value);
        if adds {
            let parts: Vec<&Baris> = butir.iter().filter(|row| !is_total(row)).collect();
            found.extend(made_otherwise(subject, baris, &parts));
        }
        list(subject, butir, adds, found);
    }
    let Some(total) = total else { return };
    let parts: Vec<&Baris> = rows.iter().filter(|row| !std::ptr::eq(*row, total)).collect();
    let wrong = made_otherwise(subject, total, &parts);
    let counted = wrong.is_none() && summed;
    found.extend(wrong.or_else(|| counted.then(|| twice(subject, total)).flatten()));
}

/// The one row of a list that is named as the sum of two or more others.
fn total_of(rows: &[Baris]) -> Option<&Baris> {
    if rows.len() < 3 {
        return None;
    }
    let mut totals = rows.iter().filter(|row| is_total(row));
    totals.next().filter(|_| totals.next().is_none())
}

fn is_total(baris: &Baris) -> bool {
    match &baris.isi {
        IsiBaris::Satu(Some(nama)) => words::is_total(&nama.text),
        _ => false,
    }
}

/// Which rows a total takes in: those that another body takes, and those beside the ordinary price, may be in it or not.
#[derive(Clone, Copy)]
struct Taken {
    foreign: bool,
    beside: bool,
}

const EACH_WAY: [Taken; 4] = [
    Taken { foreign: true, beside: false },
    Taken { foreign: false, beside: false },
    Taken { foreign: true, beside: true },
    Taken { foreign: false, beside: true },
];

/// A total that its parts make in no choice of cases and in no way of counting, where all of them can be counted.
fn made_otherwise(subject: &Subject<'_>, total: &Baris, parts: &[&Baris]) -> Option<Diagnostic> {
    let said = amount(total, total.per.as_ref())?;
    let varian = &subject.standar.varian;
    let mut named: Vec<&Teks> = total.umum.untuk.iter().collect();
    cases(parts.iter().copied(), &mut named);
    let mut first = None;
    for choice in choices(varian, &named) {
        if !varian.admits(&total.umum.untuk, &choice) {
            continue;
        }
        for taken in EACH_WAY {
            let admits = |baris: &Baris| varian.admits(&baris.umum.untuk, &choice);
            let sum = sum(parts, total, taken, &admits)?;
            if sum == said.jumlah {
                return None;
            }
            first = first.or(Some(sum));
        }
    }
    Some(differs(subject, total.tarif.as_ref()?, Nilai { jumlah: first?, ..said }))
}

fn cases<'a>(rows: impl Iterator<Item = &'a Baris>, named: &mut Vec<&'a Teks>) {
    for baris in rows {
        named.extend(&baris.umum.untuk);
        if let IsiBaris::Kelompok { butir, .. } = &baris.isi {
            cases(butir.iter(), named);
        }
    }
}

/// The sum of some rows; none where one of them cannot be counted.
fn sum(
    rows: &[&Baris],
    total: &Baris,
    taken: Taken,
    admits: &dyn Fn(&Baris) -> bool,
) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for baris in rows.iter().filter(|baris| admits(baris)) {
        let stays_out = baris.sifat.is_some() && !taken.beside
            || baris.luar.is_some_and(|luar| luar.value) && !taken.foreign;
        if stays_out {
            continue;
        }
        // What is paid under a condition alone is in the total of some and not of others.
        if baris.umum.jika.is_some() || baris.umum.kecuali.is_some() {
            return None;
        }
        sum += match &baris.isi {
            IsiBaris::Kelompok { butir, .. } if !butir.is_empty() => {
                let adds = baris.dijumlah.is_some_and(|it| it.value) && baris.per.is_none();
                let parts: Vec<&Baris> = butir.iter().filter(|row| !is_total(row)).collect();
                adds.then(|| self::sum(&parts, total, taken, admits)).flatten()?
            }
            _ => {
                let own = amount(baris, total.per.as_ref())?;
                let same = total.tarif.as_ref().and_then(|it| it.value.nilai);
                (same.is_none_or(|it| it.mata_uang == own.mata_uang) || own.jumlah.is_zero())
                    .then_some(own.jumlah)?
            }
        };
    }
    Some(sum)
}

/// What a row takes for the same unit as the total, where that is one fixed amount.
fn amount(baris: &Baris, per: Option<&Teks>) -> Option<Nilai> {
    if baris.gratis.is_some() {
        return Some(Nilai::rupiah(0));
    }
    let tarif = baris.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    let one = tarif.value.lain.is_empty() && tarif.value.sisa.is_empty();
    let fixed =
        baris.rumus.is_none() && baris.paling_banyak.is_none() && baris.ditanggung.is_none();
    let unit = baris.per.as_ref().map(Teks::folded) == per.map(Teks::folded);
    tarif.value.nilai.filter(|_| one && fixed && unit)
}

/// An amount whose digits say another than the words in brackets behind them.
fn in_other_words(subject: &Subject<'_>, tarif: &Scalar<Uang>) -> Option<Diagnostic> {
    let (amount, span) = written(subject, tarif);
    let (digits, words) = amount.strip_suffix(')')?.rsplit_once('(')?;
    let told = whole(words)?;
    let nilai = tarif.value.nilai?;
    let message = Text::new(
        format!("Angkanya {}, kata-katanya “{}”", digits.trim(), words.trim()),
        format!("The digits say {}, the words “{}”", digits.trim(), words.trim()),
    );
    (told.jumlah != nilai.jumlah).then(|| {
        Diagnostic::new(&RULE, span, message)
            .help(Text::new("Samakan keduanya", "Make the two the same"))
    })
}

/// An addition in words, `Rp100.000 + Rp50.000 = Rp160.000`, whose sum is another.
fn wrong_addition(teks: &Teks) -> Option<Diagnostic> {
    let (parts, said) =
        teks.text.split_once('=').filter(|_| teks.sound && teks.text.contains('+'))?;
    let said = whole(said)?;
    let mut sum = Decimal::ZERO;
    for part in parts.split('+') {
        sum += whole(part).filter(|part| part.mata_uang == said.mata_uang)?.jumlah;
    }
    let sum = Nilai { jumlah: sum, ..said };
    let message = Text::new(
        format!("Penjumlahan ini menghasilkan {sum}, bukan {said}"),
        format!("This addition makes {sum} and not {said}"),
    );
    (sum != said).then(|| {
        Diagnostic::new(&RULE, teks.span, message).help(Text::new(
            "Perbaiki jumlahnya, atau salah satu bagiannya",
            "Mend the sum, or one of its parts",
        ))
    })
}

/// A text that is one amount and nothing else.
fn whole(text: &str) -> Option<Nilai> {
    let text = text.trim();
    let uang = uang::parse(text);
    let all = uang.letak.as_ref() == Some(&(0..text.len())) && uang.lain.is_empty();
    uang.nilai.filter(|_| all)
}

fn differs(subject: &Subject<'_>, total: &Scalar<Uang>, sum: Nilai) -> Diagnostic {
    let (said, span) = written(subject, total);
    let message = Text::new(
        format!("Totalnya {said}, tetapi baris-barisnya berjumlah {sum}"),
        format!("The total is {said}, but its rows add up to {sum}"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Perbaiki salah satunya; atau hapus totalnya dan tulis `dijumlah: true` pada kelompok barisnya, sehingga jumlahnya \
         dihitung sendiri",
        "Mend one of them; or delete the total and write `dijumlah: true` at the group of the rows, so that it is reckoned",
    ))
}

/// A total that stands among the rows of a group that is added up.
fn twice(subject: &Subject<'_>, total: &Baris) -> Option<Diagnostic> {
    let tarif = total.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    let (said, span) = written(subject, tarif);
    let message = Text::new(
        format!("Total {said} ikut dijumlahkan, sehingga terhitung dua kali"),
        format!("The total of {said} is added up as well, and counted twice"),
    );
    Some(Diagnostic::new(&RULE, span, message).help(Text::new(
        "Hapus baris ini: kelompok dengan `dijumlah: true` dihitung jumlahnya",
        "Delete this row: of a group with `dijumlah: true` the sum is reckoned",
    )))
}
