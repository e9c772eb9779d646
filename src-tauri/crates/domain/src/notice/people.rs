//! Who begins and leaves, and who has another name, other numbers or other hours; now, or planned for a day.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::changed::Changed;
use super::made::{Findings, News};
use super::{About, HoursOf, Notice};
use crate::number::{Number, to_connect};
use crate::person::{Person, PersonName};
use crate::planned::Planned;
use crate::record::{Edit, Record, RecordId};
use crate::{NoticeId, PersonId, PlannedId};

impl Changed<'_> {
    pub(super) fn people(&self, found: &mut Findings) {
        for (id, before, now) in self.people_written() {
            match (before, now) {
                (None, Some(now)) => self.begins(now, found),
                (Some(before), Some(now)) => {
                    self.is_employed_otherwise(before, now, found);
                    self.is_otherwise(before, now, found);
                }
                (_, None) => {}
            }
            if let Some(now) = now {
                found.stale.extend(self.untrue(id, |notice| is_untrue(notice, now, self.today(now.company))));
            }
        }
        self.planned(found);
    }

    /// A day that is not written is today: so far nobody at the desk knew of them.
    fn begins(&self, now: &Person, found: &mut Findings) {
        let today = self.today(now.company);
        if self.is_staffed(now.company) && !now.employed.ended_by(today) {
            let on = now.employed.from.unwrap_or(today);
            let about = About::Starts(now.id);
            found.news.push(News { company: now.company, about, on, leading: false });
        }
    }

    fn is_employed_otherwise(&self, before: &Person, now: &Person, found: &mut Findings) {
        let today = self.today(now.company);
        let (was, is) = (before.employed, now.employed);
        let came = before.company != now.company || (was.ended_by(today) && !is.ended_by(today));
        let begins_later = was.from != is.from && is.begins_after(today);
        if came || begins_later {
            let on = is.from.filter(|from| begins_later || Some(*from) != was.from).unwrap_or(today);
            let about = About::Starts(now.id);
            found.news.push(News { company: now.company, about, on, leading: false });
        }
        // An end in the past that turns out to have been another one is nothing that callers ask about.
        if let Some(to) = is.to.filter(|_| was.to != is.to && !(was.ended_by(today) && is.ended_by(today))) {
            let about = About::Leaves(now.id);
            found.news.push(News { company: now.company, about, on: to, leading: false });
        }
    }

    fn is_otherwise(&self, before: &Person, now: &Person, found: &mut Findings) {
        let today = self.today(now.company);
        if now.employed.ended_by(today) {
            return;
        }
        if is_called_otherwise(&before.name, &now.name) {
            found.news.push(self.as_of_today(now.company, About::Name(now.id)));
        }
        if is_reached_otherwise(&before.numbers, &now.numbers) {
            found.news.push(self.as_of_today(now.company, About::Numbers(now.id)));
        }
        if before.hours != now.hours {
            found.news.push(self.as_of_today(now.company, About::Hours(Some(HoursOf::Person(now.id)))));
        }
    }

    /// What is planned for people, and what is planned no more.
    fn planned(&self, found: &mut Findings) {
        let mut touched: HashSet<PersonId> = HashSet::new();
        for edit in self.edits {
            match edit {
                Edit::Add(Record::Planned(planned)) | Edit::Alter(Record::Planned(planned)) => {
                    touched.insert(planned.person);
                    let before = self.planned_before(planned.id);
                    touched.extend(before.map(|before| before.person));
                    self.is_planned(planned, before, found);
                }
                Edit::Remove(RecordId::Planned(id)) => {
                    touched.extend(self.planned_before(*id).map(|before| before.person));
                }
                _ => {}
            }
        }
        for person in touched {
            let Some(now) = self.person(person) else { continue };
            let today = self.today(now.company);
            let ahead = self.planned_now(person);
            found.stale.extend(self.untrue(person, |notice| {
                let planned = |says: fn(&Planned) -> bool| {
                    !ahead.iter().any(|planned| planned.on == notice.on && says(planned))
                };
                notice.on > today
                    && match notice.about {
                        About::Name(_) => planned(|planned| planned.name.is_some()),
                        About::Numbers(_) => planned(|planned| planned.numbers.is_some()),
                        _ => false,
                    }
            }));
        }
    }

    fn is_planned(&self, planned: &Planned, before: Option<&Planned>, found: &mut Findings) {
        let Some(person) = self.person(planned.person) else { return };
        let moved = before.is_none_or(|before| before.on != planned.on);
        let mut tell = |about| {
            found.news.push(News { company: person.company, about, on: planned.on, leading: false });
        };
        if let Some(name) = &planned.name
            && is_called_otherwise(&person.name, name)
            && (moved || before.is_none_or(|before| before.name.as_ref() != Some(name)))
        {
            tell(About::Name(person.id));
        }
        if let Some(numbers) = &planned.numbers
            && is_reached_otherwise(&person.numbers, numbers)
            && (moved || before.is_none_or(|before| before.numbers.as_ref() != Some(numbers)))
        {
            tell(About::Numbers(person.id));
        }
    }

    fn planned_before(&self, id: PlannedId) -> Option<&Planned> {
        self.before.planned.iter().find(|planned| planned.id == id)
    }

    /// What is planned for a person after the edits.
    fn planned_now(&self, person: PersonId) -> Vec<&Planned> {
        let mut planned: Vec<&Planned> = self.before.planned.iter().collect();
        for edit in self.edits {
            match edit {
                Edit::Add(Record::Planned(now)) | Edit::Alter(Record::Planned(now)) => {
                    planned.retain(|known| known.id != now.id);
                    planned.push(now);
                }
                Edit::Remove(RecordId::Planned(id)) => planned.retain(|known| known.id != *id),
                _ => {}
            }
        }
        planned.retain(|planned| planned.person == person);
        planned
    }

    /// The notices about a person that are still told, or will be, and are not true.
    fn untrue(&self, person: PersonId, is: impl Fn(&Notice) -> bool) -> Vec<NoticeId> {
        let told = self.told.get(&person).into_iter().flatten();
        told.filter(|notice| is(notice)).map(|notice| notice.id).collect()
    }
}

/// Whether a person begins or leaves on another day than is told.
fn is_untrue(notice: &Notice, now: &Person, today: NaiveDate) -> bool {
    match notice.about {
        About::Leaves(_) => now.employed.to != Some(notice.on),
        About::Starts(_) => {
            notice.company != now.company
                || now.employed.ended_by(today)
                || (notice.on > today && now.employed.from != Some(notice.on))
        }
        _ => false,
    }
}

/// Whether callers or operators call them otherwise.
fn is_called_otherwise(before: &PersonName, now: &PersonName) -> bool {
    before.full() != now.full() || before.spoken() != now.spoken()
}

/// Whether another number is dialled first.
fn is_reached_otherwise(before: &[Number], now: &[Number]) -> bool {
    to_connect(before).map(Number::digits) != to_connect(now).map(Number::digits)
}
