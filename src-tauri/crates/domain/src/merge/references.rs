//! Whatever referred to the record that goes refers to the one that stays: nobody deputises for themselves, nothing is
//! there twice, and no reference is left behind. Knows nothing of the fields of the two.

mod rows;

use crate::absence::{Absence, Cover};
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::id::Ids;
use crate::merge::ahead::Ahead;
use crate::merge::{Moved, Pair};
use crate::notice::{About, HoursOf, Notice};
use crate::person::Person;
use crate::record::{Edit, Record, RecordId};
use crate::referral::{Forward, Referral, ReferralAbout};
use crate::role::{Assignment, Role};
use crate::suggestion::{Subject, Suggestion};
use crate::{DepartmentId, PersonId, RoleId};

/// Whose name one record takes from now on.
#[derive(Clone, Copy)]
pub(super) struct Renaming(Pair);

impl Renaming {
    pub(super) fn of(pair: Pair) -> Self {
        Self(pair)
    }

    fn person(self, id: PersonId) -> PersonId {
        match self.0 {
            Pair::People { keep, gone } if gone == id => keep,
            _ => id,
        }
    }

    fn role(self, id: RoleId) -> RoleId {
        match self.0 {
            Pair::Roles { keep, gone } if gone == id => keep,
            _ => id,
        }
    }

    fn department(self, id: DepartmentId) -> DepartmentId {
        match self.0 {
            Pair::Departments { keep, gone } if gone == id => keep,
            _ => id,
        }
    }

    fn of_deputy(self, of: DeputyOf) -> DeputyOf {
        match of {
            DeputyOf::Person(person) => DeputyOf::Person(self.person(person)),
            DeputyOf::Role(role) => DeputyOf::Role(self.role(role)),
        }
    }

    fn subject(self, subject: Subject) -> Subject {
        match subject {
            Subject::Person(person) => Subject::Person(self.person(person)),
            Subject::Role(role) => Subject::Role(self.role(role)),
            Subject::Referral(_) => subject,
        }
    }

    /// Nobody reports to themselves.
    pub(super) fn in_person(self, mut person: Person) -> Person {
        person.department = person.department.map(|id| self.department(id));
        person.reports_to = person.reports_to.map(|id| self.person(id)).filter(|boss| *boss != person.id);
        person
    }

    pub(super) fn in_role(self, mut role: Role) -> Role {
        role.department = role.department.map(|id| self.department(id));
        role.reports_to = role.reports_to.map(|id| self.role(id)).filter(|above| *above != role.id);
        role
    }

    pub(super) fn in_assignment(self, mut held: Assignment) -> Assignment {
        held.person = self.person(held.person);
        held.role = self.role(held.role);
        held
    }

    fn in_deputy(self, mut deputy: Deputy) -> Deputy {
        deputy.of = self.of_deputy(deputy.of);
        deputy.person = self.person(deputy.person);
        deputy
    }

    /// Nobody covers for themselves, and nobody twice for the same.
    fn in_absence(self, absence: &Absence) -> Absence {
        let person = self.person(absence.person);
        let covers = absence.covers.iter().map(|cover| Cover {
            person: self.person(cover.person),
            role: cover.role.map(|role| self.role(role)),
            ..cover.clone()
        });
        let mut renamed = Absence { person, covers: covers.collect(), ..absence.clone() };
        if renamed != *absence {
            rows::tidy_covers(&mut renamed);
        }
        renamed
    }

    fn in_referral(self, mut referral: Referral) -> Referral {
        if let ReferralAbout::Leaver(id) = referral.about {
            referral.about = ReferralAbout::Leaver(self.person(id));
        }
        referral.forward = match referral.forward {
            // They are asked for already: nobody is led in a circle.
            Some(Forward::Person(to)) if referral.person() == Some(self.person(to)) => None,
            Some(Forward::Person(to)) => Some(Forward::Person(self.person(to))),
            Some(Forward::Role(to)) => Some(Forward::Role(self.role(to))),
            forward => forward,
        };
        referral
    }

    fn in_notice(self, mut notice: Notice) -> Notice {
        notice.about = match notice.about {
            About::Starts(person) => About::Starts(self.person(person)),
            About::Leaves(person) => About::Leaves(self.person(person)),
            About::Name(person) => About::Name(self.person(person)),
            About::Numbers(person) => About::Numbers(self.person(person)),
            About::Holder { role, person, before } => {
                let (now, then) = (person.map(|id| self.person(id)), before.map(|id| self.person(id)));
                // Only whoever comes after themselves by becoming one comes after nobody: of two who were the same
                // before, it is said that they stay.
                let then = then.filter(|_| person == before || now != then);
                About::Holder { role: self.role(role), person: now, before: then }
            }
            About::Vacant(role) => About::Vacant(self.role(role)),
            About::Hours(of) => About::Hours(of.map(|of| match of {
                HoursOf::Person(person) => HoursOf::Person(self.person(person)),
                HoursOf::Department(department) => HoursOf::Department(self.department(department)),
            })),
            about @ (About::Instruction | About::Many(_) | About::Own(_)) => about,
        };
        notice
    }

    fn in_suggestion(self, mut suggestion: Suggestion) -> Suggestion {
        suggestion.about = suggestion.about.map(|about| self.subject(about));
        let mut shown: Vec<Subject> = Vec::with_capacity(suggestion.shown.len());
        for subject in suggestion.shown.iter().map(|subject| self.subject(*subject)) {
            if !shown.contains(&subject) {
                shown.push(subject);
            }
        }
        suggestion.shown = shown;
        suggestion
    }
}

/// Everything to be written, and how many records led to the one that goes.
pub(super) fn edits(
    pair: Pair,
    kept: &Record,
    planned: Ahead,
    current: &Directory,
    ids: &mut dyn Ids,
) -> (Vec<Edit>, Moved) {
    let renaming = Renaming::of(pair);
    let mut moved = Moved::default();
    let mut altered = vec![Edit::Alter(kept.clone())];
    let mut removed = Vec::new();
    let is_one_of_them = |id: RecordId| id == pair.keep() || id == pair.gone();
    let people = current.people.iter().filter(|person| !is_one_of_them(RecordId::Person(person.id)));
    moved.people = changed(people, |person| renaming.in_person(person), Record::Person, &mut altered);
    let roles = current.roles.iter().filter(|role| !is_one_of_them(RecordId::Role(role.id)));
    moved.roles = changed(roles, |role| renaming.in_role(role), Record::Role, &mut altered);
    moved.assignments = rows::assignments(renaming, current, &mut altered, &mut removed);
    moved.deputies = rows::deputies(renaming, current, &mut altered, &mut removed);
    moved.absences = rows::absences(renaming, current, ids, &mut altered, &mut removed);
    let referrals = current.referrals.iter();
    moved.referrals = changed(referrals, |one| renaming.in_referral(one), Record::Referral, &mut altered);
    moved.planned = planned.moved;
    altered.extend(planned.altered);
    removed.extend(planned.removed);
    let (notices, suggestions) = (current.notices.iter(), current.suggestions.iter());
    moved.notices = changed(notices, |one| renaming.in_notice(one), Record::Notice, &mut altered);
    moved.suggestions =
        changed(suggestions, |one| renaming.in_suggestion(one), Record::Suggestion, &mut altered);
    removed.push(pair.gone());
    altered.extend(removed.into_iter().map(Edit::Remove));
    (altered, moved)
}

/// Writes those of the records that are different renamed, and counts them.
fn changed<'d, T: Clone + PartialEq + 'd>(
    records: impl Iterator<Item = &'d T>,
    renamed: impl Fn(T) -> T,
    record: impl Fn(T) -> Record,
    altered: &mut Vec<Edit>,
) -> u32 {
    let before = altered.len();
    for old in records {
        let new = renamed(old.clone());
        if new != *old {
            altered.push(Edit::Alter(record(new)));
        }
    }
    u32::try_from(altered.len() - before).unwrap_or(u32::MAX)
}
