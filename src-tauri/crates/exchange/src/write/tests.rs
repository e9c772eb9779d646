#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, NOON, Span};
use vaihde_domain::company::Company;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Employment, Person, PersonName};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AbsenceId, AssignmentId, CompanyId, CoverId, DeputyId, PersonId, RoleId};

use super::{write_absences, write_staff};
use crate::{read_absences, read_staff};

fn at() -> DateTime<Utc> {
    "2026-07-08T10:00:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));

fn person(id: u128, given: &str, family: &str) -> Person {
    Person::named(PersonId(Uuid::from_u128(id)), COMPANY, given, family)
}

fn directory(people: Vec<Person>) -> Directory {
    Directory { companies: vec![Company::named(COMPANY, "Kuusilinna Oy")], people, ..Directory::default() }
}

fn role(id: u128, name: &str, keywords: &[&str], holder: u128) -> (Role, Assignment) {
    let keywords = keywords.iter().map(|word| (*word).to_owned()).collect();
    let role = Role { keywords, ..Role::named(RoleId(Uuid::from_u128(id)), COMPANY, name) };
    let (assignment, person) = (AssignmentId(Uuid::from_u128(id)), PersonId(Uuid::from_u128(holder)));
    let assignment = Assignment { id: assignment, role: role.id, person, position: 0, from: None, to: None };
    (role, assignment)
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{FEFF}').unwrap();
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_formula_is_harmless_in_the_file_and_itself_when_read_back() {
    let mut anna = person(1, "Anna", "Laine");
    anna.title = "=HYPERLINK(\"http://x\")".into();
    anna.numbers = vec![Number::read("+358 40 000 0000", NumberKind::Desk, Region::FINLAND)];
    let bytes = write_staff(&directory(vec![anna]), at());
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && text.contains(";'+358 40"), "{text}");
    let row = &read_staff(&bytes, &crate::StaffOptions::default()).unwrap().list.rows[0];
    assert_eq!(row.title.as_deref(), Some("=HYPERLINK(\"http://x\")"));
    assert_eq!(row.numbers[0].1, "+358 40 000 0000");
}

#[test]
fn the_number_to_dial_first_stays_first() {
    let number = |written: &str, kind| Number::read(written, kind, Region::FINLAND);
    let mut anna = person(1, "Anna", "Laine");
    anna.numbers = vec![number("2214", NumberKind::Extension), number("040 1", NumberKind::Mobile)];
    let mut matti = person(2, "Matti", "Mäki");
    matti.numbers = vec![number("040 2", NumberKind::Mobile), number("2215", NumberKind::Extension)];
    matti.numbers[0].may_be_given = true;
    let bytes = write_staff(&directory(vec![anna.clone(), matti.clone()]), at());
    assert!(lines(&bytes)[0].contains("Alanumero;Matkapuhelin;Alanumero 2;"));
    let rows = read_staff(&bytes, &crate::StaffOptions::default()).unwrap().list.rows;
    for (row, person) in rows.iter().zip([&anna, &matti]) {
        let numbers: Vec<_> = person.numbers.iter().map(|it| (it.kind, it.written.clone())).collect();
        assert_eq!(row.numbers, numbers);
    }
    assert_eq!((rows[0].not_given.as_slice(), rows[1].not_given.len()), (&["040 1".to_owned()][..], 0));
}

#[test]
fn roles_that_are_over_are_left_out_and_keywords_are_those_all_roles_share() {
    let mut all = directory(vec![person(1, "Anna", "Laine")]);
    let (pay, holds_pay) = role(10, "Palkat / HR", &["palkka", "loma"], 1);
    let (waste, holds_waste) = role(11, "Jätehuolto", &["loma"], 1);
    let (old, mut held_old) = role(12, "Arkisto", &["mappi"], 1);
    held_old.to = Some(day("2026-07-07"));
    all.roles = vec![pay, waste, old];
    all.assignments = vec![holds_pay, holds_waste, held_old];
    let row =
        read_staff(&write_staff(&all, at()), &crate::StaffOptions::default()).unwrap().list.rows.remove(0);
    assert_eq!(
        (row.roles, row.keywords),
        (vec!["Palkat / HR".into(), "Jätehuolto".into()], vec!["loma".to_owned()])
    );
}

#[test]
fn deputies_are_named_so_that_nobody_else_can_be_meant() {
    let mut people = vec![person(1, "Anna", "Laine"), person(2, "Matti", "Mäki"), person(3, "Matti", "Mäki")];
    people.push(person(4, "Liisa", "Salo"));
    people[1].staff_id = Some("17".into());
    let deputy = |id: u128, position| Deputy {
        id: DeputyId(Uuid::from_u128(id)),
        of: DeputyOf::Person(PersonId(Uuid::from_u128(1))),
        position,
        person: PersonId(Uuid::from_u128(id)),
    };
    let mut all = directory(people);
    all.deputies = vec![deputy(3, 2), deputy(4, 1), deputy(2, 0)];
    let rows = read_staff(&write_staff(&all, at()), &crate::StaffOptions::default()).unwrap().list.rows;
    let anna = rows.iter().find(|row| !row.deputies.is_empty()).unwrap();
    assert_eq!(anna.deputies, ["17", "Liisa Salo", &Uuid::from_u128(3).to_string()]);
}

#[test]
fn absences_come_back_with_their_spans_covers_and_what_may_be_told() {
    let mut all =
        directory(vec![person(1, "Anna", "Laine"), person(2, "Matti", "Mäki"), person(3, "Liisa", "Salo")]);
    let (pay, _) = role(10, "Palkat", &[], 1);
    let cover = |id: u128, role| Cover {
        id: CoverId(Uuid::from_u128(id)),
        person: PersonId(Uuid::from_u128(id)),
        role,
    };
    let spans = [
        Span { from: Moment::Day(day("2026-07-01")), to: Some(Moment::Day(day("2026-07-31"))) },
        Span { from: Moment::Time(day("2026-08-03").and_time(NOON)), to: None },
    ];
    all.absences = spans
        .iter()
        .zip([20, 21])
        .map(|(span, id)| Absence {
            id: AbsenceId(Uuid::from_u128(id)),
            person: PersonId(Uuid::from_u128(1)),
            span: *span,
            repeats: None,
            return_may_be_told: id == 20,
            covers: vec![cover(2, None), cover(3, Some(pay.id))],
        })
        .collect();
    all.roles = vec![pay];
    let file = read_absences(&write_absences(&all), &Vec::new()).unwrap();
    assert_eq!(file.problems, []);
    let read: Vec<_> = file
        .list
        .rows
        .iter()
        .map(|row| (row.span, row.covers.concat(), row.role.as_deref(), row.return_may_be_told))
        .collect();
    let expected = |span, told| {
        [
            (span, "Matti Mäki".to_owned(), None, Some(told)),
            (span, "Liisa Salo".to_owned(), Some("Palkat"), Some(told)),
        ]
    };
    assert_eq!(read, [expected(spans[0], true), expected(spans[1], false)].concat());
}

/// A text as a directory may hold it: not blank at its ends, and no word for nobody.
fn text() -> impl Strategy<Value = String> {
    "[A-ZÅÄÖa-zåäö0-9 ;,|\"'=+@/()\n\t-]{0,16}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("says something", |text| text.is_empty() || !crate::cell::is_nothing(text))
}

fn word() -> impl Strategy<Value = String> {
    text().prop_filter("is there", |text| !text.is_empty())
}

fn number() -> impl Strategy<Value = Number> {
    (word(), prop::sample::select(NumberKind::ALL.to_vec()))
        .prop_filter("is one number", |(written, _)| !written.contains(','))
        .prop_map(|(written, kind)| Number { written, kind, may_be_given: true, international: None })
}

prop_compose! {
    fn somebody()(
        names in (word(), word(), prop::option::of(word()), text()),
        lists in (prop::collection::vec(word(), 0..3), prop::collection::vec(word(), 0..3)),
        title in text(),
        id in prop::option::of(word()),
        email in prop::option::of("[a-z.+'=-]{1,8}@x\\.example"),
        numbers in prop::collection::vec(number(), 0..5),
        languages in prop::sample::subsequence(vec!["fi", "sv", "en", "et"], 0..4),
        days in prop::option::of(0u64..9000),
    ) -> Person {
        let from = day("2001-02-03");
        Person {
            staff_id: id,
            name: PersonName {
                given: names.0, family: names.1, called_by: names.2, honorific: names.3, former: lists.0, aliases: lists.1,
            },
            title,
            email,
            numbers,
            languages: languages.into_iter().map(str::to_owned).collect(),
            employed: Employment { from: days.map(|_| from), to: days.map(|days| from + chrono::Days::new(days)) },
            ..person(1, "", "")
        }
    }
}

prop_compose! {
    /// Anna's, once or again and again, whole days or clock times; never of a kind that makes no sense.
    fn some_absence()(
        first in 0u64..900,
        minutes in prop::option::of((0i64..1439, 1i64..1440)),
        days in prop::option::of(0u64..40),
        repeat in prop::option::of((1..=Repeat::MOST_WEEKS, prop::collection::btree_set(0..7usize, 0..7), prop::option::of(0u64..900))),
        except in prop::collection::btree_set(1u64..200, 0..5),
        told in any::<bool>(),
        id in 1u128..1_000_000,
    ) -> Absence {
        let after = |days: u64| day("2026-01-01") + chrono::Days::new(first + days);
        let minute = |minute: i64| Moment::Time(after(0).and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::minutes(minute));
        let (from, mut to) = match minutes {
            None => (Moment::Day(after(0)), Some(Moment::Day(after(0)))),
            Some((from, long)) => (minute(from), Some(minute((from + long).min(1440)))),
        };
        if repeat.is_none() {
            to = days.map(|days| Moment::Day(after(days)));
        }
        let repeats = repeat.map(|(every_weeks, on, until)| Repeat {
            every_weeks,
            on: on.into_iter().map(|nth| DayOfWeek::WEEK[nth]).chain([DayOfWeek(after(0).weekday())]).collect(),
            until: until.map(after),
            except: except.into_iter().map(after).collect(),
        });
        Absence {
            id: AbsenceId(Uuid::from_u128(id)),
            person: PersonId(Uuid::from_u128(1)),
            span: Span { from, to },
            repeats,
            return_may_be_told: told,
            covers: Vec::new(),
        }
    }
}

proptest! {
    #[test]
    fn a_person_comes_back_from_the_file_as_they_were(person in somebody(), other in somebody()) {
        let other = Person { id: PersonId(Uuid::from_u128(2)), ..other };
        let all = directory(vec![person.clone(), other]);
        let file = read_staff(&write_staff(&all, at()), &crate::StaffOptions::default()).unwrap();
        prop_assert_eq!(&file.problems, &vec![]);
        prop_assert_eq!(file.list.rows.len(), 2);
        let same = |row: &&vaihde_domain::staff_list::StaffRow| {
            let name = row.name.as_ref();
            let numbers: Vec<_> = person.numbers.iter().map(|number| (number.kind, number.written.clone())).collect();
            name == Some(&person.name)
                && row.id == person.staff_id
                && row.title.clone().unwrap_or_default() == person.title
                && row.email == person.email
                && row.numbers == numbers
                && row.languages == person.languages
                && (row.employed_from, row.employed_to) == (person.employed.from, person.employed.to)
        };
        prop_assert!(file.list.rows.iter().any(|row| same(&row)), "{:#?}", file.list.rows);
    }

    #[test]
    fn an_absence_comes_back_from_the_file_as_it_was(absences in prop::collection::vec(some_absence(), 1..5)) {
        let mut all = directory(vec![person(1, "Anna", "Laine")]);
        all.absences = absences;
        let file = read_absences(&write_absences(&all), &Vec::new()).unwrap();
        prop_assert_eq!(&file.problems, &vec![]);
        let told = |span: Span, repeats: &Option<Repeat>, told: bool| format!("{span:?} {repeats:?} {told}");
        let mut read: Vec<_> = (file.list.rows.iter())
            .map(|row| told(row.span, &row.repeats, row.return_may_be_told.unwrap()))
            .collect();
        let mut known: Vec<_> = (all.absences.iter())
            .map(|absence| told(absence.span, &absence.repeats, absence.return_may_be_told))
            .collect();
        read.sort();
        known.sort();
        prop_assert_eq!(read, known);
    }

    #[test]
    fn the_same_directory_gives_the_same_file(people in prop::collection::vec(somebody(), 1..4), turn in 0usize..4) {
        let mut people: Vec<Person> = people.into_iter().zip(1..).map(|(somebody, id)| Person {
            id: PersonId(Uuid::from_u128(id)), ..somebody
        }).collect();
        let before = write_staff(&directory(people.clone()), at());
        let turn = turn % people.len();
        people.rotate_left(turn);
        prop_assert_eq!(&before, &write_staff(&directory(people.clone()), at()));
        let ids: BTreeSet<_> = people.iter().map(|person| person.id).collect();
        prop_assert_eq!(ids.len(), people.len());
    }
}
