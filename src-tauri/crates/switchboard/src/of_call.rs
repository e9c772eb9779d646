//! What calls leave to be written: at once, or as soon as nobody else is writing. No caller waits for it.

use chrono::{DateTime, Utc};
use vaihde_domain::miss::Miss;
use vaihde_domain::reveal::Reveal;
use vaihde_domain::{CompanyId, UserId};
use vaihde_store::{Counted, StoreFault, Version};

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

/// Something that waits to be written.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    left: OfCall,
    at: DateTime<Utc>,
    /// Where the history stood.
    seen: Version,
}

impl Waiting {
    /// Without what was typed: somebody was erased meanwhile. None: there was nothing else.
    fn wordless(self) -> Option<Self> {
        let left = match self.left {
            OfCall::Missed(_) => return None,
            OfCall::Connection(counted) => OfCall::Connection(Counted { chosen: None, ..counted }),
            left @ (OfCall::Reveal(_) | OfCall::Answered(..)) => left,
        };
        Some(Self { left, ..self })
    }
}

impl Switchboard {
    /// Writes what calls left while somebody else was writing: callers to count, numbers that were shown,
    /// what was missed. Nothing that was typed is written after somebody was erased: it may be their name.
    ///
    /// # Errors
    /// The database cannot be written. What cannot be written is dropped: it is not worth a desk that stands still.
    pub fn write_what_waited(&mut self) -> Result<()> {
        while let Some(waiting) = self.unwritten.pop_front() {
            let erased = self.store.has_erased_since(waiting.seen)?;
            let Some(waiting) = (if erased { waiting.wordless() } else { Some(waiting) }) else { continue };
            if !self.is_written(&waiting.left, waiting.at)? {
                self.unwritten.push_front(waiting);
                break;
            }
        }
        Ok(())
    }

    /// Writes what a call leaves now, or has it wait behind what waits already: of two choices the later stands.
    pub(crate) fn leave(&mut self, left: OfCall) -> Result<()> {
        let at = self.now();
        if !self.unwritten.is_empty() || !self.is_written(&left, at)? {
            self.unwritten.push_back(Waiting { left, at, seen: self.store.version()? });
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
