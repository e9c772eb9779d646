//! The words for absences of the person told of last, and for who covers.

use vaihde_domain::civil::{Moment, NOON, Span};

use super::told::ToldAbsence;
use super::{Story, day, moment};

impl Story {
    /// Away from one day or time to another: whole days inclusive, the time at the end is the first minute back.
    pub fn away(self, from: &str, to: &str) -> Self {
        self.away_for(Span { from: moment(from), to: Some(moment(to)) })
    }

    /// Away until further notice.
    pub fn away_from(self, from: &str) -> Self {
        self.away_for(Span { from: moment(from), to: None })
    }

    /// Away until noon of a day.
    pub fn away_morning(self, date: &str) -> Self {
        let noon = Moment::Time(day(date).and_time(NOON));
        self.away_for(Span { from: Moment::Day(day(date)), to: Some(noon) })
    }

    /// Away from noon of a day.
    pub fn away_afternoon(self, date: &str) -> Self {
        let noon = Moment::Time(day(date).and_time(NOON));
        self.away_for(Span { from: noon, to: Some(Moment::Day(day(date))) })
    }

    /// Somebody covers for everything; asked in the order told.
    pub fn covered_by(mut self, name: &str) -> Self {
        self.this_absence().covers.push((name.to_owned(), None));
        self
    }

    /// Somebody covers for one role.
    pub fn covered_for(mut self, role: &str, name: &str) -> Self {
        self.this_absence().covers.push((name.to_owned(), Some(role.to_owned())));
        self
    }

    /// The return may not be told to callers.
    pub fn return_hidden(mut self) -> Self {
        self.this_absence().return_may_be_told = false;
        self
    }

    fn away_for(mut self, span: Span) -> Self {
        let absence = ToldAbsence { span, return_may_be_told: true, covers: Vec::new() };
        self.this_person().absences.push(absence);
        self
    }

    fn this_absence(&mut self) -> &mut ToldAbsence {
        let person = self.this_person();
        let name = person.name.full();
        person.absences.last_mut().unwrap_or_else(|| panic!("{name} is not away"))
    }
}
