//! Where the changes of a plan stand in it. Knows nothing of parts and filters.

use std::borrow::Cow;

use vaihde_domain::PersonId;
use vaihde_domain::absence_list::{AbsenceChange, AbsencePlan, AbsenceStep, PlannedAbsence};
use vaihde_domain::civil::Span;
use vaihde_domain::number::Region;
use vaihde_domain::staff_list::{CompanyStep, FieldChange, PersonStep, RoleStep, StaffPlan};

use super::{PlannedKind, PlannedStep};
use crate::import::word_of;

/// A plan whose changes can be listed.
pub trait Listed {
    /// The changes, in the order in which they are shown.
    fn listed(&self) -> Box<dyn Iterator<Item = Change<'_>> + '_>;
}

/// What is said of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedField<'p> {
    /// When an absence is.
    Span(&'p Span),
    /// One field before and after; empty where there is nothing.
    Words {
        /// The word of its meaning, or `holders`, `covers`, `return`, `region`.
        field: &'static str,
        /// Until now.
        before: Cow<'p, str>,
        /// From now on.
        after: Cow<'p, str>,
    },
}

/// A change of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Change<'p> {
    pub(super) what: PlannedKind,
    pub(super) step: PlannedStep,
    pub(super) name: &'p str,
    pub(super) company: &'p str,
    pub(super) line: Option<u64>,
    /// Of people: who.
    pub(super) person: Option<PersonId>,
    said: Said<'p>,
}

/// Who held a role and who holds it from now on; none: nothing is said of that.
type Holders<'p> = Option<(&'p [String], &'p [String])>;

/// Where what is said of a change stands in the plan.
#[derive(Clone, Copy, Debug)]
enum Said<'p> {
    Nothing,
    Region { before: Option<Region>, after: Region },
    Fields(&'p [FieldChange]),
    Role { fields: &'p [FieldChange], holders: Holders<'p> },
    NewAbsence { span: &'p Span, covers: &'p [String] },
    Absence { span: &'p Span, changes: &'p [AbsenceChange] },
}

impl<'p> Change<'p> {
    /// What is said of it, field by field; empty where the step says it all.
    pub(super) fn fields(&self) -> Vec<PlannedField<'p>> {
        match self.said {
            Said::Nothing => Vec::new(),
            Said::Region { before, after } => {
                let before = before.map(Region::code).unwrap_or_default();
                vec![words("region", before, after.code())]
            }
            Said::Fields(fields) => fields.iter().map(changed).collect(),
            Said::Role { fields, holders } => {
                let mut all: Vec<_> = fields.iter().map(changed).collect();
                all.extend(
                    holders.map(|(before, after)| words("holders", before.join(", "), after.join(", "))),
                );
                all
            }
            Said::NewAbsence { span, covers } => {
                vec![PlannedField::Span(span), words("covers", "", covers.join(", "))]
            }
            Said::Absence { span, changes } => {
                let changes = changes.iter().map(|change| match change {
                    AbsenceChange::Covers { before, after } => {
                        words("covers", before.join(", "), after.join(", "))
                    }
                    AbsenceChange::ReturnMayBeTold { before, after } => {
                        words("return", before.to_string(), after.to_string())
                    }
                });
                std::iter::once(PlannedField::Span(span)).chain(changes).collect()
            }
        }
    }
}

fn words<'p>(
    field: &'static str,
    before: impl Into<Cow<'p, str>>,
    after: impl Into<Cow<'p, str>>,
) -> PlannedField<'p> {
    PlannedField::Words { field, before: before.into(), after: after.into() }
}

fn changed(change: &FieldChange) -> PlannedField<'_> {
    words(word_of(change.field), change.before.as_str(), change.after.as_str())
}

impl Listed for StaffPlan {
    fn listed(&self) -> Box<dyn Iterator<Item = Change<'_>> + '_> {
        let companies = self.companies.iter().map(|company| {
            let (step, said) = match company.step {
                CompanyStep::New => (PlannedStep::New, Said::Nothing),
                CompanyStep::Region { before, after } => {
                    (PlannedStep::Changed, Said::Region { before, after })
                }
            };
            let (what, name) = (PlannedKind::Company, company.name.as_str());
            Change { what, step, name, company: "", line: None, person: None, said }
        });
        let departments = self.departments.iter().map(|department| Change {
            what: PlannedKind::Department,
            step: PlannedStep::New,
            name: &department.name,
            company: &department.company,
            line: None,
            person: None,
            said: Said::Nothing,
        });
        let people = self.people.iter().map(|person| {
            let (step, said) = match &person.step {
                PersonStep::New => (PlannedStep::New, Said::Nothing),
                PersonStep::Changed(fields) => (PlannedStep::Changed, Said::Fields(fields)),
                PersonStep::Returned(fields) => (PlannedStep::Returned, Said::Fields(fields)),
                PersonStep::Gone => (PlannedStep::Gone, Said::Nothing),
            };
            Change {
                what: PlannedKind::Person,
                step,
                name: &person.name,
                company: &person.company,
                line: person.line,
                person: Some(person.person),
                said,
            }
        });
        let roles = self.roles.iter().map(|role| {
            let (step, fields, holders): (_, &[FieldChange], Holders<'_>) = match &role.step {
                RoleStep::New { holders } => (PlannedStep::New, &[], Some((&[], holders))),
                RoleStep::Changed { fields, holders } => {
                    let holders =
                        holders.as_ref().map(|held| (held.before.as_slice(), held.after.as_slice()));
                    (PlannedStep::Changed, fields, holders)
                }
                RoleStep::Gone { holders } => (PlannedStep::Gone, &[], Some((holders, &[]))),
            };
            Change {
                what: PlannedKind::Role,
                step,
                name: &role.name,
                company: &role.company,
                line: role.line,
                person: None,
                said: Said::Role { fields, holders },
            }
        });
        Box::new(companies.chain(departments).chain(people).chain(roles))
    }
}

impl Listed for AbsencePlan {
    fn listed(&self) -> Box<dyn Iterator<Item = Change<'_>> + '_> {
        Box::new(self.absences.iter().map(|absence: &PlannedAbsence| {
            let span = &absence.span;
            let (step, said) = match &absence.step {
                AbsenceStep::New { covers } => (PlannedStep::New, Said::NewAbsence { span, covers }),
                AbsenceStep::Changed(changes) => (PlannedStep::Changed, Said::Absence { span, changes }),
            };
            Change {
                what: PlannedKind::Absence,
                step,
                name: &absence.name,
                company: "",
                line: Some(absence.line),
                person: None,
                said,
            }
        }))
    }
}
