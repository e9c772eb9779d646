//! What is coming for somebody, as far as callers may be told: absences, beginnings and ends, days with other hours.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::PersonId;
use crate::civil::{Moment, day_at};
use crate::hours::Open;
use crate::roster::Roster;

/// How far ahead absences and employment are looked at.
const DAYS: u64 = 60;
/// How far ahead days with other hours are looked at.
const HOURS_DAYS: u64 = 14;

/// Something that is coming. Days and times are in the time zone of the person's company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coming {
    /// Away.
    Away {
        /// The first day, or when it begins.
        from: Moment,
        /// The last day, or when it ends, where it is known and may be told.
        to: Option<Moment>,
        /// The full names of those who cover, in the order they are asked.
        covers: Vec<String>,
    },
    /// Employment begins.
    Starts {
        /// The first day.
        on: NaiveDate,
    },
    /// Employment ends.
    Leaves {
        /// The last day.
        on: NaiveDate,
    },
    /// A role begins.
    RoleStarts {
        /// The first day.
        on: NaiveDate,
        /// Its name.
        role: String,
    },
    /// A role ends.
    RoleEnds {
        /// The last day.
        on: NaiveDate,
        /// Its name.
        role: String,
    },
    /// Other hours than usual: days that differ, and public holidays.
    OtherHours {
        /// The day.
        on: NaiveDate,
        /// When it is open; empty: closed all day.
        open: Vec<Open>,
    },
}

impl Coming {
    fn day(&self) -> NaiveDate {
        match self {
            Self::Away { from, .. } => from.day(),
            Self::Starts { on }
            | Self::Leaves { on }
            | Self::RoleStarts { on, .. }
            | Self::RoleEnds { on, .. }
            | Self::OtherHours { on, .. } => *on,
        }
    }
}

/// What is coming for a person after the instant, soonest first.
pub fn coming(person: PersonId, roster: &Roster, at: DateTime<Utc>) -> Vec<Coming> {
    let Some(person) = roster.person(person) else { return Vec::new() };
    let zone = roster.zone_of(person.company);
    let today = day_at(at, zone);
    let within = |day: NaiveDate, days: u64| {
        today <= day && today.checked_add_days(Days::new(days)).is_some_and(|last| day <= last)
    };
    let mut coming = Vec::new();
    for absence in roster.absences_of(person.id) {
        // Of one that comes again the next time is enough.
        let last = at.checked_add_days(Days::new(DAYS + 1)).unwrap_or(at);
        let times = absence.times(at, last, zone);
        let next = times.into_iter().find(|span| span.from.as_start(zone) > at);
        if let Some(span) = next.filter(|span| within(span.from.day(), DAYS)) {
            let covers = absence.covers.iter().filter_map(|cover| roster.person(cover.person));
            coming.push(Coming::Away {
                from: span.from,
                to: span.to.filter(|_| absence.return_may_be_told),
                covers: covers.map(|cover| cover.name.full()).collect(),
            });
        }
    }
    let starts = person.employed.from.filter(|on| *on > today && within(*on, DAYS));
    coming.extend(starts.map(|on| Coming::Starts { on }));
    let leaves = person.employed.to.filter(|on| within(*on, DAYS));
    coming.extend(leaves.map(|on| Coming::Leaves { on }));
    for assignment in roster.assignments_of(person.id) {
        let Some(role) = roster.role(assignment.role).map(|role| role.name.clone()) else { continue };
        if let Some(on) = assignment.from.filter(|on| *on > today && within(*on, DAYS)) {
            coming.push(Coming::RoleStarts { on, role: role.clone() });
        }
        if let Some(on) = assignment.to.filter(|on| within(*on, DAYS)) {
            coming.push(Coming::RoleEnds { on, role });
        }
    }
    let hours = roster.hours_of(person);
    for on in today.iter_days().take_while(|day| within(*day, HOURS_DAYS)) {
        if let Some(open) = hours.differs_on(on) {
            coming.push(Coming::OtherHours { on, open: open.to_vec() });
        }
    }
    coming.sort_by_key(Coming::day);
    coming
}
