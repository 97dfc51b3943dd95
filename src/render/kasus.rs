//! Cases in a page: for whom something holds, and what is said by the reader's choice.

use std::collections::{BTreeMap, BTreeSet};

use super::block::{Block, List, Table, plain};
use super::komponen::entri::Context;
use crate::model::{Teks, Umum, Varian};

/// A choice of cases: of an axis the number of its case. An axis that is absent is not chosen.
pub(super) type Choice = BTreeMap<usize, usize>;

/// The cases for which something holds: of each axis that it names, the numbers of its cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct When(pub(super) BTreeMap<usize, BTreeSet<usize>>);

/// What is said where one of some choices is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The choices; of the axes that matter each one that is absent is not chosen.
    pub choices: Vec<Choice>,
    /// What is said.
    pub children: Vec<Block>,
}

/// Beyond this many choices each axis is taken by itself, and an axis of more cases not at all.
const MOST: usize = 200;

impl When {
    /// Whether it holds for a choice.
    pub(super) fn admits(&self, choice: &Choice) -> bool {
        self.0.iter().all(|(axis, cases)| choice.get(axis).is_none_or(|case| cases.contains(case)))
    }
}

/// The number of the axis of a case, and that of the case in it.
fn place(varian: &Varian, nama: &str) -> Option<(usize, usize)> {
    varian.sumbu.iter().enumerate().find_map(|(axis, sumbu)| {
        let case = sumbu.kasus.iter().position(|kasus| kasus.nama.text == nama)?;
        Some((axis, case))
    })
}

/// Every choice of the `sizes` of axes, the empty one first, fewer chosen axes before more.
pub(super) fn choices(sizes: &BTreeMap<usize, usize>) -> Vec<Choice> {
    let mut all = vec![Choice::new()];
    let total = sizes.values().fold(1_usize, |total, size| total.saturating_mul(size + 1));
    for (axis, size) in sizes.iter().filter(|(_, size)| **size <= MOST) {
        let before = if total > MOST { 1 } else { all.len() };
        for at in 0..before {
            for case in 0..*size {
                let mut choice = all[at].clone();
                choice.insert(*axis, case);
                all.push(choice);
            }
        }
    }
    all.sort_by_key(Choice::len);
    all
}

impl Context<'_> {
    /// For which cases something is, the axes left out of which a case is chosen already.
    pub(super) fn when(&self, untuk: &[Teks]) -> When {
        let varian = &self.standar.varian;
        let chosen: Vec<usize> =
            self.cases.iter().filter_map(|case| varian.find(case)).map(|(axis, _)| axis).collect();
        let mut when = When::default();
        for (axis, case) in untuk.iter().filter_map(|nama| place(varian, &nama.text)) {
            if !chosen.contains(&axis) {
                when.0.entry(axis).or_default().insert(case);
            }
        }
        when
    }

    /// The blocks of an entry, which a page shows for the cases of the entry alone.
    pub(super) fn cased(&self, umum: &Umum, blocks: Vec<Block>) -> Vec<Block> {
        let when = self.when(&umum.untuk);
        if when.0.is_empty() || blocks.is_empty() {
            return blocks;
        }
        vec![Block::Case { when, children: blocks }]
    }

    /// What `say` says for each choice of the cases that are `named`; the first answer is for who has not chosen.
    pub(super) fn by_choice(
        &self,
        named: &[&Teks],
        say: &dyn Fn(Context<'_>) -> Vec<Block>,
    ) -> Vec<Block> {
        let varian = &self.standar.varian;
        let named: Vec<Teks> = named.iter().map(|teks| (*teks).clone()).collect();
        let sizes = self
            .when(&named)
            .0
            .into_keys()
            .map(|axis| (axis, varian.sumbu[axis].kasus.len()))
            .collect();
        let mut answers: Vec<Answer> = Vec::new();
        for choice in choices(&sizes) {
            let mut cases = self.cases.to_vec();
            cases.extend(
                choice
                    .iter()
                    .map(|(axis, case)| varian.sumbu[*axis].kasus[*case].nama.text.to_string()),
            );
            let children = say(Context { cases: &cases, ..*self });
            match answers.iter_mut().find(|answer| answer.children == children) {
                Some(answer) => answer.choices.push(choice),
                None => answers.push(Answer { choices: vec![choice], children }),
            }
        }
        if answers.len() == 1 {
            return answers.remove(0).children;
        }
        for answer in answers.iter_mut().filter(|answer| answer.children.is_empty()) {
            answer.children.push(Block::text("Tidak ada ketentuan khusus untuk pilihan ini"));
        }
        vec![Block::Choice { axes: sizes.into_keys().collect(), answers }]
    }
}

/// The blocks for a target in which nothing can be chosen: all that is for some cases, and what is said without a choice.
pub(super) fn unchosen(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Case { children, .. } => out.extend(unchosen(children)),
            Block::Choice { mut answers, .. } => out.extend(unchosen(answers.remove(0).children)),
            Block::Container { name, children } => {
                out.push(Block::Container { name, children: unchosen(children) });
            }
            Block::Quote(children) => out.push(Block::Quote(unchosen(children))),
            Block::List(List { marker, items }) => out.push(Block::List(List {
                marker,
                items: items.into_iter().map(unchosen).collect(),
            })),
            other => out.push(other),
        }
    }
    out
}

/// The axes that blocks tell apart.
fn axes(blocks: &[Block], out: &mut BTreeSet<usize>) {
    for block in blocks {
        match block {
            Block::Case { when, children } => {
                out.extend(when.0.keys());
                axes(children, out);
            }
            Block::Container { children, .. } | Block::Quote(children) => axes(children, out),
            Block::List(list) => list.items.iter().for_each(|item| axes(item, out)),
            Block::Table(table) => table.only.iter().for_each(|when| out.extend(when.0.keys())),
            _ => {}
        }
    }
}

/// The least choices for which nothing of the blocks is left to be seen; `sizes` are those of all axes.
pub(super) fn emptied(blocks: &[Block], sizes: &[usize]) -> Vec<Choice> {
    emptied_by(blocks, sizes, &all_hidden)
}

/// The least choices for which nothing of an item of a list is left to be seen.
pub(super) fn emptied_item(item: &[Block], sizes: &[usize]) -> Vec<Choice> {
    emptied_by(item, sizes, &item_hidden)
}

fn emptied_by(
    blocks: &[Block],
    sizes: &[usize],
    hides: &dyn Fn(&[Block], &Choice) -> bool,
) -> Vec<Choice> {
    let mut named = BTreeSet::new();
    axes(blocks, &mut named);
    if named.is_empty() {
        return Vec::new();
    }
    let sizes = named.into_iter().filter_map(|axis| Some((axis, *sizes.get(axis)?))).collect();
    let mut out: Vec<Choice> = Vec::new();
    for choice in choices(&sizes) {
        let known = |less: &Choice| less.iter().all(|(axis, case)| choice.get(axis) == Some(case));
        if !out.iter().any(known) && hides(blocks, &choice) {
            out.push(choice);
        }
    }
    out
}

/// Whether a choice hides all blocks; a heading alone is nothing to be seen.
fn all_hidden(blocks: &[Block], choice: &Choice) -> bool {
    blocks.iter().all(|block| matches!(block, Block::Heading { .. }) || hidden(block, choice))
}

fn hidden(block: &Block, choice: &Choice) -> bool {
    match block {
        Block::Case { when, children } => !when.admits(choice) || all_hidden(children, choice),
        Block::Container { name, children } if name == PART => part_hidden(children, choice),
        Block::Container { children, .. } | Block::Quote(children) => all_hidden(children, choice),
        Block::List(List { items, .. }) => items.iter().all(|item| item_hidden(item, choice)),
        Block::Table(Table { rows, only, .. }) => {
            !rows.is_empty()
                && only.len() == rows.len()
                && only.iter().all(|when| !when.admits(choice))
        }
        _ => false,
    }
}

/// Whether nothing is left of an item of a list; words that end in a colon say nothing without what they introduce.
fn item_hidden(item: &[Block], choice: &Choice) -> bool {
    let led = item.len() > 1
        && matches!(&item[0], Block::Paragraph(words) if plain(words).trim_end().ends_with(':'));
    all_hidden(&item[usize::from(led)..], choice)
}

/// The name of a container whose words introduce what stands in it, and say nothing without it.
pub(super) const PART: &str = "bagian";

/// Whether a choice hides all that the opening words introduce.
fn part_hidden(blocks: &[Block], choice: &Choice) -> bool {
    let mut rest = blocks
        .iter()
        .filter(|block| !matches!(block, Block::Heading { .. } | Block::Paragraph(_)))
        .peekable();
    rest.peek().is_some() && rest.all(|block| hidden(block, choice))
}
