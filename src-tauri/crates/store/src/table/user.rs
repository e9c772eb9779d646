//! Local users. Their rights are settings of this computer: no Operation changes them, and undo never does.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use vaihde_domain::UserId;
use vaihde_domain::user::{Rights, User};

use crate::column::{Columns, instant_text};
use crate::fault::Result;

const SELECT: &str = "SELECT id, account, is_operator, is_hr, is_admin FROM local_user";

fn read(row: &Row<'_>) -> rusqlite::Result<User> {
    let columns = Columns::of("local_user", row);
    Ok(User {
        id: columns.parsed("id")?,
        account: columns.plain("account")?,
        rights: Rights {
            operator: columns.plain("is_operator")?,
            hr: columns.plain("is_hr")?,
            admin: columns.plain("is_admin")?,
        },
    })
}

pub(crate) fn all(database: &Connection) -> Result<Vec<User>> {
    let mut statement = database.prepare_cached(&format!("{SELECT} ORDER BY account"))?;
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn with_account(account: &str, database: &Connection) -> Result<Option<User>> {
    let mut statement = database.prepare_cached(&format!("{SELECT} WHERE account = ?1"))?;
    Ok(statement.query_row([account], read).optional()?)
}

pub(crate) fn with_id(id: UserId, database: &Connection) -> Result<Option<User>> {
    let mut statement = database.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    Ok(statement.query_row([id.to_string()], read).optional()?)
}

pub(crate) fn write(user: &User, at: DateTime<Utc>, database: &Connection) -> Result<()> {
    database.prepare_cached(include_str!("../sql/local_user_write.sql"))?.execute(named_params! {
        ":id": user.id.to_string(),
        ":account": user.account,
        ":is_operator": user.rights.operator,
        ":is_hr": user.rights.hr,
        ":is_admin": user.rights.admin,
        ":changed_at": instant_text(at),
    })?;
    Ok(())
}
