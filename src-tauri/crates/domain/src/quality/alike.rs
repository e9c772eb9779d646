//! Who is there twice: the same name in a company, or names that sound alike and a number in common.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::finding::{Alike, Finding, Grade, Trouble};
use super::present::Present;
use crate::number::NumberKind;
use crate::person::{Person, PersonName};
use crate::record::RecordId;
use crate::{CompanyId, PersonId};

/// How alike names are: the search engine's own ears.
pub trait Likeness {
    /// A name as it is heard.
    type Heard;

    /// The name as it is written: two that are the same but for accents, hyphens and letter case have the same.
    fn folded(&self, name: &PersonName) -> String;

    /// Takes a name in, with all the other names of its bearer.
    fn hear(&self, name: &PersonName) -> Self::Heard;

    /// Whether one may be heard, shortened or misspelt for the other. The same both ways, and so for names that are
    /// written the same.
    fn are_alike(&self, one: &Self::Heard, other: &Self::Heard) -> bool;
}

/// A number that more people than this have is a line of a room, and says nothing about who somebody is.
const MOST_ON_A_LINE: usize = 8;

pub(super) fn find(present: &Present<'_>, likeness: &impl Likeness, findings: &mut Vec<Finding>) {
    let mut pairs: BTreeMap<(PersonId, PersonId), Alike> = BTreeMap::new();
    same_names(present, likeness, &mut pairs);
    same_contacts(present, likeness, &mut pairs);
    for ((first, with), because) in pairs {
        let grade = match because {
            Alike::SameNameAndContact => Grade::Plain,
            Alike::SameName | Alike::SoundsAlike => Grade::Doubtful,
        };
        let trouble = Trouble::Duplicate { with, because };
        findings.push(Finding { record: RecordId::Person(first), grade, trouble });
    }
}

/// Who may be one with whom.
pub(super) fn pairs(findings: &[Finding]) -> HashSet<(RecordId, PersonId)> {
    let pairs = findings.iter().filter_map(|finding| match finding.trouble {
        Trouble::Duplicate { with, .. } => Some((finding.record, with)),
        _ => None,
    });
    pairs.collect()
}

/// Whether two who share a mobile may be one, which is then all there is to say.
pub(super) fn says_it_better(finding: &Finding, twice: &HashSet<(RecordId, PersonId)>) -> bool {
    match &finding.trouble {
        Trouble::SharedMobile { with, .. } => {
            matches!(with.as_slice(), [with] if twice.contains(&(finding.record, *with)))
        }
        _ => false,
    }
}

/// Each with the first of the same name in the company: a great many of one name make no more findings than they are.
fn same_names(
    present: &Present<'_>,
    likeness: &impl Likeness,
    pairs: &mut BTreeMap<(PersonId, PersonId), Alike>,
) {
    let mut by_name: HashMap<(CompanyId, String), Vec<&Person>> = HashMap::new();
    for person in present.people() {
        by_name.entry((person.company, likeness.folded(&person.name))).or_default().push(person);
    }
    for mut same in by_name.into_values().filter(|same| same.len() > 1) {
        same.sort_by_key(|person| person.id);
        for (place, person) in same.iter().enumerate().skip(1) {
            if let Some(first) = same[..place].iter().find(|first| !are_told_apart(first, person)) {
                pairs.insert((first.id, person.id), Alike::SameName);
            }
        }
    }
}

/// Whether the company's own staff ids say that they are two, and they have nothing in common that says otherwise.
fn are_told_apart(one: &Person, other: &Person) -> bool {
    let differ = one.staff_id.is_some() && other.staff_id.is_some() && one.staff_id != other.staff_id;
    differ && !contacts(one).any(|contact| contacts(other).any(|other| other == contact))
}

fn same_contacts(
    present: &Present<'_>,
    likeness: &impl Likeness,
    pairs: &mut BTreeMap<(PersonId, PersonId), Alike>,
) {
    let mut by_contact: HashMap<Contact, Vec<&Person>> = HashMap::new();
    for person in present.people() {
        for contact in contacts(person) {
            let others = by_contact.entry(contact).or_default();
            if others.last().is_none_or(|last| last.id != person.id) {
                others.push(person);
            }
        }
    }
    for mut sharing in by_contact.into_values().filter(|few| (2..=MOST_ON_A_LINE).contains(&few.len())) {
        sharing.sort_by_key(|person| person.id);
        let heard: Vec<_> = sharing.iter().map(|person| (*person, likeness.hear(&person.name))).collect();
        for (place, (one, as_heard)) in heard.iter().enumerate() {
            for (other, _) in heard[place + 1..].iter().filter(|(_, it)| likeness.are_alike(as_heard, it)) {
                let is_same = one.company == other.company
                    && likeness.folded(&one.name) == likeness.folded(&other.name);
                let because = if is_same { Alike::SameNameAndContact } else { Alike::SoundsAlike };
                pairs.insert((one.id, other.id), because);
            }
        }
    }
}

/// What reaches one person: an extension only within the company, a whole number or an address anywhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Contact {
    Number(Option<CompanyId>, String),
    Address(String),
}

fn contacts(person: &Person) -> impl Iterator<Item = Contact> {
    let own = |kind| {
        matches!(kind, NumberKind::Extension | NumberKind::Desk | NumberKind::Mobile | NumberKind::Other)
    };
    let numbers = person.numbers.iter().filter(move |number| own(number.kind));
    let numbers = numbers.map(|number| match &number.international {
        Some(_) => Contact::Number(None, number.rings()),
        None => Contact::Number(Some(person.company), number.rings()),
    });
    let address = person.email.iter().map(|address| Contact::Address(address.trim().to_lowercase()));
    numbers.chain(address)
}
