//! The words for roles and who holds them.

use chrono::NaiveDate;

use super::told::{Subject, ToldHolder, ToldRole};
use super::{Story, day};

impl Story {
    /// A role of the company; vacant until somebody holds it.
    pub fn role(mut self, name: &str) -> Self {
        let department = self.this_department();
        self.roles.push(ToldRole::named(self.companies.len() - 1, department, name));
        self.subject = Subject::Role(self.roles.len() - 1);
        self
    }

    /// A word the role is asked for by.
    pub fn keyword(mut self, word: &str) -> Self {
        self.this_role().keywords.push(word.to_owned());
        self
    }

    /// The reference of the post in the company's files.
    pub fn post(mut self, reference: &str) -> Self {
        self.this_role().post = Some(reference.to_owned());
        self
    }

    /// Somebody holds the role; asked in the order told.
    pub fn held_by(self, name: &str) -> Self {
        self.held(name, None, None)
    }

    /// Somebody holds the role from a day on.
    pub fn held_from(self, first: &str, name: &str) -> Self {
        self.held(name, Some(day(first)), None)
    }

    /// Somebody held the role until a day.
    pub fn held_until(self, last: &str, name: &str) -> Self {
        self.held(name, None, Some(day(last)))
    }

    fn held(mut self, name: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        self.this_role().holders.push(ToldHolder { who: name.to_owned(), from, to });
        self
    }

    fn this_role(&mut self) -> &mut ToldRole {
        match self.subject {
            Subject::Role(place) => &mut self.roles[place],
            other => panic!("this is told of a role, not of {other:?}"),
        }
    }
}

impl ToldRole {
    fn named(company: usize, department: Option<String>, name: &str) -> Self {
        Self {
            company,
            name: name.to_owned(),
            department,
            post: None,
            keywords: Vec::new(),
            numbers: Vec::new(),
            holders: Vec::new(),
            deputies: Vec::new(),
        }
    }
}
