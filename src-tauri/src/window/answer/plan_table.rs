//! A plan as the table the import page shows.

use vaihde_contract::wire::import::{
    ImportPlan, PlanTotals, PlannedChange, PlannedField, PlannedKind, PlannedStep,
};
use vaihde_domain::absence_list::{AbsenceChange, AbsencePlan, AbsenceStep};
use vaihde_domain::number::Region;
use vaihde_domain::row_problem::RowProblem;
use vaihde_domain::staff_list::{CompanyStep, FieldChange, PersonStep, RoleStep, StaffPlan};
use vaihde_switchboard::{Note, word_of};

use super::form::small;
use super::words::{remark, span_text};
use crate::window::plan::AnyPlan;

/// The most changes that are sent: nobody reads more, and the counts say the rest.
const SHOWN: usize = 5_000;
/// The most wrong rows that are sent.
const PROBLEMS: usize = 500;

/// The plan, without the number it is kept under.
pub(super) fn of(plan: &AnyPlan) -> ImportPlan {
    match plan {
        AnyPlan::Staff(planned) => {
            let warnings = planned.plan.warnings.iter().map(Into::into).collect();
            let (changes, totals) = (staff_changes(&planned.plan), planned.plan.counts().into());
            let left_out = planned.plan.left_out.iter().map(|line| u32::try_from(*line).unwrap_or(u32::MAX));
            let left_out = left_out.collect();
            let table = table(changes, totals, &planned.skipped, warnings, &planned.notes);
            ImportPlan { left_out, ..table }
        }
        AnyPlan::Absences(planned) => {
            let warnings = planned.plan.warnings.iter().map(Into::into).collect();
            let (changes, totals) = (absence_changes(&planned.plan), planned.plan.counts().into());
            table(changes, totals, &planned.skipped, warnings, &planned.notes)
        }
    }
}

fn table(
    mut changes: Vec<PlannedChange>,
    totals: PlanTotals,
    problems: &[RowProblem],
    warnings: Vec<vaihde_contract::wire::import_remarks::PlanWarning>,
    notes: &[Note],
) -> ImportPlan {
    let change_count = small(changes.len());
    changes.truncate(SHOWN);
    ImportPlan {
        plan: 0,
        totals,
        changes,
        change_count,
        left_out: Vec::new(),
        problems: problems.iter().take(PROBLEMS).map(Into::into).collect(),
        problem_count: small(problems.len()),
        warnings,
        remarks: notes.iter().map(remark).collect(),
    }
}

fn staff_changes(plan: &StaffPlan) -> Vec<PlannedChange> {
    let companies = plan.companies.iter().map(|company| {
        let (step, fields) = match &company.step {
            CompanyStep::New => (PlannedStep::New, Vec::new()),
            CompanyStep::Region { before, after } => {
                let before = before.map(Region::code).unwrap_or_default();
                (PlannedStep::Changed, vec![named("region", before, after.code())])
            }
        };
        change(PlannedKind::Company, step, &company.name, "", None, fields)
    });
    let departments = plan.departments.iter().map(|department| {
        change(
            PlannedKind::Department,
            PlannedStep::New,
            &department.name,
            &department.company,
            None,
            Vec::new(),
        )
    });
    let people = plan.people.iter().map(|person| {
        let (step, fields) = match &person.step {
            PersonStep::New => (PlannedStep::New, Vec::new()),
            PersonStep::Changed(changes) => (PlannedStep::Changed, fields(changes)),
            PersonStep::Returned(changes) => (PlannedStep::Returned, fields(changes)),
            PersonStep::Gone => (PlannedStep::Gone, Vec::new()),
        };
        change(PlannedKind::Person, step, &person.name, &person.company, person.line, fields)
    });
    let roles = plan.roles.iter().map(|role| {
        let (step, fields) =
            match &role.step {
                RoleStep::New { holders } => {
                    (PlannedStep::New, vec![named("holders", String::new(), holders.join(", "))])
                }
                RoleStep::Changed { fields: changed, holders } => {
                    let mut all = fields(changed);
                    all.extend(holders.as_ref().map(|holders| {
                        named("holders", holders.before.join(", "), holders.after.join(", "))
                    }));
                    (PlannedStep::Changed, all)
                }
                RoleStep::Gone { holders } => {
                    (PlannedStep::Gone, vec![named("holders", holders.join(", "), String::new())])
                }
            };
        change(PlannedKind::Role, step, &role.name, &role.company, role.line, fields)
    });
    companies.chain(departments).chain(people).chain(roles).collect()
}

fn absence_changes(plan: &AbsencePlan) -> Vec<PlannedChange> {
    let changes = plan.absences.iter().map(|absence| {
        let mut all = vec![named("span", String::new(), span_text(&absence.span))];
        let step = match &absence.step {
            AbsenceStep::New { covers } => {
                all.push(named("covers", String::new(), covers.join(", ")));
                PlannedStep::New
            }
            AbsenceStep::Changed(changes) => {
                all.extend(changes.iter().map(absence_field));
                PlannedStep::Changed
            }
        };
        change(PlannedKind::Absence, step, &absence.name, "", Some(absence.line), all)
    });
    changes.collect()
}

fn absence_field(change: &AbsenceChange) -> PlannedField {
    match change {
        AbsenceChange::Covers { before, after } => named("covers", before.join(", "), after.join(", ")),
        AbsenceChange::ReturnMayBeTold { before, after } => {
            named("return", before.to_string(), after.to_string())
        }
    }
}

fn fields(changes: &[FieldChange]) -> Vec<PlannedField> {
    changes
        .iter()
        .map(|change| named(word_of(change.field), change.before.clone(), change.after.clone()))
        .collect()
}

fn named(field: &str, before: String, after: String) -> PlannedField {
    PlannedField { field: field.to_owned(), before, after }
}

fn change(
    what: PlannedKind,
    step: PlannedStep,
    name: &str,
    company: &str,
    line: Option<u64>,
    fields: Vec<PlannedField>,
) -> PlannedChange {
    PlannedChange {
        what,
        step,
        name: name.to_owned(),
        company: company.to_owned(),
        line: line.map(|line| u32::try_from(line).unwrap_or(u32::MAX)),
        fields,
    }
}
