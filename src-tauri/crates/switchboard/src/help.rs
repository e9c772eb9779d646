//! Who else can help a caller, by name.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use vaihde_domain::company::{CallRule, Company};
use vaihde_domain::directory::Directory;
use vaihde_domain::help::{self, HelperKind, place_of};
use vaihde_domain::planned::as_of;
use vaihde_domain::reach::{Asked, Outcome, Reach, Who, reach};
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, DepartmentId, RoleId};
use vaihde_search::EntryId;
use vaihde_store::Subject;

use crate::failure::Result;
use crate::found::{asked, name_of, region_of};
use crate::operator::OperatorDesk;
use crate::session::Switchboard;

/// Somebody or something that can help a caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// The department, the role or the company, by name.
    pub name: String,
    /// What it is to the company.
    pub kind: HelperKind,
    /// Who answers: of a role, whoever holds it.
    pub who: Who,
    /// The number as written. It is the one to connect to, and shown for that.
    pub number: String,
    /// What is dialled.
    pub dial: String,
    /// Whether the number may be given to a caller.
    pub may_be_given: bool,
}

impl OperatorDesk<'_> {
    /// Who can help in a company, and in a department of it, at the moment that is asked about; best first. Knows the
    /// receptions as far as the desk [kept up](Self::keep_up).
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn who_can_help(&self, company: CompanyId, department: Option<DepartmentId>) -> Result<Vec<Helper>> {
        let switchboard = &*self.switchboard;
        let roster = switchboard.roster_of_help(company, department)?;
        let helpers = help::who_can_help(company, department, &roster, switchboard.moment());
        Ok(helpers.into_iter().map(|helper| named(helper, &roster)).collect())
    }
}

impl Switchboard {
    /// The roles that are the company's reception, as far as the desk kept up.
    pub(crate) fn receptions(&self, company: CompanyId) -> Vec<RoleId> {
        self.catalogue.as_ref().map(|catalogue| catalogue.receptions(company)).unwrap_or_default()
    }

    /// The receptions of the companies of those for whom nobody answers. Most often somebody does, and a keystroke reads
    /// none of them, with all who hold them.
    pub(crate) fn receptions_for(&self, subjects: &[Subject], around: &Directory) -> Vec<RoleId> {
        let connects = |company: &&Company| company.rule != CallRule::TakeMessage;
        let mut companies = around.companies.iter().filter(connects).map(|company| company.id);
        if companies.all(|company| self.receptions(company).is_empty()) {
            return Vec::new();
        }
        let at = self.moment();
        let roster = Roster::new(as_of(around.clone(), at));
        let asked = subjects.iter().map(|subject| match *subject {
            Subject::Person(id) => Asked::Person(id),
            Subject::Role(id) => Asked::Role(id),
            Subject::Referral(id) => Asked::Referral(id),
        });
        let nobody = asked.filter(|asked| matches!(reach(*asked, &roster, at).outcome, Outcome::Nobody(_)));
        let places = nobody.filter_map(|asked| place_of(asked, &roster));
        let companies: BTreeSet<CompanyId> = places.map(|(company, _)| company).collect();
        let connect = companies.into_iter().filter(|id| roster.company(*id).as_ref().is_some_and(connects));
        connect.flat_map(|company| self.receptions(company)).collect()
    }

    fn roster_of_help(&self, company: CompanyId, department: Option<DepartmentId>) -> Result<Roster> {
        let receptions: Vec<Subject> = self.receptions(company).into_iter().map(Subject::Role).collect();
        let mut around = self.store.neighbourhood(&receptions)?;
        if !around.companies.iter().any(|known| known.id == company) {
            around.companies.extend(self.store.company(company)?);
        }
        if let Some(id) = department
            && !around.departments.iter().any(|known| known.id == id)
        {
            around.departments.extend(self.store.department(id)?);
        }
        Ok(Roster::new(as_of(around, self.moment())))
    }
}

/// Who can help best whoever asked for this and gets nobody.
pub(crate) fn help(id: EntryId, reach: &Reach, roster: &Roster, at: DateTime<Utc>) -> Option<Helper> {
    let nobody = matches!(reach.outcome, Outcome::Nobody(_));
    let helper = help::help_for(asked(id), roster, at).filter(|_| nobody)?;
    Some(named(helper, roster))
}

fn named(helper: help::Helper, roster: &Roster) -> Helper {
    let help::Helper { kind, contact } = helper;
    Helper {
        name: name_of(kind.into(), roster),
        kind,
        who: contact.who,
        dial: contact.number.dialled(region_of(contact.who, roster)).to_owned(),
        may_be_given: contact.number.may_be_given,
        number: contact.number.written,
    }
}
