//! The cells of a column one after another in one text, so that a hundred thousand of them are looked through in a few
//! milliseconds. Knows nothing of what they mean.

use memchr::memmem::Finder;

use crate::alphabet::push_plain;

/// Cells in the order of the rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Adds a cell.
    pub(super) fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.end();
    }

    /// Ends the cell that was written into [`open`](Self::open).
    pub(super) fn end(&mut self) {
        // Four thousand megabytes of one column are more than a directory has; beyond them cells are empty.
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    /// Where the next cell is written.
    pub(super) fn open(&mut self) -> &mut String {
        &mut self.all
    }

    /// A cell; empty where there is none.
    pub(super) fn get(&self, row: usize) -> &str {
        let from = row.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        match (from, self.ends.get(row)) {
            (Some(from), Some(to)) => self.all.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// How many cells there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cells without case and accents.
    pub(super) fn plain(&self) -> Self {
        let mut plain =
            Self { all: String::with_capacity(self.all.len()), ends: Vec::with_capacity(self.len()) };
        for row in 0..self.len() {
            push_plain(self.get(row), plain.open());
            plain.end();
        }
        plain
    }

    /// Marks the rows in whose cells the words stand.
    pub(super) fn mark(&self, words: &str, marks: &mut [bool]) {
        let finder = Finder::new(words);
        let (mut row, mut at) = (0, 0);
        while let Some(hit) = self.all.as_bytes().get(at..).and_then(|rest| finder.find(rest)) {
            let (from, to) = (at + hit, at + hit + words.len());
            row += self.ends.get(row..).map_or(0, |ends| ends.partition_point(|end| *end as usize <= from));
            let Some(end) = self.ends.get(row).map(|end| *end as usize) else { break };
            if to <= end {
                if let Some(mark) = marks.get_mut(row) {
                    *mark = true;
                }
                at = end;
                row += 1;
            } else {
                // Over the edge of two cells.
                at = from + 1;
                while !self.all.is_char_boundary(at) {
                    at += 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_within_cells_and_not_across_them() {
        let mut texts = Texts::default();
        for cell in ["Anna", "nalle", "", "Äänna", "banaani"] {
            texts.push(cell);
        }
        let plain = texts.plain();
        let marked = |words: &str| {
            let mut marks = vec![false; 5];
            plain.mark(words, &mut marks);
            marks
        };
        assert_eq!(marked("na"), [true, true, false, true, true]);
        assert_eq!(marked("anna"), [true, false, false, true, false]);
        assert_eq!(marked("anal"), [false; 5]);
        assert_eq!(marked("aa"), [false, false, false, true, true]);
    }
}
