//! A working copy of a text with repairs in it, in which every place can be told in the original.

use std::ops::Range;

/// One stretch of the working copy put in the place of another: its bytes there, and the text.
pub(super) type Change = (Range<usize>, String);

/// A text in which some stretches are replaced.
#[derive(Clone)]
pub(super) struct Draft {
    /// The working copy.
    pub text: String,
    /// What is replaced, in the order of the text.
    pub splices: Vec<Splice>,
}

/// A stretch of the original and what stands for it.
#[derive(Clone)]
pub(super) struct Splice {
    /// Its bytes in the original.
    pub from: Range<usize>,
    /// Its bytes in the working copy.
    pub to: Range<usize>,
    /// Whether letters, not only blanks, were changed: a value that touches it is not read as it stands.
    pub letters: bool,
}

impl Draft {
    /// The original as it stands.
    pub(super) fn of(text: &str) -> Self {
        Self { text: text.to_owned(), splices: Vec::new() }
    }

    /// The copy with more changes, which are in order and do not overlap.
    pub(super) fn with(&self, changes: &[Change]) -> Self {
        let mut draft = self.clone();
        for (range, text) in changes.iter().rev() {
            draft.change(range.clone(), text);
        }
        draft
    }

    /// One change; what lies before it keeps its place.
    fn change(&mut self, range: Range<usize>, text: &str) {
        let overlaps = |splice: &Splice| splice.to.start < range.end && range.start < splice.to.end;
        let mut letters = !(blank(&self.text[range.clone()]) && blank(text));
        let mut to = range.clone();
        for splice in self.splices.iter().filter(|splice| overlaps(splice)) {
            to = to.start.min(splice.to.start)..to.end.max(splice.to.end);
            letters |= splice.letters;
        }
        let from = self.origin(to.clone());
        let grown = |at: usize| at + text.len() - range.len();
        let first = self.splices.partition_point(|splice| splice.to.end <= to.start);
        self.splices.retain(|splice| !overlaps(splice));
        self.splices.insert(first, Splice { from, to: to.start..grown(to.end), letters });
        for splice in &mut self.splices[first + 1..] {
            splice.to = grown(splice.to.start)..grown(splice.to.end);
        }
        self.text.replace_range(range.clone(), text);
    }

    /// The stretch of the original that a stretch of the copy stands for.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start, |splice, at| at < splice.to.end);
        let end = self.place(range.end, |splice, at| at <= splice.to.start).max(start);
        start..end
    }

    /// One byte of the copy in the original; `before` tells whether a byte that touches a splice lies at its head.
    fn place(&self, at: usize, before: fn(&Splice, usize) -> bool) -> usize {
        let next = self.splices.partition_point(|splice| splice.to.end < at);
        let inside =
            self.splices[next..].iter().find(|splice| splice.to.start <= at && at <= splice.to.end);
        if let Some(splice) = inside {
            return if before(splice, at) { splice.from.start } else { splice.from.end };
        }
        match next.checked_sub(1).map(|last| &self.splices[last]) {
            Some(splice) => splice.from.end + at - splice.to.end,
            None => at,
        }
    }

    /// Whether a stretch of the copy touches letters that were changed.
    pub(super) fn touched(&self, range: Range<usize>) -> bool {
        let next = self.splices.partition_point(|splice| splice.to.end < range.start);
        self.splices[next..].iter().take_while(|splice| splice.to.start <= range.end).any(
            |splice| splice.letters && splice.to.start < range.end && range.start < splice.to.end,
        )
    }
}

fn blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || super::line::exotic(c))
}
