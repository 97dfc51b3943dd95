//! All rules together: each has one name, and what it says of others is true.

use std::collections::BTreeSet;

use spp::check::{GROUPS, names, rule, rules};
use spp::diagnostic::{Grade, Profile, Rule, Severity, nearest};
use spp::model::is_id;

#[test]
fn every_rule_has_a_name_of_its_own() {
    let names: Vec<&str> = rules().iter().map(|rule| rule.name).collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names, unique.into_iter().collect::<Vec<_>>(), "sorted, and each once");
    assert_eq!(names.len(), GROUPS.iter().map(|group| group.rules.len()).sum::<usize>());
    for name in names {
        assert!(is_id(name) && name.chars().any(char::is_alphabetic), "{name} is kebab-case");
        assert_eq!(rule(name).unwrap().name, name);
    }
}

#[test]
fn a_rule_silences_no_mistyped_name() {
    let all = rules();
    for (rule, other) in
        all.iter().flat_map(|rule| rule.silences.iter().map(move |other| (rule, *other)))
    {
        assert_ne!(rule.name, other, "{other} silences itself");
        // A name that no rule has yet is one that is decided; it must not be a slip of one that there is.
        let slip = |one: &&&Rule| one.name != other && strsim::levenshtein(one.name, other) <= 2;
        assert_eq!(
            all.iter().find(slip).map(|one| one.name),
            None,
            "{} silences {other}",
            rule.name
        );
    }
}

#[test]
fn no_profile_is_milder_than_the_one_before() {
    for rule in rules() {
        let Grade(severities) = rule.grade;
        let order = |severity: &Option<Severity>| *severity;
        assert!(severities.is_sorted_by_key(order), "{}: {severities:?}", rule.name);
        assert!(rule.grade.under(Profile::Ketat).is_some(), "{} speaks in no profile", rule.name);
    }
}

#[test]
fn a_mistyped_name_is_known_again() {
    let names = names();
    for name in &names {
        let mistyped = format!("{}{}", &name[..3], &name[4..]);
        assert_eq!(nearest(&mistyped, &names), Some(*name), "{mistyped}");
    }
}
