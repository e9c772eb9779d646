//! Which person of the file is which person of the directory. Knows ids, mailboxes, names and places, no history.
//!
//! Passes go from the surest to the least sure; each pairs only those whom no earlier one has paired.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::Hash;

use super::entry::Entry;
use super::numbers::number_key;
use super::posts::Post;
use super::{Field, Identifies, StaffList};
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::{agree, folded, name_key};
use crate::person::Person;
use crate::{CompanyId, DepartmentId, PersonId};

/// The pairing so far.
pub(super) struct Pairing<'a> {
    entries: &'a [Entry],
    people: Vec<Known<'a>>,
    fields: &'a BTreeSet<Field>,
    of_entry: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// A person of the directory with what they can be known by.
struct Known<'a> {
    person: &'a Person,
    name: String,
    /// The folded staff id, where nobody else of the company has it.
    id: Option<String>,
    email: Option<String>,
    left: bool,
}

impl<'a> Pairing<'a> {
    /// Nobody is paired yet. People of companies that the file says nothing of are left in peace, and those who
    /// were set aside.
    pub(super) fn of(
        list: &'a StaffList,
        entries: &'a [Entry],
        posts: &[Post],
        current: &'a Directory,
        aside: &HashSet<PersonId>,
        draft: &Draft<'_>,
    ) -> Self {
        // A list of nothing but vacant posts tells of its company too: everybody is gone.
        let described =
            entries.iter().map(|entry| entry.company).chain(posts.iter().map(|post| post.company));
        let companies: HashSet<CompanyId> = described.collect();
        let mut people: Vec<Known<'a>> = current
            .people
            .iter()
            .filter(|person| companies.contains(&person.company) && !aside.contains(&person.id))
            .map(|person| Known {
                person,
                name: name_key(&person.name),
                id: person.staff_id.as_deref().map(folded).filter(|_| list.ids == Identifies::Person),
                email: person.email.as_deref().map(folded),
                left: person.employed.ended_by(draft.today(person.company)),
            })
            .collect();
        // Records come in no promised order; ids are in the order of entry.
        people.sort_by_key(|known| known.person.id);
        let mut ids: HashMap<(CompanyId, &str), usize> = HashMap::new();
        for known in &people {
            if let Some(id) = &known.id {
                *ids.entry((known.person.company, id)).or_default() += 1;
            }
        }
        let is_own = |known: &Known<'_>| {
            known.id.as_deref().is_some_and(|id| ids.get(&(known.person.company, id)) == Some(&1))
        };
        let shared: Vec<usize> =
            people.iter().enumerate().filter(|(_, known)| !is_own(known)).map(|(place, _)| place).collect();
        for place in shared {
            people[place].id = None;
        }
        let (of_entry, taken) = (vec![None; entries.len()], vec![false; people.len()]);
        Self { entries, people, fields: &list.fields, of_entry, taken }
    }

    /// By id: within the company, and across companies of the file where the id is the only one of its kind and the
    /// name agrees too, for two companies may number their people alike.
    pub(super) fn by_id(&mut self) {
        self.unique(
            |entry| Some((entry.company, entry.id.clone()?)),
            |known| Some((known.person.company, known.id.clone()?)),
            |_, _| true,
        );
        // Where the directory has an id twice, the name may still tell which of the two it is.
        self.unique(
            |entry| Some((entry.company, entry.id.clone()?, entry.name.clone())),
            |known| {
                Some((known.person.company, folded(known.person.staff_id.as_deref()?), known.name.clone()))
            },
            |_, _| true,
        );
        self.unique(|entry| entry.id.clone(), |known| known.id.clone(), names_are_said_and_agree);
    }

    /// By mailbox, where the name agrees too: a mailbox such as `reception@` outlives its readers.
    pub(super) fn by_email(&mut self) {
        self.unique(
            |entry| Some((entry.company, entry.email.clone()?)),
            |known| Some((known.person.company, known.email.clone()?)),
            names_agree,
        );
        self.unique(|entry| entry.email.clone(), |known| known.email.clone(), names_are_said_and_agree);
    }

    /// By the posts they hold: of the people who hold a post until now, the one with the same name.
    /// `holders` gives the people of the directory who hold a post of the entry.
    pub(super) fn by_post(&mut self, holders: impl Fn(usize) -> Vec<PersonId>) {
        let places: HashMap<_, usize> =
            self.people.iter().enumerate().map(|(place, known)| (known.person.id, place)).collect();
        for entry in 0..self.entries.len() {
            if self.of_entry[entry].is_some() {
                continue;
            }
            let named = |place: &usize| self.people[*place].name == self.entries[entry].name;
            let places = holders(entry).into_iter().filter_map(|person| places.get(&person).copied());
            if let Some(place) = places.filter(|place| !self.taken[*place]).find(named) {
                self.pair(entry, place);
            }
        }
    }

    /// By name and place: first those about whom nothing changes, then by title and numbers, title, department,
    /// and at last the one of that name who is left in the company, current staff before leavers.
    pub(super) fn by_name(&mut self) {
        let fields = self.fields;
        self.in_order(|entry| wording(fields, entry), |known| known_wording(fields, known));
        self.in_order(
            |entry| (title_key(fields, entry), said_numbers(fields, entry)),
            |known| (known_title_key(fields, known), known_numbers(fields, known)),
        );
        self.in_order(|entry| title_key(fields, entry), |known| known_title_key(fields, known));
        self.in_order(|entry| place_key(fields, entry), |known| known_place_key(fields, known));
        for leavers_too in [false, true] {
            self.last_of_name(leavers_too);
        }
        self.settle_equals();
    }

    /// Whom each entry is, and who of the companies of the file is nobody in it.
    pub(super) fn done(self) -> (Vec<Option<&'a Person>>, Vec<&'a Person>) {
        let of_entry =
            self.of_entry.iter().map(|place| place.map(|place| self.people[place].person)).collect();
        let rest = self.people.iter().zip(&self.taken).filter(|(_, taken)| !**taken);
        (of_entry, rest.map(|(known, _)| known.person).collect())
    }

    fn pair(&mut self, entry: usize, place: usize) {
        self.of_entry[entry] = Some(place);
        self.taken[place] = true;
    }

    /// Pairs where exactly one of the file and one of the directory has the key, whoever is paired already.
    fn unique<K: Eq + Hash>(
        &mut self,
        of_entry: impl Fn(&Entry) -> Option<K>,
        of_known: impl Fn(&Known<'a>) -> Option<K>,
        allowed: impl Fn(&Entry, &Known<'a>) -> bool,
    ) {
        // Only keys of those who are still to be paired are looked for: of a file that comes again those are few.
        let mut wanted: HashMap<K, Sides> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if self.of_entry[place].is_none()
                && let Some(key) = of_entry(entry)
            {
                wanted.insert(key, Sides::default());
            }
        }
        if wanted.is_empty() {
            return;
        }
        for (place, entry) in self.entries.iter().enumerate() {
            if let Some(bearers) = of_entry(entry).and_then(|key| wanted.get_mut(&key)) {
                bearers.entries.push(place);
            }
        }
        for (place, known) in self.people.iter().enumerate() {
            if let Some(bearers) = of_known(known).and_then(|key| wanted.get_mut(&key)) {
                bearers.people.push(place);
            }
        }
        for bearers in wanted.into_values() {
            let ([entry], [place]) = (bearers.entries.as_slice(), bearers.people.as_slice()) else {
                continue;
            };
            let free = self.of_entry[*entry].is_none() && !self.taken[*place];
            if free && allowed(&self.entries[*entry], &self.people[*place]) {
                self.pair(*entry, *place);
            }
        }
    }

    /// Pairs those with the same name, company and key in the order of the file and of entry. Two whose ids are known
    /// are never the same person, or an earlier pass would have said so.
    fn in_order<K: Eq + Hash>(&mut self, of_entry: impl Fn(&Entry) -> K, of_known: impl Fn(&Known<'a>) -> K) {
        let mut rows: HashMap<(CompanyId, &str, K), Waiting> = HashMap::new();
        let waiting =
            |place: &usize| self.of_entry[*place].is_none() && !self.entries[*place].name.is_empty();
        for place in (0..self.entries.len()).filter(waiting) {
            let entry = &self.entries[place];
            rows.entry((entry.company, &entry.name, of_entry(entry))).or_default().entries.push(place);
        }
        if rows.is_empty() {
            return;
        }
        let free = (0..self.people.len()).filter(|place| !self.taken[*place]);
        for place in free {
            let known = &self.people[place];
            let key = (known.person.company, known.name.as_str(), of_known(known));
            if let Some(waiting) = rows.get_mut(&key) {
                let queue = if known.id.is_some() { &mut waiting.with_id } else { &mut waiting.without_id };
                queue.push_back(place);
            }
        }
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for mut waiting in rows.into_values() {
            for entry in std::mem::take(&mut waiting.entries) {
                let place = match self.entries[entry].id {
                    Some(_) => waiting.without_id.pop_front(),
                    None => waiting.next(|place| self.people[place].left),
                };
                pairs.extend(place.map(|place| (entry, place)));
            }
        }
        for (entry, place) in pairs {
            self.pair(entry, place);
        }
    }

    /// Pairs the only ones of a name who are left in a company on both sides.
    fn last_of_name(&mut self, leavers_too: bool) {
        let mut left: HashMap<(CompanyId, &str), Sides> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if self.of_entry[place].is_none() && !entry.name.is_empty() {
                left.entry((entry.company, &entry.name)).or_default().entries.push(place);
            }
        }
        for (place, known) in self.people.iter().enumerate() {
            if !self.taken[place]
                && (leavers_too || !known.left)
                && let Some(left) = left.get_mut(&(known.person.company, known.name.as_str()))
            {
                left.people.push(place);
            }
        }
        let alone: Vec<(usize, usize)> = left
            .into_values()
            .filter_map(|left| match (left.entries.as_slice(), left.people.as_slice()) {
                ([entry], [place]) => Some((*entry, *place)),
                _ => None,
            })
            .filter(|(entry, place)| self.entries[*entry].id.is_none() || self.people[*place].id.is_none())
            .collect();
        for (entry, place) in alone {
            self.pair(entry, place);
        }
    }

    /// Gives people whom the file describes alike their persons in the order of entry, so that the same file the next
    /// time finds each of them where it is.
    fn settle_equals(&mut self) {
        let mut alike: HashMap<(CompanyId, &str, String), Vec<usize>> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if entry.id.is_none() && entry.email.is_none() && !entry.name.is_empty() {
                let key = (entry.company, entry.name.as_str(), wording(self.fields, entry));
                alike.entry(key).or_default().push(place);
            }
        }
        for entries in alike.into_values().filter(|entries| entries.len() > 1) {
            let mut places: Vec<usize> = entries.iter().filter_map(|entry| self.of_entry[*entry]).collect();
            places.sort_unstable();
            let mut places = places.into_iter();
            for entry in entries {
                self.of_entry[entry] = places.next();
            }
        }
    }
}

#[derive(Default)]
struct Waiting {
    entries: Vec<usize>,
    with_id: VecDeque<usize>,
    without_id: VecDeque<usize>,
}

impl Waiting {
    /// The next in the order of entry, current staff before leavers at the heads of the two queues.
    fn next(&mut self, left: impl Fn(usize) -> bool) -> Option<usize> {
        let head = |queue: &VecDeque<usize>| queue.front().map(|place| (left(*place), *place));
        match (head(&self.without_id), head(&self.with_id)) {
            (Some(one), Some(other)) if other < one => self.with_id.pop_front(),
            (Some(_), _) => self.without_id.pop_front(),
            (None, _) => self.with_id.pop_front(),
        }
    }
}

fn names_agree(entry: &Entry, known: &Known<'_>) -> bool {
    entry.said.name.as_ref().is_none_or(|name| agree(name, &known.person.name))
}

fn names_are_said_and_agree(entry: &Entry, known: &Known<'_>) -> bool {
    entry.said.name.is_some() && names_agree(entry, known)
}

type Fields = BTreeSet<Field>;

// What the file has no column for tells nobody apart.

fn place_key(fields: &Fields, entry: &Entry) -> Option<DepartmentId> {
    entry.department.filter(|_| fields.contains(&Field::Department))
}

fn known_place_key(fields: &Fields, known: &Known<'_>) -> Option<DepartmentId> {
    known.person.department.filter(|_| fields.contains(&Field::Department))
}

fn title_key(fields: &Fields, entry: &Entry) -> (Option<DepartmentId>, String) {
    let title = entry.said.title.as_deref().filter(|_| fields.contains(&Field::Title));
    (place_key(fields, entry), title.map(folded).unwrap_or_default())
}

fn known_title_key(fields: &Fields, known: &Known<'_>) -> (Option<DepartmentId>, String) {
    let title = if fields.contains(&Field::Title) { folded(&known.person.title) } else { String::new() };
    (known_place_key(fields, known), title)
}

fn said_numbers(fields: &Fields, entry: &Entry) -> String {
    number_key(fields, entry.said.numbers.iter().map(|(kind, written)| (*kind, written.as_str())))
}

fn known_numbers(fields: &Fields, known: &Known<'_>) -> String {
    number_key(fields, known.person.numbers.iter().map(|number| (number.kind, number.written.as_str())))
}

/// Everything the file says of a person, in the form of [`known_wording`].
fn wording(fields: &Fields, entry: &Entry) -> String {
    let said = &entry.said;
    let name = said.name.clone().unwrap_or_default();
    let title = said.title.clone().unwrap_or_default();
    format!(
        "{:?}",
        (
            (title_key(fields, entry), said_numbers(fields, entry), name.given, name.family, title),
            fields.contains(&Field::Email).then_some(said.email.as_deref().map(folded)),
            fields.contains(&Field::Languages).then_some(&said.languages),
            fields.contains(&Field::EmployedFrom).then_some(said.employed_from),
            fields.contains(&Field::EmployedTo).then_some(said.employed_to),
            fields.contains(&Field::CalledBy).then_some(&name.called_by),
        )
    )
}

fn known_wording(fields: &Fields, known: &Known<'_>) -> String {
    let person = known.person;
    let (name, title) =
        (&person.name, if fields.contains(&Field::Title) { person.title.as_str() } else { "" });
    format!(
        "{:?}",
        (
            (known_title_key(fields, known), known_numbers(fields, known), &name.given, &name.family, title),
            fields.contains(&Field::Email).then_some(known.email.as_ref()),
            fields.contains(&Field::Languages).then_some(&person.languages),
            fields.contains(&Field::EmployedFrom).then_some(person.employed.from),
            fields.contains(&Field::EmployedTo).then_some(person.employed.to),
            fields.contains(&Field::CalledBy).then_some(&name.called_by),
        )
    )
}

/// The entries and the people of one name who are still alone, by their places.
#[derive(Default)]
struct Sides {
    entries: Vec<usize>,
    people: Vec<usize>,
}
