//! A role is reached through its holders, then through those who stand in for them. A vacant role is no error.

use super::answer::{Because, Contact, Instead, Outcome, Way, Who};
use super::candidates::{Candidate, Matter};
use super::walk::Walk;
use crate::RoleId;
use crate::deputy::DeputyOf;
use crate::role::Role;

impl Walk<'_> {
    pub(super) fn ask_role(&mut self, id: RoleId) -> Outcome {
        let Some(role) = self.roster.role(id) else { return Outcome::Nobody(Instead::TakeMessage) };
        self.matter = Matter::Role(id);
        let holders = self.holders(role, Way::Holder);
        if let Some(contact) = self.try_holders(role, Way::Asked, &holders) {
            return Outcome::Direct(contact);
        }
        let found = self.instead_of_holders(role, &holders);
        let of_holders = holders.iter().map(|holder| self.roster.person(holder.person)?.department);
        let departments: Vec<_> = [role.department].into_iter().chain(of_holders).collect();
        self.last_resorts(found, departments, role.company)
    }

    /// Whoever answers for a role that somebody or something else has led to.
    pub(super) fn through_role(&mut self, role: &Role, way: Way) -> Option<Contact> {
        self.matter = Matter::PerhapsRole(role.id);
        let holders = self.holders(role, way);
        self.try_holders(role, way, &holders).or_else(|| self.instead_of_holders(role, &holders))
    }

    fn try_holders(&mut self, role: &Role, way: Way, holders: &[Candidate]) -> Option<Contact> {
        if holders.is_empty() {
            self.step(Who::Role(role.id), way, Because::Vacant);
        }
        holders.iter().find_map(|&holder| self.try_one(holder))
    }

    fn instead_of_holders(&mut self, role: &Role, holders: &[Candidate]) -> Option<Contact> {
        for holder in holders {
            let covers = self.covers(holder.person);
            if let Some(contact) = self.follow_under(holder.person, covers) {
                return Some(contact);
            }
        }
        if let Some(contact) = self.follow(self.deputies(DeputyOf::Role(role.id))) {
            return Some(contact);
        }
        for holder in holders {
            let deputies = self.deputies(DeputyOf::Person(holder.person));
            if let Some(contact) = self.follow_under(holder.person, deputies) {
                return Some(contact);
            }
        }
        self.post(role)
    }
}
