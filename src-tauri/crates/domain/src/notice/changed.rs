//! A directory and the edits that are about to change it, side by side.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::made::{Findings, News};
use super::{About, HoursOf, Notice};
use crate::civil::day_at;
use crate::company::Company;
use crate::department::Department;
use crate::directory::Directory;
use crate::person::Person;
use crate::record::{Edit, Record, RecordId};
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

/// Before and after.
pub(super) struct Changed<'a> {
    pub(super) before: &'a Directory,
    pub(super) edits: &'a [Edit],
    people: HashMap<PersonId, &'a Person>,
    people_now: HashMap<PersonId, Option<&'a Person>>,
    /// Companies of which people are known already: whoever comes first to a new one is no news.
    staffed: &'a HashSet<CompanyId>,
    /// What is told about people, or will be.
    pub(super) told: HashMap<PersonId, Vec<&'a Notice>>,
    /// What is told about the holders of roles, or will be.
    told_of_roles: HashMap<RoleId, Vec<&'a Notice>>,
    days: HashMap<CompanyId, NaiveDate>,
    at: DateTime<Utc>,
}

impl<'a> Changed<'a> {
    pub(super) fn of(
        before: &'a Directory,
        staffed: &'a HashSet<CompanyId>,
        edits: &'a [Edit],
        at: DateTime<Utc>,
    ) -> Self {
        let mut people_now = HashMap::new();
        let mut days: HashMap<CompanyId, NaiveDate> =
            before.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
        for edit in edits {
            match edit {
                Edit::Add(Record::Person(person)) | Edit::Alter(Record::Person(person)) => {
                    people_now.insert(person.id, Some(person));
                }
                Edit::Remove(RecordId::Person(person)) => {
                    people_now.insert(*person, None);
                }
                Edit::Add(Record::Company(company)) | Edit::Alter(Record::Company(company)) => {
                    days.insert(company.id, day_at(at, company.zone));
                }
                _ => {}
            }
        }
        let mut told: HashMap<PersonId, Vec<&Notice>> = HashMap::new();
        let mut told_of_roles: HashMap<RoleId, Vec<&Notice>> = HashMap::new();
        let is_over = |notice: &&Notice| days.get(&notice.company).is_some_and(|today| notice.to < *today);
        for notice in before.notices.iter().filter(|notice| !is_over(notice)) {
            match notice.about {
                About::Starts(id) | About::Leaves(id) | About::Name(id) | About::Numbers(id) => {
                    told.entry(id).or_default().push(notice);
                }
                About::Holder { role, .. } | About::Vacant(role) => {
                    told_of_roles.entry(role).or_default().push(notice);
                }
                About::Instruction | About::Hours(_) | About::Many(_) | About::Own(_) => {}
            }
        }
        Self {
            before,
            told,
            told_of_roles,
            edits,
            people: before.people.iter().map(|person| (person.id, person)).collect(),
            people_now,
            staffed,
            days,
            at,
        }
    }

    /// Which day it is in the company.
    pub(super) fn today(&self, company: CompanyId) -> NaiveDate {
        self.days.get(&company).copied().unwrap_or_else(|| self.at.date_naive())
    }

    /// What is told about who holds the role, and is not over.
    pub(super) fn told_of_role(&self, role: RoleId) -> impl Iterator<Item = &'a Notice> {
        self.told_of_roles.get(&role).into_iter().flatten().copied()
    }

    /// Whether people of the company were known before.
    pub(super) fn is_staffed(&self, company: CompanyId) -> bool {
        self.staffed.contains(&company)
    }

    /// The person as they were.
    pub(super) fn person_before(&self, id: PersonId) -> Option<&'a Person> {
        self.people.get(&id).copied()
    }

    /// The person as they will be.
    pub(super) fn person(&self, id: PersonId) -> Option<&'a Person> {
        match self.people_now.get(&id) {
            Some(now) => *now,
            None => self.person_before(id),
        }
    }

    /// The people who are written or taken away, as they were and will be, in the order of the edits.
    pub(super) fn people_written(
        &self,
    ) -> impl Iterator<Item = (PersonId, Option<&'a Person>, Option<&'a Person>)> {
        let mut seen = HashSet::new();
        self.edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Add(Record::Person(person)) | Edit::Alter(Record::Person(person)) => Some(person.id),
                Edit::Remove(RecordId::Person(person)) => Some(*person),
                _ => None,
            })
            .filter(move |person| seen.insert(*person))
            .map(|id| (id, self.person_before(id), self.person(id)))
    }

    /// What is taken away.
    pub(super) fn removed(&self) -> HashSet<RecordId> {
        self.edits
            .iter()
            .filter_map(|edit| if let Edit::Remove(id) = edit { Some(*id) } else { None })
            .collect()
    }

    /// Another instruction, and other hours of companies and departments.
    pub(super) fn companies(&self, found: &mut Findings) {
        for edit in self.edits {
            match edit {
                Edit::Alter(Record::Company(company)) => {
                    let known = |known: &&Company| known.id == company.id;
                    let Some(before) = self.before.companies.iter().find(known) else { continue };
                    if before.instruction != company.instruction
                        || before.short_instruction != company.short_instruction
                    {
                        found.news.push(self.as_of_today(company.id, About::Instruction));
                    }
                    if before.hours != company.hours {
                        found.news.push(self.as_of_today(company.id, About::Hours(None)));
                    }
                }
                Edit::Alter(Record::Department(part)) => {
                    let known = |known: &&Department| known.id == part.id;
                    let before = self.before.departments.iter().find(known);
                    if before.is_some_and(|before| before.hours != part.hours) {
                        found.news.push(self.as_of_today(part.company, of_department(part.id)));
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn as_of_today(&self, company: CompanyId, about: About) -> News {
        News { company, about, on: self.today(company), leading: false }
    }
}

fn of_department(department: DepartmentId) -> About {
    About::Hours(Some(HoursOf::Department(department)))
}
