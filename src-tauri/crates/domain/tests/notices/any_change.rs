//! What must hold whatever is changed.

use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::Assignment;
use vaihde_domain::{AssignmentId, PersonId};

use crate::house::{House, LIISA, MANAGER, MATTI, PEKKA, day, person};

const PEOPLE: [PersonId; 3] = [LIISA, MATTI, PEKKA];

/// What somebody does to the managing directors of the house, or to when its people are employed.
#[derive(Clone, Debug)]
enum Deed {
    Holds { which: u128, person: usize, from: Option<u8>, to: Option<u8> },
    Ends { which: u128 },
    Employed { person: usize, from: Option<u8>, to: Option<u8> },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let open = || proptest::option::of(0_u8..40);
    let deed = prop_oneof![
        (0..3_u128, 0..3_usize, open(), open()).prop_map(|(which, person, from, to)| Deed::Holds {
            which,
            person,
            from,
            to
        }),
        (0..3_u128).prop_map(|which| Deed::Ends { which }),
        (0..3_usize, open(), open()).prop_map(|(person, from, to)| Deed::Employed { person, from, to }),
    ];
    proptest::collection::vec(deed, 1..4)
}

fn on(offset: u8) -> chrono::NaiveDate {
    day("2026-11-05") + chrono::Days::new(offset.into())
}

fn edits(house: &House, deeds: &[Deed]) -> Vec<Edit> {
    let mut directory = house.directory.clone();
    let mut edits = Vec::new();
    for deed in deeds {
        let assignment = |which: u128| AssignmentId(Uuid::from_u128(9_000 + which));
        let edit = match deed {
            Deed::Holds { which, person, from, to } => {
                let held = Assignment {
                    id: assignment(*which),
                    role: MANAGER,
                    person: PEOPLE[*person],
                    position: u32::try_from(*which).unwrap(),
                    from: from.map(on),
                    to: to.map(on),
                };
                let known = directory.assignments.iter().any(|known| known.id == held.id);
                if known {
                    Edit::Alter(Record::Assignment(held))
                } else {
                    Edit::Add(Record::Assignment(held))
                }
            }
            Deed::Ends { which } => {
                let id = assignment(*which);
                if !directory.assignments.iter().any(|known| known.id == id) {
                    continue;
                }
                Edit::Remove(RecordId::Assignment(id))
            }
            Deed::Employed { person, from, to } => {
                let known = directory.people.iter().find(|known| known.id == PEOPLE[*person]).unwrap();
                let employed = Employment { from: from.map(on), to: to.map(on) };
                Edit::Alter(Record::Person(Person { employed, ..known.clone() }))
            }
        };
        directory = directory.after(std::slice::from_ref(&edit));
        edits.push(edit);
    }
    edits
}

/// Who leads on a day: employed, and holding the role.
fn leads(house: &House, day: chrono::NaiveDate) -> Vec<PersonId> {
    let held = house.directory.assignments.iter().filter(|held| held.role == MANAGER && held.holds_on(day));
    let mut leads: Vec<PersonId> = held
        .map(|held| house.person(held.person))
        .filter(|person| !person.employed.ended_by(day) && !person.employed.begins_after(day))
        .map(|person| person.id)
        .collect();
    leads.sort_unstable();
    leads.dedup();
    leads
}

fn days() -> impl Iterator<Item = chrono::NaiveDate> {
    (20..60).map(|offset| day("2026-11-05") + chrono::Days::new(offset))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_holder_of_a_leading_role_is_never_silent(first in deeds(), second in deeds()) {
        let mut house = House::new();
        house.change(&[Edit::Add(Record::Person(person(MATTI, "Matti", "Meikäläinen")))]);
        for deeds in [first, second] {
            let before: Vec<Vec<PersonId>> = days().map(|day| leads(&house, day)).collect();
            let edits = edits(&house, &deeds);
            let told = house.change(&edits);
            let now: Vec<Vec<PersonId>> = days().map(|day| leads(&house, day)).collect();
            let leading = |notice: &&Notice| matches!(notice.about, About::Holder { role: MANAGER, .. });
            let holders = told.iter().filter(leading).count();
            prop_assert_eq!(before != now, holders > 0, "{:?} then {:?}: {:?}", before, now, told);
            let must = told.iter().filter(|notice| notice.must_read).count();
            prop_assert_eq!(must, holders);
        }
    }

    #[test]
    fn whoever_is_erased_is_told_of_only_where_nobody_holds_it(first in deeds(), erased in 0..3_usize) {
        let mut house = House::new();
        house.change(&[Edit::Add(Record::Person(person(MATTI, "Matti", "Meikäläinen")))]);
        let edits = edits(&house, &first);
        house.change(&edits);
        let (today, erased) = (house.today, PEOPLE[erased]);
        let before = leads(&house, today);
        let held = house.directory.assignments.iter().filter(|held| held.person == erased);
        let held = held.map(|held| Edit::Remove(RecordId::Assignment(held.id)));
        let edits: Vec<Edit> = held.chain([Edit::Remove(RecordId::Person(erased))]).collect();
        let told = house.change(&edits);
        let now = leads(&house, today);
        let of_today = |notice: &&Notice| notice.on <= today;
        let leading = |about: &About| matches!(about, About::Holder { role: MANAGER, .. } | About::Vacant(MANAGER));
        let told: Vec<&About> = told.iter().filter(of_today).map(|notice| &notice.about).collect();
        let told: Vec<&&About> = told.iter().filter(|about| leading(about)).collect();
        let emptied = before.contains(&erased) && now.is_empty();
        let stays = |about: &About| matches!(about, About::Holder { person, before, .. } if person == before);
        if before.contains(&erased) {
            prop_assert_eq!(emptied, !told.is_empty(), "{:?} then {:?}: {:?}", before, now, told);
        } else {
            prop_assert!(told.iter().all(|about| stays(about)), "{:?} then {:?}: {:?}", before, now, told);
        }
    }

    #[test]
    fn whoever_is_told_to_lead_leads(first in deeds(), second in deeds()) {
        let mut house = House::new();
        house.change(&[Edit::Add(Record::Person(person(MATTI, "Matti", "Meikäläinen")))]);
        for deeds in [first, second] {
            let edits = edits(&house, &deeds);
            house.change(&edits);
            for notice in house.directory.notices.iter().filter(|notice| notice.to >= house.today) {
                if let About::Holder { role: MANAGER, person: Some(person), .. } = notice.about {
                    let on = notice.on.max(house.today);
                    prop_assert!(leads(&house, on).contains(&person), "{:?}", notice);
                }
            }
        }
    }
}
