//! Reading the model out of a tree: one cursor for all types.

use smol_str::SmolStr;

use super::komponen::NamaKomponen;
use super::rules::{ANGKA_TAK_TERBACA, RUJUKAN_TAK_DIKENAL, TANGGAL_DALAM_KATA};
use super::varian::Varian;
use super::{
    Angka, Ejaan, Scalar, Sitasi, Spanned, Tanggal, Teks, Umum, Waktu, angka, sitasi, tanggal,
    waktu,
};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text};
use crate::source::Span;
use crate::syntax::{Entry, Node, NodeId, State, Style, Tree, Value};

/// A text that the standard says, with the key it stands under.
#[derive(Clone, Debug, PartialEq)]
pub struct Tulisan {
    /// The component it belongs to; none for the identity and the record.
    pub komponen: Option<NamaKomponen>,
    /// The key that holds it, that of the list for a list's item.
    pub key: &'static str,
    /// The text.
    pub teks: Teks,
}

/// What a reading left unread or asked for in vain: the proof that schema and model agree.
#[derive(Clone, Debug, Default)]
pub struct Audit {
    /// Keys that stand in the tree and that nobody asked for.
    pub unread: Vec<(Span, SmolStr)>,
    /// Keys that were asked for and do not stand in the tree, with their mapping.
    pub missing: Vec<(Span, &'static str)>,
}

/// The cursor: a tree, and what was found while reading it.
pub(super) struct Reader<'t> {
    pub(super) tree: &'t Tree,
    pub(super) found: Vec<Diagnostic>,
    pub(super) texts: Vec<Tulisan>,
    pub(super) komponen: Option<NamaKomponen>,
    /// The cases that may be named, the standard's own and those of its agency.
    pub(super) varian: Varian,
    /// The `untuk` of everything around what is being read.
    pub(super) around: Vec<Vec<Teks>>,
    pub(super) audit: Option<Audit>,
}

/// The entries of one mapping that are still to be read.
pub(super) struct Fields<'t> {
    pub(super) map: NodeId,
    entries: &'t [Entry],
    /// A bit for each key that is there: most that are asked for are not.
    there: u64,
    used: Vec<bool>,
}

/// The bit of a key, made of its length and its first letter; others may share it.
fn bit(key: &str) -> u64 {
    let first = key.bytes().next().unwrap_or_default();
    1 << ((key.len() * 7 + usize::from(first)) & 63)
}

/// A way to read one value of a list.
pub(super) type Read<'t, T> = fn(&mut Reader<'t>, NodeId) -> T;

impl<'t> Reader<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            found: Vec::new(),
            texts: Vec::new(),
            komponen: None,
            varian: Varian::default(),
            around: Vec::new(),
            audit: None,
        }
    }

    pub(super) fn span(&self, node: NodeId) -> Span {
        self.tree.node(node).span
    }

    /// Whether a node was read as it stands.
    pub(super) fn sound(&self, node: NodeId) -> bool {
        self.tree.node(node).state == State::Sound
    }

    /// The entries of a mapping; none of anything else.
    pub(super) fn fields(&self, map: NodeId) -> Fields<'t> {
        let entries = if self.sound(map) { self.tree.entries(map) } else { &[] };
        // What is used is asked for by the audit alone.
        let used = if self.audit.is_some() { vec![false; entries.len()] } else { Vec::new() };
        let there = entries.iter().fold(0, |all, entry| all | bit(&entry.key.text));
        Fields { map, entries, there, used }
    }

    /// The entry of a key, marked as read.
    pub(super) fn take(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Option<&'t Entry> {
        let may = fields.there & bit(key) != 0;
        let position = || fields.entries.iter().position(|entry| entry.key.text == key);
        let at = may.then(position).flatten();
        if let Some(at) = at {
            if let Some(used) = fields.used.get_mut(at) {
                *used = true;
            }
            return Some(&fields.entries[at]);
        }
        let span = self.span(fields.map);
        if let Some(audit) = &mut self.audit {
            audit.missing.push((span, key));
        }
        None
    }

    /// The value of a key, marked as read.
    pub(super) fn value(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Option<NodeId> {
        self.take(fields, key).map(|entry| entry.value)
    }

    /// Ends the reading of a mapping.
    pub(super) fn close(&mut self, fields: &Fields<'t>) {
        if let Some(audit) = &mut self.audit {
            let unread = fields.entries.iter().zip(&fields.used).filter(|(_, used)| !**used);
            audit.unread.extend(unread.map(|(entry, _)| (entry.key.span, entry.key.text.clone())));
        }
    }

    /// A node as a text; anything else, or an unsound one, is a text that could not be read.
    pub(super) fn teks_at(&mut self, node: NodeId, key: &'static str) -> Teks {
        let span = self.span(node);
        let Node { value: Value::Text(text), state: State::Sound, .. } = self.tree.node(node)
        else {
            return Teks { span, text: SmolStr::default(), sound: false };
        };
        let teks = Teks { span, text: text.clone(), sound: true };
        self.texts.push(Tulisan { komponen: self.komponen, key, teks: teks.clone() });
        teks
    }

    /// The text under a key.
    pub(super) fn teks(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Option<Teks> {
        self.value(fields, key).map(|node| self.teks_at(node, key))
    }

    /// The texts under a key: one, or a list of them.
    pub(super) fn daftar_teks(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Vec<Teks> {
        self.value(fields, key).map(|node| self.teks_all(node, key)).unwrap_or_default()
    }

    /// One text, or a list of them.
    pub(super) fn teks_all(&mut self, node: NodeId, key: &'static str) -> Vec<Teks> {
        match &self.tree.node(node).value {
            Value::List(items) => items.iter().map(|&item| self.teks_at(item, key)).collect(),
            _ => vec![self.teks_at(node, key)],
        }
    }

    /// The text under a key, and what it means.
    pub(super) fn scalar<T>(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
        parse: fn(&str) -> T,
    ) -> Option<Scalar<T>> {
        let teks = self.teks(fields, key)?;
        Some(Scalar { value: parse(&teks.text), teks })
    }

    pub(super) fn waktu(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Option<Scalar<Waktu>> {
        self.scalar(fields, key, waktu::parse)
    }

    /// A date; one in words is read with a note that offers the canonical form.
    pub(super) fn tanggal(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Option<Scalar<Tanggal>> {
        let scalar = self.scalar(fields, key, tanggal::parse)?;
        if let Tanggal::Kata(date) = scalar.value {
            let written = scalar.teks.text.trim();
            let message = Text::new(
                format!("Tanggal ditulis dengan kata: {written}"),
                format!("The date is written in words: {written}"),
            );
            let title = Text::new(format!("Tulis {date}"), format!("Write {date}"));
            let edit = Edit { span: scalar.teks.span, text: date.to_string() };
            let finding = Diagnostic::new(&TANGGAL_DALAM_KATA, scalar.teks.span, message);
            self.found.push(finding.fix(Fix::safe(title, vec![edit])));
        }
        Some(scalar)
    }

    /// A number; what is none is kept as text, with a warning.
    pub(super) fn angka(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Option<Scalar<Angka>> {
        self.value(fields, key).map(|node| self.angka_at(node, key))
    }

    /// A node as a number.
    pub(super) fn angka_at(&mut self, node: NodeId, key: &'static str) -> Scalar<Angka> {
        let teks = self.teks_at(node, key);
        let scalar = Scalar { value: angka::parse(&teks.text), teks };
        self.check_angka(&scalar);
        scalar
    }

    /// Speaks of a number that is none, or that another reader takes for another.
    pub(super) fn check_angka(&mut self, scalar: &Scalar<Angka>) {
        let Scalar { teks, value } = scalar;
        let written = teks.text.trim();
        if !teks.sound || (value.nilai.is_some() && value.ejaan != Ejaan::Bengkok) {
            return;
        }
        let finding = match value.nilai {
            None => {
                let message = Text::new(
                    format!("Bukan angka: {written}"),
                    format!("Not a number: {written}"),
                );
                Diagnostic::new(&ANGKA_TAK_TERBACA, teks.span, message).help(Text::new(
                    "Tulis angkanya saja, misalnya 4 atau 3,2; keterangan lain ke `catatan`",
                    "Write the number alone, such as 4 or 3,2; put the rest into `catatan`",
                ))
            }
            Some(nilai) => {
                let bare = angka::polos(nilai);
                let message = Text::new(
                    format!("Pembaca YAML lain membaca {written} sebagai angka lain"),
                    format!("Other readers of YAML take {written} for another number"),
                );
                let title = Text::new(format!("Tulis {bare}"), format!("Write {bare}"));
                let edit = Edit { span: teks.span, text: bare };
                Diagnostic::new(&ANGKA_TAK_TERBACA, teks.span, message)
                    .fix(Fix::safe(title, vec![edit]))
            }
        };
        self.found.push(finding);
    }

    /// A truth value; `ya` and `tidak` count as well.
    pub(super) fn ya(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Option<Spanned<bool>> {
        let node = self.value(fields, key)?;
        let text = self.tree.text(node)?.trim().to_lowercase();
        Some(Spanned { span: self.span(node), value: matches!(text.as_str(), "true" | "ya") })
    }

    /// One citation or a list of them.
    pub(super) fn sitasi(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
    ) -> Vec<Scalar<Sitasi>> {
        let texts = self.daftar_teks(fields, key);
        texts.into_iter().map(|teks| Scalar { value: sitasi::parse(&teks.text), teks }).collect()
    }

    /// What a component may say as a whole, over what it inherited; it is for all cases.
    pub(super) fn umum_component(&mut self, fields: &mut Fields<'t>, inherited: Umum) -> Umum {
        let dasar = self.sitasi(fields, "dasar");
        // What takes the agency's component whole stands where the agency wrote it.
        let whole = matches!(fields.entries, [only] if only.key.text == "warisi");
        Umum {
            span: if whole { inherited.span } else { self.span(fields.map) },
            uraian: self.teks(fields, "uraian").or(inherited.uraian),
            catatan: self.teks(fields, "catatan").or(inherited.catatan),
            jika: self.teks(fields, "jika").or(inherited.jika),
            kecuali: self.teks(fields, "kecuali").or(inherited.kecuali),
            dasar: if dasar.is_empty() { inherited.dasar } else { dasar },
            untuk: inherited.untuk,
        }
    }

    /// What an entry may say, over what it inherited.
    pub(super) fn umum(&mut self, fields: &mut Fields<'t>, inherited: Umum) -> Umum {
        let untuk = self.names_under(fields, "untuk");
        self.check_cases(&untuk);
        let umum = self.umum_component(fields, inherited);
        if untuk.is_empty() { umum } else { Umum { untuk, ..umum } }
    }

    /// The same for an entry of a list, which inherits nothing.
    pub(super) fn umum_entry(&mut self, fields: &mut Fields<'t>) -> Umum {
        let span = self.span(fields.map);
        self.umum(fields, Umum::bare(span))
    }

    /// One name or a list of them, which are no prose and so are not listed among the texts.
    pub(super) fn names(&mut self, node: NodeId) -> Vec<Teks> {
        let before = self.texts.len();
        let names = self.teks_all(node, "");
        self.texts.truncate(before);
        names
    }

    /// The names under a key.
    pub(super) fn names_under(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Vec<Teks> {
        self.value(fields, key).map(|node| self.names(node)).unwrap_or_default()
    }

    /// A name, which is no prose and so is not listed among the texts.
    pub(super) fn name(&mut self, fields: &mut Fields<'t>, key: &'static str) -> Option<Teks> {
        let before = self.texts.len();
        let teks = self.teks(fields, key);
        self.texts.truncate(before);
        teks
    }

    /// A list, or one value in place of a list of one; an item `warisi` stands for the agency's list of this place.
    pub(super) fn list<T: Clone>(
        &mut self,
        node: NodeId,
        agency: Option<&[T]>,
        read: Read<'t, T>,
    ) -> Vec<T> {
        let Value::List(items) = &self.tree.node(node).value else {
            return vec![read(self, node)];
        };
        let mut list = Vec::with_capacity(items.len());
        for &item in items {
            match self.tree.entry(item, "warisi") {
                None => list.push(read(self, item)),
                Some(warisi) => match agency {
                    Some(inherited) => list.extend_from_slice(inherited),
                    None => self.found.push(
                        Diagnostic::new(
                            &RUJUKAN_TAK_DIKENAL,
                            warisi.key.span,
                            Text::new(
                                "Instansi tidak punya daftar ini untuk diwarisi",
                                "The agency has no such list to inherit",
                            ),
                        )
                        .help(Text::new(
                            "Tulis daftarnya di instansi.spp.yaml, atau hapus butir ini",
                            "Write the list into instansi.spp.yaml, or remove this item",
                        )),
                    ),
                },
            }
        }
        list
    }

    /// The list under a key, over what was inherited.
    pub(super) fn list_under<T: Clone>(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
        inherited: Vec<T>,
        agency: Option<&[T]>,
        read: Read<'t, T>,
    ) -> Vec<T> {
        match self.value(fields, key) {
            Some(node) if self.sound(node) => self.list(node, agency, read),
            _ => inherited,
        }
    }

    /// Reads what stands inside something that is for some cases only.
    pub(super) fn within<T>(&mut self, untuk: &[Teks], read: impl FnOnce(&mut Self) -> T) -> T {
        if untuk.is_empty() {
            return read(self);
        }
        self.around.push(untuk.to_vec());
        let value = read(self);
        self.around.pop();
        value
    }

    /// Whether this mapping takes the agency's component whole.
    pub(super) fn inherits(&mut self, fields: &mut Fields<'t>) -> bool {
        fields.entries.iter().any(|entry| entry.key.text == "warisi")
            && self.take(fields, "warisi").is_some()
    }

    /// Whether a node is a text, of any style.
    pub(super) fn is_text(&self, node: NodeId) -> bool {
        !matches!(self.tree.node(node).style, Style::Block | Style::Flow)
    }
}
