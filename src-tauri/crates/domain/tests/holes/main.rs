//! When nobody answers: told as stories, and compared with what reach says at every hour and every edge.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod oracle;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::America::New_York;
use chrono_tz::Europe::Helsinki;
use chrono_tz::Tz;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span, day_at};
use vaihde_domain::company::{Company, Fallback};
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::holes::{Hole, HoleGrade, HoleSubject, all_holes, because, holes};
use vaihde_domain::hours::{Hours, Open, Week};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Because, Reach, Who, reach};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::absences_at;
use vaihde_domain::{AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, PersonId, RoleId};

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
const ABROAD: CompanyId = CompanyId(Uuid::from_u128(3));
const HR: DepartmentId = DepartmentId(Uuid::from_u128(2));

fn person_id(nth: usize) -> PersonId {
    PersonId(Uuid::from_u128(100 + nth as u128))
}

fn role_id(nth: usize) -> RoleId {
    RoleId(Uuid::from_u128(200 + nth as u128))
}

fn number() -> Number {
    Number::read("2214", NumberKind::Desk, Region::FINLAND)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn whole(from: &str, to: &str) -> Span {
    Span { from: Moment::Day(day(from)), to: Some(Moment::Day(day(to))) }
}

/// Some people of one company, all with a number.
struct Office {
    directory: Directory,
    ids: u128,
}

impl Office {
    fn with(people: usize) -> Self {
        let mut directory =
            Directory { companies: vec![Company::named(COMPANY, "Kuusilinna")], ..Directory::default() };
        directory.departments.push(Department::named(HR, COMPANY, "Henkilöstö"));
        for nth in 0..people {
            let mut person = Person::named(person_id(nth), COMPANY, format!("Given{nth}"), "Family");
            person.numbers.push(number());
            directory.people.push(person);
        }
        Self { directory, ids: 1000 }
    }

    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn away(&mut self, who: usize, span: Span, covers: &[(usize, Option<usize>)]) -> &mut Absence {
        let covers = covers
            .iter()
            .map(|&(cover, role)| Cover {
                id: CoverId(self.id()),
                person: person_id(cover),
                role: role.map(role_id),
            })
            .collect();
        let id = AbsenceId(self.id());
        let absence =
            Absence { id, person: person_id(who), span, repeats: None, return_may_be_told: true, covers };
        self.directory.absences.push(absence);
        self.directory.absences.last_mut().unwrap()
    }

    fn role(&mut self, nth: usize, holders: &[usize]) {
        self.directory.roles.push(Role::named(role_id(nth), COMPANY, format!("role {nth}")));
        for (place, holder) in holders.iter().enumerate() {
            let id = AssignmentId(self.id());
            let position = u32::try_from(place).unwrap();
            let (role, person) = (role_id(nth), person_id(*holder));
            self.directory.assignments.push(Assignment { id, role, person, position, from: None, to: None });
        }
    }

    fn deputy(&mut self, of: DeputyOf, person: usize) {
        let id = DeputyId(self.id());
        let position = u32::try_from(self.directory.deputies.len()).unwrap();
        self.directory.deputies.push(Deputy { id, of, position, person: person_id(person) });
    }

    fn roster(&self) -> Roster {
        Roster::new(self.directory.clone())
    }
}

fn window(from: &str, days: i64) -> std::ops::Range<DateTime<Utc>> {
    let from = Helsinki.from_local_datetime(&day(from).and_hms_opt(0, 0, 0).unwrap()).unwrap().to_utc();
    from..from + TimeDelta::days(days)
}

fn office_hours() -> Hours {
    let open = Open { from: "08:00:00".parse().unwrap(), to: "16:00:00".parse().unwrap() };
    let mut week = Week::default();
    week[..5].fill(vec![open]);
    Hours { week: Some(week), ..Hours::default() }
}

fn of_person(office: &Office, who: usize) -> Vec<Hole> {
    holes(&office.roster(), [HoleSubject::Person(person_id(who))], window("2026-07-06", 30))
}

fn of_role(office: &Office, role: usize) -> Vec<Hole> {
    holes(&office.roster(), [HoleSubject::Role(role_id(role))], window("2026-07-06", 30))
}

#[test]
fn a_cover_who_is_away_on_one_day_leaves_a_hole_of_that_day() {
    let mut office = Office::with(2);
    office.directory.companies[0].hours = office_hours();
    office.away(0, whole("2026-07-06", "2026-07-12"), &[(1, None)]);
    assert_eq!(of_person(&office, 0), []);
    office.away(1, whole("2026-07-09", "2026-07-09"), &[]);
    let found = of_person(&office, 0);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span, whole("2026-07-09", "2026-07-09"));
    let told = because(&found[0], &office.roster());
    assert!(matches!(told[0], (Who::Person(id), Because::Away { .. }) if id == person_id(0)));
    assert!(matches!(told[1], (Who::Person(id), Because::Away { .. }) if id == person_id(1)));
}

#[test]
fn two_who_cover_each_other_leave_a_hole_and_a_weekend_between_does_not_part_it() {
    let mut office = Office::with(2);
    office.directory.companies[0].hours = office_hours();
    office.away(0, whole("2026-07-06", "2026-07-17"), &[(1, None)]);
    office.away(1, whole("2026-07-09", "2026-07-14"), &[(0, None)]);
    let spans: Vec<Span> = of_person(&office, 0).iter().map(|hole| hole.span).collect();
    assert_eq!(spans, [whole("2026-07-09", "2026-07-14")]);
}

#[test]
fn a_cover_for_one_role_leaves_the_others_open() {
    let mut office = Office::with(2);
    office.role(0, &[0]);
    office.role(1, &[0]);
    office.away(0, whole("2026-07-06", "2026-07-07"), &[(1, Some(0))]);
    assert_eq!(of_person(&office, 0), [], "whoever asks for the person is put through all the same");
    assert_eq!(of_role(&office, 0), []);
    assert_eq!(of_role(&office, 1).len(), 1);
}

#[test]
fn a_duty_number_answers_and_the_fallback_only_softens() {
    let mut office = Office::with(1);
    office.away(0, whole("2026-07-06", "2026-07-07"), &[]);
    office.directory.companies[0].fallback = Fallback::Number(number());
    assert_eq!(of_person(&office, 0)[0].grade, HoleGrade::OnlyFallback);
    office.directory.people[0].department = Some(HR);
    office.directory.departments[0].duty_number = Some(number());
    assert_eq!(of_person(&office, 0), []);
}

#[test]
fn half_a_day_without_anybody_is_half_a_day_of_hole() {
    let mut office = Office::with(2);
    office.directory.companies[0].hours = office_hours();
    office.away(0, whole("2026-07-08", "2026-07-08"), &[(1, None)]);
    let noon = Moment::Time(day("2026-07-08").and_hms_opt(12, 0, 0).unwrap());
    office.away(1, Span { from: noon, to: Some(Moment::Day(day("2026-07-08"))) }, &[]);
    let found = of_person(&office, 0);
    assert_eq!(found[0].span, Span { from: noon, to: Some(Moment::Day(day("2026-07-08"))) });
}

#[test]
fn an_absence_until_further_notice_makes_a_hole_without_an_end() {
    let mut office = Office::with(1);
    office.away(0, Span { from: Moment::Day(day("2026-07-20")), to: None }, &[]);
    let found = of_person(&office, 0);
    assert_eq!(found[0].span, Span { from: Moment::Day(day("2026-07-20")), to: None });
}

#[test]
fn what_goes_on_after_a_weekend_at_the_end_of_the_window_has_no_end() {
    let mut office = Office::with(1);
    office.directory.companies[0].hours = office_hours();
    let one = [HoleSubject::Person(person_id(0))];
    // The window ends on a Saturday: whether they are away on Monday decides.
    office.away(0, whole("2026-07-06", "2026-07-12"), &[]);
    let found = holes(&office.roster(), one, window("2026-07-06", 5));
    assert_eq!(found[0].span, whole("2026-07-06", "2026-07-10"));
    office.directory.absences[0].span.to = None;
    let found = holes(&office.roster(), one, window("2026-07-06", 5));
    assert_eq!(found[0].span, Span { from: Moment::Day(day("2026-07-06")), to: None });
}

#[test]
fn an_hour_looked_at_on_its_own_is_told_as_an_hour() {
    let mut office = Office::with(1);
    office.directory.companies[0].hours = office_hours();
    let at = |hour| day("2026-07-08").and_hms_opt(hour, 0, 0).unwrap();
    let span = Span { from: Moment::Time(at(13)), to: Some(Moment::Time(at(14))) };
    office.away(0, span, &[]);
    let just = span.from.as_start(Helsinki)..span.ends(Helsinki).unwrap();
    let found = holes(&office.roster(), [HoleSubject::Person(person_id(0))], just);
    assert_eq!(found[0].span, span);
}

#[test]
fn a_day_looked_at_from_its_middle_is_told_as_a_day() {
    let mut office = Office::with(1);
    office.directory.companies[0].hours = office_hours();
    office.away(0, whole("2026-07-08", "2026-07-09"), &[]);
    let mut rest_of_it = window("2026-07-08", 10);
    rest_of_it.start += TimeDelta::hours(11);
    let found = holes(&office.roster(), [HoleSubject::Person(person_id(0))], rest_of_it.clone());
    assert_eq!(found[0].span, whole("2026-07-08", "2026-07-09"));
    assert_eq!(found[0].from, rest_of_it.start);
}

#[test]
fn whoever_held_the_role_before_is_not_away_from_it() {
    let mut office = Office::with(2);
    office.role(0, &[0, 1]);
    office.directory.assignments[0].to = Some(day("2026-07-07"));
    office.directory.assignments[1].from = Some(day("2026-07-08"));
    office.away(0, whole("2026-07-09", "2026-07-20"), &[]);
    office.away(1, whole("2026-07-13", "2026-07-14"), &[]);
    let found = of_role(&office, 0);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].away, [person_id(1)]);
    assert_eq!(found[0].absences, [office.directory.absences[1].id]);
    assert_eq!(found[0].span, whole("2026-07-13", "2026-07-14"));
}

#[test]
fn a_cover_who_is_asked_on_the_second_day_only_is_told_too_and_nobody_is_told_to_be_free() {
    let mut office = Office::with(4);
    office.directory.companies[0].hours = office_hours();
    // Works at weekends only, when nobody is missed.
    let mut weekend = Week::default();
    weekend[5..].fill(vec![Open { from: "08:00:00".parse().unwrap(), to: "16:00:00".parse().unwrap() }]);
    office.directory.people[3].hours = Hours { week: Some(weekend), ..Hours::default() };
    office.away(0, whole("2026-07-07", "2026-07-14"), &[(1, None), (3, None)]);
    office.away(1, whole("2026-07-06", "2026-07-06"), &[]);
    office.away(1, whole("2026-07-07", "2026-07-07"), &[]);
    office.away(1, whole("2026-07-08", "2026-07-16"), &[(2, None)]);
    office.directory.people[2].numbers.clear();
    let found = of_person(&office, 0);
    assert_eq!(found.len(), 1);
    let told = because(&found[0], &office.roster());
    let whos: Vec<Who> = told.iter().map(|(who, _)| *who).collect();
    let people = [0, 1, 3].map(|nth| Who::Person(person_id(nth)));
    assert_eq!(whos, [&people[..], &[Who::Company(COMPANY), Who::Person(person_id(2))]].concat());
    assert!(told.iter().all(|(_, because)| *because != Because::Free));
    assert!(told.contains(&(Who::Person(person_id(2)), Because::NoNumber)));
}
