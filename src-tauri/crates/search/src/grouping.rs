//! Which texts that callers were searched for with mean the same: case forms, other orders, initials, call names, what
//! sounds alike, and slips. Knows not who was meant, and no index: a text is compared with texts, by the ears of
//! [`likeness`](crate::likeness) and by what [`inflect`](crate::inflect) takes off.
//!
//! A group has a leader, and every text of it is like that one: there are no chains, in which the last is like the first
//! no longer. The most asked for leads; one with an initial only where nobody says the whole name. A text joins the leader
//! that it differs from least, and of those alike the most asked for. What is only a slip away must be asked for at most
//! half as often: a slip is rarer than the word it slips from, and Lahtinen and Lehtinen are two.
//!
//! Cost: a word is heard once and compared only with those leaders' words that share a token with it.

mod leaders;
mod said;
mod word;
mod words;

use std::cmp::Reverse;
use std::panic::resume_unwind;
use std::thread;

use leaders::{Difference, Leaders};
use words::{Pairs, Reading, Words};

/// Texts, taken in to be grouped. They are called by their places in the order in which they came.
pub struct LikeTexts {
    words: Words,
    texts: Vec<Text>,
}

struct Text {
    folded: String,
    readings: Vec<Reading>,
    has_initial: bool,
}

/// How often a text was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedText {
    /// Its place among the texts.
    pub text: usize,
    /// How often.
    pub times: u32,
}

impl LikeTexts {
    /// Takes texts in.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str> + Clone) -> Self {
        let (words, readings) = Words::read(texts.clone());
        let text = |(folded, readings): (&str, Vec<Reading>)| {
            let has_initial = readings.iter().flatten().any(|word| words.word(*word).is_initial());
            Text { folded: folded.to_owned(), readings, has_initial }
        };
        let texts = texts.into_iter().zip(readings).map(text).collect();
        Self { words, texts }
    }

    /// Some of the texts in groups of what means the same: the leader first, the others as often as they are asked for.
    /// The groups come in the order of their leaders. What comes out is the same in whatever order it goes in.
    pub fn groups(&self, asked: &[AskedText]) -> Vec<Vec<AskedText>> {
        let Self { words, texts } = self;
        let (mut sure, mut slipped) = (Pairs::sure(words), Pairs::slipped(words));
        let mut asked = asked.to_vec();
        asked.sort_by(|one, other| {
            let order = |asked: &AskedText| (texts[asked.text].has_initial, Reverse(asked.times));
            let written = |asked: &AskedText| (texts[asked.text].folded.len(), &texts[asked.text].folded);
            order(one).cmp(&order(other)).then_with(|| written(one).cmp(&written(other)))
        });
        let mut leaders = Leaders::default();
        let mut groups: Vec<Vec<AskedText>> = Vec::new();
        for one in asked {
            let readings = &texts[one.text].readings;
            let nearest = |pairs: &mut Pairs<'_>| {
                let mut best: Option<(Difference, usize)> = None;
                leaders.like(readings, pairs, |group, difference| {
                    let is_rarer = groups[group].first().is_some_and(|leader| one.times <= leader.times / 2);
                    if !difference.is_slip() || is_rarer {
                        best = Some(best.map_or((difference, group), |best| best.min((difference, group))));
                    }
                });
                best
            };
            // Whatever is surely like it differs less than what is a slip away.
            let best = nearest(&mut sure).or_else(|| nearest(&mut slipped));
            match best {
                Some((_, group)) => groups[group].push(one),
                None => {
                    leaders.add(groups.len(), readings, words);
                    groups.push(vec![one]);
                }
            }
        }
        groups
    }

    /// For each of some texts which of others mean the same, by their places among those.
    pub fn like(&self, texts: &[usize], others: &[usize]) -> Vec<Vec<usize>> {
        let Self { words, texts: known } = self;
        let mut leaders = Leaders::default();
        for (place, other) in others.iter().enumerate() {
            leaders.add(place, &known[*other].readings, words);
        }
        let like = |some: &[usize]| -> Vec<Vec<usize>> {
            let mut sure = Pairs::sure(words);
            let like = |text: &usize| {
                let mut found = Vec::new();
                leaders.like(&known[*text].readings, &mut sure, |place, _| found.push(place));
                found.sort_unstable();
                found.dedup();
                found
            };
            some.iter().map(like).collect()
        };
        in_halves(texts, like)
    }
}

/// What comes of each of many, one half beside the other.
fn in_halves<T: Sync, R: Send>(all: &[T], of_some: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    let (some, others) = all.split_at(all.len() / 2);
    thread::scope(|scope| {
        let beside = scope.spawn(|| of_some(others));
        let mut made = of_some(some);
        made.extend(beside.join().unwrap_or_else(|fault| resume_unwind(fault)));
        made
    })
}

#[cfg(test)]
mod tests;
