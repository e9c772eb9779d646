//! What is written about when, read for somebody: in the zone and by the hours of their company.

use chrono::{Days, NaiveTime};
use vaihde_domain::absence::Absence;
use vaihde_domain::civil::{Span, local_time};
use vaihde_domain::when::{When, WhenContext, WhenFault, read_when, working_days};
use vaihde_domain::{AbsenceId, PersonId};

use super::HrDesk;
use crate::failure::Result;

/// How many of the coming times are told.
const TOLD: usize = 5;

/// What a text about when means for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenTold {
    /// When, or why not.
    pub when: std::result::Result<When, WhenFault>,
    /// Words that say nothing of when. They go no further than back to who wrote them.
    pub dropped: Vec<String>,
    /// How many days of it are worked.
    pub working_days: Option<u32>,
    /// The next times it comes.
    pub next: Vec<Span>,
}

impl HrDesk<'_> {
    /// Reads a text about when, for a person or for whoever is not chosen yet. A half day splits at `noon`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn read_when(&self, text: &str, person: Option<PersonId>, noon: NaiveTime) -> Result<WhenTold> {
        let roster = self.roster(person.as_slice())?;
        let person = person.and_then(|id| roster.person(id));
        let zone = match person {
            Some(person) => roster.zone_of(person.company),
            None => self.switchboard.today(None)?.2,
        };
        let at = self.switchboard.moment();
        let read = read_when(text, &WhenContext { now: local_time(at, zone), noon });
        let worked = read.when.as_ref().ok().zip(person);
        let working_days = worked
            .filter(|(when, _)| when.repeats.is_none())
            .and_then(|(when, person)| working_days(&when.span, &roster.hours_of(person)));
        let next = read.when.as_ref().ok().filter(|when| when.repeats.is_some()).map(|when| {
            let absence = Absence {
                id: AbsenceId(uuid::Uuid::nil()),
                person: PersonId(uuid::Uuid::nil()),
                span: when.span,
                repeats: when.repeats.clone(),
                return_may_be_told: true,
                covers: Vec::new(),
            };
            let to = at.checked_add_days(Days::new(400)).unwrap_or(at);
            absence.times(at, to, zone).into_iter().take(TOLD).collect()
        });
        Ok(WhenTold { when: read.when, dropped: read.dropped, working_days, next: next.unwrap_or_default() })
    }
}
