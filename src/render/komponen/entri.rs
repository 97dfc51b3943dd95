//! What every entry of a list and every component may say beside its own keys, as notes and blocks.

use super::kata::Notes;
use crate::diagnostic::capital;
use crate::model::{Instansi, Scalar, Sitasi, Spanned, Standar, Teks, Umum};
use crate::render::block::{Block, Inline};
use crate::render::rich;

/// The standard that is printed, and the choice of its reader.
#[derive(Clone, Copy)]
pub(in crate::render) struct Context<'a> {
    /// The standard, with what it takes from its agency.
    pub(in crate::render) standar: &'a Standar,
    /// Its agency, where there is a file of it.
    pub(in crate::render) instansi: Option<&'a Instansi>,
    /// The chosen cases, at most one of an axis.
    pub(in crate::render) cases: &'a [String],
}

impl Context<'_> {
    /// Whether an entry holds for the chosen cases.
    pub(in crate::render) fn admits(&self, umum: &Umum) -> bool {
        self.standar.varian.admits(&umum.untuk, self.cases)
    }

    /// The cases of an entry as print calls them, those left out that the reader's choice says already.
    pub(in crate::render) fn case_names(&self, umum: &Umum) -> Vec<String> {
        let varian = &self.standar.varian;
        let chosen: Vec<usize> =
            self.cases.iter().filter_map(|case| varian.find(case)).map(|(axis, _)| axis).collect();
        let mut out = Vec::new();
        for nama in &umum.untuk {
            match varian.find(&nama.text) {
                Some((axis, _)) if chosen.contains(&axis) => {}
                Some((_, kasus)) if !kasus.sebutan.text.is_empty() => {
                    out.push(kasus.sebutan.text.trim().to_owned());
                }
                _ => out.push(nama.text.trim().to_owned()),
            }
        }
        out
    }

    /// The first words of a note: for whom and when it holds; a case that `around` says already is left out.
    pub(in crate::render) fn conditions(&self, umum: &Umum, around: &str) -> Notes {
        let mut notes = Notes::default();
        let mut names = self.case_names(umum);
        names.retain(|name| !name.eq_ignore_ascii_case(around.trim()));
        if !names.is_empty() {
            notes.say(format!("Untuk: {}", names.join("; ")));
        }
        notes.append(conditions_in_words(umum));
        notes
    }

    /// As [`Context::conditions`], of a group: what its heading says in a few words more is not said again.
    pub(in crate::render) fn group_conditions(&self, umum: &Umum, heading: &str) -> Notes {
        let mut notes = Notes::default();
        let mut names = self.case_names(umum);
        names.retain(|name| !says(heading, name));
        if !names.is_empty() {
            notes.say(format!("Untuk: {}", names.join("; ")));
        }
        let mut umum = umum.clone();
        umum.jika = umum.jika.filter(|jika| !says(heading, &jika.text));
        notes.append(conditions_in_words(&umum));
        notes
    }

    /// The last words of a note, and what needs blocks of its own: the description, the remark and the legal basis.
    pub(in crate::render) fn remarks(&self, umum: &Umum) -> (Notes, Vec<Block>) {
        let mut notes = Notes::default();
        let mut blocks = Vec::new();
        for (label, value) in [("", &umum.uraian), ("Catatan: ", &umum.catatan)] {
            let Some(value) = value else { continue };
            match rich::blocks(&value.text).as_mut_slice() {
                [Block::Paragraph(content)] => {
                    let mut part = std::mem::take(content);
                    if !label.is_empty() {
                        part.insert(0, Inline::text(label));
                    }
                    notes.push(part);
                }
                many => blocks.extend_from_slice(many),
            }
        }
        notes.append(self.basis(&umum.dasar));
        (notes, blocks)
    }

    /// The words of an entry with all it says: conditions, its own notes, remarks; then the blocks that it needs.
    pub(in crate::render) fn entry(
        &self,
        words: Vec<Inline>,
        umum: &Umum,
        own: Notes,
    ) -> Vec<Block> {
        let around = crate::render::block::plain(&words);
        let mut notes = self.conditions(umum, &around);
        notes.append(own);
        let (remarks, blocks) = self.remarks(umum);
        notes.append(remarks);
        let paragraph = notes.after(words);
        let first = (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph));
        first.into_iter().chain(blocks).collect()
    }

    /// What a component says as a whole: its description before its entries.
    pub(in crate::render) fn opening(&self, umum: &Umum) -> Vec<Block> {
        let mut out =
            umum.uraian.as_ref().map(|uraian| rich::blocks(&uraian.text)).unwrap_or_default();
        let conditions = self.conditions(umum, "");
        if !conditions.is_empty() {
            out.push(Block::Paragraph(conditions.joined()));
        }
        out
    }

    /// What a component says as a whole: its remark and its legal basis after its entries.
    pub(in crate::render) fn closing(&self, umum: &Umum) -> Vec<Block> {
        let mut out = Vec::new();
        if let Some(catatan) = &umum.catatan {
            let mut blocks = rich::blocks(&catatan.text);
            if let Some(Block::Paragraph(content)) = blocks.first_mut() {
                content.insert(0, Inline::text("Catatan: "));
            }
            out.extend(blocks);
        }
        let basis = self.basis(&umum.dasar);
        if !basis.is_empty() {
            out.push(Block::Paragraph(basis.joined()));
        }
        out
    }

    /// The regulations that something rests on, each as it is cited; of a short name the citation that it stands for.
    fn basis(&self, dasar: &[Scalar<Sitasi>]) -> Notes {
        let mut notes = Notes::default();
        let acts = self.citations(dasar);
        if !acts.is_empty() {
            notes.say(format!("Dasar: {acts}"));
        }
        notes
    }

    /// Citations in a row, as print writes them.
    pub(in crate::render) fn citations(&self, dasar: &[Scalar<Sitasi>]) -> String {
        let acts = dasar.iter().map(|act| self.citation(act.teks.text.trim()));
        acts.filter(|act| !act.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// A citation in print: its own words, or of a short name the act as the standard's legal basis cites it, without its title.
    fn citation(&self, text: &str) -> String {
        let short = !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !short {
            return text.to_owned();
        }
        let known =
            self.standar.komponen.dasar_hukum.ada().into_iter().flat_map(|dasar| &dasar.butir);
        let named = known
            .filter_map(|landasan| landasan.sitasi.as_ref())
            .find(|act| act.value.slug.as_deref() == Some(text));
        match named {
            Some(act) => {
                let words = act.teks.text.trim();
                words.split_once(" tentang ").map_or(words, |(head, _)| head).to_owned()
            }
            None => from_slug(text),
        }
    }
}

/// A short name in words: `perpres-96-2018` is Perpres Nomor 96 Tahun 2018.
fn from_slug(slug: &str) -> String {
    let mut parts = slug.rsplitn(3, '-');
    let (year, number, kind) = (parts.next(), parts.next(), parts.next());
    match (kind, number, year) {
        (Some(kind), Some(number), Some(year))
            if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            let kind = match kind {
                "uu" | "pp" => kind.to_uppercase(),
                "uud" => "UUD".to_owned(),
                other => other.split('-').map(capital).collect::<Vec<_>>().join(" "),
            };
            format!("{kind} Nomor {number} Tahun {year}")
        }
        _ => slug.to_owned(),
    }
}

/// Whether a heading is a condition, with at most one word beside those that introduce it.
fn says(heading: &str, condition: &str) -> bool {
    const LEADS: [&str; 8] = ["bagi", "untuk", "jika", "bila", "apabila", "khusus", "dalam", "hal"];
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase();
        let words =
            text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).filter(|word| !LEADS.contains(&word.as_str())).collect()
    };
    let (heading, condition) = (words(heading), words(condition));
    !condition.is_empty()
        && heading.len() <= condition.len() + 1
        && heading.windows(condition.len()).any(|part| part == condition.as_slice())
}

/// When an entry holds and when not, in its own words.
pub(super) fn conditions_in_words(umum: &Umum) -> Notes {
    let mut notes = Notes::default();
    if let Some(jika) = words(umum.jika.as_ref()) {
        notes.say(led("Jika", jika));
    }
    if let Some(kecuali) = words(umum.kecuali.as_ref()) {
        notes.say(led("Kecuali", kecuali));
    }
    notes
}

/// The words after `lead`, which is not said twice where they open with it.
pub(in crate::render) fn led(lead: &str, words: &str) -> String {
    let opens = words.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead));
    let opens = opens && words[lead.len()..].starts_with(' ');
    if opens { format!("{lead}{}", &words[lead.len()..]) } else { format!("{lead} {words}") }
}

/// Whether a yes-or-no is there and says yes.
pub(in crate::render) fn is_true(value: Option<Spanned<bool>>) -> bool {
    value.is_some_and(|value| value.value)
}

/// The words of a text that says something.
pub(in crate::render) fn words(teks: Option<&Teks>) -> Option<&str> {
    teks.map(|teks| teks.text.trim()).filter(|text| !text.is_empty())
}

/// A text of one line that may hold emphasis, code and links.
pub(in crate::render) fn rich_line(teks: Option<&Teks>) -> Vec<Inline> {
    words(teks).map(rich::line).unwrap_or_default()
}

/// A text as plain runs.
pub(in crate::render) fn plain_line(teks: Option<&Teks>) -> Vec<Inline> {
    words(teks).map(|text| vec![Inline::text(text)]).unwrap_or_default()
}
