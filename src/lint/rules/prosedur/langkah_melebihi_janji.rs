//! Steps that take longer than the promise.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::main_line::{Line, Sum, lines};
use crate::model::{NamaKomponen, Rentang, Satuan, Scalar, Teks, Ukuran, Waktu};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-25-2009",
        article: "Penjelasan Pasal 21 huruf d",
        text: "Jangka waktu penyelesaian mencakup seluruh proses pelayanan dari setiap jenis pelayanan",
    }],
    ..Rule::new(
        "langkah-melebihi-janji",
        Grade::new("WEE"),
        include_str!("langkah_melebihi_janji.md"),
    )
};

/// The longest main line that is above one promise.
struct Excess<'a> {
    janji: &'a Scalar<Waktu>,
    batas: Ukuran,
    jumlah: Ukuran,
    line: Line<'a>,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let komponen = &subject.standar.komponen;
    let (Some(prosedur), Some(jangka_waktu)) =
        (komponen.prosedur.ada(), komponen.jangka_waktu.ada())
    else {
        return;
    };
    let day = subject.working_day();
    let varian = &subject.standar.varian;
    let also: Vec<&Teks> =
        jangka_waktu.butir.iter().flat_map(|rentang| &rentang.umum.untuk).collect();
    let mut excesses: Vec<Excess<'_>> = Vec::new();
    for line in lines(prosedur, varian, &also, day) {
        let Sum::Known(jumlah) = line.sum else { continue };
        let for_case: Vec<&Rentang> = jangka_waktu
            .butir
            .iter()
            .filter(|rentang| varian.admits(&rentang.umum.untuk, &line.choice))
            .collect();
        let Some((janji, batas)) = promise(&for_case, day) else { continue };
        if jumlah.banding(&batas, day) != Some(Ordering::Greater) {
            continue;
        }
        let excess = Excess { janji, batas, jumlah, line };
        match excesses.iter_mut().find(|other| other.janji.teks.span == janji.teks.span) {
            Some(other) if jumlah.banding(&other.jumlah, day) != Some(Ordering::Greater) => {}
            Some(other) => *other = excess,
            None => excesses.push(excess),
        }
    }
    let prosedur = subject.key_of(NamaKomponen::Prosedur, prosedur.umum.span);
    found.extend(excesses.iter().map(|excess| exceeded(subject, excess, prosedur)));
}

/// The promise for a case: of what is said for this case alone, else of what is said for all, the longest; none where a
/// stage or a unit of work makes it, or where it cannot be measured.
fn promise<'a>(for_case: &[&'a Rentang], day: Decimal) -> Option<(&'a Scalar<Waktu>, Ukuran)> {
    let own = for_case.iter().filter(|rentang| !rentang.umum.untuk.is_empty()).count() > 0;
    let mut longest: Option<(&Scalar<Waktu>, Ukuran)> = None;
    for rentang in for_case.iter().filter(|rentang| !own || !rentang.umum.untuk.is_empty()) {
        let janji = rentang.batas.as_ref()?.waktu();
        let batas = janji.value.ukuran.filter(|_| janji.teks.sound)?;
        let per_unit =
            rentang.per.is_some() || janji.value.sisa.split(' ').any(|word| word == "per");
        if rentang.tahap.is_some() || per_unit {
            return None;
        }
        longest = match longest {
            Some((_, other)) if batas.banding(&other, day)? != Ordering::Greater => longest,
            _ => Some((janji, batas)),
        };
    }
    longest
}

fn exceeded(subject: &Subject<'_>, excess: &Excess<'_>, prosedur: Span) -> Diagnostic {
    let (jumlah, batas) = (upper(excess.jumlah), upper(excess.batas));
    let whose = whose(subject, &excess.line);
    let message = Text::new(
        format!(
            "Langkah-langkahnya memakan {jumlah}{}, lebih lama daripada {batas} yang dijanjikan",
            whose.id
        ),
        format!("The steps take {jumlah}{}, longer than the {batas} that are promised", whose.en),
    );
    let related = Text::new(
        format!("jumlah langkah utamanya {jumlah}"),
        format!("its main steps add up to {jumlah}"),
    );
    let day = if jumlah.satuan == batas.satuan { Text::new("", "") } else { day(subject) };
    Diagnostic::new(&RULE, excess.janji.teks.span, message).related(prosedur, related).help(
        Text::new(
            format!("Perpendek langkahnya, atau janjikan paling sedikit {jumlah}{}", day.id),
            format!("Shorten the steps, or promise at least {jumlah}{}", day.en),
        ),
    )
}

/// What a working day was taken for.
fn day(subject: &Subject<'_>) -> Text {
    let hours = Ukuran::new(subject.working_day() / Decimal::from(60), Satuan::Jam);
    Text::new(
        format!("; satu hari kerja dihitung {hours}"),
        format!("; a working day is taken for {hours}"),
    )
}

/// The length, or the upper end of a range.
fn upper(ukuran: Ukuran) -> Ukuran {
    Ukuran { bawah: None, ..ukuran }
}

/// Which flow and which cases are meant, where there are several.
fn whose(subject: &Subject<'_>, line: &Line<'_>) -> Text {
    let flow = line.alur.and_then(|alur| alur.nama.as_ref()).map(|nama| nama.text.as_str());
    let label = |nama: &String| match subject.standar.varian.find(nama) {
        Some((_, kasus)) => kasus.sebutan.text.to_string(),
        None => nama.clone(),
    };
    let cases: Vec<String> = line.choice.iter().map(label).collect();
    let all: Vec<&str> = flow.into_iter().chain(cases.iter().map(String::as_str)).collect();
    if all.is_empty() {
        return Text::new("", "");
    }
    let all = all.join(", ");
    Text::new(format!(" ({all})"), format!(" ({all})"))
}
