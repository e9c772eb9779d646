//! What is confirmed is remembered, unless the Operation that did is taken back; what is read is remembered anyway.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use chrono::{DateTime, TimeDelta, Utc};
use common::Desk;
use vaihde_domain::PersonId;
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_store::{Confirmable, Done, UndoOutcome};

fn confirmed(desk: &Desk, person: PersonId) -> DateTime<Utc> {
    let people = desk.store.confirmed_at(Confirmable::Person).unwrap();
    people.into_iter().find(|(id, _)| *id == RecordId::Person(person)).unwrap().1
}

fn confirm(desk: &mut Desk, person: PersonId) -> Done {
    let header = desk.header(Act::ConfirmRecords);
    desk.store.confirm(&[RecordId::Person(person)], header).unwrap()
}

fn next_day(desk: &mut Desk) -> DateTime<Utc> {
    desk.at += TimeDelta::days(1);
    desk.at
}

#[test]
fn confirming_stamps_a_record_and_changes_nothing_of_it() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let (written, before) = (desk.at, desk.store.directory().unwrap());
    let tuesday = next_day(&mut desk);
    let done = confirm(&mut desk, anna);
    assert!(done.changed.is_empty());
    assert_eq!((confirmed(&desk, anna), confirmed(&desk, liisa)), (tuesday, written));
    assert_eq!(desk.store.directory().unwrap(), before);
    assert_eq!(desk.store.last_change_of(desk.user.id).unwrap().unwrap().id, done.operation);
}

#[test]
fn what_was_taken_back_confirms_nothing_and_the_one_before_counts_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let tuesday = next_day(&mut desk);
    confirm(&mut desk, anna);
    let wednesday = next_day(&mut desk);
    let second = confirm(&mut desk, anna);
    assert_eq!(confirmed(&desk, anna), wednesday);
    next_day(&mut desk);
    desk.undo(second.operation);
    assert_eq!(confirmed(&desk, anna), tuesday);

    // A third one goes back to the first, not to the one that was taken back.
    let friday = next_day(&mut desk);
    let third = confirm(&mut desk, anna);
    assert_eq!(confirmed(&desk, anna), friday);
    desk.undo(third.operation);
    assert_eq!(confirmed(&desk, anna), tuesday);
}

#[test]
fn an_undo_that_is_taken_back_lets_the_confirmation_stand() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let tuesday = next_day(&mut desk);
    let done = confirm(&mut desk, anna);
    let UndoOutcome::Done(undone) = desk.undo(done.operation) else { panic!("nothing is in the way") };
    assert!(confirmed(&desk, anna) < tuesday);
    desk.undo(undone.operation);
    assert_eq!(confirmed(&desk, anna), tuesday);
}

#[test]
fn an_import_that_changed_nothing_is_not_what_a_key_takes_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let retitled = desk.retitle(&desk.person_record(anna), "myyjä");
    let header = desk.header(Act::ImportStaff);
    desk.store.confirm(&[RecordId::Person(anna)], header).unwrap();
    assert_eq!(desk.store.last_change_of(desk.user.id).unwrap().unwrap().id, retitled.operation);
}

#[test]
fn many_are_confirmed_at_once_and_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let people: Vec<Person> = (0..2_000)
        .map(|number| Person::named(PersonId::next(&mut desk), company, "Anna", format!("Virtanen {number}")))
        .collect();
    let ids: Vec<RecordId> = people.iter().map(|person| RecordId::Person(person.id)).collect();
    let edits: Vec<Edit> = people.into_iter().map(|person| Edit::Add(Record::Person(person))).collect();
    desk.carry_out(Act::ImportStaff, &edits);
    for _ in 0..2 {
        let at = next_day(&mut desk);
        let header = desk.header(Act::ConfirmRecords);
        desk.store.confirm(&ids, header).unwrap();
        let confirmed = desk.store.confirmed_at(Confirmable::Person).unwrap();
        assert!(confirmed.len() == ids.len() && confirmed.iter().all(|(_, when)| *when == at));
    }
}

#[test]
fn what_somebody_read_is_theirs_alone_and_the_newest_time_counts() {
    let mut desk = Desk::new();
    let notice = uuid::Uuid::from_u128(7);
    let (user, monday) = (desk.user.id, desk.at);
    desk.store.mark_read(user, &[notice], monday).unwrap();
    desk.store.mark_read(user, &[notice], monday - TimeDelta::hours(1)).unwrap();
    assert_eq!(desk.store.read_marks(user).unwrap().get(&notice), Some(&monday));
    assert_eq!(desk.store.readers(notice).unwrap().get(&user), Some(&monday));
    assert!(desk.store.history(10).unwrap().is_empty());
}
