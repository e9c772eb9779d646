//! Who holds a role from which day on. Of a leading role it is never silent.

use vaihde_domain::notice::About;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::Assignment;

use crate::house::{House, LIISA, MANAGER, MATTI, PAYROLL, PEKKA, abouts, day, held, holder, person};

fn matti() -> Edit {
    Edit::Add(Record::Person(person(MATTI, "Matti", "Meikäläinen")))
}

fn add(held: Assignment) -> Edit {
    Edit::Add(Record::Assignment(held))
}

fn alter(held: Assignment) -> Edit {
    Edit::Alter(Record::Assignment(held))
}

/// Matti follows Liisa next Monday.
fn handed_over(to: &str, from: &str) -> Vec<Edit> {
    vec![alter(held(MANAGER, LIISA, None, Some(to))), add(held(MANAGER, MATTI, Some(from), None))]
}

#[test]
fn a_new_managing_director_is_told_at_once_for_the_day_and_must_be_read() {
    let mut house = House::new();
    let edits: Vec<Edit> = [matti()].into_iter().chain(handed_over("2026-11-29", "2026-11-30")).collect();
    let told = house.change(&edits);
    // That he begins goes without saying.
    assert_eq!(abouts(&told), [holder(MANAGER, Some(MATTI), Some(LIISA))]);
    assert_eq!((told[0].on, told[0].from), (day("2026-11-30"), day("2026-11-25")));
    assert!(told[0].must_read);
}

#[test]
fn a_role_that_is_vacant_for_a_while_is_told_twice_and_the_old_holder_is_named() {
    let mut house = House::new();
    house.change(&[matti()]);
    let told = house.change(&handed_over("2026-11-29", "2026-12-14"));
    let expected = [holder(MANAGER, None, Some(LIISA)), holder(MANAGER, Some(MATTI), Some(LIISA))];
    assert_eq!(abouts(&told), expected);
}

#[test]
fn a_leading_role_whose_holder_leaves_is_told_though_nobody_ended_the_role() {
    let mut house = House::new();
    let leaving =
        Person { employed: Employment { from: None, to: Some(day("2026-12-31")) }, ..house.person(LIISA) };
    let told = house.change(&[Edit::Alter(Record::Person(leaving))]);
    assert_eq!(abouts(&told), [About::Leaves(LIISA), holder(MANAGER, None, Some(LIISA))]);
    assert_eq!(told[1].on, day("2027-01-01"));
}

#[test]
fn of_another_role_that_goes_without_saying() {
    let mut house = House::new();
    let leaving =
        Person { employed: Employment { from: None, to: Some(day("2026-12-31")) }, ..house.person(PEKKA) };
    assert_eq!(abouts(&house.change(&[Edit::Alter(Record::Person(leaving))])), [About::Leaves(PEKKA)]);
    let edits = [matti(), add(held(PAYROLL, MATTI, Some("2027-01-01"), None))];
    let told = house.change(&edits);
    assert_eq!(abouts(&told), [holder(PAYROLL, Some(MATTI), Some(PEKKA))]);
    assert!(!told[0].must_read);
}

#[test]
fn another_day_replaces_the_earlier_one() {
    let mut house = House::new();
    house.change(&[matti()]);
    house.change(&handed_over("2026-11-29", "2026-11-30"));
    let moved = [
        alter(held(MANAGER, LIISA, None, Some("2026-12-06"))),
        alter(held(MANAGER, MATTI, Some("2026-12-07"), None)),
    ];
    let told = house.change(&moved);
    assert_eq!(told[0].on, day("2026-12-07"));
    assert_eq!(house.told(), [About::Starts(MATTI), holder(MANAGER, Some(MATTI), Some(LIISA))]);
}

#[test]
fn a_change_that_was_taken_back_before_anybody_was_told_stays_untold() {
    let mut house = House::new();
    house.change(&[matti()]);
    let edits = handed_over("2026-11-29", "2026-11-30");
    house.change_and_tell(&edits, Some("2026-11-27"));
    let back = [
        alter(held(MANAGER, LIISA, None, None)),
        Edit::Remove(RecordId::Assignment(held(MANAGER, MATTI, None, None).id)),
    ];
    assert!(house.change(&back).is_empty());
    assert_eq!(house.told(), [About::Starts(MATTI)]);
}

#[test]
fn a_leading_change_that_was_told_and_is_off_is_told_too() {
    let mut house = House::new();
    house.change(&[matti()]);
    house.change(&handed_over("2026-11-29", "2026-11-30"));
    let back = [
        alter(held(MANAGER, LIISA, None, None)),
        Edit::Remove(RecordId::Assignment(held(MANAGER, MATTI, None, None).id)),
    ];
    let told = house.change(&back);
    assert_eq!(abouts(&told), [holder(MANAGER, Some(LIISA), Some(LIISA))]);
    assert!(told[0].must_read);
    assert_eq!(house.told(), [About::Starts(MATTI), holder(MANAGER, Some(LIISA), Some(LIISA))]);
}

#[test]
fn a_third_holder_before_anybody_was_told_follows_the_first() {
    let mut house = House::new();
    house.change(&[matti()]);
    let today = [
        alter(held(MANAGER, LIISA, None, Some("2026-11-24"))),
        add(held(MANAGER, MATTI, Some("2026-11-25"), None)),
    ];
    house.change_and_tell(&today, Some("2026-11-27"));
    let then = [
        alter(held(MANAGER, MATTI, Some("2026-11-25"), Some("2026-11-24"))),
        add(held(MANAGER, PEKKA, Some("2026-11-25"), None)),
    ];
    let told = house.change(&then);
    assert_eq!(abouts(&told), [holder(MANAGER, Some(PEKKA), Some(LIISA))]);
    assert_eq!(house.told(), [About::Starts(MATTI), holder(MANAGER, Some(PEKKA), Some(LIISA))]);
}

#[test]
fn what_is_told_of_other_roles_and_what_is_over_stays_as_it_is() {
    let mut house = House::new();
    house.change(&[matti()]);
    house.change(&handed_over("2026-11-29", "2026-11-30"));
    let earlier = house.directory.notices.clone();
    house.today = day("2027-03-01");
    let payroll = house.change(&[add(held(PAYROLL, MATTI, None, None))]);
    assert_eq!(abouts(&payroll), [holder(PAYROLL, Some(MATTI), None)]);
    let back = [
        alter(held(MANAGER, LIISA, None, None)),
        Edit::Remove(RecordId::Assignment(held(MANAGER, MATTI, None, None).id)),
    ];
    let told = house.change(&back);
    assert_eq!(abouts(&told), [holder(MANAGER, Some(LIISA), Some(MATTI))]);
    let kept = earlier.iter().chain(&payroll).chain(&told);
    assert!(kept.into_iter().all(|notice| house.directory.notices.contains(notice)));
}
