//! What each stretch of the way costs, over a corpus that `korpus` makes up: `cargo bench --bench lint`.

mod standar;

use divan::Bencher;
use divan::counter::BytesCount;
use spp::model::lower_standar;
use spp::source::{Source, SourceId};
use spp::{schema, syntax};

/// Enough files that the caches of one do not flatter the next.
const NUMBER: usize = 100;

fn main() {
    divan::main();
}

fn sources() -> Vec<Source> {
    (0..NUMBER)
        .map(|at| {
            Source::new(SourceId(at as u32), format!("layanan-{at}.spp.yaml"), standar::text(at))
        })
        .collect()
}

fn bytes(sources: &[Source]) -> BytesCount {
    BytesCount::new(sources.iter().map(|source| source.text.len()).sum::<usize>())
}

#[divan::bench]
fn a_parse(bencher: Bencher) {
    let sources = sources();
    bencher
        .counter(bytes(&sources))
        .bench(|| sources.iter().map(|it| syntax::parse(it).1.len()).sum::<usize>());
}

#[divan::bench]
fn b_parse_and_validate(bencher: Bencher) {
    let sources = sources();
    bencher.counter(bytes(&sources)).bench(|| {
        sources.iter().map(|it| schema::validate(syntax::parse(it).0, it).1.len()).sum::<usize>()
    });
}

#[divan::bench]
fn c_parse_validate_and_lower(bencher: Bencher) {
    let sources = sources();
    bencher.counter(bytes(&sources)).bench(|| {
        sources
            .iter()
            .map(|it| {
                let (tree, _) = schema::validate(syntax::parse(it).0, it);
                lower_standar(&tree, None).1.len()
            })
            .sum::<usize>()
    });
}
