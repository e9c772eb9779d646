//! Finds numbers by a piece of them, inside the keystroke at a million.
//!
//! A number is one word of a machine ([`packed`]), and the way it is written is kept apart from it ([`forms`]). The
//! same number written for here and for abroad is kept once and found as either. Numbers known from the beginning
//! are sorted, and three small indices say where to look ([`sorted`]); what comes later stands behind them and is
//! looked through, a few thousand words in some ten microseconds, until the next [`Numbers::settle`] that is worth
//! it. Numbers of more than 14 digits are looked through too.
//!
//! Measured on one core, shared with other work, with a million Finnish numbers, each with its international
//! form: 26 MB, of which what finds pieces inside is under 3; put together in 0.25 s and sorted in 0.15 s; thirty
//! hits of any three digits in 0.01 ms; all hits of five digits or more in 0.02 to 0.1 ms, or some 20 ns for each
//! where they are a great many.
//!
//! What was considered, by estimate: a suffix array answers every piece alike but would take 40 bytes a number; looking
//! through all words some 5 ms; n-grams that lead to numbers instead of blocks of them 15 bytes a number.
//!
//! Refuses to know any country, beyond how long its code is: a national form is found by its international one only
//! where both are there, one after the other.

mod digits;
mod forms;
mod packed;
mod sorted;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ops::{ControlFlow, Range};

pub(crate) use digits::dialled;
use digits::{Part, Reading, SHORTEST};
use forms::{Forms, Written};
pub(crate) use packed::Piece;
use packed::{National, Packed, Wanted};
use sorted::Sorted;

/// Nobody types more digits than this; what is longer is not looked for.
const LONGEST_TYPED: usize = 64;
/// More parts of one number are not found as numbers of their own.
const MOST_PARTS: usize = 8;
/// So many numbers, and a small share of all, are looked through rather than sorted.
const FEW: usize = 4096;
const SHARE_LOOKED_THROUGH: usize = 128;
/// In place of a form: the row is a part of the number before it.
const PART: u32 = u32::MAX;
/// In place of a form: the row is no more.
const GONE: u32 = u32::MAX - 1;

/// All numbers. A number is a row; where it has parts, they are rows too.
#[derive(Default)]
pub(crate) struct Numbers {
    packed: Vec<Packed>,
    slots: Vec<u32>,
    forms_of: Vec<u32>,
    /// The rows by slot and, within one, in the order in which they came.
    by_slot: Vec<u32>,
    longs: Vec<Long>,
    forms: Forms,
    sorted: Sorted,
    /// How many rows are sorted.
    settled: usize,
    /// The row that came last and is not a part of another.
    last: Option<usize>,
    reading: Reading,
    form: String,
}

/// A number of more than 14 digits.
struct Long {
    slot: u32,
    code: usize,
    digits: Box<[u8]>,
    shared: bool,
}

impl Numbers {
    /// Puts a number of an entry in. Slots come in rising order. A number that is the international form of the one
    /// before it becomes one with it.
    pub(crate) fn add(&mut self, slot: u32, written: &str) {
        let mut reading = std::mem::take(&mut self.reading);
        reading.read(written);
        if !self.add_twin(slot, written, &reading) {
            let code = reading.parts.first().map_or(0, |part| part.code);
            let has_parts = parts_apart(&reading).next().is_some();
            self.form.clear();
            forms::push_form(&mut self.form, written, &reading);
            let form = self.forms.take(&self.form);
            let digits = reading.digits.iter().map(|mark| mark.digit);
            let packed = match Packed::new(code, digits.clone()) {
                Some(packed) if has_parts => packed.shared(),
                Some(packed) => packed,
                None => self.push_long(slot, code, digits.collect(), has_parts),
            };
            self.last = Some(self.packed.len());
            self.push(slot, packed, form);
            for part in parts_apart(&reading) {
                let digits = reading.digits[part.digits.clone()].iter().map(|mark| mark.digit);
                let packed = match Packed::new(part.code, digits.clone()) {
                    Some(packed) => packed.shared(),
                    None => self.push_long(slot, part.code, digits.collect(), true),
                };
                self.push(slot, packed, PART);
            }
        }
        self.reading = reading;
    }

    fn push(&mut self, slot: u32, packed: Packed, form: u32) {
        self.by_slot.push(self.packed.len() as u32);
        self.packed.push(packed);
        self.slots.push(slot);
        self.forms_of.push(form);
    }

    fn push_long(&mut self, slot: u32, code: usize, digits: Box<[u8]>, shared: bool) -> Packed {
        self.longs.push(Long { slot, code, digits, shared });
        Packed::long(self.longs.len() - 1)
    }

    /// Whether what is written is an international form of the last number, which it then becomes one with.
    fn add_twin(&mut self, slot: u32, written: &str, reading: &Reading) -> bool {
        let Some(row) = self.last.take().filter(|row| self.slots[*row] == slot) else { return false };
        let [Part { code: code @ 1.., .. }] = reading.parts[..] else { return false };
        let digits = reading.digits.iter().map(|mark| mark.digit);
        let Some(own) = Packed::new(code, digits.clone()) else { return false };
        let before = self.packed[row];
        let has_parts = self.forms_of.get(row + 1) == Some(&PART);
        let first = if has_parts { self.packed[row + 1] } else { before };
        let national = first.is_national_of(own);
        if has_parts && national.is_some() {
            let (_, all) = self.digits(row);
            let first: Vec<u8> = first.digits().collect();
            let Some(extension) = all.strip_prefix(&first[..]) else { return false };
            let joined: Vec<u8> = digits.chain(extension.iter().copied()).collect();
            self.packed[row + 1] = own.shared();
            self.packed[row] = match (before.long_place(), Packed::new(code, joined.iter().copied())) {
                (None, Some(packed)) => packed.shared(),
                (None, None) => self.push_long(slot, code, joined.into(), true),
                (Some(place), _) => {
                    self.longs[place] = Long { slot, code, digits: joined.into(), shared: true };
                    before
                }
            };
        } else if !has_parts && (national.is_some() || before == own) {
            self.packed[row] = own;
        } else {
            return false;
        }
        let form = self.forms_of[row];
        self.form.clear();
        self.form.push_str(self.forms.get(form));
        forms::push_twin(&mut self.form, national);
        forms::push_form(&mut self.form, written, reading);
        self.forms_of[row] = self.forms.take(&self.form);
        self.forms.release(form);
        true
    }

    /// Makes what was added fast, after many were. Where only few were added since, it does nothing.
    pub(crate) fn settle(&mut self) {
        let added = self.packed.len() - self.settled;
        if added > few_beside(self.settled) {
            self.sort();
        }
    }

    fn sort(&mut self) {
        let alive = (0..self.packed.len()).filter(|row| self.forms_of[*row] != GONE);
        let mut order: Vec<(Packed, u32)> = alive.map(|row| (self.packed[row], row as u32)).collect();
        order.sort_unstable();
        let mut moved = vec![u32::MAX; self.packed.len()];
        for (to, (_, from)) in (0..).zip(&order) {
            moved[*from as usize] = to;
        }
        self.by_slot.retain_mut(|row| {
            *row = moved[*row as usize];
            *row != u32::MAX
        });
        drop(moved);
        let room = order.len() + few_beside(order.len()) + 1;
        self.by_slot.shrink_to(room);
        self.by_slot.reserve_exact(room - self.by_slot.len());
        self.slots = with_room(room, order.iter().map(|(_, from)| self.slots[*from as usize]));
        self.forms_of = with_room(room, order.iter().map(|(_, from)| self.forms_of[*from as usize]));
        self.packed = with_room(room, order.iter().map(|(packed, _)| *packed));
        drop(order);
        self.sorted = Sorted::new(&self.packed);
        self.settled = self.packed.len();
        self.last = None;
    }

    /// Takes the numbers of a slot out. Nothing of them is kept.
    pub(crate) fn remove(&mut self, slot: u32) {
        for at in self.places(slot) {
            let row = self.by_slot[at] as usize;
            if let Some(long) = self.packed[row].long_place() {
                self.longs[long].digits = Box::default();
            }
            if row < self.settled {
                self.sorted.forget(&self.packed[..self.settled], row);
            }
            self.packed[row] = Packed::NONE;
            let form = std::mem::replace(&mut self.forms_of[row], GONE);
            if form < GONE {
                self.forms.release(form);
            }
        }
        self.forms.forget_unused();
        self.last = None;
    }

    /// Tells of each number that has the digits its slot and where they are, the best first, until it is told to
    /// stop. A number that they fit in two ways comes once, with the best; of the numbers of an entry that consist of
    /// parts only one need come.
    pub(crate) fn matches(&self, digits: &str, mut found: impl FnMut(u32, Piece) -> ControlFlow<()>) {
        if (SHORTEST..=LONGEST_TYPED).contains(&digits.len()) {
            // Why it ended is of no interest: whoever stopped it knows.
            let _ = self.each_match(&Wanted::new(digits), &mut found);
        }
    }

    fn each_match(
        &self,
        wanted: &Wanted,
        found: &mut impl FnMut(u32, Piece) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let aside = self.looked_through(wanted);
        let mut once = HashSet::new();
        for piece in [Piece::Whole, Piece::Beginning, Piece::End, Piece::Inside] {
            for (slot, shared, _) in aside.iter().filter(|(_, _, fits)| *fits == piece) {
                if !shared || once.insert(*slot) {
                    found(*slot, piece)?;
                }
            }
            let mut look = |row: usize| {
                let packed = self.packed[row];
                let fits = wanted.piece(packed) == Some(piece);
                if fits && (!packed.is_shared() || once.insert(self.slots[row])) {
                    return found(self.slots[row], piece);
                }
                ControlFlow::Continue(())
            };
            let ranges = match piece {
                Piece::Whole => self.sorted.beginnings(wanted, true),
                Piece::Beginning => self.sorted.beginnings(wanted, false),
                Piece::End => {
                    self.sorted.ends(wanted).iter().try_for_each(|row| look(*row as usize))?;
                    Vec::new()
                }
                Piece::Inside => self.sorted.insides(wanted),
            };
            for range in ranges {
                (range.start..range.end.min(self.settled)).try_for_each(&mut look)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// What of the numbers that are in no index has the digits: its slot, and whether others stand for the same.
    fn looked_through(&self, wanted: &Wanted) -> Vec<(u32, bool, Piece)> {
        let late = self.packed[self.settled..].iter().zip(&self.slots[self.settled..]);
        let late =
            late.filter_map(|(packed, slot)| Some((*slot, packed.is_shared(), wanted.piece(*packed)?)));
        let long = self
            .longs
            .iter()
            .filter_map(|long| Some((long.slot, long.shared, wanted.piece_of(&long.digits, long.code)?.0)));
        late.chain(long).collect()
    }

    /// The numbers of a slot, as written, that have the digits, and the bytes from the first to the last of them. Both
    /// texts of a number that is written for here and for abroad have what either has.
    pub(crate) fn shown(&self, slot: u32, digits: &str) -> Vec<(String, Range<usize>)> {
        let mut shown = Vec::new();
        if !(SHORTEST..=LONGEST_TYPED).contains(&digits.len()) {
            return shown;
        }
        let wanted = Wanted::new(digits);
        let mut reading = Reading::default();
        for row in self.written_rows(slot) {
            let (code, digits) = self.digits(row);
            for written in self.written(row, code, &digits) {
                reading.read(&written.text);
                let place = place(&wanted, &reading)
                    .or_else(|| place_in_national(&wanted, code, &digits, written.national?));
                let marks = place.and_then(|place| reading.digits.get(place));
                if let Some([first, .., last] | [first @ last]) = marks {
                    let range = first.at..last.at + last.zero.len_utf8();
                    shown.push((written.text, range));
                }
            }
        }
        shown
    }

    /// Every number of a slot as written, in order.
    pub(crate) fn of(&self, slot: u32) -> impl Iterator<Item = String> {
        self.written_rows(slot).flat_map(|row| {
            let (code, digits) = self.digits(row);
            self.written(row, code, &digits).map(|written| written.text)
        })
    }

    /// How many bytes are held.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        let longs = self.longs.iter().map(|long| long.digits.len() + size_of::<Long>());
        self.packed.capacity() * 8
            + (self.slots.capacity() + self.forms_of.capacity() + self.by_slot.capacity()) * 4
            + longs.sum::<usize>()
            + self.forms.memory()
            + self.sorted.memory()
    }

    fn places(&self, slot: u32) -> Range<usize> {
        let slot_at = |row: &u32| self.slots[*row as usize];
        let start = self.by_slot.partition_point(|row| slot_at(row) < slot);
        let length = self.by_slot[start..].iter().take_while(|row| slot_at(row) == slot).count();
        start..start + length
    }

    fn written_rows(&self, slot: u32) -> impl Iterator<Item = usize> {
        let rows = self.by_slot[self.places(slot)].iter().map(|row| *row as usize);
        rows.filter(|row| self.forms_of[*row] < GONE)
    }

    fn written(&self, row: usize, code: usize, digits: &[u8]) -> impl Iterator<Item = Written> + use<> {
        let (first, twin) = forms::write(self.forms.get(self.forms_of[row]), code, digits);
        std::iter::once(first).chain(twin)
    }

    /// How many of its digits are a country code, and the digits.
    fn digits(&self, row: usize) -> (usize, Vec<u8>) {
        let packed = self.packed[row];
        match packed.long_place() {
            Some(long) => (self.longs[long].code, self.longs[long].digits.to_vec()),
            None => (packed.code(), packed.digits().collect()),
        }
    }
}

/// How many numbers are few enough to be looked through beside so many that are sorted.
fn few_beside(settled: usize) -> usize {
    FEW + settled / SHARE_LOOKED_THROUGH
}

/// Room for what comes before the next sorting, so that nobody waits while everything is moved.
fn with_room<T>(room: usize, items: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::with_capacity(room);
    all.extend(items);
    all
}

/// The parts of a number that are found as numbers of their own.
fn parts_apart(reading: &Reading) -> impl Iterator<Item = &Part> {
    let parts = if reading.parts.len() > 1 { &reading.parts[..] } else { &[] };
    parts.iter().filter(|part| part.digits.len() >= SHORTEST).take(MOST_PARTS)
}

/// Which digits of a number, or of one of its parts, are the wanted ones.
fn place(wanted: &Wanted, reading: &Reading) -> Option<Range<usize>> {
    let digits: Vec<u8> = reading.digits.iter().map(|mark| mark.digit).collect();
    let whole = Part { digits: 0..digits.len(), code: reading.parts.first()?.code };
    let parts = std::iter::once(&whole).chain(parts_apart(reading));
    let places = parts.filter_map(|part| {
        let (piece, place) = wanted.piece_of(&digits[part.digits.clone()], part.code)?;
        Some((piece, part.digits.start + place.start..part.digits.start + place.end))
    });
    places.min_by_key(|(piece, place)| (*piece, place.start)).map(|(_, place)| place)
}

/// Which digits of the national form of a number are the wanted ones, where they were typed as for abroad.
fn place_in_national(
    wanted: &Wanted,
    code: usize,
    digits: &[u8],
    national: National,
) -> Option<Range<usize>> {
    let (_, place) = wanted.piece_of(digits, code)?;
    let zero = usize::from(national == National::AfterZero);
    let end = place.end.checked_sub(code).filter(|end| *end > 0)? + zero;
    let start = place.start.checked_sub(code).map_or(0, |start| start + zero);
    Some(start..end)
}
