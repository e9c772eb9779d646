//! Marks people away and back, by what they are called: for whoever is in a hurry, and for scripts.

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};
use chrono_tz::Tz;
use vaihde_domain::absence::{Absence, AbsenceFault, Cover};
use vaihde_domain::civil::{Moment, Span, local_time};
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::state::{PersonState, absences_at, state_of};
use vaihde_domain::{AbsenceId, CompanyId, CoverId, PersonId, RoleId};
use vaihde_store::Done;

use super::HrDesk;
use super::named::Named;
use crate::failure::{Failure, Result};

/// Somebody is away: what HR says about it.
#[derive(Clone, Debug)]
pub struct AwayOrder {
    /// An id, an e-mail or an exact full name.
    pub person: String,
    /// From when to when, in the time zone of the person's company.
    pub span: Span,
    /// Who covers, in the order they are asked; named as the person.
    pub covers: Vec<String>,
    /// The only role the covers cover, by its name; everything where there is none.
    pub role: Option<String>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

/// Somebody was marked away.
#[derive(Clone, Debug)]
pub struct MarkedAway {
    /// What was done, for undo.
    pub done: Done,
    /// The full name of the person.
    pub person: String,
    /// The full names of covers who are themselves not there when the absence begins.
    pub covers_not_there: Vec<String>,
    /// Whether another absence of theirs overlaps this one. Both are kept.
    pub overlaps: bool,
}

/// What came of marking somebody as being back.
#[derive(Clone, Debug)]
pub enum BackOutcome {
    /// They are back.
    Back {
        /// What was done, for undo.
        done: Done,
        /// Their full name.
        person: String,
        /// Their absences that are still to come and would have begun before this one had ended.
        remain: Vec<Span>,
    },
    /// They were not away. Nothing was changed.
    NotAway {
        /// Their full name.
        person: String,
    },
}

impl HrDesk<'_> {
    /// Marks somebody away.
    ///
    /// # Errors
    /// The span is backwards, a person or role is not there or not the only one, somebody covers for themselves, or
    /// the database cannot be written. Nothing was changed.
    pub fn mark_away(&mut self, order: &AwayOrder) -> Result<MarkedAway> {
        if order.span.is_backwards() {
            return Err(Failure::AbsenceTime(AbsenceFault::Backwards));
        }
        let people = self.switchboard.store.people()?;
        let named = Named::of(&people, self.switchboard)?;
        let person = named.person(&order.person)?;
        let role = order.role.as_deref().map(|role| self.role_named(role, person.company)).transpose()?;
        let mut covers: Vec<&Person> = Vec::new();
        for cover in &order.covers {
            let cover = named.person(cover)?;
            if cover.id == person.id {
                return Err(Failure::CoversThemselves(person.name.full()));
            }
            if !covers.iter().any(|known| known.id == cover.id) {
                covers.push(cover);
            }
        }
        if role.is_some() && covers.is_empty() {
            return Err(Failure::RoleWithoutCover);
        }
        let roster = self.roster(&[person.id])?;
        let known = roster
            .absences_of(person.id)
            .iter()
            .find(|known| known.repeats.is_none() && known.span == order.span);
        let begins = self.begins(&order.span, person.company)?;
        let covers_not_there = self.not_there(&covers, begins)?;
        let ids = self.switchboard.ids.as_mut();
        let absence = Absence {
            id: known.map_or_else(|| AbsenceId::next(ids), |known| known.id),
            person: person.id,
            span: order.span,
            repeats: None,
            return_may_be_told: order.return_may_be_told,
            covers: covers
                .into_iter()
                .map(|cover| Cover { id: CoverId::next(ids), person: cover.id, role })
                .collect(),
        };
        let overlaps = roster.absences_of(person.id).iter().any(|other| {
            let zone = roster.zone_of(person.company);
            (other.span != order.span || other.repeats.is_some()) && other.overlaps(&order.span, zone)
        });
        // Marked twice for the same time is one absence, with what was said last.
        let edit = if known.is_some() { Edit::Alter } else { Edit::Add };
        let done = self.carry_out(Act::MarkAway, &[edit(Record::Absence(absence))])?;
        Ok(MarkedAway { done, person: person.name.full(), covers_not_there, overlaps })
    }

    /// Marks somebody as being back now: every absence that holds at the moment ends with it. Of one that comes again
    /// that day is taken out, and the later times stay.
    ///
    /// # Errors
    /// There is nobody of that name or several, or the database cannot be written. Nothing was changed.
    pub fn mark_back(&mut self, person: &str) -> Result<BackOutcome> {
        let people = self.switchboard.store.people()?;
        let person = Named::of(&people, self.switchboard)?.person(person)?;
        let name = person.name.full();
        let roster = self.roster(&[person.id])?;
        let at = self.switchboard.moment();
        let now = local_time(at, roster.zone_of(person.company));
        let now = now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now);
        let zone = roster.zone_of(person.company);
        let ended_now: Vec<Span> =
            absences_at(person, &roster, at).filter_map(|absence| absence.time_at(at, zone)).collect();
        let remains = |span: &Span| {
            span.from.as_start(zone) > at && ended_now.iter().any(|ended| ended.overlaps(span, zone))
        };
        let coming = roster
            .absences_of(person.id)
            .iter()
            .filter_map(|absence| absence.times_after(at, zone).find(|time| time.from.as_start(zone) > at));
        let remain: Vec<Span> = coming.filter(remains).collect();
        let edits: Vec<Edit> =
            absences_at(person, &roster, at).map(|absence| ended(absence, at, now, zone)).collect();
        if edits.is_empty() {
            return Ok(BackOutcome::NotAway { person: name });
        }
        let done = self.carry_out(Act::MarkBack, &edits)?;
        Ok(BackOutcome::Back { done, person: name, remain })
    }

    fn begins(&self, span: &Span, company: CompanyId) -> Result<DateTime<Utc>> {
        let zone = self.switchboard.store.company(company)?.map_or(Tz::UTC, |company| company.zone);
        Ok(span.from.as_start(zone))
    }

    /// The covers who are away or gone at the instant. Closed hours are no surprise and not told.
    fn not_there(&self, covers: &[&Person], at: DateTime<Utc>) -> Result<Vec<String>> {
        let ids: Vec<PersonId> = covers.iter().map(|cover| cover.id).collect();
        let roster = self.roster(&ids)?;
        let there = |person: &Person| {
            matches!(state_of(person, &roster, at), PersonState::Present | PersonState::Closed { .. })
        };
        Ok(covers.iter().filter(|cover| !there(cover)).map(|cover| cover.name.full()).collect())
    }

    fn role_named(&self, name: &str, company: CompanyId) -> Result<RoleId> {
        let wanted = name.trim().to_lowercase();
        let roles = self.switchboard.store.roles_of(company)?;
        let role =
            roles.iter().find(|role| role.name.to_lowercase() == wanted || role.id.to_string() == wanted);
        match role {
            Some(role) => Ok(role.id),
            None => Err(Failure::NoSuchRole {
                role: name.to_owned(),
                company: self
                    .switchboard
                    .store
                    .company(company)?
                    .map_or_else(String::new, |company| company.name),
            }),
        }
    }
}

/// An absence that ends now; one that has only just begun was never one. Of one that comes again the day is taken out:
/// that they were away for some hours of it is nothing the desk needs to know.
fn ended(absence: &Absence, at: DateTime<Utc>, now: NaiveDateTime, zone: Tz) -> Edit {
    let left = match absence.time_at(at, zone).filter(|_| absence.repeats.is_some()) {
        Some(time) => absence.without(time.from.day()),
        None => {
            let span = Span { to: Some(Moment::Time(now)), ..absence.span };
            (!span.is_backwards()).then(|| Absence { span, ..absence.clone() })
        }
    };
    match left {
        Some(left) => Edit::Alter(Record::Absence(left)),
        None => Edit::Remove(RecordId::Absence(absence.id)),
    }
}
