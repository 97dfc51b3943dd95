//! One line of block style taken apart without the parser, to see what its author meant where the parser gives up.

use std::ops::Range;

/// One line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its bytes without the line end.
    pub range: Range<usize>,
    /// Where its first letter or sign stands.
    pub indent: usize,
    /// Whether dashes of a list open it.
    pub dashed: bool,
    /// What stands after the dashes, without blanks at the end.
    pub content: Range<usize>,
    /// Its key, where a colon with a blank after it follows.
    pub key: Option<Range<usize>>,
    /// What stands after the key, or after the dashes where there is none; without a comment.
    pub value: Range<usize>,
}

/// The start of the letter that holds a byte, or the end of the text.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// A blank that is none in YAML: from Word, from the web, or invisible.
pub(super) fn exotic(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'
            ..='\u{200d}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// The spaces that stand for an exotic blank: none for an invisible one.
pub(super) fn plain_blank(c: char) -> &'static str {
    if matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}') { "" } else { " " }
}

/// A dash from Word or a bullet, which officials type for the dash of a list.
pub(super) fn bullet(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '•' | '·' | '▪' | '●' | '◦' | '‣' | '➢' | '✓' | '\u{f0b7}'
    )
}

/// Whether the word could be a key of the format: small letters, digits and underscores.
pub(super) fn key_like(word: &str) -> bool {
    word.len() >= 2
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// The place of the first colon of a text, where a word that could be a key stands before it.
pub(super) fn key_before_colon(text: &str) -> Option<usize> {
    let of_key = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'_';
    let end = text.bytes().position(|byte| !of_key(&byte))?;
    (text.as_bytes()[end] == b':' && key_like(&text[..end])).then_some(end)
}

impl Line {
    /// The line that holds a byte.
    pub(super) fn at(text: &str, at: usize) -> Self {
        let at = at.min(text.len());
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        Self::of(text, start)
    }

    /// The line that begins at a byte.
    fn of(text: &str, start: usize) -> Self {
        let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
        let end = start + text[start..end].trim_end_matches('\r').len();
        let blank = |c: char| matches!(c, ' ' | '\t') || exotic(c);
        let skip = |from: usize| end - text[from..end].trim_start_matches(blank).len();
        let indent = skip(start);
        let mut content = indent;
        while text[content..end].starts_with("- ") || text[content..end].starts_with("-\t") {
            content = skip(content + 1);
        }
        let last = content + text[content..end].trim_end().len();
        let key = key(&text[content..last]).map(|length| content..content + length);
        let mut value = content;
        if let Some(key) = &key {
            let colon = key.end
                + text[key.end..].find(':').expect("internal: a key is followed by its colon");
            value = skip(colon + 1).min(last);
        }
        let code = value + before_comment(&text[value..last]).trim_end().len();
        Self {
            range: start..end,
            indent,
            dashed: content > indent,
            content: content..last,
            key,
            value: value..code,
        }
    }

    /// Whether nothing but blanks or a comment stands on it.
    pub(super) fn empty(&self, text: &str) -> bool {
        let rest = &text[self.indent..self.range.end];
        rest.trim().is_empty() || rest.starts_with('#')
    }

    /// The next line below that holds something.
    pub(super) fn next(&self, text: &str) -> Option<Self> {
        let mut start = self.range.end;
        loop {
            start += text[start..].find('\n')? + 1;
            let line = Self::of(text, start);
            if !line.empty(text) {
                return Some(line);
            }
        }
    }

    /// The next line above that holds something.
    pub(super) fn previous(&self, text: &str) -> Option<Self> {
        let mut start = self.range.start;
        loop {
            let line = Self::at(text, start.checked_sub(1)?);
            if !line.empty(text) {
                return Some(line);
            }
            start = line.range.start;
        }
    }

    /// How far it is indented, in bytes of blanks.
    pub(super) fn depth(&self) -> usize {
        self.indent - self.range.start
    }

    /// What stands before its content: blanks and dashes.
    pub(super) fn lead(&self) -> Range<usize> {
        self.range.start..self.content.start
    }
}

/// The length of the key that a content opens with.
fn key(content: &str) -> Option<usize> {
    let from = match content.chars().next()? {
        quote @ ('"' | '\'') => 2 + content[1..].find(quote)?,
        '[' | '{' | '#' => return None,
        _ => 0,
    };
    let colon = content[from..].match_indices(':').map(|(at, _)| from + at).find(|&at| {
        let rest = &content[at + 1..];
        rest.is_empty() || rest.starts_with([' ', '\t'])
    })?;
    let key = content[..colon].trim_end();
    (!key.is_empty() && !key.contains(" #") && (from == 0 || key.len() == from))
        .then_some(key.len())
}

/// The part of a value before a comment that is meant as one: a `#` between blanks.
fn before_comment(value: &str) -> &str {
    let from =
        if value.starts_with(['"', '\'']) { value.rfind(['"', '\'']).unwrap_or(0) } else { 0 };
    let comment = value[from..].match_indices(" #").map(|(at, _)| from + at).find(|&at| {
        let rest = &value[at + 2..];
        rest.is_empty() || rest.starts_with([' ', '\t'])
    });
    comment.map_or(value, |at| &value[..at])
}
