//! Records of one kind as a plan will leave them, with what they were before. Knows nothing of what a plan is about.

use std::collections::HashMap;
use std::hash::Hash;

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
use crate::{
    AbsenceId, AssignmentId, CompanyId, DepartmentId, DeputyId, NoticeId, PersonId, PlannedId, ReferralId,
    RoleId,
};

/// A kind of record that plans write.
pub(crate) trait Kept: Clone + PartialEq {
    /// What names it.
    type Id: Copy + Eq + Ord + Hash;
    fn id(&self) -> Self::Id;
    fn record(self) -> Record;
    fn record_id(id: Self::Id) -> RecordId;
}

macro_rules! kept {
    ($($kind:ident by $id:ident),+ $(,)?) => {$(
        impl Kept for $kind {
            type Id = $id;
            fn id(&self) -> $id { self.id }
            fn record(self) -> Record { Record::$kind(self) }
            fn record_id(id: $id) -> RecordId { RecordId::$kind(id) }
        }
    )+};
}

kept!(
    Company by CompanyId,
    Department by DepartmentId,
    Person by PersonId,
    Role by RoleId,
    Assignment by AssignmentId,
    Deputy by DeputyId,
    Absence by AbsenceId,
    Referral by ReferralId,
    Planned by PlannedId,
    Notice by NoticeId,
);

/// The records of one kind. What is put back as it was before is no edit.
pub(crate) struct Shelf<'a, T: Kept> {
    before: HashMap<T::Id, &'a T>,
    now: HashMap<T::Id, Option<T>>,
    touched: Vec<T::Id>,
}

impl<'a, T: Kept> Shelf<'a, T> {
    pub(crate) fn of(records: &'a [T]) -> Self {
        let before = records.iter().map(|record| (record.id(), record)).collect();
        Self { before, now: HashMap::new(), touched: Vec::new() }
    }

    /// The record as it is planned to be.
    pub(crate) fn get(&self, id: T::Id) -> Option<&T> {
        match self.now.get(&id) {
            Some(planned) => planned.as_ref(),
            None => self.before.get(&id).copied(),
        }
    }

    /// The record as it is today.
    pub(crate) fn before(&self, id: T::Id) -> Option<&'a T> {
        self.before.get(&id).copied()
    }

    pub(crate) fn put(&mut self, record: T) {
        if self.get(record.id()) != Some(&record) {
            self.write(record.id(), Some(record));
        }
    }

    pub(crate) fn remove(&mut self, id: T::Id) {
        if self.get(id).is_some() {
            self.write(id, None);
        }
    }

    fn write(&mut self, id: T::Id, record: Option<T>) {
        if self.now.insert(id, record).is_none() {
            self.touched.push(id);
        }
    }

    /// Everything as it is planned to be, in no promised order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &T> {
        let untouched = self.before.values().copied().filter(|record| !self.now.contains_key(&record.id()));
        untouched.chain(self.now.values().flatten())
    }

    /// What is added and altered, as it was before and is planned to be, in the order it was first put.
    pub(crate) fn changed(&self) -> impl Iterator<Item = (Option<&'a T>, &T)> {
        self.touched.iter().filter_map(|id| {
            let now = self.now.get(id)?.as_ref()?;
            let before = self.before(*id);
            (before != Some(now)).then_some((before, now))
        })
    }

    /// What is added and altered, in the order it was first put.
    pub(crate) fn additions_and_changes(&self) -> impl Iterator<Item = Edit> {
        self.touched.iter().filter_map(|id| {
            let now = self.now.get(id)?.as_ref()?;
            match self.before.get(id) {
                None => Some(Edit::Add(now.clone().record())),
                Some(before) if *before != now => Some(Edit::Alter(now.clone().record())),
                Some(_) => None,
            }
        })
    }

    /// What is removed, in the order it was first touched.
    pub(crate) fn removals(&self) -> impl Iterator<Item = Edit> {
        let gone = self.touched.iter().filter(|id| matches!(self.now.get(id), Some(None)));
        gone.filter(|id| self.before.contains_key(id)).map(|id| Edit::Remove(T::record_id(*id)))
    }
}
