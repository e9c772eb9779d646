//! How often a record was asked for: sums only, nothing tells which operator took which call.

use chrono::{Months, TimeDelta};
use vaihde_domain::reach::Who;
use vaihde_domain::record::RecordId;
use vaihde_store::Asked;

use crate::admin::AdminDesk;
use crate::failure::Result;

/// How often a record was asked for, and by which way callers were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordAsked {
    /// In the last 30 days.
    pub month: Asked,
    /// In the last 12 months.
    pub year: Asked,
}

impl AdminDesk<'_> {
    /// How often a record was asked for; of what nobody can ask for, never.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn record_asked(&self, id: RecordId) -> Result<RecordAsked> {
        let Some(who) = who(id) else { return Ok(RecordAsked::default()) };
        let (store, at) = (&self.switchboard.store, self.switchboard.moment());
        let year = at.checked_sub_months(Months::new(12)).unwrap_or(at);
        Ok(RecordAsked {
            month: store.asked_since(who, at - TimeDelta::days(30))?,
            year: store.asked_since(who, year)?,
        })
    }
}

fn who(id: RecordId) -> Option<Who> {
    match id {
        RecordId::Person(id) => Some(Who::Person(id)),
        RecordId::Role(id) => Some(Who::Role(id)),
        RecordId::Department(id) => Some(Who::Department(id)),
        RecordId::Company(id) => Some(Who::Company(id)),
        RecordId::Referral(id) => Some(Who::Referral(id)),
        _ => None,
    }
}
