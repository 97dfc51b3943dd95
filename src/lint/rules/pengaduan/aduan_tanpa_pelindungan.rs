//! Complaints that do not say that they are free and that identities are kept.

use super::{Subject, texts};
use crate::diagnostic::{Diagnostic, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::NamaKomponen;
use crate::register::{cues, words};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    grounds: &[FREE, PROTECTED],
    ..Rule::new(
        "aduan-tanpa-pelindungan",
        Grade::new("IIW"),
        include_str!("aduan_tanpa_pelindungan.md"),
    )
};

const FREE: Ground = Ground {
    act: "uu-25-2009",
    article: "Pasal 48 ayat (1)",
    text: "Penanganan pengaduan tidak dipungut biaya",
};

const PROTECTED: Ground = Ground {
    act: "uu-25-2009",
    article: "Pasal 49",
    text: "Pengadu dijamin hak-haknya menurut peraturan perundang-undangan",
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(pengaduan) = subject.standar.komponen.pengaduan.ada() else { return };
    if subject.whole == Whole::Share {
        return;
    }
    let texts = texts(pengaduan);
    let told = |says: fn(&str) -> bool| texts.iter().any(|teks| !teks.sound || says(&teks.text));
    // What is said to cost something is another rule's.
    let free = pengaduan.gratis.is_some() || told(says_free);
    let given_away = pengaduan.identitas_dirahasiakan.filter(|kept| !kept.value);
    let kept = pengaduan.identitas_dirahasiakan.is_some() || told(says_kept);
    let span = subject.key_of(NamaKomponen::Pengaduan, pengaduan.umum.span);
    let lacks = match (free, kept) {
        (true, true) => None,
        (false, true) => Some(("mengadu itu gratis", "complaining is free", &[FREE][..])),
        (true, false) => {
            Some(("identitas pengadu dirahasiakan", "identities are kept", &[PROTECTED][..]))
        }
        (false, false) => Some((
            "mengadu itu gratis dan identitas pengadu dirahasiakan",
            "complaining is free and identities are kept",
            &[FREE, PROTECTED][..],
        )),
    };
    if let Some((id, en, grounds)) = lacks {
        found.push(Diagnostic { grounds: grounds.into(), ..unsaid(span, id, en) });
    }
    if let Some(said) = given_away {
        found.push(Diagnostic { grounds: [PROTECTED][..].into(), ..not_kept(said.span) });
    }
}

/// Whether a text says of complaining that it is free: not that this is what is complained of, and not the opposite.
fn says_free(text: &str) -> bool {
    words::free_within(text).is_some_and(|range| {
        let before = sentence(&text[..range.start]);
        !cues::pengaduan().pokok.are_in(before) && !is_denied(before)
    })
}

/// Whether a text says that identities are kept: `kerahasiaan dijamin`, `identitas tidak akan dibuka`.
fn says_kept(text: &str) -> bool {
    let list = cues::pengaduan();
    let kept = list.rahasia.find(text).is_some_and(|range| {
        // Complaints without a name may be turned away.
        let after = text[range.end..].split_whitespace().next().unwrap_or_default();
        let refused = text[range.clone()].eq_ignore_ascii_case("anonim") && list.sangkal.has(after);
        !refused && !is_denied(sentence(&text[..range.start]))
    });
    let closed = || {
        list.buka.find(text).is_some_and(|range| {
            let before = sentence(&text[..range.start]);
            list.sangkal.are_in(before) && before.to_lowercase().contains("identitas")
        })
    };
    kept || closed()
}

/// What stands before in the same sentence.
fn sentence(before: &str) -> &str {
    before.rsplit(['.', ';']).next().unwrap_or_default()
}

/// Whether the last word before denies what follows: `tidak gratis`.
fn is_denied(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    cues::pengaduan().sangkal.has(word)
}

fn unsaid(span: Span, id: &str, en: &str) -> Diagnostic {
    let message =
        Text::new(format!("Tidak disebut bahwa {id}"), format!("It is not said that {en}"));
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `gratis: true` dan `identitas_dirahasiakan: true`",
        "Write `gratis: true` and `identitas_dirahasiakan: true`",
    ))
}

fn not_kept(span: Span) -> Diagnostic {
    let message = Text::new(
        "Identitas pengadu dinyatakan tidak dirahasiakan",
        "The complainant's identity is said not to be kept",
    );
    Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis `identitas_dirahasiakan: true`, dan jaga kerahasiaannya",
        "Write `identitas_dirahasiakan: true`, and keep it",
    ))
}
