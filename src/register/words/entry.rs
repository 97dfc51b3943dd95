//! The entries of the lists: a phrase with its reason, a word with the one to write instead.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::matching::{Heads, read};
use crate::diagnostic::Text;

/// A phrase that a rule looks for, with the reason and what to write instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frasa {
    #[serde(rename = "frasa")]
    ejaan: Vec<String>,
    sebab: Dua,
    #[serde(default)]
    ganti: Option<Dua>,
    /// Where alone it counts.
    #[serde(default)]
    pub hanya: Option<Hanya>,
    #[serde(default)]
    pub(in crate::register) bukan_setelah: Vec<String>,
    #[serde(default)]
    pub(in crate::register) bukan_sebelum: Heads,
    #[serde(default)]
    pub(super) boleh_di: Vec<String>,
    /// Whether it is exact where the `uraian` beside it says what is meant; that is for the rule to see.
    #[serde(default)]
    pub diuraikan: bool,
}

/// Where alone a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hanya {
    /// Where it is the whole text; the list already looks at it.
    Utuh,
    /// Where the text holds no number; the list already looks at it.
    TanpaAngka,
    /// Not where a value of the file follows it, `tergantung kelas perawatan`; that is for the rule to see.
    Bergantung,
}

/// A word and the one that is written instead of it.
#[derive(Clone, Debug)]
pub struct Ganti {
    salah: Vec<String>,
    /// What is written instead.
    pub benar: String,
    sifat: Arc<Sifat>,
}

/// What words of one group have in common.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sifat {
    #[serde(default)]
    kata: BTreeMap<String, String>,
    #[serde(default)]
    sebab: Option<Dua>,
    /// Whether a person should look at it first.
    #[serde(default)]
    pub hanya_saran: bool,
    /// Whether it is no slip, but a foreign word that has an Indonesian one.
    #[serde(default)]
    pub asing: bool,
    /// Whether it is a title, each of whose words has its capital.
    #[serde(default)]
    pub gelar: bool,
    /// The act that changed the word.
    #[serde(default)]
    pub dasar: Option<String>,
    /// Words that show that another thing is meant.
    #[serde(default)]
    pub lain_arti: Vec<String>,
    #[serde(default)]
    pub(in crate::register) bukan_setelah: Vec<String>,
    #[serde(default)]
    pub(in crate::register) bukan_sebelum: Heads,
    /// From which year on the act that is cited by it bears the other name.
    #[serde(default)]
    pub(in crate::register) sejak_tahun: Option<u16>,
}

#[derive(Clone, Debug, Deserialize)]
struct Dua {
    id: String,
    en: String,
}

impl Frasa {
    /// A phrase of a project, in whose language its reason is written.
    #[must_use]
    pub fn own(ejaan: Vec<String>, sebab: String, ganti: Option<String>) -> Self {
        let both = |text: String| Text::new(text.clone(), text);
        Self::new(ejaan, both(sebab), ganti.map(both))
    }

    /// Phrases with the reason why they are looked for and what to write instead, which count everywhere.
    #[must_use]
    pub fn new(ejaan: Vec<String>, sebab: Text, ganti: Option<Text>) -> Self {
        let both = |text: Text| Dua { id: text.id.into_owned(), en: text.en.into_owned() };
        Self {
            ejaan,
            sebab: both(sebab),
            ganti: ganti.map(both),
            hanya: None,
            bukan_setelah: Vec::new(),
            bukan_sebelum: Heads::default(),
            boleh_di: Vec::new(),
            diuraikan: false,
        }
    }

    /// The phrases.
    pub(in crate::register) fn ejaan(&self) -> &[String] {
        &self.ejaan
    }

    /// Why it is looked for.
    #[must_use]
    pub fn sebab(&self) -> Text {
        Text::new(self.sebab.id.clone(), self.sebab.en.clone())
    }

    /// What to write instead.
    #[must_use]
    pub fn ganti(&self) -> Option<Text> {
        self.ganti.as_ref().map(|ganti| Text::new(ganti.id.clone(), ganti.en.clone()))
    }
}

impl Sifat {
    /// Whether the words are names of kinds of acts.
    #[must_use]
    pub fn cites(&self) -> bool {
        self.sejak_tahun.is_some()
    }
}

impl Ganti {
    /// A word of a project, in whose language its reason is written.
    #[must_use]
    pub fn own(salah: Vec<String>, benar: String, sebab: Option<String>, look: bool) -> Self {
        let sebab = sebab.map(|text| Dua { id: text.clone(), en: text });
        let sifat = Arc::new(Sifat { sebab, hanya_saran: look, ..Sifat::default() });
        Self { salah, benar, sifat }
    }

    /// Words and what a person is advised to write instead.
    #[must_use]
    pub fn new(salah: Vec<String>, benar: String) -> Self {
        let sifat = Arc::new(Sifat { hanya_saran: true, ..Sifat::default() });
        Self { salah, benar, sifat }
    }

    /// The words.
    pub(in crate::register) fn salah(&self) -> &[String] {
        &self.salah
    }

    /// What holds for it and for the words of its group.
    #[must_use]
    pub fn sifat(&self) -> &Sifat {
        &self.sifat
    }

    /// Why it is written otherwise.
    #[must_use]
    pub fn sebab(&self) -> Option<Text> {
        self.sifat.sebab.as_ref().map(|sebab| Text::new(sebab.id.clone(), sebab.en.clone()))
    }
}

/// The words of a list in groups.
pub(in crate::register) fn changes(data: &str) -> Vec<Ganti> {
    let groups: Vec<Sifat> = read(data);
    let of = |mut sifat: Sifat| {
        let kata = std::mem::take(&mut sifat.kata);
        let sifat = Arc::new(sifat);
        kata.into_iter().map(move |(salah, benar)| Ganti {
            salah: vec![salah],
            benar,
            sifat: Arc::clone(&sifat),
        })
    };
    groups.into_iter().flat_map(of).collect()
}
