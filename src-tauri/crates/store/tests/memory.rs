//! How much somebody is asked for, and what was chosen for what was typed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use chrono::{DateTime, TimeDelta, Utc};
use common::{Desk, caller};
use uuid::Uuid;
use vaihde_domain::asked_for::{AskedFor, HALF_LIFE};
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::history::Act;
use vaihde_domain::month::Month;
use vaihde_domain::person::Person;
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::{Referral, ReferralAbout};
use vaihde_domain::role::Role;
use vaihde_domain::user::{Rights, User};
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId, UserId};
use vaihde_store::{Choice, DataFolder, Mark, Occasion, Store, StoreFault, Subject, restore};

fn folder(desk: &Desk) -> DataFolder {
    DataFolder::at(desk.folder.path()).unwrap()
}

fn call(company: CompanyId, asked: Who) -> Connection {
    Connection { asked, answered: Some(asked), company, way: ConnectionWay::Direct }
}

/// Callers who asked for somebody at a moment.
fn callers(desk: &mut Desk, company: CompanyId, asked: PersonId, count: u32, at: DateTime<Utc>) {
    for _ in 0..count {
        desk.count(&call(company, Who::Person(asked)), None, at);
    }
}

fn weight(desk: &Desk, asked: PersonId, at: DateTime<Utc>) -> f64 {
    desk.store.asked_for(Subject::Person(asked)).unwrap().callers(at)
}

/// Somebody chose a person for what they had typed, and a caller was connected.
fn choose(desk: &mut Desk, by: UserId, typed: &str, chosen: Subject, at: DateTime<Utc>) {
    let asked = match chosen {
        Subject::Person(id) => Who::Person(id),
        Subject::Role(id) => Who::Role(id),
        Subject::Referral(id) => Who::Referral(id),
    };
    let choice = Choice { by, typed: typed.into(), chosen };
    desk.count(&call(CompanyId(Uuid::from_u128(2)), asked), Some(&choice), at);
}

fn remembered(desk: &Desk, by: UserId, at: DateTime<Utc>) -> Vec<(String, Subject)> {
    desk.store.choices_since(Mark::default(), by, at).unwrap().0
}

#[test]
fn a_caller_is_worth_half_a_caller_of_a_month_later() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let (anna, maija) = (desk.person(company, "Anna", "Virtanen"), desk.person(company, "Maija", "Virtanen"));
    let (then, now) = (desk.at, desk.at + HALF_LIFE);
    callers(&mut desk, company, anna, 3, then);
    callers(&mut desk, company, maija, 1, now);
    assert!((weight(&desk, anna, then) - 3.0).abs() < 1e-9);
    assert!((weight(&desk, anna, now) - 1.5).abs() < 1e-9, "{}", weight(&desk, anna, now));
    assert!(weight(&desk, anna, now) > weight(&desk, maija, now));
    callers(&mut desk, company, maija, 1, now);
    assert!(weight(&desk, anna, now) < weight(&desk, maija, now), "now Maija is asked for more");
    assert!((weight(&desk, anna, now + HALF_LIFE * 3) - 3.0 / 16.0).abs() < 1e-9);
}

#[test]
fn the_sum_is_that_of_the_hours_whatever_order_they_are_counted_in() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let people = [desk.person(company, "Anna", "Virtanen"), desk.person(company, "Liisa", "Saarinen")];
    let year = 365 * 24 * 60_i64;
    for minutes in (0..400_i64).map(|call| call * 7919 * 31 % year) {
        let asked = people[(minutes % 3 % 2) as usize];
        let at = desk.at - TimeDelta::minutes(minutes);
        callers(&mut desk, company, asked, 1, at);
    }
    let database = rusqlite::Connection::open(folder(&desk).database()).unwrap();
    for person in people {
        let sql = "SELECT hour, count FROM connection_count WHERE asked_id = ?1";
        let mut statement = database.prepare(sql).unwrap();
        let summed: f64 = statement
            .query_map([person.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, f64>(1)?)))
            .unwrap()
            .map(|row| {
                let (hour, count) = row.unwrap();
                let hour: DateTime<Utc> = format!("{hour}:00:00Z").parse().unwrap();
                count * (-((desk.at - hour).num_minutes() as f64) / (30.0 * 24.0 * 60.0)).exp2()
            })
            .sum();
        let kept = weight(&desk, person, desk.at);
        assert!(summed > 10.0 && (kept - summed).abs() < 1e-6, "{kept} {summed}");
    }
}

#[test]
fn what_the_hours_knew_before_is_summed_up_when_the_schema_comes() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let at = desk.at;
    for ago in [0, 1, 24 * 30, 24 * 400] {
        callers(&mut desk, company, anna, 2, at - TimeDelta::hours(ago));
    }
    let counted = weight(&desk, anna, at);
    let place = folder(&desk);
    drop(desk.store);
    let database = rusqlite::Connection::open(place.database()).unwrap();
    let back = "DROP TABLE miss; DROP TABLE miss_count; DROP TABLE asked_count; DROP TABLE hour_count;
         DROP TABLE effort_count; DROP INDEX referral_by_forward_company;
         ALTER TABLE referral DROP COLUMN forward_page; ALTER TABLE referral DROP COLUMN forward_address;
         ALTER TABLE referral DROP COLUMN forward_company_id; ALTER TABLE referral DROP COLUMN kind;
         ALTER TABLE referral DROP COLUMN correction_asked_on; ALTER TABLE referral DROP COLUMN listed_at;
         DROP INDEX change_by_person_of_removed; DROP INDEX change_by_role_of_removed; DROP INDEX connection_count_by_asked; DROP INDEX connection_count_by_answered;
         DROP TABLE planned; DROP TABLE notice; DROP TABLE suggestion; DROP TABLE confirmation; DROP TABLE read_mark;
         DROP TABLE import_report; DROP TABLE import_mapping; DROP TABLE merged; DROP TABLE erasure;
         ALTER TABLE role DROP COLUMN leading; ALTER TABLE company DROP COLUMN takes_messages;
         ALTER TABLE company DROP COLUMN links_json; ALTER TABLE company DROP COLUMN called_json;
         ALTER TABLE company DROP COLUMN short_instruction;
         ALTER TABLE absence DROP COLUMN repeats_json; DROP TABLE covered; DROP INDEX change_by_absence_of_cover;
         DROP TABLE asked_for; DROP TABLE choice; PRAGMA user_version = 2";
    database.execute_batch(back).unwrap();
    drop(database);
    desk.store = Store::open(place, at).unwrap().store;
    let summed = weight(&desk, anna, at);
    assert!((summed - counted).abs() < 1e-6, "{summed} {counted}");
    let (may, july) = (Month::new(2025, 5).unwrap(), Month::new(2026, 7).unwrap());
    let asked = desk.store.asked_in(may, july, None).unwrap();
    assert_eq!(asked.iter().map(|sum| (sum.asked, sum.count)).collect::<Vec<_>>(), [(Who::Person(anna), 8)]);
    assert_eq!(desk.store.hours_in(may, july, None).unwrap().iter().map(|sum| sum.count).sum::<u64>(), 8);
    let (_, mark) = desk.store.asked_for_since(Mark::default(), AskedFor::default()).unwrap();
    callers(&mut desk, company, anna, 1, at);
    assert_eq!(desk.store.asked_for_since(mark, AskedFor::default()).unwrap().0.len(), 1);
}

#[test]
fn another_desk_hears_only_of_those_who_were_asked_for_since() {
    let mut desk = Desk::new();
    let other = Store::open(folder(&desk), desk.at).unwrap().store;
    let company = desk.company("Kuusilinna Oy");
    let (anna, liisa) = (desk.person(company, "Anna", "Virtanen"), desk.person(company, "Liisa", "Saarinen"));
    let at = desk.at;
    callers(&mut desk, company, anna, 5, at);
    callers(&mut desk, company, liisa, 1, at - HALF_LIFE * 20);
    desk.count(&call(company, Who::Company(company)), None, at);
    let (asked, mark) = other.asked_for_since(Mark::default(), AskedFor::least(at)).unwrap();
    assert_eq!(asked.iter().map(|(who, _)| *who).collect::<Vec<_>>(), [Subject::Person(anna)]);
    assert_eq!(asked[0].1.level(at), 7);
    assert_eq!(other.asked_for_since(mark, AskedFor::least(at)).unwrap(), (vec![], mark));
    callers(&mut desk, company, liisa, 1, at);
    let (asked, later) = other.asked_for_since(mark, AskedFor::least(at)).unwrap();
    assert_eq!(asked.iter().map(|(who, _)| *who).collect::<Vec<_>>(), [Subject::Person(liisa)]);
    assert!(later > mark);
}

#[test]
fn undo_never_uncounts_and_a_count_outlives_whom_it_is_about() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let added = desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(anna.clone()))]);
    let at = desk.at;
    callers(&mut desk, company, anna.id, 2, at);
    desk.undo(added.operation);
    assert!(desk.store.people().unwrap().is_empty());
    assert!((weight(&desk, anna.id, at) - 2.0).abs() < 1e-9);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn the_last_choice_for_a_text_stands_and_each_user_has_their_own() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let (pekka, paula) =
        (desk.person(company, "Pekka", "Koistinen"), desk.person(company, "Paula", "Koistinen"));
    let seppo = User { id: UserId(Uuid::from_u128(77)), account: "seppo".into(), rights: Rights::default() };
    desk.store.write_user(&seppo, desk.at).unwrap();
    let (raija, at) = (desk.user.id, desk.at);
    choose(&mut desk, raija, "koistinen", Subject::Person(pekka), at);
    choose(&mut desk, raija, "kois", Subject::Person(pekka), at);
    choose(&mut desk, seppo.id, "koistinen", Subject::Person(paula), at);
    let (_, mark) = desk.store.choices_since(Mark::default(), raija, at).unwrap();
    choose(&mut desk, raija, "koistinen", Subject::Person(paula), at);
    let again = ("koistinen".to_owned(), Subject::Person(paula));
    assert_eq!(
        desk.store.choices_since(mark, raija, at).unwrap().0,
        std::slice::from_ref(&again),
        "only what is new"
    );
    assert_eq!(remembered(&desk, raija, at), [("kois".to_owned(), Subject::Person(pekka)), again.clone()]);
    assert_eq!(remembered(&desk, seppo.id, at), [again]);
    assert!(desk.store.history(10).unwrap().iter().all(|past| past.act == Act::EditDirectory));
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn a_choice_goes_with_whom_it_is_about_and_keeps_nobody() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let role = Role::named(RoleId::next(&mut desk), company, "Huolto");
    let told = Referral {
        id: ReferralId::next(&mut desk),
        company,
        about: ReferralAbout::Question,
        names: vec!["Pysäköinti".into()],
        say: Default::default(),
        forward: None,
        contact: None,
        from: None,
        to: None,
        listing: None,
    };
    let edits = [
        Edit::Add(Record::Person(anna.clone())),
        Edit::Add(Record::Role(role.clone())),
        Edit::Add(Record::Referral(told.clone())),
    ];
    let added = desk.carry_out(Act::EditDirectory, &edits);
    let (raija, at) = (desk.user.id, desk.at);
    let all = [
        ("anna", Subject::Person(anna.id)),
        ("huolto", Subject::Role(role.id)),
        ("parkki", Subject::Referral(told.id)),
    ];
    for (typed, chosen) in all {
        choose(&mut desk, raija, typed, chosen, at);
    }
    assert_eq!(remembered(&desk, raija, at), all.map(|(typed, chosen)| (typed.to_owned(), chosen)));
    desk.undo(added.operation);
    assert_eq!(remembered(&desk, raija, at), []);
    choose(&mut desk, raija, "anna", Subject::Person(anna.id), at);
    assert_eq!(remembered(&desk, raija, at), [], "of somebody who is gone nothing is remembered");
    let counted = desk.store.connections_by_way().unwrap()["direct"];
    assert_eq!(counted, 4, "but the call is counted");
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn the_number_of_a_choice_is_never_given_twice() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let added = desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(anna.clone()))]);
    let (raija, at) = (desk.user.id, desk.at);
    choose(&mut desk, raija, "anna", Subject::Person(anna.id), at);
    let (_, mark) = desk.store.choices_since(Mark::default(), raija, at).unwrap();
    desk.undo(added.operation);
    choose(&mut desk, raija, "liisa", Subject::Person(liisa), at);
    assert_eq!(desk.store.choices_since(mark, raija, at).unwrap().0.len(), 1, "whoever keeps up hears of it");
}

#[test]
fn only_the_newest_texts_are_remembered_and_none_for_longer_than_90_days() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Subject::Person(desk.person(company, "Anna", "Virtanen"));
    let (raija, at) = (desk.user.id, desk.at);
    let database = rusqlite::Connection::open(folder(&desk).database()).unwrap();
    let Subject::Person(person) = anna else { panic!("a person") };
    let sql = "WITH RECURSIVE text (nth) AS (SELECT 1 UNION ALL SELECT nth + 1 FROM text WHERE nth < 2000)
               INSERT INTO choice (user_id, typed, person_id, at)
               SELECT ?1, 'anna ' || nth, ?2, '2026-07-06T06:00:00.000Z' FROM text";
    database.execute(sql, [raija.to_string(), person.to_string()]).unwrap();
    choose(&mut desk, raija, "anna 1", anna, at + TimeDelta::days(1));
    assert_eq!(remembered(&desk, raija, at).len(), 2000);
    choose(&mut desk, raija, "virtanen", anna, at + TimeDelta::days(1));
    let kept = remembered(&desk, raija, at);
    assert_eq!(kept.len(), 2000);
    assert_eq!((kept[0].0.as_str(), kept[1999].0.as_str()), ("anna 3", "virtanen"));
    assert!(kept.iter().any(|(typed, _)| typed == "anna 1"), "it was used again");

    let days = TimeDelta::days;
    for (after, left) in [(days(90), 2000), (days(91), 2), (days(91) + TimeDelta::minutes(1), 0)] {
        let later = at + after;
        assert_eq!(remembered(&desk, raija, later).len(), left, "a desk that stays open, {after}");
        desk.store = Store::open(folder(&desk), later).unwrap().store;
        assert_eq!(remembered(&desk, raija, at).len(), left, "let go of for good, {after}");
    }
}

#[test]
fn both_wait_for_nobody_and_are_written_together_or_not_at_all() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let (raija, at) = (desk.user.id, desk.at);
    let other = rusqlite::Connection::open(folder(&desk).database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let choice = Choice { by: raija, typed: "anna".into(), chosen: Subject::Person(anna) };
    let connection = call(company, Who::Person(anna));
    let refused = desk.store.count(&caller(&connection, Some(&choice), at), at).unwrap_err();
    assert!(matches!(refused, StoreFault::Busy), "{refused}");
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(weight(&desk, anna, at), 0.0);
    assert!(desk.store.connections_by_way().unwrap().is_empty());
    desk.count(&connection, Some(&choice), at);
    assert_eq!(remembered(&desk, raija, at).len(), 1);
    assert_eq!(desk.store.connections_by_way().unwrap()["direct"], 1);
}

#[test]
fn a_backup_brings_the_memory_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let (raija, at) = (desk.user.id, desk.at);
    choose(&mut desk, raija, "anna", Subject::Person(anna), at);
    let backup = desk.store.back_up(at, Occasion::Import).unwrap();
    choose(&mut desk, raija, "virtanen", Subject::Person(anna), at);
    let place = folder(&desk);
    drop(desk.store);
    restore(&place, &backup.file, at).unwrap();
    desk.store = Store::open(place, at).unwrap().store;
    assert_eq!(remembered(&desk, raija, at), [("anna".to_owned(), Subject::Person(anna))]);
    assert!((weight(&desk, anna, at) - 1.0).abs() < 1e-9);
    assert_eq!(desk.store.check().unwrap().findings, []);
}
