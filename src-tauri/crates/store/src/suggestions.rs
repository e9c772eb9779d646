//! Suggestions as their senders and the admins look for them. Knows nothing of who may see which.

use vaihde_domain::referral::Referral;
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionState};
use vaihde_domain::{ReferralId, SuggestionId, UserId};

use crate::fault::Result;
use crate::open::Store;
use crate::table::{all, with};

impl Store {
    /// Every suggestion, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn suggestions(&self) -> Result<Vec<Suggestion>> {
        all(&self.database)
    }

    /// The suggestions that nobody has answered yet, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_suggestions(&self) -> Result<Vec<Suggestion>> {
        with(&self.database, "state", SuggestionState::Open.code())
    }

    /// The suggestions a user has sent, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn suggestions_by(&self, user: UserId) -> Result<Vec<Suggestion>> {
        with(&self.database, "sent_by", &user.to_string())
    }

    /// The suggestions about a record, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn suggestions_about(&self, about: Subject) -> Result<Vec<Suggestion>> {
        let id = match about {
            Subject::Person(id) => id.to_string(),
            Subject::Role(id) => id.to_string(),
            Subject::Referral(id) => id.to_string(),
        };
        with(&self.database, "about_id", &id)
    }

    /// One suggestion.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn suggestion(&self, id: SuggestionId) -> Result<Option<Suggestion>> {
        Ok(with(&self.database, "id", &id.to_string())?.pop())
    }

    /// One referral.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn referral(&self, id: ReferralId) -> Result<Option<Referral>> {
        Ok(with(&self.database, "id", &id.to_string())?.pop())
    }
}
