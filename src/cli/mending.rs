//! `spp lint --fix` and `--diff`: what can be mended is written, or shown.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::Args;

use super::choice::Threshold;
use super::judging::{self, Ready};
use super::trouble::{self, Trouble};
use super::words::say;
use super::{Exit, disk, terminal};
use crate::check::Checked;
use crate::diagnostic::{Applicability, Diagnostic, Lang, Severity, Text};
use crate::fix::{self, Leave, Mended, Reading, Refusal, Texts, Way};
use crate::project::Content;
use crate::report::Notice;
use crate::source::Source;

#[derive(Debug, Args)]
pub(super) struct MendingArguments {
    #[arg(
        long,
        help = say(
            "Perbaiki yang pasti dalam berkas yang disebut, lalu laporkan sisanya; yang hanya ikut dibaca, seperti instansi.spp.yaml di luar folder yang disebut, tidak diubah; masukan standar ditulis ke keluaran standar",
            "Mend what is certain in the files that are named, then report what remains; what is only read beside them, such as an instansi.spp.yaml outside a named folder, stays; the standard input is written to the standard output",
        ),
    )]
    fix: bool,
    #[arg(
        long,
        help = say(
            "Sertakan usulan, yang harus Anda baca sesudahnya",
            "Take proposals as well, which you must read afterwards",
        ),
    )]
    unsafe_fixes: bool,
    #[arg(
        long,
        conflicts_with_all = ["format", "stats", "update"],
        help = say(
            "Tampilkan perubahan yang akan dibuat --fix tanpa menulisnya; keluar dengan 1 bila ada",
            "Show the changes that --fix would make, without writing them; exits with 1 where there are any",
        ),
    )]
    pub diff: bool,
}

impl MendingArguments {
    /// Whether proposals are taken as well.
    pub(super) fn applicability(&self) -> Applicability {
        if self.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe }
    }

    /// Whether the product is the mended text of the standard input.
    pub(super) fn filters(&self, ready: &Ready) -> bool {
        self.fix && ready.input().is_some()
    }
}

/// What is asked for, and how it is judged.
#[derive(Clone, Copy)]
pub(super) struct Work<'a> {
    pub arguments: &'a MendingArguments,
    pub ready: &'a Ready,
    pub check: &'a dyn Fn(&Texts) -> Result<Checked>,
    pub asked: Option<Lang>,
}

/// Mends what can be mended, where that is asked for; what is found then, and what could not be written.
pub(super) fn fix(work: Work<'_>) -> Result<(Checked, Vec<Trouble>)> {
    if !work.arguments.fix {
        return Ok(((work.check)(&Texts::new())?, Vec::new()));
    }
    let (mut mended, mut checked) = mended(work)?;
    let input = work.ready.input();
    let mut troubles = Vec::new();
    let mut unwritten = BTreeSet::new();
    for (name, after) in &mended.texts {
        if input.as_ref().is_some_and(|(own, _)| own == name) {
            continue;
        }
        let path = work.ready.path(name);
        if let Err(trouble) = disk::replace(&path, name, &mended.before[name], after) {
            troubles.push(trouble);
            unwritten.insert(name.clone());
        }
    }
    if let Some((name, content)) = input {
        match (mended.texts.get(&name), content) {
            (Some(text), _) => terminal::verbatim(text.as_bytes())?,
            (None, Content::Bytes(bytes)) => terminal::verbatim(bytes)?,
            (None, Content::Larger(_)) => {}
        }
    }
    if !unwritten.is_empty() {
        mended.texts.retain(|name, _| !unwritten.contains(name));
        mended.mended.retain(|way| !way.changes.iter().any(|it| unwritten.contains(&it.name)));
        checked = (work.check)(&mended.texts)?;
    }
    let lang = judging::lang(work.asked, &checked);
    if !mended.mended.is_empty() {
        tell(Severity::Info, done(&mended), None, lang);
    }
    tell_what_stays(work, &mended, &checked, lang);
    Ok((checked, troubles))
}

/// Shows what would be mended; wrong where that is something, unless nothing is to count as wrong.
pub(super) fn diff(work: Work<'_>, threshold: Threshold) -> Result<Exit> {
    let (mended, checked) = mended(work)?;
    let lang = judging::lang(work.asked, &checked);
    let diffs =
        mended.texts.iter().map(|(name, after)| fix::diff(name, &mended.before[name], after));
    terminal::exact(&diffs.collect::<String>())?;
    if !mended.mended.is_empty() {
        tell(Severity::Info, would_be_done(&mended), None, lang);
    }
    tell_what_stays(work, &mended, &checked, lang);
    let troubles = judging::troubles(&checked, &work.ready.here);
    if !troubles.is_empty() {
        trouble::tell(&troubles, lang);
        return Ok(Exit::Unable);
    }
    let clean = mended.texts.is_empty() || threshold == Threshold::Never;
    Ok(if clean { Exit::Clean } else { Exit::Wrong })
}

/// What mending makes of the texts, and what is found in them then; nothing is written.
fn mended(work: Work<'_>) -> Result<(Mended, Checked)> {
    let named = |source: &Source| work.ready.asks_for(&source.name);
    let leave = Leave { applicability: work.arguments.applicability(), may_change: &named };
    let mut last = None;
    let mut mended = fix::mend(&mut |texts: &Texts| {
        let checked = (work.check)(texts)?;
        let reading = Reading::new(&checked.project.sources, open(&checked), leave);
        last = Some(checked);
        anyhow::Ok(reading)
    })?;
    let Mended { texts, before, .. } = &mut mended;
    texts.retain(|name, after| before[name] != *after);
    Ok((mended, last.expect("internal: mending checks at least once")))
}

/// The findings that no comment silences.
fn open(checked: &Checked) -> impl Iterator<Item = &Diagnostic> {
    let open = checked.findings.iter().filter(|finding| finding.suppressed.is_none());
    open.map(|finding| &finding.diagnostic)
}

/// Says which fixes were not taken, and why.
fn tell_what_stays(work: Work<'_>, mended: &Mended, checked: &Checked, lang: Lang) {
    for (way, refusal) in &mended.refused {
        tell(Severity::Warning, refused(way, *refusal), None, lang);
    }
    for name in &mended.waiting {
        let (message, hint) = waiting(name);
        tell(Severity::Info, message, Some(hint), lang);
    }
    let leave = Leave { applicability: work.arguments.applicability(), may_change: &|_| true };
    let sources = &checked.project.sources;
    let mut names = BTreeSet::new();
    for fix in open(checked).flat_map(|found| &found.fixes) {
        if leave.admits(fix, sources) {
            let all = fix.edits.iter().map(|edit| &sources[edit.span.source.0 as usize].name);
            names.extend(all.filter(|name| !work.ready.asks_for(name)));
        }
    }
    if !names.is_empty() {
        let (message, hint) = elsewhere(&names);
        tell(Severity::Info, message, Some(hint), lang);
    }
}

fn tell(severity: Severity, message: Text, hint: Option<Text>, lang: Lang) {
    let said = |text: Text| text.in_lang(lang).to_owned();
    let notice = Notice { severity, message: said(message), hint: hint.map(said) };
    terminal::tell(&notice, lang);
}

fn done(mended: &Mended) -> Text {
    let (findings, files) = (mended.mended.len(), mended.texts.len());
    Text::new(
        format!("{findings} temuan diperbaiki dalam {files} berkas"),
        format!("Mended: {}, in {}", count(findings, "finding"), count(files, "file")),
    )
}

fn would_be_done(mended: &Mended) -> Text {
    let (findings, files) = (mended.mended.len(), mended.texts.len());
    Text::new(
        format!("{findings} temuan akan diperbaiki dalam {files} berkas"),
        format!("Would be mended: {}, in {}", count(findings, "finding"), count(files, "file")),
    )
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

fn refused(way: &Way, refusal: Refusal) -> Text {
    let Way { rule, name, .. } = way;
    match refusal {
        Refusal::Breaks => Text::new(
            format!("Perbaikan {rule} tidak dipakai, karena akan merusak `{name}`"),
            format!("A fix of {rule} is not taken, as it would break `{name}`"),
        ),
        Refusal::Idle => Text::new(
            format!(
                "Perbaikan {rule} tidak dipakai, karena tidak menghilangkan temuannya dalam `{name}`"
            ),
            format!("A fix of {rule} is not taken, as its finding in `{name}` would stay"),
        ),
    }
}

fn waiting(name: &str) -> (Text, Text) {
    let message = Text::new(
        format!(
            "Temuan lain dalam `{name}` belum diperbaiki, karena sebagian isinya tidak terbaca"
        ),
        format!("Other findings in `{name}` are not mended yet, as a part of it cannot be read"),
    );
    let hint = Text::new(
        "Betulkan dahulu yang dilaporkan yaml-rusak, lalu jalankan lagi",
        "First mend what yaml-rusak reports, then run this again",
    );
    (message, hint)
}

fn elsewhere(names: &BTreeSet<&String>) -> (Text, Text) {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let names = names.join(", ");
    let message = Text::new(
        format!("Yang dapat diperbaiki dalam {names} dibiarkan, karena berkas itu tidak disebut"),
        format!("What can be mended in {names} stays, as that file is not named"),
    );
    let hint = Text::new(
        "Sebut juga berkas itu, atau jangan sebut jalur apa pun",
        "Name that file as well, or name no path at all",
    );
    (message, hint)
}
