//! Standing deputies of people and roles.

use rusqlite::Row;
use vaihde_domain::deputy::{Deputy, DeputyOf};

use super::{Stored, Values};
use crate::column::Columns;

impl Stored for Deputy {
    const TABLE: &'static str = "deputy";
    const SELECT: &'static str = include_str!("../sql/deputy_select.sql");
    const INSERT: &'static str = include_str!("../sql/deputy_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/deputy_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let (of_person, of_role) = match self.of {
            DeputyOf::Person(person) => (Some(person.to_string()), None),
            DeputyOf::Role(role) => (None, Some(role.to_string())),
        };
        vec![
            (":of_person_id", Box::new(of_person)),
            (":of_role_id", Box::new(of_role)),
            (":position", Box::new(self.position)),
            (":person_id", Box::new(self.person.to_string())),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        let of = match columns.parsed_or_none("of_person_id")? {
            Some(person) => DeputyOf::Person(person),
            None => DeputyOf::Role(columns.parsed("of_role_id")?),
        };
        Ok(Self {
            id: columns.parsed("id")?,
            of,
            position: columns.plain("position")?,
            person: columns.parsed("person_id")?,
        })
    }
}
