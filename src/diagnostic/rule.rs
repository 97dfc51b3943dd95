//! What a rule is: its name, how grave it is, its law and its page.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Should be mended.
    Warning,
    /// Must be mended before the standard is published.
    Error,
}

/// How strictly a project is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// The ten components of the founding document.
    #[default]
    Inti,
    /// All fourteen of UU 25/2009 Pasal 21, and everything that a statute commands.
    Uu25,
    /// Good practice as well.
    Ketat,
}

/// The severity in each profile, inti, uu25 and ketat; `None` is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade(pub [Option<Severity>; 3]);

impl Grade {
    /// An error in every profile.
    pub const ERROR: Self = Self([Some(Severity::Error); 3]);
    /// A warning in every profile.
    pub const WARNING: Self = Self([Some(Severity::Warning); 3]);
    /// A note in every profile.
    pub const INFO: Self = Self([Some(Severity::Info); 3]);

    /// The three letters of `rules.md`, such as `"WWE"` or `"-IW"`: E error, W warning, I info, - off.
    ///
    /// # Panics
    /// On any other letters; every call is a constant, so that it would not compile.
    #[must_use]
    pub const fn new(letters: &str) -> Self {
        let letters = letters.as_bytes();
        assert!(letters.len() == 3, "a grade has one letter for each profile");
        Self([severity(letters[0]), severity(letters[1]), severity(letters[2])])
    }

    /// The severity in `profile`; `None` is off.
    #[must_use]
    pub fn under(self, profile: Profile) -> Option<Severity> {
        self.0[profile as usize]
    }
}

const fn severity(letter: u8) -> Option<Severity> {
    match letter {
        b'E' => Some(Severity::Error),
        b'W' => Some(Severity::Warning),
        b'I' => Some(Severity::Info),
        b'-' => None,
        _ => panic!("a severity is E, W, I or -"),
    }
}

/// One piece of law, or good practice, behind a rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ground {
    /// The act's slug in the register, such as `uu-25-2009`.
    pub act: &'static str,
    /// The article as it is cited, such as `Pasal 21 huruf d`; empty for the whole act.
    pub article: &'static str,
    /// What it says, in Indonesian, in our own words.
    pub text: &'static str,
}

/// A rule: the row of metadata that stands over its code.
#[derive(Debug)]
pub struct Rule {
    /// Its only identifier: kebab-case Indonesian, the fault, readable after "abaikan".
    pub name: &'static str,
    /// Its severity in each profile.
    pub grade: Grade,
    /// Its law; empty means good practice, or the format itself.
    pub grounds: &'static [Ground],
    /// Its manual and its test, in Markdown: `# id`, `# en`, then blocks `bad`, `good`, `fixed`.
    pub page: &'static str,
    /// Rules that stay silent at the same value when this one speaks.
    pub silences: &'static [&'static str],
    /// Whether it can be neither turned off nor silenced by a comment.
    pub locked: bool,
    /// Whether it speaks because of today's date; such a finding never refuses a render.
    pub dated: bool,
}

impl Rule {
    /// A rule that can be turned off and does not depend on the day.
    #[must_use]
    pub const fn new(name: &'static str, grade: Grade, page: &'static str) -> Self {
        Self { name, grade, grounds: &[], page, silences: &[], locked: false, dated: false }
    }

    /// A rule of a room: an error about the file itself, which can be neither turned off nor silenced.
    #[must_use]
    pub const fn locked(name: &'static str, page: &'static str) -> Self {
        Self { locked: true, ..Self::new(name, Grade::ERROR, page) }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}
