//! Referrals as admins keep them: all of them, and how much they are asked for.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use vaihde_domain::ReferralId;
use vaihde_domain::referral::Referral;

use crate::column::Columns;
use crate::fault::Result;
use crate::open::Store;
use crate::table::all;

impl Store {
    /// Every referral, leavers' too.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn referrals(&self) -> Result<Vec<Referral>> {
        all(&self.database)
    }

    /// How often callers asked for what referrals are about, from the hour of the instant on: for the leaver, or for the
    /// referral itself. What nobody asked for is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_of_referrals(&self, since: DateTime<Utc>) -> Result<HashMap<ReferralId, u64>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/asked_of_referrals.sql"))?;
        let mut rows = statement.query([since.format("%Y-%m-%dT%H").to_string()])?;
        let mut asked = HashMap::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of("connection_count", row);
            // A sum of counts is never negative; SQLite has no unsigned numbers.
            asked.insert(columns.parsed("id")?, row.get::<_, i64>("asked")?.unsigned_abs());
        }
        Ok(asked)
    }
}
