//! A fee that cannot be known beforehand: words, or `sesuai Perda`.

use super::Subject;
use super::kependudukan_berbayar::is_civil;
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::{Row, rows};
use crate::model::{Baris, Biaya, IsiBaris, Kasus, NamaKomponen, Teks, Varian, uang};
use crate::register::cues;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21 huruf e",
            text: "Standar pelayanan memuat biaya/tarif",
        },
        Ground {
            act: "uu-25-2009",
            article: "Pasal 4",
            text: "Pelayanan publik diselenggarakan berdasarkan asas keterbukaan",
        },
    ],
    silences: &["kata-kabur", "rujukan-menggantung", "kalimat-terputus"],
    ..Rule::new("biaya-tak-jelas", Grade::ERROR, include_str!("biaya_tak_jelas.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    if biaya.gratis.is_some() {
        return;
    }
    // What an agency shares may be completed by each standard.
    let whole = subject.whole == Whole::Standard;
    if whole && biaya.rincian.is_empty() && biaya.ditanggung.is_none() {
        found.push(nothing(subject.key_of(NamaKomponen::Biaya, biaya.umum.span), biaya));
    }
    let varian = &subject.standar.varian;
    let rows = rows(biaya);
    let alone = !rows.is_empty() && biaya.ditanggung.is_none() && rows.iter().all(is_beside);
    // Documents of the population are free by law.
    if whole && alone && !is_civil(subject) {
        found.push(no_base(subject.key_of(NamaKomponen::Biaya, biaya.umum.span)));
    }
    for row in rows.iter().filter(|row| !is_clear(row)) {
        let Some(span) = place_of(row.baris) else { continue };
        let finding = unclear(row, span);
        let milder = is_insured(varian, row) && names_tariff(row);
        found.push(if milder { finding.graded(Grade::WARNING) } else { finding });
    }
}

/// Whether the applicant can know what is to be paid: an amount, a formula, nothing, or somebody else pays.
fn is_clear(row: &Row<'_>) -> bool {
    if row.is_borne() || row.is_foreign() {
        return true;
    }
    let priced = |baris: &Baris| {
        let amount = baris.tarif.as_ref().is_some_and(|tarif| tarif.value.nilai.is_some());
        let by_case = |teks: &Teks| teks.folded().contains("per kasus");
        let formula = baris.rumus.as_ref().is_some_and(|rumus| !by_case(rumus) || row.has_basis());
        let settled =
            baris.tarif.as_ref().is_some_and(|tarif| by_case(&tarif.teks) && row.has_basis());
        baris.gratis.is_some() || amount || formula || settled
    };
    row.all().any(priced) || names_amount(row.baris)
}

/// Whether a clear row is charged beside an ordinary price; a deposit may well be all that is paid.
fn is_beside(row: &Row<'_>) -> bool {
    let addition = row.addition();
    matches!(addition.as_deref(), Some("tambahan" | "denda")) && is_clear(row) && !row.is_foreign()
}

/// Whether the name of a row already tells the amount: `Perawatan 8 jam Rp51.000`.
fn names_amount(baris: &Baris) -> bool {
    match &baris.isi {
        IsiBaris::Satu(Some(nama)) if baris.tarif.is_none() => {
            uang::parse(&nama.text).nilai.is_some()
        }
        _ => false,
    }
}

/// Where the unclear words stand; none where they could not be read.
fn place_of(baris: &Baris) -> Option<Span> {
    let nama = match &baris.isi {
        IsiBaris::Satu(nama) => nama.as_ref(),
        IsiBaris::Kelompok { nama, .. } => Some(nama),
    };
    let teks = baris.tarif.as_ref().map(|tarif| &tarif.teks).or(baris.rumus.as_ref()).or(nama);
    match teks {
        Some(teks) => teks.sound.then_some(teks.span),
        None => Some(baris.umum.span),
    }
}

/// Whether a row is for insured cases alone: by the axis of those who pay, else by its words.
fn is_insured(varian: &Varian, row: &Row<'_>) -> bool {
    let is_insured =
        |kasus: &Kasus| says_insured(&kasus.nama.text) || says_insured(&kasus.sebutan.text);
    let of_payers = |axis: usize| varian.sumbu[axis].kasus.iter().any(is_insured);
    let own = row.all().map(|baris| &baris.umum.untuk).find(|untuk| !untuk.is_empty());
    let cases: Vec<&Kasus> = own
        .into_iter()
        .flatten()
        .filter_map(|nama| varian.find(&nama.text))
        .filter(|(axis, _)| of_payers(*axis))
        .map(|(_, kasus)| kasus)
        .collect();
    if cases.is_empty() {
        let words = row.words();
        return says_insured(&words) && !says_paying(&words);
    }
    cases.into_iter().all(is_insured)
}

/// Whether some words name those who pay for themselves: `Umum/Asuransi`; a general doctor is none.
fn says_paying(words: &str) -> bool {
    let words: Vec<&str> = words.split(|sign: char| !sign.is_alphanumeric()).collect();
    words.iter().enumerate().any(|(at, word)| match *word {
        "pribadi" => true,
        "umum" => {
            at == 0 || !["dokter", "poli", "poliklinik", "sakit", "bedah"].contains(&words[at - 1])
        }
        _ => false,
    })
}

fn says_insured(words: &str) -> bool {
    let cues = cues::biaya();
    let mut from = 0;
    while let Some(hit) = cues.dijamin.find(&words[from..]) {
        let mut before = words[..from + hit.start].split(|sign: char| !sign.is_alphanumeric());
        // "Non Jaminan Kesehatan" are those who pay for themselves.
        if !before.rfind(|word| !word.is_empty()).is_some_and(|word| cues.tanpa.has(word)) {
            return true;
        }
        from += hit.end;
    }
    false
}

fn names_tariff(row: &Row<'_>) -> bool {
    cues::biaya().menurut.are_in(&row.words()) || row.has_basis()
}

fn unclear(row: &Row<'_>, span: Span) -> Diagnostic {
    let nama = match &row.baris.isi {
        IsiBaris::Satu(nama) => nama.as_ref(),
        IsiBaris::Kelompok { nama, .. } => Some(nama),
    };
    let written =
        row.baris.tarif.as_ref().map(|tarif| &tarif.teks).or(row.baris.rumus.as_ref()).or(nama);
    let message = match written {
        Some(teks) => Text::new(
            format!("“{}” tidak menyebut berapa yang dibayar", teks.text.trim()),
            format!("“{}” does not say what is to be paid", teks.text.trim()),
        ),
        None => Text::new(
            "Baris ini tidak menyebut berapa yang dibayar",
            "This row does not say what is to be paid",
        ),
    };
    Diagnostic::new(&RULE, span, message).help(how())
}

fn nothing(span: Span, biaya: &Biaya) -> Diagnostic {
    let message = Text::new(
        "Biaya ini tidak menyebut berapa yang dibayar",
        "This fee does not say what is to be paid",
    );
    let finding = Diagnostic::new(&RULE, span, message).help(how());
    match &biaya.umum.uraian {
        Some(uraian) => {
            finding.related(uraian.span, Text::new("hanya uraian ini", "only this description"))
        }
        None => finding,
    }
}

fn no_base(span: Span) -> Diagnostic {
    let message = Text::new(
        "Hanya tambahan atau denda yang ditulis, harga biasanya tidak",
        "Additions or fines alone are written, and not the ordinary price",
    );
    Diagnostic::new(&RULE, span, message).graded(Grade::WARNING).help(Text::new(
        "Tambahkan baris dengan harga biasanya; bila layanannya gratis, baris `- gratis`",
        "Add a row with the ordinary price; where the service is free, a row `- gratis`",
    ))
}

fn how() -> Text {
    Text::new(
        "Tulis `gratis`, atau `tarif` dengan jumlahnya dan `dasar` dengan peraturannya; bila dihitung, tulis `rumus`; bila \
         ditanggung pihak lain, tulis `ditanggung`",
        "Write `gratis`, or `tarif` with the amount and `dasar` with the regulation; where it is reckoned, write `rumus`; \
         where somebody else bears it, write `ditanggung`",
    )
}
