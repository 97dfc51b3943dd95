//! A case of which a component says nothing, although it tells of the others of its axis.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::{Whole, walk};
use crate::model::{
    Butir, Kasus, Komponen, Langkah, NamaKomponen as N, Produk, Prosedur, Sarana, Syarat, Teks,
    Umum,
};
use crate::source::Span;

pub(super) static RULE: Rule =
    Rule::new("varian-tanpa-isi", Grade::new("WWE"), include_str!("varian_tanpa_isi.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let varian = &subject.standar.varian;
    // Standards complete what an agency shares.
    if subject.whole == Whole::Share {
        return;
    }
    if varian.sumbu.iter().all(|sumbu| sumbu.kasus.len() < 2) {
        return;
    }
    for (nama, umum, lists) in components(&subject.standar.komponen) {
        let mut missing: Vec<&Kasus> = Vec::new();
        for list in &lists {
            // A name that is not declared may be a slip for any of them.
            if list.iter().flatten().any(|named| varian.find(&named.text).is_none()) {
                continue;
            }
            for sumbu in varian.sumbu.iter().filter(|sumbu| sumbu.kasus.len() > 1) {
                let of_axis =
                    |named: &&&Teks| sumbu.kasus.iter().any(|it| it.nama.text == named.text);
                let for_all = list.iter().any(|entry| !entry.iter().any(|named| of_axis(&named)));
                if list.is_empty() || for_all {
                    continue;
                }
                let named = |kasus: &Kasus| {
                    list.iter().flatten().any(|named| named.text == kasus.nama.text)
                };
                let none = sumbu.kasus.iter().filter(|kasus| !named(kasus));
                missing.extend(none.filter(|kasus| !umum.is_some_and(|umum| says(umum, kasus))));
            }
        }
        missing.dedup_by(|one, other| one.nama.text == other.nama.text);
        // It is this standard that lacks the case, also where the component is the agency's.
        if let Some(letak) = subject.standar.letak.iter().find(|letak| letak.nama == nama) {
            found.extend(missing.into_iter().map(|kasus| nothing(kasus, nama, letak.kunci)));
        }
    }
}

/// Whether the component itself says what holds for a case: by its name, or that only some have anything.
fn says(umum: &Umum, kasus: &Kasus) -> bool {
    let mut said = umum.uraian.iter().chain(&umum.catatan).map(Teks::folded);
    let name = kasus.nama.text.replace(['-', '_'], " ");
    let called = kasus.sebutan.folded();
    said.any(|said| {
        let only = said.split(|letter: char| !letter.is_alphabetic()).any(|word| word == "hanya");
        only || said.contains(&name) || said.contains(&called)
    })
}

/// The cases that each entry of a list is for, those of the groups around it included.
type Entries<'a> = Vec<Vec<&'a Teks>>;

/// The components with what they say as a whole and their lists.
fn components(komponen: &Komponen) -> Vec<(N, Option<&Umum>, Vec<Entries<'_>>)> {
    let mut all: Vec<(N, Option<&Umum>, Vec<Entries<'_>>)> = Vec::new();
    if let Some(it) = komponen.persyaratan.ada() {
        let mut list = Vec::new();
        requirements(&it.butir, &mut Vec::new(), &mut list);
        all.push((N::Persyaratan, Some(&it.umum), vec![list]));
    }
    if let Some(it) = komponen.prosedur.ada() {
        let kanal = it.kanal.iter().map(|kanal| of(&kanal.umum)).collect();
        all.push((N::Prosedur, Some(&it.umum), vec![flow(it), kanal]));
    }
    if let Some(it) = komponen.jangka_waktu.ada() {
        let list = it.butir.iter().map(|rentang| of(&rentang.umum)).collect();
        all.push((N::JangkaWaktu, None, vec![list]));
    }
    if let Some(it) = komponen.biaya.ada() {
        let rows = walk::rows(it);
        let list = rows.iter().map(|row| row.all().flat_map(|baris| &baris.umum.untuk).collect());
        all.push((N::Biaya, Some(&it.umum), vec![list.collect()]));
    }
    if let Some(it) = komponen.produk.ada() {
        let mut list = Vec::new();
        products(&it.butir, &mut Vec::new(), &mut list);
        all.push((N::Produk, Some(&it.umum), vec![list]));
    }
    if let Some(it) = komponen.sarana.ada() {
        let mut list = Vec::new();
        facilities(&it.butir, &mut Vec::new(), &mut list);
        all.push((N::Sarana, Some(&it.umum), vec![list]));
    }
    all
}

fn of(umum: &Umum) -> Vec<&Teks> {
    umum.untuk.iter().collect()
}

fn requirements<'a>(list: &'a [Syarat], around: &mut Vec<&'a Teks>, all: &mut Entries<'a>) {
    for syarat in list {
        let depth = around.len();
        around.extend(&syarat.umum.untuk);
        match syarat.isi.butir() {
            [] => all.push(around.clone()),
            inner => requirements(inner, around, all),
        }
        around.truncate(depth);
    }
}

fn products<'a>(list: &'a [Produk], around: &mut Vec<&'a Teks>, all: &mut Entries<'a>) {
    for produk in list {
        let depth = around.len();
        around.extend(&produk.umum.untuk);
        match &produk.isi {
            Butir::Kelompok { butir, .. } if !butir.is_empty() => products(butir, around, all),
            _ => all.push(around.clone()),
        }
        around.truncate(depth);
    }
}

fn facilities<'a>(list: &'a [Sarana], around: &mut Vec<&'a Teks>, all: &mut Entries<'a>) {
    for sarana in list {
        let depth = around.len();
        around.extend(&sarana.umum.untuk);
        match &sarana.isi {
            Butir::Kelompok { butir, .. } if !butir.is_empty() => facilities(butir, around, all),
            _ => all.push(around.clone()),
        }
        around.truncate(depth);
    }
}

/// The steps of all flows; a flow without a step counts as one.
fn flow(prosedur: &Prosedur) -> Entries<'_> {
    let mut all = Vec::new();
    steps(&prosedur.langkah, &mut Vec::new(), &mut all);
    for alur in &prosedur.alur {
        let mut around: Vec<&Teks> = alur.umum.untuk.iter().collect();
        if alur.langkah.is_empty() {
            all.push(around);
        } else {
            steps(&alur.langkah, &mut around, &mut all);
        }
    }
    all
}

fn steps<'a>(list: &'a [Langkah], around: &mut Vec<&'a Teks>, all: &mut Entries<'a>) {
    for langkah in list {
        let depth = around.len();
        around.extend(&langkah.umum.untuk);
        if langkah.langkah.is_empty() {
            all.push(around.clone());
        } else {
            steps(&langkah.langkah, around, all);
        }
        around.truncate(depth);
    }
}

fn nothing(kasus: &Kasus, nama: N, span: Span) -> Diagnostic {
    let (case, key) = (kasus.sebutan.text.trim(), nama.key());
    let message = Text::new(
        format!("Bagi “{case}” tidak ada isi di `{key}`, sedangkan bagi kasus yang lain ada"),
        format!("For “{case}” nothing stands in `{key}`, although it does for other cases"),
    );
    let finding = Diagnostic::new(&RULE, span, message).help(Text::new(
        format!(
            "Tulis entrinya dengan `untuk: {}`, atau katakan di `uraian` komponen ini bahwa bagi kasus itu tidak ada",
            kasus.nama.text
        ),
        format!(
            "Write its entry with `untuk: {}`, or say in the component's `uraian` that there is none for that case",
            kasus.nama.text
        ),
    ));
    finding.related(
        kasus.nama.span,
        Text::new("Kasusnya dinyatakan di sini", "The case is declared here"),
    )
}
