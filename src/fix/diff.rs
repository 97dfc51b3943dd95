//! What a text becomes, as a unified diff.

use similar::TextDiff;

/// The lines that change with three around them, as other programs apply them; empty where none does.
#[must_use]
pub fn diff(name: &str, before: &str, after: &str) -> String {
    // A line ends at `\n` alone, as those programs count.
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    let name = name.replace(char::is_control, "\u{fffd}");
    diff.unified_diff().context_radius(3).header(&name, &name).to_string()
}
