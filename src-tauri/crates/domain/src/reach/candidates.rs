//! Who may stand in for whom, in the order they are asked. Does not know whether any of them is free.

use super::answer::{Way, Who};
use super::walk::Walk;
use crate::deputy::DeputyOf;
use crate::person::Person;
use crate::role::Role;
use crate::state::absences_at;
use crate::{PersonId, RoleId};

/// What is known of the caller's matter, which decides whose covers are asked, and in which order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Matter {
    /// Nothing: those who cover everything come first, those who cover one role last.
    Unknown,
    /// It belongs to the role: those who cover it, then those who cover everything.
    Role(RoleId),
    /// It may belong to the role, as a leaver's successor may have taken over all or some of it: those who cover it,
    /// those who cover everything, and at last those who cover another.
    PerhapsRole(RoleId),
}

/// Somebody to try, and why.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) person: PersonId,
    pub(super) way: Way,
    pub(super) nth: u32,
    pub(super) stands_in_for: Option<Who>,
}

impl Walk<'_> {
    /// Those who cover for a person now, as the matter has it.
    pub(super) fn covers(&self, id: PersonId) -> Vec<Candidate> {
        let Some(person) = self.roster.person(id) else { return Vec::new() };
        match self.matter {
            Matter::Unknown => [self.full_covers(person), self.other_covers(person, None)].concat(),
            Matter::Role(role) => [self.role_covers(person, role), self.full_covers(person)].concat(),
            Matter::PerhapsRole(role) => {
                let others = self.other_covers(person, Some(role));
                [self.role_covers(person, role), self.full_covers(person), others].concat()
            }
        }
    }

    /// Everybody who may stand in for a person asked for, in a role or in whatever it is.
    pub(super) fn instead_of_person(&self, person: &Person, role: Option<RoleId>) -> Vec<Candidate> {
        match role {
            None => [
                self.full_covers(person),
                self.deputies(DeputyOf::Person(person.id)),
                self.other_covers(person, None),
            ]
            .concat(),
            Some(role) => [
                self.role_covers(person, role),
                self.full_covers(person),
                self.deputies(DeputyOf::Role(role)),
                self.deputies(DeputyOf::Person(person.id)),
            ]
            .concat(),
        }
    }

    /// The deputies of a person or a role.
    pub(super) fn deputies(&self, of: DeputyOf) -> Vec<Candidate> {
        let people = self.roster.deputies_of(of).iter().map(|deputy| deputy.person);
        match of {
            DeputyOf::Person(person) => candidates(people, Way::Deputy, Who::Person(person)),
            DeputyOf::Role(role) => candidates(people, Way::RoleDeputy, Who::Role(role)),
        }
    }

    /// Today's holders of a role; the leaver asked for, whose assignment nobody has ended, does not succeed themselves.
    pub(super) fn holders(&self, role: &Role, way: Way) -> Vec<Candidate> {
        let day = self.today_in(role.company);
        let holders = self.roster.holders_on(role.id, day).into_iter().map(|holder| holder.id);
        let people = holders.filter(|&holder| !self.is_on_path(holder));
        candidates(people, way, Who::Role(role.id))
    }

    fn role_covers(&self, person: &Person, role: RoleId) -> Vec<Candidate> {
        self.covers_where(person, Way::RoleCover, |of| of == Some(role))
    }

    fn full_covers(&self, person: &Person) -> Vec<Candidate> {
        self.covers_where(person, Way::Cover, |of| of.is_none())
    }

    fn other_covers(&self, person: &Person, besides: Option<RoleId>) -> Vec<Candidate> {
        self.covers_where(person, Way::OtherRoleCover, |of| of.is_some() && of != besides)
    }

    fn covers_where(
        &self,
        person: &Person,
        way: Way,
        wanted: impl Fn(Option<RoleId>) -> bool,
    ) -> Vec<Candidate> {
        let covers = absences_at(person, self.roster, self.at).flat_map(|absence| &absence.covers);
        let people = covers.filter(|cover| wanted(cover.role)).map(|cover| cover.person);
        candidates(people, way, Who::Person(person.id))
    }
}

fn candidates(people: impl Iterator<Item = PersonId>, way: Way, of: Who) -> Vec<Candidate> {
    let numbered = (1..).zip(people);
    numbered.map(|(nth, person)| Candidate { person, way, nth, stands_in_for: Some(of) }).collect()
}
