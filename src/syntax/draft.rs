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
        let mut text = String::with_capacity(self.text.len() + 64);
        let mut done = 0;
        for (range, put) in changes {
            text.push_str(&self.text[done..range.start]);
            text.push_str(put);
            done = range.end;
        }
        text.push_str(&self.text[done..]);
        Self { text, splices: self.spliced(changes) }
    }

    /// The splices of old and those of new changes, of which those that overlap become one.
    fn spliced(&self, changes: &[Change]) -> Vec<Splice> {
        let mut splices = Vec::with_capacity(self.splices.len() + changes.len());
        let mut old = self.splices.iter().peekable();
        let mut new = changes.iter().peekable();
        // How many bytes the new changes have put in and taken out so far.
        let (mut put, mut taken) = (0, 0);
        while let Some(first) = new.peek() {
            while let Some(splice) = old.next_if(|splice| splice.to.end <= first.0.start) {
                splices.push(splice.moved(put, taken));
            }
            let mut to = first.0.clone();
            let (before_put, before_taken) = (put, taken);
            let mut letters = false;
            loop {
                if let Some(splice) =
                    old.next_if(|splice| splice.to.start < to.end && to.start < splice.to.end)
                {
                    to = to.start.min(splice.to.start)..to.end.max(splice.to.end);
                    letters |= splice.letters;
                } else if let Some((range, text)) =
                    new.next_if(|(range, _)| range.start < to.end || *range == to)
                {
                    to.end = to.end.max(range.end);
                    letters |= !(blank(&self.text[range.clone()]) && blank(text));
                    put += text.len();
                    taken += range.len();
                } else {
                    break;
                }
            }
            let stretch = to.start + before_put - before_taken..to.end + put - taken;
            // What was taken out right before it stays before it.
            let floor = splices.last().map_or(0, |splice: &Splice| splice.from.end);
            let from = self.origin(to);
            let from = from.start.max(floor)..from.end.max(floor);
            splices.push(Splice { from, to: stretch, letters });
        }
        splices.extend(old.map(|splice| splice.moved(put, taken)));
        splices
    }

    /// The stretch of the original that a stretch of the copy stands for.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let end = self.end(range.end);
        if range.is_empty() {
            return end..end;
        }
        let start = self.start(range.start);
        start..end.max(start)
    }

    /// A byte of the copy at which something begins, in the original: after all that was taken out before it.
    fn start(&self, at: usize) -> usize {
        let touching = self.splices.partition_point(|splice| splice.to.start <= at);
        match touching.checked_sub(1).map(|last| &self.splices[last]) {
            Some(splice) if at < splice.to.end => splice.from.start,
            Some(splice) => splice.from.end + at - splice.to.end,
            None => at,
        }
    }

    /// A byte of the copy at which something ends, in the original: before all that was taken out after it.
    fn end(&self, at: usize) -> usize {
        let next = self.splices.partition_point(|splice| splice.to.end < at);
        if let Some(splice) = self.splices.get(next).filter(|splice| splice.to.start < at) {
            return splice.from.end;
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

impl Splice {
    /// The same splice after bytes were put in and taken out before it.
    fn moved(&self, put: usize, taken: usize) -> Self {
        let to = self.to.start + put - taken..self.to.end + put - taken;
        Self { to, ..self.clone() }
    }
}

fn blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || super::line::exotic(c))
}
