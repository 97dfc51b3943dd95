//! One decree with two dates.

use std::collections::BTreeMap;

use super::bare;
use crate::diagnostic::{Diagnostic, Grade, Rule, Text};
use crate::lint::{Ditetapkan, Gist};

pub(super) static RULE: Rule = Rule::new(
    "penetapan-bertentangan",
    Grade::new("WWE"),
    include_str!("penetapan_bertentangan.md"),
);

pub(super) fn check(gists: &[&Gist], found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(String, i16), &Ditetapkan> = BTreeMap::new();
    for decree in gists.iter().flat_map(|gist| &gist.penetapan) {
        let number = bare(&decree.nomor.text);
        // A number is given once in a year, but anew in the next.
        match first.get(&(number.clone(), decree.tanggal.year())) {
            Some(other) if other.tanggal != decree.tanggal => found.push(differs(decree, other)),
            Some(_) => {}
            None => {
                first.insert((number, decree.tanggal.year()), decree);
            }
        }
    }
}

fn differs(decree: &Ditetapkan, other: &Ditetapkan) -> Diagnostic {
    let number = decree.nomor.text.trim();
    let (here, there) = (decree.tanggal, other.tanggal);
    Diagnostic::new(
        &RULE,
        decree.span,
        Text::new(
            format!("Keputusan Nomor {number} bertanggal {here} di sini, tetapi {there} pada standar lain"),
            format!("Decree number {number} is dated {here} here, but {there} in another standard"),
        ),
    )
    .related(other.span, Text::new("tanggal pada standar itu", "the date in that standard"))
    .help(Text::new(
        "Satu keputusan boleh menetapkan banyak standar; samakan tanggalnya dengan naskah keputusan itu",
        "One decree may enact many standards; write the date that stands on the decree",
    ))
}
