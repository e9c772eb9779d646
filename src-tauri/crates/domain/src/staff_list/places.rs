//! The companies and departments that a plan adds or changes. Knows nothing of rows.

use super::{CompanyStep, PlannedCompany, PlannedDepartment, StaffPlan};
use crate::draft::Draft;

pub(super) fn report_places(draft: &Draft<'_>, plan: &mut StaffPlan) {
    let mut companies: Vec<_> = draft.companies.all().collect();
    companies.sort_by_key(|company| company.id);
    for company in companies {
        let step = match (draft.companies.before(company.id), draft.regions_before.get(&company.id)) {
            (None, _) => CompanyStep::New,
            (Some(_), Some(before)) => {
                CompanyStep::Region { before: *before, after: company.region.unwrap_or_default() }
            }
            (Some(_), None) => continue,
        };
        plan.companies.push(PlannedCompany { company: company.id, name: company.name.clone(), step });
    }
    let mut departments: Vec<_> = draft.departments.all().collect();
    departments.retain(|department| draft.departments.before(department.id).is_none());
    departments.sort_by_key(|department| department.id);
    plan.departments.extend(departments.into_iter().map(|department| PlannedDepartment {
        name: department.name.clone(),
        company: draft.company_name(department.company),
    }));
}
