//! Who holds a role from which day on, before and after. The employment counts with the assignment: whoever leaves holds
//! nothing any more, even where nobody ended their role.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Days, NaiveDate};

use super::changed::Changed;
use super::made::{Findings, News};
use super::{About, Notice};
use crate::record::{Edit, Record, RecordId};
use crate::role::{Assignment, Role};
use crate::{AssignmentId, PersonId, RoleId};

/// That somebody holds a role, as far as they are employed.
#[derive(Clone, Debug)]
struct Held {
    person: PersonId,
    place: (u32, AssignmentId),
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// Another holder from a day on.
struct Shift {
    /// The first day on which it is so.
    on: NaiveDate,
    arrives: Vec<PersonId>,
    leaves: Vec<PersonId>,
    /// Who holds it on both sides.
    stays: Vec<PersonId>,
}

/// Who holds a role, whenever.
struct Timeline(Vec<Held>);

impl Changed<'_> {
    pub(super) fn holders(&self, found: &mut Findings) {
        let touched = self.touched_roles();
        if touched.is_empty() {
            return;
        }
        let roles = self.roles(&touched);
        let mut before: BTreeMap<RoleId, BTreeMap<AssignmentId, &Assignment>> = BTreeMap::new();
        for held in self.before.assignments.iter().filter(|held| touched.contains(&held.role)) {
            before.entry(held.role).or_default().insert(held.id, held);
        }
        let mut now = before.clone();
        let mut of_role: HashMap<AssignmentId, RoleId> =
            before.values().flatten().map(|(id, held)| (*id, held.role)).collect();
        for edit in self.edits {
            let (id, held) = match edit {
                Edit::Add(Record::Assignment(held)) | Edit::Alter(Record::Assignment(held)) => {
                    (held.id, Some(held))
                }
                Edit::Remove(RecordId::Assignment(id)) => (*id, None),
                _ => continue,
            };
            if let Some(was) = of_role.remove(&id).and_then(|role| now.get_mut(&role)) {
                was.remove(&id);
            }
            if let Some(held) = held {
                of_role.insert(id, held.role);
                now.entry(held.role).or_default().insert(held.id, held);
            }
        }
        let none = BTreeMap::new();
        for (id, role) in roles {
            let timeline = |of: &BTreeMap<RoleId, BTreeMap<AssignmentId, &Assignment>>, later| {
                Timeline::of(of.get(&id).unwrap_or(&none).values().copied(), |person| {
                    let person = if later { self.person(person) } else { self.person_before(person) };
                    person.map(|person| person.employed)
                })
            };
            self.of_role(role, &timeline(&before, false), &timeline(&now, true), found);
        }
    }

    /// The roles whose holders may be others: by their assignments, or because of when somebody is employed.
    fn touched_roles(&self) -> BTreeSet<RoleId> {
        let mut touched = BTreeSet::new();
        let mut assignments: BTreeSet<AssignmentId> = BTreeSet::new();
        for edit in self.edits {
            match edit {
                Edit::Add(Record::Assignment(held)) | Edit::Alter(Record::Assignment(held)) => {
                    touched.insert(held.role);
                    assignments.insert(held.id);
                }
                Edit::Remove(RecordId::Assignment(id)) => {
                    assignments.insert(*id);
                }
                _ => {}
            }
        }
        let people: BTreeSet<PersonId> = self
            .people_written()
            .filter(|(_, before, now)| before.map(|before| before.employed) != now.map(|now| now.employed))
            .map(|(id, ..)| id)
            .collect();
        if !assignments.is_empty() || !people.is_empty() {
            let concerned = self.before.assignments.iter();
            let concerned =
                concerned.filter(|held| assignments.contains(&held.id) || people.contains(&held.person));
            touched.extend(concerned.map(|held| held.role));
        }
        touched
    }

    /// The roles as they will be; those that are taken away are nobody's any more.
    fn roles(&self, touched: &BTreeSet<RoleId>) -> BTreeMap<RoleId, &Role> {
        let known = self.before.roles.iter().filter(|role| touched.contains(&role.id));
        let mut roles: BTreeMap<RoleId, &Role> = known.map(|role| (role.id, role)).collect();
        for edit in self.edits {
            match edit {
                Edit::Add(Record::Role(role)) | Edit::Alter(Record::Role(role))
                    if touched.contains(&role.id) =>
                {
                    roles.insert(role.id, role);
                }
                Edit::Remove(RecordId::Role(id)) => {
                    roles.remove(id);
                }
                _ => {}
            }
        }
        roles
    }

    fn of_role(&self, role: &Role, before: &Timeline, now: &Timeline, found: &mut Findings) {
        let today = self.today(role.company);
        let stale = self.stale_about(role, now, today);
        // What nobody has been told yet is as if it had never been: the news is told from what was known before it.
        let untold =
            |notice: &&Notice| notice.from > today && stale.iter().any(|stale| stale.id == notice.id);
        let mut told = Vec::new();
        for shift in now.shifts_since(before, today) {
            told.extend(self.told_of(role, &shift, now));
        }
        for earlier in stale.iter().copied().filter(untold) {
            let About::Holder { person: was, before: first, .. } = earlier.about else { continue };
            // Of whoever is erased nothing is told.
            let first = first.filter(|first| self.person(*first).is_some());
            for (_, person, before) in &mut told {
                if *before == was {
                    *before = first;
                }
                if *person == *before && *person == first {
                    // Back to what everybody knows.
                    *person = None;
                    *before = None;
                }
            }
        }
        told.retain(|(_, person, before)| person.is_some() || before.is_some());
        let was_told = stale.iter().any(|notice| notice.from <= today && notice.on > today);
        let lost = before.on(today).iter().any(|person| self.person(*person).is_none());
        let emptied = lost && now.on(today).is_empty();
        if role.leading && told.is_empty() && was_told && !lost {
            let holder = now.on(today).first().copied();
            told.push((today, holder, holder));
        }
        found.stale.extend(stale.iter().map(|notice| notice.id));
        if !self.is_staffed(role.company) {
            return;
        }
        let told = told.into_iter().map(|(on, person, before)| {
            let about = About::Holder { role: role.id, person, before };
            (on, about)
        });
        let vacant = emptied.then_some((today, About::Vacant(role.id)));
        let news = vacant.into_iter().chain(told);
        let (company, leading) = (role.company, role.leading);
        found.news.extend(news.map(|(on, about)| News { company, about, on, leading }));
    }

    /// The notices about the role's holder that are not true.
    fn stale_about(&self, role: &Role, now: &Timeline, today: NaiveDate) -> Vec<&Notice> {
        let about = |notice: &&Notice| {
            let (person, before) = match notice.about {
                About::Holder { person, before, .. } => (person, before),
                About::Vacant(_) => (None, None),
                _ => return false,
            };
            let holders = now.on(notice.on.max(today));
            let eve = notice.on.pred_opt().map(|eve| now.on(eve)).unwrap_or_default();
            notice.to >= today
                && match person {
                    // Somebody was to stay, and is gone or another comes all the same: that is told now.
                    Some(person) if before == Some(person) => !holders.contains(&person),
                    Some(person) => {
                        let has_left = |before: PersonId| !holders.contains(&before);
                        let leaves_then = before.is_some_and(|before| eve.contains(&before));
                        !holders.contains(&person)
                            || !before.is_none_or(has_left)
                            || (notice.on > today && eve.contains(&person) && !leaves_then)
                    }
                    None => !holders.is_empty() && before.is_none_or(|before| holders.contains(&before)),
                }
        };
        self.told_of_role(role.id).filter(about).collect()
    }

    /// Who comes in whose place. The places of those who hold a role together are paired as they stand.
    fn told_of(
        &self,
        role: &Role,
        shift: &Shift,
        now: &Timeline,
    ) -> Vec<(NaiveDate, Option<PersonId>, Option<PersonId>)> {
        let mut told = Vec::new();
        for place in 0..shift.arrives.len().max(shift.leaves.len()) {
            let (arrives, leaves) = (shift.arrives.get(place).copied(), shift.leaves.get(place).copied());
            // Whoever is erased is told of by nothing but a role that nobody holds.
            if arrives.is_none() && leaves.is_some_and(|person| self.person(person).is_none()) {
                continue;
            }
            let is_alone = shift.stays.is_empty() && shift.arrives.len() == 1;
            let before =
                leaves.or_else(|| now.last_before(shift.on).filter(|_| is_alone && arrives.is_some()));
            let before = before.filter(|before| arrives != Some(*before) && self.person(*before).is_some());
            if !role.leading && self.goes_without_saying(role, arrives, before) {
                continue;
            }
            let person = arrives.or_else(|| shift.stays.first().or(shift.arrives.first()).copied());
            let on = arrives.and_then(|person| now.since(person, shift.on)).unwrap_or(shift.on);
            if person.is_some() || before.is_some() {
                told.push((on, person, before));
            }
        }
        told
    }

    /// Of other roles: what somebody who begins does is said with their beginning, and that somebody who leaves does it no
    /// more goes with their leaving.
    fn goes_without_saying(&self, role: &Role, arrives: Option<PersonId>, before: Option<PersonId>) -> bool {
        let today = self.today(role.company);
        match (arrives, before) {
            (Some(person), None) => self.person_before(person).is_none(),
            (None, Some(person)) => {
                let employed = self.person(person).map(|person| person.employed);
                employed.is_none_or(|employed| employed.to.is_some() || employed.ended_by(today))
            }
            _ => false,
        }
    }
}

impl Timeline {
    fn of<'a>(
        assignments: impl Iterator<Item = &'a Assignment>,
        employed: impl Fn(PersonId) -> Option<crate::person::Employment>,
    ) -> Self {
        let held = assignments.filter_map(|held| {
            let employed = employed(held.person)?;
            Some(Held {
                person: held.person,
                place: (held.position, held.id),
                from: held.from.max(employed.from),
                to: [held.to, employed.to].into_iter().flatten().min(),
            })
        });
        let mut held: Vec<Held> = held.collect();
        held.sort_by_key(|held| held.place);
        Self(held)
    }

    /// Who holds it on the day, each once, in the order they are asked.
    fn on(&self, day: NaiveDate) -> Vec<PersonId> {
        let mut holders = Vec::new();
        for held in self.0.iter().filter(|held| held.holds_on(day)) {
            if !holders.contains(&held.person) {
                holders.push(held.person);
            }
        }
        holders
    }

    /// Since which day somebody holds it who does on this day, where that is written and not later.
    fn since(&self, person: PersonId, day: NaiveDate) -> Option<NaiveDate> {
        let held = self.0.iter().filter(|held| held.person == person && held.holds_on(day));
        held.filter_map(|held| held.from).filter(|from| *from <= day).min()
    }

    /// Who held it last before the day.
    fn last_before(&self, day: NaiveDate) -> Option<PersonId> {
        let ended = self.0.iter().filter(|held| held.to.is_some_and(|to| to < day));
        ended.max_by_key(|held| held.to).map(|held| held.person)
    }

    /// The days from which another holder may hold it, after today.
    fn days_after(&self, today: NaiveDate) -> BTreeSet<NaiveDate> {
        let after = self.0.iter().filter_map(|held| held.to?.checked_add_days(Days::new(1)));
        let days = self.0.iter().filter_map(|held| held.from).chain(after);
        days.filter(|day| *day > today).collect()
    }

    /// Other holders than it was known: today, and from later days on.
    fn shifts_since(&self, known: &Self, today: NaiveDate) -> Vec<Shift> {
        let mut shifts = vec![shift(today, &known.on(today), &self.on(today))];
        for day in self.days_after(today) {
            let eve = day.pred_opt().unwrap_or(day);
            let now = shift(day, &self.on(eve), &self.on(day));
            let was = shift(day, &known.on(eve), &known.on(day));
            if (&now.arrives, &now.leaves) != (&was.arrives, &was.leaves) {
                shifts.push(now);
            }
        }
        shifts.retain(|shift| !shift.arrives.is_empty() || !shift.leaves.is_empty());
        shifts
    }
}

impl Held {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

fn shift(on: NaiveDate, before: &[PersonId], now: &[PersonId]) -> Shift {
    let without = |these: &[PersonId], those: &[PersonId]| {
        these.iter().filter(|person| !those.contains(person)).copied().collect::<Vec<_>>()
    };
    let stays = now.iter().filter(|person| before.contains(person)).copied().collect();
    Shift { on, arrives: without(now, before), leaves: without(before, now), stays }
}
