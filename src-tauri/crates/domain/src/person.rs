//! The staff, those who have left included.

use chrono::NaiveDate;

use crate::hours::Hours;
use crate::number::Number;
use crate::{CompanyId, DepartmentId, PersonId};

/// Somebody who works, worked or will work in a company.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Names them for ever.
    pub id: PersonId,
    /// Where they are employed.
    pub company: CompanyId,
    /// The part of the company, where it is known.
    pub department: Option<DepartmentId>,
    /// The id the company's own staff file gives them; unique within a company only as far as its files are clean.
    pub staff_id: Option<String>,
    /// All the names they are asked for by.
    pub name: PersonName,
    /// Their title, as written in the directory; may be empty.
    pub title: String,
    /// The languages they serve callers in: ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// Their numbers, the one to dial first at the front.
    pub numbers: Vec<Number>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// When they are employed.
    pub employed: Employment,
    /// Whom they report to.
    pub reports_to: Option<PersonId>,
    /// When they answer, where that differs from the department's and the company's hours.
    pub hours: Hours,
}

impl Person {
    /// A person of whom only the name is known.
    pub fn named(
        id: PersonId,
        company: CompanyId,
        given: impl Into<String>,
        family: impl Into<String>,
    ) -> Self {
        Self {
            id,
            company,
            department: None,
            staff_id: None,
            name: PersonName { given: given.into(), family: family.into(), ..PersonName::default() },
            title: String::new(),
            languages: Vec::new(),
            numbers: Vec::new(),
            email: None,
            employed: Employment::default(),
            reports_to: None,
            hours: Hours::default(),
        }
    }
}

/// The names of a person. Either of given and family name may be empty, never both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// A rank or title that is said before the name: `Dr`, `Maj Gen Sir`; may be empty.
    pub honorific: String,
    /// Given names, all of them as written.
    pub given: String,
    /// Family name with its particles: `von Bonsdorff`.
    pub family: String,
    /// The name they go by, where it is not the first given name: `Pekka`, `Lissu`.
    pub called_by: Option<String>,
    /// Names they had before.
    pub former: Vec<String>,
    /// Other names callers use.
    pub aliases: Vec<String>,
}

impl PersonName {
    /// The full name as the directory shows it: given then family, without the honorific.
    pub fn full(&self) -> String {
        match (self.given.as_str(), self.family.as_str()) {
            ("", family) => family.to_owned(),
            (given, "") => given.to_owned(),
            (given, family) => format!("{given} {family}"),
        }
    }

    /// The name as it is said to a caller: the name they go by (else the given name), then family.
    pub fn spoken(&self) -> String {
        match (self.called_by.as_deref().unwrap_or(&self.given), self.family.as_str()) {
            ("", family) => family.to_owned(),
            (given, "") => given.to_owned(),
            (given, family) => format!("{given} {family}"),
        }
    }
}

/// First and last day of employment, both inclusive, in the company's time zone; open where nobody has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Employment {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Employment {
    /// Whether the employment has ended before the day.
    pub fn ended_by(&self, day: NaiveDate) -> bool {
        self.to.is_some_and(|last| last < day)
    }

    /// Whether the employment begins after the day.
    pub fn begins_after(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|first| first > day)
    }
}
