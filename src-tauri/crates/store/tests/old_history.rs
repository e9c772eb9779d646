//! What was done long ago is forgotten: of it remains who did what to which record, and nothing else changes by that.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use chrono::{DateTime, Months, TimeDelta, Utc};
use common::{Desk, day};
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::history::Act;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Referral, ReferralAbout};
use vaihde_domain::{AbsenceId, CoverId, PersonId, ReferralId};
use vaihde_store::{Image, UndoOutcome};

/// Anna of Kuusilinna.
fn anna(desk: &mut Desk) -> PersonId {
    let company = desk.company("Kuusilinna Oy");
    desk.person(company, "Anna", "Virtanen")
}

/// What day it is so many months later.
fn after(desk: &mut Desk, months: u32) -> DateTime<Utc> {
    desk.at = desk.at + Months::new(months);
    desk.at
}

fn forget(desk: &mut Desk) -> usize {
    let (at, user) = (desk.at, desk.user.id);
    desk.store.forget_old_history(at, user).unwrap()
}

/// Of each entry about a record, newest first, whether it is still known what it was.
fn known(desk: &Desk, id: RecordId) -> Vec<bool> {
    let past = desk.store.record_history(id, 100, None).unwrap().operations;
    let known = |image: &Image| *image != Image::Forgotten;
    past.iter()
        .map(|touched| touched.changes.iter().all(|one| known(&one.before) && known(&one.after)))
        .collect()
}

fn has(desk: &Desk, trace: &str) -> bool {
    ["vaihde.db", "vaihde.db-wal"].into_iter().any(|file| {
        let bytes = std::fs::read(desk.folder.path().join(file)).unwrap_or_default();
        bytes.windows(trace.len()).any(|window| window == trace.as_bytes())
    })
}

#[test]
fn after_two_years_it_is_known_that_something_was_done_and_not_what() {
    let mut desk = Desk::new();
    let anna = anna(&mut desk);
    let old = desk.retitle(&desk.person_record(anna), "keräilijä");
    let newer = desk.retitle(&desk.person_record(anna), "myyjä");
    after(&mut desk, 23);
    let newest = desk.retitle(&desk.person_record(anna), "johtaja");
    assert_eq!(forget(&mut desk), 0);
    let (before, history, seen) =
        (desk.store.directory().unwrap(), desk.store.history(99).unwrap(), desk.store.version().unwrap());

    after(&mut desk, 2);
    assert_eq!(forget(&mut desk), 4, "the company, Anna, and two titles");
    assert_eq!(known(&desk, RecordId::Person(anna)), [true, false, false, false]);
    assert_eq!(desk.undo(old.operation), UndoOutcome::Forgotten);
    assert_eq!(desk.undo(newer.operation), UndoOutcome::Forgotten);
    assert!(!has(&desk, "keräilijä"));

    // Nobody who reads has anything to take in, and all else is as it was.
    assert_eq!(desk.store.changed_since(seen).unwrap(), (Vec::new(), seen));
    assert_eq!(desk.store.directory().unwrap(), before);
    assert_eq!(desk.store.history(99).unwrap(), history);
    assert_eq!(desk.store.check().unwrap().findings, []);
    assert!(matches!(desk.undo(newest.operation), UndoOutcome::Done(_)));
    assert_eq!(desk.person_record(anna).title, "myyjä");
}

#[test]
fn it_is_looked_for_once_a_day_and_anew_when_somebody_says_otherwise() {
    let mut desk = Desk::new();
    let anna = anna(&mut desk);
    after(&mut desk, 13);
    assert_eq!((desk.store.history_months().unwrap(), forget(&mut desk)), (24, 0));
    desk.store.keep_history_for(12, desk.user.id).unwrap();
    assert_eq!((desk.store.history_months().unwrap(), forget(&mut desk)), (12, 2));
    desk.retitle(&desk.person_record(anna), "myyjä");
    after(&mut desk, 13);
    assert_eq!((forget(&mut desk), forget(&mut desk)), (1, 0));
    assert_eq!(known(&desk, RecordId::Person(anna)), [false, false]);
}

#[test]
fn what_was_confirmed_and_who_became_one_stays_known() {
    let mut desk = Desk::new();
    let anna = anna(&mut desk);
    let company = desk.person_record(anna).company;
    let gone = desk.person(company, "Anna", "Virtamo");
    let (kept_id, gone_id) = (RecordId::Person(anna), RecordId::Person(gone));
    let (seen, header) = (desk.store.version().unwrap(), desk.header(Act::MergeRecords));
    let merged =
        desk.store.merge(header, &[Edit::Remove(gone_id)], (gone_id, kept_id), seen).unwrap().operation;
    let header = desk.header(Act::ConfirmRecords);
    desk.store.confirm(&[kept_id], header).unwrap();
    let confirmed = desk.store.last_confirmed(kept_id).unwrap();
    assert!(confirmed.is_some());

    after(&mut desk, 25);
    assert!(forget(&mut desk) > 0);
    assert_eq!(desk.store.last_confirmed(kept_id).unwrap(), confirmed);
    assert_eq!(desk.store.merged_into(anna).unwrap(), [gone]);
    assert_eq!(known(&desk, kept_id), [false, false, false], "its own and what became a part of it");
    assert_eq!(desk.undo(merged), UndoOutcome::Forgotten);
    assert_eq!(desk.store.last_known(gone_id).unwrap(), None);
}

#[test]
fn an_absence_keeps_its_history_for_as_long_as_it_lasts() {
    let mut desk = Desk::new();
    let anna = anna(&mut desk);
    let company = desk.person_record(anna).company;
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let away = Absence {
        id: AbsenceId::next(&mut desk),
        person: anna,
        span: Span { from: Moment::Day(day(2026, 7, 1)), to: None },
        repeats: None,
        return_may_be_told: true,
        covers: vec![Cover { id: CoverId::next(&mut desk), person: liisa, role: None }],
    };
    desk.carry_out(Act::SaveAbsence, &[Edit::Add(Record::Absence(away.clone()))]);
    let told = desk.store.absence_history(away.id).unwrap();
    after(&mut desk, 25);
    assert_eq!(forget(&mut desk), 3, "the company and two people");
    assert_eq!(desk.store.absence_history(away.id).unwrap(), told);

    desk.carry_out(Act::RemoveAbsences, &[Edit::Remove(RecordId::Absence(away.id))]);
    desk.at += TimeDelta::days(1);
    assert_eq!(forget(&mut desk), 2, "the absence and its cover as they were written");
    let told = desk.store.absence_history(away.id).unwrap();
    assert_eq!(told.last().unwrap().absences[0].after, None);
}

#[test]
fn a_clock_that_went_wrong_keeps_nothing_else() {
    let mut desk = Desk::new();
    let anna = anna(&mut desk);
    let right = desk.at;
    desk.at = right + Months::new(12);
    desk.retitle(&desk.person_record(anna), "a year too early");
    desk.at = right;
    desk.retitle(&desk.person_record(anna), "in time");
    after(&mut desk, 25);
    assert_eq!(forget(&mut desk), 3);
    assert_eq!(known(&desk, RecordId::Person(anna)), [false, true, false]);
    after(&mut desk, 12);
    assert_eq!(forget(&mut desk), 1);
}

/// A referral with a name and contact details, which is removed at once.
fn removed_referral(desk: &mut Desk, about: ReferralAbout) -> (RecordId, vaihde_store::Done) {
    let company = desk.company("Kuusilinna Oy");
    let referral = Referral {
        id: ReferralId::next(desk),
        company,
        about,
        names: vec!["Teppo Qvistgaard".into()],
        say: PerLanguage::default(),
        forward: None,
        contact: None,
        from: None,
        to: None,
        listing: None,
    };
    let id = RecordId::Referral(referral.id);
    let added = desk.header(Act::WriteReferral);
    desk.store.carry_out(added, &[Edit::Add(Record::Referral(referral))], None).unwrap();
    let removed = desk.header(Act::WriteReferral);
    (id, desk.store.carry_out(removed, &[Edit::Remove(id)], None).unwrap())
}

#[test]
fn whom_a_removed_referral_was_about_who_is_nobodys_record_is_forgotten_after_a_month() {
    for about in [ReferralAbout::NeverHere, ReferralAbout::Elsewhere] {
        let mut desk = Desk::new();
        let (id, removed) = removed_referral(&mut desk, about);
        desk.at += TimeDelta::days(29);
        assert_eq!(forget(&mut desk), 0);
        let UndoOutcome::Done(back) = desk.undo(removed.operation) else { panic!("it can be taken back") };
        desk.at += TimeDelta::days(40);
        assert_eq!((forget(&mut desk), has(&desk, "Qvistgaard")), (0, true), "it is there");
        desk.undo(back.operation);
        desk.at += TimeDelta::days(31);
        assert_eq!(forget(&mut desk), 4);
        assert!(!has(&desk, "Qvistgaard"));
        assert_eq!(known(&desk, id), [false; 4]);
        assert_eq!(forget(&mut desk), 0);
    }
}

#[test]
fn a_removed_question_stays_known_as_long_as_all_else() {
    let mut desk = Desk::new();
    let (id, _) = removed_referral(&mut desk, ReferralAbout::Question);
    desk.at += TimeDelta::days(60);
    assert_eq!((forget(&mut desk), known(&desk, id)), (0, vec![true, true]));
}
