//! A tariff without the regulation that sets it.

use super::{Subject, charged, written};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::walk::{Row, rows};
use crate::model::{Biaya, Jenis, Scalar, Sitasi, Teks, Uang};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 31 ayat (4)",
            text: "Biaya/tarif pelayanan publik ditetapkan berdasarkan peraturan perundang-undangan",
        },
        Ground {
            act: "uu-9-2018",
            article: "Pasal 8 ayat (3)",
            text: "Tarif PNBP ditetapkan dengan Peraturan Pemerintah atau Peraturan Menteri",
        },
        Ground {
            act: "uu-1-2022",
            article: "Pasal 94",
            text: "Pajak dan retribusi daerah, dengan tarifnya, ditetapkan dengan Peraturan Daerah",
        },
    ],
    ..Rule::new("tarif-tanpa-dasar", Grade::new("WEE"), include_str!("tarif_tanpa_dasar.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    let rows = rows(biaya);
    let bare = |row: &&Row<'_>| charged(row).is_some() && !is_deposit(row);
    let mut open = Vec::new();
    let mut unsure = None;
    for row in rows.iter().filter(bare) {
        let jenis = kind(row, biaya);
        let own = || row.all().flat_map(|it| &it.umum.dasar).chain(&biaya.umum.dasar);
        if jenis.is_none() && own().next().is_some() {
            unsure = unsure.or(charged(row));
        } else if !own().any(|dasar| may_set(subject, jenis, dasar)) {
            open.extend(charged(row).map(|tarif| (tarif, jenis)));
        }
    }
    let number = open.len();
    if let Some((tarif, jenis)) = open.into_iter().next() {
        let finding = unfounded(subject, tarif, jenis, number);
        // Of a list that is not written yet nobody knows what it will hold.
        let open = subject.standar.komponen.dasar_hukum.ada().is_none();
        found.push(if open || listed(subject, jenis) {
            finding.graded(Grade::WARNING)
        } else {
            finding
        });
    } else if let Some(tarif) = unsure {
        found.push(of_no_kind(subject, tarif));
    } else if let Some(rumus) = rows.iter().find_map(|row| formula(row)) {
        let finding = unfounded_formula(rumus);
        let open = subject.standar.komponen.dasar_hukum.ada().is_none();
        found.push(if open { finding.graded(Grade::WARNING) } else { finding });
    }
}

/// The formula of a row that no regulation sets; of one that is settled case by case biaya-tak-jelas asks for the basis.
fn formula<'a>(row: &Row<'a>) -> Option<&'a Teks> {
    let rumus = row.baris.rumus.as_ref().filter(|rumus| rumus.sound)?;
    let settled = row.has_basis() || rumus.folded().contains("per kasus");
    let others = row.is_foreign() || row.is_borne() || is_deposit(row);
    (!settled && !others).then_some(rumus)
}

fn unfounded_formula(rumus: &Teks) -> Diagnostic {
    let written = rumus.text.trim();
    Diagnostic::new(
        &RULE,
        rumus.span,
        Text::new(
            format!("“{written}” tanpa peraturan yang menetapkannya"),
            format!("“{written}” without the regulation that sets it"),
        ),
    )
    .help(Text::new(
        "Tulis peraturan yang menetapkan rumus ini pada `dasar`, dan `jenis` biayanya",
        "Name the regulation that sets this formula under `dasar`, and the `jenis` of the fee",
    ))
}

/// What is given back is no tariff.
fn is_deposit(row: &Row<'_>) -> bool {
    row.addition().as_deref() == Some("jaminan")
}

/// The kind of revenue of a row, its own before its groups' and the component's.
fn kind<'a>(row: &Row<'a>, biaya: &'a Biaya) -> Option<&'a Teks> {
    let own = row.all().find_map(|baris| baris.jenis.as_ref());
    own.or(biaya.jenis.as_ref()).filter(|jenis| jenis.sound)
}

/// The kinds of act that may set a tariff: of the nation, of a region, of its head.
const SETTERS: [Jenis; 9] = [
    Jenis::Pp,
    Jenis::Permen,
    Jenis::Perda,
    Jenis::PerdaProv,
    Jenis::PerdaKab,
    Jenis::PerdaKota,
    Jenis::Pergub,
    Jenis::Perbup,
    Jenis::Perwali,
];

/// Those among them that may set a tariff of a kind of revenue; none where any act may.
fn allowed(jenis: &str) -> Option<&'static [Jenis]> {
    match jenis {
        "pnbp" => Some(&SETTERS[..2]),
        "retribusi" | "pajak" => Some(&SETTERS[2..6]),
        "blud" => Some(&SETTERS[2..]),
        "blu" => Some(&SETTERS[1..2]),
        _ => None,
    }
}

/// Whether an act may set the tariff; of one whose kind cannot be read another rule speaks.
fn may_set(subject: &Subject<'_>, jenis: Option<&Teks>, dasar: &Scalar<Sitasi>) -> bool {
    let Some(allowed) = jenis.and_then(|jenis| allowed(&jenis.text)) else { return true };
    let own = dasar.value.slug.as_deref();
    let known = || own.and_then(|slug| subject.facts.register.find(slug)).map(|akta| akta.jenis);
    dasar.value.jenis.or_else(known).is_none_or(|kind| allowed.contains(&kind))
}

/// Whether the legal bases of the standard hold an act of a kind that may set the tariff.
fn listed(subject: &Subject<'_>, jenis: Option<&Teks>) -> bool {
    let allowed = jenis.and_then(|jenis| allowed(&jenis.text)).unwrap_or(&SETTERS);
    let cited = subject.standar.komponen.dasar_hukum.ada().into_iter().flat_map(|it| &it.butir);
    let mut cited = cited.filter_map(|landasan| landasan.sitasi.as_ref());
    cited.any(|sitasi| sitasi.value.jenis.is_some_and(|kind| allowed.contains(&kind)))
}

fn unfounded(
    subject: &Subject<'_>,
    tarif: &Scalar<Uang>,
    jenis: Option<&Teks>,
    number: usize,
) -> Diagnostic {
    let (amount, span) = written(subject, tarif);
    let of = |id: &str, en: &str| match number {
        1 => Text::new(String::new(), String::new()),
        _ => Text::new(format!(" dan {} {id}", number - 1), format!(" and {} {en}", number - 1)),
    };
    let more = of("tarif lain", "more");
    let (by, help) = match jenis.and_then(|jenis| Some((jenis, acts(&jenis.text)?))) {
        Some((jenis, acts)) => {
            let kind = &jenis.text;
            let by = Text::new(
                format!("{} untuk {kind}", acts.id),
                format!("{}, which {kind} needs", acts.en),
            );
            (
                by,
                Text::new(
                    format!("Tulis {} pada `dasar`", acts.id),
                    format!("Name {} under `dasar`", acts.en),
                ),
            )
        }
        None => (
            Text::new("peraturan yang menetapkannya", "the regulation that sets it"),
            Text::new(
                "Tulis peraturan yang menetapkan tarif ini pada `dasar`, dan `jenis` biayanya",
                "Name the regulation that sets this tariff under `dasar`, and the `jenis` of the fee",
            ),
        ),
    };
    let message = Text::new(
        format!("“{amount}”{} tanpa {}", more.id, by.id),
        format!("“{amount}”{} without {}", more.en, by.en),
    );
    Diagnostic::new(&RULE, span, message).help(help)
}

/// The acts that may set a tariff, in words.
fn acts(jenis: &str) -> Option<Text> {
    Some(match jenis {
        "pnbp" => Text::new(
            "Peraturan Pemerintah atau Peraturan Menteri",
            "a Peraturan Pemerintah or Peraturan Menteri",
        ),
        "retribusi" | "pajak" => Text::new("Peraturan Daerah", "a Peraturan Daerah"),
        "blud" => Text::new(
            "peraturan kepala daerah atau Peraturan Daerah",
            "a regulation of the head of region or a Peraturan Daerah",
        ),
        "blu" => Text::new("Peraturan Menteri Keuangan", "a Peraturan Menteri Keuangan"),
        _ => return None,
    })
}

fn of_no_kind(subject: &Subject<'_>, tarif: &Scalar<Uang>) -> Diagnostic {
    let (amount, span) = written(subject, tarif);
    let message = Text::new(
        format!("Jenis biaya “{amount}” tidak disebut, sehingga dasarnya tidak dapat diperiksa"),
        format!("The kind of the fee “{amount}” is not said, so that its basis cannot be checked"),
    );
    Diagnostic::new(&RULE, span, message).graded(Grade::INFO).help(Text::new(
        "Tulis `jenis`: pnbp, retribusi, pajak, blu, blud, bumn, bumd, atau lainnya",
        "Write `jenis`: pnbp, retribusi, pajak, blu, blud, bumn, bumd or lainnya",
    ))
}
