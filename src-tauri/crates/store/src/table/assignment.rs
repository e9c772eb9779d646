//! Who holds which role.

use rusqlite::Row;
use vaihde_domain::role::Assignment;

use super::{Stored, Values};
use crate::column::Columns;

impl Stored for Assignment {
    const TABLE: &'static str = "assignment";
    const SELECT: &'static str = include_str!("../sql/assignment_select.sql");
    const INSERT: &'static str = include_str!("../sql/assignment_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/assignment_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        vec![
            (":role_id", Box::new(self.role.to_string())),
            (":person_id", Box::new(self.person.to_string())),
            (":position", Box::new(self.position)),
            (":held_from", Box::new(self.from.map(|day| day.to_string()))),
            (":held_to", Box::new(self.to.map(|day| day.to_string()))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            role: columns.parsed("role_id")?,
            person: columns.parsed("person_id")?,
            position: columns.plain("position")?,
            from: columns.parsed_or_none("held_from")?,
            to: columns.parsed_or_none("held_to")?,
        })
    }
}
