//! How a value is written where a template puts it, so that it stays text in every target.

use std::fmt::Write as _;

/// The sign before a placeholder for blocks; no value can hold it, since [`markdown`] drops it.
pub(super) const OPEN: char = '\u{E000}';
/// The sign after a placeholder.
pub(super) const CLOSE: char = '\u{E001}';

/// A value as Markdown that means nothing but itself: a backslash before all ASCII punctuation, every blank one space.
///
/// The backslashes never reach a reader, for what is written is read again and put down by a target's own rules.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut blank = false;
    for char in text.chars() {
        if char.is_whitespace() && char != '\u{A0}' {
            blank = true;
            continue;
        }
        if matches!(char, OPEN | CLOSE) || char.is_control() {
            continue;
        }
        if blank {
            out.push(' ');
            blank = false;
        }
        if char.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

/// A value as the inside of a CSS string: everything but letters and digits as a hex escape, which no string can end early.
pub(super) fn css(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for char in text.chars() {
        if char.is_ascii_alphanumeric() {
            out.push(char);
        } else {
            write!(out, "\\{:06x}", u32::from(char)).expect("internal: a string takes all text");
        }
    }
    out
}

/// A value as text or as the inside of a quoted attribute of HTML.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            char if char.is_control() && char != '\n' && char != '\t' => {}
            char => out.push(char),
        }
    }
    out
}
