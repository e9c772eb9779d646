//! When nobody answers: told as stories, and compared with what reach says at every hour and every edge.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Helsinki;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span, day_at};
use vaihde_domain::company::{Company, Fallback};
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::holes::{Hole, HoleGrade, HoleSubject, because, holes};
use vaihde_domain::hours::{Hours, Open, Week};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Asked, Because, Who, reach};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::absences_at;
use vaihde_domain::{AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, PersonId, RoleId};

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
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

/// An absence by numbers: who, from which hour of the window, how many hours, whole days or not, covers, repeated.
type Drawn = (usize, i64, i64, bool, Vec<(usize, Option<usize>)>, bool);

fn drawn() -> impl Strategy<Value = Drawn> {
    let cover = (0_usize..5, prop::option::of(0_usize..2));
    (
        0_usize..5,
        -30_i64..200,
        1_i64..100,
        any::<bool>(),
        prop::collection::vec(cover, 0..3),
        prop::bool::weighted(0.2),
    )
}

/// Hours of somebody: none, office hours, three mornings a week, nights.
fn some_hours(kind: u8) -> Hours {
    let stretch = |from: &str, to: &str| Open { from: from.parse().unwrap(), to: to.parse().unwrap() };
    let mut week = Week::default();
    match kind {
        1 => return office_hours(),
        2 => week[..3].fill(vec![stretch("08:00:00", "12:00:00")]),
        3 => week.fill(vec![stretch("22:00:00", "06:00:00")]),
        _ => return Hours::default(),
    }
    Hours { week: Some(week), ..Hours::default() }
}

fn answered(asked: Asked, roster: &Roster, at: DateTime<Utc>) -> bool {
    reach(asked, roster, at).contact().is_some_and(|contact| !matches!(contact.who, Who::Company(_)))
}

/// Whether somebody should be at work, and whether they are away.
fn missed(person: &Person, roster: &Roster, at: DateTime<Utc>) -> (bool, bool) {
    let today = day_at(at, Helsinki);
    let employed = !person.employed.ended_by(today) && !person.employed.begins_after(today);
    let should = employed && roster.hours_of(person).is_open(at);
    (should, should && absences_at(person, roster, at).next().is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn there_is_a_hole_exactly_when_reach_finds_nobody_for_somebody_who_should_be_there(
        // DST weeks of spring and autumn, a year's end, a leap day, midsummer.
        start in prop::sample::select(vec!["2026-03-26", "2026-10-22", "2026-12-28", "2028-02-26", "2026-06-17"]),
        absences in prop::collection::vec(drawn(), 1..9),
        hours in prop::collection::vec(0_u8..4, 6),
        deputies in prop::collection::vec((0_usize..7, 0_usize..5), 0..5),
        holders in prop::collection::vec(prop::collection::vec(0_usize..5, 0..3), 2),
        (duty, fallback, without_number, left) in (any::<bool>(), any::<bool>(), prop::option::of(0_usize..5), prop::option::of(0_usize..5)),
    ) {
        let mut office = Office::with(5);
        office.directory.companies[0].hours = some_hours(hours[5]);
        for (person, kind) in office.directory.people.iter_mut().zip(&hours) {
            person.hours = some_hours(*kind);
        }
        office.directory.people[0].department = Some(HR);
        if duty { office.directory.departments[0].duty_number = Some(number()); }
        if fallback { office.directory.companies[0].fallback = Fallback::Number(number()); }
        if let Some(nth) = without_number { office.directory.people[nth].numbers.clear(); }
        if let Some(nth) = left { office.directory.people[nth].employed.to = Some(day(start) + TimeDelta::days(3)); }
        for (nth, people) in holders.iter().enumerate() { office.role(nth, people); }
        for &(of, person) in &deputies {
            let of = if of < 5 { DeputyOf::Person(person_id(of)) } else { DeputyOf::Role(role_id(of - 5)) };
            office.deputy(of, person);
        }
        let begins = day(start).and_hms_opt(0, 0, 0).unwrap();
        for (who, after, lasts, whole_days, covers, repeats) in absences {
            let clock = |hours: i64| begins + TimeDelta::hours(hours);
            let moment = |at: NaiveDateTime| if whole_days { Moment::Day(at.date()) } else { Moment::Time(at) };
            let first = clock(after);
            let lasts = if repeats { lasts.min(23 - i64::from(chrono::Timelike::hour(&first))) .max(1) } else { lasts };
            let until = first + TimeDelta::hours(lasts);
            let absence = office.away(who, Span { from: moment(first), to: Some(moment(until)) }, &covers);
            if repeats {
                if whole_days { absence.span.to = Some(absence.span.from); }
                let on = BTreeSet::from([DayOfWeek(first.date().weekday()), DayOfWeek(chrono::Weekday::Fri)]);
                absence.repeats = Some(Repeat { every_weeks: 1, on, until: None, except: BTreeSet::new() });
            }
        }
        let roster = office.roster();
        let window = window(start, 9);
        let people: Vec<HoleSubject> = (0..5).map(|nth| HoleSubject::Person(person_id(nth))).collect();
        let roles = (0..2).map(|nth| HoleSubject::Role(role_id(nth)));
        let found = holes(&roster, people.iter().copied().chain(roles), window.clone());
        let edges = found.iter().flat_map(|hole| [hole.from, hole.until]);
        let near = edges.flat_map(|at| [-1, 0, 1].map(|minutes| at + TimeDelta::minutes(minutes)));
        let hours = (0..24 * 9).map(|hour| window.start + TimeDelta::minutes(60 * hour + 7 * (hour % 9)));
        let covered = |subject: HoleSubject, at: DateTime<Utc>| {
            found.iter().any(|hole| hole.subject == subject && (hole.from..hole.until).contains(&at))
        };
        for at in hours.chain(near).filter(|at| window.contains(at)) {
            for nth in 0..5 {
                let person = roster.person(person_id(nth)).unwrap();
                let (should, missed) = missed(person, &roster, at);
                let nobody = missed && !answered(Asked::Person(person.id), &roster, at);
                if should {
                    prop_assert_eq!(covered(HoleSubject::Person(person.id), at), nobody, "person {} at {}", nth, at);
                }
            }
            for nth in 0..2 {
                let id = role_id(nth);
                let holders = roster.holders_on(id, day_at(at, Helsinki));
                let deputies = roster.deputies_of(DeputyOf::Role(id)).iter();
                let deputies = deputies.filter_map(|deputy| roster.person(deputy.person));
                let asked: Vec<&Person> = if holders.is_empty() { deputies.collect() } else { holders };
                let states: Vec<(bool, bool)> = asked.iter().map(|person| missed(person, &roster, at)).collect();
                let nobody = states.iter().any(|(_, missed)| *missed) && !answered(Asked::Role(id), &roster, at);
                if states.iter().any(|(should, _)| *should) {
                    prop_assert_eq!(covered(HoleSubject::Role(id), at), nobody, "role {} at {}", nth, at);
                }
            }
        }
    }
}
