//! Text with a name, and places in it.
//!
//! In come the bytes of a file, out comes a [`Source`] whose lines can be counted; a [`Span`] names a stretch of one.
//! Nothing here reads a file or knows what YAML is.

use std::ops::Range;
use std::sync::OnceLock;

/// The largest file that is read, in bytes; a larger one is one finding.
pub const SIZE_LIMIT: usize = 1024 * 1024;

/// The number of a source within one run: its place in the list of all that were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A stretch of one source, in bytes from 0, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source it lies in.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The stretch `range` of `source`.
    #[must_use]
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, start: range.start as u32, end: range.end as u32 }
    }

    /// The same stretch as a range of bytes, to slice the text with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The empty stretch where this one begins.
    #[must_use]
    pub fn head(self) -> Self {
        Self { end: self.start, ..self }
    }

    /// Whether `other` lies wholly inside this one.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.source == other.source && self.start <= other.start && other.end <= self.end
    }
}

/// What keeps the bytes of a file from being read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// The file is larger than [`SIZE_LIMIT`]; its size in bytes.
    TooLarge(u64),
    /// The bytes are not UTF-8; the text ends before the first that is not.
    NotUtf8(Encoding),
}

/// What the bytes seem to be instead of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, by its byte order mark or its zero bytes.
    Utf16,
    /// An old eight-bit encoding, most often Windows-1252.
    EightBit,
}

/// A text with a name.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its number in this run.
    pub id: SourceId,
    /// Its path as the user would write it, with `/`.
    pub name: String,
    /// Its text; where there is a defect, as much as could be read.
    pub text: String,
    /// What kept the rest from being read.
    pub defect: Option<Defect>,
    /// The byte at which each line begins, counted when it is first asked for: most files have nothing to tell.
    lines: OnceLock<Vec<u32>>,
}

/// A place as people and editors count it, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in Unicode scalars, from 1.
    pub column: usize,
}

impl Source {
    /// A source of text that is already known to be text.
    #[must_use]
    pub fn new(id: SourceId, name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id, name: name.into(), text: text.into(), defect: None, lines: OnceLock::new() }
    }

    /// A source of the bytes of a file, with the defect that keeps them from being text.
    #[must_use]
    pub fn from_bytes(id: SourceId, name: impl Into<String>, bytes: Vec<u8>) -> Self {
        if bytes.len() > SIZE_LIMIT {
            return Self::too_large(id, name, bytes.len() as u64);
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(id, name, text),
            Err(fault) => {
                let valid = fault.utf8_error().valid_up_to();
                let mut bytes = fault.into_bytes();
                let defect = Some(Defect::NotUtf8(guess(&bytes)));
                bytes.truncate(valid);
                let text = String::from_utf8(bytes).expect("internal: the prefix was found valid");
                Self { defect, ..Self::new(id, name, text) }
            }
        }
    }

    /// A source that is too large to be read, with its size in bytes.
    #[must_use]
    pub fn too_large(id: SourceId, name: impl Into<String>, size: u64) -> Self {
        Self { defect: Some(Defect::TooLarge(size)), ..Self::new(id, name, "") }
    }

    /// The text of a stretch of this source.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Line and column of a byte; a byte past the end counts as the end, and a byte order mark is no column.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = (offset as usize).min(self.text.len());
        let lines = self.lines();
        let line = lines.partition_point(|&start| start as usize <= offset).max(1);
        let start = lines[line - 1] as usize;
        let before = &self.text[start..offset];
        let before = before.strip_prefix('\u{feff}').filter(|_| line == 1).unwrap_or(before);
        Position { line, column: before.chars().count() + 1 }
    }

    /// The bytes of the line, from 1, without its line end.
    #[must_use]
    pub fn line(&self, line: usize) -> Range<usize> {
        let lines = self.lines();
        let start = lines[line - 1] as usize;
        let end = lines.get(line).map_or(self.text.len(), |&next| next as usize);
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| line_starts(&self.text))
    }
}

/// The texts that a finding may stand in: all that were read, and one that was read just now and follows them.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// Those that were read; the number of each is its place.
    pub read: &'a [Source],
    /// One that does not stand among them yet.
    pub fresh: Option<&'a Source>,
}

impl<'a> Sources<'a> {
    /// The source of a number.
    #[must_use]
    pub fn get(self, id: SourceId) -> Option<&'a Source> {
        self.fresh.filter(|source| source.id == id).or_else(|| self.read.get(id.0 as usize))
    }
}

fn line_starts(text: &str) -> Vec<u32> {
    let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
}

fn guess(bytes: &[u8]) -> Encoding {
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if marked || bytes.contains(&0) { Encoding::Utf16 } else { Encoding::EightBit }
}
