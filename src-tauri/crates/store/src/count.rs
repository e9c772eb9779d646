//! Counting a caller: into the hour, and into every sum that is read as a figure. One transaction, which waits for nobody;
//! no Operation, and no undo takes it back.

use std::time::Duration;

use chrono::{DateTime, Datelike, DurationRound, NaiveDateTime, TimeDelta, Timelike, Utc};
use rusqlite::{Transaction, TransactionBehavior, named_params};
use uuid::Uuid;
use vaihde_domain::connection::{Connection, Effort, Measure};
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

use crate::fault::Result;
use crate::memory::{self, Choice};
use crate::open::{PATIENCE, Store};

/// A caller to count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Who was asked for, and who answered.
    pub connection: Connection,
    /// What the clocks of the company show: its month and its hour are summed.
    pub local: NaiveDateTime,
    /// What was chosen for what was typed, where that is remembered.
    pub chosen: Option<Choice>,
    /// What it took to find them, where the window says so.
    pub took: Option<Effort>,
}

impl Store {
    /// Counts a caller into the hour of the instant and into the sums of the company's month, and keeps what was chosen
    /// for what was typed. Waits for nobody: whoever counts has a caller on the line.
    ///
    /// # Errors
    /// [`StoreFault::Busy`](crate::StoreFault::Busy) at once while somebody else writes, or the file cannot be written.
    pub fn count(&mut self, counted: &Counted, at: DateTime<Utc>) -> Result<()> {
        self.database.busy_timeout(Duration::ZERO)?;
        let added = self.add_up(counted, at);
        self.database.busy_timeout(PATIENCE)?;
        added
    }

    fn add_up(&mut self, counted: &Counted, at: DateTime<Utc>) -> Result<()> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        into_the_hour(&counted.connection, at, &transaction)?;
        into_the_month(counted, &transaction)?;
        if let Some(choice) = &counted.chosen {
            memory::keep(choice, at, &transaction)?;
        }
        Ok(transaction.commit()?)
    }
}

fn into_the_hour(connection: &Connection, at: DateTime<Utc>, transaction: &Transaction<'_>) -> Result<()> {
    let (asked_kind, asked_id) = words(connection.asked);
    let (answered_kind, answered_id) = connection.answered.map_or(("", String::new()), words);
    let hour = at.duration_trunc(TimeDelta::hours(1)).unwrap_or(at);
    transaction.prepare_cached(include_str!("sql/connection_count.sql"))?.execute(named_params! {
        ":hour": hour.format("%Y-%m-%dT%H").to_string(),
        ":company_id": connection.company.to_string(),
        ":asked_kind": asked_kind,
        ":asked_id": asked_id,
        ":answered_kind": answered_kind,
        ":answered_id": answered_id,
        ":way": connection.way.code(),
    })?;
    memory::asked_once(asked_kind, &asked_id, hour, transaction)
}

fn into_the_month(counted: &Counted, transaction: &Transaction<'_>) -> Result<()> {
    let Counted { connection, local, took, .. } = counted;
    let (month, company) = (Month::of(local.date()).to_string(), connection.company.to_string());
    let (asked_kind, asked_id) = words(connection.asked);
    transaction.prepare_cached(include_str!("sql/asked_add.sql"))?.execute(named_params! {
        ":month": month,
        ":company_id": company,
        ":asked_kind": asked_kind,
        ":asked_id": asked_id,
        ":way": connection.way.code(),
        ":count": 1,
    })?;
    transaction.prepare_cached(include_str!("sql/hour_add.sql"))?.execute(named_params! {
        ":month": month,
        ":company_id": company,
        ":weekday": local.weekday().number_from_monday(),
        ":hour": local.hour(),
        ":way": connection.way.code(),
        ":count": 1,
    })?;
    let Some(took) = *took else { return Ok(()) };
    let mut effort = transaction.prepare_cached(include_str!("sql/effort_add.sql"))?;
    for measure in Measure::ALL {
        effort.execute(named_params! {
            ":month": month,
            ":company_id": company,
            ":measure": measure.code(),
            ":value": measure.value_of(took),
            ":count": 1,
        })?;
    }
    Ok(())
}

/// How the tables of counts call whom they are about.
pub(crate) fn words(who: Who) -> (&'static str, String) {
    match who {
        Who::Person(id) => ("person", id.to_string()),
        Who::Role(id) => ("role", id.to_string()),
        Who::Department(id) => ("department", id.to_string()),
        Who::Company(id) => ("company", id.to_string()),
        Who::Referral(id) => ("referral", id.to_string()),
    }
}

/// Whom a word and an id of those tables are about; none: no such word is written.
pub(crate) fn who(kind: &str, id: Uuid) -> Option<Who> {
    Some(match kind {
        "person" => Who::Person(PersonId(id)),
        "role" => Who::Role(RoleId(id)),
        "department" => Who::Department(DepartmentId(id)),
        "company" => Who::Company(CompanyId(id)),
        "referral" => Who::Referral(ReferralId(id)),
        _ => return None,
    })
}
