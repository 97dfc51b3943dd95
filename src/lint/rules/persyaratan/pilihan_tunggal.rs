//! A choice that leaves nothing to choose.

use rust_decimal::Decimal;

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::walk::all_requirements;
use crate::model::{BentukDokumen, IsiSyarat, Syarat};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("pilihan-tunggal", Grade::new("WWW"), include_str!("pilihan_tunggal.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return };
    all_requirements(&persyaratan.butir, &mut |syarat| {
        found.extend(options(syarat));
        if let Some(BentukDokumen { salah_satu, .. }) = &syarat.bentuk
            && let [only] = salah_satu.as_slice()
            && let Some(bentuk) = only.semua.first()
        {
            found.push(single(bentuk.nama.span));
        }
    });
}

fn options(syarat: &Syarat) -> Option<Diagnostic> {
    let IsiSyarat::SalahSatu { butir, paling_sedikit } = &syarat.isi else { return None };
    let unread = |option: &Syarat| matches!(option.isi, IsiSyarat::TakTerbaca);
    if butir.is_empty() || butir.iter().any(unread) {
        return None;
    }
    let least = paling_sedikit.as_ref().and_then(|it| Some((it.value.nilai?, it.teks.span)));
    let count = Decimal::from(butir.len());
    match least {
        Some((least, span)) if least > count => Some(too_many(least, butir.len(), span)),
        Some((least, span)) if least == count && butir.len() > 1 => Some(every(least, span)),
        _ => {
            let [only] = butir.as_slice() else { return None };
            Some(single(only.isi.teks().map_or(only.umum.span, |teks| teks.span)))
        }
    }
}

fn single(span: Span) -> Diagnostic {
    let message = Text::new(
        "Hanya ada satu pilihan di `salah_satu`",
        "There is only one option in `salah_satu`",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan pilihan yang lain, atau tulis syarat ini tanpa `salah_satu`",
        "Add the other options, or write this requirement without `salah_satu`",
    ))
}

fn every(least: Decimal, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Pilihannya {least} dan paling sedikit {least} diminta: semuanya wajib"),
        format!("There are {least} options and at least {least} are asked for: all are needed"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Kurangi `paling_sedikit`, atau tulis semuanya sebagai `kelompok`",
        "Lower `paling_sedikit`, or write all of them as a `kelompok`",
    ))
}

fn too_many(least: Decimal, count: usize, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Paling sedikit {least} diminta, tetapi pilihannya hanya {count}"),
        format!("At least {least} are asked for, but there are only {count} options"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tambahkan pilihan yang belum ditulis, atau kurangi `paling_sedikit`",
        "Add the options that are not written yet, or lower `paling_sedikit`",
    ))
}
