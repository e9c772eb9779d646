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
mod word;
mod words;

use std::cmp::Reverse;

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
        let mut words = Words::default();
        let readings = words.read(texts.clone());
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
        let mut pairs = Pairs::of(words);
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
            let mut best: Option<(Difference, usize)> = None;
            leaders.like(readings, &mut pairs, |group, difference| {
                let is_rarer = groups[group].first().is_some_and(|leader| one.times <= leader.times / 2);
                if !difference.is_slip() || is_rarer {
                    best = Some(best.map_or((difference, group), |best| best.min((difference, group))));
                }
            });
            match best {
                Some((_, group)) => groups[group].push(one),
                None => {
                    leaders.add(groups.len(), readings, &pairs);
                    groups.push(vec![one]);
                }
            }
        }
        groups
    }

    /// For each of some texts which of others mean the same, by their places among those.
    pub fn like(&self, texts: &[usize], others: &[usize]) -> Vec<Vec<usize>> {
        let Self { words, texts: known } = self;
        let mut pairs = Pairs::of(words);
        let mut leaders = Leaders::default();
        for (place, other) in others.iter().enumerate() {
            leaders.add(place, &known[*other].readings, &pairs);
        }
        let like = |text: &usize| {
            let mut found = Vec::new();
            leaders.like(&known[*text].readings, &mut pairs, |place, difference| {
                if !difference.is_slip() {
                    found.push(place);
                }
            });
            found.sort_unstable();
            found.dedup();
            found
        };
        texts.iter().map(like).collect()
    }
}

#[cfg(test)]
mod tests;
