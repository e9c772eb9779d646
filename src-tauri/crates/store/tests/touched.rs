//! Whose words a change touches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::collections::BTreeSet;

use common::Desk;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::role::Role;
use vaihde_store::{Concerned, Touched, Version};

/// A desk with one of everything, and where its history stands.
fn desk() -> (Desk, Directory, Version) {
    let mut desk = Desk::new();
    let told = common::one_of_everything(&mut desk);
    desk.carry_out(Act::EditDirectory, &told.clone().into_edits());
    let seen = desk.store.version().unwrap();
    (desk, told, seen)
}

fn touched_by(edit: Edit, desk: &mut Desk, seen: Version) -> Touched {
    desk.carry_out(Act::EditDirectory, &[edit]);
    desk.store.touched_since(seen, 100).unwrap()
}

#[test]
fn who_is_away_is_found_by_the_same_words() {
    let (mut desk, told, seen) = desk();
    let absence = Edit::Remove(Record::Absence(told.absences[0].clone()).id());
    let touched = touched_by(absence, &mut desk, seen);
    assert_eq!(touched.concerned, Some(Concerned::default()));
    assert!(touched.now > seen);
}

#[test]
fn a_company_that_greets_otherwise_touches_nobody_and_one_of_another_name_all_of_its_own() {
    let (mut desk, told, seen) = desk();
    let company = Company { instruction: "Lehdistö viestintään.".into(), ..told.companies[0].clone() };
    let touched = touched_by(Edit::Alter(Record::Company(company.clone())), &mut desk, seen);
    assert_eq!((touched.companies, touched.concerned), (false, Some(Concerned::default())));

    let renamed = Company { name: "Rautakehrä Oy".into(), ..company };
    let touched = touched_by(Edit::Alter(Record::Company(renamed)), &mut desk, touched.now);
    let all = Concerned {
        people: told.people.iter().map(|person| person.id).collect(),
        roles: told.roles.iter().map(|role| role.id).collect(),
        referrals: told.referrals.iter().map(|referral| referral.id).collect(),
    };
    assert_eq!((touched.companies, touched.concerned), (true, Some(all)));
}

#[test]
fn a_department_or_a_role_touches_those_who_are_in_it() {
    let (mut desk, told, seen) = desk();
    let (anna, payroll) = (told.people[1].id, told.roles[1].clone());
    let own = Concerned {
        people: BTreeSet::from([anna]),
        roles: BTreeSet::from([payroll.id]),
        ..Concerned::default()
    };
    let department = Department { name: "Jätehuolto".into(), ..told.departments[0].clone() };
    let touched = touched_by(Edit::Alter(Record::Department(department)), &mut desk, seen);
    assert_eq!(touched.concerned.as_ref(), Some(&own));
    let role = Role { keywords: vec!["matkalasku".into()], ..payroll };
    let touched = touched_by(Edit::Alter(Record::Role(role)), &mut desk, touched.now);
    assert_eq!(touched.concerned.as_ref(), Some(&own));
}

#[test]
fn what_is_taken_from_somebody_touches_whose_it_was() {
    let (mut desk, told, seen) = desk();
    let anna = BTreeSet::from([told.people[1].id]);
    let held = Edit::Remove(Record::Assignment(told.assignments[0].clone()).id());
    let touched = touched_by(held, &mut desk, seen);
    assert_eq!(touched.concerned.unwrap().people, anna);
    let referral = Edit::Remove(Record::Referral(told.referrals[0].clone()).id());
    let concerned = touched_by(referral, &mut desk, touched.now).concerned.unwrap();
    assert_eq!((concerned.people, concerned.referrals), (anna, BTreeSet::from([told.referrals[0].id])));
}

#[test]
fn more_than_somebody_wants_to_hear_of_are_not_counted() {
    let (desk, told, seen) = desk();
    let before = Version::from_number(0);
    let entries = told.people.len() + told.roles.len() + told.referrals.len();
    assert_eq!(desk.store.touched_since(before, entries).unwrap().concerned.unwrap().len(), entries);
    assert_eq!(desk.store.touched_since(before, entries - 1).unwrap().concerned, None);
    assert!(desk.store.touched_since(seen, 0).unwrap().concerned.unwrap().is_empty());
}
