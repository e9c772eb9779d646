//! How far what was typed is from a name, by what happens between a caller's mouth and an operator's fingers.
//!
//! A Damerau–Levenshtein distance (optimal string alignment) over [sounds](crate::sound) whose steps cost what they are worth:
//! sounds that are hardly told apart over a telephone line, doubled letters and a dropped `h` cost little, swapped neighbours
//! a bit less than a whole slip, a wrong first letter a bit more. Cost: about two nanoseconds a cell of a table of at most
//! 48 × 48, mostly 8 × 8.

use std::sync::LazyLock;

use crate::fold::LONGEST_WORD;
use crate::sound::{class, is_vowel_sound};

/// What one plain slip costs: a letter missing, extra or wrong.
pub(crate) const SLIP: u16 = 16;
const SWAP: u16 = 11;
/// The key beside the right one, instead of it or with it.
const NEIGHBOUR: u16 = 12;
const DOUBLED: u16 = 4;
const SILENT: u16 = 6;
/// What it costs more that the first letter is wrong.
pub(crate) const FIRST: u16 = 3;
/// What each letter typed beyond the end of a name costs: endings of other languages, and of callers.
const TAIL: u16 = 5;
const TAIL_BEGINS: u16 = 4;
/// The most letters that may be typed beyond the end of a name.
pub(crate) const LONGEST_TAIL: usize = 4;

/// What it costs at least that nothing is left of a class of sounds: two that are doubled may be missing, or one another.
const CLASS_GONE: u16 = 2 * DOUBLED;

/// Sounds beyond this are not compared.
const MOST: usize = LONGEST_WORD;

/// How far a typed word is from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Distance {
    /// From the whole name.
    pub(crate) whole: u16,
    /// From the nearest beginning of it.
    pub(crate) beginning: u16,
    /// From the name with something after it.
    pub(crate) with_tail: u16,
}

/// The sounds of a typed word, ready to be compared with very many names.
pub(crate) struct Typed {
    sounds: Vec<u8>,
    /// What it costs to leave out each.
    left_out: Vec<u16>,
    /// Whether some cost less than in a name, because the key beside them was meant.
    has_neighbours: bool,
    classes: Classes,
}

/// Which classes of sounds a word has, a bit each.
#[derive(Default)]
struct Classes {
    heard: u32,
    /// These, and those that a sound is of when its dots are not written.
    may_be: u32,
}

impl Classes {
    fn of(sounds: &[u8]) -> Self {
        let mut classes = Self::default();
        for sound in sounds {
            match (sound, class(*sound)) {
                (b'A' | b'W', _) => classes.may_be = u32::MAX,
                (_, 0) => {}
                (_, class) => classes.heard |= 1 << (class & 31),
            }
        }
        classes.may_be |= classes.heard;
        classes
    }
}

impl Typed {
    pub(crate) fn new(mut sounds: Vec<u8>) -> Self {
        sounds.truncate(MOST);
        let slipped = |at: usize| {
            let beside = |other: Option<&u8>| other.is_some_and(|other| are_neighbours(*other, sounds[at]));
            let extra = left_out(&sounds, at);
            let is_beside =
                beside(sounds.get(at + 1)) || at.checked_sub(1).is_some_and(|at| beside(sounds.get(at)));
            if is_beside { extra.min(NEIGHBOUR) } else { extra }
        };
        let costs: Vec<u16> = (0..sounds.len()).map(slipped).collect();
        let has_neighbours = costs.iter().enumerate().any(|(at, cost)| *cost < left_out(&sounds, at));
        Self { classes: Classes::of(&sounds), has_neighbours, sounds, left_out: costs }
    }

    /// The first sound.
    pub(crate) fn first(&self) -> Option<u8> {
        self.sounds.first().copied()
    }

    /// How many sounds it has.
    pub(crate) fn len(&self) -> usize {
        self.sounds.len()
    }

    /// How far it is at least from the whole of a name. Cost: a thirtieth of the distance itself.
    pub(crate) fn least_distance(&self, name: &Self) -> u16 {
        let gone = (self.classes.heard & !name.classes.may_be).count_ones();
        let come = (name.classes.heard & !self.classes.may_be).count_ones();
        let longer = self.sounds.len().abs_diff(name.sounds.len()) as u16;
        (CLASS_GONE * gone.max(come) as u16).max(DOUBLED * longer)
    }

    /// Whether it is as far from the other as that is from it: all else costs the same both ways.
    pub(crate) fn is_as_far_back(&self, other: &Self) -> bool {
        !self.has_neighbours && !other.has_neighbours
    }

    /// How far it is from the sounds of a name, as far as it is no further than `most`; beyond that, [`u16::MAX`].
    pub(crate) fn distance(&self, name: &[u8], most: u16) -> Distance {
        let all_changes = &*CHANGED;
        let typed = self.sounds.as_slice();
        let name = &name[..name.len().min(MOST)];
        let mut missing = [0_u16; MOST];
        let mut before = [0_u16; MOST + 1];
        let mut above = [0_u16; MOST + 1];
        let mut current = [0_u16; MOST + 1];
        for column in 0..name.len() {
            missing[column] = left_out(name, column);
            above[column + 1] = above[column] + missing[column];
        }
        let mut least_above = 0;
        let mut with_tail = tail(typed.len(), above[name.len()]);
        for (row, sound) in typed.iter().enumerate() {
            let extra = self.left_out[row];
            let changes = &all_changes[usize::from(*sound & 127)];
            current[0] = above[0] + extra;
            let mut least = current[0];
            for (column, other) in name.iter().enumerate() {
                let change = u16::from(changes[usize::from(*other & 127)]);
                let mut cost = above[column] + change;
                if row == 0 && column == 0 && change > 0 {
                    cost += FIRST;
                }
                cost = cost.min(above[column + 1] + extra).min(current[column] + missing[column]);
                if row > 0
                    && column > 0
                    && *sound == name[column - 1]
                    && typed[row - 1] == *other
                    && change > 0
                {
                    cost = cost.min(before[column - 1] + SWAP);
                }
                current[column + 1] = cost;
                least = least.min(cost);
            }
            with_tail = with_tail.min(tail(typed.len() - row - 1, current[name.len()]));
            if least.min(least_above) > most {
                return Distance { whole: u16::MAX, beginning: u16::MAX, with_tail };
            }
            least_above = least;
            std::mem::swap(&mut before, &mut above);
            std::mem::swap(&mut above, &mut current);
        }
        let last = &above[..=name.len()];
        let beginning = last.iter().copied().min().unwrap_or(0);
        Distance { whole: last[name.len()], beginning, with_tail }
    }
}

/// What it costs that so many letters were typed after the name had ended.
fn tail(letters: usize, cost: u16) -> u16 {
    match letters {
        1..=LONGEST_TAIL => cost.saturating_add(TAIL_BEGINS + TAIL * letters as u16),
        _ => u16::MAX,
    }
}

/// What it costs that a sound is on one side only.
fn left_out(word: &[u8], at: usize) -> u16 {
    let sound = word[at];
    let next = word.get(at + 1).copied().unwrap_or(0);
    let before = if at == 0 { 0 } else { word[at - 1] };
    if sound == before || sound == next {
        DOUBLED
    } else if is_vowel_sound(sound) && (class(before) == class(sound) || class(next) == class(sound)) {
        // Half of a diphthong: both halves are not lost as easily.
        NEIGHBOUR
    } else if sound == b'h' || class(before) == class(sound) || class(next) == class(sound) {
        SILENT
    } else if at == 0 {
        SLIP + FIRST
    } else {
        SLIP
    }
}

/// The letters as they stand on a keyboard; the dots over `a` and `o` are the keys right of `l`.
const KEYS: [&[u8]; 3] = [b"qwertyuiopW", b"asdfghjklOA", b"zxcvbnm"];

/// Whether two letters are side by side on a keyboard, or above each other.
fn are_neighbours(one: u8, other: u8) -> bool {
    let (Some((row, column)), Some((other_row, other_column))) = (place(one), place(other)) else {
        return false;
    };
    let (upper, lower) = if row < other_row { (column, other_column) } else { (other_column, column) };
    match row.abs_diff(other_row) {
        0 => column.abs_diff(other_column) == 1,
        // Each row stands half a key further right than the one above.
        1 => upper == lower || upper == lower + 1,
        _ => false,
    }
}

fn place(letter: u8) -> Option<(usize, usize)> {
    KEYS.iter().enumerate().find_map(|(row, keys)| Some((row, keys.iter().position(|key| *key == letter)?)))
}

/// What it costs that one sound stands for another.
static CHANGED: LazyLock<[[u8; 128]; 128]> = LazyLock::new(|| {
    let mut costs = [[0; 128]; 128];
    for (one, row) in costs.iter_mut().enumerate() {
        for (other, cost) in row.iter_mut().enumerate() {
            *cost = changed(one as u8, other as u8);
        }
    }
    costs
});

fn changed(one: u8, other: u8) -> u8 {
    if one == other {
        return 0;
    }
    match if one < other { (one, other) } else { (other, one) } {
        // Dots that are not on the keyboard, or were not typed.
        (b'A', b'a') | (b'O', b'o') | (b'W', b'a') => 2,
        (b'W', b'o') | (b'i', b'j') => 3,
        (b'S', b's') | (b'S', b'T') | (b'T', b's') | (b's', b'z') => 3,
        (b'A', b'e') => 5,
        (b'g', b'j') | (b'h', b'k') | (b'u', b'v') | (b'i', b'y') | (b'e', b'i') => 9,
        (b'O', b'e') | (b'A', b'O') => 10,
        _ if class(one) == class(other) && class(one) != 0 => 5,
        _ if are_neighbours(one, other) => NEIGHBOUR as u8,
        _ if is_vowel_sound(one) && is_vowel_sound(other) => 13,
        _ => SLIP as u8,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sound::sounds;

    fn whole(typed: &str, name: &str) -> u16 {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        sounds(typed, &mut one);
        sounds(name, &mut other);
        Typed::new(one).distance(&other, u16::MAX).whole
    }

    #[test]
    fn sounds_cost_less_than_slips_and_slips_less_than_two() {
        for (heard, slipped) in [("miko", "mikki"), ("wirtanen", "virtamen"), ("virdanen", "virsanen")] {
            assert!(whole(heard, "mikko").min(whole(heard, "virtanen")) < SLIP, "{heard}");
            assert!(whole(slipped, "mikko").min(whole(slipped, "virtanen")) <= SLIP, "{slipped}");
        }
        assert!(whole("imkko", "mikko") < SLIP);
        assert!(whole("koistila", "koistinen") > 2 * SLIP);
    }

    #[test]
    fn what_is_typed_after_a_name_and_what_is_not_yet_typed_of_it_are_told_apart() {
        let (mut typed, mut name) = (Vec::new(), Vec::new());
        sounds("kiviniemiova", &mut typed);
        sounds("kiviniemi", &mut name);
        let distance = Typed::new(typed.clone()).distance(&name, u16::MAX);
        assert!(distance.with_tail < distance.whole);
        sounds("kivin", &mut typed);
        assert_eq!(Typed::new(typed).distance(&name, u16::MAX).beginning, 0);
    }

    proptest! {
        #[test]
        fn only_a_word_itself_is_no_way_from_it(one in "[a-zåäö]{0,12}", other in "[a-zåäö]{0,12}") {
            let sound = |word: &str| { let mut said = Vec::new(); sounds(word, &mut said); said };
            prop_assert_eq!(whole(&one, &one), 0);
            prop_assert_eq!(whole(&one, &other) == 0, sound(&one) == sound(&other));
        }

        #[test]
        fn nothing_is_nearer_than_it_is_at_least(one in "[a-zåäöß]{0,12}", other in "[a-zåäöß]{0,12}") {
            let typed = |word: &str| { let mut said = Vec::new(); sounds(word, &mut said); Typed::new(said) };
            prop_assert!(typed(&one).least_distance(&typed(&other)) <= whole(&one, &other));
            let is_even = typed(&one).is_as_far_back(&typed(&other));
            prop_assert!(!is_even || whole(&one, &other) == whole(&other, &one));
        }

        #[test]
        fn nor_is_one_of_few_sounds(one in "[ahijgkosuättdö]{0,8}", other in "[ahijgkosuättdö]{0,8}") {
            let typed = |word: &str| { let mut said = Vec::new(); sounds(word, &mut said); Typed::new(said) };
            prop_assert!(typed(&one).least_distance(&typed(&other)) <= whole(&one, &other));
        }
    }
}
