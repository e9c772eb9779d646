//! A directory of made-up people of hundreds of companies, as the search sees it: for trials and benchmarks of any
//! size. Few companies have most of the people, as everywhere. Knows no query and no file.

use std::collections::HashSet;

use uuid::Uuid;
use vaihde_domain::{CompanyId, PersonId};
use vaihde_search::{Entry, EntryId, Field, Text};

use super::dice::Dice;
use super::large::Words;
use super::member::mobile;
use super::names::{Custom, draw, finnish_family};

/// Ids of companies begin here, so that no id names a person and a company.
const FIRST_COMPANY: u128 = 1 << 64;

/// Somebody of a directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Somebody {
    /// Given names, separated by spaces.
    pub given: String,
    /// The family name.
    pub family: String,
    /// What they do.
    pub title: String,
    /// Where they do it.
    pub department: String,
    /// The company's place in [`Directory::companies`].
    pub company: usize,
    /// Their number as written.
    pub phone: String,
}

impl Somebody {
    /// The number as somebody in the country dials it: digits only.
    pub fn dialled(&self) -> String {
        let digits = self.phone.chars().filter(char::is_ascii_digit);
        match self.phone.strip_prefix("+358") {
            Some(_) => std::iter::once('0').chain(digits.skip(3)).collect(),
            None => digits.collect(),
        }
    }
}

/// People and their companies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// Everybody; their places are their ids.
    pub people: Vec<Somebody>,
    /// The names of the companies.
    pub companies: Vec<String>,
}

impl Directory {
    /// So many made-up people, the same for the same number and seed.
    pub fn drawn(people: usize, seed: u64) -> Self {
        let mut dice = Dice::seeded(seed);
        let words = Words::read();
        let companies = companies(&mut dice, &words, (people / 500).clamp(12, 600));
        let up_to = shares(companies.len());
        let people = (0..people).map(|place| somebody(&mut dice, &words, &up_to, place)).collect();
        Self { people, companies }
    }

    /// Reads rows of id, given name, family name, title, department, company, number, separated by tabs. The ids
    /// are not kept. Rows with too few cells have empty ones.
    pub fn read(text: &str) -> Self {
        let mut directory = Self::default();
        let mut known = std::collections::HashMap::new();
        for line in text.lines() {
            let mut cells = line.split('\t').skip(1).map(str::to_owned);
            let mut cell = || cells.next().unwrap_or_default();
            let [given, family, title, department, company, phone] = std::array::from_fn(|_| cell());
            let company = *known.entry(company).or_insert_with_key(|name| {
                directory.companies.push(name.clone());
                directory.companies.len() - 1
            });
            directory.people.push(Somebody { given, family, title, department, company, phone });
        }
        directory
    }

    /// The rows that [`Directory::read`] reads, with the place as the id and numbers as they are dialled.
    pub fn rows(&self) -> impl Iterator<Item = String> {
        self.people.iter().enumerate().map(|(place, one)| {
            let company = &self.companies[one.company];
            let Somebody { given, family, title, department, .. } = one;
            format!("{place}\t{given}\t{family}\t{title}\t{department}\t{company}\t{}", one.dialled())
        })
    }

    /// Everybody as the search takes them in, in order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        (0..self.people.len()).map(|place| self.entry(place))
    }

    /// Somebody as the search takes them in.
    pub fn entry(&self, place: usize) -> Entry {
        let one = &self.people[place];
        let texts = [
            (Field::Name, &one.given),
            (Field::Family, &one.family),
            (Field::Title, &one.title),
            (Field::Department, &one.department),
            (Field::Company, &self.companies[one.company]),
        ];
        let abroad = one.dialled().strip_prefix('0').map(|rest| format!("+358{rest}"));
        let numbers = [Some(one.phone.clone()), abroad.filter(|abroad| *abroad != one.phone)];
        Entry {
            id: EntryId::Person(PersonId(Uuid::from_u128(place as u128 + 1))),
            company: CompanyId(Uuid::from_u128(FIRST_COMPANY + one.company as u128)),
            texts: texts.into_iter().map(|(field, text)| Text::new(field, text)).collect(),
            numbers: numbers.into_iter().flatten().filter(|number| !number.is_empty()).collect(),
            gone: false,
        }
    }

    /// The place of the person that an entry stands for.
    pub fn place_of(id: EntryId) -> Option<usize> {
        match id {
            EntryId::Person(PersonId(id)) => usize::try_from(id.as_u128().checked_sub(1)?).ok(),
            _ => None,
        }
    }
}

fn companies(dice: &mut Dice, words: &Words, count: usize) -> Vec<String> {
    let (mut names, mut taken) = (Vec::new(), HashSet::new());
    while names.len() < count {
        let owner = finnish_family(dice);
        let name = match dice.below(10) {
            0..2 => format!("{owner} Oy"),
            2..4 => format!("{owner} & Kumpp. Oy"),
            _ => format!("{owner} {} Oy", dice.pick(&words.company_words)),
        };
        if taken.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// Running sums of how many parts of the people each company has: the second half as many as the first, the third a
/// third of it.
fn shares(companies: usize) -> Vec<usize> {
    let mut sum = 0;
    (1..=companies)
        .map(|rank| {
            sum += 1_000_000 / rank;
            sum
        })
        .collect()
}

fn somebody(dice: &mut Dice, words: &Words, up_to: &[usize], place: usize) -> Somebody {
    let custom = if dice.chance(60) { Custom::Swedish } else { Custom::Finnish };
    let drawn = draw(dice, custom);
    let (department, titles) = dice.pick(&words.departments);
    let part = dice.below(up_to.last().copied().unwrap_or(1));
    Somebody {
        given: drawn.given,
        family: drawn.family,
        title: (*dice.pick(titles)).to_owned(),
        department: (*department).to_owned(),
        company: up_to.partition_point(|up_to| *up_to <= part),
        phone: phone(dice, place),
    }
}

/// Numbers as different offices write them.
fn phone(dice: &mut Dice, place: usize) -> String {
    let mobile = mobile(place);
    let digits: String = mobile.chars().filter(char::is_ascii_digit).collect();
    match dice.below(100) {
        0..30 => mobile,
        30..55 => digits,
        55..70 => format!("+358 {}", &mobile[1..]),
        70..78 => format!("+358{}", &digits[1..]),
        78..84 => format!("{}-{}", &digits[..3], &digits[3..]),
        84..90 => format!("{} {} {}", &digits[..3], &digits[3..7], &digits[7..]),
        _ => (20_001 + place % 9_000).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Directory, Somebody};

    #[test]
    fn the_same_seed_draws_the_same_directory() {
        assert_eq!(Directory::drawn(300, 4), Directory::drawn(300, 4));
        assert_ne!(Directory::drawn(300, 4), Directory::drawn(300, 5));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let drawn = Directory::drawn(300, 4);
        let text: Vec<String> = drawn.rows().collect();
        let read = Directory::read(&text.join("\n"));
        assert_eq!(read.rows().collect::<Vec<_>>(), text);
    }

    #[test]
    fn a_directory_has_double_names_and_big_and_small_companies() {
        let drawn = Directory::drawn(20_000, 1);
        assert!(drawn.people.iter().filter(|one| one.family.contains('-')).count() > 300);
        assert!(drawn.people.iter().filter(|one| one.given.contains('-')).count() > 300);
        let staff = |company| drawn.people.iter().filter(|one| one.company == company).count();
        assert!(staff(0) > 10 * staff(drawn.companies.len() - 1));
        assert!((0..drawn.companies.len()).all(|company| staff(company) > 0));
    }

    #[test]
    fn everybody_has_an_id_and_every_company_one() {
        let drawn = Directory::drawn(2_000, 1);
        let entries: Vec<_> = drawn.entries().collect();
        assert_eq!(entries.iter().map(|entry| entry.id).collect::<HashSet<_>>().len(), 2_000);
        let companies: HashSet<_> = entries.iter().map(|entry| entry.company).collect();
        assert_eq!(companies.len(), drawn.companies.len());
        assert!(
            entries.iter().enumerate().all(|(place, entry)| Directory::place_of(entry.id) == Some(place))
        );
    }

    #[test]
    fn a_number_is_dialled_the_same_however_it_is_written() {
        for phone in ["+358 48 123 4567", "048-1234567", "048 1234 567", "+358481234567"] {
            let one = Somebody { phone: phone.to_owned(), ..Somebody::default() };
            assert_eq!(one.dialled(), "0481234567");
        }
    }
}
