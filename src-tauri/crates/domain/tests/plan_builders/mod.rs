//! Small lists and directories for the stories of the import planners.
#![allow(dead_code, reason = "each story file uses its part")]

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::directory::Directory;
use vaihde_domain::id::Ids;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::{Person, PersonName};
use vaihde_domain::role::Role;
use vaihde_domain::staff_list::{
    Field, Identifies, PersonStep, StaffList, StaffPlan, StaffPlanOptions, StaffRow, plan_staff,
};

/// Ids in rising order, as the real ones are.
#[derive(Default)]
pub(crate) struct Counted(pub(crate) u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Wednesday noon in Helsinki.
pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 7, 8, 9, 0, 0).single().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A directory that lists are imported into one after the other.
#[derive(Default)]
pub(crate) struct House {
    pub(crate) directory: Directory,
    pub(crate) ids: Counted,
}

impl House {
    pub(crate) fn plan(&mut self, list: &StaffList, options: &StaffPlanOptions) -> StaffPlan {
        plan_staff(&self.directory, list, options, &mut self.ids)
    }

    /// Imports the list, and says what that did.
    pub(crate) fn import(&mut self, list: &StaffList) -> StaffPlan {
        self.import_with(list, &kuusilinna())
    }

    pub(crate) fn import_with(&mut self, list: &StaffList, options: &StaffPlanOptions) -> StaffPlan {
        let plan = self.plan(list, options);
        self.directory = std::mem::take(&mut self.directory).after(&plan.edits);
        plan
    }

    pub(crate) fn person(&self, full_name: &str) -> &Person {
        let mut found = self.directory.people.iter().filter(|person| person.name.full() == full_name);
        let person = found.next().unwrap_or_else(|| panic!("no {full_name}"));
        assert!(found.next().is_none(), "several people are called {full_name}");
        person
    }

    pub(crate) fn post(&self, reference: &str) -> &Role {
        self.directory.roles.iter().find(|role| role.post.as_deref() == Some(reference)).unwrap()
    }

    /// The full names of those who hold the role today.
    pub(crate) fn holders(&self, role: &Role) -> Vec<String> {
        let today = noon().date_naive();
        let held = self.directory.assignments.iter().filter(|a| a.role == role.id && a.holds_on(today));
        let mut held: Vec<_> = held.collect();
        held.sort_by_key(|assignment| assignment.position);
        let name = |person| self.directory.people.iter().find(|p| p.id == person).unwrap().name.full();
        held.into_iter().map(|assignment| name(assignment.person)).collect()
    }
}

/// The usual options, with one company for rows that name none.
pub(crate) fn kuusilinna() -> StaffPlanOptions {
    StaffPlanOptions { company: Some("Kuusilinna Oy".into()), ..StaffPlanOptions::at(noon()) }
}

/// A list of people with these columns besides the name.
pub(crate) fn people(fields: &[Field], rows: Vec<StaffRow>) -> StaffList {
    list(Identifies::Person, fields, rows)
}

/// A list of posts with these columns besides the name.
pub(crate) fn posts(fields: &[Field], rows: Vec<StaffRow>) -> StaffList {
    list(Identifies::Post, fields, rows)
}

pub(crate) fn list(ids: Identifies, fields: &[Field], mut rows: Vec<StaffRow>) -> StaffList {
    let fields: BTreeSet<Field> = fields.iter().copied().chain([Field::FullName]).collect();
    for (line, row) in (2..).zip(&mut rows) {
        row.line = line;
    }
    StaffList { fields, ids, rows }
}

/// A row about nobody.
pub(crate) fn nobody() -> StaffRow {
    StaffRow::default()
}

/// A row about somebody: given names, then the family name in the last place.
pub(crate) fn row(name: &str) -> StaffRow {
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
    let name = PersonName { given: given.into(), family: family.into(), ..PersonName::default() };
    StaffRow { name: Some(name), ..StaffRow::default() }
}

/// Cells of a row, written one after the other.
pub(crate) trait Cells: Sized {
    fn id(self, id: &str) -> Self;
    fn title(self, title: &str) -> Self;
    fn unit(self, department: &str) -> Self;
    fn of(self, company: &str) -> Self;
    fn email(self, email: &str) -> Self;
    fn desk(self, number: &str) -> Self;
    fn number(self, kind: NumberKind, number: &str) -> Self;
    fn from(self, day: &str) -> Self;
    fn to(self, day: &str) -> Self;
    fn role(self, role: &str) -> Self;
    fn keyword(self, keyword: &str) -> Self;
    fn deputy(self, deputy: &str) -> Self;
    fn under(self, superior: &str) -> Self;
}

impl Cells for StaffRow {
    fn id(mut self, id: &str) -> Self {
        self.id = Some(id.into());
        self
    }
    fn title(mut self, title: &str) -> Self {
        self.title = Some(title.into());
        self
    }
    fn unit(mut self, department: &str) -> Self {
        self.department = Some(department.into());
        self
    }
    fn of(mut self, company: &str) -> Self {
        self.company = Some(company.into());
        self
    }
    fn email(mut self, email: &str) -> Self {
        self.email = Some(email.into());
        self
    }
    fn desk(self, number: &str) -> Self {
        self.number(NumberKind::Desk, number)
    }
    fn number(mut self, kind: NumberKind, number: &str) -> Self {
        self.numbers.push((kind, number.into()));
        self
    }
    fn from(mut self, first: &str) -> Self {
        self.employed_from = Some(day(first));
        self
    }
    fn to(mut self, last: &str) -> Self {
        self.employed_to = Some(day(last));
        self
    }
    fn role(mut self, role: &str) -> Self {
        self.roles.push(role.into());
        self
    }
    fn keyword(mut self, keyword: &str) -> Self {
        self.keywords.push(keyword.into());
        self
    }
    fn deputy(mut self, deputy: &str) -> Self {
        self.deputies.push(deputy.into());
        self
    }
    fn under(mut self, superior: &str) -> Self {
        self.reports_to = Some(superior.into());
        self
    }
}

/// The names of people of a plan with a step of that kind.
pub(crate) fn names(plan: &StaffPlan, kind: impl Fn(&PersonStep) -> bool) -> Vec<&str> {
    plan.people.iter().filter(|person| kind(&person.step)).map(|person| person.name.as_str()).collect()
}

pub(crate) fn gone(plan: &StaffPlan) -> Vec<&str> {
    names(plan, |step| *step == PersonStep::Gone)
}

pub(crate) fn new(plan: &StaffPlan) -> Vec<&str> {
    names(plan, |step| *step == PersonStep::New)
}

/// What is said of a person's changes: field, before, after.
pub(crate) fn changes<'p>(plan: &'p StaffPlan, name: &str) -> Vec<(Field, &'p str, &'p str)> {
    let person = plan.people.iter().find(|person| person.name == name);
    match person.map(|person| &person.step) {
        Some(PersonStep::Changed(changes) | PersonStep::Returned(changes)) => changes
            .iter()
            .map(|change| (change.field, change.before.as_str(), change.after.as_str()))
            .collect(),
        other => panic!("{name} is not changed but {other:?}"),
    }
}
