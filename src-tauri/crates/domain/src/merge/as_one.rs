//! The directory as if the two had always been one: operators knew both, so only what is different from either is news.

use super::references::Renaming;
use super::{MergePlan, Pair};
use crate::directory::Directory;
use crate::person::{Employment, Person};
use crate::record::{Edit, Record};
use crate::role::Assignment;

impl MergePlan {
    /// What is told of the merging is told against this: the records as they will be, but for who held what until now,
    /// when whoever is kept was employed and when the kept department was there. And the edits by which it is told: with
    /// all that whoever is kept holds, for they may hold it on other days because they are employed on others.
    #[must_use]
    pub fn as_one(&self, current: &Directory) -> (Directory, Vec<Edit>) {
        let renaming = Renaming::of(self.pair);
        let held = current.assignments.iter().filter_map(|held| as_employed(held, self.pair, current));
        let assignments = held.map(|held| renaming.in_assignment(held)).collect();
        let after = current.clone().after(&self.edits);
        let mut edits = self.edits.clone();
        if let Pair::People { keep, .. } = self.pair {
            let held = after.assignments.iter().filter(|held| held.person == keep);
            edits.extend(held.map(|held| Edit::Alter(Record::Assignment(held.clone()))));
        }
        let mut one = Directory { assignments, ..after };
        match self.pair {
            Pair::People { keep, gone } => {
                let of_both = current.people.iter().filter(|person| [keep, gone].contains(&person.id));
                let employed = of_both.map(|person| person.employed).reduce(either);
                if let Some(person) = one.people.iter_mut().find(|person| person.id == keep) {
                    person.employed = employed.unwrap_or(person.employed);
                }
            }
            Pair::Departments { .. } => one.departments.clone_from(&current.departments),
            Pair::Roles { .. } => {}
        }
        (one, edits)
    }
}

/// What one of the two held, as long as they were employed; nothing where that was at no time.
fn as_employed(held: &Assignment, pair: Pair, current: &Directory) -> Option<Assignment> {
    let mut held = held.clone();
    let is_one_of_them = matches!(pair, Pair::People { keep, gone } if [keep, gone].contains(&held.person));
    let of_them = |person: &&Person| is_one_of_them && person.id == held.person;
    if let Some(Employment { from, to }) = current.people.iter().find(of_them).map(|person| person.employed) {
        held.from = held.from.max(from);
        held.to = [held.to, to].into_iter().flatten().min();
    }
    let is_backwards = held.from.zip(held.to).is_some_and(|(from, to)| to < from);
    (!is_backwards).then_some(held)
}

/// From the first day of either to the last.
fn either(one: Employment, other: Employment) -> Employment {
    Employment {
        from: one.from.zip(other.from).map(|(one, other)| one.min(other)),
        to: one.to.zip(other.to).map(|(one, other)| one.max(other)),
    }
}
