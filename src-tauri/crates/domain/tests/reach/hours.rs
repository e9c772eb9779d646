//! Hours: the person's, else the department's, else the company's; and the days that differ.

use vaihde_domain::reach::Asked;
use vaihde_domain::state::PersonState;

use crate::office::{Office, date_time, day, helsinki, stretches, weekdays};

const PRESENT: PersonState = PersonState::Present;

fn closed_until(text: &str) -> PersonState {
    PersonState::Closed { opens: Some(date_time(text)) }
}

#[test]
fn without_hours_it_is_always_open() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    for at in ["8.7. 03.00", "11.7. 23.59", "24.12. 18.00"] {
        assert_eq!(office.state(anna, helsinki(at)), PRESENT, "{at}");
    }
}

#[test]
fn the_narrowest_week_holds() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of_company(|company| company.hours.week = Some(weekdays("8.00-16.00")));
    assert_eq!(office.state(anna, helsinki("8.7. 07.59")), closed_until("8.7. 08.00"));
    assert_eq!(office.state(anna, helsinki("8.7. 08.00")), PRESENT);
    assert_eq!(office.state(anna, helsinki("8.7. 16.00")), closed_until("9.7. 08.00"));
    // Friday evening: the weekend is closed.
    assert_eq!(office.state(anna, helsinki("10.7. 17.00")), closed_until("13.7. 08.00"));

    let sales = office.department("Myynti", None);
    office.of(anna, |person| person.department = Some(sales));
    let department = office.directory.departments.first_mut().unwrap();
    department.hours.week = Some(weekdays("10.00-18.00"));
    assert_eq!(office.state(anna, helsinki("8.7. 09.00")), closed_until("8.7. 10.00"));

    office.of(anna, |person| person.hours.week = Some(weekdays("9.00-11.00 12.00-15.00")));
    assert_eq!(office.state(anna, helsinki("8.7. 09.00")), PRESENT);
    assert_eq!(office.state(anna, helsinki("8.7. 11.30")), closed_until("8.7. 12.00"));
}

#[test]
fn a_closed_day_of_the_company_closes_everybody_without_an_exception_of_their_own() {
    let mut office = Office::new();
    let (anna, guard) = (office.person("Anna Virtanen"), office.person("Valto Vahti"));
    office.of(anna, |person| person.hours.week = Some(weekdays("8.00-16.00")));
    office.of_company(|company| drop(company.hours.exceptions.insert(day("8.7."), Vec::new())));
    office.of(guard, |person| drop(person.hours.exceptions.insert(day("8.7."), stretches("9.00-12.00"))));
    assert_eq!(office.state(anna, helsinki("8.7. 10.00")), closed_until("9.7. 08.00"));
    assert_eq!(office.state(guard, helsinki("8.7. 10.00")), PRESENT);
    // Without a week of his own or anybody's, the guard is always there again from the next day on.
    assert_eq!(office.state(guard, helsinki("8.7. 13.00")), closed_until("9.7. 00.00"));
}

#[test]
fn a_night_shift_runs_over_midnight_and_an_end_at_midnight_is_the_end_of_the_day() {
    let mut office = Office::new();
    let (night, late) = (office.person("Yrjö Yö"), office.person("Ilta Iiris"));
    office.of(night, |person| person.hours.week = Some(weekdays("22.00-6.00")));
    office.of(late, |person| person.hours.week = Some(weekdays("16.00-0.00")));
    // Friday's shift ends on Saturday morning; Monday morning belongs to no shift.
    for (at, state) in [
        ("10.7. 21.59", closed_until("10.7. 22.00")),
        ("10.7. 22.00", PRESENT),
        ("11.7. 05.59", PRESENT),
        ("11.7. 06.00", closed_until("13.7. 22.00")),
        ("13.7. 05.00", closed_until("13.7. 22.00")),
    ] {
        assert_eq!(office.state(night, helsinki(at)), state, "{at}");
    }
    assert_eq!(office.state(late, helsinki("8.7. 23.59")), PRESENT);
    assert_eq!(office.state(late, helsinki("9.7. 00.00")), closed_until("9.7. 16.00"));
    // A closed day is closed from its first minute, also to those who came the evening before.
    office.of_company(|company| drop(company.hours.exceptions.insert(day("9.7."), Vec::new())));
    assert_eq!(office.state(night, helsinki("8.7. 23.59")), PRESENT);
    assert_eq!(office.state(night, helsinki("9.7. 00.00")), closed_until("10.7. 22.00"));
}

#[test]
fn hours_from_midnight_to_midnight_are_the_whole_day() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.hours.week = Some(weekdays("0.00-0.00")));
    assert_eq!(office.state(anna, helsinki("10.7. 23.59")), PRESENT);
    assert_eq!(office.state(anna, helsinki("11.7. 00.00")), closed_until("13.7. 00.00"));
}

#[test]
fn hours_that_never_come_have_no_opening() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.hours.week = Some(weekdays("")));
    assert_eq!(office.state(anna, helsinki("8.7. 10.00")), PersonState::Closed { opens: None });
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki("8.7. 10.00")),
        ["Virtanen closed", "Kuusilinna Oy take message"]
    );
}

#[test]
fn the_opening_told_is_one_at_which_they_are_there() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.hours.week = Some(weekdays("8.00-16.00")));
    let leave = office.away(anna, "9.7.", "14.7.", &[]);
    assert_eq!(office.state(anna, helsinki("8.7. 17.00")), closed_until("15.7. 08.00"));
    office.hide_return(leave);
    assert_eq!(office.state(anna, helsinki("8.7. 17.00")), PersonState::Closed { opens: None });
    office.directory.absences.clear();
    office.left(anna, "8.7.");
    assert_eq!(office.state(anna, helsinki("8.7. 17.00")), PersonState::Closed { opens: None });
}
