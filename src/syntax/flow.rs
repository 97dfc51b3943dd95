//! Brackets taken apart without the parser: the pieces between the commas of the innermost bracket around a place.

use std::ops::Range;

use super::line::floor;

/// How far brackets are followed, in bytes.
const REACH: usize = 16 * 1024;

/// What stands between two commas.
#[derive(Clone)]
pub(super) struct Piece {
    /// The whole, `key: value`.
    pub whole: Range<usize>,
    /// What stands after the key, or the whole.
    pub value: Range<usize>,
    /// The comma or bracket that ends it.
    pub until: usize,
}

/// One bracket whose end has not been seen.
struct Open {
    pieces: Vec<Piece>,
    start: usize,
    colon: Option<usize>,
}

/// What stands between the commas of the innermost bracket around `at`, of those that open at `open`; nothing where they
/// close before it.
pub(super) fn around(text: &str, open: usize, at: usize) -> Option<Vec<Piece>> {
    let bytes = text.as_bytes();
    let end = floor(text, open + REACH);
    let mut stack: Vec<Open> = Vec::new();
    let mut depth_at = None;
    let mut place = open;
    // Whether a quote here opens a quoted text: only at the start of a value.
    let mut fresh = true;
    while place < end {
        if place >= at && depth_at.is_none() {
            depth_at = Some(stack.len());
            stack.last()?;
        }
        match bytes[place] {
            b'[' | b'{' => {
                stack.push(Open { pieces: Vec::new(), start: place + 1, colon: None });
                fresh = true;
            }
            b']' | b'}' => {
                let mut closed = stack.pop()?;
                closed.piece(text, place);
                if depth_at.is_some_and(|depth| stack.len() < depth) {
                    return Some(closed.pieces);
                }
                if stack.is_empty() {
                    return None;
                }
                fresh = false;
            }
            b',' => {
                stack.last_mut()?.piece(text, place);
                fresh = true;
            }
            b':' if bytes.get(place + 1).is_none_or(|next| b" \t\r\n,]}".contains(next)) => {
                let open = stack.last_mut()?;
                open.colon = open.colon.or(Some(place));
                fresh = true;
            }
            quote @ (b'"' | b'\'') if fresh => {
                let rest = text[place + 1..end].find([quote as char, '\n']);
                place += rest.map_or(0, |length| length + 1);
                fresh = false;
            }
            b'#' if place > open && matches!(bytes[place - 1], b' ' | b'\t') => {
                place += text[place..end].find('\n').unwrap_or(end - place);
                continue;
            }
            b' ' | b'\t' | b'\r' => {}
            // Where brackets stay open, the next line that is a key again ends them.
            b'\n' if depth_at.is_some() => break,
            b'\n' => fresh = true,
            _ => fresh = false,
        }
        place += 1;
    }
    let mut open = stack.pop()?;
    open.piece(text, place.min(text.len()));
    Some(open.pieces)
}

/// Where the bracket that opens at `open` closes, over as many lines as it takes.
pub(super) fn closing(text: &str, open: usize) -> Option<usize> {
    let end = floor(text, open + REACH);
    let mut depth = 0_usize;
    let mut comment = false;
    for (at, byte) in text.as_bytes()[open..end].iter().enumerate() {
        match byte {
            b'\n' => comment = false,
            b'#' if text[open..open + at].ends_with([' ', '\t']) => comment = true,
            _ if comment => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open + at);
        }
    }
    None
}

impl Open {
    /// Ends the piece before `end`.
    fn piece(&mut self, text: &str, end: usize) {
        let trim = |range: Range<usize>| {
            let slice = &text[range.clone()];
            let start = range.start + slice.len() - slice.trim_start().len();
            start..(range.start + slice.trim_end().len()).max(start)
        };
        let whole = trim(self.start..end);
        let value = self.colon.map_or(whole.clone(), |colon| trim(colon + 1..end));
        self.pieces.push(Piece { whole, value, until: end });
        self.start = end + 1;
        self.colon = None;
    }
}
