//! Hours at HR's desk and public holidays at the operator's: kept, told, taken back, refused.

use chrono::NaiveDate;
use vaihde_domain::coming::Coming;
use vaihde_domain::form::{Fault, HoursDraft};
use vaihde_domain::history::Act;
use vaihde_domain::holiday::{Holiday, HolidayCalendar};
use vaihde_domain::hours::{Holidays, Open, Week};
use vaihde_domain::{CompanyId, DepartmentId, PersonId};
use vaihde_switchboard::{
    EntryId, Failure, Found, FoundState, HoursForm, HoursOf, StoreFault, Switchboard, TimelineAsked,
    UndoOutcome,
};

use crate::seats::{ask, kuusilinna, sit_down};

fn open(from: &str, to: &str) -> Open {
    Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// Weekdays 8–16, closed on the holidays of a country and on their eves.
fn office(calendar: HolidayCalendar) -> HoursDraft {
    let mut week = Week::default();
    week[..5].fill(vec![open("08:00:00", "16:00:00")]);
    let holidays = Some(Holidays::Closed { calendar, eves: true });
    HoursDraft { week: Some(week), holidays, ..HoursDraft::default() }
}

fn company(switchboard: &Switchboard) -> CompanyId {
    switchboard.company("Kuusilinna Oy").unwrap().id
}

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn form(switchboard: &mut Switchboard, of: HoursOf) -> HoursForm {
    switchboard.hr().unwrap().hours_form(of).unwrap().unwrap()
}

/// Saves as whoever has just opened the form.
fn save(switchboard: &mut Switchboard, of: HoursOf, draft: &HoursDraft) -> Option<vaihde_switchboard::Done> {
    let seen = form(switchboard, of).seen;
    switchboard.hr().unwrap().save_hours(of, draft, seen).unwrap()
}

/// Whoever comes first, asked for on a day of 2026 at ten.
fn at_ten(switchboard: &mut Switchboard, month: u32, day: u32, name: &str) -> Found {
    let ten = NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(10, 0, 0).unwrap();
    switchboard.set_moment(ten, None).unwrap();
    ask(switchboard, name).remove(0)
}

/// Liisa is in the department that is on duty.
fn on_duty(switchboard: &mut Switchboard) -> DepartmentId {
    let liisa = person(switchboard, "saarinen");
    let mut form = switchboard.admin().unwrap().person_form(Some(liisa), None).unwrap();
    form.draft.department = "Vikapäivystys".into();
    switchboard.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let of = HoursOf::Company(company(switchboard));
    self::form(switchboard, of).departments[0].id
}

#[test]
fn a_company_with_the_finnish_calendar_is_closed_on_midsummer_eve_and_the_desk_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let of = HoursOf::Company(company(&raija));
    save(&mut raija, of, &office(HolidayCalendar::Finland)).unwrap();
    assert_eq!(at_ten(&mut raija, 6, 18, "koistinen").state, FoundState::Present);
    let id = person(&mut raija, "koistinen");
    let card = raija.operator().unwrap().card(EntryId::Person(id)).unwrap().unwrap();
    let eve = NaiveDate::from_ymd_opt(2026, 6, 19).unwrap();
    assert_eq!(card.coming, [Coming::OtherHours { on: eve, open: Vec::new() }], "told the day before");
    let found = at_ten(&mut raija, 6, 19, "koistinen");
    assert_eq!(found.state, FoundState::Closed);
    assert!(found.say.contains("22.6. klo 8"), "open again on Monday, not at the weekend: {}", found.say);
    assert_eq!(at_ten(&mut raija, 6, 22, "koistinen").state, FoundState::Present);
}

#[test]
fn a_duty_department_answers_on_holidays_as_on_other_days() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = HoursOf::Company(company(&raija));
    save(&mut raija, company, &office(HolidayCalendar::Finland)).unwrap();
    let duty = HoursOf::Department(on_duty(&mut raija));
    let around_the_clock = vec![open("00:00:00", "00:00:00")];
    let answers = HoursDraft {
        week: Some(std::array::from_fn(|_| around_the_clock.clone())),
        holidays: Some(Holidays::AsUsual),
        ..HoursDraft::default()
    };
    save(&mut raija, duty, &answers).unwrap();
    assert_eq!(at_ten(&mut raija, 12, 25, "saarinen").state, FoundState::Present);
    assert_eq!(at_ten(&mut raija, 12, 25, "koistinen").state, FoundState::Closed);
    // The same week without a word about holidays: the company's word holds.
    save(&mut raija, duty, &HoursDraft { holidays: None, ..answers }).unwrap();
    assert_eq!(at_ten(&mut raija, 12, 25, "saarinen").state, FoundState::Closed);
}

#[test]
fn hr_edits_a_departments_hours_and_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let here = HoursOf::Company(company(&raija));
    let department = on_duty(&mut raija);
    let of = HoursOf::Department(department);
    let before = form(&mut raija, of);
    assert_eq!((before.own.name.as_str(), &before.own.draft), ("Vikapäivystys", &HoursDraft::default()));
    assert_eq!(before.above.iter().map(|level| level.of).collect::<Vec<_>>(), [here]);
    let mut closed_this_week = office(HolidayCalendar::Finland);
    closed_this_week.week = Some(Week::default());
    let done = save(&mut raija, of, &closed_this_week).unwrap();
    assert_eq!(ask(&mut seppo, "saarinen")[0].state, FoundState::Closed, "at the other desk too");
    assert_eq!(ask(&mut seppo, "koistinen")[0].state, FoundState::Present);
    assert_eq!(form(&mut raija, of).own.draft, closed_this_week);
    assert_eq!(raija.last_change().unwrap().unwrap().act, Act::EditHours);
    // Liisa's own say nothing, so the department's and then the company's hold.
    let liisa = HoursOf::Person(person(&mut raija, "saarinen"));
    assert_eq!(form(&mut raija, liisa).above.iter().map(|level| level.of).collect::<Vec<_>>(), [of, here]);

    assert!(matches!(raija.hr().unwrap().undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(ask(&mut seppo, "saarinen")[0].state, FoundState::Present);
    assert_eq!(form(&mut raija, of).own.draft, HoursDraft::default());
}

#[test]
fn hours_that_are_the_same_leave_no_trace_and_wrong_ones_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let of = HoursOf::Person(person(&mut raija, "koistinen"));
    let draft = office(HolidayCalendar::Aland);
    save(&mut raija, of, &draft).unwrap();
    let before = raija.admin().unwrap().history(10).unwrap();
    assert_eq!(save(&mut raija, of, &draft), None);
    let mut wrong = draft.clone();
    wrong.week.as_mut().unwrap()[2] = vec![open("08:00:00", "12:00:00"), open("11:00:00", "16:00:00")];
    let seen = form(&mut raija, of).seen;
    let refused = raija.hr().unwrap().save_hours(of, &wrong, seen).unwrap_err();
    let Failure::Form(problems) = refused else { panic!("{refused}") };
    assert_eq!((problems[0].index, &problems[0].fault), (Some(2), &Fault::Overlaps));
    assert_eq!(raija.admin().unwrap().history(10).unwrap(), before);
}

#[test]
fn hours_that_somebody_changed_meanwhile_are_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let of = HoursOf::Company(company(&raija));
    let pekka = HoursOf::Person(person(&mut raija, "koistinen"));
    let (seen, his) = (form(&mut raija, of).seen, form(&mut raija, pekka).seen);
    save(&mut raija, of, &office(HolidayCalendar::Finland)).unwrap();
    let sweden = office(HolidayCalendar::Sweden);
    let refused = raija.hr().unwrap().save_hours(of, &sweden, seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");
    assert_eq!(form(&mut raija, of).own.draft, office(HolidayCalendar::Finland));
    // What was done to the company is not in the way of somebody's own.
    assert!(raija.hr().unwrap().save_hours(pekka, &sweden, his).unwrap().is_some());
}

#[test]
fn the_timeline_names_the_holidays_the_company_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let id = company(&raija);
    let asked = TimelineAsked {
        company: Some(id),
        from: NaiveDate::from_ymd_opt(2026, 12, 21).unwrap(),
        days: 14,
        first: 0,
        count: 10,
        only_away: false,
        find: None,
    };
    assert_eq!(raija.hr().unwrap().timeline(&asked).unwrap().holidays, [], "nobody has said which");
    save(&mut raija, HoursOf::Company(id), &office(HolidayCalendar::Sweden)).unwrap();
    let timeline = raija.hr().unwrap().timeline(&asked).unwrap();
    let told: Vec<(String, Holiday)> =
        timeline.holidays.iter().map(|(day, holiday)| (day.to_string(), *holiday)).collect();
    let day = |text: &str, holiday| (text.to_owned(), holiday);
    assert_eq!(
        told,
        [
            day("2026-12-24", Holiday::ChristmasEve),
            day("2026-12-25", Holiday::ChristmasDay),
            day("2026-12-26", Holiday::SecondChristmasDay),
            day("2026-12-31", Holiday::NewYearsEve),
            day("2027-01-01", Holiday::NewYearsDay),
        ]
    );
    let off = &timeline.rows[0].off;
    assert!(timeline.holidays.iter().all(|(day, _)| off.contains(day)), "{off:?}");
    let of_all = raija.hr().unwrap().timeline(&TimelineAsked { company: None, ..asked }).unwrap();
    assert_eq!(of_all.holidays, timeline.holidays, "the only company there is");
}

#[test]
fn an_operator_without_the_right_may_not_touch_hours() {
    let folder = tempfile::tempdir().unwrap();
    drop(kuusilinna(folder.path()));
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let refused = seppo.hr().err().unwrap();
    assert!(matches!(refused, Failure::RightNotHeld { .. }), "{refused}");
}
