//! What the directory is made of, one by one: the units that are stored, changed, undone and refreshed.

use crate::absence::Absence;
use crate::company::Company;
use crate::department::Department;
use crate::deputy::Deputy;
use crate::notice::Notice;
use crate::person::Person;
use crate::planned::Planned;
use crate::referral::Referral;
use crate::role::{Assignment, Role};
use crate::suggestion::Suggestion;
use crate::{
    AbsenceId, AssignmentId, CompanyId, DepartmentId, DeputyId, NoticeId, PersonId, PlannedId, ReferralId,
    RoleId, SuggestionId,
};

/// One record of the directory, absences, referrals, and what is told about them.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum Record {
    Company(Company),
    Department(Department),
    Person(Person),
    Role(Role),
    Assignment(Assignment),
    Deputy(Deputy),
    Absence(Absence),
    Referral(Referral),
    Planned(Planned),
    Notice(Notice),
    Suggestion(Suggestion),
}

/// Names one record of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum RecordId {
    Company(CompanyId),
    Department(DepartmentId),
    Person(PersonId),
    Role(RoleId),
    Assignment(AssignmentId),
    Deputy(DeputyId),
    Absence(AbsenceId),
    Referral(ReferralId),
    Planned(PlannedId),
    Notice(NoticeId),
    Suggestion(SuggestionId),
}

impl Record {
    /// Its name.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Company(company) => RecordId::Company(company.id),
            Self::Department(department) => RecordId::Department(department.id),
            Self::Person(person) => RecordId::Person(person.id),
            Self::Role(role) => RecordId::Role(role.id),
            Self::Assignment(assignment) => RecordId::Assignment(assignment.id),
            Self::Deputy(deputy) => RecordId::Deputy(deputy.id),
            Self::Absence(absence) => RecordId::Absence(absence.id),
            Self::Referral(referral) => RecordId::Referral(referral.id),
            Self::Planned(planned) => RecordId::Planned(planned.id),
            Self::Notice(notice) => RecordId::Notice(notice.id),
            Self::Suggestion(suggestion) => RecordId::Suggestion(suggestion.id),
        }
    }
}

/// One step of a plan: what is to be done to one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A record that is not there yet.
    Add(Record),
    /// A record that is there, as it shall be from now on.
    Alter(Record),
    /// A record that shall no longer be there.
    Remove(RecordId),
}
