//! Small directories of any shape, each rule compared with one that looks at all pairs and all paths.

use std::collections::BTreeSet;

use proptest::prelude::*;
use vaihde_domain::PersonId;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::Person;
use vaihde_domain::quality::{Likeness, Trouble, TroubleKind};
use vaihde_domain::record::RecordId;

use crate::office::{Ears, Office, day};

#[derive(Clone, Debug)]
struct Drawn {
    name: usize,
    numbers: Vec<usize>,
    staff_id: Option<u8>,
    has_left: bool,
}

const NAMES: [&str; 5] = ["Anna Virtanen", "Anni Virtanen", "Matti Laine", "anna virtanen", "Motti Laine"];
const NUMBERS: [(&str, NumberKind); 5] = [
    ("050 123 4567", NumberKind::Mobile),
    ("+358501234567", NumberKind::Mobile),
    ("2214", NumberKind::Extension),
    ("09 123 4567", NumberKind::Desk),
    ("09 765 4321", NumberKind::Fax),
];

fn person() -> impl Strategy<Value = Drawn> {
    let numbers = prop::collection::vec(0..NUMBERS.len(), 0..3);
    (0..NAMES.len(), numbers, prop::option::of(0..3_u8), prop::bool::weighted(0.2))
        .prop_map(|(name, numbers, staff_id, has_left)| Drawn { name, numbers, staff_id, has_left })
}

fn office(people: &[Drawn], deputies: &[(usize, usize)]) -> Office {
    let mut office = Office::new();
    for drawn in people {
        let numbers: Vec<_> = drawn.numbers.iter().map(|place| NUMBERS[*place]).collect();
        let id = office.with_numbers(NAMES[drawn.name], &numbers);
        office.change(id, |person| {
            person.staff_id = drawn.staff_id.map(|id| id.to_string());
            person.employed.to = drawn.has_left.then(|| day(2026, 1, 31));
        });
    }
    for (of, by) in deputies {
        let id = |place: &usize| office.directory.people[place % people.len()].id;
        let (of, by) = (id(of), id(by));
        office.deputy(DeputyOf::Person(of), by);
    }
    office
}

fn present(office: &Office) -> Vec<&Person> {
    office.directory.people.iter().filter(|person| person.employed.to.is_none()).collect()
}

fn shares(one: &Person, other: &Person, kinds: &[NumberKind]) -> bool {
    let of = |person: &Person| -> BTreeSet<String> {
        let numbers = person.numbers.iter().filter(|number| kinds.contains(&number.kind));
        numbers.map(|number| number.international.clone().unwrap_or_else(|| number.digits())).collect()
    };
    !of(one).is_disjoint(&of(other))
}

const OWN: [NumberKind; 3] = [NumberKind::Mobile, NumberKind::Extension, NumberKind::Desk];

fn may_be_one(one: &Person, other: &Person) -> bool {
    let shared = shares(one, other, &OWN);
    let differ = one.staff_id.is_some() && other.staff_id.is_some() && one.staff_id != other.staff_id;
    let same = Ears.folded(&one.name) == Ears.folded(&other.name);
    let alike = Ears.hear(&one.name) == Ears.hear(&other.name);
    (same && (shared || !differ)) || (alike && shared)
}

/// Whom one comes to from somebody, by any path.
fn reached(from: PersonId, office: &Office) -> BTreeSet<PersonId> {
    let here: BTreeSet<PersonId> = present(office).iter().map(|person| person.id).collect();
    let mut reached = BTreeSet::new();
    let mut next = vec![from];
    while let Some(person) = next.pop() {
        for deputy in &office.directory.deputies {
            let leads = deputy.of == DeputyOf::Person(person) && here.contains(&person);
            if leads && here.contains(&deputy.person) && reached.insert(deputy.person) {
                next.push(deputy.person);
            }
        }
    }
    reached
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn duplicates_are_those_that_comparing_all_with_all_finds(
        people in prop::collection::vec(person(), 1..7),
    ) {
        let office = office(&people, &[]);
        let here = present(&office);
        let mut told = BTreeSet::new();
        for finding in office.findings() {
            if let (RecordId::Person(first), Trouble::Duplicate { with, .. }) = (finding.record, finding.trouble) {
                told.insert((first, with));
            }
        }
        for (place, one) in here.iter().enumerate() {
            for other in &here[place + 1..] {
                let is_told = told.contains(&(one.id, other.id));
                prop_assert!(!is_told || may_be_one(one, other));
                // Of many of one name each is told with one of them only, unless they have a number in common.
                if may_be_one(one, other) && shares(one, other, &OWN) {
                    prop_assert!(is_told);
                }
            }
            let earlier = here[..place].iter().any(|first| may_be_one(first, one));
            let is_told = told.iter().any(|(_, with)| *with == one.id);
            prop_assert_eq!(earlier, is_told);
        }
    }

    #[test]
    fn sharing_a_mobile_is_told_of_everybody_who_does_unless_they_may_be_one(
        people in prop::collection::vec(person(), 1..7),
    ) {
        let office = office(&people, &[]);
        let here = present(&office);
        let findings = office.findings();
        for (place, one) in here.iter().enumerate() {
            let sharing = here.iter().enumerate().filter(|(other, with)| {
                *other != place && shares(one, with, &[NumberKind::Mobile])
            });
            let sharing: Vec<&Person> = sharing.map(|(_, with)| *with).collect();
            let about = RecordId::Person(one.id);
            let has = |kind| findings.iter().any(|found| found.kind() == kind && found.records().any(|of| of == about));
            let is_told = has(TroubleKind::SharedMobile);
            prop_assert!(!is_told || !sharing.is_empty());
            prop_assert!(sharing.is_empty() || is_told || has(TroubleKind::Duplicate));
        }
    }

    #[test]
    fn somebody_is_in_a_loop_who_comes_back_to_themselves(
        people in prop::collection::vec(person(), 1..8),
        deputies in prop::collection::vec((0..8_usize, 0..8_usize), 0..12),
    ) {
        let office = office(&people, &deputies);
        let loops: Vec<_> =
            office.findings().into_iter().filter(|found| found.kind() == TroubleKind::DeputyLoop).collect();
        for person in present(&office) {
            let about = RecordId::Person(person.id);
            let told: Vec<_> = loops.iter().filter(|found| found.records().any(|of| of == about)).collect();
            let comes_back = reached(person.id, &office);
            prop_assert_eq!(told.len(), usize::from(comes_back.contains(&person.id)));
            for found in told {
                for other in found.records() {
                    let RecordId::Person(other) = other else { continue };
                    prop_assert!(comes_back.contains(&other) && reached(other, &office).contains(&person.id));
                }
                if let Trouble::DeputyLoop { last, .. } = found.trouble {
                    prop_assert!(office.directory.deputies.iter().any(|deputy| deputy.id == last));
                }
            }
        }
    }
}
