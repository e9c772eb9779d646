//! The tables of roles, departments, companies and deputies: few enough to be made whole whenever they change.

use std::collections::HashMap;

use vaihde_domain::company::{Company, Fallback};
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::grid::{Column, Kind, list_text};
use vaihde_domain::number::{NumberKind, Region, to_connect};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_store::Store;

use super::RowState;
use super::people::Around;
use super::sheet::{Head, NewRow, Sheet};
use crate::failure::Result;

/// What the rows are made from.
struct Records {
    companies: Vec<Company>,
    departments: Vec<Department>,
    roles: Vec<Role>,
    assignments: Vec<Assignment>,
    deputies: Vec<Deputy>,
    people: HashMap<PersonId, Somebody>,
}

/// What is shown of a person in the rows of others.
struct Somebody {
    name: String,
    number: String,
    company: CompanyId,
    department: Option<DepartmentId>,
    here: bool,
}

/// The table of a kind.
pub(super) fn read(kind: Kind, store: &Store, around: &Around) -> Result<Sheet> {
    let records = Records::read(store, around)?;
    let rows = match kind {
        Kind::Roles => records.roles(around),
        Kind::Departments => records.departments(around),
        Kind::Companies => records.companies(),
        Kind::People | Kind::Deputies => records.deputies(around),
    };
    Ok(Sheet::of_rows(kind.columns(), rows))
}

impl Records {
    fn read(store: &Store, around: &Around) -> Result<Self> {
        let mut people = HashMap::new();
        store.sheet_people(None, |person| {
            let today = around.days.get(&person.company).map(ToString::to_string).unwrap_or_default();
            let left = person.employed_to.is_some_and(|last| last < today.as_str());
            let name = format!("{} {}", person.given, person.family).trim().to_owned();
            let answering = person.numbers.iter().find(|(_, kind)| kind.is_some_and(NumberKind::answers));
            let number = answering.map(|(written, _)| written.to_string()).unwrap_or_default();
            let (company, department) = (person.company, person.department);
            people.insert(person.id, Somebody { name, number, company, department, here: !left });
        })?;
        Ok(Self {
            companies: store.companies()?,
            departments: store.departments()?,
            roles: store.roles()?,
            assignments: store.assignments()?,
            deputies: store.deputies()?,
            people,
        })
    }

    fn name(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("", |somebody| somebody.name.as_str())
    }

    /// The names of those who stand in, by whom they stand in for, in order.
    fn stand_ins(&self) -> HashMap<DeputyOf, Vec<&Deputy>> {
        let mut stand_ins: HashMap<DeputyOf, Vec<&Deputy>> = HashMap::new();
        for deputy in &self.deputies {
            stand_ins.entry(deputy.of).or_default().push(deputy);
        }
        for deputies in stand_ins.values_mut() {
            deputies.sort_by_key(|deputy| (deputy.position, deputy.id));
        }
        stand_ins
    }

    fn roles(&self, around: &Around) -> Vec<NewRow> {
        let mut holders: HashMap<RoleId, Vec<&Assignment>> = HashMap::new();
        for held in &self.assignments {
            holders.entry(held.role).or_default().push(held);
        }
        for held in holders.values_mut() {
            held.sort_by_key(|held| (held.position, held.from, held.id));
        }
        let stand_ins = self.stand_ins();
        let names: HashMap<RoleId, &str> =
            self.roles.iter().map(|role| (role.id, role.name.as_str())).collect();
        let row = |role: &Role| {
            let today = around.days.get(&role.company);
            let held = holders.get(&role.id).into_iter().flatten();
            let held: Vec<&str> = held
                .filter(|held| today.is_none_or(|day| held.holds_on(*day)))
                .filter(|held| self.people.get(&held.person).is_some_and(|somebody| somebody.here))
                .map(|held| self.name(held.person))
                .collect();
            let deputies = stand_ins.get(&DeputyOf::Role(role.id)).into_iter().flatten();
            let cell = |column: &Column| match column {
                Column::Name => role.name.clone(),
                Column::Holders => list_text(held.iter().copied()),
                Column::Deputies => list_text(deputies.clone().map(|deputy| self.name(deputy.person))),
                Column::Department => around.department(role.department).to_owned(),
                Column::Company => around.company(role.company).to_owned(),
                Column::Number => {
                    to_connect(&role.numbers).map(|number| number.written.clone()).unwrap_or_default()
                }
                Column::Email => role.email.clone().unwrap_or_default(),
                Column::Keywords => list_text(role.keywords.iter().map(String::as_str)),
                Column::Leading => if role.leading { "yes" } else { "" }.to_owned(),
                Column::Post => role.post.clone().unwrap_or_default(),
                Column::ReportsTo => {
                    role.reports_to.and_then(|id| names.get(&id)).copied().unwrap_or_default().to_owned()
                }
                _ => String::new(),
            };
            let state = held.is_empty().then_some(RowState::Vacant);
            row_of(Kind::Roles, Head { id: role.id.0, company: Some(role.company), state, of: None }, cell)
        };
        self.roles.iter().map(row).collect()
    }

    fn departments(&self, around: &Around) -> Vec<NewRow> {
        let people = counted(self.here().filter_map(|somebody| somebody.department));
        let row = |part: &Department| {
            let cell = |column: &Column| match column {
                Column::Name => part.name.clone(),
                Column::Company => around.company(part.company).to_owned(),
                Column::DutyNumber => {
                    part.duty_number.as_ref().map(|number| number.written.clone()).unwrap_or_default()
                }
                Column::People => people.get(&part.id).copied().unwrap_or_default().to_string(),
                _ => String::new(),
            };
            row_of(
                Kind::Departments,
                Head { id: part.id.0, company: Some(part.company), state: None, of: None },
                cell,
            )
        };
        self.departments.iter().map(row).collect()
    }

    fn companies(&self) -> Vec<NewRow> {
        let people = counted(self.here().map(|somebody| somebody.company));
        let row = |company: &Company| {
            let cell = |column: &Column| match column {
                Column::Name => company.name.clone(),
                Column::People => people.get(&company.id).copied().unwrap_or_default().to_string(),
                Column::Rule => company.rule.code().to_owned(),
                Column::Fallback => match &company.fallback {
                    Fallback::Number(number) => number.written.clone(),
                    Fallback::TakeMessage => String::new(),
                },
                Column::Called => list_text(company.called.iter().map(|number| number.written.as_str())),
                Column::ShortInstruction => company.short_instruction.clone(),
                Column::Instruction => company.instruction.replace('\n', " "),
                Column::Language => company.language.code().to_owned(),
                Column::Region => company.region.map(Region::code).unwrap_or_default(),
                Column::Zone => company.zone.name().to_owned(),
                _ => String::new(),
            };
            row_of(
                Kind::Companies,
                Head { id: company.id.0, company: Some(company.id), state: None, of: None },
                cell,
            )
        };
        self.companies.iter().map(row).collect()
    }

    fn deputies(&self, around: &Around) -> Vec<NewRow> {
        let roles: HashMap<RoleId, &Role> = self.roles.iter().map(|role| (role.id, role)).collect();
        let stand_ins = self.stand_ins();
        let row = |(place, deputy): (usize, &Deputy)| {
            let (of, company) = match deputy.of {
                DeputyOf::Person(person) => {
                    (self.name(person), self.people.get(&person).map(|somebody| somebody.company))
                }
                DeputyOf::Role(role) => {
                    roles.get(&role).map_or(("", None), |role| (role.name.as_str(), Some(role.company)))
                }
            };
            let somebody = self.people.get(&deputy.person);
            let cell = |column: &Column| match column {
                Column::Name => self.name(deputy.person).to_owned(),
                Column::StandsInFor => of.to_owned(),
                Column::Position => (place + 1).to_string(),
                Column::Company => company.map(|id| around.company(id).to_owned()).unwrap_or_default(),
                Column::Number => somebody.map(|somebody| somebody.number.clone()).unwrap_or_default(),
                _ => String::new(),
            };
            let state = somebody.is_some_and(|somebody| !somebody.here).then_some(RowState::Left);
            row_of(Kind::Deputies, Head { id: deputy.id.0, company, state, of: Some(deputy.of) }, cell)
        };
        stand_ins.values().flat_map(|deputies| deputies.iter().copied().enumerate()).map(row).collect()
    }

    fn here(&self) -> impl Iterator<Item = &Somebody> {
        self.people.values().filter(|somebody| somebody.here)
    }
}

fn row_of(kind: Kind, head: Head, cell: impl Fn(&Column) -> String) -> NewRow {
    NewRow { head, cells: kind.columns().iter().map(cell).collect() }
}

fn counted<Id: Eq + std::hash::Hash>(ids: impl Iterator<Item = Id>) -> HashMap<Id, u32> {
    let mut counts = HashMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    counts
}
