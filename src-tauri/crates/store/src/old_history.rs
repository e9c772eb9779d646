//! Forgets what the history knows of long ago, and sooner whom a removed referral was about who has no record of ours. Of each change remains, in ids, that there was one: who did what to which
//! record and when. What is known of an absence that is still there goes with that.
//!
//! No Operation does it, for it changes no record, and the numbers by which readers keep up stay as they are. Decides
//! nothing about whose duty it is. Backups made before still hold it, until they are rotated away.

use chrono::{DateTime, Days, Months, Utc};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use vaihde_domain::UserId;
use vaihde_domain::history::{KEPT_MONTHS, REMOVED_REFERRAL_DAYS};

use crate::column::instant_text;
use crate::desk::{of_house, set_for_house};
use crate::fault::Result;
use crate::forget::BLANK;
use crate::open::Store;

/// For how many months the history is kept.
const MONTHS: &str = "history_months";

/// When it was last looked for what is old, and up to which Operation everything is forgotten since then.
const FORGOTTEN: &str = "history_forgotten";

/// Changes that are blanked in one go, so that others who write wait some hundredths of a second at most.
const AT_ONCE: usize = 2_000;

impl Store {
    /// For how many months the history is kept; with it go the reports of imports and whose numbers were shown.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn history_months(&self) -> Result<u32> {
        months(&self.database)
    }

    /// Keeps the history for so many months from now on, one at least. This is a setting of the house and no Operation.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_history_for(&mut self, months: u32, said_by: UserId) -> Result<()> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        set_for_house(MONTHS, &months.max(1).to_string(), said_by, &transaction)?;
        // It is looked through anew today.
        transaction.execute("DELETE FROM setting WHERE name = ?1", [FORGOTTEN])?;
        transaction.commit()?;
        Ok(())
    }

    /// Forgets what has been in the history for longer than it is kept, and says how many changes. Looks for it once a
    /// day, whichever process comes first; asked again on the same day, it costs one look-up.
    ///
    /// # Errors
    /// The file cannot be written. What was forgotten until then is.
    pub fn forget_old_history(&mut self, at: DateTime<Utc>, by: UserId) -> Result<usize> {
        let today = at.date_naive().to_string();
        let kept = of_house(FORGOTTEN, &self.database)?.unwrap_or_default();
        let (looked_on, to) = kept.split_once(' ').unwrap_or_default();
        let Some(oldest) = oldest(at, &self.database)?.filter(|_| looked_on != today) else { return Ok(0) };
        let mut old = old(&oldest, to, &self.database)?;
        old.numbers.extend(of_removed_referrals(at, &self.database)?);
        for some in old.numbers.chunks(AT_ONCE) {
            let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut blank = transaction.prepare_cached(include_str!("sql/blank_change.sql"))?;
            for number in some {
                blank.execute(params![number, BLANK])?;
            }
            drop(blank);
            transaction.commit()?;
        }
        set_for_house(FORGOTTEN, &format!("{today} {}", old.to), by, &self.database)?;
        if !old.numbers.is_empty() {
            // What was overwritten is in the log file until it is written back.
            self.database.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
        }
        Ok(old.numbers.len())
    }
}

/// The moment before which nothing is kept; none: before all times.
pub(crate) fn oldest(at: DateTime<Utc>, database: &Connection) -> Result<Option<String>> {
    Ok(at.checked_sub_months(Months::new(months(database)?)).map(instant_text))
}

fn months(database: &Connection) -> Result<u32> {
    let said = of_house(MONTHS, database)?.and_then(|months| months.parse().ok());
    Ok(said.filter(|months| *months > 0).unwrap_or(KEPT_MONTHS))
}

/// What is to be forgotten.
struct Old {
    /// The changes.
    numbers: Vec<i64>,
    /// The Operation up to which nothing is left then, so that it need not be looked through again. Of clocks that went
    /// wrong one that is younger may come before others.
    to: String,
}

/// Whom they were about is not known as long as all else: nobody can erase who has no record.
fn of_removed_referrals(at: DateTime<Utc>, database: &Connection) -> Result<Vec<i64>> {
    let Some(oldest) = at.checked_sub_days(Days::new(REMOVED_REFERRAL_DAYS)) else { return Ok(Vec::new()) };
    let mut statement = database.prepare_cached(include_str!("sql/removed_referrals.sql"))?;
    let numbers = statement.query_map([instant_text(oldest)], |row| row.get(0))?;
    Ok(numbers.collect::<rusqlite::Result<_>>()?)
}

fn old(oldest: &str, to: &str, database: &Connection) -> Result<Old> {
    let mut statement = database.prepare_cached(include_str!("sql/old_changes.sql"))?;
    let mut rows = statement.query([oldest, to])?;
    let (mut numbers, mut stays) = (Vec::new(), None::<i64>);
    while let Some(row) = rows.next()? {
        if row.get::<_, Option<bool>>(2)?.unwrap_or(false) {
            stays = stays.or(row.get(1)?);
        } else {
            numbers.push(row.get(0)?);
        }
    }
    let mut statement = database.prepare_cached(include_str!("sql/old_to.sql"))?;
    let to = statement.query_row(params![oldest, to, stays], |row| row.get(0)).optional()?;
    Ok(Old { numbers, to: to.unwrap_or_default() })
}
