//! What was done to absences, with names: who set what, and when. Forgets what has been over for long.

use chrono::{Days, NaiveDateTime};
use vaihde_domain::absence::Absence;
use vaihde_domain::civil::{Span, day_at};
use vaihde_domain::history::Act;
use vaihde_domain::repeat::Repeat;
use vaihde_domain::{AbsenceId, OperationId};
use vaihde_store::{AbsenceChange, PastChange};

use super::HrDesk;
use crate::failure::Result;
use crate::names::Names;
use crate::session::{Switchboard, shared_zone};

/// How long an absence is kept after it has ended, in days (DESIGN 7).
const KEPT_DAYS: u64 = 30;

/// The most absences that are told of one Operation.
const TOLD: u32 = 20;

/// One Operation on absences, with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldChange {
    /// For undo.
    pub operation: OperationId,
    /// What was done.
    pub act: Act,
    /// When, in the zone most companies share.
    pub at: NaiveDateTime,
    /// The account of whoever did it.
    pub by: String,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What is different, of some of the absences.
    pub absences: Vec<ChangedAbsence>,
    /// How many absences it touched.
    pub count: u32,
}

/// An absence before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAbsence {
    /// Who is away; empty where nobody knows any longer.
    pub name: String,
    /// As it was; none: it was not there, or is forgotten.
    pub before: Option<ToldAbsence>,
    /// As it was from then on; none: it was taken away, or is forgotten.
    pub after: Option<ToldAbsence>,
}

/// An absence with names instead of ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldAbsence {
    /// From when to when.
    pub span: Span,
    /// How it comes again.
    pub repeats: Option<Repeat>,
    /// Who covers, each with the only role they cover.
    pub covers: Vec<(String, Option<String>)>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

impl HrDesk<'_> {
    /// What was done to one absence, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history_of(&self, absence: AbsenceId) -> Result<Vec<ToldChange>> {
        let past = self.switchboard.store.absence_history(absence)?;
        Names::of(self.switchboard)?.told(past)
    }

    /// The newest Operations on absences, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn absence_history(&self, limit: u32) -> Result<Vec<ToldChange>> {
        let past = self.switchboard.store.recent_absence_changes(limit, TOLD)?;
        Names::of(self.switchboard)?.told(past)
    }
}

impl Switchboard {
    /// Forgets absences that ended more than 30 days ago, by the real day. It is the house's own duty, whoever sits
    /// here. How many there were.
    ///
    /// # Errors
    /// The database cannot be written. Nothing was changed.
    pub fn forget_old_absences(&mut self) -> Result<usize> {
        let companies = self.store.companies()?;
        let today = day_at(self.now(), shared_zone(&companies));
        let Some(kept_from) = today.checked_sub_days(Days::new(KEPT_DAYS)) else { return Ok(0) };
        let over: Vec<_> = (self.store.absences()?.iter())
            .filter_map(|absence| Some((absence.id, absence.last_day()?)))
            .filter(|(_, last_day)| *last_day < kept_from)
            .collect();
        if !over.is_empty() {
            let header = self.header(Act::ForgetAbsences);
            self.store.forget_absences(&over, header)?;
        }
        Ok(over.len())
    }
}

impl Names<'_> {
    fn told(mut self, past: Vec<PastChange>) -> Result<Vec<ToldChange>> {
        let mut told = Vec::with_capacity(past.len());
        for PastChange { operation, absences, count } in past {
            told.push(ToldChange {
                operation: operation.id,
                act: operation.act,
                at: self.local(operation.at),
                by: self.account(operation.actor),
                undone: operation.undone,
                absences: absences.iter().map(|change| self.change(change)).collect::<Result<_>>()?,
                count,
            });
        }
        Ok(told)
    }

    fn change(&mut self, change: &AbsenceChange) -> Result<ChangedAbsence> {
        let person = change.before.as_ref().or(change.after.as_ref()).map(|absence| absence.person);
        let mut absence = |absence: &Option<Absence>| match absence {
            Some(absence) => self.absence(absence).map(Some),
            None => Ok(None),
        };
        let (before, after) = (absence(&change.before)?, absence(&change.after)?);
        let name = person.map_or(Ok(String::new()), |person| self.person(person))?;
        Ok(ChangedAbsence { name, before, after })
    }

    fn absence(&mut self, absence: &Absence) -> Result<ToldAbsence> {
        let mut covers = Vec::with_capacity(absence.covers.len());
        for cover in &absence.covers {
            covers.push((self.person(cover.person)?, cover.role.map(|role| self.role(role)).transpose()?));
        }
        Ok(ToldAbsence {
            span: absence.span,
            repeats: absence.repeats.clone(),
            covers,
            return_may_be_told: absence.return_may_be_told,
        })
    }
}
