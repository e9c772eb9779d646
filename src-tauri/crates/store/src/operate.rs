//! Carries out an Operation: one transaction, one entry in the history, and the records it changed.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::{OperationId, UserId};

use crate::column::instant_text;
use crate::fault::{Result, StoreFault};
use crate::history::{self, Done};
use crate::open::Store;
use crate::table;

/// What the history says of an Operation besides what it changed.
#[derive(Clone, Copy, Debug)]
pub struct OperationHeader {
    /// Names it for ever.
    pub id: OperationId,
    /// What is done.
    pub act: Act,
    /// Who does it.
    pub actor: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where the history stood when something was read: the number of the newest change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub(crate) i64);

impl Version {
    /// The number, to be kept outside for a while.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The version of a number that was kept.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }
}

/// How far an Operation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Edits that are done.
    pub done: usize,
    /// Edits there are.
    pub total: usize,
}

/// Hears how far an Operation is, and may stop it, which takes all of it back.
pub type Hear<'h> = &'h mut dyn FnMut(Progress) -> ControlFlow<()>;

/// For Operations that nobody watches.
pub fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// An Operation tells how far it is about so many times.
const TOLD: usize = 100;

impl Version {
    pub(crate) fn of(database: &Connection) -> Result<Self> {
        Ok(Self(database.query_row("SELECT coalesce(max(number), 0) FROM change", [], |row| row.get(0))?))
    }
}

impl Store {
    /// Carries out the edits in their order, all or none. With `seen`, only if nothing has changed since.
    ///
    /// # Errors
    /// [`StoreFault::ChangedMeanwhile`], [`StoreFault::Gone`], or the file cannot be written. Nothing was changed.
    pub fn carry_out(
        &mut self,
        header: OperationHeader,
        edits: &[Edit],
        seen: Option<Version>,
    ) -> Result<Done> {
        self.carry_out_heard(header, edits, seen, &mut go_on)
    }

    /// As [`carry_out`](Self::carry_out), telling how far it is.
    ///
    /// # Errors
    /// As [`carry_out`](Self::carry_out), and [`StoreFault::Stopped`]. Nothing was changed.
    pub fn carry_out_heard(
        &mut self,
        header: OperationHeader,
        edits: &[Edit],
        seen: Option<Version>,
        hear: Hear<'_>,
    ) -> Result<Done> {
        self.operate(header, None, |transaction| edit_all(edits, header.at, seen, hear, transaction))
    }

    /// One transaction under one header. What it changes is captured by the connection's triggers.
    pub(crate) fn operate(
        &mut self,
        header: OperationHeader,
        undoes: Option<OperationId>,
        work: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<Done> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let at = instant_text(header.at);
        transaction.execute(
            "INSERT INTO operation (id, act, actor_id, at, undoes_id) VALUES (:id, :act, :actor, :at, :undoes)",
            named_params! {
                ":id": header.id.to_string(),
                ":act": header.act.code(),
                ":actor": header.actor.to_string(),
                ":at": at,
                ":undoes": undoes.map(|id| id.to_string()),
            },
        )?;
        transaction.execute(
            "INSERT INTO current_operation (id, at) VALUES (?1, ?2)",
            [&header.id.to_string(), &at],
        )?;
        work(&transaction)?;
        transaction.execute("DELETE FROM current_operation", [])?;
        let changed = history::changed_by(header.id, &transaction)?;
        transaction.commit()?;
        Ok(Done { operation: header.id, changed })
    }

    /// The records that changed after a version, by any process, each once; and the version they bring one to.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn changed_since(&self, seen: Version) -> Result<(Vec<RecordId>, Version)> {
        let reading = self.database.unchecked_transaction()?;
        let now = Version::of(&reading)?;
        let changed = history::changed_after(seen, &reading)?;
        reading.commit()?;
        Ok((changed, now))
    }
}

/// The edits in their order, as a part of the Operation under way.
pub(crate) fn edit_all(
    edits: &[Edit],
    at: DateTime<Utc>,
    seen: Option<Version>,
    hear: Hear<'_>,
    transaction: &Transaction<'_>,
) -> Result<()> {
    if let Some(seen) = seen
        && Version::of(transaction)? != seen
    {
        return Err(StoreFault::ChangedMeanwhile);
    }
    let changed_at = instant_text(at);
    let step = edits.len().div_ceil(TOLD).max(1);
    for (done, edit) in edits.iter().enumerate() {
        if done % step == 0 && hear(Progress { done, total: edits.len() }).is_break() {
            return Err(StoreFault::Stopped);
        }
        table::carry_out(edit, transaction, &changed_at)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use uuid::Uuid;
    use vaihde_domain::CompanyId;
    use vaihde_domain::company::Company;
    use vaihde_domain::record::Record;
    use vaihde_domain::user::{Rights, User};

    use super::*;
    use crate::folder::DataFolder;

    fn header(id: u128) -> OperationHeader {
        let id = OperationId(Uuid::from_u128(id));
        OperationHeader { id, act: Act::ImportStaff, actor: UserId(Uuid::nil()), at: DateTime::UNIX_EPOCH }
    }

    fn companies(from: u128, count: u128) -> Vec<Edit> {
        let company = |id| Company {
            instruction: "x".repeat(2_000),
            ..Company::named(CompanyId(Uuid::from_u128(id)), "Kuusilinna Oy")
        };
        (from..from + count).map(|id| Edit::Add(Record::Company(company(id)))).collect()
    }

    #[test]
    fn on_a_full_disk_nothing_of_an_operation_is_written_and_the_next_one_goes_on() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(place.path()).unwrap();
        let mut store = Store::open(folder, DateTime::UNIX_EPOCH).unwrap().store;
        let user = User { id: UserId(Uuid::nil()), account: "raija".into(), rights: Rights::ALL };
        store.write_user(&user, DateTime::UNIX_EPOCH).unwrap();
        let pages: u32 = store.database.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        // SQLite reports its own limit of pages exactly as it reports a full disk.
        store.database.pragma_update(None, "max_page_count", pages + 20).unwrap();

        let fault = store.carry_out(header(1), &companies(100, 500), None).unwrap_err();
        assert!(matches!(fault, StoreFault::Full), "{fault}");
        assert!(store.companies().unwrap().is_empty());
        assert!(store.history(10).unwrap().is_empty());
        store.carry_out(header(2), &companies(700, 1), None).unwrap();
        assert_eq!(store.companies().unwrap().len(), 1);
    }

    #[test]
    fn a_change_outside_an_operation_is_refused_by_the_database_itself() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(place.path()).unwrap();
        let store = Store::open(folder, DateTime::UNIX_EPOCH).unwrap().store;
        let edit = companies(1, 1).remove(0);
        assert!(table::carry_out(&edit, &store.database, "now").is_err());
        assert!(store.companies().unwrap().is_empty());
    }
}
