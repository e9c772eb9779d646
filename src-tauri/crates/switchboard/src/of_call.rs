//! What calls leave to be written: at once, or as soon as nobody else is writing. No caller waits for it.

use chrono::{DateTime, Utc};
use vaihde_domain::miss::Miss;
use vaihde_domain::reveal::Reveal;
use vaihde_domain::{CompanyId, UserId};
use vaihde_store::{Counted, StoreFault};

use crate::failure::Result;
use crate::session::Switchboard;

/// What a call leaves to be written.
#[derive(Clone, Debug)]
pub(crate) enum OfCall {
    /// A caller was connected, or could not be.
    Connection(Counted),
    /// A hidden number was shown.
    Reveal(Reveal),
    /// Somebody was searched for in vain.
    Missed(Miss),
    /// Somebody answered a company.
    Answered(UserId, CompanyId),
}

impl Switchboard {
    /// Writes what calls left while somebody else was writing: callers to count, numbers that were shown,
    /// what was missed.
    ///
    /// # Errors
    /// The database cannot be written. What cannot be written is dropped: it is not worth a desk that stands still.
    pub fn write_what_waited(&mut self) -> Result<()> {
        while let Some((left, at)) = self.unwritten.pop_front() {
            if !self.is_written(&left, at)? {
                self.unwritten.push_front((left, at));
                break;
            }
        }
        Ok(())
    }

    /// Writes what a call leaves now, or has it wait behind what waits already: of two choices the later stands.
    pub(crate) fn leave(&mut self, left: OfCall) -> Result<()> {
        let now = self.now();
        if !self.unwritten.is_empty() || !self.is_written(&left, now)? {
            self.unwritten.push_back((left, now));
        }
        Ok(())
    }

    /// Whether it could be written; somebody else may just be writing.
    fn is_written(&mut self, left: &OfCall, at: DateTime<Utc>) -> Result<bool> {
        let written = match left {
            OfCall::Connection(counted) => self.store.count(counted, at),
            OfCall::Reveal(reveal) => self.store.record_reveal(reveal, at),
            OfCall::Missed(miss) => self.store.count_miss(miss),
            OfCall::Answered(user, company) => self.store.mark_answered(*user, *company, at),
        };
        match written {
            Ok(()) => Ok(true),
            Err(StoreFault::Busy) => Ok(false),
            Err(fault) => Err(fault.into()),
        }
    }
}
