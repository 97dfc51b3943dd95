//! Choosing cases in HTML without script: classes by the numbers of axes and cases, and the rules of CSS between them.
//!
//! No word of a standard stands in a class or a rule. Where `:has` is not known the rules are none, and all is seen.

use std::collections::BTreeSet;

use super::html_text::put;
use super::kasus::{Choice, When};

/// The rules that a page needs, gathered while its elements are written.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// How many cases each axis has.
    pub(super) sizes: Vec<usize>,
    /// The axes that something in the page tells apart.
    pub(super) used: BTreeSet<usize>,
    css: String,
    count: usize,
}

impl Rules {
    /// No rules yet, for axes of these sizes.
    pub(super) fn new(sizes: Vec<usize>) -> Self {
        Self { sizes, ..Self::default() }
    }

    /// The classes of what holds for some cases.
    pub(super) fn held(&mut self, when: &When) -> String {
        let mut out = String::new();
        for (axis, cases) in &when.0 {
            self.used.insert(*axis);
            put(&mut out, format_args!("u-{axis} "));
            for case in cases {
                put(&mut out, format_args!("k-{axis}-{case} "));
            }
        }
        out.trim_end().to_owned()
    }

    /// The class of what is hidden for some choices, in which of `axes` those that are absent are not chosen; none where
    /// there is no such choice.
    pub(super) fn hidden(&mut self, choices: &[Choice], axes: &[usize]) -> Option<String> {
        let chosen = choices.iter().map(|choice| self.selector(choice, axes)).collect();
        self.rule(chosen, "s", "none")
    }

    /// The classes of what is seen for some choices alone, and never in print.
    pub(super) fn shown(&mut self, choices: &[Choice], axes: &[usize]) -> Option<String> {
        let chosen = choices.iter().map(|choice| self.selector(choice, axes)).collect();
        self.rule(chosen, "t", "block").map(|class| format!("menurut-pilihan {class}"))
    }

    fn rule(&mut self, chosen: Vec<String>, kind: &str, display: &str) -> Option<String> {
        if chosen.is_empty() {
            return None;
        }
        self.count += 1;
        let class = format!("{kind}-{}", self.count);
        let selectors: Vec<String> =
            chosen.into_iter().map(|chosen| format!("html{chosen} .{class}")).collect();
        put(&mut self.css, format_args!("  {} {{ display: {display}; }}\n", selectors.join(", ")));
        Some(class)
    }

    /// A choice as a selector; of `axes` those that are not in it are not chosen.
    fn selector(&mut self, choice: &Choice, axes: &[usize]) -> String {
        let mut out = String::new();
        for (axis, case) in choice {
            self.used.insert(*axis);
            put(&mut out, format_args!(":has(#kasus-{axis}-{case}:checked)"));
        }
        for axis in axes.iter().filter(|axis| !choice.contains_key(axis)) {
            self.used.insert(*axis);
            put(&mut out, format_args!(":has(#kasus-{axis}-semua:checked)"));
        }
        out
    }

    /// All rules; empty where there is nothing to choose.
    pub(super) fn css(&self) -> String {
        let mut out = String::new();
        for axis in &self.used {
            for case in 0..self.sizes[*axis] {
                put(
                    &mut out,
                    format_args!(
                        "  html:has(#kasus-{axis}-{case}:checked) .u-{axis}:not(.k-{axis}-{case}) {{ display: none; }}\n"
                    ),
                );
            }
        }
        out.push_str(&self.css);
        if out.is_empty() { out } else { format!("@media screen {{\n{out}}}") }
    }

    /// The names that the choice needs in the page.
    pub(super) fn ids(&self) -> impl Iterator<Item = String> {
        self.sizes.iter().enumerate().flat_map(|(axis, size)| {
            (0..*size)
                .map(move |case| format!("kasus-{axis}-{case}"))
                .chain([format!("kasus-{axis}-semua")])
        })
    }
}
