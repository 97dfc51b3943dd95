//! A text cut into words, numbers and signs, with their places: the first step of every grammar of a scalar.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters.
    Word,
    /// A run of digits, with the points and commas between digits.
    Number,
    /// Any other single character that is no blank.
    Sign,
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Its first byte as a small letter: most words that are compared with it differ there.
    first: u8,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
}

/// The tokens of a text; a place past the end is an empty sign, so that grammars need no bounds.
pub(super) struct Tokens<'a> {
    /// The text.
    pub(super) text: &'a str,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts a text.
    pub(super) fn new(text: &'a str) -> Self {
        let mut list = Vec::with_capacity(text.len() / 4 + 1);
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            let mut end = start + first.len_utf8();
            let kind = if first.is_alphabetic() {
                while let Some((at, letter)) = rest.next_if(|(_, next)| next.is_alphabetic()) {
                    end = at + letter.len_utf8();
                }
                Kind::Word
            } else if first.is_ascii_digit() {
                while let Some(&(at, next)) = rest.peek() {
                    let joint = matches!(next, '.' | ',') && followed_by_digit(text, at);
                    if !next.is_ascii_digit() && !joint {
                        break;
                    }
                    end = at + 1;
                    rest.next();
                }
                Kind::Number
            } else if first.is_whitespace() {
                continue;
            } else {
                Kind::Sign
            };
            let first = text.as_bytes()[start].to_ascii_lowercase();
            list.push(Token { kind, first, start, end });
        }
        Self { text, list }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at a place.
    pub(super) fn at(&self, place: usize) -> Token {
        let end = self.text.len();
        self.list.get(place).copied().unwrap_or(Token {
            kind: Kind::Sign,
            first: 0,
            start: end,
            end,
        })
    }

    /// The characters of the token at a place.
    pub(super) fn str(&self, place: usize) -> &'a str {
        let token = self.at(place);
        &self.text[token.start..token.end]
    }

    /// The text from the token `from` to the one before `to`.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        if from >= to { "" } else { &self.text[self.at(from).start..self.at(to - 1).end] }
    }

    /// The bytes of the same stretch.
    pub(super) fn range(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        if from >= to {
            self.at(from).start..self.at(from).start
        } else {
            self.at(from).start..self.at(to - 1).end
        }
    }

    /// Whether the token at a place is this word, in capitals or small letters.
    #[inline]
    pub(super) fn is(&self, place: usize, word: &str) -> bool {
        self.may_open(place, word) && self.str(place).eq_ignore_ascii_case(word)
    }

    /// Whether the token at a place begins as this text does.
    #[inline]
    fn may_open(&self, place: usize, text: &str) -> bool {
        let first = self.list.get(place).map_or(0, |token| token.first);
        first == text.as_bytes().first().map_or(0, u8::to_ascii_lowercase)
    }

    /// Whether the token at a place is one of these words.
    pub(super) fn is_any(&self, place: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(place, word))
    }

    /// Whether the token at a place is a number.
    pub(super) fn is_number(&self, place: usize) -> bool {
        place < self.len() && self.at(place).kind == Kind::Number
    }

    /// Whether the token at a place is a word.
    pub(super) fn is_word(&self, place: usize) -> bool {
        place < self.len() && self.at(place).kind == Kind::Word
    }

    /// Whether the token at a place is a dash of any length.
    pub(super) fn is_dash(&self, place: usize) -> bool {
        matches!(self.str(place), "-" | "–" | "—" | "−" | "‑" | "‐")
    }

    /// Whether no blank stands between the token at a place and the one before it.
    pub(super) fn glued(&self, place: usize) -> bool {
        place > 0 && place < self.len() && self.at(place - 1).end == self.at(place).start
    }

    /// The place after a phrase, its tokens parted by single blanks, if it stands at `place`; `-` is any dash.
    #[inline]
    pub(super) fn phrase(&self, place: usize, phrase: &str) -> Option<usize> {
        let may = self.may_open(place, phrase) || phrase.starts_with('-');
        may.then(|| self.whole_phrase(place, phrase)).flatten()
    }

    fn whole_phrase(&self, place: usize, phrase: &str) -> Option<usize> {
        let mut next = place;
        for word in phrase.split(' ') {
            let fits = if word == "-" { self.is_dash(next) } else { self.is(next, word) };
            if !fits {
                return None;
            }
            next += 1;
        }
        Some(next)
    }
}

fn followed_by_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// A text with its runs of blanks made one, and without blanks and stray separators at its ends.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let clings = word.starts_with([',', ';', ')', '.']) || out.ends_with('(');
        if !out.is_empty() && !clings {
            out.push(' ');
        }
        out.push_str(word);
    }
    let stray = |sign: char| matches!(sign, ',' | ';' | ':' | '.' | '-' | '–' | '=' | ' ' | '"');
    let core = out.trim_matches(stray);
    let inner = core.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(core).trim().to_owned()
}
