//! Roles whose only holder has nobody who stands in.

use std::collections::{HashMap, HashSet};

use super::finding::{Finding, Grade, Trouble};
use super::present::Present;
use crate::deputy::DeputyOf;
use crate::record::RecordId;
use crate::role::Role;
use crate::{CompanyId, PersonId};

/// From so many roles on, a company in which nobody has a deputy does not keep deputies here.
const SOME: usize = 3;

pub(super) fn find(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let mut without: HashMap<CompanyId, Vec<(&Role, PersonId)>> = HashMap::new();
    for role in &present.directory.roles {
        if let Some(holder) = alone(role, present) {
            without.entry(role.company).or_default().push((role, holder));
        }
    }
    let keep = companies_with_deputies(present);
    for company in &present.directory.companies {
        let Some(roles) = without.get(&company.id) else { continue };
        let told_once = roles.len() >= SOME && !keep.contains(&company.id);
        if told_once {
            let trouble = Trouble::NobodyHasDeputy { roles: roles.len() };
            findings.push(Finding { record: RecordId::Company(company.id), grade: Grade::Doubtful, trouble });
        }
        for (role, holder) in roles.iter().filter(|(role, _)| role.leading || !told_once) {
            let grade = if role.leading { Grade::Plain } else { Grade::Doubtful };
            let trouble = Trouble::NoDeputy { holder: *holder };
            findings.push(Finding { record: RecordId::Role(role.id), grade, trouble });
        }
    }
}

/// The only holder, where nobody else and nothing else answers for the role.
fn alone(role: &Role, present: &Present<'_>) -> Option<PersonId> {
    let mut holders = present.holders(role);
    let holder = holders.next()?;
    let others = holders.any(|other| other != holder);
    let another = |of| present.deputies(of).iter().any(|deputy| deputy.person != holder);
    let somebody = others
        || another(DeputyOf::Role(role.id))
        || another(DeputyOf::Person(holder))
        || present.answers_itself(role);
    (!somebody).then_some(holder)
}

fn companies_with_deputies(present: &Present<'_>) -> HashSet<CompanyId> {
    let of_roles: HashMap<_, _> =
        present.directory.roles.iter().map(|role| (role.id, role.company)).collect();
    let of = present.all_deputies().filter_map(|(of, _)| match of {
        DeputyOf::Person(person) => present.person(*person).map(|person| person.company),
        DeputyOf::Role(role) => of_roles.get(role).copied(),
    });
    of.collect()
}
