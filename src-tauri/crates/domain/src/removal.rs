//! Taking a role or a department out of the directory, with what hangs on it. Pure: writes nothing anywhere.

use crate::absence::Absence;
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::notice::{About, HoursOf, Notice};
use crate::person::Person;
use crate::record::{Edit, Record, RecordId};
use crate::referral::{Forward, Referral, ReferralAbout};
use crate::role::Role;
use crate::{DepartmentId, RoleId};

/// What a removal would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Removal {
    /// What hangs on the record.
    pub hangs: Hanging,
    /// What is to be written.
    pub edits: Vec<Edit>,
}

/// How much hangs on a record that shall go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hanging {
    /// People in the department, who will be in none.
    pub people: usize,
    /// Roles in the department, which will be in none; roles that report to the role, which will report to whom it does.
    pub roles: usize,
    /// Holdings of the role, ended ones included: they go with it.
    pub holders: usize,
    /// Deputies of the role: they go with it.
    pub deputies: usize,
    /// Absences in which somebody covers for this role only, and will no longer.
    pub covers: usize,
    /// Referrals that send callers to the role, and will send them nowhere.
    pub referrals: usize,
    /// Notices about it: they go with it.
    pub notices: usize,
}

/// What removing a role would do. `current` may be only what refers to it.
pub fn remove_role(id: RoleId, current: &Directory) -> Removal {
    let mut removal = Removal::default();
    let role = current.roles.iter().find(|role| role.id == id);
    let above = role.and_then(|role| role.reports_to).filter(|above| *above != id);
    let below = |role: &&Role| role.reports_to == Some(id) && role.id != id;
    for role in current.roles.iter().filter(below) {
        // In a ring nobody is above.
        let reports_to = above.filter(|above| *above != role.id);
        removal.alter(Record::Role(Role { reports_to, ..role.clone() }));
        removal.hangs.roles += 1;
    }
    for absence in &current.absences {
        let covers: Vec<_> = absence.covers.iter().filter(|cover| cover.role != Some(id)).cloned().collect();
        if covers.len() < absence.covers.len() {
            removal.alter(Record::Absence(Absence { covers, ..absence.clone() }));
            removal.hangs.covers += 1;
        }
    }
    for referral in current.referrals.iter().filter(|told| told.forward == Some(Forward::Role(id))) {
        removal.no_longer_forwards(referral);
    }
    for deputy in current.deputies.iter().filter(|deputy| deputy.of == DeputyOf::Role(id)) {
        removal.remove(RecordId::Deputy(deputy.id));
        removal.hangs.deputies += 1;
    }
    for held in current.assignments.iter().filter(|held| held.role == id) {
        removal.remove(RecordId::Assignment(held.id));
        removal.hangs.holders += 1;
    }
    let about = |notice: &Notice| matches!(&notice.about, About::Holder { role, .. } | About::Vacant(role) if *role == id);
    removal.notices(current, about);
    removal.remove(RecordId::Role(id));
    removal
}

/// What removing a department would do. `current` may be only what refers to it.
pub fn remove_department(id: DepartmentId, current: &Directory) -> Removal {
    let mut removal = Removal::default();
    for person in current.people.iter().filter(|person| person.department == Some(id)) {
        removal.alter(Record::Person(Person { department: None, ..person.clone() }));
        removal.hangs.people += 1;
    }
    for role in current.roles.iter().filter(|role| role.department == Some(id)) {
        removal.alter(Record::Role(Role { department: None, ..role.clone() }));
        removal.hangs.roles += 1;
    }
    let about = |notice: &Notice| matches!(&notice.about, About::Hours(Some(HoursOf::Department(department))) if *department == id);
    removal.notices(current, about);
    removal.remove(RecordId::Department(id));
    removal
}

impl Removal {
    fn alter(&mut self, record: Record) {
        self.edits.push(Edit::Alter(record));
    }

    fn remove(&mut self, id: RecordId) {
        self.edits.push(Edit::Remove(id));
    }

    /// A question to which there is nothing else to tell goes too; of whoever is not here the standard sentence is told.
    fn no_longer_forwards(&mut self, referral: &Referral) {
        let is_question = referral.about == ReferralAbout::Question;
        if is_question && referral.say.is_empty() && referral.contact.is_none() {
            self.remove(RecordId::Referral(referral.id));
        } else {
            self.alter(Record::Referral(Referral { forward: None, ..referral.clone() }));
        }
        self.hangs.referrals += 1;
    }

    fn notices(&mut self, current: &Directory, about: impl Fn(&Notice) -> bool) {
        for notice in current.notices.iter().filter(|notice| about(notice)) {
            self.remove(RecordId::Notice(notice.id));
            self.hangs.notices += 1;
        }
    }
}
