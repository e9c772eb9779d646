//! What has been in the history, or missed, for longer than it is kept is forgotten. Absences are in `hr`: they have a time of their own.

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::session::Switchboard;

impl Switchboard {
    /// Forgets what has been in the history for longer than it is kept, by the real day. It is the house's own duty,
    /// whoever sits here; once it was done on a day it costs next to nothing. How many changes there were.
    ///
    /// # Errors
    /// The database cannot be written. What was forgotten until then is.
    pub fn forget_old_history(&mut self) -> Result<usize> {
        let (now, user) = (self.now(), self.user.id);
        Ok(self.store.forget_old_history(now, user)?)
    }

    /// Forgets what was missed longer ago than misses are kept, by the real day; how many there were stays. As above, it
    /// is the house's own duty and costs next to nothing. How many misses there were.
    ///
    /// # Errors
    /// The database cannot be written. Nothing was forgotten.
    pub fn forget_old_misses(&mut self) -> Result<u32> {
        let now = self.now();
        Ok(self.store.forget_old_misses(now)?)
    }
}

impl AdminDesk<'_> {
    /// For how many months the history is kept.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history_months(&self) -> Result<u32> {
        Ok(self.switchboard.store.history_months()?)
    }

    /// Keeps the history for so many months, one at least, for the whole house. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep_history_for(&mut self, months: u32) -> Result<()> {
        let user = self.switchboard.user.id;
        Ok(self.switchboard.store.keep_history_for(months, user)?)
    }
}
