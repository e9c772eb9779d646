//! What is typed to find somebody of a directory, in sets of one kind each, and who must be found. Who must be found
//! is known from what is typed: a slip that makes the name of somebody else is drawn again.

mod inflected;
mod missed;
mod plain;
mod scene;
mod slips;
mod variants;

use super::dice::Dice;
use super::directory::Directory;
use scene::Scene;

pub use missed::{MissedSearch, missed};

/// What is typed, and what the first hit must have. Whatever is empty may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// As typed.
    pub query: String,
    /// Is in the given and family names, in either case of letters.
    pub first: String,
    /// Is in the given and family names, in either case of letters.
    pub last: String,
    /// The department.
    pub department: String,
    /// Is in the number as it is dialled.
    pub phone: String,
}

/// Queries of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuerySet {
    /// The kind in a word.
    pub name: String,
    /// The queries.
    pub asked: Vec<Asked>,
}

impl QuerySet {
    /// Reads a query, given name, family name, department and number a line, separated by tabs. Missing cells are
    /// empty.
    pub fn read(name: impl Into<String>, text: &str) -> Self {
        let asked = text.lines().filter(|line| !line.is_empty()).map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let [query, first, last, department, phone] =
                std::array::from_fn(|_| cells.next().unwrap_or_default());
            Asked { query, first, last, department, phone }
        });
        Self { name: name.into(), asked: asked.collect() }
    }

    /// The lines that [`QuerySet::read`] reads.
    pub fn rows(&self) -> impl Iterator<Item = String> {
        self.asked
            .iter()
            .map(|one| [&*one.query, &one.first, &one.last, &one.department, &one.phone].join("\t"))
    }

    /// Whether it is about how many keys are pressed until the right one is first.
    pub fn is_typing(&self) -> bool {
        self.name.starts_with("typing")
    }
}

type Draw = fn(&mut Dice, &Scene<'_>) -> Option<Asked>;

/// The kinds of queries, how many of each, and how one is drawn.
const KINDS: &[(&str, usize, Draw)] = &[
    ("exact", 150, plain::exact),
    ("nodia", 80, plain::undotted),
    ("infl", 200, inflected::inflected),
    ("typo", 150, slips::typo),
    ("heard", 150, slips::heard),
    ("heard_foreign", 60, slips::heard_foreign),
    ("role", 80, plain::role),
    ("phone", 80, plain::phone),
    ("variants", 150, variants::variant),
    ("typing", 60, plain::exact),
    ("typing_gen", 60, inflected::genitive),
];

/// Sets of every kind for a directory, the same for the same directory and seed.
pub fn query_sets(directory: &Directory, seed: u64) -> Vec<QuerySet> {
    let scene = Scene::of(directory);
    (seed..)
        .zip(KINDS)
        .map(|(seed, (name, wanted, draw))| {
            let mut dice = Dice::seeded(seed);
            // Some kinds fit few people, and a small directory may have none.
            let tries = if directory.people.is_empty() { 0 } else { 5_000 * wanted };
            let asked = (0..tries).filter_map(|_| draw(&mut dice, &scene)).take(*wanted).collect();
            QuerySet { name: (*name).to_owned(), asked }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Directory, KINDS, QuerySet, query_sets};

    #[test]
    fn every_kind_is_drawn_in_full_and_the_same_again() {
        let directory = Directory::drawn(5_000, 1);
        let sets = query_sets(&directory, 1);
        for (set, (name, wanted, _)) in sets.iter().zip(KINDS) {
            assert_eq!((set.name.as_str(), set.asked.len()), (*name, *wanted));
        }
        assert_eq!(sets, query_sets(&directory, 1));
    }

    #[test]
    fn somebody_of_the_directory_has_what_must_be_found() {
        let directory = Directory::drawn(5_000, 1);
        for set in query_sets(&directory, 1) {
            for asked in &set.asked {
                let found = directory.people.iter().any(|one| {
                    let name = format!("{} {}", one.given, one.family).to_lowercase();
                    name.contains(&asked.first.to_lowercase())
                        && name.contains(&asked.last.to_lowercase())
                        && (asked.department.is_empty() || one.department == asked.department)
                        && one.dialled().contains(&asked.phone)
                });
                assert!(found, "{}: {asked:?}", set.name);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for set in query_sets(&Directory::drawn(1_000, 1), 1) {
            let text: Vec<String> = set.rows().collect();
            assert_eq!(QuerySet::read(set.name.clone(), &text.join("\n")), set);
        }
    }
}
