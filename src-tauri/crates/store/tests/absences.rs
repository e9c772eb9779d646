//! Absences have a history of their own, and are forgotten when they have been over for long.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::collections::BTreeSet;

use chrono::Weekday;
use common::{Desk, day};
use vaihde_domain::absence::{Absence, Cover, Covered};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::{AbsenceId, CoverId, OperationId, PersonId};
use vaihde_store::{OperationHeader, UndoOutcome};

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
    let record = RecordId::Absence(away.id);
    assert_eq!(desk.undo(added.operation), UndoOutcome::ChangedSince(record));
    assert_eq!(desk.undo(forgotten), UndoOutcome::ChangedSince(record));
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
