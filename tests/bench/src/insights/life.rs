//! Callers as they come: a few people are asked for much and most hardly ever, most call in working hours, large companies
//! more than small ones. The same seed draws the same callers.

use std::path::Path;

use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};
use rusqlite::Connection as Database;
use vaihde_domain::connection::{Connection, ConnectionWay, Effort};
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;
use vaihde_domain::{CompanyId, PersonId};

use super::Outcome;

/// The end of the 24 months: 1 July 2026, in seconds of UTC.
pub(crate) const END: i64 = 1_782_864_000;
const DAYS: u64 = 730;

/// A caller.
pub(crate) struct Call {
    pub(crate) at: DateTime<Utc>,
    pub(crate) connection: Connection,
    pub(crate) typed: String,
    pub(crate) took: Effort,
}

/// Draws callers.
pub(crate) struct Life {
    companies: Vec<(CompanyId, Vec<PersonId>)>,
    dice: u64,
}

impl Life {
    /// Callers of the people of a folder.
    pub(crate) fn of(folder: &Path, seed: u64) -> Outcome<Self> {
        let database = Database::open(folder.join("vaihde.db"))?;
        let mut statement = database.prepare("SELECT company_id, id FROM person ORDER BY company_id, id")?;
        let mut rows = statement.query([])?;
        let mut companies: Vec<(CompanyId, Vec<PersonId>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let company: CompanyId = row.get::<_, String>(0)?.parse()?;
            let person: PersonId = row.get::<_, String>(1)?.parse()?;
            match companies.last_mut() {
                Some((last, people)) if *last == company => people.push(person),
                _ => companies.push((company, vec![person])),
            }
        }
        if companies.is_empty() {
            return Err("nobody is there to be called".into());
        }
        Ok(Self { companies, dice: seed })
    }

    pub(crate) fn first_company(&self) -> CompanyId {
        self.companies[0].0
    }

    /// The last whole month of callers.
    pub(crate) fn last_month(&self) -> Month {
        Month::of(DateTime::from_timestamp(END, 0).unwrap_or_default().date_naive()).earlier(1)
    }

    pub(crate) fn next(&mut self) -> Call {
        let at = self.moment();
        let company = self.skewed(self.companies.len(), 2);
        let place = self.skewed(self.companies[company].1.len(), 4);
        let stand_in = self.skewed(self.companies[company].1.len(), 2);
        let (company, people) = &self.companies[company];
        let (company, asked, cover) = (*company, Who::Person(people[place]), Who::Person(people[stand_in]));
        let (answered, way) = match self.below(100) {
            0..61 => (Some(asked), ConnectionWay::Direct),
            61..87 => (Some(cover), ConnectionWay::Cover),
            _ => (None, ConnectionWay::Nobody),
        };
        let keys = 3 + u32::try_from(self.skewed(20, 3)).unwrap_or(0);
        let milliseconds = 900 + u32::try_from(self.skewed(40_000, 4)).unwrap_or(0);
        Call {
            at,
            connection: Connection { asked, answered, company, way },
            typed: format!("nimi {}", (b'a' + u8::try_from(place % 26).unwrap_or(0)) as char),
            took: Effort::of(keys, milliseconds),
        }
    }

    /// From eight to sixteen on working days, most before noon; one in fifty at any time.
    fn moment(&mut self) -> DateTime<Utc> {
        let end = DateTime::from_timestamp(END, 0).unwrap_or_default();
        loop {
            let day = end - TimeDelta::days(self.below(DAYS) as i64 + 1);
            let at_any_time = self.below(50) == 0;
            if !at_any_time && matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                continue;
            }
            let minute = if at_any_time {
                self.below(24 * 60)
            } else {
                // In Finland it is two or three hours later.
                6 * 60 + (self.below(300) + self.below(200))
            };
            return day + TimeDelta::minutes(minute as i64);
        }
    }

    /// A place below the limit, the first far more often than the last.
    fn skewed(&mut self, limit: usize, power: i32) -> usize {
        let drawn = self.below(1 << 30) as f64 / f64::from(1 << 30);
        ((drawn.powi(power) * limit as f64) as usize).min(limit - 1)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % limit
    }
}
