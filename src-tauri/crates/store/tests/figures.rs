//! What is read as figures is the sum of what was counted, whatever happens to the records it is about.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use common::{Desk, caller};
use vaihde_domain::civil::local_time;
use vaihde_domain::connection::{Connection, ConnectionWay, Effort, Measure};
use vaihde_domain::erasure::Hearing;
use vaihde_domain::figures::{AskedSum, EffortSum, HourSum, MonthSum};
use vaihde_domain::history::Act;
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::{CompanyId, PersonId};
use vaihde_store::{Counted, Store, UndoOutcome};

/// Nobody is meant by any word: the tests look at counts.
struct Deaf;

impl Hearing for Deaf {
    fn words(&self, _: &str) -> Vec<String> {
        Vec::new()
    }

    fn is_form_of(&self, _: &str, _: &str) -> bool {
        false
    }
}

fn month(year: i32, number: u32) -> Month {
    Month::new(year, number).unwrap()
}

fn direct(company: CompanyId, person: PersonId) -> Connection {
    let asked = Who::Person(person);
    Connection { asked, answered: Some(asked), company, way: ConnectionWay::Direct }
}

fn count_in(desk: &mut Desk, zone: Tz, connection: Connection, took: Option<Effort>, at: &str) {
    let at: DateTime<Utc> = at.parse().unwrap();
    let counted = Counted { connection, local: local_time(at, zone), chosen: None, took };
    desk.store.count(&counted, at).unwrap();
}

#[test]
fn a_caller_belongs_to_the_month_and_the_hour_that_the_companys_clocks_show() {
    let mut desk = Desk::new();
    let (here, abroad) = (desk.company("Kuusilinna Oy"), desk.company("Granberget AB"));
    let (anna, karin) = (desk.person(here, "Anna", "Virtanen"), desk.person(abroad, "Karin", "Åberg"));
    // Midnight in Helsinki, an hour before it in Stockholm: Saturday the first and Friday the last of July.
    let midnight = "2026-07-31T21:00:00Z";
    count_in(&mut desk, Tz::Europe__Helsinki, direct(here, anna), None, midnight);
    count_in(&mut desk, Tz::Europe__Stockholm, direct(abroad, karin), None, midnight);
    let (july, august) = (month(2026, 7), month(2026, 8));
    let hours = |month| desk.store.hours_in(month, month, None).unwrap();
    let way = ConnectionWay::Direct;
    assert_eq!(hours(august), [HourSum { company: here, weekday: 6, hour: 0, way, count: 1 }]);
    assert_eq!(hours(july), [HourSum { company: abroad, weekday: 5, hour: 23, way, count: 1 }]);
    let asked = |month| desk.store.asked_in(month, month, None).unwrap();
    assert_eq!(asked(august), [AskedSum { company: here, asked: Who::Person(anna), way, count: 1 }]);
    assert_eq!(asked(july), [AskedSum { company: abroad, asked: Who::Person(karin), way, count: 1 }]);
    let mut months = desk.store.months_in(july, august, None).unwrap();
    months.sort_by_key(|sum| sum.month);
    let sum = |month, company| MonthSum { month, company, way, count: 1 };
    assert_eq!(months, [sum(july, abroad), sum(august, here)]);
    assert_eq!(desk.store.months_in(july, august, Some(here)).unwrap(), [sum(august, here)]);
}

#[test]
fn what_a_choice_took_is_summed_each_by_itself_and_only_where_it_was_said() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let efforts =
        [None, Some(Effort::of(4, 1700)), Some(Effort::of(4, 400_000)), Some(Effort::of(900, 2400))];
    for took in efforts {
        count_in(&mut desk, Tz::Europe__Helsinki, direct(company, anna), took, "2026-07-06T06:00:00Z");
    }
    let july = month(2026, 7);
    let mut sums = desk.store.efforts_in(july, july, Some(company)).unwrap();
    sums.sort_by_key(|sum| (sum.measure, sum.value));
    let sum = |measure, value, count| EffortSum { company, measure, value, count };
    let (keys, seconds) = (Measure::Keys, Measure::Seconds);
    assert_eq!(sums, [sum(keys, 4, 2), sum(keys, 60, 1), sum(seconds, 2, 2), sum(seconds, 300, 1)]);
    assert_eq!(desk.store.efforts_in(july.later(1), july.later(1), None).unwrap(), []);
}

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one_of<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}

#[test]
fn the_sums_are_those_of_what_was_counted_whatever_becomes_of_the_records() {
    let mut desk = Desk::new();
    let mut dice = Dice(7);
    let companies = [desk.company("Kuusilinna Oy"), desk.company("Mäntysaari Oy")];
    let people: Vec<PersonId> = (0..6)
        .map(|place| desk.person(companies[place % 2], ["Anna", "Pekka", "Liisa"][place / 2], "Virtanen"))
        .collect();
    let mut undone = Vec::new();
    for step in 0..240 {
        let (asked, answered) = (Who::Person(dice.one_of(&people)), Who::Person(dice.one_of(&people)));
        let way = dice.one_of(&ConnectionWay::ALL);
        let answered = (way != ConnectionWay::Nobody).then_some(answered);
        let connection = Connection { asked, answered, company: dice.one_of(&companies), way };
        let at = desk.at + chrono::TimeDelta::hours(dice.below(5000) as i64);
        desk.store.count(&caller(&connection, None, at), at).unwrap();
        match step {
            60 => undone.push(merge(&mut desk, people[1], people[0])),
            120 => undone = undone.iter().map(|merged| take_back(&mut desk, *merged)).collect(),
            // Taking the undo back makes them one again, with what was counted in between.
            180 => undone = undone.iter().map(|undo| take_back(&mut desk, *undo)).collect(),
            210 => erase(&mut desk, people[2]),
            _ => {}
        }
        if step % 30 == 0 || [60, 120, 180, 210].contains(&step) {
            compare(&desk.store, step);
        }
    }
    compare(&desk.store, 240);
    let all = desk.store.asked_in(month(2026, 1), month(2028, 1), None).unwrap();
    assert_eq!(all.iter().map(|sum| sum.count).sum::<u64>(), 240, "nobody's caller is lost");
    assert!(all.iter().any(|sum| matches!(sum.asked, Who::Person(id) if id.0.is_nil())));
}

/// Each sum against the rows of the hours, read past the store.
fn compare(store: &Store, step: usize) {
    let database = rusqlite::Connection::open(store.folder().database()).unwrap();
    let sums = |columns: &str| -> BTreeMap<String, i64> {
        let sql = format!("SELECT {columns} AS what, sum(count) FROM connection_count GROUP BY what");
        let mut statement = database.prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let (first, last) = (month(2026, 1), month(2028, 1));
    let told = |all: Vec<(String, u64)>| {
        all.into_iter().fold(BTreeMap::new(), |mut sums: BTreeMap<String, i64>, (what, count)| {
            *sums.entry(what).or_default() += i64::try_from(count).unwrap();
            sums
        })
    };
    let asked = store.asked_in(first, last, None).unwrap().into_iter().map(|sum| {
        let Who::Person(person) = sum.asked else { panic!("people only") };
        (format!("{} {person} {}", sum.company, sum.way.code()), sum.count)
    });
    assert_eq!(
        told(asked.collect()),
        sums("company_id || ' ' || asked_id || ' ' || way"),
        "asked, step {step}"
    );
    let hours = store.hours_in(first, last, None).unwrap().into_iter();
    let hours = hours.map(|sum| (format!("{} {}", sum.company, sum.way.code()), sum.count));
    assert_eq!(told(hours.collect()), sums("company_id || ' ' || way"), "hours, step {step}");
    let months = store.months_in(first, last, None).unwrap().into_iter();
    let months = months.map(|sum| (format!("{} {}", sum.company, sum.way.code()), sum.count));
    assert_eq!(told(months.collect()), sums("company_id || ' ' || way"), "months, step {step}");
    assert_eq!(store.check().unwrap().findings, []);
}

fn merge(desk: &mut Desk, gone: PersonId, into: PersonId) -> vaihde_domain::OperationId {
    let (header, seen) = (desk.header(Act::MergeRecords), desk.store.version().unwrap());
    let pair = (RecordId::Person(gone), RecordId::Person(into));
    desk.store.merge(header, &[Edit::Remove(pair.0)], pair, seen).unwrap().operation
}

fn take_back(desk: &mut Desk, operation: vaihde_domain::OperationId) -> vaihde_domain::OperationId {
    let UndoOutcome::Done(done) = desk.undo(operation) else { panic!("nothing is in the way") };
    done.operation
}

fn erase(desk: &mut Desk, person: PersonId) {
    let (seen, header) = (desk.store.version().unwrap(), desk.header(Act::ErasePerson));
    desk.store.erase_person(person, header, (seen, 0), &[], &Deaf, &mut |_| {}).unwrap();
}

#[test]
fn nobody_who_was_erased_is_left_in_the_sums_of_a_backup() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let at = desk.at;
    desk.count(&direct(company, anna), None, at);
    let backup = desk.store.back_up(at, vaihde_store::Occasion::Import).unwrap();
    erase(&mut desk, anna);
    let kept = rusqlite::Connection::open(&backup.file).unwrap();
    let asked = |sql: &str| kept.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(asked("SELECT sum(count) FROM asked_count"), 1);
    let sql = format!("SELECT count(*) FROM asked_count WHERE asked_id = '{anna}'");
    assert_eq!(asked(&sql), 0);
}

#[test]
fn figures_are_kept_in_a_backup_as_they_were() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let took = Some(Effort::of(5, 3000));
    count_in(&mut desk, Tz::Europe__Helsinki, direct(company, anna), took, "2026-07-06T06:00:00Z");
    let backup = desk.store.back_up(desk.at, vaihde_store::Occasion::Import).unwrap();
    let july = month(2026, 7);
    let read = |store: &Store| {
        (
            store.asked_in(july, july, None).unwrap(),
            store.hours_in(july, july, None).unwrap(),
            store.efforts_in(july, july, None).unwrap().len(),
        )
    };
    let before = read(&desk.store);
    count_in(&mut desk, Tz::Europe__Helsinki, direct(company, anna), took, "2026-07-06T06:10:00Z");
    let folder = desk.store.folder().clone();
    drop(desk.store);
    vaihde_store::restore(&folder, &backup.file, desk.at).unwrap();
    desk.store = Store::open(folder, desk.at).unwrap().store;
    assert_eq!(read(&desk.store), before);
}
