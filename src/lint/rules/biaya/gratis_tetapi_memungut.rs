//! A service that says it is free, and takes money.

use super::{Subject, place, takes, wholly_free};
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::walk::{Row, rows};
use crate::model::{
    Baris, Biaya, Gratis, IsiBaris, NamaKomponen as N, Teks, Tulisan, Varian, uang,
};
use crate::register::words::Frasa;
use crate::register::{Hits, cues};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    silences: &["tarif-tanpa-dasar"],
    ..Rule::new("gratis-tetapi-memungut", Grade::ERROR, include_str!("gratis_tetapi_memungut.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    let rows = rows(biaya);
    for row in &rows {
        let free = contradicted(subject, biaya, row, &rows);
        found.extend(free.or_else(|| exempted(subject, biaya, row)));
    }
    if let Some(gratis) = wholly_free(biaya, &rows) {
        for tulisan in subject.standar.texts.iter().filter(|tulisan| tulisan.teks.sound) {
            let asked = matches!(tulisan.komponen, Some(N::Persyaratan | N::Prosedur | N::Biaya));
            // What the fee says it leaves out is said openly.
            if asked && tulisan.key != "tidak_termasuk" {
                beside(subject, tulisan, gratis, found);
            }
        }
    }
}

/// A row that takes money where the component, or another row of the same scope, says that it is free.
fn contradicted(
    subject: &Subject<'_>,
    biaya: &Biaya,
    row: &Row<'_>,
    rows: &[Row<'_>],
) -> Option<Diagnostic> {
    let tarif = row.baris.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    let letak = tarif.value.letak.clone().filter(|_| takes(&tarif.value))?;
    if row.is_foreign() || row.addition().as_deref() == Some("jaminan") {
        return None;
    }
    let free = biaya.gratis.as_ref().or_else(|| {
        rows.iter()
            .filter(|other| same_scope(&subject.standar.varian, other, row))
            .find_map(|other| other.baris.gratis.as_ref())
    })?;
    let span = place::of(subject.facts.sources, &tarif.teks, &letak);
    let finding = taken(&tarif.teks.text[letak], span, free);
    let fine = row.addition().as_deref() == Some("denda") || row.words().contains("denda");
    Some(if fine { finding.graded(Grade::WARNING) } else { finding })
}

/// Whether two rows are about the same thing in a case that both name, or in all cases.
fn same_scope(varian: &Varian, free: &Row<'_>, paid: &Row<'_>) -> bool {
    things(free) == things(paid) && share_a_case(varian, cases(free), cases(paid))
}

/// The names of a row and of its groups, and the conditions in words.
fn things(row: &Row<'_>) -> (Vec<String>, Vec<String>) {
    let names = row.all().filter_map(name_of).map(Teks::folded).collect();
    let conditions = row.all().flat_map(|baris| baris.umum.jika.iter().chain(&baris.umum.kecuali));
    (names, conditions.map(Teks::folded).collect())
}

fn name_of(baris: &Baris) -> Option<&Teks> {
    match &baris.isi {
        IsiBaris::Satu(nama) => nama.as_ref(),
        IsiBaris::Kelompok { nama, .. } => Some(nama),
    }
}

/// The cases that a row is for: its own, else those of the nearest group.
fn cases<'a>(row: &Row<'a>) -> &'a [Teks] {
    row.all()
        .map(|baris| baris.umum.untuk.as_slice())
        .find(|untuk| !untuk.is_empty())
        .unwrap_or(&[])
}

/// Whether two lists name the same axes, and of each of them one case in common.
fn share_a_case(varian: &Varian, one: &[Teks], other: &[Teks]) -> bool {
    let axis = |nama: &Teks| varian.find(&nama.text).map(|(axis, _)| axis);
    let met = |nama: &Teks, list: &[Teks]| {
        let own = list.iter().filter(|other| axis(other) == axis(nama));
        own.clone().next().is_some()
            && one.iter().any(|left| {
                axis(left) == axis(nama) && other.iter().any(|right| left.text == right.text)
            })
    };
    one.iter().all(|nama| met(nama, other)) && other.iter().all(|nama| met(nama, one))
}

/// Those whom the fee exempts in words, and whom a row charges by name or by case.
fn exempted(subject: &Subject<'_>, biaya: &Biaya, row: &Row<'_>) -> Option<Diagnostic> {
    let tarif = row.baris.tarif.as_ref().filter(|tarif| tarif.teks.sound)?;
    let letak = tarif.value.letak.clone().filter(|_| takes(&tarif.value))?;
    let around = row.all().map(|baris| &baris.umum).chain([&biaya.umum]);
    let exempt: Vec<&Teks> = around.filter_map(|umum| umum.kecuali.as_ref()).collect();
    if exempt.is_empty() {
        return None;
    }
    let varian = &subject.standar.varian;
    let named = |nama: &Teks| {
        let folded = nama.folded();
        let label = varian.find(&nama.text).map(|(_, kasus)| kasus.sebutan.folded());
        exempt.iter().find(|kecuali| kecuali.folded() == folded || Some(kecuali.folded()) == label)
    };
    // The name of a row says whom it charges; that of a group may say the same of what is exempt in it.
    let own = cases(row).iter().chain(name_of(row.baris));
    let kecuali = own.filter(|nama| nama.sound).find_map(named)?;
    let span = place::of(subject.facts.sources, &tarif.teks, &letak);
    let whom = kecuali.text.trim();
    let message = Text::new(
        format!(
            "“{whom}” dikecualikan dari biaya ini, tetapi dikenai {}",
            &tarif.teks.text[letak.clone()]
        ),
        format!("“{whom}” are exempt from this fee, and are charged {}", &tarif.teks.text[letak]),
    );
    let finding = Diagnostic::new(&RULE, span, message);
    Some(finding.related(kecuali.span, Text::new("dikecualikan di sini", "exempt here")).help(
        Text::new("Hapus tarif ini, atau pengecualiannya", "Delete this tariff, or the exemption"),
    ))
}

/// What a text of a free service asks for beside the tariff.
fn beside(subject: &Subject<'_>, tulisan: &Tulisan, free: Span, found: &mut Vec<Diagnostic>) {
    let Tulisan { teks, .. } = tulisan;
    let sources = subject.facts.sources;
    let Hits { biaya_lain, pungutan, .. } = subject.words_of(tulisan);
    for (range, ()) in biaya_lain {
        let span = place::of(sources, teks, range);
        found.push(side_cost(&teks.text[range.clone()], span).graded(Grade::INFO));
    }
    let none_yet = biaya_lain.is_empty() && pungutan.is_empty();
    for (range, frasa) in pungutan {
        let span = place::of(sources, teks, range);
        found.push(charge(&teks.text[range.clone()], frasa, span).graded(Grade::WARNING));
    }
    if none_yet && tulisan.komponen != Some(N::Biaya) && asks_payment(&teks.text) {
        let amount = uang::parse(&teks.text);
        if let Some(letak) = amount.letak.clone().filter(|_| takes(&amount)) {
            let span = place::of(sources, teks, &letak);
            let finding =
                taken(&teks.text[letak], span, &Gratis { span: free, kata: String::new() });
            let fine = teks.folded().contains("denda");
            found.push(if fine { finding.graded(Grade::WARNING) } else { finding });
        }
    }
}

/// Whether a text speaks of paying, so that an amount in it is a price and no limit of income or the like.
fn asks_payment(text: &str) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let lower = text.to_lowercase();
    let amount = lower.contains("rp") || lower.contains("rupiah");
    amount && cues::biaya().speak_of_paying(&lower)
}

fn taken(written: &str, span: Span, free: &Gratis) -> Diagnostic {
    let message = Text::new(
        format!("Layanan ini dinyatakan gratis, tetapi memungut {written}"),
        format!("This service is said to be free, and takes {written}"),
    );
    Diagnostic::new(&RULE, span, message)
        .related(free.span, Text::new("dinyatakan gratis di sini", "said to be free here"))
        .help(Text::new(
            "Hapus pungutannya; atau bila tarifnya ada dasarnya, hapus `gratis` dan tulis `jenis` dan `dasar` yang benar",
            "Delete the charge; or, if the tariff has a basis, delete `gratis` and write the right `jenis` and `dasar`",
        ))
}

fn charge(word: &str, frasa: &Frasa, span: Span) -> Diagnostic {
    let reason = frasa.sebab();
    let message = Text::new(
        format!("Layanan ini gratis, tetapi menyebut “{word}”: {}", reason.id),
        format!("This service is free, and speaks of “{word}”: {}", reason.en),
    );
    let finding = Diagnostic::new(&RULE, span, message);
    match frasa.ganti() {
        Some(instead) => finding.help(instead),
        None => finding,
    }
}

fn side_cost(word: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Layanan ini gratis, tetapi “{word}” menjadi biaya pemohon"),
        format!("This service is free, but “{word}” is a cost of the applicant"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Sebutkan di `tidak_termasuk` pada biaya, agar pemohon tahu sejak awal",
        "Name it under `tidak_termasuk` of the fee, so that applicants know beforehand",
    ))
}
