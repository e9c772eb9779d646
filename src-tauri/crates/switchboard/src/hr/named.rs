//! People by what they are called: an id, an e-mail or an exact full name.

use vaihde_domain::PersonId;
use vaihde_domain::find_person::{Found, Roll};
use vaihde_domain::person::Person;

use crate::failure::{Failure, Result};
use crate::session::Switchboard;

/// People by what they are called.
pub(crate) struct Named<'p> {
    people: &'p [Person],
    roll: Roll,
    companies: Vec<vaihde_domain::company::Company>,
}

impl<'p> Named<'p> {
    pub(crate) fn of(people: &'p [Person], switchboard: &Switchboard) -> Result<Self> {
        let companies = switchboard.companies()?;
        let at = switchboard.moment();
        let left = |person: &Person| {
            let zone =
                companies.iter().find(|company| company.id == person.company).map(|company| company.zone);
            zone.is_some_and(|zone| person.employed.ended_by(vaihde_domain::civil::day_at(at, zone)))
        };
        let roll = Roll::of(people, left);
        Ok(Self { people, roll, companies })
    }

    /// The one person who is called that.
    pub(crate) fn person(&self, text: &str) -> Result<&'p Person> {
        match self.roll.find(text) {
            Found::One(id) => self.with(id).ok_or_else(|| Failure::NoSuchPerson(text.to_owned())),
            Found::None => Err(Failure::NoSuchPerson(text.to_owned())),
            Found::Several(ids) => Err(Failure::SeveralPeople {
                text: text.to_owned(),
                people: ids
                    .into_iter()
                    .filter_map(|id| self.with(id))
                    .map(|person| self.line(person))
                    .collect(),
            }),
        }
    }

    fn with(&self, id: PersonId) -> Option<&'p Person> {
        self.people.iter().find(|person| person.id == id)
    }

    fn line(&self, person: &Person) -> [String; 4] {
        let company = self.companies.iter().find(|company| company.id == person.company);
        let company = company.map_or_else(String::new, |company| company.name.clone());
        [person.id.to_string(), person.name.full(), person.title.clone(), company]
    }
}
