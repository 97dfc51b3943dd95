//! The main line of a flow: what those who serve, their systems and other institutions take from the first step to the
//! last, for each choice of cases.
//!
//! The applicant's own steps, outcomes and the loops that they open are not on it. A step under a condition in words may
//! not happen, so that the sum is the least that the flow takes.

use rust_decimal::Decimal;

use crate::model::{Alur, Langkah, Prosedur, Scalar, Teks, Ukuran, Varian, Waktu};
use crate::register::words::{Peran, role};

/// The main line of one flow for one choice of cases.
pub(super) struct Line<'a> {
    /// The flow; none where there is but one.
    pub(super) alur: Option<&'a Alur>,
    /// The chosen cases, at most one of an axis, in the order of the axes.
    pub(super) choice: Vec<String>,
    /// What it adds up to.
    pub(super) sum: Sum,
}

/// What a main line adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sum {
    /// The sum of its steps.
    Known(Ukuran),
    /// A step of it has no time.
    NoTime,
    /// Its units cannot be compared, calendar against working days.
    Incomparable,
    /// No step counts.
    Nothing,
}

/// No procedure tells more cases apart than a reader could; beyond this many choices none is reckoned.
const MOST_CHOICES: usize = 64;

/// The main line of every flow for every choice of the cases that occur in it or in `also`.
///
/// `day` is the length of a working day in minutes.
pub(super) fn lines<'a>(
    prosedur: &'a Prosedur,
    varian: &Varian,
    also: &[&Teks],
    day: Decimal,
) -> Vec<Line<'a>> {
    let flows: Vec<Option<&Alur>> = if prosedur.alur.is_empty() {
        vec![None]
    } else {
        prosedur.alur.iter().map(Some).collect()
    };
    let mut lines = Vec::new();
    for alur in flows {
        let steps: Vec<&Langkah> = prosedur
            .langkah
            .iter()
            .chain(alur.into_iter().flat_map(|alur| &alur.langkah))
            .collect();
        let untuk = alur.map_or(&[][..], |alur| &alur.umum.untuk);
        let mut named: Vec<&Teks> = untuk.iter().chain(also.iter().copied()).collect();
        for step in &steps {
            names(step, &mut named);
        }
        for choice in choices(varian, &named) {
            if varian.admits(untuk, &choice) {
                let sum = sum(&steps, &Around { varian, choice: &choice, pelaku: &[], day });
                lines.push(Line { alur, choice, sum });
            }
        }
    }
    lines
}

/// Every choice of one case from each axis that is named.
pub(super) fn choices(varian: &Varian, named: &[&Teks]) -> Vec<Vec<String>> {
    let mut choices = vec![Vec::new()];
    for (axis, sumbu) in varian.sumbu.iter().enumerate() {
        let occurs =
            named.iter().any(|nama| varian.find(&nama.text).is_some_and(|(at, _)| at == axis));
        if !occurs {
            continue;
        }
        if choices.len() * sumbu.kasus.len() > MOST_CHOICES {
            return Vec::new();
        }
        let with = |choice: &Vec<String>, nama: &str| {
            choice.iter().cloned().chain([nama.to_owned()]).collect()
        };
        choices = choices
            .iter()
            .flat_map(|choice| sumbu.kasus.iter().map(|kasus| with(choice, &kasus.nama.text)))
            .collect();
    }
    choices
}

/// The cases that a step and what stands within it name.
fn names<'a>(langkah: &'a Langkah, named: &mut Vec<&'a Teks>) {
    named.extend(&langkah.umum.untuk);
    for inner in &langkah.langkah {
        names(inner, named);
    }
}

/// What is known around a list of steps.
struct Around<'a> {
    varian: &'a Varian,
    choice: &'a [String],
    /// Those who act where a step names nobody.
    pelaku: &'a [Teks],
    day: Decimal,
}

fn sum(steps: &[&Langkah], around: &Around<'_>) -> Sum {
    let mut total = Sum::Nothing;
    for langkah in steps.iter().filter(|langkah| counts(langkah, around)) {
        total = match (total, of_step(langkah, around)) {
            (total, Sum::Nothing) => total,
            (Sum::Nothing, one) => one,
            (Sum::NoTime, _) | (_, Sum::NoTime) => Sum::NoTime,
            (Sum::Incomparable, _) | (_, Sum::Incomparable) => Sum::Incomparable,
            (Sum::Known(total), Sum::Known(one)) => {
                total.jumlah(&one, around.day).map_or(Sum::Incomparable, Sum::Known)
            }
        };
    }
    total
}

/// Whether a step is for the chosen cases and happens whatever the case may be.
fn counts(langkah: &Langkah, around: &Around<'_>) -> bool {
    langkah.umum.jika.is_none() && around.varian.admits(&langkah.umum.untuk, around.choice)
}

fn of_step(langkah: &Langkah, around: &Around<'_>) -> Sum {
    if let Some(tunggu) = &langkah.tunggu {
        return measure(tunggu);
    }
    let pelaku = if langkah.pelaku.is_empty() { around.pelaku } else { &langkah.pelaku };
    let applicant = is_applicants(langkah, pelaku);
    match &langkah.waktu {
        Some(_) if applicant => Sum::Nothing,
        Some(waktu) => measure(waktu),
        None if !langkah.langkah.is_empty() => {
            let inner: Vec<&Langkah> = langkah.langkah.iter().collect();
            sum(&inner, &Around { pelaku, ..*around })
        }
        // A step of outcomes alone is a fork of the way, not an act.
        None if applicant || langkah.kegiatan.is_none() => Sum::Nothing,
        None => Sum::NoTime,
    }
}

fn measure(waktu: &Scalar<Waktu>) -> Sum {
    waktu.value.ukuran.map_or(Sum::NoTime, Sum::Known)
}

/// Whether the applicant alone acts: by the roles, or by the word that opens the act where no role is named.
pub(super) fn is_applicants(langkah: &Langkah, pelaku: &[Teks]) -> bool {
    match (pelaku, &langkah.kegiatan) {
        ([], Some(kegiatan)) => role(&kegiatan.text) == Peran::Pemohon,
        ([], None) => false,
        (roles, _) => roles.iter().all(|nama| role(&nama.text) == Peran::Pemohon),
    }
}
