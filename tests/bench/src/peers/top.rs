//! The best few of everything that was scored.

use super::HITS;

/// Places of the highest scores, highest first, earlier places before later ones.
pub(super) fn top(mut scored: Vec<(i64, usize)>) -> Vec<usize> {
    let order = |one: &(i64, usize)| (-one.0, one.1);
    if scored.len() > HITS {
        scored.select_nth_unstable_by_key(HITS - 1, order);
        scored.truncate(HITS);
    }
    scored.sort_unstable_by_key(order);
    scored.into_iter().map(|(_, place)| place).collect()
}
