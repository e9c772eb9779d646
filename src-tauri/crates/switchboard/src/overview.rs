//! The switchboard as a whole: its companies at the moment, how much there is, and whether anything has changed.

use chrono::{DateTime, Days, DurationRound, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use vaihde_domain::civil::{day_at, local_time, start_of_day};
use vaihde_domain::company::Company;
use vaihde_domain::hours::HoursInForce;
use vaihde_store::Totals;

use crate::failure::Result;
use crate::session::{Switchboard, shared_zone};

/// A company as the desk's top line shows it.
#[derive(Clone, Debug)]
pub struct CompanyLine {
    /// The company.
    pub company: Company,
    /// Whether its calls are answered at the moment, by its own hours.
    pub open: bool,
}

impl Switchboard {
    /// Every company, and whether it is open at the moment.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn company_lines(&self) -> Result<Vec<CompanyLine>> {
        let at = self.moment();
        let line = |company: Company| CompanyLine {
            open: HoursInForce::new([&company.hours], company.zone).is_open(at),
            company,
        };
        Ok(self.companies()?.into_iter().map(line).collect())
    }

    /// How much there is.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn totals(&self) -> Result<Totals> {
        Ok(self.store.totals()?)
    }

    /// What the clocks show at the moment, in the zone most companies share.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn local_moment(&self) -> Result<NaiveDateTime> {
        Ok(local_time(self.moment(), shared_zone(&self.companies()?)))
    }

    /// Begins to watch, if nobody has yet: [`has_changed`](Self::has_changed) tells from here on.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn watch(&mut self) -> Result<()> {
        if self.told.is_none() {
            self.told = Some((self.store.version()?, quarter_ends(self.moment())));
        }
        Ok(())
    }

    /// Whether anything has changed since this was asked last: by any process, or by the clock.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_changed(&mut self) -> Result<bool> {
        let Some((told, until)) = self.told else { return Ok(false) };
        let (version, at) = (self.store.version()?, self.moment());
        if told == version && at < until {
            return Ok(false);
        }
        self.told = Some((version, quarter_ends(at)));
        Ok(true)
    }
}

/// People are back, offices open and days end at the full quarters of an hour that somebody wrote down.
fn quarter_ends(at: DateTime<Utc>) -> DateTime<Utc> {
    let quarter = TimeDelta::minutes(15);
    at.duration_trunc(quarter).unwrap_or(at) + quarter
}

/// When the day ends in the company where it ends first. Never the instant itself.
pub(crate) fn day_ends(zones: impl IntoIterator<Item = Tz>, at: DateTime<Utc>) -> DateTime<Utc> {
    let ends = zones.into_iter().filter_map(|zone| {
        let tomorrow = day_at(at, zone).checked_add_days(Days::new(1))?;
        Some(start_of_day(tomorrow, zone))
    });
    ends.filter(|end| *end > at).min().unwrap_or(at + TimeDelta::days(1))
}
