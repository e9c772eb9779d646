//! Writes down every change of the directory by itself, so that no statement can forget to.
//!
//! The triggers are temporary: they are made anew for each connection from the tables as they are, so a migration that
//! adds a column need not repeat them, and a change without an Operation is refused by the history's own keys.

use rusqlite::Connection;

use crate::fault::Result;
use crate::table::CAPTURED;

/// Prepares a connection to write. `current_operation` holds the one Operation under way, or nothing.
pub(crate) fn prepare(database: &Connection) -> Result<()> {
    database.execute_batch("CREATE TEMP TABLE current_operation (id TEXT NOT NULL, at TEXT NOT NULL)")?;
    for table in CAPTURED {
        let columns = columns_of(table, database)?;
        database.execute_batch(&triggers(table, &columns))?;
    }
    Ok(())
}

/// The columns of a table in their order.
pub(crate) fn columns_of(table: &str, database: &Connection) -> Result<Vec<String>> {
    let mut statement = database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn triggers(table: &str, columns: &[String]) -> String {
    let image = |row: &str| {
        let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {row}.{column}")).collect();
        format!("json_object({})", pairs.join(", "))
    };
    let (old, new) = (image("OLD"), image("NEW"));
    format!(
        "CREATE TEMP TRIGGER capture_{table}_insert AFTER INSERT ON main.{table} BEGIN
           INSERT INTO change (operation_id, record_table, record_id, before_json, after_json)
           VALUES ((SELECT id FROM current_operation), '{table}', NEW.id, NULL, {new});
         END;
         CREATE TEMP TRIGGER capture_{table}_update AFTER UPDATE ON main.{table} BEGIN
           SELECT RAISE(ABORT, 'an update must raise the revision by one') WHERE NEW.revision <> OLD.revision + 1;
           INSERT INTO change (operation_id, record_table, record_id, before_json, after_json)
           VALUES ((SELECT id FROM current_operation), '{table}', NEW.id, {old}, {new});
         END;
         CREATE TEMP TRIGGER capture_{table}_delete AFTER DELETE ON main.{table} BEGIN
           INSERT INTO change (operation_id, record_table, record_id, before_json, after_json)
           VALUES ((SELECT id FROM current_operation), '{table}', OLD.id, {old}, NULL);
           INSERT INTO tombstone (record_id, record_table, operation_id, deleted_at)
           SELECT OLD.id, '{table}', id, at FROM current_operation;
         END;"
    )
}
