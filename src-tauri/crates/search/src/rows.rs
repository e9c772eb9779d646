//! Lists of numbers for each of many things, in one piece of memory: which entries have a word, which words a text has.
//!
//! Lists of neighbours lie side by side, so all entries of all words that begin with a `k` are one slice.

use std::ops::Range;

/// A list for each row; rows are numbered from 0.
pub(crate) struct Rows<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
}

impl<T: Copy + Default + PartialEq> Rows<T> {
    /// Rows filled from pairs of row and item, which are gone through twice; items keep their order, and one that comes twice
    /// on end is there once.
    pub(crate) fn of<I: Iterator<Item = (u32, T)>>(rows: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0_u32; rows + 1];
        let mut last: Vec<Option<T>> = vec![None; rows];
        for (row, item) in pairs() {
            if last[row as usize].replace(item) != Some(item) {
                starts[row as usize + 1] += 1;
            }
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut items = vec![T::default(); starts[rows] as usize];
        let mut next = starts.clone();
        for (row, item) in pairs() {
            let place = next[row as usize];
            let is_first = place == starts[row as usize];
            if is_first || items[place as usize - 1] != item {
                items[place as usize] = item;
                next[row as usize] += 1;
            }
        }
        Self { starts, items }
    }

    /// Ends the row that has been [added to](Self::add) and begins the next.
    pub(crate) fn end_row(&mut self) {
        self.starts.push(self.items.len() as u32);
    }

    /// Puts an item into the row that is being filled.
    pub(crate) fn add(&mut self, item: T) {
        self.items.push(item);
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The list of a row; nothing for rows that came later.
    pub(crate) fn get(&self, row: u32) -> &[T] {
        self.span(row..row + 1)
    }

    /// The lists of neighbouring rows, one after the other.
    pub(crate) fn span(&self, rows: Range<u32>) -> &[T] {
        let last = self.len() as u32;
        let (from, to) = (rows.start.min(last), rows.end.min(last));
        &self.items[self.starts[from as usize] as usize..self.starts[to as usize] as usize]
    }

    /// All items.
    pub(crate) fn items_mut(&mut self) -> &mut [T] {
        &mut self.items
    }

    /// Gives back what growing has taken too much.
    pub(crate) fn shrink(&mut self) {
        self.starts.shrink_to_fit();
        self.items.shrink_to_fit();
    }
}
