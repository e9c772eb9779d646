//! Dated changes: a name, a title or numbers that hold from a day on. Starts, ends and roles carry their own days.

use chrono::{DateTime, Utc};

use crate::civil::day_at;
use crate::directory::Directory;
use crate::number::Number;
use crate::person::{Person, PersonName};
use crate::record::{Edit, Record, RecordId};
use crate::{CompanyId, PersonId, PlannedId};
use chrono::NaiveDate;
use std::collections::HashMap;

/// What will be different about a person from a day on, in the company's time zone. None: stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Names it for ever.
    pub id: PlannedId,
    /// Whose.
    pub person: PersonId,
    /// The first day on which it holds.
    pub on: NaiveDate,
    /// All their names from then on.
    pub name: Option<PersonName>,
    /// Their title from then on.
    pub title: Option<String>,
    /// All their numbers from then on, the one to dial first at the front.
    pub numbers: Option<Vec<Number>>,
}

impl Planned {
    /// Whether it has taken effect on the day.
    pub fn due_on(&self, day: NaiveDate) -> bool {
        self.on <= day
    }

    /// The person as they are from then on.
    #[must_use]
    pub fn taken(&self, mut person: Person) -> Person {
        if let Some(name) = &self.name {
            person.name = name.clone();
        }
        if let Some(title) = &self.title {
            person.title.clone_from(title);
        }
        if let Some(numbers) = &self.numbers {
            person.numbers.clone_from(numbers);
        }
        person
    }
}

/// The directory as it is at the instant: what was planned and is due has taken effect, and is planned no more.
#[must_use]
pub fn as_of(mut directory: Directory, at: DateTime<Utc>) -> Directory {
    let due = take_due(&mut directory, at);
    if due.is_empty() {
        return directory;
    }
    let mut by_person: HashMap<PersonId, Vec<Planned>> = HashMap::new();
    for planned in due {
        by_person.entry(planned.person).or_default().push(planned);
    }
    let people = std::mem::take(&mut directory.people);
    directory.people = (people.into_iter())
        .map(|person| match by_person.get(&person.id) {
            Some(due) => due.iter().fold(person, |person, planned| planned.taken(person)),
            None => person,
        })
        .collect();
    directory
}

/// What makes of planned changes that are due by the instant changes that were made.
pub fn settle(current: &Directory, at: DateTime<Utc>) -> Vec<Edit> {
    let people: HashMap<PersonId, &Person> =
        current.people.iter().map(|person| (person.id, person)).collect();
    let mut settled: Vec<Person> = Vec::new();
    let mut edits = Vec::new();
    for planned in due(current, at) {
        let Some(person) = people.get(&planned.person) else { continue };
        match settled.iter_mut().find(|person| person.id == planned.person) {
            Some(person) => *person = planned.taken(person.clone()),
            None => settled.push(planned.taken((*person).clone())),
        }
        edits.push(Edit::Remove(RecordId::Planned(planned.id)));
    }
    settled.into_iter().map(|person| Edit::Alter(Record::Person(person))).chain(edits).collect()
}

/// What is due, in the order in which it takes effect.
fn due(directory: &Directory, at: DateTime<Utc>) -> Vec<&Planned> {
    let days: HashMap<CompanyId, NaiveDate> =
        directory.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
    let company: HashMap<PersonId, CompanyId> =
        directory.people.iter().map(|person| (person.id, person.company)).collect();
    let day = |planned: &Planned| days.get(company.get(&planned.person)?).copied();
    let mut due: Vec<&Planned> = directory
        .planned
        .iter()
        .filter(|planned| day(planned).is_some_and(|day| planned.due_on(day)))
        .collect();
    due.sort_by_key(|planned| (planned.on, planned.id));
    due
}

fn take_due(directory: &mut Directory, at: DateTime<Utc>) -> Vec<Planned> {
    if directory.planned.is_empty() {
        return Vec::new();
    }
    let taken: Vec<Planned> = due(directory, at).into_iter().cloned().collect();
    directory.planned.retain(|planned| !taken.contains(planned));
    taken
}
