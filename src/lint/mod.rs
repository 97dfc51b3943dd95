//! What is wrong with a standard: the rules.
//!
//! In come a standard, what other files say of it and how to judge; out come findings, each of one rule.
//! Nothing here asks for a shape, reads a file or knows a profile: `check` judges how grave a finding is, and silences.

mod cites;
mod gist;
mod main_line;
mod place;
mod prose;
mod rules;
mod walk;

pub use gist::{Diminta, Ditetapkan, Gist, gist};
pub use rules::{ABOUT_ACROSS, ACROSS, Across, CHAPTERS, Chapter, Entry};

use std::cell::OnceCell;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::lifecycle::{Kalender, Minggu};
use crate::model::waktu::MENIT_HARI_KERJA;
use crate::model::{Instansi, LetakKomponen, NamaKomponen, Satuan, Standar, Tulisan};
use crate::register::words::says;
use crate::register::{HariLibur, Hits, Lexicon, Register};
use crate::source::{Sources, Span};
use crate::syntax::opens_in;

/// What other files say.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The agency of the standard, where it has a file.
    pub instansi: Option<&'a Instansi>,
    /// The regulations that are known.
    pub register: &'a Register,
    /// The holidays of the nation, and the project's own.
    pub libur: &'a HariLibur,
    /// The lists of words, and the project's own.
    pub lexicon: &'a Lexicon,
    /// All texts that were read.
    pub sources: Sources<'a>,
}

/// How to judge.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The day that is taken as today.
    pub today: Date,
}

/// What is wrong with some standards, each with what other files say to it, and with what they take from their agencies.
///
/// A fault in an inherited component stands in the agency's file and is found for every standard that takes it: equal
/// findings are one.
#[must_use]
pub fn check(standards: &[(&Standar, Facts<'_>)], settings: &Settings) -> Vec<Diagnostic> {
    let subjects = standards
        .iter()
        .map(|(standar, facts)| Subject::new(standar, Whole::Standard, facts, settings));
    judge(&subjects.collect::<Vec<_>>())
}

/// What one rule alone finds in a standard, to measure what it costs.
#[must_use]
pub fn check_one(
    entry: &Entry,
    standar: &Standar,
    facts: &Facts<'_>,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    (entry.check)(&Subject::new(standar, Whole::Standard, facts, settings), &mut found);
    found
}

/// What is wrong with what an agency shares; a component that it does not share is no fault.
#[must_use]
pub fn check_instansi(
    instansi: &Instansi,
    facts: &Facts<'_>,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let standar = shared(instansi);
    let facts = Facts { instansi: Some(instansi), ..*facts };
    judge(&[Subject::new(&standar, Whole::Share, &facts, settings)])
}

/// What is wrong among the standards of one agency, in the order of their files.
#[must_use]
pub fn check_across(gists: &[&Gist]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for across in ACROSS {
        (across.check)(gists, &mut found);
    }
    found
}

/// What every rule is given to look at.
struct Subject<'a> {
    standar: &'a Standar,
    whole: Whole,
    facts: &'a Facts<'a>,
    settings: &'a Settings,
    cites: OnceCell<Vec<cites::Cite<'a>>>,
    words: OnceCell<Vec<Said<'a>>>,
}

/// A text that has words of the lists, and which.
struct Said<'a> {
    tulisan: &'a Tulisan,
    hits: Hits<'a>,
}

/// Whether what is judged should have all components.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    /// It is a standard.
    Standard,
    /// It is what an agency shares with its standards.
    Share,
}

impl<'a> Subject<'a> {
    fn new(
        standar: &'a Standar,
        whole: Whole,
        facts: &'a Facts<'a>,
        settings: &'a Settings,
    ) -> Self {
        let (cites, words) = (OnceCell::new(), OnceCell::new());
        Self { standar, whole, facts, settings, cites, words }
    }

    /// The sound texts that have words of the lists, in the order of the standard, found in one pass for all rules.
    fn words(&self) -> &[Said<'a>] {
        self.words.get_or_init(|| {
            let sound = self.standar.texts.iter().filter(|tulisan| tulisan.teks.sound);
            let said = sound.map(|tulisan| Said { tulisan, hits: self.find(tulisan) });
            said.filter(|said| !said.hits.is_empty()).collect()
        })
    }

    fn find(&self, Tulisan { key, teks, .. }: &Tulisan) -> Hits<'a> {
        const KEY: &str = "jika ";
        let lexicon = self.facts.lexicon;
        let mut hits = lexicon.find(&teks.text);
        if *key == "jika" {
            // A condition is vague with the word that its key stands for: `jika diperlukan`.
            hits.kabur = lexicon.find(&format!("{KEY}{}", teks.text)).kabur;
            for (range, _) in &mut hits.kabur {
                *range = range.start.saturating_sub(KEY.len())..range.end.saturating_sub(KEY.len());
            }
        }
        hits
    }

    /// Whether a court serves: a judgement is no decision of administration.
    fn is_court(&self) -> bool {
        let own = self.standar.penyelenggara.as_ref().and_then(|it| it.nama.as_ref());
        let agency = self.facts.instansi.and_then(|it| it.nama.as_ref());
        let mut names = own.into_iter().chain(agency);
        names.any(|nama| says(&nama.text, &["pengadilan", "mahkamah"]))
    }

    /// What of the lists stands in one of the standard's texts.
    fn words_of(&self, tulisan: &Tulisan) -> &Hits<'a> {
        let own = self.words().iter().find(|said| std::ptr::eq(said.tulisan, tulisan));
        own.map_or(Hits::NONE, |said| &said.hits)
    }

    /// Every citation with what is known of its act, found out once for all rules.
    fn cites(&self) -> &[cites::Cite<'a>] {
        self.cites.get_or_init(|| cites::all(self.standar, self.facts.register))
    }

    /// The key of a component whose value stands at `isi`, in this file or the agency's; `isi` where it is unknown.
    fn key_of(&self, nama: NamaKomponen, isi: Span) -> Span {
        let shared = self.facts.instansi.map_or(&[][..], |instansi| &instansi.letak);
        let all = self.standar.letak.iter().chain(shared);
        let fits = |letak: &&LetakKomponen| letak.nama == nama && letak.kunci.source == isi.source;
        all.filter(fits).map(|letak| letak.kunci).next().unwrap_or(isi)
    }

    /// Whether a line with a key stands in what was passed over in this file: it is not missing.
    fn passed_over(&self, key: &str) -> bool {
        let unread = &self.standar.terlewat;
        let source = unread.first().and_then(|span| self.facts.sources.get(span.source));
        source.is_some_and(|source| opens_in(source, unread, key))
    }

    /// The working days of the agency, five a week where it does not say six.
    fn kalender(&self) -> Kalender<'_> {
        let said = self.facts.instansi.and_then(|instansi| instansi.hari_kerja.as_ref());
        let six = said.is_some_and(|said| said.text.trim() == "6");
        let minggu = if six { Minggu::Enam } else { Minggu::Lima };
        Kalender { libur: self.facts.libur, minggu }
    }

    /// The length of a working day in minutes: that of the standard, else of the agency, else 7,5 jam.
    fn working_day(&self) -> Decimal {
        let agency = self.facts.instansi.and_then(|instansi| instansi.jam_kerja.as_ref());
        let said =
            self.standar.jam_kerja.as_ref().or(agency).and_then(|jam_kerja| jam_kerja.value.ukuran);
        let minutes = match said.map(|ukuran| (ukuran.satuan, ukuran.atas)) {
            Some((Satuan::Jam, hours)) => hours * Decimal::from(60),
            Some((Satuan::Menit, minutes)) => minutes,
            _ => MENIT_HARI_KERJA,
        };
        if minutes.is_zero() { MENIT_HARI_KERJA } else { minutes }
    }
}

/// Holds every subject to each rule before the next: the code of a rule stays at hand.
fn judge(subjects: &[Subject<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in CHAPTERS.iter().flat_map(|chapter| chapter.rules) {
        for subject in subjects {
            (entry.check)(subject, &mut found);
        }
    }
    // Of what the component lacks in which reading ended nothing is known.
    for standar in subjects.iter().map(|subject| subject.standar) {
        if let Some(last) = standar.terpotong.and(standar.letak.last()) {
            found.retain(|finding| finding.span != last.kunci);
        }
    }
    found
}

/// What an agency shares, as a standard of which the rest is absent.
fn shared(instansi: &Instansi) -> Standar {
    Standar {
        span: instansi.span,
        komponen_span: instansi.span.head(),
        letak: instansi.letak.clone(),
        terpotong: None,
        terlewat: Vec::new(),
        id: None,
        nama: None,
        kode: None,
        penyelenggara: None,
        unit: Vec::new(),
        jenis: None,
        sifat: None,
        bidang: None,
        versi: None,
        berlaku_sampai: None,
        pengguna: None,
        deskripsi: None,
        volume: None,
        jam_kerja: None,
        jam_pelayanan: None,
        varian: instansi.varian.clone(),
        komponen: instansi.komponen.clone(),
        komponen_tambahan: Vec::new(),
        rujukan_lain: Vec::new(),
        indikator: Vec::new(),
        lampiran: Vec::new(),
        riwayat: crate::model::Riwayat::default(),
        texts: instansi.texts.clone(),
    }
}
