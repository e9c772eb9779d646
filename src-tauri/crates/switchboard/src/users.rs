//! Who may sit here and what they may do, what each has set, and what they did last.

use std::collections::BTreeMap;

use vaihde_domain::history::Act;
use vaihde_domain::user::{Rights, User};
use vaihde_domain::{OperationId, UserId};
use vaihde_store::{PastOperation, UndoOutcome};

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};
use crate::hr::is_of_hr;
use crate::session::Switchboard;

impl Switchboard {
    /// Everybody who may sit here, by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn users(&self) -> Result<Vec<User>> {
        Ok(self.store.users()?)
    }

    /// Another user takes the seat. Whoever is at the computer may: these are guard rails for honest people.
    ///
    /// # Errors
    /// There is no such user, or the database cannot be read.
    pub fn sit_down(&mut self, user: UserId) -> Result<()> {
        self.user = self.store.user_with_id(user)?.ok_or(Failure::NoSuchUser)?;
        Ok(())
    }

    /// What the user has set, by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        Ok(self.store.settings(self.user.id)?)
    }

    /// Keeps what the user has set. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep_setting(&mut self, name: &str, value: &str) -> Result<()> {
        Ok(self.store.write_setting(self.user.id, name, value)?)
    }

    /// The newest change of the user that can be taken back.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_change(&self) -> Result<Option<PastOperation>> {
        Ok(self.store.last_change_of(self.user.id)?)
    }

    /// What an Operation did; of an undo, what was taken back in the end.
    ///
    /// # Errors
    /// There is no such Operation, or the database cannot be read.
    pub fn act_of(&self, operation: OperationId) -> Result<Act> {
        Ok(self.store.act_of(operation)?)
    }

    /// Takes an Operation back, by the right it needs.
    ///
    /// # Errors
    /// The user does not hold the right, there is no such Operation, or the database cannot be written.
    pub fn undo(&mut self, operation: OperationId) -> Result<UndoOutcome> {
        match self.act_of(operation)? {
            act if is_of_hr(act) => self.hr()?.undo(operation),
            Act::SendSuggestion => self.operator()?.undo_suggestion(operation),
            _ => self.admin()?.undo(operation),
        }
    }
}

impl AdminDesk<'_> {
    /// Adds a user, by a name that nobody has.
    ///
    /// # Errors
    /// Another user is called that, or the database cannot be written.
    pub fn add_user(&mut self, account: &str, rights: Rights) -> Result<User> {
        let account = account.trim();
        let taken = |user: &User| user.account.to_lowercase() == account.to_lowercase();
        if account.is_empty() || self.switchboard.store.users()?.iter().any(taken) {
            return Err(Failure::NameInUse(account.to_owned()));
        }
        let id = UserId::next(self.switchboard.ids.as_mut());
        let user = User { id, account: account.to_owned(), rights };
        let now = self.switchboard.now();
        self.switchboard.store.write_user(&user, now)?;
        Ok(user)
    }

    /// Gives a user the rights, and no others. They hold at once.
    ///
    /// # Errors
    /// There is no such user, nobody would be left who can give rights, or the database cannot be written.
    pub fn give_rights(&mut self, user: UserId, rights: Rights) -> Result<()> {
        let users = self.switchboard.store.users()?;
        let user = users.iter().find(|known| known.id == user).ok_or(Failure::NoSuchUser)?;
        let is_admin = |other: &&User| other.rights.admin && other.id != user.id;
        if !rights.admin && user.rights.admin && users.iter().find(is_admin).is_none() {
            return Err(Failure::LastAdmin);
        }
        let user = User { rights, ..user.clone() };
        let now = self.switchboard.now();
        self.switchboard.store.write_user(&user, now)?;
        if user.id == self.switchboard.user.id {
            self.switchboard.user = user;
        }
        Ok(())
    }
}
