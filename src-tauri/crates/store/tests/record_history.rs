//! What was done to one record is read back, with everything that hangs on it, and nothing that does not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use common::{Desk, day, monday_morning};
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::difference::{RecordField, difference};
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, DeputyId, PersonId, PlannedId, RoleId};
use vaihde_store::{DataFolder, Image, Store, TouchedBy, UndoOutcome};

fn past(desk: &Desk, id: RecordId) -> Vec<TouchedBy> {
    desk.store.record_history(id, 100, None).unwrap().operations
}

/// The kinds of records that each entry is about, newest first.
fn kinds(past: &[TouchedBy]) -> Vec<Vec<&'static str>> {
    let kind = |id: RecordId| match id {
        RecordId::Person(_) => "person",
        RecordId::Role(_) => "role",
        RecordId::Assignment(_) => "assignment",
        RecordId::Deputy(_) => "deputy",
        RecordId::Planned(_) => "planned",
        _ => "another",
    };
    past.iter().map(|touched| touched.changes.iter().map(|change| kind(change.id)).collect()).collect()
}

#[test]
fn a_person_s_past_has_their_roles_deputies_and_plans_and_a_role_s_its_holders() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let (anna, liisa) = (desk.person(company, "Anna", "Virtanen"), desk.person(company, "Liisa", "Saarinen"));
    let role = Role::named(RoleId::next(&mut desk), company, "Palkanlaskenta");
    let held = Assignment {
        id: AssignmentId::next(&mut desk),
        role: role.id,
        person: anna,
        position: 0,
        from: Some(day(2026, 12, 1)),
        to: None,
    };
    let deputy =
        Deputy { id: DeputyId::next(&mut desk), of: DeputyOf::Person(anna), position: 0, person: liisa };
    let planned = Planned {
        id: PlannedId::next(&mut desk),
        person: anna,
        on: day(2026, 9, 1),
        name: None,
        title: Some("johtaja".into()),
        numbers: None,
    };
    let (role_id, held_id) = (RecordId::Role(role.id), held.id);
    desk.carry_out(
        Act::EditDirectory,
        &[Edit::Add(Record::Role(role)), Edit::Add(Record::Assignment(held.clone()))],
    );
    desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Deputy(deputy))]);
    desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Planned(planned))]);
    desk.carry_out(Act::EditDirectory, &[Edit::Remove(RecordId::Assignment(held_id))]);

    let annas = past(&desk, RecordId::Person(anna));
    assert_eq!(kinds(&annas), [["assignment"], ["planned"], ["deputy"], ["assignment"], ["person"]]);
    assert_eq!(annas[0].changes[0].before, Image::Known(Box::new(Record::Assignment(held))));
    assert_eq!(annas[0].changes[0].after, Image::Absent);
    let roles = past(&desk, role_id);
    assert_eq!(kinds(&roles), [vec!["assignment"], vec!["role", "assignment"]]);
    // Whom somebody stands in for is in the history of those, not in their own.
    assert_eq!(kinds(&past(&desk, RecordId::Person(liisa))), [["person"]]);
    assert_eq!(past(&desk, RecordId::Company(company)).len(), 1);
}

#[test]
fn an_entry_tells_which_fields_became_what_and_whether_it_was_taken_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let record = desk.person_record(anna);
    let married = Person { title: "johtaja".into(), ..record.clone() };
    // Changed twice in one Operation: told once.
    let done = desk.carry_out(
        Act::EditDirectory,
        &[
            Edit::Alter(Record::Person(Person { title: "rehtori".into(), ..record })),
            Edit::Alter(Record::Person(married)),
        ],
    );
    assert!(matches!(desk.undo(done.operation), UndoOutcome::Done(_)));

    let annas = past(&desk, RecordId::Person(anna));
    assert_eq!(annas.len(), 3);
    assert_eq!(annas[0].operation.undoes, Some(done.operation));
    assert!(annas[1].operation.undone && !annas[0].operation.undone);
    let [change] = &annas[1].changes[..] else { panic!("one record was changed") };
    let told = difference(change.before.record(), change.after.record());
    assert_eq!(told.iter().map(|field| field.field).collect::<Vec<_>>(), [RecordField::Title]);
}

#[test]
fn it_is_read_page_by_page() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    for title in ["yksi", "kaksi", "kolme", "neljä"] {
        let record = desk.person_record(anna);
        desk.retitle(&record, title);
    }
    let id = RecordId::Person(anna);
    let whole = past(&desk, id);
    let first = desk.store.record_history(id, 2, None).unwrap();
    assert!(first.more && first.operations == whole[..2]);
    let second = desk.store.record_history(id, 2, Some(first.operations[1].operation.id)).unwrap();
    assert!(second.more && second.operations == whole[2..4]);
    let last = desk.store.record_history(id, 2, Some(second.operations[1].operation.id)).unwrap();
    assert!(!last.more && last.operations == whole[4..]);
}

#[test]
fn whatever_became_part_of_a_record_brings_its_past_until_that_is_taken_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let (anna, double) = (desk.person(company, "Anna", "Virtanen"), desk.person(company, "Anna", "Virtanen"));
    let merged = desk.carry_out(Act::MergeRecords, &[Edit::Remove(RecordId::Person(double))]);
    let file = rusqlite::Connection::open(desk.folder.path().join("vaihde.db")).unwrap();
    file.execute(
        "INSERT INTO merged (gone_id, into_id, operation_id) VALUES (?1, ?2, ?3)",
        [double.to_string(), anna.to_string(), merged.operation.to_string()],
    )
    .unwrap();
    assert_eq!(past(&desk, RecordId::Person(anna)).len(), 3);
    assert!(matches!(desk.undo(merged.operation), UndoOutcome::Done(_)));
    assert_eq!(past(&desk, RecordId::Person(anna)).len(), 1);
}

#[test]
fn what_was_erased_is_told_as_forgotten_and_what_an_older_program_wrote_is_read() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let folder = desk.folder;
    drop(desk.store);
    let file = rusqlite::Connection::open(folder.path().join("vaihde.db")).unwrap();
    let blank = "UPDATE change SET after_json = '{}' WHERE record_id = ?1";
    file.execute(blank, [anna.to_string()]).unwrap();
    let older = "UPDATE change SET after_json = json_remove(after_json, '$.called_json', '$.takes_messages')
        WHERE record_table = 'company'";
    file.execute(older, []).unwrap();
    drop(file);
    let store = Store::open(DataFolder::at(folder.path()).unwrap(), monday_morning()).unwrap().store;
    let annas = store.record_history(RecordId::Person(anna), 10, None).unwrap();
    assert_eq!(annas.operations[0].changes[0].after, Image::Forgotten);
    let company = store.record_history(RecordId::Company(company), 10, None).unwrap();
    assert!(company.operations[0].changes[0].after.record().is_some());
}

#[test]
fn who_is_gone_is_still_known_by_name() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    desk.carry_out(Act::EditDirectory, &[Edit::Remove(RecordId::Person(anna))]);
    let Some(Record::Person(known)) = desk.store.last_known(RecordId::Person(anna)).unwrap() else {
        panic!("the history has her")
    };
    assert_eq!(known.name.full(), "Anna Virtanen");
    let nobody = PersonId::next(&mut desk);
    assert_eq!(desk.store.last_known(RecordId::Person(nobody)).unwrap(), None);
}

#[test]
fn who_said_last_that_a_record_is_right_is_told_unless_it_was_taken_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = RecordId::Person(desk.person(company, "Anna", "Virtanen"));
    assert_eq!(desk.store.last_confirmed(anna).unwrap(), None);
    let mut said = Vec::new();
    for _ in 0..2 {
        let header = desk.header(Act::ConfirmRecords);
        said.push(desk.store.confirm(&[anna], header).unwrap().operation);
    }
    let last = |desk: &Desk| desk.store.last_confirmed(anna).unwrap().map(|past| past.id);
    assert_eq!(last(&desk), Some(said[1]));
    let UndoOutcome::Done(undone) = desk.undo(said[1]) else { panic!("nothing stands in the way") };
    assert_eq!(last(&desk), Some(said[0]));
    desk.undo(undone.operation);
    assert_eq!(last(&desk), Some(said[1]), "an undo that was taken back took nothing back");
}
