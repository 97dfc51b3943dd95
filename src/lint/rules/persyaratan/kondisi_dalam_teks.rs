//! A condition that stands inside the name of a requirement: `Surat kuasa bagi yang diwakilkan`.

use std::ops::Range;

use super::{Subject, butir, place};
use crate::diagnostic::{Diagnostic, Fix, Grade, Rule, Text, capital};
use crate::lint::prose::quoted;
use crate::model::{IsiSyarat, Teks, Umum};
use crate::register::{cues, words};

pub(super) static RULE: Rule =
    Rule::new("kondisi-dalam-teks", Grade::new("IIW"), include_str!("kondisi_dalam_teks.md"));

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(persyaratan) = subject.standar.komponen.persyaratan.ada() else { return };
    butir::each(&persyaratan.butir, &mut |syarat, around| {
        let (IsiSyarat::Dokumen(teks) | IsiSyarat::Syarat(teks)) = &syarat.isi else { return };
        let bound = conditional(&syarat.umum) || around.iter().any(|it| conditional(&it.umum));
        if bound || !teks.sound {
            return;
        }
        if let Some(condition) = condition(subject, &teks.text) {
            found.push(inside(subject, teks, &condition));
        }
    });
}

fn conditional(umum: &Umum) -> bool {
    umum.jika.is_some() || umum.kecuali.is_some() || !umum.untuk.is_empty()
}

/// The word that opens a condition, and the key that holds conditions of its kind.
struct Condition {
    word: Range<usize>,
    key: &'static str,
}

/// The condition in the words of a requirement.
fn condition(subject: &Subject<'_>, text: &str) -> Option<Condition> {
    let mut from = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let start = from + (chunk.len() - chunk.trim_start_matches(['(', '[', '“', '"']).len());
        let word = text[start..from + chunk.len()]
            .trim_end_matches(|sign: char| sign.is_whitespace() || sign == ',' || sign == ':');
        let range = start..start + word.len();
        from += chunk.len();
        let Some(key) = key(word) else { continue };
        let opens = opens(text, &range);
        let counts = match word.to_ascii_lowercase().as_str() {
            "bagi" => groups(text, &range, opens),
            "khusus" => opens || follows(text, &range, &["bagi", "untuk"]),
            "kecuali" => !before(text, &range, &["tanpa", "tidak", "ada"]),
            _ => true,
        };
        if counts
            && !declares(&text[..range.start])
            && !quoted(text, range.start)
            && !vague(subject, text, &range)
        {
            return Some(Condition { word: range, key });
        }
    }
    None
}

fn key(word: &str) -> Option<&'static str> {
    const WORDS: [(&str, &str); 6] = [
        ("bagi", "jika"),
        ("bila", "jika"),
        ("jika", "jika"),
        ("apabila", "jika"),
        ("khusus", "jika"),
        ("kecuali", "kecuali"),
    ];
    let found = WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
    found.map(|(_, key)| *key)
}

/// Whether a word opens the text, a bracket or a clause.
fn opens(text: &str, word: &Range<usize>) -> bool {
    let before = text[..word.start].trim_end();
    before.is_empty() || before.ends_with(['(', '[', ',', ';', ':', '-', '–', '—'])
}

fn follows(text: &str, word: &Range<usize>, words: &[&str]) -> bool {
    let next = text[word.end..].split_whitespace().next().unwrap_or_default();
    words.iter().any(|one| one.eq_ignore_ascii_case(next))
}

fn before(text: &str, word: &Range<usize>, words: &[&str]) -> bool {
    let last = text[..word.start].split_whitespace().next_back().unwrap_or_default();
    words.iter().any(|one| one.eq_ignore_ascii_case(last))
}

/// Whether "bagi" tells for whom the requirement holds, and neither divides (`bagi hasil`) nor says whom something serves.
fn groups(text: &str, word: &Range<usize>, opens: bool) -> bool {
    let rest = text[word.end..].trim_start();
    let next = rest.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let capitals = next.len() > 1 && next.chars().all(|letter| letter.is_ascii_uppercase());
    let whom = capitals || next.eq_ignore_ascii_case("yang") || next.eq_ignore_ascii_case("warga");
    let divides = cues::persyaratan().bukan_bagi.head(rest).is_some();
    // A paper is asked of some; a room or a device may serve some.
    !divides && (opens || whom || words::document(text).is_some())
}

/// Whether what stands before is a declaration, of which the condition is a part: `Surat pernyataan bersedia … apabila`.
fn declares(before: &str) -> bool {
    cues::persyaratan().pernyataan.are_in(before)
}

/// Whether the condition is one that nobody can be held to, of which another rule speaks: `jika perlu`.
fn vague(subject: &Subject<'_>, text: &str, word: &Range<usize>) -> bool {
    subject.facts.lexicon.find(text).kabur.iter().any(|(range, _)| {
        range.start <= word.start && word.start < range.end || range.start == word.end + 1
    })
}

/// The name without its condition, and the condition without its word.
fn parts(text: &str, condition: &Condition) -> Option<(String, String)> {
    let mut rest = text[condition.word.end..].trim_start();
    let khusus = text[condition.word.clone()].eq_ignore_ascii_case("khusus");
    for word in ["bagi ", "untuk "].into_iter().filter(|_| khusus) {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let before = text[..condition.word.start].trim_end();
    let bracket = before.ends_with(['(', '[']);
    let before = before.trim_end_matches([' ', '(', '[', ',', ';', ':', '-', '–', '—']);
    if before.is_empty() {
        // "Bagi WNA: paspor"
        let (said, name) = rest.split_once([':', ','])?;
        return Some((capital(name.trim()), said.trim().to_owned()));
    }
    let said = if bracket {
        let (said, after) = rest.split_once([')', ']'])?;
        after.trim_matches([' ', '.', ';', ',']).is_empty().then_some(said)?
    } else {
        rest
    };
    Some((before.to_owned(), said.trim_end_matches(['.', ';', ' ']).to_owned()))
}

fn inside(subject: &Subject<'_>, teks: &Teks, condition: &Condition) -> Diagnostic {
    let Condition { word, key } = condition;
    let sources = subject.facts.sources;
    let tail = &teks.text[word.start..];
    let closed = !teks.text[..word.start].contains('(') || tail.contains('(');
    let said = tail.split_once(')').filter(|_| !closed).map_or(tail, |(said, _)| said).trim_end();
    let span = place::of(sources, teks, &(word.start..word.start + said.len()));
    let message = Text::new(
        format!("Keadaan berlakunya syarat ini tersimpan di dalam kalimat: “{said}”"),
        format!("When this requirement holds is hidden in its words: “{said}”"),
    );
    let finding = Diagnostic::new(&RULE, span, message).help(Text::new(
        "Tulis keadaannya di `jika` atau `kecuali`, atau kasusnya di `untuk`",
        "Write the condition under `jika` or `kecuali`, or the case under `untuk`",
    ));
    let Some((name, said)) = parts(&teks.text, condition) else { return finding };
    let entry = format!("{key}: {}", place::written(&said, ""));
    let complete = !name.is_empty() && !said.is_empty();
    let edit = complete.then(|| place::divided(sources, teks, &name, &entry)).flatten();
    match edit {
        Some(edit) => {
            let title = Text::new(format!("Pindahkan ke {key}"), format!("Move it to {key}"));
            finding.fix(Fix::proposal(title, vec![edit]))
        }
        None => finding,
    }
}
