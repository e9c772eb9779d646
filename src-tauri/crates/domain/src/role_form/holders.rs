//! The holders of a form: who holds the role from now on, in which order.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::HolderDraft;
use crate::draft::Draft;
use crate::form::{Fault, Field, Problems};
use crate::role::Assignment;
use crate::succession::come_instead;
use crate::{AssignmentId, RoleId};

/// Gives the role to exactly these people, in this order. Whoever holds it already keeps their record; for whoever is no
/// longer named it ends as of yesterday. Somebody may hold it again later.
pub(super) fn hold(role: RoleId, said: &[HolderDraft], draft: &mut Draft<'_>, problems: &mut Problems) {
    let mut held = draft.of_role(role);
    let mut next = 0;
    for (place, holder) in said.iter().enumerate() {
        if draft.people.get(holder.person).is_none() {
            problems.note_at(Field::Holders, place, Fault::Unknown);
            continue;
        }
        if holder.to.is_some_and(|to| holder.from.is_some_and(|from| to < from)) {
            problems.note_at(Field::Holders, place, Fault::Backwards);
        } else if said[..place].iter().any(|earlier| meets(earlier, holder)) {
            problems.note_at(Field::Holders, place, Fault::Twice);
        }
        let kept = taken(&mut held, holder);
        // Whoever is in order stays in their place, so that adding somebody changes nobody else.
        let position = kept.as_ref().map_or(next, |kept| kept.position.max(next));
        next = position.saturating_add(1);
        let id = kept.map_or_else(|| AssignmentId::next(draft.ids), |kept| kept.id);
        let (from, to) = (holder.from, holder.to);
        draft.assignments.put(Assignment { id, role, person: holder.person, position, from, to });
    }
    for gone in held {
        draft.end(&gone);
    }
    let comers = said.iter().filter(|holder| holder.instead);
    come_instead(role, &comers.map(|holder| (holder.person, holder.from)).collect::<Vec<_>>(), draft);
}

/// The holder's own record: of several the one with the same days, else the first.
fn taken(held: &mut Vec<Assignment>, holder: &HolderDraft) -> Option<Assignment> {
    let theirs = |held: &Assignment| held.person == holder.person;
    let same = |held: &Assignment| theirs(held) && held.from == holder.from && held.to == holder.to;
    let place = held.iter().position(same).or_else(|| held.iter().position(theirs))?;
    Some(held.remove(place))
}

fn meets(one: &HolderDraft, other: &HolderDraft) -> bool {
    let days = |holder: &HolderDraft| -> RangeInclusive<NaiveDate> {
        holder.from.unwrap_or(NaiveDate::MIN)..=holder.to.unwrap_or(NaiveDate::MAX)
    };
    let (one_days, other_days) = (days(one), days(other));
    one.person == other.person && one_days.start() <= other_days.end() && other_days.start() <= one_days.end()
}
