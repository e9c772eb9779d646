//! The records that decide who answers for somebody: themselves, their covers, deputies, roles and referrals, and
//! the covers of those.

use std::collections::{BTreeSet, VecDeque};

use rusqlite::Connection;
use vaihde_domain::absence::Absence;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::referral::{Forward, Referral};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

use crate::fault::Result;
use crate::open::Store;
use crate::table::with;

/// Who or what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// A role.
    Role(RoleId),
    /// A referral.
    Referral(ReferralId),
}

impl Store {
    /// The records that decide who answers for the subjects, and no others. Every absence of the people in them is
    /// there, so that a run of absences has its end.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn neighbourhood(&self, subjects: &[Subject]) -> Result<Directory> {
        self.neighbourhood_with_roles(subjects, &[])
    }

    /// As [`neighbourhood`](Self::neighbourhood), with the roles that some of the subjects hold, held or will hold:
    /// they decide nothing, but they are shown.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn neighbourhood_with_roles(&self, subjects: &[Subject], holders: &[PersonId]) -> Result<Directory> {
        self.neighbourhood_with_help(subjects, holders, |_| Vec::new())
    }

    /// As [`neighbourhood_with_roles`](Self::neighbourhood_with_roles), with the `receptions` that can help, as what
    /// decides who answers tells.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn neighbourhood_with_help(
        &self,
        subjects: &[Subject],
        holders: &[PersonId],
        receptions: impl FnOnce(&Directory) -> Vec<RoleId>,
    ) -> Result<Directory> {
        let reading = self.database.unchecked_transaction()?;
        let planned = reading.prepare_cached("SELECT 1 FROM planned")?.exists([])?;
        let mut gathered =
            Gathered { database: &reading, directory: Directory::default(), seen: Seen::default(), planned };
        for subject in subjects {
            match *subject {
                Subject::Person(person) => gathered.asked_for(person)?,
                Subject::Role(role) => gathered.role(role)?,
                Subject::Referral(referral) => {
                    for referral in with::<Referral>(&reading, "id", &referral.to_string())? {
                        gathered.referral(referral)?;
                    }
                }
            }
        }
        for role in receptions(&gathered.directory) {
            gathered.role(role)?;
        }
        // Last, for a role that decides something is there by now with all its holders.
        for holder in holders {
            gathered.held_by(*holder)?;
        }
        let directory = gathered.directory;
        reading.commit()?;
        Ok(directory)
    }
}

#[derive(Default)]
struct Seen {
    people: BTreeSet<PersonId>,
    asked_for: BTreeSet<PersonId>,
    roles: BTreeSet<RoleId>,
    referrals: BTreeSet<ReferralId>,
    companies: BTreeSet<CompanyId>,
    departments: BTreeSet<DepartmentId>,
}

struct Gathered<'d> {
    database: &'d Connection,
    directory: Directory,
    seen: Seen,
    /// Whether anything is planned at all: a keystroke need not look for it in vain.
    planned: bool,
}

impl Gathered<'_> {
    /// A person whose deputies, roles and referrals matter, not only their covers.
    fn asked_for(&mut self, person: PersonId) -> Result<()> {
        if !self.seen.asked_for.insert(person) {
            return Ok(());
        }
        self.candidate(person)?;
        let key = person.to_string();
        self.deputies("of_person_id", &key)?;
        // Only a leaver is looked for through the roles they held.
        let may_have_left = |known: &Person| known.id == person && known.employed.to.is_some();
        if self.directory.people.iter().any(may_have_left) {
            for assignment in with::<Assignment>(self.database, "person_id", &key)? {
                self.role(assignment.role)?;
            }
        }
        for referral in with::<Referral>(self.database, "person_id", &key)? {
            self.referral(referral)?;
        }
        Ok(())
    }

    /// A person, and whoever covers for them in any of their absences, and so on.
    fn candidate(&mut self, person: PersonId) -> Result<()> {
        let mut waiting = VecDeque::from([person]);
        while let Some(id) = waiting.pop_front() {
            if !self.seen.people.insert(id) {
                continue;
            }
            let key = id.to_string();
            for person in with::<Person>(self.database, "id", &key)? {
                self.place(person.company, person.department)?;
                self.directory.people.push(person);
            }
            if self.planned {
                self.directory.planned.extend(with::<Planned>(self.database, "person_id", &key)?);
            }
            for absence in with::<Absence>(self.database, "person_id", &key)? {
                waiting.extend(absence.covers.iter().map(|cover| cover.person));
                self.directory.absences.push(absence);
            }
        }
        Ok(())
    }

    fn role(&mut self, id: RoleId) -> Result<()> {
        if !self.seen.roles.insert(id) {
            return Ok(());
        }
        let key = id.to_string();
        for role in with::<Role>(self.database, "id", &key)? {
            self.place(role.company, role.department)?;
            self.directory.roles.push(role);
        }
        let assignments = with::<Assignment>(self.database, "role_id", &key)?;
        for assignment in &assignments {
            self.candidate(assignment.person)?;
            // The role is reached through its holders' own deputies too, after its own.
            self.deputies("of_person_id", &assignment.person.to_string())?;
        }
        self.directory.assignments.extend(assignments);
        self.deputies("of_role_id", &key)
    }

    /// The roles of a person that are not there yet, each with its company, by which it is known whether they hold it
    /// still. Their other holders are not asked.
    fn held_by(&mut self, person: PersonId) -> Result<()> {
        for assignment in with::<Assignment>(self.database, "person_id", &person.to_string())? {
            if self.seen.roles.contains(&assignment.role) {
                continue;
            }
            let known = self.directory.roles.iter().any(|role| role.id == assignment.role);
            if !known {
                for role in with::<Role>(self.database, "id", &assignment.role.to_string())? {
                    self.place(role.company, role.department)?;
                    self.directory.roles.push(role);
                }
            }
            self.directory.assignments.push(assignment);
        }
        Ok(())
    }

    fn deputies(&mut self, column: &'static str, key: &str) -> Result<()> {
        let known = |deputies: &[Deputy], of: DeputyOf| deputies.iter().any(|known| known.of == of);
        let deputies = with::<Deputy>(self.database, column, key)?;
        for deputy in &deputies {
            self.candidate(deputy.person)?;
        }
        if deputies.first().is_some_and(|first| !known(&self.directory.deputies, first.of)) {
            self.directory.deputies.extend(deputies);
        }
        Ok(())
    }

    fn referral(&mut self, referral: Referral) -> Result<()> {
        if !self.seen.referrals.insert(referral.id) {
            return Ok(());
        }
        self.place(referral.company, None)?;
        match referral.forward {
            Some(Forward::Person(person)) => self.candidate(person)?,
            Some(Forward::Role(role)) => self.role(role)?,
            Some(Forward::Company(company)) => self.place(company, None)?,
            Some(Forward::Number(_) | Forward::Address(_) | Forward::Page(_)) | None => {}
        }
        self.directory.referrals.push(referral);
        Ok(())
    }

    fn place(&mut self, company: CompanyId, department: Option<DepartmentId>) -> Result<()> {
        if self.seen.companies.insert(company) {
            self.directory.companies.extend(with(self.database, "id", &company.to_string())?);
        }
        if let Some(department) = department.filter(|department| self.seen.departments.insert(*department)) {
            self.directory.departments.extend(with(self.database, "id", &department.to_string())?);
        }
        Ok(())
    }
}
