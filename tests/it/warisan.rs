//! Inheritance: a standard that takes its agency's component and writes keys beside it prints as if it were written out.

use std::fmt::Write as _;

use spp::model::{self, Instansi};
use spp::source::{Source, SourceId};
use spp::syntax::{self, Tree};

use crate::rupa::{PLAIN, page};

const CASES: &str = include_str!("../cases/warisan/kunci-sendiri.md");

fn tree(id: u32, text: &str) -> Tree {
    let (tree, found) = syntax::parse(&Source::new(SourceId(id), "contoh", text.to_owned()));
    assert_eq!(found, [], "{text}");
    tree
}

/// A file that has one component alone.
fn with(head: &str, component: &str) -> String {
    let lines = component.lines().map(|line| format!("  {line}\n"));
    format!("spp: 1\n{head}\nkomponen:\n{}", lines.collect::<String>())
}

fn printed(component: &str, agency: &Instansi) -> String {
    let text = with("id: contoh\nnama: Contoh", component);
    let (standar, found) = model::lower_standar(&tree(0, &text), Some(agency));
    assert_eq!(found, [], "{text}");
    page(&standar, Some(agency), &PLAIN)
}

#[test]
fn a_standard_that_inherits_prints_as_if_it_were_written_out() {
    let mut trouble = String::new();
    let cases: Vec<&str> = CASES.split("\n## ").skip(1).collect();
    assert!(cases.len() > 10, "the cases are there");
    for case in cases {
        let name = case.lines().next().unwrap_or_default();
        let blocks: Vec<&str> =
            case.split("```yaml\n").skip(1).filter_map(|block| block.split("```").next()).collect();
        let [shared, own, whole] = blocks[..] else { panic!("{name}: three blocks") };
        let (agency, found) =
            model::lower_instansi(&tree(1, &with("instansi: { nama: Dinas Contoh }", shared)));
        assert_eq!(found, [], "{name}");
        let (made, wanted) = (printed(own, &agency), printed(whole, &agency));
        if made != wanted {
            writeln!(trouble, "{name}\n--- prints\n{made}\n--- instead of\n{wanted}").unwrap();
        }
    }
    assert!(trouble.is_empty(), "{trouble}");
}
