//! People of one company who work from 8 to 16 on weekdays, in July 2026. The sixth is a Monday.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span, Twice, instant};
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::hours::{Hours, Open, Week};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::roster::Roster;
use vaihde_domain::{AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, PersonId, RoleId};

pub(crate) const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
pub(crate) const ELSEWHERE: CompanyId = CompanyId(Uuid::from_u128(2));
pub(crate) const HR: DepartmentId = DepartmentId(Uuid::from_u128(3));
/// An absence that is being written.
pub(crate) const DRAFT: AbsenceId = AbsenceId(Uuid::from_u128(4));

pub(crate) fn who(nth: usize) -> PersonId {
    PersonId(Uuid::from_u128(100 + nth as u128))
}

pub(crate) fn role(nth: usize) -> RoleId {
    RoleId(Uuid::from_u128(200 + nth as u128))
}

pub(crate) fn day(july: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, july).unwrap()
}

/// Whole days of July, the last included.
pub(crate) fn days(from: u32, to: u32) -> Span {
    Span { from: Moment::Day(day(from)), to: Some(Moment::Day(day(to))) }
}

/// Hours of one day of July.
pub(crate) fn hours(july: u32, from: u32, to: u32) -> Span {
    Span { from: clock(july, from), to: Some(clock(july, to)) }
}

pub(crate) fn clock(july: u32, hour: u32) -> Moment {
    Moment::Time(day(july).and_hms_opt(hour, 0, 0).unwrap())
}

pub(crate) fn until_further_notice(july: u32) -> Span {
    Span { from: Moment::Day(day(july)), to: None }
}

/// Nine o'clock of a day of July in Helsinki.
pub(crate) fn morning(july: u32) -> DateTime<Utc> {
    instant(day(july).and_hms_opt(9, 0, 0).unwrap(), Tz::Europe__Helsinki, Twice::First)
}

/// Open on some days of the week, from one hour to another.
pub(crate) fn week(weekdays: &[usize], from: u32, to: u32) -> Hours {
    let hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let mut week = Week::default();
    for &weekday in weekdays {
        week[weekday].push(Open { from: hour(from), to: hour(to) });
    }
    Hours { week: Some(week), ..Hours::default() }
}

/// Every week on the days, until further notice.
pub(crate) fn weekly(on: &[chrono::Weekday]) -> Repeat {
    let on = on.iter().copied().map(DayOfWeek).collect();
    Repeat { every_weeks: 1, on, until: None, except: std::collections::BTreeSet::new() }
}

pub(crate) struct Office {
    pub(crate) directory: Directory,
    ids: u128,
}

impl Office {
    pub(crate) fn of(people: usize) -> Self {
        let company =
            |id, name: &str| Company { hours: week(&[0, 1, 2, 3, 4], 8, 16), ..Company::named(id, name) };
        let mut directory = Directory {
            companies: vec![company(COMPANY, "Kuusilinna"), company(ELSEWHERE, "Ahola")],
            departments: vec![Department::named(HR, COMPANY, "Henkilöstö")],
            ..Directory::default()
        };
        for nth in 0..people {
            let mut person = Person::named(who(nth), COMPANY, format!("Given{nth}"), "Family");
            person.numbers.push(Number::read("2214", NumberKind::Extension, Region::FINLAND));
            directory.people.push(person);
        }
        Self { directory, ids: 1000 }
    }

    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    pub(crate) fn person(&mut self, nth: usize) -> &mut Person {
        &mut self.directory.people[nth]
    }

    /// An absence that is not in the office yet.
    pub(crate) fn absence(&mut self, nth: usize, span: Span, covers: &[(usize, Option<usize>)]) -> Absence {
        let covers = covers.iter().map(|&(cover, only)| Cover {
            id: CoverId(self.id()),
            person: who(cover),
            role: only.map(role),
        });
        let covers = covers.collect();
        Absence { id: DRAFT, person: who(nth), span, repeats: None, return_may_be_told: true, covers }
    }

    /// An absence of the office, for everything.
    pub(crate) fn away(&mut self, nth: usize, span: Span, covers: &[usize]) -> AbsenceId {
        let covers: Vec<_> = covers.iter().map(|&cover| (cover, None)).collect();
        let absence = Absence { id: AbsenceId(self.id()), ..self.absence(nth, span, &covers) };
        let id = absence.id;
        self.directory.absences.push(absence);
        id
    }

    pub(crate) fn holds(&mut self, nth: usize, person: usize, from: Option<u32>, to: Option<u32>) {
        if self.directory.roles.iter().all(|known| known.id != role(nth)) {
            self.directory.roles.push(Role::named(role(nth), COMPANY, format!("role {nth}")));
        }
        let (id, position) =
            (AssignmentId(self.id()), u32::try_from(self.directory.assignments.len()).unwrap());
        let (from, to) = (from.map(day), to.map(day));
        self.directory.assignments.push(Assignment {
            id,
            role: role(nth),
            person: who(person),
            position,
            from,
            to,
        });
    }

    pub(crate) fn deputy(&mut self, of: DeputyOf, person: usize) {
        let (id, position) = (DeputyId(self.id()), u32::try_from(self.directory.deputies.len()).unwrap());
        self.directory.deputies.push(Deputy { id, of, position, person: who(person) });
    }

    pub(crate) fn roster(&self) -> Roster {
        Roster::new(self.directory.clone())
    }
}
