//! Changes put into a text.

use super::way::Change;

/// The text after changes that do not overlap; none where one of them has no place in it. Of insertions at one place the
/// first stands first.
pub(super) fn applied<'c>(
    text: &str,
    changes: impl IntoIterator<Item = &'c Change>,
) -> Option<String> {
    let mut changes: Vec<&Change> = changes.into_iter().collect();
    changes.sort_by_key(|change| (change.range.start, change.range.end));
    let mut after = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for change in changes {
        after.push_str(text.get(at..change.range.start)?);
        text.get(change.range.clone())?;
        after.push_str(&change.text);
        at = change.range.end;
    }
    after.push_str(text.get(at..)?);
    Some(after)
}

/// Where a byte stands after changes; one that was replaced stands where the change begins.
pub(super) fn moved<'c>(at: usize, changes: impl IntoIterator<Item = &'c Change>) -> usize {
    let (mut grown, mut shrunk, mut inside) = (0, 0, 0);
    for change in changes {
        if change.range.end <= at {
            grown += change.text.len();
            shrunk += change.range.len();
        } else if change.range.start <= at {
            inside = at - change.range.start;
        }
    }
    at + grown - shrunk - inside
}

/// A text with the line ends of the one that it is put into.
pub(super) fn line_ends_of(whole: &str, text: &str) -> String {
    let end = whole.find('\n').filter(|&end| whole[..end].ends_with('\r'));
    if end.is_none() || !text.contains('\n') {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}
