//! Roles.

use rusqlite::Row;
use vaihde_domain::role::Role;

use super::{Stored, Values};
use crate::column::{Columns, StoredNumbers, to_json};

impl Stored for Role {
    const TABLE: &'static str = "role";
    const SELECT: &'static str = include_str!("../sql/role_select.sql");
    const INSERT: &'static str = include_str!("../sql/role_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/role_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":department_id", Box::new(self.department.map(|id| id.to_string()))),
            (":post", Box::new(&self.post)),
            (":name", Box::new(&self.name)),
            (":keywords_json", Box::new(to_json(&self.keywords))),
            (":numbers_json", Box::new(to_json(&StoredNumbers::from(&self.numbers)))),
            (":email", Box::new(&self.email)),
            (":reports_to", Box::new(self.reports_to.map(|id| id.to_string()))),
            (":leading", Box::new(self.leading.then_some(true))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            department: columns.parsed_or_none("department_id")?,
            post: columns.plain("post")?,
            name: columns.plain("name")?,
            keywords: columns.json::<Vec<String>, _>("keywords_json")?,
            numbers: columns.json::<StoredNumbers, _>("numbers_json")?,
            email: columns.plain("email")?,
            reports_to: columns.parsed_or_none("reports_to")?,
            leading: columns.plain::<Option<bool>>("leading")?.unwrap_or(false),
        })
    }
}
