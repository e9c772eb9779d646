//! Who comes first. Knows how well entries fit, not how that was found out.
//!
//! The order is that of certainty first (a name typed exactly is never below one that only sounds like it, however often the
//! other is asked for), then the company being answered, what this operator chose when they last typed the same, what
//! it costs to hear the one for the other, how often somebody is asked for, names before titles, those present before
//! leavers. What is left is decided by how common the name is here, which is how likely it is meant; by the length of
//! the name; and by the id, so that the same question has the same answer.

use crate::entries::{Slot, Standing};
use crate::hit::Reason;
use crate::meaning::{Class, GOES_ON};
use crate::slips::SLIP;

/// The most that a share of what was typed can be.
pub(crate) const WHOLE: u16 = (1 << 12) - 1;

/// How an entry fits what was typed, as far as it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    pub(crate) class: Class,
    /// The class without what it cost that something is shared by many.
    pub(crate) plain: Class,
    /// Typed words that the entry does not have.
    pub(crate) missed: u8,
    /// Of [`WHOLE`], how much of what was typed the entry does not explain; where all is explained, what it costs.
    pub(crate) cost: u16,
    /// The sum of the tiers of the texts.
    pub(crate) tiers: u8,
    /// Words that fit but for their accents.
    pub(crate) letters_differ: u8,
    /// How common the words are as names.
    pub(crate) common: u8,
}

impl Rank {
    /// The best there is.
    pub(crate) fn best() -> Self {
        Self {
            class: Class::Exact,
            plain: Class::Exact,
            missed: 0,
            cost: 0,
            tiers: 0,
            letters_differ: 0,
            common: 0,
        }
    }

    /// Why the entry was found.
    pub(crate) fn reason(&self) -> Reason {
        let class = if self.class > Class::OtherName { self.class } else { self.plain };
        match class {
            _ if self.missed > 0 => Reason::Partial,
            Class::Exact => Reason::Exact,
            Class::Inflected => Reason::Inflected,
            Class::Prefix => Reason::Prefix,
            Class::OtherName => Reason::OtherName,
            Class::Sounds => Reason::SoundsAlike,
            Class::Slip => Reason::Misspelt,
            Class::Surname | Class::Loose => Reason::Fuzzy,
        }
    }

    /// Whether all that was typed is there as it was typed, in names.
    pub(crate) fn is_understood(&self) -> bool {
        self.class <= Class::Prefix && self.tiers == 0 && self.cost <= GOES_ON
    }

    /// Whether all that was typed is there but for one slip.
    pub(crate) fn is_one_slip(&self) -> bool {
        self.class <= Class::Slip && self.cost <= SLIP + SLIP / 4
    }

    /// A number that is smaller for what comes first.
    pub(crate) fn key(&self, slot: Slot, standing: Standing, asked: &Asked) -> u64 {
        self.part() | asked.part(slot, standing)
    }

    /// The part of the key that depends on how the words fit.
    pub(crate) fn part(&self) -> u64 {
        // Among guesses, how good they are matters more than whose company it is.
        let guess = if self.class == Class::Loose { self.cost >> 8 } else { 0 };
        CLASS.put(self.class as u64)
            | GUESS.put(guess.into())
            | COST.put(self.cost.into())
            | TIERS.put(self.tiers.into())
            | DIFFER.put(self.letters_differ.into())
            | RARE.put(u64::from(63 - self.common.min(63)))
    }
}

/// Where in a key something stands.
struct Place {
    from: u32,
    bits: u32,
}

impl Place {
    const fn put(&self, part: u64) -> u64 {
        let most = (1 << self.bits) - 1;
        (if part < most { part } else { most }) << self.from
    }
}

// In the order of what matters.
const CLASS: Place = Place { from: 44, bits: 4 };
const GUESS: Place = Place { from: 40, bits: 4 };
const ELSEWHERE: Place = Place { from: 39, bits: 1 };
const OTHER: Place = Place { from: 38, bits: 1 };
const COST: Place = Place { from: 26, bits: 12 };
const UNASKED: Place = Place { from: 22, bits: 4 };
const TIERS: Place = Place { from: 17, bits: 5 };
const LEFT: Place = Place { from: 16, bits: 1 };
const DIFFER: Place = Place { from: 13, bits: 3 };
const RARE: Place = Place { from: 7, bits: 6 };
const LENGTH: Place = Place { from: 0, bits: 7 };

/// What matters of the question beside its words.
pub(crate) struct Asked {
    /// The number of the company being answered.
    pub(crate) company: Option<u32>,
    /// What this operator chose when they last typed the same.
    pub(crate) remembered: Option<Slot>,
    /// Which companies, by number, are wanted; none: all.
    pub(crate) only: Option<Vec<bool>>,
    pub(crate) people: bool,
    /// How much anybody is asked for, at most.
    pub(crate) most_asked: u8,
}

impl Asked {
    /// The part of a key that depends on whose it is.
    pub(crate) fn part(&self, slot: Slot, standing: Standing) -> u64 {
        let elsewhere = self.company.is_some_and(|company| company != standing.company());
        let other = self.remembered != Some(slot);
        ELSEWHERE.put(elsewhere.into())
            | OTHER.put(other.into())
            | UNASKED.put((15 - standing.asked()).into())
            | LEFT.put(standing.has_left().into())
            | LENGTH.put(standing.length().into())
    }

    /// No key with this part of a rank is smaller, whoever's it is.
    pub(crate) fn least(&self, part: u64) -> u64 {
        part | OTHER.put(self.remembered.is_none().into()) | UNASKED.put((15 - self.most_asked).into())
    }

    /// Whether an entry is looked for at all.
    pub(crate) fn wants(&self, standing: Standing) -> bool {
        !standing.is_removed()
            && (!self.people || standing.is_person())
            && self.only.as_ref().is_none_or(|only| only[standing.company() as usize])
    }
}

/// How common something is that so many have: twice the binary logarithm.
pub(crate) fn commonness(bearers: u32) -> u8 {
    match bearers {
        0 => 0,
        _ => {
            let log = bearers.ilog2();
            let half = log > 0 && bearers >> (log - 1) & 1 == 1;
            (2 * log + u32::from(half)) as u8 + 1
        }
    }
}

#[cfg(test)]
mod tests {
    use vaihde_domain::{CompanyId, PersonId};

    use super::*;
    use crate::entries::Entries;
    use crate::entry::EntryId;

    #[test]
    fn no_key_is_smaller_than_the_least() {
        let mut entries = Entries::default();
        let id = EntryId::Person(PersonId(uuid::Uuid::from_u128(1)));
        let slot = entries.begin(id, CompanyId(uuid::Uuid::from_u128(2)), false);
        entries.end(0);
        for (asked, most_asked) in [(0, 0), (3, 3), (2, 15)] {
            entries.set_asked(slot, asked);
            let question = Asked { company: None, remembered: None, only: None, people: false, most_asked };
            for (class, tiers) in [(Class::Exact, 0), (Class::Prefix, 2), (Class::Slip, 3)] {
                let rank = Rank { class, tiers, common: 63, ..Rank::best() };
                let least = question.least(rank.part());
                assert!(rank.key(slot, entries.standing(slot), &question) >= least);
                assert_eq!(rank.key(slot, entries.standing(slot), &question) == least, asked == most_asked);
            }
        }
    }

    #[test]
    fn twice_as_many_are_two_steps_more_common() {
        assert_eq!([0, 1, 2, 3, 4, 8, 1 << 20].map(commonness), [0, 1, 3, 4, 5, 7, 41]);
    }
}
