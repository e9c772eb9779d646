//! Hours and public holidays at HR's desk and the operators': kept, heard, taken back, refused.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use vaihde_domain::form::{Fault, Field, HoursDraft};
use vaihde_domain::holiday::HolidayCalendar;
use vaihde_domain::hours::Holidays;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::{DepartmentId, PersonId};
use vaihde_exchange::demo::hours_text::{read_holidays, read_hours};
use vaihde_switchboard::{
    EntryId, Failure, FoundState, HoursForm, HoursOf, Right, StoreFault, Switchboard, UndoOutcome,
};

use crate::seats::{ask, away, kuusilinna, sit_down};

const FINNISH: Holidays = Holidays::Closed { calendar: HolidayCalendar::Finland, eves: true };

/// Kuusilinna, whose desk is Raija's, with Pekka in a duty department.
fn with_a_duty_department(folder: &Path) -> (Switchboard, HoursOf, HoursOf) {
    let mut raija = kuusilinna(folder);
    let pekka = person(&mut raija, "koistinen");
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let mut form = raija.admin().unwrap().person_form(Some(pekka), None).unwrap();
    form.draft.department = "Päivystys".into();
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let form = hours_form(&mut raija, HoursOf::Company(company));
    let duty = HoursOf::Department(form.departments[0].id);
    (raija, HoursOf::Company(company), duty)
}

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn hours_form(switchboard: &mut Switchboard, of: HoursOf) -> HoursForm {
    switchboard.hr().unwrap().hours_form(of).unwrap().unwrap()
}

fn draft(week: &str, holidays: &str) -> HoursDraft {
    let mut hours = read_hours(week, "").unwrap();
    hours.holidays = read_holidays(holidays).unwrap();
    HoursDraft::from(&hours)
}

/// Writes hours, seen as they are now.
fn keep(switchboard: &mut Switchboard, of: HoursOf, week: &str, holidays: &str) {
    let seen = hours_form(switchboard, of).seen;
    switchboard.hr().unwrap().save_hours(of, &draft(week, holidays), seen).unwrap();
}

/// A clock time of Kuusilinna's.
fn moment(day: &str, hour: u32) -> NaiveDateTime {
    day.parse::<NaiveDate>().unwrap().and_hms_opt(hour, 0, 0).unwrap()
}

fn state(switchboard: &mut Switchboard, name: &str, day: &str) -> FoundState {
    switchboard.set_moment(moment(day, 10), Some("Kuusilinna Oy")).unwrap();
    ask(switchboard, name)[0].state
}

#[test]
fn a_company_with_the_finnish_calendar_is_closed_on_midsummer_eve_and_the_desk_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, _) = with_a_duty_department(folder.path());
    keep(&mut raija, company, "ma-pe 8-16", "Suomi ja aatot");
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert_eq!(state(&mut seppo, "laine", "2026-06-18"), FoundState::Present);
    assert_eq!(state(&mut seppo, "laine", "2026-06-19"), FoundState::Closed);
    assert!(!seppo.company_lines().unwrap()[0].open, "the top line of the desk says it too");
    let found = ask(&mut seppo, "laine").remove(0);
    assert!(found.say.contains("22.6."), "the next Monday: {}", found.say);
    // On the eve alone the calendar without eves makes the difference.
    keep(&mut raija, company, "ma-pe 8-16", "Suomi");
    assert_eq!(state(&mut seppo, "laine", "2026-06-19"), FoundState::Present);
    assert_eq!(state(&mut seppo, "laine", "2026-05-14"), FoundState::Closed, "Ascension Day");
}

#[test]
fn a_duty_department_answers_on_holidays_as_on_other_days() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, duty) = with_a_duty_department(folder.path());
    keep(&mut raija, company, "ma-pe 8-16", "Suomi ja aatot");
    keep(&mut raija, duty, "ma-su 0-24", "avoinna");
    for holiday in ["2026-06-19", "2026-06-20", "2026-12-25"] {
        assert_eq!(state(&mut raija, "koistinen", holiday), FoundState::Present, "{holiday}");
        assert_eq!(state(&mut raija, "laine", holiday), FoundState::Closed, "{holiday}");
    }
    let form = hours_form(&mut raija, duty);
    assert_eq!((form.name.as_str(), form.draft.holidays), ("Päivystys", Some(Holidays::AsUsual)));
    assert_eq!(form.above.iter().map(|level| level.of).collect::<Vec<_>>(), [company]);
    assert_eq!(form.above[0].hours.holidays, Some(FINNISH));
}

#[test]
fn hr_edits_a_departments_hours_and_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, _, duty) = with_a_duty_department(folder.path());
    let form = hours_form(&mut raija, duty);
    assert_eq!(form.draft, HoursDraft::default());
    let evenings = draft("ma-pe 16-22", "Ruotsi");
    let saved = raija.hr().unwrap().save_hours(duty, &evenings, form.seen).unwrap();
    assert_eq!(state(&mut raija, "koistinen", "2026-07-08"), FoundState::Closed);
    let again = hours_form(&mut raija, duty);
    assert_eq!(again.draft, evenings, "read back as it was written");
    let operation = saved.done.unwrap().operation;
    assert_eq!(raija.last_change().unwrap().unwrap().id, operation);
    let same = raija.hr().unwrap().save_hours(duty, &evenings, again.seen).unwrap();
    assert_eq!(same.done, None, "nothing was different");
    assert!(matches!(raija.hr().unwrap().undo(operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(state(&mut raija, "koistinen", "2026-07-08"), FoundState::Present);
    assert_eq!(hours_form(&mut raija, duty).draft, HoursDraft::default());
}

#[test]
fn a_persons_hours_hold_before_the_departments_and_the_levels_above_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, duty) = with_a_duty_department(folder.path());
    let pekka = HoursOf::Person(person(&mut raija, "koistinen"));
    keep(&mut raija, duty, "ma-pe 8-16", "");
    let form = hours_form(&mut raija, pekka);
    assert_eq!(form.name, "Pekka Koistinen");
    let above: Vec<_> = form.above.iter().map(|level| (level.of, level.name.as_str())).collect();
    assert_eq!(above, [(duty, "Päivystys"), (company, "Kuusilinna Oy")]);
    assert!(form.above[0].hours.week.is_some() && form.above[1].hours.week.is_none());
    keep(&mut raija, pekka, "ma-ti 8-16", "");
    assert_eq!(state(&mut raija, "koistinen", "2026-07-08"), FoundState::Closed, "a Wednesday");
    assert_eq!(state(&mut raija, "koistinen", "2026-07-07"), FoundState::Present);
}

#[test]
fn whoever_changed_the_same_hours_meanwhile_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, duty) = with_a_duty_department(folder.path());
    let (hers, his) = (hours_form(&mut raija, duty), hours_form(&mut raija, duty));
    raija.hr().unwrap().save_hours(duty, &draft("ma-pe 7-15", ""), hers.seen).unwrap();
    let refused = raija.hr().unwrap().save_hours(duty, &draft("ma-pe 9-17", ""), his.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");
    // What others do to others, and absences, are in nobody's way.
    let form = hours_form(&mut raija, company);
    raija.hr().unwrap().mark_away(&away("Matti Laine", &[])).unwrap();
    keep(&mut raija, duty, "ma-pe 8-12", "");
    raija.hr().unwrap().save_hours(company, &draft("", "Suomi"), form.seen).unwrap();
}

#[test]
fn wrong_hours_are_refused_and_those_of_nobody_have_no_form() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, _, duty) = with_a_duty_department(folder.path());
    let seen = hours_form(&mut raija, duty).seen;
    let wrong = draft("ma 8-12+11-16", "");
    let refused = raija.hr().unwrap().save_hours(duty, &wrong, seen).unwrap_err();
    let Failure::Form(problems) = refused else { panic!("{refused}") };
    assert_eq!((problems[0].field, &problems[0].fault), (Field::Hours, &Fault::Overlaps));
    assert_eq!(hours_form(&mut raija, duty).draft, HoursDraft::default());

    let nobody = HoursOf::Department(DepartmentId(uuid::Uuid::from_u128(1)));
    assert_eq!(raija.hr().unwrap().hours_form(nobody).unwrap(), None);
    let refused = raija.hr().unwrap().save_hours(nobody, &draft("", ""), seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::Gone(_))), "{refused}");
}

#[test]
fn an_operator_without_the_right_is_refused_and_hr_changes_nothing_but_hours() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, duty) = with_a_duty_department(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let refused = seppo.hr().err().unwrap();
    assert!(matches!(refused, Failure::RightNotHeld { right: Right::Hr, .. }), "{refused}");

    let seen = hours_form(&mut raija, duty).seen;
    // The greeting is changed between reading and saving another record's hours; it stays.
    let mut kuusilinna = raija.company("Kuusilinna Oy").unwrap();
    kuusilinna.greeting.fi = "Kuusilinna, hyvää huomenta".into();
    raija.admin().unwrap().edit(&[Edit::Alter(Record::Company(kuusilinna.clone()))]).unwrap();
    raija.hr().unwrap().save_hours(duty, &draft("ma-pe 7-15", ""), seen).unwrap();
    keep(&mut raija, company, "ma-pe 8-16", "Ahvenanmaa ja aatot");
    let after = raija.company("Kuusilinna Oy").unwrap();
    assert_eq!(after.greeting, kuusilinna.greeting);
    assert_eq!(after.hours.holidays, Some(Holidays::Closed { calendar: HolidayCalendar::Aland, eves: true }));
}

#[test]
fn saving_a_companys_form_does_not_lose_its_holidays() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, company, _) = with_a_duty_department(folder.path());
    keep(&mut raija, company, "ma-pe 8-16", "Suomi ja aatot");
    let HoursOf::Company(id) = company else { panic!("a company") };
    let mut form = raija.admin().unwrap().company_form(Some(id)).unwrap();
    form.draft.instruction = "Kiireiset takaisinsoitot samana päivänä.".into();
    raija.admin().unwrap().save_company(&form.draft, form.seen).unwrap();
    assert_eq!(raija.company("Kuusilinna Oy").unwrap().hours.holidays, Some(FINNISH));
}
