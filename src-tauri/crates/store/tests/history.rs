//! What is written is remembered, and can be taken back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use common::{Desk, day};
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::{AbsenceId, CompanyId, CoverId, OperationId, PersonId};
use vaihde_store::{StoreFault, UndoOutcome};

/// Anna and Liisa of Kuusilinna.
fn two_people(desk: &mut Desk) -> (CompanyId, PersonId, PersonId) {
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    (company, anna, liisa)
}

fn absence(desk: &mut Desk, person: PersonId, cover: PersonId) -> Absence {
    Absence {
        id: AbsenceId::next(desk),
        person,
        span: Span { from: Moment::Day(day(2026, 7, 1)), to: Some(Moment::Day(day(2026, 8, 4))) },
        repeats: None,
        return_may_be_told: true,
        covers: vec![Cover { id: CoverId::next(desk), person: cover, role: None }],
    }
}

#[test]
fn every_kind_of_record_is_read_back_as_it_was_written() {
    let mut desk = Desk::new();
    let everything = common::one_of_everything(&mut desk);
    let edits = everything.clone().into_edits();
    desk.carry_out(Act::EditDirectory, &edits);
    assert_eq!(desk.store.directory().unwrap(), everything);
}

#[test]
fn an_absence_marked_by_mistake_is_taken_back_with_its_covers() {
    let mut desk = Desk::new();
    let (_, anna, liisa) = two_people(&mut desk);
    let before = desk.store.directory().unwrap();
    let away = absence(&mut desk, anna, liisa);
    let marked = desk.carry_out(Act::MarkAway, &[Edit::Add(Record::Absence(away.clone()))]);
    assert_eq!(marked.changed, [RecordId::Absence(away.id)]);

    let UndoOutcome::Done(undone) = desk.undo(marked.operation) else { panic!("nothing stands in the way") };
    assert_eq!(undone.changed, [RecordId::Absence(away.id)]);
    assert_eq!(desk.store.directory().unwrap(), before);
    assert_eq!(desk.undo(marked.operation), UndoOutcome::Already);

    // An undo is an Operation like others, so it can be taken back too.
    assert!(matches!(desk.undo(undone.operation), UndoOutcome::Done(_)));
    assert_eq!(desk.store.directory().unwrap().absences, [away]);
}

#[test]
fn a_cover_changed_in_an_absence_counts_as_a_change_of_that_absence() {
    let mut desk = Desk::new();
    let (company, anna, liisa) = two_people(&mut desk);
    let matti = desk.person(company, "Matti", "Laine");
    let mut away = absence(&mut desk, anna, liisa);
    desk.carry_out(Act::MarkAway, &[Edit::Add(Record::Absence(away.clone()))]);
    let second = Cover { id: CoverId::next(&mut desk), person: matti, role: None };
    away.covers.insert(0, second);
    let changed = desk.carry_out(Act::MarkAway, &[Edit::Alter(Record::Absence(away.clone()))]);
    assert_eq!(changed.changed, [RecordId::Absence(away.id)]);
    assert_eq!(desk.store.directory().unwrap().absences, [away.clone()]);

    let UndoOutcome::Done(_) = desk.undo(changed.operation) else { panic!("nothing stands in the way") };
    away.covers.remove(0);
    assert_eq!(desk.store.directory().unwrap().absences, [away]);
}

#[test]
fn what_somebody_changed_since_is_not_taken_back_behind_their_back() {
    let mut desk = Desk::new();
    let (_, anna, _) = two_people(&mut desk);
    let person = desk.person_record(anna);
    let first = desk.retitle(&person, "myyjä");
    let second = desk.retitle(&person, "myyntipäällikkö");
    assert_eq!(desk.undo(first.operation), UndoOutcome::ChangedSince(RecordId::Person(anna)));
    assert_eq!(desk.person_record(anna).title, "myyntipäällikkö");

    // Once the later change is taken back, the record is as the earlier one left it.
    assert!(matches!(desk.undo(second.operation), UndoOutcome::Done(_)));
    assert!(matches!(desk.undo(first.operation), UndoOutcome::Done(_)));
    assert_eq!(desk.person_record(anna), person);
}

#[test]
fn a_person_somebody_refers_to_by_now_stays() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let liisa = Person::named(PersonId::next(&mut desk), company, "Liisa", "Saarinen");
    let added = desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(liisa.clone()))]);
    let anna = desk.person(company, "Anna", "Virtanen");
    let away = absence(&mut desk, anna, liisa.id);
    desk.carry_out(Act::MarkAway, &[Edit::Add(Record::Absence(away))]);
    assert_eq!(desk.undo(added.operation), UndoOutcome::StillReferredTo);
    assert_eq!(desk.person_record(liisa.id), liisa);
}

#[test]
fn a_removed_record_leaves_a_tombstone_and_comes_back_with_undo() {
    let mut desk = Desk::new();
    let (_, anna, liisa) = two_people(&mut desk);
    let away = absence(&mut desk, anna, liisa);
    desk.carry_out(Act::MarkAway, &[Edit::Add(Record::Absence(away.clone()))]);
    let removed = desk.carry_out(Act::MarkBack, &[Edit::Remove(RecordId::Absence(away.id))]);
    assert!(desk.store.directory().unwrap().absences.is_empty());
    assert!(matches!(desk.undo(removed.operation), UndoOutcome::Done(_)));
    assert_eq!(desk.store.directory().unwrap().absences, [away]);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn an_operation_that_fails_half_way_leaves_nothing_behind() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let before = (desk.store.directory().unwrap(), desk.store.history(10).unwrap());
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let stranger = Person::named(PersonId::next(&mut desk), company, "Ei", "Kukaan");
    let edits = [Edit::Add(Record::Person(anna)), Edit::Alter(Record::Person(stranger.clone()))];
    let header = desk.header(Act::EditDirectory);
    let fault = desk.store.carry_out(header, &edits, None).unwrap_err();
    assert!(matches!(fault, StoreFault::Gone(id) if id == RecordId::Person(stranger.id)));
    assert_eq!((desk.store.directory().unwrap(), desk.store.history(10).unwrap()), before);
}

#[test]
fn a_plan_made_before_somebody_elses_change_is_not_carried_out() {
    let mut desk = Desk::new();
    let (company, anna, _) = two_people(&mut desk);
    let seen = desk.store.version().unwrap();
    let person = desk.person_record(anna);
    desk.retitle(&person, "myyjä");
    let late = Person::named(PersonId::next(&mut desk), company, "Matti", "Laine");
    let header = desk.header(Act::ImportStaff);
    let fault = desk.store.carry_out(header, &[Edit::Add(Record::Person(late))], Some(seen)).unwrap_err();
    assert!(matches!(fault, StoreFault::ChangedMeanwhile));
}

#[test]
fn the_history_says_who_did_what_newest_first() {
    let mut desk = Desk::new();
    let (_, anna, _) = two_people(&mut desk);
    let person = desk.person_record(anna);
    let retitled = desk.retitle(&person, "myyjä");
    desk.undo(retitled.operation);
    let history = desk.store.history(2).unwrap();
    assert_eq!([history[0].act, history[1].act], [Act::Undo, Act::EditDirectory]);
    assert_eq!(history[0].undoes, Some(retitled.operation));
    assert!(history[1].undone);
    assert_eq!(history[1].actor, desk.user.id);
    let unknown = OperationId::next(&mut desk);
    let id = OperationId::next(&mut desk);
    let at = desk.at;
    assert!(matches!(
        desk.store.undo(unknown, id, history[0].actor, at),
        Err(StoreFault::NoSuchOperation(_))
    ));
}
