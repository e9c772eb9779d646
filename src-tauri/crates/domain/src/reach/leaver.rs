//! Leavers and referrals: callers still ask for them, and are led on to whoever looks after the matter now.

use chrono::{DateTime, NaiveDate, Utc};

use super::answer::{Because, Contact, Instead, Outcome, Way, Who};
use super::candidates::{Candidate, Matter};
use super::walk::Walk;
use crate::civil::day_at;
use crate::company::{CallRule, Fallback};
use crate::person::Person;
use crate::referral::{Forward, Referral};
use crate::role::Assignment;
use crate::roster::Roster;
use crate::{CompanyId, ReferralId, RoleId};

impl Walk<'_> {
    /// A leaver is reached through what is told about them, then through whoever holds today what they held last.
    /// Neither duty number nor fallback: the caller would have to explain it all to somebody who knows nothing of it.
    pub(super) fn ask_leaver(&mut self, person: &Person, role: Option<RoleId>) -> Outcome {
        self.try_asked(person.id);
        for referral in told_about(person, self.roster, self.at) {
            if let Some(outcome) = self.sent(referral) {
                return outcome;
            }
        }
        match self.successor(person, role) {
            Some(contact) => Outcome::Covered(contact),
            None => self.take_message(person.company),
        }
    }

    pub(super) fn ask_referral(&mut self, id: ReferralId) -> Outcome {
        let Some(referral) = self.roster.referral(id) else {
            return Outcome::Nobody(Instead::TakeMessage);
        };
        if !referral.told_on(self.today_in(referral.company)) {
            self.step(Who::Referral(id), Way::Asked, Because::NotTold);
            return self.take_message(referral.company);
        }
        if referral.forward.is_none() {
            self.step(Who::Referral(id), Way::Asked, Because::OnlySaid);
            return Outcome::Nobody(Instead::TellReferral(id));
        }
        match self.sent(referral) {
            Some(outcome) => outcome,
            None => self.take_message(referral.company),
        }
    }

    /// What comes of where a referral sends the caller. None: nowhere, or nobody answers there.
    fn sent(&mut self, referral: &Referral) -> Option<Outcome> {
        let because = match referral.forward.as_ref()? {
            Forward::Address(_) => Because::AddressTold,
            Forward::Page(_) => Because::PageTold,
            Forward::Person(_) | Forward::Role(_) | Forward::Number(_) | Forward::Company(_) => {
                return self.forwarded(referral).map(Outcome::Covered);
            }
        };
        self.step(Who::Referral(referral.id), Way::Forward, because);
        Some(Outcome::Nobody(Instead::TellReferral(referral.id)))
    }

    fn forwarded(&mut self, referral: &Referral) -> Option<Contact> {
        let who = Who::Referral(referral.id);
        let to = referral.forward.as_ref()?;
        if let Some(other) = self.takes_messages(to).filter(|company| *company != referral.company) {
            self.step(Who::Company(other), Way::Forward, Because::TakeMessage);
            return None;
        }
        match to {
            Forward::Person(person) => {
                self.matter = Matter::Unknown;
                self.follow(vec![Candidate {
                    person: *person,
                    way: Way::Forward,
                    nth: 1,
                    stands_in_for: Some(who),
                }])
            }
            Forward::Role(role) => self.through_role(self.roster.role(*role)?, Way::Forward),
            Forward::Number(number) => self.answers(who, Way::Forward, Because::ForwardNumber, number),
            Forward::Company(company) => self.general_number(*company),
            Forward::Address(_) | Forward::Page(_) => None,
        }
    }

    /// The company that callers are sent to, where nobody of it is connected to: messages are taken for it. That of whoever
    /// is asked for is judged where it is said what is done.
    fn takes_messages(&self, to: &Forward) -> Option<CompanyId> {
        let company = match to {
            Forward::Person(person) => self.roster.person(*person)?.company,
            Forward::Role(role) => self.roster.role(*role)?.company,
            Forward::Company(company) => *company,
            Forward::Number(_) | Forward::Address(_) | Forward::Page(_) => return None,
        };
        let takes = self.roster.company(company)?.rule == CallRule::TakeMessage;
        takes.then_some(company)
    }

    /// The number by which a company is reached that callers are sent to: its fallback, which always answers. Those by which
    /// callers reach it ring at this very desk.
    fn general_number(&mut self, id: CompanyId) -> Option<Contact> {
        let company = self.roster.company(id)?;
        let who = Who::Company(id);
        if let Fallback::Number(number) = &company.fallback
            && let Some(contact) = self.answers(who, Way::Forward, Because::GeneralNumber, number)
        {
            return Some(contact);
        }
        self.step(who, Way::Forward, Because::NoNumber);
        None
    }

    fn successor(&mut self, leaver: &Person, role: Option<RoleId>) -> Option<Contact> {
        self.roles_held_last(leaver, role).into_iter().find_map(|role| {
            self.matter = Matter::PerhapsRole(role);
            let holders = self.holders(self.roster.role(role)?, Way::Successor);
            self.follow(holders)
        })
    }

    /// The roles that ended last with the leaver, the one asked for first.
    fn roles_held_last(&self, leaver: &Person, asked: Option<RoleId>) -> Vec<RoleId> {
        let Some(last_day) = leaver.employed.to else { return Vec::new() };
        let ended: Vec<(NaiveDate, RoleId)> = self
            .roster
            .assignments_of(leaver.id)
            .iter()
            .filter_map(|assignment| Some((end_of(assignment, last_day)?, assignment.role)))
            .collect();
        let last = ended.iter().map(|&(end, _)| end).max();
        let mut roles: Vec<RoleId> = asked.into_iter().collect();
        for (end, role) in ended {
            if Some(end) == last && !roles.contains(&role) {
                roles.push(role);
            }
        }
        roles
    }
}

/// The last day a leaver held a role; none if they left before it began.
fn end_of(assignment: &Assignment, last_day: NaiveDate) -> Option<NaiveDate> {
    let end = assignment.to.map_or(last_day, |to| to.min(last_day));
    assignment.from.is_none_or(|from| from <= end).then_some(end)
}

/// The referrals about a person that are told at the instant.
pub(crate) fn told_about<'a>(person: &Person, roster: &'a Roster, at: DateTime<Utc>) -> Vec<&'a Referral> {
    let told = |referral: &&Referral| referral.told_on(day_at(at, roster.zone_of(referral.company)));
    roster.referrals_about(person.id).filter(told).collect()
}
