//! What is wrong with the names of rules that a project writes: in comments that silence, and under `aturan`.

use super::{names, rule};
use crate::diagnostic::{Diagnostic, Edit, Fix, Rule, Text, nearest};
use crate::project::{ABAIKAN_TAK_DIKENAL, ABAIKAN_TAK_TERPAKAI, Config, Silence};
use crate::source::Span;

/// Whether a comment silences what is said about comments.
pub(super) fn is_about_comments(silence: &Silence) -> bool {
    [ABAIKAN_TAK_DIKENAL.name, ABAIKAN_TAK_TERPAKAI.name].contains(&silence.rule.as_str())
}

/// What is wrong with a comment that silenced nothing; nothing where its file was not read to the end.
pub(super) fn idle(silence: &Silence) -> Option<Diagnostic> {
    let Some(rule) = rule(&silence.rule) else { return Some(unknown(&silence.rule, silence.span)) };
    if rule.locked {
        return Some(locked(rule, silence.span));
    }
    silence.sure.then(|| unused(rule, silence.span))
}

/// What is wrong with the names under `aturan`.
pub(super) fn of_config(config: &Config) -> Vec<Diagnostic> {
    let names = config.proyek.aturan.iter().map(|(name, _)| name).filter(|name| name.sound);
    names
        .filter_map(|name| match rule(&name.text) {
            None => Some(unknown(&name.text, name.span)),
            Some(rule) if rule.locked => Some(locked(rule, name.span)),
            Some(_) => None,
        })
        .collect()
}

fn unknown(name: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::new(
        &ABAIKAN_TAK_DIKENAL,
        span,
        Text::new(format!("Tidak ada aturan `{name}`"), format!("There is no rule `{name}`")),
    );
    match nearest(name, &names()) {
        Some(near) => found.fix(Fix::safe(
            Text::new(format!("Tulis `{near}`"), format!("Write `{near}`")),
            vec![Edit { span, text: near.to_owned() }],
        )),
        None => found.help(Text::new(
            "`spp explain` menampilkan semua nama aturan",
            "`spp explain` lists the names of all rules",
        )),
    }
}

fn locked(rule: &Rule, span: Span) -> Diagnostic {
    let name = rule.name;
    Diagnostic::new(
        &ABAIKAN_TAK_TERPAKAI,
        span,
        Text::new(
            format!("Aturan `{name}` tidak dapat dimatikan atau diabaikan"),
            format!("The rule `{name}` can be neither turned off nor silenced"),
        ),
    )
    .help(Text::new(
        "Perbaiki yang ditemukannya, dan hapus baris ini",
        "Mend what it finds, and delete this line",
    ))
}

fn unused(rule: &Rule, span: Span) -> Diagnostic {
    let name = rule.name;
    Diagnostic::new(
        &ABAIKAN_TAK_TERPAKAI,
        span,
        Text::new(
            format!("Aturan `{name}` tidak menemukan apa-apa di sini"),
            format!("The rule `{name}` finds nothing here"),
        ),
    )
    .help(Text::new(
        "Hapus komentarnya, atau pindahkan ke baris yang dimaksud",
        "Delete the comment, or move it to the line that is meant",
    ))
}
