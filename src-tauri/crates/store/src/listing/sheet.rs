//! What a table of people is made from, row by row as SQLite holds it. Knows nothing of how rows are shown or sorted.

use std::borrow::Cow;

use vaihde_domain::number::NumberKind;
use vaihde_domain::{CompanyId, DepartmentId, PersonId};

use super::{Listed, Places};
use crate::fault::Result;
use crate::open::Store;

const PEOPLE: &str = include_str!("../sql/sheet_people.sql");

/// A person as a row of a table.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Person")]
pub struct PersonSheet<'r> {
    pub id: PersonId,
    pub company: CompanyId,
    pub department: Option<DepartmentId>,
    pub staff_id: Option<&'r str>,
    pub honorific: &'r str,
    pub given: &'r str,
    pub family: &'r str,
    pub called_by: Option<&'r str>,
    pub former: Vec<Cow<'r, str>>,
    pub aliases: Vec<Cow<'r, str>>,
    pub title: &'r str,
    pub languages: Vec<Cow<'r, str>>,
    /// As written, with what they are.
    pub numbers: Vec<(Cow<'r, str>, Option<NumberKind>)>,
    pub email: Option<&'r str>,
    /// `YYYY-MM-DD`.
    pub employed_from: Option<&'r str>,
    /// `YYYY-MM-DD`.
    pub employed_to: Option<&'r str>,
    pub reports_to: Option<PersonId>,
    /// An instant in UTC that begins with its day.
    pub changed_at: &'r str,
}

impl Store {
    /// Hands people to `take`: everybody, or one of them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sheet_people(&self, only: Option<PersonId>, mut take: impl FnMut(PersonSheet<'_>)) -> Result<()> {
        let (which, condition) = match only {
            Some(person) => (Listed::Person(person), super::ITSELF),
            None => (Listed::All, ""),
        };
        self.list(PEOPLE, which, condition, |row| {
            let row = Places::of("person", row);
            take(PersonSheet {
                id: row.parsed(0)?,
                company: row.parsed(1)?,
                department: row.parsed_or_none(2)?,
                staff_id: row.text_or_none(3)?,
                honorific: row.text(4)?,
                given: row.text(5)?,
                family: row.text(6)?,
                called_by: row.text_or_none(7)?,
                former: row.words(8)?,
                aliases: row.words(9)?,
                title: row.text(10)?,
                languages: row.words(11)?,
                numbers: row.kinds_of_numbers(12)?,
                email: row.text_or_none(13)?,
                employed_from: row.text_or_none(14)?,
                employed_to: row.text_or_none(15)?,
                reports_to: row.parsed_or_none(16)?,
                changed_at: row.text(17)?,
            });
            Ok(())
        })
    }

    /// Those in whose rows the name of a person stands: whoever has them as a deputy or reports to them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn people_naming(&self, person: PersonId) -> Result<Vec<PersonId>> {
        let mut statement = self.database.prepare_cached(include_str!("../sql/people_naming.sql"))?;
        let mut rows = statement.query([person.to_string()])?;
        let mut naming = Vec::new();
        while let Some(row) = rows.next()? {
            naming.push(Places::of("person", row).parsed(0)?);
        }
        Ok(naming)
    }
}
