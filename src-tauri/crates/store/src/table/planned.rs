//! Dated changes of people.

use rusqlite::Row;
use vaihde_domain::planned::Planned;

use super::{Stored, Values};
use crate::column::{Columns, StoredName, StoredNumbers, to_json};

impl Stored for Planned {
    const TABLE: &'static str = "planned";
    const SELECT: &'static str = include_str!("../sql/planned_select.sql");
    const INSERT: &'static str = include_str!("../sql/planned_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/planned_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        vec![
            (":person_id", Box::new(self.person.to_string())),
            (":takes_effect", Box::new(self.on.to_string())),
            (":name_json", Box::new(self.name.as_ref().map(|name| to_json(&StoredName::from(name))))),
            (":title", Box::new(&self.title)),
            (":numbers_json", Box::new(self.numbers.as_ref().map(|all| to_json(&StoredNumbers::from(all))))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            person: columns.parsed("person_id")?,
            on: columns.parsed("takes_effect")?,
            name: columns.json_or_none::<StoredName, _>("name_json")?,
            title: columns.plain("title")?,
            numbers: columns.json_or_none::<StoredNumbers, _>("numbers_json")?,
        })
    }
}
