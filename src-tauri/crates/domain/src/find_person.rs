//! Finds the person somebody has named exactly: by id, e-mail or full name. Knows nothing of likeness and guesses
//! nothing: where several people fit, it says so.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::civil::day_at;
use crate::directory::Directory;
use crate::exact_name::folded;
use crate::person::Person;
use crate::{CompanyId, PersonId};

/// Who was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// This person.
    One(PersonId),
    /// Nobody of the directory.
    None,
    /// All of these fit, in the order they were entered.
    Several(Vec<PersonId>),
}

/// The person of an id (ours or the company's own), an e-mail address or an exact full name in either order.
/// Current staff is preferred to those who have left by the moment; nothing else is guessed.
pub fn find_person(directory: &Directory, at: DateTime<Utc>, text: &str) -> Found {
    let days: HashMap<CompanyId, NaiveDate> =
        directory.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
    let left = |person: &Person| days.get(&person.company).is_some_and(|day| person.employed.ended_by(*day));
    Roll::of(&directory.people, left).find(text)
}

/// Everybody, by all that they can be named by. Made once for many questions.
#[derive(Clone, Debug, Default)]
pub struct Roll {
    people: Vec<Listed>,
    by_id: HashMap<PersonId, u32>,
    /// From the surest to the least sure; the first that knows the text decides.
    by_text: [HashMap<String, Vec<u32>>; 4],
}

#[derive(Clone, Debug)]
struct Listed {
    person: PersonId,
    company: CompanyId,
    left: bool,
}

const STAFF_ID: usize = 0;
const EMAIL: usize = 1;
const FULL_NAME: usize = 2;
const SPOKEN_NAME: usize = 3;

impl Roll {
    /// The roll of these people; `left` says who is no longer employed.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Person>, left: impl Fn(&Person) -> bool) -> Self {
        let mut roll = Self::default();
        for person in people {
            roll.add(person, left(person));
        }
        roll
    }

    fn add(&mut self, person: &Person, left: bool) {
        let Ok(place) = u32::try_from(self.people.len()) else { return };
        self.people.push(Listed { person: person.id, company: person.company, left });
        self.by_id.insert(person.id, place);
        if let Some(id) = &person.staff_id {
            self.note(STAFF_ID, folded(id), place);
        }
        if let Some(email) = &person.email {
            self.note(EMAIL, folded(email), place);
        }
        let name = &person.name;
        self.note_both_orders(FULL_NAME, &name.given, &name.family, place);
        if !name.honorific.is_empty() {
            self.note(FULL_NAME, folded(&format!("{} {}", name.honorific, name.full())), place);
        }
        if let Some(called_by) = &name.called_by {
            self.note_both_orders(SPOKEN_NAME, called_by, &name.family, place);
        }
    }

    fn note_both_orders(&mut self, sureness: usize, given: &str, family: &str, place: u32) {
        self.note(sureness, folded(&format!("{given} {family}")), place);
        self.note(sureness, folded(&format!("{family} {given}")), place);
    }

    fn note(&mut self, sureness: usize, key: String, place: u32) {
        let places = self.by_text[sureness].entry(key).or_default();
        if places.last() != Some(&place) {
            places.push(place);
        }
    }

    /// Who is meant, in whatever company.
    pub fn find(&self, text: &str) -> Found {
        self.find_near(text, None)
    }

    /// Who is meant by somebody of the company: its own people are preferred, those who have left included, for
    /// a namesake elsewhere would be the wrong person.
    pub fn find_in(&self, text: &str, company: CompanyId) -> Found {
        self.find_near(text, Some(company))
    }

    fn find_near(&self, text: &str, company: Option<CompanyId>) -> Found {
        if let Some(place) = text.trim().parse().ok().and_then(|id: PersonId| self.by_id.get(&id)) {
            return Found::One(self.people[*place as usize].person);
        }
        let plain = folded(text);
        let without_comma = plain.contains(',').then(|| folded(&plain.replace(',', " ")));
        for named in &self.by_text {
            let places = named.get(&plain).or_else(|| named.get(without_comma.as_ref()?));
            if let Some(places) = places {
                return self.nearest(places, company);
            }
        }
        Found::None
    }

    fn nearest(&self, places: &[u32], company: Option<CompanyId>) -> Found {
        let distance = |place: u32| {
            let listed = &self.people[place as usize];
            (company.is_some_and(|company| company != listed.company), listed.left)
        };
        let least = places.iter().map(|place| distance(*place)).min();
        let nearest = places.iter().filter(|place| Some(distance(**place)) == least);
        let mut nearest: Vec<PersonId> = nearest.map(|place| self.people[*place as usize].person).collect();
        nearest.sort_unstable();
        match nearest.as_slice() {
            [] => Found::None,
            [one] => Found::One(*one),
            _ => Found::Several(nearest),
        }
    }
}
