//! What is coming for somebody, and what of it may be told.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::coming::{Coming, coming};
use vaihde_domain::company::Company;
use vaihde_domain::directory::Directory;
use vaihde_domain::holiday::HolidayCalendar;
use vaihde_domain::hours::{Holidays, Open};
use vaihde_domain::person::Person;
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::roster::Roster;
use vaihde_domain::{AbsenceId, CompanyId, CoverId, PersonId};

const PEKKA: PersonId = PersonId(Uuid::from_u128(2));
const LIISA: PersonId = PersonId(Uuid::from_u128(3));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at() -> DateTime<Utc> {
    "2026-07-08T07:00:00Z".parse().unwrap()
}

fn open(from: &str, to: &str) -> Open {
    Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

fn absence(id: u128, from: &str, to: &str, told: bool) -> Absence {
    Absence {
        id: AbsenceId(Uuid::from_u128(id)),
        person: PEKKA,
        span: Span { from: Moment::Day(day(from)), to: Some(Moment::Day(day(to))) },
        repeats: None,
        return_may_be_told: told,
        covers: vec![Cover { id: CoverId(Uuid::from_u128(id + 100)), person: LIISA, role: None }],
    }
}

fn house() -> Directory {
    let company = CompanyId(Uuid::from_u128(1));
    let mut kuusilinna = Company::named(company, "Kuusilinna Oy");
    kuusilinna.hours.exceptions.insert(day("2026-07-10"), Vec::new());
    let pekka = Person::named(PEKKA, company, "Pekka", "Koistinen");
    let liisa = Person::named(LIISA, company, "Liisa", "Saarinen");
    Directory { companies: vec![kuusilinna], people: vec![pekka, liisa], ..Directory::default() }
}

#[test]
fn what_is_coming_is_told_soonest_first_and_an_end_only_where_it_may_be() {
    let mut house = house();
    house.absences.push(absence(10, "2026-07-20", "2026-07-31", false));
    house.absences.push(absence(11, "2026-07-13", "2026-07-14", true));
    house.people[0].employed.to = Some(day("2026-08-31"));
    let told = coming(PEKKA, &Roster::new(house), at());
    let away = |from: &str, to: Option<&str>| Coming::Away {
        from: Moment::Day(day(from)),
        to: to.map(|to| Moment::Day(day(to))),
        covers: vec!["Liisa Saarinen".into()],
    };
    assert_eq!(
        told,
        [
            Coming::OtherHours { on: day("2026-07-10"), open: Vec::new() },
            away("2026-07-13", Some("2026-07-14")),
            away("2026-07-20", None),
            Coming::Leaves { on: day("2026-08-31") },
        ]
    );
}

#[test]
fn what_has_begun_or_is_far_ahead_is_not_coming() {
    let mut house = house();
    house.absences.push(absence(10, "2026-07-01", "2026-07-31", true));
    house.absences.push(absence(11, "2026-12-13", "2026-12-14", true));
    house.companies[0].hours.exceptions.clear();
    assert_eq!(coming(PEKKA, &Roster::new(house), at()), []);
}

#[test]
fn of_what_comes_again_and_again_the_next_time_is_told_and_no_other() {
    let mut house = house();
    house.companies[0].hours.exceptions.clear();
    let mut weekly = absence(10, "2026-06-03", "2026-06-03", true);
    let wednesday = DayOfWeek(chrono::Weekday::Wed);
    weekly.repeats = Some(Repeat {
        every_weeks: 1,
        on: [wednesday].into(),
        until: None,
        except: [day("2026-07-15")].into(),
    });
    house.absences.push(weekly);
    let told = coming(PEKKA, &Roster::new(house), at());
    let from = |told: &Coming| match told {
        Coming::Away { from, .. } => Some(*from),
        _ => None,
    };
    let days: Vec<_> = told.iter().filter_map(from).collect();
    assert_eq!(days, [Moment::Day(day("2026-07-22"))], "today has begun, and the next is an exception");
}

#[test]
fn a_holiday_is_told_once_and_a_sunday_that_is_one_not_at_all() {
    let mut house = house();
    let week =
        std::array::from_fn(|day| if day < 5 { vec![open("08:00:00", "16:00:00")] } else { Vec::new() });
    let calendar = HolidayCalendar::Finland;
    house.companies[0].hours.week = Some(week);
    house.companies[0].hours.holidays = Some(Holidays::Closed { calendar, eves: true });
    house.companies[0].hours.exceptions.insert(day("2026-12-28"), vec![open("10:00:00", "14:00:00")]);
    let before_christmas = "2026-12-20T07:00:00Z".parse().unwrap();
    let told = coming(PEKKA, &Roster::new(house), before_christmas);
    let closed = |on: &str| Coming::OtherHours { on: day(on), open: Vec::new() };
    let short = Coming::OtherHours { on: day("2026-12-28"), open: vec![open("10:00:00", "14:00:00")] };
    // The 26th is a Saturday, on which it is closed anyway.
    assert_eq!(told, [closed("2026-12-24"), closed("2026-12-25"), short, closed("2027-01-01")]);
}
