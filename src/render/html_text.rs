//! Inline runs and tables as HTML, and names in a page.

use std::fmt::{self, Write as _};

use super::block::{Align, Inline, Table};
use super::escape::html as escaped;

/// Words as a name in the page: letters and digits, hyphens between.
pub(super) fn slug(words: &str) -> String {
    let mut out = String::new();
    for char in words.chars() {
        if char.is_ascii_alphanumeric() {
            out.push(char.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "bagian".to_owned() } else { out.to_owned() }
}

/// A table that scrolls by itself where the page is too narrow for it; `name` tells it from the others of the page.
///
/// `rows` are the classes of its rows, none or as many as it has; `hidden` is a class of the whole, with a blank before it.
pub(super) fn write_table(
    table: &Table,
    name: &str,
    rows: &[String],
    hidden: &str,
    out: &mut String,
) {
    let class = |at: usize| match table.align.get(at) {
        Some(Align::Right) => " class=\"kanan\"",
        Some(Align::Centre) => " class=\"tengah\"",
        _ => "",
    };
    put(
        out,
        format_args!(
            "<section class=\"gulir{hidden}\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<thead><tr>",
            escaped(name)
        ),
    );
    for (at, cell) in table.head.iter().enumerate() {
        put(out, format_args!("<th scope=\"col\"{}>{}</th>", class(at), inlines(cell)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (at, row) in table.rows.iter().enumerate() {
        match rows.get(at).filter(|class| !class.is_empty()) {
            Some(class) => put(out, format_args!("<tr class=\"{class}\">")),
            None => out.push_str("<tr>"),
        }
        for (at, cell) in row.iter().enumerate() {
            if at == 0 && row.len() > 1 {
                put(out, format_args!("<th scope=\"row\"{}>{}</th>", class(at), inlines(cell)));
            } else {
                put(out, format_args!("<td{}>{}</td>", class(at), inlines(cell)));
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

/// Adds formatted text.
pub(super) fn put(out: &mut String, text: fmt::Arguments<'_>) {
    out.write_fmt(text).expect("internal: a string takes all text");
}

/// Inline runs as HTML.
pub(super) fn inlines(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_inlines(inlines, &mut out);
    out
}

fn write_inlines(inlines: &[Inline], out: &mut String) {
    let wrapped = |tag: &str, inner: &[Inline], out: &mut String| {
        put(out, format_args!("<{tag}>"));
        write_inlines(inner, out);
        let name = tag.split(' ').next().unwrap_or(tag);
        put(out, format_args!("</{name}>"));
    };
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(&escaped(text)),
            Inline::Strong(inner) => wrapped("strong", inner, out),
            Inline::Emphasis(inner) => wrapped("em", inner, out),
            Inline::Code(text) => put(out, format_args!("<code>{}</code>", escaped(text))),
            Inline::Link { address, content } => {
                wrapped(&format!("a href=\"{}\"", escaped(address)), content, out);
            }
            Inline::Note(inner) => wrapped("span class=\"keterangan\"", inner, out),
            Inline::Break => out.push_str("<br>"),
        }
    }
}
