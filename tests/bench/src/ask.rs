//! Asks an engine the queries of a set: whole ones for the score, then every prefix of each for the times. An engine
//! that is too slow is stopped, and what it did not reach does not count.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use vaihde_tests::generator::{Directory, QuerySet};

use crate::clock::Stopwatch;
use crate::figures::median;
use crate::judge::{Score, is_right};
use crate::peers::Peer;
use crate::report::FEW;

/// What came of it.
pub(crate) struct Answers {
    pub(crate) score: Score,
    /// Keys until the right one is first, on average; only of a set that is about it.
    pub(crate) keys: Option<f64>,
    /// Milliseconds of every prefix: the median of the rounds, so that what else the computer did does not count.
    pub(crate) times: Vec<f64>,
    /// Queries whose first hit was wrong, with the place of the first hit.
    pub(crate) misses: Vec<(usize, Option<usize>)>,
}

/// How long to ask.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    /// For the first round of prefixes.
    pub(crate) limit: Duration,
    pub(crate) rounds: usize,
}

/// So much more time there is for whole queries: a share of few is no share.
const WHOLE_QUERIES: u32 = 4;

struct Prefix {
    query: usize,
    text: String,
    /// Letters of it.
    keys: usize,
}

pub(crate) fn ask(peer: &mut dyn Peer, directory: &Directory, set: &QuerySet, patience: Patience) -> Answers {
    let mut answers = Answers { score: Score::default(), keys: None, times: Vec::new(), misses: Vec::new() };
    let watch = Stopwatch::started();
    for (number, asked) in set.asked.iter().enumerate() {
        let hits = peer.query(&asked.query);
        let rank = hits.iter().position(|place| is_right(directory, *place, asked));
        answers.score.count(rank);
        if rank != Some(0) {
            answers.misses.push((number, hits.first().copied()));
        }
        if watch.so_far() > WHOLE_QUERIES * patience.limit {
            break;
        }
    }
    let mut prefixes = prefixes(set);
    let mut rounds: Vec<Vec<f64>> = Vec::new();
    let mut first_at: Vec<Option<usize>> = vec![None; set.asked.len()];
    for round in 0..patience.rounds {
        let mut times = Vec::with_capacity(prefixes.len());
        let watch = Stopwatch::started();
        for prefix in &prefixes {
            let one = Stopwatch::started();
            let hits = peer.query(&prefix.text);
            times.push(one.so_far().as_secs_f64() * 1e3);
            let first = &mut first_at[prefix.query];
            if set.is_typing() && first.is_none() {
                let right =
                    hits.first().is_some_and(|place| is_right(directory, *place, &set.asked[prefix.query]));
                *first = right.then_some(prefix.keys);
            }
            if round == 0 && watch.so_far() > patience.limit {
                break;
            }
        }
        prefixes.truncate(times.len());
        rounds.push(times);
    }
    answers.times =
        (0..prefixes.len()).map(|place| median(rounds.iter().map(|round| round[place]))).collect();
    answers.keys = if set.is_typing() { keys(set, &prefixes, &first_at) } else { None };
    answers
}

/// All prefixes. Where nothing depends on their order they are mixed, so that a part of them is like the whole.
fn prefixes(set: &QuerySet) -> Vec<Prefix> {
    let mut all = Vec::new();
    for (query, asked) in set.asked.iter().enumerate() {
        let ends = asked.query.char_indices().map(|(start, letter)| start + letter.len_utf8());
        all.extend(ends.enumerate().map(|(before, end)| Prefix {
            query,
            text: asked.query[..end].to_owned(),
            keys: before + 1,
        }));
    }
    if !set.is_typing() {
        all.sort_by_cached_key(|prefix| {
            let mut hasher = DefaultHasher::new();
            (prefix.query, prefix.keys).hash(&mut hasher);
            hasher.finish()
        });
    }
    all
}

/// Of queries that were typed to the end; one that is never first counts as one key more than it has.
fn keys(set: &QuerySet, asked: &[Prefix], first_at: &[Option<usize>]) -> Option<f64> {
    let mut keys = Vec::new();
    for last in asked {
        let length = set.asked[last.query].query.chars().count();
        if last.keys == length {
            keys.push(first_at[last.query].unwrap_or(length + 1));
        }
    }
    let sum: usize = keys.iter().sum();
    // Of a few queries only, it would say which those were.
    (keys.len() >= FEW).then(|| sum as f64 / keys.len() as f64)
}
