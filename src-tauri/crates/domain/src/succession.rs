//! Who holds a role with whom, and who comes in whose place. Knows no form.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use crate::civil::day_at;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::person::Employment;
use crate::role::Assignment;
use crate::{CompanyId, PersonId, RoleId};

/// That somebody holds a role, as far as they are employed. Days are inclusive, in the company's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Who.
    pub person: PersonId,
    /// The first day; none: nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day; none: nobody has said.
    pub to: Option<NaiveDate>,
}

impl Holding {
    fn of(held: &Assignment, employed: Employment) -> Self {
        Self {
            person: held.person,
            from: held.from.max(employed.from),
            to: [held.to, employed.to].into_iter().flatten().min(),
        }
    }

    fn is_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|first| first <= day) && self.to.is_none_or(|last| day <= last)
    }
}

/// Who holds the company's roles at the instant or will hold them, in the order they are asked.
pub fn holdings(
    company: CompanyId,
    current: &Directory,
    at: DateTime<Utc>,
) -> BTreeMap<RoleId, Vec<Holding>> {
    let zone = current.companies.iter().find(|known| known.id == company).map(|known| known.zone);
    let today = zone.map_or(at.date_naive(), |zone| day_at(at, zone));
    let roles = current.roles.iter().filter(|role| role.company == company);
    let mut of_role: BTreeMap<RoleId, Vec<&Assignment>> = roles.map(|role| (role.id, Vec::new())).collect();
    for held in &current.assignments {
        if let Some(of_role) = of_role.get_mut(&held.role) {
            of_role.push(held);
        }
    }
    let employed: HashMap<PersonId, Employment> =
        current.people.iter().map(|person| (person.id, person.employed)).collect();
    let told = |mut held: Vec<&Assignment>| {
        held.sort_by_key(|held| (held.position, held.id));
        let held = held.into_iter().filter_map(|held| Some(Holding::of(held, *employed.get(&held.person)?)));
        held.filter(|held| held.to.is_none_or(|last| last >= today)).collect()
    };
    of_role.into_iter().map(|(role, held)| (role, told(held))).collect()
}

/// These people come into the role in place of whoever holds it on their first day: for those it ends the day before, and
/// who was to begin on that very day never does. Who comes on the same day comes beside them.
pub(crate) fn come_instead(role: RoleId, comers: &[(PersonId, Option<NaiveDate>)], draft: &mut Draft<'_>) {
    let Some(company) = draft.roles.get(role).map(|role| role.company) else { return };
    let today = draft.today(company);
    let mut comers: Vec<(PersonId, NaiveDate)> = comers
        .iter()
        .filter_map(|(person, from)| {
            let employed = draft.people.get(*person)?.employed;
            Some((*person, (*from).max(employed.from).unwrap_or(today)))
        })
        .collect();
    comers.sort_by_key(|(_, first)| *first);
    for (_, first) in &comers {
        let beside = |held: &Assignment| comers.contains(&(held.person, *first));
        let goes = |held: &&Assignment| {
            let employed = draft.people.get(held.person).map(|person| person.employed);
            held.role == role
                && !held.ended_by(today)
                && !beside(held)
                && employed.is_some_and(|employed| Holding::of(held, employed).is_on(*first))
        };
        let gone: Vec<Assignment> = draft.assignments.all().filter(goes).cloned().collect();
        for held in gone {
            draft.end_before(&held, *first);
        }
    }
}
