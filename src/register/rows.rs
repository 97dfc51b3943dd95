//! Rows of comma-separated values (RFC 4180), one a line, read in place.

use std::borrow::Cow;

/// The fields of a row.
pub(super) type Row = Vec<Cow<'static, str>>;

/// Every row after the header.
pub(super) fn all(data: &'static str) -> impl Iterator<Item = Row> {
    data.lines().skip(1).map(fields)
}

/// The fields of one line; a doubled quote inside quotes is one quote.
pub(super) fn fields(line: &'static str) -> Row {
    let mut row = Row::with_capacity(12);
    let mut rest = line;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted),
            None => rest.split_once(',').map_or((Cow::Borrowed(rest), None), |(field, after)| {
                (Cow::Borrowed(field), Some(after))
            }),
        };
        row.push(field);
        match after {
            Some(after) => rest = after,
            None => return row,
        }
    }
}

/// A field in quotes, its opening quote already read, and what follows its comma.
fn quoted_field(quoted: &'static str) -> (Cow<'static, str>, Option<&'static str>) {
    let bytes = quoted.as_bytes();
    let mut at = 0;
    let mut doubled = false;
    while at < bytes.len() {
        if bytes[at] == b'"' {
            if bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            doubled = true;
            at += 1;
        }
        at += 1;
    }
    let inner = &quoted[..at.min(quoted.len())];
    let field =
        if doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
    (field, quoted.get(at + 1..).and_then(|rest| rest.strip_prefix(',')))
}
