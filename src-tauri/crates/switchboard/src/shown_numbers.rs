//! Which numbers the desk shows, and which are hidden until somebody has them shown.

use chrono::{DateTime, Utc};
use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::reach::{Contact, Reach, Who, reach};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::{PersonState, state_of};
use vaihde_search::{EntryId, Field, Matched};

use crate::found::asked;

/// A number on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardNumber {
    /// What it is.
    pub kind: NumberKind,
    /// Whether it may be given to a caller.
    pub may_be_given: bool,
    /// As written. None: it is hidden until somebody [has it shown](crate::OperatorDesk::reveal).
    pub written: Option<String>,
}

/// The numbers of an entry as its card shows them, the one to dial first at the front.
pub(crate) fn card_numbers(
    id: EntryId,
    reach: &Reach,
    roster: &Roster,
    at: DateTime<Utc>,
) -> Vec<CardNumber> {
    let shown = |number: &Number| CardNumber {
        kind: number.kind,
        may_be_given: number.may_be_given,
        written: (!is_hidden(number, id, reach)).then(|| number.written.clone()),
    };
    numbers_of(id, roster, at).iter().map(shown).collect()
}

/// The hidden number at a place of a card. None: there is none, or it is not hidden.
pub(crate) fn hidden_number(id: EntryId, place: usize, roster: &Roster, at: DateTime<Utc>) -> Option<Number> {
    let number = numbers_of(id, roster, at).get(place)?;
    is_hidden(number, id, &reach(asked(id), roster, at)).then(|| number.clone())
}

/// Leaves out the numbers that are not shown: whoever types a piece of one must not get the rest of it.
pub(crate) fn without_hidden(matched: &mut Vec<Matched>, id: EntryId, roster: &Roster, at: DateTime<Utc>) {
    if !matched.iter().any(|text| text.field == Field::Number) {
        return;
    }
    let numbers = numbers_of(id, roster, at);
    let is_shown = |text: &str| {
        let is_this =
            |number: &Number| number.written == text || number.international.as_deref() == Some(text);
        numbers.iter().any(|number| number.may_be_given && is_this(number))
    };
    matched.retain(|text| text.field != Field::Number || is_typed(text) || is_shown(&text.text));
}

/// Whether every digit of it was typed.
fn is_typed(number: &Matched) -> bool {
    let mut digits = number.text.char_indices().filter(|(_, sign)| sign.is_ascii_digit());
    digits.all(|(at, _)| number.ranges.iter().any(|range| range.contains(&at)))
}

/// A number is hidden that may not be given to callers, unless it is the one to connect to: that has to be dialled.
fn is_hidden(number: &Number, id: EntryId, reach: &Reach) -> bool {
    let is_dialled = |contact: &Contact| contact.who == Who::from(asked(id)) && contact.number == *number;
    !number.may_be_given && !reach.contact().is_some_and(is_dialled)
}

/// None of leavers and referrals: what was a leaver's is not ours to show.
fn numbers_of(id: EntryId, roster: &Roster, at: DateTime<Utc>) -> &[Number] {
    match id {
        EntryId::Person(id) => match roster.person(id) {
            Some(person) if !matches!(state_of(person, roster, at), PersonState::Left { .. }) => {
                &person.numbers
            }
            _ => &[],
        },
        EntryId::Role(id) => roster.role(id).map_or(&[], |role| &role.numbers),
        EntryId::Referral(_) => &[],
    }
}
