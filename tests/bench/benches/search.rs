//! The search by itself, key by key: `cargo xtask bench search --criterion`. The directory is the made-up one of
//! 100,000 people.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use vaihde_search::{Entry, Field, Index, Query, Text};
use vaihde_tests::generator::Directory;

const PEOPLE: usize = 100_000;

/// One key of several kinds: the text after it has been pressed.
const KEYS: [(&str, &str); 7] = [
    ("one letter", "k"),
    ("half a family name", "kois"),
    ("a full name", "koistinen pekka"),
    ("an inflected name", "koistisen pekalle"),
    ("a misspelt name", "koistnen pekak"),
    ("a name and a duty", "pekka palk"),
    ("a piece of a number", "04812"),
];

fn building(criterion: &mut Criterion) {
    let entries: Vec<Entry> = Directory::drawn(PEOPLE, 1).entries().collect();
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10);
    group.bench_function("100,000 people", |bencher| {
        bencher.iter_batched(|| entries.clone(), Index::build, BatchSize::PerIteration);
    });
}

fn asking(criterion: &mut Criterion) {
    let index = Index::build(Directory::drawn(PEOPLE, 1).entries());
    let mut group = criterion.benchmark_group("key");
    for (kind, text) in KEYS {
        group.bench_function(kind, |bencher| {
            bencher.iter(|| index.query(&Query { text: black_box(text), limit: 10, ..Query::default() }));
        });
    }
}

/// Who is nearest to what finds nobody: looked for once a search has ended, while the caller waits.
fn nearest(criterion: &mut Criterion) {
    let index = Index::build(Directory::drawn(PEOPLE, 1).entries());
    criterion.bench_function("nearest to nobody", |bencher| {
        let text = "qvistgaardsson zetterblomqvist";
        bencher.iter(|| index.nearest(&Query { text: black_box(text), limit: 5, ..Query::default() }));
    });
}

/// Somebody marries and is married no more, so that every change is one.
fn changing(criterion: &mut Criterion) {
    let directory = Directory::drawn(PEOPLE, 1);
    let mut index = Index::build(directory.entries());
    let before = directory.entry(PEOPLE / 2);
    let mut after = before.clone();
    for text in &mut after.texts {
        if text.field == Field::Family {
            *text = Text::new(Field::Family, format!("{}-Kuusilinna", text.text));
        }
    }
    let mut married = false;
    criterion.bench_function("apply one changed row", |bencher| {
        bencher.iter_batched(
            || {
                married = !married;
                vec![if married { after.clone() } else { before.clone() }]
            },
            |changed| index.apply(changed, &[]),
            BatchSize::PerIteration,
        );
    });
}

criterion_group!(search, building, asking, nearest, changing);
criterion_main!(search);
