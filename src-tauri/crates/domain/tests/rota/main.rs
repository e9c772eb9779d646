//! Stories of HR's rota: what would go wrong with an absence, and who could cover.
#![expect(clippy::unwrap_used, reason = "a story whose props are missing shall fail on the spot")]

mod any_rota;
mod conflicts;
#[expect(dead_code, reason = "the office is furnished for the stories of reach")]
#[path = "../reach/office.rs"]
mod office;
mod proposals;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
use vaihde_domain::AbsenceId;
use vaihde_domain::absence::Absence;
use vaihde_domain::civil::Span;
use vaihde_domain::repeat::{DayOfWeek, Repeat};

use office::{Office, day, helsinki, moment, weekdays};

/// The morning of the Monday before the stories.
fn now() -> DateTime<Utc> {
    helsinki("6.7. 9.00")
}

fn span(from: &str, to: &str) -> Span {
    Span { from: moment(from), to: (!to.is_empty()).then(|| moment(to)) }
}

/// Everybody works from Monday to Friday.
fn office() -> Office {
    let mut office = Office::new();
    office.of_company(|company| company.hours.week = Some(weekdays("8.00-16.00")));
    office
}

fn absence(office: &Office, id: AbsenceId) -> Absence {
    office.directory.absences.iter().find(|absence| absence.id == id).unwrap().clone()
}

/// Makes an absence come every week on its day of the week.
fn weekly(office: &mut Office, id: AbsenceId, until: Option<&str>) {
    let absence = office.directory.absences.iter_mut().find(|absence| absence.id == id).unwrap();
    let on = BTreeSet::from([DayOfWeek(absence.span.from.day().weekday())]);
    absence.repeats = Some(Repeat { every_weeks: 1, on, until: until.map(day), except: BTreeSet::new() });
}
