//! `--for`: which cases of each standard are chosen.

use super::standar;
use crate::cli::trouble::Trouble;
use crate::diagnostic::nearest;
use crate::project::Standard;

/// What the names of cases mean for one standard.
pub(super) enum Chosen {
    /// The chosen cases in declared order; none means that nothing is chosen.
    Cases(Vec<String>),
    /// It does not know one of the names.
    Unknown,
}

/// The chosen cases of each standard.
pub(super) fn choose(standards: &[Standard], names: &[String]) -> Result<Vec<Chosen>, Trouble> {
    for name in names {
        if !standards.iter().any(|standard| standar(standard).varian.find(name).is_some()) {
            let known = standards.iter().flat_map(|standard| standar(standard).varian.kasus());
            let known: Vec<&str> = known.map(|kasus| kasus.nama.text.as_str()).collect();
            let near = nearest(name, &known);
            return Err(Trouble::NoCase { name: name.clone(), near: near.map(ToOwned::to_owned) });
        }
    }
    standards.iter().map(|standard| of_one(standard, names)).collect()
}

fn of_one(standard: &Standard, names: &[String]) -> Result<Chosen, Trouble> {
    let varian = &standar(standard).varian;
    let mut axes = Vec::new();
    for name in names {
        let Some((axis, _)) = varian.find(name) else { return Ok(Chosen::Unknown) };
        axes.push((axis, name));
    }
    axes.sort();
    axes.dedup();
    if let Some(pair) = axes.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        let [one, other] = [pair[0].1.clone(), pair[1].1.clone()];
        return Err(Trouble::OneAxis { one, other });
    }
    let chosen = varian.kasus().filter(|kasus| names.iter().any(|name| *name == kasus.nama.text));
    Ok(Chosen::Cases(chosen.map(|kasus| kasus.nama.text.to_string()).collect()))
}
