//! Full names taken apart: which word is the family name, which is a rank, which is the name somebody goes by.
//!
//! Knows words and counts of names, no person. The order of a column's names is found in the names themselves.

mod honorific;
mod known;
mod order;
mod pieces;

use vaihde_domain::person::PersonName;

pub use known::known_names;
pub use order::NameOrder;
use pieces::Pieces;

/// What the names of one column have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameHabits {
    /// What comes first.
    pub order: NameOrder,
    /// How many names speak for that order.
    pub speaking_for: usize,
    /// How many speak against it.
    pub speaking_against: usize,
    /// Whether ranks stand before names, so that `Maj` is a rank and not the Swedish given name.
    ranks: bool,
}

impl NameHabits {
    /// Finds what the names have in common. `otherwise` is the order where the names do not tell.
    pub fn of<'a>(names: impl Iterator<Item = &'a str> + Clone, otherwise: NameOrder) -> Self {
        let ranks = names.clone().any(honorific::begins_with_rank);
        let mut sum = 0.0;
        let (mut given_first, mut family_first) = (0, 0);
        for name in names {
            let evidence = order::evidence(&Pieces::of(name, ranks, false));
            sum += evidence;
            if evidence >= order::TELLING {
                given_first += 1;
            } else if evidence <= -order::TELLING {
                family_first += 1;
            }
        }
        let order = match sum {
            // Many faint hints are no evidence.
            _ if given_first + family_first == 0 => otherwise,
            sum if sum > 0.0 => NameOrder::GivenFirst,
            sum if sum < 0.0 => NameOrder::FamilyFirst,
            _ => otherwise,
        };
        let (speaking_for, speaking_against) = match order {
            NameOrder::GivenFirst => (given_first, family_first),
            NameOrder::FamilyFirst => (family_first, given_first),
        };
        Self { order, speaking_for, speaking_against, ranks }
    }

    /// Takes a full name apart.
    ///
    /// Ranks and titles before the name become the honorific. Degrees and decorations after it (`CB`, `PhD`) are
    /// left out: nobody asks for them. Particles (`von`) belong to the family name, middle names and initials to the
    /// given names. `Virtanen, Anna` is family name first whatever the other names are.
    pub fn read(self, name: &str) -> PersonName {
        let family_first = self.order == NameOrder::FamilyFirst;
        order::arranged(Pieces::of(name, self.ranks, family_first), self.order)
    }

    /// Takes apart given names that may hold a rank, or in brackets or quotes the name somebody goes by.
    pub(crate) fn read_given(self, given: &str) -> PersonName {
        let pieces = Pieces::of_given(given, self.ranks);
        PersonName {
            given: pieces.words.join(" "),
            honorific: pieces.honorific,
            called_by: pieces.called_by,
            former: pieces.former,
            ..PersonName::default()
        }
    }
}

impl Default for NameHabits {
    fn default() -> Self {
        Self { order: NameOrder::GivenFirst, speaking_for: 0, speaking_against: 0, ranks: false }
    }
}

#[cfg(test)]
mod tests;
