//! The table of people: everybody read in one go, and single rows again when they change.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::grid::{Column, Kind, list_text};
use vaihde_domain::number::NumberKind;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_store::{Listed, PersonSheet, Store};

use super::RowState;
use super::sheet::{Head, NewRow, Sheet};
use super::texts::Texts;
use crate::failure::Result;

/// What is shown of others in a person's row, and what day it is where.
#[derive(Default)]
pub(super) struct Around {
    companies: HashMap<CompanyId, String>,
    departments: HashMap<DepartmentId, String>,
    /// The days by which the rows were made.
    pub(super) days: HashMap<CompanyId, NaiveDate>,
}

impl Around {
    pub(super) fn read(store: &Store, at: DateTime<Utc>) -> Result<Self> {
        let (mut companies, mut days, mut departments) = (HashMap::new(), HashMap::new(), HashMap::new());
        store.list_companies(|company| {
            companies.insert(company.id, company.name.to_owned());
            days.insert(company.id, day_at(at, company.zone));
        })?;
        store.list_departments(Listed::All, |department| {
            departments.insert(department.id, department.name.to_owned());
        })?;
        Ok(Self { companies, departments, days })
    }

    pub(super) fn company(&self, id: CompanyId) -> &str {
        self.companies.get(&id).map_or("", String::as_str)
    }

    pub(super) fn department(&self, id: Option<DepartmentId>) -> &str {
        id.and_then(|id| self.departments.get(&id)).map_or("", String::as_str)
    }

    fn state(&self, person: &PersonSheet<'_>) -> Option<RowState> {
        let day = self.days.get(&person.company)?;
        let is = |text: Option<&str>| text.and_then(|text| text.parse::<NaiveDate>().ok());
        if is(person.employed_to).is_some_and(|last| last < *day) {
            return Some(RowState::Left);
        }
        is(person.employed_from).is_some_and(|first| first > *day).then_some(RowState::NotStarted)
    }
}

/// Others whose names stand in a row: roles, deputies, who they report to. Filled in when everybody's name is known.
#[derive(Default)]
struct Others {
    roles: HashMap<PersonId, Vec<RoleId>>,
    role_names: HashMap<RoleId, String>,
    deputies: HashMap<PersonId, Vec<PersonId>>,
}

impl Others {
    /// Of everybody, or of one person.
    fn read(store: &Store, of: Listed, deputies: Vec<Deputy>, around: &Around) -> Result<Self> {
        let mut others = Self::default();
        let mut companies = HashMap::new();
        store.list_roles(of, |role| {
            companies.insert(role.id, role.company);
            others.role_names.insert(role.id, role.name.to_owned());
        })?;
        let mut held = Vec::new();
        store.list_assignments(of, |assignment| held.push(assignment))?;
        held.sort_unstable_by_key(|held| held.id);
        for assignment in held {
            let day = companies.get(&assignment.role).and_then(|company| around.days.get(company));
            if day.is_none_or(|day| assignment.holds_on(*day)) {
                others.roles.entry(assignment.person).or_default().push(assignment.role);
            }
        }
        let mut deputies = deputies;
        deputies.sort_unstable_by_key(|deputy| (deputy.position, deputy.id));
        for deputy in deputies {
            if let DeputyOf::Person(of) = deputy.of {
                others.deputies.entry(of).or_default().push(deputy.person);
            }
        }
        Ok(others)
    }

    fn roles_text(&self, person: PersonId) -> String {
        let held = self.roles.get(&person).into_iter().flatten();
        list_text(held.filter_map(|role| self.role_names.get(role)).map(String::as_str))
    }
}

/// Everybody.
pub(super) fn read(store: &Store, around: &Around) -> Result<Sheet> {
    let columns = Kind::People.columns();
    let others = Others::read(store, Listed::All, store.deputies()?, around)?;
    let mut texts: Vec<Texts> = columns.iter().map(|_| Texts::default()).collect();
    let mut heads: Vec<Head> = Vec::new();
    let mut names = Texts::default();
    let mut by_id: HashMap<PersonId, usize> = HashMap::new();
    let mut reports_to: Vec<Option<PersonId>> = Vec::new();
    store.sheet_people(None, |person| {
        by_id.insert(person.id, heads.len());
        heads.push(head(&person, around));
        names.push(&full_name(&person));
        reports_to.push(person.reports_to);
        for (column, texts) in columns.iter().zip(&mut texts) {
            match column {
                Column::Deputies | Column::ReportsTo | Column::Confirmed => {}
                Column::Roles => texts.push(&others.roles_text(person.id)),
                _ => texts.push(&own_cell(*column, &person, around)),
            }
        }
    })?;
    let name = |id: &PersonId| by_id.get(id).map_or("", |place| names.get(*place));
    for (column, texts) in columns.iter().zip(&mut texts) {
        for (head, boss) in heads.iter().zip(&reports_to) {
            match column {
                Column::Deputies => {
                    let deputies = others.deputies.get(&PersonId(head.id)).into_iter().flatten();
                    texts.push(&list_text(deputies.map(name)));
                }
                Column::ReportsTo => texts.push(boss.as_ref().map_or("", name)),
                Column::Confirmed => texts.push(""),
                _ => break,
            }
        }
    }
    Ok(Sheet::of(columns, heads, texts))
}

/// One person; none: they are not there.
pub(super) fn read_one(store: &Store, id: PersonId, around: &Around) -> Result<Option<NewRow>> {
    let deputies = store.deputies_of(DeputyOf::Person(id))?;
    let others = Others::read(store, Listed::Person(id), deputies, around)?;
    let (mut row, mut boss) = (None, None);
    store.sheet_people(Some(id), |person| {
        let cells = Kind::People.columns().iter().map(|column| match column {
            Column::Roles => others.roles_text(id),
            Column::Deputies | Column::ReportsTo | Column::Confirmed => String::new(),
            _ => own_cell(*column, &person, around).into_owned(),
        });
        boss = person.reports_to;
        row = Some(NewRow { head: head(&person, around), cells: cells.collect() });
    })?;
    let Some(mut row) = row else { return Ok(None) };
    let mut names = Vec::new();
    for deputy in others.deputies.get(&id).into_iter().flatten() {
        names.extend(name_of(store, *deputy)?);
    }
    let boss = boss.map(|boss| name_of(store, boss)).transpose()?.flatten();
    for (column, cell) in Kind::People.columns().iter().zip(&mut row.cells) {
        match column {
            Column::Deputies => *cell = list_text(names.iter().map(String::as_str)),
            Column::ReportsTo => *cell = boss.clone().unwrap_or_default(),
            _ => {}
        }
    }
    Ok(Some(row))
}

fn name_of(store: &Store, id: PersonId) -> Result<Option<String>> {
    let mut name = None;
    store.sheet_people(Some(id), |person| name = Some(full_name(&person)))?;
    Ok(name)
}

fn head(person: &PersonSheet<'_>, around: &Around) -> Head {
    Head { id: person.id.0, company: Some(person.company), state: around.state(person), of: None }
}

fn full_name(person: &PersonSheet<'_>) -> String {
    match (person.given, person.family) {
        (given, "") => given.to_owned(),
        ("", family) => family.to_owned(),
        (given, family) => format!("{given} {family}"),
    }
}

/// The cell of a column that says something of the person alone.
fn own_cell<'p>(column: Column, person: &'p PersonSheet<'_>, around: &'p Around) -> Cow<'p, str> {
    let texts = |texts: &[Cow<'_, str>]| Cow::Owned(list_text(texts.iter().map(AsRef::as_ref)));
    match column {
        // As a list is looked through: by family name.
        Column::Name => match (person.given, person.family) {
            (given, "") => given.into(),
            ("", family) => family.into(),
            (given, family) => format!("{family} {given}").into(),
        },
        Column::Honorific => person.honorific.into(),
        Column::Given => person.given.into(),
        Column::Family => person.family.into(),
        Column::CalledBy => person.called_by.unwrap_or_default().into(),
        Column::Former => texts(&person.former),
        Column::Aliases => texts(&person.aliases),
        Column::Title => person.title.into(),
        Column::Department => around.department(person.department).into(),
        Column::Company => around.company(person.company).into(),
        Column::Number => to_connect(person).map_or("", |place| person.numbers[place].0.as_ref()).into(),
        Column::OtherNumbers => {
            let first = to_connect(person);
            let others = person.numbers.iter().enumerate().filter(|(place, _)| Some(*place) != first);
            list_text(others.map(|(_, (written, _))| written.as_ref())).into()
        }
        Column::Email => person.email.unwrap_or_default().into(),
        Column::Languages => texts(&person.languages),
        Column::StaffId => person.staff_id.unwrap_or_default().into(),
        Column::From => person.employed_from.unwrap_or_default().into(),
        Column::To => person.employed_to.unwrap_or_default().into(),
        Column::Changed => person.changed_at.get(..10).unwrap_or_default().into(),
        _ => "".into(),
    }
}

fn to_connect(person: &PersonSheet<'_>) -> Option<usize> {
    person.numbers.iter().position(|(_, kind)| kind.is_some_and(NumberKind::answers))
}
