//! Deputies who lead back to where one came from: people who stand in for each other, or somebody for themselves.

use std::collections::HashMap;

use super::finding::{Finding, Grade, Trouble};
use super::present::Present;
use crate::PersonId;
use crate::deputy::{Deputy, DeputyOf};
use crate::record::RecordId;

pub(super) fn find(present: &Present<'_>, findings: &mut Vec<Finding>) {
    of_people(present, findings);
    of_roles(present, findings);
}

fn of_people(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let mut leads: HashMap<PersonId, &[&Deputy]> = HashMap::new();
    for person in present.people() {
        let deputies = present.deputies(DeputyOf::Person(person.id));
        if !deputies.is_empty() {
            leads.insert(person.id, deputies);
        }
    }
    for mut round in rounds(&leads) {
        round.sort_unstable();
        let within = |deputy: &&&Deputy| round.binary_search(&deputy.person).is_ok();
        let ways = || round.iter().filter_map(|person| leads.get(person)).flat_map(|ways| ways.iter());
        let Some(last) = ways().filter(within).max_by_key(|deputy| (deputy.position, deputy.id)) else {
            continue;
        };
        // Where one of them has somebody else besides, a caller gets out of the loop.
        let has_way_out = ways().any(|deputy| !within(&deputy));
        let grade = if has_way_out { Grade::Doubtful } else { Grade::Plain };
        let trouble = Trouble::DeputyLoop { through: round[1..].to_vec(), last: last.id };
        findings.push(Finding { record: RecordId::Person(round[0]), grade, trouble });
    }
}

/// A role whose only holder is named as its deputy has none.
fn of_roles(present: &Present<'_>, findings: &mut Vec<Finding>) {
    for role in &present.directory.roles {
        let holders: Vec<PersonId> = present.holders(role).collect();
        let [holder] = holders.as_slice() else { continue };
        let own = present.deputies(DeputyOf::Role(role.id)).iter().find(|deputy| deputy.person == *holder);
        if let Some(own) = own {
            let trouble = Trouble::DeputyLoop { through: vec![*holder], last: own.id };
            findings.push(Finding { record: RecordId::Role(role.id), grade: Grade::Plain, trouble });
        }
    }
}

/// Whoever can be reached from themselves, those who reach each other together (strongly connected, by Tarjan's walk; without
/// recursion, for a chain may be as long as the directory).
fn rounds(leads: &HashMap<PersonId, &[&Deputy]>) -> Vec<Vec<PersonId>> {
    let mut walk = Walk { leads, seen: HashMap::new(), open: Vec::new(), rounds: Vec::new() };
    let mut begin: Vec<PersonId> = leads.keys().copied().collect();
    begin.sort_unstable();
    for person in begin {
        if !walk.seen.contains_key(&person) {
            walk.from(person);
        }
    }
    walk.rounds
}

struct Walk<'w> {
    leads: &'w HashMap<PersonId, &'w [&'w Deputy]>,
    seen: HashMap<PersonId, Seen>,
    open: Vec<PersonId>,
    rounds: Vec<Vec<PersonId>>,
}

#[derive(Clone, Copy)]
struct Seen {
    number: usize,
    /// The earliest of those who are open that can be reached.
    earliest: usize,
    is_open: bool,
}

impl Walk<'_> {
    fn from(&mut self, first: PersonId) {
        let mut path = vec![(first, 0)];
        self.enter(first);
        while let Some((person, next)) = path.last_mut() {
            let (person, ways) = (*person, self.leads.get(person).copied().unwrap_or_default());
            let Some(way) = ways.get(*next) else {
                path.pop();
                let earliest = self.leave(person);
                if let Some((before, _)) = path.last() {
                    self.reach(*before, earliest);
                }
                continue;
            };
            *next += 1;
            match self.seen.get(&way.person) {
                None => {
                    self.enter(way.person);
                    path.push((way.person, 0));
                }
                Some(seen) if seen.is_open => {
                    let number = seen.number;
                    self.reach(person, number);
                }
                Some(_) => {}
            }
        }
    }

    fn enter(&mut self, person: PersonId) {
        let number = self.seen.len();
        self.seen.insert(person, Seen { number, earliest: number, is_open: true });
        self.open.push(person);
    }

    fn reach(&mut self, person: PersonId, earliest: usize) {
        if let Some(seen) = self.seen.get_mut(&person) {
            seen.earliest = seen.earliest.min(earliest);
        }
    }

    /// Closes the round of whoever cannot reach anybody before them. Gives how far back they reach.
    fn leave(&mut self, person: PersonId) -> usize {
        let Some(seen) = self.seen.get(&person).copied() else { return usize::MAX };
        if seen.earliest < seen.number {
            return seen.earliest;
        }
        let from = self.open.iter().rposition(|open| *open == person).unwrap_or(0);
        let round = self.open.split_off(from);
        for closed in &round {
            if let Some(seen) = self.seen.get_mut(closed) {
                seen.is_open = false;
            }
        }
        let is_own = |person: &PersonId| {
            self.leads.get(person).is_some_and(|ways| ways.iter().any(|way| way.person == *person))
        };
        if round.len() > 1 || round.first().is_some_and(is_own) {
            self.rounds.push(round);
        }
        usize::MAX
    }
}
