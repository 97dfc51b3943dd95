//! Dates that cannot follow each other, or that lie after today.

use jiff::civil::Date;

use super::{Subject, day, is_standard};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lifecycle::tenggat::Peristiwa;
use crate::model::{Riwayat, TanggalTertulis};

pub(super) static RULE: Rule = Rule {
    dated: true,
    ..Rule::new(
        "urutan-tanggal-keliru",
        Grade::new("WEE"),
        include_str!("urutan_tanggal_keliru.md"),
    )
};

/// An event and what it is called.
struct Named {
    event: Peristiwa,
    id: &'static str,
    en: &'static str,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let riwayat = &subject.standar.riwayat;
    if !is_standard(subject) || riwayat.kunci.is_none() {
        return;
    }
    chains(riwayat, &mut |earlier, later| {
        if later.event.hari < earlier.event.hari {
            found.push(backwards(earlier, later));
        }
    });
    let today = subject.settings.today;
    events(riwayat, &mut |date| {
        if let Some(event) = event(Some(date)).filter(|event| event.hari > today) {
            found.push(ahead(event, today));
        }
    });
}

/// Every two events of which the second cannot be before the first.
fn chains(riwayat: &Riwayat, visit: &mut dyn FnMut(&Named, &Named)) {
    let decrees = riwayat
        .penetapan
        .iter()
        .filter_map(|it| named(it.keputusan.tanggal.as_ref(), "penetapan", "the decree"));
    let last = decrees.max_by_key(|it| it.event.hari);
    for it in &riwayat.konsultasi {
        let minutes = it.berita_acara.as_ref().and_then(|act| act.tanggal.as_ref());
        let steps = [
            named(minutes, "berita acara", "the minutes"),
            named(it.rancangan_terbit.as_ref(), "rancangan terbit", "the publication of the draft"),
            named(it.tanggapan_ditutup.as_ref(), "tanggapan ditutup", "the end of the comments"),
            named(it.perbaikan_selesai.as_ref(), "perbaikan selesai", "the repair of the draft"),
        ];
        let known: Vec<&Named> = steps.iter().flatten().collect();
        known.windows(2).for_each(|two| visit(two[0], two[1]));
        // That a decree is before the end of the comments is a matter of its clock.
        let before = [&steps[3], &steps[1], &steps[0]].into_iter().find_map(Option::as_ref);
        if let (Some(before), Some(decree)) = (before, &last) {
            visit(before, decree);
        }
    }
    for it in &riwayat.penetapan {
        let decree = named(it.keputusan.tanggal.as_ref(), "penetapan", "the decree");
        for old in &it.mencabut {
            let old =
                named(old.tanggal.as_ref(), "keputusan yang dicabut", "the decree that is revoked");
            if let (Some(old), Some(decree)) = (old, &decree) {
                visit(&old, decree);
            }
        }
    }
    for it in &riwayat.maklumat {
        let made = named(it.tanggal.as_ref(), "maklumat", "the pledge");
        let published =
            named(it.terbit.as_ref(), "maklumat terbit", "the publication of the pledge");
        if let (Some(made), Some(published)) = (made, published) {
            visit(&made, &published);
        }
    }
    for it in &riwayat.pencabutan {
        let end = named(it.keputusan.tanggal.as_ref(), "pencabutan", "the revocation");
        if let (Some(decree), Some(end)) = (&last, end) {
            visit(decree, &end);
        }
    }
}

/// Every date of what the record says was done; the end of a window and a revocation may be announced beforehand.
fn events<'a>(riwayat: &'a Riwayat, visit: &mut dyn FnMut(&'a TanggalTertulis)) {
    for it in &riwayat.konsultasi {
        let minutes = it.berita_acara.as_ref().and_then(|act| act.tanggal.as_ref());
        minutes
            .into_iter()
            .chain(&it.rancangan_terbit)
            .chain(&it.perbaikan_selesai)
            .for_each(&mut *visit);
    }
    for it in &riwayat.penetapan {
        it.keputusan.tanggal.iter().for_each(&mut *visit);
    }
    for it in &riwayat.maklumat {
        it.tanggal.iter().chain(&it.terbit).for_each(&mut *visit);
    }
    riwayat.publikasi.iter().filter_map(|it| it.tanggal.as_ref()).for_each(&mut *visit);
    riwayat.evaluasi.iter().filter_map(|it| it.tanggal.as_ref()).for_each(&mut *visit);
    for it in &riwayat.survei {
        let plans = it.tindak_lanjut.iter().filter_map(|plan| plan.selesai.as_ref());
        it.terbit.iter().chain(plans).for_each(&mut *visit);
    }
}

fn named(date: Option<&TanggalTertulis>, id: &'static str, en: &'static str) -> Option<Named> {
    event(date).map(|event| Named { event, id, en })
}

fn event(date: Option<&TanggalTertulis>) -> Option<Peristiwa> {
    let date = date?;
    Some(Peristiwa { hari: date.value.hari()?, letak: date.teks.span })
}

fn backwards(earlier: &Named, later: &Named) -> Diagnostic {
    let (on, before) = (day(later.event.hari), day(earlier.event.hari));
    let message = Text::new(
        format!("Tanggal {} ({}) mendahului {} ({})", later.id, on.id, earlier.id, before.id),
        format!("The date of {} ({}) is before {} ({})", later.en, on.en, earlier.en, before.en),
    );
    let related = Text::new(
        format!("{} pada tanggal ini", earlier.id),
        format!("{} on this date", earlier.en),
    );
    Diagnostic::new(&RULE, later.event.letak, message).related(earlier.event.letak, related).help(
        Text::new(
            "Periksa kedua tanggal itu pada naskahnya",
            "Look both dates up in the documents",
        ),
    )
}

fn ahead(event: Peristiwa, today: Date) -> Diagnostic {
    let (on, today) = (day(event.hari), day(today));
    let message = Text::new(
        format!("Tanggal {} belum terjadi pada {}", on.id, today.id),
        format!("The date {} has not come by {}", on.en, today.en),
    );
    Diagnostic::new(&RULE, event.letak, message).help(Text::new(
        "Riwayat mencatat yang sudah terjadi: perbaiki tanggalnya, atau catat nanti",
        "The record holds what has happened: mend the date, or record it later",
    ))
}
