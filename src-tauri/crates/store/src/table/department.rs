//! Departments.

use rusqlite::Row;
use vaihde_domain::department::Department;

use super::{Stored, Values};
use crate::column::{Columns, StoredHours, StoredNumber, to_json};

impl Stored for Department {
    const TABLE: &'static str = "department";
    const SELECT: &'static str = include_str!("../sql/department_select.sql");
    const INSERT: &'static str = include_str!("../sql/department_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/department_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let duty_number = self.duty_number.as_ref().map(|number| to_json(&StoredNumber::from(number)));
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":name", Box::new(&self.name)),
            (":hours_json", Box::new(to_json(&StoredHours::from(&self.hours)))),
            (":duty_number_json", Box::new(duty_number)),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            name: columns.plain("name")?,
            hours: columns.json::<StoredHours, _>("hours_json")?,
            duty_number: columns.json_or_none::<StoredNumber, _>("duty_number_json")?,
        })
    }
}
