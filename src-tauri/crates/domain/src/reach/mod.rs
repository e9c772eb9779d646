//! Decides who answers now, and explains every step. Knows no database, no clock, no screen and no reason for anybody's
//! absence.
//!
//! *Free* is: employed that day, not away, within their hours, with a number that somebody answers.

mod answer;
mod candidates;
pub(crate) mod leaver;
mod role;
mod walk;

use chrono::{DateTime, Utc};

pub use answer::{Because, Contact, Instead, Outcome, Reach, Step, Way, Who};

use crate::civil::day_at;
use crate::number::Number;
use crate::person::Person;
use crate::roster::Roster;
use crate::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};
use candidates::Matter;
use walk::Walk;

/// Whom or what a caller asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A person.
    Person(PersonId),
    /// Whoever holds a role.
    Role(RoleId),
    /// A person in a matter of a role: whoever covers for them in just that is asked first.
    PersonInRole(PersonId, RoleId),
    /// What a referral is about.
    Referral(ReferralId),
}

impl From<Asked> for Who {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Person(id) | Asked::PersonInRole(id, _) => Self::Person(id),
            Asked::Role(id) => Self::Role(id),
            Asked::Referral(id) => Self::Referral(id),
        }
    }
}

/// Who answers for whom or what is asked for at the instant. Everybody is judged by their own company's time zone and
/// hours. An id of nobody gives nobody, and a message to take.
pub fn reach(asked: Asked, roster: &Roster, at: DateTime<Utc>) -> Reach {
    let mut walk = Walk::new(roster, at);
    let outcome = match asked {
        Asked::Person(person) => walk.ask_person(person, None),
        Asked::Role(role) => walk.ask_role(role),
        Asked::PersonInRole(person, role) => walk.ask_person(person, Some(role)),
        Asked::Referral(referral) => walk.ask_referral(referral),
    };
    Reach { outcome, steps: walk.steps }
}

/// The number to connect to a person at the instant, if they are free.
pub fn free_number<'a>(person: &'a Person, roster: &Roster, at: DateTime<Utc>) -> Option<&'a Number> {
    walk::judge(person, roster, at).ok()
}

impl Walk<'_> {
    fn ask_person(&mut self, id: PersonId, role: Option<RoleId>) -> Outcome {
        let Some(person) = self.roster.person(id) else { return Outcome::Nobody(Instead::TakeMessage) };
        let today = day_at(self.at, self.roster.zone_of(person.company));
        if person.employed.ended_by(today) {
            return self.ask_leaver(person, role);
        }
        self.matter = role.map_or(Matter::Unknown, Matter::Role);
        if let Some(contact) = self.try_asked(id) {
            return Outcome::Direct(contact);
        }
        let candidates = self.instead_of_person(person, role);
        let role = role.and_then(|role| self.roster.role(role));
        let found = self.follow(candidates).or_else(|| role.and_then(|role| self.post(role)));
        let departments = [role.and_then(|role| role.department), person.department];
        self.last_resorts(found, departments, person.company)
    }

    /// The numbers that always answer, asked when no person is free; at last a message is taken.
    fn last_resorts(
        &mut self,
        found: Option<Contact>,
        departments: impl IntoIterator<Item = Option<DepartmentId>>,
        company: CompanyId,
    ) -> Outcome {
        let found = found
            .or_else(|| departments.into_iter().flatten().find_map(|department| self.duty(department)))
            .or_else(|| self.fallback(company));
        match found {
            Some(contact) => Outcome::Covered(contact),
            None => self.take_message(company),
        }
    }
}
