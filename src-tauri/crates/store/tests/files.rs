//! The file is never lost: it is refused, set aside or brought back, and everybody is told.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::fs;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use chrono::Days;
use common::{Desk, monday_morning};
use vaihde_domain::asked_for::AskedFor;
use vaihde_domain::history::Act;
use vaihde_domain::month::Month;
use vaihde_domain::record::RecordId;
use vaihde_store::{
    DataFolder, Finding, Mark, Occasion, Store, StoreFault, Subject, restore, restore_newest,
};

fn folder(path: &Path) -> DataFolder {
    DataFolder::at(path).unwrap()
}

/// A desk with one company, closed for the night.
fn closed_for_the_night() -> (tempfile::TempDir, vaihde_domain::directory::Directory) {
    let mut desk = Desk::new();
    desk.company("Kuusilinna Oy");
    let directory = desk.store.directory().unwrap();
    (desk.folder, directory)
}

fn set_pragma(file: &Path, offset: u64, value: u32) {
    let mut database = fs::OpenOptions::new().write(true).open(file).unwrap();
    database.seek(SeekFrom::Start(offset)).unwrap();
    database.write_all(&value.to_be_bytes()).unwrap();
}

/// Where SQLite's file header keeps them (fileformat2, section 1.3).
const USER_VERSION: u64 = 60;
const APPLICATION_ID: u64 = 68;

#[test]
fn what_is_written_is_there_the_next_morning() {
    let (place, directory) = closed_for_the_night();
    let store = Store::open(folder(place.path()), monday_morning() + Days::new(1)).unwrap().store;
    assert_eq!(store.directory().unwrap(), directory);
}

#[test]
fn a_database_from_the_future_is_refused_and_not_touched() {
    let (place, _) = closed_for_the_night();
    let file = folder(place.path()).database();
    set_pragma(&file, USER_VERSION, 99);
    let before = fs::read(&file).unwrap();
    let fault = Store::open(folder(place.path()), monday_morning()).unwrap_err();
    assert!(matches!(fault, StoreFault::Newer { found: 99, .. }), "{fault}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn the_database_of_another_program_is_refused_and_not_touched() {
    let (place, _) = closed_for_the_night();
    let file = folder(place.path()).database();
    set_pragma(&file, APPLICATION_ID, 42);
    let before = fs::read(&file).unwrap();
    assert!(matches!(Store::open(folder(place.path()), monday_morning()), Err(StoreFault::Foreign { .. })));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_damaged_database_is_set_aside_and_the_backup_takes_its_place() {
    let (place, directory) = closed_for_the_night();
    let tuesday = monday_morning() + Days::new(1);
    drop(Store::open(folder(place.path()), tuesday).unwrap());
    let file = folder(place.path()).database();
    fs::write(&file, b"spilled coffee, spilled coffee, spilled coffee").unwrap();

    let fault = Store::open(folder(place.path()), tuesday).unwrap_err();
    assert!(fault.is_damage(), "{fault}");
    let restored = restore_newest(&folder(place.path()), tuesday).unwrap();
    let aside = restored.set_aside.unwrap();
    assert!(fs::read(aside).unwrap().starts_with(b"spilled coffee"));
    let store = Store::open(folder(place.path()), tuesday).unwrap().store;
    assert_eq!(store.directory().unwrap(), directory);
}

#[test]
fn damage_inside_the_file_is_found_by_the_days_backup_at_the_latest() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    for number in 0..300 {
        desk.person(company, "Anna", &format!("Virtanen {number}"));
    }
    let place = desk.folder;
    drop(desk.store);
    let file = folder(place.path()).database();
    let mut bytes = Vec::new();
    fs::File::open(&file).unwrap().read_to_end(&mut bytes).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 3 * 4096].fill(0xAB);
    fs::write(&file, bytes).unwrap();

    let fault = Store::open(folder(place.path()), monday_morning() + Days::new(1)).unwrap_err();
    assert!(fault.is_damage(), "{fault}");
}

#[test]
fn a_damaged_database_without_a_backup_stays_where_it_is() {
    let place = tempfile::tempdir().unwrap();
    let file = folder(place.path()).database();
    fs::write(&file, b"spilled coffee, spilled coffee, spilled coffee").unwrap();
    let fault = restore_newest(&folder(place.path()), monday_morning()).unwrap_err();
    assert!(matches!(fault, StoreFault::DamagedWithoutBackup { .. }));
    assert!(fs::read(&file).unwrap().starts_with(b"spilled coffee"));
}

#[test]
fn a_backup_brings_back_what_was_there_when_it_was_made() {
    let mut desk = Desk::new();
    desk.company("Kuusilinna Oy");
    let then = desk.store.directory().unwrap();
    let backup = desk.store.back_up(desk.at, Occasion::Import).unwrap();
    desk.company("Hämeen Sähkö Oy");
    let (place, at) = (desk.folder, desk.at);

    let in_use = restore(&folder(place.path()), &backup.file, at).unwrap_err();
    assert!(matches!(in_use, StoreFault::InUse { .. }), "a desk is open: {in_use}");
    drop(desk.store);
    restore(&folder(place.path()), &backup.file, at).unwrap();
    let store = Store::open(folder(place.path()), at).unwrap().store;
    assert_eq!(store.directory().unwrap(), then);
    assert_eq!(store.check().unwrap().findings, []);
}

#[test]
fn what_is_no_backup_takes_nothings_place() {
    let (place, directory) = closed_for_the_night();
    let letter = place.path().join("letter.db");
    fs::write(&letter, "Dear switchboard, ").unwrap();
    let fault = restore(&folder(place.path()), &letter, monday_morning()).unwrap_err();
    assert!(matches!(fault, StoreFault::NotABackup { .. }), "{fault}");
    let store = Store::open(folder(place.path()), monday_morning()).unwrap().store;
    assert_eq!(store.directory().unwrap(), directory);
}

#[test]
fn a_backup_is_made_once_a_day_at_the_first_start() {
    let (place, _) = closed_for_the_night();
    for hours in [1, 2, 25, 26] {
        drop(Store::open(folder(place.path()), monday_morning() + chrono::TimeDelta::hours(hours)).unwrap());
    }
    let backups = fs::read_dir(folder(place.path()).backups()).unwrap();
    let days =
        backups.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|kind| kind == "db"));
    assert_eq!(days.count(), 2, "Monday's and Tuesday's");
}

#[test]
fn two_processes_share_the_file_and_see_each_others_changes() {
    let mut desk = Desk::new();
    let other = Store::open(folder(desk.folder.path()), desk.at).unwrap().store;
    let seen = other.version().unwrap();
    let company = desk.company("Kuusilinna Oy");
    let (changed, now) = other.changed_since(seen).unwrap();
    assert_eq!(changed, [RecordId::Company(company)]);
    assert_eq!(other.changed_since(now).unwrap().0, []);
    assert_eq!(other.companies().unwrap().len(), 1);
}

/// Dumps written by the program that first had the schema, with one record of everything.
const RELEASED: &[(u32, &str)] = &[
    (1, include_str!("released/0001.sql")),
    (2, include_str!("released/0002.sql")),
    (3, include_str!("released/0003.sql")),
    (4, include_str!("released/0004.sql")),
    (5, include_str!("released/0005.sql")),
    (6, include_str!("released/0006.sql")),
    (7, include_str!("released/0007.sql")),
];

#[test]
fn a_database_of_every_released_schema_opens() {
    for (schema, dump) in RELEASED {
        let place = tempfile::tempdir().unwrap();
        let database = rusqlite::Connection::open(folder(place.path()).database()).unwrap();
        database.execute_batch(dump).unwrap();
        drop(database);
        let store = Store::open(folder(place.path()), monday_morning()).unwrap().store;
        assert_eq!(store.check().unwrap().findings, [], "schema {schema}");
        let mut counting = Desk::new();
        let mut everything = common::one_of_everything(&mut counting);
        if *schema >= 4 {
            let [liisa, anna] = everything.people.as_slice() else { panic!("{:?}", everything.people) };
            everything.absences.push(common::every_other_friday(anna.id, liisa.id));
            if *schema >= 5 {
                common::add_what_is_told(anna.id, &mut everything);
            }
            if *schema >= 7 {
                common::add_referrals_of_others(&mut everything);
            }
        }
        assert_eq!(store.directory().unwrap(), everything, "schema {schema}");
        assert_eq!(store.history(1).unwrap()[0].act, Act::EditDirectory);
    }
}

#[test]
fn what_the_desk_remembered_in_a_released_schema_is_still_there() {
    for (schema, dump) in &RELEASED[1..] {
        let place = tempfile::tempdir().unwrap();
        let database = rusqlite::Connection::open(folder(place.path()).database()).unwrap();
        database.execute_batch(dump).unwrap();
        drop(database);
        let at = monday_morning();
        let store = Store::open(folder(place.path()), at).unwrap().store;
        let raija = store.users().unwrap()[0].id;
        assert_eq!(store.settings(raija).unwrap()["window"], "{\"textSize\":125}");
        assert_eq!(store.connections_by_way().unwrap()["cover"], 1);
        assert_eq!(store.reveals(10).unwrap()[0].0.by, raija);
        // The second schema only counted; whom callers ask for is known from that.
        let anna =
            store.people().unwrap().into_iter().find(|person| person.name.given.contains("Anna")).unwrap();
        let (asked, _) = store.asked_for_since(Mark::default(), AskedFor::default()).unwrap();
        let [(Subject::Person(person), weight)] = asked.as_slice() else { panic!("{asked:?}") };
        assert_eq!(*person, anna.id, "schema {schema}");
        assert!((weight.callers(at) - 1.0).abs() < 1e-9, "schema {schema}: {}", weight.callers(at));
        let (chosen, _) = store.choices_since(Mark::default(), raija, at).unwrap();
        let covered = store.covered(&[anna.id]).unwrap();
        assert_eq!(covered.len(), usize::from(*schema >= 4), "schema {schema}");
        assert_eq!(store.read_marks(raija).unwrap().len(), usize::from(*schema >= 5), "schema {schema}");
        let (open, sums) = missed(&store);
        match schema {
            7.. => {
                assert_eq!((open, sums), (vec!["saarnion petteri".to_owned()], vec![(3, 1, 0), (7, 3, 1)]));
            }
            _ => assert_eq!((open, sums), (vec![], vec![])),
        }
        assert_eq!(store.reveals(10).unwrap().len(), 1 + usize::from(*schema >= 7), "schema {schema}");
        match schema {
            2 => assert_eq!(chosen, []),
            _ => assert_eq!(chosen, [("virtanen".to_owned(), Subject::Person(anna.id))]),
        }
    }
}

/// The texts of the open misses, and how many there were of all by month, with how many were mended.
fn missed(store: &Store) -> (Vec<String>, Vec<(u32, u64, u64)>) {
    let month = |month| Month::new(2026, month).unwrap();
    let open = store.open_misses(month(1).first_day(), month(12).last_day()).unwrap();
    let sums = store.misses_in(month(1), month(12), None).unwrap();
    (
        open.into_iter().map(|missed| missed.typed).collect(),
        sums.into_iter().map(|sum| (sum.month.number(), sum.missed, sum.mended)).collect(),
    )
}

#[test]
fn a_record_that_is_both_there_and_deleted_is_found_by_the_check() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let database = rusqlite::Connection::open(folder(desk.folder.path()).database()).unwrap();
    let sql = "INSERT INTO tombstone SELECT ?1, 'company', id, at FROM operation";
    database.execute(sql, [company.to_string()]).unwrap();
    let found = desk.store.check().unwrap().findings;
    assert_eq!(found, [Finding::TombstoneOfTheLiving { table: "company".into() }]);
}
