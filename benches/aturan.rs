//! What each rule costs, and its share of the whole way from bytes to findings: `cargo bench --bench aturan`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod standar;

use std::hint::black_box;
use std::time::{Duration, Instant};

use spp::lint::{self, CHAPTERS, Facts, Settings};
use spp::model::lower_standar;
use spp::register::{HariLibur, Lexicon, Register};
use spp::source::{Source, SourceId, Sources};
use spp::{schema, syntax};

/// Enough standards that the caches of one do not flatter the next.
const NUMBER: u32 = 100;
/// The best of so many rounds is what the machine can do.
const ROUNDS: usize = 15;

fn main() {
    let sources: Vec<Source> = (0..NUMBER)
        .map(|at| Source::new(SourceId(at), format!("{at}.spp.yaml"), standar::text(at as usize)))
        .collect();
    let read = |source: &Source| {
        let (tree, _) = schema::validate(syntax::parse(source).0, source);
        lower_standar(&tree, None).0
    };
    let lowered: Vec<_> = sources.iter().map(read).collect();
    let (register, libur) = (Register::default(), HariLibur::default());
    let lexicon = Lexicon::default();
    let facts = Facts {
        instansi: None,
        register: &register,
        libur: &libur,
        lexicon: &lexicon,
        sources: Sources { read: &sources, fresh: None },
    };
    let settings = Settings { today: jiff::civil::date(2026, 11, 25) };
    let whole = best(&mut || {
        for source in &sources {
            black_box(lint::check(&[(&read(source), facts)], &settings));
        }
    });
    let rules = best(&mut || {
        for standar in &lowered {
            black_box(lint::check(&[(standar, facts)], &settings));
        }
    });
    let mut rows: Vec<(&str, Duration)> = CHAPTERS
        .iter()
        .flat_map(|chapter| chapter.rules)
        .map(|entry| {
            let cost = best(&mut || {
                for standar in &lowered {
                    black_box(lint::check_one(entry, standar, &facts, &settings));
                }
            });
            (entry.rule.name, cost)
        })
        .collect();
    rows.sort_by_key(|(_, cost)| std::cmp::Reverse(*cost));
    let micros = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(NUMBER);
    let share = |time: Duration| time.as_secs_f64() * 100.0 / whole.as_secs_f64();
    println!("{:32} {:>8} {:>7}", "per standard", "µs", "%");
    println!("{:32} {:8.1} {:7.1}", "the whole way", micros(whole), 100.0);
    println!("{:32} {:8.1} {:7.1}", "all rules", micros(rules), share(rules));
    for (name, cost) in rows {
        println!("{name:32} {:8.2} {:7.2}", micros(cost), share(cost));
    }
}

/// The shortest of several rounds.
fn best(work: &mut dyn FnMut()) -> Duration {
    let round = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}
