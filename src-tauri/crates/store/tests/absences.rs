//! Absences have a history of their own, and are forgotten when they have been over for long.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::collections::BTreeSet;

use chrono::Weekday;
use common::{Desk, day};
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover, Covered};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::{AbsenceId, CoverId, OperationId, PersonId};
use vaihde_store::{DataFolder, OperationHeader, Store, UndoOutcome};

/// Anna is away from the first to the third, and Liisa covers.
fn anna_away(desk: &mut Desk) -> (Absence, PersonId) {
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let away = Absence {
        id: AbsenceId::next(desk),
        person: anna,
        span: Span { from: Moment::Day(day(2026, 7, 1)), to: Some(Moment::Day(day(2026, 7, 3))) },
        repeats: None,
        return_may_be_told: true,
        covers: vec![Cover { id: CoverId::next(desk), person: liisa, role: None }],
    };
    (away, liisa)
}

fn forget(desk: &mut Desk, absence: &Absence) -> OperationId {
    let header = OperationHeader {
        id: OperationId::next(desk),
        act: Act::ForgetAbsences,
        actor: desk.user.id,
        at: desk.at,
    };
    desk.store.forget_absences(&[(absence.id, day(2026, 7, 3))], header).unwrap().operation
}

#[test]
fn an_absence_that_comes_again_is_read_back_as_it_was_written() {
    let mut desk = Desk::new();
    let (away, _) = anna_away(&mut desk);
    let every_other_friday = Absence {
        span: Span { from: Moment::Day(day(2026, 7, 3)), to: Some(Moment::Day(day(2026, 7, 3))) },
        repeats: Some(Repeat {
            every_weeks: 2,
            on: BTreeSet::from([DayOfWeek(Weekday::Fri)]),
            until: Some(day(2026, 12, 31)),
            except: BTreeSet::from([day(2026, 7, 17)]),
        }),
        ..away
    };
    desk.carry_out(Act::SaveAbsence, &[Edit::Add(Record::Absence(every_other_friday.clone()))]);
    assert_eq!(desk.store.absences().unwrap(), [every_other_friday]);
}

#[test]
fn the_history_of_an_absence_tells_each_state_with_its_covers() {
    let mut desk = Desk::new();
    let (away, liisa) = anna_away(&mut desk);
    let added = desk.carry_out(Act::SaveAbsence, &[Edit::Add(Record::Absence(away.clone()))]);
    let alone = Absence { covers: Vec::new(), ..away.clone() };
    let altered = desk.carry_out(Act::SaveAbsence, &[Edit::Alter(Record::Absence(alone.clone()))]);
    desk.carry_out(Act::ConfirmAbsences, &[Edit::Alter(Record::Absence(alone.clone()))]);
    desk.undo(altered.operation);

    let told = desk.store.absence_history(away.id).unwrap();
    let states: Vec<_> = told
        .iter()
        .map(|past| (past.operation.act, past.absences[0].before.clone(), past.absences[0].after.clone()))
        .collect();
    let (away, alone) = (Some(away), Some(alone));
    assert_eq!(
        states,
        [
            (Act::Undo, alone.clone(), away.clone()),
            (Act::ConfirmAbsences, alone.clone(), alone.clone()),
            (Act::SaveAbsence, away.clone(), alone),
            (Act::SaveAbsence, None, away.clone()),
        ]
    );
    assert!(told[2].operation.undone);
    let recent = desk.store.recent_absence_changes(10, 20).unwrap();
    assert_eq!(recent.len(), 4, "what was done to people is not among them");
    assert_eq!(recent[3].operation.id, added.operation);
    assert_eq!(recent[3].absences[0].after.as_ref().unwrap().covers[0].person, liisa);
}

#[test]
fn a_forgotten_absence_leaves_ids_and_who_covered_whom() {
    let mut desk = Desk::new();
    let (away, liisa) = anna_away(&mut desk);
    let added = desk.carry_out(Act::SaveAbsence, &[Edit::Add(Record::Absence(away.clone()))]);
    let forgotten = forget(&mut desk, &away);
    assert_eq!(desk.store.absences().unwrap(), []);
    let covered = Covered { person: away.person, cover: liisa, role: None, last_on: day(2026, 7, 3) };
    assert_eq!(desk.store.covered(&[away.person]).unwrap(), [covered]);
    assert_eq!(desk.undo(added.operation), UndoOutcome::Forgotten);
    assert_eq!(desk.undo(forgotten), UndoOutcome::Forgotten);
    let told = desk.store.absence_history(away.id).unwrap();
    assert!(told.iter().all(|past| past.absences[0].before.is_none() && past.absences[0].after.is_none()));
    for file in ["vaihde.db", "vaihde.db-wal"] {
        let bytes = std::fs::read(desk.folder.path().join(file)).unwrap_or_default();
        for trace in ["2026-07-01", "away_from\":\""] {
            let found = bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
            assert!(!found, "{trace} is left in {file}");
        }
    }
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn covers_of_long_ago_are_forgotten_too_and_nothing_of_others_is() {
    let mut desk = Desk::new();
    let (away, liisa) = anna_away(&mut desk);
    let matti = desk.person(desk.person_record(liisa).company, "Matti", "Laine");
    let stays = Absence {
        id: AbsenceId::next(&mut desk),
        person: liisa,
        covers: vec![Cover { id: CoverId::next(&mut desk), person: matti, role: None }],
        ..away.clone()
    };
    let both = [away.clone(), stays.clone()].map(|absence| Edit::Add(Record::Absence(absence)));
    let imported = desk.carry_out(Act::ImportAbsences, &both);
    let other = vec![Cover { id: CoverId::next(&mut desk), person: matti, role: None }];
    let altered = Absence { covers: other, ..away.clone() };
    desk.carry_out(Act::SaveAbsence, &[Edit::Alter(Record::Absence(altered))]);
    let before = desk.store.absence_history(stays.id).unwrap();
    forget(&mut desk, &away);

    let covered = desk.store.covered(&[away.person]).unwrap();
    let who: Vec<_> = covered.iter().map(|covered| covered.cover).collect();
    assert_eq!(who, [matti], "who covered in the end");
    let database =
        rusqlite::Connection::open(DataFolder::at(desk.folder.path()).unwrap().database()).unwrap();
    let sql = "SELECT count(*) FROM change WHERE record_table = 'absence_cover'
         AND ?1 IN (before_json ->> '$.person_id', after_json ->> '$.person_id')";
    let traces = |person: PersonId| database.query_row(sql, [person.to_string()], |row| row.get::<_, i64>(0));
    assert_eq!(
        traces(liisa).unwrap(),
        0,
        "the first cover was taken out again, and is forgotten with the rest"
    );
    assert_eq!(traces(matti).unwrap(), 1, "of Liisa's absence");
    assert_eq!(desk.store.absence_history(stays.id).unwrap(), before);
    assert_eq!(desk.store.absences().unwrap(), [stays]);
    assert_eq!(desk.undo(imported.operation), UndoOutcome::Forgotten);
}

#[test]
fn whoever_covered_again_is_kept_once_with_the_last_day() {
    let mut desk = Desk::new();
    let (away, liisa) = anna_away(&mut desk);
    let again = Absence {
        id: AbsenceId::next(&mut desk),
        span: Span { from: Moment::Day(day(2026, 5, 4)), to: Some(Moment::Day(day(2026, 5, 5))) },
        covers: vec![Cover { id: CoverId::next(&mut desk), person: liisa, role: None }],
        ..away.clone()
    };
    let both = [away.clone(), again.clone()].map(|absence| Edit::Add(Record::Absence(absence)));
    desk.carry_out(Act::SaveAbsence, &both);
    let header = desk.header(Act::ForgetAbsences);
    let over = [(away.id, day(2026, 7, 3)), (again.id, day(2026, 5, 5))];
    desk.store.forget_absences(&over, header).unwrap();
    let covered = Covered { person: away.person, cover: liisa, role: None, last_on: day(2026, 7, 3) };
    assert_eq!(desk.store.covered(&[away.person]).unwrap(), [covered]);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn what_was_done_before_the_schema_knew_repetitions_can_still_be_taken_back() {
    let place = tempfile::tempdir().unwrap();
    let folder = || DataFolder::at(place.path()).unwrap();
    let database = rusqlite::Connection::open(folder().database()).unwrap();
    database.execute_batch(include_str!("released/0003.sql")).unwrap();
    drop(database);
    let mut store = Store::open(folder(), common::monday_morning()).unwrap().store;
    let imported = store.history(1).unwrap()[0].id;
    let away = store.absences().unwrap().remove(0);
    let ids = |nth: u128| OperationId(Uuid::from_u128(0x100 + nth));
    let (user, at) = (store.users().unwrap()[0].id, common::monday_morning());
    let header = OperationHeader { id: ids(1), act: Act::SaveAbsence, actor: user, at };
    let told = Absence { return_may_be_told: true, ..away };
    store.carry_out(header, &[Edit::Alter(Record::Absence(told))], None).unwrap();
    assert!(matches!(store.undo(ids(1), ids(2), user, at).unwrap(), UndoOutcome::Done(_)));
    assert!(matches!(store.undo(imported, ids(3), user, at).unwrap(), UndoOutcome::Done(_)));
}
