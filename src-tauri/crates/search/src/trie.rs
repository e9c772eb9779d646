//! Words by their [keys](crate::sound), in a tree of sounds: finds those within one or two steps of a typed key.
//!
//! The tree is walked with the rows of a Levenshtein table (each row is made from its parent's, so a beginning that many
//! words share is compared once), and a branch that can no longer be near is left. It is kept as four arrays in the order
//! of a walk: the first child of a node is the next node, and each node knows where the walk continues without it.
//! Cost: 9 bytes a node, about three nodes a word; one step of freedom visits some hundreds of nodes, two some thousands.

use crate::slips::LONGEST_TAIL;
use crate::strings::beginning;

/// Keys longer than this are cut: nothing is told apart only there.
const LONGEST_KEY: usize = 40;
/// A beginning that more words share says too little to guess at all of them.
const MOST_BEGINNING: usize = 400;
const SHORTEST_BEGINNING: usize = 3;

/// Words by their keys.
pub(crate) struct Trie {
    labels: Vec<u8>,
    /// The node after the last one below.
    past: Vec<u32>,
    /// How many words have been met before the node, in the order of the walk; and after the last node all.
    first: Vec<u32>,
    words: Vec<u32>,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Near {
    /// How far a key may be: [`STEP`] for each sound that is missing, extra, wrong or swapped, less for a doubled one.
    pub(crate) most: u8,
    /// Also words of which only the beginning has been typed, with one step at most.
    pub(crate) beginnings: bool,
    /// Also words after which more has been typed, if they themselves were typed right.
    pub(crate) tails: bool,
}

/// How far one sound takes a key from another.
pub(crate) const STEP: u8 = 2;
/// How far a sound takes it that is said twice on one side.
const DOUBLED: u8 = 1;

impl Trie {
    /// A tree of words; `keys` holds the keys one after the other, `words` where each ends and which word it is.
    pub(crate) fn build(keys: &[u8], words: &[(u32, u32)]) -> Self {
        let key = |place: usize| {
            let start = if place == 0 { 0 } else { words[place - 1].0 };
            let key = &keys[start as usize..words[place].0 as usize];
            &key[..key.len().min(LONGEST_KEY)]
        };
        let mut order: Vec<(u64, u32)> =
            (0..words.len()).map(|place| (beginning(key(place)), place as u32)).collect();
        order.sort_unstable_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| key(*one as usize).cmp(key(*other as usize))).then(one.cmp(other))
        });
        let mut trie =
            Self { labels: vec![0], past: vec![0], first: vec![0], words: Vec::with_capacity(words.len()) };
        let mut path: Vec<u32> = vec![0];
        let mut last: &[u8] = &[];
        for (_, place) in order {
            let key = key(place as usize);
            let common = last.iter().zip(key).take_while(|(a, b)| a == b).count();
            for node in path.drain(common + 1..) {
                trie.past[node as usize] = trie.labels.len() as u32;
            }
            for label in &key[common..] {
                path.push(trie.labels.len() as u32);
                trie.labels.push(*label);
                trie.past.push(0);
                trie.first.push(trie.words.len() as u32);
            }
            trie.words.push(words[place as usize].1);
            last = key;
        }
        for node in path {
            trie.past[node as usize] = trie.labels.len() as u32;
        }
        trie.first.push(trie.words.len() as u32);
        trie.labels.shrink_to_fit();
        trie.past.shrink_to_fit();
        trie.first.shrink_to_fit();
        trie
    }

    /// The words near a typed key, in no order, some of them more than once.
    pub(crate) fn near(&self, key: &[u8], near: Near, found: &mut Vec<u32>) {
        let key = &key[..key.len().min(LONGEST_KEY)];
        let mut row = [0_u8; LONGEST_KEY + 1];
        let mut extra = [STEP; LONGEST_KEY + 1];
        for column in 1..=key.len() {
            if column > 1 && key[column - 2] == key[column - 1] {
                extra[column] = DOUBLED;
            }
            row[column] = row[column - 1].saturating_add(extra[column]);
        }
        let walk = Walk { trie: self, key, extra, near };
        walk.children(0, 0, &row, &row, found);
    }

    fn at(&self, node: usize) -> &[u32] {
        &self.words[self.first[node] as usize..self.first[node + 1] as usize]
    }

    fn below(&self, node: usize) -> &[u32] {
        &self.words[self.first[node] as usize..self.first[self.past[node] as usize] as usize]
    }
}

/// One question on its way through the tree.
struct Walk<'a> {
    trie: &'a Trie,
    key: &'a [u8],
    /// What it costs to leave out each sound of the typed key.
    extra: Row,
    near: Near,
}

type Row = [u8; LONGEST_KEY + 1];

impl Walk<'_> {
    fn children(&self, node: usize, depth: usize, row: &Row, before: &Row, found: &mut Vec<u32>) {
        let past = self.trie.past[node] as usize;
        let mut child = node + 1;
        while child < past {
            self.visit(child, node, depth + 1, row, before, found);
            child = self.trie.past[child] as usize;
        }
    }

    fn visit(
        &self,
        node: usize,
        parent: usize,
        depth: usize,
        above: &Row,
        before: &Row,
        found: &mut Vec<u32>,
    ) {
        let (label, parent_label) = (self.trie.labels[node], self.trie.labels[parent]);
        let (key, most) = (self.key, self.near.most);
        let missing = if label == parent_label && depth > 1 { DOUBLED } else { STEP };
        let spread = usize::from(most);
        let from = depth.saturating_sub(spread).max(1);
        let to = (depth + spread).min(key.len());
        let mut row = [u8::MAX; LONGEST_KEY + 1];
        row[0] = above[0].saturating_add(missing);
        let mut least = row[0];
        for column in from..=to {
            let sound = key[column - 1];
            let same = above[column - 1].saturating_add(if sound == label { 0 } else { STEP });
            let mut cost = same.min(above[column].saturating_add(missing));
            cost = cost.min(row[column - 1].saturating_add(self.extra[column]));
            if depth > 1 && column > 1 && sound == parent_label && key[column - 2] == label {
                cost = cost.min(before[column - 2].saturating_add(STEP));
            }
            row[column] = cost;
            least = least.min(cost);
        }
        if least > most {
            return;
        }
        let here = row[key.len()];
        if here <= most.min(STEP) && self.near.beginnings && depth >= SHORTEST_BEGINNING {
            let below = self.trie.below(node);
            if below.len() <= MOST_BEGINNING {
                found.extend_from_slice(below);
                return;
            }
        }
        let has_tail = || {
            let nearest = key.len().saturating_sub(LONGEST_TAIL);
            depth >= SHORTEST_BEGINNING && row[nearest..=key.len()].iter().any(|cost| *cost <= DOUBLED)
        };
        if here <= most || (self.near.tails && has_tail()) {
            found.extend_from_slice(self.trie.at(node));
        }
        self.children(node, depth, &row, above, found);
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn trie(keys: &[String]) -> Trie {
        let mut text = Vec::new();
        let mut words = Vec::new();
        for (word, key) in keys.iter().enumerate() {
            text.extend_from_slice(key.as_bytes());
            words.push((text.len() as u32, word as u32));
        }
        Trie::build(&text, &words)
    }

    fn found(trie: &Trie, key: &str, near: Near) -> Vec<u32> {
        let mut found = Vec::new();
        trie.near(key.as_bytes(), near, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
        for row in 0..=one.len() {
            for column in 0..=other.len() {
                let left_out =
                    |word: &[u8], at: usize| if at > 1 && word[at - 2] == word[at - 1] { 1 } else { 2 };
                rows[row][column] = match (row, column) {
                    (0, 0) => 0,
                    (0, _) => rows[0][column - 1] + left_out(other, column),
                    (_, 0) => rows[row - 1][0] + left_out(one, row),
                    _ => {
                        let changed = if one[row - 1] == other[column - 1] { 0 } else { 2 };
                        let mut least = (rows[row - 1][column - 1] + changed)
                            .min(rows[row - 1][column] + left_out(one, row))
                            .min(rows[row][column - 1] + left_out(other, column));
                        let swapped = row > 1 && column > 1;
                        if swapped && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1] {
                            least = least.min(rows[row - 2][column - 2] + 2);
                        }
                        least
                    }
                };
            }
        }
        rows[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn whole_words_are_found_by_their_distance_and_no_others(
            keys in vec("[aknst]{0,7}", 0..30), typed in "[aknst]{0,7}", most in 0..5_u8,
        ) {
            let near = Near { most, beginnings: false, tails: false };
            let expected: Vec<u32> = (0..keys.len() as u32)
                .filter(|word| !keys[*word as usize].is_empty())
                .filter(|word| distance(typed.as_bytes(), keys[*word as usize].as_bytes()) <= usize::from(most))
                .collect();
            let mut answered = found(&trie(&keys), &typed, near);
            answered.retain(|word| !keys[*word as usize].is_empty());
            prop_assert_eq!(answered, expected);
        }

        #[test]
        fn a_word_of_which_the_beginning_is_typed_is_found(
            keys in vec("[aknst]{3,9}", 1..30), most in 0..5_u8,
        ) {
            let near = Near { most, beginnings: true, tails: false };
            let trie = trie(&keys);
            for (word, key) in keys.iter().enumerate() {
                prop_assert!(found(&trie, &key[..3], near).contains(&(word as u32)));
            }
        }

        #[test]
        fn a_word_after_which_more_is_typed_is_found(keys in vec("[aknst]{3,9}", 1..30), more in "[aknst]{0,4}") {
            let trie = trie(&keys);
            let near = Near { most: 0, beginnings: false, tails: true };
            for (word, key) in keys.iter().enumerate() {
                let typed = key.clone() + &more;
                prop_assert!(found(&trie, &typed, near).contains(&(word as u32)));
            }
        }
    }
}
