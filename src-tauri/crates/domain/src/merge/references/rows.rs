//! Rows that may meet when two records become one: holdings of a role, deputies, absences. Each is there once.

use std::collections::{BTreeMap, BTreeSet};

use super::Renaming;
use crate::absence::{Absence, Cover};
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::id::Ids;
use crate::merge::Pair;
use crate::record::{Edit, Record, RecordId};
use crate::role::Assignment;
use crate::{CoverId, PersonId, RoleId};

/// The same person holds the same role once at a time: holdings that meet become one.
pub(super) fn assignments(
    renaming: Renaming,
    current: &Directory,
    altered: &mut Vec<Edit>,
    removed: &mut Vec<RecordId>,
) -> u32 {
    let mut groups: BTreeMap<(RoleId, PersonId), Vec<&Assignment>> = BTreeMap::new();
    let mut last: BTreeMap<RoleId, u32> = BTreeMap::new();
    for held in &current.assignments {
        let now = renaming.in_assignment(held.clone());
        groups.entry((now.role, now.person)).or_default().push(held);
        let last = last.entry(held.role).or_default();
        *last = held.position.max(*last);
    }
    let mut moved = 0;
    for (key, mut group) in groups {
        // Of one that stays, its own records are kept rather than the other's.
        group.sort_by_key(|held| ((held.role, held.person) != key, held.position, held.id));
        if group.iter().all(|held| (held.role, held.person) == key) {
            continue;
        }
        let mut kept: Vec<Assignment> = Vec::new();
        for old in group {
            let mut held = renaming.in_assignment(old.clone());
            moved += u32::from(held != *old);
            if held.role != old.role {
                // Whoever held the role that goes is asked after those who hold the one that stays.
                let after = last.get(&held.role).map_or(0, |last| last.saturating_add(1));
                held.position = held.position.saturating_add(after);
            }
            // A longer holding may meet what two shorter ones did not.
            while let Some(place) = kept.iter().position(|other| meet(other, &held)) {
                let other = kept.swap_remove(place);
                removed.push(RecordId::Assignment(held.id));
                held = Assignment {
                    from: other.from.min(held.from),
                    to: other.to.zip(held.to).map(|(one, other)| one.max(other)),
                    ..other
                };
            }
            kept.push(held);
        }
        let before = |id| current.assignments.iter().find(|held| held.id == id);
        let different = kept.into_iter().filter(|held| before(held.id) != Some(held));
        altered.extend(different.map(|held| Edit::Alter(Record::Assignment(held))));
    }
    moved
}

/// Whether the two have a day in common, or one begins on the day after the other.
fn meet(one: &Assignment, other: &Assignment) -> bool {
    let reaches = |first: &Assignment, second: &Assignment| match (first.to, second.from) {
        (Some(to), Some(from)) => to.succ_opt().is_none_or(|next| from <= next),
        _ => true,
    };
    reaches(one, other) && reaches(other, one)
}

/// Nobody deputises for themselves, and nobody twice for the same; the kept record's own deputies come first.
pub(super) fn deputies(
    renaming: Renaming,
    current: &Directory,
    altered: &mut Vec<Edit>,
    removed: &mut Vec<RecordId>,
) -> u32 {
    let mut groups: BTreeMap<DeputyOf, Vec<&Deputy>> = BTreeMap::new();
    for deputy in &current.deputies {
        groups.entry(renaming.of_deputy(deputy.of)).or_default().push(deputy);
    }
    let mut moved = 0;
    for (of, mut group) in groups {
        group.sort_by_key(|deputy| (deputy.of != of, deputy.position, deputy.id));
        let changes =
            group.iter().filter(|deputy| renaming.in_deputy((**deputy).clone()) != ***deputy).count();
        if changes == 0 {
            continue;
        }
        moved += u32::try_from(changes).unwrap_or(u32::MAX);
        let joined = group.iter().any(|deputy| deputy.of != of);
        let mut asked: BTreeSet<PersonId> = BTreeSet::new();
        for old in group {
            let mut deputy = renaming.in_deputy(old.clone());
            if DeputyOf::Person(deputy.person) == of || !asked.insert(deputy.person) {
                removed.push(RecordId::Deputy(deputy.id));
                continue;
            }
            if joined {
                deputy.position = u32::try_from(asked.len() - 1).unwrap_or(u32::MAX);
            }
            if deputy != *old {
                altered.push(Edit::Alter(Record::Deputy(deputy)));
            }
        }
    }
    moved
}

/// Whoever is away for the same time twice is away once, and everybody who covered covers.
pub(super) fn absences(
    renaming: Renaming,
    current: &Directory,
    ids: &mut dyn Ids,
    altered: &mut Vec<Edit>,
    removed: &mut Vec<RecordId>,
) -> u32 {
    let mut moved = 0;
    let mut of_both: Vec<(&Absence, Absence)> = Vec::new();
    for old in &current.absences {
        let new = renaming.in_absence(old);
        moved += u32::from(new != *old);
        if matches!(renaming.0, Pair::People { keep, .. } if keep == new.person) {
            of_both.push((old, new));
        } else if new != *old {
            altered.push(Edit::Alter(Record::Absence(new)));
        }
    }
    of_both.sort_by_key(|(old, new)| (old.person != new.person, old.id));
    let mut kept: Vec<(&Absence, Absence)> = Vec::new();
    for (old, new) in of_both {
        let is_same = |(other_old, other): &&mut (&Absence, Absence)| {
            old.person != other_old.person && other.span == new.span && other.repeats == new.repeats
        };
        let Some((_, one)) = kept.iter_mut().find(is_same) else {
            kept.push((old, new));
            continue;
        };
        // What either keeps from callers is kept from them.
        one.return_may_be_told &= new.return_may_be_told;
        one.covers.extend(new.covers.into_iter().map(|cover| Cover { id: CoverId::next(ids), ..cover }));
        tidy_covers(one);
        removed.push(RecordId::Absence(old.id));
    }
    let different = kept.into_iter().filter(|(old, new)| *old != new);
    altered.extend(different.map(|(_, new)| Edit::Alter(Record::Absence(new))));
    moved
}

/// Nobody covers for themselves, and nobody twice for the same.
pub(super) fn tidy_covers(absence: &mut Absence) {
    let mut asked: BTreeSet<(PersonId, Option<RoleId>)> = BTreeSet::new();
    let away = absence.person;
    absence.covers.retain(|cover| cover.person != away && asked.insert((cover.person, cover.role)));
}
