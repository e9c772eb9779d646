//! What is planned for either of two people, once they are one: from each of its days on the kept record has what the
//! two would become if they became one on that day. Knows nothing of what else refers to them.

use std::collections::BTreeMap;

use super::fields::merged_person;
use super::{Choices, Difference, MergeField, Side};
use crate::directory::Directory;
use crate::person::Person;
use crate::planned::Planned;
use crate::record::{Edit, Record, RecordId};

/// What becomes of the dated changes of two people.
#[derive(Default)]
pub(super) struct Ahead {
    pub(super) altered: Vec<Edit>,
    pub(super) removed: Vec<RecordId>,
    /// How many were of the one that goes.
    pub(super) moved: u32,
    /// What there is to choose of from a later day on.
    pub(super) differences: Vec<Difference>,
}

const TITLE: [MergeField; 1] = [MergeField::Title];
const NAMES: [MergeField; 3] = [MergeField::Name, MergeField::Honorific, MergeField::CalledBy];

/// A dated change says all there is of names, titles and numbers from its day on, so it must say the other's too.
/// One that changes nothing any more, because the other's title was chosen, is planned no more.
pub(super) fn ahead(
    (keep, gone): (&Person, &Person),
    today: &(Person, Vec<Difference>),
    choices: &Choices,
    current: &Directory,
) -> Ahead {
    let mut planned: Vec<&Planned> =
        current.planned.iter().filter(|planned| [keep.id, gone.id].contains(&planned.person)).collect();
    planned.sort_by_key(|planned| (planned.on, planned.id));
    let mut known = today.0.clone();
    let mut shown: BTreeMap<MergeField, Difference> =
        today.1.iter().map(|difference| (difference.field, difference.clone())).collect();
    let is_one = |fields: &[MergeField]| today.1.iter().all(|one| !fields.contains(&one.field));
    let mut ahead = Ahead::default();
    for old in &planned {
        let as_of = |person: &Person| {
            let theirs = planned.iter().filter(|planned| planned.person == person.id && planned.on <= old.on);
            theirs.fold(person.clone(), |person, planned| planned.taken(person))
        };
        let (keep_then, gone_then) = (as_of(keep), as_of(gone));
        let mut choices = choices.clone();
        // Where nothing differs yet and only the other is to change, that change holds unless somebody chose.
        if is_one(&TITLE) && keep.title == keep_then.title && gone.title != gone_then.title {
            TITLE.iter().for_each(|field| _ = choices.entry(*field).or_insert(Side::Gone));
        }
        if is_one(&NAMES) && keep.name == keep_then.name && gone.name != gone_then.name {
            NAMES.iter().for_each(|field| _ = choices.entry(*field).or_insert(Side::Gone));
        }
        let (then, differences) = merged_person(&keep_then, &gone_then, &choices);
        let new = Planned {
            person: keep.id,
            name: old.name.as_ref().filter(|_| then.name != known.name).map(|_| then.name.clone()),
            title: old.title.as_ref().filter(|_| then.title != known.title).map(|_| then.title.clone()),
            numbers: (old.numbers.as_ref())
                .filter(|_| then.numbers != known.numbers)
                .map(|_| then.numbers.clone()),
            ..(*old).clone()
        };
        known = new.taken(known);
        ahead.moved += u32::from(old.person == gone.id);
        if new.name.is_none() && new.title.is_none() && new.numbers.is_none() {
            ahead.removed.push(RecordId::Planned(old.id));
        } else if new != **old {
            ahead.altered.push(Edit::Alter(Record::Planned(new)));
        }
        for difference in differences {
            let is_shown = shown.get(&difference.field).is_some_and(|one| has_values_of(one, &difference));
            if !is_shown && TITLE.iter().chain(&NAMES).any(|field| *field == difference.field) {
                let difference = Difference { from: Some(old.on), ..difference };
                shown.insert(difference.field, difference.clone());
                ahead.differences.push(difference);
            }
        }
    }
    ahead
}

fn has_values_of(one: &Difference, other: &Difference) -> bool {
    (&one.keep, &one.gone) == (&other.keep, &other.gone)
}
