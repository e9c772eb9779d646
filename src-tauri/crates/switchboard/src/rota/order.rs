//! The order of people on the timeline: by company, department and name, as Finns and Swedes look names up.

use std::collections::HashMap;

use vaihde_domain::directory::Directory;
use vaihde_domain::{CompanyId, DepartmentId, PersonId};

use crate::alphabet::sort_key as key;

/// The people of a company, or of all. Those without a department come last in their company.
pub(super) fn in_order(staff: &Directory, company: Option<CompanyId>) -> Vec<PersonId> {
    let companies: HashMap<CompanyId, String> =
        staff.companies.iter().map(|company| (company.id, key(&company.name))).collect();
    let departments: HashMap<DepartmentId, String> =
        staff.departments.iter().map(|part| (part.id, key(&part.name))).collect();
    let mut people: Vec<_> = (staff.people.iter())
        .filter(|person| company.is_none_or(|company| person.company == company))
        .map(|person| {
            let department =
                person.department.and_then(|id| Some((false, departments.get(&id)?.as_str(), Some(id))));
            let department = department.unwrap_or((true, "", None));
            let company = companies.get(&person.company).map_or("", String::as_str);
            let name = (key(&person.name.family), key(&person.name.given));
            ((company, person.company), department, name, person.id)
        })
        .collect();
    people.sort_unstable();
    people.into_iter().map(|(_, _, _, id)| id).collect()
}
