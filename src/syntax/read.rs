//! The reading of a file, from its bytes to its tree and all that is wrong with them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::bent::bent;
use super::build::{FACT_LIMIT, Fact, FactKind, Reading, Stop, StopKind, build};
use super::draft::{Change, Draft};
use super::line::{Line, floor};
use super::quote::quoted;
use super::repair::{Group, Repair, fixes, masks, open_quote};
use super::rules::{
    BERKAS_TERLALU_BESAR, BUKAN_UTF8, FITUR_YAML_TERLARANG, KUNCI_GANDA, PAGAR_MEMOTONG_NILAI,
    YAML_RUSAK,
};
use super::tree::{State, Style, Tree, Value};
use super::words;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Text};
use crate::source::{Defect, Encoding, SIZE_LIMIT, Source, Span};

/// How many faults are read past.
const REPAIR_LIMIT: usize = 50;
/// How many bytes are read again in search of repairs: it bounds the time that a hostile file can take.
const REREAD_LIMIT: usize = 8 * 1024 * 1024;

/// Reads a file into its tree, with a finding for each thing that YAML refuses or would bend in silence.
#[must_use]
pub fn parse(source: &Source) -> (Tree, Vec<Diagnostic>) {
    parse_with(source, &|_, _| 0)
}

/// How many things of a text, read as this tree, are out of place, for those who know what belongs where.
pub type Misfits<'a> = &'a dyn Fn(&str, &Tree) -> usize;

/// The same, where of several ways to read on that come equally far the one is meant after which most is in its place.
#[must_use]
pub fn parse_with(source: &Source, misfits: Misfits<'_>) -> (Tree, Vec<Diagnostic>) {
    if let Some(defect) = source.defect {
        let tree = Tree { cut: Some(0), ..Tree::empty(source.id) };
        return (tree, vec![unreadable(source, defect)]);
    }
    let mut reader = Reader::new(source, misfits);
    reader.read();
    reader.finish()
}

/// A file under reading: its working copy, what the last reading gave, and what was found on the way.
struct Reader<'s> {
    source: &'s Source,
    misfits: Misfits<'s>,
    draft: Draft,
    reading: Reading,
    findings: Vec<Diagnostic>,
    repairs: usize,
    reread_bytes: usize,
    unread: Vec<Span>,
}

/// A repair, the text with it, and what was read then.
type Healed = (Repair, Draft, Reading);

impl<'s> Reader<'s> {
    fn new(source: &'s Source, misfits: Misfits<'s>) -> Self {
        let reading = build(&source.text, source.id);
        Self {
            source,
            misfits,
            draft: Draft::of(&source.text),
            reading,
            findings: Vec::new(),
            repairs: 0,
            reread_bytes: 0,
            unread: Vec::new(),
        }
    }

    /// Reads again and again, each time past one more fault, until nothing more can be repaired.
    fn read(&mut self) {
        let mut cut = false;
        while self.repairs < REPAIR_LIMIT {
            if !cut && self.reading.stop.is_some() {
                cut = !self.pass();
                continue;
            }
            if !self.unbend() {
                break;
            }
        }
        let stop = self.reading.stop.as_ref();
        if let Some(stop) = stop.filter(|_| !cut) {
            let finding = self.stopped(stop).help(words::help_too_many());
            self.findings.push(finding);
        }
    }

    /// Repairs the place where the parser stopped; false where reading ends there.
    fn pass(&mut self) -> bool {
        let Some(stop) = self.reading.stop.take() else { return true };
        let passed = self.pass_stop(&stop);
        if !passed {
            self.reading.stop = Some(stop);
        }
        passed
    }

    fn pass_stop(&mut self, stop: &Stop) -> bool {
        if let Some(quote) = open_quote(&self.draft.text, stop) {
            let finding =
                Diagnostic::new(&YAML_RUSAK, self.span(quote..quote + 1), words::quote_open());
            self.findings.push(finding.help(words::help_quote_open()));
            return false;
        }
        for group in fixes(&self.draft.text, stop) {
            if let Some((repair, draft, reading)) = self.best(group, stop) {
                self.accept(&repair, draft, reading);
                return true;
            }
        }
        for group in masks(&self.draft.text, stop) {
            if let Some((mask, draft, reading)) = self.best(group, stop) {
                let masked = mask.changes.iter().map(|(range, _)| self.span(range.clone()));
                self.unread.extend(masked.collect::<Vec<_>>());
                self.accept(&mask, draft, reading);
                return true;
            }
        }
        let finding = self.stopped(stop);
        self.findings.push(finding);
        false
    }

    /// The repair of a group after which the parser comes furthest; the first of equals. Of rivals that come as far the one
    /// is taken after which most is in its place, and where another leaves as much there, in another order, none is sure.
    fn best(&mut self, group: Group, stop: &Stop) -> Option<Healed> {
        let mut farthest = None;
        let mut equals: Vec<Healed> = Vec::new();
        for repair in group.repairs {
            let Some((draft, reading)) = self.attempt(&repair, stop, group.within_line) else {
                continue;
            };
            let far = (reach(&reading, &draft), Reverse(twice(&reading)));
            if Some(far) > farthest {
                farthest = Some(far);
                equals.clear();
            }
            let rivals = |first: &Healed| first.0.rivals && repair.rivals;
            if Some(far) == farthest && equals.first().is_none_or(rivals) {
                equals.push((repair, draft, reading));
            }
        }
        if equals.len() < 2 {
            return equals.pop();
        }
        let misfits = |(_, draft, reading): &Healed| (self.misfits)(&draft.text, &reading.tree);
        let misfits: Vec<usize> = equals.iter().map(misfits).collect();
        self.reread_bytes += equals.iter().map(|(_, draft, _)| draft.text.len()).sum::<usize>();
        let least = misfits.iter().min().copied();
        let mut fitting = misfits.into_iter();
        equals.retain(|_| fitting.next() == least);
        let (_, _, first) = &equals[0];
        let alike = equals.iter().all(|(_, _, other)| other.tree.says_as(&first.tree));
        let (mut repair, draft, reading) = equals.swap_remove(0);
        if !alike {
            repair.fix = Some(Applicability::Unsafe);
        }
        Some((repair, draft, reading))
    }

    /// Reads with a repair; nothing where the parser does not come past the line at which it stopped, or, within the
    /// line, past what was changed.
    fn attempt(
        &mut self,
        repair: &Repair,
        stop: &Stop,
        within_line: bool,
    ) -> Option<(Draft, Reading)> {
        if self.reread_bytes > REREAD_LIMIT {
            return None;
        }
        let (draft, reading) = self.reread(&repair.changes);
        let at = stop.at as usize;
        let line = Line::at(&self.draft.text, at).range.end;
        let changed = repair.changes.last().map_or(at, |(range, _)| range.end.max(at));
        let past = if within_line { changed.min(line) } else { line };
        let reached = reach(&reading, &draft) > self.draft.origin(past..past).end;
        // Two standards in one file are not one with every key twice.
        let joined =
            matches!(stop.kind, StopKind::SecondDocument) && twice(&reading) > twice(&self.reading);
        (reached && !joined).then_some((draft, reading))
    }

    /// Reads the working copy with changes.
    fn reread(&mut self, changes: &[Change]) -> (Draft, Reading) {
        let draft = self.draft.with(changes);
        let reading = build(&draft.text, self.source.id);
        self.reread_bytes +=
            reading.stop.as_ref().map_or(draft.text.len(), |stop| stop.at as usize);
        (draft, reading)
    }

    /// Repairs what the parser took and nobody meant; false where there is nothing to repair.
    fn unbend(&mut self) -> bool {
        let repairs = bent(&self.draft.text, &self.reading.tree, &self.reading.facts);
        if repairs.is_empty() || self.reread_bytes > REREAD_LIMIT {
            return false;
        }
        let changes: Vec<_> =
            repairs.iter().flat_map(|repair| repair.changes.iter().cloned()).collect();
        if let Some((draft, reading)) = self.reread_with(&changes) {
            for repair in &repairs {
                let finding = self.finding(repair);
                self.findings.push(finding);
            }
            self.repairs += repairs.len();
            (self.draft, self.reading) = (draft, reading);
            return true;
        }
        for repair in &repairs {
            if let Some((draft, reading)) = self.reread_with(&repair.changes) {
                self.accept(repair, draft, reading);
                return true;
            }
        }
        false
    }

    /// Reads with changes, which may not keep the parser from coming as far as before.
    fn reread_with(&mut self, changes: &[Change]) -> Option<(Draft, Reading)> {
        let before = reach(&self.reading, &self.draft);
        let (draft, reading) = self.reread(changes);
        (reach(&reading, &draft) >= before).then_some((draft, reading))
    }

    fn accept(&mut self, repair: &Repair, draft: Draft, reading: Reading) {
        let finding = self.finding(repair);
        self.findings.push(finding);
        self.repairs += 1;
        (self.draft, self.reading) = (draft, reading);
    }

    /// A stretch of the working copy in the file.
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.source.id, self.draft.origin(range))
    }

    /// The finding of a repair, told in places of the file.
    fn finding(&self, repair: &Repair) -> Diagnostic {
        let finding =
            Diagnostic::new(repair.rule, self.span(repair.at.clone()), repair.message.clone());
        let finding = finding.help(repair.help.clone());
        let Some(applicability) = repair.fix else { return finding };
        let edits = repair.changes.iter();
        let edits = edits
            .map(|(range, text)| Edit { span: self.span(range.clone()), text: text.clone() })
            .collect();
        finding.fix(Fix { title: repair.help.clone(), applicability, edits })
    }

    /// The finding about a stop that nothing gets past.
    fn stopped(&self, stop: &Stop) -> Diagnostic {
        let at = (stop.at as usize).min(self.draft.text.len());
        let at = floor(&self.draft.text, at);
        let end = self.draft.text[at..]
            .chars()
            .next()
            .filter(|c| !c.is_control())
            .map_or(at, |c| at + c.len_utf8());
        let span = self.span(at..end);
        match &stop.kind {
            StopKind::Refused(kind) => Diagnostic::new(&YAML_RUSAK, span, words::refused(kind))
                .help(words::help_refused(kind)),
            StopKind::TooManyNodes => Diagnostic::new(&YAML_RUSAK, span, words::too_many_nodes()),
            StopKind::SecondDocument => {
                let line = Line::at(&self.draft.text, at);
                let span = self.span(line.content);
                Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::second_document())
                    .help(words::help_separator())
            }
        }
    }

    /// The tree in places of the file, and all findings in the order of the text.
    fn finish(mut self) -> (Tree, Vec<Diagnostic>) {
        for fact in &self.reading.facts {
            let finding = self.of_fact(fact);
            self.findings.push(finding);
        }
        let mut cut = Vec::new();
        self.hashes(&mut cut);
        for (node, text) in cut {
            let node = &mut self.reading.tree.nodes[node];
            node.state = State::Masked;
            node.value = Value::Text(text.into());
        }
        let mut tree = self.reading.tree;
        tree.unread = self.unread;
        if let Some(stop) = &self.reading.stop {
            let at = self.draft.origin(stop.at as usize..stop.at as usize).start;
            // Of two standards in one file the first is whole.
            tree.cut = Some(at as u32).filter(|_| !matches!(stop.kind, StopKind::SecondDocument));
            tree.unread.push(Span::new(self.source.id, at..self.source.text.len()));
        }
        if !self.draft.splices.is_empty() {
            settle(&mut tree, &self.draft, &self.source.text);
        }
        self.findings.sort_by_key(|finding| finding.span);
        (tree, self.findings)
    }

    /// Comments that begin right after their sign and cut the text before them; `cut` takes the values that are all comment.
    fn hashes(&mut self, cut: &mut Vec<(usize, String)>) {
        let text = &self.draft.text;
        let tree = &self.reading.tree;
        let glued = |comment: &&super::tree::Comment| {
            let rest = &text[comment.span.start as usize + 1..comment.span.end as usize];
            !comment.alone
                && rest.starts_with(|c: char| !c.is_whitespace() && !"#!-=*".contains(c))
                && !rest.starts_with("spp:")
        };
        let mut comments = tree.comments.iter().filter(glued).peekable();
        if comments.peek().is_none() {
            return;
        }
        let nodes = tree.nodes.iter().enumerate();
        let plain = nodes.filter(|(_, node)| {
            let scalar = matches!(node.value, Value::Text(_) | Value::Null);
            scalar && node.style == Style::Plain && node.state == State::Sound
        });
        let ends: BTreeMap<u32, usize> =
            plain.map(|(index, node)| (node.span.end, index)).collect();
        let mut findings = Vec::new();
        for comment in comments.take(FACT_LIMIT) {
            let range = comment.span.range();
            let before = text[..range.start].trim_end_matches([' ', '\t']).len() as u32;
            let Some(&index) = ends.get(&before) else { continue };
            let node = &tree.nodes[index];
            // A comment in the comment is one.
            let glued = &text[range.clone()];
            let end =
                range.start + glued.find(" # ").map_or(glued, |end| &glued[..end]).trim_end().len();
            let hash = &text[range.start..end];
            let (from, meant) = match &node.value {
                Value::Text(value) => (
                    node.span.start as usize,
                    format!("{value}{}{hash}", &text[before as usize..range.start]),
                ),
                Value::Null if node.span.start == node.span.end => {
                    cut.push((index, hash.to_owned()));
                    (range.start, hash.to_owned())
                }
                _ => continue,
            };
            let edit = Edit { span: self.span(from..end), text: quoted(&meant) };
            findings.push(
                Diagnostic::new(
                    &PAGAR_MEMOTONG_NILAI,
                    self.span(range.start..end),
                    words::hash_cuts(),
                )
                .help(words::help_hash())
                .fix(Fix::safe(words::help_quote(), vec![edit])),
            );
        }
        self.findings.append(&mut findings);
    }

    /// The finding about what the parser takes and the format does not.
    fn of_fact(&self, fact: &Fact) -> Diagnostic {
        let span = self.span(fact.span.range());
        let text = self.source.slice(span);
        let forbidden = |message: Text| {
            Diagnostic::new(&FITUR_YAML_TERLARANG, span, message).help(words::help_feature())
        };
        match fact.kind {
            FactKind::DuplicateKey(first) => Diagnostic::new(
                &KUNCI_GANDA,
                span,
                Text::new(
                    format!("Kunci {text} tertulis dua kali; yang dipakai hanya yang pertama"),
                    format!("The key {text} is written twice; only the first counts"),
                ),
            )
            .related(self.span(first.range()), Text::new("yang pertama", "the first"))
            .help(Text::new(
                "Satukan isinya di bawah satu kunci",
                "Join what both hold under one key",
            )),
            FactKind::KeyNotText => {
                Diagnostic::new(&YAML_RUSAK, span, words::key_not_text()).help(words::help_quote())
            }
            FactKind::KeyMissing => {
                Diagnostic::new(&YAML_RUSAK, span, words::key_missing()).help(words::help_key())
            }
            FactKind::Anchor => forbidden(words::anchor(text)),
            FactKind::Alias | FactKind::UnknownAlias => forbidden(words::alias(text)),
            FactKind::MergeKey => forbidden(words::merge_key()),
            FactKind::Tag => self.tag(span, text),
        }
    }

    /// `!!str 012`, or `!penting`, which may be meant as a text.
    fn tag(&self, span: Span, text: &str) -> Diagnostic {
        let finding = Diagnostic::new(&FITUR_YAML_TERLARANG, span, words::tag(text))
            .help(words::help_feature());
        let line = Line::at(&self.source.text, span.start as usize);
        if line.value.start != span.start as usize || text.starts_with("!!") {
            return finding;
        }
        let value = Span::new(span.source, line.value.clone());
        let edit = Edit { span: value, text: quoted(self.source.slice(value)) };
        finding.fix(Fix::proposal(words::help_quote(), vec![edit]))
    }
}

/// How many keys a reading met twice.
fn twice(reading: &Reading) -> usize {
    reading.facts.iter().filter(|fact| matches!(fact.kind, FactKind::DuplicateKey(_))).count()
}

/// How far a reading of a working copy came, in the file.
fn reach(reading: &Reading, draft: &Draft) -> usize {
    reading
        .stop
        .as_ref()
        .map_or(usize::MAX, |stop| draft.origin(stop.at as usize..stop.at as usize).start)
}

/// Tells every place of a tree in the file instead of the working copy, and marks what is not read as it stands.
fn settle(tree: &mut Tree, draft: &Draft, text: &str) {
    let settled = |span: Span| Span::new(span.source, draft.origin(span.range()));
    for node in &mut tree.nodes {
        match &mut node.value {
            Value::Text(_) | Value::Null => {
                if draft.touched(node.span.range()) {
                    node.state = State::Masked;
                }
            }
            Value::Map(entries) => {
                for entry in entries {
                    entry.key.span = settled(entry.key.span);
                }
            }
            Value::List(_) => {}
        }
        node.span = settled(node.span);
    }
    for comment in &mut tree.comments {
        comment.span = settled(comment.span);
    }
    // What a repair made a comment of is none.
    tree.comments.retain(|comment| text[comment.span.range()].starts_with('#'));
}

/// The finding about bytes that are no text.
fn unreadable(source: &Source, defect: Defect) -> Diagnostic {
    let end = source.text.len();
    let span = Span::new(source.id, end..end);
    match defect {
        Defect::TooLarge(size) => {
            let (size, limit) = (size.div_ceil(1024), SIZE_LIMIT / 1024);
            Diagnostic::new(
                &BERKAS_TERLALU_BESAR,
                span,
                Text::new(
                    format!("Berkas ini {size} KiB, lebih besar dari batas {limit} KiB, sehingga tidak dibaca"),
                    format!("This file has {size} KiB, more than the limit of {limit} KiB, and is not read"),
                ),
            )
            .help(Text::new(
                "Tulis satu layanan dalam satu berkas, dan simpan gambar atau lampiran sebagai berkas tersendiri",
                "Write one service in one file, and keep pictures and attachments in files of their own",
            ))
        }
        Defect::NotUtf8(encoding) => {
            let (id, en) = match encoding {
                Encoding::Utf16 => ("tampaknya UTF-16", "it seems to be UTF-16"),
                Encoding::EightBit => {
                    ("tampaknya Windows-1252 (ANSI)", "it seems to be Windows-1252 (ANSI)")
                }
            };
            Diagnostic::new(
                &BUKAN_UTF8,
                span,
                Text::new(
                    format!("Berkas ini bukan UTF-8 ({id}): bita ke-{} tidak dapat dibaca sebagai huruf", end + 1),
                    format!("This file is not UTF-8 ({en}): byte {} cannot be read as a letter", end + 1),
                ),
            )
            .help(Text::new(
                "Simpan ulang sebagai UTF-8; di Notepad: File, Save As, lalu pilih Encoding UTF-8",
                "Save it again as UTF-8; in Notepad: File, Save As, then choose the encoding UTF-8",
            ))
        }
    }
}
