//! Where to look for a piece among many numbers, which lie sorted by their digits.
//!
//! - What begins with a piece lies together, once for each country code. The first number of every 64 is kept aside,
//!   so that a number among them may be taken out without the order being lost.
//! - What ends with a piece is listed by its last four digits.
//! - What has a piece inside is looked for by four digits of the piece: for each four the blocks of 64 numbers that
//!   have them. Neighbours share their first digits, so that a block has few different fours, and a list of blocks is
//!   a fifth the size of a list of numbers (about 2.5 bytes a number, where the other would take 15).
//!
//! All of these say where a number may be; whether it is there is seen on the number. Inverted lists of n-grams with
//! gaps in bytes of seven bits are those of Witten, Moffat and Bell, Managing Gigabytes (1999), chapters 3 and 4.
//!
//! Refuses to know slots and how numbers are written.

use std::ops::Range;

use super::packed::{LONGEST, Packed, Wanted, left};

const BLOCK: usize = 64;
const FOURS: usize = 10_000;

/// What helps to find pieces among sorted numbers.
#[derive(Default)]
pub(super) struct Sorted {
    /// No number of a block is before its fence, none of the blocks before is behind it.
    fences: Vec<Packed>,
    countries: Vec<Country>,
    ends: Vec<u32>,
    ends_from: Vec<u32>,
    /// For each four digits the blocks that have them: differences, in bytes of seven bits.
    blocks: Vec<u8>,
    blocks_from: Vec<u32>,
}

/// A country code that occurs, or none.
struct Country {
    code: usize,
    left: u64,
}

impl Sorted {
    pub(super) fn new(numbers: &[Packed]) -> Self {
        let (ends, ends_from) = ends(numbers);
        let (blocks, blocks_from) = blocks(numbers);
        let fences = numbers.chunks(BLOCK).map(|block| block[0]).collect();
        let mut countries: Vec<Country> = Vec::new();
        for number in numbers {
            let (code, left) = (number.code(), number.left() & !(u64::MAX >> (4 * number.code())));
            if countries.last().is_none_or(|last| (last.code, last.left) != (code, left)) {
                countries.push(Country { code, left });
            }
        }
        Self { fences, countries, ends, ends_from, blocks, blocks_from }
    }

    /// Tells that a number is about to be taken out, so that it is not kept as a fence.
    pub(super) fn forget(&mut self, numbers: &[Packed], row: usize) {
        let block = row / BLOCK;
        if self.fences[block] == numbers[row] {
            let end = numbers.len().min((block + 1) * BLOCK);
            let others = (block * BLOCK..end).filter(|other| *other != row).map(|other| numbers[other]);
            let next = others.filter(|number| *number != Packed::NONE).min();
            let behind = self.fences.get(block + 1).copied().unwrap_or(Packed(u64::MAX));
            self.fences[block] = next.unwrap_or(behind);
        }
    }

    /// Where numbers may be that the wanted digits begin, or are all of.
    pub(super) fn beginnings(&self, wanted: &Wanted, whole: bool) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        let mut add = |country: &Country, skipped: usize, rest: &[u8]| {
            let length = skipped + rest.len();
            let digits =
                country.left & !(u64::MAX >> (4 * skipped)) | left(rest.iter().copied()) >> (4 * skipped);
            let is_of_country = (digits ^ country.left) >> 4 >> (60 - 4 * country.code) == 0;
            if is_of_country {
                ranges.push(self.between(country.code, digits, length, whole));
            }
        };
        for country in &self.countries {
            let mut all = vec![(0, Some(&wanted.digits[..]))];
            if country.code > 0 {
                all.extend([
                    (country.code, Some(&wanted.digits[..])),
                    (country.code, wanted.national()),
                    (0, wanted.abroad()),
                ]);
            }
            for (skipped, rest) in all {
                if let Some(rest) = rest.filter(|rest| skipped + rest.len() <= LONGEST) {
                    add(country, skipped, rest);
                }
            }
        }
        ranges.sort_unstable_by_key(|range| range.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        apart
    }

    /// Where numbers may be that begin with the digits, in whole blocks.
    fn between(&self, code: usize, digits: u64, length: usize, whole: bool) -> Range<usize> {
        let from = (code as u64) << 62 | digits >> 2 | (length as u64) << 2;
        let to = if whole { from | 3 } else { from | u64::MAX >> 2 >> (4 * length) };
        let start = self.fences.partition_point(|fence| fence.0 < from).saturating_sub(1);
        let end = self.fences.partition_point(|fence| fence.0 <= to);
        start * BLOCK..end.max(start) * BLOCK
    }

    /// Numbers that may end with the wanted digits.
    pub(super) fn ends(&self, wanted: &Wanted) -> &[u32] {
        if self.ends_from.is_empty() || wanted.digits.len() > LONGEST {
            return &[];
        }
        let last = &wanted.digits[wanted.digits.len().saturating_sub(4)..];
        let lists = match *last {
            [first, ref rest @ ..] if last.len() == 4 => {
                let list = number_of(rest) * 10 + usize::from(first);
                list..list + 1
            }
            _ => number_of(last) * 10..(number_of(last) + 1) * 10,
        };
        &self.ends[self.ends_from[lists.start] as usize..self.ends_from[lists.end] as usize]
    }

    /// Blocks in which numbers may have the wanted digits inside.
    pub(super) fn insides(&self, wanted: &Wanted) -> Vec<Range<usize>> {
        if self.blocks_from.is_empty() || wanted.digits.len() >= LONGEST {
            return Vec::new();
        }
        let mut known: Vec<u32> = Vec::new();
        if wanted.digits.len() == 3 {
            let mut has = vec![false; self.fences.len()];
            for before in 0..10 {
                self.each_block(before * 1000 + number_of(&wanted.digits), |block| {
                    has[block as usize] = true;
                });
            }
            known.extend((0_u32..).zip(has).filter(|(_, has)| *has).map(|(block, _)| block));
        } else {
            let mut fours: Vec<usize> = wanted.digits.windows(4).map(number_of).collect();
            fours.sort_unstable_by_key(|four| self.blocks_from[four + 1] - self.blocks_from[*four]);
            fours.dedup();
            for (nth, four) in fours.into_iter().enumerate() {
                // To look at a few blocks costs less than another list.
                if nth > 0 && known.len() < 16 {
                    break;
                }
                if nth == 0 {
                    self.each_block(four, |block| known.push(block));
                } else {
                    let (mut at, mut kept) = (0, 0);
                    self.each_block(four, |block| {
                        while known.get(at).is_some_and(|known| *known < block) {
                            at += 1;
                        }
                        if known.get(at) == Some(&block) {
                            known[kept] = block;
                            kept += 1;
                        }
                    });
                    known.truncate(kept);
                }
            }
        }
        let rows = |block: u32| block as usize * BLOCK..(block as usize + 1) * BLOCK;
        known.into_iter().map(rows).collect()
    }

    fn each_block(&self, four: usize, mut block: impl FnMut(u32)) {
        let bytes = &self.blocks[self.blocks_from[four] as usize..self.blocks_from[four + 1] as usize];
        let (mut at, mut gap, mut shift) = (0, 0, 0);
        for byte in bytes {
            gap |= u32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                at += gap;
                block(at - 1);
                (gap, shift) = (0, 0);
            }
        }
    }

    #[cfg(test)]
    pub(super) fn has_fence(&self, is_such: impl Fn(Packed) -> bool) -> bool {
        self.fences.iter().any(|fence| is_such(*fence))
    }

    #[cfg(test)]
    pub(super) fn memory(&self) -> usize {
        self.fences.capacity() * 8
            + self.countries.capacity() * 16
            + (self.ends.capacity() + self.ends_from.capacity() + self.blocks_from.capacity()) * 4
            + self.blocks.capacity()
    }
}

fn number_of(digits: &[u8]) -> usize {
    digits.iter().fold(0, |number, digit| number * 10 + usize::from(*digit))
}

/// The rows by their last four digits, the last three before the fourth, and where each begins.
fn ends(numbers: &[Packed]) -> (Vec<u32>, Vec<u32>) {
    let end = |number: &Packed| {
        let length = number.len();
        (length >= 4).then(|| {
            let last = number.left() >> (64 - 4 * length) & 0xFFFF;
            let digit = |at: u32| (last >> (4 * at) & 15) as usize;
            digit(2) * 1000 + digit(1) * 100 + digit(0) * 10 + digit(3)
        })
    };
    let mut from = vec![0_u32; FOURS + 1];
    for end in numbers.iter().filter_map(end) {
        from[end + 1] += 1;
    }
    for at in 0..FOURS {
        from[at + 1] += from[at];
    }
    let mut next = from.clone();
    let mut rows = vec![0; from[FOURS] as usize];
    for (row, end) in (0..).zip(numbers.iter().map(end)) {
        if let Some(end) = end {
            rows[next[end] as usize] = row;
            next[end] += 1;
        }
    }
    (rows, from)
}

/// For each four digits the blocks with numbers that have them before their last digit, and where each begins.
fn blocks(numbers: &[Packed]) -> (Vec<u8>, Vec<u32>) {
    // Blocks are counted from 1, so that each difference is one too.
    let mut last = vec![0_u32; FOURS];
    let mut pairs: Vec<u16> = Vec::new();
    let mut counts = Vec::with_capacity(numbers.len() / BLOCK + 1);
    let mut from = vec![0_u32; FOURS + 1];
    for (block, numbers) in (1_u32..).zip(numbers.chunks(BLOCK)) {
        let before = pairs.len();
        for number in numbers.iter().filter(|number| number.len() > 4) {
            let mut rest = number.left();
            let mut four = 0;
            for at in 0..number.len() - 1 {
                four = (four % 1000) * 10 + (rest >> 60) as usize;
                rest <<= 4;
                if at >= 3 && last[four] != block {
                    from[four + 1] += bytes_of(block - last[four]);
                    last[four] = block;
                    pairs.push(four as u16);
                }
            }
        }
        counts.push(pairs.len() - before);
    }
    for at in 0..FOURS {
        from[at + 1] += from[at];
    }
    let mut next = from.clone();
    last.fill(0);
    let mut bytes = vec![0; from[FOURS] as usize];
    let mut pairs = pairs.into_iter();
    for (block, count) in (1_u32..).zip(counts) {
        for four in pairs.by_ref().take(count).map(usize::from) {
            let mut gap = block - last[four];
            last[four] = block;
            while gap >= 0x80 {
                bytes[next[four] as usize] = gap as u8 | 0x80;
                next[four] += 1;
                gap >>= 7;
            }
            bytes[next[four] as usize] = gap as u8;
            next[four] += 1;
        }
    }
    (bytes, from)
}

fn bytes_of(gap: u32) -> u32 {
    (32 - gap.leading_zeros()).div_ceil(7).max(1)
}
