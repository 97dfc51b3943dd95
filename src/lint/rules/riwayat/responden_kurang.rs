//! Fewer who answered than the number of users asks for.

use rust_decimal::prelude::ToPrimitive;

use super::{Subject, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lifecycle::{periode, sampel};
use crate::model::{AngkaTertulis, Standar, Survei, Teks};

pub(super) static RULE: Rule =
    Rule::new("responden-kurang", Grade::new("IIW"), include_str!("responden_kurang.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !is_standard(subject) {
        return;
    }
    for survei in &subject.standar.riwayat.survei {
        let Some((responden, count)) =
            survei.responden.as_ref().zip(whole(survei.responden.as_ref()))
        else {
            continue;
        };
        let Some((users, written)) = users(subject.standar, survei) else { continue };
        let needed = sampel(users);
        if count < needed {
            found.push(too_few(responden, count, users, needed, written));
        }
    }
}

/// How many asked for the service in the period of a survey, and where that is written.
fn users<'a>(standar: &'a Standar, survei: &Survei) -> Option<(u64, &'a AngkaTertulis)> {
    let period = period(survei.periode.as_ref())?;
    let same =
        standar.riwayat.capaian.iter().find(|it| self::period(it.periode.as_ref()) == Some(period));
    if let Some(written) = same.and_then(|it| it.permohonan.as_ref()) {
        return Some((whole(Some(written))?, written));
    }
    // What is known of a year says nothing of half of it.
    let volume = standar.volume.as_ref().filter(|_| period.bulan() == 12)?;
    let year = whole(volume.tahun.as_ref())?;
    let written = volume.permohonan.as_ref()?;
    let users = whole(Some(written))?;
    (i64::from(period.awal.year()) == i64::try_from(year).ok()?).then_some((users, written))
}

fn period(teks: Option<&Teks>) -> Option<crate::lifecycle::Periode> {
    periode(&teks.filter(|teks| teks.sound)?.text)
}

fn whole(angka: Option<&AngkaTertulis>) -> Option<u64> {
    angka.filter(|angka| angka.teks.sound)?.value.nilai?.to_u64()
}

fn too_few(
    responden: &AngkaTertulis,
    count: u64,
    users: u64,
    needed: u64,
    written: &AngkaTertulis,
) -> Diagnostic {
    let message = Text::new(
        format!(
            "{count} responden terlalu sedikit bagi {users} permohonan; paling sedikit {needed}"
        ),
        format!("{count} respondents are too few for {users} applications; at least {needed}"),
    );
    Diagnostic::new(&RULE, responden.teks.span, message)
        .related(
            written.teks.span,
            Text::new("permohonan dalam periode yang sama", "applications in the same period"),
        )
        .help(Text::new(
            "Besar sampel dihitung dengan rumus Krejcie dan Morgan (1970); tambah respondennya pada survei berikutnya",
            "The size of a sample follows from the formula of Krejcie and Morgan (1970); ask more users in the next survey",
        ))
}
