//! The lists of words that single rules ask for; those that are looked for in every text are the
//! [`Lexicon`](super::Lexicon)'s.
//!
//! A list is read at its first use. Phrases are matched on whole words, capitals or small letters.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::cues::Words;
use super::phrases::{Phrases, apart};
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
    pub(super) bukan_setelah: Vec<String>,
    #[serde(default)]
    pub(super) bukan_sebelum: Heads,
    #[serde(default)]
    boleh_di: Vec<String>,
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
    pub(super) bukan_setelah: Vec<String>,
    #[serde(default)]
    pub(super) bukan_sebelum: Heads,
    /// From which year on the act that is cited by it bears the other name.
    #[serde(default)]
    pub(super) sejak_tahun: Option<u16>,
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
        let both = |text: String| Dua { id: text.clone(), en: text };
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
    pub(super) fn ejaan(&self) -> &[String] {
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
    pub(super) fn salah(&self) -> &[String] {
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
pub(super) fn changes(data: &str) -> Vec<Ganti> {
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

/// The document of population administration that opens a name, `Kartu Keluarga`, also after `Kutipan` or `Penerbitan`.
#[must_use]
pub fn civil_document(name: &str) -> Option<&'static str> {
    #[derive(Deserialize)]
    struct Civil {
        dokumen: Heads,
        sebelum: Heads,
        bukan_sebelum: Heads,
    }
    static LIST: LazyLock<Civil> =
        LazyLock::new(|| read(include_str!("../../data/kata/kependudukan.yaml")));
    let mut name = name.trim_start();
    while let Some(word) = opening(&LIST.sebelum, name) {
        name = name[word.len()..].trim_start();
    }
    let document = opening(&LIST.dokumen, name)?;
    opening(&LIST.bukan_sebelum, &name[document.len()..]).is_none().then_some(document)
}

/// Whether a whole value of a component is a placeholder of the nation: `-`, `TBD`, `sda`; `komponen` is the component's
/// key, or anything else outside one.
pub(super) fn placeholder(text: &str, komponen: &str) -> Option<&'static Frasa> {
    static LIST: LazyLock<Vec<Frasa>> =
        LazyLock::new(|| read(include_str!("../../data/kata/pengganti.yaml")));
    // Every text is asked for: only the phrases of its own length are compared with it.
    static BY_LENGTH: LazyLock<Vec<Vec<(&str, &Frasa)>>> = LazyLock::new(|| {
        let mut by_length = Vec::new();
        for (phrase, entry) in LIST.iter().flat_map(|it| it.ejaan.iter().map(move |one| (one, it)))
        {
            by_length.resize(by_length.len().max(phrase.len() + 1), Vec::new());
            by_length[phrase.len()].push((phrase.as_str(), entry));
        }
        by_length
    });
    let value = text.trim();
    let signs = !value.is_empty()
        && value.chars().all(|sign| matches!(sign, '.' | '…' | '_' | '-' | '–' | '—' | ' '));
    let alike = BY_LENGTH.get(value.len()).map_or(&[][..], Vec::as_slice);
    let listed = alike.iter().find(|(phrase, _)| phrase.eq_ignore_ascii_case(value));
    let found = listed.map(|(_, entry)| *entry).or_else(|| LIST.first().filter(|_| signs));
    found.filter(|entry| !entry.boleh_di.iter().any(|place| place == komponen))
}

/// The forms that the name of a document says, `Fotokopi KTP`, each at its place.
#[must_use]
pub fn forms(name: &str) -> Vec<(Range<usize>, &'static str)> {
    #[derive(Deserialize)]
    struct Form {
        bentuk: String,
        #[serde(default)]
        kata: Vec<String>,
        #[serde(default)]
        awal: Heads,
    }
    static FORMS: LazyLock<Vec<Form>> =
        LazyLock::new(|| read(include_str!("../../data/kata/bentuk.yaml")));
    static LIST: LazyLock<Phrases<&str>> = LazyLock::new(|| {
        let words = |form: &'static Form| form.kata.iter().map(|it| (it, form.bentuk.as_str()));
        Phrases::new(FORMS.iter().flat_map(words))
    });
    let mut found = Vec::new();
    LIST.each(name, |range, form| found.push((range, form)));
    apart(&mut found);
    let start = name.len() - name.trim_start().len();
    let opened = FORMS.iter().find_map(|form| {
        opening(&form.awal, name).map(|word| (start..start + word.len(), form.bentuk.as_str()))
    });
    // "Foto copy" opens with "foto", and is none.
    if let Some((range, form)) = opened
        && found.first().is_none_or(|(first, _)| first.start >= range.end)
    {
        found.insert(0, (range, form));
    }
    found
}

/// Whether a legal basis that names no kind of act points to law in general: `peraturan perundang-undangan yang berlaku`.
#[must_use]
pub fn dangling(text: &str) -> bool {
    let lower = text.to_lowercase();
    DANGLING.utuh.iter().any(|phrase| lower.contains(phrase.as_str()))
}

/// Where a legal basis ends in acts that it does not name: `dan peraturan lainnya`.
#[must_use]
pub fn dangling_end(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end_matches([' ', '.', ';']).len();
    let text = &text[..end];
    let at = |phrase: &String| {
        let start = end.checked_sub(phrase.len())?;
        let tail = text.get(start..)?;
        (tail.eq_ignore_ascii_case(phrase) && starts_word(text, start)).then_some(start)
    };
    DANGLING.ekor.iter().filter_map(at).min().map(|start| start..end)
}

static DANGLING: LazyLock<Dangling> =
    LazyLock::new(|| read(include_str!("../../data/kata/menggantung.yaml")));

/// What may dangle in prose; the [`Lexicon`](super::Lexicon) looks for it.
pub(super) fn dangling_in_prose() -> Vec<String> {
    DANGLING.umum.iter().chain(&DANGLING.pasti).chain(&DANGLING.jenis).cloned().collect()
}

/// What it says of an act that it is `ditetapkan`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ditetapkan {
    /// That the act settles something: `ditetapkan dalam Perda`.
    Menunjuk,
    /// That the act is made: `ditetapkan dengan Keputusan Bupati`.
    Dibuat,
}

/// The whole of a reference in prose around what may dangle in it, `sesuai dengan peraturan perundang-undangan yang
/// berlaku`; none where nothing points.
#[must_use]
pub fn dangling_around(
    text: &str,
    found: &Range<usize>,
    ditetapkan: Ditetapkan,
) -> Option<Range<usize>> {
    let has = |list: &[String], word: &str| list.iter().any(|one| one.eq_ignore_ascii_case(word));
    let points = |word: &str| {
        let set = ditetapkan == Ditetapkan::Menunjuk && has(&DANGLING.pengantar_peraturan, word);
        set || has(&DANGLING.pengantar, word)
    };
    let mut start = None;
    let mut before = &text[..found.start];
    while let Some(word) = before.split_whitespace().next_back() {
        before = &before[..before.trim_end().len() - word.len()];
        if points(word) {
            start = Some(before.len());
            break;
        }
        if !has(&DANGLING.sela, word) {
            break;
        }
    }
    let rest = text[found.end..].trim_start();
    let tail = opening(&DANGLING.sambungan, rest);
    let end = tail.map_or(found.end, |tail| text.len() - rest.len() + tail.len());
    let goes_on = text[end..].trim_start_matches(' ').starts_with(char::is_alphabetic);
    if text[..end].ends_with("terkait") && goes_on {
        return None;
    }
    let known = text[..found.start].split_whitespace().next_back();
    let known = known.is_some_and(|word| has(&DANGLING.ilmu, word));
    let alone = (tail.is_some() || has(&DANGLING.pasti, &text[found.clone()])) && !known;
    let start = start.or_else(|| alone.then_some(found.start))?;
    Some(start..end)
}

#[derive(Deserialize)]
struct Dangling {
    utuh: Vec<String>,
    ekor: Vec<String>,
    umum: Vec<String>,
    pasti: Vec<String>,
    jenis: Vec<String>,
    pengantar: Vec<String>,
    pengantar_peraturan: Vec<String>,
    ilmu: Vec<String>,
    sela: Vec<String>,
    sambungan: Heads,
}

/// The act of the flow that opens a text, also after the applicant who does it: `Pemohon mengambil nomor antrean`.
#[must_use]
pub fn act(text: &str) -> Option<Range<usize>> {
    #[derive(Deserialize)]
    struct Acts {
        tindakan: Heads,
        bukan_sebelum: Heads,
        sela: Heads,
    }
    static ACTS: LazyLock<Acts> =
        LazyLock::new(|| read(include_str!("../../data/kata/tindakan.yaml")));
    let mut rest = text.trim_start();
    if let Some(who) = opening(&ROLES.pemohon, rest) {
        rest = rest[who.len()..].trim_start();
        while let Some(word) = opening(&ACTS.sela, rest) {
            rest = rest[word.len()..].trim_start();
        }
    }
    let act = opening(&ACTS.tindakan, rest)?;
    let start = text.len() - rest.len();
    let status = opening(&ACTS.bukan_sebelum, &rest[act.len()..]).is_some();
    (!status).then_some(start..start + act.len())
}

/// The word at the end of a text after which something is to follow: `meliputi`, `sebesar`.
#[must_use]
pub fn wanting(text: &str) -> Option<Range<usize>> {
    // Every text is asked for: only the phrases whose last word is as long as its own are compared with it.
    static BY_LENGTH: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
        let phrases: Vec<String> = read(include_str!("../../data/kata/gantung.yaml"));
        let mut by_length: Vec<Vec<String>> = Vec::new();
        for phrase in phrases {
            let last = phrase.rsplit(' ').next().map_or(0, str::len);
            by_length.resize(by_length.len().max(last + 1), Vec::new());
            by_length[last].push(phrase);
        }
        by_length
    });
    let text = text.trim_end_matches([' ', '\n', '.', ',', ';', ':']);
    let last = text.len() - text.bytes().rposition(|byte| byte == b' ').map_or(0, |at| at + 1);
    let ends = |word: &&String| {
        let head = text.len().checked_sub(word.len()).and_then(|at| text.get(at..));
        head.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
            && starts_word(text, text.len() - word.len())
    };
    let word = BY_LENGTH.get(last)?.iter().filter(ends).max_by_key(|word| word.len())?;
    Some(text.len() - word.len()..text.len())
}

/// Whether a whole text means free of charge, in whatever wording: `GRATIS, tidak dipungut biaya apapun`.
#[must_use]
pub fn is_free(text: &str) -> bool {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    FREE.means(text.trim_end_matches(['.', '!', ' ']))
}

/// Whether a whole text says of a service that it is free of charge, and nothing else: `Pembuatan kartu GRATIS`, `Biaya
/// pembuatan kartu adalah tidak dipungut biaya`.
#[must_use]
pub fn is_free_sentence(text: &str) -> bool {
    let Some(subject) = opening(&FREE.pokok, text) else { return false };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let text = text.trim_end_matches(['.', '!', ' ']);
    let mut words = 0;
    text.match_indices(' ')
        .map(|(at, _)| at)
        .filter(|at| *at >= subject.len())
        .take_while(|at| {
            words += 1;
            words <= FREE.terpanjang && FREE.is_plain(text[..*at].rsplit(' ').next())
        })
        .any(|at| FREE.means(&text[at..]))
}

/// Where a text says of something that it is free of charge: `Pengaduan tidak dipungut biaya`.
#[must_use]
pub fn free_within(text: &str) -> Option<Range<usize>> {
    FREE.dalam_kalimat.find(text)
}

static FREE: LazyLock<Free> = LazyLock::new(|| read(include_str!("../../data/kata/gratis.yaml")));

#[derive(Deserialize)]
struct Free {
    frasa: Vec<String>,
    tambahan: Vec<String>,
    pokok: Heads,
    batas: Vec<String>,
    terpanjang: usize,
    dalam_kalimat: Words,
}

impl Free {
    /// Whether a word leaves a sentence plain: it bounds nothing, denies nothing, and is no amount.
    fn is_plain(&self, word: Option<&str>) -> bool {
        word.is_some_and(|word| {
            let amount =
                word.starts_with("rp") || word.bytes().filter(u8::is_ascii_digit).count() > 2;
            !amount && !word.contains([',', ';', ':']) && !self.batas.iter().any(|it| it == word)
        })
    }

    fn means(&self, text: &str) -> bool {
        let text = text.trim_matches([' ', ',', '.', '(', ')', '*']);
        if self.frasa.iter().any(|phrase| phrase == text) {
            return true;
        }
        if let Some(head) =
            self.tambahan.iter().find_map(|addition| text.strip_suffix(addition.as_str()))
        {
            return self.means(head);
        }
        // Two wordings side by side, `Gratis/Tidak dipungut biaya`, mean what each of them means.
        [",", "/", "(", ";", " – ", " - ", " atau ", " dan ", " alias "].iter().any(|joint| {
            text.split_once(joint)
                .is_some_and(|(left, right)| self.means(left) && self.means(right))
        })
    }
}

/// Whether the whole name of a row of a price list says that it is the sum of the others: `Total biaya`.
#[must_use]
pub fn is_total(name: &str) -> bool {
    let name = name.trim_end_matches([' ', ':', '.']).trim_start();
    FEES.total.iter().any(|total| name.eq_ignore_ascii_case(total))
}

/// Whether a text says how a price in another currency is paid in rupiah.
#[must_use]
pub fn says_rupiah(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &FEES.rupiah)
}

/// Whether a text names those who serve abroad.
#[must_use]
pub fn is_abroad(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &FEES.luar_negeri)
}

static FEES: LazyLock<Fees> = LazyLock::new(|| read(include_str!("../../data/kata/rincian.yaml")));

#[derive(Deserialize)]
struct Fees {
    total: Vec<String>,
    rupiah: Vec<String>,
    luar_negeri: Vec<String>,
}

/// The word of process that opens the name of a service, `Pembuatan`, as it stands in the list.
#[must_use]
pub fn process_in_name(name: &str) -> Option<&'static str> {
    opening(&PROCESS.nama, name)
}

/// The word of process that opens the name of a product, where the law does not take it for a result.
#[must_use]
pub fn process_in_product(name: &str) -> Option<&'static str> {
    opening(&PROCESS.produk, name).filter(|_| opening(&PROCESS.hasil, name).is_none())
}

/// The word that opens the heading of a service, `Penerbitan`.
#[must_use]
pub fn service(heading: &str) -> Option<&'static str> {
    opening(&PROCESS.layanan, heading)
}

/// The word that opens the name of a document, `Surat`, `Akta`.
#[must_use]
pub fn document(name: &str) -> Option<&'static str> {
    opening(&PROCESS.dokumen, name)
}

/// The word that opens the name of a facility, `Ruang`.
#[must_use]
pub fn facility(name: &str) -> Option<&'static str> {
    opening(&PROCESS.sarana, name)
}

static PROCESS: LazyLock<Process> =
    LazyLock::new(|| read(include_str!("../../data/kata/proses.yaml")));

#[derive(Deserialize)]
struct Process {
    nama: Heads,
    produk: Heads,
    dokumen: Heads,
    hasil: Heads,
    sarana: Heads,
    layanan: Heads,
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peran {
    /// The one who asks for or receives the service.
    Pemohon,
    /// A system or a machine.
    Sistem,
    /// A head of the agency.
    Pimpinan,
    /// Anybody else: an officer, a unit, another institution.
    Lain,
}

/// Who acts under the name of a role, by the words that open it.
#[must_use]
pub fn role(name: &str) -> Peran {
    if opening(&ROLES.pemohon, name).is_some() {
        Peran::Pemohon
    } else if opening(&ROLES.sistem, name).is_some() {
        Peran::Sistem
    } else if opening(&ROLES.pimpinan, name).is_some() {
        Peran::Pimpinan
    } else {
        Peran::Lain
    }
}

/// Whether a role names an institution or a part of one, by the word that opens it.
#[must_use]
pub fn is_institution(name: &str) -> bool {
    opening(&ROLES.lembaga, name).is_some()
}

static ROLES: LazyLock<Roles> = LazyLock::new(|| read(include_str!("../../data/kata/pelaku.yaml")));

#[derive(Deserialize)]
struct Roles {
    pemohon: Heads,
    sistem: Heads,
    pimpinan: Heads,
    lembaga: Heads,
}

/// Small lists that rules ask for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Umum {
    /// The slugs of acts that bind every service.
    pub dasar_umum: Vec<String>,
    /// The slugs of amending acts that are by custom cited without the act that they amend.
    pub perubahan_mandiri: Vec<String>,
    /// Free mail domains.
    pub surel_umum: Vec<String>,
    /// Abbreviations that everyone knows.
    pub singkatan: Vec<String>,
    /// Words for those to whom special treatment is owed.
    pub rentan: Vec<String>,
    /// Words for people among them.
    pub rentan_orang: Vec<String>,
}

impl Umum {
    /// Adds the entries of other lists.
    pub(super) fn extend(&mut self, other: Self) {
        self.dasar_umum.extend(other.dasar_umum);
        self.perubahan_mandiri.extend(other.perubahan_mandiri);
        self.surel_umum.extend(other.surel_umum);
        self.singkatan.extend(other.singkatan);
        self.rentan.extend(other.rentan);
        self.rentan_orang.extend(other.rentan_orang);
    }
}

/// The small lists of the nation.
#[must_use]
pub fn general() -> &'static Umum {
    static LIST: LazyLock<Umum> = LazyLock::new(|| read(include_str!("../../data/kata/umum.yaml")));
    &LIST
}

/// Whether a text names those to whom special treatment is owed.
#[must_use]
pub fn names_vulnerable(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &general().rentan)
}

/// Which of the three statements of a pledge a text makes: that the standard will be kept, that the service will be
/// bettered, that sanctions or compensation follow.
#[must_use]
pub fn pledges(text: &str) -> [bool; 3] {
    #[derive(Deserialize)]
    struct Statement {
        kata: Vec<String>,
    }
    static LIST: LazyLock<Vec<Statement>> =
        LazyLock::new(|| read(include_str!("../../data/kata/maklumat.yaml")));
    let lower = text.to_lowercase();
    let mut said = LIST
        .iter()
        .map(|statement| statement.kata.iter().any(|word| lower.contains(word.as_str())));
    std::array::from_fn(|_| said.next().unwrap_or_default())
}

/// Whether a target can be measured: it has a number, a bound, or a grade of a fixed scale.
#[must_use]
pub fn is_measured(target: &str) -> bool {
    #[derive(Deserialize)]
    struct Measures {
        kata: Vec<String>,
    }
    static LIST: LazyLock<Vec<Measures>> =
        LazyLock::new(|| read(include_str!("../../data/kata/terukur.yaml")));
    if target.bytes().any(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let lower = target.to_lowercase();
    LIST.iter().any(|measures| holds_one(&lower, &measures.kata))
}

/// Whether a text names people to whom special treatment is owed without a further charge; not what serves them, and not
/// children, for whom a service may have a price of its own.
#[must_use]
pub fn names_owed_treatment(text: &str) -> bool {
    holds_one(&text.to_lowercase(), &general().rentan_orang)
}

/// Whether a text in small letters holds a phrase of a list, on whole words.
fn holds_one(lower: &str, list: &[String]) -> bool {
    list.iter().any(|phrase| {
        lower
            .match_indices(phrase.as_str())
            .any(|(at, found)| starts_word(lower, at) && ends_word(lower, at + found.len()))
    })
}

/// Whether a text has one of some words, whole, in capitals or small letters; a hyphen is part of a word.
#[must_use]
pub fn says(text: &str, words: &[&str]) -> bool {
    let mut own = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    own.any(|word| words.iter().any(|other| word.eq_ignore_ascii_case(other)))
}

/// Words that may open a text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Heads {
    pub(super) words: Vec<String>,
    /// Their first letters, as bits: most texts open with none of them.
    letters: u32,
}

impl From<Vec<String>> for Heads {
    fn from(words: Vec<String>) -> Self {
        let letters = words.iter().fold(0, |all, word| all | letter(word));
        Self { words, letters }
    }
}

/// The first letter of a word as a bit, the same for a capital and a small one; other signs may share one.
pub(super) fn letter(word: &str) -> u32 {
    word.bytes().next().map_or(0, |byte| 1 << (byte & 0x1f))
}

/// The word of a list that opens a text, on a whole word; the longest.
pub(super) fn opening<'a>(list: &'a Heads, text: &str) -> Option<&'a str> {
    let text = text.trim_start();
    if list.letters & letter(text) == 0 {
        return None;
    }
    let opens = |word: &&String| {
        text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && ends_word(text, word.len())
    };
    list.words.iter().filter(opens).max_by_key(|word| word.len()).map(String::as_str)
}

/// Whether a word may begin at a byte: no letter or digit stands right before it, or it begins with a sign.
pub(super) fn starts_word(text: &str, at: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !letter(text[..at].chars().next_back()) || !letter(text[at..].chars().next())
}

/// Whether a word may end at a byte.
pub(super) fn ends_word(text: &str, at: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !letter(text[at..].chars().next()) || !letter(text[..at].chars().next_back())
}

pub(super) fn read<T: DeserializeOwned>(data: &str) -> T {
    serde_yaml::from_str(data).expect("internal: a test reads every list")
}
