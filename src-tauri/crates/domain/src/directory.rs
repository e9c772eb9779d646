//! All records together, or a part of them: what a plan is made against and what a reach is asked of.

use std::collections::HashMap;

use crate::absence::Absence;
use crate::company::Company;
use crate::department::Department;
use crate::deputy::Deputy;
use crate::notice::Notice;
use crate::person::Person;
use crate::planned::Planned;
use crate::record::{Edit, Record, RecordId};
use crate::referral::Referral;
use crate::role::{Assignment, Role};
use crate::suggestion::Suggestion;

/// Records by kind, in no promised order.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each field is the records it is named after")]
pub struct Directory {
    pub companies: Vec<Company>,
    pub departments: Vec<Department>,
    pub people: Vec<Person>,
    pub roles: Vec<Role>,
    pub assignments: Vec<Assignment>,
    pub deputies: Vec<Deputy>,
    pub absences: Vec<Absence>,
    pub referrals: Vec<Referral>,
    pub planned: Vec<Planned>,
    pub notices: Vec<Notice>,
    pub suggestions: Vec<Suggestion>,
}

impl Directory {
    /// The edits that would put all of it into an empty place, what is referred to before what refers to it.
    pub fn into_edits(self) -> Vec<Edit> {
        let records = (self.companies.into_iter().map(Record::Company))
            .chain(self.departments.into_iter().map(Record::Department))
            .chain(self.people.into_iter().map(Record::Person))
            .chain(self.roles.into_iter().map(Record::Role))
            .chain(self.assignments.into_iter().map(Record::Assignment))
            .chain(self.deputies.into_iter().map(Record::Deputy))
            .chain(self.absences.into_iter().map(Record::Absence))
            .chain(self.referrals.into_iter().map(Record::Referral))
            .chain(self.planned.into_iter().map(Record::Planned))
            .chain(self.notices.into_iter().map(Record::Notice))
            .chain(self.suggestions.into_iter().map(Record::Suggestion));
        records.map(Edit::Add).collect()
    }

    /// The directory as it will be after the edits. The order of records may change.
    #[must_use]
    pub fn after(self, edits: &[Edit]) -> Self {
        let mut records: HashMap<RecordId, Record> = HashMap::new();
        for edit in self.into_edits().iter().chain(edits) {
            match edit {
                Edit::Add(record) | Edit::Alter(record) => {
                    records.insert(record.id(), record.clone());
                }
                Edit::Remove(id) => {
                    records.remove(id);
                }
            }
        }
        records.into_values().collect()
    }
}

impl FromIterator<Record> for Directory {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut directory = Self::default();
        for record in records {
            match record {
                Record::Company(company) => directory.companies.push(company),
                Record::Department(department) => directory.departments.push(department),
                Record::Person(person) => directory.people.push(person),
                Record::Role(role) => directory.roles.push(role),
                Record::Assignment(assignment) => directory.assignments.push(assignment),
                Record::Deputy(deputy) => directory.deputies.push(deputy),
                Record::Absence(absence) => directory.absences.push(absence),
                Record::Referral(referral) => directory.referrals.push(referral),
                Record::Planned(planned) => directory.planned.push(planned),
                Record::Notice(notice) => directory.notices.push(notice),
                Record::Suggestion(suggestion) => directory.suggestions.push(suggestion),
            }
        }
        directory
    }
}
