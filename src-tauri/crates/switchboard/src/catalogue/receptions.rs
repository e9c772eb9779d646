//! Which roles are a company's reception: heard while the words of all roles are told, so that no keystroke has to look
//! for them.

use std::collections::{BTreeMap, BTreeSet};

use vaihde_domain::help::names_reception;
use vaihde_domain::{CompanyId, RoleId};
use vaihde_search::{EntryId, Field};

use super::describe::Take;

/// The receptions of every company.
#[derive(Default)]
pub(super) struct Receptions {
    by_company: BTreeMap<CompanyId, BTreeSet<RoleId>>,
}

impl Receptions {
    pub(super) fn of(&self, company: CompanyId) -> Vec<RoleId> {
        self.by_company.get(&company).into_iter().flatten().copied().collect()
    }

    /// Before an entry is told anew, or where it is gone.
    pub(super) fn forget(&mut self, id: EntryId) {
        if let EntryId::Role(role) = id {
            for receptions in self.by_company.values_mut() {
                receptions.remove(&role);
            }
        }
    }
}

/// Tells entries on, and notes those that are receptions.
pub(super) struct Listening<'l> {
    pub(super) take: &'l mut dyn Take,
    pub(super) receptions: &'l mut Receptions,
    /// The role that is being told.
    pub(super) of: Option<Told>,
}

/// A role whose words are being told.
pub(super) struct Told {
    role: RoleId,
    company: CompanyId,
    names: Vec<String>,
}

impl Take for Listening<'_> {
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        self.of = match id {
            EntryId::Role(role) => Some(Told { role, company, names: Vec::new() }),
            EntryId::Person(_) | EntryId::Referral(_) => None,
        };
        self.take.entry(id, company, gone);
    }

    fn text(&mut self, field: Field, text: &str) {
        if let Some(told) = &mut self.of {
            match field {
                Field::Role | Field::Keyword => told.names.push(text.to_owned()),
                // The company's name comes after those of the role.
                Field::Company if told.names.iter().any(|name| names_reception(name, text)) => {
                    self.receptions.by_company.entry(told.company).or_default().insert(told.role);
                }
                _ => {}
            }
        }
        self.take.text(field, text);
    }

    fn number(&mut self, number: &str) {
        self.take.number(number);
    }
}
