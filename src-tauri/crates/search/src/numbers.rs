//! Finds numbers by a piece of them. Knows no country: only that `+` begins an international number and 0 or 00 stand
//! before a national or international one.

use std::ops::Range;

/// A typed piece of a number is at least this long; shorter digits are a word.
const SHORTEST: usize = 3;
/// National numbers shorter than this are too little to be recognised without their leading 0.
const SHORTEST_NATIONAL: usize = 5;
/// Country codes have one to three digits.
const COUNTRY_CODE: Range<usize> = 1..4;

/// The digits of a text that has nothing but a number.
pub(crate) fn dialled(text: &str) -> Option<String> {
    let mut digits = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' | '-' | '(' | ')' | '/' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            space if space.is_whitespace() => {}
            _ => return None,
        }
    }
    (digits.len() >= SHORTEST).then_some(digits)
}

/// Where in a number the typed digits are. The order is from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    Whole,
    Beginning,
    End,
    Inside,
}

/// A number that has the typed digits.
#[derive(Clone, Debug)]
pub(crate) struct NumberMatch {
    /// Its entry.
    pub(crate) slot: u32,
    pub(crate) piece: Piece,
    row: usize,
    /// Which of its digits were typed.
    digits: Range<usize>,
}

/// All numbers, one after the other.
#[derive(Default)]
pub(crate) struct Numbers {
    /// A line each: `+` where international, and the digits. One piece of memory, so that a search runs through it.
    lines: String,
    rows: Vec<Row>,
}

struct Row {
    slot: u32,
    /// Where its line begins.
    line: usize,
    written: Box<str>,
}

impl Numbers {
    /// Puts the numbers of an entry in.
    pub(crate) fn add(&mut self, slot: u32, numbers: Vec<String>) {
        for written in numbers {
            let line = self.lines.len();
            if written.trim_start().starts_with('+') {
                self.lines.push('+');
            }
            self.lines.extend(written.chars().filter(char::is_ascii_digit));
            self.lines.push('\n');
            self.rows.push(Row { slot, line, written: written.into() });
        }
    }

    /// Takes the numbers of entries out that are no more.
    pub(crate) fn withdraw(&mut self, is_gone: impl Fn(u32) -> bool) {
        if !self.rows.iter().any(|row| is_gone(row.slot)) {
            return;
        }
        let lines = std::mem::take(&mut self.lines);
        let mut lines = lines.split_inclusive('\n');
        self.rows.retain_mut(|row| {
            let line = lines.next().unwrap_or("\n");
            let stays = !is_gone(row.slot);
            if stays {
                row.line = self.lines.len();
                self.lines.push_str(line);
            }
            stays
        });
    }

    /// Every number as written, with the slot of its entry; an entry's numbers in its order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (u32, &str)> {
        self.rows.iter().map(|row| (row.slot, &*row.written))
    }

    /// The numbers that have the digits. One may come twice where the digits fit it in two ways.
    pub(crate) fn matches(&self, digits: &str) -> Vec<NumberMatch> {
        let mut found = self.lines_with(digits, |_, _| true);
        if let Some(rest) = digits.strip_prefix("00").filter(|rest| rest.len() >= SHORTEST) {
            found.extend(self.lines_with(rest, |is_international, at| is_international && at == 0));
        } else if let Some(rest) = digits.strip_prefix('0').filter(|rest| rest.len() >= SHORTEST_NATIONAL) {
            let national = |is_international, at| is_international && COUNTRY_CODE.contains(&at);
            // What follows the country code is where the number begins for whoever typed a 0.
            found.extend(self.lines_with(rest, national).into_iter().map(|hit| NumberMatch {
                piece: if hit.piece == Piece::End { Piece::Whole } else { Piece::Beginning },
                ..hit
            }));
        }
        found
    }

    /// Lines with the digits at a place that is wanted, told by whether the number is international and how many
    /// digits are before.
    fn lines_with(&self, digits: &str, is_wanted: impl Fn(bool, usize) -> bool) -> Vec<NumberMatch> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(offset) = self.lines[from..].find(digits) {
            let row = self.rows.partition_point(|row| row.line <= from + offset) - 1;
            let end = self.rows.get(row + 1).map_or(self.lines.len(), |next| next.line);
            let line = self.lines[self.rows[row].line..end].trim_end();
            let (is_international, line) = match line.strip_prefix('+') {
                Some(line) => (true, line),
                None => (false, line),
            };
            let places = line.char_indices().map(|(at, _)| at).filter(|at| line[*at..].starts_with(digits));
            if let Some((piece, at)) = places
                .filter(|at| is_wanted(is_international, *at))
                .map(|at| (piece(at, digits.len(), line.len()), at))
                .min()
            {
                let slot = self.rows[row].slot;
                found.push(NumberMatch { slot, piece, row, digits: at..at + digits.len() });
            }
            from = end;
        }
        found
    }

    /// The number as written, and its bytes from the first to the last typed digit.
    pub(crate) fn shown(&self, hit: &NumberMatch) -> (&str, Range<usize>) {
        let written = &*self.rows[hit.row].written;
        let mut places =
            written.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at);
        let start = places.nth(hit.digits.start).unwrap_or(0);
        let end = match hit.digits.len() {
            0 | 1 => start + 1,
            several => places.nth(several - 2).map_or(written.len(), |last| last + 1),
        };
        (written, start..end)
    }
}

fn piece(at: usize, length: usize, whole: usize) -> Piece {
    match (at == 0, at + length == whole) {
        (true, true) => Piece::Whole,
        (true, false) => Piece::Beginning,
        (false, true) => Piece::End,
        (false, false) => Piece::Inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(written: &[&str]) -> Numbers {
        let mut numbers = Numbers::default();
        for (slot, written) in written.iter().enumerate() {
            numbers.add(slot as u32, vec![(*written).to_owned()]);
        }
        numbers
    }

    fn found(numbers: &Numbers, digits: &str) -> Vec<(u32, Piece, String)> {
        let shown = |hit: &NumberMatch| {
            let (written, range) = numbers.shown(hit);
            (hit.slot, hit.piece, written[range].to_owned())
        };
        numbers.matches(digits).iter().map(shown).collect()
    }

    #[test]
    fn only_digits_and_what_is_written_between_them_are_a_number() {
        assert_eq!(dialled("+358 (40) 123-4567").as_deref(), Some("358401234567"));
        assert_eq!(dialled("221").as_deref(), Some("221"));
        assert_eq!(dialled("22"), None);
        assert_eq!(dialled("221b"), None);
        assert_eq!(dialled("+-"), None);
    }

    #[test]
    fn a_piece_is_found_wherever_it_is_and_shown_as_written() {
        let numbers = numbers(&["040 123 4567", "2214", "123"]);
        assert_eq!(
            found(&numbers, "123"),
            [(0, Piece::Inside, "123".into()), (2, Piece::Whole, "123".into())]
        );
        assert_eq!(found(&numbers, "4567"), [(0, Piece::End, "4567".into())]);
        assert_eq!(found(&numbers, "2345"), [(0, Piece::Inside, "23 45".into())]);
        assert_eq!(found(&numbers, "22"), [(1, Piece::Beginning, "22".into())]);
        assert_eq!(found(&numbers, "72214"), []);
    }

    #[test]
    fn a_national_number_finds_its_international_form() {
        let numbers = numbers(&["+358 40 123 4567", "358401234567", "+372 5123 4567"]);
        assert_eq!(found(&numbers, "0401234567"), [(0, Piece::Whole, "40 123 4567".into())]);
        assert_eq!(found(&numbers, "0040123"), []);
        assert_eq!(found(&numbers, "00358401234567"), [(0, Piece::Whole, "358 40 123 4567".into())]);
    }

    #[test]
    fn numbers_of_entries_that_are_no_more_are_not_found() {
        let mut numbers = numbers(&["111", "1112", "3111"]);
        numbers.withdraw(|slot| slot == 1);
        assert_eq!(found(&numbers, "111"), [(0, Piece::Whole, "111".into()), (2, Piece::End, "111".into())]);
        assert_eq!(numbers.all().count(), 2);
    }
}
