//! A tariff in the money of another country, and nothing that says how it is paid in rupiah.

use super::{Subject, charged, written};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::lint::walk::{Row, rows};
use crate::model::{Biaya, Scalar, Uang};
use crate::register::words;

pub(super) static RULE: Rule = Rule {
    grounds: &[Ground {
        act: "uu-7-2011",
        article: "Pasal 21 ayat (1)",
        text: "Rupiah wajib digunakan dalam setiap transaksi di wilayah Indonesia yang mempunyai tujuan pembayaran",
    }],
    ..Rule::new("mata-uang-asing", Grade::new("IIW"), include_str!("mata_uang_asing.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(biaya) = subject.standar.komponen.biaya.ada() else { return };
    // What an agency shares may be completed by each standard.
    if subject.whole == Whole::Share {
        return;
    }
    let rows = rows(biaya);
    let mut open = rows.iter().filter_map(|row| charged(row).filter(|_| is_open(row)));
    let Some(first) = open.next() else { return };
    if !tells_rupiah(biaya) && !serves_abroad(subject) {
        found.push(untold(subject, first, open.count()));
    }
}

/// Whether a row is in the money of another country, and neither it nor a group around it says what that is in rupiah.
fn is_open(row: &Row<'_>) -> bool {
    let Some(tarif) = &row.baris.tarif else { return false };
    let all = tarif.value.nilai.iter().chain(&tarif.value.lain);
    if all.clone().any(|nilai| nilai.mata_uang == "IDR") || all.count() == 0 {
        return false;
    }
    let own = row.all().flat_map(|baris| [&baris.per, &baris.rumus]).flatten();
    let told = own.map(|teks| teks.text.as_str()).chain([tarif.value.sisa.as_str()]);
    let words = row.words();
    !told.chain([words.as_str()]).any(words::says_rupiah) && !words::is_abroad(&words)
}

/// Whether what the fee says as a whole, or how it is paid, tells of rupiah.
fn tells_rupiah(biaya: &Biaya) -> bool {
    let umum = [&biaya.umum.uraian, &biaya.umum.catatan].into_iter().flatten();
    let paid = biaya
        .pembayaran
        .iter()
        .flat_map(|it| it.kanal.iter().chain(&it.bukti).chain(&it.tempo).chain(&it.saat));
    umum.chain(paid).any(|teks| !teks.sound || words::says_rupiah(&teks.text))
}

/// Whether the service is given where rupiah need not be used.
fn serves_abroad(subject: &Subject<'_>) -> bool {
    let standar = subject.standar;
    let agency = subject.facts.instansi.into_iter().flat_map(|it| [&it.nama, &it.induk]);
    let own = standar.penyelenggara.iter().flat_map(|it| [&it.nama, &it.induk]);
    let names = agency.chain(own).chain([&standar.nama]).flatten();
    names.into_iter().any(|teks| words::is_abroad(&teks.text))
}

fn untold(subject: &Subject<'_>, tarif: &Scalar<Uang>, others: usize) -> Diagnostic {
    let (amount, span) = written(subject, tarif);
    let (id, en) = match others {
        0 => (String::new(), String::new()),
        _ => (format!(" dan {others} tarif lain"), format!(" and {others} more")),
    };
    let message = Text::new(
        format!("{amount}{id} tanpa keterangan bagaimana dibayar dengan rupiah"),
        format!("{amount}{en} without a word of how it is paid in rupiah"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis pada `uraian` dengan kurs mana dan kurs hari apa tarif ini dibayar dalam rupiah",
        "Say under `uraian` at which rate, and of which day, this tariff is paid in rupiah",
    ))
}
