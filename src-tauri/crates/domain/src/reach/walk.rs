//! Goes from candidate to candidate until somebody is free, and keeps every step. Nobody is visited twice.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::answer::{Because, Contact, Instead, Outcome, Step, Way, Who};
use super::candidates::{Candidate, Matter};
use crate::civil::day_at;
use crate::company::Fallback;
use crate::number::{self, Number};
use crate::person::Person;
use crate::role::Role;
use crate::roster::Roster;
use crate::state::{PersonState, state_of};
use crate::{CompanyId, DepartmentId, PersonId};

pub(super) struct Walk<'a> {
    pub(super) roster: &'a Roster,
    pub(super) at: DateTime<Utc>,
    pub(super) matter: Matter,
    pub(super) steps: Vec<Step>,
    met: HashMap<PersonId, Met>,
}

/// Where somebody who has been visited stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Met {
    /// Their stand-ins are being tried: to meet them again is a loop.
    OnPath,
    /// Done with: to meet them again says nothing new.
    Passed,
}

enum Visit {
    Free(Contact),
    NotFree,
    /// Met before, or not there at all.
    Skipped,
}

/// The number to connect to a person, if they are free; else why they are not.
pub(super) fn judge<'a>(
    person: &'a Person,
    roster: &Roster,
    at: DateTime<Utc>,
) -> Result<&'a Number, Because> {
    let state = state_of(person, roster, at);
    match state {
        PersonState::Present => number::to_connect(&person.numbers).ok_or(Because::NoNumber),
        PersonState::Away { .. } => Err(Because::Away { until: state.told_until() }),
        PersonState::Closed { opens } => Err(Because::Closed { opens }),
        PersonState::Left { last_day } => Err(Because::Left { last_day }),
        PersonState::NotStarted { from } => Err(Because::NotStarted { from }),
    }
}

impl<'a> Walk<'a> {
    pub(super) fn new(roster: &'a Roster, at: DateTime<Utc>) -> Self {
        Self { roster, at, matter: Matter::Unknown, steps: Vec::new(), met: HashMap::new() }
    }

    pub(super) fn is_on_path(&self, person: PersonId) -> bool {
        self.met.get(&person) == Some(&Met::OnPath)
    }

    pub(super) fn today_in(&self, company: CompanyId) -> NaiveDate {
        day_at(self.at, self.roster.zone_of(company))
    }

    /// Tries the person asked for, without following anybody. Whatever leads back to them from then on is a loop.
    pub(super) fn try_asked(&mut self, person: PersonId) -> Option<Contact> {
        let found = self.try_one(Candidate { person, way: Way::Asked, nth: 1, stands_in_for: None });
        self.met.insert(person, Met::OnPath);
        found
    }

    /// Tries one candidate, without following anybody.
    pub(super) fn try_one(&mut self, candidate: Candidate) -> Option<Contact> {
        match self.visit(candidate) {
            Visit::Free(contact) => Some(contact),
            Visit::NotFree | Visit::Skipped => None,
        }
    }

    /// Follows the candidates who stand in for somebody; what leads back to that somebody is a loop.
    pub(super) fn follow_under(&mut self, root: PersonId, candidates: Vec<Candidate>) -> Option<Contact> {
        let before = self.met.insert(root, Met::OnPath);
        let found = self.follow(candidates);
        self.met.insert(root, before.unwrap_or(Met::Passed));
        found
    }

    /// Tries the candidates in order, each who is not free through their own covers before the next.
    pub(super) fn follow(&mut self, candidates: Vec<Candidate>) -> Option<Contact> {
        // A chain of covers can be as long as a company has people: it is kept here, not on the program's stack.
        let mut path = vec![(None, candidates.into_iter())];
        while let Some((_, waiting)) = path.last_mut() {
            let Some(candidate) = waiting.next() else {
                if let Some((Some(done), _)) = path.pop() {
                    self.met.insert(done, Met::Passed);
                }
                continue;
            };
            match self.visit(candidate) {
                Visit::Free(contact) => return Some(contact),
                Visit::Skipped => {}
                Visit::NotFree => {
                    self.met.insert(candidate.person, Met::OnPath);
                    path.push((Some(candidate.person), self.covers(candidate.person).into_iter()));
                }
            }
        }
        None
    }

    fn visit(&mut self, candidate: Candidate) -> Visit {
        let Some(person) = self.roster.person(candidate.person) else { return Visit::Skipped };
        match self.met.get(&person.id) {
            Some(Met::Passed) => return Visit::Skipped,
            Some(Met::OnPath) => {
                self.person_step(candidate, Because::Loop);
                return Visit::Skipped;
            }
            None => {}
        }
        self.met.insert(person.id, Met::Passed);
        match judge(person, self.roster, self.at) {
            Ok(number) => {
                self.person_step(candidate, Because::Free);
                Visit::Free(Contact { who: Who::Person(person.id), number: number.clone() })
            }
            Err(because) => {
                self.person_step(candidate, because);
                Visit::NotFree
            }
        }
    }

    fn person_step(&mut self, candidate: Candidate, because: Because) {
        let Candidate { person, way, nth, stands_in_for } = candidate;
        self.steps.push(Step { who: Who::Person(person), way, nth, stands_in_for, because });
    }

    /// Keeps a step that is not a person's.
    pub(super) fn step(&mut self, who: Who, way: Way, because: Because) {
        self.steps.push(Step { who, way, nth: 1, stands_in_for: None, because });
    }

    /// The role's own number.
    pub(super) fn post(&mut self, role: &Role) -> Option<Contact> {
        let number = number::to_connect(&role.numbers)?;
        self.answers(Who::Role(role.id), Way::Post, Because::PostNumber, number)
    }

    /// The duty number of a department: somebody always answers it, whatever the hours.
    pub(super) fn duty(&mut self, department: DepartmentId) -> Option<Contact> {
        let number = self.roster.department(department)?.duty_number.as_ref()?;
        self.answers(Who::Department(department), Way::Duty, Because::DutyNumber, number)
    }

    /// The company's fallback number.
    pub(super) fn fallback(&mut self, company: CompanyId) -> Option<Contact> {
        let Fallback::Number(number) = &self.roster.company(company)?.fallback else { return None };
        self.answers(Who::Company(company), Way::Fallback, Because::FallbackNumber, number)
    }

    pub(super) fn take_message(&mut self, company: CompanyId) -> Outcome {
        self.step(Who::Company(company), Way::Fallback, Because::TakeMessage);
        Outcome::Nobody(Instead::TakeMessage)
    }

    pub(super) fn answers(
        &mut self,
        who: Who,
        way: Way,
        because: Because,
        number: &Number,
    ) -> Option<Contact> {
        if !number.kind.answers() {
            return None;
        }
        self.step(who, way, because);
        Some(Contact { who, number: number.clone() })
    }
}
