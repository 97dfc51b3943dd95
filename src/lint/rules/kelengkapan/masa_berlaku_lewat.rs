//! A temporary standard whose end has come, and that nothing revokes.

use super::Subject;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::model::Tanggal;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    dated: true,
    ..Rule::new("masa-berlaku-lewat", Grade::new("WWE"), include_str!("masa_berlaku_lewat.md"))
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    let Some(end) = standar.berlaku_sampai.as_ref().filter(|end| end.teks.sound) else { return };
    let (Tanggal::Baku(date) | Tanggal::Kata(date)) = end.value else { return };
    if date < subject.settings.today && standar.riwayat.pencabutan.is_empty() {
        found.push(over(end.teks.text.trim(), end.teks.span));
    }
}

fn over(date: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Standar ini berlaku sampai {date}, dan hari itu sudah lewat"),
        format!("This standard holds until {date}, and that day has passed"),
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `pencabutan` di `riwayat` bila layanannya sudah berakhir, atau tanggal yang baru bila diperpanjang",
        "Write `pencabutan` under `riwayat` where the service has ended, or the new date where it was prolonged",
    ))
}
