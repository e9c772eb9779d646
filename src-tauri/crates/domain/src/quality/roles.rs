//! Roles that nobody holds.

use std::collections::HashMap;

use super::finding::{Finding, Grade, Trouble};
use super::present::Present;
use crate::CompanyId;
use crate::deputy::DeputyOf;
use crate::record::RecordId;
use crate::role::Role;

/// From so many vacant roles on, if they are more than half, nobody is meant to look at each.
const MANY: usize = 10;

pub(super) fn find(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let mut counts: HashMap<CompanyId, (usize, usize)> = HashMap::new();
    for role in &present.directory.roles {
        let (vacant, all) = counts.entry(role.company).or_default();
        *all += 1;
        *vacant += usize::from(is_vacant(role, present));
    }
    let told_once =
        |company| counts.get(&company).filter(|(vacant, all)| *vacant >= MANY && 2 * vacant > *all);
    for company in &present.directory.companies {
        if let Some((vacant, roles)) = told_once(company.id) {
            let trouble = Trouble::MostWithoutHolder { vacant: *vacant, roles: *roles };
            findings.push(Finding { record: RecordId::Company(company.id), grade: Grade::Doubtful, trouble });
        }
    }
    for role in present.directory.roles.iter().filter(|role| is_vacant(role, present)) {
        if !role.leading && told_once(role.company).is_some() {
            continue;
        }
        let somebody_answers = present.answers_itself(role)
            || !present.deputies(DeputyOf::Role(role.id)).is_empty()
            || present.will_be_held(role.id);
        let grade = match (role.leading, somebody_answers) {
            (true, _) => Grade::Grave,
            (false, false) => Grade::Plain,
            (false, true) => Grade::Doubtful,
        };
        findings.push(Finding { record: RecordId::Role(role.id), grade, trouble: Trouble::NoHolder });
    }
}

fn is_vacant(role: &Role, present: &Present<'_>) -> bool {
    present.holders(role).next().is_none()
}
