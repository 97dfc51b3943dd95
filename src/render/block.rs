//! The tree of blocks in which every content and every theme meet.

use std::fmt::Write as _;

use super::kasus::{Answer, When};

/// One block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading.
    Heading {
        /// Its level, 1 for the title; in blocks made from the model, 1 is the first below the component's own.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture that stands by itself.
    Figure(Figure),
    /// A named container, which a theme may lay out in its own way; one that does not know it shows its children.
    Container {
        /// Its name, as after `:::`.
        name: String,
        /// What stands in it.
        children: Vec<Block>,
    },
    /// What holds for some cases alone.
    Case {
        /// The cases.
        when: When,
        /// What stands in it.
        children: Vec<Block>,
    },
    /// What is said by the reader's choice of cases.
    Choice {
        /// The axes on which it depends.
        axes: Vec<usize>,
        /// The answers, the first of them for who has not chosen.
        answers: Vec<Answer>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Text that keeps its lines and spaces.
    Verbatim(String),
    /// A line that parts what stands above from what stands below.
    Rule,
}

/// A list and its items, each of them blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List {
    /// What stands before each item.
    pub marker: Marker,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A point.
    Bullet,
    /// A number, from this one on.
    Number(usize),
    /// A box to tick, where the target has boxes; a point elsewhere.
    Check,
}

/// A table with one row of heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// How each column is set.
    pub align: Vec<Align>,
    /// The heads of the columns.
    pub head: Vec<Vec<Inline>>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// For which cases each row holds; empty where all rows hold for all.
    pub only: Vec<When>,
}

/// How a column of a table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Flush left, for words.
    Left,
    /// Centred.
    Centre,
    /// Flush right, for numbers and money.
    Right,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its path as the file writes it, an address, or a name such as `spp:logo`.
    pub source: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The words below it; none for an ornament.
    pub caption: Vec<Inline>,
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Plain text.
    Text(String),
    /// Strongly stressed.
    Strong(Vec<Inline>),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// Code, or characters to be typed as they stand.
    Code(String),
    /// A link; its address was found safe by [`safe_address`] or is a place in the page, `#…`.
    Link {
        /// Where it leads.
        address: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// What is said of the words before it, which a theme may set apart.
    Note(Vec<Inline>),
    /// The end of a line inside a paragraph.
    Break,
}

impl Block {
    /// A paragraph of plain text.
    #[must_use]
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::Text(text.into())])
    }

    /// A named container.
    #[must_use]
    pub(super) fn container(name: &str, children: Vec<Self>) -> Self {
        Self::Container { name: name.to_owned(), children }
    }

    /// A list with `marker`.
    #[must_use]
    pub(super) fn list(marker: Marker, items: Vec<Vec<Self>>) -> Self {
        Self::List(List { marker, items })
    }
}

impl Inline {
    /// Plain text.
    #[must_use]
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Strongly stressed plain text.
    #[must_use]
    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self::Strong(vec![Self::text(text)])
    }

    /// A link on plain text, or the text alone where the address could do more than lead somewhere.
    #[must_use]
    pub(super) fn link(text: impl Into<String>, address: &str) -> Self {
        match safe_address(address) {
            Some(address) => Self::Link { address, content: vec![Self::text(text)] },
            None => Self::text(text),
        }
    }
}

/// The address in characters that no target bends, if it is one of the web, of mail or of a telephone; nothing for any other.
#[must_use]
pub(super) fn safe_address(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let known = match scheme.as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|rest| !rest.is_empty()),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    known.then(|| format!("{scheme}:{}", percent_encoded(rest)))
}

/// The text with every character in percent code that is neither common in an address nor harmless in all targets.
#[must_use]
pub(super) fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte) {
            out.push(byte as char);
        } else {
            write!(out, "%{byte:02X}").expect("internal: a string takes all text");
        }
    }
    out
}

/// The words of inline runs without their dress.
#[must_use]
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. } => out.push_str(&plain(inner)),
            Inline::Note(inner) => {
                out.push(' ');
                out.push_str(&plain(inner));
            }
            Inline::Break => out.push(' '),
        }
    }
    out
}
