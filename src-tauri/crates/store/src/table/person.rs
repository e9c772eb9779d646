//! People, those who have left included.

use rusqlite::Row;
use vaihde_domain::person::{Employment, Person, PersonName};

use super::{Stored, Values};
use crate::column::{Columns, StoredHours, StoredNumbers, to_json};

impl Stored for Person {
    const TABLE: &'static str = "person";
    const SELECT: &'static str = include_str!("../sql/person_select.sql");
    const INSERT: &'static str = include_str!("../sql/person_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/person_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":department_id", Box::new(self.department.map(|id| id.to_string()))),
            (":staff_id", Box::new(&self.staff_id)),
            (":honorific", Box::new(&self.name.honorific)),
            (":given", Box::new(&self.name.given)),
            (":family", Box::new(&self.name.family)),
            (":called_by", Box::new(&self.name.called_by)),
            (":former_json", Box::new(to_json(&self.name.former))),
            (":aliases_json", Box::new(to_json(&self.name.aliases))),
            (":title", Box::new(&self.title)),
            (":languages_json", Box::new(to_json(&self.languages))),
            (":numbers_json", Box::new(to_json(&StoredNumbers::from(&self.numbers)))),
            (":email", Box::new(&self.email)),
            (":employed_from", Box::new(self.employed.from.map(|day| day.to_string()))),
            (":employed_to", Box::new(self.employed.to.map(|day| day.to_string()))),
            (":reports_to", Box::new(self.reports_to.map(|id| id.to_string()))),
            (":hours_json", Box::new(to_json(&StoredHours::from(&self.hours)))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            department: columns.parsed_or_none("department_id")?,
            staff_id: columns.plain("staff_id")?,
            name: PersonName {
                honorific: columns.plain("honorific")?,
                given: columns.plain("given")?,
                family: columns.plain("family")?,
                called_by: columns.plain("called_by")?,
                former: columns.json::<Vec<String>, _>("former_json")?,
                aliases: columns.json::<Vec<String>, _>("aliases_json")?,
            },
            title: columns.plain("title")?,
            languages: columns.json::<Vec<String>, _>("languages_json")?,
            numbers: columns.json::<StoredNumbers, _>("numbers_json")?,
            email: columns.plain("email")?,
            employed: Employment {
                from: columns.parsed_or_none("employed_from")?,
                to: columns.parsed_or_none("employed_to")?,
            },
            reports_to: columns.parsed_or_none("reports_to")?,
            hours: columns.json::<StoredHours, _>("hours_json")?,
        })
    }
}
