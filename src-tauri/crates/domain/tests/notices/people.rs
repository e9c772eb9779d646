//! Who begins, leaves, is called otherwise and reached otherwise.

use uuid::Uuid;
use vaihde_domain::PlannedId;
use vaihde_domain::company::Company;
use vaihde_domain::notice::{About, HoursOf};
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record, RecordId};

use crate::house::{House, KUUSILINNA, LIISA, MATTI, PEKKA, abouts, day, number, person};

fn alter(person: Person) -> Vec<Edit> {
    vec![Edit::Alter(Record::Person(person))]
}

fn leaving(house: &House, to: Option<&str>) -> Vec<Edit> {
    alter(Person { employed: Employment { from: None, to: to.map(day) }, ..house.person(PEKKA) })
}

#[test]
fn somebody_new_is_told_until_two_weeks_after_they_begin() {
    let mut house = House::new();
    let matti = Person {
        employed: Employment { from: Some(day("2026-11-30")), to: None },
        ..person(MATTI, "Matti", "Meikäläinen")
    };
    let told = house.change(&[Edit::Add(Record::Person(matti))]);
    assert_eq!(abouts(&told), [About::Starts(MATTI)]);
    let notice = &told[0];
    assert_eq!(
        (notice.on, notice.from, notice.to),
        (day("2026-11-30"), day("2026-11-25"), day("2026-12-14"))
    );
    assert!(!notice.must_read);
}

#[test]
fn operators_may_be_told_later_than_it_is_written_and_later_than_it_takes_effect() {
    let mut house = House::new();
    let told = house.change_and_tell(&leaving(&house, Some("2026-11-30")), Some("2026-12-07"));
    assert_eq!(abouts(&told), [About::Leaves(PEKKA)]);
    let notice = &told[0];
    assert_eq!(
        (notice.on, notice.from, notice.to),
        (day("2026-11-30"), day("2026-12-07"), day("2026-12-21"))
    );
}

#[test]
fn another_last_day_replaces_what_was_told_and_no_last_day_takes_it_back() {
    let mut house = House::new();
    house.change(&leaving(&house, Some("2026-11-30")));
    let told = house.change(&leaving(&house, Some("2026-12-31")));
    assert_eq!(told[0].on, day("2026-12-31"));
    assert_eq!(house.told(), [About::Leaves(PEKKA)]);
    assert!(house.change(&leaving(&house, None)).is_empty());
    assert!(house.told().is_empty());
}

#[test]
fn an_end_of_long_ago_that_was_another_is_no_news() {
    let mut house = House::new();
    house.change(&leaving(&house, Some("2019-11-30")));
    assert!(house.change(&leaving(&house, Some("2019-10-31"))).is_empty());
}

#[test]
fn another_name_and_another_first_number_are_told_and_another_title_is_not() {
    let mut house = House::new();
    let mut pekka = house.person(PEKKA);
    pekka.title = "Palkanlaskija".to_owned();
    pekka.numbers = vec![number("2214")];
    assert_eq!(abouts(&house.change(&alter(pekka.clone()))), [About::Numbers(PEKKA)]);
    // The same number, written otherwise; another one after it.
    pekka.numbers = vec![number("22 14"), number("2215")];
    assert!(house.change(&alter(pekka.clone())).is_empty());
    pekka.name.family = "Koistinen-Laine".to_owned();
    assert_eq!(abouts(&house.change(&alter(pekka))), [About::Name(PEKKA)]);
}

#[test]
fn a_change_of_the_same_thing_again_is_told_once() {
    let mut house = House::new();
    for written in ["2214", "2215", "2216"] {
        house.change(&alter(Person { numbers: vec![number(written)], ..house.person(PEKKA) }));
    }
    assert_eq!(house.told(), [About::Numbers(PEKKA)]);
}

#[test]
fn a_planned_name_is_told_for_its_day_and_is_silent_when_it_is_planned_no_more() {
    let mut house = House::new();
    let mut name = house.person(PEKKA).name;
    name.family = "Laine".to_owned();
    let planned = Planned {
        id: PlannedId(Uuid::from_u128(77)),
        person: PEKKA,
        on: day("2026-12-01"),
        name: Some(name),
        title: None,
        numbers: None,
    };
    let told = house.change(&[Edit::Add(Record::Planned(planned.clone()))]);
    assert_eq!((abouts(&told), told[0].on), (vec![About::Name(PEKKA)], day("2026-12-01")));
    let moved = Planned { on: day("2026-12-08"), ..planned.clone() };
    let told = house.change(&[Edit::Alter(Record::Planned(moved))]);
    assert_eq!(told[0].on, day("2026-12-08"));
    assert_eq!(house.told(), [About::Name(PEKKA)]);
    assert!(house.change(&[Edit::Remove(RecordId::Planned(planned.id))]).is_empty());
    assert!(house.told().is_empty());
}

#[test]
fn other_hours_and_another_instruction_are_told() {
    let mut house = House::new();
    let mut pekka = house.person(PEKKA);
    pekka.hours.week = Some(Default::default());
    assert_eq!(abouts(&house.change(&alter(pekka))), [About::Hours(Some(HoursOf::Person(PEKKA)))]);
    let company =
        Company { instruction: "Kysy asiakasnumero.".to_owned(), ..house.directory.companies[0].clone() };
    assert_eq!(abouts(&house.change(&[Edit::Alter(Record::Company(company))])), [About::Instruction]);
}

#[test]
fn the_first_people_of_a_company_are_no_news() {
    let mut house = House::new();
    house.directory.people.clear();
    house.directory.assignments.clear();
    let first = [(MATTI, "Matti"), (LIISA, "Liisa")];
    let edits: Vec<Edit> =
        first.iter().map(|(id, name)| Edit::Add(Record::Person(person(*id, name, "Meikäläinen")))).collect();
    assert!(house.change(&edits).is_empty());
}

#[test]
fn much_of_one_kind_is_told_as_a_number() {
    for (count, told) in [(20_u128, 20), (21, 1)] {
        let mut house = House::new();
        let edits: Vec<Edit> = (0..count)
            .map(|number| vaihde_domain::PersonId(Uuid::from_u128(5_000 + number)))
            .map(|id| Edit::Add(Record::Person(person(id, "Uusi", "Ihminen"))))
            .collect();
        assert_eq!(house.change(&edits).len(), told);
    }
    let mut house = House::new();
    let edits: Vec<Edit> = (0..30)
        .map(|number| vaihde_domain::PersonId(Uuid::from_u128(5_000 + number)))
        .map(|id| Edit::Add(Record::Person(person(id, "Uusi", "Ihminen"))))
        .collect();
    assert_eq!(abouts(&house.change(&edits)), [About::Many(30)]);
    assert_eq!(house.directory.notices[0].company, KUUSILINNA);
}

#[test]
fn whoever_is_taken_away_takes_their_notices_along() {
    let mut house = House::new();
    house.change(&alter(Person { numbers: vec![number("2214")], ..house.person(PEKKA) }));
    let gone = house.directory.assignments.iter().filter(|held| held.person == PEKKA);
    let gone: Vec<Edit> = gone.map(|held| Edit::Remove(RecordId::Assignment(held.id))).collect();
    house.change(&gone);
    house.change(&[Edit::Remove(RecordId::Person(PEKKA))]);
    assert!(house.directory.notices.is_empty());
}
