//! How a file names somebody so that the same person is meant when it is read back.

use std::collections::HashMap;

use vaihde_domain::PersonId;
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;

/// By what everybody can be named. The staff id where it is theirs alone, else the e-mail, else the full name; where
/// none of them is, the directory's own id, which another directory does not know.
pub(super) struct Naming<'a> {
    people: HashMap<PersonId, &'a Person>,
    bearers: HashMap<String, u32>,
}

impl<'a> Naming<'a> {
    pub(super) fn of(directory: &'a Directory) -> Self {
        let mut bearers: HashMap<String, u32> = HashMap::new();
        for person in &directory.people {
            let full = person.name.full();
            // Whoever bears a text twice is still only one bearer of it.
            let mut texts: Vec<String> = [
                person.staff_id.as_deref(),
                person.email.as_deref(),
                Some(&full),
                Some(&person.name.spoken()),
            ]
            .into_iter()
            .flatten()
            .map(key)
            .collect();
            texts.sort_unstable();
            texts.dedup();
            for text in texts {
                *bearers.entry(text).or_default() += 1;
            }
        }
        let people = directory.people.iter().map(|person| (person.id, person)).collect();
        Self { people, bearers }
    }

    pub(super) fn person(&self, id: PersonId) -> Option<&'a Person> {
        self.people.get(&id).copied()
    }

    /// The text that names the person.
    pub(super) fn name(&self, id: PersonId) -> Option<String> {
        let person = self.person(id)?;
        let own = [self.own(person.staff_id.as_deref()), self.own(person.email.as_deref())]
            .into_iter()
            .flatten()
            .next();
        let full = person.name.full();
        Some(own.or_else(|| self.own(Some(&full))).map_or_else(|| id.to_string(), str::to_owned))
    }

    /// The text, if it is one person's alone.
    pub(super) fn own<'t>(&self, text: Option<&'t str>) -> Option<&'t str> {
        text.filter(|text| self.bearers.get(&key(text)) == Some(&1))
    }
}

fn key(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
