//! What a case costs, in the few words that come first: one price, from the least to the greatest, or how it is reckoned.
//!
//! Never more and never less than the price list says: rows that may all be paid give no range, an addition, a fine or a
//! deposit is no price, and a formula stays one.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::block::{Block, Inline};
use super::identitas::listed;
use super::kasus;
use super::komponen::amount;
use super::komponen::entri::{Context, is_true, led, words};
use crate::diagnostic::{capital, row};
use crate::model::{Baris, Biaya, IsiBaris, Nilai, Teks};

/// One price of the list.
#[derive(Clone, PartialEq)]
struct Line {
    /// What it is for, with the cases that the reader has not chosen.
    name: String,
    price: Price,
    kind: Kind,
    /// When it is due, in words.
    jika: Option<String>,
    /// The list it stands in: prices of one list may be of one kind.
    list: usize,
    /// Whether the reader's own choice makes it due.
    chosen: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Ordinary,
    /// What is paid beside the price, `tambahan` or `jaminan`.
    Beside,
    /// What only the late pay.
    Fine,
    /// What another body takes.
    Foreign,
}

#[derive(Clone, PartialEq)]
enum Price {
    Amount {
        nilai: Nilai,
        text: String,
        per: String,
    },
    /// The rows of a group added up.
    Sum(String),
    Reckoned(String),
    Free,
    Borne {
        who: String,
        most: String,
    },
    Words(String),
    /// What a regulation says, which the list names.
    Ruled(String),
    Untold,
}

impl Price {
    fn text(&self) -> String {
        match self {
            Self::Amount { text, per, .. } => format!("{text} {per}").trim().to_owned(),
            Self::Sum(text) | Self::Reckoned(text) | Self::Words(text) | Self::Ruled(text) => {
                text.clone()
            }
            Self::Free => "Gratis".to_owned(),
            Self::Borne { who, most } if most.is_empty() => led("Ditanggung", who),
            Self::Borne { who, most } => format!("{}, {most}", led("Ditanggung", who)),
            Self::Untold => String::new(),
        }
    }
}

impl Line {
    fn text(&self) -> String {
        let price = self.price.text();
        let mut text = match (self.name.is_empty(), price.is_empty()) {
            (false, false) => format!("{}: {}", self.name, small(&price)),
            _ => format!("{}{price}", self.name),
        };
        if let Some(jika) = &self.jika {
            text = format!("{text} ({})", led("jika", jika));
        }
        text
    }

    fn is_only_ruled(&self) -> bool {
        matches!(self.price, Price::Ruled(_) | Price::Untold)
    }

    fn is_ordinary(&self) -> bool {
        self.kind == Kind::Ordinary && self.jika.is_none()
    }
}

/// How many prices are told one by one.
const FEW: usize = 4;

/// What it costs, for each choice of cases.
pub(super) fn first_fact(context: Context<'_>, biaya: &Biaya) -> Vec<Block> {
    let mut named = Vec::new();
    names(&biaya.rincian, &mut named);
    context.by_choice(&named, &|context| blocks(context, biaya))
}

fn names<'a>(rows: &'a [Baris], out: &mut Vec<&'a Teks>) {
    for row in rows {
        out.extend(&row.umum.untuk);
        if let IsiBaris::Kelompok { butir, .. } = &row.isi {
            names(butir, out);
        }
    }
}

fn blocks(context: Context<'_>, biaya: &Biaya) -> Vec<Block> {
    if biaya.gratis.is_some() {
        return vec![Block::text("Gratis")];
    }
    let lines = lines(context, biaya);
    let mut prices: Vec<&Line> =
        lines.iter().filter(|line| matches!(line.kind, Kind::Ordinary | Kind::Foreign)).collect();
    if prices.is_empty() {
        prices = lines.iter().filter(|line| line.kind != Kind::Fine).collect();
    }
    // What is reckoned in a special case alone tells nobody how much.
    if prices.iter().any(|line| line.is_ordinary()) {
        prices.retain(|line| line.jika.is_none() || !matches!(line.price, Price::Reckoned(_)));
    }
    if prices.is_empty() {
        return match (&biaya.ditanggung, &biaya.umum.uraian) {
            (Some(who), _) => vec![Block::text(format!("Ditanggung {}", who.text.trim()))],
            (None, Some(uraian)) => vec![Block::text(uraian.text.trim())],
            (None, None) => Vec::new(),
        };
    }
    let beside: Vec<Vec<Block>> = lines
        .iter()
        .filter(|line| line.kind == Kind::Beside && line.chosen && !prices.contains(line))
        .map(|line| vec![Block::text(format!("Ditambah {}", with_name_after(line)))])
        .collect();
    let mut out = match uniform(&prices) {
        Some(text) => vec![vec![Block::text(text)]],
        None if prices.len() > 1 && prices.iter().all(|line| line.price == Price::Untold)
            || prices.len() > 2 && prices.iter().all(|line| line.is_only_ruled()) =>
        {
            vec![vec![Block::Paragraph(vec![Inline::text("Lihat "), place("Biaya/Tarif")])]]
        }
        None if prices.len() == 1 => vec![vec![Block::text(alone(prices[0]))]],
        None if prices.len() <= FEW => {
            prices.iter().map(|line| vec![Block::text(line.text())]).collect()
        }
        None => many(context, biaya, &prices),
    };
    out.extend(beside);
    listed(out)
}

/// One price by itself.
fn alone(line: &Line) -> String {
    match &line.price {
        Price::Sum(text) => capital(text),
        Price::Borne { .. } if line.jika.is_none() => line.price.text(),
        _ => line.text(),
    }
}

fn with_name_after(line: &Line) -> String {
    let price = line.price.text();
    if line.name.is_empty() { price } else { format!("{price} ({})", line.name) }
}

/// What all prices say, where they say the same: free, or borne by one body.
fn uniform(prices: &[&Line]) -> Option<String> {
    let first = &prices.first()?.price;
    if prices.iter().any(|line| line.jika.is_some()) {
        return None;
    }
    match first {
        Price::Free => prices.iter().all(|line| line.price == Price::Free).then(|| first.text()),
        Price::Borne { who, .. } => {
            let borne = prices
                .iter()
                .all(|line| matches!(&line.price, Price::Borne { who: other, .. } if other == who));
            let same = prices.iter().all(|line| line.price == *first);
            match (borne, same) {
                (false, _) => None,
                (true, true) => Some(first.text()),
                (true, false) => Some(format!("{} sampai batas tertentu", led("Ditanggung", who))),
            }
        }
        _ => None,
    }
}

/// Many prices: a line for each case of the first axis that parts them, else the whole in few words.
fn many(context: Context<'_>, biaya: &Biaya, prices: &[&Line]) -> Vec<Vec<Block>> {
    let varian = &context.standar.varian;
    let mut named = Vec::new();
    names(&biaya.rincian, &mut named);
    let named: Vec<Teks> = named.into_iter().cloned().collect();
    for axis in context.when(&named).0.into_keys() {
        let told: Vec<(String, String)> = varian.sumbu[axis]
            .kasus
            .iter()
            .map(|kasus| {
                let mut cases = context.cases.to_vec();
                cases.push(kasus.nama.text.to_string());
                (
                    kasus.sebutan.text.trim().to_owned(),
                    in_one_line(&lines(Context { cases: &cases, ..context }, biaya)),
                )
            })
            .collect();
        let differ = told.iter().any(|(_, text)| *text != told[0].1);
        let lines = merged(told);
        if differ && lines.len() <= FEW + 1 {
            return lines;
        }
    }
    let text = format!("{}, lihat ", span(prices));
    vec![vec![Block::Paragraph(vec![Inline::text(text), place("Biaya/Tarif")])]]
}

/// A line for the cases that cost the same.
fn merged(told: Vec<(String, String)>) -> Vec<Vec<Block>> {
    let mut out: Vec<(Vec<String>, String)> = Vec::new();
    for (case, text) in told.into_iter().filter(|(_, text)| !text.is_empty()) {
        match out.iter_mut().find(|(_, other)| *other == text) {
            Some((cases, _)) => cases.push(case),
            None => out.push((vec![case], text)),
        }
    }
    out.into_iter()
        .map(|(cases, text)| {
            let text = Inline::text(format!(": {}", small(&text)));
            vec![Block::Paragraph(vec![Inline::strong(cases.join("; ")), text])]
        })
        .collect()
}

fn in_one_line(lines: &[Line]) -> String {
    let prices: Vec<&Line> =
        lines.iter().filter(|line| matches!(line.kind, Kind::Ordinary | Kind::Foreign)).collect();
    if let Some(text) = uniform(&prices) {
        return text;
    }
    match prices.as_slice() {
        [] => String::new(),
        [only] => match only.price {
            Price::Untold => only.text(),
            _ => Line { name: String::new(), ..(*only).clone() }.text(),
        },
        [_, _] => prices.iter().map(|line| line.text()).collect::<Vec<_>>().join("; "),
        _ => span(&prices),
    }
}

/// Many prices in few words.
fn span(prices: &[&Line]) -> String {
    let ordinary: Vec<&Line> = prices.iter().copied().filter(|line| line.is_ordinary()).collect();
    let amounts: Vec<(Nilai, &str, &Line)> = ordinary
        .iter()
        .filter_map(|line| match &line.price {
            Price::Amount { nilai, per, .. } => Some((*nilai, per.as_str(), *line)),
            _ => None,
        })
        .collect();
    let least = amounts.iter().min_by_key(|(nilai, ..)| nilai.jumlah);
    let greatest = amounts.iter().max_by_key(|(nilai, ..)| nilai.jumlah);
    let (Some((least, per, _)), Some((greatest, ..))) = (least, greatest) else {
        let reckoned =
            ordinary.iter().all(|line| matches!(line.price, Price::Reckoned(_) | Price::Sum(_)));
        return if reckoned && !ordinary.is_empty() {
            "Dihitung per kasus".to_owned()
        } else {
            "Menurut daftar tarif".to_owned()
        };
    };
    if amounts.iter().any(|(nilai, ..)| nilai.mata_uang != least.mata_uang) {
        return "Menurut daftar tarif".to_owned();
    }
    // Prices of which one is paid: all of one list, for one unit or of one name.
    let one_unit = amounts.iter().all(|(_, other, _)| other == per);
    let one_list = amounts.iter().all(|(.., line)| line.list == amounts[0].2.list);
    let head = |line: &Line| line.name.split_whitespace().next().unwrap_or_default().to_owned();
    let one_name = amounts.iter().all(|(.., line)| head(line) == head(amounts[0].2));
    let instead = amounts.len() == ordinary.len() && one_list && one_unit;
    match (instead && (one_name || !per.is_empty()), least.jumlah == greatest.jumlah) {
        (true, true) => format!("{least} {per}").trim().to_owned(),
        (true, false) => format!("{least} sampai {greatest} {per}").trim().to_owned(),
        (false, _) if least.jumlah.is_zero() => "Menurut rincian".to_owned(),
        (false, _) => format!("Menurut rincian, mulai {least} {per}").trim().to_owned(),
    }
}

/// The price list as lines, in the order of the file.
fn lines(context: Context<'_>, biaya: &Biaya) -> Vec<Line> {
    let mut out = Vec::new();
    let around =
        Around { borne: words(biaya.ditanggung.as_ref()), jika: None, kind: Kind::Ordinary };
    let mut count = 0;
    collect(context, &biaya.rincian, around, &mut count, &mut out);
    out
}

/// What a group says of all its rows.
#[derive(Clone, Copy)]
struct Around<'a> {
    borne: Option<&'a str>,
    jika: Option<&'a str>,
    kind: Kind,
}

fn collect<'a>(
    context: Context<'_>,
    rows: &'a [Baris],
    around: Around<'a>,
    count: &mut usize,
    out: &mut Vec<Line>,
) {
    *count += 1;
    let list = *count;
    for row in rows.iter().filter(|row| context.admits(&row.umum)) {
        let own = Around {
            borne: words(row.ditanggung.as_ref()).or(around.borne),
            jika: words(row.umum.jika.as_ref()).or(around.jika),
            kind: kind(row).unwrap_or(around.kind),
        };
        let nama = match &row.isi {
            IsiBaris::Satu(nama) => words(nama.as_ref()).unwrap_or_default(),
            IsiBaris::Kelompok { nama, butir } => {
                if is_true(row.dijumlah) {
                    let name = nama.text.trim();
                    if let Some(text) = sum(context, butir) {
                        out.push(line(context, row, name, Price::Sum(text), own, list));
                    }
                    collect_beside(context, butir, own, count, out);
                    continue;
                }
                collect(context, butir, own, count, out);
                if row.tarif.is_none() && row.gratis.is_none() && row.rumus.is_none() {
                    continue;
                }
                nama.text.trim()
            }
        };
        out.push(line(context, row, nama, price(context, row, own.borne), own, list));
    }
}

/// Of the rows of a sum those that stay out of it.
fn collect_beside<'a>(
    context: Context<'_>,
    rows: &'a [Baris],
    around: Around<'a>,
    count: &mut usize,
    out: &mut Vec<Line>,
) {
    let outside: Vec<Baris> = rows.iter().filter(|row| !adds_up(row)).cloned().collect();
    let around = Around { borne: around.borne, jika: None, kind: around.kind };
    collect(context, &outside, around, count, out);
}

fn kind(row: &Baris) -> Option<Kind> {
    match row.sifat.as_ref().map(|sifat| sifat.0.text.trim()) {
        Some("denda") => Some(Kind::Fine),
        Some(_) => Some(Kind::Beside),
        None if is_true(row.luar) => Some(Kind::Foreign),
        None => None,
    }
}

fn line(
    context: Context<'_>,
    row: &Baris,
    nama: &str,
    price: Price,
    around: Around<'_>,
    list: usize,
) -> Line {
    let cases = context.case_names(&row.umum).join("; ");
    let name = match (nama.is_empty(), cases.is_empty()) {
        (_, true) => nama.to_owned(),
        (true, false) => cases,
        (false, false) if nama.to_lowercase().contains(&cases.to_lowercase()) => nama.to_owned(),
        (false, false) => format!("{nama} ({cases})"),
    };
    Line {
        name,
        price,
        kind: around.kind,
        jika: around.jika.map(str::to_owned),
        list,
        chosen: !row.umum.untuk.is_empty() && context.when(&row.umum.untuk).0.is_empty(),
    }
}

fn price(context: Context<'_>, row: &Baris, borne: Option<&str>) -> Price {
    // A unit price beside a formula is a part of the formula.
    if let Some(rumus) = words(row.rumus.as_ref()) {
        return Price::Reckoned(rumus.to_owned());
    }
    let per = words(row.per.as_ref()).map(|per| led("per", per)).unwrap_or_default();
    match (&row.tarif, &row.gratis) {
        (Some(tarif), _) => match tarif.value.nilai {
            Some(nilai) if tarif.value.lain.is_empty() => {
                Price::Amount { nilai, text: amount(tarif), per }
            }
            _ => Price::Words(format!("{} {per}", amount(tarif)).trim().to_owned()),
        },
        (None, Some(_)) => Price::Free,
        (None, None) => match borne {
            Some(who) => Price::Borne {
                who: who.to_owned(),
                most: words(row.paling_banyak.as_ref())
                    .map(|most| led("paling banyak", most))
                    .unwrap_or_default(),
            },
            None => match context.citations(&row.umum.dasar) {
                acts if acts.is_empty() => Price::Untold,
                _ if words_of(row).is_none() => Price::Untold,
                acts => Price::Ruled(led("sesuai", &acts)),
            },
        },
    }
}

fn words_of(row: &Baris) -> Option<&str> {
    match &row.isi {
        IsiBaris::Satu(nama) => words(nama.as_ref()),
        IsiBaris::Kelompok { nama, .. } => words(Some(nama)),
    }
}

/// Whether a row of a sum is a part of it.
fn adds_up(row: &Baris) -> bool {
    row.sifat.is_none() && row.umum.jika.is_none()
}

/// The rows of a group added up: what is reckoned by name, and the fixed rest.
fn sum(context: Context<'_>, rows: &[Baris]) -> Option<String> {
    let mut reckoned = Vec::new();
    named_parts(context, rows, &mut reckoned);
    let fixed = fixed(context, rows);
    let names = row(&reckoned, "dan");
    match (reckoned.is_empty(), fixed) {
        (true, fixed) => fixed,
        (false, Some(fixed)) => Some(format!("dihitung per kasus ({names}), ditambah {fixed}")),
        (false, None) => Some(format!("dihitung per kasus ({names})")),
    }
}

fn named_parts(context: Context<'_>, rows: &[Baris], out: &mut Vec<String>) {
    for row in rows.iter().filter(|row| context.admits(&row.umum) && adds_up(row)) {
        if let IsiBaris::Kelompok { butir, .. } = &row.isi {
            named_parts(context, butir, out);
        }
        if let Price::Reckoned(_) | Price::Words(_) | Price::Ruled(_) | Price::Untold =
            price(context, row, None)
        {
            let named = words_of(row).filter(|_| !matches!(row.isi, IsiBaris::Kelompok { .. }));
            if let Some(name) = named.map(str::to_owned).filter(|name| !out.contains(name)) {
                out.push(name);
            }
        }
    }
}

/// The fixed rows added up, from the least to the greatest where cases are open.
fn fixed(context: Context<'_>, rows: &[Baris]) -> Option<String> {
    let varian = &context.standar.varian;
    let mut named = Vec::new();
    names(rows, &mut named);
    let named: Vec<Teks> = named.into_iter().cloned().collect();
    let sizes: BTreeMap<usize, usize> = context
        .when(&named)
        .0
        .into_keys()
        .map(|axis| (axis, varian.sumbu[axis].kasus.len()))
        .collect();
    let mut sums = Vec::new();
    let mut units = Vec::new();
    for choice in kasus::choices(&sizes).into_iter().filter(|choice| choice.len() == sizes.len()) {
        let mut cases = context.cases.to_vec();
        cases.extend(
            choice
                .iter()
                .map(|(axis, case)| varian.sumbu[*axis].kasus[*case].nama.text.to_string()),
        );
        let mut parts = Vec::new();
        amounts(Context { cases: &cases, ..context }, rows, &mut parts);
        let Some((first, ..)) = parts.first() else { continue };
        if parts.iter().any(|(nilai, _)| nilai.mata_uang != first.mata_uang) {
            return None;
        }
        let jumlah: Decimal = parts.iter().map(|(nilai, _)| nilai.jumlah).sum();
        sums.push(Nilai { jumlah, ..*first });
        units.extend(parts.into_iter().map(|(_, per)| per));
    }
    let least = sums.iter().min_by_key(|nilai| nilai.jumlah)?;
    let greatest = sums.iter().max_by_key(|nilai| nilai.jumlah)?;
    let per = units.first().filter(|per| units.iter().all(|other| other == *per));
    let per = per.cloned().unwrap_or_default();
    let amounts = if least.jumlah == greatest.jumlah {
        least.to_string()
    } else {
        format!("{least} sampai {greatest}")
    };
    Some(format!("{amounts} {per}").trim().to_owned())
}

fn amounts(context: Context<'_>, rows: &[Baris], out: &mut Vec<(Nilai, String)>) {
    for row in rows.iter().filter(|row| context.admits(&row.umum) && adds_up(row)) {
        if let IsiBaris::Kelompok { butir, .. } = &row.isi {
            amounts(context, butir, out);
        }
        if let Price::Amount { nilai, per, .. } = price(context, row, None) {
            out.push((nilai, per));
        }
    }
}

/// The words as they stand within a line; an amount keeps its sign.
fn small(text: &str) -> String {
    if !["Gratis", "Ditanggung", "Dihitung", "Menurut"].iter().any(|head| text.starts_with(head)) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn place(words: &str) -> Inline {
    Inline::Link { address: "#biaya-tarif".to_owned(), content: vec![Inline::text(words)] }
}
