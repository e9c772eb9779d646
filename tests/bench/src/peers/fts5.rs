//! What both uses of SQLite's full-text index share: a table in memory without a copy of the text, best matches first
//! by bm25. The pages of the database are counted, as SQLite's memory is not Rust's.

use rusqlite::{Connection, params};

use super::{HITS, Peer};

pub(super) struct Fts5 {
    database: Connection,
    /// The expression of a query; none where nothing can be looked for.
    expression: fn(&str) -> Option<String>,
}

impl Fts5 {
    /// A table of the rows with these options.
    ///
    /// # Panics
    /// Where SQLite refuses, which only a wrong option can cause.
    pub(super) fn build(rows: &[String], options: &str, expression: fn(&str) -> Option<String>) -> Self {
        let filled = || -> rusqlite::Result<Connection> {
            let mut database = Connection::open_in_memory()?;
            let table = format!("CREATE VIRTUAL TABLE people USING fts5(words, content = '', {options})");
            database.execute_batch(&table)?;
            let transaction = database.transaction()?;
            let mut insert = transaction.prepare("INSERT INTO people (rowid, words) VALUES (?1, ?2)")?;
            for (place, row) in rows.iter().enumerate() {
                insert.execute(params![place as i64, row])?;
            }
            drop(insert);
            transaction.commit()?;
            database.execute_batch("INSERT INTO people (people) VALUES ('optimize')")?;
            Ok(database)
        };
        let database = filled().unwrap_or_else(|fault| panic!("SQLite: {fault}"));
        Self { database, expression }
    }

    fn places(&self, expression: &str) -> rusqlite::Result<Vec<usize>> {
        let mut select = self
            .database
            .prepare_cached("SELECT rowid FROM people WHERE people MATCH ?1 ORDER BY rank LIMIT ?2")?;
        let rows = select.query_map(params![expression, HITS as i64], |row| row.get::<_, i64>(0))?;
        rows.map(|place| Ok(place? as usize)).collect()
    }
}

impl Peer for Fts5 {
    fn query(&mut self, text: &str) -> Vec<usize> {
        let expression = (self.expression)(text);
        expression.map_or_else(Vec::new, |expression| {
            self.places(&expression).unwrap_or_else(|fault| panic!("SQLite: {fault}: {expression}"))
        })
    }

    fn bytes_elsewhere(&self) -> usize {
        let number = |pragma| self.database.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
        let bytes = number("page_count").unwrap_or_default() * number("page_size").unwrap_or_default();
        bytes.try_into().unwrap_or_default()
    }
}
