//! Time zones, the Sundays on which the clocks are moved, New Year, leap days and midnight.

use chrono_tz::Tz;
use vaihde_domain::civil::{Moment, Span, Twice, day_at, instant, start_of_day};
use vaihde_domain::reach::{Asked, Outcome, Who};
use vaihde_domain::state::PersonState;

use crate::office::{Office, date_time, day, helsinki, moment, stretches, utc, weekdays};

#[test]
fn a_day_away_lasts_23_hours_in_march_and_25_in_october() {
    for (last_day, hours) in [("29.3.", 23), ("25.10.", 25), ("8.7.", 24)] {
        let span = Span { from: moment(last_day), to: Some(moment(last_day)) };
        let zone = Tz::Europe__Helsinki;
        let (from, to) = (span.from.as_start(zone), span.ends(zone).unwrap());
        assert_eq!((to - from).num_hours(), hours, "{last_day}");
        assert!(span.contains(from, zone) && !span.contains(to, zone));
    }
}

#[test]
fn an_hour_away_on_the_sunday_in_march_ends_when_the_clock_has_passed_it() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    // 03.00 becomes 04.00 at 01.00 UTC: half past three is never shown.
    office.away(anna, "29.3. 02.00", "29.3. 03.30", &[]);
    let away = PersonState::Away { until: Some(moment("29.3. 03.30")), return_may_be_told: true };
    assert_eq!(office.state(anna, utc("29.3. 00.59")), away);
    assert_eq!(office.state(anna, utc("29.3. 01.29")), away);
    assert_eq!(office.state(anna, utc("29.3. 01.30")), PersonState::Present);
}

#[test]
fn back_at_half_past_three_in_october_is_the_second_half_past_three() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "25.10. 01.00", "25.10. 03.30", &[]);
    // 04.00 becomes 03.00 at 01.00 UTC: half past three is at 00.30 and again at 01.30 UTC.
    assert_eq!(office.state(anna, utc("25.10. 00.30")), office.state(anna, utc("25.10. 01.29")));
    assert_ne!(office.state(anna, utc("25.10. 00.30")), PersonState::Present);
    assert_eq!(office.state(anna, utc("25.10. 01.30")), PersonState::Present);
}

#[test]
fn hours_hold_on_both_sundays_by_the_clock_on_the_wall() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| {
        for sunday in ["29.3.", "25.10."] {
            person.hours.exceptions.insert(day(sunday), stretches("8.00-16.00"));
        }
        person.hours.week = Some(weekdays(""));
    });
    for (at, open) in [
        ("29.3. 04.59", false),
        ("29.3. 05.00", true),
        ("29.3. 12.59", true),
        ("29.3. 13.00", false),
        ("25.10. 05.59", false),
        ("25.10. 06.00", true),
        ("25.10. 14.00", false),
    ] {
        assert_eq!(office.state(anna, utc(at)) == PersonState::Present, open, "{at} UTC");
    }
    assert_eq!(
        office.state(anna, utc("24.10. 20.00")),
        PersonState::Closed { opens: Some(date_time("25.10. 08.00")) }
    );
}

#[test]
fn a_stretch_the_clocks_skip_is_not_open_and_a_night_shift_runs_through_the_hour_that_comes_twice() {
    let mut office = Office::new();
    let (skipped, night) = (office.person("Hyppy Hilla"), office.person("Yrjö Yö"));
    office.of(skipped, |person| {
        person.hours.week = Some(weekdays(""));
        person.hours.exceptions.insert(day("29.3."), stretches("3.00-4.00"));
    });
    office.of(night, |person| {
        person.hours.week = Some(weekdays(""));
        person.hours.exceptions.insert(day("24.10."), stretches("22.00-3.30"));
    });
    assert_eq!(office.state(skipped, utc("28.3. 12.00")), PersonState::Closed { opens: None });
    for (at, open) in [("25.10. 00.45", true), ("25.10. 01.29", true), ("25.10. 01.30", false)] {
        assert_eq!(office.state(night, utc(at)) == PersonState::Present, open, "{at} UTC");
    }
}

#[test]
fn midnight_by_the_company_is_not_midnight_by_the_machine() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "8.7.", "8.7.", &[]);
    // In July Helsinki is three hours before UTC.
    for (at, away) in
        [("7.7. 20.59", false), ("7.7. 21.00", true), ("8.7. 20.59", true), ("8.7. 21.00", false)]
    {
        assert_eq!(matches!(office.state(anna, utc(at)), PersonState::Away { .. }), away, "{at} UTC");
    }
}

#[test]
fn the_year_turns_by_the_company_and_employment_with_it() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.left(anna, "31.12.2026");
    assert_eq!(office.state(anna, utc("31.12. 21.59")), PersonState::Present);
    assert_eq!(office.state(anna, utc("31.12. 22.00")), PersonState::Left { last_day: day("31.12.2026") });

    let liisa = office.person("Liisa Saarinen");
    office.of(liisa, |person| person.hours.week = Some(weekdays("8.00-16.00")));
    office.of_company(|company| drop(company.hours.exceptions.insert(day("1.1.2027"), Vec::new())));
    // New Year's Day 2027 is a Friday.
    assert_eq!(
        office.state(liisa, helsinki("31.12. 16.00")),
        PersonState::Closed { opens: Some(date_time("4.1.2027 08.00")) }
    );
}

#[test]
fn a_leap_day_is_a_day() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "28.2.2028", "28.2.2028", &[]);
    let leap = office.away(anna, "29.2.2028", "29.2.2028", &[]);
    let until = |office: &Office, at| match office.state(anna, helsinki(at)) {
        PersonState::Away { until, .. } => until,
        other => panic!("not away: {other:?}"),
    };
    assert_eq!(until(&office, "28.2.2028 10.00"), Some(moment("29.2.2028")));
    assert_eq!(office.state(anna, helsinki("1.3.2028 00.00")), PersonState::Present);
    office.directory.absences.retain(|absence| absence.id != leap);
    assert_eq!(until(&office, "28.2.2028 10.00"), Some(moment("28.2.2028")));
}

#[test]
fn everybody_is_judged_by_the_clock_of_their_own_company() {
    let mut office = Office::new();
    let [anna, helsinki_cover, london_cover] =
        ["Anna Virtanen", "Liisa Saarinen", "Oliver Smith"].map(|name| office.person(name));
    let london = office.another_company("Larkwood Ltd", Tz::Europe__London);
    office.of(london_cover, |person| person.company = london);
    for cover in [helsinki_cover, london_cover] {
        office.of(cover, |person| person.hours.week = Some(weekdays("8.00-16.00")));
    }
    office.away(anna, "1.7.", "5.8.", &[helsinki_cover, london_cover]);
    for (at, who) in
        [("8.7. 05.00", Some(helsinki_cover)), ("8.7. 14.00", Some(london_cover)), ("8.7. 15.00", None)]
    {
        let reach = office.reach(Asked::Person(anna), utc(at));
        assert_eq!(reach.contact().map(|to| to.who), who.map(Who::Person), "{at} UTC");
    }
    // Half past midnight in Helsinki is still the day before in London.
    office.away(london_cover, "8.7.", "8.7.", &[]);
    assert!(!matches!(office.state(london_cover, helsinki("8.7. 00.30")), PersonState::Away { .. }));
    assert!(matches!(office.state(london_cover, helsinki("9.7. 00.30")), PersonState::Away { .. }));
}

#[test]
fn a_half_day_splits_at_noon() {
    let mut office = Office::new();
    let [morning, afternoon, back] =
        ["Aamu Aino", "Ilta Iiris", "Liisa Saarinen"].map(|name| office.person(name));
    office.away(morning, "8.7.", "8.7. 12.00", &[back]);
    office.away(afternoon, "8.7. 12.00", "8.7.", &[back]);
    for (at, morning_free) in [("8.7. 11.59", false), ("8.7. 12.00", true)] {
        let direct =
            |who| matches!(office.reach(Asked::Person(who), helsinki(at)).outcome, Outcome::Direct(_));
        assert_eq!((direct(morning), direct(afternoon)), (morning_free, !morning_free), "{at}");
    }
}

#[test]
fn the_far_ends_of_the_calendar_do_not_break_anything() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    for to in [chrono::NaiveDate::MAX, chrono::NaiveDate::MIN] {
        office.away(anna, "1.7.", "", &[]);
        office.directory.absences.last_mut().unwrap().span.to = Some(Moment::Day(to));
        office.directory.absences.last_mut().unwrap().span.from = Moment::Day(chrono::NaiveDate::MIN);
    }
    assert!(matches!(office.state(anna, helsinki("8.7. 10.00")), PersonState::Away { .. }));
    for zone in [Tz::Europe__Helsinki, Tz::Pacific__Kiritimati, Tz::America__Los_Angeles] {
        assert!(start_of_day(chrono::NaiveDate::MIN, zone) < start_of_day(chrono::NaiveDate::MAX, zone));
        assert!(day_at(chrono::DateTime::<chrono::Utc>::MAX_UTC, zone) >= day("31.12.9999"));
        let far = instant(chrono::NaiveDateTime::MAX, zone, Twice::Second);
        assert!(far > helsinki("8.7. 10.00"));
    }
}
